"""Backups: verified before they count, let go by a rule, and nothing half-made stays."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import textwrap
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.storage.backups import FOLDER_NAME, Reason, back_up_store, backups_in
from sirelief_gui.storage.copying import Census, census, copy_whole, fault_of, new_file
from sirelief_gui.storage.engine import PLAIN
from sirelief_gui.storage.errors import Damaged, NotFound
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.store import Store
from tests.storage.make_fixture import fill
from tests.storage.records import a_check_in

AT = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
def filled(folder: Path) -> Path:
    with Store.open(folder) as store:
        fill(store)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / FOLDER_NAME).iterdir())


def test_a_backup_holds_everything_and_is_for_the_user_alone(filled: Path) -> None:
    backup = back_up_store(filled, reason=Reason.DAILY, at=AT)
    assert backup.path.name == "sirelief-2026-03-02T183000Z-daily.sqlite3"
    assert backups_in(filled) == (backup,)
    assert (backup.at, backup.reason) == (AT, Reason.DAILY)
    if os.name == "posix":
        assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700
    elsewhere = filled.parent / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(backup.path, elsewhere / FILE_NAME)
    with Store.open(filled) as store, Store.open(elsewhere) as copy:
        assert copy.sessions() == store.sessions()
        assert copy.check_ins() == store.check_ins()
        assert copy.settings() == store.settings()
        assert copy.check() == ()


def test_what_is_only_in_the_log_is_in_the_backup_too(filled: Path) -> None:
    with Store.open(filled) as store:
        store.add_check_in(a_check_in("late"))
        backup = back_up_store(filled, reason=Reason.DAILY, at=AT)
        with closing(PLAIN.connect(backup.path, immutable=True)) as copy:
            assert census(copy) == census_of(filled)


def census_of(folder: Path) -> Census:
    with closing(PLAIN.connect(folder / FILE_NAME)) as connection:
        return census(connection)


def test_two_of_one_second_get_two_names(filled: Path) -> None:
    first = back_up_store(filled, reason=Reason.DELETE, at=AT)
    second = back_up_store(filled, reason=Reason.DELETE, at=AT)
    assert second.path.name == "sirelief-2026-03-02T183000Z-delete-2.sqlite3"
    assert backups_in(filled) == (second, first)


def test_the_newest_seven_and_one_a_month_stay(filled: Path) -> None:
    for age in range(40, -1, -1):
        back_up_store(filled, reason=Reason.DAILY, at=AT - timedelta(days=age))
    days = [backup.at.date().isoformat() for backup in backups_in(filled)]
    assert days == [
        *("2026-03-02", "2026-03-01", "2026-02-28", "2026-02-27", "2026-02-26"),
        *("2026-02-25", "2026-02-24", "2026-01-31"),
    ]


def test_what_is_not_ours_is_neither_counted_nor_let_go(filled: Path) -> None:
    place = filled / FOLDER_NAME
    place.mkdir()
    others = ["mine.txt", "sirelief-2026-03-02T183000Z-other.sqlite3", "sirelief.sqlite3"]
    for name in others:
        (place / name).write_text("")
    older = place / "sirelief-v1-2025-11-03-2.sqlite3"
    shutil.copy(filled / FILE_NAME, older)
    for age in range(9):
        back_up_store(filled, reason=Reason.DAILY, at=AT + timedelta(days=age))
    assert set(others) <= set(names(filled))
    assert [backup.path for backup in backups_in(filled)][-1] == older  # of its month, the newest
    assert len(backups_in(filled)) == 8


def test_without_a_history_or_backups_there_is_nothing(folder: Path) -> None:
    assert backups_in(folder) == ()
    with pytest.raises(NotFound):
        back_up_store(folder, reason=Reason.DAILY, at=AT)
    assert not folder.exists()


def test_giving_up_leaves_nothing(filled: Path) -> None:
    def give_up(done: int, total: int) -> None:
        assert 0 <= done <= total
        raise Cancelled

    with pytest.raises(Cancelled):
        back_up_store(filled, reason=Reason.ASKED, at=AT, progress=give_up)
    assert names(filled) == []


def test_a_damaged_history_gives_no_backup_and_keeps_those_there_are(filled: Path) -> None:
    good = back_up_store(filled, reason=Reason.DAILY, at=AT)
    path = filled / FILE_NAME
    content = bytearray(path.read_bytes())
    content[4096 * 3 :] = bytes(len(content) - 4096 * 3)
    path.write_bytes(content)
    with pytest.raises(Damaged, match=FILE_NAME):
        back_up_store(filled, reason=Reason.DAILY, at=AT + timedelta(days=1))
    assert names(filled) == [good.path.name]
    assert path.read_bytes() == content


def test_a_copy_that_holds_something_else_is_told(filled: Path) -> None:
    found = census_of(filled)
    assert fault_of(filled / FILE_NAME, PLAIN, found) is None
    assert fault_of(filled / FILE_NAME, PLAIN, Census(found.version + 1, found.rows)) is not None
    stranger = filled / "stranger"
    stranger.write_bytes(b"no database at all" * 100)
    assert fault_of(stranger, PLAIN) is not None


def test_a_source_that_is_written_to_meanwhile_is_copied_as_it_stood(filled: Path) -> None:
    target = filled / "copy"
    new_file(target)
    with Store.open(filled) as store, closing(PLAIN.connect(filled / FILE_NAME)) as source:
        wanted = census(source)
        copied = copy_whole(
            source,
            target,
            PLAIN,
            told=target,
            progress=lambda done, _total: store.add_check_in(a_check_in(f"while{done}")),
        )
    assert copied == wanted
    assert census_of(filled) != wanted


def test_what_a_killed_run_left_is_swept_by_the_next_one(filled: Path) -> None:
    place = filled / FOLDER_NAME
    place.mkdir()
    (place / ".sirelief-2026-03-01T183000Z-daily.77.part").write_text("half")
    backup = back_up_store(filled, reason=Reason.DAILY, at=AT)
    assert names(filled) == [backup.path.name]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps open files by itself")
def test_what_another_run_is_making_is_left_to_it(filled: Path) -> None:
    place = filled / FOLDER_NAME
    place.mkdir()
    part = place / ".sirelief-2026-03-01T183000Z-daily.77.part"
    part.write_text("half")
    program = textwrap.dedent("""
        import sys
        from pathlib import Path
        from sirelief_gui.storage.lock import try_hold
        with try_hold(Path(sys.argv[1])) as held:
            print(held, flush=True)
            sys.stdin.read()
    """)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(part)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        backup = back_up_store(filled, reason=Reason.DAILY, at=AT)
        assert names(filled) == sorted([part.name, backup.path.name])
        other.communicate()


def test_a_history_that_another_program_writes_to_can_be_backed_up(filled: Path) -> None:
    with closing(sqlite3.connect(filled / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM check_ins")
        back_up_store(filled, reason=Reason.DAILY, at=AT)
        other.execute("ROLLBACK")
    assert len(backups_in(filled)) == 1
