"""The one thing worth saying about the range, on a card of its own; without one it is absent."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sirelief_gui.domain.insight import Insight, insight
from sirelief_gui.domain.insight_rules import Direction
from sirelief_gui.domain.trend_data import TrendData
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.ui.accessible import tell_role
from sirelief_gui.ui.dates import date_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme.shadows import ShadowCaster
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words, number_text

_ICONS = {
    Direction.BETTER: "trending-down",
    Direction.WORSE: "trending-up",
    Direction.STEADY: "minus",
}


class InsightCard(Card):
    """A title and a text with its figures in bold; worse looks no other than better."""

    def __init__(self) -> None:
        super().__init__(fill="restSoft", line=False)
        tell_role(self, QAccessible.Role.Grouping)
        ShadowCaster(self, float(tokens().numbers["radius.card"]))
        self._icons = {way: IconMark(name, "after", size=26) for way, name in _ICONS.items()}
        self._title = Label("", "h3")
        self._text = Label("")
        side = QVBoxLayout()
        side.setSpacing(0)
        for icon in self._icons.values():
            side.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        side.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(round(tokens().numbers["chart.insight.gap"]))
        row.addLayout(side)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    def set_view(self, view: TrendsView, data: TrendData | None, *, today: date) -> None:
        """Say what there is to say of a range, and be absent where that is nothing."""
        found = None
        if data is not None:
            found = insight(
                data,
                first=view.first,
                last=view.last,
                today=today,
                tr=domain_words,
                day=partial(date_text, year=view.first.year != view.last.year),
                number=number_text,
            )
        self.setVisible(found is not None)
        if found is not None:
            self._say(found)

    def _say(self, found: Insight) -> None:
        self._title.setText(found.title)
        self._text.setText(found.text)
        self.setAccessibleName(found.plain)
        for way, icon in self._icons.items():
            icon.setVisible(way is found.direction)

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        numbers = tokens().numbers
        side = round(numbers["space.cardPadding.phone"])
        above = round(numbers["chart.insight.above"])
        self.column.setContentsMargins(side, above, side, above)
        self._text.set_style("body" if form is Form.WIDE else "small")
