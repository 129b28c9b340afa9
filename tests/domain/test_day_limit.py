"""What counts toward the two sessions of a day, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sirelief_gui.domain.day_limit import counts_toward_limit
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Exercise
from sirelief_gui.domain.library_list import single_program
from sirelief_gui.services.library import load_library
from tests.storage.records import a_result, a_session

SESSION = a_session(results=(a_result(),))
DAY = day_of(SESSION.started_at)


def test_a_program_with_a_rep_counts_on_its_day_only() -> None:
    assert counts_toward_limit(SESSION, DAY)
    assert not counts_toward_limit(SESSION, DAY + timedelta(days=1))


def test_a_session_without_a_rep_does_not_count() -> None:
    assert not counts_toward_limit(a_session(results=(a_result(reps_done=0),)), DAY)


@pytest.mark.parametrize("exercise", load_library().exercises.values(), ids=lambda e: str(e.id))
def test_an_exercise_done_by_itself_does_not_count(exercise: Exercise) -> None:
    program = single_program(exercise)
    assert not counts_toward_limit(replace(SESSION, program_id=program.id), DAY)


def test_the_minutes_of_breathing_do_not_count() -> None:
    assert not counts_toward_limit(replace(SESSION, program_id="breathe"), DAY)
