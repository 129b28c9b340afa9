"""The next dose on Today, walked: proposed, changed by a yes, taken back, and declined."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sirelief_gui.domain.notices import Notice
from sirelief_gui.domain.program_edit import Draft, set_reps
from sirelief_gui.domain.record import CheckInKind, StopReason
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.screens.settings import SettingsScreen
from sirelief_gui.ui.screens.today import TodayScreen
from tests.services.kit import may_exercise
from tests.services.past_sessions import a_past_session
from tests.ui.flows.person import Person


@pytest.fixture
def calm(services: Services) -> Services:
    """Two sessions without a rise, before the window opens."""
    may_exercise(services)
    for ago in (4, 2):
        a_past_session(services, ago=ago, before=3, after=2)
    services.check_ins.rate(2, CheckInKind.NOW)
    return services


def on_today(person: Person) -> TodayScreen:
    person.flow.show_today()
    screen = person.shell.screen_shown
    assert isinstance(screen, TodayScreen)
    return screen


def test_a_yes_is_done_and_taken_back(calm: Services, person: Person) -> None:
    screen = on_today(person)
    assert screen.dose.accessibleName().startswith(
        "One rep more? On your last 2 days with a session, "
    )
    person.press("Yes, change it")
    assert calm.shelf.chosen().name == "My Daily five"
    assert person.button("Yes, change it") is None
    person.press("Undo")
    assert calm.shelf.chosen().id == "daily_five"
    assert person.button("Yes, change it") is not None


def test_a_dose_kept_is_left_alone_until_undone(calm: Services, person: Person) -> None:
    on_today(person)
    person.press("Keep as it is")
    assert person.button("Yes, change it") is None
    assert on_today(person).dose.isHidden()
    person.flow.show_today()
    calm.next_dose.ask_again()
    on_today(person)
    person.press("Keep as it is")
    person.press("Undo")
    assert person.button("Yes, change it") is not None
    assert calm.shelf.chosen().id == "daily_five"


def hers(services: Services) -> str:
    draft = services.shelf.copy("daily_five", "Mine")
    assert isinstance(draft, Draft)
    mine = services.shelf.save(draft).program.id
    services.shelf.choose(mine)
    return mine


def change(services: Services, program_id: str) -> None:
    draft = set_reps(services.shelf.edit(program_id), 0, 3, services.library)
    assert isinstance(draft, Draft)
    services.shelf.save(draft)


def test_a_program_that_changed_meanwhile_is_left_as_it_is(
    services: Services, person: Person
) -> None:
    may_exercise(services)
    mine = hers(services)
    for ago in (4, 2):
        a_past_session(services, ago=ago, before=3, after=2)
    services.check_ins.rate(2, CheckInKind.NOW)
    on_today(person)
    change(services, mine)
    before = services.shelf.get(mine)
    person.press("Yes, change it")
    assert services.shelf.get(mine) == before


def test_an_undo_after_another_change_says_that_it_stays(
    services: Services, person: Person
) -> None:
    may_exercise(services)
    mine = hers(services)
    for ago in (4, 2):
        a_past_session(services, ago=ago, before=3, after=2)
    services.check_ins.rate(2, CheckInKind.NOW)
    on_today(person)
    person.press("Yes, change it")
    change(services, mine)
    after = services.shelf.get(mine)
    person.press("Undo")
    assert services.shelf.get(mine) == after


def test_a_hard_morning_is_told_once_with_both_that_it_does(
    services: Services, person: Person, clock: VirtualClock
) -> None:
    may_exercise(services)
    record = a_past_session(services, ago=0, before=3, after=2)
    clock.advance(14 * 3600.0)
    services.check_ins.rate(7, CheckInKind.NEXT_MORNING, session_id=record.id)
    assert services.today.view().notice is Notice.STARTS_EASIER
    screen = on_today(person)
    assert screen.notice.isHidden()
    assert "starts easier by itself" in screen.dose.accessibleName()
    person.press("Keep as it is")
    assert not on_today(person).notice.isHidden()


def test_two_hard_mornings_are_told_by_one_card(services: Services, person: Person) -> None:
    may_exercise(services)
    for ago in (4, 2):
        record = a_past_session(services, ago=ago, before=3, after=8)
        a_morning(services, record.id, ago - 1)
    screen = on_today(person)
    assert not screen.notice.isHidden()
    assert screen.dose.isHidden()


def a_morning(services: Services, session_id: str, ago: int) -> None:
    rating = services.check_ins.rate(8, CheckInKind.NOW)
    services.check_ins.remove(rating.id)
    at = rating.at - timedelta(days=ago, hours=9)
    kind = CheckInKind.NEXT_MORNING
    services.store.add_check_in(
        replace(rating, id=f"m{ago}", at=at, kind=kind, session_id=session_id)
    )


def test_resting_can_only_be_put_away(services: Services, person: Person) -> None:
    may_exercise(services)
    for ago in (4, 2):
        a_past_session(services, ago=ago, stop_reason=StopReason.PAIN)
    screen = on_today(person)
    assert screen.dose.accessibleName().startswith("Rest, and ask first.")
    assert person.button("Yes, change it") is None
    person.press("Put away")
    assert on_today(person).dose.isHidden()


def test_her_therapists_limits_are_set_and_go_back(calm: Services, person: Person) -> None:
    person.press("Settings")
    screen = person.shell.screen_shown
    assert isinstance(screen, SettingsScreen)
    limits = screen.limits
    assert not limits.reset.isEnabled()
    limits.steppers["calm_sessions"].plus.click()
    limits.steppers["most_pain"].minus.click()
    kept = calm.settings.load().dose_limits
    assert (kept.calm_sessions, kept.most_pain) == (3, 4)
    assert kept == limits.limits
    assert on_today(person).dose.isHidden()
    person.press("Settings")
    screen = person.shell.screen_shown
    assert isinstance(screen, SettingsScreen)
    assert screen.limits.limits == kept
    screen.limits.reset.setFocus()
    screen.limits.reset.click()
    assert calm.settings.load().limit_calm_sessions == 2
    assert not screen.limits.reset.isEnabled()
    assert not on_today(person).dose.isHidden()
