"""Importing a history through the window: looked at first, then all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.services.app_services import Services
from sirelief_gui.storage.exchange.json_export import export_json
from sirelief_gui.storage.store import Store
from sirelief_gui.ui.flows.data_flow import DataFlow
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.screens.import_history import ImportHistoryScreen
from sirelief_gui.ui.settings.data import DataSection
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.buttons import SecondaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.chips import FilterChip
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import Row
from tests.storage.records import a_check_in, a_result, a_session


class Bench:
    """The row of the settings with its flow over an empty window."""

    def __init__(self, qtbot: QtBot, services: Services, file: Path) -> None:
        self.qtbot, self.services, self.file = qtbot, services, file
        self.shell = Shell(nav=())
        qtbot.addWidget(self.shell)
        desk = Desk(self.shell, services)
        self.said: list[str] = []
        desk.start_over = self.said.append
        flow = DataFlow(
            desk,
            export=lambda: None,
            back=lambda: self.said.append("back"),
            ask_open=lambda _window, _kinds: self.file,
            parent=self.shell,
        )
        self.shell.show()
        qtbot.waitExposed(self.shell)
        section = DataSection()
        qtbot.addWidget(section)
        flow.hang_rows(section)
        self.row = next(row for row in section.findChildren(Row) if "Import" in row.text())

    def looked(self, after: ImportHistoryScreen | None = None) -> ImportHistoryScreen:
        """Return the page once it is there, another than ``after``."""

        def there() -> bool:
            shown = self.shell.screen_shown
            return isinstance(shown, ImportHistoryScreen) and shown is not after

        self.qtbot.waitUntil(there)
        shown = self.shell.screen_shown
        assert isinstance(shown, ImportHistoryScreen)
        return shown


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "first") as store:
        store.start_session(a_session(results=(a_result(),)), before=a_check_in(session_id="s1"))
        store.set_setting("settings.theme", "dark")
        return export_json(store, tmp_path / "mine.json", ExportOptions())


@pytest.fixture
def bench(qtbot: QtBot, services: Services, file: Path) -> Bench:
    services.store.add_check_in(a_check_in("kept"))
    return Bench(qtbot, services, file)


def words_of(screen: ImportHistoryScreen) -> str:
    return "\n".join(label.text() for label in screen.findChildren(Label))


def test_a_history_is_shown_and_then_taken_in(bench: Bench) -> None:
    bench.row.click()
    screen = bench.looked()
    assert bench.services.store.session("s1") is None
    screen.accept.click()
    bench.qtbot.waitUntil(lambda: bench.said != [])
    assert bench.said == ["Imported: 1 session, 1 pain rating. A backup was made before."]
    assert bench.services.store.session("s1") is not None


def test_nothing_is_taken_where_she_leaves(bench: Bench) -> None:
    bench.row.click()
    next(b for b in bench.looked().findChildren(TextButton) if b.text() == "Cancel").click()
    assert bench.said == ["back"]
    assert bench.services.store.session("s1") is None


def test_her_settings_are_replaced_when_she_says_so(bench: Bench) -> None:
    bench.row.click()
    first = bench.looked()
    assert first.settings is not None
    first.settings.click()
    screen = bench.looked(after=first)
    assert screen.settings is not None
    assert screen.settings.isChecked()
    assert screen.focusWidget() is screen.settings
    screen.accept.click()
    bench.qtbot.waitUntil(lambda: bench.said != [])
    assert bench.services.store.setting("settings.theme") == "dark"


def test_a_wrong_file_says_where(bench: Bench) -> None:
    bench.file.write_bytes(bench.file.read_bytes().replace(b'"score":6', b'"score":60'))
    bench.row.click()
    screen = bench.looked()
    (box,) = screen.findChildren(CautionBox)
    assert "check_ins[0].score" in "".join(label.text() for label in box.findChildren(Label))
    other = next(b for b in screen.findChildren(SecondaryButton))
    other.click()
    assert bench.looked(after=screen).findChildren(CautionBox) != []


def test_what_differs_is_told_and_kept(bench: Bench) -> None:
    bench.services.store.start_session(a_session(note="Mine", results=(a_result(reps_done=2),)))
    bench.row.click()
    words = words_of(bench.looked())
    assert "Here already, and different" in words
    assert "Session: Mon 2 March 2026, 09:05" in words
    assert "sessions[" not in words


def test_the_columns_of_a_plain_table_are_chosen(bench: Bench, tmp_path: Path) -> None:
    bench.file = tmp_path / "table.csv"
    bench.file.write_text("when,how bad\n2/3/2026,6\n")
    bench.row.click()
    screen = bench.looked()
    for name, nth in (("when", 0), ("how bad", 1)):
        assert screen.columns is not None
        chips = [c for c in screen.columns.findChildren(FilterChip) if c.text() == name]
        chips[nth].click()
        screen = bench.looked(after=screen)
        focused = screen.focusWidget()
        assert isinstance(focused, FilterChip)
        assert (focused.text(), focused.isChecked()) == (name, True)
    assert screen.columns is not None
    screen.columns.order.segments[1].click()
    screen = bench.looked(after=screen)
    assert screen.columns is not None
    bench.qtbot.waitUntil(lambda: screen.columns.order.isAncestorOf(screen.focusWidget()))
    screen.accept.click()
    bench.qtbot.waitUntil(lambda: bench.said != [])
    assert [one.started_at.day for one in bench.services.store.sessions()] == [2]


def test_every_column_of_a_table_can_be_chosen(bench: Bench, tmp_path: Path) -> None:
    names = [f"column {n}" for n in range(30)]
    bench.file = tmp_path / "table.csv"
    bench.file.write_text(f"{','.join(names)}\n{','.join('5' for _ in names)}\n")
    bench.row.click()
    columns = bench.looked().columns
    assert columns is not None
    offered = [chip.text() for chip in columns.findChildren(FilterChip)]
    assert offered.count("column 29") == 4


def test_a_file_that_changes_meanwhile_is_not_taken(bench: Bench) -> None:
    bench.row.click()
    screen = bench.looked()
    bench.file.write_bytes(bench.file.read_bytes() + b"\n")
    screen.accept.click()
    bench.qtbot.waitUntil(lambda: bench.shell.sheet_content is not None)
    sheet = bench.shell.sheet_content
    assert isinstance(sheet, FaultSheet)
    assert bench.services.store.session("s1") is None


def test_a_file_that_is_gone_is_said(bench: Bench) -> None:
    bench.file.unlink()
    bench.row.click()
    bench.qtbot.waitUntil(lambda: bench.shell.sheet_content is not None)


def test_a_file_with_nothing_new_offers_another(bench: Bench, services: Services) -> None:
    bench.row.click()
    bench.looked().accept.click()
    bench.qtbot.waitUntil(lambda: bench.said != [])
    bench.row.click()
    assert "Nothing new in this file" in words_of(bench.looked(after=bench.looked()))
    assert services.store.session("s1") is not None
