"""The folder of her history is taken away under the window: she hears of it, nothing is lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.services.app_services import Services
from sirelief_gui.storage.store import Store
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.unsaved import UnsavedFlow
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from sirelief_gui.ui.widgets.toast import Toast
from tests.ui.flows.person import Person

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="elsewhere a file that is open can be neither moved nor removed"
)

GONE = "was moved, removed or replaced"


def folder_of(person: Person) -> Path:
    return person.services.data_dir


def toast_of(person: Person) -> str:
    (toast,) = person.shell.findChildren(Toast)
    return toast.accessibleName() if toast.isVisible() else ""


def test_a_rating_is_kept_once_the_folder_is_back(person: Person, tmp_path: Path) -> None:
    person.clear_to_start()
    person.press("Start session")
    person.on("PainNowScreen")
    folder_of(person).rename(tmp_path / "elsewhere")
    person.key(Qt.Key.Key_4)
    person.qtbot.waitUntil(lambda: person.button("Try again") is not None)
    (tmp_path / "elsewhere").rename(folder_of(person))
    person.press("Try again")
    person.on("SafetyCheckScreen")
    assert [rating.score for rating in person.services.store.check_ins()] == [4]


def test_a_session_goes_on_and_is_saved_when_the_folder_is_back(
    person: Person, tmp_path: Path
) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_reps(1)
    folder_of(person).rename(tmp_path / "elsewhere")
    person.live(14)
    assert toast_of(person).startswith("The session goes on.")
    assert GONE in toast_of(person)
    person.live_out()
    person.on("SavedScreen")
    (tmp_path / "elsewhere").rename(folder_of(person))
    person.press("Try again")
    person.on("PainNowScreen")
    (record,) = person.services.store.sessions()
    assert record.reps_done == 25


def test_today_says_so_as_soon_as_the_folder_changes(person: Person, tmp_path: Path) -> None:
    person.clear_to_start()
    person.flow.look_at_folder()
    assert person.button("Save a copy") is None
    folder_of(person).rename(tmp_path / "elsewhere")
    person.flow.look_at_folder()
    assert person.button("Save a copy") is not None
    (tmp_path / "elsewhere").rename(folder_of(person))
    person.press("Try again")
    assert person.button("Save a copy") is None
    person.on("TodayScreen")


def test_another_page_says_so_at_its_foot(person: Person) -> None:
    person.clear_to_start()
    person.shell.nav_chosen.emit("history")
    person.on("HistoryScreen")
    shutil.rmtree(folder_of(person))
    person.flow.look_at_folder()
    assert GONE in toast_of(person)


@pytest.fixture
def ask(tmp_path: Path) -> Callable[[QWidget, str, bool], Path]:
    return lambda _window, _name, _is_folder: tmp_path / "copy"


def test_closing_offers_a_copy_of_the_whole_history(
    qtbot: QtBot, services: Services, tmp_path: Path, ask: Callable[[QWidget, str, bool], Path]
) -> None:
    shell, today = Shell(), TodayScreen()
    qtbot.addWidget(shell)
    flow = UnsavedFlow(Desk(shell, services), saved=lambda _: None, ask=ask, parent=shell)
    shell.show_page(today, nav="today")
    flow.put_banner(today)
    services.check_ins.rate(3, CheckInKind.NOW)
    shutil.rmtree(services.data_dir)
    assert not shell.close()
    sheet = shell.sheet_content
    assert isinstance(sheet, FaultSheet)
    assert "your history may be lost" in sheet.accessibleName()
    sheet.copy.click()
    with Store.open(tmp_path / "copy", create=False) as opened:
        assert [rating.score for rating in opened.check_ins()] == [3]
    assert shell.close(), "she has been told, and means it"


def test_of_a_second_trouble_she_is_told_too_before_it_closes(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    UnsavedFlow(Desk(shell, services), saved=lambda _: None, parent=shell)
    services.data_dir.rename(tmp_path / "elsewhere")
    assert not shell.close()
    (tmp_path / "elsewhere").rename(services.data_dir)
    assert shell.close(), "with the icon in the tray the program goes on"
    services.data_dir.rename(tmp_path / "elsewhere")
    assert not shell.close()
    (tmp_path / "elsewhere").rename(services.data_dir)
