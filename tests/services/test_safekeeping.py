"""Keeping the history safe: that all of it goes, wherever it is, once that is decided."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.places import default_data_dir, other_dirs
from sirelief_gui.services.safekeeping import Safekeeping
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.store import Store

PICTURE = "0123456789abcdef" * 2 + ".png"


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The usual folder of her data, with a history, and a file in each of the other folders."""
    if not sys.platform.startswith("linux"):
        pytest.skip("elsewhere these folders cannot be chosen")
    for name in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
        (tmp_path / name).mkdir(mode=0o700)
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / name))
    for place in other_dirs():
        place.mkdir(parents=True, exist_ok=True)
        (place / "trace").write_text("what we are built with left it")
    with Store.open(default_data_dir()):
        pass
    return default_data_dir()


def test_what_is_decided_goes_from_all_folders(usual: Path) -> None:
    keeping = Safekeeping(usual, SystemClock())
    keeping.decide_to_delete()
    keeping.settle()
    assert not (usual / FILE_NAME).exists()
    assert not keeping.is_to_be_deleted
    assert not any(place.exists() for place in other_dirs())


def test_refused_on_the_way_it_is_still_decided_and_the_traces_are_gone(usual: Path) -> None:
    stone = usual / "pictures" / PICTURE
    stone.mkdir(parents=True)  # a folder where a file of ours should be
    keeping = Safekeeping(usual, SystemClock())
    keeping.decide_to_delete()
    with pytest.raises(StorageError):
        keeping.settle()
    assert keeping.is_to_be_deleted
    assert not any(place.exists() for place in other_dirs())
    stone.rmdir()
    keeping.settle()
    assert not (usual / FILE_NAME).exists()
    assert not keeping.is_to_be_deleted


def test_what_a_killed_run_left_half_written_goes_at_the_next_start(tmp_path: Path) -> None:
    half = ".sirelief-writing-abcd_123.part"
    for place in (tmp_path, tmp_path / "pictures", tmp_path / "voice"):
        place.mkdir(exist_ok=True)
        (place / half).write_text("half")
    Safekeeping(tmp_path, SystemClock()).settle()
    assert not list(tmp_path.rglob(half))
