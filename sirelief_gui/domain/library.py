"""The exercise library: parsed TOML in, checked values of `exercise.py` out.

Nothing here reads files; `services/library.py` does. Every number, id and word is checked, so that
no later part of the app meets an exercise it cannot run. The safety rules a file could break are
refused here with their reason: one-legged strength work (S10), holds counted beyond 10 s (S14),
phases under 1 s (S13), more than 20 reps or 3 sets (S20, SETTLED Safety).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from string import Formatter

from sirelief_gui.domain.exercise import (
    REP_KINDS,
    STRENGTH_KINDS,
    WORK_KINDS,
    Breath,
    Equipment,
    EquipmentInfo,
    Exercise,
    Kind,
    Laterality,
    Library,
    Loop,
    PhaseKind,
    PhaseSpec,
    Posture,
    RepRange,
    Step,
    Variant,
)
from sirelief_gui.domain.library_places import (
    EQUIPMENT_FILE,
    ID,
    POSTURES_FILE,
    known_id,
    parse_equipment,
    parse_postures,
    pose_id,
    read_step,
)
from sirelief_gui.domain.library_words import SOURCES_FILE, check_sources, parse_sources, read_about
from sirelief_gui.domain.one_legged import is_one_legged
from sirelief_gui.domain.program import PlannedItem, ProgramItem
from sirelief_gui.domain.reading import LibraryError, Table

__all__ = [
    "EQUIPMENT_FILE",
    "POSTURES_FILE",
    "SOURCES_FILE",
    "LibraryError",
    "build_library",
    "kit_for",
    "parse_equipment",
    "parse_exercise",
    "parse_postures",
]

LONGEST_HOLD = 10
"""Seconds. Longer is neither counted nor offered, but in stretches and release (S14)."""
MOST_REPS = 20
"""Hard bound of reps, reached only with 'my therapist set this' (SETTLED, Safety)."""
MOST_SETS = 3
"""S20."""
LAST_WEEK = 42
"""The last week of pregnancy the app has routines for (S23)."""

_LONG_HOLDS = frozenset({Kind.STRETCH, Kind.RELEASE})
_MAY_BE_ZERO = frozenset({PhaseKind.HOLD, PhaseKind.REST_REP})
_MOVING = frozenset({PhaseKind.MOVE, PhaseKind.BREATHE})


def build_library(
    exercises: Iterable[tuple[str, Mapping[str, object]]],
    *,
    postures: Mapping[str, object],
    equipment: Mapping[str, object],
    sources: Mapping[str, object],
    poses: Collection[str] | None = None,
) -> Library:
    """Build the library from parsed files: (file name, content) of each exercise, and the rest.

    ``poses`` are the ids the figure can show; without them pose ids are taken as they are. Raises
    LibraryError for the first thing that is wrong.
    """
    known = parse_sources(sources)
    kit = parse_equipment(equipment, poses=poses)
    places = parse_postures(postures, equipment=kit, poses=poses)
    found: dict[str, Exercise] = {}
    for file, data in exercises:
        exercise = parse_exercise(file, data, postures=places, equipment=kit, poses=poses)
        check_sources(file, exercise.sources, known)
        if exercise.id in found:
            raise LibraryError(file, "id", f"another exercise has the id “{exercise.id}”")
        found[exercise.id] = exercise
    for exercise in found.values():
        for number, other in enumerate(exercise.substitutes):
            if other not in found or other == exercise.id:
                reason = f"there is no other exercise “{other}”"
                raise LibraryError(f"{exercise.id}.toml", f"substitutes[{number}]", reason)
    return Library(found, places, kit, known)


def kit_for(items: Iterable[ProgramItem | PlannedItem], library: Library) -> tuple[str, ...]:
    """Return the ids of the equipment a program needs, in the order of equipment.toml.

    What a posture wants at hand counts too: pillows for lying, a chair for sitting.
    """
    needed: set[str] = set()
    for item in items:
        exercise = item.exercise
        if not isinstance(exercise, Exercise):
            exercise = library.exercises[exercise]
        needed |= exercise.required_equipment
        needed.update(library.postures[exercise.posture].at_hand)
    return tuple(kit for kit in library.equipment if kit in needed)


def parse_exercise(
    file: str,
    data: Mapping[str, object],
    *,
    postures: Mapping[str, Posture],
    equipment: Mapping[str, EquipmentInfo],
    poses: Collection[str] | None = None,
) -> Exercise:
    """Read one exercise file. Raises LibraryError."""
    table = Table(file, data)
    exercise = _exercise(table, postures, equipment, poses)
    table.done()
    _refuse_blocked(table, exercise)
    return exercise


def _exercise(
    table: Table,
    postures: Mapping[str, Posture],
    equipment: Mapping[str, EquipmentInfo],
    poses: Collection[str] | None,
) -> Exercise:
    kind = table.choice("kind", Kind)
    phases = _phases(table, kind, poses)
    surface = _Surface(table.table("surface"))
    return Exercise(
        id=_id(table),
        name=table.text("name"),
        short_name=table.text("short_name"),
        aliases=table.texts("aliases"),
        kind=kind,
        laterality=_laterality(table, kind),
        posture=known_id(table, "posture", table.text("posture"), postures),
        equipment=_equipment(table, equipment),
        surface_allowed=surface.allowed,
        surface_forbidden=surface.forbidden,
        summary=table.text("summary"),
        steps=_exercise_steps(table, phases, poses),
        phases=phases,
        reps=_reps(table),
        sets=table.range("sets", 1, MOST_SETS),
        rest_between_sets=table.range("rest_between_sets", 0),
        technique=table.texts("technique"),
        technique_phases=_technique_phases(table, phases),
        cautions=table.texts("cautions"),
        pubic_note=table.text("pubic_note", ""),
        start_pose=pose_id(table, "start_pose", poses),
        propped_poses=_propped(table, poses),
        variants=_variants(table, phases),
        sources=table.texts("sources", required=True),
        about=read_about(table.table("about"), poses),
        substitutes=table.texts("substitutes"),
    )


class _Surface:
    """What an exercise may be done on, and what not."""

    def __init__(self, table: Table) -> None:
        self.allowed = table.texts("allowed", required=True)
        self.forbidden = table.texts("forbidden")
        table.done()
        for i, surface in enumerate(self.forbidden):
            if surface in self.allowed:
                raise table.error(f"forbidden[{i}]", f"“{surface}” is allowed as well")


def _id(table: Table) -> str:
    value = table.text("id")
    if not ID.fullmatch(value):
        raise table.error("id", f"must be small letters, digits and _, is “{value}”")
    return value


def _exercise_steps(
    table: Table, phases: tuple[PhaseSpec, ...], poses: Collection[str] | None
) -> tuple[Step, ...]:
    """Read the steps; ``{phase id}`` in a text stands for that phase's seconds in the dose."""
    ids = {spec.id for spec in phases}
    steps = []
    for part in table.tables("steps", required=True):
        step = read_step(part, poses)
        try:
            fields = [f[1:] for f in Formatter().parse(step.text) if f[1] is not None]
        except ValueError as error:
            raise part.error("text", f"has a stray brace: {error}") from None
        for name, form, conversion in fields:
            if name not in ids or form or conversion:
                raise part.error("text", f"{{{name}}} is not the id of a phase")
        steps.append(step)
    return tuple(steps)


