"""Looking into a database file that this program may have open with SQLite.

SQLite holds its file by locks that belong to the whole program, and the system takes all of them
away as soon as the program closes any handle of that file, one that SQLite knows nothing of, too
(sqlite.org/howtocorrupt.html, 2.2). Another program that closes the history then takes itself for
the last one and removes the log that ours still writes to. So a handle of ours that leads to what
is open here stays open until that is closed, and is used again.
"""

from __future__ import annotations

import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

FileId = tuple[int, int]
"""What a file is known by, whatever its name: its device and its number there."""

_guard = Lock()
_held: Counter[FileId] = Counter()
"""How many databases of this program have a file open."""
_kept: defaultdict[tuple[FileId, int], list[int]] = defaultdict(list)
"""Handles that wait for their file to be closed, by the file and the way they were opened."""
_BINARY: int = getattr(os, "O_BINARY", 0)


def identity(path: Path) -> FileId | None:
    """Return what the file is known by; None where there is none. OSError passes through."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino


def hold(file: FileId) -> None:
    """Say that SQLite has the file open, until `let_go`."""
    with _guard:
        _held[file] += 1


def let_go(file: FileId) -> None:
    """Say that SQLite has closed the file, for one of the times it was open."""
    with _guard:
        _held[file] -= 1
        if _held[file] > 0:
            return
        del _held[file]
        for key in [key for key in _kept if key[0] == file]:
            for handle in _kept.pop(key):
                os.close(handle)


def first_bytes(path: Path, count: int) -> bytes:
    """Return so many bytes from the beginning of the file, or what there is; OSError if not."""
    with _opened(path, os.O_RDONLY) as handle:
        os.lseek(handle, 0, os.SEEK_SET)
        return os.read(handle, count)


def require_writable(path: Path) -> None:
    """Raise OSError for a file that may not be written."""
    with _opened(path, os.O_RDWR):
        pass


@contextmanager
def _opened(path: Path, flags: int) -> Iterator[int]:
    handle, file = _take(path, flags)
    try:
        yield handle
    finally:
        with _guard:
            # Elsewhere a lock belongs to its handle, and one that stays open is in the way.
            if _held[file] > 0 and sys.platform != "win32":
                _kept[file, flags].append(handle)
            else:
                os.close(handle)


def _take(path: Path, flags: int) -> tuple[int, FileId]:
    file = identity(path)
    with _guard:
        if file is not None and (waiting := _kept.get((file, flags))):
            return waiting.pop(), file
    handle = os.open(path, flags | _BINARY)
    found = os.fstat(handle)
    return handle, (found.st_dev, found.st_ino)
