"""Which kind of file it is that is to be imported, by what is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.plain_table import Mapping
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.storage.csv_export import DESCRIPTION_NAME
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.exchange.csv_columns import Shape, shape_of
from sirelief_gui.storage.exchange.csv_source import CsvSource, tables_in
from sirelief_gui.storage.exchange.incoming import Source
from sirelief_gui.storage.exchange.json_source import JsonSource
from sirelief_gui.storage.exchange.plain_source import PlainSource, PlainTable, read_plain
from sirelief_gui.storage.exchange.tables import lines_of, read_text

MOST_BYTES = 1_000_000_000
"""Of a JSON file: ten years with all pictures are a tenth of it."""
_SNIFFED = 4096
_NO_TABLES = mark("this folder holds no {name}")
_TOO_LARGE = mark("the file is larger than {most} MB")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How a file is to be imported."""

    settings: bool = False
    """Her settings are to be those of the file, which else only an empty history takes."""
    mapping: Mapping | None = None
    """Which column of a plain table is what; guessed without it."""
    zone: str = "UTC"
    """Where the days of a plain table were lived: an IANA name."""


def open_source(file: Path, choices: Choices, heard: Callable[[bytes], object]) -> Source:
    """Return what reads ``file``: our JSON, our tables, or a plain one.

    ``heard`` gets everything that is read of it. Raises ImportFault, StorageError.
    """
    file = _first_table(file)
    with world_faults(file), file.open("rb") as opened:
        start, size = opened.read(_SNIFFED), opened.seek(0, 2)
    first = start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if first in (b"{", b"[") or file.suffix == ".json":
        if size > MOST_BYTES:
            raise ImportFault(file.name, _TOO_LARGE, most=MOST_BYTES // 1_000_000)
        return JsonSource(file, heard)
    said: list[bytes] = []
    text = read_text(file, said.append)
    if shape_of(next(lines_of(file, text)).cells) is None:
        return PlainSource(path=file, heard=heard, chosen=choices.mapping, zone=choices.zone)
    heard(b"".join(said))
    return CsvSource(tables_in(file, text, heard))


def plain_table(file: Path, mapping: Mapping | None) -> PlainTable | None:
    """Return a plain table as it stands; None for a file of ours.

    Raises ImportFault, StorageError.
    """
    source = open_source(file, Choices(mapping=mapping), lambda _: None)
    if not isinstance(source, PlainSource):
        return None
    return read_plain(source.path, read_text(source.path, lambda _: None), mapping)


def _first_table(file: Path) -> Path:
    """Return the first table of a folder, or of the one that a description is of."""
    if file.name == DESCRIPTION_NAME and file.is_file():
        file = file.parent
    if file.is_dir():
        table = file / f"{Shape.SESSIONS}.csv"
        if not table.is_file():
            raise ImportFault(file.name, _NO_TABLES, name=table.name)
        return table
    return file
