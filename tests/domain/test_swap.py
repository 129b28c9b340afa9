"""Seated instead of lying, or in another way: when offered, how laid out, and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.commands import apply, ease_all, legal
from sirelief_gui.domain.easier import seated_swap
from sirelief_gui.domain.events import Event
from sirelief_gui.domain.exercise import Exercise, Kind, Library, PhaseKind
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.record import ExerciseResult, Hurt, ResultStatus
from sirelief_gui.domain.results import Plan, PlanError, replay
from sirelief_gui.domain.session import Command, Session, advance, start
from sirelief_gui.domain.timeline import compile_timeline
from tests.domain.samples import LIBRARY, Slow, entries, plan, run_out, told

ITEMS = plan("cat", "bridge", "lean", reps=1)


def on_the_way(*, items: tuple[PlannedItem, ...] = ITEMS, propped: bool = True) -> Session:
    """Return a session on its way to the second exercise, done lying, at 18 s."""
    return lived(items, propped)[0]


def lived(items: tuple[PlannedItem, ...] = ITEMS, propped: bool = True) -> Told:
    session, first = start(
        compile_timeline(items, LIBRARY, propped=propped), LIBRARY, now=0.0, propped=propped
    )
    session, events = advance(session, now=18.0)
    assert session.phase.kind is PhaseKind.CHANGE_POSITION
    assert session.phase.item == 1
    return session, (*first, *events)


Told = tuple[Session, tuple[Event, ...]]


def press(told_so_far: Told, *presses: tuple[float, Command]) -> Told:
    session, happened = told_so_far
    for now, command in presses:
        session, events = apply(session, command, now=now)
        happened += events
    return session, happened


def restored(
    happened: tuple[Event, ...], items: tuple[PlannedItem, ...] = ITEMS
) -> tuple[Session, tuple[ExerciseResult, ...]]:
    return replay(Plan(items, True), LIBRARY, entries(happened), now=900.0)


def ids(session: Session) -> list[str]:
    return [item.exercise.id for item in session.timeline.items]


def may_swap(session: Session, now: float = 18.0) -> bool:
    return legal(session, Command.SWAP, now=now)


# When it is offered


def test_it_is_offered_on_the_way_into_what_is_done_lying() -> None:
    assert may_swap(on_the_way())


def test_it_is_not_offered_where_lying_needs_no_propping() -> None:
    assert not may_swap(on_the_way(propped=False))


def test_it_is_not_offered_before_what_is_done_sitting_nor_in_the_exercise() -> None:
    session, _ = start(compile_timeline(plan("cat"), LIBRARY), LIBRARY, now=0.0)
    assert not may_swap(session, now=0.0)
    in_it, _ = apply(on_the_way(), Command.READY, now=20.0)
    assert not may_swap(in_it, now=20.0)


def test_it_is_not_offered_where_the_seated_exercise_is_done_anyway() -> None:
    assert not may_swap(on_the_way(items=plan("cat", "bridge", "squeeze", reps=1)))


def test_it_is_not_offered_once_a_rep_is_done() -> None:
    session, _ = press(lived(), (20.0, Command.READY))
    session, _ = advance(session, now=20.0 + ITEMS[1].rep_seconds)
    assert any(rep.item == 1 for rep in session.done)
    session, _ = apply(session, Command.BACK, now=40.0)
    while session.phase.kind is not PhaseKind.CHANGE_POSITION or session.phase.item != 1:
        session, _ = apply(session, Command.BACK, now=40.0)
    assert not may_swap(session, now=40.0)


def test_an_exercise_says_itself_what_may_stand_in() -> None:
    def library(*substitutes: str) -> Library:
        bridge: Exercise = replace(LIBRARY.exercises["bridge"], substitutes=substitutes)
        return replace(LIBRARY, exercises={**LIBRARY.exercises, "bridge": bridge})

    def stands_in(known: Library) -> str | None:
        item = replace(ITEMS[1], exercise=known.exercises["bridge"])
        swap = seated_swap(item, known)
        return None if swap is None else swap.exercise.id

    assert stands_in(library("stay", "lean")) == "lean"  # the first that is not done lying
    assert stands_in(library()) is None  # and there is no glute squeeze here
    assert seated_swap(plan("stay")[0], LIBRARY) is None  # no strengthening
    assert LIBRARY.exercises["bridge"].kind is Kind.STRENGTH


# How it is laid out


def test_the_way_into_the_seated_one_begins_and_the_rest_stays() -> None:
    before = on_the_way()
    session, happened = press((before, ()), (18.0, Command.SWAP))
    assert ids(session) == ["cat", "squeeze", "lean"]
    assert told(happened)[0] == "18 phase_left change_position 1"
    assert told(happened)[-1] == "18 phase_started change_position 1"
    assert session.phase.label == "Onto a chair"
    assert session.began == 18.0
    swapped = session.timeline.items[1]
    assert swapped.stands_for == ITEMS[1]
    assert swapped.rest_after == ITEMS[1].rest_after
    ended, _ = run_out(session)
    assert {rep.item for rep in ended.done} == {0, 1, 2}


def test_the_same_press_takes_it_back() -> None:
    before = on_the_way()
    session, _ = press((before, ()), (18.0, Command.SWAP), (20.0, Command.SWAP))
    assert session.timeline == before.timeline
    assert session.index == before.index


def test_what_came_before_it_cannot_be_undone_any_more() -> None:
    start_of_it = start(compile_timeline(ITEMS, LIBRARY), LIBRARY, now=0.0)
    session, _ = press(start_of_it, (12.0, Command.NEXT_EXERCISE), (13.0, Command.SWAP))
    assert not legal(session, Command.UNDO_JUMP, now=13.5)


def test_lying_already_she_is_told_the_way_up_first() -> None:
    items = plan("cat", "bridge", reps=1)
    line = compile_timeline(items, LIBRARY, speech=Slow(20.0))
    session, _ = start(line, LIBRARY, now=0.0)
    way = next(p for p in line.phases if p.kind is PhaseKind.CHANGE_POSITION)
    assert [step.lying for step in way.steps] == [False, True, False]
    session = replace(session, index=way.index, began=0.0)
    early, _ = apply(session, Command.SWAP, now=19.0)
    late, _ = apply(session, Command.SWAP, now=21.0)
    assert [step.text for step in early.phase.steps][:2] == [
        "Leave all_fours.",
        "Get onto a chair.",
    ]
    assert [step.text for step in late.phase.steps][:2] == [
        "Leave the back.",
        "Get onto a chair.",
    ]


def test_an_eased_exercise_is_swapped_for_an_eased_one_and_back() -> None:
    items = plan("bridge", reps=5)
    session, first = start(compile_timeline(items, LIBRARY), LIBRARY, now=0.0)
    session, eased = ease_all(session, now=0.0)
    session, happened = press((session, (*first, *eased)), (2.0, Command.SWAP))
    assert session.timeline.items[0].eased
    assert session.timeline.items[0].reps_planned == 3
    back, results = restored(happened, items)
    assert back.timeline == session.timeline
    assert (results[0].exercise, results[0].reps_prescribed, results[0].reps_planned) == (
        "squeeze",
        5,
        3,
    )
    session, happened = press((session, happened), (3.0, Command.SWAP))
    assert session.timeline.items[0] == items[0].eased_off(
        side=None, current_set=1, highest_rep_done={}
    )
    assert restored(happened, items)[0].timeline == session.timeline


def test_easing_the_seated_one_holds_for_the_lying_one_too() -> None:
    items = plan("bridge", reps=5)
    begun = start(compile_timeline(items, LIBRARY), LIBRARY, now=0.0)
    session, happened = press(
        begun,
        (2.0, Command.SWAP),
        (3.0, Command.STOP),
        (4.0, Command.EASE_OFF),
    )
    session, events = advance(session, now=8.0)
    session, happened = press((session, happened + events), (9.0, Command.SWAP))
    assert session.timeline.items[0].exercise.id == "bridge"
    assert session.timeline.items[0].eased
    assert restored(happened, items)[0].timeline == session.timeline


# What is kept


def test_a_kill_after_the_swap_goes_on_with_the_seated_one() -> None:
    session, happened = press(lived(), (18.0, Command.SWAP))
    for cut in (len(happened) - 1, len(happened)):  # before and after the way in has begun
        back, _ = restored(happened[:cut])
        assert back.timeline == session.timeline
        assert back.index == session.index
    _, results = restored(happened)
    assert [one.exercise for one in results] == ["cat", "squeeze", "lean"]
    assert results[1].status is ResultStatus.NOT_REACHED


def test_a_kill_after_going_back_goes_on_with_the_prescribed_one() -> None:
    session, happened = press(lived(), (18.0, Command.SWAP), (19.0, Command.SWAP))
    back, results = restored(happened)
    assert back.timeline == session.timeline
    assert [one.exercise for one in results] == ["cat", "bridge", "lean"]


def test_the_result_is_that_of_what_was_done() -> None:
    session, happened = press(lived(), (18.0, Command.SWAP), (19.0, Command.READY))
    _, events = run_out(session)
    _, results = restored(happened + events)
    done = results[1]
    assert (done.exercise, done.status) == ("squeeze", ResultStatus.DONE)
    assert (done.reps_prescribed, done.reps_done, done.hold_seconds) == (5, 5, 5)


@pytest.mark.parametrize(
    "change",
    [
        {"exercise": "gone"},
        {"seconds": {"squeeze": 5}},
        {"reps_by_set": 3},
        {"item": 9},
        {"item": -1},
    ],
)
def test_a_swap_that_does_not_fit_is_told_as_such(change: dict[str, object]) -> None:
    _, happened = press(lived(), (18.0, Command.SWAP))
    journal = [
        replace(one, data={**one.data, **change}) if one.kind == "exercise_swapped" else one
        for one in entries(happened)
    ]
    with pytest.raises(PlanError):
        replay(Plan(ITEMS, True), LIBRARY, journal, now=900.0)


# How much it hurts


@pytest.mark.parametrize(
    ("command", "hurt", "marked"),
    [
        (Command.HURT_EASING, Hurt.EASING, False),
        (Command.HURT_UP_TO_5, Hurt.UP_TO_5, True),
        (Command.HURT_OVER_5, Hurt.OVER_5, True),
    ],
)
def test_what_she_says_of_pain_is_kept_and_changes_nothing(
    command: Command, hurt: Hurt, marked: bool
) -> None:
    stopped, happened = press(lived(), (20.0, Command.READY), (21.0, Command.STOP))
    said, events = apply(stopped, command, now=30.0)
    assert said == stopped
    assert told(events) == [f"30 hurt_said 1 {hurt}"]
    _, results = restored(happened + events)
    assert [one.hurt for one in results] == [False, marked, False]


def test_the_last_word_counts() -> None:
    _, happened = press(
        lived(),
        (20.0, Command.READY),
        (21.0, Command.STOP),
        (22.0, Command.HURT_OVER_5),
        (23.0, Command.HURT_EASING),
    )
    assert not restored(happened)[1][1].hurt


def test_an_answer_of_a_newer_version_is_passed_over() -> None:
    session, happened = press(
        lived(), (20.0, Command.READY), (21.0, Command.STOP), (22.0, Command.HURT_OVER_5)
    )
    journal = [
        replace(entry, data={**entry.data, "hurt": "burning"}) if "hurt" in entry.data else entry
        for entry in entries(happened)
    ]
    back, results = replay(Plan(ITEMS, True), LIBRARY, journal, now=900.0)
    assert back.timeline == session.timeline
    assert not any(one.hurt for one in results)


def test_on_the_way_into_an_exercise_it_is_no_word_about_it() -> None:
    _, happened = press(lived(), (19.0, Command.STOP), (20.0, Command.HURT_OVER_5))
    assert told(happened)[-1] == f"20 hurt_said {Hurt.OVER_5}"
    assert not any(one.hurt for one in restored(happened)[1])


# Another way of the same exercise


def before_the_rocks(week: int | None, *, variant: str | None = None) -> Told:
    items = plan("cat", "rocks", reps=1)
    if variant:
        items = (items[0], *plan("rocks", reps=1, variant=variant))
    line = compile_timeline(items, LIBRARY)
    begun = start(line, LIBRARY, now=0.0, week=week)
    session, _ = press(begun, (9.0, Command.READY), (11.0, Command.NEXT_EXERCISE))
    while session.phase.kind is not PhaseKind.GET_READY:
        session, _ = apply(session, Command.NEXT_REP, now=12.0)
    return session, ()


@pytest.mark.parametrize(("week", "offered"), [(None, False), (19, False), (20, True), (38, True)])
def test_a_variant_is_offered_from_its_week_on(week: int | None, offered: bool) -> None:
    session, _ = before_the_rocks(week)
    assert session.phase.item == 1
    assert may_swap(session, 12.5) is offered


def test_it_is_not_offered_where_it_is_done_anyway() -> None:
    assert not may_swap(before_the_rocks(24, variant="back_only")[0], 12.5)


def test_rocking_back_only_takes_the_forward_phases_out_and_can_be_taken_back() -> None:
    before, _ = before_the_rocks(24)
    session, happened = press((before, ()), (13.0, Command.SWAP))
    other = session.timeline.items[1]
    assert (other.exercise.id, other.variant) == ("rocks", "back_only")
    assert other.reps_by_set == before.timeline.items[1].reps_by_set
    assert session.phase.kind is PhaseKind.GET_READY
    assert session.timeline.seconds == before.timeline.seconds - 8
    back, results = replay(
        Plan(before.timeline.items, True), LIBRARY, entries(happened), now=900.0, week=24
    )
    assert back.timeline == session.timeline
    assert (results[1].exercise, results[1].variant) == ("rocks", "back_only")
    again, _ = press((session, ()), (14.0, Command.SWAP))
    assert again.timeline == before.timeline
