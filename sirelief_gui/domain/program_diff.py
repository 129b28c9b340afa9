"""What is different between two programs, as rows to read before one takes the other's place.

Compared is what would be done: a dose that is written out but is the library's own is no
difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.present import dose_text
from sirelief_gui.domain.program import PlannedItem, ProgramItem, resolve_item
from sirelief_gui.domain.program_file import ProgramFile, with_own
from sirelief_gui.domain.program_words import own_text
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, seconds_text


class Change(StrEnum):
    """What sort of difference a row tells."""

    NAME = "name"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    DOSE = "dose"
    EXERCISE = "exercise"
    """One of her own exercises is itself another."""


@dataclass(frozen=True, slots=True)
class DiffRow:
    """One difference: its sentence, and what it was and is where that can be told apart.

    ``old`` and ``new`` are places in the two programs, None where it is in one only.
    """

    change: Change
    text: str
    old: int | None = None
    new: int | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two programs, with the library that knows its exercises."""

    file: ProgramFile
    library: Library

    def planned(self, index: int) -> PlannedItem:
        return resolve_item(self.file.program.items[index], self.library)

    @property
    def items(self) -> tuple[ProgramItem, ...]:
        return self.file.program.items


def differences(
    old: ProgramFile, new: ProgramFile, library: Library, tr: Translate = as_is
) -> tuple[DiffRow, ...]:
    """Return the differences from old to new; none where the same would be done.

    Both must be valid with ``library`` and their own exercises; DoseError or LibraryError else.
    """
    before = _Side(old, with_own(library, old.own))
    after = _Side(new, with_own(library, new.own))
    return (
        *_names(old, new, tr),
        *_items(before, after, tr),
        *_own(before, after, tr),
    )


def _names(old: ProgramFile, new: ProgramFile, tr: Translate) -> Iterator[DiffRow]:
    was, now = old.program.name, new.program.name
    if was != now:
        text = tr("Name: {before} → {after}").format(before=was, after=now)
        yield DiffRow(Change.NAME, text, before=was, after=now)


def _items(old: _Side, new: _Side, tr: Translate) -> Iterator[DiffRow]:
    pairs, moved = _pairs(old.items, new.items)
    taken, given = {o for o, _ in pairs + moved}, {n for _, n in pairs + moved}
    for index in range(len(old.items)):
        if index not in taken:
            name = tr(old.planned(index).exercise.name)
            text = tr("Removed: {exercise}").format(exercise=name)
            yield DiffRow(Change.REMOVED, text, old=index)
    rows = {n: (o, (o, n) in moved) for o, n in pairs + moved}
    for index in range(len(new.items)):
        if index not in given:
            yield _added(new.planned(index), index, tr)
            continue
        was, is_moved = rows[index]
        if is_moved:
            yield _moved(new.planned(index), was, index, tr)
        for name, before, after in _dose(old, was, new, index, tr):
            exercise = tr(new.planned(index).exercise.name)
            text = tr("{exercise}: {what} {before} → {after}")
            text = text.format(exercise=exercise, what=name, before=before, after=after)
            yield DiffRow(Change.DOSE, text, was, index, before, after)


def _added(planned: PlannedItem, index: int, tr: Translate) -> DiffRow:
    name, dose = tr(planned.exercise.name), dose_text(planned, tr)
    text = tr("Added: {exercise}, {dose}").format(exercise=name, dose=dose)
    return DiffRow(Change.ADDED, text, new=index, after=dose)


def _moved(planned: PlannedItem, was: int, now: int, tr: Translate) -> DiffRow:
    text = tr("Moved: {exercise}, from place {before} to {after}").format(
        exercise=tr(planned.exercise.name), before=was + 1, after=now + 1
    )
    return DiffRow(Change.MOVED, text, was, now, str(was + 1), str(now + 1))


Pairs = list[tuple[int, int]]


def _pairs(old: tuple[ProgramItem, ...], new: tuple[ProgramItem, ...]) -> tuple[Pairs, Pairs]:
    """Find which item became which: those that kept their order, and those that moved."""
    from difflib import SequenceMatcher  # Today is painted without

    ids = [item.exercise for item in old], [item.exercise for item in new]
    stayed: Pairs = []
    for block in SequenceMatcher(None, *ids, autojunk=False).get_matching_blocks():
        stayed += [(block.a + n, block.b + n) for n in range(block.size)]
    left = [n for n in range(len(old)) if n not in {o for o, _ in stayed}]
    moved: Pairs = []
    for index in range(len(new)):
        if index in {n for _, n in stayed}:
            continue
        was = next((o for o in left if ids[0][o] == ids[1][index]), None)
        if was is not None:
            left.remove(was)
            moved.append((was, index))
    return stayed, moved


def _dose(
    old: _Side, was: int, new: _Side, now: int, tr: Translate
) -> Iterator[tuple[str, str, str]]:
    """Yield what of a dose is different: its name, and both values as words."""
    before = dict(_values(old.items[was], old.planned(was), tr))
    after = dict(_values(new.items[now], new.planned(now), tr))
    none = tr("none")
    for name in dict.fromkeys((*before, *after)):
        was_said, is_said = before.get(name, none), after.get(name, none)
        if was_said != is_said:
            yield name, was_said, is_said


def _values(item: ProgramItem, planned: PlannedItem, tr: Translate) -> Iterator[tuple[str, str]]:
    """Yield the numbers and words of a dose by what they are called; each name comes once."""
    exercise = planned.exercise
    yield tr("switched"), tr("off") if item.off else tr("on")
    yield tr("reps"), str(planned.reps_by_set[0])
    yield tr("sets"), str(len(planned.reps_by_set))
    if planned.variant is not None:
        yield tr("variant"), tr(exercise.variant(planned.variant).name)
    labels: dict[str, int] = {}
    for spec in exercise.phases:
        label = tr(spec.label)
        labels[label] = labels.get(label, 0) + 1
        name = f"“{label}”" if labels[label] == 1 else f"“{label}” ({labels[label]})"
        yield name, seconds_text(planned.seconds[spec.id], tr)
    yield tr("rest between sets"), seconds_text(planned.rest_between_sets, tr)
    yield tr("rest after"), seconds_text(planned.rest_after, tr)
    if item.dose.therapist_set:
        yield tr("“my therapist set this”"), tr("ticked")
    if item.dose.note:
        yield tr("note"), f"“{item.dose.note}”"


def _own(old: _Side, new: _Side, tr: Translate) -> Iterator[DiffRow]:
    """Yield the exercises of hers that both have, and that are not the same."""
    known = {own.id: own for own in old.file.own}
    for own in new.file.own:
        was = known.get(own.id)
        if was is not None and was != own:
            before, after = own_text(was, old.library, tr), own_text(own, new.library, tr)
            text = tr("Your own exercise {exercise} is changed: {before} → {after}")
            text = text.format(exercise=was.name, before=before, after=after)
            yield DiffRow(Change.EXERCISE, text, before=before, after=after)
