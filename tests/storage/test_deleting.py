"""Deleting everything: nothing of hers is left, nothing of anybody else's is touched."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.storage import lock
from sirelief_gui.storage.backups import Reason, back_up_store
from sirelief_gui.storage.deleting import (
    decide_to_delete,
    delete_all,
    holdings,
    is_decided,
)
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.restoring import restore
from sirelief_gui.storage.store import Store
from sirelief_gui.storage.swapping import settle
from tests.storage.make_fixture import fill

AT = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
HASH = "0123456789abcdef" * 2


@pytest.fixture
def full(folder: Path) -> Path:
    """A folder with one of everything that this program ever leaves there."""
    with Store.open(folder) as store:
        fill(store)
    backup = back_up_store(folder, reason=Reason.DAILY, at=AT)
    restore(folder, backup.path, at=AT)
    settle(folder)
    with lock.held(folder):
        pass
    names = [
        *(f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", f"{FILE_NAME}.new", f"{FILE_NAME}.old"),
        *("sirelief.raise", "sirelief.4711", "sirelief.seal", "sirelief.seal.new"),
        *("sirelief.tries", "numbers.json", ".abcd_123.part"),
        *(".sirelief-writing-abcd_123.part", "voice/.sirelief-writing-abcd_123.part"),
        *("sirelief-incoming-2026.sqlite3", ".sirelief-incoming-2026.sqlite3-journal"),
        *(".sirelief-salvage-x/inner/sirelief.sqlite3", "backups/.sirelief-2026.7.part"),
        *(f"pictures/{HASH}.png", f"pictures/{HASH}.jpg", f"voice/{HASH}.wav"),
        *("set-aside/y/sirelief.sqlite3", "set-aside/y/sirelief.seal"),
        "set-aside/y/backups/sirelief-2026-03-02T183000Z-daily.sqlite3",
        *("voice/index.json", "backups/sirelief-2026-03-02T183000Z-daily.sqlite3.new"),
    ]
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("hers")
    return folder


def everything(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_nothing_is_left(full: Path) -> None:
    delete_all(full)
    assert everything(full) == [lock.FILE_NAME]
    assert (full / lock.FILE_NAME).read_bytes() == b""


def test_what_is_not_ours_stays(full: Path) -> None:
    others = ["letter.txt", "backups/letter.txt", "pictures/cat.png", "sirelief.txt", "set-aside/x"]
    others += ["set-aside/y/backups/letter.txt", "sirelief.sqlite3-kept/letter.txt"]
    (full / "sirelief.sqlite3-kept").mkdir()
    for name in others:
        (full / name).write_text("not ours")
    delete_all(full)
    left = [name for name in everything(full) if (full / name).is_file()]
    assert left == sorted([*others, lock.FILE_NAME])


def test_it_is_told_what_there_is(full: Path) -> None:
    told = holdings(full)
    assert told.contents is not None
    assert (told.contents.sessions, told.contents.ratings) == (1, 2)
    assert (told.backups, told.aside, told.pictures, told.clips) == (1, 2, 2, 1)
    (full / FILE_NAME).write_text("spoiled")
    assert holdings(full).contents is None
    assert holdings(full).backups == 1


def test_an_empty_folder_has_nothing(folder: Path) -> None:
    told = holdings(folder)
    assert (told.contents, told.backups, told.aside, told.pictures) == (None, 0, 0, 0)


def test_killed_in_between_the_rest_goes_when_it_is_next_opened(full: Path) -> None:
    decide_to_delete(full)
    decide_to_delete(full)
    assert is_decided(full)
    (full / FILE_NAME).unlink()  # that far it came; its log is still there
    with Store.open(full) as store:
        assert store.sessions() == ()
        assert store.check_ins() == ()
    assert not is_decided(full)
    assert everything(full) == [lock.FILE_NAME, FILE_NAME]


def test_while_another_program_has_it_open_nothing_goes(full: Path) -> None:
    decide_to_delete(full)
    with lock.held(full):
        before = everything(full)
        with Store.open(full):  # whoever holds it does it when the history is closed
            pass
        assert set(before) - {f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"} <= set(everything(full))
