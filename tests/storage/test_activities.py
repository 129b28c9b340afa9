"""Her activities and their ratings are kept, changed, deleted and brought back whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sirelief_gui.storage.store import Store
from tests.storage.records import MORNING, a_score, an_activity

DAY = timedelta(days=1)


def three(store: Store) -> None:
    for n, name in enumerate(("Turning in bed", "Stairs", "Walking ten minutes")):
        store.add_activity(an_activity(f"a{n + 1}", n, name=name))


def test_activities_are_kept_in_her_order(store: Store) -> None:
    store.add_activity(an_activity("late", 1, name="Stairs"))
    store.add_activity(an_activity("early", 0))
    assert store.activities() == (an_activity("early", 0), an_activity("late", 1, name="Stairs"))


def test_a_fourth_is_refused_until_one_is_retired(store: Store) -> None:
    three(store)
    fourth = an_activity("a4", 3, name="Dressing")
    with pytest.raises(ValueError, match="At most 3"):
        store.add_activity(fourth)
    retired = replace(an_activity(), retired_at=MORNING + DAY)
    store.change_activity(retired)
    store.add_activity(fourth)
    with pytest.raises(ValueError, match="At most 3"):
        store.change_activity(replace(retired, retired_at=None))
    assert store.activities()[0] == retired
    store.add_activity(replace(an_activity("old", 9), retired_at=MORNING))  # asks for no room


def test_one_is_renamed_and_taken_up_again(store: Store) -> None:
    three(store)
    renamed = an_activity("a2", 1, name="Two flights of stairs")
    store.change_activity(renamed)
    store.change_activity(replace(renamed, retired_at=MORNING))
    store.change_activity(renamed)
    assert store.activities()[1] == renamed
    with pytest.raises(LookupError):
        store.change_activity(an_activity("nobody"))


def test_ratings_are_added_changed_and_read_by_their_days(store: Store) -> None:
    three(store)
    first = [a_score("r2", "a2", score=None), a_score("r1", score=4)]
    store.rate_activities(first)
    store.rate_activities([a_score("r3", at=MORNING + 7 * DAY, score=6)])
    store.rate_activities([a_score("r1", score=3)])
    ids = [(r.id, r.score) for r in store.activity_ratings()]
    assert ids == [("r1", 3), ("r2", None), ("r3", 6)]
    later = store.activity_ratings(since=(MORNING + DAY).date())
    assert later == (a_score("r3", at=MORNING + 7 * DAY, score=6),)
    assert len(store.activity_ratings(until=MORNING.date())) == 2


def test_of_ratings_one_of_which_cannot_be_kept_none_is(store: Store) -> None:
    three(store)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.rate_activities([a_score("r1"), a_score("r2", "nobody")])
    assert store.activity_ratings() == ()


def test_what_is_deleted_comes_back(store: Store) -> None:
    three(store)
    store.rate_activities([a_score("r1"), a_score("r2", "a2"), a_score("r3", at=MORNING + DAY)])
    there = (store.activities(), store.activity_ratings())
    rating = store.delete_activity_rating("r3")
    assert [r.id for r in store.activity_ratings()] == ["r1", "r2"]
    activity = store.delete_activity("a1")
    assert [r.id for r in store.activity_ratings()] == ["r2"]
    store.bring_back(rating)  # what it rated is gone
    assert [r.id for r in store.activity_ratings()] == ["r2"]
    store.bring_back(activity)
    store.bring_back(rating)
    store.bring_back(rating)
    assert (store.activities(), store.activity_ratings()) == there
    for delete in (store.delete_activity, store.delete_activity_rating):
        with pytest.raises(LookupError):
            delete("nobody")
