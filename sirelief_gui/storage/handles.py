"""Looking into a database file that this program may have open with SQLite.

SQLite holds its file by locks that belong to the whole program, and the system takes all of them
away as soon as the program closes any handle of that file, one that SQLite knows nothing of, too
(sqlite.org/howtocorrupt.html, 2.2). Another program that closes the history then takes itself for
the last one and removes the log that ours still writes to. So a handle of ours that leads to what
is open here stays open until that is closed, and is used again.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

FileId = tuple[int, int]
"""What a file is known by, whatever its name: its device and its number there."""

_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ESTALE})
"""What the system says of a file that is not there; the last one of a share that has lost it."""
_BINARY: int = getattr(os, "O_BINARY", 0)


class Handle:
    """An open handle of a file, and how it was opened."""

    def __init__(self, number: int, flags: int) -> None:
        self.number, self.flags = number, flags
        self._file = _file_of(os.fstat(number))

    @property
    def file(self) -> FileId:
        """What the file is known by now: a share may count its files anew."""
        with suppress(OSError):  # of a share that does not answer: as it was
            self._file = _file_of(os.fstat(self.number))
        return self._file


_guard = Lock()
_holding: list[Handle] = []
"""A handle for every time that SQLite has a file open."""
_waiting: list[Handle] = []
"""Handles that wait for their file to be closed, to be used again until then."""


def identity(path: Path) -> FileId | None:
    """Return what the file is known by; None where there is none. OSError passes through."""
    try:
        return _file_of(path.stat())
    except OSError as error:
        if error.errno in _GONE:
            return None
        raise


def hold(path: Path) -> Handle:
    """Say that SQLite has the file open, or is about to, until `let_go`. Raises OSError."""
    handle = _take(path, os.O_RDONLY)
    with _guard:
        _holding.append(handle)
    return handle


def let_go(handle: Handle) -> None:
    """Say that SQLite has closed the file, for one of the times it was open."""
    with _guard:
        _holding.remove(handle)
        file = handle.file
        _waiting.append(handle)
        if not _is_held(file):
            for one in [one for one in _waiting if one.file == file]:
                _waiting.remove(one)
                os.close(one.number)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the file for the body, if it is there: while SQLite opens it. Raises OSError."""
    handle = None if sys.platform == "win32" or identity(path) is None else hold(path)
    try:
        yield
    finally:
        if handle is not None:
            let_go(handle)


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
    handle = _take(path, flags)
    try:
        yield handle.number
    finally:
        with _guard:
            # Elsewhere a lock belongs to its handle, and one that stays open is in the way.
            if sys.platform != "win32" and _is_held(handle.file):
                _waiting.append(handle)
            else:
                os.close(handle.number)


def _take(path: Path, flags: int) -> Handle:
    file = identity(path)
    with _guard:
        for handle in _waiting:
            if handle.flags == flags and handle.file == file:
                _waiting.remove(handle)
                return handle
    number = os.open(path, flags | _BINARY)
    try:
        return Handle(number, flags)
    except BaseException:
        os.close(number)
        raise


def _is_held(file: FileId) -> bool:
    return any(handle.file == file for handle in _holding)


def _file_of(found: os.stat_result) -> FileId:
    return found.st_dev, found.st_ino
