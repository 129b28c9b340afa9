"""What the window does until Today is painted: what it imports, and what it asks of the history."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest

from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.demo import fill_demo

_TO_FIRST_PAINT = """
import gc, json, os, sqlite3, sys
statements = []
def heard(frame, event, called):
    if event == "c_call" and called.__name__ == "execute":
        statements.append(frame.f_locals.get("sql", ""))
import sirelief_gui.__main__ as program
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
application = QApplication(["sirelief"])
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == "TodayScreen":
            sys.setprofile(None)
            print(json.dumps([sorted(sys.modules), statements, gc.isenabled()]), flush=True)
            os._exit(0)
        return False
watching = FirstPaint()
application.installEventFilter(watching)
sys.setprofile(heard)
program.gui(["--data-dir", sys.argv[1]])
"""

LATE = (
    "numpy",
    "pyqtgraph",
    "miniaudio",
    "wakepy",
    "PySide6.QtNetwork",
    "sqlcipher3",
    "difflib",
    "hashlib",
    "pickle",
    "statistics",
    "subprocess",
    "uuid",
    "sirelief_gui.services.demo",
    "sirelief_gui.ui.charts",
    "sirelief_gui.ui.paper",
    "sirelief_gui.ui.session",
    "sirelief_gui.ui.settings",
    "sirelief_gui.ui.screens.library",
    "sirelief_gui.ui.screens.session_screen",
    "sirelief_gui.ui.screens.settings",
    "sirelief_gui.ui.screens.trends",
    "sirelief_gui.ui.flows.after_flow",
    "sirelief_gui.ui.flows.before_flow",
    "sirelief_gui.ui.flows.broken_flow",
    "sirelief_gui.ui.flows.session_flow",
    "sirelief_gui.ui.flows.unlock_flow",
)
"""What Today is painted without; a page that needs one of these brings it."""
MOST_MODULES = 315
MOST_STATEMENTS = 150


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str], bool]:
    """The modules imported, the statements asked and whether garbage is collected by then."""
    folder = tmp_path_factory.mktemp("history")
    with closing(open_services(folder)) as services:
        fill_demo(services)
    return _start(folder)


def _start(folder: Path) -> tuple[list[str], list[str], bool]:
    done = subprocess.run(
        [sys.executable, "-c", _TO_FIRST_PAINT, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return cast(tuple[list[str], list[str], bool], tuple(json.loads(done.stdout)))


def test_today_is_painted_without_the_pages_that_are_not_shown(
    start: tuple[list[str], list[str], bool],
) -> None:
    modules = start[0]
    early = [name for name in modules if name.startswith(LATE)]
    assert early == []
    assert len([name for name in modules if name.startswith("sirelief_gui")]) <= MOST_MODULES


def test_no_more_is_asked_of_the_history_than_today_needs(
    start: tuple[list[str], list[str], bool],
) -> None:
    statements = start[1]
    assert 20 < len(statements) <= MOST_STATEMENTS
    assert not [one for one in statements if one.lstrip().upper().startswith(("INSERT", "DELETE"))]


def test_nothing_is_collected_before_today_is_painted(
    start: tuple[list[str], list[str], bool],
) -> None:
    assert not start[2]
