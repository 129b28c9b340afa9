"""The backup of the day, made beside the window once it has been painted."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.soon import soon

FIRST_MS = 2_000
"""After the start: the first page stands and moves no more by then."""
AGAIN_MS = 30 * 60_000
"""An app that stays in the tray for days looks at the clock this often."""


class DailyBackup(QObject):
    """Makes a backup when one is due, never while a session plays; `begin` starts it.

    ``made`` comes after each; ``refused`` carries the StorageError of one that failed: there is
    no second try before the next look. A window that closes gives up on one that is being made.
    """

    made = Signal()
    refused = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, shell: Shell, services: Services) -> None:
        super().__init__(shell)
        self._services = services
        self._thread: Thread | None = None
        self._given_up = Event()
        """Has the one that is being made stop; each has an event of its own."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._ended.connect(self._over, Qt.ConnectionType.QueuedConnection)
        shell.closing.connect(self._let_go)

    def begin(self, *, first_ms: int = FIRST_MS, again_ms: int = AGAIN_MS) -> None:
        """Look in a moment, and now and then from there on."""
        soon(self, self.look, after_ms=first_ms)
        self._timer.start(again_ms)

    def look(self) -> None:
        """Make the backup if it is due, no session plays and nothing is locked."""
        keeping = self._services.safekeeping
        if self._services.store.is_resting:
            return
        if self._thread is None and not self._services.player.active and keeping.is_due():
            self._given_up = Event()
            self._thread = Thread(target=self._work, args=(self._given_up,), name="backup")
            self._thread.start()

    def give_up(self) -> None:
        """Have the one that is being made stop, without waiting; it is made another time."""
        self._given_up.set()

    def leave(self) -> None:
        """Look no more; give up on what is being made, and wait until it is gone."""
        self._timer.stop()
        self._let_go()

    def _let_go(self) -> None:
        # The looks go on: with its icon in the tray the program outlives its window.
        self.give_up()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(self, given_up: Event) -> None:
        def go_on(_done: int, _total: int) -> None:
            if given_up.is_set():
                raise Cancelled

        fault: BaseException | None = None
        try:
            self._services.safekeeping.daily(go_on)
        except BaseException as error:  # noqa: BLE001 - raised again on the window's thread
            fault = error
        with suppress(RuntimeError):  # the window went away without closing
            self._ended.emit(given_up, fault)

    def _over(self, given_up: Event, fault: BaseException | None) -> None:
        if given_up is self._given_up:
            self._thread = None
        if given_up.is_set():  # what it came to then, as that it is locked, is nobody's concern
            return
        if fault is None:
            self.made.emit()
        elif isinstance(fault, StorageError):
            self.refused.emit(fault)
        else:
            raise fault
