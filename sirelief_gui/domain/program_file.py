"""Programs as parsed files: a mapping in, a Program checked against the library out, and back.

A file says only what differs from the library's doses::

    id = "daily_five"
    name = "Daily five"
    [[items]]
    exercise = "bridge"
    reps = 6
    seconds = { hold_top = 3 }

The programs that ship with the app are read like this, and hers as they are kept. The file she
hands to her therapist has more around it: `program_text.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from sirelief_gui.domain.exercise import Exercise, Library
from sirelief_gui.domain.own_exercise import (
    LONGEST_NAME,
    OwnExercise,
    as_exercise,
    own_data,
    read_own,
)
from sirelief_gui.domain.program import Dose, DoseError, Program, ProgramItem, resolve_item
from sirelief_gui.domain.reading import LibraryError, Table, is_line, shown
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark

__all__ = ["LibraryError", "parse_program", "program_data"]

HERS = "my_"
"""Begins the id of every program of hers; no program that ships has such an id."""
MOST_ITEMS = 40
"""Items of one program; beyond it lies a slip of the keyboard."""
_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")


@dataclass(frozen=True, slots=True)
class ProgramFile:
    """A program with the exercises of hers that it needs."""

    program: Program
    own: tuple[OwnExercise, ...] = ()


def parse_program(file: str, data: Mapping[str, object], library: Library) -> Program:
    """Read one program. Raises LibraryError, also for a dose outside its exercise's bounds."""
    table = Table(file, data)
    program = _read_program(table, library, table.text("id"))
    table.done()
    return program


def parse_program_file(file: str, data: Mapping[str, object], library: Library) -> ProgramFile:
    """Read a program with its own exercises beside it. Raises LibraryError.

    A missing id becomes one made of the name.
    """
    table = Table(file, data)
    own = _read_all_own(table, library)
    known = with_own(library, own)
    _check_name(table)
    program = _read_program(table, known, _id(table))
    table.done()
    return ProgramFile(program, own)


def _read_program(table: Table, library: Library, program_id: str) -> Program:
    """Read name and items of a program."""
    name = table.text("name")
    parts = table.tables("items", required=True)
    if len(parts) > MOST_ITEMS:
        reason = mark("must be {most} at most, are {count}")
        raise table.error("items", reason, most=MOST_ITEMS, count=len(parts))
    items = tuple(_item(part, library) for part in parts)
    if all(item.off for item in items):
        raise table.error("items", mark("must not all be off"))
    return Program(id=program_id, name=name, items=items)


def with_own(library: Library, own: Iterable[OwnExercise]) -> Library:
    """Return a library that has some exercises of hers as well. Raises LibraryError."""
    exercises = dict(library.exercises)
    for one in own:
        exercises[one.id] = as_exercise(one, library)
    return replace(library, exercises=exercises)


def is_hers(program_id: str) -> bool:
    """Tell whether a program is one of hers, by its id."""
    return program_id.startswith(HERS)


def id_for(name: str, taken: Iterable[str] = ()) -> str:
    """Return an id for a program of hers, made of its name and not among those taken."""
    return free_id(HERS + (slug(name) or "program"), taken)


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """Return the id, with a number behind it where it is taken."""
    known, found, number = set(taken), wanted, 1
    while found in known:
        number += 1
        found = f"{wanted}_{number}"
    return found


def slug(name: str) -> str:
    """Return a name in small letters, digits and _; "" where nothing of it can be kept."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:40].strip("_")


def program_data(program: Program) -> dict[str, object]:
    """Return a program as a mapping; `parse_program` reads it back."""
    return {
        "id": program.id,
        "name": program.name,
        "items": [item_data(item) for item in program.items],
    }


def item_data(item: ProgramItem) -> dict[str, object]:
    """Return one item as the table of a file, with what its dose says and no more."""
    dose = item.dose
    said = {
        "off": item.off or None,
        "reps": dose.reps,
        "sets": dose.sets,
        "rest_between_sets": dose.rest_between_sets,
        "rest_after": dose.rest_after,
        "variant": dose.variant,
        "therapist_set": dose.therapist_set or None,
        "note": dose.note or None,
        "seconds": dict(dose.seconds) or None,
    }
    return {"exercise": item.exercise} | {k: v for k, v in said.items() if v is not None}


def own_rows(own: Iterable[OwnExercise]) -> list[dict[str, object]]:
    """Return exercises of hers as the tables of a file."""
    return [own_data(one) for one in own]


def _read_all_own(table: Table, library: Library) -> tuple[OwnExercise, ...]:
    found: dict[str, OwnExercise] = {}
    for part in table.tables("exercises"):
        own = read_own(part, library.postures)
        if own.id in found:
            raise part.error("id", mark("is there twice"))
        found[own.id] = own
    return tuple(found.values())


def _id(table: Table) -> str:
    if not table.has("id"):
        return id_for(table.text("name"))
    program_id = table.text("id")
    if not _ID.fullmatch(program_id):
        raise table.error("id", mark("must be small letters, digits and _, 60 at most"))
    return program_id


def _check_name(table: Table) -> None:
    if not is_line(table.text("name"), LONGEST_NAME):
        reason = mark("must be one line of 1 to {longest} characters")
        raise table.error("name", reason, longest=LONGEST_NAME)


def _item(table: Table, library: Library) -> ProgramItem:
    name = table.text("exercise")
    exercise = library.exercises.get(name)
    if exercise is None:
        reason = mark("the library has no {name}; it has {known}")
        known = ", ".join(sorted(library.exercises))
        raise table.error("exercise", reason, name=shown(name), known=known)
    dose = Dose(
        reps=table.optional_integer("reps", 1),
        sets=table.optional_integer("sets", 1),
        seconds=MappingProxyType(_seconds(table, exercise)),
        rest_after=table.optional_integer("rest_after", 0),
        variant=table.text("variant") if table.has("variant") else None,
        therapist_set=table.flag("therapist_set", False),
        rest_between_sets=table.optional_integer("rest_between_sets", 0),
        note=table.text("note", ""),
    )
    off = table.flag("off", False)
    table.done()
    item = ProgramItem(exercise.id, dose, off)
    try:
        resolve_item(item, library)
    except DoseError as error:
        raise table.error("", str(error)) from error
    return item


def _seconds(table: Table, exercise: Exercise) -> dict[str, int]:
    """Read the seconds by phase id, each within the bounds of its phase."""
    if not table.has("seconds"):
        return {}
    part = table.table("seconds")
    known = {spec.id: spec.seconds for spec in exercise.phases}
    found = {}
    for key in part.keys():  # noqa: SIM118 - a Table is no dict
        if key not in known:
            reason = mark("{exercise} has no such phase; it has {known}")
            raise part.error(key, reason, exercise=exercise.name, known=", ".join(known))
        found[key] = part.integer(key, known[key].minimum, known[key].maximum)
    return found
