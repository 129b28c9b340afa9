"""Someone who lives with the window in virtual time, off screen: quicker than anyone, for years.

The window, its flows and all services are the real ones; the clock is moved by hand, and what
would be heard goes nowhere.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from sirelief_gui.app import make_application, make_shell
from sirelief_gui.domain.record import SessionRecord
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.rehearsal import PacedVirtualClock, Rehearsal, rehearse
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.main_flow import MainFlow
from sirelief_gui.ui.screens.session_screen import SessionScreen
from sirelief_gui.ui.theme.keeper import keeper_of
from sirelief_gui.ui.warm_up import WarmUp
from tools.mute import Mute
from tools.prepared_data import offer

ZONE = "Europe/Berlin"
START = datetime(2023, 3, 19, 18, 4, tzinfo=ZoneInfo(ZONE))
PATIENCE_MS = 20_000
"""So long a page may take to come before it counts as missing; on a busy machine, too."""
STEP = 1.9
"""Seconds from look to look at the session's clock: what the player takes for no jump."""
SHORT = """format = 1
id = "my_short_one"
name = "Short one"

[[items]]
exercise = "hip_adduction_squeeze"
reps = 2
"""


@contextmanager
def complaints() -> Iterator[list[str]]:
    """Gather exceptions that nobody caught and what Qt warns of, for the body."""
    heard: list[str] = []

    def failed(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        heard.append("".join(traceback.format_exception(kind, error, at)))

    def warned(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            heard.append(f"Qt: {message}")

    hook, sys.excepthook = sys.excepthook, failed
    handler = qInstallMessageHandler(warned)
    try:
        yield heard
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(handler)


def prepare(folder: Path) -> None:
    """Make the folder of someone whose program takes a minute."""
    make_application()
    file = folder.with_name("short.sirelief.toml")
    file.write_text(SHORT, encoding="utf-8")
    offer(folder, str(file))


class Life:
    """One window over the history in ``folder``; use with ``with``."""

    def __init__(self, folder: Path, clock: PacedVirtualClock | None = None) -> None:
        make_application()
        self.clock = clock or PacedVirtualClock(START, ZONE)
        self.services = open_services(folder, self.clock)
        self.shell = make_shell(self.services)
        keeper_of(self.shell).choose(reduce_motion=True)
        self.desk = Desk(self.shell, self.services, sound=Mute())
        self.desk.warm_up = WarmUp(self.shell, self.services)
        self.flow = MainFlow(self.desk, parent=self.shell)
        self.flow.open()
        self.shell.show()
        self.wait_for(lambda: self.shell.screen_shown is not None, "a first page")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the window as she does, and let go of all that was made for it."""
        self.shell.may_leave = lambda: True
        self.shell.close()
        if self.desk.warm_up is not None:
            self.desk.warm_up.leave()
        self.desk.working.leave()
        self.shell.deleteLater()
        self.settle()
        self.services.close()

    def settle(self) -> None:
        """Let the window do what it has put off."""
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait_for(self, is_so: Callable[[], bool], what: str) -> None:
        """Let the window work until it is so; TimeoutError when it never is."""
        if is_so():
            return
        loop, every, since = QEventLoop(), QTimer(), QElapsedTimer()
        since.start()
        every.timeout.connect(lambda: loop.quit() if _over(is_so, since) else None)
        every.start(2)
        loop.exec()
        every.stop()
        if not is_so():
            shown = type(self.shell.screen_shown).__name__
            msg = f"waited in vain for {what}; on {shown} there are {self.names()}"
            raise TimeoutError(msg)

    def names(self) -> list[str]:
        """The buttons in view, by their names."""
        return sorted(button.accessibleName() for button in self._buttons())

    def press(self, *names: str) -> None:
        """Press the button of one of these names, when it is there."""
        self.wait_for(lambda: self._button(names) is not None, f"{names}")
        found = self._button(names)
        if found is not None:
            found.click()

    def on(self, *screens: str) -> str:
        """Wait until one of these pages is up; returns which."""
        self.wait_for(lambda: type(self.shell.screen_shown).__name__ in screens, f"{screens}")
        return type(self.shell.screen_shown).__name__

    def go(self, place: str, screen: str) -> None:
        """Go to one of the five places."""
        self.shell.nav_chosen.emit(place)
        self.on(screen)

    def leave_alone(self) -> None:
        """Let a page stand until all is ready that the window gets ready beside one."""
        warm_up, done = self.desk.warm_up, list[bool]()
        if warm_up is None:
            return
        with_it = warm_up.done.connect(lambda: done.append(True))
        warm_up.soon()
        self.wait_for(lambda: bool(done), "what is made ready beside a page")
        warm_up.done.disconnect(with_it)

    def first_day(self) -> None:
        """Answer everything that is asked before a first session."""
        self.press("Get started")
        self.press("None of these applies to me")
        self.press("My doctor, midwife or therapist said I may exercise.")
        self.press("Continue")
        self.press("All set")
        self.on("TodayScreen")

    def start(self) -> None:
        """Press Start on Today, and answer what is asked anew every few weeks."""
        self.on("TodayScreen")
        if "Answer again" in self.names():
            self.press("Answer again")
            self.press("None of these applies to me")
            self.press("My doctor, midwife or therapist said I may exercise.")
            self.press("Continue")
            self.on("TodayScreen")
        self.press("Start session")

    def begin(self, score: int) -> None:
        """From Today into a session."""
        self.start()
        self.on("PainNowScreen")
        self.key(score)
        self.press("None of these – begin")
        self.on("SessionScreen")

    def session(self, before: int, after: int) -> SessionRecord:
        """Do a whole session, rate it, and be back on Today."""
        self.begin(before)
        self.live_out()
        self.on("PainNowScreen")
        self.key(after)
        self.press("Continue")
        self.on("LookBackScreen")
        self.press("Save session", "Skip this")
        self.press("Done")
        self.on("TodayScreen")
        record = self.services.player.record
        if record is None:
            msg = "a session was just done"
            raise LookupError(msg)
        return record

    def rehearse(self, before: int, after: int) -> SessionRecord:
        """Have the services alone do the five exercises, beside the window."""
        program = self.services.programs["daily_five"]
        rehearsal = Rehearsal(
            program=program,
            items=self.services.today.items(program.id),
            before=before,
            after=after,
        )
        return rehearse(self.services, self.clock, rehearsal, lambda _line: None)

    def key(self, score: int) -> None:
        """Choose a pain score with its key."""
        screen = self.shell.screen_shown
        key = Qt.Key.Key_A if score == 10 else Qt.Key(Qt.Key.Key_0 + score)
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            if screen is not None:
                screen.handle_key(QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    def live(self, seconds: float) -> None:
        """Let session time pass."""
        screen = self.shell.screen_shown
        while seconds > 0 and isinstance(screen, SessionScreen):
            self.clock.advance(min(STEP, seconds))
            screen.driver.poll()
            seconds -= STEP
            screen = self.shell.screen_shown

    def live_out(self) -> None:
        """Live to the end of the session."""
        session = self.services.player.session
        if session is not None:
            self.live(session.timeline.seconds + 60.0)
        self.wait_for(
            lambda: not isinstance(self.shell.screen_shown, SessionScreen), "the session's end"
        )

    def pause(self, seconds: float) -> None:
        """Pause for so long, and go on."""
        self._do(Command.PAUSE)
        self.live(seconds)
        self._do(Command.RESUME)

    def stop_early(self) -> None:
        """End the session before its end; one that has just ended by itself stays so."""
        self._do(Command.STOP)
        self._do(Command.END)
        self.on("PainNowScreen")

    def _do(self, command: Command) -> None:
        screen = self.shell.screen_shown
        if isinstance(screen, SessionScreen):
            screen.driver.do(command)

    def next_day(self, days: int = 1) -> None:
        """Let the night pass, with the window open."""
        self.clock.sleep(timedelta(days=days).total_seconds())

    def _buttons(self) -> list[QAbstractButton]:
        return [one for one in self.shell.findChildren(QAbstractButton) if one.isVisible()]

    def _button(self, names: Sequence[str]) -> QAbstractButton | None:
        return next((one for one in self._buttons() if one.accessibleName() in names), None)


def _over(is_so: Callable[[], bool], since: QElapsedTimer) -> bool:
    return since.elapsed() > PATIENCE_MS or is_so()
