"""A damaged history, through the real window: the ways on from the page with the numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.app import open_checked
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.safekeeping import Reason
from sirelief_gui.ui.flows.broken_flow import BrokenFlow
from sirelief_gui.ui.screens.confirm_sheet import ConfirmSheet
from sirelief_gui.ui.screens.restore_sheet import ChooseBackupSheet, RestoreSheet
from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from sirelief_gui.ui.widgets.rows import Row
from tests.storage.records import a_check_in

FILE = "sirelief.sqlite3"


class Broken:
    """The window with the help page over a history whose middle is zeros."""

    def __init__(self, qtbot: QtBot, services: Services, asked: Path) -> None:
        self.qtbot, self.folder = qtbot, services.data_dir
        services.store.add_check_in(a_check_in("kept"))
        services.safekeeping.before(Reason.DAILY)
        for number in range(200):
            services.store.add_check_in(a_check_in(f"lost{number}"))
        services.close()
        self.path = self.folder / FILE
        content = bytearray(self.path.read_bytes())
        content[3 * 4096 : 4 * 4096] = bytes(4096)
        self.path.write_bytes(content)
        self.damaged = self.path.read_bytes()
        self.found: list[Services] = []
        self.shell = Shell(nav=())
        qtbot.addWidget(self.shell)
        self.flow = BrokenFlow(
            self.shell,
            self.folder,
            lambda: self.found.append(open_checked(self.folder)),
            ask=lambda _window, _name, _is_folder: asked,
            parent=self.shell,
        )
        with pytest.raises(StorageError) as caught:
            open_checked(self.folder)
        self.flow.show(caught.value)
        self.shell.show()
        qtbot.waitExposed(self.shell)

    @property
    def page(self) -> QWidget:
        screen = self.shell.screen_shown
        assert isinstance(screen, StopAndCallScreen)
        return screen

    def offers(self) -> list[str]:
        return [row.text() for row in self.shell.findChildren(Row) if row.isVisible()]

    def take(self, start: str) -> None:
        if not start.startswith(("Go back", "Other")):
            self._press("Other ways on")
        self._press(start)

    def _press(self, start: str) -> None:
        row = next(one for one in self.shell.findChildren(Row) if one.text().startswith(start))
        row.click()

    def sheet(self, kind: type[QWidget]) -> QWidget:
        self.qtbot.waitUntil(lambda: isinstance(self.shell.sheet_content, kind))
        content = self.shell.sheet_content
        assert content is not None
        return content

    def opened(self) -> Services:
        self.qtbot.waitUntil(lambda: bool(self.found))
        return self.found[0]

    def kept_aside(self) -> bytes:
        (aside,) = (self.folder / "set-aside").iterdir()
        return (aside / FILE).read_bytes()


@pytest.fixture
def broken(qtbot: QtBot, services: Services, tmp_path: Path) -> Broken:
    return Broken(qtbot, services, tmp_path / "copy")


def test_it_offers_the_newest_good_backup_first_and_changes_nothing(broken: Broken) -> None:
    offers = broken.offers()
    assert offers[0].startswith("Go back to the backup of ")
    assert offers[1:] == ["Other ways on"]
    broken.take("Other")
    assert broken.offers()[2:] == [
        "Choose another backup",
        "Save what can be read",
        "Save a copy of the folder",
        "Start afresh",
        "Delete all my data",
    ]
    assert broken.path.read_bytes() == broken.damaged


def test_going_back_shows_what_the_backup_holds_and_opens_it(broken: Broken) -> None:
    broken.take("Go back")
    sheet = broken.sheet(RestoreSheet)
    assert isinstance(sheet, RestoreSheet)
    values = {row.accessibleName() for row in sheet.findChildren(Row)}
    assert {"Sessions, 0", "Pain ratings, 1"} <= values
    sheet.go.click()
    services = broken.opened()
    assert [one.id for one in services.store.check_ins()] == ["kept"]
    assert broken.kept_aside() == broken.damaged
    services.close()


def test_keeping_what_there_is_changes_nothing(broken: Broken) -> None:
    broken.take("Choose another")
    chooser = broken.sheet(ChooseBackupSheet)
    assert isinstance(chooser, ChooseBackupSheet)
    chooser.findChildren(Row)[0].click()
    sheet = broken.sheet(RestoreSheet)
    assert isinstance(sheet, RestoreSheet)
    sheet.keep.click()
    assert broken.path.read_bytes() == broken.damaged
    assert not broken.found


def test_what_can_be_read_is_told_and_then_opened(broken: Broken) -> None:
    broken.take("Save what can be read")
    sheet = broken.sheet(ConfirmSheet)
    assert isinstance(sheet, ConfirmSheet)
    sheet.go.click()
    services = broken.opened()
    assert len(services.store.check_ins()) > 100
    assert broken.kept_aside() == broken.damaged
    services.close()


def test_what_can_be_read_is_left_where_she_thinks_better_of_it(broken: Broken) -> None:
    broken.take("Save what can be read")
    sheet = broken.sheet(ConfirmSheet)
    assert isinstance(sheet, ConfirmSheet)
    sheet.leave.click()
    assert broken.path.read_bytes() == broken.damaged
    assert not list(broken.folder.glob("*incoming*"))


def test_starting_afresh_keeps_the_damaged_file(broken: Broken) -> None:
    broken.take("Start afresh")
    sheet = broken.sheet(ConfirmSheet)
    assert isinstance(sheet, ConfirmSheet)
    sheet.go.click()
    services = broken.opened()
    assert services.store.check_ins() == ()
    assert broken.kept_aside() == broken.damaged
    services.close()


def test_a_copy_of_the_folder_can_be_saved(broken: Broken, tmp_path: Path) -> None:
    broken.take("Save a copy")
    copy = tmp_path / "copy" / FILE
    broken.qtbot.waitUntil(copy.exists)
    broken.qtbot.waitUntil(lambda: copy.read_bytes() == broken.damaged)


def test_a_backup_that_is_no_good_is_refused_in_words(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    broken = Broken(qtbot, services, tmp_path / "copy")
    (backup,) = (broken.folder / "backups").iterdir()
    broken.take("Choose another")
    chooser = broken.sheet(ChooseBackupSheet)
    backup.write_text("Dear midwife")
    chooser.findChildren(Row)[0].click()
    sheet = broken.sheet(FaultSheet)
    assert "is not a backup of SI Relief" in sheet.accessibleName()
    assert isinstance(sheet, FaultSheet)
    assert not sheet.retry.isVisible()
    sheet.leave.click()
    assert broken.path.read_bytes() == broken.damaged


def cut_to_nothing(path: Path) -> None:
    path.write_bytes(b"")


def a_word_that_is_none(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(b"2026-", b"20x6-"))


@pytest.mark.parametrize("spoil", [cut_to_nothing, a_word_that_is_none])
def test_other_damages_are_seen_at_the_start_too(
    services: Services, clock: VirtualClock, spoil: Callable[[Path], None]
) -> None:
    services.store.add_check_in(a_check_in(at=clock.now()))
    services.safekeeping.before(Reason.DAILY)
    services.close()
    path = services.data_dir / FILE
    spoil(path)
    damaged = path.read_bytes()
    with pytest.raises(StorageError):
        open_checked(services.data_dir)
    assert path.read_bytes() == damaged


def test_the_keyboard_reaches_every_way_on(broken: Broken) -> None:
    rows = [row for row in broken.page.findChildren(Row) if row.isVisible()]
    seen = set()
    for _ in range(40):
        QTest.keyClick(broken.shell, Qt.Key.Key_Tab)
        focused = broken.shell.focusWidget()
        if focused in rows:
            seen.add(focused.text())
    assert seen == set(broken.offers())


def test_a_window_closed_instead_of_an_answer_leaves_the_damaged_file(broken: Broken) -> None:
    broken.take("Save what can be read")
    broken.sheet(ConfirmSheet)
    assert list(broken.folder.glob("*incoming*"))
    broken.shell.close()
    assert not list(broken.folder.glob("*incoming*"))
    assert broken.path.read_bytes() == broken.damaged
