"""The days from which on she did something else: another program, or another dose."""

from __future__ import annotations

from datetime import timedelta

from sirelief_gui.domain.program_changes import program_changes
from sirelief_gui.domain.report_doses import PlanReader
from sirelief_gui.domain.trend_data import ProgramChange
from tests.domain.report_samples import FIRST, plan, session
from tests.domain.samples import LIBRARY

READ = PlanReader(LIBRARY)


def change(day: int, program: str, exercise: str | None = None) -> ProgramChange:
    return ProgramChange(day=FIRST + timedelta(days=day), program_id=program, exercise=exercise)


def test_another_dose_and_another_program_are_changes_and_a_gentle_day_is_none() -> None:
    both = plan(("bridge", 5), ("squeeze", 5))
    sessions = [
        session(1, 0, plan_text=both),
        session(2, 1, plan_text=plan(("bridge", 3)), program="gentle"),
        session(3, 2, plan_text=both),
        session(4, 3, plan_text=plan(("bridge", 7), ("squeeze", 7))),
        session(5, 3, plan_text=both, program="evening", hour=21),
        session(6, 4, plan_text=plan(("bridge", 2), by_hand=True)),
        session(7, 5, plan_text=plan(("bridge", 7))),
        session(8, 6, plan_text="no plan"),
        session(9, 7, plan_text=plan(("bridge", 4)), program="gentle"),
    ]
    assert program_changes(sessions, READ, beside={"gentle"}) == (
        change(3, "daily", "bridge"),
        change(3, "daily", "squeeze"),
        change(3, "evening"),
        change(5, "daily", "squeeze"),
        change(7, "gentle", "bridge"),
    )


def test_the_first_program_is_no_change() -> None:
    assert program_changes([], READ) == ()
    assert program_changes([session(1, 0), session(2, 1)], READ) == ()
    gentle_first = [session(1, 0, program="gentle"), session(2, 1)]
    assert program_changes(gentle_first, READ, beside={"gentle"}) == ()
