"""A view's ratings as columns of numbers, in days from the left edge of the chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from sirelief_gui.domain.trends import Line, Pair, TrendsView
from sirelief_gui.ui.charts.thinning import Floats


@dataclass(frozen=True, slots=True)
class Series:
    """What the plot draws. ``x`` is one number a pair; a score that was not rated is NaN.

    ``start`` is the day at x = 0; ``days`` is how many days the chart is wide.
    """

    start: date
    days: int
    pairs: tuple[Pair, ...]
    x: Floats
    before: Floats
    after: Floats
    before_lines: tuple[tuple[Floats, Floats], ...]
    after_lines: tuple[tuple[Floats, Floats], ...]

    def nearest(self, x: float) -> int | None:
        """Return the place of the rated pair nearest to ``x``, None when there is none."""
        rated = self.rated
        if len(rated) == 0:
            return None
        return int(rated[np.abs(self.x[rated] - x).argmin()])

    @property
    def rated(self) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
        """The places of the pairs that have a rating."""
        return np.flatnonzero(~(np.isnan(self.before) & np.isnan(self.after)))


def series_of(view: TrendsView, *, least_days: int, spread: float) -> Series:
    """Turn a view into columns; the sessions of one day stand ``spread`` of a day side by side.

    A range shorter than ``least_days`` gets empty days at its left.
    """
    days = max((view.last - view.first).days + 1, least_days)
    start = view.last - timedelta(days=days - 1)
    return Series(
        start=start,
        days=days,
        pairs=view.pairs,
        x=_places(view.pairs, start, spread),
        before=_scores([pair.before for pair in view.pairs]),
        after=_scores([pair.after for pair in view.pairs]),
        before_lines=tuple(_line(line, start) for line in view.before_lines),
        after_lines=tuple(_line(line, start) for line in view.after_lines),
    )


def _places(pairs: tuple[Pair, ...], start: date, spread: float) -> Floats:
    days = np.array([(pair.day - start).days for pair in pairs], dtype=np.float64)
    _, first, inverse, counts = np.unique(
        days, return_index=True, return_inverse=True, return_counts=True
    )
    place = np.arange(len(days)) - first[inverse]
    count = counts[inverse]
    return np.asarray(days + ((place + 0.5) / np.maximum(count, 1) - 0.5) * spread)


def _scores(scores: list[int | None]) -> Floats:
    return np.array([np.nan if s is None else s for s in scores], dtype=np.float64)


def _line(line: Line, start: date) -> tuple[Floats, Floats]:
    x = np.array([(point.day - start).days for point in line], dtype=np.float64)
    return x, np.array([point.value for point in line], dtype=np.float64)
