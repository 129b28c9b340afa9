"""Days, times and numbers as her language writes them, for what is printed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sirelief_gui.domain.writing import Writing
from sirelief_gui.ui.dates import first_weekday, range_text, time_text
from sirelief_gui.ui.words import number_text


def writing() -> Writing:
    """Return how the language that is set now writes."""
    return Writing(
        day=_day,
        day_and_year=_long,
        span=_span,
        month=_month,
        time=time_text,
        weekday=_weekday,
        number=number_text,
        first_weekday=first_weekday(),
    )


def _month_first() -> bool:
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    return "M" in pattern and pattern.find("M") < pattern.replace("'", "").find("d")


def _day(day: date) -> str:
    return QLocale().toString(_q(day), "MMM d" if _month_first() else "d MMM")


def _long(day: date) -> str:
    pattern = QCoreApplication.translate("dates", "d MMMM yyyy")
    return QLocale().toString(_q(day), "MMMM d, yyyy" if _month_first() else pattern)


def _span(first: date, last: date) -> str:
    if first == last:
        return _long(first)
    if first.year == last.year:
        return range_text(first, last, year=True)
    words = QCoreApplication.translate("dates", "{first} to {last}")
    return words.format(first=_long(first), last=_long(last))


def _month(day: date) -> str:
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def _weekday(number: int) -> str:
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.NarrowFormat)


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
