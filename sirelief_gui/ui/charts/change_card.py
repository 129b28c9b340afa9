"""The card of the slope view: the usual change from before to after a session."""

from __future__ import annotations

from PySide6.QtCore import Signal

from sirelief_gui.domain.card_words import change_counts_in_words, change_in_words
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.ui.charts.section import SectionCard, info_line
from sirelief_gui.ui.charts.slope import SlopeView
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words, number_text


class ChangeCard(SectionCard):
    """Every session's line with the usual one in words; ``session_chosen`` carries an id."""

    session_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Before and after a session"))
        self.offer_saving()
        gap = round(tokens().numbers["chart.bars.row"])
        self.slope = SlopeView()
        self._usual = ""
        self._text = Label("", "small")
        self._counts = info_line()
        self.slope.session_chosen.connect(self.session_chosen)
        self.slope.pointed.connect(lambda words: self._text.setText(words or self._usual))
        for widget in (self.slope, self._text, self._counts):
            self.column.addSpacing(gap)
            self.column.addWidget(widget, widget is self.slope)

    def set_view(self, view: TrendsView) -> None:
        """Show another range; without a usual change the card must not be shown."""
        change = view.change
        if change is None:
            return
        self._usual = change_in_words(change, domain_words, number_text)
        self.slope.set_sessions(view.pairs, change, self._usual.replace("**", ""))
        self._text.setText(self._usual)
        self._counts.set_text(change_counts_in_words(change, domain_words))
