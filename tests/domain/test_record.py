"""Records refuse what cannot be, and add up their results."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    Outcome,
    ResultStatus,
    SessionRecord,
)
from tests.domain.samples import ORIGIN


def check_in(score: int | None) -> CheckIn:
    return CheckIn(id="c", at=ORIGIN, timezone="UTC", kind=CheckInKind.BEFORE, score=score)


def result(planned: int, done: int) -> ExerciseResult:
    return ExerciseResult(
        position=0,
        exercise="cat",
        variant=None,
        sets_planned=1,
        reps_prescribed=planned + 1,
        reps_planned=planned,
        reps_done=done,
        sets_done=int(done >= planned),
        hold_seconds=0,
        active_seconds=8 * done,
        status=ResultStatus.PARTLY,
    )


@pytest.mark.parametrize("score", [None, 0, 10])
def test_a_score_is_0_to_10_or_rather_not(score: int | None) -> None:
    assert check_in(score).score == score


@pytest.mark.parametrize("score", [-1, 11])
def test_another_score_is_refused_in_words(score: int) -> None:
    with pytest.raises(ValueError, match=f"from 0 to 10, not {score}"):
        check_in(score)


def test_a_session_adds_up_its_reps() -> None:
    record = SessionRecord(
        id="s",
        program_id="daily_five",
        program_name="Daily five",
        started_at=ORIGIN,
        timezone="UTC",
        results=(result(5, 5), result(10, 3)),
    )
    assert (record.reps_done, record.reps_planned, record.reps_prescribed) == (8, 15, 17)
    assert record.outcome is Outcome.IN_PROGRESS


def test_what_hurt_was_found_to_hurt_and_what_was_found_to_hurt_is_marked() -> None:
    assert replace(result(5, 5), hurt=True).comfort is Comfort.HURT
    found = result(5, 5).found(Comfort.HURT)
    assert found.hurt
    assert found.found(Comfort.SAME) == replace(result(5, 5), comfort=Comfort.SAME)
    assert found.found(None) == result(5, 5)
    for contradiction in ({"hurt": True, "comfort": Comfort.EASED}, {"comfort": Comfort.HURT}):
        with pytest.raises(ValueError, match="cannot be"):
            replace(result(5, 5), **contradiction)


def test_marking_leaves_another_rating_of_hers_alone() -> None:
    eased = result(5, 5).found(Comfort.EASED)
    assert eased.marked(hurt=False) is eased
    assert eased.marked(hurt=True).comfort is Comfort.HURT
    assert eased.marked(hurt=True).marked(hurt=False) == result(5, 5)
