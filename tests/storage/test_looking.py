"""Damage is seen before a history is opened, and looking at it changes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.storage.backups import Reason, back_up_store, copy_store
from sirelief_gui.storage.copying import copy_folder
from sirelief_gui.storage.errors import Damaged, Locked, NotAFolder, NotFound, Unreadable
from sirelief_gui.storage.looking import as_it_is, see_damage, taken_for_damage
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.store import Store
from tests.storage.make_fixture import fill
from tests.storage.records import a_check_in

AT = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
def filled(folder: Path) -> Path:
    with Store.open(folder) as store:
        fill(store)
    back_up_store(folder, reason=Reason.DAILY, at=AT)
    return folder


def seen(folder: Path, **how: int) -> bool:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    try:
        see_damage(folder, **how)
        found = False
    except Damaged:
        found = True
    assert {path: path.read_bytes() for path in before} == before
    return found


def torn(content: bytearray) -> None:
    content[3 * 4096 : 5 * 4096] = bytes(2 * 4096)


def cut(content: bytearray) -> None:
    del content[2 * 4096 :]


def emptied(content: bytearray) -> None:
    content.clear()


@pytest.mark.parametrize("change", [torn, cut, emptied])
def test_what_is_damaged_is_seen(filled: Path, change: Callable[[bytearray], None]) -> None:
    path = filled / FILE_NAME
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)
    assert seen(filled)


def test_a_long_one_is_left_for_later(filled: Path) -> None:
    path = filled / FILE_NAME
    content = bytearray(path.read_bytes())
    torn(content)
    path.write_bytes(content)
    assert not seen(filled, most=4096)


def test_what_is_sound_new_or_no_history_is_not_damaged(filled: Path, tmp_path: Path) -> None:
    assert not seen(filled)
    new = tmp_path / "new"
    assert not seen(new)
    new.mkdir()
    (new / FILE_NAME).write_bytes(b"")
    assert not seen(new)
    (new / FILE_NAME).write_text("Dear midwife")
    assert not seen(new)


def test_one_that_is_in_use_is_not_damaged(filled: Path) -> None:
    with closing(sqlite3.connect(filled / FILE_NAME, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        see_damage(filled)
        other.execute("ROLLBACK")


def test_its_log_is_not_folded_in_when_it_is_closed_as_it_is(filled: Path) -> None:
    path = filled / FILE_NAME
    store = Store.open(filled)
    store.add_check_in(a_check_in("late"))
    before = path.read_bytes()
    with as_it_is(filled):
        store.close()
    assert path.read_bytes() == before
    with Store.open(filled) as again:
        assert "late" in {one.id for one in again.check_ins()}


def test_to_close_what_cannot_be_read_is_no_harm(tmp_path: Path) -> None:
    with as_it_is(tmp_path / "none"):
        pass


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ValueError("no date"), Damaged),
        (KeyError("no key"), Damaged),
        (sqlite3.OperationalError("no such table"), Damaged),
        (Locked("in use"), Locked),
    ],
)
def test_what_makes_no_sense_is_taken_for_damage(
    folder: Path, error: Exception, told: type[Exception]
) -> None:
    with pytest.raises(told), taken_for_damage(folder):
        raise error


def test_an_entry_that_cannot_be_read_is_told_as_damage(filled: Path) -> None:
    with closing(sqlite3.connect(filled / FILE_NAME)) as other:
        other.execute("UPDATE check_ins SET at = 'then'")
        other.execute("UPDATE settings SET value = '{'")
        other.commit()
    with Store.open(filled) as store:
        with pytest.raises(Unreadable):
            store.check_ins()
        with pytest.raises(Unreadable):
            store.settings()
        assert any("cannot be read: Invalid isoformat" in one for one in store.check())


def test_text_that_is_none_is_told_as_damage(filled: Path) -> None:
    with closing(sqlite3.connect(filled / FILE_NAME)) as other:
        other.execute("UPDATE check_ins SET note = CAST(x'ff' AS TEXT)")
        other.commit()
    with Store.open(filled) as store, pytest.raises(Damaged):
        store.check_ins()


def test_a_folder_is_copied_whole_or_not_at_all(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy_folder(filled, copy)
    assert (copy / FILE_NAME).read_bytes() == (filled / FILE_NAME).read_bytes()
    assert len(list((copy / "backups").iterdir())) == 1
    with pytest.raises(NotAFolder):
        copy_folder(filled, copy)

    def give_up(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        copy_folder(filled, tmp_path / "other", progress=give_up)
    assert not (tmp_path / "other").exists()


def test_a_copy_elsewhere_needs_a_history_and_a_place(filled: Path, tmp_path: Path) -> None:
    with pytest.raises(NotAFolder):
        copy_store(filled, tmp_path)
    with pytest.raises(NotFound):
        copy_store(tmp_path / "none", tmp_path / "copy")
