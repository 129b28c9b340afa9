"""A workbook to hand over: a sheet for each table, with real dates and numbers.

The same history gives the same bytes. A text is never a formula, whatever it begins with, so it
stands there as she wrote it, but that its lines end as a cell's do. Times are what the clock on
the wall showed; the column ``timezone`` says where.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sirelief_gui.domain.export_columns import Column, ColumnType, Value
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.export_rows import (
    SCALE_ANCHOR_TEXT,
    Layout,
    Row,
    activities_table,
    check_ins_table,
    exercises_table,
    sessions_table,
)
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.exports.handed_over import HandedOver, handed_over
from sirelief_gui.storage.files import PART, WRITING, write_file
from sirelief_gui.storage.store import Store

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_LETTERS = 32_767
"""As many as a cell can hold; a longer text ends with an ellipsis."""
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a property of the file: the same for the same history
_FIRST_YEAR = 1900
_WIDTHS = {
    ColumnType.DATETIME: 17,
    ColumnType.DATE: 11,
    ColumnType.INTEGER: 11,
    ColumnType.BOOLEAN: 9,
    ColumnType.STRING: 16,
}
_WIDE = 40


def export_xlsx(
    store: Store, file: Path, options: ExportOptions, progress: Progress = unwatched
) -> Path:
    """Write a workbook to ``file``, whole or not at all; returns ``file``.

    Raises StorageError, or Cancelled from ``progress``; then what was there is left.
    """
    with handed_over(store, options, progress) as history:
        write_file(file, partial(write_workbook, history, file.parent))
    return file


def write_workbook(history: HandedOver, folder: Path, out: BinaryIO) -> None:
    """Write the workbook to an open file; what waits meanwhile is in ``folder``."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    # Its rows wait in files of their own until all are known: beside the workbook, not wherever
    # this system keeps what anybody may read.
    with (
        world_faults(folder),
        tempfile.TemporaryDirectory(prefix=WRITING, suffix=PART, dir=folder) as rows,
    ):
        sink = _Sink(out)
        book = Workbook(
            sink,
            {
                "constant_memory": True,
                "tmpdir": rows,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        book.set_properties({"title": "SI Relief history", "created": _MADE})
        try:
            _fill(_Sheets(book), history)
            book.close()
        except FileCreateError as error:  # it hides what the disk said
            raise error.args[0] from error
        finally:
            for sheet in book.worksheets():
                with suppress(OSError):  # the first error is the one to tell
                    sheet.row_data_fh.close()
        if sink.error is not None:
            raise sink.error


class _Sink:
    """A file that takes everything and remembers the first thing that went wrong.

    The library leaves its archive open when a write fails, and that complains when it goes.
    """

    def __init__(self, out: BinaryIO) -> None:
        self.error: OSError | None = None
        self._out, self._at = out, 0

    def write(self, content: bytes) -> int:
        if self.error is None:
            try:
                self._out.write(content)
            except OSError as error:
                self.error = error
        self._at += len(content)
        return len(content)

    def flush(self) -> None:
        """Leave that to who opened the file."""

    def tell(self) -> int:
        return self._at

    def seekable(self) -> bool:
        return False


def _fill(sheets: _Sheets, history: HandedOver) -> None:
    options = history.options
    sessions, exercises = sessions_table(options), exercises_table(options)
    check_ins, activities = check_ins_table(options), activities_table(options)
    layouts = [sessions.layout, exercises.layout, check_ins.layout]
    of_sessions, of_exercises, of_check_ins = map(sheets.add, layouts)
    for facts in history.sessions():
        of_sessions.rows(sessions.rows_of(facts))
        of_exercises.rows(exercises.rows_of(facts))
    for rating in history.ratings():
        of_check_ins.rows(check_ins.rows_of(rating))
    if history.activities:
        layouts.append(activities.layout)
        of_activities = sheets.add(activities.layout)
        for one in history.activities:
            of_activities.rows(activities.rows_of(one))
    meanings = sheets.add(_MEANINGS)
    meanings.rows([("check_ins", "score", f"Pain scale: {SCALE_ANCHOR_TEXT}")])
    for layout in layouts:
        meanings.rows([(layout.name, "", layout.meaning)])
        meanings.rows((layout.name, column.name, column.meaning) for column in layout.columns)


_MEANINGS = Layout(
    name="columns",
    meaning="What the columns of the other sheets mean.",
    columns=(
        Column("table", ColumnType.STRING, "Name of the sheet"),
        Column("column", ColumnType.STRING, "Name of the column; empty for the sheet itself"),
        Column("meaning", ColumnType.STRING, "What it says", own_words=True),
    ),
    primary_key=("table", "column"),
)


class _Sheets:
    """The sheets of a workbook, which look alike."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._head = book.add_format({"bold": True})
        self._formats = {
            ColumnType.DATETIME: book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            ColumnType.DATE: book.add_format({"num_format": "yyyy-mm-dd"}),
        }

    def add(self, layout: Layout) -> _Sheet:
        """Add a sheet for a table, with its header."""
        sheet = self._book.add_worksheet(layout.name)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(layout.columns):
            sheet.set_column(place, place, _WIDE if column.own_words else _WIDTHS[column.type])
        for place, column in enumerate(layout.columns):
            sheet.write_string(0, place, column.name, self._head)
        return _Sheet(sheet, [column.type for column in layout.columns], self._formats)


class _Sheet:
    """Writes rows below each other, each value as what it is."""

    def __init__(
        self, sheet: Worksheet, types: Sequence[ColumnType], formats: dict[ColumnType, Format]
    ) -> None:
        self._sheet, self._types, self._formats = sheet, types, formats
        self._next = 1

    def rows(self, rows: Iterable[Row]) -> None:
        """Write some rows."""
        for row in rows:
            for place, (kind, value) in enumerate(zip(self._types, row, strict=True)):
                if value is not None:
                    self._cell(place, kind, value)
            self._next += 1

    def _cell(self, place: int, kind: ColumnType, value: Value) -> None:
        if isinstance(value, bool):
            self._sheet.write_boolean(self._next, place, value)
        elif isinstance(value, int):
            self._sheet.write_number(self._next, place, value)
        elif kind in self._formats and (at := _moment(kind, str(value))) is not None:
            self._sheet.write_datetime(self._next, place, at, self._formats[kind])
        else:
            self._sheet.write_string(self._next, place, _fitting(str(value)))


def _moment(kind: ColumnType, text: str) -> datetime | date | None:
    """Return a time as the clock on the wall showed it; None before the calendar of a workbook."""
    if kind is ColumnType.DATE:
        day = date.fromisoformat(text)
        return day if day.year >= _FIRST_YEAR else None
    at = datetime.fromisoformat(text).replace(tzinfo=None)
    return at if at.year >= _FIRST_YEAR else None


def _fitting(text: str) -> str:
    """Return what fits into a cell, whose lines end with a line feed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"
