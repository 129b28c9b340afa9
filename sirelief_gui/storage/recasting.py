"""Setting, changing and taking off the passphrase: a history and its copies, written anew.

Everything is first written beside what it replaces and compared with it; nothing that is in use
has been touched then. Taking the place of the history itself is the one step that decides: killed
before it, the next start finds the history as it was; killed after it, the next unlocking puts
the copies in place too (`finish`).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.storage.backups import FOLDER_NAME, sweep
from sirelief_gui.storage.cipher import Cipher, raw_connection
from sirelief_gui.storage.copying import census, fault_of, new_file, remove, sync
from sirelief_gui.storage.engine import BUSY_SECONDS, PLAIN, Engine, address, keep_engine
from sirelief_gui.storage.errors import (
    DAMAGED,
    Damaged,
    StorageError,
    database_errors,
    world_faults,
)
from sirelief_gui.storage.header import log_path, read_header
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.seal import fits_seal, put_seal, seal_of
from sirelief_gui.storage.swapping import ASIDE, files_of

FRESH, SPENT = ".new", ".old"
"""What a file's next version, and the one it replaced, are called after it."""
_WIPED_AT_ONCE = 1 << 20


def recast(
    folder: Path,
    before: Engine,
    after: Engine,
    *,
    progress: Progress = unwatched,
    busy_seconds: float = BUSY_SECONDS,
) -> int:
    """Write the history in ``folder`` and its backups anew, for ``after`` to open.

    Nobody may have it open (Locked), and the caller holds the folder's lock. Returns how many
    backups ``before`` could not read: they stay as they are. Raises StorageError and Cancelled,
    with nothing changed then.
    """
    path = folder / FILE_NAME
    sweep(folder)
    copies = [copy for copy in _copies(folder) if _opens(copy, before)]
    left, steps = len(_copies(folder)) - len(copies), len(copies) + 2
    try:
        with world_faults(path), ExitStack() as stack:
            source = stack.enter_context(_alone(path, before, busy_seconds))
            progress(0, steps)
            _write_anew(source, path, after)
            for number, copy in enumerate(copies, start=1):
                progress(number, steps)
                _write_copy_anew(copy, before, after)
            progress(steps - 1, steps)  # the last moment to call it off
            put_seal(path, PLAIN)  # it would speak for a passphrase that goes
            if os.name != "posix":  # a file that is open cannot be replaced there
                stack.pop_all().close()
            _take_place(path)
            keep_engine(folder, after)
            copies.clear()  # decided: what is written beside them is wanted now
    except BaseException:
        for one in (path, *copies):
            _drop_fresh(one)
        raise
    with suppress(StorageError), world_faults(path):  # what is left is done at the next unlocking
        finish(folder, after)  # not watched: it is done, and must not be taken for called off
    return left


def copy_encrypted(source: Path, target: Path, engine: Engine) -> None:
    """Write all that a plain database holds into the empty file ``target``, for ``engine``.

    The source is only read. Raises Damaged when the copy is not the same, and the errors of the
    database and of the disk as they come.
    """
    with closing(PLAIN.connect(source, read_only=True)) as reader:
        wanted = census(reader)
        (application_id,) = reader.execute("PRAGMA application_id").fetchone()
    with closing(engine.connect(target)) as copy:
        wish = address(source, read_only=True, immutable=False)
        copy.execute("ATTACH DATABASE ? AS source KEY ''", (wish,))
        copy.execute("SELECT sqlcipher_export('main', 'source')")
        copy.execute(f"PRAGMA main.user_version = {wanted.version}")
        copy.execute(f"PRAGMA main.application_id = {int(application_id)}")
    if fault_of(target, engine, wanted) is not None or not _is_authentic(target, engine):
        raise Damaged(DAMAGED.format(path=source))


def finish(folder: Path, engine: Engine) -> None:
    """Put in place what a killed run had written for ``engine``, and take the rest of it away.

    Copies that still are in plain text beside an encrypted history are encrypted. The caller holds
    the folder's lock; what the disk refuses now is done another time.
    """
    path = folder / FILE_NAME
    _drop_spent(path)
    _drop_fresh(path)
    for copy in _copies(folder):
        with suppress(StorageError, *database_errors()), world_faults(copy):
            _finish_copy(copy, engine)
    with suppress(StorageError):
        if engine.encrypts and not fits_seal(path, engine):
            put_seal(path, engine)


def tidy(folder: Path) -> None:
    """Do, before anything is opened, what may not wait for a passphrase.

    That is to take away plain text which a killed run left beside an encrypted history, and to
    finish what one that took the passphrase off left to do. The caller holds the folder's lock.
    """
    path = folder / FILE_NAME
    with suppress(OSError):
        is_plain = not path.exists() or read_header(path) is not None
        if is_plain:
            finish(folder, PLAIN)
            remove(seal_of(path))
            return
        for one in (path, *_copies(folder)):
            _drop_spent(one)
            if _is_plain(_fresh(one)):
                _drop_fresh(one)


def _copies(folder: Path) -> list[Path]:
    """Return the backups, and the histories that were set aside when others took their place."""
    return sorted(
        [*(folder / FOLDER_NAME).glob("*.sqlite3"), *(folder / ASIDE).glob(f"*/{FILE_NAME}")]
    )


