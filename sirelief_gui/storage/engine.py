"""How database files are opened: whoever opens one, a store or a copy of it, goes through here.

An encrypted history has copies that are encrypted alike, so that the engine that opens the one
opens the others. It hands out connections of one kind, which can be backed up into each other.
"""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

BUSY_SECONDS = 5.0
"""How long a write waits for another program before it gives up."""


class Engine:
    """Opens database files as they are, without a passphrase."""

    encrypts = False
    """Whether the files it writes can be read with a passphrase only."""

    @property
    def row_factory(self) -> type[sqlite3.Row]:
        """Rows by column name, for `sqlite3.Connection.row_factory`."""
        return sqlite3.Row

    def forget(self) -> None:
        """Let go of the passphrase, where there is one."""

    def connect(
        self,
        path: Path,
        *,
        timeout: float = BUSY_SECONDS,
        read_only: bool = False,
        immutable: bool = False,
    ) -> sqlite3.Connection:
        """Return a connection to the file, created if missing, that commits each statement.

        ``read_only`` creates and changes nothing but may leave SQLite's own files beside it;
        ``immutable`` (nobody else has it open) not even these. ``timeout`` is in seconds. Raises
        errors that `storage.errors.world_faults` knows, when it is opened or first read.
        """
        return sqlite3.connect(
            address(path, read_only=read_only, immutable=immutable),
            timeout=timeout,
            isolation_level=None,
            uri=True,
        )


def address(path: Path, *, read_only: bool, immutable: bool) -> str:
    """Return the file as the URI that SQLite opens, with how it may be used."""
    wish = "immutable=1" if immutable else "mode=ro" if read_only else "mode=rwc"
    return f"{path.absolute().as_uri()}?{wish}"


PLAIN = Engine()
"""Opens what has no passphrase."""

_unlocked: dict[Path, Engine] = {}
_guard = threading.Lock()


def engine_for(folder: Path) -> Engine:
    """Return the engine for the history in ``folder``: the one it was unlocked with, or PLAIN.

    Any thread may ask; so a worker that opens a store of its own needs no passphrase.
    """
    with _guard:
        return _unlocked.get(folder.resolve(), PLAIN)


def keep_engine(folder: Path, engine: Engine) -> None:
    """Have the history in ``folder`` opened by ``engine`` from now on; what was before forgets."""
    with _guard:
        before = _unlocked.pop(folder.resolve(), None)
        if engine.encrypts:
            _unlocked[folder.resolve()] = engine
    if before is not None and before is not engine:
        before.forget()
