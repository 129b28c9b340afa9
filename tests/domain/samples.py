"""A small library made by hand, so that the pure tests need no files, and ways to run a session."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sirelief_gui.domain.events import Event, event_data, event_kind, key_data
from sirelief_gui.domain.exercise import (
    Breath,
    Equipment,
    EquipmentInfo,
    Exercise,
    Kind,
    Laterality,
    Library,
    PhaseKind,
    PhaseSpec,
    Posture,
    Range,
    RepRange,
    Step,
    Variant,
)
from sirelief_gui.domain.program import Dose, PlannedItem, Program, ProgramItem, resolve
from sirelief_gui.domain.record import JournalEntry
from sirelief_gui.domain.session import Session, advance, deadline
from sirelief_gui.domain.timeline import Phase, Speech, Timeline, compile_timeline

THOROUGH = "HYPOTHESIS_PROFILE" in os.environ
"""Someone asked for a longer run; the heavy properties then take the profile's numbers."""

ORIGIN = datetime(2025, 3, 4, 18, 30, tzinfo=UTC)
"""The wall-clock instant that 0 s of the sessions' own clock stands for."""


def spec(phase_id: str, kind: PhaseKind, default: int, bounds: tuple[int, int]) -> PhaseSpec:
    return PhaseSpec(
        id=phase_id,
        kind=kind,
        label=phase_id.replace("_", " ").capitalize(),
        short=phase_id.partition("_")[0].capitalize(),
        cue=f"{phase_id}.",
        hint=f"then {phase_id}",
        seconds=Range(default, *bounds),
        pose_from=f"{phase_id}_from",
        pose_to=f"{phase_id}_to",
        breath=Breath.FREE,
        source="made up for tests",
    )


def exercise(
    exercise_id: str,
    posture: str,
    *phases: PhaseSpec,
    kit: Sequence[Equipment] = (),
    rest_between_sets: int = 30,
    laterality: Laterality = Laterality.BILATERAL,
    variants: Sequence[Variant] = (),
    propped: Sequence[tuple[str, str]] = (),
    kind: Kind = Kind.MOBILITY,
    substitutes: Sequence[str] = (),
) -> Exercise:
    return Exercise(
        id=exercise_id,
        name=exercise_id.capitalize(),
        short_name=exercise_id.capitalize(),
        aliases=(),
        kind=kind,
        laterality=laterality,
        posture=posture,
        equipment=tuple(kit),
        surface_allowed=("floor",),
        surface_forbidden=(),
        summary="",
        steps=(Step(f"How to begin {exercise_id}."),),
        phases=phases,
        reps=RepRange(5, 5, 10, 1, 20),
        sets=Range(1, 1, 3),
        rest_between_sets=Range(rest_between_sets, 0, 120),
        technique=(),
        cautions=(),
        pubic_note="",
        start_pose=f"{exercise_id}_start",
        propped_poses=tuple(propped),
        variants=tuple(variants),
        sources=("made up for tests",),
        substitutes=tuple(substitutes),
    )


def posture(posture_id: str, *, lying: bool = False) -> Posture:
    return Posture(
        id=posture_id,
        name=f"On {posture_id}",
        title=f"Onto {posture_id}",
        surface="floor",
        stay=f"Stay on {posture_id}",
        lying=lying,
        at_hand=(),
        enter=(Step(f"Get onto {posture_id}.", lying=lying),),
        leave=(Step(f"Leave {posture_id}."),),
        caution="",
    )


MOVE, HOLD, RELEASE = PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RELEASE
REST, BREATHE = PhaseKind.REST_REP, PhaseKind.BREATHE

