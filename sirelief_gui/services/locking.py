"""The passphrase of a history: set, changed, taken off, asked for; a wrong one slows down.

What was tried is counted in a small file beside the history, without a word of what was tried, so
that starting again does not make it any quicker. It never keeps anybody out for good.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sirelief_gui.domain.passphrase import seconds_left
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.services.clock import Clock
from sirelief_gui.storage import unlocking
from sirelief_gui.storage.engine import PLAIN, Engine, engine_for
from sirelief_gui.storage.errors import (
    Damaged,
    NeedsPassphrase,
    StorageError,
    WrongPassphrase,
    world_faults,
)
from sirelief_gui.storage.files import write_files

__all__ = ["Damaged", "Locking", "NeedsPassphrase", "TooSoon", "WrongPassphrase", "is_available"]

TRIES_NAME = "sirelief.tries"
_MOST_TRIES = 1000


class TooSoon(Exception):  # noqa: N818 - she has to wait, that is all
    """Wrong passphrases came before; ``seconds`` is how long to wait for the next try."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Wait {seconds} s before the next try.")
        self.seconds = seconds


def is_available() -> bool:
    """Tell whether a passphrase can be set on this computer."""
    # Imported here and below: without a passphrase nothing of it is loaded.
    from sirelief_gui.storage.cipher import is_available as has_cipher

    return has_cipher()


class Locking:
    """The passphrase of the history in one folder. All methods may raise StorageError."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder, self._clock = folder, clock
        self._tries = folder / TRIES_NAME

    @property
    def folder(self) -> Path:
        """Where the history is."""
        return self._folder

    @property
    def is_locked(self) -> bool:
        """Whether the history cannot be opened now without its passphrase."""
        return not self.has_passphrase_in_use and unlocking.is_locked(self._folder)

    @property
    def has_passphrase_in_use(self) -> bool:
        """Whether there is a passphrase, and it has been given."""
        return engine_for(self._folder).encrypts

    def wait(self) -> int:
        """Return the seconds until a passphrase may be tried; 0 for now."""
        failures, last = self._read_tries()
        return seconds_left(failures, last, self._clock.now())

    def unlock(self, passphrase: str) -> None:
        """Have the history opened from now on; takes a quarter of a second.

        Raises WrongPassphrase, and TooSoon without having tried.
        """
        self._try(lambda: unlocking.unlock(self._folder, passphrase))

    def prove(self, passphrase: str) -> None:
        """See that it is the passphrase; the history goes on as it was.

        Raises WrongPassphrase, and TooSoon without having tried.
        """
        self._try(lambda: unlocking.prove(self._folder, passphrase))

    def try_on(self, path: Path, passphrase: str) -> None:
        """See that the passphrase opens another file, and have it opened so for this folder.

        Raises WrongPassphrase.
        """
        unlocking.try_on(self._folder, path, passphrase)

    def lock(self) -> None:
        """Forget the passphrase; whoever has the history open closes it first."""
        unlocking.lock(self._folder)

    def finish(self) -> None:
        """Do what a killed change of passphrase left to do; the caller holds the folder's lock."""
        engine = engine_for(self._folder)
        if engine.encrypts:
            from sirelief_gui.storage.recasting import finish

            finish(self._folder, engine)

    def tidy(self) -> None:
        """Take away plain text that a killed change of passphrase left, before it is unlocked.

        The caller holds the folder's lock.
        """
        from sirelief_gui.storage.recasting import tidy

        tidy(self._folder)

    def set(self, passphrase: str, *, progress: Progress = unwatched) -> int:
        """Encrypt the history and its copies; returns how many copies could not be.

        From any thread, with the history open nowhere. Raises Cancelled, with nothing changed.
        """
        from sirelief_gui.storage.cipher import Cipher

        return self._recast(Cipher(passphrase), progress)

    def take_off(self, *, progress: Progress = unwatched) -> int:
        """Write everything in plain text again; as `set`. The passphrase must be in use."""
        return self._recast(PLAIN, progress)

    def start_afresh(self) -> Path:
        """Set the locked history aside with its backups, whole, and return where it is now."""
        place = unlocking.set_aside(self._folder, self._clock.now())
        self._forget_tries()
        return place

    def _recast(self, after: Engine, progress: Progress) -> int:
        from sirelief_gui.storage.recasting import recast

        return recast(self._folder, engine_for(self._folder), after, progress=progress)

    # Wrong ones

    def _try(self, open_it: Callable[[], object]) -> None:
        if (seconds := self.wait()) > 0:
            raise TooSoon(seconds)
        try:
            open_it()
        except WrongPassphrase:
            self._count_failure()
            raise
        self._forget_tries()

    def _read_tries(self) -> tuple[int, datetime | None]:
        try:
            data = json.loads(self._tries.read_bytes())
            failures, last = int(data["failures"]), datetime.fromisoformat(data["last"])
        except (OSError, ValueError, LookupError, TypeError):
            return 0, None
        return (failures, last) if last.utcoffset() is not None else (0, None)

    def _count_failure(self) -> None:
        failures, _ = self._read_tries()
        told = {
            "failures": min(failures + 1, _MOST_TRIES),
            "last": self._clock.now().isoformat(),
        }
        with suppress(StorageError):  # a full disk keeps nobody from her own history
            write_files({self._tries: json.dumps(told).encode()})

    def _forget_tries(self) -> None:
        with suppress(StorageError), world_faults(self._tries):
            self._tries.unlink(missing_ok=True)
