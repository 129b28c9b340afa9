"""Pictures of her own exercises that nothing refers to any more: taken away, when that is certain.

A picture is referred to by its name, by an exercise of hers or by a session that was done with it,
in the history or in anything it could be brought back from: its backups, and what was set aside.
"""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

from sirelief_gui.storage.backups import backups_in
from sirelief_gui.storage.copying import remove
from sirelief_gui.storage.engine import engine_for
from sirelief_gui.storage.errors import database_errors
from sirelief_gui.storage.picture_files import FOLDER
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.swapping import ASIDE

YOUNG_SECONDS = 24 * 3600.0
"""A picture that was only now put there may be of an exercise that is still being written."""
_WHERE = (("own_exercises", "body"), ("sessions", "plan"), ("events", "data"))


def sweep_pictures(folder: Path, *, now: float | None = None) -> int:
    """Take away the pictures in ``folder`` that nothing refers to; returns how many.

    None of them goes where one of the files that may refer to it cannot be read. ``now`` is a
    file's time, in seconds since 1970.
    """
    latest = (time.time() if now is None else now) - YOUNG_SECONDS
    place = folder / FOLDER
    loose = {
        path
        for path in (place.iterdir() if place.is_dir() else ())
        if path.suffix in (".png", ".jpg") and path.stat().st_mtime < latest
    }
    aside = (folder / ASIDE).glob(f"*/{FILE_NAME}*")
    histories = [path for path in aside if not path.name.endswith(("-wal", "-shm"))]
    for history in (folder / FILE_NAME, *(copy.path for copy in backups_in(folder)), *histories):
        if not loose:
            return 0
        try:
            loose = {path for path in loose if not _refers(folder, history, path.name)}
        except (OSError, UnicodeDecodeError):
            return 0
        except database_errors():
            return 0
    for path in loose:
        remove(path)
    return len(loose)


def _refers(folder: Path, history: Path, name: str) -> bool:
    """Tell whether a history has the name of a picture anywhere."""
    is_in_use = history == folder / FILE_NAME
    with closing(engine_for(folder).connect(history, immutable=not is_in_use)) as connection:
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
        return any(
            connection.execute(
                f"SELECT 1 FROM {table} WHERE instr({column}, ?) LIMIT 1",  # noqa: S608
                (name,),
            ).fetchone()
            for table, column in _WHERE
            if table in there
        )
