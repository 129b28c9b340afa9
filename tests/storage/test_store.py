"""What is put into the store comes out of it as it was, and only it."""

from __future__ import annotations

import sqlite3
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings

from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    JournalEntry,
    Outcome,
    SafetyEntry,
    SafetyKind,
    SessionRecord,
    Site,
    Trigger,
)
from sirelief_gui.storage.store import Store
from tests.storage import records
from tests.storage.records import MORNING, a_check_in, a_rep, a_result, a_session, an_entry


def originals(store: Store) -> list[str]:
    """Read the corrections kept, through a connection of their own."""
    with sqlite3.connect(store.path) as reader:
        found = reader.execute("SELECT before FROM corrections ORDER BY id").fetchall()
    reader.close()
    return [before for (before,) in found]


# Round trips


@settings(max_examples=30)
@given(record=records.sessions)
def test_any_session_comes_back_as_it_was(record: SessionRecord) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        store.start_session(record)
        assert store.session(record.id) == record
        assert store.check() == () or any(
            result.reps_done > result.reps_planned for result in record.results
        )


@settings(max_examples=30)
@given(check_in=records.check_ins, corrected=records.check_ins)
def test_any_rating_comes_back_as_it_was_and_as_corrected(
    check_in: CheckIn, corrected: CheckIn
) -> None:
    corrected = replace(corrected, id=check_in.id)
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(Path(folder)) as store:
            store.add_check_in(check_in)
            assert store.check_ins() == (check_in,)
            store.update_check_in(corrected)
        with Store.open(Path(folder)) as store:
            assert store.last_check_in() == corrected
            assert store.check() == ()


@settings(max_examples=30)
@given(at=records.instants, data=records.journal_data, entry=records.safety_entries)
def test_any_event_and_safety_entry_come_back_as_they_were(
    at: datetime, data: dict[str, object], entry: SafetyEntry
) -> None:
    event = JournalEntry(session_id="s1", seq=0, at=at, kind="x", data=data)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        store.start_session(a_session())
        store.append([event])
        store.add_safety(entry)
        store.set_setting("any", data)
        assert store.journal("s1") == (event,)
        assert store.safety_log() == (entry,)
        assert store.settings() == {"any": data}


def test_an_instant_keeps_its_own_offset(store: Store) -> None:
    store.add_check_in(a_check_in())
    (read,) = store.check_ins()
    assert read.at.utcoffset() == timedelta(hours=-5)
    assert read.at.hour == 9


def test_an_instant_without_offset_is_refused_and_nothing_is_kept(store: Store) -> None:
    naive = datetime(2026, 3, 2, 9, 5)  # noqa: DTZ001 - what is to be refused
    with pytest.raises(ValueError, match="needs its offset"):
        store.add_check_in(a_check_in(at=naive))
    store.start_session(a_session())
    with pytest.raises(ValueError, match="needs its offset"):
        store.append([replace(an_entry(0), at=naive)])
    assert (store.check_ins(), store.journal("s1")) == ((), ())


# Sessions


def test_an_open_session_is_offered_and_not_listed(store: Store) -> None:
    assert store.unfinished() is None
    store.start_session(a_session("old", MORNING - timedelta(days=1), outcome=Outcome.IN_PROGRESS))
    newest = a_session("new", outcome=Outcome.IN_PROGRESS)
    store.start_session(newest)
    assert store.unfinished() == newest
    assert store.sessions() == ()
    assert store.session("unknown") is None


def test_finishing_replaces_the_row_and_its_results(store: Store) -> None:
    store.start_session(a_session(outcome=Outcome.IN_PROGRESS, results=(a_result(0, reps_done=1),)))
    finished = a_session(results=(a_result(0), a_result(1)))
    store.finish_session(finished)
    assert store.sessions() == (finished,)
    assert store.unfinished() is None
    assert originals(store) == []


def test_sessions_are_newest_first_by_instant_not_by_clock_reading(store: Store) -> None:
    berlin = datetime(2026, 3, 2, 10, 0, tzinfo=timezone(timedelta(hours=1)))  # 09:00 UTC
    london = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    for name, at in (("berlin", berlin), ("london", london)):
        store.start_session(a_session(name, at))
    assert [session.id for session in store.sessions()] == ["london", "berlin"]
    assert [session.id for session in store.sessions(newest=1)] == ["london"]
    assert store.sessions(newest=1) == store.sessions()[:1]


