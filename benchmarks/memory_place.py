"""Our window at one place, as the program makes it, and left there: what bench_memory looks at.

Usage: python -m benchmarks.memory_place today|trends|player --data-dir FOLDER
"""

from __future__ import annotations

import argparse
import signal
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QTimer

from benchmarks.bench_player import live, live_until
from sirelief_gui.app import make_application, make_shell, make_sound
from sirelief_gui.domain.exercise import REP_KINDS
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.services.app_services import open_services
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.main_flow import MainFlow
from sirelief_gui.ui.flows.session_flow import SessionFlow
from sirelief_gui.ui.screens.session_screen import SessionScreen
from sirelief_gui.ui.warm_up import WarmUp

PLACES = ("today", "trends", "player")
_PAUSE = 1.0
"""Seconds on Today before the place is gone to."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("place", choices=PLACES)
    parser.add_argument("--data-dir", type=Path, required=True)
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with closing(open_services(asked.data_dir)) as services:
        application = make_application(services.settings.load().language)
        shell = make_shell(services)
        with closing(make_sound(services)) as sound:
            desk = Desk(shell, services, sound=sound, is_live=True)
            desk.warm_up = WarmUp(shell, services)
            MainFlow(desk, parent=shell).open()
            shell.show()
            QTimer.singleShot(0, lambda: _go(desk, asked.place))
            return application.exec()


def _go(desk: Desk, place: str) -> None:
    live(_PAUSE)
    if place == "player":
        _play(desk)
    elif place != "today":
        desk.shell.nav_chosen.emit(place)


def _play(desk: Desk) -> None:
    """Have one exercise begun, with its voice."""
    services = desk.services
    program = Program("bench", "Bench", (ProgramItem("cat_camel", Dose(reps=10)),))
    speech = services.guidance.for_next().speech
    items = resolve(program, services.library)
    services.player.begin(program, items, before=None, speech=speech)
    desk.tune()
    flow = SessionFlow(desk, over=lambda _record: None, leave=lambda: None, parent=desk.shell)
    flow.show()
    screen = desk.shell.screen_shown

    def has_begun() -> bool:
        held = services.player.session
        if held is None or held.phase.kind in REP_KINDS:
            return True
        if isinstance(screen, SessionScreen):  # a machine that was busy may have paused it
            screen.driver.do(Command.RESUME if held.status is Status.PAUSED else Command.READY)
        return False

    live_until(has_begun, most=60)


if __name__ == "__main__":
    raise SystemExit(main())
