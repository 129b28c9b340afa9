"""What the session screens are told: plain values, one `PlayerView` an instant."""

from __future__ import annotations

from enum import StrEnum

from sirelief_gui.domain.session import Command, Status
from sirelief_gui.domain.values import dataclass


class Page(StrEnum):
    """Which of the session's layouts is up."""

    GET_READY = "get_ready"
    CHANGE_POSITION = "change_position"
    DEMO = "demo"
    PLAYER = "player"
    REST = "rest"


class Tone(StrEnum):
    """The flood over the whole window: effort, relief, getting ready."""

    HOLD = "hold"
    REST = "rest"
    READY = "ready"


class StepState(StrEnum):
    """Where a lead-in step stands."""

    DONE = "done"
    CURRENT = "current"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class Segment:
    """One exercise in the bar at the top; ``fraction`` 0–1 is how much of it is done."""

    name: str
    fraction: float
    current: bool


@dataclass(frozen=True, slots=True)
class StepView:
    """One lead-in step as shown."""

    number: int
    text: str
    caption: str
    pose: str
    state: StepState


@dataclass(frozen=True, slots=True)
class DemoPartView:
    """One phase of the rep that is shown; ``fraction`` 0–1 is how much of it has been."""

    name: str
    seconds: int
    fraction: float
    current: bool


@dataclass(frozen=True, slots=True)
class DemoView:
    """One rep shown before it is counted."""

    heading: str
    line: str
    word: str
    detail: str
    """What is said with the part on show; empty before the first."""
    parts: tuple[DemoPartView, ...]


@dataclass(frozen=True, slots=True)
class NextUp:
    """The card on the rest screen."""

    heading: str
    name: str
    dose: str
    minutes: str
    stay: str
    pose: str


@dataclass(frozen=True, slots=True)
class StopTexts:
    """The words of the Stop choices in this state; None where a choice is not offered."""

    continue_detail: str
    ease_off: str | None
    skip: str | None
    end: str
    comfort: str


NO_CHOICES = StopTexts(continue_detail="", ease_off=None, skip=None, end="", comfort="")
"""Where nothing can be chosen."""


@dataclass(frozen=True, slots=True)
class PlayerView:
    """One instant of a session as the screens show it.

    ``seconds`` are the digits (whole seconds left, counted up to the next one), None where none
    are shown. ``fraction_left`` 1–0 is the ring. ``pose_fraction`` 0–1 runs through a move.
    ``breath`` 0–1 is how full the figure's breath is; ``shows_rep`` tells that it demonstrates one
    rep on a lead-in, ``mirrored`` that it is to be the other way round (the left side).
    ``lead`` says number and dose of the exercise that is led into; ``of_length`` how long it takes.
    """

    page: Page
    tone: Tone
    status: Status
    title: str
    subtitle: str
    segments: tuple[Segment, ...]
    word: str
    seconds: int | None
    length: int
    fraction_left: float
    rep_text: str
    rep: int | None
    reps: int
    reps_done: tuple[bool, ...]
    next_hint: str
    pose_from: str
    pose_to: str
    pose_fraction: float
    waiting: bool
    time_left: str
    spoken: str
    """What a screen reader is told when the phase changes."""
    can: frozenset[Command]
    breath: float = 0.0
    shows_rep: bool = False
    mirrored: bool = False
    picture: str = ""
    """The name of a picture of her own that stands for the figure, "" for none."""

    # On the way into an exercise
    steps: tuple[StepView, ...] = ()
    lead: str = ""
    of_length: str = ""
    surface: str = ""
    at_hand: str = ""
    caution: str = ""
    note: str = ""
    own_note: str = ""
    """What she wrote beside the dose; it goes first where there is no room."""
    swap_to: str = ""
    """What may be done instead: seated for lying, in another way, or as planned; "" for nothing."""
    swap_way: str = ""
    """The other way of the same exercise, where that is what is offered."""
    swaps_back: bool = False
    next_up: NextUp | None = None
    demo: DemoView | None = None

    # When it is paused or stopped
    place: str = ""
    paused_because: str = ""
    skip_to: str = ""
    reps_kept: str = ""
    stop: StopTexts = NO_CHOICES