EXERCISES = (
    # Two moves, two holds, and a variant that leaves half of it out.
    exercise(
        "rocks",
        "all_fours",
        spec("forward", MOVE, 3, (1, 6)),
        spec("hold_forward", HOLD, 5, (2, 10)),
        spec("back", MOVE, 3, (1, 6)),
        spec("hold_back", HOLD, 5, (2, 10)),
        spec("rest", REST, 2, (0, 10)),
        variants=(
            Variant("back_only", "Back only", frozenset({"forward", "hold_forward"}), 20, ""),
        ),
    ),
    # Nothing after its last work phase.
    exercise("cat", "all_fours", spec("round", MOVE, 4, (1, 9)), spec("arch", MOVE, 4, (1, 9))),
    # Lying, a hold that may be none, and sets without rest between them; done seated if she likes.
    exercise(
        "bridge",
        "the back",
        spec("lift", MOVE, 3, (1, 6)),
        spec("hold", HOLD, 5, (0, 10)),
        spec("lower", RELEASE, 3, (1, 6)),
        spec("settle", REST, 2, (0, 10)),
        rest_between_sets=0,
        propped=(("lift_from", "lift_from_wedge"), ("bridge_start", "bridge_start_wedge")),
        kind=Kind.STRENGTH,
        substitutes=("squeeze",),
    ),
    exercise(
        "press_out",
        "a chair",
        spec("press", MOVE, 2, (1, 5)),
        spec("hold", HOLD, 3, (1, 10)),
        spec("ease", RELEASE, 2, (1, 5)),
        kit=(Equipment("strap", required=True), Equipment("mat", required=False)),
    ),
    exercise(
        "squeeze",
        "a chair",
        spec("squeeze", HOLD, 5, (1, 10)),
        spec("rest", REST, 3, (0, 10)),
        kit=(Equipment("ball", required=True),),
    ),
    # One side after the other, in sets.
    exercise(
        "lean",
        "a chair",
        spec("lean", MOVE, 2, (1, 5)),
        spec("stay", HOLD, 4, (1, 10)),
        spec("rest", REST, 1, (0, 10)),
        laterality=Laterality.EACH_SIDE,
    ),
    # A rep that is nothing but a hold, and may be set to nothing.
    exercise("stay", "the back", spec("stay", HOLD, 4, (0, 10)), spec("rest", REST, 2, (0, 10))),
    exercise("breathe", "a chair", spec("in", BREATHE, 4, (2, 6)), spec("out", BREATHE, 6, (2, 8))),
)

LIBRARY = Library(
    exercises={one.id: one for one in EXERCISES},
    postures={
        one.id: one
        for one in (posture("all_fours"), posture("the back", lying=True), posture("a chair"))
    },
    equipment={
        "strap": EquipmentInfo("strap", "Strap", "", Step("Put the strap on.")),
        "ball": EquipmentInfo("ball", "Ball", "", Step("Take the ball.")),
        "mat": EquipmentInfo("mat", "Mat", "", None),
    },
)


def plan(*names: str, **dose: object) -> tuple[PlannedItem, ...]:
    """Settle the named exercises, all with the same dose."""
    items = tuple(ProgramItem(name, Dose(**dose)) for name in names)  # type: ignore[arg-type]
    return resolve(Program("test", "Test", items), LIBRARY)


def timeline(*names: str, speech: Speech | None = None, **dose: object) -> Timeline:
    """Lay the named exercises out in time."""
    return compile_timeline(plan(*names, **dose), LIBRARY, speech=speech)


@dataclass(frozen=True, slots=True)
class Slow:
    """A speaker who takes so many seconds for everything: each instruction, each text."""

    each: float

    def lead_in_seconds(self, phase: Phase, library: Library) -> float:
        return self.each * len(phase.steps)

    def step_starts(self, phase: Phase, library: Library) -> tuple[float, ...]:
        return tuple(self.each * number for number in range(len(phase.steps)))

    def seconds(self, text: str) -> float:
        return self.each


def entries(events: Iterable[Event], session_id: str = "s") -> tuple[JournalEntry, ...]:
    """Write events down as the journal does, by way of JSON."""
    return tuple(
        JournalEntry(
            session_id=session_id,
            seq=seq,
            at=ORIGIN + timedelta(seconds=event.at),
            kind=event_kind(event),
            data=json.loads(json.dumps(event_data(event))),
        )
        for seq, event in enumerate(events)
    )


def run_out(session: Session) -> tuple[Session, tuple[Event, ...]]:
    """Leave a session alone until nothing is due any more, going from boundary to boundary."""
    events: list[Event] = []
    last = float("-inf")
    while (due := deadline(session)) is not None:
        assert due > last, "a boundary brought no time with it"
        last = due
        session, crossed = advance(session, now=due)
        events += crossed
    return session, tuple(events)


def told(events: Iterable[Event]) -> list[str]:
    """Tell events as lines: the instant, what happened, and where or with what."""
    return [" ".join((f"{event.at:g}", event_kind(event), *_details(event))) for event in events]


def _details(event: Event) -> Iterable[str]:
    for name, value in event_data(event).items():
        if name == "phase" and isinstance(value, dict):
            yield where(**value)
        elif isinstance(value, float):
            yield f"{value:g}"
        elif value is not None:
            yield str(value)


def where(kind: str, item: int | None, **place: object) -> str:
    """Name a phase in a word: ``hold 0/left/1.3#2`` is set 1, rep 3, the third phase of it."""
    if item is None:
        return kind
    text = f"{kind} {item}"
    if place["side"]:
        text += f"/{place['side']}"
    if place["set"]:
        text += f"/{place['set']}"
    if place["rep"]:
        text += f".{place['rep']}#{place['step']}"
    return text


def laid_out(line: Timeline) -> list[str]:
    """Tell a timeline as lines: offset, seconds and the phase."""
    return [
        f"{phase.offset} +{phase.seconds} {where(**key_data(phase.key))}"  # type: ignore[arg-type]
        for phase in line.phases
    ]
