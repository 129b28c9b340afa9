"""Where her pain is heading over a span: the Theil–Sen slope with its interval."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from math import sqrt
from statistics import NormalDist, median

from sirelief_gui.domain.stats_rules import (
    CONFIDENCE,
    FEWEST_DAYS,
    MOST_BLOCKS,
    SLOPE_BLOCKS,
    SLOPE_DAYS,
    SLOPE_POINTS,
    WINDOW_DAYS,
)
from sirelief_gui.domain.stats_span import Span
from sirelief_gui.domain.values import dataclass


class Heading(StrEnum):
    """What a slope says: its whole interval below zero, above zero, or neither."""

    LOWER = "lower"
    HIGHER = "higher"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slope:
    """A trend in points per week; ``low`` to ``high`` is its 95 % interval, ``n`` its medians.

    ``block_days`` is how many days one median stands for. ``first`` and ``last`` are the
    middle days of its first and its last block, ``at_first`` and ``at_last`` the height there,
    for drawing it: they may lie a little beyond 0 or 10.
    """

    per_week: float
    low: float
    high: float
    n: int
    block_days: int
    first: date
    last: date
    at_first: float
    at_last: float

    @property
    def heading(self) -> Heading:
        """Which way the whole interval points. UNCLEAR is not "no change": it may be too few."""
        if self.high < 0:
            return Heading.LOWER
        return Heading.HIGHER if self.low > 0 else Heading.UNCLEAR

    @property
    def change(self) -> float:
        """Points by which the line rises (or falls, negative) from ``first`` to ``last``."""
        return self.at_last - self.at_first


@dataclass(frozen=True, slots=True)
class SlopeFit:
    """A Theil–Sen line through (x, y): ``intercept`` + ``slope`` x; the interval is the slope's."""

    slope: float
    intercept: float
    low: float
    high: float


def slope_of(rated: Sequence[tuple[date, Sequence[int]]], span: Span) -> Slope | None:
    """Return the trend of a span from its days rated before a session, oldest first.

    The ratings are the "before" line's, so that picture and words speak of the same. The trend is
    fitted to daily medians, in a range over 132 days to weekly ones, over 132 weeks to those of
    four weeks and so on: never to more than 132 points, for it costs their square; weeks and
    longer blocks are counted back from the last day and need three rated days (R66). None under
    8 such medians, or with fewer than 10 days between the first and the last.

    Theil–Sen (Sen 1968) is the median of the slopes between all pairs of points: a few bad days
    do not turn it as they turn a regression line. The interval takes the points for independent,
    which days of one person are not quite: it is rather too narrow. Never say a p-value.
    """
    block = _block_days(span.days)
    points = [*_points(rated, span.last, block)]
    if len(points) < SLOPE_POINTS or points[-1][0] - points[0][0] < SLOPE_DAYS:
        return None
    fit = theil_sen(points)
    first, last = round(points[0][0]), round(points[-1][0])
    return Slope(
        per_week=fit.slope * WINDOW_DAYS,
        low=fit.low * WINDOW_DAYS,
        high=fit.high * WINDOW_DAYS,
        n=len(points),
        block_days=block,
        first=span.last + timedelta(days=first),
        last=span.last + timedelta(days=last),
        at_first=fit.intercept + fit.slope * first,
        at_last=fit.intercept + fit.slope * last,
    )


def theil_sen(points: Sequence[tuple[float, float]]) -> SlopeFit:
    """Fit a line to two or more (x, y) with different x, as scipy's ``theilslopes`` does.

    Interval by Sen 1968 with the variance corrected for tied y, at the confidence of every
    interval here; intercept from the medians of x and y. Raises ValueError where x are all equal.
    """
    slopes = sorted(
        (y2 - y1) / (x2 - x1)
        for place, (x1, y1) in enumerate(points)
        for x2, y2 in points[place + 1 :]
        if x2 != x1
    )
    if not slopes:
        raise ValueError("A slope needs two different places.")
    count = len(slopes)
    middle = float(median(slopes))
    reach = NormalDist().inv_cdf((1 + CONFIDENCE) / 2) * _sigma(points)
    lowest = max(round((count - reach) / 2) - 1, 0)
    highest = min(round((count + reach) / 2), count - 1)
    xs, ys = zip(*points, strict=True)
    intercept = float(median(ys)) - middle * float(median(xs))
    return SlopeFit(middle, intercept, slopes[lowest], slopes[highest])


def _sigma(points: Sequence[tuple[float, float]]) -> float:
    """Return the deviation of Kendall's S for these points, ties in x and in y allowed for."""
    tied = [*Counter(x for x, _ in points).values(), *Counter(y for _, y in points).values()]
    variance = _kendall(len(points)) - sum(_kendall(k) for k in tied)
    return sqrt(max(0.0, variance / 18))


def _kendall(n: int) -> int:
    return n * (n - 1) * (2 * n + 5)


def _block_days(days: int) -> int:
    fitting = (block for block in SLOPE_BLOCKS if days <= block * MOST_BLOCKS)
    return next(fitting, SLOPE_BLOCKS[-1])


def _points(
    rated: Iterable[tuple[date, Sequence[int]]], last: date, block: int
) -> Iterable[tuple[float, float]]:
    """Yield the mean of a block's rated days, in days from the last one, and its median."""
    blocks: dict[int, list[tuple[int, Sequence[int]]]] = {}
    for day, scores in rated:
        place = (day - last).days
        blocks.setdefault(-place // block, []).append((place, scores))
    fewest = 1 if block == 1 else FEWEST_DAYS
    for found in blocks.values():
        if len(found) >= fewest:
            every = [score for _, scores in found for score in scores]
            yield sum(place for place, _ in found) / len(found), float(median(every))
