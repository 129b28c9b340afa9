"""The screen beside the voice: the step that is said, and digits that turn both together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.commands import apply
from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.exercise import REP_KINDS, PhaseKind
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.player_view import StepState
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.session import Command
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.words import NBSP
from tests.domain.guided import (
    LIBRARY,
    MANY,
    begun,
    book,
    clips,
    item,
    laid_out,
    lead_in,
    rep_phase,
    seen,
    timelines,
)


def current(timeline: Timeline, phase: Phase, at: float) -> int:
    """The number of the one step that is marked as being said."""
    states = [step.state for step in seen(timeline, phase, at).steps]
    assert states.count(StepState.CURRENT) == 1
    number = states.index(StepState.CURRENT)
    assert set(states[:number]) <= {StepState.DONE}
    assert set(states[number + 1 :]) <= {StepState.TO_COME}
    return number


def test_the_first_step_is_marked_until_the_second_is_said() -> None:
    timeline = laid_out(item("cat_camel"))
    phase = lead_in(timeline, 0)
    first, second, *others = phase.step_starts
    marked = [(0.0, 0), (first, 0), (second - 0.01, 0), (second, 1)]
    marked += [(at, number) for number, at in enumerate(others, start=2)]
    assert [(at, current(timeline, phase, at)) for at, _ in marked] == marked
    assert current(timeline, phase, float(phase.seconds)) == len(phase.steps) - 1


def test_without_a_voice_steps_take_equal_shares() -> None:
    timeline = laid_out(item("cat_camel"), level=None)
    phase = lead_in(timeline, 0)
    assert [current(timeline, phase, at) for at in (0.0, 3.3, 3.4, 6.6, 6.7, 10.0)] == [
        *(0, 0, 1, 1, 2, 2)
    ]


def test_a_step_stays_marked_while_she_is_waited_for_and_after_more_time() -> None:
    timeline = laid_out(item("cat_camel"))
    second = lead_in(timeline, 0).step_starts[1]
    waiting, _ = apply(begun(timeline), Command.WAIT, now=second + 1)
    states = [step.state for step in player_view(waiting, now=second + 300).steps]
    assert states.index(StepState.CURRENT) == 1
    longer, _ = apply(begun(timeline), Command.ADD_TIME, now=1.0)
    states = [step.state for step in player_view(longer, now=second).steps]
    assert states.index(StepState.CURRENT) == 1


@MANY
@given(timeline=timelines(spoken=True), at=st.floats(0, 1))
def test_the_marked_step_is_the_last_that_was_begun(timeline: Timeline, at: float) -> None:
    for phase in timeline.phases:
        if not phase.steps:
            continue
        seconds = at * phase.seconds
        begun_by_then = [n for n, start in enumerate(phase.step_starts) if start <= seconds]
        assert current(timeline, phase, seconds) == max(begun_by_then, default=0)
        starts = phase.step_starts
        words = {
            (number, step.text): book().voice.book.say(step.text)  # type: ignore[union-attr]
            for number, step in enumerate(phase.steps)
        }
        for cue in clips(book().phase(timeline, phase.index)):
            said = [n for (n, _), way in words.items() if cue.clip in [one.id for one in way]]
            marked = current(timeline, phase, cue.at)
            assert not said or marked in said or cue.at < starts[0]


@pytest.mark.parametrize("exercise_id", LIBRARY.exercises)
def test_no_step_or_caution_is_said_twice_on_the_way_in(exercise_id: str) -> None:
    timeline = laid_out(item(exercise_id))
    for phase in timeline.phases:
        if phase.kind in (PhaseKind.GET_READY, PhaseKind.CHANGE_POSITION):
            said = [cue.clip for cue in clips(book().phase(timeline, phase.index))]
            told = [clip for clip in said if str(clip).startswith(("step.", "caution."))]
            assert len(set(told)) == len(told)


# Digits


@pytest.mark.parametrize(
    ("at", "down", "up"), [(0.0, 5, 1), (0.9, 5, 1), (1.0, 4, 2), (4.0, 1, 5), (5.0, 1, 5)]
)
def test_counting_up_turns_the_digits_of_a_hold(at: float, down: int, up: int) -> None:
    timeline = laid_out(item("cat_camel"))
    hold = rep_phase(timeline, 1, 1)
    assert seen(timeline, hold, at).seconds == down
    assert seen(timeline, hold, at, count_up=True).seconds == up


def test_lead_ins_rests_and_count_ins_count_down_all_the_same() -> None:
    timeline = laid_out(item("cat_camel", reps=1), item("hand_heel_rock"), level=Level.FULL)
    for phase in timeline.phases:
        if phase.kind in REP_KINDS or phase.kind is PhaseKind.FINISH:
            continue
        assert seen(timeline, phase, 1.0, count_up=True).seconds == phase.seconds - 1
    hold = rep_phase(timeline, 1, 1)
    session = replace(begun(timeline), index=hold.index, began=float(hold.offset))
    session, _ = apply(session, Command.PAUSE, now=hold.offset + 2.0)
    session, _ = apply(session, Command.RESUME, now=1000.0)
    assert player_view(session, now=1000.5, count_up=True).seconds == 3


@pytest.mark.parametrize("began", [n / 10 + 7.3 for n in range(1, 40)])
def test_digits_turn_on_the_second_by_any_clock(began: float) -> None:
    """Clocks are not whole numbers; the voice says the number at the same instant."""
    timeline = laid_out(item("cat_camel"))
    hold = rep_phase(timeline, 1, 1)
    session = replace(begun(timeline), index=hold.index, began=began)
    shown = [player_view(session, now=began + second).seconds for second in range(5)]
    assert shown == [5, 4, 3, 2, 1]
    paused, _ = apply(session, Command.PAUSE, now=began + 2)
    resumed, _ = apply(paused, Command.RESUME, now=began)
    shown = [player_view(resumed, now=began + second).seconds for second in range(3)]
    assert shown == [3, 2, 1]


def test_what_nobody_counts_is_led_into_by_its_minutes() -> None:
    timeline = laid_out(item("warmup_seated"), item("breathe_slow"))
    ready = seen(timeline, lead_in(timeline, 0), 0.0)
    assert ready.lead.replace(NBSP, " ") == "1 of 2, 3 min"
    rest = next(phase for phase in timeline.phases if phase.kind is PhaseKind.REST_EXERCISE)
    following = seen(timeline, rest, 0.0).next_up
    assert following is not None
    assert (following.dose, following.minutes.replace(NBSP, " ")) == ("", "1 min")
