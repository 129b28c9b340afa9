"""The pain figures of a report: medians with what they stand on, and what a change says.

Thresholds are those of `pain.py`; a change is told only where both ends have three rated days, as
every median drawn here needs (facts R66).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from statistics import median

from sirelief_gui.domain.pain import NOTICEABLE_POINTS, NOTICEABLE_SHARE
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.report_history import Period, Rating, ReportHistory
from sirelief_gui.domain.stats_rules import FEWEST_DAYS
from sirelief_gui.domain.values import dataclass

TABLE_KINDS = (
    CheckInKind.BEFORE,
    CheckInKind.AFTER,
    CheckInKind.NEXT_MORNING,
    CheckInKind.WORST_24H,
)
"""The rows of the table, in their order."""


class Shift(StrEnum):
    """What a change of a median says."""

    USUAL = "usual"
    NOTICEABLE = "noticeable"
    SMALL_SHARE = "small_share"
    """Two points lower or more, but under 30 % of what it was."""
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class Figure:
    """A median, of how many scores it is, and on how many days they were given."""

    median: float | None
    n: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PainRow:
    """One kind of rating: over the period, and at its two ends where they can be told apart."""

    kind: CheckInKind
    all: Figure
    first: Figure | None
    last: Figure | None

    @property
    def change(self) -> float | None:
        """The last median minus the first; None where either has too few rated days."""
        first, last = self.first, self.last
        if first is None or last is None or first.median is None or last.median is None:
            return None
        if min(first.days, last.days) < FEWEST_DAYS:
            return None
        return last.median - first.median

    @property
    def shift(self) -> Shift | None:
        """What that says; None where it says nothing."""
        if self.change is None or self.first is None or self.first.median is None:
            return None
        return shift_of(self.first.median, self.change)


def shift_of(first: float, change: float) -> Shift:
    """Tell what a change from a first median says."""
    if abs(change) < NOTICEABLE_POINTS:
        return Shift.USUAL
    if change > 0:
        return Shift.HIGHER
    return Shift.NOTICEABLE if -change >= NOTICEABLE_SHARE * first else Shift.SMALL_SHARE


def pain_rows(history: ReportHistory) -> tuple[PainRow, ...]:
    """Return the rows of the table of medians."""
    ends = history.period.ends()
    rows = []
    for kind in TABLE_KINDS:
        ratings = [rating for rating in history.ratings if rating.kind is kind]
        first, last = ends or (None, None)
        rows.append(
            PainRow(
                kind=kind,
                all=_figure(ratings),
                first=None if first is None else _within(ratings, first),
                last=None if last is None else _within(ratings, last),
            )
        )
    return tuple(rows)


def _within(ratings: Iterable[Rating], period: Period) -> Figure:
    return _figure(rating for rating in ratings if rating.day in period)


def _figure(ratings: Iterable[Rating]) -> Figure:
    rated = [(rating.day, rating.score) for rating in ratings if rating.score is not None]
    scores = [score for _, score in rated]
    middle = float(median(scores)) if scores else None
    return Figure(middle, len(scores), len({day for day, _ in rated}))
