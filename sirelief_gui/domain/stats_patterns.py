"""At which times of day and on which weekdays it hurts more: medians with what they stand on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from statistics import median

from sirelief_gui.domain.days import DAY_ENDS_AT_HOUR
from sirelief_gui.domain.pain import HIGHEST, NOTICEABLE_POINTS
from sirelief_gui.domain.stats_rules import FEWEST_DAYS, FEWEST_IN_PATTERN
from sirelief_gui.domain.values import dataclass


class PartOfDay(IntEnum):
    """A part of the app's day, which runs from 04:00 to 04:00 local time, in its order."""

    MORNING = 0
    AFTERNOON = 1
    EVENING = 2
    NIGHT = 3


PART_STARTS = (DAY_ENDS_AT_HOUR, 12, 17, 22)
"""Local hours at which the parts of a day begin; the night ends where the morning starts [D]."""
_PARTS = tuple(
    PartOfDay((sum(hour >= start for start in PART_STARTS) - 1) % len(PartOfDay))
    for hour in range(24)
)
_SCORES = HIGHEST + 1


@dataclass(frozen=True, slots=True)
class PatternBar:
    """The usual pain in one part of the day or on one weekday.

    ``median`` is None under five ratings or under three different days; ``n`` and ``days`` are
    how many there are, also then.
    """

    median: float | None
    n: int
    days: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """Bars in a fixed order: the four parts of a day, or seven weekdays, Monday first."""

    bars: tuple[PatternBar, ...]

    @property
    def is_enough(self) -> bool:
        """Whether two bars or more have a median: only then is there anything to compare."""
        return sum(bar.median is not None for bar in self.bars) > 1

    @property
    def spread(self) -> float | None:
        """Points between the lowest and the highest median; None where there are not two."""
        medians = [bar.median for bar in self.bars if bar.median is not None]
        return max(medians) - min(medians) if len(medians) > 1 else None

    @property
    def differs(self) -> bool:
        """Whether they lie two points apart or more; less is within usual variation (R57)."""
        return self.spread is not None and self.spread >= NOTICEABLE_POINTS


def part_of_day(hour: int) -> PartOfDay:
    """Return the part of the day of a local hour, 0 to 23; 0 to 3 are the night before."""
    return _PARTS[hour]


def pattern_codes(ratings: Iterable[tuple[int, date, int]]) -> tuple[int, ...]:
    """Return one small number for each (bar, day, score), in the order of days, for ``pattern``.

    They say the bar, the score, and whether it is the first of its bar on its day. As they are in
    the order of the ratings, those of any whole days can be sliced out, and counted at once.
    """
    found = []
    today: date | None = None
    seen = 0
    for bar, day, score in ratings:
        if day != today:
            today, seen = day, 0
        is_first = not seen >> bar & 1
        seen |= 1 << bar
        found.append((bar * _SCORES + score) * 2 + is_first)
    return tuple(found)


def pattern(codes: Iterable[int], bars: int) -> Pattern:
    """Return the medians of ``bars`` bars from the codes of the ratings of whole days.

    For ratings of how she is by herself: before a session, now, next morning (mornings.py); not
    of what a session did, nor of the worst. A bar needs five ratings on three different days, so
    that one bad day is not taken for a habit (R66, R67; five is our choice). Such medians
    describe when she rated as much as when it hurts: she may rate at night only when it does.
    """
    counts = Counter(codes)
    return Pattern(tuple(_bar(counts, bar) for bar in range(bars)))


def _bar(counts: Counter[int], bar: int) -> PatternBar:
    scores: list[int] = []
    days = 0
    for score in range(_SCORES):
        code = (bar * _SCORES + score) * 2
        days += counts[code + 1]
        scores += [score] * (counts[code] + counts[code + 1])
    is_enough = len(scores) >= FEWEST_IN_PATTERN and days >= FEWEST_DAYS
    return PatternBar(float(median(scores)) if is_enough else None, len(scores), days)
