"""One program at a time drives sessions in a folder; reading and exporting need no leave.

The system lets go of the lock when its holder ends, however it ends: nothing goes stale.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sirelief_gui.storage.errors import Locked, world_faults

FILE_NAME = "sirelief.lock"
IN_USE = "SI Relief is already open with the history in {folder}. Close it there first."


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the lock of ``folder`` for the body; Locked when another program does."""
    path = folder / FILE_NAME
    with world_faults(path):
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _take(file)
        except OSError as error:
            raise Locked(IN_USE.format(folder=folder)) from error
        yield
    finally:
        os.close(file)


def _take(file: int) -> None:
    """Lock an open file, or raise OSError at once; closing the file lets go."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
