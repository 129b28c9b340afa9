"""Trends: how pain before and after sessions went, over weeks. Import it when it opens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.domain.exercise_words import NameOf
from sirelief_gui.domain.range_name import name_of_range, range_of_name
from sirelief_gui.domain.stats_index import TrendIndex
from sirelief_gui.domain.trends import FEWEST_SESSIONS, Range, Span, TrendsView
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.charts.below import Below, MakeCard
from sirelief_gui.ui.charts.card import ChartCard
from sirelief_gui.ui.charts.empty import EmptyCard
from sirelief_gui.ui.charts.insight_card import InsightCard
from sirelief_gui.ui.charts.page_head import PageHead
from sirelief_gui.ui.charts.range_words import days_in_words
from sirelief_gui.ui.charts.ranges import RangeRow
from sirelief_gui.ui.charts.source import TrendsSource
from sirelief_gui.ui.charts.tiles import TileGrid
from sirelief_gui.ui.dates import first_weekday
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.buttons import SoftButton
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.scroll import ScrollArea

_ANY = 16_777_215


class TrendsScreen(Screen):
    """The chart with its ranges and everything reckoned from it; an invitation under 3 sessions.

    ``goal`` is sessions a week; ``range_`` the name of a range (`range_name`), 6W when it is
    none; ``offers_log`` adds "Only log pain" to the invitation. ``name_of`` says what an
    exercise is called; ``extras`` make cards as `below.ExtraCard` has them. Not ``at_once`` it
    stays empty until `make`, or all of `making`.

    Signals: ``export_asked``; ``report_asked`` (Range or Span); ``session_chosen`` (id);
    ``day_chosen`` (id of the newest session of a day of the calendar); ``start_asked``;
    ``log_pain_asked``; ``dates_asked`` (the Span shown now); ``range_changed`` (name);
    ``save_asked`` (a `saving.Savable`); ``failed`` (the StorageError of a history that cannot be
    read now: the page stays as it was).
    """

    export_asked = Signal()
    report_asked = Signal(object)
    session_chosen = Signal(str)
    day_chosen = Signal(str)
    start_asked = Signal()
    log_pain_asked = Signal()
    dates_asked = Signal(object)
    range_changed = Signal(str)
    save_asked = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        *,
        trends: TrendsSource,
        goal: int,
        range_: str,
        offers_log: bool = False,
        name_of: NameOf = str,
        extras: Sequence[MakeCard] = (),
        at_once: bool = True,
    ) -> None:
        super().__init__()
        self._trends, self._goal, self._name_of = trends, goal, name_of
        self._today = date.min
        self._index: TrendIndex | None = None
        self._shown: Range | Span = range_of_name(range_) or Range.WEEKS_6
        self._view: TrendsView | None = None
        self._is_empty = self._is_built = False
        self._below = Below(name_of=name_of, extras=extras)
        self._filling: Iterator[None] | None = None
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._fill_on)
        self._steps = self._all_steps(offers_log)
        if at_once:
            self.make()

    def make(self) -> None:
        """Make what is not there yet of the page. Raises StorageError."""
        for _ in self._steps:
            pass

    def making(self) -> Iterator[None]:
        """Make the page in steps that hold no other page up. Raises StorageError."""
        return self._steps

    def rehearsing(self) -> Iterator[None]:
        """Paint the page where it is not seen, in steps: what is painted first takes longest."""
        for part in (self._card.chart, self._card, self._insight, self._tiles, self._area):
            part.grab()
            yield

    @property
    def is_true(self) -> bool:
        """Whether what it shows, as far as it is made, is her history as it stands, today."""
        if self._index is None:
            return True
        today = self._look(Range.WEEKS_6).last
        return self._index is self._trends.index() and self._today == today

    def _all_steps(self, offers_log: bool) -> Iterator[None]:
        self._ranges = RangeRow(None if isinstance(self._shown, Span) else self._shown)
        yield
        self._card = ChartCard()
        yield
        self._insight, self._tiles = InsightCard(), TileGrid()
        yield
        self._make_parts(offers_log)
        yield
        self._build()
        self._connect()
        yield
        self.set_form(self.form)
        if isinstance(self._shown, Span):  # days once chosen: a file may bring any history
            self._shown = self._shown.within(self._look(Range.ALL).span)
        yield
        yield from self._showing()

    def _make_parts(self, offers_log: bool) -> None:
        self._dates = Label("", "small", "ink2")
        self._title = Label(self.tr("Trends"), "h1")
        self._share = IconButton(
            "share", self.tr("Export"), fill="surface", border="line", icon_size=22
        )
        self._export = SoftButton(self.tr("Export"), icon="share")
        self._report = SoftButton(self.tr("Make a report for my therapist"), icon="file-text")
        self._empty = EmptyCard(offers_log=offers_log)
        self._private = IconLine(
            "lock",
            self.tr("Pain scores stay on this computer."),
            style="small",
            role="ink2",
            icon_role="ink2",
        )

    @property
    def earliest(self) -> date:
        """The first day of her history, today where there is none."""
        return self._look(Range.ALL).first

    def refresh(self) -> None:
        """Read the ratings again and show them."""
        self._show_range()

    def show_days(self, span: Span) -> None:
        """Show the days of her own choice, as a press on a range does."""
        self._pick(span)

    def fill(self) -> None:
        """Fill the cards under the chart; the page does so itself once the chart is painted."""
        self._later.start()
        while self._later.isActive():
            self._fill_on()

    def _fill_on(self) -> None:
        """Fill the next card; all of them come into view at once."""
        if self._view is None or self._is_empty:
            self._later.stop()
            return
        if self._filling is None:
            self._filling = self._below.filling(self._view)
        if next(self._filling, self) is self:
            self._later.stop()
            self._filling = None
            self._below.show()
            self._report.show()
            QWidget.setTabOrder(self._below.last, self._report)

    def _look(self, shown: Range | Span) -> TrendsView:
        span = shown if isinstance(shown, Span) else None
        return self._trends.view(
            Range.WEEKS_6 if isinstance(shown, Span) else shown,
            goal=self._goal,
            first_weekday=first_weekday(),
            span=span,
        )

    def _show_range(self) -> None:
        for _ in self._showing():
            pass

    def _showing(self) -> Iterator[None]:
        """Show the range in steps, all of them before anything is painted."""
        view = self._view = self._look(self._shown)
        self._take_history()
        yield
        is_empty = self._is_empty = view.sessions_ever < FEWEST_SESSIONS
        self._show_days(view)
        self._empty.set_sessions(view.sessions_ever)
        yield from self._card.showing(view)
        self._tiles.set_numbers(view.tiles)
        yield
        data = None if is_empty else self._trends.data()
        self._insight.set_view(view, data, today=self._today)
        yield
        self._empty.setVisible(is_empty)
        self._private.setVisible(is_empty)
        for part in (self._card, self._tiles, self._ranges):
            part.setVisible(not is_empty)
        if is_empty:
            self._below.hide()
            self._report.hide()
        self._show_export()
        self._filling = None
        if self.isVisible():
            self._later.start()

    def _show_days(self, view: TrendsView) -> None:
        """Mark the range that is shown, and say its days where they are of her own choice."""
        is_span = isinstance(self._shown, Span)
        days = days_in_words(view.first, view.last, today=self._today) if is_span else ""
        self._ranges.choose(None if isinstance(self._shown, Span) else self._shown, days)
        self._dates.setText(days)
        self._dates.setVisible(is_span and not self._is_empty)

    def _take_history(self) -> None:
        """Give the chart what its views are parts of, where that or the day is another by now."""
        index, today = self._trends.index(), self._look(Range.WEEKS_6).last
        if index is not self._index or today != self._today:
            self._index, self._today = index, today
            self._card.set_history(index, today, name=self._name_of)

    def _pick(self, shown: Range | Span) -> None:
        if self._turn_to(shown):
            self.range_changed.emit(name_of_range(shown))

    def _turn_to(self, shown: Range | Span) -> bool:
        """Show a range; False where her history cannot be read, which ``failed`` tells."""
        before, self._shown = self._shown, shown
        try:
            self._show_range()
        except StorageError as fault:
            self._shown = before
            preset = None if isinstance(before, Span) else before
            self._ranges.choose(preset, self._dates.text())
            self.failed.emit(fault)
            return False
        return True

    def _zoomed(self, first: date, last: date) -> None:
        """Let every number follow the days she has zoomed to; they are not what is remembered."""
        self._turn_to(Span(first, last))

    def _ask_dates(self) -> None:
        if self._view is not None:
            self.dates_asked.emit(self._view.span)

    def _open_day(self, day: date) -> None:
        days, pairs = (
            ((), ()) if self._index is None else (self._index.pair_days, self._index.pairs)
        )
        place = bisect_right(days, day) - 1
        if place >= 0 and days[place] == day:
            self.day_chosen.emit(pairs[place].session_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start()  # after what is due now: the first paint

    # -- where things stand -------------------------------------------------------------

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        if self._is_built:
            for part in (self._card, self._insight, self._below):
                part.set_form(form)
            self._arrange()

    def _build(self) -> None:
        area = ScrollArea()
        self._area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        # What a page is first a child of decides where Tab comes by it: in the order of reading.
        for part in (
            *(self._title, self._share, self._ranges, self._dates, self._export),
            *(self._card, self._insight, self._tiles, self._below, self._report),
            *(self._empty, self._private),
        ):
            part.setParent(area.content)
        self._head = PageHead()
        self._body = QGridLayout()
        self._body.setColumnStretch(0, 1)
        self._side = QVBoxLayout()
        self._side.addWidget(self._insight)
        self._side.addWidget(self._tiles, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._report)
        self._invitation = QVBoxLayout()
        self._invitation.addWidget(self._empty)
        self._invitation.addWidget(self._private)
        area.column.addLayout(self._head)
        area.column.addLayout(self._body)
        area.column.addWidget(self._below)
        area.column.addLayout(self._foot)
        area.column.addLayout(self._invitation)
        area.column.addStretch(1)
        self._below.hide()
        self._report.hide()
        self._is_built = True
        self._arrange()

    def _connect(self) -> None:
        self._ranges.changed.connect(self._pick)
        self._ranges.dates_asked.connect(self._ask_dates)
        self._share.clicked.connect(self.export_asked)
        self._export.clicked.connect(self.export_asked)
        self._report.clicked.connect(lambda: self.report_asked.emit(self._shown))
        self._card.session_chosen.connect(self.session_chosen)
        self._card.span_changed.connect(self._zoomed)
        self._card.chart.pointed.connect(self._below.point_at)
        self._below.session_chosen.connect(self.session_chosen)
        self._below.day_chosen.connect(self._open_day)
        for part in (self._card, self._below):
            part.save_asked.connect(self.save_asked)
        self._empty.start_asked.connect(self.start_asked)
        self._empty.log_pain_asked.connect(self.log_pain_asked)

    def on_theme(self, theme: Theme) -> None:
        if self._is_built:  # told already while it is being made
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_built:
            self._set_margins()

    def _arrange(self) -> None:
        theme, wide = theme_of(self), self.form is Form.WIDE
        gap = theme.px("space.cardGap.wide" if wide else "space.cardGap.phone")
        parts = (self._title, self._dates, self._ranges, self._share, self._export)
        self._head.arrange(*parts, wide=wide)
        self._body.setSpacing(gap)
        self._side.setSpacing(gap)
        across = QSizePolicy.Policy.Fixed if wide else QSizePolicy.Policy.Expanding
        self._ranges.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._report.setSizePolicy(across, QSizePolicy.Policy.Minimum)
        self._card.setMaximumHeight(theme.grown("chart.card.mostWide") if wide else _ANY)
        self._show_export()
        self._set_margins()

    def _show_export(self) -> None:
        wide = self.form is Form.WIDE
        self._share.setVisible(not wide and not self._is_empty)
        self._export.setVisible(wide and not self._is_empty)

    def _set_margins(self) -> None:
        theme, wide = theme_of(self), self.form is Form.WIDE
        side = side_margin(self.width(), self.form)
        top = {
            Form.PHONE: "chart.page.top",
            Form.SHORT: "chart.page.topShort",
            Form.WIDE: "chart.page.topWide",
        }[self.form]
        self._area.set_margins(side, theme.px(top))
        self._area.column.setSpacing(theme.px("space.cardGap.wide" if wide else "widget.chipGap"))
        room = self.width() - 2 * side
        column = theme.px("layout.phoneColumnInWide")
        spare = max(0, (room - column) // 2) if wide else 0
        self._invitation.setContentsMargins(spare, 0, spare, 0)
        self._arrange_body(theme, room)
        inset = self._private.layout()
        if inset is not None:
            left, above = theme.px("chart.empty.privateLeft"), theme.px("widget.chipGap")
            inset.setContentsMargins(left, above, left, 0)

    def _arrange_body(self, theme: Theme, room: int) -> None:
        """Stand what goes with the chart beside it where there is room, else under it."""
        wide = self.form is Form.WIDE
        beside = wide and room >= theme.grown("chart.lower.besideFrom")
        self._body.removeWidget(self._card)
        self._body.removeItem(self._side)
        self._body.addWidget(self._card, 0, 0)
        self._body.addLayout(self._side, *((0, 1) if beside else (1, 0)))
        self._tiles.set_look(four=wide, paired=beside)
        # As tall as leaves the next row in view, from the window of 900 on that it is drawn for.
        room_down = self.height() - theme.px("chart.lower.below") if beside else 0
        self._card.setMinimumHeight(max(0, min(room_down, self._card.maximumHeight())))
        self._tiles.setMaximumHeight(self._card.maximumHeight() if beside else _ANY)
        most = min(theme.grown("chart.lower.side"), round(room * theme.num("chart.lower.share")))
        for part in (self._insight, self._tiles):
            part.setMinimumWidth(most if beside else 0)
            part.setMaximumWidth(most if beside else _ANY)
