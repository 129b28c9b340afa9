"""The engine of a history with a passphrase: SQLCipher, by the binding sqlcipher3.

It is loaded only where there is a passphrase. Its connections, rows and errors are of classes of
their own that do what those of sqlite3 do.
"""

from __future__ import annotations

import importlib
import os
import sqlite3
import threading
from pathlib import Path
from types import ModuleType
from typing import cast

from sirelief_gui.domain.passphrase import normalized
from sirelief_gui.storage.engine import BUSY_SECONDS, Engine, address
from sirelief_gui.storage.errors import NEEDS_PASSPHRASE, NO_CIPHER, NeedsPassphrase, NoCipher
from sirelief_gui.storage.handles import first_bytes

_BINDING = "sqlcipher3.dbapi2"
_SALT_BYTES, _KEY_BYTES = 16, 32
_ROUNDS = 256_000


def is_available() -> bool:
    """Tell whether this computer has what a passphrase needs."""
    try:
        importlib.import_module(_BINDING)
    except ImportError:
        return False
    return True


class Cipher(Engine):
    """Opens files that are encrypted under one passphrase, until it is made to forget it.

    The key comes from the passphrase and the salt a file begins with, as SQLCipher 4 itself derives
    it: PBKDF2-HMAC-SHA512, 256,000 rounds. It is derived here so that this is done once a salt,
    not once a connection; any tool for SQLCipher opens the files with the passphrase alone. What
    one engine writes has one salt. A wrong passphrase shows when the file is first read.
    """

    encrypts = True

    def __init__(self, passphrase: str) -> None:
        self._passphrase: bytes | None = normalized(passphrase).encode()
        self._salt = os.urandom(_SALT_BYTES)
        self._keys: dict[bytes, bytes] = {}
        self._guard = threading.Lock()

    @property
    def row_factory(self) -> type[sqlite3.Row]:
        return cast(type[sqlite3.Row], _binding(Path()).Row)

    def key_for(self, path: Path) -> str:
        """Return the key of a file, or of the one to be made there, in the words of SQLCipher.

        NeedsPassphrase once it is forgotten; OSError when the file cannot be read.
        """
        salt = _salt_of(path) or self._salt
        with self._guard:
            if self._passphrase is None:
                raise NeedsPassphrase(NEEDS_PASSPHRASE.format(path=path))
            if salt not in self._keys:
                import hashlib  # most histories have no passphrase

                self._keys[salt] = hashlib.pbkdf2_hmac(
                    "sha512", self._passphrase, salt, _ROUNDS, _KEY_BYTES
                )
            return f"x'{self._keys[salt].hex()}{salt.hex()}'"

    def forget(self) -> None:
        """Let go of the passphrase and its keys: nothing can be opened from now on."""
        with self._guard:
            self._passphrase = None
            self._keys.clear()

    def connect(
        self,
        path: Path,
        *,
        timeout: float = BUSY_SECONDS,
        read_only: bool = False,
        immutable: bool = False,
    ) -> sqlite3.Connection:
        connection = raw_connection(
            path, timeout=timeout, wish=address(path, read_only=read_only, immutable=immutable)
        )
        try:
            connection.execute(f'PRAGMA key = "{self.key_for(path)}"')
        except BaseException:
            connection.close()
            raise
        return connection


def raw_connection(path: Path, *, wish: str, timeout: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Return a connection of SQLCipher that was given no key: as such it opens plain files.

    ``wish`` is the file as `engine.address` writes it. Raises NoCipher where it is not installed.
    """
    connection = _binding(path).connect(wish, timeout=timeout, isolation_level=None, uri=True)
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to stderr
    return cast(sqlite3.Connection, connection)


def _salt_of(path: Path) -> bytes | None:
    """Return the salt a file begins with; None for one that is empty or not there."""
    try:
        found = first_bytes(path, _SALT_BYTES)
    except FileNotFoundError:
        return None
    return found.ljust(_SALT_BYTES, b"\0") if found else None


def _binding(path: Path) -> ModuleType:
    try:
        return importlib.import_module(_BINDING)
    except ImportError as error:
        raise NoCipher(NO_CIPHER.format(path=path)) from error
