"""What the disk refuses is kept in memory, in order, and written when it can be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.record import CheckInKind, Outcome
from sirelief_gui.domain.session import Command
from sirelief_gui.services.checkins import CheckIns
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.services.player import Player
from sirelief_gui.storage.errors import NotAFolder
from sirelief_gui.storage.store import Store
from tests.fakes import DISK_FULL, FillingStore, RecordingListener


@pytest.fixture
def store(tmp_path: Path) -> Iterator[FillingStore]:
    with FillingStore.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def player(store: FillingStore, clock: VirtualClock) -> Player:
    return Player(store, clock, load_library())


def begin(player: Player, store: FillingStore, clock: VirtualClock) -> None:
    library = load_library()
    program = load_programs(library)["daily_five"]
    full, store.full = store.full, False
    rating = CheckIns(store, clock).rate(4, CheckInKind.NOW)
    store.full = full
    player.begin(program, resolve(program, library, reps=1), before=rating)


def pass_time(player: Player, clock: VirtualClock, seconds: int) -> None:
    for _ in range(seconds):
        clock.advance(1.0)
        player.tick()


def test_a_session_goes_on_and_catches_up_when_there_is_room(
    player: Player, store: FillingStore, clock: VirtualClock
) -> None:
    listener = RecordingListener()
    player.subscribe(listener)
    begin(player, store, clock)
    store.full = True
    pass_time(player, clock, 40)
    assert player.unsaved
    assert player.fault == DISK_FULL
    assert "rep_completed" in listener.kinds
    store.full = False
    assert player.do(Command.PAUSE)
    assert not player.unsaved
    assert player.fault == ""
    record = player.record
    assert record is not None
    assert [entry.kind for entry in store.journal(record.id)] == listener.kinds
    assert store.check() == ()


def test_a_session_begun_and_ended_on_a_full_disk_is_saved_by_trying_again(
    player: Player, store: FillingStore, clock: VirtualClock
) -> None:
    store.full = True
    begin(player, store, clock)
    pass_time(player, clock, 40)
    player.do(Command.END)
    record = player.record
    assert record is not None
    assert (record.outcome, record.reps_done) == (Outcome.ENDED_EARLY, 1)
    assert not player.save()
    assert store.sessions() == ()
    store.full = False
    assert player.save()
    assert store.sessions() == (record,)
    last = store.last_check_in()
    assert last is not None
    assert (last.kind, last.session_id) == (CheckInKind.BEFORE, record.id)
    assert store.check() == ()


def test_closing_tries_once_more(player: Player, store: FillingStore, clock: VirtualClock) -> None:
    begin(player, store, clock)
    store.full = True
    pass_time(player, clock, 12)
    store.full = False
    player.close()
    assert not player.unsaved


def test_a_copy_elsewhere_holds_what_the_disk_refuses(
    player: Player, store: FillingStore, clock: VirtualClock, tmp_path: Path
) -> None:
    begin(player, store, clock)
    store.full = True
    pass_time(player, clock, 40)
    player.do(Command.END)
    player.save_copy(tmp_path / "copy")
    assert player.unsaved
    with Store.open(tmp_path / "copy", create=False) as copy:
        assert copy.sessions() == (player.record,)
        assert copy.check() == ()
    assert (tmp_path / "copy" / "sirelief.sqlite3").stat().st_mode & 0o777 == 0o600
    with pytest.raises(NotAFolder):
        player.save_copy(tmp_path / "copy")