def _laterality(table: Table, kind: Kind) -> Laterality:
    laterality = table.choice("laterality", Laterality)
    if laterality is Laterality.UNILATERAL and kind in STRENGTH_KINDS:
        raise table.error(
            "laterality",
            "strength work here uses both legs; one-legged work is for a therapist to add (S10)",
        )
    return laterality


def _refuse_blocked(table: Table, exercise: Exercise) -> None:
    named = [("id", exercise.id), ("name", exercise.name), ("short_name", exercise.short_name)]
    named += [(f"aliases[{i}]", alias) for i, alias in enumerate(exercise.aliases)]
    for key, value in named:
        if is_one_legged(value, exercise.kind):
            raise table.error(key, f"“{value}” is one-legged work, which is not offered (S10)")


def _equipment(table: Table, known: Mapping[str, EquipmentInfo]) -> tuple[Equipment, ...]:
    found: list[Equipment] = []
    for part in table.tables("equipment"):
        kit = Equipment(
            id=known_id(part, "id", part.text("id"), known),
            required=part.flag("required", True),
            alternatives=part.texts("alternatives"),
        )
        part.done()
        if any(other.id == kit.id for other in found):
            raise part.error("id", f"“{kit.id}” is there twice")
        found.append(kit)
    return tuple(found)


def _phases(table: Table, kind: Kind, poses: Collection[str] | None) -> tuple[PhaseSpec, ...]:
    phases: list[PhaseSpec] = []
    for part in table.tables("phases", required=True):
        spec = _phase(part, kind, poses)
        if any(other.id == spec.id for other in phases):
            raise part.error("id", f"another phase has the id “{spec.id}”")
        phases.append(spec)
    if not _makes_a_rep(phases):
        raise table.error("phases", "need at least one phase of work of 1 s or more")
    return tuple(phases)


def _makes_a_rep(phases: Iterable[PhaseSpec]) -> bool:
    """Tell whether something of the rep is left at every dose: a phase of 0 s is left out."""
    return any(spec.kind in WORK_KINDS and spec.seconds.minimum > 0 for spec in phases)


