"""When she is reminded of a session: once a day at her time, and again when she has put it off.

A reminder lies between 04:00 and midnight, so that the day of the calendar and the app's day
(`days.day_of`) are one and the weekday she chose is never in doubt.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from sirelief_gui.domain.days import DAY_ENDS_AT_HOUR, day_of
from sirelief_gui.domain.values import dataclass

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Ids of the days of the week; a day's place is what `date.weekday` calls it."""
FIRST_MINUTE = DAY_ENDS_AT_HOUR * 60
LAST_MINUTE = 24 * 60 - 1
"""The earliest and the latest time of a reminder, in minutes after midnight."""
SNOOZES = (10, 30, 60)
"""Minutes by which a reminder can be put off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderPlan:
    """Her choice: days as `date.weekday` numbers them, and minutes after midnight."""

    days: frozenset[int]
    minute: int


def next_due(
    now: datetime,
    plan: ReminderPlan,
    *,
    given: date | None = None,
    snoozed_until: datetime | None = None,
    is_settled: bool = False,
) -> datetime | None:
    """Return when the next reminder is due, an instant that may have passed; None for never.

    ``given`` is the day of the latest reminder. ``is_settled`` tells that today needs none (any
    more): a session was done, or sessions are off. A reminder that was missed, as with the
    computer asleep, is due until midnight; one put off into another day is not.
    """
    today = day_of(now)
    if not is_settled:
        if snoozed_until is not None and day_of(snoozed_until.astimezone(now.tzinfo)) == today:
            return snoozed_until
        if given != today and now.date() == today and today.weekday() in plan.days:
            return _at(today, plan, now)
    for ahead in range(1, 8):
        day = today + timedelta(days=ahead)
        if day.weekday() in plan.days:
            return _at(day, plan, now)
    return None


def snoozed(now: datetime, minutes: int) -> datetime:
    """Return the instant so many minutes from now, in the same zone."""
    # In UTC: local arithmetic is an hour off across a change to or from summer time.
    return (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo)


def _at(day: date, plan: ReminderPlan, now: datetime) -> datetime:
    return datetime.combine(day, time(plan.minute // 60, plan.minute % 60), tzinfo=now.tzinfo)
