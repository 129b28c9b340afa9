"""A made-up history is sound, full of everything, and the same for the same seed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from benchmarks.ten_years import NOTES, REPS, make_years
from sirelief_gui.domain.record import CheckInKind, Outcome
from sirelief_gui.storage.store import Store


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("year") / "data"
    make_years(folder, years=1)
    return folder


def test_a_year_has_two_sessions_a_day_and_is_sound(year: Path) -> None:
    with Store.open(year, create=False) as store:
        sessions = store.sessions()
        assert store.check() == ()
        assert len(sessions) == 730
        assert {len(session.results) for session in sessions} == {5}
        assert sum(session.reps_done for session in sessions) > 0.95 * 730 * 5 * REPS
        told = Counter(entry.kind for session in sessions for entry in store.journal(session.id))
        assert told["session_ended"] == 730


def test_it_has_notes_stops_and_ratings_of_every_kind(year: Path) -> None:
    with Store.open(year, create=False) as store:
        sessions, check_ins = store.sessions(), store.check_ins()
        assert set(NOTES) < {session.note for session in sessions}
        assert {session.outcome for session in sessions} == set(Outcome) - {Outcome.IN_PROGRESS}
        assert {c.kind for c in check_ins} == set(CheckInKind) - {CheckInKind.DURING}
        assert any(c.score is None for c in check_ins)
        assert {s.program_id for s in sessions} == {"daily_five", "my_evening"}


def test_the_same_seed_makes_the_same_history(tmp_path: Path) -> None:
    made = [
        make_years(tmp_path / name, years=0.05, seed=seed)
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    ]
    assert made[0] == made[1]
    stores = [Store.open(tmp_path / name, create=False) for name in "abc"]
    sessions = [store.sessions() for store in stores]
    ratings = [store.check_ins() for store in stores]
    for store in stores:
        store.close()
    assert sessions[0] == sessions[1] != sessions[2]
    assert ratings[0] == ratings[1] != ratings[2]


def test_it_ends_on_the_day_asked_for_and_leaves_a_history_that_is_there(tmp_path: Path) -> None:
    until = date(2024, 2, 29)
    made = make_years(tmp_path, years=1 / 365, until=until)
    assert made.sessions == 2
    with pytest.raises(SystemExit, match="already"):
        make_years(tmp_path, years=1 / 365)
    with Store.open(tmp_path, create=False) as store:
        assert len(store.sessions(until, until)) == 2
