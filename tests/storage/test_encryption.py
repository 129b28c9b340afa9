"""With a passphrase nothing is readable without it, whatever happens while it is set or changed."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.storage.backups import Reason, back_up_store, backups_in, copy_store
from sirelief_gui.storage.engine import PLAIN, address, engine_for
from sirelief_gui.storage.errors import (
    Damaged,
    NeedsPassphrase,
    NewerVersion,
    NotADatabase,
    WrongPassphrase,
    database_errors,
)
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.restoring import newest_good, restore
from sirelief_gui.storage.store import Store
from sirelief_gui.storage.swapping import settle
from tests.storage.locked_folders import NOTE, WORDS, content, leaks
from tests.storage.records import a_check_in

pytest.importorskip("sqlcipher3", reason="the passphrase's library is not on this machine")

from sirelief_gui.storage.cipher import Cipher, raw_connection
from sirelief_gui.storage.recasting import finish, recast
from sirelief_gui.storage.unlocking import is_locked, lock, prove, set_aside, try_on, unlock

OTHER = "some other words entirely"


def test_setting_a_passphrase_leaves_nothing_readable(data: Path) -> None:
    assert set(leaks(data)) == {FILE_NAME, *(one.path.name for one in backups_in(data))}
    before = content(data, PLAIN)
    assert recast(data, PLAIN, Cipher(WORDS)) == 0
    assert leaks(data) == []
    assert content(data, engine_for(data)) == before
    assert sorted(file.name for file in data.iterdir()) == [
        "backups",
        "sirelief.seal",
        FILE_NAME,
    ]


def test_nothing_is_readable_while_it_is_written_to(sealed: Path) -> None:
    unlock(sealed, WORDS)
    with Store.open(sealed) as store:
        for number in range(50):
            store.add_check_in(replace(a_check_in(), id=f"n{number}", session_id=None, note=NOTE))
        assert (sealed / f"{FILE_NAME}-wal").stat().st_size > 10_000
        back_up_store(sealed, reason=Reason.ASKED, at=datetime(2026, 3, 4, 9, tzinfo=UTC))
        assert leaks(sealed) == []
    assert leaks(sealed) == []


def test_backups_open_with_the_passphrase_only(sealed: Path) -> None:
    unlock(sealed, WORDS)
    back_up_store(sealed, reason=Reason.DAILY, at=datetime(2026, 3, 4, 9, tzinfo=UTC))
    for backup in backups_in(sealed):
        with closing(Cipher(WORDS).connect(backup.path, immutable=True)) as reader:
            assert reader.execute("SELECT note FROM check_ins").fetchone()[0] == NOTE
        for engine in (PLAIN, Cipher(OTHER)):
            reader = engine.connect(backup.path, immutable=True)
            with closing(reader), pytest.raises(database_errors()):
                reader.execute("SELECT note FROM check_ins")
    assert len(backups_in(sealed)) == 2


def test_a_locked_history_is_refused_and_left_alone(sealed: Path) -> None:
    before = {file: file.read_bytes() for file in sealed.iterdir() if file.is_file()}
    with pytest.raises(NeedsPassphrase, match="is locked"):
        Store.open(sealed)
    with pytest.raises(WrongPassphrase, match="does not open"):
        unlock(sealed, OTHER)
    assert is_locked(sealed)
    assert engine_for(sealed) is PLAIN
    assert {file: file.read_bytes() for file in sealed.iterdir() if file.is_file()} == before


def test_any_keyboard_may_write_the_passphrase(sealed: Path) -> None:
    assert unlock(sealed, 'It\'s "seven" go\u0308od; -- wo\u0301rds').encrypts


def test_without_its_seal_it_still_opens_and_gets_a_new_one(sealed: Path) -> None:
    (sealed / "sirelief.seal").unlink()
    assert is_locked(sealed)
    with pytest.raises(WrongPassphrase):
        unlock(sealed, OTHER)
    finish(sealed, unlock(sealed, WORDS))
    assert (sealed / "sirelief.seal").exists()


@pytest.mark.parametrize("start", [0, 3000])
def test_damage_is_told_from_a_wrong_passphrase(sealed: Path, start: int) -> None:
    path = sealed / FILE_NAME
    broken = bytearray(path.read_bytes())
    broken[start : start + 900] = bytes(900)
    path.write_bytes(broken)
    with pytest.raises(Damaged):
        unlock(sealed, WORDS)
    with pytest.raises(WrongPassphrase):
        unlock(sealed, OTHER)
    assert path.read_bytes() == broken


def test_damage_further_on_is_found_where_it_is_read(sealed: Path) -> None:
    path = sealed / FILE_NAME
    broken = bytearray(path.read_bytes())
    for page in range(1, len(broken) // 4096):
        broken[page * 4096 + 77] ^= 255
    path.write_bytes(broken)
    with pytest.raises(Damaged):
        content(sealed, Cipher(WORDS))
    assert path.read_bytes() == broken


def test_set_aside_it_can_be_moved_back(sealed: Path) -> None:
    at = datetime(2026, 3, 5, 9, tzinfo=UTC)
    first = set_aside(sealed, at)
    assert [file.name for file in sealed.iterdir()] == ["set-aside"]
    with Store.open(sealed) as store:
        assert store.check_ins() == ()
    (sealed / FILE_NAME).write_bytes((first / FILE_NAME).read_bytes())
    again = set_aside(sealed, at)
    assert [first.name, again.name] == ["2026-03-05T090000Z", "2026-03-05T090000Z-2"]
    assert len(backups_in(first)) == 1
    assert len(content(first, Cipher(WORDS))) == 4
    assert len(content(again, Cipher(WORDS))) == 4


def test_a_new_history_can_be_encrypted_from_the_start(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with Store.open(folder, engine=Cipher(WORDS)) as store:
        store.add_check_in(replace(a_check_in(), session_id=None))
    assert is_locked(folder)
    assert leaks(folder) == []


def test_an_encrypted_stranger_is_refused(tmp_path: Path) -> None:
    with closing(Cipher(WORDS).connect(tmp_path / FILE_NAME)) as made:
        made.execute("CREATE TABLE t (x)")
    with pytest.raises(NotADatabase):
        unlock(tmp_path, WORDS)


def test_one_of_a_newer_version_is_refused(sealed: Path) -> None:
    with closing(Cipher(WORDS).connect(sealed / FILE_NAME)) as made:
        made.execute("PRAGMA user_version = 999")
    with pytest.raises(NewerVersion):
        unlock(sealed, WORDS)


def test_a_plain_backup_is_restored_encrypted(sealed: Path, plain: Path, tmp_path: Path) -> None:
    unlock(sealed, WORDS)
    backup = tmp_path / "from elsewhere.sqlite3"
    shutil.copy(backups_in(plain)[0].path, backup)
    restore(sealed, backup, at=datetime(2026, 3, 5, 9, tzinfo=UTC))
    settle(sealed)
    assert leaks(sealed) == []
    assert content(sealed, engine_for(sealed)) == content(plain, PLAIN)


def test_a_locked_history_is_not_backed_up(sealed: Path, tmp_path: Path) -> None:
    with pytest.raises(NeedsPassphrase):
        back_up_store(sealed, reason=Reason.DAILY, at=datetime(2026, 3, 5, 9, tzinfo=UTC))
    with pytest.raises(NeedsPassphrase):
        copy_store(sealed, tmp_path / "copy.sqlite3")
    assert not (tmp_path / "copy.sqlite3").exists()


def test_a_backup_from_elsewhere_is_opened_with_its_passphrase(
    sealed: Path, tmp_path: Path
) -> None:
    backup, home = backups_in(sealed)[0].path, tmp_path / "home"
    home.mkdir()
    with pytest.raises(WrongPassphrase):
        try_on(home, backup, OTHER)
    assert engine_for(home) is PLAIN
    try_on(home, backup, WORDS)
    restore(home, backup, at=datetime(2026, 3, 5, 9, tzinfo=UTC))
    settle(home)
    assert is_locked(home)
    assert len(content(home, engine_for(home))) == 4
    lock(home)


def test_after_damage_the_backups_can_be_opened(sealed: Path) -> None:
    path = sealed / FILE_NAME
    path.write_bytes(bytes(900) + path.read_bytes()[900:])
    with pytest.raises(Damaged):
        unlock(sealed, WORDS)
    found = newest_good(sealed)
    assert found is not None
    assert found[1].ratings == 1
    with pytest.raises(WrongPassphrase):
        prove(sealed, OTHER)


def test_any_tool_for_sqlcipher_opens_it_with_the_passphrase(sealed: Path) -> None:
    wish = address(sealed / FILE_NAME, read_only=True, immutable=True)
    with closing(raw_connection(sealed / FILE_NAME, wish=wish)) as reader:
        reader.execute(f"PRAGMA hexkey = '{WORDS.encode().hex()}'")
        assert reader.execute("SELECT note FROM check_ins").fetchone()[0] == NOTE


def test_a_store_that_rests_refuses_and_wakes(sealed: Path) -> None:
    unlock(sealed, WORDS)
    with Store.open(sealed) as store:
        held = store.check_ins()
        store.rest()
        store.rest()
        lock(sealed)
        assert store.is_resting
        assert [file.name for file in sealed.glob("*-wal")] == []
        for refused in (store.check_ins, lambda: store.set_setting("a", 1), store.wake):
            with pytest.raises(NeedsPassphrase):
                refused()
        unlock(sealed, WORDS)
        store.wake()
        store.wake()
        assert store.check_ins() == held
        assert not store.is_resting


def test_an_engine_that_was_made_to_forget_opens_nothing(sealed: Path) -> None:
    engine = unlock(sealed, WORDS)
    lock(sealed)
    with pytest.raises(NeedsPassphrase):
        engine.connect(sealed / FILE_NAME)