def test_days_are_inclusive_and_end_at_four(store: Store) -> None:
    for name, at in {
        "late evening": datetime(2026, 3, 3, 3, 59, tzinfo=UTC),
        "next day": datetime(2026, 3, 3, 4, 0, tzinfo=UTC),
        "day before": datetime(2026, 3, 2, 3, 0, tzinfo=UTC),
    }.items():
        store.start_session(a_session(name, at))
        store.add_check_in(a_check_in(name, at))
    day = date(2026, 3, 2)
    assert [session.id for session in store.sessions(day, day)] == ["late evening"]
    assert [session.id for session in store.sessions(until=day)] == ["late evening", "day before"]
    assert [rating.id for rating in store.check_ins(since=day)] == ["late evening", "next day"]


def test_correcting_a_closed_session_keeps_what_it_said(store: Store) -> None:
    session = a_session(results=(a_result(0, reps_done=3),))
    store.start_session(session)
    corrected = replace(session, results=(a_result(0, reps_done=5),))
    store.update_session(corrected)
    store.update_session(corrected)
    assert store.session("s1") == corrected
    (original,) = originals(store)
    assert '"reps_done":3' in original


def test_filling_in_what_was_left_open_is_no_correction(store: Store) -> None:
    session = a_session()
    store.start_session(session)
    store.update_session(replace(session, comfort=Comfort.EASED, effort=4, note="better"))
    store.add_check_in(a_check_in())
    store.update_check_in(a_check_in(session_id="s1", sites=(Site.SI_LEFT,)))
    assert originals(store) == []


def test_an_open_session_changes_without_keeping_its_past(store: Store) -> None:
    session = a_session(outcome=Outcome.IN_PROGRESS)
    store.start_session(session)
    store.update_session(replace(session, active_seconds=40, plan='{"eased": true}'))
    assert originals(store) == []


def test_joining_a_rating_to_its_session_is_no_correction(store: Store) -> None:
    store.start_session(a_session())
    rating = a_check_in(kind=CheckInKind.NOW, session_id=None)
    store.add_check_in(rating)
    store.update_check_in(replace(rating, kind=CheckInKind.BEFORE, session_id="s1"))
    assert originals(store) == []


def test_a_session_begins_with_its_rating_or_not_at_all(store: Store) -> None:
    rating = a_check_in(kind=CheckInKind.NOW, sites=(Site.SI_LEFT,))
    store.add_check_in(rating)
    joined = replace(rating, kind=CheckInKind.BEFORE, session_id="s1")
    store.start_session(a_session(), before=joined)
    assert store.check_ins() == (joined,)
    assert originals(store) == []
    copy = replace(joined, id="copy", session_id="s2")
    store.start_session(a_session("s2"), before=copy)
    assert store.check_ins() == (joined, copy)
    with pytest.raises(sqlite3.IntegrityError):
        store.start_session(a_session("s3"), before=replace(copy, session_id="gone"))
    assert store.session("s3") is None
    assert store.check_ins() == (joined, copy)


def test_marking_what_hurt_is_no_correction_but_taking_it_back_is(store: Store) -> None:
    session = a_session(results=(a_result(),))
    store.start_session(session)
    hurt = replace(session, results=(replace(a_result(), hurt=True),))
    store.update_session(hurt)
    assert originals(store) == []
    store.update_session(session)
    assert len(originals(store)) == 1


def test_an_exercise_that_is_added_later_is_a_correction(store: Store) -> None:
    session = a_session(results=(a_result(),))
    store.start_session(session)
    store.update_session(replace(session, results=(a_result(), a_result(1))))
    assert len(originals(store)) == 1


@pytest.mark.parametrize("score", [None, 4])
def test_a_changed_score_is_a_correction_even_of_a_skipped_one(
    store: Store, score: int | None
) -> None:
    store.add_check_in(a_check_in(score=score))
    store.update_check_in(a_check_in(score=7))
    assert len(originals(store)) == 1


