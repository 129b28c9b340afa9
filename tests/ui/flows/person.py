"""Someone at the window, for the walks through it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.domain.session import Session
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.main_flow import MainFlow
from sirelief_gui.ui.screens.session_screen import SessionScreen
from sirelief_gui.ui.shell import Shell
from tests.services.loudspeaker import Loudspeaker

ZONE = "Europe/Berlin"
START = datetime(2026, 3, 19, 18, 4, tzinfo=ZoneInfo(ZONE))


class Person:
    """Someone at the window: presses what she sees, and is asked what is in front of her."""

    def __init__(self, qtbot: QtBot, services: Services, clock: VirtualClock) -> None:
        make_application()
        self.qtbot, self.services, self.clock = qtbot, services, clock
        self.shell = Shell()
        qtbot.addWidget(self.shell)
        self.out = Loudspeaker(clock)
        self.desk = Desk(self.shell, services, sound=self.out)
        self.flow = MainFlow(self.desk, parent=self.shell)
        self.flow.open()
        self.shell.show()
        qtbot.waitExposed(self.shell)

    def button(self, name: str) -> QAbstractButton | None:
        buttons = self.shell.findChildren(QAbstractButton)
        return next((b for b in buttons if b.isVisible() and b.accessibleName() == name), None)

    def press(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: self.button(name) is not None)
        found = self.button(name)
        assert found is not None
        found.click()

    def on(self, screen: str) -> None:
        self.qtbot.waitUntil(lambda: type(self.shell.screen_shown).__name__ == screen)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.shell.windowHandle(), key)

    def session(self) -> SessionScreen:
        self.on("SessionScreen")
        screen = self.shell.screen_shown
        assert isinstance(screen, SessionScreen)
        return screen

    def live(self, seconds: float) -> None:
        while seconds > 0 and isinstance(self.shell.screen_shown, SessionScreen):
            screen = self.session()
            self.clock.advance(min(1.0, seconds))
            screen.driver.poll()
            seconds -= 1.0

    def live_reps(self, reps: int) -> None:
        """Live until so many reps are done."""
        while len(self.plan().done) < reps:
            self.live(1.0)

    def live_out(self) -> None:
        """Live to the end of the session, and a little more."""
        self.live(self.plan().timeline.seconds + 60.0)

    def plan(self) -> Session:
        session = self.services.player.session
        assert session is not None
        return session

    def cut_off(self) -> None:
        """End as a crash does: nobody calls the player any more, the store is let go."""
        self.session().driver.stop()
        self.shell.may_leave = lambda: True  # a crash asks nobody
        self.services.close()

    def clear_to_start(self) -> None:
        self.press("Get started")
        self.press("None of these applies to me")
        self.press("My doctor, midwife or therapist said I may exercise.")
        self.press("Continue")
        self.on("SpaceScreen")
        self.press("All set")
        self.on("TodayScreen")

    def begin(self, score: Qt.Key) -> None:
        self.press("Start session")
        self.answer(score)

    def answer(self, score: Qt.Key) -> None:
        """Rate the pain and deny the signs: what is asked before any session."""
        self.on("PainNowScreen")
        self.key(score)
        self.on("SafetyCheckScreen")
        self.press("None of these – begin")

    def cut_off_and_come_back(self, *, after: float = 0.0) -> Person:
        """Begin, do two reps, be cut off, and open the window again ``after`` so many seconds."""
        self.clear_to_start()
        self.begin(Qt.Key.Key_4)
        self.live_reps(2)
        self.cut_off()
        self.clock.advance(after)
        return Person(self.qtbot, open_services(self.services.data_dir, self.clock), self.clock)
