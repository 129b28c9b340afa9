"""Writes that must not be lost: what the disk refuses is kept, in order, and tried again.

When the folder of the history has gone, what was saved in it before is to be lost with the
program, too: then all of it counts as unsaved, until it is back or a copy of it is elsewhere. A
place that only does not answer, as a share for a moment, keeps what it has.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from pathlib import Path

from sirelief_gui.storage.errors import FolderGone, StorageError
from sirelief_gui.storage.store import Store

Write = Callable[[Store], None]

_log = logging.getLogger(__name__)


class WriteQueue:
    """Hands writes to the store one after the other; a refused one waits and holds up the rest."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: deque[Write] = deque()
        self._fault = ""

    @property
    def unsaved(self) -> bool:
        """Whether anything is not on disk yet, or no longer."""
        return bool(self._waiting) or bool(self._gone())

    @property
    def is_gone(self) -> bool:
        """Whether the history is no longer in its folder."""
        return bool(self._gone())

    @property
    def fault(self) -> str:
        """What the disk said last, as a sentence; empty when all is saved."""
        return self._fault or self._gone()

    def add(self, write: Write) -> bool:
        """Carry a write out after those that wait; tells whether all of them are on disk now."""
        self._waiting.append(write)
        return self.flush()

    def flush(self) -> bool:
        """Try what waits once more; tells whether all of it is on disk now."""
        while self._waiting:
            try:
                self._waiting[0](self._store)
            except StorageError as error:
                if not self._fault:
                    _log.warning("the store refused a write: %s", type(error).__name__)
                self._fault = str(error)
                return False
            self._waiting.popleft()
        self._fault = ""
        return not self._gone()

    def save_copy(self, folder: Path) -> None:
        """Put the history, and all that waits, into a new ``folder``; what waits goes on waiting.

        Raises StorageError when that place refuses it too.
        """
        self._store.copy_to(folder)
        with Store.open(folder, create=False, engine=self._store.engine) as copy:
            for write in self._waiting:
                write(copy)

    def _gone(self) -> str:
        """Say what is the matter when the history is no longer in its folder, else nothing."""
        try:
            self._store.require_in_place()
        except FolderGone as error:
            return str(error)
        except StorageError:
            pass  # said when a write is refused; nothing that was saved is lost by it
        return ""
