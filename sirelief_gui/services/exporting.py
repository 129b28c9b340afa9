"""Handing the history over as files, and showing what will be in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sirelief_gui.domain.export_rows import Table, export_tables_of, flat_table_of
from sirelief_gui.storage.csv_export import csv_bytes, export_flat, export_tables
from sirelief_gui.storage.store import Store


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows of a file, as text, and how many sessions and rows it has."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sessions: int
    row_count: int


class Exporting:
    """Writes what she chose; a StorageError means that nothing was replaced.

    ``since`` and ``until`` are local days, both included; None leaves that side open. Notes are
    left out unless asked for.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def csv(
        self,
        folder: Path,
        since: date | None = None,
        until: date | None = None,
        *,
        include_notes: bool = False,
    ) -> tuple[Path, ...]:
        """Write three tables and their description into a folder; returns the files."""
        return export_tables(
            self._store, folder, since=since, until=until, include_notes=include_notes
        )

    def flat(
        self,
        file: Path,
        since: date | None = None,
        until: date | None = None,
        *,
        include_notes: bool = False,
    ) -> Path:
        """Write one table, a row for each exercise of each session; returns the file."""
        return export_flat(self._store, file, since=since, until=until, include_notes=include_notes)

    def preview(
        self,
        since: date | None = None,
        until: date | None = None,
        *,
        include_notes: bool = False,
        flat: bool = True,
        limit: int = 5,
    ) -> Preview:
        """Return the first rows of the one-table file; else of the table of sessions."""
        sessions, check_ins = self._store.sessions(since, until), self._store.check_ins()
        if flat:
            table = flat_table_of(sessions, check_ins, include_notes=include_notes)
        else:
            table = export_tables_of(sessions, check_ins, include_notes=include_notes)[0]
        return Preview(
            tuple(column.name for column in table.columns),
            tuple(_as_written(table, limit)),
            len(sessions),
            len(table.rows),
        )


def _as_written(table: Table, limit: int) -> Iterator[tuple[str, ...]]:
    """Read the first rows of a file that is not there yet: what is shown is what is written."""
    text = csv_bytes(replace(table, rows=table.rows[:limit])).decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""))
    next(rows)
    return (tuple(row) for row in rows)
