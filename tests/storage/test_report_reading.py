"""What a report reads is what the store holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from sirelief_gui.domain.record import CheckIn, CheckInKind, Outcome, SafetyEntry, SafetyKind
from sirelief_gui.storage.store import Store
from tests.storage.records import MORNING, a_result, a_session

DAY = timedelta(days=1)
SINCE, UNTIL = date(2026, 3, 2), date(2026, 3, 4)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data") as opened:
        yield opened


def test_an_empty_history_has_no_first_day(store: Store) -> None:
    assert store.first_day() is None
    store.start_session(a_session(outcome=Outcome.IN_PROGRESS))
    assert store.first_day() is None


def test_the_first_day_is_that_of_the_first_record(store: Store) -> None:
    store.start_session(a_session("s1", MORNING + DAY))
    assert store.first_day() == date(2026, 3, 3)
    early = CheckIn(id="c1", at=MORNING - DAY, timezone="UTC", kind=CheckInKind.NOW, score=3)
    store.add_check_in(early)
    assert store.first_day() == date(2026, 3, 1)


def test_sessions_of_some_days_are_those_the_store_gives_oldest_first(store: Store) -> None:
    results = (a_result(0), a_result(1, reps_done=3), a_result(2))
    for number in range(6):
        at = MORNING + (number - 1) * DAY
        store.start_session(a_session(f"s{number}", at, results=results[: number % 4]))
    store.start_session(a_session("open", MORNING + DAY / 4, outcome=Outcome.IN_PROGRESS))
    found = store.sessions_between(SINCE, UNTIL)
    assert [one.id for one in found] == ["s1", "s2", "s3"]
    assert found == tuple(reversed(store.sessions(SINCE, UNTIL)))
    assert found[1].results[0] is found[2].results[0]


def test_of_the_safety_log_only_warning_signs_are_read(store: Store) -> None:
    kinds = (SafetyKind.CHECK_NONE, SafetyKind.WARNING_SIGN, SafetyKind.WARNING_SIGN_UNDONE)
    for number, kind in enumerate(kinds):
        store.add_safety(SafetyEntry(id=f"e{number}", at=MORNING + number * DAY, kind=kind))
    assert [entry.id for entry in store.warning_signs()] == ["e1", "e2"]
