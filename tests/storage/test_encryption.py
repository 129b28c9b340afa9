"""With a passphrase nothing is readable without it, whatever happens while it is set or changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.storage.backups import Reason, back_up_store, backups_in, copy_store
from sirelief_gui.storage.engine import PLAIN, Engine, address, engine_for
from sirelief_gui.storage.errors import (
    Damaged,
    Locked,
    NeedsPassphrase,
    NewerVersion,
    NotADatabase,
    StorageError,
    WrongPassphrase,
    database_errors,
)
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.restoring import newest_good, restore
from sirelief_gui.storage.store import Store
from sirelief_gui.storage.swapping import settle
from tests.storage.records import a_check_in, a_session

pytest.importorskip("sqlcipher3", reason="the passphrase's library is not on this machine")

from sirelief_gui.storage.cipher import Cipher, raw_connection
from sirelief_gui.storage.recasting import finish, recast, tidy
from sirelief_gui.storage.unlocking import is_locked, lock, prove, set_aside, try_on, unlock

WORDS = 'It\'s "seven" göod; -- wórds'
OTHER = "some other words entirely"
NOTE = "an unmistakable note of hers"
SECRETS = (NOTE.encode(), b"check_ins", b"2026-03-02", b"hand_heel_rocks", b"SQLite format")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a history and a backup, in plain text; not to be changed."""
    folder = tmp_path_factory.mktemp("plain") / "data"
    with Store.open(folder) as store:
        store.start_session(a_session(), before=a_check_in())
        store.update_check_in(replace(a_check_in(), note=NOTE))
        back_up_store(folder, reason=Reason.ASKED, at=datetime(2026, 3, 3, 9, tzinfo=UTC))
    return folder


@pytest.fixture(scope="module")
def locked(plain: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same under the passphrase WORDS; not to be changed either."""
    folder = tmp_path_factory.mktemp("locked") / "data"
    shutil.copytree(plain, folder)
    recast(folder, PLAIN, Cipher(WORDS))
    lock(folder)
    return folder


@pytest.fixture
def data(plain: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder with a history and a backup; whatever is unlocked is locked after the test."""
    folder = tmp_path / "data"
    shutil.copytree(plain, folder)
    yield folder
    lock(folder)


@pytest.fixture
def sealed(locked: Path, tmp_path: Path) -> Iterator[Path]:
    """The same under the passphrase WORDS, and locked."""
    folder = tmp_path / "sealed"
    shutil.copytree(locked, folder)
    yield folder
    lock(folder)


def leaks(folder: Path) -> list[str]:
    """The files in which something of hers can be read."""
    return [
        file.name
        for file in sorted(folder.rglob("*"))
        if file.is_file() and any(secret in file.read_bytes() for secret in SECRETS)
    ]


def content(folder: Path, engine: Engine) -> tuple[object, ...]:
    with Store.open(folder, create=False, engine=engine) as store:
        assert store.check() == ()
        return store.sessions(), store.unfinished(), store.check_ins(), store.settings()


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
