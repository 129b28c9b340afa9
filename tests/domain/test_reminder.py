"""When the next reminder is due: days, times, putting off, and the nights the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.reminder import (
    FIRST_MINUTE,
    LAST_MINUTE,
    SNOOZES,
    WEEKDAYS,
    ReminderPlan,
    next_due,
    snoozed,
)

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [BERLIN, ZoneInfo("America/St_Johns"), ZoneInfo("Australia/Lord_Howe"), UTC]
MONDAY = date(2026, 3, 2)
WORKDAYS = ReminderPlan(days=frozenset(range(5)), minute=18 * 60)
EVERY_DAY = ReminderPlan(days=frozenset(range(7)), minute=18 * 60)

PLANS = st.builds(
    ReminderPlan,
    days=st.frozensets(st.integers(0, 6)),
    minute=st.integers(FIRST_MINUTE, LAST_MINUTE),
)
NOWS = st.builds(
    datetime.fromtimestamp,
    st.integers(1_735_689_600, 1_800_000_000),
    st.sampled_from(ZONES),
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of the week that begins on Monday 2 March 2026, in Berlin."""
    return datetime.combine(MONDAY, time(hour, minute), BERLIN) + timedelta(days=day)


def test_it_is_due_at_her_time() -> None:
    assert next_due(at(0, 9), WORKDAYS) == at(0, 18)


def test_what_was_missed_is_due_until_midnight_and_then_no_more() -> None:
    assert next_due(at(0, 21, 30), WORKDAYS) == at(0, 18)
    assert next_due(at(0, 23, 59), WORKDAYS) == at(0, 18)
    assert next_due(at(1, 0), WORKDAYS) == at(1, 18)
    assert next_due(at(1, 3, 59), WORKDAYS) == at(1, 18)


def test_once_given_it_is_due_on_the_next_of_her_days() -> None:
    assert next_due(at(0, 18, 1), WORKDAYS, given=MONDAY) == at(1, 18)
    friday = MONDAY + timedelta(days=4)
    assert next_due(at(4, 18, 1), WORKDAYS, given=friday) == at(7, 18)


def test_on_other_days_nothing_is_due() -> None:
    assert next_due(at(5, 12), WORKDAYS) == at(7, 18)
    assert next_due(at(6, 20), WORKDAYS) == at(7, 18)


def test_with_one_day_a_week_the_next_is_a_week_away() -> None:
    mondays = ReminderPlan(days=frozenset({0}), minute=18 * 60)
    assert next_due(at(0, 19), mondays, given=MONDAY) == at(7, 18)


def test_without_a_day_it_never_comes() -> None:
    assert next_due(at(0, 9), ReminderPlan(days=frozenset(), minute=600)) is None


def test_a_day_that_needs_none_has_none_put_off_ones_neither() -> None:
    assert next_due(at(0, 9), WORKDAYS, is_settled=True) == at(1, 18)
    later = at(0, 19)
    assert next_due(at(0, 18), WORKDAYS, snoozed_until=later, is_settled=True) == at(1, 18)


def test_put_off_it_comes_again_on_the_same_day() -> None:
    later = snoozed(at(0, 18, 5), 30)
    assert later == at(0, 18, 35)
    assert next_due(at(0, 18, 6), WORKDAYS, given=MONDAY, snoozed_until=later) == later
    assert next_due(at(0, 22), WORKDAYS, given=MONDAY, snoozed_until=later) == later


def test_put_off_past_midnight_it_still_belongs_to_the_evening() -> None:
    later = snoozed(at(0, 23, 50), 30)
    assert next_due(at(1, 0, 10), WORKDAYS, given=MONDAY, snoozed_until=later) == later


def test_put_off_into_another_day_it_is_gone() -> None:
    later = snoozed(at(1, 3, 50), 30)
    assert next_due(at(1, 3, 51), WORKDAYS, given=MONDAY, snoozed_until=later) == at(1, 18)
    old = at(0, 18, 35)
    assert next_due(at(1, 9), WORKDAYS, given=MONDAY, snoozed_until=old) == at(1, 18)


def test_a_clock_set_back_gives_that_day_its_reminder() -> None:
    tuesday = MONDAY + timedelta(days=1)
    assert next_due(at(0, 9), WORKDAYS, given=tuesday) == at(0, 18)


@pytest.mark.parametrize(
    ("night", "hours"), [(date(2026, 3, 28), 23), (date(2026, 10, 24), 25)], ids=["spring", "fall"]
)
def test_it_stays_at_her_time_when_the_clocks_change(night: date, hours: int) -> None:
    evening = datetime.combine(night, time(18), BERLIN)
    due = next_due(evening, EVERY_DAY, given=night)
    assert due is not None
    assert (due.hour, due.minute) == (18, 0)
    assert due.timestamp() - evening.timestamp() == hours * 3600


@pytest.mark.parametrize("minutes", SNOOZES)
def test_putting_off_lasts_as_long_in_the_hour_that_comes_twice(minutes: int) -> None:
    first = datetime(2026, 10, 25, 2, 50, tzinfo=BERLIN)
    assert snoozed(first, minutes).timestamp() - first.timestamp() == minutes * 60


def test_a_time_in_another_zone_counts_by_the_clock_on_her_wall() -> None:
    later = at(0, 18, 35).astimezone(UTC)
    assert next_due(at(0, 18, 6), WORKDAYS, given=MONDAY, snoozed_until=later) == later


@given(now=NOWS, plan=PLANS, settled=st.booleans())
def test_what_is_due_lies_on_one_of_her_days_at_her_time(
    now: datetime, plan: ReminderPlan, settled: bool
) -> None:
    due = next_due(now, plan, is_settled=settled)
    if due is None:
        assert not plan.days
        return
    assert due.weekday() in plan.days
    assert due.hour * 60 + due.minute == plan.minute
    assert day_of(due) == due.date()
    assert due.date() - day_of(now) <= timedelta(days=7)
    if due.timestamp() <= now.timestamp():
        assert due.date() == now.date()
        assert not settled


@given(now=NOWS, plan=PLANS)
def test_what_was_given_is_never_due_again_on_that_day(now: datetime, plan: ReminderPlan) -> None:
    due = next_due(now, plan, given=day_of(now))
    assert due is None or due.timestamp() > now.timestamp()


def test_the_days_are_named_as_python_counts_them() -> None:
    assert WEEKDAYS[MONDAY.weekday()] == "mon"
    assert len(WEEKDAYS) == 7
