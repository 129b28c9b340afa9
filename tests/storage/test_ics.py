"""The reminder in a calendar comes on her days at her time wherever she is, and says no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.reminder import FIRST_MINUTE, LAST_MINUTE, ReminderPlan
from sirelief_gui.storage.errors import NotFound
from sirelief_gui.storage.exports.ics import export_ics, ics_bytes

TUESDAY = datetime(2026, 3, 3, 18, 45, tzinfo=timezone(timedelta(hours=1)))
PLAN = ReminderPlan(days=frozenset({0, 1, 4}), minute=18 * 60 + 30)
TEXT = "Time for your routine; now, really \\ 🙂"


def event_of(content: bytes) -> Any:
    """Read a calendar by the library and return its one event."""
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return event


def test_it_is_one_repeating_event_with_an_alarm(tmp_path: Path) -> None:
    file = export_ics(tmp_path / "one.ics", PLAN, at=TUESDAY, uid="u1", text=TEXT, edition=3)
    event = event_of(file.read_bytes())
    assert (event["summary"], event["uid"], event["sequence"]) == (TEXT, "u1", 3)
    assert event["rrule"] == {"FREQ": ["WEEKLY"], "BYDAY": ["MO", "TU", "FR"]}
    # Today's has passed by a quarter of an hour: it begins on Friday, in no zone.
    assert event["dtstart"].dt == datetime(2026, 3, 6, 18, 30)  # noqa: DTZ001
    assert event["dtstamp"].dt == TUESDAY.astimezone(UTC)
    assert (event["transp"], event["class"]) == ("TRANSPARENT", "PRIVATE")
    (alarm,) = event.walk("VALARM")
    assert (alarm["action"], alarm["trigger"].dt) == ("DISPLAY", timedelta())
    assert alarm["description"] == TEXT


def test_nothing_of_health_is_in_it() -> None:
    text = ics_bytes(PLAN, at=TUESDAY, uid="u1", text="Time for your routine").decode()
    assert not any(word in text.lower() for word in ("pain", "pregnan", "exercise", "sacro"))
    assert "TZID" not in text.upper()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@given(
    days=st.frozensets(st.integers(0, 6), min_size=1),
    minute=st.integers(FIRST_MINUTE, LAST_MINUTE),
    at=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)),  # noqa: DTZ001
)
def test_it_begins_on_the_first_of_her_days_to_come(
    days: frozenset[int], minute: int, at: datetime
) -> None:
    now = at.replace(tzinfo=UTC)
    event = event_of(ics_bytes(ReminderPlan(days=days, minute=minute), at=now, uid="u", text="x"))
    first = event["dtstart"].dt
    assert first.tzinfo is None
    assert at <= first <= at + timedelta(days=7)
    assert first.weekday() in days
    assert first.hour * 60 + first.minute == minute
    assert len(event["rrule"]["BYDAY"]) == len(days)


def test_a_reminder_without_days_is_none(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="never comes"):
        ics_bytes(ReminderPlan(days=frozenset(), minute=600), at=TUESDAY, uid="u", text="x")
    with pytest.raises(NotFound):
        export_ics(tmp_path / "no" / "one.ics", PLAN, at=TUESDAY, uid="u", text="x")
