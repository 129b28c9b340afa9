"""What her ratings say about how much is too much: a rise after, the next morning, the weeks.

Thresholds are those of `pain.py`: two points up are more than day-to-day variation (R57), and over
5 is too much (R56, R60). Rules S15, S17 and S18 of the facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.pain import LIMIT, NOTICEABLE_POINTS
from sirelief_gui.domain.record import CheckIn, CheckInKind, SessionRecord
from sirelief_gui.domain.stats_rules import FEWEST_DAYS, WINDOW_DAYS
from sirelief_gui.domain.values import dataclass

MORNINGS_TO_TALK = 2
"""So many mornings in a row that were too much are a reason to talk to the therapist (S17)."""
WEEKS_TO_EASE = 2
"""Weeks after which pain that has not eased is a reason to ask (S18, R50)."""
TELLING_KINDS = frozenset({CheckInKind.BEFORE, CheckInKind.NOW, CheckInKind.NEXT_MORNING})
"""Ratings of how she is by herself; not of what a session did, nor of the worst."""


def is_rise(before: int | None, after: int | None) -> bool:
    """Tell whether a score after a session is too much: two points up, or over 5 (S15).

    Without a score there is nothing to tell; without one before, only over 5 counts.
    """
    if after is None:
        return False
    return after > LIMIT or (before is not None and after - before >= NOTICEABLE_POINTS)


@dataclass(frozen=True, slots=True)
class Morning:
    """A rating of the next morning beside the score before the session that it is about."""

    rating: CheckIn
    before: int | None

    @property
    def is_too_much(self) -> bool:
        """Whether the session was too much, as the morning after tells (S17)."""
        return is_rise(self.before, self.rating.score)


def mornings(check_ins: Iterable[CheckIn]) -> tuple[Morning, ...]:
    """Return the mornings after a session that she rated, oldest first; the last word of a day."""
    before: dict[str, int | None] = {}
    by_day: dict[date, CheckIn] = {}
    for one in sorted(check_ins, key=lambda check_in: check_in.at.timestamp()):
        if one.session_id is None:
            continue
        if one.kind is CheckInKind.BEFORE:
            before[one.session_id] = one.score
        elif one.kind is CheckInKind.NEXT_MORNING and one.score is not None:
            by_day[day_of(one.at)] = one
    return tuple(
        Morning(one, before.get(one.session_id or "")) for _day, one in sorted(by_day.items())
    )


def starts_easier(found: Sequence[Morning], sessions: Iterable[SessionRecord]) -> bool:
    """Tell whether the next session starts easier: the last morning was too much (S17).

    One session with a rep in it, begun after that morning's rating, is enough.
    """
    if not found or not found[-1].is_too_much:
        return False
    rated = found[-1].rating.at.timestamp()
    return not any(s.reps_done > 0 and s.started_at.timestamp() >= rated for s in sessions)


def is_time_to_talk(found: Sequence[Morning]) -> bool:
    """Tell whether the last two mornings after a session were both too much (S17)."""
    last = found[-MORNINGS_TO_TALK:]
    return len(last) == MORNINGS_TO_TALK and all(morning.is_too_much for morning in last)


def is_worse_week(check_ins: Iterable[CheckIn], today: date) -> bool:
    """Tell whether the median of the last 7 days is 2 points over that of the 7 before (S18).

    Each needs at least three rated days, as every median here.
    """
    by_day = _by_day(check_ins)
    now = _median(by_day, last=today)
    before = _median(by_day, last=today - timedelta(days=WINDOW_DAYS))
    return now is not None and before is not None and now - before >= NOTICEABLE_POINTS


def has_not_eased(check_ins: Iterable[CheckIn], today: date) -> bool:
    """Tell whether two weeks after her first rating it hurts as much as in the first days (S18)."""
    by_day = _by_day(check_ins)
    if not by_day or (today - min(by_day)).days < WEEKS_TO_EASE * WINDOW_DAYS:
        return False
    now = _median(by_day, last=today)
    first = _median(by_day, last=min(by_day) + timedelta(days=WINDOW_DAYS - 1))
    return now is not None and first is not None and now > 0 and now >= first


def _by_day(check_ins: Iterable[CheckIn]) -> dict[date, list[int]]:
    found: dict[date, list[int]] = {}
    for one in check_ins:
        if one.kind in TELLING_KINDS and one.score is not None:
            found.setdefault(day_of(one.at), []).append(one.score)
    return found


def _median(by_day: dict[date, list[int]], *, last: date) -> float | None:
    """Return the median of the 7 days that end on ``last``; None with too few of them rated."""
    days = [last - timedelta(days=back) for back in range(WINDOW_DAYS)]
    rated = [by_day[day] for day in days if day in by_day]
    if len(rated) < FEWEST_DAYS:
        return None
    scores = sorted(score for scores in rated for score in scores)
    half = len(scores) // 2  # not by the standard library's: it brings fractions and decimals
    return (scores[half] + scores[~half]) / 2
