"""Whether the history that is open is still the one in its folder.

SQLite keeps the files it has open, and goes on committing into them when somebody has removed
their folder, moved it or put another in its place: what is said to be saved would be gone with the
program. So the files by their names are compared with those that were opened.
"""

from __future__ import annotations

from pathlib import Path

from sirelief_gui.storage.errors import FOLDER_GONE, FolderGone

_LOG = "-wal"
"""What SQLite calls the file that a commit goes into first."""

FileId = tuple[int, int]
"""What a file is known by, whatever its name: its device and its number there."""


class InPlace:
    """Remembers the files of the database at ``path``, which has just been opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        log = path.with_name(path.name + _LOG)
        self._opened = {path: _identity(path)}
        if (found := _identity(log)) is not None:  # none where the disk is not made for one
            self._opened[log] = found

    def is_so(self) -> bool:
        """Tell whether these files are still there, by their names. Raises OSError."""
        return all(
            opened is not None and _identity(file) == opened
            for file, opened in self._opened.items()
        )

    def require(self) -> None:
        """Raise FolderGone unless it is so, and OSError."""
        if not self.is_so():
            raise FolderGone(FOLDER_GONE.format(path=self._path.parent))


def _identity(file: Path) -> FileId | None:
    try:
        found = file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino
