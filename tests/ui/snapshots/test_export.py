"""The export sheet and the sheet of what takes long look as kept, and can be used without sight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtGui import QCursor, QGuiApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.export_sheet import ExportSheet
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.working import WorkingSheet
from tests.ui.access import faults
from tests.ui.screens.acting import press
from tests.ui.screens.past import fill_past
from tests.ui.snapshots.album import Album
from tests.ui.snapshots.test_screens import keep, settled
from tests.ui.working_fakes import AtOnce
from tools.walking import SIZES

NOW = datetime(2025, 10, 15, 19, 10, tzinfo=timezone(timedelta(hours=2)))
CHOOSE, PREVIEW, SAVED, WORKING = "09c-export", "09c2-preview", "09c3-saved", "09c4-working"
STEPS = {
    CHOOSE: (),
    PREVIEW: ("CSV", "Preview and save"),
    SAVED: ("CSV", "Preview and save", "Save"),
}


@pytest.fixture(autouse=True)
def _in_english_away_from_the_mouse() -> None:
    make_application("en")
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened = open_services(tmp_path / "data", VirtualClock(NOW, "Europe/Berlin"))
    fill_past(opened.store, NOW)
    yield opened
    opened.close()


def put_up(shell: Shell, services: Services, name: str, folder: Path) -> None:
    """Show a step of the export."""
    shell.show_page(Screen(), nav="history")
    if name == WORKING:
        working = WorkingSheet("Writing the file")
        working.bar.set_percent(42)
        shell.show_alert(working)
        return
    sheet = ExportSheet(
        exporting=services.exporting,
        today=NOW.date(),
        work=AtOnce(),
        ask_path=lambda _parent, path, _is_folder: folder / path,
    )
    shell.show_sheet(sheet)
    for step in STEPS[name]:
        press(shell, step)


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    [
        (CHOOSE, "phone", "light"),
        (CHOOSE, "phone", "dark"),
        (CHOOSE, "wide", "light"),
        (PREVIEW, "phone", "light"),
        (SAVED, "phone", "light"),
        (WORKING, "phone", "light"),
        (WORKING, "phone", "dark"),
    ],
)
def test_the_steps_look_as_kept_and_every_control_can_be_used(
    qtbot: QtBot,
    album: Album,
    services: Services,
    tmp_path: Path,
    name: str,
    size: str,
    theme: str,
) -> None:
    shell = Shell()
    keep(qtbot, shell)
    apply_theme(shell, Theme(name=theme, reduce_motion=True))
    shell.resize(*SIZES[size])
    shell.show()
    qtbot.waitExposed(shell)
    put_up(shell, services, name, tmp_path)
    sheet = shell.findChild(ExportSheet)
    if sheet is not None:  # it takes the height a step needs a moment after the step
        qtbot.waitUntil(lambda: sheet.height() == sheet.heightForWidth(sheet.width()))
    album.see(f"{name}-{size}-{theme}", settled(qtbot, shell))
    assert faults(shell) == []
