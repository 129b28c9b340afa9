"""One week as Today and the saved page show it: which days had a session, and how many count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sirelief_gui.domain.days import day_of, week_days
from sirelief_gui.domain.record import SessionRecord
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, plural


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day of the week row. A past day without a session is simply not ``done``."""

    day: date
    done: bool
    today: bool
    to_come: bool


def counts(record: SessionRecord) -> bool:
    """Tell whether a session counts as one: at least one rep of it was done."""
    return record.reps_done > 0


def sessions_in_week(
    sessions: Iterable[SessionRecord], day: date, *, first_weekday: int = 0
) -> tuple[SessionRecord, ...]:
    """Return the sessions that count in the week of ``day``."""
    days = week_days(day, first_weekday=first_weekday)
    return tuple(s for s in sessions if counts(s) and days[0] <= day_of(s.started_at) <= days[-1])


def week_marks(
    sessions: Sequence[SessionRecord], today: date, *, first_weekday: int = 0
) -> tuple[DayMark, ...]:
    """Return the seven days of the week of ``today``."""
    done = {day_of(session.started_at) for session in sessions if counts(session)}
    return tuple(
        DayMark(day, day in done, day == today, day > today)
        for day in week_days(today, first_weekday=first_weekday)
    )


def week_text(count: int, goal: int, tr: Translate = as_is) -> str:
    """Say how the week stands: '3 of 4 sessions', or '5, goal was 4'."""
    if count > goal:
        return tr("{n}, goal was {goal}").format(n=count, goal=goal)
    return plural(goal, "{n} of {goal} session", "{n} of {goal} sessions", tr).format(
        n=count, goal=goal
    )
