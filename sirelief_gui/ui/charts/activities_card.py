"""The card of Trends that shows what she can do: chart or table, its key, and what changed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.activities_view import ActivitiesView
from sirelief_gui.domain.activities_words import change_in_words, limits_in_words
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.services.activities import Look
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.charts.activities_chart import ActivitiesChart
from sirelief_gui.ui.charts.activities_marks import TrackSample
from sirelief_gui.ui.charts.activities_table import ActivitiesTable
from sirelief_gui.ui.charts.section import SectionCard
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.buttons import SoftButton, TextButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.words import domain_words, number_text

_TABLE_ROWS = 5


class ActivitiesCard(SectionCard):
    """Shows what ``look`` finds in a range; without activities it only offers to choose some.

    ``opened`` leads to her activities and ratings, ``rate_asked`` to the scales, ``choose_asked``
    to choosing; ``day_chosen`` carries a day of the chart or the table, ``failed`` a StorageError.
    """

    opened = Signal()
    rate_asked = Signal()
    choose_asked = Signal()
    day_chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(self.tr("What you can do"))
        self._look = look
        self._view: ActivitiesView | None = None
        self._table: ActivitiesTable | None = None
        self.chart, self.key = ActivitiesChart(), ActivitiesKey()
        self.chart.pointed.connect(self.key.show_day)
        self.chart.day_chosen.connect(self.day_chosen)
        self.toggle = TextButton(self.tr("Show as table"), style="small")
        self.toggle.clicked.connect(self._toggle)
        self.set_aside(self.toggle)
        self.offer_saving()
        self._lead = Label("", "small", "ink2")
        self._change, self._limits = Label("", "small"), Label("", "caption", "ink2")
        self.choose = SoftButton(self.tr("Choose activities"), icon="footprints")
        self.choose.clicked.connect(self.choose_asked)
        self.rate = SoftButton(self.tr("Rate now"), icon="footprints")
        self.rate.clicked.connect(self.rate_asked)
        self.all = SoftButton(self.tr("Your activities"))
        self.all.clicked.connect(self.opened)
        self._stage = QWidget()
        self._stack = QStackedLayout(self._stage)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.chart)
        self._buttons = ButtonRow(self.rate, self.all, gap=8)
        self.column.setSpacing(8)
        for part in (self._lead, self._stage, self.key, self._change, self._limits):
            self.column.addWidget(part)
        self.column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._buttons)

    @property
    def table(self) -> ActivitiesTable:
        """The table, made when it is first wanted: the page opens sooner without it."""
        if self._table is None:
            self._table = ActivitiesTable()
            self._table.day_chosen.connect(self.day_chosen)
            self._table.head_grown.connect(self._fit)
            self._stack.addWidget(self._table)
            if self._view is not None:
                self._table.set_view(self._view)
        return self._table

    @property
    def is_table(self) -> bool:
        """Whether the table is shown instead of the chart."""
        return self._table is not None and self._stack.currentWidget() is self._table

    def show_view(self, view: TrendsView) -> bool:
        """Show the range of the page; False where the disk refuses it, which ``failed`` tells."""
        try:
            found = self._look(view.first, view.last)
        except StorageError as fault:
            self.failed.emit(fault)
            return False
        self.set_view(found)
        return True

    def set_view(self, view: ActivitiesView) -> None:
        """Show another range."""
        self.key.set_view(view)
        self.chart.set_view(view)
        self._view = view
        if self._table is not None:
            self._table.set_view(view)
        change = view.change
        self._change.setText(
            "" if change is None else change_in_words(change, domain_words, number_text)
        )
        self._limits.setText("" if change is None else limits_in_words(domain_words, number_text))
        self._lead.setText(self._lead_words(view))
        has_scores, has_any = bool(view.days), view.has_activities or bool(view.tracks)
        for part in (self._stage, self.key, self.toggle):
            part.setVisible(has_scores)
        self.show_saving(has_scores)
        for part in (self._change, self._limits):
            part.setVisible(change is not None)
        self.choose.setVisible(not has_any)
        self.rate.setVisible(view.has_activities)
        self._buttons.setVisible(has_any)

    def again(self) -> ActivitiesCard:
        """Return another card of the same ratings."""
        return ActivitiesCard(self._look)

    def for_paper(self) -> None:
        """Leave the chart, its key and what changed."""
        super().for_paper()
        for part in (self.toggle, self.choose, self._buttons):
            part.hide()

    def _lead_words(self, view: ActivitiesView) -> str:
        if not view.has_activities and not view.tracks:
            return self.tr(
                "Up to three activities of your own, rated once a week: how able are you? Optional."
            )
        if not view.days:
            return self.tr("No activity was rated in this range.")
        scale = self.tr("0 is unable, 10 is able as before. Higher is better, unlike pain.")
        if view.is_by_month:
            scale += " " + self.tr("Each point is the median of a month.")
        return scale

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        super().set_form(form)
        self.chart.set_form(form)
        self._fit()

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._fit()

    def _toggle(self) -> None:
        self._stack.setCurrentWidget(self.chart if self.is_table else self.table)
        self.toggle.set_text(
            self.tr("Show as chart") if self.is_table else self.tr("Show as table")
        )
        self._fit()

    def _fit(self) -> None:
        """Give chart and table their heights."""
        theme = theme_of(self)
        tall = self.chart.sizeHint().height()
        if self.is_table:
            tall = self.table.head_height(theme) + _TABLE_ROWS * self.table.row_height(theme)
        self._stage.setFixedHeight(tall)


class ActivitiesKey(QWidget):
    """The activities with their lines and the latest scores, or those of a day pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self._view: ActivitiesView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._when = Label("", "caption", "ink2", align=Qt.AlignmentFlag.AlignRight)
        self._column.addWidget(self._when)
        self._scores: list[Label] = []
        self._rows: list[QWidget] = []

    def set_view(self, view: ActivitiesView) -> None:
        """Show another range."""
        self._view = view
        for row in self._rows:
            self._column.removeWidget(row)
            let_go(row)
        self._rows.clear()
        self._scores.clear()
        for place, track in enumerate(view.tracks):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(10)
            score = Label("", "body", weight=700, tabular=True, wrap=False)
            line.addWidget(TrackSample(place), 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(Label(track.activity.name, "small"), 1)
            line.addWidget(score, 0, Qt.AlignmentFlag.AlignVCenter)
            self._scores.append(score)
            self._rows.append(row)
            self._column.addWidget(row)
        self.show_day(None)

    def show_day(self, day: date | None) -> None:
        """Show the scores of a day; None shows the latest of each."""
        view = self._view
        if view is None:
            return
        latest = self.tr("Latest rating")
        self._when.setText(
            latest if day is None else day_text(day, year=day.year != view.last.year)
        )
        for label, track in zip(self._scores, view.tracks, strict=True):
            last = None if track.last is None else track.last.score
            score = last if day is None else track.on(day)
            label.setText("–" if score is None else str(score))
