"""Deleting everything of hers in a folder, and nothing that is not ours.

A marker is written first: killed in between, whoever opens the folder next deletes the rest. The
folder may be shared with other things: only names that this program gives are taken away, and a
folder only when it is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage import lock
from sirelief_gui.storage.backups import FOLDER_NAME as BACKUPS
from sirelief_gui.storage.backups import backups_in
from sirelief_gui.storage.copying import new_file, sync
from sirelief_gui.storage.errors import StorageError, world_faults
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.restoring import Contents, holds

MARK = "sirelief.deleting"

_HISTORY = r"sirelief\.sqlite3.*"
_PART = r"\.(sirelief-writing-)?[a-z0-9_]{8}\.part"
"""What `storage.files` writes to until it is whole."""
_OURS = re.compile(
    rf"{_HISTORY}|sirelief-incoming-.*|\.sirelief-.*|{_PART}|numbers\.json"
    rf"|sirelief\.(raise|\d+|seal.*|tries|deleting)|{re.escape(lock.FILE_NAME)}"
)
_FOLDERS = {
    BACKUPS: re.compile(rf"sirelief-.*\.sqlite3.*|\.sirelief-.*\.part.*|{_PART}"),
    "pictures": re.compile(rf"[0-9a-f]{{32}}\.(png|jpg)|{_PART}"),
    "voice": re.compile(rf"[0-9a-f]{{32}}\.wav|index\.json|{_PART}"),
}
_ASIDE = "set-aside"
_OURS_ASIDE = re.compile(rf"{_HISTORY}|sirelief\.seal.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What there is to delete; ``contents`` is None where the history cannot be read."""

    contents: Contents | None
    backups: int
    aside: int
    """Histories that were set aside."""
    pictures: int
    clips: int
    """Clips of her own words."""


def holdings(folder: Path) -> Holdings:
    """Count what a deletion would take away."""
    try:
        contents: Contents | None = holds(folder / FILE_NAME)
    except StorageError:
        contents = None

    def count(name: str, ends: tuple[str, ...]) -> int:
        return sum(path.suffix in ends for path in _listed(folder / name))

    return Holdings(
        contents=contents,
        backups=len(backups_in(folder)),
        aside=len(list(_listed(folder / _ASIDE))),
        pictures=count("pictures", (".png", ".jpg")),
        clips=count("voice", (".wav",)),
    )


def decide_to_delete(folder: Path) -> None:
    """Have everything deleted when the folder is next opened, or by `delete_all`."""
    with world_faults(folder), suppress(FileExistsError):
        new_file(folder / MARK)
        sync(folder)


def is_decided(folder: Path) -> bool:
    """Tell whether everything in the folder is to be deleted."""
    return (folder / MARK).exists()


def delete_all(folder: Path) -> None:
    """Delete everything of hers in the folder; nobody has the history open.

    The file of the lock, which is empty, stays for whoever holds it. Raises StorageError, and can
    be done again.
    """
    with world_faults(folder):
        for path in _ours(folder):
            if path.name not in (lock.FILE_NAME, MARK):
                path.unlink(missing_ok=True)
        for place in _our_folders(folder):
            with suppress(OSError):  # something that is not ours is in it
                place.rmdir()
        sync(folder)
        (folder / MARK).unlink(missing_ok=True)


def finish_deleting(folder: Path) -> None:
    """Delete the rest where a run that was deleting everything was killed."""
    if is_decided(folder):
        with lock.held(folder):
            delete_all(folder)


def _ours(folder: Path) -> Iterator[Path]:
    """Yield our files, the log before its history: without that, nothing of it comes back."""
    found = [path for path in _listed(folder) if _OURS.fullmatch(path.name)]
    for path in sorted(found, key=lambda one: (not one.name.endswith(("-wal", "-shm")), one.name)):
        if not path.is_dir():
            yield path
        elif _is_at_work(path):
            yield from (one for one in path.rglob("*") if one.is_file())
    for name, known in _FOLDERS.items():
        yield from (path for path in _listed(folder / name) if known.fullmatch(path.name))
    for place in _listed(folder / _ASIDE):
        yield from (path for path in _listed(place) if _OURS_ASIDE.fullmatch(path.name))
        backups = _listed(place / BACKUPS)  # a locked history is set aside with its backups
        yield from (path for path in backups if _FOLDERS[BACKUPS].fullmatch(path.name))


def _our_folders(folder: Path) -> Iterator[Path]:
    """Yield our folders, the inner ones first."""
    for place in _listed(folder):
        if place.is_dir() and _is_at_work(place):
            inner = [path for path in place.rglob("*") if path.is_dir()]
            yield from sorted(inner, reverse=True)
            yield place
    for place in _listed(folder / _ASIDE):
        if place.is_dir():
            yield place / BACKUPS
            yield place
    yield from (folder / name for name in (*_FOLDERS, _ASIDE))


def _is_at_work(folder: Path) -> bool:
    """Tell whether a folder is one that a killed run worked in: all that is in it is ours."""
    return folder.name.startswith(".sirelief-") and not folder.is_symlink()


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
