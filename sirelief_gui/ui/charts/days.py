"""How the chart and its table write the day of a session."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import QDate, QLocale

from sirelief_gui.domain.trend_data import Pair
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.ui.dates import day_text, time_text


class DayNames:
    """Names the days of one view's sessions: 'Wed 15 October', shorter in another year.

    Where a day had more sessions than one, the time follows.
    """

    def __init__(self, view: TrendsView) -> None:
        self._view = view
        self._counts: Counter[date] | None = None

    def of(self, pair: Pair) -> str:
        """Return the name of a session's day."""
        if self._counts is None:
            self._counts = Counter(pair.day for pair in self._view.pairs)
        return session_name(pair, self._view.last.year, is_alone=self._counts[pair.day] < 2)


def session_name(pair: Pair, year: int, *, is_alone: bool) -> str:
    """Return the name of a session's day, with the time where it is not the day's only one."""
    text = day_name(pair.day, year)
    return text if is_alone else f"{text}, {time_text(pair.at)}"


def day_name(day: date, year: int) -> str:
    """Return 'Wed 15 October' for a day of ``year``, a short date for one of another."""
    if day.year == year:
        return day_text(day)
    short = QLocale.FormatType.ShortFormat
    return QLocale().toString(QDate(day.year, day.month, day.day), short)
