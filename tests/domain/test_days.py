"""The day ends at four, and weeks begin where she says."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.days import day_of, week_days, week_start

OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2025, 3, 5, 3, 59, 59, 999999, OSLO), date(2025, 3, 4)),
        (datetime(2025, 3, 5, 4, 0, tzinfo=OSLO), date(2025, 3, 5)),
        (datetime(2025, 3, 5, 0, 0, tzinfo=OSLO), date(2025, 3, 4)),
        (datetime(2025, 3, 5, 23, 59, tzinfo=OSLO), date(2025, 3, 5)),
        (datetime(2025, 1, 1, 1, 0, tzinfo=OSLO), date(2024, 12, 31)),
        # The night the clocks go forward: 03:30 is already summer time, and still yesterday.
        (datetime(2025, 3, 30, 3, 30, tzinfo=OSLO), date(2025, 3, 29)),
    ],
)
def test_a_late_evening_still_counts_as_today(at: datetime, day: date) -> None:
    assert day_of(at) == day


@pytest.mark.parametrize(
    ("first_weekday", "start"),
    [(0, date(2025, 3, 3)), (6, date(2025, 3, 2)), (3, date(2025, 3, 6))],
)
def test_a_week_begins_on_the_day_she_uses(first_weekday: int, start: date) -> None:
    assert week_start(date(2025, 3, 8), first_weekday=first_weekday) == start


@given(day=st.dates(date(1, 1, 8), date(9999, 12, 20)), first_weekday=st.integers(0, 6))
def test_the_seven_days_of_a_week_hold_the_day_and_follow_each_other(
    day: date, first_weekday: int
) -> None:
    days = week_days(day, first_weekday=first_weekday)
    assert day in days
    assert days[0].weekday() == first_weekday
    assert [one - days[0] for one in days] == [timedelta(days=n) for n in range(7)]
