"""The numbers of a report, each beside a small computation of its own."""

from __future__ import annotations

import json
from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.library_list import SINGLE
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Outcome,
    ResultStatus,
    SessionRecord,
    Site,
    StopReason,
)
from sirelief_gui.domain.report_chart import MOST_MARKS, Tick, bin_days, chart_of, ticks
from sirelief_gui.domain.report_course import (
    early_ends,
    exercise_totals,
    site_days,
)
from sirelief_gui.domain.report_doses import PlanReader, dose_changes
from sirelief_gui.domain.report_history import Period
from sirelief_gui.domain.report_pain import Shift, pain_rows, shift_of
from tests.domain.report_samples import (
    FIRST,
    LAST,
    any_histories,
    history,
    plan,
    rated,
    rating,
    result,
    session,
)
from tests.domain.samples import LIBRARY

READ = PlanReader(LIBRARY)


# Medians


@given(any_histories())
def test_medians_are_those_of_all_the_scores_of_their_days(
    made: tuple[list[SessionRecord], list[CheckIn]],
) -> None:
    found = history(*made)
    for row in pain_rows(found):
        scored = [(r.day, r.score) for r in found.ratings if r.kind is row.kind]
        numbers = [(day, score) for day, score in scored if score is not None]
        fortnight = timedelta(days=14)
        for figure, chosen in (
            (row.all, numbers),
            (row.first, [(d, s) for d, s in numbers if d < FIRST + fortnight]),
            (row.last, [(d, s) for d, s in numbers if d > LAST - fortnight]),
        ):
            assert figure is not None
            assert figure.n == len(chosen)
            assert figure.days == len({day for day, _ in chosen})
            assert figure.median == (median([s for _, s in chosen]) if chosen else None)


@pytest.mark.parametrize(
    ("first", "change", "shift"),
    [
        (4, -1.5, Shift.USUAL),
        (4, 1.5, Shift.USUAL),
        (4, 0, Shift.USUAL),
        (6, -2, Shift.NOTICEABLE),
        (8, -2, Shift.SMALL_SHARE),
        (2, 2, Shift.HIGHER),
    ],
)
def test_a_change_is_noticeable_from_two_points_and_thirty_percent_on(
    first: float, change: float, shift: Shift
) -> None:
    assert shift_of(first, change) is shift


def test_a_change_needs_three_rated_days_at_both_ends() -> None:
    days = [0, 1, 2, 39, 40]
    sessions = [session(n, day) for n, day in enumerate(days)]
    check_ins = [c for s, day in zip(sessions, days, strict=True) for c in rated(s, day, 5, 3)]
    before = pain_rows(history(sessions, check_ins))[0]
    assert before.first is not None
    assert before.first.days == 3
    assert before.change is None
    assert before.shift is None
    sessions.append(session(9, 41))
    check_ins += rated(sessions[-1], 41, 2, 2)
    before = pain_rows(history(sessions, check_ins))[0]
    assert before.change == 0
    assert before.shift is Shift.USUAL


# Doses


def test_doses_change_where_the_plan_of_the_same_program_does() -> None:
    sessions = [
        session(1, 0, plan_text=plan(("bridge", 5), ("squeeze", 5))),
        session(2, 1, plan_text=plan(("bridge", 3)), program="gentle"),
        session(3, 2, plan_text=plan(("bridge", 5), ("squeeze", 5))),
        session(4, 3, plan_text=plan(("bridge", 7), ("squeeze", 5))),
        session(5, 4, plan_text=plan(("bridge", 9)), program="one_bridge"),
        session(6, 5, plan_text=plan(("bridge", 2), by_hand=True)),
        session(7, 6, plan_text=plan(("squeeze", 5), ("cat", 4))),
        session(8, 7, plan_text="no plan"),
    ]
    found = dose_changes(sessions, READ)
    told = [
        (c.number, c.day, c.program, c.first, [_names(s.before, s.after) for s in c.shifts])
        for c in found
    ]
    assert told == [
        (1, FIRST, "Daily", True, [(None, ("bridge", 5)), (None, ("squeeze", 5))]),
        (2, FIRST + timedelta(days=1), "Gentle", True, [(None, ("bridge", 3))]),
        (3, FIRST + timedelta(days=3), "Daily", False, [(("bridge", 5), ("bridge", 7))]),
        (4, FIRST + timedelta(days=4), "One_bridge", True, [(None, ("bridge", 9))]),
        (
            5,
            FIRST + timedelta(days=6),
            "Daily",
            False,
            [(None, ("cat", 4)), (("bridge", 7), None)],
        ),
    ]


