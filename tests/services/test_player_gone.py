"""The folder is taken away in mid-session: it goes on, and all of it can be saved elsewhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.record import Outcome
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.storage.store import Store

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="elsewhere a file that is open can be neither moved nor removed"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def services(folder: Path, clock: VirtualClock) -> Iterator[Services]:
    opened = open_services(folder, clock)
    yield opened
    opened.close()


def begin(services: Services, clock: VirtualClock) -> None:
    program = services.programs["daily_five"]
    items = resolve(program, services.library, reps=1)
    services.player.begin(program, items, before=None)
    live(services, clock, 20)


def live(services: Services, clock: VirtualClock, seconds: int) -> None:
    for _ in range(seconds):
        clock.advance(1.0)
        services.player.tick()


def test_a_session_goes_on_and_is_whole_in_a_copy(
    services: Services, folder: Path, clock: VirtualClock, tmp_path: Path
) -> None:
    begin(services, clock)
    shutil.rmtree(folder)
    live(services, clock, 600)
    record = services.player.record
    assert record is not None
    assert record.outcome is Outcome.COMPLETED
    assert services.player.is_gone
    assert str(folder) in services.player.fault
    assert not services.player.save()
    services.player.save_copy(tmp_path / "copy")
    with Store.open(tmp_path / "copy", create=False) as copy:
        assert copy.sessions() == (record,)
        assert copy.check() == ()
    assert services.player.unsaved, "a copy elsewhere is not the folder that was asked for"
    assert not folder.exists(), "nothing is made in place of what was taken away"


def test_a_session_is_saved_once_the_folder_is_back(
    services: Services, folder: Path, clock: VirtualClock, tmp_path: Path
) -> None:
    begin(services, clock)
    folder.rename(tmp_path / "elsewhere")
    live(services, clock, 600)
    assert not services.player.save()
    (tmp_path / "elsewhere").rename(folder)
    assert services.player.save()
    assert services.player.fault == ""
    assert services.store.sessions() == (services.player.record,)


def test_what_was_saved_before_counts_as_unsaved_when_it_is_taken_away(
    services: Services, folder: Path, tmp_path: Path
) -> None:
    seen = [services.player.unsaved]
    folder.rename(tmp_path / "elsewhere")
    seen += [services.player.unsaved, services.player.save()]
    (tmp_path / "elsewhere").rename(folder)
    seen += [services.player.save(), services.player.unsaved]
    assert seen == [False, True, False, True, False]


def test_a_place_that_cannot_be_looked_at_is_not_told_as_gone(
    services: Services, folder: Path, clock: VirtualClock, tmp_path: Path
) -> None:
    """As a share that does not answer for a moment: what was saved there is safe, and stays so."""
    player = services.player
    begin(services, clock)
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(folder)  # whoever looks gets neither a file nor that there is none
    assert (player.is_gone, player.unsaved, player.fault) == (False, False, "")
    live(services, clock, 600)
    assert not player.save()
    assert not player.is_gone
    assert "could not be read or written" in player.fault
    folder.unlink()
    (tmp_path / "elsewhere").rename(folder)
    assert player.save()
    assert player.fault == ""
    assert services.store.sessions() == (player.record,)
