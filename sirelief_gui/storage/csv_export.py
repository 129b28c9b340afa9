"""CSV to hand over: RFC 4180, UTF-8, and a description a program can check it by.

The same history gives the same bytes: there is no export time in it, and keys are the store's own.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from sirelief_gui import __version__
from sirelief_gui.domain.days import DAY_ENDS_AT_HOUR, MORNING_ENDS_AT_HOUR
from sirelief_gui.domain.export_columns import Column, ColumnType, SessionFacts, Value
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.export_rows import (
    SCALE_ANCHOR_TEXT,
    Layout,
    Row,
    Table,
    activities_table,
    check_ins_table,
    exercises_table,
    flat_table,
    sessions_table,
)
from sirelief_gui.domain.pain import HIGH, LIMIT, NOTICEABLE_POINTS, NOTICEABLE_SHARE
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.exports.handed_over import HandedOver, handed_over
from sirelief_gui.storage.files import write_file, write_together
from sirelief_gui.storage.store import Store

SCHEMA_VERSION = 3
"""Of the exported tables; it rises when a column comes, goes or changes its meaning."""

DESCRIPTION_NAME = "datapackage.json"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Excel takes a file for UTF-8 only when it begins with this."""

THRESHOLDS: Mapping[str, object] = {
    "pain_limit": LIMIT,
    "high_pain_from": HIGH,
    "noticeable_change_points": NOTICEABLE_POINTS,
    "noticeable_change_share": NOTICEABLE_SHARE,
    "day_ends_at_hour": DAY_ENDS_AT_HOUR,
    "morning_ends_at_hour": MORNING_ENDS_AT_HOUR,
}
"""What the app goes by when it says that pain is too much, or less, or which day it is."""

_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]")
_GUARDED = re.compile("'" + _FORMULA.pattern)
_MAY_BE_FORMULA = frozenset("'=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")
_NO_OPTIONS = ExportOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvFlavor:
    """How CSV is written beyond what is in it; ``excel`` begins it with a byte order mark."""

    excel: bool = False

    @property
    def encoding(self) -> str:
        """The name of the encoding, as Python and Frictionless know it."""
        return "utf-8-sig" if self.excel else "utf-8"


PLAIN = CsvFlavor()


def export_tables(
    store: Store,
    folder: Path,
    options: ExportOptions = _NO_OPTIONS,
    *,
    flavor: CsvFlavor = PLAIN,
    progress: Progress = unwatched,
) -> tuple[Path, ...]:
    """Write sessions.csv, exercises.csv, check_ins.csv and datapackage.json into ``folder``.

    And activities.csv, where she has any. The folder is created if its parent is there. Returns the
    files' paths. Raises StorageError, or Cancelled from ``progress``, and then has replaced
    nothing.
    """
    with handed_over(store, options, progress) as history:
        tables = _Tables(history, flavor)
        paths = [folder / name for name in (*map(file_name, tables.layouts), DESCRIPTION_NAME)]
        with world_faults(folder):
            made = not folder.exists()
            folder.mkdir(exist_ok=True)
        try:
            write_together(paths, tables.write)
        except BaseException:
            if made:
                with world_faults(folder):
                    folder.rmdir()  # nothing is in it
            raise
    return tuple(paths)


class _Tables:
    """The tables of a history, written together: a table that hangs on another is read with it."""

    def __init__(self, history: HandedOver, flavor: CsvFlavor) -> None:
        self._history, self._flavor = history, flavor
        options = history.options
        self._sessions, self._exercises = sessions_table(options), exercises_table(options)
        self._check_ins, self._activities = check_ins_table(options), activities_table(options)
        always = (self._sessions.layout, self._exercises.layout, self._check_ins.layout)
        more = (self._activities.layout,) if history.activities else ()
        self.layouts = (*always, *more)

    def write(self, files: Mapping[Path, BinaryIO]) -> None:
        """Write them to open files by their paths, and the description."""
        by_name = {path.name: file for path, file in files.items()}

        def opened(layout: Layout) -> _Csv:
            return _Csv(by_name[file_name(layout)], layout, self._flavor)

        of_sessions, of_exercises = opened(self._sessions.layout), opened(self._exercises.layout)
        for facts in self._history.sessions():
            of_sessions.rows(self._sessions.rows_of(facts))
            of_exercises.rows(self._exercises.rows_of(facts))
        of_check_ins = opened(self._check_ins.layout)
        for rating in self._history.ratings():
            of_check_ins.rows(self._check_ins.rows_of(rating))
        if self._history.activities:
            of_activities = opened(self._activities.layout)
            for one in self._history.activities:
                of_activities.rows(self._activities.rows_of(one))
        by_name[DESCRIPTION_NAME].write(description_bytes(self.layouts, self._flavor))


