"""Which records a report is made of, and the counts that it gives of them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.record import CheckIn, CheckInKind, Outcome, SessionRecord, StopReason
from sirelief_gui.domain.report_history import (
    Period,
    days_above,
    is_amended,
    planned_sessions,
    warning_days,
    weeks_of,
    worst_score,
)
from tests.domain.report_samples import (
    FIRST,
    LAST,
    PERIOD,
    any_histories,
    history,
    rated,
    rating,
    session,
    warning,
)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="is after the last"):
        Period(LAST, FIRST)


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(1, 4000))
def test_the_two_ends_of_a_period_never_share_a_day(first: date, days: int) -> None:
    period = Period(first, first + timedelta(days=days - 1))
    assert period.days == days
    ends = period.ends()
    if days < 14:
        assert ends is None
        return
    assert ends is not None
    early, late = ends
    assert early.first == period.first
    assert late.last == period.last
    assert early.days == late.days == min(14, days // 2)
    assert early.last < late.first


def test_a_rating_goes_with_its_session_else_by_its_own_day() -> None:
    last = session(1, 41)
    before = session(2, -1)
    made = history(
        [last, before],
        [
            *rated(last, 41, 5, 4, morning=3),  # the morning after the last day
            *rated(before, -1, 9, 9),
            rating(CheckInKind.NEXT_MORNING, 2, 0, of=before, hour=7),
            rating(CheckInKind.NOW, 8, 42),
        ],
    )
    assert [s.id for s in made.sessions] == ["s1"]
    assert [(r.kind, r.score, r.day) for r in made.ratings] == [
        (CheckInKind.NEXT_MORNING, 2, FIRST),
        (CheckInKind.BEFORE, 5, LAST),
        (CheckInKind.AFTER, 4, LAST),
        (CheckInKind.NEXT_MORNING, 3, LAST),
    ]


def test_of_two_ratings_before_a_session_the_later_counts() -> None:
    one = session(1, 3)
    early = rating(CheckInKind.BEFORE, 9, 3, of=one, hour=17)
    made = history([one], [rating(CheckInKind.BEFORE, 4, 3, of=one), early])
    assert [r.score for r in made.ratings] == [4]
    assert made.by_session["s1"] == made.ratings


def test_a_session_still_open_is_none() -> None:
    assert history([session(1, 3, outcome=Outcome.IN_PROGRESS)]).is_empty


def test_days_above_five_are_days_not_ratings() -> None:
    one, two = session(1, 3), session(2, 3, hour=20)
    made = history(
        [one, two],
        [
            *rated(one, 3, 6, 5),
            *rated(two, 3, 8, 2),
            rating(CheckInKind.WORST_24H, 6, 5),
            rating(CheckInKind.NOW, 5, 6),
            rating(CheckInKind.NOW, None, 7),
        ],
    )
    assert days_above(made) == (2, 3)
    assert worst_score(made) == (8, 6)


def test_without_a_rating_there_is_no_worst() -> None:
    assert worst_score(history([session(1, 3)])) == (None, 0)
    assert days_above(history()) == (0, 0)


def test_a_warning_sign_that_was_taken_back_is_none() -> None:
    made = history(safety=[warning(3), warning(5), warning(5, undone=True), warning(60)])
    assert warning_days(made) == (FIRST + timedelta(days=3),)


def test_a_session_stopped_for_a_warning_sign_tells_of_it_unless_that_was_taken_back() -> None:
    stopped = session(1, 4, outcome=Outcome.STOPPED, reason=StopReason.WARNING_SIGN)
    mistake = session(2, 6, outcome=Outcome.STOPPED, reason=StopReason.WARNING_SIGN)
    log = [warning(6, of=mistake), warning(6, undone=True, of=mistake)]
    assert warning_days(history([stopped, mistake], safety=log)) == (FIRST + timedelta(days=4),)


def test_weeks_are_those_the_sessions_were_kept_with() -> None:
    sessions = [session(1, 3, week=24), session(2, 9, week=23), session(3, 10)]
    assert weeks_of(history(sessions)) == (23, 24)
    assert weeks_of(history([session(3, 10)])) is None


def test_a_session_is_amended_with_its_ratings() -> None:
    one, two = session(1, 3), session(2, 4)
    check_ins = [*rated(one, 3, 5, 4), *rated(two, 4, 5, 4)]
    made = history([one, two], check_ins, amended=[check_ins[1].id])
    assert [is_amended(made, s) for s in made.sessions] == [True, False]
    assert is_amended(history([one], amended=["s1"]), one)


@pytest.mark.parametrize(
    ("goal", "since", "planned"),
    [
        (4, None, 24),
        (4, FIRST + timedelta(days=21), 12),
        (4, FIRST - timedelta(days=100), 24),
        (3, FIRST + timedelta(days=41), 0),
        (7, FIRST + timedelta(days=41), 1),
        (14, LAST + timedelta(days=9), 0),
    ],
)
def test_planned_sessions_are_counted_from_her_first_day(
    goal: int, since: date | None, planned: int
) -> None:
    assert planned_sessions(PERIOD, goal=goal, since=since) == planned


@given(any_histories(), st.randoms(use_true_random=False))
def test_the_order_of_what_is_handed_in_does_not_matter(
    made: tuple[list[SessionRecord], list[CheckIn]], dice: Random
) -> None:
    sessions, check_ins = made
    shuffled = (dice.sample(sessions, len(sessions)), dice.sample(check_ins, len(check_ins)))
    assert history(*shuffled) == history(sessions, check_ins)


@given(any_histories())
def test_nothing_outside_of_the_period_is_in_it(
    made: tuple[list[SessionRecord], list[CheckIn]],
) -> None:
    found = history(*made)
    inside = [s for s in made[0] if FIRST <= day_of(s.started_at) <= LAST]
    assert {s.id for s in found.sessions} == {s.id for s in inside}
    assert all(rating.day in PERIOD for rating in found.ratings)
    ids = {s.id for s in inside}
    near = [c for c in made[1] if c.session_id in ids or FIRST <= day_of(c.at) <= LAST]
    assert history(inside, near) == found
