"""What is added by hand: moments of the past, also in the nights when the clocks are changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.by_hand import (
    When,
    by_hand_plan,
    by_hand_results,
    is_by_hand,
    local_moments,
    moment,
    refuse_overlap,
)
from sirelief_gui.domain.entry_form import EntryError, ExerciseForm, SessionForm
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.record import Comfort, Outcome, ResultStatus, SessionRecord
from sirelief_gui.domain.results import plan_from_json
from tests.domain.samples import LIBRARY

_DOSE = Dose(reps=4)
PROGRAM = Program(
    "p",
    "P",
    tuple(ProgramItem(one, _DOSE) for one in ("rocks", "cat", "bridge", "squeeze", "lean")),
)
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 2, 12, 0, tzinfo=BERLIN)
FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)


def a_record(start: datetime, minutes: int = 30, **changes: object) -> SessionRecord:
    record = SessionRecord(
        id="s",
        program_id="daily_five",
        program_name="Daily five",
        started_at=start,
        timezone="Europe/Berlin",
        outcome=Outcome.COMPLETED,
        ended_at=start + timedelta(minutes=minutes),
        active_seconds=minutes * 60,
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def test_a_time_the_clocks_jump_over_never_was() -> None:
    assert local_moments(FORWARD, time(2, 30), BERLIN) == ()
    with pytest.raises(EntryError, match="never was") as wrong:
        moment(When(day=FORWARD, at=time(2, 30)), NOW)
    assert wrong.value.key == "time"


def test_a_time_that_came_twice_can_be_either() -> None:
    first, second = local_moments(BACK, time(2, 30), BERLIN)
    assert (second.timestamp() - first.timestamp()) == 3600
    assert [str(at.utcoffset()) for at in (first, second)] == ["2:00:00", "1:00:00"]
    assert moment(When(day=BACK, at=time(2, 30)), NOW).isoformat() == first.isoformat()
    again = moment(When(day=BACK, at=time(2, 30), second=True), NOW)
    assert again.isoformat() == second.isoformat()


def test_the_second_time_of_a_usual_night_is_the_only_one() -> None:
    when = When(day=date(2026, 7, 1), at=time(2, 30), second=True)
    assert moment(when, NOW).isoformat() == "2026-07-01T02:30:00+02:00"


@given(st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1)))  # noqa: DTZ001 - a clock's face
def test_every_moment_shows_what_was_written(shown: datetime) -> None:
    for at in local_moments(shown.date(), shown.time(), BERLIN):
        assert at.astimezone(UTC).astimezone(BERLIN).replace(tzinfo=None, fold=0) == shown


@pytest.mark.parametrize(
    ("day", "at", "key"),
    [
        (date(1999, 12, 31), time(9), "day"),
        (NOW.date(), time(12, 1), "time"),
        (NOW.date() + timedelta(days=1), time(9), "day"),
    ],
)
def test_only_the_past_can_be_added(day: date, at: time, key: str) -> None:
    with pytest.raises(EntryError) as wrong:
        moment(When(day=day, at=at), NOW)
    assert wrong.value.key == key


def test_this_very_minute_is_past() -> None:
    assert moment(When(day=NOW.date(), at=NOW.time()), NOW) == NOW


START = datetime(2026, 3, 2, 18, 0, tzinfo=BERLIN)


@pytest.mark.parametrize("minutes", [-29, -1, 0, 1, 29])
def test_two_sessions_cannot_be_at_once(minutes: int) -> None:
    start = START + timedelta(minutes=minutes)
    with pytest.raises(EntryError, match="already"):
        refuse_overlap(start, start + timedelta(minutes=30), [a_record(START)])


@pytest.mark.parametrize("minutes", [-30, 30, 300])
def test_one_session_can_follow_another(minutes: int) -> None:
    start = START + timedelta(minutes=minutes)
    refuse_overlap(start, start + timedelta(minutes=30), [a_record(START)])


def test_a_session_without_an_end_lasts_as_long_as_it_was_active() -> None:
    open_one = a_record(START, ended_at=None, active_seconds=600)
    refuse_overlap(START + timedelta(minutes=10), START + timedelta(minutes=20), [open_one])
    with pytest.raises(EntryError):
        refuse_overlap(START + timedelta(minutes=9), START + timedelta(minutes=20), [open_one])


def test_the_plan_of_one_added_by_hand_says_so_and_reads_like_any() -> None:
    items = resolve(PROGRAM, LIBRARY)
    plan = by_hand_plan(items, propped=True)
    assert plan_from_json(plan, LIBRARY).items == items
    assert is_by_hand(a_record(START, plan=plan))


@pytest.mark.parametrize("plan", ["{}", "[]", "{", '{"by_hand": false}', '{"by_hand": "yes"}'])
def test_no_other_plan_says_so(plan: str) -> None:
    assert not is_by_hand(a_record(START, plan=plan))


def test_results_are_as_the_form_says() -> None:
    items = resolve(PROGRAM, LIBRARY)
    planned = [item.reps_planned for item in items]
    said = [(0, planned[0], Comfort.HURT), (1, 1, Comfort.SAME), (2, 0, None)]
    form = SessionForm(
        exercises=tuple(
            ExerciseForm(position=n, name="", reps_done=reps, reps_planned=planned[n], comfort=felt)
            for n, reps, felt in said
        )
    )
    results = by_hand_results(items, form)
    assert [r.reps_done for r in results] == [planned[0], 1, 0, 0, 0]
    assert [r.status for r in results] == [
        ResultStatus.DONE,
        ResultStatus.PARTLY,
        ResultStatus.SKIPPED,
        ResultStatus.SKIPPED,
        ResultStatus.SKIPPED,
    ]
    assert [r.comfort for r in results] == [Comfort.HURT, Comfort.SAME, None, None, None]
    assert results[0].sets_done == results[0].sets_planned