def _names(before: object, after: object) -> tuple[object, object]:
    def short(dose: object) -> object:
        return None if dose is None else (dose.exercise, dose.reps[0])  # type: ignore[attr-defined]

    return short(before), short(after)


def test_an_exercise_done_by_itself_is_no_program() -> None:
    single = session(1, 0, plan_text=plan(("bridge", 5)), program=f"{SINGLE}bridge")
    assert dose_changes([single], READ) == ()


def test_the_same_exercise_twice_is_told_apart() -> None:
    twice = plan(("bridge", 5), ("bridge", 8))
    changed = plan(("bridge", 5), ("bridge", 9))
    found = dose_changes([session(1, 0, plan_text=twice), session(2, 1, plan_text=changed)], READ)
    assert [(s.before, s.after) for s in found[1].shifts] == [
        (READ(twice).doses[1], READ(changed).doses[1])
    ]


def test_a_plan_tells_holds_sides_and_her_own_names() -> None:
    (bridge,) = READ(plan(("bridge", 5))).doses
    assert (bridge.name, bridge.holds, bridge.each_side) == ("Bridge", (5,), False)
    (rocks,) = READ(plan(("rocks", 5), variant="back_only")).doses
    assert rocks.holds == (5,)
    assert READ(plan(("rocks", 5))).doses[0].holds == (5, 5)
    (lean,) = READ(plan(("lean", 5), seconds={"stay": 4})).doses
    assert (lean.holds, lean.each_side) == ((4,), True)
    own = {
        "name": "My own one",
        "laterality": "each_side",
        "phases": [{"id": "a", "kind": "move"}, {"id": "b", "kind": "hold"}],
    }
    (mine,) = READ(plan(("own_1", 5), own=own, seconds={"a": 2, "b": 7})).doses
    assert (mine.name, mine.holds, mine.each_side, mine.own) == ("My own one", (7,), True, True)
    (gone,) = READ(plan(("gone", 5))).doses
    assert (gone.name, gone.holds) == ("gone", ())


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '{"items": [1]}', '{"items": 3}'])
def test_a_plan_that_cannot_be_read_says_nothing(text: str) -> None:
    assert READ(text).doses == ()


# Exercises, stops, sites


@given(any_histories())
def test_what_was_done_of_an_exercise_is_the_sum_of_its_results(
    made: tuple[list[SessionRecord], list[CheckIn]],
) -> None:
    found = history(*made)
    results = [r for s in found.sessions for r in s.results]
    totals = exercise_totals(found, READ)
    assert sum(t.planned for t in totals) == sum(r.reps_prescribed for r in results)
    assert sum(t.done for t in totals) == sum(r.reps_done for r in results)
    assert all(t.hurt <= t.sessions <= len(found.sessions) for t in totals)


def test_the_dose_is_the_last_that_was_prescribed_not_one_added_by_hand() -> None:
    sessions = [
        session(1, 0, plan_text=plan(("bridge", 5), ("squeeze", 5))),
        session(2, 1, plan_text=plan(("bridge", 8), ("squeeze", 6))),
        session(3, 2, plan_text=plan(("bridge", 2), by_hand=True), results=[result("bridge")]),
    ]
    totals = {t.exercise: t for t in exercise_totals(history(sessions), READ)}
    doses = {key: total.dose.reps for key, total in totals.items() if total.dose is not None}
    assert doses == {"bridge": (8,), "squeeze": (6,)}
    only = exercise_totals(history([sessions[2]]), READ)[0]
    assert only.dose is not None
    assert only.dose.reps == (2,)


