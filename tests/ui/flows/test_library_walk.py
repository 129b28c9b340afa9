"""Looking at the exercises, doing one by itself, and telling the week."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar

from sirelief_gui.domain.record import Outcome, Site
from sirelief_gui.services.app_services import open_services
from sirelief_gui.ui.screens.about_you import AboutYouScreen
from sirelief_gui.ui.screens.exercise_detail import ExerciseScreen
from sirelief_gui.ui.screens.library import LibraryScreen
from sirelief_gui.ui.screens.safety_check import SafetyCheckScreen
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.widgets.scroll import ScrollArea
from tests.ui.flows.person import Person


def _page(person: Person) -> ExerciseScreen:
    person.on("ExerciseScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, ExerciseScreen)
    return screen


def test_one_exercise_is_a_session_of_its_own(person: Person) -> None:
    person.clear_to_start()
    person.press("Look at the 5 exercises first")
    person.on("LibraryScreen")
    person.press("Ball Squeezes")
    _page(person)
    person.press("Reps: more")
    person.press("Do this one now")
    person.answer(Qt.Key.Key_4)
    person.live_out()
    person.on("PainNowScreen")
    (record,) = person.services.store.sessions()
    assert record.program_id == "single:hip_adduction_squeeze"
    assert record.program_name == "Hip Adduction Ball Squeezes"
    assert record.outcome is Outcome.COMPLETED
    assert record.reps_done == 6
    person.key(Qt.Key.Key_3)
    person.on("RevealScreen")


def test_an_interrupted_exercise_can_be_carried_on(person: Person) -> None:
    person.clear_to_start()
    person.press("Exercises")
    person.press("Cat-Camel")
    person.press("Do this one now")
    person.answer(Qt.Key.Key_4)
    person.live_reps(2)
    person.cut_off()
    services = open_services(person.services.data_dir, person.clock)
    resume = services.today.view().resume
    services.close()
    assert resume is not None
    assert resume.can_resume
    assert resume.place == "Cat-Camel, rep 3 of 5"


def test_back_leads_where_it_was_asked_for(person: Person) -> None:
    person.clear_to_start()
    person.press("Exercises")
    person.press("Sitting")
    person.press("Hip Abduction")
    _page(person)
    person.press("Do this one now")
    person.on("PainNowScreen")
    person.press("Back")
    assert _page(person).name.text() == "Resisted Hip Abduction"
    person.press("Back")
    person.on("LibraryScreen")
    assert person.button("Cat-Camel") is None  # still filtered by sitting
    person.press("About SI pain")
    person.on("AboutPainScreen")
    person.press("When to stop and call")
    person.on("StopAndCallScreen")
    person.press("Back")
    person.on("AboutPainScreen")
    person.press("Back")
    person.on("LibraryScreen")


def test_without_clearance_exercises_are_read_but_not_done(person: Person) -> None:
    person.press("Get started")
    person.press("None of these applies to me")
    person.press("No clearance yet, look around")
    person.on("TodayScreen")
    person.press("Exercises")
    person.press("Bridging")
    _page(person)
    person.press("Do this one now")
    person.on("ClearanceScreen")
    person.press("Back")
    _page(person)


def _save_you(person: Person) -> None:
    person.on("AboutYouScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, AboutYouScreen)
    screen.due.set_text("2026-05-31")
    person.press("Right SI")
    person.press("3")
    person.press("Save")


def test_the_week_is_told_from_today_and_shown_there(person: Person) -> None:
    person.clear_to_start()
    person.press("Add your week")
    _save_you(person)
    person.on("TodayScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, TodayScreen)
    assert person.button("Add your week") is None
    settings = person.services.settings.load()
    assert (settings.due_date, settings.weekly_goal) == ("2026-05-31", 3)
    assert settings.sites == (Site.SI_RIGHT,)
    person.press("Start session")
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_4)
    person.on("SafetyCheckScreen")
    check = person.shell.screen_shown
    assert isinstance(check, SafetyCheckScreen)
    person.press("None of these – begin")
    person.session()
    record = person.services.player.record
    assert record is not None
    assert record.gestational_week == 29


def test_a_week_left_as_it_was_keeps_its_day(person: Person) -> None:
    person.clear_to_start()
    person.press("Add your week")
    person.press("Week: more")
    person.press("Save")
    person.on("TodayScreen")
    person.clock.advance(8 * 24 * 3600)
    person.press("Settings")
    person.on("SettingsScreen")
    person.press("Week or due date, optional, 21\N{NO-BREAK SPACE}weeks")
    person.press("Save")
    person.on("SettingsScreen")
    settings = person.services.settings.load()
    assert (settings.gestational_week, settings.week_given_on) == (20, "2026-03-19")
    person.press("About SI pain")
    person.on("AboutPainScreen")
    person.press("Back")
    person.on("SettingsScreen")


def test_back_from_an_exercise_the_list_is_where_she_left_it(person: Person) -> None:
    person.clear_to_start()
    person.shell.resize(412, 600)
    person.press("Exercises")
    person.on("LibraryScreen")
    _bar(person).setValue(150)
    person.press("Ball Squeezes")
    _page(person)
    person.press("Back")
    person.on("LibraryScreen")
    person.qtbot.waitUntil(lambda: _bar(person).value() == 150)
    person.press("Today")
    person.press("Exercises")
    person.on("LibraryScreen")
    assert _bar(person).value() == 0


def _bar(person: Person) -> QScrollBar:
    screen = person.shell.screen_shown
    assert isinstance(screen, LibraryScreen)
    return screen.findChildren(ScrollArea)[0].verticalScrollBar()
