"""Backups of the history in a folder, and what puts another history in its place.

Works on files, with connections of its own: any thread may use it, and it is there when the
history itself cannot be opened.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sirelief_gui.domain.keeping import is_due
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.own_words import FOLDER as CLIPS
from sirelief_gui.services.pictures import FOLDER as PICTURES
from sirelief_gui.services.places import delete_traces
from sirelief_gui.storage.backups import Backup, Reason, back_up_store, backups_in, copy_store
from sirelief_gui.storage.copying import copy_folder
from sirelief_gui.storage.deleting import (
    Holdings,
    decide_to_delete,
    delete_all,
    holdings,
    is_decided,
)
from sirelief_gui.storage.engine import PLAIN, Engine, engine_for, keep_engine
from sirelief_gui.storage.errors import (
    Damaged,
    DeviceFailed,
    NewerVersion,
    NotADatabase,
    WrongPassphrase,
)
from sirelief_gui.storage.files import sweep_parts
from sirelief_gui.storage.looking import AT_ONCE, as_it_is, see_damage, taken_for_damage
from sirelief_gui.storage.picture_sweep import sweep_pictures
from sirelief_gui.storage.restoring import Contents, look_into, newest_good, restore
from sirelief_gui.storage.salvaging import Salvaged, salvage, start_afresh
from sirelief_gui.storage.swapping import settle, take_back
from sirelief_gui.storage.unlocking import has_other_passphrase, opener

__all__ = [
    "BROKEN",
    "Backup",
    "Contents",
    "Damaged",
    "Holdings",
    "Reason",
    "Safekeeping",
    "Salvaged",
    "WrongPassphrase",
    "as_it_is",
    "taken_for_damage",
]
_ALL = 1 << 60

BROKEN = (Damaged, DeviceFailed, NewerVersion, NotADatabase)
"""The faults that are about the file of the history itself, which another one could replace."""


class Safekeeping:
    """Keeps the history in ``folder`` safe; methods that touch the disk raise StorageError."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder, self._clock = folder, clock

    def before(self, reason: Reason, progress: Progress = unwatched) -> Backup:
        """Make a verified backup before something that cannot be taken back, as an import.

        When it raises (StorageError, Cancelled), do not go on.
        """
        return back_up_store(self._folder, reason=reason, at=self._clock.now(), progress=progress)

    def before_delete(self, progress: Progress = unwatched) -> None:
        """Make the backup before a deletion: what goes is in it, however new it is."""
        self.before(Reason.DELETE, progress)

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups there are, newest first."""
        return backups_in(self._folder)

    def last(self) -> datetime | None:
        """Return when the newest verified backup was made, by her clock; None without any."""
        newest = next(iter(self.backups()), None)
        return None if newest is None else newest.at.astimezone(self._clock.now().tzinfo)

    def is_due(self) -> bool:
        """Tell whether the backup of the day is still to be made."""
        return is_due(self.last(), self._clock.now())

    def daily(self, progress: Progress = unwatched) -> Backup | None:
        """Make the backup of the day if it is due; then pictures that nothing refers to go."""
        if not self.is_due():
            return None
        backup = self.before(Reason.DAILY, progress)
        with suppress(OSError):  # they can wait for the next day
            sweep_pictures(self._folder)
        return backup

    def save_copy(self, path: Path, progress: Progress = unwatched) -> None:
        """Save a verified backup elsewhere, replacing what is at ``path``; whole, or not at all."""
        copy_store(self._folder, path, progress=progress)

    def look_into(self, path: Path, *, passphrase: str = "") -> Contents:
        """Tell what a backup holds, having seen that it is sound.

        ``passphrase`` is that of a backup which has another than the history, or as the only one;
        WrongPassphrase where it is not.
        """
        return look_into(path, self._opener(path, passphrase))

    def has_other_passphrase(self, path: Path) -> bool:
        """Tell whether a backup looks as if it opened with another passphrase than is in use."""
        return has_other_passphrase(path, engine_for(self._folder))

    def newest_good(self) -> tuple[Backup, Contents] | None:
        """Return the newest backup that is sound now, with what it holds."""
        return newest_good(self._folder)

    def see_damage(self, *, closely: bool = False) -> None:
        """Raise Damaged when the history is, before anything opens it.

        A long one is only looked through ``closely``; otherwise its next backup tells.
        """
        see_damage(self._folder, most=_ALL if closely else AT_ONCE)

    # What takes the place of the history does so when `settle` is called, once it is closed.

    def restore(self, path: Path, progress: Progress = unwatched, *, passphrase: str = "") -> Path:
        """Have a copy of a backup take the place of the history; returns where that is kept.

        With a ``passphrase`` of its own, that is the one of the history from `settle` on.
        """
        engine = self._opener(path, passphrase)
        return restore(self._folder, path, at=self._clock.now(), engine=engine, progress=progress)

    def use(self, path: Path, passphrase: str) -> None:
        """Have the history opened with the passphrase of the backup that takes its place."""
        keep_engine(self._folder, self._opener(path, passphrase))

    def _opener(self, path: Path, passphrase: str) -> Engine:
        return opener(path, passphrase) if passphrase else engine_for(self._folder)

    def salvage(self, progress: Progress = unwatched) -> Salvaged:
        """Have what can still be read of a damaged history take its place, which is set aside."""
        return salvage(self._folder, at=self._clock.now(), progress=progress)

    def start_afresh(self) -> Path:
        """Have an empty history take the place of the one there is; returns where that is kept."""
        return start_afresh(self._folder, at=self._clock.now())

    def take_back(self) -> None:
        """Think better of what was decided and is not done yet."""
        take_back(self._folder)

    def copy_folder(self, target: Path, progress: Progress = unwatched) -> None:
        """Copy every file of the folder as it is into ``target``, a new folder; or nothing."""
        copy_folder(self._folder, target, progress=progress)

    def holdings(self) -> Holdings:
        """Count what a deletion would take away."""
        return holdings(self._folder)

    def decide_to_delete(self) -> None:
        """Have everything of hers deleted, when `settle` is called."""
        decide_to_delete(self._folder)

    @property
    def is_to_be_deleted(self) -> bool:
        """Whether that is decided and not done yet."""
        return is_decided(self._folder)

    def settle(self) -> None:
        """Do what was decided, and take away what was half-written; nobody has the history open."""
        if self.is_to_be_deleted:
            delete_traces(self._folder)  # before what tells that it is still to be done
            delete_all(self._folder)
            keep_engine(self._folder, PLAIN)
        settle(self._folder)
        for place in (self._folder, self._folder / PICTURES, self._folder / CLIPS):
            sweep_parts(place)
