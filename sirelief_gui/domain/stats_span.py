"""How far the page of trends looks: the presets, and two dates of her own."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from sirelief_gui.domain.values import dataclass


class Range(StrEnum):
    """How far back the page looks; every number on it follows."""

    WEEKS_2 = "2W"
    WEEKS_6 = "6W"
    MONTHS_3 = "3M"
    ALL = "All"


RANGE_DAYS: dict[Range, int | None] = {
    Range.WEEKS_2: 14,
    Range.WEEKS_6: 42,
    Range.MONTHS_3: 91,
    Range.ALL: None,
}


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are shown, both ends included. Raises ValueError where they are reversed."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a last day before the first."""
        if self.last < self.first:
            raise ValueError(f"A span cannot end on {self.last} and begin on {self.first}.")

    @property
    def days(self) -> int:
        """How many days there are, 1 or more."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def within(self, other: Span) -> Span:
        """Return the days moved into another span, where they are not in it."""
        first, last = (min(max(day, other.first), other.last) for day in (self.first, self.last))
        return Span(first, last)


class _Begins(Protocol):
    @property
    def first_day(self) -> date | None: ...


def span_of(range_: Range, data: _Begins, today: date) -> Span:
    """Return the days of a preset, which all end today.

    ``Range.ALL`` begins on the first day of ``data`` (TrendData or TrendIndex) with a session or
    a rating; on today where there is none.
    """
    days = RANGE_DAYS[range_]
    if days is not None:
        return Span(today - timedelta(days=days - 1), today)
    return Span(min(today, data.first_day or today), today)


def custom_span(one: date, other: date, today: date) -> Span:
    """Return the days between two dates she chose, in whichever order, none of them to come."""
    first, last = min(one, other), min(max(one, other), today)
    return Span(min(first, last), last)
