"""Whether she lies on her back: what she is told when a session halts hangs on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.commands import apply
from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.lying import lies_down
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.session import Command, Session
from sirelief_gui.domain.timeline import Timeline
from tests.domain.guided import begun, item, laid_out, lead_in, phase_where

ITEMS = (item("cat_camel"), item("bridge"), item("hip_abduction_isometric"))
SAID = laid_out(*ITEMS, demos=True)
UNSAID = laid_out(*ITEMS, level=None)


def within(timeline: Timeline, phase: Phase) -> Session:
    return replace(begun(timeline), index=phase.index, began=0.0)


def told(timeline: Timeline, phase: Phase, seconds: float) -> bool:
    return lies_down(within(timeline, phase), at=seconds)


@pytest.mark.parametrize("timeline", [SAID, UNSAID, laid_out(*ITEMS, level=Level.BRIEF)])
def test_she_lies_in_the_reps_done_lying_and_in_their_rests_and_nowhere_else(
    timeline: Timeline,
) -> None:
    for phase in timeline.phases:
        if phase.kind is not PhaseKind.CHANGE_POSITION:
            lies = phase.exercise == "bridge" and not phase.is_demo
            assert lies_down(within(timeline, phase)) is lies
            assert told(timeline, phase, phase.seconds / 2) is lies


def test_between_sets_and_getting_ready_for_more_on_her_back_she_lies() -> None:
    timeline = laid_out(item("bridge", sets=2), item("stay", rest_after=20))
    kinds = {
        phase.kind: lies_down(within(timeline, phase))
        for phase in timeline.phases
        if phase.exercise is not None and phase.index > lead_in(timeline, 0).index
    }
    assert {PhaseKind.REST_SET, PhaseKind.REST_EXERCISE, PhaseKind.GET_READY} <= set(kinds)
    assert all(kinds.values())


def test_what_is_shown_before_she_lies_down_finds_her_sitting() -> None:
    demo = phase_where(SAID, lambda p: p.is_demo and p.exercise == "bridge")
    assert not told(SAID, demo, demo.seconds - 1.0)


def test_on_the_way_down_she_lies_from_the_step_onto_her_side() -> None:
    down = lead_in(SAID, 1)
    first = next(n for n, step in enumerate(down.steps) if step.lying)
    assert down.steps[first].text == "Down on your side, knees together."
    begins = down.step_starts[first]
    assert [told(SAID, down, at) for at in (0.0, begins - 0.01, begins, begins + 0.01)] == [
        *(False, False, True, True),
    ]
    assert told(SAID, down, float(down.seconds)), "she stays down"


def test_on_the_way_up_she_lies_until_she_is_told_to_push_up() -> None:
    up = lead_in(SAID, 2)
    sits = next(n for n, step in enumerate(up.steps) if not step.lying)
    assert up.steps[sits].text == "Push up with both hands to sit."
    begins = up.step_starts[sits]
    assert [told(SAID, up, at) for at in (0.0, begins - 0.01, begins, begins + 0.01)] == [
        *(True, True, False, False),
    ]
    assert not told(SAID, up, float(up.seconds))


@pytest.mark.parametrize("number", [1, 2])
def test_without_an_instant_a_change_of_position_is_taken_to_find_her_up(number: int) -> None:
    assert not lies_down(within(SAID, lead_in(SAID, number)))


def test_where_no_steps_are_said_the_way_up_is_taken_to_find_her_lying_and_down_up() -> None:
    """The safe side: whoever may lie is told to roll over first."""
    assert told(UNSAID, lead_in(UNSAID, 2), 80.0)
    assert not told(UNSAID, lead_in(UNSAID, 1), 80.0)


def test_in_the_finish_nothing_is_known_of_how_she_is_placed() -> None:
    assert not lies_down(within(SAID, SAID.phases[-1]), at=1.0)


def test_swapped_while_she_lies_she_is_led_and_shown_the_way_up_and_not_before() -> None:
    down = lead_in(SAID, 1)
    begins = down.step_starts[next(n for n, step in enumerate(down.steps) if step.lying)]
    session = within(SAID, down)
    early, _ = apply(session, Command.SWAP, now=session.began + begins - 1.0)
    late, _ = apply(session, Command.SWAP, now=session.began + begins + 1.0)
    assert early.phase.steps[0].text == "Sit back slowly onto your heels."
    assert not lies_down(early, at=early.began)
    assert late.phase.steps[0].text == "Knees together, roll onto your side in one piece."
    assert lies_down(late, at=late.began), "until she is told to push up"
    assert player_view(late, now=late.began).pose_from == "hook_lying_wedge"
    after, _ = apply(late, Command.SWAP, now=late.began + 1.0)
    assert after.timeline == session.timeline
