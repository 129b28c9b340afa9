"""The lines of the pain chart: 7-day medians, and the worst of 24 hours. Nothing is interpolated.

Medians, not means, because single days mislead and the scale is whole numbers; a median is drawn
only where three or more days were rated in its 7 days (facts R66, R67).
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Protocol, TypeVar

from sirelief_gui.domain.stats_rules import FEWEST_DAYS, LONGEST_GAP_DAYS, WINDOW_DAYS
from sirelief_gui.domain.stats_span import Span
from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class MedianPoint:
    """A 7-day median on one rated day; ``days`` is how many rated days it stands on."""

    day: date
    value: float
    days: int


Line = tuple[MedianPoint, ...]
"""A stretch of median points with no gap in it."""


@dataclass(frozen=True, slots=True)
class WorstPoint:
    """The highest "worst in 24 hours" of one day, 0–10."""

    day: date
    score: int


WorstLine = tuple[WorstPoint, ...]
"""A stretch of worst points with no gap in it."""


class _Dated(Protocol):
    @property
    def day(self) -> date: ...


_Point = TypeVar("_Point", bound=_Dated)


def median_lines(ratings: Iterable[tuple[date, int]]) -> tuple[Line, ...]:
    """Return the 7-day medians of (day, score) ratings as stretches without gaps.

    A point stands on each rated day with at least three rated days among its 7, its own day
    included; it is the median of every score of these days. A line breaks where more than 7 days
    passed without a rating (R66, R67; the median and the break are our choice). One pass over the
    days, whatever their number.
    """
    lines: list[tuple[MedianPoint, ...]] = []
    for stretch in _stretches(_by_day(ratings)):
        line = _medians(stretch)
        if line:
            lines.append(line)
    return tuple(lines)


def worst_lines(ratings: Iterable[tuple[date, int]]) -> tuple[WorstLine, ...]:
    """Return the highest of each day's (day, score) ratings as stretches without gaps.

    For ratings of "worst in 24 hours", which clinicians look at first (R65). They are her own
    days and not a window's: no median, and no fewest count. A line breaks as the medians' do.
    """
    return tuple(
        tuple(WorstPoint(day, max(scores)) for day, scores in stretch)
        for stretch in _stretches(_by_day(ratings))
    )


def clipped(lines: Sequence[tuple[_Point, ...]], span: Span) -> tuple[tuple[_Point, ...], ...]:
    """Return what of some lines lies in a span, by bisection; points keep their values."""
    found = []
    for line in lines:
        if line[-1].day < span.first or line[0].day > span.last:
            continue
        start = bisect_left(line, span.first, key=_day)
        end = bisect_left(line, span.last + timedelta(days=1), key=_day)
        if start < end:
            found.append(line[start:end])
    return tuple(found)


def _day(point: _Dated) -> date:
    return point.day


def _by_day(ratings: Iterable[tuple[date, int]]) -> list[tuple[date, list[int]]]:
    found: dict[date, list[int]] = {}
    for day, score in ratings:
        found.setdefault(day, []).append(score)
    return sorted(found.items())


def _stretches(days: Iterable[tuple[date, list[int]]]) -> list[list[tuple[date, list[int]]]]:
    """Cut rated days, oldest first, where more than 7 days lie between two."""
    found: list[list[tuple[date, list[int]]]] = []
    previous: date | None = None
    for day, scores in days:
        if previous is None or (day - previous).days > LONGEST_GAP_DAYS:
            found.append([])
        found[-1].append((day, scores))
        previous = day
    return found


def _medians(stretch: Iterable[tuple[date, list[int]]]) -> Line:
    """Slide a window over one stretch: days before it are out of reach, and it starts anew."""
    points: list[MedianPoint] = []
    window: deque[tuple[int, list[int]]] = deque()
    ordered: list[int] = []
    for day, scores in stretch:
        number = day.toordinal()
        while window and number - window[0][0] >= WINDOW_DAYS:
            for score in window.popleft()[1]:
                del ordered[bisect_left(ordered, score)]
        window.append((number, scores))
        for score in scores:
            insort(ordered, score)
        if len(window) >= FEWEST_DAYS:
            half, odd = divmod(len(ordered), 2)
            middle = ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2
            points.append(MedianPoint(day, float(middle), len(window)))
    return tuple(points)
