"""What Trends reads is what the store holds, whatever the size of the pieces."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sirelief_gui.domain.record import (
    CheckInKind,
    Comfort,
    Outcome,
)
from sirelief_gui.domain.trend_data import Felt, TrendData
from sirelief_gui.storage.database import open_database
from sirelief_gui.storage.errors import NeedsPassphrase, Unreadable
from sirelief_gui.storage.store import Store
from tests.storage.records import MORNING, a_check_in, a_result, a_session

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(folder) as opened:
        yield opened


def read(store: Store, piece: int = 400) -> tuple[TrendData, int]:
    """Return what is read, and in how many pieces."""
    reading, pieces = store.trends_read(piece=piece), 0
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return end.value, pieces
        pieces += 1


def rate(
    store: Store,
    number: int,
    kind: CheckInKind,
    score: int | None,
    *,
    at: datetime = MORNING,
    session_id: str | None = None,
) -> None:
    rating = a_check_in(f"c{number}", at, kind=kind, score=score, session_id=session_id)
    store.add_check_in(rating)


def test_an_empty_history_has_nothing_to_show(store: Store) -> None:
    assert read(store) == (TrendData(), 0)


def test_sessions_are_those_of_the_list_oldest_first(store: Store) -> None:
    outcomes = (Outcome.COMPLETED, Outcome.STOPPED, Outcome.ENDED_EARLY, Outcome.IN_PROGRESS)
    for number, at in enumerate((MORNING + DAY, MORNING + HOUR, MORNING, MORNING - DAY)):
        results = (a_result(0, reps_done=5 * (number % 2)),)
        store.start_session(
            a_session(
                f"s{number}", at, outcome=outcomes[number], results=results, note=f"n{number}"
            )
        )
    data, _ = read(store)
    assert [pair.session_id for pair in data.pairs] == ["s2", "s1", "s0"]
    assert [pair.stopped for pair in data.pairs] == [True, True, False]
    assert [pair.counts for pair in data.pairs] == [False, True, False]
    assert [pair.note for pair in data.pairs] == ["n2", "n1", "n0"]
    lines = {line.id: line for line in store.sessions_in_brief()}
    assert all(pair.at == lines[pair.session_id].at for pair in data.pairs)


def test_of_two_ratings_of_a_kind_the_later_one_counts_and_may_be_skipped(store: Store) -> None:
    for number in range(2):
        store.start_session(a_session(f"s{number}", MORNING + number * DAY))
    rate(store, 0, CheckInKind.BEFORE, 7, at=MORNING + HOUR, session_id="s0")
    rate(store, 1, CheckInKind.BEFORE, 4, at=MORNING, session_id="s0")
    rate(store, 2, CheckInKind.AFTER, 3, session_id="s0")
    rate(store, 3, CheckInKind.BEFORE, 6, session_id="s1")
    rate(store, 4, CheckInKind.BEFORE, None, session_id="s1")
    data, _ = read(store)
    assert [(pair.before, pair.after) for pair in data.pairs] == [(7, 3), (None, None)]
    assert data.ratings == ()


def test_other_ratings_are_told_with_their_kind_oldest_first(store: Store) -> None:
    store.start_session(a_session("s0"))
    kinds = (CheckInKind.WORST_24H, CheckInKind.NEXT_MORNING, CheckInKind.NOW, CheckInKind.DURING)
    for number, kind in enumerate(kinds):
        joined = "s0" if kind is CheckInKind.NEXT_MORNING else None
        rate(store, number, kind, number, at=MORNING - number * HOUR, session_id=joined)
    rate(store, 8, CheckInKind.NOW, None)
    rate(store, 9, CheckInKind.BEFORE, 5, at=MORNING + DAY)  # its session was deleted since
    data, _ = read(store)
    assert [rating.kind for rating in data.ratings] == [*reversed(kinds), CheckInKind.BEFORE]
    assert [rating.score for rating in data.ratings] == [3, 2, 1, 0, 5]
    assert [rating.session_id for rating in data.ratings] == [None, None, "s0", None, None]
    assert data.ratings[0].at == MORNING - 3 * HOUR


def test_how_exercises_felt_is_told_in_the_order_they_were_done(store: Store) -> None:
    eased, hurt = a_result(0).found(Comfort.EASED), a_result(2).found(Comfort.HURT)
    store.start_session(a_session("a", MORNING + DAY, results=(eased, a_result(1))))
    store.start_session(a_session("b", MORNING, results=(a_result(0).found(Comfort.SAME), hurt)))
    store.start_session(a_session("open", outcome=Outcome.IN_PROGRESS, results=(eased,)))
    data, _ = read(store)
    day = MORNING.date()
    assert data.felt == (
        Felt(day=day, session_id="b", exercise="cat_camel", comfort=Comfort.SAME),
        Felt(day=day, session_id="b", exercise="bridging", comfort=Comfort.HURT),
        Felt(day=day + DAY, session_id="a", exercise="cat_camel", comfort=Comfort.EASED),
    )


def test_small_pieces_make_the_same_whole(store: Store) -> None:
    for number in range(9):
        results = (a_result(0).found(Comfort.EASED), a_result(1).found(Comfort.SAME))
        at = MORNING + (number * 5 % 9) * DAY
        store.start_session(a_session(f"s{number}", at, results=results))
        rate(store, number, CheckInKind.BEFORE, number, session_id=f"s{number}")
        rate(store, 10 + number, CheckInKind.NOW, number, at=MORNING + number // 4 * HOUR)
    whole, few = read(store)
    split, many = read(store, 2)
    assert split == whole
    assert len(whole.pairs) == len(whole.ratings) == 9
    assert few == 3
    assert many > 20


def test_the_mark_moves_with_what_tells_of_her_history_only(store: Store, folder: Path) -> None:
    mark = store.trends_mark()
    read(store)
    store.set_setting("chart_range", "All")
    store.set_setting("chart_range", "2W")
    assert store.trends_mark() == mark
    store.start_session(a_session("s0", outcome=Outcome.IN_PROGRESS))
    begun = store.trends_mark()
    assert begun != mark
    store.finish_session(a_session("s0"))
    finished = store.trends_mark()
    assert finished != begun
    rate(store, 0, CheckInKind.NOW, 4)
    rated = store.trends_mark()
    assert rated != finished
    with Store.open(folder) as other:
        other.update_check_in(replace(a_check_in("c0", kind=CheckInKind.NOW), score=2))
    assert store.trends_mark() != rated


def test_a_history_that_was_locked_and_opened_again_has_another_mark(store: Store) -> None:
    mark = store.trends_mark()
    store.rest()
    with pytest.raises(NeedsPassphrase):
        store.trends_mark()
    store.wake()
    assert store.trends_mark() != mark


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE check_ins SET at = 'today'",
        "UPDATE check_ins SET kind = 'else'",
        "UPDATE sessions SET started_at = '2026-03-02T09:05:00'",
        "UPDATE exercise_results SET comfort = 'fine'",
    ],
)
def test_what_makes_no_sense_is_damage(folder: Path, damage: str) -> None:
    with Store.open(folder) as store:
        store.start_session(a_session("s0", results=(a_result(0).found(Comfort.EASED),)))
        rate(store, 0, CheckInKind.NOW, 4)
    with closing(open_database(folder)) as connection:
        assert connection.execute(damage).rowcount == 1
    with Store.open(folder) as store, pytest.raises(Unreadable):
        read(store)
