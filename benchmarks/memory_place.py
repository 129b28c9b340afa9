"""Our window at one place, as the program makes it, and left there: what bench_memory looks at.

Usage: python -m benchmarks.memory_place today|trends|player --data-dir FOLDER
"""

from __future__ import annotations

import argparse
import signal
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QTimer

from benchmarks.bench_player import live, play
from sirelief_gui.app import make_application, make_shell, make_sound
from sirelief_gui.services.app_services import open_services
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.main_flow import MainFlow
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
        play(desk, "cat_camel")
    elif place != "today":
        desk.shell.nav_chosen.emit(place)


if __name__ == "__main__":
    raise SystemExit(main())
