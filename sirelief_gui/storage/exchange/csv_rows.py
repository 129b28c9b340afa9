"""Rows of our CSV tables as records are read from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sirelief_gui.domain.exchange_kinds import Field, Kind, Maybe
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.reading import shown
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.storage.checking import is_zone
from sirelief_gui.storage.csv_export import unguarded
from sirelief_gui.storage.exchange.csv_columns import FLAGS, LISTS, NUMBERS
from sirelief_gui.storage.exchange.incoming import Incoming, Part, Payload
from sirelief_gui.storage.exchange.tables import place_of

_WHOLE = re.compile(r"-?[0-9]{1,18}")
_NO_ZONE = mark("{value} is no time zone that is known here")


@dataclass(frozen=True, slots=True)
class Row:
    """One row by its columns' names, with what places are called in it."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def place(self, column: str = "") -> str:
        """Name a place in the row."""
        return place_of(self.path, self.line, column)


def cells_of(
    row: Row, names: Mapping[str, str], of: tuple[Field, ...], more: Mapping[str, object]
) -> dict[str, Any]:
    """Return the values of a record by key, each as its kind reads it."""
    columns = {key: column for column, key in names.items()}
    found: dict[str, Any] = dict(more)
    for field in of:
        if field.name in found:
            continue
        found[field.name] = cell_of(row, columns[field.name], field.kind)
    return found


def cell_of(row: Row, column: str, kind: Kind) -> object:
    """Return the value of a cell as its kind reads it. Raises ImportFault."""
    try:
        return kind.read(_value(row.cells.get(column, ""), column, kind))
    except ImportFault as fault:
        raise ImportFault(row.place(column), fault.template, **fault.values) from None


def _value(cell: str, column: str, kind: Kind) -> object:
    """Return what JSON would hold for a cell."""
    if column in LISTS:
        return cell.split(";") if cell else []
    if not cell:
        return None if isinstance(kind, Maybe) else ""
    if column in NUMBERS:
        return int(cell) if _WHOLE.fullmatch(cell) else cell
    if column in FLAGS:
        return {"true": True, "false": False}.get(cell, cell)
    return unguarded(cell)


def said_keys(row: Row, names: Mapping[str, str]) -> list[str]:
    """Return the keys that the row has a column for."""
    return [key for column, key in names.items() if column in row.cells]


def to_second(value: object) -> object:
    """Return an instant as the tables write it, anything else as it is."""
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else value


def check_zone(row: Row, name: str, column: str = "timezone") -> None:
    """Refuse a time zone that is not known here."""
    if not is_zone(name):
        raise ImportFault(row.place(column), _NO_ZONE, value=shown(name))


def made_of(
    part: Part,
    record_id: str,
    payload: Payload,
    seen_as: Callable[[Payload], object],
    row: Row,
    id_column: str,
    *,
    owner_column: str = "session_id",
) -> Incoming:
    """Return what comes in with a row."""
    return Incoming(
        part=part,
        place=row.place(),
        id=record_id,
        id_place=row.place(id_column),
        payload=payload,
        seen_as=seen_as,
        owner_place=row.place(owner_column),
    )
