"""How a language writes days and numbers, for texts that are made without Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Number, plain_number

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Writes days, times and numbers; weekdays run 0 (Monday) to 6."""

    day: Callable[[date], str]
    """'5 Sep'"""
    day_and_year: Callable[[date], str]
    """'5 September 2025'"""
    span: Callable[[date, date], str]
    """'5 September to 16 October 2025'"""
    month: Callable[[date], str]
    """'Sep'"""
    time: Callable[[datetime], str]
    """'18:42'"""
    weekday: Callable[[int], str]
    """'M'"""
    number: Number
    first_weekday: int = 0


def _span(first: date, last: date) -> str:
    if first == last:
        return _long(first)
    start = str(first.day)
    if (first.year, first.month) != (last.year, last.month):
        start = f"{first.day} {_MONTHS[first.month - 1]}"
    if first.year != last.year:
        start = _long(first)
    return f"{start} to {_long(last)}"


def _long(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _short(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1][:3]}"


def _month(day: date) -> str:
    return _MONTHS[day.month - 1][:3]


def _time(at: datetime) -> str:
    return f"{at:%H:%M}"


def _weekday(number: int) -> str:
    return "MTWTFSS"[number]


ENGLISH = Writing(
    day=_short,
    day_and_year=_long,
    span=_span,
    month=_month,
    time=_time,
    weekday=_weekday,
    number=plain_number,
)
"""What the commands and the tests write."""
