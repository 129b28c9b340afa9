"""Her activities as she keeps them: choosing, rating, correcting, and when they are due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sirelief_gui.domain.days import day_of
from sirelief_gui.services.activities import Activities
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import GoneError
from sirelief_gui.storage.store import Store

START = datetime(2026, 3, 2, 18, tzinfo=UTC)
DAY = 24 * 3600.0


class Kept:
    """A store, a clock moved by hand, and her activities."""

    def __init__(self, folder: Path) -> None:
        self.clock = VirtualClock(START, "UTC")
        self.store = Store.open(folder)
        self.activities = Activities(self.store, self.clock)

    def names(self) -> list[str]:
        return [one.name for one in self.activities.asked()]

    def ids(self) -> list[str]:
        return [one.id for one in self.activities.asked()]

    def scores(self) -> list[dict[str, int | None]]:
        names = {one.id: one.name for one in self.activities.all()}
        return [
            {names[key]: score for key, score in day.scores.items()}
            for day in self.activities.rated_days()
        ]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    made = Kept(tmp_path)
    yield made
    made.store.close()


def test_she_adds_three_in_her_own_words_and_no_more(kept: Kept) -> None:
    added = kept.activities.add(["  Climbing   stairs ", "", "Bed", "bed", "x" * 90, "A fourth"])
    assert [one.name for one in added] == ["Climbing stairs", "Bed", "x" * 60]
    assert kept.names() == ["Climbing stairs", "Bed", "x" * 60]


def test_one_she_had_before_comes_back_with_its_ratings(kept: Kept) -> None:
    kept.activities.add(["Stairs"])
    (stairs,) = kept.ids()
    kept.activities.rate({stairs: 4})
    kept.activities.retire(stairs)
    assert kept.names() == []
    (again,) = kept.activities.add(["stairs"])
    assert (again.id, again.is_active) == (stairs, True)
    assert kept.scores() == [{"Stairs": 4}]


def test_renaming_and_retiring_can_be_taken_back(kept: Kept) -> None:
    kept.activities.add(["Stairs"])
    (stairs,) = kept.ids()
    undo = kept.activities.rename(stairs, " Two  flights ")
    assert kept.names() == ["Two flights"]
    undo()
    assert kept.names() == ["Stairs"]
    undo = kept.activities.retire(stairs)
    assert kept.names() == []
    undo()
    assert kept.names() == ["Stairs"]
    kept.activities.retire(stairs)
    kept.activities.take_up(stairs)
    assert kept.names() == ["Stairs"]
    with pytest.raises(ValueError, match="name"):
        kept.activities.rename(stairs, "  ")


def test_deleting_one_takes_its_ratings_and_undo_brings_them_back(kept: Kept) -> None:
    kept.activities.add(["Stairs", "Bed"])
    stairs, bed = kept.ids()
    kept.activities.rate({stairs: 4, bed: 5})
    undo = kept.activities.delete(stairs)
    assert (kept.names(), kept.scores()) == (["Bed"], [{"Bed": 5}])
    undo()
    assert (kept.names(), kept.scores()) == (["Stairs", "Bed"], [{"Stairs": 4, "Bed": 5}])


def test_what_is_gone_is_said_so(kept: Kept) -> None:
    for act in (
        kept.activities.retire,
        kept.activities.delete,
        kept.activities.take_up,
    ):
        with pytest.raises(GoneError):
            act("nobody")
    kept.activities.add(["Stairs"])
    (stairs,) = kept.ids()
    undo = kept.activities.retire(stairs)
    kept.activities.delete(stairs)
    with pytest.raises(GoneError):
        undo()


def test_a_rating_of_today_is_changed_not_doubled_and_taken_back(kept: Kept) -> None:
    kept.activities.add(["Stairs", "Bed"])
    stairs, bed = kept.ids()
    kept.activities.rate({stairs: 4, bed: None})
    undo = kept.activities.rate({stairs: 6, bed: 2})
    assert kept.scores() == [{"Stairs": 6, "Bed": 2}]
    assert len(kept.store.activity_ratings()) == 2
    undo()
    assert kept.scores() == [{"Stairs": 4, "Bed": None}]


def test_taking_back_a_first_rating_leaves_nothing(kept: Kept) -> None:
    kept.activities.add(["Stairs"])
    undo = kept.activities.rate({kept.ids()[0]: 4})
    undo()
    assert kept.scores() == []


def test_an_earlier_day_is_corrected_at_its_own_time(kept: Kept) -> None:
    kept.activities.add(["Stairs", "Bed"])
    stairs, bed = kept.ids()
    kept.activities.rate({stairs: 4})
    kept.clock.advance(8 * DAY)
    kept.activities.rate({stairs: 5, bed: 1}, day=START.date())
    assert kept.scores() == [{"Stairs": 5, "Bed": 1}]
    assert {one.at for one in kept.store.activity_ratings()} == {START}
    assert kept.activities.on(day_of(kept.clock.now())) is None
    said = kept.activities.on(START.date())
    assert said is not None
    assert dict(said.scores) == {stairs: 5, bed: 1}


def test_a_deleted_day_comes_back(kept: Kept) -> None:
    kept.activities.add(["Stairs", "Bed"])
    stairs, bed = kept.ids()
    kept.activities.rate({stairs: 4, bed: None})
    undo = kept.activities.delete_day(START.date())
    assert kept.scores() == []
    undo()
    assert kept.scores() == [{"Stairs": 4, "Bed": None}]


def test_the_view_is_of_the_days_asked_for(kept: Kept) -> None:
    kept.activities.add(["Stairs"])
    (stairs,) = kept.ids()
    kept.activities.rate({stairs: 4})
    kept.clock.advance(7 * DAY)
    kept.activities.rate({stairs: 6})
    today = day_of(kept.clock.now())
    whole = kept.activities.view(START.date(), today)
    assert [point.score for point in whole.tracks[0].points] == [4, 6]
    late = kept.activities.view(today - timedelta(days=1), today)
    assert [point.score for point in late.tracks[0].points] == [6]


def test_nothing_is_due_until_she_has_chosen(kept: Kept) -> None:
    assert not kept.activities.is_due()
    kept.activities.add(["Stairs"])
    assert kept.activities.is_due()
    kept.activities.retire(kept.ids()[0])
    assert not kept.activities.is_due()


def test_it_is_due_once_a_week(kept: Kept) -> None:
    kept.activities.add(["Stairs"])
    kept.activities.rate({kept.ids()[0]: None})
    assert not kept.activities.is_due()
    kept.clock.advance(6 * DAY)
    assert not kept.activities.is_due()
    kept.clock.advance(DAY)
    assert kept.activities.is_due()


def test_not_this_week_is_remembered_for_a_week_and_can_be_taken_back(kept: Kept) -> None:
    kept.activities.add(["Stairs"])
    kept.activities.not_this_week()
    assert not kept.activities.is_due()
    assert not Activities(kept.store, kept.clock).is_due()
    kept.activities.ask_again()
    assert kept.activities.is_due()
    kept.activities.not_this_week()
    kept.clock.advance(7 * DAY)
    assert kept.activities.is_due()