def _fresh(path: Path) -> Path:
    return path.with_name(path.name + FRESH)


def _spent(path: Path) -> Path:
    return path.with_name(path.name + SPENT)


def _is_plain(path: Path) -> bool:
    return path.exists() and read_header(path) is not None


def _opens(path: Path, engine: Engine) -> bool:
    """Tell whether the engine can read a database that nobody has open, and finds it sound."""
    try:
        with world_faults(path):
            return fault_of(path, engine) is None
    except StorageError:
        return False


def _keyed(path: Path, engine: Engine, *, immutable: bool = False) -> sqlite3.Connection:
    """Open a database of either kind by SQLCipher, which alone can write the other kind."""
    if engine.encrypts:
        return engine.connect(path, immutable=immutable)
    return raw_connection(path, wish=address(path, read_only=False, immutable=immutable))


def _still(copy: Path, engine: Engine) -> sqlite3.Connection:
    """Open a copy to read: one that is whole in itself leaves nothing beside it."""
    log = log_path(copy)
    return _keyed(copy, engine, immutable=not log.exists() or log.stat().st_size == 0)


@contextmanager
def _alone(path: Path, engine: Engine, busy_seconds: float) -> Iterator[sqlite3.Connection]:
    """Hold the history for the body, with no log beside it and nobody else reading or writing."""
    with closing(_keyed(path, engine)) as connection:
        connection.execute(f"PRAGMA busy_timeout = {round(busy_seconds * 1000)}")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = DELETE")  # refused while others have it open
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # in this mode, the lock stays
        yield connection


def _write_anew(source: sqlite3.Connection, path: Path, after: Engine) -> None:
    """Write all that ``source`` holds beside ``path``, for ``after`` to open, and compare it."""
    fresh = _fresh(path)
    remove(fresh)
    new_file(fresh)
    wanted = census(source)
    (application_id,) = source.execute("PRAGMA application_id").fetchone()
    key = after.key_for(fresh) if isinstance(after, Cipher) else ""
    source.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(fresh), key))
    source.execute("PRAGMA fresh.journal_mode = OFF")  # nobody looks at it until it is whole
    source.execute("SELECT sqlcipher_export('fresh')")
    source.execute(f"PRAGMA fresh.user_version = {wanted.version}")
    source.execute(f"PRAGMA fresh.application_id = {int(application_id)}")
    source.execute("DETACH DATABASE fresh")
    if fault_of(fresh, after, wanted) is not None or not _is_authentic(fresh, after):
        raise Damaged(DAMAGED.format(path=path))
    sync(fresh)


def _write_copy_anew(copy: Path, before: Engine, after: Engine) -> None:
    with closing(_still(copy, before)) as source:
        _write_anew(source, copy, after)


def _is_authentic(path: Path, engine: Engine) -> bool:
    """Tell whether every page of an encrypted file is as it was written."""
    if not engine.encrypts:
        return True
    with closing(engine.connect(path, immutable=True)) as reader:
        return reader.execute("PRAGMA cipher_integrity_check").fetchone() is None


def _take_place(path: Path) -> None:
    """Put what was written beside a file in its place, and overwrite what it held before."""
    spent = _spent(path)
    for log in tuple(files_of(path)):
        if log != path:  # it belongs to what is replaced, and is part of what replaces it
            _erase(log)
    with suppress(OSError):  # not every file system knows two names for a file
        os.link(path, spent)
    _fresh(path).replace(path)  # decided: nothing from here on may be taken for a refusal
    with suppress(OSError):
        sync(path.parent)
    _drop_spent(path)


def _finish_copy(copy: Path, engine: Engine) -> None:
    _drop_spent(copy)
    fresh = _fresh(copy)
    if fresh.exists() and _opens(fresh, engine):
        _take_place(copy)
    _drop_fresh(copy)
    if engine.encrypts and _is_plain(copy) and _opens(copy, PLAIN):
        try:
            _write_copy_anew(copy, PLAIN, engine)
            _take_place(copy)
        finally:
            _drop_fresh(copy)


def _drop_spent(path: Path) -> None:
    """Do away with what a file was replaced by, unless it is only another name for the file."""
    spent = _spent(path)
    with suppress(OSError):
        if spent.exists():
            if not (path.exists() and spent.samefile(path)):
                _overwrite(spent)
            spent.unlink()


def _drop_fresh(path: Path) -> None:
    """Do away with what was written beside a file and is not wanted: it may be plain text."""
    for one in (_fresh(path), *files_of(_fresh(path))):
        _erase(one)


def _erase(path: Path) -> None:
    """Overwrite a file and take it away, if it is there and as far as the disk lets us."""
    with suppress(OSError):
        if path.exists():
            _overwrite(path)
            path.unlink()


def _overwrite(path: Path) -> None:
    """Write zeros over a file as long as it is; what the disk keeps elsewhere is out of reach.

    One that has another name, too, is left: under that it may be a copy of somebody else's.
    """
    told = path.stat()
    left = told.st_size if told.st_nlink <= 1 else 0
    with path.open("r+b") as file:
        while left > 0:
            left -= file.write(b"\0" * min(left, _WIPED_AT_ONCE))
        file.flush()
        os.fsync(file.fileno())
