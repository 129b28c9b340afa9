"""The smallest timed piece of a session, and the names it goes by."""

from __future__ import annotations

from typing import Protocol

from sirelief_gui.domain.exercise import Library, Loop, PhaseKind, Side, Step
from sirelief_gui.domain.values import dataclass

DEMO_STEP = 1
"""`PhaseKey.step` of the rep that is shown before the first one is counted."""


@dataclass(frozen=True, slots=True)
class PhaseKey:
    """Names a phase independently of its index, so that it is found again in another timeline."""

    kind: PhaseKind
    item: int | None
    side: Side | None = None
    set: int | None = None
    rep: int | None = None
    step: int = 0
    """0-based place within the rep, or within the lead-in."""


@dataclass(frozen=True, slots=True)
class RepKey:
    """Names one rep of a session. ``item`` is 0-based; ``set`` and ``rep`` count from 1."""

    item: int
    side: Side | None
    set: int
    rep: int


@dataclass(frozen=True, slots=True)
class DemoPart:
    """One phase of the rep that is shown first.

    ``offset`` counts from the start of the demo, ``seconds`` how long it is shown; ``short`` is
    for the bar of all parts, ``say`` what is said.
    """

    offset: int
    seconds: int
    kind: PhaseKind
    short: str
    word: str
    say: str
    pose_from: str
    pose_to: str
    source: str = ""
    """The text of the library that ``say`` is some sentences of, for the translator; else ""."""
    loop: Loop | None = None

    @property
    def end(self) -> int:
        """Seconds from the start of the demo to the end of this part."""
        return self.offset + self.seconds


@dataclass(frozen=True, slots=True)
class Phase:
    """The smallest timed piece of a session.

    ``offset`` and ``seconds`` are whole seconds; ``item`` is the place in the program of the
    exercise the phase belongs to or leads to (None for the finish).
    """

    index: int
    offset: int
    seconds: int
    key: PhaseKey
    exercise: str | None
    label: str
    cue: str
    hint: str
    pose_from: str
    pose_to: str
    steps: tuple[Step, ...] = ()
    ends_rep: bool = False
    unit: int = 0
    """Phases of one rep share a unit; every other phase is a unit of its own."""
    needs: tuple[str, ...] = ()
    """Ids of the equipment that she needs from here on and had no use for before."""
    demo: tuple[DemoPart, ...] = ()
    """The parts of the rep that is shown; empty but in a demo."""
    step_starts: tuple[float, ...] = ()
    """Seconds into the phase at which each step is said; empty where speech is not known."""
    loop: Loop | None = None
    """The small movement that the figure repeats all through the phase."""

    @property
    def kind(self) -> PhaseKind:
        """What sort of phase this is."""
        return self.key.kind

    @property
    def item(self) -> int | None:
        """Place in the program of the exercise this belongs to or leads to."""
        return self.key.item

    @property
    def is_demo(self) -> bool:
        """Whether one rep is shown here without being counted."""
        return self.kind is PhaseKind.GET_READY and self.key.step == DEMO_STEP

    @property
    def end(self) -> int:
        """Offset at which the phase is over, seconds."""
        return self.offset + self.seconds

    @property
    def rep_key(self) -> RepKey | None:
        """The rep this phase is part of, or None outside reps."""
        key = self.key
        if key.item is None or key.set is None or key.rep is None:
            return None
        return RepKey(key.item, key.side, key.set, key.rep)


class Speech(Protocol):
    """What a layout in time must know of what is said."""

    def lead_in_seconds(self, phase: Phase, library: Library) -> float:
        """Return the least seconds it takes to say everything of a lead-in."""
        ...

    def step_starts(self, phase: Phase, library: Library) -> tuple[float, ...]:
        """Return when each step of a lead-in is said, in seconds from its start."""
        ...

    def seconds(self, text: str) -> float:
        """Return the seconds it takes to say a text."""
        ...
