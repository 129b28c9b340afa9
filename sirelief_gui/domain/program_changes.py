"""From which days on she did another program, or another dose of an exercise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import date

from sirelief_gui.domain.record import SessionRecord
from sirelief_gui.domain.report_doses import DoseShift, PlanReader, dose_changes
from sirelief_gui.domain.trend_data import ProgramChange


def program_changes(
    sessions: Iterable[SessionRecord], read: PlanReader, *, beside: AbstractSet[str] = frozenset()
) -> tuple[ProgramChange, ...]:
    """Return the changes over sessions, oldest first; each exercise once a day.

    As in the report, each program is compared with itself: another dose is a change of that
    exercise, and the first session of a program that she had not done before is a change to it.
    Her very first program is none, nor are programs ``beside`` hers (the gentle day), an exercise
    done by itself, or a session added by hand. Sessions with the plan of the one before of their
    program may be left out.
    """
    by_program: defaultdict[str, list[SessionRecord]] = defaultdict(list)
    for session in sessions:
        by_program[session.program_id].append(session)
    doses: set[ProgramChange] = set()
    begun: list[ProgramChange] = []
    for program_id, its in by_program.items():
        for change in dose_changes(its, read):
            if not change.first:
                doses |= {_of_dose(change.day, program_id, shift) for shift in change.shifts}
            elif program_id not in beside:
                begun.append(ProgramChange(day=change.day, program_id=program_id))
    return tuple(sorted([*begun[1:], *doses], key=_order))


def _of_dose(day: date, program_id: str, shift: DoseShift) -> ProgramChange:
    dose = shift.after or shift.before
    return ProgramChange(
        day=day, program_id=program_id, exercise=None if dose is None else dose.exercise
    )


def _order(change: ProgramChange) -> tuple[date, str, str]:
    return change.day, change.program_id, change.exercise or ""
