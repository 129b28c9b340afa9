"""A program being edited: an immutable draft, and every edit as a function to the next draft.

An edit that cannot be returns `Refused` with a sentence; the draft then stays what it was. Hard
bounds stop; what is outside the recommended range needs "my therapist set this" (S20). A draft may
have no exercises yet; `why_not_saved` says what keeps it from being saved.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import TypeAlias

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.own_exercise import LONGEST_NAME
from sirelief_gui.domain.program import (
    Dose,
    DoseError,
    Program,
    ProgramItem,
    resolve,
    resolve_item,
)
from sirelief_gui.domain.program_file import MOST_ITEMS, id_for
from sirelief_gui.domain.reading import is_line
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is


@dataclass(frozen=True, slots=True)
class Refused:
    """An edit that cannot be, and the sentence why not."""

    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A program as it is being edited. ``saved`` is what is kept of it, None for a new one."""

    program: Program
    saved: Program | None = None

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self.program != self.saved

    @property
    def items(self) -> tuple[ProgramItem, ...]:
        """The exercises in their order, with their doses."""
        return self.program.items


Edit: TypeAlias = Draft | Refused


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out of a draft, and from where: what `put_back` needs."""

    item: ProgramItem
    index: int


# Whole programs


def create(name: str, taken: Iterable[str] = (), tr: Translate = as_is) -> Edit:
    """Begin an empty program of hers; ``taken`` are the ids of all programs."""
    why = _wrong_name(name, tr)
    if why:
        return Refused(why)
    return Draft(Program(id_for(name, taken), name.strip(), ()))


def copy(program: Program, name: str, taken: Iterable[str] = (), tr: Translate = as_is) -> Edit:
    """Begin a program of hers with the exercises and doses of another."""
    empty = create(name, taken, tr)
    if isinstance(empty, Refused):
        return empty
    return Draft(replace(empty.program, items=program.items))


def edit(program: Program) -> Draft:
    """Begin to change a program that is kept."""
    return Draft(program, program)


def rename(draft: Draft, name: str, tr: Translate = as_is) -> Edit:
    """Give it another name; its id stays, so that its sessions stay its own."""
    why = _wrong_name(name, tr)
    return (
        Refused(why) if why else replace(draft, program=replace(draft.program, name=name.strip()))
    )


def why_not_saved(draft: Draft, library: Library, tr: Translate = as_is) -> str:
    """Return what keeps a draft from being saved, in a sentence; "" when nothing does."""
    why = _wrong_name(draft.program.name, tr)
    if why:
        return why
    try:
        resolve(draft.program, library, tr=tr)
    except DoseError as error:
        return str(error)
    return ""


# Items


def add(
    draft: Draft,
    exercise_id: str,
    library: Library,
    *,
    at: int | None = None,
    tr: Translate = as_is,
) -> Edit:
    """Put an exercise in with the library's dose: at a place (from 0), else at the end."""
    if len(draft.items) >= MOST_ITEMS:
        sentence = tr("A program has {most} exercises at most.")
        return Refused(sentence.format(most=MOST_ITEMS))
    item = ProgramItem(exercise_id)
    try:
        resolve_item(item, library, tr=tr)
    except DoseError as error:
        return Refused(str(error))
    place = len(draft.items) if at is None else max(0, min(at, len(draft.items)))
    return _listed(draft, (*draft.items[:place], item, *draft.items[place:]))


def remove(draft: Draft, index: int) -> tuple[Draft, Removed]:
    """Take an item out; returns the draft and what puts it back. IndexError for no such item."""
    _at(draft, index)
    rest = (*draft.items[:index], *draft.items[index + 1 :])
    return _listed(draft, rest), Removed(draft.items[index], index)


def put_back(draft: Draft, removed: Removed) -> Draft:
    """Undo a removal; after other edits, as near to its old place as there is one."""
    place = min(removed.index, len(draft.items))
    return _listed(draft, (*draft.items[:place], removed.item, *draft.items[place:]))


def move(draft: Draft, index: int, to: int) -> Draft:
    """Take an item to another place (from 0); beyond the ends it goes to the end."""
    _at(draft, index)
    rest = [*draft.items[:index], *draft.items[index + 1 :]]
    rest.insert(max(0, min(to, len(rest))), draft.items[index])
    return _listed(draft, tuple(rest))


def move_up(draft: Draft, index: int) -> Draft:
    """Take an item one place towards the beginning; the first stays."""
    return move(draft, index, index - 1)


