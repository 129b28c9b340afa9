"""The world's faults with storage, each with a sentence that says what to do.

Anything else that goes wrong in this package is a bug of ours and passes through unchanged.
"""

from __future__ import annotations

import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sirelief_gui.domain.words import mark


class StorageError(Exception):
    """Something outside the program keeps it from reading or writing; ``str()`` says what to do."""


class DiskFull(StorageError):  # noqa: N818 - read as what is the matter
    """There is no room left."""


class Locked(StorageError):  # noqa: N818
    """Another program holds the file."""


class ReadOnly(StorageError):  # noqa: N818
    """The place may not be written (or not be opened at all)."""


class NotFound(StorageError):  # noqa: N818
    """The folder or the file is not there, and was not to be created."""


class FolderGone(NotFound):
    """What was open is no longer in its folder: removed, moved away, or another put in place."""


class NotAFolder(StorageError):  # noqa: N818
    """A file stands where a folder should be, or the other way round."""


class NotADatabase(StorageError):  # noqa: N818
    """The file is no history of this program."""


class NewerVersion(StorageError):  # noqa: N818
    """The history was written by a newer version of the program."""


class Damaged(StorageError):  # noqa: N818
    """The file is a history, but part of it cannot be read."""


class Unreadable(Damaged, ValueError):  # noqa: N818
    """An entry of the history cannot be read; ``__cause__`` says why."""


class DeviceFailed(StorageError):  # noqa: N818
    """The disk itself reports an error."""


class NeedsPassphrase(StorageError):  # noqa: N818
    """The history is locked: it can be opened with its passphrase only."""


class WrongPassphrase(StorageError):  # noqa: N818
    """The passphrase is not the one of the history, or (rarely) the file is damaged."""


class NoCipher(StorageError):  # noqa: N818
    """The history has a passphrase, and this computer lacks what it takes to open it."""


class TooOldSqlite(StorageError):  # noqa: N818
    """The SQLite library of this Python cannot hold the history."""


FULL = mark(
    "The disk of {path} is full. Free some space and try again; what was saved before is safe."
)
LOCKED = mark("Another program is using {path}. Close it and try again.")
READ_ONLY = mark(
    "{path} may not be written. Give yourself write permission, or choose another folder."
)
NOT_FOUND = mark("{path} does not exist. Check the name, or create it first.")
FOLDER_GONE = mark(
    "The folder of your history, {path}, was moved, removed or replaced. Put it back and "
    "try again, or save a copy elsewhere: Today has a button for it. "
    "Keep SI Relief open until then."
)
NOT_A_FOLDER = mark(
    "{path} is not what it should be: a file stands for a folder, or a folder for a file. "
    "Choose another."
)
NOT_A_DATABASE = mark(
    "{path} is not a history of SI Relief. Nothing was changed; "
    "choose another folder or move the file away."
)
DAMAGED = mark(
    "{path} is damaged. Make a copy of its folder before anything else; "
    "earlier copies are in its folder “backups”."
)
DEVICE = mark(
    "{path} could not be read or written: the disk reports an error. Check the disk and try again."
)
NEEDS_PASSPHRASE = mark("{path} is locked. Unlock it with its passphrase and try again.")
WRONG_PASSPHRASE = mark(
    "This passphrase does not open {path}. Check capital letters and the keyboard, and try again."
)
NO_CIPHER = mark(
    "{path} is locked with a passphrase, and this computer lacks what opens it. "
    "Install sqlcipher3 and try again."
)

SENTENCES = (
    FULL,
    LOCKED,
    READ_ONLY,
    NOT_FOUND,
    FOLDER_GONE,
    NOT_A_FOLDER,
    NOT_A_DATABASE,
    DAMAGED,
    DEVICE,
    NEEDS_PASSPHRASE,
    WRONG_PASSPHRASE,
    NO_CIPHER,
)
"""All templates that may reach the window."""

_BY_SQLITE_CODE: dict[int, tuple[type[StorageError], str]] = {
    sqlite3.SQLITE_FULL: (DiskFull, FULL),
    sqlite3.SQLITE_BUSY: (Locked, LOCKED),
    sqlite3.SQLITE_LOCKED: (Locked, LOCKED),
    sqlite3.SQLITE_READONLY: (ReadOnly, READ_ONLY),
    sqlite3.SQLITE_CANTOPEN: (ReadOnly, READ_ONLY),
    sqlite3.SQLITE_PERM: (ReadOnly, READ_ONLY),
    sqlite3.SQLITE_NOTADB: (NotADatabase, NOT_A_DATABASE),
    sqlite3.SQLITE_CORRUPT: (Damaged, DAMAGED),
    sqlite3.SQLITE_IOERR: (DeviceFailed, DEVICE),
}

_BY_ERRNO: dict[int, tuple[type[StorageError], str]] = {
    errno.ENOSPC: (DiskFull, FULL),
    errno.EDQUOT: (DiskFull, FULL),
    errno.EACCES: (ReadOnly, READ_ONLY),
    errno.EPERM: (ReadOnly, READ_ONLY),
    errno.EROFS: (ReadOnly, READ_ONLY),
    errno.ENOENT: (NotFound, NOT_FOUND),
    errno.ENOTDIR: (NotAFolder, NOT_A_FOLDER),
    errno.EISDIR: (NotAFolder, NOT_A_FOLDER),
    errno.EEXIST: (NotAFolder, NOT_A_FOLDER),
}


_NO_TEXT = "Could not decode to UTF-8"
"""What Python says of a text that is none any more; SQLite itself looks at no text."""


def database_errors() -> tuple[type[Exception], ...]:
    """Return what an ``except`` takes to catch the errors of every engine there is so far."""
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error,) if cipher is None else (sqlite3.Error, cipher.Error)


def world_fault(error: Exception, path: Path) -> StorageError | None:
    """Return the world's fault that SQLite's error stands for, or None when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        is_no_text = str(error).startswith(_NO_TEXT)
        return Damaged(DAMAGED.format(path=path)) if is_no_text else None
    known = _BY_SQLITE_CODE.get(code & 0xFF)  # the low byte is the family, the rest a detail
    return known[0](known[1].format(path=path)) if known else None


def file_fault(error: OSError, path: Path) -> StorageError:
    """Return the world's fault that the operating system's error about ``path`` stands for."""
    kind, words = _BY_ERRNO.get(error.errno or 0, (DeviceFailed, DEVICE))
    return kind(words.format(path=path))


@contextmanager
def world_faults(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the operating system about ``path`` into StorageErrors."""
    try:
        yield
    except database_errors() as error:
        fault = world_fault(error, path)
        if fault is None:
            raise
        raise fault from error
    except OSError as error:
        raise file_fault(error, path) from error
    except UnicodeDecodeError as error:
        raise Damaged(DAMAGED.format(path=path)) from error
