"""Trends: how pain before and after sessions went, over weeks. Import it when it opens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout

from sirelief_gui.domain.trends import FEWEST_SESSIONS, Range
from sirelief_gui.services.trends import Trends
from sirelief_gui.ui.charts.card import ChartCard
from sirelief_gui.ui.charts.empty import EmptyCard
from sirelief_gui.ui.charts.ranges import RangeRow
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


class TrendsScreen(Screen):
    """The chart with its ranges, and three numbers; an invitation until there are 3 sessions.

    ``goal`` is sessions a week; ``range_`` the name of a Range, 6W when it is none;
    ``offers_log`` adds "Only log pain" to the invitation. Signals: ``export_asked``,
    ``session_chosen`` (id), ``start_asked``, ``log_pain_asked``, ``range_changed`` (name).
    """

    export_asked = Signal()
    session_chosen = Signal(str)
    start_asked = Signal()
    log_pain_asked = Signal()
    range_changed = Signal(str)

    def __init__(self, *, trends: Trends, goal: int, range_: str, offers_log: bool = False) -> None:
        super().__init__()
        self._trends, self._goal = trends, goal
        self._is_empty = False
        self._ranges = RangeRow(_range(range_))
        self._title = Label(self.tr("Trends"), "h1")
        self._share = IconButton(
            "share", self.tr("Export"), fill="surface", border="line", icon_size=22
        )
        self._export = SoftButton(self.tr("Export"), icon="share")
        self._card = ChartCard()
        self._tiles = TileGrid()
        self._empty = EmptyCard(offers_log=offers_log)
        self._private = IconLine(
            "lock",
            self.tr("Pain scores stay on this computer."),
            style="small",
            role="ink2",
            icon_role="ink2",
        )
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the ratings again and show them."""
        self._show_range()

    def _show_range(self) -> None:
        view = self._trends.view(
            self._ranges.chosen,
            goal=self._goal,
            first_weekday=first_weekday(),
        )
        is_empty = view.sessions_ever < FEWEST_SESSIONS
        self._empty.set_sessions(view.sessions_ever)
        self._card.set_view(view)
        self._tiles.set_numbers(view.tiles)
        self._empty.setVisible(is_empty)
        self._private.setVisible(is_empty)
        self._card.setVisible(not is_empty)
        self._tiles.setVisible(not is_empty)
        self._ranges.setVisible(not is_empty)
        self._is_empty = is_empty
        self._show_export()

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._card.set_form(form)
        self._arrange()

    def _build(self) -> None:
        area = ScrollArea()
        self._area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._head = QGridLayout()
        self._head.setColumnStretch(0, 1)
        self._body = QGridLayout()
        self._body.setColumnStretch(0, 1)
        self._below = QVBoxLayout()
        self._below.addWidget(self._empty)
        self._below.addWidget(self._private)
        area.column.addLayout(self._head)
        area.column.addLayout(self._body)
        area.column.addLayout(self._below)
        area.column.addStretch(1)
        self._arrange()

    def _connect(self) -> None:
        self._ranges.changed.connect(self._range_picked)
        self._share.clicked.connect(self.export_asked)
        self._export.clicked.connect(self.export_asked)
        self._card.session_chosen.connect(self.session_chosen)
        self._empty.start_asked.connect(self.start_asked)
        self._empty.log_pain_asked.connect(self.log_pain_asked)

    def _range_picked(self, range_: Range) -> None:
        self._show_range()
        self.range_changed.emit(range_.value)

    # -- where things stand -------------------------------------------------------------

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _arrange(self) -> None:
        theme, wide = theme_of(self), self.form is Form.WIDE
        for part in (self._title, self._ranges, self._share, self._export):
            self._head.removeWidget(part)
        for block in (self._card, self._tiles):
            self._body.removeWidget(block)
        self._head.setHorizontalSpacing(
            theme.px("space.cardPadding.compact" if wide else "widget.chipGap")
        )
        self._head.setVerticalSpacing(theme.px("widget.chipGap"))
        self._body.setSpacing(theme.px("space.cardGap.wide" if wide else "space.cardGap.phone"))
        self._head.addWidget(self._title, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._body.addWidget(self._card, 0, 0)
        if wide:
            self._head.addWidget(self._ranges, 0, 1)
            self._head.addWidget(self._export, 0, 2)
            self._body.addWidget(self._tiles, 0, 1)
        else:
            self._head.addWidget(self._share, 0, 1)
            self._head.addWidget(self._ranges, 1, 0, 1, 2)
            self._body.addWidget(self._tiles, 1, 0)
        self._area.column.setStretchFactor(self._body, 100 if wide else 0)
        across = QSizePolicy.Policy.Fixed if wide else QSizePolicy.Policy.Expanding
        self._ranges.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._tiles.set_stacked(wide)
        self._tiles.setMaximumWidth(theme.grown("chart.tiles.column") if wide else 16_777_215)
        self._card.setMaximumHeight(theme.grown("chart.card.mostWide") if wide else 16_777_215)
        self._tiles.setMaximumHeight(self._card.maximumHeight())
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
        self._below.setContentsMargins(spare, 0, spare, 0)
        inset = self._private.layout()
        if inset is not None:
            left, above = theme.px("chart.empty.privateLeft"), theme.px("widget.chipGap")
            inset.setContentsMargins(left, above, left, 0)


def _range(name: str) -> Range:
    """Return the range of a name; an unknown one, as from a newer version, is six weeks."""
    return Range(name) if name in tuple(Range) else Range.WEEKS_6
