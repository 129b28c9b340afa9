"""The history a chart stands on, and which part of it a view is."""

from __future__ import annotations

from datetime import date

from sirelief_gui.domain.stats_index import TrendIndex
from sirelief_gui.domain.trends import Range, TrendsView, span_of
from sirelief_gui.ui.charts.happenings import Happening, happenings, worst_by_day
from sirelief_gui.ui.charts.pointing import Name, Stops
from sirelief_gui.ui.charts.series import Series, series_of, whole_series
from sirelief_gui.ui.theme.tokens import tokens


class Shelf:
    """Holds a history as columns once, so that another range of it is only another window.

    Without a history each view stands alone: nothing is known of the days around it.
    """

    def __init__(self) -> None:
        self.index: TrendIndex | None = None
        self.series: Series | None = None
        self.found: tuple[Happening, ...] = ()
        self.stops: Stops | None = None
        self._whole: Series | None = None
        self._name: Name | None = None

    @property
    def began(self) -> date | None:
        """The day the weeks of pregnancy are counted from, where it is known."""
        return None if self.index is None else self.index.data.began

    @property
    def is_long(self) -> bool:
        """Whether there are more days than a short range shows: only then is there more to see."""
        return self._whole is not None and self._whole.days > _least()

    def take(self, index: TrendIndex, today: date, name: Name | None) -> None:
        """Take a whole history."""
        self.index, self._name = index, name
        first = span_of(Range.ALL, index, today).first
        self._whole = whole_series(index, first, today, least_days=_least(), spread=_spread())
        self.found = happenings(self._whole, index)
        self.series = self.stops = None

    def open(self, view: TrendsView) -> tuple[float, float]:
        """Take what a view is a part of; return its first day in it, and how many it has."""
        series = self._whole
        if series is None:
            series = series_of(view, least_days=_least(), spread=_spread())
            self.found = happenings(series, None)
        if series is not self.series or self.stops is None:
            self.series = series
            worst = worst_by_day(self.index, view)
            self.stops = Stops(series, self.found, worst, view.last.year, self._name)
        days = (view.last - view.first).days + 1
        if view.range is not None:
            days = max(days, _least())
        return float((view.last - series.start).days + 1 - days), float(days)

    def limits(self, shown: tuple[float, float]) -> tuple[float, float]:
        """Return the first day there is to show, and the one after the last."""
        if self._whole is None:
            return shown[0], shown[0] + shown[1]
        return 0.0, float(self._whole.days)


def _least() -> int:
    return round(float(tokens().numbers["chart.plot.leastDays"]))


def _spread() -> float:
    return float(tokens().numbers["chart.plot.spread"])
