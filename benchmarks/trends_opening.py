"""Trends opened from Today, in the app's own way: from the click to the painted page.

    python -m benchmarks.trends_opening FOLDER {phone,wide} {warm,cold}

Prints JSON, in milliseconds. ``warm`` waits until the page has been got ready beside Today, which
is painted whole sixty times a second meanwhile: ``ready`` is how long that takes, ``gap`` the
longest time between two of these frames, ``gap_before`` without anything beside. ``cold`` clicks at
once, so that the imports are in it. ``opened`` is each opening, the first one first, as it passed
and of the processor. `benchmarks.bench_trends` runs it, several times each.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.ten_years import UNTIL
from benchmarks.trends_lineup import Watch
from sirelief_gui.app import make_application, make_shell
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.rehearsal import PacedVirtualClock
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.main_flow import MainFlow
from sirelief_gui.ui.warm_up import WarmUp

SIZES = {"phone": (412, 892), "wide": (1440, 900)}
OPENINGS = 5
FRAME_MS = 16
REST_MS = 300
"""After the start, and before a click: what a page begins by itself is over."""


class Opening(QObject):
    """Opens the app, waits as it is told to, and goes to Trends and back a few times."""

    def __init__(self, app: QApplication, services: Services, size: str, *, warm: bool) -> None:
        super().__init__()
        self._app = app
        self.found: dict[str, object] = {}
        self._shell = make_shell(services)
        self._shell.resize(*SIZES[size])
        desk = Desk(self._shell, services, is_live=True)
        if warm:
            desk.warm_up = WarmUp(self._shell, services)
            desk.warm_up.done.connect(self._ready)
        MainFlow(desk, parent=self._shell).open()
        self._shell.show()
        self._shell.repaint()
        self._gaps: list[float] = []
        self._last = self._start = perf_counter()
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._frame)
        if warm:
            self._frames.start(FRAME_MS)
        else:
            QTimer.singleShot(REST_MS, self, self._open)

    def _frame(self) -> None:
        now = perf_counter()
        self._gaps.append((now - self._last) * 1000)
        self._last = now
        if self._shell.screen_shown is not None:
            self._shell.screen_shown.repaint()

    def _ready(self) -> None:
        self._frames.stop()
        calm = round(REST_MS / FRAME_MS)
        self.found["ready"] = (perf_counter() - self._start) * 1000
        self.found["gap_before"] = max(self._gaps[3:calm])
        self.found["gap"] = max(self._gaps[calm:])
        QTimer.singleShot(REST_MS, self, self._open)

    def _open(self) -> None:
        opened = []
        for _ in range(OPENINGS):
            watch = Watch()
            self._shell.nav_chosen.emit("trends")
            self._shell.repaint()
            opened.append(watch.read())
            self._shell.nav_chosen.emit("today")
            self._shell.repaint()
        self.found["opened"] = opened
        self._app.exit()


def main() -> int:
    folder, size, how = sys.argv[1:4]
    clock = PacedVirtualClock(datetime(UNTIL.year, UNTIL.month, UNTIL.day, 20, tzinfo=UTC), "UTC")
    with closing(open_services(Path(folder), clock)) as services:
        app = make_application()
        opening = Opening(app, services, size, warm=how == "warm")
        app.exec()
        print(json.dumps(opening.found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
