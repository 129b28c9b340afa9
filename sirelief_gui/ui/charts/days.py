"""How the chart and its table write the day of a session."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QDate, QLocale

from sirelief_gui.domain.trends import Pair, TrendsView
from sirelief_gui.ui.dates import day_text, time_text


class DayNames:
    """Names the days of one view's sessions: 'Wed 15 October', shorter in another year.

    Where a day had more sessions than one, the time follows.
    """

    def __init__(self, view: TrendsView) -> None:
        self._year = view.last.year
        self._counts = Counter(pair.day for pair in view.pairs)

    def of(self, pair: Pair) -> str:
        """Return the name of a session's day."""
        day = pair.day
        if day.year == self._year:
            text = day_text(day)
        else:
            short = QLocale.FormatType.ShortFormat
            text = QLocale().toString(QDate(day.year, day.month, day.day), short)
        return text if self._counts[day] < 2 else f"{text}, {time_text(pair.at)}"
