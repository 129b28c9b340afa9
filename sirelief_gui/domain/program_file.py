"""Program files: a parsed mapping in, a Program checked against the library out.

A file says only what differs from the library's doses::

    id = "daily_five"
    name = "Daily five"
    [[items]]
    exercise = "bridge"
    reps = 6
    seconds = { hold_top = 3 }
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sirelief_gui.domain.exercise import Exercise, Library
from sirelief_gui.domain.program import Dose, DoseError, Program, ProgramItem, resolve_item
from sirelief_gui.domain.reading import LibraryError, Table

__all__ = ["LibraryError", "parse_program"]


def parse_program(file: str, data: Mapping[str, object], library: Library) -> Program:
    """Read one program. Raises LibraryError, also for a dose outside its exercise's bounds."""
    table = Table(file, data)
    program = Program(
        id=table.text("id"),
        name=table.text("name"),
        items=tuple(_item(part, library) for part in table.tables("items", required=True)),
    )
    table.done()
    return program


def _item(table: Table, library: Library) -> ProgramItem:
    exercise = library.exercises.get(table.text("exercise"))
    if exercise is None:
        raise table.error("exercise", f"the library has no “{table.text('exercise')}”")
    dose = Dose(
        reps=table.optional_integer("reps", 1),
        sets=table.optional_integer("sets", 1),
        seconds=MappingProxyType(_seconds(table, exercise)),
        rest_after=table.optional_integer("rest_after", 0),
        variant=table.text("variant") if table.has("variant") else None,
        therapist_set=table.flag("therapist_set", False),
    )
    table.done()
    item = ProgramItem(exercise.id, dose)
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
            raise part.error(key, f"{exercise.name} has no such phase")
        found[key] = part.integer(key, known[key].minimum, known[key].maximum)
    return found
