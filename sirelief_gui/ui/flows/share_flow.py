"""One session on paper: a look at the page, a name for this copy, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.paper import Paper
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.save_dialog import AskFile, ask_file, show_in_folder
else:
    ask_file, show_in_folder = later("sirelief_gui.ui.save_dialog", "ask_file", "show_in_folder")


class ShareFlow(Flow):
    """Saves a session as a PDF. ``ask_file`` and ``show_folder`` stand for the system's dialogs."""

    def __init__(
        self,
        desk: Desk,
        *,
        ask_file: AskFile = ask_file,
        show_folder: Callable[[Path], None] = show_in_folder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._ask_file, self._show_folder = ask_file, show_folder

    @step
    def share(self, session_id: str) -> None:
        """Show the page of a session, to be saved; what draws it is imported now."""
        from sirelief_gui.services.printing import save_sheet, session_sheet
        from sirelief_gui.ui.paper.sheets import Drawn, drawn
        from sirelief_gui.ui.paper.writing import writing
        from sirelief_gui.ui.screens.paper_sheet import PaperSheet
        from sirelief_gui.ui.widgets.copy_options import CopyOptions

        services = self._desk.services
        record = services.history.detail(session_id, domain_words).record
        options = CopyOptions(has_note=bool(record.note))

        def draw(paper: Paper) -> Drawn:
            sheet = session_sheet(
                services,
                session_id,
                name=options.name,
                notes=options.notes,
                tr=domain_words,
                writing=writing(),
            )
            return drawn(sheet, paper)

        shown = PaperSheet(
            self.tr("Share as PDF"),
            name=f"si-relief {day_of(record.started_at)}.pdf",
            draw=draw,
            save=save_sheet,
            ask_file=self._ask_file,
            show_folder=self._show_folder,
            options=options,
        )
        options.changed.connect(shown.refresh)
        shown.closed.connect(self._desk.shell.close_sheet)
        self._desk.shell.show_sheet(shown)
