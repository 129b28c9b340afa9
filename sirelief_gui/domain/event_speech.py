"""What is said about things that happen outside the plan: a pause, Stop, an easier dose."""

from __future__ import annotations

from collections.abc import Callable

from sirelief_gui.domain.events import (
    CountInStarted,
    EasedOff,
    Event,
    ExerciseRestarted,
    HurtSaid,
    Paused,
    PauseReason,
    PhaseCompleted,
    RepCompleted,
    SessionEnded,
    StopOpened,
    TimeAdded,
    WaitEnded,
    Waiting,
)
from sirelief_gui.domain.lying import lies_down
from sirelief_gui.domain.record import Outcome, StopReason
from sirelief_gui.domain.session import COUNT_IN, Command, Session

SAFETY = ("stop.",)
"""What the ids of phrases begin with that are said at every level but Silent."""
SAVED = "finish.saved"
"""Only true where the disk has taken it."""
IN_PASSING: tuple[type[Event], ...] = (PhaseCompleted, RepCompleted, HurtSaid)
"""Events that change nothing of what is to be heard."""

_PLAIN: dict[type[Event], str] = {
    TimeAdded: "move.more_rest",
    Waiting: "ready.waiting",
    WaitEnded: "pause.going_on",
    ExerciseRestarted: "move.again",
}
_EASED = ("ease.easing_off", "ease.smaller")
_CHOICES: tuple[tuple[Command, str], ...] = (
    (Command.UNWELL, "stop.unwell"),
    (Command.CONTINUE, "stop.continue"),
    (Command.EASE_OFF, "stop.ease_off"),
    (Command.SKIP_EXERCISE, "stop.skip"),
    (Command.END, "stop.end"),
)


def said_on(events: tuple[Event, ...], session: Session) -> tuple[str, ...]:
    """Return the ids of the phrases said about events; ``session`` is how it stands after them."""
    said: list[str] = []
    for event in events:
        if type(event) in _PLAIN:
            said.append(_PLAIN[type(event)])
        elif isinstance(event, EasedOff):
            said += _EASED
        elif isinstance(event, Paused):
            said += _paused(event, session)
        elif isinstance(event, StopOpened):
            lies = lies_down(session, at=event.at)
            said += ["stop.stopped", "stop.lying" if lies else "stop.comfortable"]
        elif isinstance(event, CountInStarted) and event.seconds > COUNT_IN:
            said += _back_again(session)
        elif isinstance(event, SessionEnded):
            said += _ended(event, session)
    return tuple(said)


def stop_choices(is_legal: Callable[[Command], bool]) -> tuple[str, ...]:
    """Return the ids of the choices that Stop offers, in the order of their keys."""
    return tuple(phrase for command, phrase in _CHOICES if is_legal(command))


def choice_phrase(command: Command) -> str | None:
    """Return the id of the phrase for one of Stop's choices, None for another command."""
    return dict(_CHOICES).get(command)


def _paused(event: Paused, session: Session) -> list[str]:
    if event.reason is PauseReason.INTERRUPTED:
        return []
    said = ["pause.slept" if event.reason is PauseReason.SLEPT else "pause.paused"]
    return [*said, "pause.roll_to_side"] if lies_down(session, at=event.at) else said


def _ended(event: SessionEnded, session: Session) -> list[str]:
    """The goodbye of a session she ended herself; one that ran to its end had its own."""
    if event.reason is StopReason.WARNING_SIGN:
        return ["stop.no_exercise", "stop.call", "stop.lie_on_side"]
    if event.outcome is Outcome.COMPLETED:
        return []
    return [SAVED, "finish.via_side"] if lies_down(session, at=event.at) else [SAVED]


def _back_again(session: Session) -> list[str]:
    """After an interruption: what she goes on with, and how she is placed for it."""
    exercise = session.phase.exercise
    if exercise is None:
        return ["pause.going_on"]
    posture = session.library.exercises[exercise].posture
    return ["pause.going_on", f"exercise.{exercise}", f"posture.{posture}"]
