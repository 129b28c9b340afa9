"""Which records were amended, and what each said before, oldest first."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta

from sirelief_gui.storage.amendments import Amended
from sirelief_gui.storage.store import Store
from tests.storage.records import MORNING, a_check_in, a_result, a_session

NEXT_DAY = MORNING + timedelta(days=1)


def test_nothing_is_amended_at_first_nor_by_filling_in(store: Store) -> None:
    store.start_session(a_session())
    store.update_session(a_session(note="Long day"))
    store.add_check_in(a_check_in())
    assert store.amended() == Amended(frozenset(), frozenset())
    assert store.corrections("s1") == ()
    assert store.corrections("nobody") == ()


def test_what_was_corrected_is_told_of_by_id_and_period(store: Store) -> None:
    for number, at in enumerate((MORNING, NEXT_DAY)):
        store.start_session(a_session(f"s{number}", at, note="a"))
        store.update_session(a_session(f"s{number}", at, note="b"))
        store.update_session(a_session(f"s{number}", at, note="c"))
        store.add_check_in(a_check_in(f"c{number}", at, score=6))
        store.update_check_in(a_check_in(f"c{number}", at, score=4))
    both = Amended(frozenset({"s0", "s1"}), frozenset({"c0", "c1"}))
    second = Amended(frozenset({"s1"}), frozenset({"c1"}))
    assert store.amended() == both
    assert store.amended(NEXT_DAY.date()) == second
    assert store.amended(NEXT_DAY.date(), NEXT_DAY.date()) == second
    assert store.amended(until=MORNING.date() - timedelta(days=1)) == Amended(
        frozenset(), frozenset()
    )


def test_corrections_come_oldest_first_as_plain_values(store: Store) -> None:
    first = replace(a_session(note="a"), results=(a_result(),))
    store.start_session(first)
    store.update_session(replace(first, note="b", results=(a_result(reps_done=3),)))
    store.update_session(replace(first, note="c"))
    before = store.corrections("s1")
    assert [said["note"] for said in before] == ["a", "b"]
    assert before[0]["started_at"] == MORNING.isoformat()
    results = before[1]["results"]
    assert isinstance(results, list)
    assert results[0]["reps_done"] == 3


def test_a_correction_that_cannot_be_read_hides_no_other(store: Store) -> None:
    store.add_check_in(a_check_in(score=6))
    store.update_check_in(a_check_in(score=None))
    store.update_check_in(a_check_in(score=0))
    with sqlite3.connect(store.path) as other:
        other.executemany(
            "INSERT INTO corrections (check_in_id, before) VALUES ('c1', ?)", [("{",), ("[]",)]
        )
    other.close()
    assert [said["score"] for said in store.corrections("c1")] == [6, None]
    assert store.amended().check_ins == {"c1"}
