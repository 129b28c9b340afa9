"""Exercises as data: what a movement is, how long its phases may last, how to get into it.

Nothing here reads files. `library.py` builds these values from parsed TOML and checks them.
All durations are whole seconds; bounds are inclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from sirelief_gui.domain.values import dataclass


class PhaseKind(StrEnum):
    """The kinds of timed piece a timeline is made of (SETTLED, The timeline)."""

    GET_READY = "get_ready"
    CHANGE_POSITION = "change_position"
    CHANGE_SIDE = "change_side"
    MOVE = "move"
    HOLD = "hold"
    RELEASE = "release"
    REST_REP = "rest_rep"
    REST_SET = "rest_set"
    REST_EXERCISE = "rest_exercise"
    BREATHE = "breathe"
    FINISH = "finish"


REP_KINDS = frozenset(
    {PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RELEASE, PhaseKind.REST_REP, PhaseKind.BREATHE}
)
"""Kinds that happen inside a rep. An exercise's own phases are of these kinds only."""

WORK_KINDS = REP_KINDS - {PhaseKind.REST_REP}
"""Kinds that make up the rep itself: the rep is done when the last of them is."""

GUIDE_KINDS = frozenset({PhaseKind.GET_READY, PhaseKind.CHANGE_POSITION, PhaseKind.CHANGE_SIDE})
"""Kinds that wait for her: 'Ready' ends them early, 'Wait' holds them."""

REST_KINDS = frozenset({PhaseKind.REST_SET, PhaseKind.REST_EXERCISE})
"""Rests with their own screen: they can be skipped or made longer."""


class Kind(StrEnum):
    """What an exercise is for."""

    MOBILITY = "mobility"
    STRENGTH = "strength"
    STRENGTH_ISOMETRIC = "strength_isometric"
    CORE = "core"
    STRETCH = "stretch"
    RELEASE = "release"
    WARMUP = "warmup"
    COOLDOWN = "cooldown"
    BREATHING = "breathing"


STRENGTH_KINDS = frozenset({Kind.STRENGTH, Kind.STRENGTH_ISOMETRIC})
"""Kinds in which one leg alone does not work here (S10)."""
TIMED_KINDS = frozenset({Kind.WARMUP, Kind.COOLDOWN, Kind.BREATHING})
"""Kinds whose dose is told in minutes: nobody counts their reps."""


class Laterality(StrEnum):
    """Whether both legs work together, each side takes its turn, or only one side works."""

    BILATERAL = "bilateral"
    EACH_SIDE = "each_side"
    UNILATERAL = "unilateral"


class Side(StrEnum):
    """The side a phase belongs to, in an exercise done one side after the other."""

    LEFT = "left"
    RIGHT = "right"


class Breath(StrEnum):
    """The breath a phase goes with. Nothing here ever asks her to hold it (safety rule S14)."""

    IN = "in"
    OUT = "out"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Range:
    """A default with inclusive lower and upper bounds, in whole seconds or counts."""

    default: int
    minimum: int
    maximum: int

    def __contains__(self, value: int) -> bool:
        return self.minimum <= value <= self.maximum


