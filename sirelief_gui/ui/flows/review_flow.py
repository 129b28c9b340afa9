"""Looking back: trends, history, a session's detail, and the export sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.screens.export_sheet import ExportSheet
from sirelief_gui.ui.screens.history import HistoryScreen
from sirelief_gui.ui.screens.session_detail import SessionDetailScreen
from sirelief_gui.ui.words import domain_words


class ReviewFlow(Flow):
    """Shows the pages that only read; ``start`` is what an empty chart offers."""

    def __init__(
        self, desk: Desk, *, start: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._start = start

    @step
    def show_trends(self) -> None:
        """Show the charts. They are imported now, not at start-up: they cost three starts."""
        from sirelief_gui.ui.screens.trends import TrendsScreen

        services, settings = self._desk.services, self._desk.settings
        screen = TrendsScreen(
            trends=services.trends, goal=settings.weekly_goal, range_=settings.chart_range
        )
        screen.export_asked.connect(self.show_export)
        screen.session_chosen.connect(
            lambda session_id: self._show_detail(session_id, back=self.show_trends)
        )
        screen.start_asked.connect(self._start)
        screen.range_changed.connect(self._keep_range)
        self._desk.show(screen, nav="trends")

    @step
    def _keep_range(self, name: str) -> None:
        self._desk.change_settings(chart_range=name)

    @step
    def show_history(self) -> None:
        """Show the list of sessions and ratings."""
        screen = HistoryScreen(history=self._desk.services.history)
        screen.export_asked.connect(self.show_export)
        screen.session_chosen.connect(
            lambda session_id: self._show_detail(session_id, back=self.show_history)
        )
        screen.deleted.connect(self._offer_undo)
        self._desk.show(screen, nav="history")

    @step
    def _show_detail(self, session_id: str, *, back: Callable[[], None]) -> None:
        screen = SessionDetailScreen(
            detail=self._desk.services.history.detail(session_id, domain_words)
        )
        screen.went_back.connect(back)
        screen.delete_asked.connect(lambda which: self._delete(which, back))
        self._desk.show(screen)

    @step
    def _delete(self, session_id: str, back: Callable[[], None]) -> None:
        undo = self._desk.services.history.delete(session_id)
        back()
        self._offer_undo(undo)

    def _offer_undo(self, undo: Callable[[], None]) -> None:
        self._desk.shell.toast(
            self.tr("Session deleted"), undo=lambda: self._take_back(undo), seconds=10
        )

    @step
    def _take_back(self, undo: Callable[[], None]) -> None:
        undo()
        self.show_history()

    @step
    def show_export(self) -> None:
        """Show the sheet that hands the history over, over whatever page is up."""
        services = self._desk.services
        sheet = ExportSheet(exporting=services.exporting, today=day_of(services.clock.now()))
        sheet.closed.connect(self._desk.shell.close_sheet)
        self._desk.shell.show_sheet(sheet)
