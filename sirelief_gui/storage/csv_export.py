"""CSV to hand over: RFC 4180, UTF-8, and a description a program can check it by.

The same history gives the same bytes: there is no export time in it, and keys are the store's own.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sirelief_gui import __version__
from sirelief_gui.domain.export_columns import Column, ColumnType, Value
from sirelief_gui.domain.export_rows import (
    SCALE_ANCHOR_TEXT,
    Table,
    export_tables_of,
    flat_table_of,
)
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.files import write_files
from sirelief_gui.storage.store import Store

SCHEMA_VERSION = 1
"""Of the exported tables; it rises when a column changes its meaning or goes."""

DESCRIPTION_NAME = "datapackage.json"

_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]")
_GUARDED = re.compile("'" + _FORMULA.pattern)


def export_tables(
    store: Store,
    folder: Path,
    *,
    since: date | None = None,
    until: date | None = None,
    include_notes: bool = False,
) -> tuple[Path, ...]:
    """Write sessions.csv, exercises.csv, check_ins.csv and datapackage.json into ``folder``.

    ``since`` and ``until`` are local days, both included. The folder is created if its parent is
    there. Returns the files' paths. Raises StorageError, and then has replaced nothing.
    """
    tables = export_tables_of(
        store.sessions(since, until),
        store.check_ins(),
        since=since,
        until=until,
        include_notes=include_notes,
    )
    contents = {folder / file_name(table): csv_bytes(table) for table in tables}
    contents[folder / DESCRIPTION_NAME] = description_bytes(tables)
    with world_faults(folder):
        folder.mkdir(exist_ok=True)
    write_files(contents)
    return tuple(contents)


def export_flat(
    store: Store,
    file: Path,
    *,
    since: date | None = None,
    until: date | None = None,
    include_notes: bool = False,
) -> Path:
    """Write one CSV with a row for each exercise of each session; returns ``file``.

    Ratings that belong to no session are not in it: those are in check_ins.csv only.
    ``since`` and ``until`` are local days, both included. Raises StorageError, and then has left
    what was there.
    """
    sessions = store.sessions(since, until)
    table = flat_table_of(sessions, store.check_ins(), include_notes=include_notes)
    write_files({file: csv_bytes(table)})
    return file


def file_name(table: Table) -> str:
    """Return the name of a table's file."""
    return f"{table.name}.csv"


def csv_bytes(table: Table) -> bytes:
    """Return a table as CSV: CRLF records, quotes doubled, a header row, UTF-8 without a mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for row in table.rows:
        writer.writerow(
            [_field(column, value) for column, value in zip(table.columns, row, strict=True)]
        )
    return text.getvalue().encode("utf-8")


def _field(column: Column, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return guarded(text) if column.type is ColumnType.STRING else text


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula (OWASP ASVS 1.2.10).

    One apostrophe goes before a text that begins like a formula, apostrophes at its start aside.
    Numbers, times and keys are columns of other types and stay as they are.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that ``guarded`` made safe, exactly as it was."""
    return text[1:] if _GUARDED.match(text) else text


def description_bytes(tables: Sequence[Table]) -> bytes:
    """Return ``datapackage.json``: a Frictionless description of the tables (Table Schema)."""
    package = {
        "profile": "tabular-data-package",
        "name": "si-relief-history",
        "title": "SI Relief history",
        "schema_version": SCHEMA_VERSION,
        "app_version": __version__,
        "scale_anchor_text": SCALE_ANCHOR_TEXT,
        "formula_guard": (
            "A text that begins with = + - @, a tab or a line break has one apostrophe before it. "
            "Take one apostrophe away to get the text as it was."
        ),
        "resources": [_resource(table) for table in tables],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _resource(table: Table) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [_description(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
    }
    if table.of_sessions:
        reference = {"resource": "sessions", "fields": ["session_id"]}
        schema["foreignKeys"] = [{"fields": ["session_id"], "reference": reference}]
    return {
        "name": table.name,
        "description": table.meaning,
        "path": file_name(table),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
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
