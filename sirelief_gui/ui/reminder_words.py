"""Her reminder in words: its days, its time, and what it says."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from sirelief_gui.domain.days import week_start
from sirelief_gui.domain.reminder import WEEKDAYS
from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.dates import first_weekday, time_text, weekday_text

_SOME_MONDAY = datetime(2026, 3, 2)  # noqa: DTZ001 - only its names are shown
_MOST_NAMED = 3


def notice_text() -> str:
    """Return what a reminder says: nothing about health, whoever sees the screen."""
    return _tr("Time for your routine")


def snooze_text(minutes: int) -> str:
    """Return the words of putting it off."""
    return _tr("In {n} min").format(n=minutes)


def week_days() -> tuple[tuple[str, str], ...]:
    """Return the ids of the weekdays with their short names, as her week begins."""
    first = week_start(_SOME_MONDAY.date(), first_weekday=first_weekday())
    days = [first + timedelta(days=n) for n in range(7)]
    return tuple((WEEKDAYS[day.weekday()], weekday_text(day)) for day in days)


def minute_text(minute: int) -> str:
    """Return a time of day from its minutes after midnight: '18:00', or '6:00 PM'."""
    return time_text(_SOME_MONDAY + timedelta(minutes=minute))


def reminder_text(settings: Settings) -> str:
    """Return when she is reminded: 'Mon to Fri, 18:00'; 'Off' where she is not."""
    days = _days_text(frozenset(settings.reminder_days.split()))
    if not (settings.reminder_on and days):
        return _tr("Off")
    return _tr("{days}, {time}").format(days=days, time=minute_text(settings.reminder_minute))


def _days_text(ids: frozenset[str]) -> str:
    """Return 'Every day', 'Mon to Fri', 'Mon, Thu' or '5 days'; "" for none."""
    week = week_days()
    on = [place for place, (key, _) in enumerate(week) if key in ids]
    names = [week[place][1] for place in on]
    if len(on) == len(week):
        return _tr("Every day")
    if len(on) >= _MOST_NAMED and on[-1] - on[0] == len(on) - 1:
        return _tr("{first} to {last}").format(first=names[0], last=names[-1])
    if len(on) > _MOST_NAMED:
        return _tr("{n} days").format(n=len(on))
    return ", ".join(names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("reminder", text)
