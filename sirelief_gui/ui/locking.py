"""Locks the running app, hides it at once, and brings back what was there.

Locked, the history is closed and its passphrase forgotten; what was on screen is covered, and goes
on where it was once the passphrase is given. While a session goes on nothing is closed: it may be
hidden, and is then shown again for the passphrase only.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QDialog

from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import BUSY_SECONDS
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.locking import Locking
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.later import later
from sirelief_gui.ui.screens.today import TodayScreen

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.unlock_flow import UnlockFlow
    from sirelief_gui.ui.screens.hidden import HiddenScreen
else:
    (UnlockFlow,) = later("sirelief_gui.ui.flows.unlock_flow", "UnlockFlow")
    (HiddenScreen,) = later("sirelief_gui.ui.screens.hidden", "HiddenScreen")

_MINUTE_S = 60.0
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
    }
)


class Guard(QObject):
    """Watches over the window of ``desk``; `follow` after a change of her settings.

    ``changed`` comes when the app was locked, hidden or opened again.
    """

    changed = Signal()

    def __init__(self, desk: Desk, locking: Locking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._shell, self.locking = desk, desk.shell, locking
        self._is_hidden = False
        self._asking: UnlockFlow | None = None
        self._title = ""
        self._limit = 0.0
        self._on_minimize = False
        self._seen_alive = self._instant()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.look)
        self._watched: QWindow | None = None
        self._shell.hide_at_once = self.hide_or_show
        self._shell.lock = self.lock
        self._shell.installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Do as her settings say now, where there is a passphrase."""
        self._limit, self._on_minimize = 0.0, False
        if self.locking.has_passphrase_in_use:
            with suppress(StorageError):
                settings = self._desk.settings
                self._limit = settings.lock_minutes * _MINUTE_S
                self._on_minimize = settings.lock_on_minimize
        self._watch()
        self._live()

    @property
    def is_locked(self) -> bool:
        """Whether the history is closed until the passphrase is given."""
        return self._desk.services.store.is_resting

    @property
    def is_hidden(self) -> bool:
        """Whether the window shows a neutral page."""
        return self._is_hidden

    # -- locking ------------------------------------------------------------------------

    def lock(self) -> bool:
        """Lock the app; False where there is no passphrase, and while a session goes on."""
        if not self._may_lock():
            return False
        self._close_history()
        self._ask()
        return True

    def look(self) -> None:
        """Lock the app if nobody was at it for as long as she has set."""
        if self._limit <= 0 or self._shell.cover_shown is not None:
            return
        if not self._may_lock():
            self._live()  # the time counts from the end of the session
            return
        left = self._limit - self._idle_seconds()
        if left > 0:
            self._idle.start(round(left * 1000) + 1)
        else:
            self.lock()

    def _may_lock(self) -> bool:
        return (
            self.locking.has_passphrase_in_use
            and not self.is_locked
            and not self._desk.services.player.active
            and not self._desk.services.player.unsaved
            and not self._desk.working.busy
        )

    def _close_history(self) -> None:
        self._desk.hush()
        self._idle.stop()
        _dismiss_dialogs()
        if self._desk.daily is not None:
            self._desk.daily.give_up()
        self._desk.services.store.rest()
        self.locking.lock()

    def _ask(self) -> None:
        """Cover the window with the lock screen until the passphrase is given."""
        self._end_asking()
        flow = self._asking = UnlockFlow(
            self.locking,
            show=self._shell.cover,
            open_with=self._open_with,
            can_start_afresh=self.is_locked and not self._desk.working.busy,
            parent=self,
        )
        flow.opened.connect(lambda: self._opened(flow))
        for way_on in (flow.set_aside, flow.broken):
            way_on.connect(lambda: self._desk.start_over(""))
        flow.begin()
        self.changed.emit()

    def _open_with(self, passphrase: str) -> None:
        if not self.is_locked or self._desk.working.busy:  # what goes on beneath is not touched
            self.locking.prove(passphrase)
            return
        self.locking.unlock(passphrase)
        self._desk.services.store.wake(busy_seconds=BUSY_SECONDS)

    def _opened(self, flow: UnlockFlow) -> None:
        self._reveal()
        if flow.numbers:
            with suppress(StorageError):
                self._desk.change_settings(**flow.numbers)
        self._end_asking()
        if self._desk.daily is not None:
            self._desk.daily.begin()  # what was given up when it was locked is due still

    def _end_asking(self) -> None:
        """Let go of what asks for the passphrase; its page goes with the cover."""
        if self._asking is not None:
            self._asking.end()
            self._asking.deleteLater()
            self._asking = None

    def _reveal(self) -> None:
        shell = self._shell
        shell.uncover()
        self.follow()
        if isinstance(shell.screen_shown, TodayScreen) and shell.sheet_content is None:
            shell.nav_chosen.emit("today")  # it may be another day
        if self._desk.reminding is not None:
            self._desk.reminding.follow()
        self.changed.emit()

    # -- hiding at once -----------------------------------------------------------------

    def hide_or_show(self) -> None:
        """Put a neutral page before everything, or bring back what was there."""
        if self._is_hidden:
            self._show_again()
        else:
            self._hide()

    def _hide(self) -> None:
        self._is_hidden = True
        self._end_asking()
        player = self._desk.services.player
        self._title = self._shell.windowTitle()
        self._shell.cover(HiddenScreen())
        self._call_window(self.tr("Notes"))
        if player.active:
            with suppress(StorageError):
                player.do(Command.PAUSE)
        elif self._may_lock():
            self._close_history()
        else:
            self._desk.hush()
            _dismiss_dialogs()
        self.changed.emit()

    def _show_again(self) -> None:
        self._is_hidden = False
        self._call_window(self._title)
        # While a first passphrase is being set the history rests, and there is none to ask for.
        is_shut = self.is_locked and not self._desk.working.busy
        if is_shut or self.locking.has_passphrase_in_use:
            self._ask()
        else:
            self._reveal()

    def _call_window(self, title: str) -> None:
        """Give the window a title, also where the system adds the app's name to it."""
        QGuiApplication.setApplicationDisplayName(title)
        self._shell.setWindowTitle(title)

    # -- signs of life ------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._shell:
            if kind == QEvent.Type.Show:
                self._watch()
            elif kind == QEvent.Type.WindowStateChange and self._shell.isMinimized():
                self._minimized()
        elif kind in _SIGNS_OF_LIFE:
            if 0 < self._limit <= self._idle_seconds():
                self.look()  # the computer slept: this is not the time she was here
            self._seen_alive = self._instant()
        return False

    def _minimized(self) -> None:
        if self._on_minimize and self._shell.cover_shown is None:
            self.lock()

    def _watch(self) -> None:
        """Watch for keys and the mouse, only where they matter: every event costs a little."""
        window = self._shell.windowHandle() if self._limit > 0 else None
        if window is self._watched:
            return
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)

    def _live(self) -> None:
        self._seen_alive = self._instant()
        if self._limit > 0:
            self._idle.start(round(self._limit * 1000) + 1)
        else:
            self._idle.stop()

    def _instant(self) -> tuple[float, float]:
        clock = self._desk.services.clock
        return clock.monotonic(), clock.now().timestamp()

    def _idle_seconds(self) -> float:
        """Seconds since she was last seen, those that the computer slept through too."""
        steady, wall = self._instant()
        return max(steady - self._seen_alive[0], wall - self._seen_alive[1])


def _dismiss_dialogs() -> None:
    """Close what stands in windows of its own, as to choose a file."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()
