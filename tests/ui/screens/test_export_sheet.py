"""The export sheet, with a real store and real files."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.progress import unwatched
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.save_dialog import free_name, with_ending
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.export_sheet import ExportSheet
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.preview_table import PreviewTable
from sirelief_gui.ui.work import Work
from tests.ui.screens.acting import (
    PHONE,
    SMALL,
    WIDE,
    Stage,
    button,
    cut_off,
    has_button,
    press,
    reads,
)
from tests.ui.screens.past import fill_past
from tests.ui.working_fakes import AtOnce, gives_up

NOW = datetime(2025, 10, 15, 19, 10, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened = open_services(tmp_path / "data", VirtualClock(NOW, "Europe/Berlin"))
    fill_past(opened.store, NOW)
    yield opened
    opened.close()


class Asker:
    """Answers the save dialogs: into a folder, or not at all; remembers what was asked."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.asked: list[tuple[str, bool]] = []
        self.kinds: list[str] = []

    def file(self, parent: QWidget, name: str, kinds: str) -> Path | None:
        self.kinds.append(kinds)
        return self(parent, name, False)

    def __call__(self, parent: QWidget, name: str, is_folder: bool) -> Path | None:
        self.asked.append((name, is_folder))
        return None if self.folder is None else self.folder / name


def opened(
    stage: Stage,
    services: Services,
    asker: Asker,
    shown: list[Path] | None = None,
    size: tuple[int, int] = PHONE,
    scale: float = 1.0,
    work: Work | None = None,
) -> ExportSheet:
    shell = stage.open(size, scale)
    shell.show_page(Screen(), nav="history")
    found = [] if shown is None else shown
    sheet = ExportSheet(
        exporting=services.exporting,
        today=NOW.date(),
        work=work or AtOnce(),
        ask_path=asker,
        ask_file=asker.file,
        show_folder=found.append,
    )
    shell.show_sheet(sheet)
    return sheet


def test_three_tables_of_six_weeks_go_into_a_folder_named_by_days(
    qtbot: QtBot, stage: Stage, services: Services, tmp_path: Path
) -> None:
    asker, shown = Asker(tmp_path), list[Path]()
    sheet = opened(stage, services, asker, shown)
    press(sheet, "CSV")
    press(sheet.window(), "Preview and save")
    assert reads(sheet, "8 sessions")
    with qtbot.waitSignal(sheet.saved) as saved:
        press(sheet.window(), "Save")
    assert asker.asked == [("si-relief 2025-09-04 to 2025-10-15", True)]
    assert saved.args is not None
    names = sorted(path.name for path in saved.args[0])
    assert names == ["check_ins.csv", "datapackage.json", "exercises.csv", "sessions.csv"]
    assert all(path.is_file() for path in saved.args[0])
    press(sheet, "Show in folder")
    assert shown == [tmp_path / "si-relief 2025-09-04 to 2025-10-15"]
    with qtbot.waitSignal(sheet.closed):
        press(sheet, "Done")


def test_one_file_of_two_weeks_without_notes(
    qtbot: QtBot, stage: Stage, services: Services, tmp_path: Path
) -> None:
    asker = Asker(tmp_path)
    sheet = opened(stage, services, asker)
    press(sheet, "CSV")
    press(sheet, "One file")
    press(sheet, "2 weeks")
    press(sheet.window(), "Preview and save")
    press(sheet.window(), "Save")
    assert asker.asked == [("si-relief 2025-10-02 to 2025-10-15.csv", False)]
    text = (tmp_path / "si-relief 2025-10-02 to 2025-10-15.csv").read_text(encoding="utf-8")
    assert "long drive" not in text


def test_notes_go_in_only_when_asked_for(
    qtbot: QtBot, stage: Stage, services: Services, tmp_path: Path
) -> None:
    sheet = opened(stage, services, Asker(tmp_path))
    press(sheet, "CSV")
    press(sheet, "One file")
    press(sheet, "All")
    press(sheet, "Include my notes")
    press(sheet.window(), "Preview and save")
    press(sheet.window(), "Save")
    text = (tmp_path / "si-relief 2025-10-15.csv").read_text(encoding="utf-8")
    assert "long drive" in text


