"""What is deleted comes back as it was, byte for byte, whatever happened in between."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.domain.record import CheckIn, CheckInKind, SessionRecord, Site, Trigger
from sirelief_gui.storage.store import Store
from tests.storage import records
from tests.storage.records import MORNING, a_check_in, a_rep, a_result, a_session

TABLES = (
    "sessions",
    "exercise_results",
    "events",
    "check_ins",
    "check_in_sites",
    "check_in_triggers",
    "corrections",
    "safety_log",
)
NUMBERED = ("sessions", "check_ins", "corrections", "safety_log")


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Read every row of every table with its number, through a connection of its own."""
    with closing(sqlite3.connect(store.path)) as reader:
        return {
            table: reader.execute(
                f"SELECT {'rowid, ' if table in NUMBERED else ''}* FROM {table} ORDER BY 1, 2, 3"
            ).fetchall()
            for table in TABLES
        }


def fill(store: Store) -> None:
    """Keep a session with all that can hang on one, corrected, between two others."""
    for session_id, days in (("earlier", -1), ("s1", 0), ("later", 1)):
        record = a_session(session_id, MORNING + timedelta(days=days), note="first")
        store.start_session(replace(record, results=(a_result(reps_done=3),)))
        store.append([a_rep(n, n, session_id=session_id) for n in range(3)])
        store.update_session(replace(record, note="second", results=(a_result(),)))
        for kind in CheckInKind:
            rating = replace(
                a_check_in(f"{kind}-{session_id}", kind=kind, session_id=session_id),
                sites=(Site.PUBIC, Site.SI_LEFT),
                triggers=(Trigger.STAIRS, Trigger.DRESSING),
            )
            store.add_check_in(rating)
            store.update_check_in(replace(rating, score=2))


@pytest.mark.parametrize("session_id", ["earlier", "s1", "later"])
def test_a_session_comes_back_with_all_that_hung_on_it(store: Store, session_id: str) -> None:
    fill(store)
    before = contents(store)
    removed = store.delete_session(session_id)
    assert contents(store) != before
    assert store.check() == ()
    store.bring_back(removed)
    assert contents(store) == before
    store.bring_back(removed)
    assert contents(store) == before


@settings(max_examples=20, deadline=None)
@given(
    sessions=st.lists(records.sessions, min_size=1, max_size=3, unique_by=lambda s: s.id),
    ratings=st.lists(records.check_ins, max_size=5, unique_by=lambda c: c.id),
    of_rating=st.booleans(),
    data=st.data(),
)
def test_any_deletion_is_undone_byte_for_byte(
    sessions: list[SessionRecord], ratings: list[CheckIn], of_rating: bool, data: st.DataObject
) -> None:
    owners = st.sampled_from([None, *(s.id for s in sessions)])
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        for session in sessions:
            store.start_session(session)
            store.append([a_rep(0, 1, session_id=session.id)])
            store.update_session(replace(session, note="corrected"))
        for rating in ratings:
            store.add_check_in(replace(rating, session_id=data.draw(owners)))
            store.update_check_in(replace(rating, score=0, session_id=data.draw(owners)))
        before = contents(store)
        removed = (
            store.delete_check_in(data.draw(st.sampled_from(ratings)).id)
            if ratings and of_rating
            else store.delete_session(data.draw(st.sampled_from(sessions)).id)
        )
        store.bring_back(removed)
        assert contents(store) == before


def test_what_took_its_numbers_meanwhile_keeps_them(store: Store) -> None:
    store.start_session(a_session("s1", note="a"))
    for note in ("b", "c", "d"):
        store.update_session(a_session("s1", note=note))
    removed = store.delete_session("s1")
    store.start_session(a_session("s2", note="x"))
    store.update_session(a_session("s2", note="y"))
    store.bring_back(removed)
    assert [said["note"] for said in store.corrections("s1")] == ["a", "b", "c"]
    assert [said["note"] for said in store.corrections("s2")] == ["x"]
    assert {s.id for s in store.sessions()} == {"s1", "s2"}


def test_a_rating_deleted_meanwhile_stays_deleted_and_one_joined_stays_joined(
    store: Store,
) -> None:
    fill(store)
    removed = store.delete_session("s1")
    store.delete_check_in("now-s1")
    moved = next(c for c in store.check_ins() if c.id == "next_morning-s1")
    store.update_check_in(replace(moved, session_id="later"))
    store.bring_back(removed)
    left = {c.id: c.session_id for c in store.check_ins()}
    assert "now-s1" not in left
    assert left["next_morning-s1"] == "later"
    assert left["worst_24h-s1"] == "s1"


def test_a_rating_whose_session_is_gone_comes_back_alone(store: Store) -> None:
    fill(store)
    rating = store.delete_check_in("next_morning-s1")
    store.delete_session("s1")
    store.bring_back(rating)
    found = next(c for c in store.check_ins() if c.id == "next_morning-s1")
    assert found.session_id is None
    assert len(store.corrections("next_morning-s1")) == 1
    assert store.check() == ()


def test_keeping_several_is_all_or_nothing(store: Store) -> None:
    session, rating = a_session(note="a"), a_check_in(session_id="s1")
    store.keep(session, [rating])
    assert store.session("s1") == session
    assert store.check_ins() == (rating,)
    wrong = a_check_in("c2", session_id="gone")
    with pytest.raises(sqlite3.IntegrityError):
        store.keep(replace(session, note="b"), [replace(rating, score=1), wrong])
    assert store.session("s1") == session
    assert store.check_ins() == (rating,)
    store.keep(replace(session, note="b"), [replace(rating, score=1), a_check_in("c2")])
    store.keep(None, [replace(rating, score=None, session_id="s1")])
    assert [said["note"] for said in store.corrections("s1")] == ["a"]
    assert [said["score"] for said in store.corrections("c1")] == [6, 1]
