"""Today begins the program that is chosen: the whole day, until she puts another one there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.domain.record import Outcome
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.screens.library import LibraryScreen
from tests.services.kit import a_day_with_a_session
from tests.ui.flows.person import Person


@pytest.fixture
def services(tmp_path: Path, clock: VirtualClock) -> Iterator[Services]:
    """Those of someone who has chosen nothing yet."""
    opened = open_services(tmp_path / "data", clock)
    yield opened
    opened.close()


def hers(services: Services) -> str:
    """Put a program of hers on Today and return its id."""
    draft = services.shelf.copy("gentle_day", "Mine")
    assert isinstance(draft, Draft)
    mine = services.shelf.save(draft).program.id
    services.shelf.choose(mine)
    return mine


def planned(person: Person) -> list[str]:
    return [item.exercise.id for item in person.plan().timeline.items]


def of(services: Services, program_id: str) -> list[str]:
    program = services.programs[program_id]
    return [program.items[place].exercise for place in program.active]


def test_the_first_session_is_the_whole_day(person: Person) -> None:
    person.clear_to_start()
    assert person.button("Look at the 9 exercises first") is not None
    person.begin(Qt.Key.Key_4)
    assert planned(person) == of(person.services, "full_day")
    reps = sum(item.reps_planned for item in person.plan().timeline.items)
    seconds = person.plan().timeline.seconds
    person.live_out()
    person.on("PainNowScreen")
    (record,) = person.services.store.sessions()
    assert (record.program_id, record.program_name) == ("full_day", "Full day")
    assert (record.outcome, record.reps_done) == (Outcome.COMPLETED, reps)
    assert record.active_seconds == seconds
    assert person.services.store.check() == ()


def sitting(person: Person) -> list[str]:
    """The exercises done sitting, as they are listed."""
    person.press("Exercises")
    person.on("LibraryScreen")
    person.press("Sitting")
    screen = person.shell.screen_shown
    assert isinstance(screen, LibraryScreen)
    return [card.accessibleName() for card in screen.grid.cards if card.isVisible()]


def test_the_exercises_of_todays_program_are_listed_first(person: Person) -> None:
    person.clear_to_start()
    assert sitting(person)[0].startswith("Seated Warm-Up")
    person.services.shelf.choose("stability")
    first = person.services.library.exercises[of(person.services, "stability")[0]].short_name
    assert sitting(person)[0].startswith(first)


def test_another_program_is_put_on_today_and_begun(person: Person) -> None:
    person.clear_to_start()
    person.press("Exercises")
    person.press("Program")
    person.on("ProgramsScreen")
    assert person.button("Put on Today: Full day") is None
    person.press("Put on Today: Gentle day")
    person.qtbot.waitUntil(lambda: person.button("Put on Today: Full day") is not None)
    person.press("Back")
    person.press("Today")
    person.on("TodayScreen")
    assert person.button("Look at the 4 exercises first") is not None
    person.begin(Qt.Key.Key_4)
    assert planned(person) == of(person.services, "gentle_day")


def test_one_more_today_is_of_the_program_that_is_chosen_then(person: Person) -> None:
    person.services.shelf.choose("gentle_day")
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_reps(1)
    person.session().driver.do(Command.STOP)
    person.session().driver.do(Command.END)
    person.on("PainNowScreen")
    person.services.shelf.choose("stability")
    person.flow.show_today()
    person.press("Do another")
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_4)
    person.on("SafetyCheckScreen")
    person.press("None of these – begin")
    person.session()
    assert planned(person) == of(person.services, "stability")


def test_a_program_of_hers_is_begun_cut_off_and_carried_on(person: Person) -> None:
    mine = hers(person.services)
    later = person.cut_off_and_come_back()
    later.press("Carry on")
    later.session()
    assert planned(later) == of(later.services, mine)
    later.session().driver.do(Command.RESUME)
    later.live_out()
    later.on("PainNowScreen")
    (record,) = later.services.store.sessions()
    assert (record.program_id, record.outcome) == (mine, Outcome.COMPLETED)
    later.services.close()


def test_where_the_chosen_one_was_deleted_the_whole_day_is_back(person: Person) -> None:
    mine = hers(person.services)
    person.clear_to_start()
    assert person.button("Look at the 4 exercises first") is not None
    person.services.shelf.delete(mine)
    person.begin(Qt.Key.Key_4)  # what is gone is not begun, though Today still shows it
    assert planned(person) == of(person.services, "full_day")


def test_gentle_day_is_taken_for_today_with_the_keyboard_where_it_is(person: Person) -> None:
    person.clear_to_start()
    a_day_with_a_session(person.services, person.clock)
    person.clock.advance(24 * 3600.0)
    person.flow.show_today()
    page = person.shell.screen_shown
    names = [f"{one.name}, {one.minutes}" for one in person.services.today.view().ways]
    gentle = person.button(names[1])
    assert gentle is not None
    gentle.setFocus()
    gentle.click()
    assert person.shell.screen_shown is page
    assert person.button(names[1]) is gentle
    assert gentle.hasFocus()
    person.begin(Qt.Key.Key_4)
    assert planned(person) == of(person.services, "gentle_day")
    person.services.today.go_gently(on=False)
    assert person.services.today.program().id == "full_day"
