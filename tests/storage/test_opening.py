"""Opening creates what is missing, refuses what is not ours in plain words, and leaves it alone."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from sirelief_gui.storage.database import FILE_NAME, open_database, require_sqlite
from sirelief_gui.storage.errors import (
    Damaged,
    Locked,
    NewerVersion,
    NotADatabase,
    NotAFolder,
    NotFound,
    ReadOnly,
    StorageError,
    TooOldSqlite,
)
from sirelief_gui.storage.store import Store
from tests.storage.records import a_check_in

needs_permissions = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere"
)
posix = pytest.mark.skipif(os.name != "posix", reason="no permission bits")


def picture(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Everything about a folder's files that opening might change."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns)
        for path in sorted(folder.iterdir())
    }


def refused(folder: Path, kind: type[StorageError], *, create: bool = True) -> str:
    """Open a folder that is to be refused; returns the sentence, having seen nothing change."""
    before = picture(folder) if folder.is_dir() else None
    with pytest.raises(kind) as caught:
        Store.open(folder, create=create, busy_seconds=0.05)
    assert (picture(folder) if folder.is_dir() else None) == before
    return str(caught.value)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_a_new_history_is_for_the_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "data"
    with Store.open(folder) as store:
        store.add_check_in(a_check_in())
        assert mode(folder) == 0o700
        files = {path.name: mode(path) for path in folder.iterdir()}
        assert files == {
            FILE_NAME: 0o600,
            f"{FILE_NAME}-wal": 0o600,
            f"{FILE_NAME}-shm": 0o600,
        }


@posix
def test_an_empty_folder_becomes_private_and_a_shared_one_stays(tmp_path: Path) -> None:
    empty, shared = tmp_path / "empty", tmp_path / "shared"
    for folder in (empty, shared):
        folder.mkdir(mode=0o755)
    (shared / "else.txt").write_text("hers")
    for folder in (empty, shared):
        Store.open(folder).close()
        assert mode(folder / FILE_NAME) == 0o600
    assert (mode(empty), mode(shared)) == (0o700, 0o755)


@posix
def test_a_history_others_could_read_is_closed_to_them(folder: Path) -> None:
    Store.open(folder).close()
    (folder / FILE_NAME).chmod(0o644)
    Store.open(folder).close()
    assert mode(folder / FILE_NAME) == 0o600


def test_closing_leaves_one_file_and_opening_finds_what_was_kept(folder: Path) -> None:
    with Store.open(folder) as store:
        store.add_check_in(a_check_in())
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]
    with Store.open(folder, create=False) as store:
        assert store.check_ins() == (a_check_in(),)


def test_a_connection_waits_for_the_disk_and_minds_references(folder: Path) -> None:
    with closing(open_database(folder, busy_seconds=1.5)) as connection:
        answers = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert answers == {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "foreign_keys": 1,
        "busy_timeout": 1500,
    }


@pytest.mark.parametrize("size", [0, 1])
def test_a_file_cut_short_before_anything_was_in_it_is_new(folder: Path, size: int) -> None:
    folder.mkdir()
    path = folder / FILE_NAME
    if size:  # one page, as when the power went between creating the file and the first step
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
    else:
        path.touch()
    with Store.open(folder) as store:
        assert store.check() == ()


def test_nothing_is_created_when_it_was_not_to_be(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    assert "does not exist" in refused(missing, NotFound, create=False)
    assert not missing.exists()
    assert FILE_NAME in refused(tmp_path, NotFound, create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_file_for_a_folder_and_a_folder_for_a_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hers")
    assert "Choose another" in refused(tmp_path / "file", NotAFolder)
    refused(tmp_path / "file" / "below", NotAFolder)
    (tmp_path / "data" / FILE_NAME).mkdir(parents=True)
    with pytest.raises(NotAFolder):
        Store.open(tmp_path / "data")


@pytest.mark.parametrize(
    "content", [b"Dear diary", b"\x00" * 4096, b"SQLite format 3\x00 cut short"]
)
def test_a_file_that_is_no_database_is_refused(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(content)
    assert "not a history of SI Relief" in refused(folder, NotADatabase)


@pytest.mark.parametrize("pragma", ["user_version = 0", "user_version = 1", "application_id = 7"])
def test_another_programs_database_is_refused(folder: Path, pragma: str) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME)) as other:
        other.execute("CREATE TABLE songs (title)")
        other.execute(f"PRAGMA {pragma}")
    refused(folder, NotADatabase)


def test_a_newer_history_is_refused_and_left_untouched(folder: Path) -> None:
    Store.open(folder).close()
    with closing(sqlite3.connect(folder / FILE_NAME)) as newer:
        newer.execute("PRAGMA user_version = 99")
    assert "Update SI Relief" in refused(folder, NewerVersion)
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


def test_a_newer_version_is_seen_in_the_log_too(folder: Path) -> None:
    Store.open(folder).close()
    newer = sqlite3.connect(folder / FILE_NAME)
    newer.execute("PRAGMA wal_autocheckpoint = 0")
    newer.execute("PRAGMA user_version = 99")
    newer.execute("CREATE TABLE more (x)")
    left = {path.name: path.read_bytes() for path in folder.iterdir() if "shm" not in path.name}
    newer.close()
    for name, content in left.items():  # as a program killed there leaves it
        (folder / name).write_bytes(content)
    assert f"{FILE_NAME}-wal" in left
    assert "version 99" in refused(folder, NewerVersion)


@pytest.mark.parametrize("keep", [0, 31, 32, 60, 5000])
def test_a_log_cut_short_is_read_as_far_as_it_goes(folder: Path, keep: int) -> None:
    store = Store.open(folder)
    for number in range(3):
        store.add_check_in(a_check_in(str(number)))
    left = {path.name: path.read_bytes() for path in folder.iterdir() if "shm" not in path.name}
    store.close()
    cut = folder / f"{FILE_NAME}-wal"
    cut.write_bytes(left[cut.name][:keep])
    with Store.open(folder) as again:  # the steps are in the main file by now
        assert len(again.check_ins()) == 3


def test_a_log_begun_anew_ends_where_the_old_rounds_frames_begin(folder: Path) -> None:
    with Store.open(folder) as store, closing(sqlite3.connect(store.path)) as other:
        for number in range(30):
            store.add_check_in(a_check_in(str(number)))
        other.execute("PRAGMA wal_checkpoint(RESTART)")
        store.add_check_in(a_check_in("new round"))
        with Store.open(folder) as again:
            assert len(again.check_ins()) == 31


@needs_permissions
def test_a_folder_that_may_not_be_written_is_refused(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o500)
    try:
        assert "write permission" in refused(folder, ReadOnly)
        refused(folder / "below", ReadOnly)
    finally:
        folder.chmod(0o700)


@needs_permissions
def test_a_file_that_may_not_be_written_is_refused(folder: Path) -> None:
    Store.open(folder).close()
    (folder / FILE_NAME).chmod(0o400)
    assert "write permission" in refused(folder, ReadOnly)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no file system nobody may write")
def test_a_place_where_even_root_cannot_write_is_refused() -> None:
    with pytest.raises(StorageError, match=r"choose another folder|does not exist"):
        Store.open(Path("/proc/self/sirelief"))


def test_a_history_another_program_holds_is_refused(folder: Path) -> None:
    Store.open(folder).close()
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE more (x)")
        with pytest.raises(Locked, match="Close it and try again"):
            Store.open(folder, busy_seconds=0.05)
        other.execute("ROLLBACK")


def test_a_damaged_history_says_where_copies_are(folder: Path) -> None:
    Store.open(folder).close()
    path = folder / FILE_NAME
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996  # the table of tables; the header before it stays
    path.write_bytes(content)
    with pytest.raises(Damaged, match="backups"), Store.open(folder) as store:
        store.sessions()


def test_an_sqlite_without_strict_tables_is_refused() -> None:
    with pytest.raises(TooOldSqlite, match=r"SQLite 3\.34\.1; SI Relief needs 3\.37"):
        require_sqlite((3, 34, 1))
    require_sqlite((3, 37, 0))
