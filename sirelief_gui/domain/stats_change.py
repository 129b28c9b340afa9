"""How much pain changed from before to after a session, with its spread; and days above 5."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from statistics import quantiles

from sirelief_gui.domain.pain import Weight, weigh
from sirelief_gui.domain.stats_rules import FEWEST_SESSIONS
from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChange:
    """Points after minus before over the sessions of a span; a negative one is lower.

    ``low`` and ``high`` are the quartiles: half of the sessions lie between them. ``lower`` and
    ``higher`` count the sessions with a noticeable fall (2 points and 30 %) and with a rise of 2
    points or more; the rest is within usual variation (R57, R61).
    """

    n: int
    mean: float
    median: float
    low: float
    high: float
    lower: int
    higher: int


@dataclass(frozen=True, slots=True)
class DaysAbove:
    """On how many days of a span a score was above 5, of how many that were rated at all."""

    days: int
    rated: int


def session_change(rated: Iterable[tuple[int, int]]) -> SessionChange | None:
    """Return the change of (before, after) scores, or None under three of them (DESIGN 6.9).

    Sessions without a rep do not belong here, nor those with one score only. The mean is said
    because it adds up over sessions; the median and the quartiles (linear between two values, as
    pandas and numpy have them) show how far single sessions differ. A fall from before to after
    is no proof of benefit (facts pain.md §3): pain moves by itself, and high pain tends to fall.
    """
    counts = Counter(rated)
    n = counts.total()
    if n < FEWEST_SESSIONS:
        return None
    changes = [change for b, a in counts for change in [a - b] * counts[b, a]]
    low, middle, high = quantiles(changes, n=4, method="inclusive")
    weights: Counter[Weight] = Counter()
    for (before, after), count in counts.items():
        weights[weigh(before, after)] += count
    return SessionChange(
        n=n,
        mean=sum(changes) / n,
        median=middle,
        low=low,
        high=high,
        lower=weights[Weight.NOTICEABLE],
        higher=weights[Weight.HIGHER],
    )
