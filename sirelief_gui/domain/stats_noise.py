"""The band around her baseline within which a change says little by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile
from statistics import median

from sirelief_gui.domain.pain import HIGHEST, LOWEST
from sirelief_gui.domain.stats_rules import BASELINE_DAYS, FEWEST_DAYS, NOISE_POINTS
from sirelief_gui.domain.stats_span import Span
from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NoiseBand:
    """A baseline median and ±1.3 points around it, kept within 0 to 10.

    ``first`` and ``last`` are the days of the baseline; ``days`` of them were rated, ``n`` times.
    """

    first: date
    last: date
    median: float
    low: float
    high: float
    days: int
    n: int

    def __contains__(self, score: float) -> bool:
        """Whether a score is no further from the baseline than the band is wide."""
        return abs(score - self.median) <= NOISE_POINTS


def noise_band(rated: Sequence[tuple[date, Sequence[int]]], span: Span) -> NoiseBand | None:
    """Return the band of a span from the days of it rated before a session, oldest first.

    The baseline is the first 14 days of the span counted from its first rated day, or half of a
    span shorter than 28 days, so that there is something after it to set beside it. It follows
    the span because every number on the page does: the band says what is little change since the
    range began, not since she began. None with fewer than three rated days in it (R66).

    1.3 points are the minimal important change in pregnancy-related low-back and pelvic girdle
    pain (Ogollah 2019, R109): an estimate for a group of 90 women. For a single person the
    change that is more than measurement error is nearer to 2 points (R57), so what lies outside
    the band may still be usual variation; a noticeable change needs 2 points and 30 %.
    """
    if not rated:
        return None
    first = rated[0][0]
    last = first + timedelta(days=min(BASELINE_DAYS, max(1, span.days // 2)) - 1)
    found = [scores for _, scores in takewhile(lambda one: one[0] <= last, rated)]
    if len(found) < FEWEST_DAYS:
        return None
    scores = [score for day in found for score in day]
    middle = float(median(scores))
    return NoiseBand(
        first=first,
        last=last,
        median=middle,
        low=max(float(LOWEST), middle - NOISE_POINTS),
        high=min(float(HIGHEST), middle + NOISE_POINTS),
        days=len(found),
        n=len(scores),
    )
