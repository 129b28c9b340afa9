"""A copy of a whole database, opened again and compared with what it was made of.

The one way in which backups, restored histories and copies are made.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.engine import Engine
from sirelief_gui.storage.errors import DAMAGED, Damaged, database_errors, world_faults

_PAGES_AT_ONCE = 2048


@dataclass(frozen=True, slots=True)
class Census:
    """What a copy must have in common with its source: version, and rows by table."""

    version: int
    rows: tuple[tuple[str, int], ...]


def census(connection: sqlite3.Connection) -> Census:
    """Count the rows of every table. Raises sqlite3 errors as they come."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%'"
        " ESCAPE '!' ORDER BY name"
    ).fetchall()
    rows = [(str(name), _count(connection, str(name))) for (name,) in map(tuple, names)]
    return Census(int(version), tuple(rows))


def copy_whole(
    source: sqlite3.Connection,
    target: Path,
    engine: Engine,
    *,
    told: Path,
    progress: Progress = unwatched,
) -> Census:
    """Copy a database into the empty file ``target``, read it back and have it on disk.

    The source is read as it stood at one instant, whatever others write meanwhile. Returns what
    both hold. Raises Damaged about ``told`` when the copy is not sound or not the same, and
    sqlite3 or OS errors as they come; the caller does away with the target then.
    """
    source.execute("BEGIN")
    try:
        wanted = census(source)  # the first read: from here on nothing new is seen
        with closing(engine.connect(target)) as copy:
            # Until it is whole, nobody else looks at it: no journal, and one sync in the end.
            copy.execute("PRAGMA journal_mode = MEMORY")
            copy.execute("PRAGMA synchronous = OFF")
            source.backup(
                copy,
                pages=_PAGES_AT_ONCE,
                progress=lambda _status, left, total: progress(total - left, total + 1),
            )
    finally:
        source.execute("ROLLBACK")
    if (fault := fault_of(target, engine, wanted)) is not None:
        raise Damaged(DAMAGED.format(path=told)) from Damaged(fault)
    sync(target)
    progress(1, 1)
    return wanted


def copy_folder(folder: Path, target: Path, *, progress: Progress = unwatched) -> None:
    """Copy the files of ``folder`` as they are into ``target``, a new folder; or leave nothing.

    Raises StorageError (NotAFolder where ``target`` is there already), and Cancelled.
    """
    with world_faults(target):
        target.mkdir(mode=0o700)
        try:
            files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
            for number, path in enumerate(files):
                progress(number, len(files))
                place = target / path.relative_to(folder)
                place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                shutil.copyfile(path, place)
                place.chmod(0o600)
                sync(place)
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise


def fault_of(path: Path, engine: Engine, wanted: Census | None = None) -> str | None:
    """Say what is wrong with a database that nobody has open; None when it is sound.

    With ``wanted``, it must hold that. Raises sqlite3 or OS errors that are not about damage.
    """
    # immutable: nothing else has it open, and reading it leaves no files beside it
    with closing(engine.connect(path, immutable=True)) as reader:
        try:
            (verdict,) = reader.execute("PRAGMA integrity_check(1)").fetchone()
            if verdict != "ok":
                return str(verdict)
            found = census(reader)
        except UnicodeDecodeError as error:  # in what SQLite says of the damage
            return str(error)
        except database_errors() as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
                return str(error)
            raise
    return None if wanted is None or found == wanted else f"{found} is not {wanted}"


_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
"""What reading a damaged file ends in; the last, where a damaged schema names no known table."""


def new_file(path: Path) -> None:
    """Create an empty file for the user alone; FileExistsError when there is one."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def sync(path: Path) -> None:
    """Have a file, or what a folder lists, on disk when this returns."""
    if path.is_dir() and os.name != "posix":  # folders cannot be opened there
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(path: Path) -> None:
    """Take a file of ours away if it is there; what the disk refuses stays for the next time."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _count(connection: sqlite3.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    (number,) = connection.execute(f'SELECT COUNT(*) FROM "{quoted}"').fetchone()  # noqa: S608
    return int(number)
