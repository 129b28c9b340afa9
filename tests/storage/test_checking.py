"""``check`` says in words what is wrong with a history, and nothing of a sound one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from sirelief_gui.storage.store import Store
from tests.storage.make_fixture import fill
from tests.storage.records import a_check_in, a_rep, a_result, a_session, an_entry


def spoil(store: Store, *statements: str) -> None:
    """Do to the file what the program never would."""
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            other.execute(statement)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE check_ins SET score = 11 WHERE id = 'after'", "the score 11"),
        ("UPDATE sessions SET effort = -1 WHERE id = 's1'", "the effort -1"),
        ("UPDATE exercise_results SET reps_done = 9 WHERE position = 0", "9 reps done, but 5"),
        ("DELETE FROM events WHERE session_id = 's1' AND seq = 3", "lacks 1 of 7 entries"),
        ("DELETE FROM events WHERE session_id = 's1' AND seq = 6", "2 reps saved, but 1"),
        ("UPDATE events SET data = '{}' WHERE session_id = 's1'", "journal of session s1 cannot"),
        (
            "UPDATE events SET data = json_set(data, '$.item', NULL) WHERE seq = 6",
            "journal of session s1 cannot",
        ),
        ("UPDATE sessions SET id = 's9' WHERE id = 's1'", "that is not there"),
        ("UPDATE sessions SET started_at = '2026-03-02T09:05' WHERE id = 's1'", "no offset"),
        ("UPDATE sessions SET outcome = 'lost' WHERE id = 's1'", "Session s1 cannot be read"),
        ("UPDATE check_ins SET at = 'noon' WHERE id = 'after'", "Check-in after cannot be read"),
        ("UPDATE check_ins SET timezone = 'Mars/Base' WHERE id = 'after'", "time zone: Mars/Base"),
        ("UPDATE check_ins SET timezone = '../x' WHERE id = 'after'", "time zone: ../x"),
        ("UPDATE sessions SET day = '2026-03-01' WHERE id = 's1'", "filed under day 2026-03-01"),
        ("UPDATE sessions SET started_us = 1 WHERE id = 's1'", "filed under started_us 1"),
        (
            "INSERT INTO safety_log VALUES ('l2', '2026-03-02T09:05:00Z', 0, 'odd', NULL)",
            "Safety entry l2 cannot be read",
        ),
        ("UPDATE activities SET name = '' WHERE id = 'a1'", "Activity a1 cannot be read"),
        ("UPDATE activities SET added_us = 1 WHERE id = 'a1'", "Activity a1 is filed under added"),
        ("UPDATE activity_ratings SET score = 11 WHERE id = 'r1'", "Rating r1 of an activity cann"),
        ("UPDATE activity_ratings SET timezone = 'x' WHERE id = 'r1'", "unknown time zone: x"),
        ("DELETE FROM activities WHERE id = 'a1'", "an entry of activities that is not there"),
        ("UPDATE exercise_results SET hurt = 1 WHERE position = 0", "hurting, but rated nothing"),
        ("UPDATE exercise_results SET comfort = 'hurt' WHERE position = 0", "rated hurt"),
        ("UPDATE exercise_results SET comfort = 'fine' WHERE position = 0", "rated fine"),
    ],
)
def test_each_fault_is_told(store: Store, statement: str, words: str) -> None:
    fill(store)
    assert store.check() == ()
    spoil(store, statement)
    assert any(words in problem for problem in store.check()), store.check()


def test_a_damaged_index_is_told(store: Store) -> None:
    fill(store)
    spoil(
        store,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX check_ins_by_instant ON check_ins (at)'"
        " WHERE name = 'check_ins_by_instant'",
    )
    with Store.open(store.path.parent) as again:
        assert any(problem.startswith("The file is damaged") for problem in again.check())


def test_a_corrected_session_is_compared_as_it_was_first_saved(store: Store) -> None:
    store.start_session(a_session(results=(a_result(0, reps_done=1),)))
    store.append([a_rep(0, 1)])
    store.update_session(a_session(results=(a_result(0, reps_done=4),)))
    assert store.check() == ()


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("{", "cannot be read"),
        ("[]", "is no record"),
        ("{}", "said at first cannot be read"),
        ('{"results": [{"position": null, "reps_done": 1}]}', "said at first cannot be read"),
    ],
)
def test_a_correction_that_cannot_be_read_is_told(store: Store, before: str, words: str) -> None:
    store.start_session(replace(a_session(), results=(a_result(),)))
    store.append([a_rep(0, 1)])
    spoil(store, f"INSERT INTO corrections (session_id, before) VALUES ('s1', '{before}')")
    assert any(words in problem for problem in store.check())


def test_a_rating_whose_correction_cannot_be_read_is_told(store: Store) -> None:
    store.add_check_in(a_check_in())
    spoil(store, "INSERT INTO corrections (check_in_id, before) VALUES ('c1', '7')")
    assert store.check() == ("What check-in c1 said before a correction is no record.",)


def test_a_rep_done_again_counts_once_and_a_restarted_exercise_from_none(store: Store) -> None:
    session = a_session(results=(a_result(0, reps_done=1), a_result(1, reps_done=0)))
    store.start_session(session)
    store.append([a_rep(0, 1), a_rep(1, 1), a_rep(2, 1, item=1)])
    store.append([an_entry(3, "exercise_restarted", item=1)])
    assert store.check() == ()
    store.append([a_rep(4, 2)])
    (problem,) = store.check()
    assert problem == "Session s1, exercise 1: 1 reps saved, but 2 in its journal."


def test_a_session_without_a_journal_has_nothing_to_compare(store: Store) -> None:
    store.start_session(replace(a_session(), results=(a_result(0),)))
    assert store.check() == ()
