"""The next dose: never more after a rise, never beyond a bound, and never more for more pain."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.dose_limits import LIMIT_FIELDS, DoseLimits, is_allowed
from sirelief_gui.domain.exercise import Kind
from sirelief_gui.domain.mornings import is_rise
from sirelief_gui.domain.next_dose import (
    Advice,
    ExerciseTold,
    NextDose,
    SessionTold,
    Why,
    next_dose,
)
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve, resolve_item
from tests.domain.program_samples import LIBRARY, SHIPPED

TODAY = date(2026, 10, 16)
FULL = SHIPPED["full_day"]
ORDER = (Advice.REST, Advice.FEWER, Advice.SAME, Advice.MORE)
STRICT = DoseLimits()


HURT = ExerciseTold(reps_prescribed=5, reps_done=5, hurt=True)


def exercises(program: Program = FULL, **told: ExerciseTold) -> dict[str, ExerciseTold]:
    """All of a program done in full, but for what is told."""
    found = {}
    for item in resolve(program, LIBRARY):
        reps = item.reps_planned
        found[item.exercise.id] = ExerciseTold(reps_prescribed=reps, reps_done=reps)
    return found | told


def session(ago: int, program: Program = FULL, **known: object) -> SessionTold:
    """A session that was comfortable, but for what is known."""
    usual: dict[str, object] = {
        "before": 3,
        "after": 2,
        "morning": 2,
        "exercises": exercises(program),
    }
    return SessionTold(
        session_id=f"s{ago}",
        program_id=program.id,
        day=TODAY - timedelta(days=ago),
        **(usual | known),  # type: ignore[arg-type]
    )


def asked(
    *sessions: SessionTold,
    program: Program = FULL,
    limits: DoseLimits = STRICT,
    hold_back: bool = False,
) -> NextDose:
    return next_dose(program, sessions, LIBRARY, limits=limits, today=TODAY, hold_back=hold_back)


def one(exercise: str, **dose: object) -> Program:
    return Program("own_p", "P", (ProgramItem(exercise, Dose(**dose)),))  # type: ignore[arg-type]


# What leads to what


def test_two_calm_sessions_lead_to_one_rep_more_of_what_is_counted() -> None:
    found = asked(session(4), session(2))
    assert (found.advice, found.why) == (Advice.MORE, Why.CALM)
    kinds = {LIBRARY.exercises[step.exercise].kind for step in found.steps}
    assert kinds <= {Kind.MOBILITY, Kind.STRENGTH, Kind.STRENGTH_ISOMETRIC, Kind.CORE}
    assert all(step.reps[1] == step.reps[0] + 1 for step in found.steps)


@pytest.mark.parametrize(
    "sessions",
    [
        [],
        [session(2)],
        [session(4), session(0)],
        [session(30), session(20)],
        [session(4), session(2, before=None)],
        [session(4), session(2, after=None)],
        [session(4), session(2, after=4)],
        [session(4, after=5), session(2)],
        [session(4), session(2, hurt=True)],
        [session(4), session(2, morning=4)],
        [session(4), session(2, morning=None)],
        [session(4), session(2, later=4)],
        [session(4, before=1), session(2, before=1, after=1, later=3)],
        [session(4), session(2, worst=6)],
        [session(4), session(2, ended_early=True)],
        [session(4, exercises=exercises(bridge=HURT)), session(2)],
        [session(2), session(2)],
        [session(7, after=6), session(4), session(2)],
        [session(7, morning=6), session(4), session(2)],
        [session(4), session(2, program=SHIPPED["daily_five"])],
        [session(4), session(2, exercises={})],
    ],
)
def test_too_little_to_go_by_leaves_the_dose(sessions: list[SessionTold]) -> None:
    assert asked(*sessions) == NextDose()


def test_her_next_word_stands_in_for_the_morning_where_it_is_not_asked() -> None:
    found = asked(session(4, morning=None, later=3), session(2, morning=None, later=3))
    assert found.advice is Advice.MORE


def test_what_was_too_much_more_than_a_week_ago_no_longer_holds_back() -> None:
    assert asked(session(8, after=6), session(4), session(2)).advice is Advice.MORE


def test_two_sessions_on_one_day_count_as_one() -> None:
    assert asked(session(3), session(3)) == NextDose()
    assert asked(session(4), session(2), session(2)).advice is Advice.MORE
    assert asked(session(4), session(2, ended_early=True), session(2)) == NextDose()


def test_a_rise_after_what_was_too_much_is_not_called_two_rises() -> None:
    found = asked(session(4, during=7), session(2, before=1, after=3, morning=1))
    assert (found.advice, found.why) == (Advice.FEWER, Why.RISE_AGAIN)


def test_a_worse_week_adds_nothing() -> None:
    assert asked(session(4), session(2), hold_back=True).advice is Advice.SAME


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ({"after": 6}, Why.OVER),
        ({"during": 6}, Why.OVER),
        ({"before": None, "after": 7}, Why.OVER),
        ({"morning": 6}, Why.MORNING),
        ({"before": 1, "after": 2, "morning": 3}, Why.MORNING),
        ({"stopped_for_pain": True}, Why.STOPPED),
    ],
)
def test_a_session_that_was_too_much_leads_to_a_lighter_dose(
    known: dict[str, object], why: Why
) -> None:
    found = asked(session(4), session(2, **known))  # type: ignore[arg-type]
    assert (found.advice, found.why) == (Advice.FEWER, why)
    assert len(found.steps) == 7  # all but warm-up and cool-down


def test_a_rise_that_stayed_low_is_watched_once_and_acted_on_twice() -> None:
    assert asked(session(4), session(2, before=1, after=3)).advice is Advice.SAME
    twice = asked(session(4, before=1, after=3), session(2, before=1, after=3))
    assert (twice.advice, twice.why) == (Advice.FEWER, Why.RISES)


def test_twice_too_much_leads_to_rest_and_ask() -> None:
    found = asked(session(4, after=6), session(2, morning=7))
    assert found == NextDose(advice=Advice.REST, why=Why.TOO_MUCH_AGAIN)


def test_what_hurt_is_made_lighter_by_itself() -> None:
    reps = resolve(FULL, LIBRARY)[FULL.active.index(place_of("bridge"))].reps_planned
    hurt = ExerciseTold(reps_prescribed=reps, reps_done=reps, hurt=True)
    found = asked(session(4), session(2, exercises=exercises(bridge=hurt)))
    assert (found.advice, found.why) == (Advice.FEWER, Why.HURT)
    (step,) = found.steps
    assert (step.exercise, step.reps, step.hold) == ("bridge", (5, 3), (5, 4))


def place_of(exercise: str) -> int:
    return next(n for n, item in enumerate(FULL.items) if item.exercise == exercise)


def test_a_warm_up_that_hurt_has_no_reps_to_take_away() -> None:
    warm = next(i.exercise for i in resolve(FULL, LIBRARY) if i.exercise.kind is Kind.WARMUP)
    told = ExerciseTold(reps_prescribed=1, reps_done=1, hurt=True)
    found = asked(session(4), session(2, exercises=exercises() | {warm.id: told}))
    assert found.advice is Advice.SAME


def test_what_she_made_lighter_since_stays() -> None:
    program = one("bridge", reps=4)
    done = {"bridge": ExerciseTold(reps_prescribed=8, reps_done=8)}
    assert asked(session(2, program, after=8, exercises=done), program=program) == NextDose()


def test_a_hold_made_shorter_since_stays() -> None:
    usual = one("ball_release_wall", reps=1)
    done = {"ball_release_wall": ExerciseTold(reps_prescribed=2, reps_done=2, hold=30)}
    hard = session(2, usual, after=8, exercises=done)
    (step,) = asked(hard, program=usual).steps
    assert (step.reps, step.hold) == ((1, 1), (30, 20))
    lighter = Program("own_p", "P", (ProgramItem("ball_release_wall", step.dose),))
    assert asked(hard, program=lighter) == NextDose()


def test_the_lightest_dose_leads_to_rest_and_ask() -> None:
    least = LIBRARY.exercises["cat_camel"]
    shortest = MappingProxyType({phase.id: phase.seconds.minimum for phase in least.phases})
    program = one("cat_camel", reps=1, seconds=shortest)
    found = asked(session(2, program, after=8), program=program)
    assert (found.advice, found.why) == (Advice.REST, Why.LIGHT_ALREADY)


def test_what_a_therapist_set_is_not_made_more() -> None:
    program = one("bridge", therapist_set=True)
    assert asked(session(4, program), session(2, program), program=program) == NextDose()
    usual = one("bridge")
    assert asked(session(4, usual), session(2, usual), program=usual).advice is Advice.MORE


def test_ten_reps_are_the_most() -> None:
    program = one("bridge", reps=10)
    assert asked(session(4, program), session(2, program), program=program) == NextDose()
    nine = one("bridge", reps=9)
    found = asked(session(4, nine), session(2, nine), program=nine)
    assert found.steps[0].reps == (9, 10)
    fewer = replace(STRICT, most_reps=9)
    assert asked(session(4, nine), session(2, nine), program=nine, limits=fewer) == NextDose()


def test_what_was_eased_or_not_done_in_full_is_not_made_more() -> None:
    told = ExerciseTold(reps_prescribed=5, reps_done=5, eased=True)
    half = ExerciseTold(reps_prescribed=5, reps_done=4)
    found = asked(session(4), session(2, exercises=exercises(bridge=told, cat_camel=half)))
    assert found.advice is Advice.MORE
    assert {"bridge", "cat_camel"}.isdisjoint(step.exercise for step in found.steps)


# Her therapist's limits


def test_the_limits_begin_with_the_apps_own() -> None:
    assert [field.name for field in fields(DoseLimits)] == [one.name for one in LIMIT_FIELDS]
    for field in LIMIT_FIELDS:
        assert getattr(STRICT, field.name) == field.default
        assert field.lowest <= field.default <= field.highest


@pytest.mark.parametrize("field", LIMIT_FIELDS, ids=lambda field: field.name)
def test_a_limit_outside_its_bounds_is_refused(field: object) -> None:
    name = getattr(field, "name")  # noqa: B009
    for value in (getattr(field, "lowest") - 1, getattr(field, "highest") + 1, True, "2"):  # noqa: B009
        assert not is_allowed(name, value)
        with pytest.raises(ValueError, match=name):
            DoseLimits(**{name: value})  # type: ignore[arg-type]


# Whatever she rates

scores = st.none() | st.integers(0, 10)
limits = st.builds(
    DoseLimits,
    **{one.name: st.integers(one.lowest, one.highest) for one in LIMIT_FIELDS},
)


@st.composite
def told(draw: st.DrawFn, program: Program, ago: int) -> SessionTold:
    """A session of any scores, with any of its exercises done or hurting."""
    how = {}
    for item in resolve(program, LIBRARY):
        planned = draw(st.sampled_from((item.reps_planned, max(1, item.reps_planned - 2))))
        how[item.exercise.id] = ExerciseTold(
            reps_prescribed=planned,
            reps_done=draw(st.sampled_from((planned, planned // 2))),
            hurt=draw(st.sampled_from((False, False, False, True))),
            eased=draw(st.sampled_from((False, False, False, True))),
        )
    return SessionTold(
        session_id=f"s{ago}",
        program_id=program.id,
        day=TODAY - timedelta(days=ago),
        before=draw(scores),
        after=draw(scores),
        during=draw(scores),
        morning=draw(scores),
        later=draw(scores),
        worst=draw(scores),
        stopped_for_pain=draw(st.booleans()) and draw(st.booleans()),
        hurt=draw(st.booleans()) and draw(st.booleans()),
        exercises=how,
    )


@st.composite
def any_program(draw: st.DrawFn) -> Program:
    """Up to four of the exercises that ship, with any reps within bounds."""
    ids = [item.exercise for item in FULL.items]
    items = []
    for name in draw(st.lists(st.sampled_from(ids), min_size=1, max_size=4, unique=True)):
        exercise = LIBRARY.exercises[name]
        high = draw(st.booleans())
        most = exercise.reps.maximum if high else exercise.reps.recommended_maximum
        reps = draw(st.integers(exercise.reps.minimum, most))
        items.append(ProgramItem(name, Dose(reps=reps, therapist_set=high)))
    return Program("own_any", "Any", tuple(items))


@st.composite
def histories(draw: st.DrawFn) -> tuple[Program, tuple[SessionTold, ...]]:
    program = draw(any_program())
    days = draw(st.lists(st.integers(1, 9), max_size=5, unique=True))
    return program, tuple(draw(told(program, ago)) for ago in sorted(days, reverse=True))


@given(histories(), limits)
def test_never_more_after_a_rise_and_never_beyond_a_bound(
    history: tuple[Program, tuple[SessionTold, ...]], limit: DoseLimits
) -> None:
    program, sessions = history
    found = asked(*sessions, program=program, limits=limit)
    assert bool(found.steps) == (found.advice in (Advice.MORE, Advice.FEWER))
    if found.advice is Advice.MORE:
        last = sessions[-limit.calm_sessions :]
        assert len(last) == limit.calm_sessions >= 2
        assert not any(is_rise(s.before, score) for s in last for score in (s.after, s.morning))
        assert not any(s.stopped_for_pain or s.ended_early or s.hurt for s in last)
        assert not any(limit.is_over(s.worst) or is_rise(s.before, s.later) for s in last)
        assert len({s.day for s in last}) >= 2
    for step in found.steps:
        item = program.items[step.place]
        now, then = (
            resolve_item(item, LIBRARY),
            resolve_item(replace(item, dose=step.dose), LIBRARY),
        )
        reps = then.reps_by_set[0]
        assert step.reps == (now.reps_by_set[0], reps)
        assert 1 <= reps <= 20
        if found.advice is Advice.MORE:
            assert reps == now.reps_by_set[0] + 1 <= min(10, limit.most_reps)
            assert then.seconds == now.seconds
            continue
        assert reps <= now.reps_by_set[0]
        assert then.rep_seconds <= now.rep_seconds
        for phase in now.exercise.phases:
            assert phase.seconds.minimum <= then.seconds[phase.id] <= now.seconds[phase.id]


@given(
    histories(),
    st.integers(0, 4),
    st.sampled_from(("after", "during", "morning", "later", "worst", "all")),
)
def test_more_pain_never_leads_to_more(
    history: tuple[Program, tuple[SessionTold, ...]], which: int, what: str
) -> None:
    program, sessions = history
    if which >= len(sessions):
        return
    names = ("before", "after", "during", "morning", "later") if what == "all" else (what,)
    more = {}
    for name in names:
        score = getattr(sessions[which], name)
        more[name] = None if score is None else min(10, score + 1)
    if what == "all" and any(getattr(sessions[which], name) == 10 for name in names):
        return
    worse = (
        *sessions[:which],
        replace(sessions[which], **more),  # type: ignore[arg-type]
        *sessions[which + 1 :],
    )
    was, now = (asked(*given, program=program) for given in (sessions, worse))
    assert ORDER.index(now.advice) <= ORDER.index(was.advice)
    assert reps_of(program, now) <= reps_of(program, was)


@given(histories(), st.data())
def test_an_exercise_that_hurts_never_leads_to_more(
    history: tuple[Program, tuple[SessionTold, ...]], data: st.DataObject
) -> None:
    program, sessions = history
    if not sessions:
        return
    exercise = data.draw(st.sampled_from(sorted(sessions[-1].exercises)))
    hurting = replace(sessions[-1].exercises[exercise], hurt=True)
    last = replace(sessions[-1], exercises={**sessions[-1].exercises, exercise: hurting})
    was, now = asked(*sessions, program=program), asked(*sessions[:-1], last, program=program)
    assert ORDER.index(now.advice) <= ORDER.index(was.advice)
    assert reps_of(program, now) <= reps_of(program, was)


def reps_of(program: Program, found: NextDose) -> int:
    """Reps that would be done; none where resting is the advice."""
    if found.advice is Advice.REST:
        return 0
    reps = [planned.reps_by_set[0] for planned in resolve(program, LIBRARY)]
    for step in found.steps:
        reps[program.active.index(step.place)] = step.reps[1]
    return sum(reps)
