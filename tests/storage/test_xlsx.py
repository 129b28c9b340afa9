"""A workbook holds what the tables hold, as dates, numbers and words; a text is never a formula."""

from __future__ import annotations

import csv
import errno
import io
import os
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.storage.csv_export import export_tables, unguarded
from sirelief_gui.storage.errors import DiskFull, NotFound, StorageError
from sirelief_gui.storage.exports.handed_over import handed_over
from sirelief_gui.storage.exports.xlsx import MOST_LETTERS, export_xlsx, write_workbook
from sirelief_gui.storage.store import Store
from tests.storage.records import MORNING, a_check_in, a_result, a_score, a_session, an_activity
from tests.storage.test_csv_package import NASTY

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

EVERYTHING = ExportOptions(notes=True, due_date=True)
TABLES = ("sessions", "exercises", "check_ins")


@pytest.fixture
def history(store: Store) -> Store:
    store.set_setting("settings.due_date", "2026-06-01")
    for number, note in enumerate(NASTY):
        at = MORNING + timedelta(days=number)
        results = (a_result(0), replace(a_result(1), hurt=True))
        session = a_session(f"s{number}", at, results=results, note=note)
        store.start_session(replace(session, effort=number % 11, gestational_week=27))
        store.add_check_in(replace(a_check_in(f"b{number}", session_id=f"s{number}"), note=note))
        store.add_check_in(a_check_in(f"n{number}", at, kind=CheckInKind.NOW, score=None))
    return store


def sheets_of(path: Path) -> dict[str, Worksheet]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: sheet for sheet in book.worksheets}


def as_written(value: object) -> str:
    """Return a cell's value as the CSV writes it, times without their offset."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat()
        case _:
            return str(unescape(str(value)))


def as_in_a_cell(text: str) -> str:
    """Return what a table says as a cell does: no offset from UTC, lines that end alike."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None).isoformat()
    except ValueError:
        return text.replace("\r\n", "\n").replace("\r", "\n")


def test_every_value_is_what_the_tables_say(history: Store, tmp_path: Path) -> None:
    export_tables(history, tmp_path, EVERYTHING)
    sheets = sheets_of(export_xlsx(history, tmp_path / "one.xlsx", EVERYTHING))
    assert tuple(sheets) == (*TABLES, "columns")
    for name in TABLES:
        text = (tmp_path / f"{name}.csv").read_bytes().decode()
        rows = csv.reader(io.StringIO(text, newline=""))
        written = [[as_in_a_cell(unguarded(cell)) for cell in row] for row in rows]
        cells = [[as_written(cell) for cell in row] for row in sheets[name].values]
        assert cells == written


def test_dates_are_dates_and_numbers_numbers(history: Store, tmp_path: Path) -> None:
    sheet = sheets_of(export_xlsx(history, tmp_path / "one.xlsx", EVERYTHING))["sessions"]
    header, first, *_ = sheet.values
    row = dict(zip(header, first, strict=True))
    assert row["started_at"] == datetime(2026, 3, 2, 9, 5)  # noqa: DTZ001 - the clock on the wall
    assert row["day"] == row["due_date"] - timedelta(days=91)
    assert (row["effort"], row["gestational_week"], row["eased"]) == (0, 27, False)
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold


def test_no_text_is_a_formula(history: Store, tmp_path: Path) -> None:
    sheets = sheets_of(export_xlsx(history, tmp_path / "one.xlsx", EVERYTHING))
    cells = [cell for sheet in sheets.values() for row in sheet.iter_rows() for cell in row]
    notes = [cell.value for cell in cells if cell.data_type == "s"]
    assert {"=1+1", "@x"} <= set(notes)
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b"}


def test_her_words_and_the_due_date_go_only_when_asked_for(history: Store, tmp_path: Path) -> None:
    path = export_xlsx(history, tmp_path / "one.xlsx", ExportOptions())
    for sheet in sheets_of(path).values():
        assert not {"note", "trigger_note", "due_date"} & set(next(sheet.values))
    with zipfile.ZipFile(path) as archive:
        everything = b"".join(map(archive.read, archive.namelist()))
    assert b"@x" not in everything
    assert b"2026-06-01" not in everything


