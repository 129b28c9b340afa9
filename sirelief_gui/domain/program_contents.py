"""What is in a program that is new to her, told as the difference from nothing."""

from __future__ import annotations

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library_dose import card_dose
from sirelief_gui.domain.program import resolve_item
from sirelief_gui.domain.program_diff import Change, DiffRow
from sirelief_gui.domain.program_file import ProgramFile, with_own
from sirelief_gui.domain.words import Translate, as_is


def contents(file: ProgramFile, library: Library, tr: Translate = as_is) -> tuple[DiffRow, ...]:
    """Return a row for every exercise of a program, with its dose and the note beside it.

    DoseError or LibraryError for a program that is outside its bounds.
    """
    known = with_own(library, file.own)
    rows = []
    for place, item in enumerate(file.program.items):
        planned = resolve_item(item, known)
        parts = [tr(planned.exercise.name), card_dose(planned, tr)]
        parts += [f"“{item.dose.note}”"] if item.dose.note else []
        parts += [tr("left out")] if item.off else []
        rows.append(DiffRow(Change.ADDED, ", ".join(parts), new=place))
    return tuple(rows)
