"""Her data in the settings, through the real window: backup, restore, delete."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.safekeeping import Reason
from sirelief_gui.ui.flows.data_flow import DataFlow
from sirelief_gui.ui.flows.delete_flow import DeleteFlow
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.screens.delete_sheet import DeleteSheet
from sirelief_gui.ui.screens.restore_sheet import ChooseBackupSheet, RestoreSheet
from sirelief_gui.ui.settings.data import DataSection
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from sirelief_gui.ui.widgets.rows import Row
from tests.storage.records import a_check_in


class Login:
    """An entry that starts the app at login."""

    def __init__(self) -> None:
        self.on = True

    def is_on(self) -> bool:
        return self.on

    def turn_on(self) -> None:
        self.on = True

    def turn_off(self) -> None:
        self.on = False


class Bench:
    """The section with its flow over an empty window."""

    def __init__(self, qtbot: QtBot, services: Services, place: Path) -> None:
        self.qtbot, self.services, self.place = qtbot, services, place
        self.shell = Shell(nav=())
        qtbot.addWidget(self.shell)
        self.desk = Desk(self.shell, services)
        self.said: list[str] = []
        self.desk.start_over = self.said.append
        self.flow = DataFlow(
            self.desk,
            export=lambda: self.said.append("export"),
            back=lambda: None,
            ask=lambda _window, name, _kinds: place / name,
            ask_open=lambda _window, _kinds: place / "chosen.sqlite3",
            parent=self.shell,
        )
        self.shell.show()
        qtbot.waitExposed(self.shell)

    def rows(self) -> dict[str, Row]:
        section = DataSection()
        self.qtbot.addWidget(section)
        self.flow.hang_rows(section)
        return {row.text(): row for row in section.findChildren(Row)}

    def sheet(self, kind: type[QWidget]) -> QWidget:
        self.qtbot.waitUntil(lambda: isinstance(self.shell.sheet_content, kind))
        content = self.shell.sheet_content
        assert content is not None
        return content


@pytest.fixture
def bench(qtbot: QtBot, services: Services, tmp_path: Path) -> Bench:
    services.store.add_check_in(a_check_in("kept"))
    return Bench(qtbot, services, tmp_path)


def test_the_section_says_when_the_last_verified_backup_was_made(bench: Bench) -> None:
    row = bench.rows()["Back up to a file"]
    assert row.accessibleDescription() == "No backup yet"
    bench.services.safekeeping.before(Reason.DAILY)
    row = bench.rows()["Back up to a file"]
    assert row.accessibleDescription().startswith("Last checked backup: ")


def test_a_backup_goes_where_she_says(bench: Bench) -> None:
    bench.rows()["Back up to a file"].click()
    day = bench.services.clock.now().date().isoformat()
    file = bench.place / f"si-relief {day}.sqlite3"
    bench.qtbot.waitUntil(file.exists)
    bench.qtbot.waitUntil(lambda: not bench.desk.working.busy)
    assert bench.services.safekeeping.look_into(file).ratings == 1


def test_going_back_to_a_backup_shows_what_it_holds_first(
    bench: Bench, clock: VirtualClock
) -> None:
    bench.services.safekeeping.before(Reason.IMPORT)
    bench.services.store.add_check_in(a_check_in("later"))
    bench.rows()["Restore from a backup"].click()
    chooser = bench.sheet(ChooseBackupSheet)
    first = chooser.findChildren(Row)[0]
    assert first.accessibleDescription() == "Before an import"
    first.click()
    sheet = bench.sheet(RestoreSheet)
    assert isinstance(sheet, RestoreSheet)
    assert "Pain ratings, 1" in {row.accessibleName() for row in sheet.findChildren(Row)}
    sheet.go.click()
    bench.qtbot.waitUntil(lambda: bool(bench.said))
    assert "set aside" in bench.said[0]
    bench.services.close()  # as the window does that starts over
    bench.services.safekeeping.settle()
    again = open_services(bench.services.data_dir, clock)
    assert [one.id for one in again.store.check_ins()] == ["kept"]
    again.close()


def test_a_chosen_file_that_is_no_backup_is_refused(bench: Bench) -> None:
    (bench.place / "chosen.sqlite3").write_text("Dear midwife")
    bench.rows()["Restore from a backup"].click()
    chooser = bench.sheet(ChooseBackupSheet)
    assert isinstance(chooser, ChooseBackupSheet)
    chooser.file.click()
    sheet = bench.sheet(FaultSheet)
    assert "is not a backup of SI Relief" in sheet.accessibleName()
    assert not bench.said


def test_everything_goes_only_with_the_word(bench: Bench, clock: VirtualClock) -> None:
    bench.services.safekeeping.before(Reason.DAILY)
    bench.rows()["Delete all my data"].click()
    sheet = bench.sheet(DeleteSheet)
    assert isinstance(sheet, DeleteSheet)
    assert not sheet.go.isEnabled()
    sheet.field.set_text("DELE")
    sheet.field.submitted.emit()
    assert not sheet.go.isEnabled()
    sheet.field.set_text(" delete ")
    assert sheet.go.isEnabled()
    sheet.go.click()
    assert bench.said == ["Everything was deleted"]
    folder = bench.services.data_dir
    bench.services.close()
    bench.services.safekeeping.settle()
    assert [path.name for path in folder.iterdir() if path.name != "sirelief.lock"] == []
    again = open_services(folder, clock)
    assert again.store.check_ins() == ()
    assert again.store.settings() == {}
    again.close()


def test_keeping_her_data_is_the_first_answer(bench: Bench) -> None:
    bench.rows()["Delete all my data"].click()
    sheet = bench.sheet(DeleteSheet)
    assert isinstance(sheet, DeleteSheet)
    sheet.keep.click()
    assert not bench.said
    assert bench.shell.sheet_content is None
    assert not bench.services.safekeeping.is_to_be_deleted


def test_a_backup_can_be_made_first(bench: Bench) -> None:
    bench.rows()["Delete all my data"].click()
    sheet = bench.sheet(DeleteSheet)
    assert isinstance(sheet, DeleteSheet)
    sheet.backup.click()
    bench.qtbot.waitUntil(lambda: len(list(bench.place.glob("si-relief *"))) == 1)
    bench.qtbot.waitUntil(lambda: not bench.desk.working.busy)


def test_it_no_longer_starts_at_login(bench: Bench) -> None:
    login = Login()
    flow = DeleteFlow(
        bench.shell,
        bench.services.safekeeping,
        deleted=bench.said.append,
        login=login,
        parent=bench.shell,
    )
    flow.ask()
    sheet = bench.sheet(DeleteSheet)
    assert isinstance(sheet, DeleteSheet)
    assert not sheet.backup.isVisible()
    sheet.field.set_text("DELETE")
    sheet.go.click()
    assert not login.on
