"""Handing the history over as files, and showing what will be in them.

What writes a format is imported when it is asked for: a start has no use for any of them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.export_format import ExportFormat
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, mark
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.ids import new_id
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.storage.store import Store

if TYPE_CHECKING:
    from sirelief_gui.domain.report_paper import ReportPaper
    from sirelief_gui.domain.writing import Writing
    from sirelief_gui.services.report import ReportAsk

_T = TypeVar("_T")

EVERYTHING = ExportOptions()
"""All days; neither notes nor the due date."""
NO_REMINDER = mark("The reminder is off, or no day is chosen. Set it under Settings, Reminder.")
_CALENDAR_ID = "calendar_uid"


class NoReminderError(Exception):
    """There is no reminder to hand over; ``str()`` says what to do."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect no garbage in the body: an export leaves none, and looking takes long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows of a file, as text, and how many sessions it has."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sessions: int


class Exporting:
    """Writes what she chose; a StorageError, or Cancelled, means that nothing was replaced."""

    def __init__(self, store: Store, *, clock: Clock, library: Library) -> None:
        self._store, self._clock, self._library = store, clock, library

    def beside(self, action: Callable[[Exporting, Progress], _T]) -> Callable[[Progress], _T]:
        """Return a job for another thread: what it does, it does on a store of its own."""
        folder, clock, library = self._store.path.parent, self._clock, self._library

        def job(progress: Progress) -> _T:
            with uncollected(), Store.open(folder, create=False) as store:
                return action(Exporting(store, clock=clock, library=library), progress)

        return job

    def write(
        self,
        kind: ExportFormat,
        path: Path,
        options: ExportOptions = EVERYTHING,
        *,
        excel: bool = False,
        progress: Progress = unwatched,
    ) -> tuple[Path, ...]:
        """Write one of the formats that need no drawing and no words; returns the files."""
        from sirelief_gui.storage.exchange.json_export import export_json
        from sirelief_gui.storage.exports.xlsx import export_xlsx

        match kind:
            case ExportFormat.CSV:
                return self.csv(path, options, excel=excel, progress=progress)
            case ExportFormat.FLAT:
                return (self.flat(path, options, excel=excel, progress=progress),)
            case ExportFormat.JSON:
                return (export_json(self._store, path, options, progress),)
            case ExportFormat.FHIR:
                return (self.fhir(path, options, progress=progress),)
            case ExportFormat.XLSX:
                return (export_xlsx(self._store, path, options, progress),)
            case _:
                raise ValueError(f"{kind} is not written here.")

    def csv(
        self,
        folder: Path,
        options: ExportOptions = EVERYTHING,
        *,
        excel: bool = False,
        progress: Progress = unwatched,
    ) -> tuple[Path, ...]:
        """Write three tables and their description into a folder; returns the files."""
        from sirelief_gui.storage.csv_export import CsvFlavor, export_tables

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
        from sirelief_gui.storage.csv_export import CsvFlavor, export_flat

        flavor = CsvFlavor(excel=excel)
        return export_flat(self._store, file, options, flavor=flavor, progress=progress)

    def fhir(
        self, file: Path, options: ExportOptions = EVERYTHING, *, progress: Progress = unwatched
    ) -> Path:
        """Write a Bundle of FHIR R4; returns the file."""
        from sirelief_gui.storage.exports.fhir import export_fhir

        names = {key: exercise.name for key, exercise in self._library.exercises.items()}
        now = self._clock.now()
        return export_fhir(self._store, file, options, at=now, exercises=names, progress=progress)

    def calendar(self, file: Path, text: str) -> Path:
        """Write the reminder as a repeating event that says ``text``; returns the file.

        It takes the place of the one that a calendar was given before. NoReminderError where
        there is none.
        """
        from sirelief_gui.storage.exports.ics import export_ics

        plan, now = SettingsStore(self._store).load().reminder, self._clock.now()
        if plan is None or not plan.days:
            raise NoReminderError(NO_REMINDER)
        uid = self._store.setting(_CALENDAR_ID, "")
        if not uid:
            uid = new_id()
            self._store.set_setting(_CALENDAR_ID, uid)
        edition = int(now.timestamp()) // 60
        return export_ics(file, plan, at=now, uid=uid, text=text, edition=edition)

    def report(
        self,
        options: ExportOptions = EVERYTHING,
        ask: ReportAsk | None = None,
        *,
        tr: Translate = as_is,
        writing: Writing | None = None,
        progress: Progress = unwatched,
    ) -> ReportPaper:
        """Return what the report for a therapist says, to be drawn."""
        from sirelief_gui.domain.writing import ENGLISH
        from sirelief_gui.services.report import report

        return report(
            self._store,
            self._library,
            options,
            today=day_of(self._clock.now()),
            ask=ask,
            tr=tr,
            writing=writing or ENGLISH,
            progress=progress,
        )

    # Looking before saving

    def preview(
        self,
        options: ExportOptions = EVERYTHING,
        *,
        flat: bool = True,
        limit: int = 5,
        progress: Progress = unwatched,
    ) -> Preview:
        """Return the first rows of the one-table file; else of the table of sessions."""
        from sirelief_gui.domain.export_rows import flat_table, sessions_table
        from sirelief_gui.storage.csv_export import first_rows
        from sirelief_gui.storage.exports.handed_over import handed_over

        table = flat_table(options) if flat else sessions_table(options)
        with handed_over(self._store, options, progress) as history:
            header, *rows = first_rows(table, history.sessions(), most=limit)
            return Preview(tuple(header), tuple(map(tuple, rows)), history.session_count)
