"""The exercises as a list to look through, and what the page of one of them says of its dose."""

from __future__ import annotations

import string
from collections.abc import Container, Sequence

from sirelief_gui.domain.exercise import Exercise, Library, PhaseKind
from sirelief_gui.domain.library_dose import card_dose
from sirelief_gui.domain.own_exercise import is_own
from sirelief_gui.domain.program import Dose, PlannedItem, Program, ProgramItem, resolve_item
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is

SINGLE = "single:"
"""Begins the id of a program of one exercise, done by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryEntry:
    """One card: 'Ball Squeezes', 'Sitting, with ball', '5 reps, 5 s hold', and its pose."""

    id: str
    name: str
    place: str
    dose: str
    group: str
    pose: str


def library_entries(
    library: Library, *, first: Sequence[str] = (), propped: bool = True, tr: Translate = as_is
) -> tuple[LibraryEntry, ...]:
    """Return the exercises by posture; in each those of ``first`` lead, in their order.

    ``group`` is the posture's id; ``propped`` shows lying exercises on a wedge or pillows.
    """
    postures = list(library.postures)

    def place(exercise: Exercise) -> tuple[int, int, str]:
        rank = first.index(exercise.id) if exercise.id in first else len(first)
        return postures.index(exercise.posture), rank, exercise.short_name

    return tuple(
        LibraryEntry(
            id=exercise.id,
            name=tr(exercise.short_name),
            place=place_text(exercise, library, tr),
            dose=card_dose(resolve_item(ProgramItem(exercise.id), library), tr),
            group=exercise.posture,
            pose=shown_pose(exercise, exercise.about.picture, propped=propped),
        )
        for exercise in sorted(library.exercises.values(), key=place)
    )


def of_hers(
    entries: Sequence[LibraryEntry], hers: Container[str]
) -> tuple[tuple[LibraryEntry, ...], tuple[LibraryEntry, ...]]:
    """Return the entries of the library, and those of hers that there still are.

    One that was deleted is known while a session with it can be resumed.
    """
    shipped = tuple(entry for entry in entries if not is_own(entry.id))
    return shipped, tuple(entry for entry in entries if entry.id in hers)


def groups(library: Library, tr: Translate = as_is) -> tuple[tuple[str, str], ...]:
    """Return what the list can be filtered by: the postures in use, with their names."""
    used = {exercise.posture for exercise in library.exercises.values()}
    return tuple((key, tr(one.group)) for key, one in library.postures.items() if key in used)


def place_text(exercise: Exercise, library: Library, tr: Translate = as_is) -> str:
    """Say where an exercise is done and with what: 'Sitting, with strap'."""
    parts = [tr(library.postures[exercise.posture].place)]
    kit = (library.equipment[item.id] for item in exercise.equipment if item.required)
    return ", ".join(parts + [tr(one.beside) for one in kit if one.beside])


def shown_pose(exercise: Exercise, pose: str, *, propped: bool) -> str:
    """Return the pose as it is shown: lying on a wedge or pillows where she lies propped."""
    return dict(exercise.propped_poses).get(pose, pose) if propped else pose


def steps_texts(item: PlannedItem, library: Library, tr: Translate = as_is) -> tuple[str, ...]:
    """Return the steps of an exercise with this dose's seconds, where strap or ball goes too.

    A step that names a phase left out of the dose is left out with it.
    """
    used = {spec.id for spec in item.phases}
    found = []
    for step in item.exercise.steps:
        names = {name for _, name, _, _ in string.Formatter().parse(step.text) if name}
        if names <= used:
            found.append(tr(step.text).format_map({name: item.seconds[name] for name in names}))
    kit = (library.equipment[one.id].put_on for one in item.exercise.equipment if one.required)
    found[1:1] = [tr(put_on.text) for put_on in kit if put_on is not None]  # once she sits
    return tuple(found)


def hold_phases(item: PlannedItem) -> tuple[str, ...]:
    """Return the ids of an exercise's holds; those left out by its variant are not among them."""
    drops = item.exercise.variant(item.variant).drops if item.variant else frozenset()
    return tuple(
        spec.id
        for spec in item.exercise.phases
        if spec.kind is PhaseKind.HOLD and spec.id not in drops
    )


def single_program(exercise: Exercise, dose: Dose | None = None) -> Program:
    """Return a program of one exercise, recorded under an id of its own and the exercise's name."""
    item = ProgramItem(exercise.id, dose or Dose())
    return Program(SINGLE + exercise.id, exercise.name, (item,))


def is_single(program_id: str) -> bool:
    """Tell whether a recorded program was one exercise, done by itself."""
    return program_id.startswith(SINGLE)
