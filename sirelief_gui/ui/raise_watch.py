"""Hears that the program was started a second time, and that its window is wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from stat import S_ISDIR

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from sirelief_gui.ui.soon import soon


class RaiseWatch(QObject):
    """Watches a folder for requests to come forward; ``asked`` (its note) for each.

    One that waits there already is heard as soon as the event loop runs.

    ``take`` takes a request away and returns its note, None when there is none. Nothing runs
    while nobody asks: the system tells of changes in the folder.
    """

    asked = Signal(str)
    changed = Signal()
    """Something was added to the folder or the one around it, or taken away there."""

    def __init__(
        self, folder: Path, take: Callable[[], str | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._folder = str(folder)
        self._number = _number_of(self._folder)
        # That the folder itself is moved, only the one around it tells.
        self._watcher = QFileSystemWatcher([self._folder, str(folder.parent)], self)
        self._watcher.directoryChanged.connect(self._see)
        soon(self, self._look)  # one that came while the program was starting

    def _see(self, place: str) -> None:
        is_back = self._is_watched_again()
        if place == self._folder or is_back:
            self._look()
        self.changed.emit()

    def _is_watched_again(self) -> bool:
        """Tell whether the folder has come back, or another stands in its place, to be watched.

        One that goes away is watched no more; one that another takes the place of at once still is.
        """
        found, is_lost = _number_of(self._folder), self._folder not in self._watcher.directories()
        if found is None or (found == self._number and not is_lost):
            return False
        if not is_lost:
            self._watcher.removePath(self._folder)
        self._number = found
        return self._watcher.addPath(self._folder)

    def _look(self) -> None:
        note = self._take()
        if note is not None:
            self.asked.emit(note)


def _number_of(folder: str) -> tuple[int, int] | None:
    """Return what a folder is known by; None where there is none to be seen."""
    try:
        found = Path(folder).stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if S_ISDIR(found.st_mode) else None
