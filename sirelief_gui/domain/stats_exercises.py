"""Which exercise she says eases: her own ratings of single exercises, counted; never proof."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from statistics import NormalDist

from sirelief_gui.domain.stats_rules import CONFIDENCE, FEWEST_OF_EXERCISE
from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseShare:
    """How often one exercise eased, made no difference or hurt, in her own words.

    ``low`` to ``high`` is the 95 % Wilson interval of the share eased, 0 to 1: how far another
    such run of ratings could lie from this one by chance.
    """

    exercise: str
    eased: int
    same: int
    hurt: int
    low: float
    high: float

    @property
    def n(self) -> int:
        """Ratings altogether."""
        return self.eased + self.same + self.hurt

    @property
    def share(self) -> float:
        """The share eased, 0 to 1."""
        return self.eased / self.n


def exercise_shares(counts: Mapping[str, tuple[int, int, int]]) -> tuple[ExerciseShare, ...]:
    """Return the exercises with five ratings or more from (eased, same, hurt) counts.

    Sorted by the share eased, then by the fewer that hurt, then by the more ratings, then by id
    (DESIGN 6.9: shown from five ratings on). Where two intervals overlap the order of these two
    may be chance. She rates what she did: an exercise left out for pain is rated too rarely.
    """
    shares = [
        _share(exercise, *found)
        for exercise, found in counts.items()
        if sum(found) >= FEWEST_OF_EXERCISE
    ]
    shares.sort(key=lambda one: (-one.share, one.hurt / one.n, -one.n, one.exercise))
    return tuple(shares)


def wilson(count: int, n: int) -> tuple[float, float]:
    """Return the 95 % Wilson interval of ``count`` of ``n``, each end from 0 to 1.

    Wilson 1927; recommended for small counts by Brown, Cai and DasGupta 2001 (Statistical Science
    16:101), where the usual interval is too narrow and can pass 0 or 1. Raises ValueError for
    no ratings, or a count beyond them.
    """
    if not 0 <= count <= n or n == 0:
        raise ValueError(f"There is no share of {count} in {n}.")
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    share, wide = count / n, 1 + z * z / n
    center = (share + z * z / (2 * n)) / wide
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / wide
    return max(0.0, center - reach), min(1.0, center + reach)


def _share(exercise: str, eased: int, same: int, hurt: int) -> ExerciseShare:
    low, high = wilson(eased, eased + same + hurt)
    return ExerciseShare(exercise=exercise, eased=eased, same=same, hurt=hurt, low=low, high=high)
