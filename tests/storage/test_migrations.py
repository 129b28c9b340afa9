"""Steps to today's schema are safe: copied before, whole or not at all, shown in a golden."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from sirelief_gui.domain.record import Comfort
from sirelief_gui.storage.database import FILE_NAME, open_database, version_of
from sirelief_gui.storage.errors import Damaged, DiskFull
from sirelief_gui.storage.schema import MIGRATIONS, Migration
from sirelief_gui.storage.store import Store
from tests.storage.make_fixture import fill, fixture_path
from tests.storage.records import a_check_in

GOLDEN = Path(__file__).parent.parent / "golden" / "schema.sql"
NEWEST = MIGRATIONS[-1].version

NEXT = Migration(
    NEWEST + 1,
    """
    -- a step as a later version may have it; it rebuilds a table others refer to
    CREATE TABLE renamed (id TEXT PRIMARY KEY NOT NULL, note TEXT NOT NULL) STRICT;
    INSERT INTO renamed SELECT id, note FROM check_ins;
    ALTER TABLE check_ins ADD COLUMN activity TEXT;
    """,
)
FAILING = Migration(
    NEWEST + 1, "CREATE TABLE extra (x INTEGER) STRICT;\nINSERT INTO extra VALUES ('no');"
)
ORPHANING = Migration(NEWEST + 1, "DELETE FROM sessions;")


def migrated(folder: Path, *steps: Migration) -> sqlite3.Connection:
    return open_database(folder, migrations=(*MIGRATIONS, *steps))


def schema_of(connection: sqlite3.Connection) -> str:
    found = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, name"
    )
    statements = "\n\n".join(f"{sql};" for (sql,) in found)
    return f"-- Version {version_of(connection)}\n\n{statements}\n"


def backups(folder: Path) -> Sequence[Path]:
    return sorted((folder / "backups").glob("*")) if (folder / "backups").exists() else []


def test_the_schema_is_the_golden_one(folder: Path) -> None:
    with closing(open_database(folder)) as connection:
        schema = schema_of(connection)
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(schema, encoding="utf-8")
    assert schema == GOLDEN.read_text(encoding="utf-8"), "UPDATE_GOLDEN=1 writes it anew"


def test_steps_are_numbered_from_one_without_gaps() -> None:
    assert [step.version for step in MIGRATIONS] == list(range(1, NEWEST + 1))


@pytest.mark.parametrize("version", [step.version for step in MIGRATIONS])
def test_a_history_of_every_version_opens_whole(folder: Path, version: int) -> None:
    folder.mkdir()
    shutil.copy(fixture_path(version), folder / FILE_NAME)
    with Store.open(folder) as store, Store.open(folder.parent / "new") as same:
        fill(same)
        assert store.check() == ()
        assert store.sessions() == same.sessions()
        assert store.unfinished() == same.unfinished()
        assert store.journal("s1") == same.journal("s1")
        assert store.check_ins() == same.check_ins()
        assert store.safety_log() == same.safety_log()
        assert store.settings() == same.settings()
        if version >= 2:
            assert store.programs() == same.programs()
            assert store.own_exercises() == same.own_exercises()
        if version >= 3:
            assert store.activities() == same.activities() != ()
            assert store.activity_ratings() == same.activity_ratings() != ()
    assert len(backups(folder)) == (version != NEWEST)


@pytest.mark.parametrize("version", [1, 2])
def test_an_exercise_that_was_marked_was_found_to_hurt(folder: Path, version: int) -> None:
    folder.mkdir()
    shutil.copy(fixture_path(version), folder / FILE_NAME)
    with closing(sqlite3.connect(folder / FILE_NAME)) as old:
        old.execute("UPDATE exercise_results SET hurt = 1 WHERE position = 1")
        old.commit()
    with Store.open(folder) as store:
        (session,) = store.sessions()
        assert [result.comfort for result in session.results] == [None, Comfort.HURT]
        assert [result.hurt for result in session.results] == [False, True]
        assert store.check() == ()


def test_a_new_history_needs_no_copy(folder: Path) -> None:
    with closing(migrated(folder, NEXT)) as connection:
        assert version_of(connection) == NEXT.version
    assert backups(folder) == []


def test_a_step_copies_first_and_keeps_what_is_there(folder: Path) -> None:
    with Store.open(folder) as store:
        fill(store)
        kept = store.check_ins()
    with closing(migrated(folder, NEXT)) as connection:
        assert version_of(connection) == NEXT.version
        assert connection.execute("SELECT COUNT(*) FROM renamed").fetchone() == (len(kept),)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    (copy,) = backups(folder)
    assert copy.name.startswith("sirelief-20")
    assert copy.name.endswith("-update.sqlite3")
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    restored = folder.parent / "restored"
    restored.mkdir()
    shutil.copy(copy, restored / FILE_NAME)
    with Store.open(restored) as store:
        assert store.check_ins() == kept


@pytest.mark.parametrize(
    ("step", "error"), [(FAILING, sqlite3.IntegrityError), (ORPHANING, Damaged)]
)
def test_a_step_that_fails_changes_nothing(
    folder: Path, step: Migration, error: type[Exception]
) -> None:
    with Store.open(folder) as store:
        fill(store)
    for _ in range(2):
        with pytest.raises(error):
            migrated(folder, step)
    with Store.open(folder) as store:
        assert len(store.check_ins()) == 2
        assert store.check() == ()
    assert len(backups(folder)) == 2  # each try made its own


def test_a_step_another_program_has_done_meanwhile_is_not_done_twice(folder: Path) -> None:
    Store.open(folder).close()
    with closing(migrated(folder, NEXT)) as first, closing(migrated(folder, NEXT)) as second:
        assert version_of(first) == version_of(second) == NEXT.version


def test_a_disk_that_fills_up_within_a_step_leaves_the_old_version(folder: Path) -> None:
    with Store.open(folder) as store:
        store.add_check_in(a_check_in())
    greedy = Migration(
        NEWEST + 1,
        "PRAGMA max_page_count = 60;\nCREATE TABLE big (x BLOB) STRICT;\n"
        "INSERT INTO big VALUES (zeroblob(1000000));",
    )
    with pytest.raises(DiskFull):
        migrated(folder, greedy)
    with Store.open(folder) as store:
        assert store.check_ins() == (a_check_in(),)


def test_a_copy_that_is_not_sound_is_not_kept_and_nothing_goes_on(folder: Path) -> None:
    with Store.open(folder) as store:
        fill(store)
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as other:
        (root,) = other.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'check_ins_by_day'"
        ).fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with pytest.raises(Damaged):
        migrated(folder, NEXT)
    assert backups(folder) == []
    assert path.read_bytes()[:100] == content[:100]


def test_a_step_that_ends_inside_a_statement_is_a_bug() -> None:
    with pytest.raises(ValueError, match="ends inside a statement"):
        list(Migration(1, "CREATE TABLE a (x);\nCREATE TABLE b (").statements())
