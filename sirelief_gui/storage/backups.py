"""Copies of the history, made and verified before anything changes its shape."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sirelief_gui.storage.errors import DAMAGED, Damaged

FOLDER_NAME = "backups"


def back_up(connection: sqlite3.Connection, path: Path, *, version: int) -> Path:
    """Copy the database into ``backups`` beside it and return the copy, read back and found sound.

    Raises Damaged when the copy is not sound (then there is none), and sqlite3 or OS errors as
    they come.
    """
    folder = path.parent / FOLDER_NAME
    folder.mkdir(mode=0o700, exist_ok=True)
    day = datetime.now().astimezone().date().isoformat()
    copy = _new_file(folder, f"{path.stem}-v{version}-{day}")
    try:
        with closing(sqlite3.connect(copy)) as target:
            connection.backup(target)
        verify(copy, version=version)
    except BaseException:
        copy.unlink()
        raise
    return copy


def verify(copy: Path, *, version: int) -> None:
    """Refuse (Damaged) a copy that SQLite finds fault with, or that is not of ``version``."""
    # immutable: nothing else has the copy open, and reading it leaves no files beside it.
    with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?immutable=1", uri=True)) as reader:
        (verdict,) = reader.execute("PRAGMA integrity_check(1)").fetchone()
        (found,) = reader.execute("PRAGMA user_version").fetchone()
    if verdict != "ok" or found != version:
        raise Damaged(DAMAGED.format(path=copy))


def _new_file(folder: Path, stem: str) -> Path:
    """Create an empty file for the user alone, named ``stem`` with a number if that is taken."""
    number = 1
    while True:
        path = folder / f"{stem}{'' if number == 1 else f'-{number}'}.sqlite3"
        try:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            number += 1
        else:
            return path
