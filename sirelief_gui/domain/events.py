"""What happened in a session, as frozen values, and their form as JSON for the journal.

``at`` is the instant on the session's monotonic clock; the journal adds the wall-clock time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum

from sirelief_gui.domain.exercise import PhaseKind, Side
from sirelief_gui.domain.record import Hurt, Outcome, StopReason
from sirelief_gui.domain.timeline import PhaseKey, RepKey
from sirelief_gui.domain.values import dataclass


class PauseReason(StrEnum):
    """Why a session is paused."""

    ASKED = "asked"
    SLEPT = "slept"
    """Time jumped: the computer slept, or nothing ran for a while."""
    INTERRUPTED = "interrupted"
    """The app ended in mid-session and this is the session picked up again."""


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events."""

    at: float


@dataclass(frozen=True, slots=True)
class SessionStarted(Event):
    """The session began."""


@dataclass(frozen=True, slots=True)
class PhaseStarted(Event):
    """A phase began, at its own boundary."""

    key: PhaseKey
    index: int


@dataclass(frozen=True, slots=True)
class PhaseCompleted(Event):
    """A phase ran to its end, or was ended early by Ready; ``seconds`` of it were lived."""

    key: PhaseKey
    index: int
    seconds: float


@dataclass(frozen=True, slots=True)
class PhaseLeft(Event):
    """A phase was left before its end; none of it counts as active time."""

    key: PhaseKey
    index: int


@dataclass(frozen=True, slots=True)
class RepCompleted(Event):
    """A rep was done for the first time."""

    rep: RepKey


@dataclass(frozen=True, slots=True)
class ExerciseRestarted(Event):
    """An exercise begins again; the ``voided`` reps done of it no longer count."""

    item: int
    voided: int


@dataclass(frozen=True, slots=True)
class ExerciseSkipped(Event):
    """She moved on from an exercise; ``omitted`` when it had not begun."""

    item: int
    omitted: bool


@dataclass(frozen=True, slots=True)
class JumpUndone(Event):
    """A skip or a step back was taken back; ``item`` is the exercise no longer skipped."""

    item: int | None


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """The clock stopped."""

    reason: PauseReason


@dataclass(frozen=True, slots=True)
class CountInStarted(Event):
    """The count-in to the phase ``key`` began."""

    seconds: float
    key: PhaseKey


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """The count-in is over."""


@dataclass(frozen=True, slots=True)
class TimeAdded(Event):
    """The current phase was made longer by ``seconds``."""

    key: PhaseKey
    seconds: int


@dataclass(frozen=True, slots=True)
class Waiting(Event):
    """The countdown of a lead-in is held."""


@dataclass(frozen=True, slots=True)
class WaitEnded(Event):
    """The countdown of a lead-in goes on."""


@dataclass(frozen=True, slots=True)
class StopOpened(Event):
    """Stop was pressed; everything is halted until she chooses."""


@dataclass(frozen=True, slots=True)
class EasedOff(Event):
    """The rest of an exercise is lighter today."""

    item: int
    reps_by_set: tuple[int, ...]
    seconds: Mapping[str, int]
    reps_second_side: tuple[int, ...] | None = None
    """Reps of the second side, in an exercise done one side after the other."""


@dataclass(frozen=True, slots=True)
class ExerciseSwapped(Event):
    """Something else is done in the place of an exercise, or what was planned there after all."""

    item: int
    exercise: str
    reps_by_set: tuple[int, ...]
    seconds: Mapping[str, int]
    from_lying: bool
    """Whether she lay already on the way in, and is told the way up first."""
    variant: str | None = None


@dataclass(frozen=True, slots=True)
class HurtSaid(Event):
    """She said how much it hurts, with the Stop choices open."""

    item: int | None
    """The exercise she was in; None on the way into one, and after the last."""
    hurt: Hurt


@dataclass(frozen=True, slots=True)
class SessionEnded(Event):
    """The session is over."""

    outcome: Outcome
    reason: StopReason


def event_kind(event: Event) -> str:
    """Return the journal's name of an event: ``rep_completed`` for RepCompleted."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(event).__name__).lower()


def event_data(event: Event) -> dict[str, object]:
    """Return an event's fields as JSON values, its instant and any index left out.

    The instant is the journal's to translate; an index means nothing in another timeline.
    """
    data: dict[str, object] = {}
    for field in fields(event):
        value = getattr(event, field.name)
        if field.name in ("at", "index"):
            continue
        if isinstance(value, PhaseKey):
            data["phase"] = key_data(value)
        elif isinstance(value, RepKey):
            data |= {"item": value.item, "side": value.side, "set": value.set, "rep": value.rep}
        elif isinstance(value, tuple):
            data[field.name] = list(value)
        else:
            data[field.name] = dict(value) if isinstance(value, Mapping) else value
    return data


def key_data(key: PhaseKey) -> dict[str, object]:
    """Return a phase key as JSON values."""
    return {
        "kind": key.kind.value,
        "item": key.item,
        "side": key.side,
        "set": key.set,
        "rep": key.rep,
        "step": key.step,
    }


def key_from(data: Mapping[str, object]) -> PhaseKey:
    """Read a phase key back; raises KeyError, TypeError or ValueError on anything else."""
    return PhaseKey(
        PhaseKind(str(data["kind"])),
        _whole_or_none(data["item"]),
        _side(data["side"]),
        _whole_or_none(data["set"]),
        _whole_or_none(data["rep"]),
        whole_number(data["step"]),
    )


def rep_from(data: Mapping[str, object]) -> RepKey:
    """Read a rep key back; raises KeyError, TypeError or ValueError on anything else."""
    return RepKey(
        whole_number(data["item"]),
        _side(data["side"]),
        whole_number(data["set"]),
        whole_number(data["rep"]),
    )


def whole_number(value: object) -> int:
    """Return what a journal holds as a whole number; TypeError for anything else."""
    if not isinstance(value, int):
        raise TypeError(f"expected a whole number, not {value!r}")
    return value


def _whole_or_none(value: object) -> int | None:
    return None if value is None else whole_number(value)


def _side(value: object) -> Side | None:
    return None if value is None else Side(str(value))
