"""Whether the history that is open is still the one in its folder.

SQLite keeps the files it has open, and goes on committing into them when somebody has removed
their folder, moved it or put another in its place: what is said to be saved would be gone with the
program. So the file by its name is compared with the one that is open, both as they are now: a
share that was away for a moment may have counted its files anew.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage import handles
from sirelief_gui.storage.errors import FOLDER_GONE, FolderGone
from sirelief_gui.storage.handles import FileId, Handle

_LOG = "-wal"
"""What SQLite calls the file that a commit goes into first."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of the files at one instant: of the open one, and of both by their names."""

    open: FileId
    file: FileId | None
    log: FileId | None

    def follows(self, before: Seen) -> bool:
        """Tell whether these are the files that were there before."""
        if self.file != self.open:
            return False
        if before.log is None:  # where the disk is not made for one
            return True
        was_counted_anew = self.open != before.open
        return self.log is not None if was_counted_anew else self.log == before.log


class InPlace:
    """Remembers the files of the database at ``path``, which has just been opened; OSError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._log = path.with_name(path.name + _LOG)
        self._held: Handle | None = None
        if sys.platform != "win32":
            self._held = handles.hold(path)
            try:
                self._seen = self._look(self._held)
            except BaseException:
                self.let_go()
                raise

    def let_go(self) -> None:
        """Say that the files are closed; a second time does nothing."""
        if self._held is not None:
            handles.let_go(self._held)
            self._held = None

    def is_so(self) -> bool:
        """Tell whether these files are still there, by their names. Raises OSError."""
        if self._held is None:  # on Windows what is open stays where it is; numbers are not sure
            return self._path.exists()
        now = self._look(self._held)
        if not now.follows(self._seen):
            return False
        self._seen = now
        return True

    def require(self) -> None:
        """Raise FolderGone unless it is so, and OSError."""
        if not self.is_so():
            raise FolderGone(FOLDER_GONE.format(path=self._path.parent))

    def _look(self, held: Handle) -> Seen:
        return Seen(held.file, handles.identity(self._path), handles.identity(self._log))