@dataclass(frozen=True, slots=True)
class RepRange:
    """How many reps: the default, the range the sources recommend, and the hard bounds.

    Above ``recommended_maximum`` only with "my therapist set this" (SETTLED, Safety).
    """

    default: int
    recommended_minimum: int
    recommended_maximum: int
    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction for getting into place, with a short caption and the pose that shows it.

    ``seconds`` is how long it takes to do, at least, after it was said (our choice). ``lying``
    tells that she lies once it is done, or until it is in a step out of lying. ``leaving`` marks
    the steps out of a position, ``how_to`` those that say how the exercise is done once she is
    in place.
    """

    text: str
    caption: str = ""
    pose: str = ""
    seconds: int = 0
    lying: bool = False
    leaving: bool = False
    how_to: bool = False
    template: str = ""
    """The text before seconds were filled in, and what was: empty where nothing was."""
    fills: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Loop:
    """What the figure does in a phase that repeats a small movement: from pose to pose and round.

    ``seconds`` is about how long once round takes; it is made to fit the phase a whole number of
    times, so that the figure ends where it began.
    """

    poses: tuple[str, ...]
    seconds: int

    def at(self, lived: float, length: float) -> tuple[str, str, float]:
        """Return between which poses the figure is, and how far, so many seconds into a phase."""
        rounds = max(1, round(length / self.seconds))
        legs = rounds * len(self.poses)
        along = max(0.0, min(lived / length, 1.0)) * legs if length else 0.0
        leg = min(int(along), legs - 1)
        start, end = leg % len(self.poses), (leg + 1) % len(self.poses)
        return self.poses[start], self.poses[end], along - leg


@dataclass(frozen=True, slots=True)
class PhaseSpec:
    """One phase of a rep, as the library gives it.

    ``label`` is the word on screen, ``cue`` the sentence spoken, ``hint`` what the screen says
    while the phase before it runs, ``short`` one or two words for a bar of all phases. ``source``
    names where the default seconds come from. ``shown`` is said with it in the demo, where neither
    the step with its pose nor its cue will do.
    """

    id: str
    kind: PhaseKind
    label: str
    short: str
    cue: str
    hint: str
    seconds: Range
    pose_from: str
    pose_to: str
    breath: Breath
    source: str
    shown: str = ""
    loop: Loop | None = None
    """The movement that is repeated all through it; None where it is gone through once."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """A thing an exercise needs: its id, whether it must be there, and what can stand in."""

    id: str
    required: bool
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """A way to do an exercise that leaves some phases out.

    ``offered_from_week`` is the gestational week from which the app points it out; it is never
    preset (SETTLED, The timeline).
    """

    id: str
    name: str
    drops: frozenset[str]
    offered_from_week: int | None
    note: str
    short: str = ""
    """Its name on a small button; empty where ``name`` is short enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the page of an exercise tells beside how it goes; the words are our own.

    ``feel`` says where it may be felt, ``mistakes`` what is easy to get wrong. ``picture`` is the
    pose that stands for the exercise in lists; ``side_by_side`` are two poses that are shown beside
    each other where the rep goes two ways, else empty. ``photo`` is the name of a picture of
    her own, "" for none; it is shown in place of the figure.
    """

    why: str = ""
    feel: str = ""
    breathing: str = ""
    mistakes: tuple[str, ...] = ()
    picture: str = ""
    side_by_side: tuple[str, ...] = ()
    photo: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One movement of the library: its rep as phases, its dose bounds, its posture, its words."""

    id: str
    name: str
    short_name: str
    aliases: tuple[str, ...]
    kind: Kind
    laterality: Laterality
    posture: str
    equipment: tuple[Equipment, ...]
    surface_allowed: tuple[str, ...]
    surface_forbidden: tuple[str, ...]
    summary: str
    steps: tuple[Step, ...]
    phases: tuple[PhaseSpec, ...]
    reps: RepRange
    sets: Range
    rest_between_sets: Range
    technique: tuple[str, ...]
    cautions: tuple[str, ...]
    pubic_note: str
    """Shown before this exercise on a day with front-of-pelvis pain; empty when not needed."""
    start_pose: str
    propped_poses: tuple[tuple[str, str], ...]
    """Pose replacements for lying propped up on a wedge or pillows (from week 16 or unknown)."""
    variants: tuple[Variant, ...]
    sources: tuple[str, ...]
    technique_phases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a technique cue that belongs to some phases only, their ids; where a variant leaves one
    of them out, it is not said."""
    about: About = field(default_factory=About)
    substitutes: tuple[str, ...] = ()
    """Ids of exercises that may stand in where this one does not suit her."""

    def phase(self, phase_id: str) -> PhaseSpec:
        """Return the phase with this id; raises KeyError for an unknown one."""
        for spec in self.phases:
            if spec.id == phase_id:
                return spec
        raise KeyError(phase_id)

    def variant(self, variant_id: str) -> Variant:
        """Return the variant with this id; raises KeyError for an unknown one."""
        for variant in self.variants:
            if variant.id == variant_id:
                return variant
        raise KeyError(variant_id)

    @property
    def required_equipment(self) -> frozenset[str]:
        """Ids of what must be at hand."""
        return frozenset(item.id for item in self.equipment if item.required)


@dataclass(frozen=True, slots=True)
class Posture:
    """A position of the body: its name, and how to get into it and out of it."""

    id: str
    name: str
    title: str
    """Heading while moving into it: 'Onto your back'."""
    surface: str
    stay: str
    """What the rest screen says when the next exercise keeps the posture."""
    lying: bool
    at_hand: tuple[str, ...]
    enter: tuple[Step, ...]
    leave: tuple[Step, ...]
    caution: str
    group: str = ""
    """What the library is filtered by: 'Lying'."""
    place: str = ""
    """Where an exercise is done, as its card says it: 'On your back'."""
    upright: bool = False
    """Whether she stands once she has left it."""
    from_upright: tuple[Step, ...] = ()
    """How to get into it from standing; empty where that is no other way than `enter`."""


@dataclass(frozen=True, slots=True)
class EquipmentInfo:
    """What a piece of equipment is called and what to do to put it in place and off again."""

    id: str
    name: str
    note: str
    put_on: Step | None
    take_off: Step | None = None
    beside: str = ""
    """How a card names it beside the place, as 'with strap'; empty for what goes without saying."""
    whole: str = ""
    """Its name where there is room to say which one: 'Strap, no stretch'; empty for ``name``."""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything the app knows about exercises, postures and equipment, by id."""

    exercises: dict[str, Exercise]
    postures: dict[str, Posture]
    equipment: dict[str, EquipmentInfo]
    sources: dict[str, str] = field(default_factory=dict)
    """What the codes before the colon in ``Exercise.sources`` stand for."""
