"""Taking in a plain table of another tracker: a session with its two ratings for each row.

Its ids are made of what a row says, so that the same table taken in twice adds nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from typing import TypeVar
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from sirelief_gui.domain.by_hand import by_hand_plan
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.plain_table import (
    ASK_COLUMNS,
    ASK_ORDER,
    DateOrder,
    Mapping,
    PlainRow,
    guess_columns,
    looks_like_date,
    possible_orders,
    read_moment,
    read_note,
    read_score,
)
from sirelief_gui.domain.progress import Progress
from sirelief_gui.domain.reading import shown
from sirelief_gui.domain.record import CheckIn, CheckInKind, Outcome, SessionRecord
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.storage.exchange.incoming import Incoming, Part, Payload, Rating, Session
from sirelief_gui.storage.exchange.tables import Line, lines_of, place_of, read_text

PROGRAM_ID = "imported"
PROGRAM_NAME = mark("From another tracker")
_NAMESPACE = UUID("5f0b1c5e-6a0e-4d0b-9a55-5c8f6d2b7e10")
_T = TypeVar("_T")
_PREVIEWED = 5
_EVERY = 100
_NO_ROWS = mark("there are no rows below the names of the columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTable:
    """A table as it stands: its columns' names, its rows, and what was guessed of them."""

    columns: tuple[str, ...]
    rows: tuple[Line, ...]
    mapping: Mapping
    orders: tuple[DateOrder, ...]
    """In which its dates can be read."""

    def first(self) -> tuple[tuple[str, ...], ...]:
        """Return the first rows, to be looked at."""
        return tuple(line.cells for line in self.rows[:_PREVIEWED])


def read_plain(path: Path, text: str, chosen: Mapping | None) -> PlainTable:
    """Read a table; what was not ``chosen`` is guessed. Raises ImportFault."""
    lines = tuple(lines_of(path, text))
    has_header = not any(looks_like_date(cell) for cell in lines[0].cells)
    columns = lines[0].cells if has_header else tuple(map(str, range(1, len(lines[0].cells) + 1)))
    rows = lines[1:] if has_header else lines
    if not rows:
        raise ImportFault(place_of(path, 1), _NO_ROWS)
    mapping = chosen or (guess_columns(columns) if has_header else _by_place(rows))
    orders = tuple(DateOrder) if mapping.date is None else _orders(rows, mapping.date)
    if mapping.order is None and len(orders) == 1:
        mapping = replace(mapping, order=orders[0])
    elif mapping.order is None and not orders:
        # No order fits all, or nothing is a date: then the rows say which they are.
        mapping = replace(mapping, order=DateOrder.DAY_FIRST)
    return PlainTable(columns=columns, rows=rows, mapping=mapping, orders=orders)


def _by_place(rows: tuple[Line, ...]) -> Mapping:
    """Return what the columns are where they have no names: the date, then before and after."""
    cells = rows[0].cells
    day = next(i for i, cell in enumerate(cells) if looks_like_date(cell))
    others = [i for i in range(len(cells)) if i != day]
    before, after = (*others, None, None)[:2]
    return Mapping(date=day, before=before, after=after)


def _orders(rows: tuple[Line, ...], column: int) -> tuple[DateOrder, ...]:
    dates = [line.cells[column] for line in rows if column < len(line.cells)]
    return possible_orders(dates) if any(map(looks_like_date, dates)) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSource:
    """A plain table. ``zone`` is where its days were lived: an IANA name."""

    path: Path
    heard: Callable[[bytes], object]
    chosen: Mapping | None
    zone: str

    def records(self, progress: Progress) -> Iterator[Incoming | ImportFault]:
        """Yield a session and up to two ratings for each row."""
        table = read_plain(self.path, read_text(self.path, self.heard), self.chosen)
        mapping = table.mapping
        if mapping.date is None or (mapping.before is None and mapping.after is None):
            raise ImportFault(place_of(self.path, 1), ASK_COLUMNS)
        if mapping.order is None:
            raise ImportFault(place_of(self.path, table.rows[0].number), ASK_ORDER)
        seen: Counter[PlainRow] = Counter()
        for n, line in enumerate(table.rows):
            if n % _EVERY == 0:
                progress(n, len(table.rows))
            try:
                row = self._row(line, table)
            except ImportFault as fault:
                yield fault
            else:
                seen[row] += 1
                place = place_of(self.path, line.number)
                yield from _records(row, seen[row], self.zone, place)

    def _row(self, line: Line, table: PlainTable) -> PlainRow:
        mapping = table.mapping
        order = mapping.order or DateOrder.YEAR_FIRST

        def read(column: int | None, of: Callable[[str], _T]) -> _T:
            cell = "" if column is None or column >= len(line.cells) else line.cells[column]
            try:
                return of(cell)
            except ImportFault as fault:
                name = table.columns[column or 0]
                place = place_of(self.path, line.number, shown(name))
                raise ImportFault(place, fault.template, **fault.values) from None

        return PlainRow(
            at=read(mapping.date, lambda cell: read_moment(cell, order)),
            before=read(mapping.before, read_score),
            after=read(mapping.after, read_score),
            note=read(mapping.note, read_note),
        )


def _records(row: PlainRow, nth: int, zone: str, place: str) -> Iterator[Incoming]:
    """Yield what a row stands for; ``nth`` tells apart rows that say the same."""
    said = (row.at.isoformat(), row.before, row.after, row.note, nth)
    session_id = str(uuid5(_NAMESPACE, repr(said)))
    lived = row.at.replace(tzinfo=ZoneInfo(zone))
    at = lived.astimezone(timezone(lived.utcoffset() or timedelta()))
    record = SessionRecord(
        id=session_id,
        program_id=PROGRAM_ID,
        program_name=PROGRAM_NAME,
        started_at=at,
        timezone=zone,
        outcome=Outcome.COMPLETED,
        ended_at=at,
        note=row.note,
        plan=by_hand_plan((), propped=False),
    )
    yield _made(Part.SESSIONS, session_id, Session(record=record), place)
    for kind, score in ((CheckInKind.BEFORE, row.before), (CheckInKind.AFTER, row.after)):
        if score is not None:
            rating = CheckIn(
                id=str(uuid5(_NAMESPACE, f"{session_id} {kind}")),
                at=at,
                timezone=zone,
                kind=kind,
                score=score,
                session_id=session_id,
            )
            yield _made(Part.CHECK_INS, rating.id, Rating(check_in=rating), place)


def _made(part: Part, record_id: str, payload: Payload, place: str) -> Incoming:
    # The id is made of what the row says: what has it is of the same row, edited since or not.
    return Incoming(
        part=part,
        place=place,
        id=record_id,
        id_place=place,
        payload=payload,
        seen_as=type,
        owner_place=place,
    )
