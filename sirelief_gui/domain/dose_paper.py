"""The dose form as it is printed: what stands on it, as data; `ui.paper` draws it.

A therapist fills it in by hand, she types it in (`dose_form`). What the program has now is printed
small and gray in every field; a field left empty leaves it so.
"""

from __future__ import annotations

from collections.abc import Iterator

from sirelief_gui.domain.dose_form import (
    HOLD,
    MOST_TIMES,
    FormField,
    FormRow,
    form_fields,
    form_rows,
)
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library_list import place_text
from sirelief_gui.domain.pain import LIMIT, NOTICEABLE_POINTS
from sirelief_gui.domain.program import MOST_SETS_BY_THERAPIST, Program
from sirelief_gui.domain.program_dose import REPS
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, mark

TITLE = mark("Exercise doses")
"""What the file says it is; window titles are seen by others."""
MOST_ROWS = 18
"""Rows that one page has room for; those of her own hand come out of it."""
_SPARE = 2
"""Empty rows for exercises that the program has not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRow:
    """One exercise: what it is, what can be set, and what is set now, by field."""

    number: str
    name: str
    place: str
    bounds: str
    now: tuple[str, ...]
    left_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DosePaper:
    """The form.

    ``columns`` are the heads: the exercise, the fields of ``DoseRow.now``, "leave out" (a box to
    tick) and "notes".
    """

    title: str
    program: str
    how: str
    date: str
    columns: tuple[str, ...]
    rows: tuple[DoseRow, ...]
    do_not_title: str
    do_not: tuple[str, ...]
    do_not_more: str
    pain_title: str
    pain: tuple[str, ...]
    bounds: str
    foot: str


def dose_paper(
    program: Program, library: Library, *, version: str, tr: Translate = as_is
) -> DosePaper:
    """Return the form for a program; ``version`` tells whose bounds are printed.

    Raises DoseError for a program that is outside its bounds.
    """
    rows = tuple(_rows(program, library, tr))
    spare = max(0, min(_SPARE, MOST_ROWS - len(rows)))
    empty = DoseRow(number="", name="", place="", bounds="", now=("",) * 5)
    return DosePaper(
        title=tr(TITLE),
        program=tr(program.name),
        how=tr(
            "For a therapist to fill in by hand. Small gray numbers are what the program has "
            "now; a field left empty leaves it so. No name is needed."
        ),
        date=tr("Date"),
        columns=_columns(tr),
        rows=rows + (empty,) * spare,
        do_not_title=tr("Do not"),
        do_not=_do_not(program, library, tr),
        do_not_more=tr("Anything else"),
        pain_title=tr("Pain limits"),
        pain=_pain(tr),
        bounds=_bounds(program, library, version, tr),
        foot=tr(
            "Typed into SI Relief, it shows what would change before anything does. "
            "Two-legged work only: one-legged strengthening is not part of these programs."
        ),
    )


def _columns(tr: Translate) -> tuple[str, ...]:
    return (
        tr("Exercise"),
        tr("Sets"),
        tr("Reps"),
        tr("Hold, s"),
        tr("Rest, s"),
        tr("Times a week"),
        tr("Leave out"),
        tr("Notes"),
    )


def _rows(program: Program, library: Library, tr: Translate) -> Iterator[DoseRow]:
    rows = form_rows(program, library, tr)
    for number, (item, row) in enumerate(zip(program.items, rows, strict=True), start=1):
        exercise = library.exercises[item.exercise]
        fields = {field.key: field for field in form_fields(item, library, tr)}
        yield DoseRow(
            number=str(number),
            name=tr(exercise.short_name),
            place=place_text(exercise, library, tr),
            bounds=_range_text(fields, tr),
            now=_now(row),
            left_out=row.left_out,
        )


def _now(row: FormRow) -> tuple[str, ...]:
    """Return what is set now, in the order of the columns."""
    hold = "–" if row.hold is None else str(row.hold)
    times = str(row.times) if row.times else ""
    return str(row.sets), str(row.reps), hold, str(row.rest), times


def _range_text(fields: dict[str, FormField], tr: Translate) -> str:
    """Say how far the numbers of one exercise go: "1 to 20 reps, hold 0 to 10 s"."""
    reps, hold = fields.get(REPS), fields.get(HOLD)
    parts = []
    if reps is not None:
        parts.append(tr("{low} to {high} reps").format(low=reps.lowest, high=reps.highest))
    if hold is not None:
        text = tr("hold {low} to {high} s")
        parts.append(text.format(low=hold.lowest, high=hold.highest))
    return ", ".join(parts)


def _do_not(program: Program, library: Library, tr: Translate) -> tuple[str, ...]:
    """Return what can be ticked: the positions and the things that the program has in it."""
    exercises = [library.exercises[item.exercise] for item in program.items]
    postures = {one.posture for one in exercises}
    kit = {item.id for one in exercises for item in one.equipment if item.required}
    return (
        *(tr(one.name) for key, one in library.postures.items() if key in postures),
        *(tr(one.name) for key, one in library.equipment.items() if key in kit and one.beside),
    )


def _pain(tr: Translate) -> tuple[str, ...]:
    """Return the lines with a gap for a number, each with what the app itself goes by."""
    return (
        tr("Stop above ____ of 10 during an exercise (the app: {limit}).").format(limit=LIMIT),
        tr("Do less after a rise of ____ points by the next morning (the app: {points}).").format(
            points=NOTICEABLE_POINTS
        ),
    )


def _bounds(program: Program, library: Library, version: str, tr: Translate) -> str:
    rests = [library.exercises[item.exercise].rest_between_sets for item in program.items]
    return tr(
        "Bounds of SI Relief {version}: reps and holds as printed under each exercise, sets 1 to "
        "{sets}, rest between sets {low} to {high} s, {times} times a week at most. What goes "
        "beyond the usual range is marked as set by a therapist."
    ).format(
        version=version,
        sets=MOST_SETS_BY_THERAPIST,
        low=min(rest.minimum for rest in rests),
        high=max(rest.maximum for rest in rests),
        times=MOST_TIMES,
    )