def test_deleting_a_session_takes_its_own_ratings_along_and_leaves_the_days(store: Store) -> None:
    store.start_session(a_session(results=(a_result(0),)))
    store.append([a_rep(0, 1)])
    for kind in CheckInKind:
        store.add_check_in(a_check_in(kind.value, kind=kind, session_id="s1"))
    entry = SafetyEntry(id="w", at=MORNING, kind=SafetyKind.WARNING_SIGN, session_id="s1")
    store.add_safety(entry)
    store.update_session(replace(a_session(), note="x", program_name="other"))
    store.delete_session("s1")
    assert store.sessions() == ()
    assert store.journal("s1") == ()
    assert {(c.id, c.session_id) for c in store.check_ins()} == {
        ("next_morning", None),
        ("now", None),
        ("worst_24h", None),
    }
    assert store.safety_log() == (entry,)
    assert store.check() == ()


def test_unknown_ids_are_bugs_and_change_nothing(store: Store) -> None:
    with pytest.raises(LookupError, match="no session s1"):
        store.update_session(a_session())
    with pytest.raises(LookupError, match="no session s1"):
        store.finish_session(a_session())
    with pytest.raises(LookupError, match="no session s1"):
        store.delete_session("s1")
    with pytest.raises(LookupError, match="no check-in c1"):
        store.update_check_in(a_check_in())
    with pytest.raises(LookupError, match="no check-in c1"):
        store.delete_check_in("c1")
    with pytest.raises(sqlite3.IntegrityError):
        store.add_check_in(a_check_in(session_id="s1"))
    assert store.check_ins() == ()


# Journal


def test_entries_are_kept_together_or_not_at_all(store: Store) -> None:
    store.start_session(a_session(outcome=Outcome.IN_PROGRESS))
    store.append([a_rep(0, 1), a_rep(1, 2)])
    with pytest.raises(sqlite3.IntegrityError):
        store.append([a_rep(2, 3), a_rep(1, 2)])
    store.append([])
    assert [entry.seq for entry in store.journal("s1")] == [0, 1]


def test_the_journal_takes_json_only(store: Store) -> None:
    store.start_session(a_session(outcome=Outcome.IN_PROGRESS))
    with pytest.raises(ValueError, match="not JSON compliant"):
        store.append([an_entry(0, seconds=float("nan"))])
    assert store.journal("s1") == ()


# Ratings


def test_ratings_are_oldest_first_and_the_last_is_the_latest(store: Store) -> None:
    assert store.last_check_in() is None
    later = replace(
        a_check_in("later", MORNING + timedelta(hours=1)),
        sites=(Site.PUBIC, Site.SI_LEFT),
        triggers=(Trigger.STAIRS, Trigger.DRESSING),
    )
    for check_in in (later, a_check_in("earlier")):
        store.add_check_in(check_in)
    assert [check_in.id for check_in in store.check_ins()] == ["earlier", "later"]
    assert store.last_check_in() == later
    store.delete_check_in("later")
    assert [check_in.id for check_in in store.check_ins()] == ["earlier"]


# Safety log


def test_the_safety_log_is_only_ever_added_to(store: Store) -> None:
    first = SafetyEntry(id="a", at=MORNING, kind=SafetyKind.CLEARANCE_GIVEN)
    second = SafetyEntry(id="b", at=MORNING - timedelta(days=1), kind=SafetyKind.CHECK_NONE)
    store.add_safety(first)
    store.add_safety(second)
    other = sqlite3.connect(store.path, isolation_level=None)
    for attempt in ("DELETE FROM safety_log", "UPDATE safety_log SET kind = 'check_none'"):
        with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
            other.execute(attempt)
    other.close()
    assert store.safety_log() == (second, first)


# Settings


def test_a_setting_falls_back_when_missing_or_of_another_type(store: Store) -> None:
    assert store.setting("text_scale") is None
    assert store.setting("text_scale", 1.0) == 1.0
    store.set_setting("text_scale", 1)
    assert store.setting("text_scale", 1.5) == 1
    store.set_setting("text_scale", "large")
    assert store.setting("text_scale", 1.5) == 1.5
    assert store.setting("text_scale") == "large"
    store.set_setting("count_up", True)
    assert store.setting("count_up", 0) == 0
    assert store.setting("count_up", False) is True
    assert store.settings() == {"count_up": True, "text_scale": "large"}


# The object itself


def test_a_store_belongs_to_its_thread_and_closes_twice(folder: Path) -> None:
    store = Store.open(folder)
    store.close()
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.sessions()
