"""A passphrase set, changed and taken off: whatever happens, there is one whole history."""

from __future__ import annotations

import shutil
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.storage.backups import backups_in
from sirelief_gui.storage.engine import PLAIN, address, engine_for
from sirelief_gui.storage.errors import (
    Locked,
    StorageError,
    WrongPassphrase,
)
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.store import Store
from tests.storage.locked_folders import NOTE, WORDS, content, leaks
from tests.storage.records import a_check_in

pytest.importorskip("sqlcipher3", reason="the passphrase's library is not on this machine")
from sirelief_gui.storage.cipher import Cipher, raw_connection
from sirelief_gui.storage.recasting import finish, recast, tidy
from sirelief_gui.storage.unlocking import is_locked, lock, unlock

OTHER = "some other words entirely"


def test_a_copy_that_is_another_name_of_the_file_is_not_overwritten(
    data: Path, plain: Path, tmp_path: Path
) -> None:
    before = content(plain, PLAIN)
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / FILE_NAME).hardlink_to(data / FILE_NAME)  # as programs for backups keep what is alike
    recast(data, PLAIN, Cipher(WORDS))
    assert leaks(data) == []
    assert content(kept, PLAIN) == before


def test_the_passphrase_can_be_changed(sealed: Path) -> None:
    before = content(sealed, Cipher(WORDS))
    recast(sealed, unlock(sealed, WORDS), Cipher(OTHER))
    lock(sealed)
    with pytest.raises(WrongPassphrase):
        unlock(sealed, WORDS)
    assert content(sealed, Cipher(OTHER)) == before
    with closing(Cipher(OTHER).connect(backups_in(sealed)[0].path, immutable=True)) as reader:
        assert reader.execute("SELECT COUNT(*) FROM check_ins").fetchone()[0] == 1
    assert leaks(sealed) == []


def test_the_passphrase_can_be_taken_off(sealed: Path) -> None:
    before = content(sealed, Cipher(WORDS))
    recast(sealed, unlock(sealed, WORDS), PLAIN)
    assert not is_locked(sealed)
    assert content(sealed, PLAIN) == before
    assert sorted(file.name for file in sealed.iterdir()) == ["backups", FILE_NAME]
    with closing(PLAIN.connect(backups_in(sealed)[0].path, immutable=True)) as reader:
        assert reader.execute("SELECT COUNT(*) FROM check_ins").fetchone()[0] == 1


def test_a_backup_of_another_passphrase_stays_as_it_is(sealed: Path) -> None:
    stranger = sealed / "backups" / "sirelief-2026-01-01T000000Z-daily.sqlite3"
    with closing(Cipher(OTHER).connect(stranger)) as made:
        made.execute("CREATE TABLE t (x)")
    before = stranger.read_bytes()
    assert recast(sealed, unlock(sealed, WORDS), PLAIN) == 1
    assert stranger.read_bytes() == before


@pytest.mark.parametrize("after", range(4))
def test_called_off_it_is_as_it_was(data: Path, after: int) -> None:
    before = {file: file.read_bytes() for file in data.rglob("*") if file.is_file()}
    seen: list[int] = []

    def progress(done: int, total: int) -> None:
        seen.append(done)
        if len(seen) > after:
            raise Cancelled

    if after > 2:  # it is too late then
        recast(data, PLAIN, Cipher(WORDS), progress=progress)
        assert is_locked(data)
        return
    with pytest.raises(Cancelled):
        recast(data, PLAIN, Cipher(WORDS), progress=progress)
    assert not is_locked(data)
    assert content(data, PLAIN)
    assert {file for file in data.rglob("*") if file.is_file()} == set(before)


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_called_off_too_late_it_is_done_and_says_so(data: Path) -> None:
    told: list[int] = []

    def too_late(done: int, total: int) -> None:
        if is_locked(data):
            raise Cancelled
        told.append(total - done)

    assert recast(data, PLAIN, Cipher(WORDS), progress=too_late) == 0
    assert told[-1] == 1
    assert engine_for(data).encrypts


def test_killed_before_it_decided_it_is_as_it_was(data: Path, sealed: Path) -> None:
    before = content(data, PLAIN)
    for file in (FILE_NAME, f"backups/{backups_in(data)[0].path.name}"):
        put(data / f"{file}.new", (sealed / file).read_bytes())
    (data / f"{FILE_NAME}.old").hardlink_to(data / FILE_NAME)
    shutil.copy(sealed / "sirelief.seal", data)
    tidy(data)
    assert content(data, PLAIN) == before
    assert sorted(file.name for file in data.iterdir()) == ["backups", FILE_NAME]
    assert len(list((data / "backups").iterdir())) == 1


