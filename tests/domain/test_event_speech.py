"""What is said about things outside the plan: a pause, Stop, an easier dose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.commands import apply, legal
from sirelief_gui.domain.event_speech import IN_PASSING, choice_phrase, said_on, stop_choices
from sirelief_gui.domain.events import HurtSaid, Paused, PauseReason, SessionEnded
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.session import Command, Session, advance, jumped
from tests.domain.guided import VOICE, begun, item, laid_out, phase_where
from tests.domain.samples import run_out

KNEELING = laid_out(item("cat_camel"), item("bridge"))
HALF_WAY = ("Sit, then down on one hip", "Lie on your side")


def at(exercise: str = "cat_camel") -> tuple[Session, float]:
    """A second into the first rep of an exercise."""
    number = [one.exercise.id for one in KNEELING.items].index(exercise)
    index = KNEELING.first_rep(number)
    assert index is not None
    now = KNEELING.phases[index].offset + 1.0
    return advance(begun(KNEELING), now=now)[0], now


def said(session: Session, *commands: Command, now: float) -> tuple[str, ...]:
    """What is said on the last of several commands."""
    words: tuple[str, ...] = ()
    for command in commands:
        session, events = apply(session, command, now=now)
        words = said_on(events, session)
    assert all(VOICE.phrase(one) for one in words)
    return words


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ([Command.PAUSE], ("pause.paused",)),
        ([Command.PAUSE, Command.RESUME], ()),
        ([Command.STOP], ("stop.stopped", "stop.comfortable")),
        ([Command.STOP, Command.CONTINUE], ()),
        ([Command.STOP, Command.EASE_OFF], ("ease.easing_off", "ease.smaller")),
        ([Command.STOP, Command.UNWELL], ("stop.no_exercise", "stop.call", "stop.lie_on_side")),
        ([Command.RESTART_EXERCISE], ("move.again",)),
        ([Command.NEXT_REP], ()),
        ([Command.END], ("finish.saved",)),
        ([Command.STOP, Command.END], ("finish.saved",)),
    ],
)
def test_what_she_does_is_answered(commands: list[Command], words: tuple[str, ...]) -> None:
    session, now = at()
    assert said(session, *commands, now=now) == words


def test_lying_she_is_told_to_roll_to_her_side() -> None:
    session, now = at("bridge")
    assert said(session, Command.PAUSE, now=now) == ("pause.paused", "pause.roll_to_side")
    assert said(session, Command.STOP, now=now) == ("stop.stopped", "stop.lying")
    assert said(session, Command.END, now=now) == ("finish.saved", "finish.via_side")
    assert said(session, Command.STOP, Command.END, now=now) == (
        *("finish.saved", "finish.via_side"),
    )


def test_a_session_that_runs_to_its_end_has_said_its_goodbye() -> None:
    session, events = run_out(begun(KNEELING))
    assert isinstance(events[-1], SessionEnded)
    assert said_on(events[-1:], session) == ()


def test_half_way_down_it_is_known_whether_she_lies() -> None:
    change = phase_where(KNEELING, lambda p: p.kind is PhaseKind.CHANGE_POSITION)
    sitting, lying = (n for n, one in enumerate(change.steps) if one.caption in HALF_WAY)
    for step, words in ((sitting, "stop.comfortable"), (lying, "stop.lying")):
        now = change.offset + change.step_starts[step] + 0.5
        session, _ = advance(begun(KNEELING), now=now)
        assert said(session, Command.STOP, now=now) == ("stop.stopped", words)


def test_waiting_and_more_time_are_confirmed() -> None:
    session = begun(KNEELING)
    assert said(session, Command.WAIT, now=2.0) == ("ready.waiting",)
    assert said(session, Command.WAIT, Command.WAIT, now=2.0) == ("pause.going_on",)
    assert said(session, Command.ADD_TIME, now=2.0) == ("move.more_rest",)


def test_after_a_sleep_the_reason_is_said() -> None:
    session, now = at("bridge")
    session, events = jumped(session, seen=now)
    assert said_on(events, session) == ("pause.slept", "pause.roll_to_side")


def interrupted(index: int) -> Session:
    session, _ = apply(begun(KNEELING), Command.PAUSE, now=2.0)
    return replace(session, index=index, pause_reason=PauseReason.INTERRUPTED)


def test_after_an_interruption_it_is_said_what_she_goes_on_with() -> None:
    bridge = KNEELING.first_rep(1)
    assert bridge is not None
    assert said(interrupted(bridge), Command.RESUME, now=9.0) == (
        "pause.going_on",
        "exercise.bridge",
        "posture.supine",
    )
    last = len(KNEELING.phases) - 1
    assert said(interrupted(last), Command.RESUME, now=9.0) == ("pause.going_on",)


def test_an_interruption_itself_is_over_before_anyone_can_hear_of_it() -> None:
    session, now = at()
    assert said_on((Paused(now, PauseReason.INTERRUPTED),), session) == ()


def test_stopping_in_the_finish_lies_nowhere() -> None:
    session = replace(begun(KNEELING), index=len(KNEELING.phases) - 1)
    assert said(session, Command.STOP, now=1.0) == ("stop.stopped", "stop.comfortable")


def test_what_goes_by_itself_needs_no_words() -> None:
    session, events = advance(begun(KNEELING), now=100.0)
    assert said_on(events, session) == ()
    assert {type(event) for event in events} >= set(IN_PASSING) - {HurtSaid}


def test_the_choices_of_stop_are_read_in_the_order_of_their_keys() -> None:
    session, now = at()
    stopped, _ = apply(session, Command.STOP, now=now)
    choices = stop_choices(lambda command: legal(stopped, command, now=now))
    assert choices == (
        "stop.unwell",
        "stop.continue",
        "stop.ease_off",
        "stop.skip",
        "stop.end",
    )
    assert all(VOICE.phrase(one) for one in choices)
    assert stop_choices(lambda command: command is Command.END) == ("stop.end",)


def test_each_choice_has_its_phrase() -> None:
    assert choice_phrase(Command.EASE_OFF) == "stop.ease_off"
    assert choice_phrase(Command.PAUSE) is None
