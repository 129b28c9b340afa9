"""Which days the chart names under its foot, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from sirelief_gui.domain.days import week_start
from sirelief_gui.domain.values import dataclass

_DAY_STEPS = (1, 2, 4, 7, 14)
_WEEKS_FROM = 21
"""Ranges of more days than this name whole weeks, not single days."""
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that is named, and its name."""

    day: date
    text: str


def ticks(
    first: date,
    last: date,
    *,
    pixels: float,
    width: Callable[[str], float],
    room: float,
    anchor: date | None = None,
) -> tuple[Tick, ...]:
    """Return the days to name between ``first`` and ``last``, on an axis ``pixels`` long.

    ``width`` measures a text in pixels; names stand at least ``room`` of their widths apart. With
    an ``anchor`` the same days are named wherever the axis begins: they move with it.
    """
    locale = QLocale()
    per_day = pixels / max(1, (last - first).days + 1)
    needed = room * max(width(_day_name(locale, day)) for day in (first, last))
    for step in _DAY_STEPS:
        in_weeks = step >= 7 or (last - first).days < _WEEKS_FROM
        if in_weeks and step * per_day >= needed:
            days = _by_days((first, last), step, locale.firstDayOfWeek().value - 1, anchor)
            return tuple(Tick(day, _day_name(locale, day)) for day in days)
    names = [str(last.year), *(_month_name(locale, month) for month in range(1, 13))]
    needed = room * max(width(name) for name in names)
    for step in _MONTH_STEPS:
        if step * 28 * per_day >= needed or step == _MONTH_STEPS[-1]:
            months = _by_months(first, last, step)
            return tuple(Tick(day, _name_in_year(locale, day)) for day in months)
    return ()


def _by_days(
    ends: tuple[date, date], step: int, first_weekday: int, anchor: date | None
) -> Iterator[date]:
    first, last = ends
    if step < 7:
        # Counted back from today: the newest day is the one she looks for.
        newest = last if anchor is None else anchor
        day = newest - timedelta(days=(newest - first).days // step * step)
    else:
        day = week_start(first + timedelta(days=6), first_weekday=first_weekday)
        if anchor is not None:
            fixed = week_start(anchor, first_weekday=first_weekday)
            day += timedelta(days=(fixed - day).days % step)
    while day <= last:
        yield day
        day += timedelta(days=step)


def _by_months(first: date, last: date, step: int) -> Iterator[date]:
    months = first.year * 12 + first.month - 1 + (first.day > 1)
    months += -months % step
    while (day := date(months // 12, months % 12 + 1, 1)) <= last:
        yield day
        months += step


def _day_name(locale: QLocale, day: date) -> str:
    """Return '8 Sep', or 'Sep 8' where the month comes first."""
    pattern = locale.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "").replace("'", "")
    month_first = "M" in pattern and pattern.find("M") < pattern.find("d")
    return locale.toString(QDate(day.year, day.month, day.day), "MMM d" if month_first else "d MMM")


def _month_name(locale: QLocale, month: int) -> str:
    return locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat)


def _name_in_year(locale: QLocale, day: date) -> str:
    return str(day.year) if day.month == 1 else _month_name(locale, day.month)