def test_the_preview_shows_the_table_that_will_be_written(
    qtbot: QtBot, stage: Stage, services: Services, tmp_path: Path
) -> None:
    sheet = opened(stage, services, Asker(tmp_path))
    press(sheet, "CSV")
    press(sheet, "One file")
    press(sheet.window(), "Preview and save")
    table = sheet.findChildren(PreviewTable)[0].model()
    shown = [
        [str(table.index(row, column).data()) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    press(sheet.window(), "Save")
    written = next(tmp_path.glob("*.csv")).read_text(encoding="utf-8").splitlines()
    assert shown
    rows = list(csv.reader(written))
    for seen, said in zip(shown, rows[1:], strict=False):
        moments = [place for place, cell in enumerate(said) if "T" in cell and cell[:2] == "20"]
        assert moments
        for place, (as_read, as_written) in enumerate(zip(seen, said, strict=True)):
            if place in moments:  # for programs in the file, for her here
                at = datetime.fromisoformat(as_written)
                assert as_read == f"{at.day} {at:%B %Y}, {at:%H:%M}"
            else:
                assert as_read == as_written


def test_back_and_escape_return_to_the_choices_as_they_were(
    qtbot: QtBot, stage: Stage, services: Services
) -> None:
    sheet = opened(stage, services, Asker(None))
    press(sheet, "CSV")
    press(sheet, "One file")
    press(sheet.window(), "Preview and save")
    press(sheet.window(), "Back")
    assert button(sheet, "One file").isChecked()
    press(sheet.window(), "Preview and save")
    QTest.keyClick(sheet.window(), Qt.Key.Key_Escape)
    assert has_button(sheet.window(), "Preview and save")
    assert reads(sheet, "Export history")


def test_a_save_dialog_left_empty_leaves_the_preview(
    qtbot: QtBot, stage: Stage, services: Services
) -> None:
    sheet = opened(stage, services, Asker(None))
    press(sheet, "CSV")
    press(sheet.window(), "Preview and save")
    with qtbot.assertNotEmitted(sheet.saved):
        press(sheet.window(), "Save")
    assert has_button(sheet.window(), "Save")


def test_a_place_that_takes_no_files_is_named_and_can_be_changed(
    qtbot: QtBot, stage: Stage, services: Services, tmp_path: Path
) -> None:
    asker = Asker(tmp_path / "not" / "there")
    sheet = opened(stage, services, asker)
    press(sheet, "CSV")
    press(sheet.window(), "Preview and save")
    with qtbot.assertNotEmitted(sheet.saved):
        press(sheet.window(), "Save")
    asker.folder = tmp_path
    with qtbot.waitSignal(sheet.saved):
        press(sheet.window(), "Save")


def test_a_period_without_sessions_says_so(stage: Stage, tmp_path: Path) -> None:
    empty = open_services(tmp_path / "empty", VirtualClock(NOW, "Europe/Berlin"))
    sheet = opened(stage, empty, Asker(tmp_path))
    press(sheet, "CSV")
    press(sheet.window(), "Preview and save")
    assert reads(sheet, "No sessions in this period")
    empty.close()


@pytest.mark.parametrize(
    ("choice", "name", "kind"),
    [
        ("Excel workbook", "si-relief 2025-09-04 to 2025-10-15.xlsx", "Workbook (*.xlsx)"),
        ("JSON", "si-relief 2025-09-04 to 2025-10-15.json", "JSON (*.json)"),
        ("FHIR R4 bundle", "si-relief 2025-09-04 to 2025-10-15.fhir.json", "FHIR bundle (*.json)"),
    ],
)
def test_the_other_formats_are_looked_at_and_saved(
    stage: Stage, services: Services, tmp_path: Path, choice: str, name: str, kind: str
) -> None:
    asker, work = Asker(tmp_path), AtOnce()
    sheet = opened(stage, services, asker, work=work)
    press(sheet, choice)
    press(sheet.window(), "Preview and save")
    assert reads(sheet, "8 sessions")
    press(sheet.window(), "Save")
    assert (asker.asked, asker.kinds) == ([(name, False)], [kind])
    assert work.titles == ["Reading your history", "Writing the file"]
    assert (tmp_path / name).stat().st_size > 1000
    assert reads(sheet, name)


def test_what_goes_with_a_format_is_asked_with_it(stage: Stage, services: Services) -> None:
    sheet = opened(stage, services, Asker(None))
    assert (has_button(sheet, "List every session"), has_button(sheet, "For Excel")) == (
        True,
        False,
    )
    press(sheet, "CSV")
    assert (has_button(sheet, "List every session"), has_button(sheet, "For Excel")) == (
        False,
        True,
    )
    assert has_button(sheet, "One file")
    press(sheet, "JSON")
    assert not any(map(partial(has_button, sheet), ("List every session", "For Excel", "One file")))


def test_the_due_date_and_excel_are_as_asked(
    stage: Stage, services: Services, tmp_path: Path
) -> None:
    services.settings.save(replace(services.settings.load(), due_date="2025-12-24"))
    for asked in (False, True):
        sheet = opened(stage, services, Asker(tmp_path))
        press(sheet, "CSV")
        press(sheet, "One file")
        if asked:
            press(sheet, "Include my due date")
            press(sheet, "For Excel")
        press(sheet.window(), "Preview and save")
        press(sheet.window(), "Save")
        content = next(tmp_path.glob("*.csv")).read_bytes()
        assert (b"2025-12-24" in content, content.startswith(b"\xef\xbb\xbf")) == (asked, asked)


def test_a_report_is_looked_at_elsewhere(qtbot: QtBot, stage: Stage, services: Services) -> None:
    sheet = opened(stage, services, Asker(None))
    press(sheet, "List every session")
    with qtbot.waitSignal(sheet.report_asked) as asked:
        press(sheet.window(), "Preview and save")
    assert asked.args is not None
    wishes = asked.args[0]
    assert (wishes.name, wishes.table) == ("si-relief 2025-09-04 to 2025-10-15.pdf", True)
    assert (wishes.options.notes, wishes.options.due_date) == (False, False)


def test_giving_up_leaves_the_page_as_it_was(
    stage: Stage, services: Services, tmp_path: Path
) -> None:
    work = AtOnce()
    sheet = opened(stage, services, Asker(tmp_path), work=work)
    press(sheet, "JSON")
    work.progress = gives_up
    press(sheet.window(), "Preview and save")
    assert has_button(sheet.window(), "Preview and save")
    work.progress = unwatched
    press(sheet.window(), "Preview and save")
    work.progress = gives_up
    press(sheet.window(), "Save")
    assert has_button(sheet.window(), "Save")
    assert list(tmp_path.glob("*.json")) == []


def test_the_cross_closes(qtbot: QtBot, stage: Stage, services: Services) -> None:
    sheet = opened(stage, services, Asker(None))
    with qtbot.waitSignal(sheet.closed):
        press(sheet, "Close")


def test_a_new_folder_never_takes_a_name_that_is_there(tmp_path: Path) -> None:
    assert free_name(tmp_path, "days") == tmp_path / "days"
    (tmp_path / "days").mkdir()
    (tmp_path / "days (2)").mkdir()
    assert free_name(tmp_path, "days") == tmp_path / "days (3)"


def test_a_file_that_is_there_is_not_replaced_for_want_of_an_ending(tmp_path: Path) -> None:
    assert with_ending(tmp_path / "days.txt", ".csv") == tmp_path / "days.txt"
    assert with_ending(tmp_path / "days", ".csv") == tmp_path / "days.csv"
    (tmp_path / "days.csv").touch()
    assert with_ending(tmp_path / "days", ".csv") == tmp_path / "days (2).csv"


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [PHONE, SMALL, WIDE])
def test_no_step_cuts_text_off(
    qtbot: QtBot,
    stage: Stage,
    services: Services,
    tmp_path: Path,
    size: tuple[int, int],
    scale: float,
) -> None:
    sheet = opened(stage, services, Asker(tmp_path), size=size, scale=scale)
    shell = sheet.window()
    assert isinstance(shell, Shell)
    for step in ("CSV", "Preview and save", "Save"):
        qtbot.waitUntil(lambda: not cut_off(shell), timeout=1000)
        press(shell, step)
    qtbot.waitUntil(lambda: not cut_off(shell), timeout=1000)
