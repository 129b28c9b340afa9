"""What this program looks into beside its open history leaves the locks of that alone."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.storage import handles
from sirelief_gui.storage.backups import Reason, back_up_store, copy_store
from sirelief_gui.storage.database import open_database
from sirelief_gui.storage.deleting import holdings
from sirelief_gui.storage.engine import PLAIN, Engine, keep_engine
from sirelief_gui.storage.errors import NotFound
from sirelief_gui.storage.looking import see_damage
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.restoring import look_into
from sirelief_gui.storage.seal import is_sealed
from sirelief_gui.storage.store import Store
from tests.storage.records import a_session, an_entry

pytestmark = pytest.mark.skipif(os.name != "posix", reason="locks belong to handles elsewhere")


def open_another(folder: Path) -> None:
    Store.open(folder, create=False).close()


def back_up(folder: Path) -> None:
    back_up_store(folder, reason=Reason.ASKED, at=datetime(2026, 3, 3, 9, tzinfo=UTC))


def save_copy(folder: Path) -> None:
    copy_store(folder, folder.with_name("copy.sqlite3"))


def look_at_it(folder: Path) -> None:
    look_into(folder / FILE_NAME)


def ask_whether_locked(folder: Path) -> None:
    is_sealed(folder / FILE_NAME)


LOOKS = (open_another, back_up, save_copy, look_at_it, ask_whether_locked, holdings, see_damage)


@pytest.mark.parametrize("peep", LOOKS, ids=lambda peep: peep.__name__)
def test_another_program_never_takes_itself_for_the_last_one(
    store: Store, folder: Path, peep: Callable[[Path], object]
) -> None:
    store.start_session(a_session())
    peep(folder)
    read_elsewhere(folder)
    store.append([an_entry(0, "noted")])
    store.require_in_place()
    assert read_elsewhere(folder) == "1"


def test_looking_often_keeps_one_handle_and_closing_the_history_closes_it(folder: Path) -> None:
    before = open_files()
    store = Store.open(folder)
    handles.first_bytes(store.path, 16)
    with_one = open_files()
    for _ in range(5):
        assert handles.first_bytes(store.path, 16).startswith(b"SQLite format 3")
    assert open_files() == with_one
    store.close()
    assert open_files() == before


class Peeping(Engine):
    """Opens files while another thread looks into each as soon as SQLite has it."""

    def connect(
        self, path: Path, *, timeout: float = 5, read_only: bool = False, immutable: bool = False
    ) -> sqlite3.Connection:
        made = super().connect(path, timeout=timeout, read_only=read_only, immutable=immutable)
        made.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()
        handles.first_bytes(path, 16)
        return made


def test_a_look_while_the_history_is_opened_leaves_its_locks_alone(folder: Path) -> None:
    Store.open(folder).close()
    with Store.open(folder, engine=Peeping()) as store:
        store.start_session(a_session())
        read_elsewhere(folder)
        store.append([an_entry(0, "noted")])
        store.require_in_place()
        assert read_elsewhere(folder) == "1"


def test_a_look_while_the_history_wakes_leaves_its_locks_alone(store: Store, folder: Path) -> None:
    class Given(Peeping):
        encrypts = True  # so that it is kept for the folder, as one with its passphrase is

    store.rest()
    keep_engine(folder, Given())
    store.wake()
    keep_engine(folder, PLAIN)
    store.start_session(a_session())
    read_elsewhere(folder)
    store.append([an_entry(0, "noted")])
    assert read_elsewhere(folder) == "1"


def test_a_history_that_goes_as_it_was_opened_is_told_and_nothing_of_it_stays_open(
    folder: Path,
) -> None:
    before = open_files()
    connection = open_database(folder)
    (folder / FILE_NAME).unlink()
    with pytest.raises(NotFound):
        Store(connection, folder / FILE_NAME)
    assert open_files() == before


def read_elsewhere(folder: Path) -> str:
    """Have another program open the history, count its events, and close it."""
    script = (
        "import sqlite3, sys\n"
        "with_log = sqlite3.connect(sys.argv[1])\n"
        "print(with_log.execute('SELECT COUNT(*) FROM events').fetchone()[0])\n"
        "with_log.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", script, str(folder / FILE_NAME)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))