def _phase(table: Table, kind: Kind, poses: Collection[str] | None) -> PhaseSpec:
    phase_kind = table.choice("kind", PhaseKind)
    if phase_kind not in REP_KINDS:
        words = ", ".join(sorted(REP_KINDS))
        raise table.error("kind", f"must be one of {words}, is “{phase_kind}”")
    pose_from, pose_to = (pose_id(table, key, poses) for key in ("pose_from", "pose_to"))
    # Left out, a phase that changes no pose leaves the figure where it is.
    may_be_zero = phase_kind in _MAY_BE_ZERO or pose_from == pose_to
    seconds = table.range("seconds", 0 if may_be_zero else 1)
    if phase_kind is PhaseKind.HOLD and kind not in _LONG_HOLDS and seconds.maximum > LONGEST_HOLD:
        raise table.error(
            "seconds.max",
            f"must be {LONGEST_HOLD} or less for a hold (S14), is {seconds.maximum}",
        )
    spec = PhaseSpec(
        id=_id(table),
        kind=phase_kind,
        label=table.text("label"),
        short=table.text("short", table.text("label")),
        cue=table.text("cue"),
        hint=table.text("hint"),
        seconds=seconds,
        pose_from=pose_from,
        pose_to=pose_to,
        breath=table.choice("breath", Breath),
        source=table.text("source"),
        shown=table.text("shown", ""),
        loop=_loop(table.table("loop"), pose_from, poses) if table.has("loop") else None,
    )
    table.done()
    if spec.loop is not None and (phase_kind not in _MOVING or pose_from != pose_to):
        raise table.error("loop", "is for a movement that ends where it began")
    return spec


def _loop(table: Table, begins: str, poses: Collection[str] | None) -> Loop:
    named = table.value("poses")
    if not isinstance(named, list) or not all(isinstance(pose, str) for pose in named):
        raise table.error("poses", "must be a list of poses")
    loop = Loop(tuple(named), table.integer("seconds", 1))
    table.done()
    for number, pose in enumerate(loop.poses):
        if poses is not None and pose not in poses:
            raise table.error(f"poses[{number}]", f"the figure has no pose “{pose}”")
    if len(loop.poses) < 2 or loop.poses[0] != begins:
        raise table.error("poses", f"must be two or more and begin with “{begins}”")
    return loop


def _technique_phases(table: Table, phases: tuple[PhaseSpec, ...]) -> Mapping[str, tuple[str, ...]]:
    """Read which technique cues belong to some phases only."""
    texts, ids = table.texts("technique"), {spec.id for spec in phases}
    found: dict[str, tuple[str, ...]] = {}
    for part in table.tables("technique_phases"):
        text = part.text("text")
        if texts:
            known_id(part, "text", text, texts)
        found[text] = part.texts("phases", required=True)
        for number, phase in enumerate(found[text]):
            known_id(part, f"phases[{number}]", phase, ids)
        part.done()
    return found


def _reps(table: Table) -> RepRange:
    reps = table.table("reps")
    minimum = reps.integer("min", 1, MOST_REPS)
    maximum = reps.integer("max", minimum, MOST_REPS)
    low, high = reps.integers("recommended", 2, minimum, maximum)
    if low > high:
        raise reps.error("recommended", f"must go from low to high, is {low} to {high}")
    default = reps.integer("default", minimum, high)
    reps.done()
    return RepRange(default, low, high, minimum, maximum)


def _propped(table: Table, poses: Collection[str] | None) -> tuple[tuple[str, str], ...]:
    if not table.has("propped_poses"):
        return ()
    pairs = table.table("propped_poses")
    found = []
    for flat in pairs.keys():  # noqa: SIM118 - a Table is no dict
        if poses is not None and flat not in poses:
            raise pairs.error(flat, f"the figure has no pose “{flat}”")
        found.append((flat, pose_id(pairs, flat, poses)))
    return tuple(found)


def _variants(table: Table, phases: tuple[PhaseSpec, ...]) -> tuple[Variant, ...]:
    found: list[Variant] = []
    ids = {spec.id for spec in phases}
    for part in table.tables("variants"):
        drops = part.texts("drops", required=True)
        for i, drop in enumerate(drops):
            known_id(part, f"drops[{i}]", drop, ids)
        if not _makes_a_rep(spec for spec in phases if spec.id not in drops):
            raise part.error("drops", "leaves no phase of work of 1 s or more")
        variant = Variant(
            id=_id(part),
            name=part.text("name"),
            drops=frozenset(drops),
            offered_from_week=part.optional_integer("offered_from_week", 1, LAST_WEEK),
            note=part.text("note", ""),
            short=part.text("short", ""),
        )
        part.done()
        if any(other.id == variant.id for other in found):
            raise part.error("id", f"another variant has the id “{variant.id}”")
        found.append(variant)
    return tuple(found)
