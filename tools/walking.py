"""Someone at the window for pictures: presses its buttons, and shows every page she comes by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.main_flow import MainFlow
from sirelief_gui.ui.screens.session_screen import SessionScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme.keeper import ThemeKeeper
from sirelief_gui.ui.widgets.history_list import HistoryList
from tools.mute import Mute
from tools.tongue import names_of

SIZES = {"phone": (412, 892), "short": (412, 720), "wide": (1440, 900)}
SETTLE_MS = 200
CHOICE_MS = 800
"""A little longer than a choice takes to go on by itself."""
See = Callable[[str, Shell], None]
"""Is shown every page: its name, and the window."""


class Look:
    """Theme, window and text size of one walk; ``pace`` is how many ms it rests after a step."""

    def __init__(self, theme: str, size: str, scale: float, pace: int = SETTLE_MS) -> None:
        self.theme, self.size, self.scale, self.pace = theme, size, scale, pace

    @property
    def label(self) -> str:
        """How the pictures of this walk are told apart."""
        text = "" if self.scale == 1.0 else f"-{round(self.scale * 100)}"
        return f"{self.size}-{self.theme}{text}"


class Walk:
    """One window, its services, and the clock moved by hand."""

    def __init__(self, services: Services, clock: VirtualClock, look: Look, see: See) -> None:
        self.services, self.clock = services, clock
        self._look, self._see = look, see
        self.shell = Shell()
        ThemeKeeper(self.shell).choose(name=look.theme, scale=look.scale, reduce_motion=True)
        self.shell.resize(*SIZES[look.size])
        self.flow = MainFlow(Desk(self.shell, services, sound=Mute()), parent=self.shell)
        self.flow.open()
        self.shell.show()
        self.settle()

    def settle(self, milliseconds: int = 0) -> None:
        """Let the window finish what it is doing."""
        milliseconds = max(milliseconds, self._look.pace)
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def press(self, name: str, wait: int = 0, *, n: int = -1, title: str = "") -> None:
        """Press the button with this English name; LookupError when it is not in view.

        A name with a count is a template: "{n} exercises". So is one with a ``title``.
        """
        names = list(names_of(name, n))
        if title:
            names = [one.format(title=given) for one in names for given in names_of(title)]
        for button in self.shell.findChildren(QAbstractButton):
            if button.isVisible() and button.accessibleName() in names:
                button.click()
                self.settle(wait)
                return
        there = sorted(
            b.accessibleName() for b in self.shell.findChildren(QAbstractButton) if b.isVisible()
        )
        raise LookupError(f"no button “{name}” in view; there are {there}")

    def press_for(self, what: str, mark: str = ": ") -> None:
        """Press the first button that does this to something: "More: Full day".

        With the ``mark`` ", " it is a row with what is chosen there: "Reminder, Off".
        """
        names = [f"{name}{mark}" for name in names_of(what)]
        buttons = self.shell.findChildren(QAbstractButton)
        seen = (b for b in buttons if b.isVisible())
        found = next(b for b in seen if any(name in b.accessibleName() for name in names))
        found.click()
        self.settle()

    def open_row(self) -> None:
        """Open the first row of the list that is shown."""
        rows = next(view for view in self.shell.findChildren(HistoryList) if view.isVisible())
        for key in (Qt.Key.Key_Home, Qt.Key.Key_Return):
            QTest.keyClick(rows, key)
        self.settle()

    def rate(self, score: int) -> None:
        """Choose a pain score with its key and wait until the page goes on."""
        screen = self.shell.screen_shown
        key = Qt.Key.Key_A if score == 10 else Qt.Key(Qt.Key.Key_0 + score)
        if screen is not None:
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                screen.handle_key(QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
        self.settle(300)

    def shoot(self, name: str) -> None:
        """Show the window as it is to whoever looks."""
        self.settle()
        self._see(name, self.shell)

    def live(self, seconds: float) -> None:
        """Let session time pass, in steps that are no jump."""
        screen = self.shell.screen_shown
        while seconds > 0 and isinstance(screen, SessionScreen):
            step = min(1.5, seconds)
            self.clock.advance(step)
            screen.driver.poll()
            seconds -= step
            screen = self.shell.screen_shown

    def live_until(self, kind: PhaseKind, rep: int | None = None) -> None:
        """Let session time pass until a phase of this kind (and rep) begins."""
        for _ in range(10_000):
            session = self.services.player.session
            if session is None:
                break
            if session.phase.kind is kind and rep in (None, session.phase.key.rep):
                return
            due = self.services.player.deadline()
            self.live(max(0.001, (due or 0.0) - self.clock.monotonic()))
        raise LookupError(f"no phase {kind}")
