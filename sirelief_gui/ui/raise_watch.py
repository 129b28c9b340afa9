"""Hears that the program was started a second time, and that its window is wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


class RaiseWatch(QObject):
    """Watches a folder for requests to come forward; ``asked`` (its note) for each.

    ``take`` takes a request away and returns its note, None when there is none. Nothing runs
    while nobody asks: the system tells of changes in the folder.
    """

    asked = Signal(str)

    def __init__(
        self, folder: Path, take: Callable[[], str | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._take = take
        watcher = QFileSystemWatcher([str(folder)], self)
        watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        note = self._take()
        if note is not None:
            self.asked.emit(note)
