"""Putting another history in place of the one there is, so that one of them is always there whole.

The order is the safety, there is no journal: the new one is written beside, verified and synced;
giving it the name that `settle` looks for is the one step that decides. Then the old one is set
aside, file by file, and the new one takes its name. Killed before the deciding step, the old one
is as it was; killed after it, whoever opens the folder next does the rest. What was set aside is
never deleted or overwritten by us, but for `services.deleting`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

from sirelief_gui.storage import lock
from sirelief_gui.storage.copying import new_file, remove, sync
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.places import FILE_NAME

ASIDE = "set-aside"
"""The folder of what was replaced, a folder each by its date."""
_PART, _READY = ".sirelief-incoming-", "sirelief-incoming-"
_END = ".sqlite3"
WORK = ".sirelief-salvage-"
"""What the folder begins with where a damaged history is read: it holds a copy of that."""
_WITH_IT = ("", "-wal", "-shm", "-journal")
"""What SQLite calls the files of one database."""


def decide(folder: Path, make: Callable[[Path], object], *, at: datetime) -> Path:
    """Have what ``make`` writes into an empty file take the place of the history in ``folder``.

    It does so when the history is next opened, or with `settle`; the caller holds the folder's
    lock until then. Returns the folder where the old one will be set aside. What ``make`` raises
    passes through, with nothing changed; StorageError for what the disk refuses.
    """
    take_back(folder)
    with world_faults(folder):
        stamp = _free_stamp(folder, at)
        part, ready = folder / f"{_PART}{stamp}{_END}", folder / f"{_READY}{stamp}{_END}"
        try:
            new_file(part)
            make(part)
            sync(part)
            part.replace(ready)  # decided
        finally:
            _remove_all(part)
        sync(folder)
        return folder / ASIDE / stamp


def take_back(folder: Path) -> None:
    """Think better of what was decided and is not done yet; the lock of the folder is held.

    What has begun is not taken back: then the old history is no longer in its place.
    """
    with world_faults(folder):
        for path in sorted(_left(folder)):
            if (folder / FILE_NAME).exists() or not path.name.startswith(_READY):
                _remove_all(path)


def settle(folder: Path) -> None:
    """Finish what was decided, by a run that was killed, too; sweep what was not.

    Nobody has the history open. Does nothing where there is nothing of the kind; Locked while
    another run is at it.
    """
    if not folder.is_dir() or not any(_left(folder)):
        return
    held = nullcontext() if lock.is_held_here(folder) else lock.held(folder)
    with held, world_faults(folder):
        for path in sorted(_left(folder)):
            if path.name.startswith(_READY):
                _finish(folder, path)
            else:
                _remove_all(path)


def files_of(path: Path) -> Iterator[Path]:
    """Yield the files of the database at ``path`` that are there."""
    for end in _WITH_IT:
        one = path.with_name(path.name + end)
        if one.exists():
            yield one


def _finish(folder: Path, ready: Path) -> None:
    """Set the old history aside and give the new one its name; each step may be done already."""
    aside = folder / ASIDE / ready.name.removeprefix(_READY).removesuffix(_END)
    aside.parent.mkdir(mode=0o700, exist_ok=True)
    aside.mkdir(mode=0o700, exist_ok=True)
    for path in files_of(folder / FILE_NAME):
        path.replace(_free(aside / path.name))
    for place in (aside, aside.parent):
        sync(place)
    ready.replace(folder / FILE_NAME)
    sync(folder)


def _left(folder: Path) -> Iterator[Path]:
    yield from folder.glob(f"{_READY}*{_END}")
    yield from folder.glob(f"{_PART}*")
    yield from folder.glob(f"{WORK}*")


def _free_stamp(folder: Path, at: datetime) -> str:
    stamp = at.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    name, number = stamp, 2
    while (folder / ASIDE / name).exists():
        name, number = f"{stamp}-{number}", number + 1
    return name


def _free(path: Path) -> Path:
    """Return the path, with a number where something is already set aside under it."""
    free, number = path, 2
    while free.exists():
        free, number = path.with_name(f"{path.name}-{number}"), number + 1
    return free


def _remove_all(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
        return
    for one in files_of(path):
        remove(one)
