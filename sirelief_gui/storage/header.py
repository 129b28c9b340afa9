"""Whose database a file is, read from its bytes alone.

Even a read-only SQLite connection may create files beside a database. This reads the header
(SQLite file format, section 1.3) and the write-ahead log (section 4.1) by itself, so that a file
we refuse is left exactly as it was.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from sirelief_gui.storage.handles import first_bytes

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_PAGE_BYTES = 4096
_FEWEST_VALUES, _MOST_ZEROS = 224, 80
"""What a page of random bytes has, all but surely: 256 values and 16 zeros are to be expected."""
_LOG_HEADER_BYTES = 32
_FRAME_HEADER_BYTES = 24


@dataclass(frozen=True, slots=True)
class Header:
    """The three numbers that tell whose database it is and which version."""

    schema_cookie: int
    version: int
    application_id: int

    @property
    def blank(self) -> bool:
        """Whether nothing was ever created in it: a new database, perhaps cut short."""
        return self == Header(0, 0, 0)


def log_path(path: Path) -> Path:
    """Return where SQLite keeps the write-ahead log of the database at ``path``."""
    return path.with_name(path.name + "-wal")


def read_header(path: Path) -> Header | None:
    """Return the header of the database at ``path``, or None when it is no SQLite database.

    An empty file counts as a blank database, as it does for SQLite. OSError passes through.
    """
    page = first_bytes(path, _HEADER_BYTES)
    if not page:
        return Header(0, 0, 0)
    if len(page) < _HEADER_BYTES or not page.startswith(_MAGIC):
        return None
    log = log_path(path)
    return _header_of((_first_page_in_log(log) if log.exists() else None) or page)


def looks_encrypted(path: Path) -> bool:
    """Tell whether the file begins with a page of what looks like chance; OSError passes through.

    So does an encrypted database; no other file of ours, nor a plain one that is damaged.
    """
    page = first_bytes(path, _PAGE_BYTES)
    if len(page) < _PAGE_BYTES or page.startswith(_MAGIC):
        return False
    return len(set(page)) >= _FEWEST_VALUES and page.count(0) <= _MOST_ZEROS


def _header_of(page: bytes) -> Header:
    (cookie,) = struct.unpack_from(">I", page, 40)
    (version,) = struct.unpack_from(">i", page, 60)
    (application_id,) = struct.unpack_from(">I", page, 68)
    return Header(cookie, version, application_id)


def _first_page_in_log(log: Path) -> bytes | None:
    """Return the start of page 1 as last committed to the log, or None if it is not there."""
    committed: bytes | None = None
    pending: bytes | None = None
    with log.open("rb") as file:
        head = file.read(_LOG_HEADER_BYTES)
        if len(head) < _LOG_HEADER_BYTES:
            return None
        (page_size,) = struct.unpack_from(">I", head, 8)
        salts = head[16:24]
        while len(frame := file.read(_FRAME_HEADER_BYTES)) == _FRAME_HEADER_BYTES:
            page = file.read(page_size)
            if frame[8:16] != salts or len(page) < page_size:
                break  # left over from an earlier round, or cut short: not part of the database
            number, size_after_commit = struct.unpack_from(">II", frame)
            if number == 1:
                pending = page[:_HEADER_BYTES]
            if size_after_commit:
                committed = pending
    return committed