def move_down(draft: Draft, index: int) -> Draft:
    """Take an item one place towards the end; the last stays."""
    return move(draft, index, index + 1)


def switch(draft: Draft, index: int, *, on: bool) -> Draft:
    """Leave an item out, or take it in again; its place and dose stay."""
    _at(draft, index)
    item = replace(draft.items[index], off=not on)
    return _listed(draft, (*draft.items[:index], item, *draft.items[index + 1 :]))


# Doses: None goes back to what the library says


def set_reps(
    draft: Draft, index: int, reps: int | None, library: Library, tr: Translate = as_is
) -> Edit:
    """Set the reps of an item."""
    return set_dose(draft, index, replace(_dose(draft, index), reps=reps), library, tr)


def set_sets(
    draft: Draft, index: int, sets: int | None, library: Library, tr: Translate = as_is
) -> Edit:
    """Set how many times the reps are done over, with a rest between."""
    return set_dose(draft, index, replace(_dose(draft, index), sets=sets), library, tr)


def set_seconds(
    draft: Draft,
    index: int,
    phase_id: str,
    seconds: int | None,
    library: Library,
    *,
    tr: Translate = as_is,
) -> Edit:
    """Set how long one phase of an item lasts."""
    return set_pace(draft, index, (phase_id,), seconds, library, tr=tr)


def set_pace(
    draft: Draft,
    index: int,
    phase_ids: Iterable[str],
    seconds: int | None,
    library: Library,
    *,
    tr: Translate = as_is,
) -> Edit:
    """Set how long some phases of an item last, as its moves together: all or none of them."""
    changed = dict(_dose(draft, index).seconds)
    for phase_id in phase_ids:
        if seconds is None:
            changed.pop(phase_id, None)
        else:
            changed[phase_id] = seconds
    dose = replace(_dose(draft, index), seconds=MappingProxyType(changed))
    return set_dose(draft, index, dose, library, tr)


def set_rest_after(
    draft: Draft, index: int, seconds: int | None, library: Library, tr: Translate = as_is
) -> Edit:
    """Set the rest after an item, taken where the next one keeps the position."""
    return set_dose(draft, index, replace(_dose(draft, index), rest_after=seconds), library, tr)


def set_rest_between_sets(
    draft: Draft, index: int, seconds: int | None, library: Library, tr: Translate = as_is
) -> Edit:
    """Set the rest between two sets of an item."""
    dose = replace(_dose(draft, index), rest_between_sets=seconds)
    return set_dose(draft, index, dose, library, tr)


def set_variant(
    draft: Draft, index: int, variant: str | None, library: Library, tr: Translate = as_is
) -> Edit:
    """Choose a variant of the exercise; None does all of it."""
    return set_dose(draft, index, replace(_dose(draft, index), variant=variant), library, tr)


def set_note(draft: Draft, index: int, note: str, library: Library, tr: Translate = as_is) -> Edit:
    """Write a note beside an item; "" takes it away."""
    return set_dose(draft, index, replace(_dose(draft, index), note=note.strip()), library, tr)


def set_therapist(
    draft: Draft, index: int, therapist_set: bool, library: Library, tr: Translate = as_is
) -> Edit:
    """Tick "my therapist set this"; it cannot be taken back while the dose needs it."""
    dose = replace(_dose(draft, index), therapist_set=therapist_set)
    return set_dose(draft, index, dose, library, tr)


def set_dose(draft: Draft, index: int, dose: Dose, library: Library, tr: Translate = as_is) -> Edit:
    """Give an item another dose, whole."""
    _at(draft, index)
    item = replace(draft.items[index], dose=dose)
    try:
        resolve_item(item, library, tr=tr)
    except DoseError as error:
        return Refused(str(error))
    return _listed(draft, (*draft.items[:index], item, *draft.items[index + 1 :]))


def _dose(draft: Draft, index: int) -> Dose:
    _at(draft, index)
    return draft.items[index].dose


def _listed(draft: Draft, items: tuple[ProgramItem, ...]) -> Draft:
    return replace(draft, program=replace(draft.program, items=items))


def _at(draft: Draft, index: int) -> None:
    if not 0 <= index < len(draft.items):
        raise IndexError(f"There is no item {index} among {len(draft.items)}.")


def _wrong_name(name: str, tr: Translate) -> str:
    if is_line(name.strip(), LONGEST_NAME):
        return ""
    sentence = tr("Give the program a name: one line of at most {most} characters.")
    return sentence.format(most=LONGEST_NAME)
