"""Copies of the history in its folder ``backups``: made whole, verified, and let go by a rule.

A file with a backup's name is one that was read back and found sound. What is being made has
another name until then, and what a killed run left of that is swept by the next one.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from sirelief_gui.domain.keeping import kept
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.copying import copy_whole, new_file, remove, sync
from sirelief_gui.storage.engine import Engine, engine_for
from sirelief_gui.storage.errors import (
    NOT_A_FOLDER,
    NOT_FOUND,
    NotAFolder,
    NotFound,
    world_faults,
)
from sirelief_gui.storage.files import PART, WRITING, sweep_parts
from sirelief_gui.storage.handles import held
from sirelief_gui.storage.lock import try_hold
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.seal import require_open
from sirelief_gui.storage.swapping import files_of

FOLDER_NAME = "backups"
_PART = ".part"
_STAMP = "%Y-%m-%dT%H%M%SZ"
_NAME = re.compile(r"sirelief-(?P<stamp>\d{4}-\d\d-\d\dT\d{6}Z)-(?P<reason>[a-z]+)(-\d+)?\.sqlite3")
_OLD_NAME = re.compile(r"sirelief-v\d+-(?P<day>\d{4}-\d\d-\d\d)(-\d+)?\.sqlite3")


class Reason(StrEnum):
    """What a backup was made for; part of its name."""

    DAILY = "daily"
    MIGRATION = "update"
    IMPORT = "import"
    DELETE = "delete"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy: where it is, when it was made (UTC), and what for."""

    path: Path
    at: datetime
    reason: Reason


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of the history in ``folder``, newest first; none where none can be read.

    Files with other names are not ours and do not count.
    """
    place = folder / FOLDER_NAME
    try:
        found = [backup for path in place.iterdir() if (backup := _known(path)) is not None]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda one: (one.at, one.path.stem), reverse=True))


def back_up(
    connection: sqlite3.Connection,
    path: Path,
    *,
    reason: Reason,
    at: datetime,
    engine: Engine,
    progress: Progress = unwatched,
) -> Backup:
    """Copy the database at ``path``, which ``connection`` has open, and let old copies go.

    Raises Damaged when the copy is not sound (then there is none), Cancelled, and sqlite3 or OS
    errors as they come.
    """
    place = path.parent / FOLDER_NAME
    place.mkdir(mode=0o700, exist_ok=True)
    sweep(path.parent)
    stem = f"sirelief-{at.astimezone(UTC).strftime(_STAMP)}-{reason}"
    with _in_the_making(place / f".{stem}.{os.getpid()}{_PART}") as part:
        copy_whole(connection, part, engine, told=path, progress=progress)
        copy = _into_place(part, place, stem)
    sync(place)
    _let_go(path.parent)
    return Backup(copy, at.astimezone(UTC).replace(microsecond=0), reason)


def back_up_store(
    folder: Path,
    *,
    reason: Reason,
    at: datetime,
    progress: Progress = unwatched,
    engine: Engine | None = None,
) -> Backup:
    """Back the history in ``folder`` up, with a connection of its own: any thread may.

    Raises StorageError (NotFound where there is no history), and Cancelled.
    """
    engine = engine or engine_for(folder)
    path = folder / FILE_NAME
    if not path.exists():
        raise NotFound(NOT_FOUND.format(path=path))
    require_open(path, engine)
    with world_faults(path), held(path), closing(engine.connect(path)) as connection:
        return back_up(connection, path, reason=reason, at=at, engine=engine, progress=progress)


def copy_store(folder: Path, target: Path, *, progress: Progress = unwatched) -> None:
    """Save a verified copy of the history in ``folder`` as ``target``, whole or not at all.

    What is there is replaced, but for the history itself and its backups, which are refused
    (NotAFolder). Raises StorageError, and Cancelled.
    """
    engine, path = engine_for(folder), folder / FILE_NAME
    if not path.exists():
        raise NotFound(NOT_FOUND.format(path=path))
    require_open(path, engine)
    ours = (*files_of(path), *(backup.path for backup in backups_in(folder)))
    if target.is_dir() or any(target.exists() and target.samefile(one) for one in ours):
        raise NotAFolder(NOT_A_FOLDER.format(path=target))
    sweep_parts(target.parent)
    with world_faults(target), _in_the_making(_beside(target)) as part:
        with held(path), closing(engine.connect(path)) as connection:
            copy_whole(connection, part, engine, told=path, progress=progress)
        part.replace(target)
        sync(target.parent)


def _beside(target: Path) -> Path:
    return target.with_name(f"{WRITING}{os.getpid()}{PART}")


def sweep(folder: Path) -> None:
    """Take away what runs that were killed left half-made."""
    place = folder / FOLDER_NAME
    if not place.is_dir():
        return
    for part in place.glob(f".*{_PART}"):
        with try_hold(part) as is_ours:
            if is_ours:
                remove(part)


def _let_go(folder: Path) -> None:
    """Take away the copies that the rule lets go."""
    found = {(one.at, one.path.stem): one.path for one in backups_in(folder)}
    for made in found.keys() - kept(found):
        remove(found[made])


@contextmanager
def _in_the_making(part: Path) -> Iterator[Path]:
    """Hold an empty file for the body; whatever happens, it is gone after it."""
    new_file(part)
    try:
        with try_hold(part):
            yield part
    finally:
        remove(part)


def _into_place(part: Path, place: Path, stem: str) -> Path:
    """Give a copy its name, with a number where that is taken; no file is ever replaced."""
    path, number = place / f"{stem}.sqlite3", 2
    while path.exists():
        path = place / f"{stem}-{number}.sqlite3"
        number += 1
    part.replace(path)
    return path


def _known(path: Path) -> Backup | None:
    """Read a backup's name; None for what is none."""
    if (found := _NAME.fullmatch(path.name)) and found["reason"] in set(Reason):
        at = datetime.strptime(found["stamp"], _STAMP).replace(tzinfo=UTC)
        return Backup(path, at, Reason(found["reason"]))
    if found := _OLD_NAME.fullmatch(path.name):
        at = datetime.fromisoformat(found["day"]).replace(tzinfo=UTC)
        return Backup(path, at, Reason.MIGRATION)
    return None
