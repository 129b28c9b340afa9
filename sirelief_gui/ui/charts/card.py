"""The card of the chart: title, legend, the chart or its table, and what the marks are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from sirelief_gui.domain.stats_index import TrendIndex
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.ui.charts.chart_key import ChartKey
from sirelief_gui.ui.charts.legend import Legend
from sirelief_gui.ui.charts.more_button import MoreButton
from sirelief_gui.ui.charts.overview import Overview
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.charts.pointing import Name
from sirelief_gui.ui.charts.saving import Savable
from sirelief_gui.ui.charts.table import PairsTable
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.theme import Theme, text_width, theme_of
from sirelief_gui.ui.widgets.buttons import TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.label import Label

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ANY = 16_777_215


class ChartCard(Card):
    """Shows one view as a chart, or as a table; ``session_chosen`` carries a session's id.

    ``span_changed`` carries the first and the last day she zoomed or dragged to.
    """

    session_chosen = Signal(str)
    span_changed = Signal(date, date)
    save_asked = Signal(object)
    """Carries a `saving.Savable` of the chart."""

    def __init__(self) -> None:
        super().__init__()
        title = self.tr("Pain, 0 to 10")
        self._title = Label(title, "h3")
        name = self.tr("Save “{title}”").format(title=title)
        self.more = MoreButton(name, self, self._title)
        self.more.clicked.connect(self._ask_to_save)
        self.chart, self.table = PainChart(), PairsTable()
        for part in (self.chart, self.table):
            part.session_chosen.connect(self.session_chosen)
        self.strip, self.key = Overview(self.chart.zoom), ChartKey()
        self.chart.span_changed.connect(self.span_changed)
        self.key.worst_changed.connect(self.chart.set_worst)
        self.toggle = TextButton(self.tr("Show as table"), style="small")
        across = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.toggle.setSizePolicy(across)
        self.toggle.clicked.connect(self._toggle)
        self._notes = self.tr("Dots: each session."), self.tr("Lines: 7-day median.")
        self._note = Label("", "caption", "ink2")
        self._legend = Legend()
        self._form = Form.PHONE
        self._history: tuple[TrendIndex, date, Name | None] | None = None
        self._view: TrendsView | None = None
        self._head, self._foot = QGridLayout(), QGridLayout()
        self._stage = QWidget()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        self.column.setSpacing(0)
        self.column.addLayout(self._head)
        self._inset = QVBoxLayout(self._stage)
        self._inset.addLayout(self._stack)
        self.column.addWidget(self._stage, 1)
        self._under = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._under.addWidget(self.strip, 1)
        self._under.addWidget(self.key)
        self.column.addLayout(self._under)
        self.column.addLayout(self._foot)
        self.set_form(Form.PHONE)

    @property
    def is_table(self) -> bool:
        """Whether the table is shown instead of the chart."""
        return self._stack.currentWidget() is self.table

    def set_history(self, index: TrendIndex, today: date, *, name: Name | None = None) -> None:
        """Take all of a history, of which each view then is a part; ``set_view`` follows.

        ``name`` says an exercise or a program by its id, "" where it is not known.
        """
        self._history = index, today, name
        self.chart.set_history(index, today, name=name)

    def set_view(self, view: TrendsView) -> None:
        """Show another range."""
        for _ in self.showing(view):
            pass

    def showing(self, view: TrendsView) -> Iterator[None]:
        """Show another range in steps, all of them before anything is painted."""
        self._view = view
        self.chart.set_view(view)
        yield
        self.table.set_view(view, self.chart.shelf)
        yield
        self.strip.set_series(self.chart.shelf.series)
        self.key.set_shelf(self.chart.shelf)
        yield
        self._arrange()
        yield

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        self._form = form
        self.chart.set_form(form)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _ask_to_save(self) -> None:
        history, view = self._history, self._view
        if history is None or view is None:
            return
        has_worst = self.key.worst.isChecked()

        def make() -> PainChart:
            chart = PainChart()
            chart.set_history(history[0], history[1], name=history[2])
            chart.set_view(view)
            chart.set_worst(has_worst)
            return chart

        first, last = self.chart.days_shown
        self.save_asked.emit(Savable(title=self._title.text(), first=first, last=last, make=make))

    def _toggle(self) -> None:
        self._stack.setCurrentWidget(self.chart if self.is_table else self.table)
        self.toggle.set_text(
            self.tr("Show as chart") if self.is_table else self.tr("Show as table")
        )
        self._arrange()

    def _arrange(self) -> None:
        theme, wide = theme_of(self), self._form is Form.WIDE
        self._title.set_style("h2" if wide else "h3")
        self._note.set_style("small" if wide else "caption")
        for grid, widgets in (
            (self._head, (self._title, self._note, self._legend, self.toggle)),
            (self._foot, (self._note, self.toggle, self.key.worst)),
        ):
            for widget in widgets:
                grid.removeWidget(widget)
        side = theme.px("space.cardPadding.wide" if wide else "chart.card.side")
        left = side - theme.px("chart.card.side") + theme.px("chart.card.plotLeft")
        right = 0 if wide else theme.px("chart.card.plotRight")
        top = theme.px("chart.card.topWide" if wide else "chart.card.top")
        foot = theme.px("chart.card.footWide") if wide else 0
        self.column.setContentsMargins(0, top, 0, foot)
        gap = theme.px("chart.card.headGap")
        corner = margins(self, side, 0, side + self.more.room(side), gap)
        self._head.setContentsMargins(*corner)
        self._foot.setContentsMargins(
            *margins(self, side, 0, side - theme.px("widget.buttonGap"), 0)
        )
        if self.is_table:
            left = right = theme.px("chart.card.tableSide")
        self._inset.setContentsMargins(left, 0, right, 0)
        self.key.hold_worst(wide)
        self.key.worst.setVisible(self.key.has_worst and not self.is_table)
        self._fit_under(theme, left, right)
        self._fill_wide() if wide else self._fill_phone(theme)
        self._fit_stage(theme)

    def _fit_under(self, theme: Theme, left: int, right: int) -> None:
        """Lay the strip under the plot; a table has neither strip nor key."""
        is_chart = not self.is_table
        self.strip.setVisible(is_chart and self.chart.shelf.is_long)
        self.key.setVisible(is_chart and self.key.has_any)
        side = self._head.contentsMargins().left()
        above = theme.px("chart.key.above")
        # Both in one row where there is room, for the cards under the chart to stay in view.
        room = self.width() - 2 * side - self.key.sizeHint().width()
        in_row = self._form is Form.WIDE and room >= theme.grown("chart.strip.inRow")
        way = QBoxLayout.Direction.LeftToRight if in_row else QBoxLayout.Direction.TopToBottom
        self._under.setDirection(way)
        self._under.setContentsMargins(left, above, side if in_row else right, 0)
        self._under.setSpacing(theme.px("chart.legend.between") if in_row else above)
        is_beside = in_row and not self.strip.isHidden()
        if in_row:
            self._under.setAlignment(self.key, _MIDDLE)
        else:
            self._under.setAlignment(self.key, Qt.AlignmentFlag(0))
        self.key.setMaximumWidth(self.key.sizeHint().width() if is_beside else _ANY)
        self.key.setContentsMargins(0 if is_beside else max(0, side - left), 0, 0, 0)
        plot = self.chart.plot
        free = 0.0 if in_row else max(0.0, self.chart.width() - plot.right())
        self.strip.set_inset(plot.left(), free)

    def _fit_stage(self, theme: Theme) -> None:
        """Give the chart its height; in wide windows it takes what the window has."""
        tall = self.chart.sizeHint().height()
        if self._form is Form.WIDE:
            self._stage.setMinimumHeight(tall)
            self._stage.setMaximumHeight(_ANY)
        else:
            rows = self.table.row_height(theme) * theme.px("chart.card.tableRows")
            self._stage.setFixedHeight(rows if self.is_table else tall)

    def _is_tight(self, theme: Theme) -> bool:
        """Tell whether title, note, legend and button do not stand in one row."""
        if theme.scale > theme.num("chart.card.oneRowUpTo"):
            return True
        room = self._room(self._head) - 3 * self._head.horizontalSpacing()
        words = text_width(theme, "h2", self._title.text())
        words += text_width(theme, "small", " ".join(self._notes))
        return words + self._legend.sizeHint().width() + self.toggle.sizeHint().width() > room

    def _fill_wide(self) -> None:
        self._note.setText(" ".join(self._notes))
        self._head.setHorizontalSpacing(12)
        is_tight = self._is_tight(theme_of(self))
        for column, widget in enumerate((self._title, self._note, self._legend, self.toggle)):
            if is_tight and widget is self._note:
                self._head.addWidget(widget, 1, 0, 1, -1)
            else:
                self._head.addWidget(widget, 0, column, _MIDDLE)
        self._head.setColumnStretch(0, 0)
        self._head.setColumnStretch(1, 1)

    def _fill_phone(self, theme: Theme) -> None:
        self._head.setColumnStretch(0, 1)
        self._head.setColumnStretch(1, 0)
        used = text_width(theme, "h3", self._title.text()) + self._legend.sizeHint().width()
        room = self._room(self._head) - max(0, self._head.horizontalSpacing())
        stacked = theme.scale > theme.num("chart.card.oneRowUpTo") or used > room
        self._head.addWidget(self._title, 0, 0, _MIDDLE)
        if stacked:
            self._head.addWidget(self._legend, 1, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._head.addWidget(self._legend, 0, 1, _MIDDLE)
        self._fill_foot(theme, stacked=stacked)

    def _room(self, grid: QGridLayout) -> int:
        """Return the pixels that a row has for what stands in it."""
        # Not the card's own width alone: it grows with what it must hold, and would stay so.
        page = self.window().width()
        most = page - 2 * side_margin(page, self._form)
        sides = grid.contentsMargins()
        return min(self.width(), most) - sides.left() - sides.right()

    def _fill_foot(self, theme: Theme, *, stacked: bool) -> None:
        """Let words stand with words, and what can be pressed in one row under them."""
        foot, worst = self._foot, self.key.worst
        has_switch = self.key.has_worst and not self.is_table
        foot.setColumnStretch(0, 1)
        room = self._room(foot)
        whole = " ".join(self._notes)
        fits = has_switch and text_width(theme, "caption", whole) <= room
        self._note.setText(whole if fits else "\n".join(self._notes))
        right = Qt.AlignmentFlag.AlignRight
        # So that a ring around what is pressed leaves the words above it alone.
        foot.setVerticalSpacing(theme.px("border.focus") + theme.px("border.focusGap"))
        if has_switch:
            both = worst.sizeHint().width() + self.toggle.sizeHint().width()
            foot.addWidget(self._note, 0, 0, 1, 2)
            foot.addWidget(worst, 1, 0, Qt.AlignmentFlag.AlignLeft)
            row, column = (1, 1) if both <= room else (2, 0)
            foot.addWidget(self.toggle, row, column, 1, 2 - column, right)
        elif stacked:
            foot.addWidget(self._note, 0, 0, 1, 2)
            foot.addWidget(self.toggle, 1, 0, 1, 2, right)
        else:
            foot.addWidget(self._note, 0, 0, _MIDDLE)
            foot.addWidget(self.toggle, 0, 1)