def test_stopped_in_eased_and_hurt_are_counted_where_they_were() -> None:
    stopped = session(
        1,
        0,
        outcome=Outcome.STOPPED,
        reason=StopReason.PAIN,
        results=[
            result("bridge"),
            result("squeeze", 1, done=2, hurt=True),
            result("cat", 2, done=0, status=ResultStatus.NOT_REACHED),
        ],
    )
    eased = session(2, 1, results=[result("bridge", eased_to=3), result("squeeze", 1)])
    made = history([stopped, eased], rated(stopped, 0, 6, 7))
    totals = {t.exercise: t for t in exercise_totals(made, READ)}
    assert [totals[key].eased_or_stopped for key in ("bridge", "squeeze", "cat")] == [1, 1, 0]
    assert [totals[key].hurt for key in ("bridge", "squeeze", "cat")] == [0, 1, 0]
    assert [totals[key].sessions for key in ("bridge", "squeeze", "cat")] == [2, 2, 0]
    first, second = early_ends(made)
    assert (first.reason, first.exercise, first.in_it) == (StopReason.PAIN, "squeeze", True)
    assert (first.before, first.after) == (6, 7)
    assert second.reason is None
    assert [(e.exercise, e.prescribed, e.planned) for e in second.eased] == [("bridge", 5, 3)]


def test_ended_between_two_exercises_is_after_the_last_that_was_done() -> None:
    none_reached = result("squeeze", 1, done=0, status=ResultStatus.NOT_REACHED)
    one = session(1, 0, outcome=Outcome.ENDED_EARLY, results=[result("bridge"), none_reached])
    two = session(2, 1, outcome=Outcome.ENDED_EARLY, results=[none_reached])
    told = [(e.exercise, e.in_it) for e in early_ends(history([one, two]))]
    assert told == [("bridge", False), (None, False)]


def test_an_exercise_left_half_done_for_the_next_is_not_where_a_session_was_ended() -> None:
    left = result("bridge", done=2)
    skipped = result("squeeze", 1, done=0, status=ResultStatus.SKIPPED)
    sessions = [
        session(1, 0, outcome=Outcome.ENDED_EARLY, results=[left, result("squeeze", 1)]),
        session(2, 1, outcome=Outcome.ENDED_EARLY, results=[left, result("squeeze", 1, done=3)]),
        session(3, 2, outcome=Outcome.ENDED_EARLY, results=[left, skipped]),
    ]
    made = history(sessions)
    told = [(e.exercise, e.in_it) for e in early_ends(made)]
    assert told == [("squeeze", False), ("squeeze", True), ("bridge", False)]
    totals = {t.exercise: t.eased_or_stopped for t in exercise_totals(made, READ)}
    assert totals == {"bridge": 0, "squeeze": 1}


def test_an_exercise_that_comes_twice_is_counted_in_sessions() -> None:
    twice = [result("bridge", n, eased_to=3, hurt=True) for n in (0, 1)]
    total = exercise_totals(history([session(1, 0, results=twice)]), READ)[0]
    assert (total.sessions, total.hurt, total.eased_or_stopped) == (1, 1, 1)
    assert (total.planned, total.done) == (10, 6)


def test_sites_are_counted_in_days() -> None:
    one = session(1, 3)
    made = history(
        [one],
        [
            *rated(one, 3, 5, 3, sites=(Site.SI_LEFT, Site.LOW_BACK)),
            rating(CheckInKind.NOW, None, 3, sites=(Site.SI_LEFT,), hour=9),
            rating(CheckInKind.NOW, 2, 5, sites=(Site.SI_LEFT,)),
        ],
    )
    three, five = FIRST + timedelta(days=3), FIRST + timedelta(days=5)
    assert site_days(made) == ({Site.SI_LEFT: (three, five), Site.LOW_BACK: (three,)}, 2)
    assert site_days(history()) == ({}, 0)


