"""Handing the history over: the sheet that asks how, and the report that is looked at first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.domain.report_paper import ReportPaper
    from sirelief_gui.ui.save_dialog import AskFile, AskPath, ask_file, ask_path, show_in_folder
    from sirelief_gui.ui.screens.export_sheet import ExportSheet
    from sirelief_gui.ui.widgets.export_steps import Wishes
else:
    ask_file, ask_path, show_in_folder = later(
        "sirelief_gui.ui.save_dialog", "ask_file", "ask_path", "show_in_folder"
    )


class ExportFlow(Flow):
    """Shows the export sheet over whatever page is up.

    ``ask_path``, ``ask_file`` and ``show_folder`` stand for the system's dialogs.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        ask_path: AskPath = ask_path,
        ask_file: AskFile = ask_file,
        show_folder: Callable[[Path], None] = show_in_folder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._ask_path, self._ask_file, self._show_folder = ask_path, ask_file, show_folder

    @step
    def show(self, period: str = "6W") -> None:
        """Show the sheet, which is imported now, with a period chosen (PeriodChoice's names)."""
        from sirelief_gui.ui.screens.export_sheet import ExportSheet

        services = self._desk.services
        sheet = ExportSheet(
            exporting=services.exporting,
            today=day_of(services.clock.now()),
            period=period,
            work=self._desk.working.run,
            ask_path=self._ask_path,
            ask_file=self._ask_file,
            show_folder=self._show_folder,
        )
        sheet.report_asked.connect(lambda wishes: self._read_report(sheet, wishes))
        sheet.closed.connect(self._desk.shell.close_sheet)
        self._desk.shell.show_sheet(sheet)

    def _read_report(self, sheet: ExportSheet, wishes: Wishes) -> None:
        from sirelief_gui.services.report import ReportAsk
        from sirelief_gui.ui.paper.writing import writing

        ask, words = ReportAsk(table=wishes.table), writing()
        self._desk.working.run(
            self.tr("Reading your history"),
            self._desk.services.exporting.beside(
                lambda exporting, progress: exporting.report(
                    wishes.options, ask, tr=domain_words, writing=words, progress=progress
                )
            ),
            done=lambda said: self._look(wishes, said),
            refused=sheet.set_problem,
            owner=sheet,
        )

    def _look(self, wishes: Wishes, said: ReportPaper) -> None:
        """Show the first page, to be saved; what draws it is imported now."""
        from sirelief_gui.services.printing import save_sheet
        from sirelief_gui.ui.paper.sheets import drawn
        from sirelief_gui.ui.screens.paper_sheet import PaperSheet
        from sirelief_gui.ui.widgets.copy_options import CopyOptions

        options = CopyOptions(has_note=False)
        shown = PaperSheet(
            self.tr("PDF report"),
            name=wishes.name,
            draw=lambda paper: drawn(
                replace(said, name=" ".join(options.name.split())), paper, tr=domain_words
            ),
            save=save_sheet,
            ask_file=self._ask_file,
            show_folder=self._show_folder,
            options=options,
        )
        options.changed.connect(shown.refresh)
        shown.closed.connect(self._desk.shell.close_sheet)
        self._desk.shell.show_sheet(shown)
