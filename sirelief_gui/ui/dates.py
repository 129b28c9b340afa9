"""Days and times as the screens write them: in her language, the way her country does."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from sirelief_gui.domain.words import NBSP

_NARROW = "\N{NARROW NO-BREAK SPACE}"


def weekday_text(day: date) -> str:
    """Return the short name of a weekday: 'Wed'."""
    return QLocale().toString(_q(day), "ddd")


def day_text(day: date, *, year: bool = False, whole: bool = False) -> str:
    """Return a day with its weekday: 'Wed 15 October'; with its year, or its whole weekday."""
    pattern = _tr("ddd d MMMM yyyy") if year else _tr("ddd d MMMM")
    if _month_first():
        pattern = "ddd, MMMM d, yyyy" if year else "ddd, MMMM d"
    return QLocale().toString(_q(day), pattern.replace("ddd", "dddd") if whole else pattern)


def date_text(day: date, *, year: bool = False) -> str:
    """Return a day without its weekday: '15 October'; with its year where ``year``."""
    pattern = _tr("d MMMM yyyy") if year else _tr("d MMMM")
    if _month_first():
        pattern = "MMMM d, yyyy" if year else "MMMM d"
    return QLocale().toString(_q(day), pattern)


def time_text(at: datetime) -> str:
    """Return the time of day of a moment: '18:42', or '6:42 PM'."""
    return clock_text(at.time())


def clock_text(at: time) -> str:
    """Return a time of day: '18:42', or '6:42 PM'."""
    text = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    return text.replace(_NARROW, NBSP)  # our font has no narrow one


def moment_text(at: datetime, *, year: bool = False) -> str:
    """Return a day and a time: 'Wed 15 October, 18:42'."""
    return f"{day_text(at.date(), year=year)}, {time_text(at)}"


def range_text(first: date, last: date, *, year: bool = False) -> str:
    """Return two days as a range: '6 to 12 October', '29 September to 5 October'."""
    if year and first.year != last.year:
        start, end = date_text(first, year=True), date_text(last, year=True)
        return _tr("{first} to {last}").format(first=start, last=end)
    same_month = first.month == last.month
    if _month_first():
        start, end = "MMMM d", "d" if same_month else "MMMM d"
        end += ", yyyy" if year else ""
    else:
        start = _tr("d MMMM")
        end = _tr("d MMMM yyyy") if year else start
        start = "d" if same_month else start
    locale = QLocale()
    words = (locale.toString(_q(first), start), locale.toString(_q(last), end))
    return _tr("{first} to {last}").format(first=words[0], last=words[1])


def first_weekday() -> int:
    """Return the day a week begins on where she lives, from 0 (Monday) to 6."""
    return QLocale().firstDayOfWeek().value - 1


def _month_first() -> bool:
    """Tell whether a day is named as 'October 15': English of the United States."""
    locale = QLocale()
    if locale.language() != QLocale.Language.English:
        return False
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return pattern.find("M") < pattern.find("d")


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("dates", text)
