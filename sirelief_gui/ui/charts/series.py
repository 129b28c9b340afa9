"""A history's ratings as columns of numbers, in days from the left edge of all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import numpy as np

from sirelief_gui.domain.stats_index import TrendIndex
from sirelief_gui.domain.stats_lines import Line, WorstLine
from sirelief_gui.domain.trend_data import Pair
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.thinning import Floats, Places

Columns = tuple[tuple[Floats, Floats], ...]
"""Stretches of a line, each as its days and its scores."""


@dataclass(frozen=True, slots=True)
class Series:
    """What is drawn. ``x`` is one number a pair and never falls; an unrated score is NaN.

    ``start`` is the day at x = 0; ``days`` is how many days there are to show.
    """

    start: date
    days: int
    pairs: tuple[Pair, ...]
    x: Floats
    before: Floats
    after: Floats
    before_lines: Columns
    after_lines: Columns
    worst_lines: Columns = ()

    @property
    def last(self) -> date:
        """The last day there is to show."""
        return self.start + timedelta(days=self.days - 1)

    @property
    def rated(self) -> Places:
        """The places of the pairs that have a rating."""
        return np.flatnonzero(~(np.isnan(self.before) & np.isnan(self.after)))

    def within(self, first: float, end: float) -> slice:
        """Return the places of the pairs from ``first`` to ``end`` in days."""
        low, high = np.searchsorted(self.x, (first, end))
        return slice(int(low), int(high))


def series_of(view: TrendsView, *, least_days: int, spread: float) -> Series:
    """Turn one view into columns, where nothing is known of the days around it.

    The sessions of one day stand ``spread`` of a day side by side. A range shorter than
    ``least_days`` gets empty days at its left.
    """
    return _columns(
        (view.first, view.last),
        (view.pairs, [pair.day for pair in view.pairs]),
        (view.before_lines, view.after_lines, view.worst_lines),
        least_days=least_days,
        spread=spread,
    )


def whole_series(
    index: TrendIndex, first: date, last: date, *, least_days: int, spread: float
) -> Series:
    """Turn all of a history into columns, from ``first`` on if it begins later, to ``last``."""
    shown = [place for place, day in enumerate(index.pair_days) if day <= last]
    days = [index.pair_days[place] for place in shown]
    return _columns(
        (min([first, *days[:1]]), last),
        (tuple(index.pairs[place] for place in shown), days),
        (index.before_lines, index.after_lines, index.worst_lines),
        least_days=least_days,
        spread=spread,
    )


def _columns(
    ends: tuple[date, date],
    sessions: tuple[tuple[Pair, ...], Sequence[date]],
    lines: tuple[Sequence[Line], Sequence[Line], Sequence[WorstLine]],
    *,
    least_days: int,
    spread: float,
) -> Series:
    (first, last), (pairs, days) = ends, sessions
    wide = max((last - first).days + 1, least_days)
    start = last - timedelta(days=wide - 1)
    before, after, worst = lines
    return Series(
        start=start,
        days=wide,
        pairs=pairs,
        x=_places(days, start, spread),
        before=_scores([pair.before for pair in pairs]),
        after=_scores([pair.after for pair in pairs]),
        before_lines=tuple(
            _line([(p.day, p.value) for p in line if p.day <= last], start) for line in before
        ),
        after_lines=tuple(
            _line([(p.day, p.value) for p in line if p.day <= last], start) for line in after
        ),
        worst_lines=tuple(
            _line([(p.day, p.score) for p in line if p.day <= last], start) for line in worst
        ),
    )


def _places(named: Sequence[date], start: date, spread: float) -> Floats:
    first_day = start.toordinal()
    days = np.array([day.toordinal() - first_day for day in named], dtype=np.float64)
    _, first, inverse, counts = np.unique(
        days, return_index=True, return_inverse=True, return_counts=True
    )
    place = np.arange(len(days)) - first[inverse]
    count = counts[inverse]
    return np.asarray(days + ((place + 0.5) / np.maximum(count, 1) - 0.5) * spread)


def _scores(scores: list[int | None]) -> Floats:
    return np.array([np.nan if s is None else s for s in scores], dtype=np.float64)


def _line(points: Iterable[tuple[date, float]], start: date) -> tuple[Floats, Floats]:
    first, points = start.toordinal(), list(points)
    x = np.array([day.toordinal() - first for day, _ in points], dtype=np.float64)
    return x, np.array([value for _, value in points], dtype=np.float64)
