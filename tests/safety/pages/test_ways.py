"""What stands in the way of a session leads to the page that says what to do about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from sirelief_gui.domain.record import SafetyKind
from sirelief_gui.domain.safety import Gate
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.screens.high_pain import HighPainScreen
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


def test_a_hard_morning_is_said_on_today_with_a_lighter_dose_or_by_itself(person: Person) -> None:
    person.clear_to_start()
    today = person.shell.screen_shown
    assert isinstance(today, TodayScreen)
    assert not today.notice.isVisible()
    session_and_morning(person.services, person.clock, before=3, morning=6)
    person.flow.show_today()
    today = person.shell.screen_shown
    assert isinstance(today, TodayScreen)
    assert not today.notice.isVisible()
    assert "Your next session starts easier" in today.dose.accessibleName()
    person.press("Keep as it is")
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


def rate_before(person: Person, score: Qt.Key) -> None:
    person.clear_to_start()
    person.press("Start session")
    person.on("PainNowScreen")
    person.key(score)


def test_s16_fires_at_seven_breathing_the_gentle_day_and_whom_to_call_come_first(
    person: Person,
) -> None:
    rate_before(person, Qt.Key.Key_7)
    person.on("HighPainScreen")
    page = person.shell.screen_shown
    assert isinstance(page, HighPainScreen)
    assert page.breathe.text().startswith("Rest and breathe, ")
    assert page.go_on.text() == "Gentle day"
    person.press("Who to call")
    person.on("StopAndCallScreen")


def test_s16_fires_breathing_is_a_session_of_its_own_after_the_daily_check(
    person: Person,
) -> None:
    rate_before(person, Qt.Key.Key_8)
    person.on("HighPainScreen")
    page = person.shell.screen_shown
    assert isinstance(page, HighPainScreen)
    page.breathe.click()
    person.press("None of these – begin")
    person.session()
    assert ids(person.plan().timeline.items) == ["breathe_slow"]
    assert not any(item.eased for item in person.plan().timeline.items)
    person.live_out()
    record = person.services.store.sessions()[0]
    assert (record.program_id, record.reps_done) == ("breathe", 18)
    assert person.services.safety.gate() is Gate.OPEN


def test_s16_fires_the_gentle_day_is_begun_lighter(person: Person) -> None:
    rate_before(person, Qt.Key.Key_9)
    person.on("HighPainScreen")
    person.press("Gentle day")
    person.press("None of these – begin")
    person.session()
    items = person.plan().timeline.items
    assert ids(items) == ["cat_camel", "hand_heel_rock", "hip_adduction_squeeze", "breathe_slow"]
    assert [item.eased for item in items] == [True, True, True, False]  # breathing stays whole


def test_s16_rests_at_six_the_check_comes_next_and_the_program_is_whole(person: Person) -> None:
    rate_before(person, Qt.Key.Key_6)
    person.on("SafetyCheckScreen")
    person.press("None of these – begin")
    person.session()
    assert not any(item.eased for item in person.plan().timeline.items)


def test_s16_rests_a_full_day_stays_within_reach_by_way_of_back(person: Person) -> None:
    rate_before(person, Qt.Key.Key_7)
    person.on("HighPainScreen")
    person.key(Qt.Key.Key_Escape)
    person.on("PainNowScreen")
    person.press("I’d rather not rate it")
    person.press("None of these – begin")
    person.session()
    whole = person.services.programs[person.services.today.program().id]
    assert len(person.plan().timeline.items) == len(whole.active)
