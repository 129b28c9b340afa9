"""What a report is made of: one period of the history, and which rating belongs to which day of it.

Everything outside the period is left out, whatever is handed in, and nothing depends on the order
it is handed in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime, timedelta

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.pain import LIMIT
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Outcome,
    SafetyEntry,
    SafetyKind,
    SessionRecord,
    StopReason,
)
from sirelief_gui.domain.values import dataclass

FORTNIGHT = 14
"""Days of the first and of the last stretch that are compared."""
SHORTEST_COMPARED = 14
"""Days a period needs for its two ends to be compared (our choice): a week on either side."""
_OF_THE_SESSION = frozenset({CheckInKind.BEFORE, CheckInKind.AFTER, CheckInKind.DURING})
"""Ratings that count on the day of their session; the others have a day of their own."""
_ONE_A_SESSION = frozenset({CheckInKind.BEFORE, CheckInKind.AFTER})
"""Of two of these for one session the later one counts, as everywhere (`RatingIndex`)."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both included. ValueError where they are the wrong way."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"The first day, {self.first}, is after the last, {self.last}.")

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def ends(self) -> tuple[Period, Period] | None:
        """Return the two stretches to compare: two weeks at either end.

        A period under four weeks is halved instead, so that no day is in both (an odd one in the
        middle is in neither); one under two weeks has nothing to compare.
        """
        if self.days < SHORTEST_COMPARED:
            return None
        reach = timedelta(days=min(FORTNIGHT, self.days // 2) - 1)
        return Period(self.first, self.first + reach), Period(self.last - reach, self.last)


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating and the day of the period that it counts on."""

    check_in: CheckIn
    day: date

    @property
    def kind(self) -> CheckInKind:
        """When it was asked for."""
        return self.check_in.kind

    @property
    def score(self) -> int | None:
        """0–10, or None when she would rather not rate."""
        return self.check_in.score


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHistory:
    """One period of the history: sessions and ratings oldest first, ids of what was amended."""

    period: Period
    sessions: tuple[SessionRecord, ...]
    ratings: tuple[Rating, ...]
    safety: tuple[SafetyEntry, ...] = ()
    amended: frozenset[str] = frozenset()
    by_session: dict[str, tuple[Rating, ...]] = field(default_factory=dict)
    """The ratings that are joined to each session."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all to report."""
        return not self.sessions and not self.ratings


def history_of(
    period: Period,
    sessions: Iterable[SessionRecord],
    check_ins: Iterable[CheckIn],
    safety: Iterable[SafetyEntry] = (),
    *,
    amended: Iterable[str] = (),
) -> ReportHistory:
    """Take what belongs to a period: its closed sessions, their ratings, and those of its days.

    It is the same choice as in the exported tables: a rating goes with its session, else by its
    own day. ``amended`` are ids of corrected sessions and ratings.
    """
    closed = (
        s
        for s in sessions
        if s.outcome is not Outcome.IN_PROGRESS and day_of(s.started_at) in period
    )
    ordered = tuple(sorted(closed, key=lambda s: (s.started_at, s.id)))
    ratings = _placed(period, ordered, check_ins)
    joined: dict[str, list[Rating]] = {session.id: [] for session in ordered}
    for rating in ratings:
        if rating.check_in.session_id in joined:
            joined[rating.check_in.session_id].append(rating)
    return ReportHistory(
        period=period,
        sessions=ordered,
        ratings=ratings,
        safety=tuple(sorted(safety, key=_log_order)),
        amended=frozenset(amended),
        by_session={key: tuple(found) for key, found in joined.items()},
    )


def _log_order(entry: SafetyEntry) -> tuple[datetime, bool, str]:
    """Order the log in time; at the same instant what is taken back was said before."""
    return entry.at, entry.kind is SafetyKind.WARNING_SIGN_UNDONE, entry.id


def _placed(
    period: Period, sessions: Iterable[SessionRecord], check_ins: Iterable[CheckIn]
) -> tuple[Rating, ...]:
    days = {session.id: day_of(session.started_at) for session in sessions}
    last_word: dict[tuple[str, CheckInKind], int] = {}
    found: list[Rating | None] = []
    for one in sorted(check_ins, key=lambda c: (c.at, c.id)):
        own = day_of(one.at)
        session_day = days.get(one.session_id or "")
        if session_day is None and own not in period:
            continue
        if session_day is not None and one.session_id and one.kind in _ONE_A_SESSION:
            said_before = last_word.get((one.session_id, one.kind))
            if said_before is not None:
                found[said_before] = None
            last_word[one.session_id, one.kind] = len(found)
        day = session_day if session_day is not None and one.kind in _OF_THE_SESSION else own
        found.append(Rating(one, min(max(day, period.first), period.last)))
    return tuple(rating for rating in found if rating is not None)


def days_above(history: ReportHistory) -> tuple[int, int]:
    """Return on how many days a score was above 5, and how many days were rated at all."""
    worst: dict[date, int] = {}
    for rating in history.ratings:
        if rating.score is not None:
            worst[rating.day] = max(worst.get(rating.day, 0), rating.score)
    return sum(score > LIMIT for score in worst.values()), len(worst)


def worst_score(history: ReportHistory) -> tuple[int | None, int]:
    """Return the highest score of any rating, and of how many; None where nothing was rated."""
    scores = [rating.score for rating in history.ratings if rating.score is not None]
    return max(scores, default=None), len(scores)


def warning_days(history: ReportHistory) -> tuple[date, ...]:
    """Return the days of the period with a warning sign that she did not take back, in order.

    A session stopped for one tells of it even where the log does not.
    """
    standing: list[SafetyEntry] = []
    undone: set[str | None] = set()
    for entry in history.safety:
        if entry.kind is SafetyKind.WARNING_SIGN:
            standing.append(entry)
        elif entry.kind is SafetyKind.WARNING_SIGN_UNDONE:
            undone.add(entry.session_id)
            del standing[-1:]  # within the page that reported it: always the last
    days = {day_of(entry.at) for entry in standing}
    days |= {
        day_of(s.ended_at or s.started_at)
        for s in history.sessions
        if s.stop_reason is StopReason.WARNING_SIGN and s.id not in undone
    }
    return tuple(sorted(day for day in days if day in history.period))


def weeks_of(history: ReportHistory) -> tuple[int, int] | None:
    """Return the first and the last completed week of pregnancy that sessions were kept with."""
    weeks = [s.gestational_week for s in history.sessions if s.gestational_week is not None]
    return (min(weeks), max(weeks)) if weeks else None


def is_amended(history: ReportHistory, session: SessionRecord) -> bool:
    """Tell whether a session, or a rating joined to it, was corrected."""
    joined = history.by_session.get(session.id, ())
    return session.id in history.amended or any(r.check_in.id in history.amended for r in joined)


def planned_sessions(period: Period, *, goal: int, since: date | None) -> int:
    """Return how many sessions ``goal`` a week come to, counted from her first day on, ``since``.

    Rounded to whole ones, half up.
    """
    first = period.first if since is None else max(period.first, since)
    days = max(0, (period.last - first).days + 1)
    return (2 * goal * days + 7) // 14
