"""Days with a session beside days without, and how the line on the chart is to be read."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.card_words import adherence_in_words, noise_in_words
from sirelief_gui.domain.slope_words import slope_in_words
from sirelief_gui.domain.stats_adherence import Adherence
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.domain.words import plural
from sirelief_gui.ui.charts.section import SectionCard, info_line
from sirelief_gui.ui.charts.tiles import Figure
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words, number_text


class ComparisonCard(SectionCard):
    """The usual first rating after days with a session and after days without."""

    def __init__(self) -> None:
        super().__init__(self.tr("Days with and without a session"))
        gap = round(tokens().numbers["chart.bars.row"])
        about = Label(self.tr("The first rating of the day after, as a rule."), "small", "ink2")
        self._with, self._without = _Side(), _Side()
        self._proof = info_line()
        sides = QHBoxLayout()
        sides.setSpacing(gap)
        for side in (self._with, self._without):
            sides.addWidget(side, 1)
        self.column.addWidget(about)
        self.column.addSpacing(gap)
        self.column.addLayout(sides)
        self.column.addSpacing(gap)
        self.column.addWidget(self._proof)
        self.column.addStretch(1)

    def set_comparison(self, found: Adherence | None) -> None:
        """Show another comparison; for None the card must not be shown."""
        if found is None:
            return
        self._with.set_texts(found.with_median, self.tr("after a session"), found.with_days)
        without = self.tr("after a day without")
        self._without.set_texts(found.without_median, without, found.without_days)
        self._proof.set_text(adherence_in_words(found, domain_words, number_text))


class _Side(QWidget):
    """A median, what it is of, and of how many days."""

    def __init__(self) -> None:
        super().__init__()
        self._figure = Figure()
        self._label = Label("", "small", weight=600)
        self._days = Label("", "caption", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._figure, self._label, self._days):
            column.addWidget(part)
        column.addStretch(1)

    def set_texts(self, median: float, label: str, days: int) -> None:
        """Show another median."""
        self._figure.set_texts(number_text(median))
        self._label.setText(label)
        count = plural(days, "of 1 day", "of {n} days", domain_words).format(n=days)
        self._days.setText(count)
        self.setAccessibleName(f"{number_text(median)} {label}, {count}")


class ReadingCard(SectionCard):
    """Where the line is heading, in words with its interval, and what the band around it is."""

    def __init__(self) -> None:
        super().__init__(self.tr("Reading the chart"))
        gap = round(tokens().numbers["chart.bars.row"])
        self._slope = IconLine("chart-spline", "", style="small", gap=8)
        self._noise = IconLine("ruler", "", style="small", gap=8)
        for line in (self._slope, self._noise):
            self.column.addSpacing(gap)
            self.column.addWidget(line)
        self.column.addStretch(1)

    def set_view(self, view: TrendsView) -> None:
        """Show another range; without a trend and a band the card must not be shown."""
        self._slope.setVisible(view.slope is not None)
        self._noise.setVisible(view.noise is not None)
        if view.slope is not None:
            self._slope.set_text(slope_in_words(view.slope, domain_words, number_text))
        if view.noise is not None:
            self._noise.set_text(noise_in_words(view.noise, domain_words, number_text))
