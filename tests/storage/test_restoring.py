"""Restoring: what a backup holds is told first, and one history or the other is always there."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.storage import lock
from sirelief_gui.storage.backups import FOLDER_NAME, Reason, back_up_store
from sirelief_gui.storage.cipher import Cipher
from sirelief_gui.storage.engine import PLAIN, keep_engine
from sirelief_gui.storage.errors import (
    Damaged,
    Locked,
    NeedsPassphrase,
    NewerVersion,
    NotADatabase,
    NotAFolder,
    NotFound,
)
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.recasting import recast
from sirelief_gui.storage.restoring import look_into, newest_good, restore
from sirelief_gui.storage.schema import MIGRATIONS
from sirelief_gui.storage.store import Store
from sirelief_gui.storage.swapping import ASIDE, decide, settle
from tests.storage.make_fixture import fill, fixture_path
from tests.storage.records import a_check_in

AT = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
def filled(folder: Path) -> Path:
    with Store.open(folder) as store:
        fill(store)
    return folder


@pytest.fixture
def backup(filled: Path) -> Path:
    """A backup of a history that has gone on since."""
    made = back_up_store(filled, reason=Reason.DAILY, at=AT).path
    with Store.open(filled) as store:
        store.add_check_in(a_check_in("later"))
    return made


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def ratings(folder: Path) -> set[str]:
    with Store.open(folder, create=False) as store:
        assert store.check() == ()
        return {rating.id for rating in store.check_ins()}


def test_it_tells_what_a_backup_holds(backup: Path, filled: Path) -> None:
    with Store.open(filled) as store:
        contents = look_into(backup)
        assert contents.version == MIGRATIONS[-1].version
        assert contents.sessions == len(store.sessions())
        assert contents.ratings == len(store.check_ins()) - 1
        assert contents.programs == len(store.programs())
        assert contents.activities == len(store.activities()) > 0
        assert contents.first is not None
        assert contents.first <= store.sessions()[-1].started_at.date()
        assert contents.days >= 1


def test_it_tells_what_an_empty_or_old_one_holds(folder: Path) -> None:
    Store.open(folder).close()
    contents = look_into(folder / FILE_NAME)
    assert (contents.sessions, contents.days, contents.first, contents.last) == (0, 0, None, None)
    old = look_into(fixture_path(1))
    assert (old.version, old.programs, old.activities) == (1, 0, 0)
    assert isinstance(old.last, date)


def test_looking_leaves_a_backup_as_it_is(backup: Path) -> None:
    before = backup.read_bytes()
    look_into(backup)
    assert backup.read_bytes() == before
    assert names(backup.parent) == [backup.name]


def test_the_backup_takes_the_place_and_the_history_is_set_aside(
    backup: Path, filled: Path
) -> None:
    aside = restore(filled, backup, at=AT)
    assert aside == filled / ASIDE / "2026-03-02T183000Z"
    assert not aside.exists()
    assert "later" not in ratings(filled)
    assert "later" in ratings(aside)
    assert backup.exists()
    settle(filled)
    again = restore(filled, aside / FILE_NAME, at=AT)  # and back
    assert again.name == "2026-03-02T183000Z-2"
    assert "later" in ratings(filled)


def test_what_is_in_a_log_beside_the_file_is_restored_too(filled: Path) -> None:
    copied = filled.parent / "copied"
    with Store.open(filled) as store:
        store.add_check_in(a_check_in("late"))
        shutil.copytree(filled, copied)
    with Store.open(filled) as store:
        store.delete_check_in("late")
    assert look_into(copied / FILE_NAME).ratings == len(ratings(filled)) + 1
    restore(filled, copied / FILE_NAME, at=AT)
    assert "late" in ratings(filled)


def test_a_history_of_an_older_version_is_restored_and_brought_up_to_date(filled: Path) -> None:
    restore(filled, fixture_path(1), at=AT)
    assert ratings(filled)
    assert len(names(filled / FOLDER_NAME)) == 1


def test_a_backup_is_restored_where_there_is_no_history(backup: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.mkdir()
    restore(new, backup, at=AT)
    assert ratings(new)


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 99")


def of_another(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 7")


def blank(path: Path) -> None:
    path.write_bytes(b"")


def a_letter(path: Path) -> None:
    path.write_text("Dear midwife")


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 4096)


def torn(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[2 * 4096 : 6 * 4096] = bytes(4 * 4096)
    path.write_bytes(content)


def gone(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (newer, NewerVersion),
        (of_another, NotADatabase),
        (blank, NotADatabase),
        (a_letter, NotADatabase),
        (cut, Damaged),
        (torn, Damaged),
        (gone, NotFound),
        (a_folder, NotAFolder),
    ],
)
def test_what_is_no_good_is_refused_and_nothing_changes(
    backup: Path, filled: Path, spoil: Callable[[Path], None], error: type[Exception]
) -> None:
    spoil(backup)
    before = names(filled)
    with pytest.raises(error, match="sirelief-2026"):
        look_into(backup)
    with pytest.raises(error, match="sirelief-2026"):
        restore(filled, backup, at=AT)
    assert names(filled) == before
    assert "later" in ratings(filled)


def test_giving_up_changes_nothing(backup: Path, filled: Path) -> None:
    def give_up(_done: int, _total: int) -> None:
        raise Cancelled

    before = names(filled)
    with pytest.raises(Cancelled):
        restore(filled, backup, at=AT, progress=give_up)
    assert names(filled) == before


def test_the_newest_good_one_is_found_behind_bad_ones(backup: Path, filled: Path) -> None:
    later = back_up_store(filled, reason=Reason.DAILY, at=AT + timedelta(days=1)).path
    found = newest_good(filled)
    assert found is not None
    assert found[0].path == later
    torn(later)
    found = newest_good(filled)
    assert found is not None
    assert found[0].path == backup
    assert found[1] == look_into(backup)
    torn(backup)
    assert newest_good(filled) is None


# Killed in between: each state a kill can leave is made here, and opened.


def test_before_it_is_decided_the_old_history_is_there(backup: Path, filled: Path) -> None:
    shutil.copy(backup, filled / ".sirelief-incoming-2026-03-02T183000Z.sqlite3")
    (filled / ".sirelief-incoming-2026-03-02T183000Z.sqlite3-journal").write_text("half")
    assert "later" in ratings(filled)
    assert not list(filled.glob(".sirelief*"))


@pytest.mark.parametrize("moved", [0, 1, 2, 3])
def test_once_it_is_decided_the_new_history_is_there(
    backup: Path, filled: Path, moved: int
) -> None:
    aside = filled / ASIDE / "2026-03-02T183000Z"
    (filled / (FILE_NAME + "-wal")).write_bytes(b"")
    (filled / (FILE_NAME + "-shm")).write_bytes(b"")
    shutil.copy(backup, filled / "sirelief-incoming-2026-03-02T183000Z.sqlite3")
    for name in ("", "-wal", "-shm")[:moved]:
        aside.mkdir(parents=True, exist_ok=True)
        (filled / (FILE_NAME + name)).replace(aside / (FILE_NAME + name))
    assert "later" not in ratings(filled)
    assert "later" in ratings(aside)
    assert not list(filled.glob("*incoming*"))


def test_what_was_set_aside_under_the_same_name_is_not_overwritten(
    backup: Path, filled: Path
) -> None:
    aside = filled / ASIDE / "2026-03-02T183000Z"
    aside.mkdir(parents=True)
    (aside / FILE_NAME).write_text("mine")
    shutil.copy(backup, filled / "sirelief-incoming-2026-03-02T183000Z.sqlite3")
    settle(filled)
    assert (aside / FILE_NAME).read_text() == "mine"
    assert (aside / f"{FILE_NAME}-2").exists()


def test_nothing_is_finished_while_another_program_is_at_it(backup: Path, filled: Path) -> None:
    shutil.copy(backup, filled / "sirelief-incoming-2026-03-02T183000Z.sqlite3")
    program = textwrap.dedent("""
        import sys
        from pathlib import Path
        from sirelief_gui.storage import lock
        with lock.held(Path(sys.argv[1])):
            print("held", flush=True)
            sys.stdin.read()
    """)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(filled)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(Locked):
            Store.open(filled)
        other.communicate()
    with lock.held(filled):  # whoever holds it finishes when it has closed the history
        assert lock.is_held_here(filled)
        assert "later" in ratings(filled)
        settle(filled)
        assert "later" not in ratings(filled)
    assert not lock.is_held_here(filled)


def test_who_thinks_better_of_it_restores_only_the_last(backup: Path, filled: Path) -> None:
    restore(filled, fixture_path(1), at=AT)
    restore(filled, backup, at=AT + timedelta(minutes=1))
    settle(filled)
    assert look_into(filled / FILE_NAME) == look_into(backup)
    assert names(filled / ASIDE) == ["2026-03-02T183100Z"]


def test_what_cannot_be_made_is_not_swapped_in(filled: Path) -> None:
    def fail(part: Path) -> None:
        part.write_text("half")
        raise Damaged("no")

    with pytest.raises(Damaged, match="no"):
        decide(filled, fail, at=AT)
    assert names(filled) == [FILE_NAME]


def test_a_backup_with_a_passphrase_is_told_restored_and_never_in_plain(filled: Path) -> None:
    cipher = Cipher("four odd words indeed")
    with lock.held(filled):
        recast(filled, PLAIN, cipher)
    try:
        made = back_up_store(filled, reason=Reason.DAILY, at=AT).path
        assert b"SQLite format" not in made.read_bytes()
        with pytest.raises(NeedsPassphrase):
            look_into(made)
        assert look_into(made, cipher).ratings == len(ratings(filled))
        found = newest_good(filled)
        assert found is not None
        assert found[0].path == made
        with pytest.raises(NeedsPassphrase):
            restore(filled.parent, made, at=AT)
        restore(filled, made, at=AT)
        settle(filled)
        assert ratings(filled)
        assert b"SQLite format" not in (filled / FILE_NAME).read_bytes()
    finally:
        keep_engine(filled, PLAIN)


def test_a_stranger_with_our_passphrase_is_refused(filled: Path, tmp_path: Path) -> None:
    cipher = Cipher("four odd words indeed")
    for pragma, error in (
        ("application_id = 7", NotADatabase),
        ("user_version = 99", NewerVersion),
    ):
        path = tmp_path / "other"
        path.unlink(missing_ok=True)
        with closing(cipher.connect(path)) as other:
            other.execute("PRAGMA application_id = 1397314118")
            other.execute("CREATE TABLE a (x)")
            other.execute(f"PRAGMA {pragma}")
        with pytest.raises(error):
            look_into(path, cipher)
