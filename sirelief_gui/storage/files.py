"""Writing files so that a failure leaves what was there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from sirelief_gui.storage.errors import NOT_A_FOLDER, NotAFolder, world_faults


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write files, all of them or (as far as a file system can promise it) none.

    Each is written in full beside its place and synced, then all are moved into place. The folder
    of each must be there. They are for the user alone to read. Raises StorageError.
    """
    ready: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            if path.is_dir():
                raise NotAFolder(NOT_A_FOLDER.format(path=path))
            with world_faults(path):
                ready[path] = _write_beside(path, content)
        for path, temporary in ready.items():
            with world_faults(path):
                temporary.replace(path)
    finally:
        for temporary in ready.values():
            temporary.unlink(missing_ok=True)


def _write_beside(path: Path, content: bytes) -> Path:
    """Write to a new file in the folder of ``path`` and return it, or leave nothing."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
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
