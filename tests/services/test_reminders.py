"""Whether a reminder is due, by her settings, her sessions and what was done with the last one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sirelief_gui.domain.record import SafetyKind
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from tests.services.kit import (
    EVENING,
    a_day_with_a_session,
    begin,
    may_exercise,
    pass_time,
)

MINUTE, HOUR = 60.0, 3600.0


def reminded_at(services: Services, hour: int, *, days: str = "mon tue wed thu fri") -> None:
    """Choose days and a time, as she does on the page; the clock begins on Wednesday, 18:30."""
    settings = services.settings.load()
    services.settings.save(
        replace(settings, reminder_on=True, reminder_days=days, reminder_minute=hour * 60)
    )
    services.reminders.begin_anew()


@pytest.fixture
def ready(services: Services) -> Services:
    """Someone who may exercise and is reminded at seven in the evening."""
    may_exercise(services)
    reminded_at(services, 19)
    return services


def test_it_is_off_until_she_asks_for_it(services: Services) -> None:
    may_exercise(services)
    assert services.reminders.next_due() is None
    assert not services.reminders.is_due()


def test_it_is_due_at_her_time_and_once(ready: Services, clock: VirtualClock) -> None:
    reminders = ready.reminders
    assert reminders.next_due() == EVENING + timedelta(minutes=30)
    clock.advance(29 * MINUTE)
    assert not reminders.is_due()
    clock.advance(MINUTE)
    assert reminders.is_due()
    reminders.give()
    assert not reminders.is_due()
    assert reminders.next_due() == EVENING + timedelta(days=1, minutes=30)
    clock.advance(24 * HOUR)
    assert reminders.is_due()


def test_a_day_with_a_session_needs_none(ready: Services, clock: VirtualClock) -> None:
    a_day_with_a_session(ready, clock)
    clock.advance(HOUR)
    assert not ready.reminders.is_due()
    assert ready.reminders.next_due() == EVENING + timedelta(days=1, minutes=30)


def test_a_session_without_a_rep_does_not_count(ready: Services, clock: VirtualClock) -> None:
    begin(ready)
    pass_time(ready, clock, 2.0)
    ready.player.do(Command.END)
    clock.advance(HOUR)
    assert ready.reminders.is_due()


def test_never_during_a_session(ready: Services, clock: VirtualClock) -> None:
    clock.advance(25 * MINUTE)
    begin(ready)
    ready.player.do(Command.PAUSE)
    clock.advance(HOUR)
    assert not ready.reminders.is_due()


@pytest.mark.parametrize(
    "kind", [SafetyKind.WARNING_SIGN, SafetyKind.PREGNANCY_ENDED, SafetyKind.CLEARANCE_NOT_YET]
)
def test_not_while_sessions_are_off(ready: Services, clock: VirtualClock, kind: SafetyKind) -> None:
    ready.safety.record(kind)
    clock.advance(HOUR)
    assert not ready.reminders.is_due()


def test_not_before_she_has_answered_anything(services: Services, clock: VirtualClock) -> None:
    reminded_at(services, 19)
    clock.advance(HOUR)
    assert not services.reminders.is_due()


def test_a_warning_sign_taken_back_lets_it_come(ready: Services, clock: VirtualClock) -> None:
    ready.safety.record(SafetyKind.WARNING_SIGN)
    clock.advance(HOUR)
    ready.safety.record(SafetyKind.WARNING_SIGN_UNDONE)
    assert ready.reminders.is_due()


def test_where_she_is_only_asked_again_it_comes(ready: Services, clock: VirtualClock) -> None:
    clock.advance(92 * 24 * HOUR)  # a Thursday
    assert ready.reminders.next_due() == EVENING + timedelta(days=92, minutes=-30)


@pytest.mark.parametrize("minutes", [10, 30, 60])
def test_put_off_it_comes_again(ready: Services, clock: VirtualClock, minutes: int) -> None:
    clock.advance(30 * MINUTE)
    ready.reminders.give()
    ready.reminders.snooze(minutes)
    clock.advance(minutes * MINUTE - 1)
    assert not ready.reminders.is_due()
    clock.advance(1)
    assert ready.reminders.is_due()
    ready.reminders.give()
    clock.advance(2 * HOUR)
    assert not ready.reminders.is_due()


def test_put_off_and_then_done_it_does_not_come(ready: Services, clock: VirtualClock) -> None:
    clock.advance(30 * MINUTE)
    ready.reminders.give()
    ready.reminders.snooze(60)
    a_day_with_a_session(ready, clock)
    assert not ready.reminders.can_snooze()
    clock.advance(HOUR)
    assert not ready.reminders.is_due()


def test_there_is_nothing_to_put_off_before_it_came(ready: Services, clock: VirtualClock) -> None:
    assert not ready.reminders.can_snooze()
    ready.reminders.snooze(10)
    assert ready.reminders.next_due() == EVENING + timedelta(minutes=30)
    clock.advance(30 * MINUTE)
    ready.reminders.give()
    assert ready.reminders.can_snooze()
    ready.settings.save(replace(ready.settings.load(), reminder_on=False))
    assert not ready.reminders.can_snooze()


def test_what_was_given_and_put_off_outlasts_the_app(
    ready: Services, clock: VirtualClock, folder: Path
) -> None:
    clock.advance(30 * MINUTE)
    ready.reminders.give()
    ready.reminders.snooze(60)
    ready.close()
    again = open_services(folder, clock)
    assert again.reminders.next_due() == EVENING + timedelta(minutes=90)
    again.reminders.pass_over()
    assert again.reminders.next_due() == EVENING + timedelta(minutes=90)
    clock.advance(HOUR)
    assert again.reminders.is_due()
    again.close()


def test_what_was_missed_is_passed_over_when_she_is_at_the_window(
    ready: Services, clock: VirtualClock
) -> None:
    clock.advance(2 * HOUR)
    assert ready.reminders.is_due()
    ready.reminders.pass_over()
    assert not ready.reminders.is_due()
    assert ready.reminders.can_snooze()


def test_another_time_counts_from_now_on(ready: Services, clock: VirtualClock) -> None:
    reminded_at(ready, 9)
    assert not ready.reminders.is_due()
    clock.advance(30 * MINUTE)
    ready.reminders.give()
    reminded_at(ready, 21)  # later today: it comes today once more
    clock.advance(2 * HOUR)
    assert ready.reminders.is_due()


def test_only_on_her_days(services: Services, clock: VirtualClock) -> None:
    may_exercise(services)
    reminded_at(services, 19, days="fri")
    clock.advance(24 * HOUR)
    assert not services.reminders.is_due()
    clock.advance(25 * HOUR)
    assert services.reminders.is_due()


@pytest.mark.parametrize("words", ["yesterday", "2026-03-04T19:30:00", ""])
def test_what_cannot_be_read_counts_as_nothing(
    ready: Services, clock: VirtualClock, words: str
) -> None:
    ready.store.set_setting("reminder_given", words)
    ready.store.set_setting("reminder_snoozed_until", words)
    clock.advance(HOUR)
    assert ready.reminders.is_due()