def export_flat(
    store: Store,
    file: Path,
    options: ExportOptions = _NO_OPTIONS,
    *,
    flavor: CsvFlavor = PLAIN,
    progress: Progress = unwatched,
) -> Path:
    """Write one CSV with a row for each exercise of each session; returns ``file``.

    Ratings that belong to no session are not in it: those are in check_ins.csv only. Raises
    StorageError, or Cancelled from ``progress``, and then has left what was there.
    """
    table = flat_table(options)
    with handed_over(store, options, progress) as history:
        write_file(file, lambda out: _write_table(out, table, history.sessions(), flavor))
    return file


def file_name(layout: Layout) -> str:
    """Return the name of a table's file."""
    return f"{layout.name}.csv"


def _write_table(
    file: BinaryIO, table: Table[SessionFacts], facts: Iterable[SessionFacts], flavor: CsvFlavor
) -> None:
    out = _Csv(file, table.layout, flavor)
    for one in facts:
        out.rows(table.rows_of(one))


def first_rows(
    table: Table[SessionFacts], facts: Iterable[SessionFacts], *, most: int
) -> list[list[str]]:
    """Return the header and the first rows as they are written, read back."""
    rows: list[Row] = []
    for one in facts:
        rows.extend(table.rows_of(one))
        if len(rows) >= most:
            break
    file = io.BytesIO()
    _Csv(file, table.layout).rows(rows[:most])
    return list(csv.reader(io.StringIO(file.getvalue().decode(), newline="")))


class _Csv:
    """Writes rows to a file: CRLF records, quotes doubled, a header row first."""

    def __init__(self, file: BinaryIO, layout: Layout, flavor: CsvFlavor = PLAIN) -> None:
        self._file = file
        self._cells = _Cells(layout)
        self._writer = csv.writer(self, lineterminator="\r\n")
        if flavor.excel:
            file.write(BYTE_ORDER_MARK)
        self._writer.writerow([column.name for column in layout.columns])

    def write(self, text: str) -> None:
        """Take a row from csv's writer."""
        self._file.write(text.encode())

    def rows(self, rows: Iterable[Row]) -> None:
        """Write some rows."""
        self._writer.writerows(map(self._cells.written, rows))


class _Cells:
    """Turns the values of a row into what is written: numbers and None are csv's own affair."""

    def __init__(self, layout: Layout) -> None:
        kinds = [column.type for column in layout.columns]
        self._texts = [i for i, kind in enumerate(kinds) if kind is ColumnType.STRING]
        self._flags = [i for i, kind in enumerate(kinds) if kind is ColumnType.BOOLEAN]

    def written(self, row: Row) -> list[Value]:
        cells = list(row)
        for place in self._texts:
            text = cells[place]
            if text and str(text)[0] in _MAY_BE_FORMULA:
                cells[place] = guarded(str(text))
        for place in self._flags:
            if cells[place] is not None:
                cells[place] = "true" if cells[place] else "false"
        return cells


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula (OWASP ASVS 1.2.10).

    One apostrophe goes before a text that begins like a formula, apostrophes at its start aside.
    Numbers, times and keys are columns of other types and stay as they are.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that ``guarded`` made safe, exactly as it was."""
    return text[1:] if _GUARDED.match(text) else text


def description_bytes(layouts: Sequence[Layout], flavor: CsvFlavor = PLAIN) -> bytes:
    """Return ``datapackage.json``: a Frictionless description of the tables (Table Schema)."""
    package = {
        "profile": "tabular-data-package",
        "name": "si-relief-history",
        "title": "SI Relief history",
        "schema_version": SCHEMA_VERSION,
        "app_version": __version__,
        "scale_anchor_text": SCALE_ANCHOR_TEXT,
        "thresholds": THRESHOLDS,
        "formula_guard": (
            "A text that begins with = + - @, a tab or a line break has one apostrophe before it. "
            "Take one apostrophe away to get the text as it was."
        ),
        "resources": [_resource(layout, flavor) for layout in layouts],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _resource(layout: Layout, flavor: CsvFlavor) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [_description(column) for column in layout.columns],
        "missingValues": [""],
        "primaryKey": list(layout.primary_key),
    }
    if layout.of_sessions:
        reference = {"resource": "sessions", "fields": ["session_id"]}
        schema["foreignKeys"] = [{"fields": ["session_id"], "reference": reference}]
    return {
        "name": layout.name,
        "description": layout.meaning,
        "path": file_name(layout),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": flavor.encoding,
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": schema,
    }


def _description(column: Column) -> dict[str, object]:
    described: dict[str, object] = {
        "name": column.name,
        "type": column.type.value,
        "description": column.meaning,
    }
    if column.constraints:
        described["constraints"] = dict(column.constraints)
    return described