def test_killed_after_it_decided_it_is_finished_when_unlocked(data: Path, sealed: Path) -> None:
    shutil.copy(data / FILE_NAME, sealed / f"{FILE_NAME}.old")
    name = backups_in(data)[0].path.name
    (sealed / "backups" / name).rename(sealed / "backups" / f"{name}.new")
    shutil.copy(data / "backups" / name, sealed / "backups" / name)
    second = put(sealed / "backups" / "sirelief-v1-2026-01-01.sqlite3", b"")
    shutil.copy(data / "backups" / name, second)
    tidy(sealed)
    assert leaks(sealed) == [name, second.name]
    finish(sealed, unlock(sealed, WORDS))
    assert leaks(sealed) == []
    assert sorted(file.name for file in (sealed / "backups").iterdir()) == [name, second.name]
    with closing(Cipher(WORDS).connect(second, immutable=True)) as reader:
        assert reader.execute("SELECT COUNT(*) FROM check_ins").fetchone()[0] == 1


def test_plain_text_of_a_passphrase_not_yet_taken_off_goes_at_once(sealed: Path) -> None:
    fresh = sealed / f"{FILE_NAME}.new"
    with closing(PLAIN.connect(fresh)) as made:
        made.execute("CREATE TABLE check_ins (x)")
    tidy(sealed)
    assert not fresh.exists()
    assert content(sealed, Cipher(WORDS))


def test_a_full_disk_changes_nothing(data: Path) -> None:
    (data / f"{FILE_NAME}.new").mkdir()  # nothing can be written there
    with pytest.raises(StorageError):
        recast(data, PLAIN, Cipher(WORDS))
    assert not is_locked(data)
    assert content(data, PLAIN)


def test_what_was_set_aside_before_is_encrypted_too(data: Path) -> None:
    aside = data / "set-aside" / "2026-01-01T000000Z"
    aside.mkdir(parents=True)
    shutil.copy(data / FILE_NAME, aside)
    recast(data, PLAIN, Cipher(WORDS))
    assert leaks(data) == []
    assert len(content(aside, engine_for(data))) == 4


def test_what_was_set_aside_with_its_log_is_encrypted_whole(data: Path) -> None:
    aside = data / "set-aside" / "2026-01-01T000000Z"
    aside.mkdir(parents=True)
    with Store.open(data) as store:
        store.add_check_in(replace(a_check_in(), id="late", session_id=None, note=NOTE))
        for end in ("", "-wal"):
            shutil.copy(f"{data / FILE_NAME}{end}", aside)
        assert (aside / f"{FILE_NAME}-wal").stat().st_size > 0
    recast(data, PLAIN, Cipher(WORDS))
    assert leaks(data) == []
    assert [file.name for file in aside.iterdir()] == [FILE_NAME]
    with Store.open(aside, engine=engine_for(data)) as store:
        assert {one.id for one in store.check_ins()} == {"c1", "late"}


def test_taken_off_and_killed_the_rest_is_done_at_the_next_start(data: Path, sealed: Path) -> None:
    name = backups_in(data)[0].path.name
    shutil.copy(data / FILE_NAME, sealed / FILE_NAME)
    shutil.copy(data / "backups" / name, sealed / "backups" / f"{name}.new")
    tidy(sealed)
    assert not is_locked(sealed)
    assert sorted(file.name for file in sealed.iterdir()) == ["backups", FILE_NAME]
    (backup,) = (sealed / "backups").iterdir()
    assert backup.read_bytes() == (data / "backups" / name).read_bytes()


def test_it_waits_for_nobody_who_has_the_history_open(data: Path) -> None:
    # The same library: two of them in one process do not see each other's locks.
    path = data / FILE_NAME
    wish = address(path, read_only=False, immutable=False)
    with closing(raw_connection(path, wish=wish)) as reader:
        reader.execute("SELECT * FROM check_ins").fetchall()
        with pytest.raises(Locked):
            recast(data, PLAIN, Cipher(WORDS), busy_seconds=0.05)
    assert content(data, PLAIN)
    assert not list(data.rglob("*.new"))


@pytest.mark.skipif(sys.platform == "win32", reason="files are not counted there")
def test_what_fails_once_it_is_decided_is_done_later(data: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_NOFILE)

    def nothing_opens_any_more(done: int, total: int) -> None:
        if done == total - 1:
            resource.setrlimit(resource.RLIMIT_NOFILE, (0, before[1]))

    try:
        assert recast(data, PLAIN, Cipher(WORDS), progress=nothing_opens_any_more) == 0
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert engine_for(data).encrypts
    assert not (data / "sirelief.seal").exists()
    finish(data, engine_for(data))
    assert leaks(data) == []
    assert content(data, engine_for(data))
