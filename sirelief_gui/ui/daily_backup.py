"""The backup of the day, made beside the window once it has been painted."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.shell import Shell

FIRST_MS = 2_000
"""After the start: the first page stands and moves no more by then."""
AGAIN_MS = 30 * 60_000
"""An app that stays in the tray for days looks at the clock this often."""
_LEAVING_S = 10.0


class DailyBackup(QObject):
    """Makes a backup when one is due, never while a session plays; `begin` starts it.

    ``made`` comes after each; ``refused`` carries the StorageError of one that failed: there is
    no second try before the next look. A window that closes gives up on one that is being made.
    """

    made = Signal()
    refused = Signal(object)
    _ended = Signal(object)

    def __init__(self, shell: Shell, services: Services) -> None:
        super().__init__(shell)
        self._services = services
        self._thread: Thread | None = None
        self._given_up = Event()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._ended.connect(self._over, Qt.ConnectionType.QueuedConnection)
        shell.closing.connect(self.leave)

    def begin(self, *, first_ms: int = FIRST_MS) -> None:
        """Look in a moment, and now and then from there on."""
        QTimer.singleShot(first_ms, self, self.look)
        self._timer.start(AGAIN_MS)

    def look(self) -> None:
        """Make the backup if it is due, no session plays and nothing is locked."""
        keeping = self._services.safekeeping
        if self._services.store.is_resting:
            return
        if self._thread is None and not self._services.player.active and keeping.is_due():
            self._given_up.clear()
            self._thread = Thread(target=self._work, name="backup")
            self._thread.start()

    def leave(self) -> None:
        """Give up on what is being made, and wait until it is gone."""
        self._timer.stop()
        self._given_up.set()
        if self._thread is not None:
            self._thread.join(_LEAVING_S)
            self._thread = None

    def _work(self) -> None:
        fault: StorageError | None = None
        try:
            self._services.safekeeping.daily(self._go_on)
        except Cancelled:
            return
        except StorageError as error:
            fault = error
        with suppress(RuntimeError):  # the window went away without closing
            self._ended.emit(fault)

    def _go_on(self, _done: int, _total: int) -> None:
        if self._given_up.is_set():
            raise Cancelled

    def _over(self, fault: StorageError | None) -> None:
        self._thread = None
        if fault is None:
            self.made.emit()
        else:
            self.refused.emit(fault)
