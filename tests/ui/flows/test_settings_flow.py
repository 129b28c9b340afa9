"""Settings and the space, through the real window: what applies at once, and where pages lead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.sound_check import HELLO
from sirelief_gui.ui.screens.settings import SettingsScreen
from sirelief_gui.ui.theme import theme_of
from tests.ui.flows.person import Person


def settings_page(person: Person) -> SettingsScreen:
    person.on("SettingsScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, SettingsScreen)
    return screen


def up_to_the_space(person: Person) -> None:
    person.press("Get started")
    person.press("None of these applies to me")
    person.press("My doctor, midwife or therapist said I may exercise.")
    person.press("Continue")
    person.on("SpaceScreen")


def test_the_first_run_takes_eight_taps_to_the_first_phase(person: Person) -> None:
    up_to_the_space(person)  # four
    person.press("All set")
    person.press("Start session")
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_4)
    person.on("SafetyCheckScreen")
    person.press("None of these – begin")
    person.session()


def test_back_from_the_space_leads_to_the_clearance(person: Person) -> None:
    up_to_the_space(person)
    person.press("Back")
    person.on("ClearanceScreen")
    person.press("Continue")
    person.on("SpaceScreen")


def test_a_first_run_left_at_the_space_goes_on_there_and_is_over_after_it(
    person: Person, qtbot: QtBot, clock: VirtualClock
) -> None:
    up_to_the_space(person)
    person.services.close()
    services = open_services(person.services.data_dir, clock)
    again = Person(qtbot, services, clock)
    again.on("SpaceScreen")
    again.press("All set")
    again.on("TodayScreen")
    services.close()
    third = open_services(person.services.data_dir, clock)
    Person(qtbot, third, clock).on("TodayScreen")
    third.close()


def test_without_clearance_the_space_waits_until_she_has_it(person: Person) -> None:
    person.press("Get started")
    person.press("None of these applies to me")
    person.press("No clearance yet, look around")
    person.on("TodayScreen")
    person.press("They said I may")
    person.press("My doctor, midwife or therapist said I may exercise.")
    person.press("Continue")
    person.on("SpaceScreen")
    person.press("All set")
    person.on("TodayScreen")
    assert person.services.safety.gate() is Gate.OPEN


def test_the_space_tries_sound_and_text_size(person: Person) -> None:
    up_to_the_space(person)
    person.press("Test sound")
    assert [cue.clip for cue in person.out.queued] == list(HELLO)
    person.press("Larger")
    assert theme_of(person.shell).scale == 1.15
    assert person.services.settings.load().text_scale == 1.15
    person.press("All set")
    assert person.out.queued == []
    assert not person.out.is_open


def test_the_gear_opens_the_settings_and_back_leads_to_today(person: Person) -> None:
    person.clear_to_start()
    person.press("Settings")
    settings_page(person)
    person.press("Back")
    person.on("TodayScreen")


def test_a_change_applies_to_the_window_at_once_and_is_kept(
    person: Person, services: Services
) -> None:
    person.clear_to_start()
    person.press("Settings")
    page = settings_page(person)
    page.reading.text.pick("1.5")
    page.reading.theme.pick("dark")
    page.reading.skin.pick("deep")
    page.reading.reduce_motion.click()
    look = theme_of(person.shell)
    assert (look.scale, look.name, look.skin, look.reduce_motion) == (1.5, "dark", "deep", True)
    kept = services.settings.load()
    assert (kept.text_scale, kept.theme, kept.skin, kept.reduce_motion) == (
        *(1.5, "dark", "deep"),
        True,
    )
    assert person.shell.screen_shown is page


def test_another_goal_is_the_one_on_today(person: Person) -> None:
    person.clear_to_start()
    person.press("Settings")
    settings_page(person)
    person.press("Weekly goal: more")
    assert person.services.today.view().goal == 5


def test_the_space_and_the_stop_page_lead_back_to_the_settings(person: Person) -> None:
    person.clear_to_start()
    person.press("Settings")
    for row, back in (
        ("Check it from the mat", "All set"),
        ("Check it from the mat", "Back"),
        ("When to stop and call", "Back"),
    ):
        settings_page(person)
        person.press(row)
        person.qtbot.waitUntil(lambda: not isinstance(person.shell.screen_shown, SettingsScreen))
        person.press(back)
    settings_page(person)


def test_the_rail_has_the_settings_at_its_foot(person: Person) -> None:
    person.clear_to_start()
    person.shell.resize(1440, 900)
    person.press("Settings")
    page = settings_page(person)
    assert person.button("Today") is not None
    person.press("Reading and motion")
    person.press("Check it from the mat")
    person.on("SpaceScreen")
    person.press("All set")
    assert settings_page(person) is not page
    assert settings_page(person).section == "reading"
