"""Her programs and exercises in the database: all of a change is kept, or nothing of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from sirelief_gui.storage.store import Store
from tests.storage.make_fixture import EXERCISE, PROGRAM


def test_what_is_kept_comes_back(store: Store) -> None:
    store.keep_programs({"my_morning": PROGRAM}, {"own_sway": EXERCISE})
    with Store.open(store.path.parent) as again:
        assert again.programs() == {"my_morning": PROGRAM}
        assert again.own_exercises() == {"own_sway": EXERCISE}


def test_it_is_replaced_and_taken_away(store: Store) -> None:
    store.keep_programs({"my_morning": PROGRAM}, {"own_sway": EXERCISE})
    other = PROGRAM | {"name": "Early"}
    store.keep_programs({"my_morning": other}, {"own_sway": None})
    assert store.programs() == {"my_morning": other}
    assert store.own_exercises() == {}
    store.keep_programs({"my_morning": None, "my_other": None})
    assert store.programs() == {}


def test_a_change_that_cannot_be_written_whole_changes_nothing(store: Store) -> None:
    store.keep_programs({"my_morning": PROGRAM})
    with pytest.raises(ValueError, match="JSON"):
        store.keep_programs({"my_morning": None}, {"own_x": {"id": "own_x", "reps": float("nan")}})
    assert store.programs() == {"my_morning": PROGRAM}


def test_what_is_no_json_is_told_of_and_hinders_nothing(store: Store) -> None:
    store.keep_programs({"my_morning": PROGRAM, "my_odd": PROGRAM}, {"own_sway": EXERCISE})
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("UPDATE programs SET body = '{' WHERE id = 'my_morning'")
    assert store.programs()["my_morning"] is None
    unreadable, elsewhere = store.check()
    assert unreadable.startswith("Program my_morning cannot be read: ")
    assert elsewhere == "Program my_odd is filed under an id that is not its own."
