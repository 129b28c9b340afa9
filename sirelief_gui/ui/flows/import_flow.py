"""Importing a history: choose a file, read what it would do, and only then take it in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.progress import Progress
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.importing import (
    Importing,
    ImportRefused,
    Mapping,
    PlainTable,
    Report,
    Verdict,
)
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.restore_flow import say_no
    from sirelief_gui.ui.save_dialog import AskOpen, ask_open
    from sirelief_gui.ui.screens.import_history import ImportHistoryScreen, ImportView, part_texts
    from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
else:
    (say_no,) = later("sirelief_gui.ui.flows.restore_flow", "say_no")
    (ask_open,) = later("sirelief_gui.ui.save_dialog", "ask_open")
    ImportHistoryScreen, ImportView, part_texts = later(
        "sirelief_gui.ui.screens.import_history", "ImportHistoryScreen", "ImportView", "part_texts"
    )
    (FaultSheet,) = later("sirelief_gui.ui.widgets.fault_sheet", "FaultSheet")

_Seen = tuple[PlainTable | None, Report]


class ImportFlow(Flow):
    """``back`` shows the settings again; ``ask`` stands for the system's dialog."""

    def __init__(
        self,
        desk: Desk,
        *,
        back: Callable[[], None],
        ask: AskOpen = ask_open,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._back, self._ask = back, ask
        self._importing = Importing(desk.services.data_dir, desk.services.clock)

    @step
    def choose(self) -> None:
        """Ask for a file, and show what importing it would do."""
        kinds = self.tr("History or table ({suffixes})").format(suffixes="*.json *.csv *.tsv *.txt")
        path = self._ask(self._desk.shell, f"{kinds};;{self.tr('All files')} (*)")
        if path is not None:
            self.look(path)

    def look(
        self,
        path: Path,
        *,
        mapping: Mapping | None = None,
        settings: bool = False,
        then: Callable[[ImportHistoryScreen], None] | None = None,
    ) -> None:
        """Show what importing a file would do; nothing is changed. ``then`` goes on at the page."""

        def job(progress: Progress) -> _Seen:
            table = self._importing.table(path, mapping)
            report = self._importing.look(
                path, mapping=mapping, settings=settings, progress=progress
            )
            return table, report

        def done(seen: _Seen) -> None:
            screen = self._show(seen)
            if then is not None:
                then(screen)

        self._desk.working.run(self.tr("Reading the file"), job, done=done, refused=self._say)

    def _show(self, seen: _Seen) -> ImportHistoryScreen:
        table, report = seen
        path, choices = report.file, report.choices
        screen = ImportHistoryScreen(ImportView(report=report, table=table))
        screen.accepted.connect(lambda: self._take(report))
        screen.other_asked.connect(self.choose)

        def mapped(mapping: Mapping) -> None:
            what = None if screen.columns is None else screen.columns.touched
            self.look(
                path,
                mapping=mapping,
                settings=choices.settings,
                then=lambda shown: shown.focus_on(what),
            )

        def settings_wanted(wanted: bool) -> None:
            self.look(
                path,
                mapping=choices.mapping,
                settings=wanted,
                then=lambda shown: shown.focus_on(None),
            )

        screen.mapped.connect(mapped)
        screen.settings_wanted.connect(settings_wanted)
        screen.went_back.connect(self._back)
        self._desk.show(screen)
        return screen

    def _take(self, report: Report) -> None:
        self._desk.working.run(
            self.tr("Importing"),
            partial(self._importing.take, report),
            done=self._done,
            refused=self._say,
            faults=(StorageError, ImportRefused),
        )

    @step
    def _done(self, report: Report) -> None:
        """Open everything anew: what is on screen, and what is in memory, is older."""
        taken = ", ".join(part_texts(report, Verdict.NEW))
        words = self.tr("Imported: {what}. A backup was made before.").format(what=taken)
        self._desk.start_over(words)

    def _say(self, fault: Exception) -> None:
        if not isinstance(fault, ImportRefused):
            say_no(self._desk.shell, fault)
            return
        sheet = FaultSheet(fault.fault.sentence(domain_words), can_leave=True, can_retry=False)
        sheet.left.connect(self._desk.shell.close_alert)
        self._desk.shell.show_alert(sheet)
