"""Reading a table of text: rows with the line each begins on, refused where they are no table."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.storage.files import read_file

MOST_BYTES = 64_000_000
"""Ten years of two sessions a day are a tenth of it."""
DELIMITERS = (",", ";", "\t")
_MOST_CELLS = 1000
_MOST_CHARACTERS = 1_000_000

_EMPTY = mark("the file is empty")
_TOO_LARGE = mark("the file is larger than {most} MB")
_NO_UTF8 = mark("this is not written in UTF-8; save the table as “CSV UTF-8”")
_NO_CSV = mark("this is no row of a table; a quotation mark may be missing")


@dataclass(frozen=True, slots=True)
class Line:
    """One row, and the line of the file it begins on."""

    number: int
    cells: tuple[str, ...]


def read_text(path: Path, heard: Callable[[bytes], object]) -> str:
    """Return a file's text. Raises ImportFault, StorageError."""
    content = read_file(path, most=MOST_BYTES)
    heard(content)
    if len(content) > MOST_BYTES:
        raise ImportFault(path.name, _TOO_LARGE, most=MOST_BYTES // 1_000_000)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ImportFault(place_of(path, line), _NO_UTF8) from None
    if not text.strip():
        raise ImportFault(place_of(path, 1), _EMPTY)
    return text


def delimiter_of(text: str) -> str:
    """Return what separates the cells: that which the first line has most of."""
    first = next(line for line in text.splitlines() if line.strip())
    found = Counter({sign: first.count(sign) for sign in DELIMITERS})
    return found.most_common(1)[0][0]


def lines_of(path: Path, text: str) -> Iterator[Line]:
    """Yield the rows that are not blank, one at least. Raises ImportFault."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    csv.field_size_limit(_MOST_CHARACTERS)
    number, is_empty = 1, True
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            raise ImportFault(place_of(path, number), _NO_CSV) from None
        if cells is None:
            break
        if len(cells) > _MOST_CELLS:
            raise ImportFault(place_of(path, number), _NO_CSV)
        if any(cell.strip() for cell in cells):
            yield Line(number, tuple(cells))
            is_empty = False
        number = reader.line_num + 1
    if is_empty:
        raise ImportFault(place_of(path, 1), _EMPTY)


def place_of(path: Path, line: int, column: str = "") -> str:
    """Name a place in a table, as sessions.csv, line 7, column effort."""
    place = f"{path.name}, line {line}"
    return f"{place}, column {column}" if column else place
