"""The app's day: it ends at 04:00 local time, so that a late evening still counts as today."""

from __future__ import annotations

from datetime import date, datetime, timedelta

DAY_ENDS_AT_HOUR = 4
"""Local hour at which a day ends (SETTLED, The timeline)."""
MORNING_ENDS_AT_HOUR = 14
"""Local hour until which a rating still counts as one of the morning."""


def day_of(at: datetime) -> date:
    """Return the app's day that a local instant belongs to."""
    return at.date() - timedelta(days=1) if at.hour < DAY_ENDS_AT_HOUR else at.date()


def week_start(day: date, *, first_weekday: int = 0) -> date:
    """Return the first day of the week that ``day`` is in; weekdays run 0 (Monday) to 6."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def week_days(day: date, *, first_weekday: int = 0) -> tuple[date, ...]:
    """Return the seven days of the week that ``day`` is in, first day first."""
    start = week_start(day, first_weekday=first_weekday)
    return tuple(start + timedelta(days=offset) for offset in range(7))
