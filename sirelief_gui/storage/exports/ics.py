"""Her reminder for a calendar of hers: one repeating event, with nothing of health in it.

Its time is a floating one: half past six stays half past six wherever she goes.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from sirelief_gui.domain.reminder import ReminderPlan
from sirelief_gui.storage.files import write_files

MINUTES = 15
"""How long the event is shown to last; it does not make her busy."""
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def export_ics(
    file: Path, plan: ReminderPlan, *, at: datetime, uid: str, text: str, edition: int = 0
) -> Path:
    """Write the event to ``file``, whole or not at all; returns ``file``.

    ``at`` is now, ``text`` what the calendar says. An event with a known ``uid`` and a later
    ``edition`` takes the place of the one before. ValueError for a plan without days.
    """
    write_files({file: ics_bytes(plan, at=at, uid=uid, text=text, edition=edition)})
    return file


def ics_bytes(plan: ReminderPlan, *, at: datetime, uid: str, text: str, edition: int = 0) -> bytes:
    """Return the event as iCalendar (RFC 5545). ValueError for a plan without days."""
    from icalendar import Alarm, Calendar, Event

    event = Event()
    event.add("uid", uid)
    event.add("sequence", edition)
    event.add("dtstamp", at.astimezone(UTC))
    event.add("dtstart", _first(plan, at))
    event.add("duration", timedelta(minutes=MINUTES))
    event.add("rrule", {"freq": "weekly", "byday": [_DAYS[day] for day in sorted(plan.days)]})
    event.add("summary", text)
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", timedelta())
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//SI Relief//Reminder//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _first(plan: ReminderPlan, at: datetime) -> datetime:
    """Return the first time of the event that is not over, without a zone."""
    if not plan.days:
        raise ValueError("A reminder without days never comes.")
    now = at.replace(tzinfo=None)
    clock = time(plan.minute // 60, plan.minute % 60)
    ahead = (now.date() + timedelta(days=days) for days in range(8))
    return next(
        start
        for day in ahead
        if day.weekday() in plan.days and (start := datetime.combine(day, clock)) >= now
    )
