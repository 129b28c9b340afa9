"""The calendar of the report: what a day shows, and what a month does."""

from __future__ import annotations

from datetime import timedelta

from sirelief_gui.domain.record import (
    Outcome,
    ResultStatus,
)
from sirelief_gui.domain.report_course import (
    calendar_of,
    counts,
    practice_days,
)
from sirelief_gui.domain.report_doses import PlanReader
from sirelief_gui.domain.report_history import Period
from sirelief_gui.domain.stats_calendar import Practice
from tests.domain.report_samples import (
    FIRST,
    history,
    plan,
    rated,
    result,
    session,
)
from tests.domain.samples import LIBRARY

READ = PlanReader(LIBRARY)


def test_a_day_shows_the_gravest_of_its_sessions() -> None:
    sessions = [
        session(1, 0),
        session(2, 1),
        session(3, 2, outcome=Outcome.ENDED_EARLY),
        session(4, 2, hour=9),
        session(5, 3, results=[result("bridge", done=0, status=ResultStatus.SKIPPED)]),
        session(6, 4, results=[], plan_text=plan(by_hand=True)),
        session(7, 5, results=[]),
    ]
    made = history(sessions, rated(sessions[1], 1, 5, 3))
    marks = [practice_days(made, READ).get(FIRST + timedelta(days=n)) for n in range(6)]
    lower, stopped = Practice.LOWER, Practice.STOPPED
    assert marks == [Practice.SESSION, lower, stopped, None, Practice.SESSION, None]
    assert sum(counts(s, READ) for s in made.sessions) == 5


def test_the_calendar_is_clipped_to_the_period() -> None:
    period = Period(FIRST + timedelta(days=2), FIRST + timedelta(days=8))
    calendar = calendar_of(
        history([session(1, 0), session(2, 8)], period=period), READ, first_weekday=0
    )
    first, second = calendar.weeks
    assert [day is None for day in first] == [True, True] + [False] * 5
    assert [day is None for day in second] == [False, False] + [True] * 5
    assert second[1] is Practice.SESSION
    assert calendar.starts == (FIRST, FIRST + timedelta(days=7))
    sunday = calendar_of(history(period=period), READ, first_weekday=6)
    assert sunday.starts[0] == FIRST - timedelta(days=1)


def test_of_more_than_a_year_days_are_counted_by_month() -> None:
    period = Period(FIRST, FIRST + timedelta(days=400))
    sessions = [session(1, 0), session(2, 0, hour=9), session(3, 31)]
    calendar = calendar_of(history(sessions, period=period), READ, first_weekday=0)
    assert calendar.weeks == ()
    assert [(month.month, days) for month, days in calendar.months[:3]] == [(3, 1), (4, 1), (5, 0)]
    assert len(calendar.months) == 14
