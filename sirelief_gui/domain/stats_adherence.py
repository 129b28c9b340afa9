"""Days with a session beside days without: how the next day began. Never proof of anything."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from statistics import median

from sirelief_gui.domain.pain import NOTICEABLE_POINTS
from sirelief_gui.domain.stats_rules import FEWEST_EACH
from sirelief_gui.domain.values import dataclass

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adherence:
    """The median of the first rating on the day after, and of how many days it is, for both."""

    with_median: float
    with_days: int
    without_median: float
    without_days: int

    @property
    def difference(self) -> float:
        """After days with a session minus after days without, in points; below 0 is lower."""
        return self.with_median - self.without_median

    @property
    def differs(self) -> bool:
        """Whether that is two points or more; less is within usual variation (R57)."""
        return abs(self.difference) >= NOTICEABLE_POINTS


@dataclass(frozen=True, slots=True)
class NextDay:
    """The first rating of the day after ``day``, and whether there was a session on ``day``."""

    day: date
    practised: bool
    score: int


def next_days(
    first_ratings: Mapping[date, int],
    *,
    practised: Collection[date],
    begun: Collection[date],
    since: date | None,
) -> tuple[NextDay, ...]:
    """Return the days that can be compared, oldest first.

    ``first_ratings`` is each day's first rating of how she is by herself; ``practised`` the days
    with a session in which a rep was done, ``begun`` all with a session: days on which one was
    begun only are neither. ``since`` is the day of her first session: before it there was nothing
    to leave out.
    """
    if since is None:
        return ()
    found = []
    for after in sorted(first_ratings):
        day = after - _ONE_DAY
        if day >= since and (day in practised or day not in begun):
            found.append(NextDay(day, day in practised, first_ratings[after]))
    return tuple(found)


def adherence(days: Iterable[NextDay]) -> Adherence | None:
    """Compare the days after a session with the days after none, or None under three of each.

    Give it the days of a span of which the next one is in the span, too.

    The next day's first rating and not the same day's, because a session follows from how the day
    goes: on a bad day she may leave it out, and a comparison within the day would call that a
    benefit of the session. A good spell still makes both, sessions and low scores, so this is
    "not proof", always (at least three of each, as other apps ask; facts field.md no. 44).
    """
    with_: list[int] = []
    without: list[int] = []
    for one in days:
        (with_ if one.practised else without).append(one.score)
    if min(len(with_), len(without)) < FEWEST_EACH:
        return None
    return Adherence(
        with_median=float(median(with_)),
        with_days=len(with_),
        without_median=float(median(without)),
        without_days=len(without),
    )
