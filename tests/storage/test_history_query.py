"""What single pages read of the history is what reading all of it would have told them."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.domain.history_search import HistoryFilter, Wanted, Word
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Outcome,
    SafetyEntry,
    SafetyKind,
    SessionRecord,
    Site,
)
from sirelief_gui.storage.errors import NeedsPassphrase
from sirelief_gui.storage.store import Store
from tests.storage.records import (
    MORNING,
    a_check_in,
    a_result,
    a_session,
    check_ins,
    instants,
    sessions,
)

KINDS = (CheckInKind.BEFORE, CheckInKind.NOW)


@settings(max_examples=25)
@given(
    records=st.lists(sessions, max_size=8, unique_by=lambda record: record.id),
    rated=st.lists(check_ins, max_size=8, unique_by=lambda check_in: check_in.id),
    newest=st.integers(0, 9),
    until=instants,
)
def test_it_tells_what_reading_everything_would(
    records: list[SessionRecord], rated: list[CheckIn], newest: int, until: datetime
) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "d") as store:
        for record in records:
            store.start_session(record)
        for check_in in rated:
            store.add_check_in(check_in)
        everything, ratings = store.sessions(), store.check_ins()
        assert store.sessions(newest=newest) == everything[:newest]
        brief = sorted(store.sessions_in_brief(), key=lambda line: line.id)
        assert [
            (line.id, line.at, line.note, line.outcome, line.counts) for line in brief
        ] == sorted((s.id, s.started_at, s.note, s.outcome, s.reps_done > 0) for s in everything)
        assert store.sessions_until(until) == sum(s.started_at <= until for s in everything)
        scored = [c for c in ratings if c.score is not None]
        assert store.last_scored() == (scored[-1] if scored else None)
        placed = [c for c in ratings if c.sites]
        assert store.last_with_sites() == (placed[-1] if placed else None)
        assert set(store.program_names()) == {r.program_name for r in records}
        assert set(store.exercises_done()) == {x.exercise for r in records for x in r.results}
        assert all(store.check_in(c.id) == c for c in ratings)


def test_words_stand_for_themselves(store: Store) -> None:
    for number, note in enumerate(("100 % better", "way_up", "nothing", "ÜBER den Berg")):
        store.start_session(a_session(f"s{number}", note=note))

    def found(text: str) -> set[str]:
        wanted = Wanted(chip=HistoryFilter.SESSIONS, words=(Word(text=text),))
        return {line.id for line in store.history_sessions(wanted, date.min, date.max)}

    assert [found(text) for text in ("%", "_", "uber", "n", "zz")] == [
        {"s0"},
        {"s1"},
        {"s3"},
        {"s2", "s3"},
        set(),
    ]


def test_chips_without_a_kind_of_row_read_none_of_it(store: Store) -> None:
    store.start_session(a_session())
    store.add_check_in(a_check_in(kind=CheckInKind.NOW))
    everywhere = (date.min, date.max)
    assert store.history_sessions(Wanted(chip=HistoryFilter.PAIN_LOGS), *everywhere) == ()
    assert store.history_logs(Wanted(chip=HistoryFilter.SESSIONS), *everywhere) == ()
    assert len(store.history_logs(Wanted(), *everywhere)) == 1


@pytest.mark.parametrize("first_weekday", range(7))
def test_weeks_begin_on_the_weekday_asked_for(store: Store, first_weekday: int) -> None:
    for days in range(10):
        store.start_session(a_session(f"s{days}", MORNING + timedelta(days=days)))
    weeks = store.history_weeks(Wanted(), first_weekday=first_weekday)
    assert {week.first.weekday() for week in weeks} == {first_weekday}
    assert sum(week.sessions for week in weeks) == 10
    assert [week.first for week in weeks] == sorted((w.first for w in weeks), reverse=True)


def test_the_first_week_of_the_calendar_is_one(store: Store) -> None:
    store.start_session(a_session(at=datetime(1, 1, 2, 9, tzinfo=UTC)))
    (week,) = store.history_weeks(Wanted(), first_weekday=6)
    assert (week.first, week.sessions) == (date.min, 1)


def test_a_record_has_the_day_it_is_filed_under(store: Store) -> None:
    store.start_session(a_session(at=MORNING.replace(hour=1)))
    store.add_check_in(a_check_in())
    assert store.day_of("s1") == MORNING.date() - timedelta(days=1)
    assert store.day_of("c1") == MORNING.date()
    assert store.day_of("gone") is None
    assert store.check_in("gone") is None


def test_ratings_about_a_session_are_its_own_and_those_of_the_days(store: Store) -> None:
    store.start_session(a_session())
    later = MORNING + timedelta(days=3)
    store.add_check_in(a_check_in("own", later, kind=CheckInKind.NEXT_MORNING, session_id="s1"))
    store.add_check_in(a_check_in("day", kind=CheckInKind.NOW))
    store.add_check_in(a_check_in("other", later, kind=CheckInKind.NOW, sites=(Site.PUBIC,)))
    day = MORNING.date()
    assert [c.id for c in store.check_ins_about("s1", day, day)] == ["day", "own"]


def test_the_first_scored_day_is_that_of_the_kinds_asked_for(store: Store) -> None:
    assert store.first_scored_day(KINDS) is None
    for number, kind in enumerate((CheckInKind.AFTER, CheckInKind.NOW, CheckInKind.BEFORE)):
        at = MORNING + timedelta(days=number)
        score = None if kind is CheckInKind.NOW else 3
        store.add_check_in(a_check_in(f"c{number}", at, kind=kind, score=score))
    assert store.first_scored_day(KINDS) == MORNING.date() + timedelta(days=2)


def test_the_plan_of_the_newest_session_with_an_exercise(store: Store) -> None:
    assert store.newest_plan_with("cat_camel") is None
    assert store.program_name("daily_five") == ""
    for number, plan in enumerate(("old", "new", "without")):
        results = (a_result(1 if plan == "without" else 0),)
        at = MORNING + timedelta(days=number)
        store.start_session(replace(a_session(plan, at, results=results), plan=plan))
    assert store.newest_plan_with("cat_camel") == "new"


def test_a_program_is_called_as_when_it_was_done_last(store: Store) -> None:
    for number, name in enumerate(("Evenings", "My evenings")):
        record = a_session(name, MORNING + timedelta(days=number))
        store.start_session(replace(record, program_id="own_1", program_name=name))
    assert store.program_name("own_1") == "My evenings"


def test_answers_leave_out_the_checks_that_found_nothing(store: Store) -> None:
    kinds = (SafetyKind.CONDITIONS_NONE, SafetyKind.CHECK_NONE, SafetyKind.WARNING_SIGN)
    for number, kind in enumerate(kinds):
        at = MORNING - timedelta(hours=number)
        store.add_safety(SafetyEntry(id=f"l{number}", at=at, kind=kind))
    assert [entry.kind for entry in store.safety_answers()] == [kinds[2], kinds[0]]
    assert [entry.kind for entry in store.safety_log()] == list(reversed(kinds))


def test_an_unfinished_session_is_not_listed(store: Store) -> None:
    store.start_session(a_session(outcome=Outcome.IN_PROGRESS))
    assert store.history_weeks(Wanted(), first_weekday=0) == ()
    assert store.sessions_in_brief() == ()
    assert store.sessions_until(MORNING) == 0


def test_weeks_and_names_are_told_anew_after_every_change_by_anyone(store: Store) -> None:
    def told(of: Store) -> tuple[int, int, int]:
        weeks = of.history_weeks(Wanted(), first_weekday=0)
        count = sum(week.sessions + week.pain_logs for week in weeks)
        return count, len(of.program_names()), len(of.exercises_done())

    assert told(store) == (0, 0, 0)
    store.start_session(replace(a_session("s1"), results=(a_result(),)))
    assert told(store) == (1, 1, 1)
    store.add_check_in(a_check_in(kind=CheckInKind.NOW))
    assert told(store) == (2, 1, 1)
    with Store.open(store.path.parent) as other:
        other.start_session(replace(a_session("s2"), program_name="Evening"))
        assert told(other) == told(store) == (3, 2, 1)


def test_nothing_is_told_of_a_history_that_rests(store: Store) -> None:
    store.history_weeks(Wanted(), first_weekday=0)
    store.rest()
    with pytest.raises(NeedsPassphrase):
        store.history_weeks(Wanted(), first_weekday=0)
