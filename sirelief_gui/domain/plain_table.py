"""A plain table from another tracker: which column is what, and how its dates are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from enum import StrEnum

from sirelief_gui.domain.exchange_kinds import LONGEST_WORDS, Text, check_year
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.reading import shown
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark


class DateOrder(StrEnum):
    """In which order a date names year, month and day."""

    YEAR_FIRST = "ymd"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class Role(StrEnum):
    """What a column is."""

    DATE = "date"
    BEFORE = "before"
    AFTER = "after"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Which column is what, 0 first; None where there is none. ``order`` None is to be asked."""

    date: int | None = None
    before: int | None = None
    after: int | None = None
    note: int | None = None
    order: DateOrder | None = None

    def with_column(self, role: Role, column: int | None) -> Mapping:
        """Return the mapping with another column for a role; a column has one role only."""
        places = {one: getattr(self, one) for one in Role}
        places = {one: None if place == column else place for one, place in places.items()}
        places[role] = column
        return Mapping(**{one.value: place for one, place in places.items()}, order=self.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainRow:
    """What a row says; a score is None where it was not rated."""

    at: datetime
    """Without a zone: on the clock of wherever she was."""
    before: int | None
    after: int | None
    note: str


ASK_COLUMNS = mark("choose which column is the date, and one with a score before or after")
ASK_ORDER = mark("day and month could be either way round; choose which comes first")
_NO_DATE = mark("{value} is no date such as 2026-03-02, 2.3.2026 or 3/2/2026")
_WRONG_ORDER = mark("{value} is no date in the order chosen")
_NO_SCORE = mark("{value} is no whole number from 0 to 10")
_DECIMAL = mark("{value} is a broken number; scores are whole, from 0 to 10")

_NAMES = {
    Role.DATE: ("date", "day", "datum", "tag", "fecha", "dia", "data", "jour"),
    Role.BEFORE: ("before", "pre", "vorher", "vor", "antes", "avant", "prima"),
    Role.AFTER: (
        "after",
        "post",
        "nachher",
        "nach",
        "danach",
        "despues",
        "apres",
        "depois",
        "dopo",
    ),
    Role.NOTE: ("note", "notes", "comment", "notiz", "nota", "notas", "comentario", "remarque"),
}
_DATE = re.compile(
    r"\s*(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})\.?(?:[T\s,]+(\d{1,2}):(\d\d)(?::\d\d)?)?\s*",
    re.ASCII,
)
_ORDERS = {
    DateOrder.YEAR_FIRST: (0, 1, 2),
    DateOrder.DAY_FIRST: (2, 1, 0),
    DateOrder.MONTH_FIRST: (2, 0, 1),
}
_NOON = (12, 0)


def guess_columns(header: Sequence[str]) -> Mapping:
    """Return which column is what by the names in several languages; the first that fits."""
    found: dict[str, int] = {}
    for i, name in enumerate(header):
        words = set(re.findall(r"[a-z]+", _plain(name)))
        for role, names in _NAMES.items():
            if role.value not in found and words & set(names):
                found[role.value] = i
                break
    return Mapping(
        date=found.get(Role.DATE),
        before=found.get(Role.BEFORE),
        after=found.get(Role.AFTER),
        note=found.get(Role.NOTE),
    )


def possible_orders(dates: Iterable[str]) -> tuple[DateOrder, ...]:
    """Return the orders in which all of these are dates; ones that are none in any do not count."""
    orders = set(DateOrder)
    for text in dates:
        fits = {order for order in DateOrder if _moment(text, order) is not None}
        if fits:
            orders &= fits
    return tuple(order for order in DateOrder if order in orders)


def looks_like_date(text: str) -> bool:
    """Tell whether a cell is a date in any order."""
    return any(_moment(text, order) is not None for order in DateOrder)


def read_moment(text: str, order: DateOrder) -> datetime:
    """Return the day, with the time of day if there is one, else noon. Raises ImportFault."""
    at = _moment(text, order)
    if at is None:
        template = _WRONG_ORDER if looks_like_date(text) else _NO_DATE
        raise ImportFault("", template, value=shown(text))
    check_year(at)
    return at


def read_score(text: str) -> int | None:
    """Return a score, None for an empty cell. Raises ImportFault."""
    text = text.strip()
    if not text:
        return None
    if re.fullmatch(r"[0-9]|10", text):
        return int(text)
    if re.fullmatch(r"[0-9]+[.,][0-9]+", text):
        raise ImportFault("", _DECIMAL, value=shown(text))
    raise ImportFault("", _NO_SCORE, value=shown(text))


def read_note(text: str) -> str:
    """Return her own words. Raises ImportFault."""
    return Text(longest=LONGEST_WORDS).read(text)


def _moment(text: str, order: DateOrder) -> datetime | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    parts = (found[1], found[3], found[4])
    year, month, day = (parts[i] for i in _ORDERS[order])
    if len(year) != 4:
        return None
    hour, minute = (int(found[5]), int(found[6])) if found[5] else _NOON
    with suppress(ValueError):
        return datetime(int(year), int(month), int(day), hour, minute)  # noqa: DTZ001 - hers
    return None


def _plain(name: str) -> str:
    """Return a name without capitals and accents."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
