"""Whether the history that is open is still the one in its folder.

SQLite keeps the files it has open, and goes on committing into them when somebody has removed
their folder, moved it or put another in its place: what is said to be saved would be gone with the
program. So the files by their names are compared with those that were opened.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sirelief_gui.storage import handles
from sirelief_gui.storage.errors import FOLDER_GONE, FolderGone

_LOG = "-wal"
"""What SQLite calls the file that a commit goes into first."""


class InPlace:
    """Remembers the files of the database at ``path``, which has just been opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        log = path.with_name(path.name + _LOG)
        self._opened = {path: handles.identity(path)}
        if (found := handles.identity(log)) is not None:  # none where the disk is not made for one
            self._opened[log] = found
        self._held = self._opened[path]
        if self._held is not None:
            handles.hold(self._held)

    def let_go(self) -> None:
        """Say that the files are closed; a second time does nothing."""
        if self._held is not None:
            handles.let_go(self._held)
            self._held = None

    def is_so(self) -> bool:
        """Tell whether these files are still there, by their names. Raises OSError."""
        if sys.platform == "win32":  # what is open stays where it is, and numbers are not sure
            return self._path.exists()
        return all(
            opened is not None and handles.identity(file) == opened
            for file, opened in self._opened.items()
        )

    def require(self) -> None:
        """Raise FolderGone unless it is so, and OSError."""
        if not self.is_so():
            raise FolderGone(FOLDER_GONE.format(path=self._path.parent))
