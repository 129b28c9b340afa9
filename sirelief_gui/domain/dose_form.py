"""The form a therapist fills in by hand: one row of numbers an exercise, and what they become.

A row is simpler than a dose: one number for all holds, one for the rest between sets. What is not
changed in the form stays as it was in the program, to the last second. How often a week has no
place in a dose; it is written in front of the note, where she reads it before the exercise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from sirelief_gui.domain.exercise import Exercise, Library
from sirelief_gui.domain.library_list import hold_phases
from sirelief_gui.domain.program import (
    Dose,
    PlannedItem,
    Program,
    ProgramItem,
    most_sets,
    resolve_item,
)
from sirelief_gui.domain.program_dose import REPS, REST_BETWEEN_SETS, SETS
from sirelief_gui.domain.program_edit import Draft, Edit, Refused, set_dose, switch
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, plural, seconds_text

HOLD, TIMES = "hold", "times"
MOST_TIMES = 14
"""Times a week: twice a day (S20)."""
_BETWEEN = "; "


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """What the form says of one item.

    ``hold`` is None where nothing is held, ``times`` 0 where nothing is said of how often.
    """

    reps: int
    sets: int
    hold: int | None
    rest: int
    times: int = 0
    left_out: bool = False
    note: str = ""

    def number(self, key: str) -> int:
        """Return one of its numbers by key; KeyError for none."""
        found = {
            SETS: self.sets,
            REPS: self.reps,
            HOLD: self.hold,
            REST_BETWEEN_SETS: self.rest,
            TIMES: self.times,
        }[key]
        if found is None:
            raise KeyError(key)
        return found

    def with_number(self, key: str, value: int) -> FormRow:
        """Return the row with one number changed; KeyError for none."""
        match key:
            case "sets":
                return replace(self, sets=value)
            case "reps":
                return replace(self, reps=value)
            case "hold":
                return replace(self, hold=value)
            case "rest_between_sets":
                return replace(self, rest=value)
            case "times":
                return replace(self, times=value)
        raise KeyError(key)


@dataclass(frozen=True, slots=True)
class FormField:
    """One number of a row: how far it can be set at all, and what is usual."""

    key: str
    label: str
    lowest: int
    highest: int
    usual: tuple[int, int]
    in_seconds: bool = False

    def value_text(self, value: int, tr: Translate = as_is) -> str:
        """Return '8' or '5 s'; '–' for how often where nothing is said."""
        if self.key == TIMES and not value:
            return "–"
        return seconds_text(value, tr) if self.in_seconds else str(value)

    def note_text(self, value: int, tr: Translate = as_is) -> str:
        """Return the usual range, or the sentence that a bound is reached."""
        low, high = self.usual
        if value >= self.highest and self.highest > high:
            return tr("{n} is the most that can be set.").format(n=self.value_text(value, tr))
        if value <= self.lowest and self.lowest < low:
            return tr("{n} is the least that can be set.").format(n=self.value_text(value, tr))
        if self.key == TIMES:
            return tr("– leaves it open")
        most = seconds_text(high, tr) if self.in_seconds else str(high)
        if low == high:
            return most
        return tr("{low} to {high}").format(low=low, high=most)


def form_fields(
    item: ProgramItem, library: Library, tr: Translate = as_is
) -> tuple[FormField, ...]:
    """Return the numbers of one row; the bounds are the hard ones, which a therapist may reach.

    What can be set to one value only is not among them.
    """
    planned = resolve_item(item, library)
    exercise = planned.exercise
    reps, rest = exercise.reps, exercise.rest_between_sets
    usual_sets = (exercise.sets.minimum, exercise.sets.maximum)
    most = most_sets(exercise, therapist_set=True)
    fields = [
        FormField(SETS, tr("Sets"), exercise.sets.minimum, most, usual_sets),
        FormField(
            REPS,
            tr("Reps"),
            reps.minimum,
            reps.maximum,
            (reps.recommended_minimum, reps.recommended_maximum),
        ),
    ]
    hold = _hold_bounds(planned)
    if hold is not None:
        fields.append(FormField(HOLD, tr("Hold"), *hold, hold, in_seconds=True))
    between = (rest.minimum, rest.maximum)
    fields.append(FormField(REST_BETWEEN_SETS, tr("Rest"), *between, between, in_seconds=True))
    fields.append(FormField(TIMES, tr("Times a week"), 0, MOST_TIMES, (0, MOST_TIMES)))
    return tuple(field for field in fields if field.lowest < field.highest)


def form_rows(program: Program, library: Library, tr: Translate = as_is) -> tuple[FormRow, ...]:
    """Return what the form says before anything is typed: a row for every item, in their order.

    Raises DoseError for a program that is outside its bounds.
    """
    return tuple(_row(item, library, tr) for item in program.items)


def typed(
    draft: Draft,
    rows: Sequence[FormRow],
    library: Library,
    *,
    day: str = "",
    tr: Translate = as_is,
) -> Edit:
    """Put what was typed into a draft; the first thing that cannot be refuses all of it.

    ``day`` is the date of the form as it is written: given, everything that changes is marked "my
    therapist set this". ValueError where the rows are not those of the draft.
    """
    before = form_rows(draft.program, library, tr)
    for place, (was, row) in enumerate(zip(before, rows, strict=True)):
        if row == was:
            continue
        dose = _dose(draft.items[place], was, row, library, day, tr)
        edit = set_dose(switch(draft, place, on=not row.left_out), place, dose, library, tr)
        if isinstance(edit, Refused):
            return edit
        draft = edit
    return draft


def _row(item: ProgramItem, library: Library, tr: Translate) -> FormRow:
    planned = resolve_item(item, library)
    note, times = read_note(item.dose.note, tr)
    return FormRow(
        reps=planned.reps_by_set[0],
        sets=len(planned.reps_by_set),
        hold=planned.hold_seconds if _hold_bounds(planned) else None,
        rest=planned.rest_between_sets,
        times=times,
        left_out=item.off,
        note=note,
    )


def _dose(
    item: ProgramItem, was: FormRow, row: FormRow, library: Library, day: str, tr: Translate
) -> Dose:
    """Return the dose of an item with what the row changes, and nothing else."""
    dose, planned = item.dose, resolve_item(item, library)
    seconds = dict(dose.seconds)
    if row.hold is not None and row.hold != was.hold:
        seconds.update(dict.fromkeys(hold_phases(planned), row.hold))
    changed = replace(
        dose,
        reps=dose.reps if row.reps == was.reps else row.reps,
        sets=dose.sets if row.sets == was.sets else row.sets,
        rest_between_sets=dose.rest_between_sets if row.rest == was.rest else row.rest,
        seconds=MappingProxyType(seconds),
    )
    note = write_note(row.note, row.times, day, tr)
    return replace(changed, note=note, therapist_set=dose.therapist_set or bool(day))


def _hold_bounds(planned: PlannedItem) -> tuple[int, int] | None:
    """Return the seconds that all holds of an exercise can have; None where there are none."""
    bounds = [_bounds(planned.exercise, key) for key in hold_phases(planned)]
    if not bounds:
        return None
    low, high = max(low for low, _ in bounds), min(high for _, high in bounds)
    return (low, high) if low <= high else None


def _bounds(exercise: Exercise, phase_id: str) -> tuple[int, int]:
    seconds = exercise.phase(phase_id).seconds
    return seconds.minimum, seconds.maximum


# Notes: what was written, how often, and when


def write_note(note: str, times: int, day: str, tr: Translate = as_is) -> str:
    """Return a note in one line: '3 times a week; small range; form of 2 March 2026'."""
    often = plural(times, "once a week", "{n} times a week", tr).format(n=times) if times else ""
    form = tr("form of {day}").format(day=day) if day else ""
    return _BETWEEN.join(part for part in (often, note.strip(), form) if part)


def read_note(text: str, tr: Translate = as_is) -> tuple[str, int]:
    """Take a note apart again: what was written, and how often a week (0: not said).

    The date of an earlier form goes; what was written in another language stays as it is.
    """
    times, kept = 0, []
    form = _pattern(tr("form of {day}"), "{day}", ".+")
    for part in text.split(_BETWEEN) if text else ():
        number = _times(part, tr)
        if number and not times:
            times = number
        elif not re.fullmatch(form, part):
            kept.append(part)
    return _BETWEEN.join(kept).strip(), times


def _times(part: str, tr: Translate) -> int:
    for number in range(1, MOST_TIMES + 1):
        said = plural(number, "once a week", "{n} times a week", tr).format(n=number)
        if part == said:
            return number
    return 0


def _pattern(template: str, key: str, found: str) -> str:
    before, _, after = template.partition(key)
    return f"{re.escape(before)}{found}{re.escape(after)}"
