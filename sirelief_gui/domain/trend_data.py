"""What the Trends page is reckoned from: everything rated, read once, whatever the range shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.record import CheckIn, CheckInKind, Comfort, Outcome, SessionRecord
from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """One session's ratings. ``before`` and ``after`` are 0–10 or None when not rated."""

    session_id: str
    at: datetime
    before: int | None
    after: int | None
    note: str = ""
    stopped: bool = False
    counts: bool = True
    """Whether at least one rep was done: only then does it count as a session in the tiles."""

    @property
    def day(self) -> date:
        """The app's day the session belongs to."""
        return day_of(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """A pain rating with a score from 0 to 10; skipped ones are not among them."""

    at: datetime
    kind: CheckInKind
    score: int
    session_id: str | None = None
    note: str = ""

    @property
    def day(self) -> date:
        """The app's day it belongs to."""
        return day_of(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """How one exercise of a session felt, in her own rating of it."""

    day: date
    session_id: str
    exercise: str
    comfort: Comfort


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramChange:
    """A day from which on she did another program, or another dose of one exercise."""

    day: date
    program_id: str
    exercise: str | None = None
    """The exercise whose dose changed; None for a change to another program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendData:
    """All of her history that a chart may show, each part oldest first."""

    pairs: tuple[Pair, ...] = ()
    ratings: tuple[Rating, ...] = ()
    """Every rating of any kind but those before and after a session, which are in ``pairs``."""
    felt: tuple[Felt, ...] = ()
    changes: tuple[ProgramChange, ...] = ()
    began: date | None = None
    """The day the weeks of pregnancy are counted from, where a week or a due date is known."""

    @property
    def first_day(self) -> date | None:
        """The first day with a session or a rating; None without any. Looks at every one."""
        days = (one.day for part in (self.pairs, self.ratings) for one in part)
        return min(days, default=None)


def pair_up(sessions: Iterable[SessionRecord], check_ins: Iterable[CheckIn]) -> tuple[Pair, ...]:
    """Join each finished session with its before and after ratings, oldest first."""
    before: dict[str, int | None] = {}
    after: dict[str, int | None] = {}
    for check_in in check_ins:
        if check_in.session_id is None:
            continue
        if check_in.kind is CheckInKind.BEFORE:
            before[check_in.session_id] = check_in.score
        elif check_in.kind is CheckInKind.AFTER:
            after[check_in.session_id] = check_in.score
    pairs = (
        Pair(
            s.id,
            s.started_at,
            before.get(s.id),
            after.get(s.id),
            s.note,
            s.outcome in (Outcome.STOPPED, Outcome.ENDED_EARLY),
            s.reps_done > 0,
        )
        for s in sessions
    )
    return tuple(sorted(pairs, key=lambda pair: (pair.at, pair.session_id)))


def before_ratings(pairs: Iterable[Pair]) -> list[tuple[date, int]]:
    """Return the (day, score) ratings before sessions."""
    return [(pair.day, pair.before) for pair in pairs if pair.before is not None]


def after_ratings(pairs: Iterable[Pair]) -> list[tuple[date, int]]:
    """Return the (day, score) ratings after sessions."""
    return [(pair.day, pair.after) for pair in pairs if pair.after is not None]
