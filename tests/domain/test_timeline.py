"""Timelines as transcripts: what comes when, and for how long."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.exercise import WORK_KINDS, Library, PhaseKind, Side
from sirelief_gui.domain.timeline import PhaseKey, Timeline, compile_timeline, recompile
from tests.domain.samples import EXERCISES, LIBRARY, Slow, laid_out, plan, timeline


def test_one_exercise() -> None:
    assert laid_out(timeline("cat", reps=2)) == [
        "0 +10 get_ready 0",
        "10 +4 move 0/1.1#0",
        "14 +4 move 0/1.1#1",
        "18 +4 move 0/1.2#0",
        "22 +4 move 0/1.2#1",
        "26 +5 finish",
    ]


def test_a_rest_follows_every_rep_that_has_one_the_last_too() -> None:
    assert laid_out(timeline("squeeze", reps=2)) == [
        "0 +10 get_ready 0",
        "10 +5 hold 0/1.1#0",
        "15 +3 rest_rep 0/1.1#1",
        "18 +5 hold 0/1.2#0",
        "23 +3 rest_rep 0/1.2#1",
        "26 +5 finish",
    ]


def lead_ins(line: Timeline) -> list[str]:
    """Only what lies between the reps."""
    return [
        f"+{p.seconds} {p.kind}" for p in line.phases if p.rep_key is None and p.item is not None
    ]


@pytest.mark.parametrize(
    ("names", "between"),
    [
        # The same posture: a rest, then get ready; 10 s where equipment changes.
        (("cat", "rocks"), ["+10 get_ready", "+20 rest_exercise", "+5 get_ready"]),
        (("press_out", "squeeze"), ["+10 get_ready", "+20 rest_exercise", "+10 get_ready"]),
        (("squeeze", "breathe"), ["+10 get_ready", "+20 rest_exercise", "+10 get_ready"]),
        # Another posture: one change, longer into or out of lying, or where the strap goes on.
        (("cat", "squeeze"), ["+10 get_ready", "+60 change_position"]),
        (("cat", "bridge"), ["+10 get_ready", "+90 change_position"]),
        (("cat", "press_out"), ["+10 get_ready", "+90 change_position"]),
        # The first exercise lying: the way down is needed as much as from another posture.
        (("bridge", "cat"), ["+90 change_position", "+90 change_position"]),
    ],
)
def test_what_leads_from_one_exercise_to_the_next(
    names: tuple[str, ...], between: list[str]
) -> None:
    assert lead_ins(timeline(*names)) == between


def test_a_rest_of_0_s_is_left_out() -> None:
    assert lead_ins(timeline("cat", "rocks", rest_after=0)) == ["+10 get_ready", "+5 get_ready"]
    assert lead_ins(timeline("bridge", sets=2)) == ["+90 change_position"]


def test_the_rest_is_the_one_the_exercise_before_asks_for() -> None:
    first, second = plan("cat", rest_after=45) + plan("rocks", rest_after=0)
    line = compile_timeline((first, second), LIBRARY)
    assert lead_ins(line)[1] == "+45 rest_exercise"


def test_sets_and_sides() -> None:
    line = timeline("lean", reps=1, sets=2, seconds={"rest": 0})
    assert laid_out(line) == [
        "0 +10 get_ready 0",
        "10 +2 move 0/left/1.1#0",
        "12 +4 hold 0/left/1.1#1",
        "16 +30 rest_set 0/left/2",
        "46 +2 move 0/left/2.1#0",
        "48 +4 hold 0/left/2.1#1",
        "52 +10 change_side 0/right",
        "62 +2 move 0/right/1.1#0",
        "64 +4 hold 0/right/1.1#1",
        "68 +30 rest_set 0/right/2",
        "98 +2 move 0/right/2.1#0",
        "100 +4 hold 0/right/2.1#1",
        "104 +5 finish",
    ]


def test_a_change_of_position_says_the_way_out_the_way_in_and_what_to_take() -> None:
    line = timeline("bridge", "press_out")
    change = line.phases[line.after_item(0)]
    assert [step.text for step in change.steps] == [
        "Leave the back.",
        "Get onto a chair.",
        "Put the strap on.",
        "How to begin press_out.",
    ]
    assert (change.label, change.cue) == ("Onto a chair", "Onto a chair. Next: Press_out.")


def test_get_ready_says_only_what_is_new() -> None:
    ready = [p for p in timeline("press_out", "press_out").phases if p.kind is PhaseKind.GET_READY]
    assert [[step.text for step in p.steps] for p in ready] == [
        ["Put the strap on.", "How to begin press_out."],
        ["How to begin press_out."],
    ]


def test_lead_ins_last_as_long_as_what_is_spoken_and_3_s_more() -> None:
    line = timeline("cat", "rocks", "bridge", speech=Slow(20.2))
    assert lead_ins(line) == [
        "+44 get_ready",  # the way down first: one step more
        "+20 rest_exercise",
        "+24 get_ready",
        "+90 change_position",
    ]


def test_lying_is_shown_propped_up_unless_flat_is_asked_for() -> None:
    items = plan("bridge")
    for propped, poses in (
        (True, ("lift_from_wedge", "lift_to")),
        (False, ("lift_from", "lift_to")),
    ):
        line = compile_timeline(items, LIBRARY, propped=propped)
        lift = next(p for p in line.phases if p.kind is PhaseKind.MOVE)
        assert (lift.pose_from, lift.pose_to) == poses


def test_omitted_items_are_left_out_and_the_way_leads_from_what_is_left() -> None:
    line = timeline("cat", "bridge", "rocks")
    shorter = recompile(line, LIBRARY, propped=True, omitted=frozenset({1}))
    assert lead_ins(shorter) == ["+10 get_ready", "+20 rest_exercise", "+5 get_ready"]
    assert shorter.first_rep(1) is None
    assert {p.item for p in shorter.phases} == {0, 2, None}
    nothing = recompile(line, LIBRARY, propped=True, omitted=frozenset({0, 1, 2}))
    assert laid_out(nothing) == ["0 +5 finish"]


def test_laying_out_again_keeps_what_is_not_named() -> None:
    line = timeline("cat", "bridge", speech=Slow(50.0))
    again = recompile(line, LIBRARY, propped=True, items=plan("cat", "bridge", reps=1))
    assert [p.seconds for p in again.phases if p.kind is PhaseKind.CHANGE_POSITION] == [153]


def test_places_in_a_timeline() -> None:
    line = timeline("squeeze", "lean", reps=2)
    # 0 ready · 1-2, 3-4 reps · 5 rest · 6 ready · 7-9, 10-12 left · 13 side · 14-19 right · 20 end
    assert line.phases[20].kind is PhaseKind.FINISH
    assert [line.unit_start(n) for n in (0, 1, 2, 4, 12, 13)] == [0, 1, 1, 3, 10, 13]
    assert [line.next_unit(n) for n in (0, 1, 4, 12, 19, 20)] == [1, 3, 5, 13, 20, None]
    assert [line.after_item(n) for n in (0, 1)] == [5, 20]
    assert [line.first_rep(n) for n in (0, 1, 2)] == [1, 7, None]
    assert line.find(PhaseKey(PhaseKind.CHANGE_SIDE, 1, Side.RIGHT)) == 13
    assert line.find(PhaseKey(PhaseKind.CHANGE_POSITION, 1)) is None


def test_a_posture_that_is_unknown_is_no_silent_matter() -> None:
    lost = Library(LIBRARY.exercises, {}, LIBRARY.equipment)
    with pytest.raises(KeyError):
        compile_timeline(plan("cat"), lost)


NAMES = st.lists(st.sampled_from([one.id for one in EXERCISES]), min_size=1, max_size=4)


@given(
    names=NAMES, reps=st.integers(1, 4), sets=st.integers(1, 3), leave=st.sets(st.integers(0, 3))
)
def test_every_timeline_is_whole(names: list[str], reps: int, sets: int, leave: set[int]) -> None:
    items = plan(*names, reps=reps, sets=sets)
    omitted = frozenset(leave) & frozenset(range(len(items)))
    line = compile_timeline(items, LIBRARY, omitted=omitted)
    clock = 0
    for index, phase in enumerate(line.phases):
        assert (phase.index, phase.offset) == (index, clock)
        assert phase.seconds > 0
        clock = phase.end
    assert line.seconds == clock
    assert len({phase.key for phase in line.phases}) == len(line.phases)
    ends = [phase for phase in line.phases if phase.ends_rep]
    assert all(phase.kind in WORK_KINDS for phase in ends)
    assert len({phase.rep_key for phase in ends}) == len(ends)
    assert len(ends) == sum(
        item.reps_planned for number, item in enumerate(items) if number not in omitted
    )
    # Nothing she is asked to do in one posture is left standing in another without a change.
    where = None
    for phase in line.phases:
        if phase.kind is PhaseKind.CHANGE_POSITION and phase.item is not None:
            where = items[phase.item].exercise.posture
        elif phase.rep_key is not None:
            here = items[phase.rep_key.item].exercise.posture
            assert where in (None, here)
            where = here


def test_timelines_are_equal_whatever_measured_their_speech() -> None:
    line = timeline("cat")
    assert replace(line, speech=Slow(0.0)) == line