# The calendar


# The chart


@given(any_histories())
def test_no_day_without_a_rating_is_in_the_chart(
    made: tuple[list[SessionRecord], list[CheckIn]],
) -> None:
    found = history(*made)
    chart = chart_of(found)
    for kind, lines in (
        (CheckInKind.BEFORE, chart.before_lines),
        (CheckInKind.AFTER, chart.after_lines),
    ):
        scored: dict[int, list[int]] = {}
        for r in found.ratings:
            if r.kind is kind and r.score is not None:
                scored.setdefault((r.day - FIRST).days, []).append(r.score)
        points = dict(point for line in lines for point in line)
        for day in range(found.period.days):
            window = [d for d in range(day - 6, day + 1) if d in scored]
            due = day in scored and len(window) >= 3
            assert (float(day) in points) == due
            if due:
                assert points[day] == median([s for d in window for s in scored[d]])


def test_each_session_has_its_stem_and_the_morning_stands_with_it() -> None:
    one, two = session(1, 3), session(2, 3, hour=20)
    alone = rating(CheckInKind.NEXT_MORNING, 1, 9, hour=8)
    joined = rating(CheckInKind.NEXT_MORNING, 2, 4, hour=8)
    chart = chart_of(
        history([one, two], [*rated(one, 3, 5, 3), *rated(two, 3, None, 4), alone, joined])
    )
    assert [(s.x, s.before, s.after) for s in chart.stems] == [(2.875, 5, 3), (3.125, None, 4)]
    assert chart.mornings == ((3.125, 2.0), (9.0, 1.0))


def test_many_sessions_are_shown_in_medians_of_weeks_with_three_rated_days() -> None:
    days = [n for n in range(400) if n % 7 < 3 or n > 200]
    sessions = [session(n, n) for n in days if not 300 <= n < 320]
    check_ins = [c for s in sessions for c in rated(s, int(s.id[1:]), 4 + int(s.id[1:]) % 3, 3)]
    period = Period(FIRST, FIRST + timedelta(days=399))
    chart = chart_of(history(sessions, check_ins, period=period))
    assert chart.bin_days == 7
    assert chart.stems[0].before == median(4 + n % 3 for n in range(3))
    missing = set(range(58)) - {round(s.x - 3) // 7 for s in chart.stems}
    assert missing == {43, 44, 45, 57}  # without three rated days
    assert len(chart.before_lines) == 2


@given(st.integers(1, 4000), st.integers(0, 8000))
def test_a_mark_stands_for_whole_weeks_and_there_are_not_too_many(days: int, sessions: int) -> None:
    size = bin_days(days, sessions)
    if sessions <= MOST_MARKS:
        assert size == 0
    else:
        assert size % 7 == 0
        assert days / size <= MOST_MARKS


@given(st.dates(max_value=date(2500, 1, 1)), st.integers(1, 5000), st.integers(1, 30))
def test_days_are_named_in_the_period_and_not_too_many(first: date, days: int, most: int) -> None:
    period = Period(first, first + timedelta(days=days - 1))
    found = ticks(period, most=most)
    assert len(found) <= most
    assert all(tick.day in period for tick in found)


def test_weeks_are_named_by_their_first_day() -> None:
    assert ticks(Period(FIRST, LAST), most=8)[1] == Tick(FIRST + timedelta(days=7))
    months = ticks(Period(FIRST, FIRST + timedelta(days=365)), most=8)
    assert [tick.day.month for tick in months] == [5, 7, 9, 11, 1, 3]
    assert all(tick.month for tick in months)


def test_what_a_plan_says_is_read_once() -> None:
    assert READ(plan(("bridge", 5))) is READ(json.dumps(json.loads(plan(("bridge", 5)))))
