"""Handing the history over as files, and showing what will be in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.export_rows import flat_table, sessions_table
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.storage.csv_export import CsvFlavor, export_flat, export_tables, first_rows
from sirelief_gui.storage.exports.handed_over import handed_over
from sirelief_gui.storage.store import Store

EVERYTHING = ExportOptions()
"""All days; neither notes nor the due date."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows of a file, as text, and how many sessions it has."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sessions: int


class Exporting:
    """Writes what she chose; a StorageError means that nothing was replaced."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def csv(
        self,
        folder: Path,
        options: ExportOptions = EVERYTHING,
        *,
        excel: bool = False,
        progress: Progress = unwatched,
    ) -> tuple[Path, ...]:
        """Write three tables and their description into a folder; returns the files."""
        flavor = CsvFlavor(excel=excel)
        return export_tables(self._store, folder, options, flavor=flavor, progress=progress)

    def flat(
        self,
        file: Path,
        options: ExportOptions = EVERYTHING,
        *,
        excel: bool = False,
        progress: Progress = unwatched,
    ) -> Path:
        """Write one table, a row for each exercise of each session; returns the file."""
        flavor = CsvFlavor(excel=excel)
        return export_flat(self._store, file, options, flavor=flavor, progress=progress)

    def preview(
        self, options: ExportOptions = EVERYTHING, *, flat: bool = True, limit: int = 5
    ) -> Preview:
        """Return the first rows of the one-table file; else of the table of sessions."""
        table = flat_table(options) if flat else sessions_table(options)
        with handed_over(self._store, options) as history:
            header, *rows = first_rows(table, history.sessions(), most=limit)
            return Preview(tuple(header), tuple(map(tuple, rows)), history.session_count)
