"""The figure follows the step that is said, shows the rep over and over, breathes when still."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sirelief_gui.domain.breathing import HOLD_DEPTH, breath_at
from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.exercise import GUIDE_KINDS, Laterality, PhaseKind, Side
from sirelief_gui.domain.figure_show import STEP_MOVE, Shown, first_rep, shown_at
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.program import ProgramItem, resolve_item
from sirelief_gui.domain.speech import speech_of
from sirelief_gui.domain.timeline import Timeline, compile_timeline
from sirelief_gui.services.library import load_library, load_programs
from tests.domain.guided import VOICE, item, laid_out, seen

LIBRARY = load_library()
ITEMS = load_programs(LIBRARY)["daily_five"].items
STEP = 0.05


def daily(*, spoken: bool = True, demos: bool = False, propped: bool = True) -> Timeline:
    items = [resolve_item(ProgramItem(one.exercise), LIBRARY) for one in ITEMS]
    speech = speech_of(VOICE, Level.FULL) if spoken else None
    return compile_timeline(items, LIBRARY, propped=propped, speech=speech, demos=demos)


def lead_ins(timeline: Timeline) -> list[Phase]:
    return [phase for phase in timeline.phases if phase.steps]


def course(timeline: Timeline, phase: Phase, left: str = "") -> list[Shown]:
    """What the figure does in a phase, twenty times a second."""
    rep = first_rep(timeline, phase.item)
    times = [number * STEP for number in range(int(phase.seconds / STEP))]
    return [shown_at(phase, rep, lived=t, length=phase.seconds, left=left) for t in times]


TIMELINES = [
    pytest.param(daily(spoken=spoken, demos=demos), id=f"{spoken=} {demos=}")
    for spoken in (True, False)
    for demos in (True, False)
]


@pytest.mark.parametrize("timeline", TIMELINES)
def test_the_figure_goes_on_from_where_it_is(timeline: Timeline) -> None:
    for phase in timeline.phases:
        if phase.kind not in GUIDE_KINDS:
            continue
        for before, now in pairwise(course(timeline, phase)):
            if (before.pose_from, before.pose_to) != (now.pose_from, now.pose_to):
                assert before.pose_to == now.pose_from
            elif now.pose_from != now.pose_to:
                assert now.fraction >= before.fraction
            assert abs(now.breath - before.breath) < 0.09


@pytest.mark.parametrize("timeline", TIMELINES)
def test_the_figure_is_never_hurried(timeline: Timeline) -> None:
    for phase in lead_ins(timeline):
        for before, now in pairwise(course(timeline, phase)):
            if before.pose_from == now.pose_from != now.pose_to == before.pose_to:
                assert (now.fraction - before.fraction) / STEP <= 1 / 1.9  # moves of 2 s and more


@pytest.mark.parametrize("propped", [True, False])
def test_a_spoken_step_ends_in_its_pose(propped: bool) -> None:
    timeline = daily(propped=propped)
    looked_at = 0
    for phase in lead_ins(timeline):
        shown = course(timeline, phase)
        ends = (*phase.step_starts[1:], float(phase.seconds))
        for number, (step, end) in enumerate(zip(phase.steps, ends, strict=True)):
            if number + 1 < len(phase.steps):
                last = shown[int(end / STEP) - 1]
                assert (last.pose_to, last.is_rep) == (step.pose, step.how_to)
                looked_at += 1
    assert looked_at > 10


def test_a_way_out_begins_in_the_position_that_is_left() -> None:
    timeline = daily()
    phase = next(p for p in lead_ins(timeline) if p.steps[0].leaving)
    shown = course(timeline, phase, left="all_fours_neutral")
    assert (shown[0].pose_from, shown[0].pose_to) == ("all_fours_neutral", phase.steps[0].pose)
    assert course(timeline, phase)[0].pose_from == phase.steps[0].pose


def test_without_a_voice_a_short_get_ready_shows_the_rep_at_its_own_pace() -> None:
    timeline = daily(spoken=False)
    phase = next(p for p in lead_ins(timeline) if p.kind is PhaseKind.GET_READY)
    rep = first_rep(timeline, phase.item)
    assert phase.seconds / len(phase.steps) < STEP_MOVE
    shown = course(timeline, phase)
    assert all(one.is_rep for one in shown)
    assert (shown[0].pose_from, shown[0].pose_to) == (rep[0].pose_from, rep[0].pose_to)
    halfway = shown[int(rep[0].seconds / 2 / STEP)]
    assert halfway.fraction == pytest.approx(0.5)


def test_with_time_left_the_rep_is_shown_over_and_over_and_ends_where_it_begins() -> None:
    timeline = daily()
    phase = next(p for p in lead_ins(timeline) if p.kind is PhaseKind.GET_READY)
    rep = first_rep(timeline, phase.item)
    long = 200.0
    times = [number * STEP for number in range(int(long / STEP))]
    shown = [shown_at(phase, rep, lived=t, length=long) for t in times]
    ways = [(a.pose_from, a.pose_to) for a in shown if a.pose_from != a.pose_to]
    cats = [way for way, _ in pairwise([*ways, ("", "")]) if way == (rep[0].pose_from, "cat")]
    assert len(cats) * STEP > 2 * rep[0].seconds
    assert shown[-1].pose_to == rep[0].pose_from


def test_the_rep_is_the_first_of_its_exercise() -> None:
    timeline = daily()
    for number in range(len(timeline.items)):
        rep = first_rep(timeline, number)
        assert {phase.key.rep for phase in rep} == {1}
        assert len(rep) == len(timeline.items[number].phases)
    assert first_rep(timeline, None) == ()


def test_a_move_only_moves_and_a_hold_only_breathes() -> None:
    timeline = daily()
    for phase in timeline.phases[:60]:
        if phase.kind is PhaseKind.MOVE:
            assert {one.breath for one in course(timeline, phase)} == {0.0}
        if phase.kind is PhaseKind.HOLD:
            shown = course(timeline, phase)
            assert {(one.pose_from, one.fraction) for one in shown} == {(phase.pose_to, 1.0)}
            assert max(one.breath for one in shown) == pytest.approx(HOLD_DEPTH, abs=0.01)


@pytest.mark.parametrize("length", [3, 5, 8, 10, 20, 60])
def test_a_breath_ends_breathed_out_however_long_it_is_still(length: int) -> None:
    assert breath_at(0, length) == breath_at(length, length) == pytest.approx(0)
    breaths = [breath_at(length * n / 200, length) for n in range(201)]
    assert max(breaths) == pytest.approx(1, abs=0.01)
    assert min(breaths) >= 0
    peaks = sum(a < b > c for a, b, c in zip(breaths, breaths[1:], breaths[2:], strict=False))
    assert peaks <= max(1, length / 4)  # calm: no more than one in four seconds


@pytest.mark.parametrize("length", [0, 1, 2])
def test_where_there_is_no_time_for_a_breath_there_is_none(length: int) -> None:
    assert {breath_at(length * n / 10, length) for n in range(11)} == {0.0}


SIDED = sorted(
    one.id for one in LIBRARY.exercises.values() if one.laterality is Laterality.EACH_SIDE
)


@pytest.mark.parametrize("exercise", SIDED)
@pytest.mark.parametrize("demos", [True, False])
def test_the_figure_shows_the_side_that_is_worked_or_led_into(exercise: str, demos: bool) -> None:
    timeline = laid_out(item("cat_camel"), item(exercise), item("bridge"), demos=demos)
    for phase in timeline.phases:
        is_left = phase.item == 1 and phase.key.side in (None, Side.LEFT)
        assert seen(timeline, phase, 0.0).mirrored is is_left, phase
    sides = [p.key.side for p in timeline.phases if p.kind is PhaseKind.CHANGE_SIDE]
    assert sides == [Side.RIGHT]  # it leads to the other one


def test_before_a_stretch_she_rests_in_sight_of_its_first_side() -> None:
    timeline = laid_out(item("hip_adduction_squeeze"), item("butt_stretch_seated"))
    rest = next(p for p in timeline.phases if p.kind is PhaseKind.REST_EXERCISE)
    assert seen(timeline, rest, 0.0).mirrored


def test_while_she_changes_sides_the_rep_is_shown_on_the_other_one() -> None:
    timeline = laid_out(item("butt_stretch_seated"))
    phase = next(p for p in timeline.phases if p.kind is PhaseKind.CHANGE_SIDE)
    views = [seen(timeline, phase, at / 4) for at in range(4 * phase.seconds)]
    assert {view.mirrored for view in views} == {False}
    assert all(view.shows_rep for view in views)
    assert {view.pose_to for view in views} == {"seated_neutral", "seated_figure_four"}
