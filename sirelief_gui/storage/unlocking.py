"""Opening a locked history with its passphrase, and setting one aside that nobody can open."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sirelief_gui.storage.backups import FOLDER_NAME
from sirelief_gui.storage.connected import held_while_opened
from sirelief_gui.storage.copying import sync
from sirelief_gui.storage.database import open_database
from sirelief_gui.storage.engine import BUSY_SECONDS, PLAIN, Engine, keep_engine
from sirelief_gui.storage.errors import (
    WRONG_PASSPHRASE,
    Damaged,
    NotADatabase,
    StorageError,
    WrongPassphrase,
    world_faults,
)
from sirelief_gui.storage.header import looks_encrypted
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.seal import fits_seal, is_sealed, seal_of
from sirelief_gui.storage.swapping import ASIDE, files_of

_STAMP = "%Y-%m-%dT%H%M%SZ"


def is_locked(folder: Path) -> bool:
    """Tell whether the history in ``folder`` opens with a passphrase only; raises StorageError."""
    return is_sealed(folder / FILE_NAME)


def unlock(folder: Path, passphrase: str, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """Open the history once and have it opened so from now on, by any thread; returns by what.

    Raises WrongPassphrase, NoCipher and the other StorageErrors; takes a quarter of a second.
    After Damaged its backups can be opened, where the passphrase is known to be right.
    """
    # Imported here: without a passphrase nothing of it is loaded.
    from sirelief_gui.storage.cipher import Cipher

    engine = Cipher(passphrase)
    try:
        _open_once(folder, engine, busy_seconds)
    except Damaged:
        if fits_seal(folder / FILE_NAME, engine):
            keep_engine(folder, engine)
        raise
    keep_engine(folder, engine)
    return engine


def prove(folder: Path, passphrase: str, *, busy_seconds: float = BUSY_SECONDS) -> None:
    """See that a passphrase opens the history, which goes on as it was; raises as `unlock`."""
    from sirelief_gui.storage.cipher import Cipher

    engine = Cipher(passphrase)
    try:
        _open_once(folder, engine, busy_seconds)
    finally:
        engine.forget()


def try_on(folder: Path, path: Path, passphrase: str) -> Engine:
    """Have a passphrase used in ``folder`` that opens another file, as a backup from elsewhere.

    Raises WrongPassphrase, NoCipher and the other StorageErrors; the file is left as it is.
    """
    engine = opener(path, passphrase)
    keep_engine(folder, engine)
    return engine


def opener(path: Path, passphrase: str) -> Engine:
    """Return what opens a file that nobody has open, as a backup, with its passphrase.

    Raises WrongPassphrase, NoCipher and the other StorageErrors; the file is left as it is.
    """
    from sirelief_gui.storage.cipher import Cipher

    engine = Cipher(passphrase)
    try:
        with world_faults(path), closing(engine.connect(path, immutable=True)) as reader:
            reader.execute("PRAGMA schema_version").fetchone()
    except NotADatabase as error:
        raise WrongPassphrase(WRONG_PASSPHRASE.format(path=path)) from error
    return engine


def has_other_passphrase(path: Path, engine: Engine) -> bool:
    """Tell whether a file looks encrypted, and not by ``engine``; False where it cannot be read."""
    try:
        with world_faults(path):
            if not looks_encrypted(path):
                return False
            if not engine.encrypts:
                return True
            with closing(engine.connect(path, immutable=True)) as reader:
                reader.execute("PRAGMA schema_version").fetchone()
    except NotADatabase:
        return True
    except StorageError:
        return False
    return False


def _open_once(folder: Path, engine: Engine, busy_seconds: float) -> None:
    with held_while_opened(folder / FILE_NAME):
        open_database(folder, create=False, busy_seconds=busy_seconds, engine=engine).close()


def lock(folder: Path) -> None:
    """Forget the passphrase: whoever opens the history from now on needs it."""
    keep_engine(folder, PLAIN)


def set_aside(folder: Path, at: datetime) -> Path:
    """Move a locked history with its backups into a folder of their own, which is returned.

    Nothing is changed or deleted: moved back, it opens with its passphrase. The caller holds the
    folder's lock. Raises StorageError.
    """
    path = folder / FILE_NAME
    stamp = at.astimezone(UTC).strftime(_STAMP)
    place, number = folder / ASIDE / stamp, 2
    with world_faults(path):
        while place.exists():
            place, number = folder / ASIDE / f"{stamp}-{number}", number + 1
        place.mkdir(mode=0o700, parents=True)
        # Its backups first: as long as the history itself is there, it is the one to unlock.
        for one in (folder / FOLDER_NAME, seal_of(path), *reversed([*files_of(path)])):
            if one.exists():
                one.rename(place / one.name)
        for changed in (place, place.parent, folder):
            sync(changed)
    lock(folder)
    return place
