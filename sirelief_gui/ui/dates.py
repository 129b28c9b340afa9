"""Days and times as the screens write them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def weekday_text(day: date) -> str:
    """Return the short name of a weekday: 'Wed'."""
    return QLocale().toString(_q(day), "ddd")


def day_text(day: date, *, year: bool = False) -> str:
    """Return a day with its weekday: 'Wed 15 October'; with its year if asked."""
    return QLocale().toString(_q(day), "ddd d MMMM yyyy" if year else "ddd d MMMM")


def time_text(at: datetime) -> str:
    """Return a time of day: '18:42'."""
    return f"{at.hour:02d}:{at.minute:02d}"


def moment_text(at: datetime, *, year: bool = False) -> str:
    """Return a day and a time: 'Wed 15 October, 18:42'."""
    return f"{day_text(at.date(), year=year)}, {time_text(at)}"


def range_text(first: date, last: date, *, year: bool = False) -> str:
    """Return two days as a range: '6 to 12 October', '29 September to 5 October'."""
    locale = QLocale()
    end = locale.toString(_q(last), "d MMMM yyyy" if year else "d MMMM")
    start = str(first.day) if first.month == last.month else locale.toString(_q(first), "d MMMM")
    return _tr("{first} to {last}").format(first=start, last=end)


def first_weekday() -> int:
    """Return the day a week begins on where she lives, from 0 (Monday) to 6."""
    return QLocale().firstDayOfWeek().value - 1


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("dates", text)
