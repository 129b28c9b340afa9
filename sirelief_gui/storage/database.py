"""Opening the database: the folder, the file, its settings and the steps to today's schema."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from sirelief_gui.storage import lock, places
from sirelief_gui.storage.backups import Reason, back_up
from sirelief_gui.storage.deleting import finish_deleting
from sirelief_gui.storage.engine import BUSY_SECONDS, Engine, engine_for
from sirelief_gui.storage.errors import (
    DAMAGED,
    NEEDS_PASSPHRASE,
    NOT_A_DATABASE,
    NOT_A_FOLDER,
    NOT_FOUND,
    WRONG_PASSPHRASE,
    Damaged,
    NeedsPassphrase,
    NewerVersion,
    NotADatabase,
    NotAFolder,
    NotFound,
    TooOldSqlite,
    WrongPassphrase,
    database_errors,
    world_fault,
    world_faults,
)
from sirelief_gui.storage.handles import require_writable
from sirelief_gui.storage.header import Header, read_header
from sirelief_gui.storage.schema import APPLICATION_ID, MIGRATIONS, Migration
from sirelief_gui.storage.seal import fits_seal, is_sealed
from sirelief_gui.storage.swapping import settle

FILE_NAME = places.FILE_NAME
_OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables


def open_database(
    folder: Path,
    *,
    create: bool = True,
    busy_seconds: float = BUSY_SECONDS,
    migrations: Sequence[Migration] = MIGRATIONS,
    engine: Engine | None = None,
) -> sqlite3.Connection:
    """Return a connection to the history in ``folder``, brought to today's schema.

    A missing folder or file is created, or refused when ``create`` is false. Whatever is refused
    (StorageError) is left as it was. The connection commits by itself unless a BEGIN was executed.
    Without an ``engine`` it is opened by that which the folder was unlocked with.
    """
    engine = engine or engine_for(folder)
    require_sqlite(sqlite3.sqlite_version_info)
    if not lock.is_held_here(folder):  # who holds it may have the history open, and settles itself
        finish_deleting(folder)
        settle(folder)
    path = folder / FILE_NAME
    with world_faults(path):
        header = _inspect(folder, path, create=create)
        if header is None and (engine.encrypts or is_sealed(path)):
            if not engine.encrypts:
                raise NeedsPassphrase(NEEDS_PASSPHRASE.format(path=path))
        else:
            _refuse_strangers(path, header, newest=migrations[-1].version)
        _prepare(folder, path)
    with world_faults(path):
        connection = engine.connect(path, timeout=busy_seconds)
        try:
            if engine.encrypts:
                _unlock(connection, path, engine, newest=migrations[-1].version)
            _configure(connection)
            _migrate(connection, path, migrations, engine)
        except BaseException:
            connection.close()
            raise
    return connection


def require_sqlite(version: tuple[int, ...]) -> None:
    """Refuse an SQLite library (``version`` as a tuple) that is too old for our schema."""
    if version < _OLDEST_SQLITE:
        found = ".".join(map(str, version))
        raise TooOldSqlite(
            f"This Python brings SQLite {found}; SI Relief needs 3.37 or newer. Use a newer Python."
        )


def _inspect(folder: Path, path: Path, *, create: bool) -> Header | None:
    """Return the header of what is at ``path``, blank when nothing is; change nothing."""
    if folder.exists() and not folder.is_dir():
        raise NotAFolder(NOT_A_FOLDER.format(path=folder))
    if path.exists():
        return read_header(path)
    if not create:
        raise NotFound(NOT_FOUND.format(path=path if folder.exists() else folder))
    return Header(0, 0, 0)


def _refuse_strangers(path: Path, header: Header | None, *, newest: int) -> None:
    if header is None or not (header.blank or header.application_id == APPLICATION_ID):
        raise NotADatabase(NOT_A_DATABASE.format(path=path))
    if header.version > newest:
        raise NewerVersion(
            f"{path} was written by a newer SI Relief (version {header.version} of the history; "
            f"this one knows {newest}). Update SI Relief; the file was left untouched."
        )


def _unlock(connection: sqlite3.Connection, path: Path, engine: Engine, *, newest: int) -> None:
    """See that the passphrase opens the file, and that it is ours: read from the file itself."""
    try:
        (cookie,) = connection.execute("PRAGMA schema_version").fetchone()
    except database_errors() as error:
        if not isinstance(world_fault(error, path), NotADatabase):
            raise
        if fits_seal(path, engine):
            raise Damaged(DAMAGED.format(path=path)) from error
        raise WrongPassphrase(WRONG_PASSPHRASE.format(path=path)) from error
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    header = Header(int(cookie), version_of(connection), int(application_id))
    _refuse_strangers(path, header, newest=newest)


def _prepare(folder: Path, path: Path) -> None:
    """Make sure that folder and file are there, can be written, and are for the user alone."""
    new_folder = not folder.exists()
    if new_folder:
        folder.mkdir(mode=0o700, parents=True)
    elif path.exists():
        require_writable(path)
    with tempfile.TemporaryFile(dir=folder):  # SQLite needs room for its log beside the file
        pass
    if not path.exists():
        if new_folder or not any(folder.iterdir()):  # a folder shared with other things stays as is
            with suppress(PermissionError):
                folder.chmod(0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with suppress(PermissionError):  # only the owner may, and SQLite's own files follow this one's
        path.chmod(0o600)


def _configure(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version the database is at; 0 for a new one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _migrate(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration], engine: Engine
) -> None:
    """Run the steps the database lacks, each in its own transaction, after a verified copy."""
    version = version_of(connection)
    if version == migrations[-1].version:
        return
    if version:
        now = datetime.now().astimezone()
        back_up(connection, path, reason=Reason.MIGRATION, at=now, engine=engine)
    # Steps may rebuild a table others refer to; references are checked before each commit instead.
    connection.execute("PRAGMA foreign_keys = OFF")
    for step in migrations:
        _run(connection, path, step)
    connection.execute("PRAGMA foreign_keys = ON")


def _run(connection: sqlite3.Connection, path: Path, step: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) < step.version:  # read under the lock: another may have been here
            for statement in step.statements():
                connection.execute(statement)
            with closing(connection.execute("PRAGMA foreign_key_check")) as broken:
                if broken.fetchone() is not None:
                    raise Damaged(
                        f"{path} holds entries that belong to nothing, so it was not brought up to "
                        "date. It is as it was, and a copy is in its folder “backups”."
                    )
            connection.execute(f"PRAGMA user_version = {step.version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite itself rolls back when the disk is full
            connection.execute("ROLLBACK")
        raise