def test_it_says_nothing_of_who_made_it_and_is_the_same_again(
    history: Store, tmp_path: Path
) -> None:
    one = export_xlsx(history, tmp_path / "one.xlsx", EVERYTHING)
    two = export_xlsx(history, tmp_path / "two.xlsx", EVERYTHING)
    assert one.read_bytes() == two.read_bytes()
    properties = openpyxl.load_workbook(one).properties
    assert (properties.title, properties.creator) == ("SI Relief history", None)
    assert properties.lastModifiedBy is None
    assert properties.created == datetime(2000, 1, 1)  # noqa: DTZ001


def test_what_a_cell_cannot_hold_is_cut_and_what_no_calendar_holds_is_text(
    store: Store, tmp_path: Path
) -> None:
    store.start_session(
        a_session("old", datetime(1850, 1, 1, tzinfo=UTC), note="x" * (MOST_LETTERS + 1))
    )
    header, row = sheets_of(export_xlsx(store, tmp_path / "one.xlsx", EVERYTHING))[
        "sessions"
    ].values
    said = dict(zip(header, row, strict=True))
    assert said["started_at"] == "1850-01-01T00:00:00+00:00"
    assert said["day"] == "1849-12-31"
    assert said["note"] == "x" * (MOST_LETTERS - 1) + "…"


def test_giving_up_leaves_what_was_there(history: Store, tmp_path: Path) -> None:
    file = tmp_path / "one.xlsx"
    file.write_text("before")

    def gives_up(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_xlsx(history, file, EVERYTHING, gives_up)
    with pytest.raises(NotFound):
        export_xlsx(history, tmp_path / "no" / "one.xlsx", EVERYTHING)
    assert file.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "one.xlsx"]


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on the size of files")
def test_a_full_disk_is_told_in_a_sentence(history: Store, tmp_path: Path) -> None:
    import resource

    file = tmp_path / "one.xlsx"
    file.write_text("before")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, limits[1]))
    try:
        with pytest.raises(StorageError, match="try again"):
            export_xlsx(history, file, EVERYTHING)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert file.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "one.xlsx"]


class FillingFile(io.BytesIO):
    """A file on a disk with room for so many bytes."""

    room = 2000

    def write(self, content: Buffer) -> int:
        if self.tell() + len(bytes(content)) > self.room:
            raise OSError(errno.ENOSPC, "full")
        return super().write(content)


def test_a_disk_that_is_full_in_the_end_is_told_too(history: Store, tmp_path: Path) -> None:
    out = FillingFile()
    with (
        handed_over(history, EVERYTHING) as given,
        pytest.raises(DiskFull, match="Free some space"),
    ):
        write_workbook(given, tmp_path, out)
    assert len(out.getvalue()) <= FillingFile.room
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_activities_have_a_sheet_where_there_are_any(history: Store, tmp_path: Path) -> None:
    assert "activities" not in sheets_of(export_xlsx(history, tmp_path / "a.xlsx", EVERYTHING))
    history.add_activity(an_activity(name="=Stairs"))
    history.rate_activities([a_score("r1", score=4)])
    sheets = sheets_of(export_xlsx(history, tmp_path / "b.xlsx", EVERYTHING))
    assert list(sheets) == [*TABLES, "activities", "columns"]
    rows = list(sheets["activities"].iter_rows(values_only=True))
    said = dict(zip(rows[0], rows[1], strict=True))
    assert (said["activity"], said["score"]) == ("=Stairs", 4)
    assert said["rated_at"] == datetime(2026, 3, 2, 9, 5)  # noqa: DTZ001 - as the clock showed it
    meanings = list(sheets["columns"].iter_rows(values_only=True))
    assert ("activities", "activity", "What she called it") in meanings
