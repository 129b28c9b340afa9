"""Looking back: trends, history, and the export sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.stats_span import RANGE_DAYS, Range, Span
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step, tell
from sirelief_gui.ui.flows.trends_ahead import TrendsAhead
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.activities_flow import ActivitiesFlow
    from sirelief_gui.ui.flows.chart_flow import ChartFlow
    from sirelief_gui.ui.flows.entry_flow import EntryFlow
    from sirelief_gui.ui.flows.export_flow import ExportFlow
    from sirelief_gui.ui.flows.ratings_flow import RatingsFlow
    from sirelief_gui.ui.flows.share_flow import ShareFlow
    from sirelief_gui.ui.screens.history import HistoryPlace, HistoryScreen
    from sirelief_gui.ui.screens.trends import TrendsScreen
    from sirelief_gui.ui.widgets.detail_panel import Entry
else:
    (ActivitiesFlow,) = later("sirelief_gui.ui.flows.activities_flow", "ActivitiesFlow")
    (ChartFlow,) = later("sirelief_gui.ui.flows.chart_flow", "ChartFlow")
    (EntryFlow,) = later("sirelief_gui.ui.flows.entry_flow", "EntryFlow")
    (ExportFlow,) = later("sirelief_gui.ui.flows.export_flow", "ExportFlow")
    (RatingsFlow,) = later("sirelief_gui.ui.flows.ratings_flow", "RatingsFlow")
    (ShareFlow,) = later("sirelief_gui.ui.flows.share_flow", "ShareFlow")
    HistoryPlace, HistoryScreen = later(
        "sirelief_gui.ui.screens.history", "HistoryPlace", "HistoryScreen"
    )


class ReviewFlow(Flow):
    """Shows the pages that only read; ``start`` is what an empty chart offers."""

    def __init__(
        self, desk: Desk, *, start: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._start = start
        self._place: HistoryPlace | None = None
        """Where she was in the list when she left it for one of its rows."""
        self._export = ExportFlow(desk, parent=self)
        self._activities = ActivitiesFlow(desk, parent=self)
        self._charts = ChartFlow(desk, parent=self)
        self._ratings = RatingsFlow(desk, done=self.show_trends, parent=self)
        self._share = ShareFlow(desk, parent=self).share
        self._ahead = TrendsAhead(desk, self._trends_page)
        if desk.warm_up is not None:
            desk.warm_up.ahead = self._ahead
        self._entries = EntryFlow(desk, history=self.show_history, share=self._share, parent=self)

    @step
    def show_trends(self) -> None:
        """Show the charts. They are imported now, not at start-up: they cost three starts."""
        screen = self._ahead.take(self._desk.settings)
        self._desk.show(screen, nav="trends")

    def _trends_page(self, settings: Settings) -> TrendsScreen:
        """Begin the page of the charts."""
        from sirelief_gui.ui.screens.trends import TrendsScreen

        services = self._desk.services
        screen = TrendsScreen(
            trends=services.trends,
            goal=settings.weekly_goal,
            range_=settings.chart_range,
            name_of=lambda key: services.history.name_of(key, domain_words),
            extras=(partial(self._activities.card, back=self.show_trends),),
            offers_log=True,
            at_once=False,
        )
        screen.export_asked.connect(self.show_export)
        screen.session_chosen.connect(
            lambda session_id: self._entries.show_session(session_id, self.show_trends)
        )
        screen.day_chosen.connect(self._show_day)
        screen.start_asked.connect(self._start)
        screen.log_pain_asked.connect(self._ratings.log_pain)
        screen.range_changed.connect(self._keep_range)
        screen.dates_asked.connect(lambda shown: self._ask_dates(screen, shown))
        screen.report_asked.connect(self._report)
        screen.save_asked.connect(self._charts.save)
        screen.failed.connect(self._say)
        return screen

    def _say(self, fault: StorageError) -> None:
        """Say what the disk refused; not over the page that hides a locked history."""
        if not self._desk.services.store.is_resting:
            tell(self._desk.shell, fault, retry=self.show_trends)

    @step
    def _keep_range(self, name: str) -> None:
        self._desk.change_settings(chart_range=name)

    @step
    def _ask_dates(self, screen: TrendsScreen, shown: Span) -> None:
        """Ask for two dates; what asks is imported now."""
        from sirelief_gui.ui.charts.custom_range import CustomRangeSheet

        today = day_of(self._desk.services.clock.now())
        sheet = CustomRangeSheet(earliest=screen.earliest, today=today, shown=shown)

        def show(chosen: Span) -> None:
            self._desk.shell.close_sheet()
            screen.show_days(chosen)

        sheet.chosen.connect(show)
        sheet.closed.connect(self._desk.shell.close_sheet)
        self._desk.shell.show_sheet(sheet)

    def _report(self, shown: Range | Span) -> None:
        self._export.show(period_of(shown, day_of(self._desk.services.clock.now())))

    def _show_day(self, session_id: str) -> None:
        """Show the history at a session of a day, with nothing else searched for."""
        self._place = None
        self.show_history(session_id)

    @step
    def show_history(self, row_id: str = "") -> None:
        """Show the list of sessions and ratings; with ``row_id`` as she left it, at that row."""
        left = self._place if row_id and self._place is not None else HistoryPlace()
        screen = HistoryScreen(
            history=self._desk.services.history,
            place=replace(left, row_id=row_id),
            offers_adding=True,
            offers_sharing=True,
        )

        def leave(which: str) -> Callable[[], None]:
            self._place = screen.place
            return lambda: self.show_history(which)

        def edit(entry: Entry) -> None:
            self._entries.edit(entry, leave(entry.id), self.show_history)

        def add() -> None:
            self._place = None
            self._entries.add()

        screen.export_asked.connect(self.show_export)
        screen.add_asked.connect(add)
        screen.session_chosen.connect(lambda key: self._entries.show_session(key, leave(key)))
        screen.log_chosen.connect(lambda key: self._entries.show_log(key, leave(key)))
        screen.edit_asked.connect(edit)
        screen.share_asked.connect(self._share)
        screen.delete_asked.connect(lambda entry: self._entries.delete(entry, screen.refresh))
        self._desk.show(screen, nav="history")

    def show_export(self) -> None:
        """Show the sheet that hands the history over, over whatever page is up."""
        self._export.show()


def period_of(shown: Range | Span, today: date) -> str:
    """Return the shortest period of the export sheet that holds a range of the trends."""
    if isinstance(shown, Range):
        return "all" if shown is Range.ALL else shown.value
    needed = Span(shown.first, max(today, shown.last)).days
    fits = (key for key, days in RANGE_DAYS.items() if days is not None and needed <= days)
    return next(fits, "all")
