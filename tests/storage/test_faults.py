"""When the world fails half-way: a sentence, and nothing lost or half done."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sirelief_gui.storage.database import FILE_NAME, open_database
from sirelief_gui.storage.errors import (
    DeviceFailed,
    DiskFull,
    Locked,
    StorageError,
    file_fault,
    world_faults,
)
from sirelief_gui.storage.store import Store
from tests.storage.records import a_check_in, a_session, an_entry


def test_a_full_disk_loses_nothing_that_was_acknowledged(folder: Path) -> None:
    connection = open_database(folder)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 4}")
    with Store(connection, folder / FILE_NAME) as store:
        store.start_session(a_session())
        acknowledged = 0

        def append_for_ever() -> None:
            nonlocal acknowledged
            while True:
                store.append([an_entry(acknowledged, "noted", words="x" * 2000)])
                acknowledged += 1

        with pytest.raises(DiskFull, match="Free some space"):
            append_for_ever()
        assert acknowledged > 0
        assert len(store.journal("s1")) == acknowledged
        store.set_setting("still", "works")
    with Store.open(folder) as again:
        assert len(again.journal("s1")) == acknowledged
        again.append([an_entry(acknowledged, "noted")])
        assert again.check() == ()


def test_a_write_waits_for_another_and_then_says_so(folder: Path) -> None:
    with Store.open(folder, busy_seconds=0.05) as store:
        other = sqlite3.connect(store.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Locked, match="Another program"):
            store.add_check_in(a_check_in())
        assert store.check_ins() == ()
        other.execute("ROLLBACK")
        other.close()
        store.add_check_in(a_check_in())
        assert len(store.check_ins()) == 1


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on the size of files")
def test_a_failing_disk_says_so(folder: Path) -> None:
    import resource

    with Store.open(folder) as store:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
        try:
            with pytest.raises(DeviceFailed, match="the disk reports an error"):
                store.add_check_in(a_check_in())
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert store.check_ins() == ()
        store.add_check_in(a_check_in())
        assert store.check() == ()


def test_errors_that_are_bugs_pass_through() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(sqlite3.OperationalError), world_faults(Path("x")):
            connection.execute("SELECT * FROM nowhere")
        with pytest.raises(sqlite3.ProgrammingError), world_faults(Path("x")):
            connection.execute("SELECT ?", ())


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EROFS, "may not be written"),
        (errno.EIO, "the disk reports an error"),
    ],
)
def test_the_operating_systems_errors_become_sentences(number: int, words: str) -> None:
    fault = file_fault(OSError(number, os.strerror(number)), Path("place"))
    assert isinstance(fault, StorageError)
    assert str(fault).startswith(("place", "The disk of place"))
    assert words in str(fault)
