"""What was corrected is said part by part, with what it said before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sirelief_gui.domain.amended import AmendedLine, Before, amended_rating, amended_session
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    ResultStatus,
    SessionRecord,
    Site,
    Trigger,
)

START = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
RATING = CheckIn(id="c", at=START, timezone="UTC", kind=CheckInKind.NOW, score=4)
SESSION = SessionRecord(
    id="s", program_id="p", program_name="P", started_at=START, timezone="UTC", effort=4
)
RESULT = ExerciseResult(
    position=0,
    exercise="cat_camel",
    variant=None,
    sets_planned=1,
    reps_prescribed=8,
    reps_planned=8,
    reps_done=5,
    sets_done=0,
    hold_seconds=5,
    active_seconds=0,
    status=ResultStatus.PARTLY,
)


def test_a_record_without_corrections_says_nothing() -> None:
    assert amended_rating((), RATING) == ()
    assert amended_session((), SESSION, {}) == ()


@pytest.mark.parametrize(
    ("scores", "text"),
    [
        ([6], "Pain: 6, now 4"),
        ([6, 5], "Pain: 6, then 5, now 4"),
        ([6, 6, 4], "Pain: 6, now 4"),
        ([None], "Pain: not rated, now 4"),
        ([0], "Pain: 0, now 4"),
    ],
)
def test_a_score_is_told_with_all_it_was(scores: list[int | None], text: str) -> None:
    (line,) = amended_rating([{"score": score} for score in scores], RATING)
    assert line.text() == text


def test_one_put_back_in_the_end_still_tells_of_it() -> None:
    (line,) = amended_rating([{"score": 4}, {"score": 6}], RATING)
    assert line == AmendedLine("Pain", ("4", "6"), "4")


def test_where_what_and_words_are_told() -> None:
    before: Before = {
        "score": 4,
        "sites": ["buttock", "si_left"],
        "triggers": ["walking"],
        "trigger_note": "the car",
        "note": "sore",
    }
    now = replace(RATING, sites=(Site.SI_LEFT,), triggers=(Trigger.STAIRS,))
    assert [line.text() for line in amended_rating([before], now, what="After")] == [
        "After: Where: Left SI, Buttock, now Left SI",
        "After: What set it off: Walking, the car, now Stairs",
        "After: Note: “sore”, now nothing",
    ]


def test_what_was_only_filled_in_is_not_told() -> None:
    before: Before = {"effort": None, "comfort": None, "note": "", "results": []}
    now = replace(SESSION, comfort=Comfort.SAME, note="x", results=(RESULT,))
    assert amended_session([before], now, {}) == ()


def test_a_session_tells_of_each_exercise() -> None:
    before: Before = {
        "effort": 7,
        "comfort": "hurt",
        "note": "",
        "results": [{"position": 0, "reps_done": 8, "hurt": True}, "?"],
    }
    now = replace(SESSION, comfort=Comfort.EASED, results=(RESULT,))
    assert [line.text() for line in amended_session([before], now, {0: "Cat-Camel"})] == [
        "Overall: Hurt, now Eased",
        "Effort: 7, now 4",
        "Cat-Camel, reps: 8, now 5",
        "Cat-Camel, felt: Hurt, now nothing",
    ]


def test_an_exercise_that_was_rated_tells_how_it_felt() -> None:
    before: Before = {"results": [{"position": 0, "comfort": "eased", "hurt": False}]}
    now = replace(SESSION, results=(RESULT.found(Comfort.HURT),))
    lines = amended_session([before, {"results": [{"position": 0}]}], now, {0: "Cat-Camel"})
    assert [line.text() for line in lines if line.what == "Cat-Camel, felt"] == [
        "Cat-Camel, felt: Eased, then nothing, now Hurt"
    ]


def test_what_makes_no_sense_is_passed_over() -> None:
    assert amended_session([{"results": "?", "effort": 4}], replace(SESSION), {}) == ()
