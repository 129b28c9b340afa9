"""What stands in the way of a session leads to the page that says what to do about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from sirelief_gui.domain.record import SafetyKind
from sirelief_gui.domain.safety import Gate
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.screens.settings import SettingsScreen
from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
from sirelief_gui.ui.screens.today import TodayScreen
from tests.safety.helping import ids, is_in_week, session_and_morning
from tests.ui.flows.person import Person


def settings_page(person: Person) -> SettingsScreen:
    person.press("Settings")
    person.on("SettingsScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, SettingsScreen)
    return screen


def kinds(person: Person) -> list[SafetyKind]:
    return [entry.kind for entry in person.services.store.safety_log()]


def test_a_new_trimester_asks_again_and_keeps_the_new_date(person: Person) -> None:
    is_in_week(person.services, 27)
    person.clear_to_start()
    person.clock.advance(7 * 24 * 3600.0)
    person.flow.show_today()
    person.press("Answer again")
    person.on("ClearanceScreen")
    person.press("None of these applies to me")
    person.press("My doctor, midwife or therapist said I may exercise.")
    person.press("Continue")
    person.on("TodayScreen")
    assert person.services.safety.gate() is Gate.OPEN
    assert person.services.safety.answers().permitted_at == person.clock.now()


def test_the_end_is_recorded_in_settings_and_a_clinician_opens_sessions_again(
    person: Person,
) -> None:
    is_in_week(person.services, 30)
    person.clear_to_start()
    settings_page(person)
    person.press("My pregnancy has ended")
    person.press("Record it")
    person.press("How to delete it")
    person.press("Keep my data")
    person.on("SettingsScreen")
    assert person.services.safety.gate() is Gate.ENDED
    person.flow.show_today()
    person.press("What to do")
    person.on("PausedScreen")
    person.press("A doctor, midwife or therapist agreed that I exercise. Saved with today’s date.")
    person.press("Continue")
    person.on("TodayScreen")
    assert person.services.safety.gate() is Gate.OPEN
    assert kinds(person)[-2:] == [SafetyKind.PREGNANCY_ENDED, SafetyKind.AGREED_ANEW]


def test_the_end_recorded_by_mistake_is_taken_back(person: Person) -> None:
    person.clear_to_start()
    settings_page(person)
    person.press("My pregnancy has ended")
    person.press("Record it")
    person.press("I recorded this by mistake")
    person.on("SettingsScreen")
    assert person.services.safety.gate() is Gate.OPEN


def test_beyond_week_42_the_week_can_be_corrected(person: Person) -> None:
    person.clear_to_start()
    today = person.clock.now().date()
    settings = person.services.settings
    late = (today - timedelta(weeks=4)).isoformat()
    settings.save(replace(settings.load(), due_date=late))
    person.flow.show_today()
    person.press("What to do")
    person.on("PausedScreen")
    person.press("Correct my week")
    person.on("AboutYouScreen")


def test_unwell_on_her_back_can_have_lying_left_out_until_settings_bring_it_back(
    person: Person,
) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_3)
    screen = person.session()
    while person.plan().phase.exercise != "bridge":
        screen.driver.do(Command.NEXT_EXERCISE)
    while person.plan().phase.key.rep is None:
        screen.driver.do(Command.READY)
    screen.driver.do(Command.STOP)
    screen.driver.do(Command.UNWELL)
    person.on("StopAndCallScreen")
    page = person.shell.screen_shown
    assert isinstance(page, StopAndCallScreen)
    page.lying.click()
    person.press("I have called")
    assert "bridge" not in ids(person.services.today.items())
    rhythm = settings_page(person).rhythm
    assert not rhythm.lying.isChecked()
    rhythm.lying.click()
    assert "bridge" in ids(person.services.today.items())
    lying = {SafetyKind.LYING_LEFT_OUT, SafetyKind.LYING_BACK_IN}
    assert [kind for kind in kinds(person) if kind in lying] == [
        SafetyKind.LYING_LEFT_OUT,
        SafetyKind.LYING_BACK_IN,
    ]


def test_unwell_off_her_back_is_not_asked_about_lying(person: Person) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_3)
    screen = person.session()
    screen.driver.do(Command.STOP)
    screen.driver.do(Command.UNWELL)
    person.on("StopAndCallScreen")
    assert not hasattr(person.shell.screen_shown, "lying")


def test_a_hard_morning_is_said_on_today_until_she_puts_the_card_away(person: Person) -> None:
    person.clear_to_start()
    today = person.shell.screen_shown
    assert isinstance(today, TodayScreen)
    assert not today.notice.isVisible()
    session_and_morning(person.services, person.clock, before=3, morning=6)
    person.flow.show_today()
    today = person.shell.screen_shown
    assert isinstance(today, TodayScreen)
    assert "Your next session starts easier." in today.notice.accessibleName()
    person.press("Put away")
    today = person.shell.screen_shown
    assert isinstance(today, TodayScreen)
    assert not today.notice.isVisible()


def test_the_permission_is_shown_in_settings_with_its_date(person: Person) -> None:
    person.clear_to_start()
    assert "2026" in settings_page(person).rhythm.permission.accessibleName()
