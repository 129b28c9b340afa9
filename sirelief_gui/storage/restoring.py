"""Looking into a backup, and putting it in place of the history."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path

from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.record import Outcome
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.storage.backups import Backup, backups_in
from sirelief_gui.storage.copying import copy_whole, fault_of
from sirelief_gui.storage.engine import PLAIN, Engine, engine_for
from sirelief_gui.storage.errors import (
    NEEDS_PASSPHRASE,
    NOT_A_FOLDER,
    Damaged,
    NeedsPassphrase,
    NewerVersion,
    NotADatabase,
    NotAFolder,
    StorageError,
    world_faults,
)
from sirelief_gui.storage.header import log_path, looks_encrypted, read_header
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.recasting import copy_encrypted
from sirelief_gui.storage.schema import APPLICATION_ID, MIGRATIONS
from sirelief_gui.storage.swapping import decide

NOT_A_BACKUP = mark(
    "{path} is not a backup of SI Relief. Nothing was changed; choose another file."
)
NEWER_BACKUP = mark(
    "{path} was made by a newer version of SI Relief. Nothing was changed; "
    "update SI Relief and try again."
)
UNSOUND_BACKUP = mark("{path} is damaged. Nothing was changed; choose another backup.")
SENTENCES = (NOT_A_BACKUP, NEWER_BACKUP, UNSOUND_BACKUP)
"""What may reach the window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a backup holds; ``first`` and ``last`` are the days it spans, None when it is empty."""

    version: int
    sessions: int
    ratings: int
    days: int
    """Days with a session or a rating."""
    programs: int
    """Programs she wrote herself."""
    activities: int
    """Activities of hers, those no longer asked about too."""
    first: date | None
    last: date | None


def look_into(path: Path, engine: Engine | None = None) -> Contents:
    """Tell what the backup at ``path`` holds, having seen that it is sound; it is left as it is.

    ``engine`` opens it where it has a passphrase. Raises StorageError: NotADatabase for what is
    no backup of ours, NewerVersion, NeedsPassphrase, Damaged.
    """
    engine = _engine_of(path, engine)
    with world_faults(path):
        if not _has_log(path) and fault_of(path, engine) is not None:
            raise Damaged(UNSOUND_BACKUP.format(path=path))
        with _source(path, engine) as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise Damaged(UNSOUND_BACKUP.format(path=path))
            return _contents(connection)


def holds(path: Path, engine: Engine | None = None) -> Contents:
    """Tell what the history at ``path`` holds, as far as it can be read; StorageError if not."""
    engine = _engine_of(path, engine or engine_for(path.parent))
    with world_faults(path), _source(path, engine) as connection:
        try:
            return _contents(connection)
        except (TypeError, ValueError) as error:
            raise Damaged(UNSOUND_BACKUP.format(path=path)) from error


def restore(
    folder: Path,
    path: Path,
    *,
    at: datetime,
    engine: Engine | None = None,
    progress: Progress = unwatched,
) -> Path:
    """Have a verified copy of the backup at ``path`` take the place of the history in ``folder``.

    As `swapping.decide`: `settle` does it; returns where the old one will be. Raises StorageError
    and Cancelled, with nothing changed.
    """
    home = engine or engine_for(folder)
    engine = _engine_of(path, home)

    def copy(part: Path) -> None:
        with world_faults(path), _source(path, engine) as source:
            if home.encrypts and not engine.encrypts:
                copy_encrypted(path, part, home)
                return
            try:
                with world_faults(folder / FILE_NAME):  # where there may be no room
                    copy_whole(source, part, engine, told=path, progress=progress)
            except Damaged as fault:
                raise Damaged(UNSOUND_BACKUP.format(path=path)) from fault

    return decide(folder, copy, at=at)


def newest_good(folder: Path) -> tuple[Backup, Contents] | None:
    """Return the newest backup that is sound now, with what it holds; None when there is none."""
    engine = engine_for(folder)
    for backup in backups_in(folder):
        try:
            return backup, look_into(backup.path, engine)
        except StorageError:
            continue
    return None


def _engine_of(path: Path, engine: Engine | None) -> Engine:
    """Return what opens the file, having seen by its bytes that it is one of ours."""
    if path.is_dir():
        raise NotAFolder(NOT_A_FOLDER.format(path=path))
    with world_faults(path):
        header = read_header(path)
        if header is None:
            if not looks_encrypted(path):
                raise NotADatabase(NOT_A_BACKUP.format(path=path))
            if engine is None or not engine.encrypts:
                raise NeedsPassphrase(NEEDS_PASSPHRASE.format(path=path))
            return engine
    if header.application_id != APPLICATION_ID or header.version < 1:
        raise NotADatabase(NOT_A_BACKUP.format(path=path))
    if header.version > MIGRATIONS[-1].version:
        raise NewerVersion(NEWER_BACKUP.format(path=path))
    return PLAIN


def _has_log(path: Path) -> bool:
    """Tell whether part of what the file holds is in a log beside it, as of a copied folder."""
    log = log_path(path)
    return log.exists() and log.stat().st_size > 0


@contextmanager
def _source(path: Path, engine: Engine) -> Iterator[sqlite3.Connection]:
    """Open a backup to read; without a log, reading it leaves nothing beside it."""
    is_logged = _has_log(path)
    with closing(engine.connect(path, read_only=is_logged, immutable=not is_logged)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        if owner != APPLICATION_ID:  # told here for those with a passphrase
            raise NotADatabase(NOT_A_BACKUP.format(path=path))
        if version > MIGRATIONS[-1].version:
            raise NewerVersion(NEWER_BACKUP.format(path=path))
        yield connection


def _contents(connection: sqlite3.Connection) -> Contents:
    def one(sql: str, *values: object) -> tuple[object, ...]:
        return tuple(connection.execute(sql, values).fetchone())

    (version,) = one("PRAGMA user_version")
    (sessions,) = one("SELECT COUNT(*) FROM sessions WHERE outcome <> ?", Outcome.IN_PROGRESS)
    (ratings,) = one("SELECT COUNT(*) FROM check_ins")
    days, first, last = one(
        "SELECT COUNT(*), MIN(day), MAX(day) FROM"
        " (SELECT day FROM sessions UNION SELECT day FROM check_ins)"
    )
    (programs,), (activities,) = (
        one(f"SELECT COUNT(*) FROM {table}")  # noqa: S608 - names are ours
        if one("SELECT COUNT(*) FROM sqlite_schema WHERE name = ?", table) != (0,)
        else (0,)
        for table in ("programs", "activities")  # an older history has neither
    )
    return Contents(
        version=_whole(version),
        sessions=_whole(sessions),
        ratings=_whole(ratings),
        days=_whole(days),
        programs=_whole(programs),
        activities=_whole(activities),
        first=None if first is None else date.fromisoformat(str(first)),
        last=None if last is None else date.fromisoformat(str(last)),
    )


def _whole(value: object) -> int:
    return int(str(value))
