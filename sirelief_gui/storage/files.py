"""Writing files so that a failure leaves what was there."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from sirelief_gui.storage.copying import remove
from sirelief_gui.storage.errors import NOT_A_FOLDER, NotAFolder, world_faults
from sirelief_gui.storage.lock import try_hold
from sirelief_gui.storage.places import FILE_NAME

Write = Callable[[BinaryIO], object]
"""Writes the whole content to an open file; what it raises leaves what was there."""
_HISTORY = frozenset(FILE_NAME + end for end in ("", "-wal", "-shm", "-journal"))
"""What nothing that is handed over may replace."""
WRITING, PART = ".sirelief-writing-", ".part"
"""How the name of what is being written begins and ends, until it is whole and in its place."""
_OLD_S = 24 * 3600.0


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
    """Write files piece by piece, one after the other: all of them or none, as `write_together`."""

    def write(files: Mapping[Path, BinaryIO]) -> None:
        for path, content in writers.items():
            with world_faults(path):
                content(files[path])

    write_together(tuple(writers), write)


def write_together(paths: Sequence[Path], write: Callable[[Mapping[Path, BinaryIO]], None]) -> None:
    """Write files side by side, all of them or (as far as a file system can promise it) none.

    ``write`` is handed all of them open. Each is written in full beside its place and synced, then
    all are moved into place. The folder of each must be there. They are for the user alone to
    read. Raises StorageError, and whatever ``write`` raises, as Cancelled; then nothing is left
    behind. What a killed run left in the same folders goes.
    """
    ready: dict[Path, Path] = {}
    files: dict[Path, BinaryIO] = {}
    with ExitStack() as stack:
        stack.callback(_clear, ready, files)
        for folder in {path.parent for path in paths}:
            sweep_parts(folder)
        for path in paths:
            with world_faults(path):
                files[path] = _beside(path, ready)
                stack.enter_context(try_hold(ready[path]))
        with world_faults(paths[0]):
            write(files)
        for path, file in files.items():
            with world_faults(path):
                file.flush()
                os.fsync(file.fileno())
                file.close()
        for path, temporary in ready.items():
            with world_faults(path):
                temporary.replace(path)


def sweep_parts(folder: Path) -> None:
    """Take away what a run that was killed left half-written in a folder, if there is any.

    A folder it worked in cannot be held by the run that does: it goes when it is a day old.
    """
    with suppress(OSError):
        for part in folder.glob(f"{WRITING}*{PART}"):
            if part.is_dir():
                if time.time() - part.stat().st_mtime > _OLD_S:
                    shutil.rmtree(part, ignore_errors=True)
                continue
            with try_hold(part) as is_ours:
                if is_ours:
                    remove(part)


def _clear(ready: Mapping[Path, Path], files: Mapping[Path, BinaryIO]) -> None:
    """Leave nothing beside what is, or is not, in its place."""
    for path, temporary in ready.items():
        with suppress(OSError):  # the first error is the one to tell
            files[path].close()
        remove(temporary)


def _beside(path: Path, ready: dict[Path, Path]) -> BinaryIO:
    """Open a new file in the folder of ``path``, and say in ``ready`` which one it is."""
    if path.is_dir() or (path.name in _HISTORY and path.exists()):
        raise NotAFolder(NOT_A_FOLDER.format(path=path))
    handle, name = tempfile.mkstemp(prefix=WRITING, suffix=PART, dir=path.parent)
    ready[path] = Path(name)
    return os.fdopen(handle, "wb")


def _put(content: bytes, file: BinaryIO) -> None:
    file.write(content)


def read_file(path: Path, *, most: int) -> bytes:
    """Return a file's content, of a longer one no more than ``most`` bytes and one.

    Raises StorageError.
    """
    if path.is_dir():
        raise NotAFolder(NOT_A_FOLDER.format(path=path))
    with world_faults(path), path.open("rb") as file:
        return file.read(most + 1)
