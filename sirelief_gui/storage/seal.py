"""Is a history locked, and is this its passphrase: told without touching the history itself.

A sealed folder has a tiny database beside the history, encrypted under the same passphrase and
empty. Where it opens and the history does not, the history is damaged; where neither does, the
passphrase is wrong. It is a help only: the history can be opened without it.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sirelief_gui.storage.engine import Engine
from sirelief_gui.storage.errors import (
    NEEDS_PASSPHRASE,
    NeedsPassphrase,
    StorageError,
    world_faults,
)
from sirelief_gui.storage.header import looks_encrypted, read_header

SEAL_NAME = "sirelief.seal"
_VERSION = 1


def is_sealed(path: Path) -> bool:
    """Tell whether the history at ``path`` is encrypted; StorageError when it cannot be read."""
    with world_faults(path):
        if not path.exists() or read_header(path) is not None:
            return False
        return seal_of(path).exists() or looks_encrypted(path)


def require_open(path: Path, engine: Engine) -> None:
    """Raise NeedsPassphrase for a history that is encrypted, unless ``engine`` can open such."""
    if not engine.encrypts and is_sealed(path):
        raise NeedsPassphrase(NEEDS_PASSPHRASE.format(path=path))


def seal_of(path: Path) -> Path:
    """Return where the seal of the history at ``path`` is, if there is one."""
    return path.with_name(SEAL_NAME)


def fits_seal(path: Path, engine: Engine) -> bool:
    """Tell whether ``engine`` opens the seal of the history at ``path``; False without one."""
    seal = seal_of(path)
    try:
        with world_faults(seal), closing(engine.connect(seal, immutable=True)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
    except StorageError:
        return False
    return bool(version == _VERSION)


def put_seal(path: Path, engine: Engine) -> None:
    """Seal the history at ``path`` under the passphrase of ``engine``, or take the seal away."""
    seal = seal_of(path)
    fresh = seal.with_name(seal.name + ".new")
    with world_faults(seal):
        fresh.unlink(missing_ok=True)
        if not engine.encrypts:
            seal.unlink(missing_ok=True)
            return
        with closing(engine.connect(fresh)) as connection:
            connection.execute(f"PRAGMA user_version = {_VERSION}")
        fresh.chmod(0o600)
        fresh.replace(seal)
