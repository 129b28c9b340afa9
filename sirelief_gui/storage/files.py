"""Writing files so that a failure leaves what was there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from sirelief_gui.storage.errors import NOT_A_FOLDER, NotAFolder, world_faults

Write = Callable[[BinaryIO], object]
"""Writes the whole content to an open file; what it raises leaves what was there."""


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write files whose content is at hand, all of them or (as far as can be promised) none.

    As `write_all`. Raises StorageError.
    """
    write_all({path: partial(_put, content) for path, content in contents.items()})


def write_file(path: Path, write: Write) -> None:
    """Write one file piece by piece: in its place when ``write`` has returned, else as it was.

    Raises StorageError, and whatever ``write`` raises, as Cancelled.
    """
    write_all({path: write})


def write_all(writers: Mapping[Path, Write]) -> None:
    """Write files piece by piece, all of them or (as far as a file system can promise it) none.

    Each is written in full beside its place and synced, in the order given, then all are moved
    into place. The folder of each must be there. They are for the user alone to read. Raises
    StorageError, and whatever a writer raises, as Cancelled; then nothing is left behind.
    """
    ready: dict[Path, Path] = {}
    try:
        for path, write in writers.items():
            if path.is_dir():
                raise NotAFolder(NOT_A_FOLDER.format(path=path))
            with world_faults(path):
                ready[path] = _write_beside(path, write)
        for path, temporary in ready.items():
            with world_faults(path):
                temporary.replace(path)
    finally:
        for temporary in ready.values():
            temporary.unlink(missing_ok=True)


def _put(content: bytes, file: BinaryIO) -> None:
    file.write(content)


def _write_beside(path: Path, write: Write) -> Path:
    """Write to a new file in the folder of ``path`` and return it, or leave nothing."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):  # the first error is the one to tell
            temporary.unlink()
        raise
    return temporary


def read_file(path: Path, *, most: int) -> bytes:
    """Return a file's content, of a longer one no more than ``most`` bytes and one.

    Raises StorageError.
    """
    if path.is_dir():
        raise NotAFolder(NOT_A_FOLDER.format(path=path))
    with world_faults(path), path.open("rb") as file:
        return file.read(most + 1)
