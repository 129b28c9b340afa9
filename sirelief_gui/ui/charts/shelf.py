"""The history a chart stands on, and which part of it a view is."""

from __future__ import annotations

from datetime import date
from weakref import ref

from sirelief_gui.domain.stats_index import TrendIndex
from sirelief_gui.domain.trends import Range, TrendsView, span_of
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.happenings import Happening, happenings, worst_by_day
from sirelief_gui.ui.charts.pointing import Name, Stops
from sirelief_gui.ui.charts.series import Series, series_of, whole_series
from sirelief_gui.ui.theme.tokens import tokens


@dataclass(frozen=True, slots=True)
class _Whole:
    """All of a history as it is drawn, until a day."""

    series: Series
    found: tuple[Happening, ...]
    worst: dict[date, int]


_made: tuple[ref[TrendIndex], date, _Whole] | None = None
"""The history drawn last: it is drawn again whenever the page opens, and it is long."""


def make_whole(index: TrendIndex, today: date) -> None:
    """Have a history ready for the charts; any thread may call it."""
    _whole_of(index, today)


def _whole_of(index: TrendIndex, today: date) -> _Whole:
    """Return all of a history; the last one is kept for as long as its index is."""
    global _made  # noqa: PLW0603 - one history at a time, and none longer than its owner has it
    made = _made
    if made is not None and made[0]() is index and made[1] == today:
        return made[2]
    first = span_of(Range.ALL, index, today).first
    series = whole_series(index, first, today, least_days=_least(), spread=_spread())
    whole = _Whole(series, happenings(series, index), worst_by_day(index, None))
    _made = ref(index, _forget), today, whole
    return whole


def _forget(gone: ref[TrendIndex]) -> None:
    """Let go of what was drawn of a history that nothing else holds any more."""
    global _made  # noqa: PLW0603 - as above
    if _made is not None and _made[0] is gone:
        _made = None


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
        self._worst: dict[date, int] | None = None
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
        whole = _whole_of(index, today)
        self._whole, self.found, self._worst = whole.series, whole.found, whole.worst
        self.series = self.stops = None

    def open(self, view: TrendsView) -> tuple[float, float]:
        """Take what a view is a part of; return its first day in it, and how many it has."""
        series = self._whole
        if series is None:
            series = series_of(view, least_days=_least(), spread=_spread())
            self.found = happenings(series, None)
        if series is not self.series or self.stops is None:
            self.series = series
            worst = worst_by_day(None, view) if self._worst is None else self._worst
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
