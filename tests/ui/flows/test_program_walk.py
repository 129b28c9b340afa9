"""Making a program of her own out of the one that ships, and doing it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sirelief_gui.services.app_services import Services
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.program_flow import ProgramFlow
from sirelief_gui.ui.screens.dose_editor import DoseSheet
from sirelief_gui.ui.screens.program import ProgramScreen
from sirelief_gui.ui.screens.program_sheets import LeaveSheet, NameSheet
from tests.ui.flows.person import Person


@pytest.fixture
def walker(person: Person) -> Person:
    """Someone at the list of programs."""
    person.clear_to_start()
    started: list[str] = []
    flow = ProgramFlow(
        Desk(person.shell, person.services),
        start=lambda program, _back: started.append(program.id),
        can_choose=True,
        parent=person.shell,
    )
    flow.show(back=person.flow.show_today)
    person.on("ProgramsScreen")
    return person


def _page(person: Person) -> ProgramScreen:
    person.on("ProgramScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, ProgramScreen)
    return screen


def _copied(person: Person) -> ProgramScreen:
    person.press("Copy and change: Daily five")
    sheet = person.shell.sheet_content
    assert isinstance(sheet, NameSheet)
    sheet.field.set_text("Mine")
    person.press("Go on")
    return _page(person)


def _hers(services: Services) -> list[str]:
    return [entry.name for entry in services.shelf.entries() if entry.is_hers]


def test_a_copy_is_changed_saved_put_on_today_and_deleted(walker: Person) -> None:
    page = _copied(walker)
    assert _hers(walker.services) == []
    page.cards[0].body.click()
    sheet = walker.shell.sheet_content
    assert isinstance(sheet, DoseSheet)
    walker.press("Reps: more")
    walker.press("Done")
    walker.press("Save program")
    walker.on("ProgramsScreen")
    assert _hers(walker.services) == ["Mine"]
    walker.press("Put on Today: Mine")
    chosen = walker.services.shelf.chosen()
    assert (chosen.name, chosen.items[0].dose.reps) == ("Mine", 6)
    walker.press("Delete: Mine")
    assert _hers(walker.services) == []
    walker.press("Undo")
    assert _hers(walker.services) == ["Mine"]
    assert walker.services.shelf.chosen().name == "Mine"
    walker.press("Back")
    walker.on("TodayScreen")


def test_what_is_removed_is_put_back_where_it_was(walker: Person) -> None:
    page = _copied(walker)
    before = [card.view.name for card in page.cards]
    page.cards[1].body.click()
    walker.press("Remove")
    assert [card.view.name for card in page.cards] == [before[0], *before[2:]]
    walker.press("Undo")
    assert [card.view.name for card in page.cards] == before


def test_an_exercise_is_added_at_the_end(walker: Person) -> None:
    page = _copied(walker)
    walker.press("Add exercise")
    walker.press("Bridging")
    assert [card.view.name for card in page.cards][-1] == "Bridging"


def test_leaving_asks_about_changes_and_stays_saves_or_discards(walker: Person) -> None:
    page = _copied(walker)
    walker.press("Back")
    assert isinstance(walker.shell.sheet_content, LeaveSheet)
    walker.press("Stay")
    assert _page(walker) is page
    QTest.keyClick(page, Qt.Key.Key_Escape)
    walker.press("Discard")
    walker.on("ProgramsScreen")
    assert _hers(walker.services) == []
    _copied(walker)
    walker.press("Back")
    walker.press("Save")
    walker.on("ProgramsScreen")
    assert _hers(walker.services) == ["Mine"]
    walker.press("Change: Mine")
    _page(walker)
    walker.press("Back")  # nothing changed, nothing asked
    walker.on("ProgramsScreen")


def test_the_window_asks_before_it_closes_on_changes(walker: Person) -> None:
    _copied(walker)
    assert not walker.shell.close()
    assert isinstance(walker.shell.sheet_content, LeaveSheet)
    assert walker.shell.close()


def test_a_name_that_cannot_be_is_asked_for_again(walker: Person) -> None:
    walker.press("New program")
    sheet = walker.shell.sheet_content
    assert isinstance(sheet, NameSheet)
    walker.press("Go on")
    assert walker.shell.sheet_content is sheet
    sheet.field.set_text("Evening")
    walker.press("Go on")
    page = _page(walker)
    assert page.cards == []
    walker.press("Save program")  # an empty one cannot be saved, and it says so
    assert _page(walker) is page
    assert _hers(walker.services) == []


def test_a_program_is_renamed(walker: Person) -> None:
    _copied(walker)
    walker.press("Rename the program")
    sheet = walker.shell.sheet_content
    assert isinstance(sheet, NameSheet)
    sheet.field.set_text("Evening")
    walker.press("Go on")
    walker.press("Save program")
    walker.on("ProgramsScreen")
    assert _hers(walker.services) == ["Evening"]


def test_the_exercises_lead_to_the_programs_and_one_of_hers_is_done(person: Person) -> None:
    person.clear_to_start()
    person.press("Exercises")
    person.press("Program")
    person.on("ProgramsScreen")
    _copied(person)
    person.press("Save program")
    person.on("ProgramsScreen")
    person.press("Start: Mine")
    person.on("PainNowScreen")
    person.press("Back")
    person.on("ProgramsScreen")
    person.press("Start: Mine")
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_4)
    person.on("SafetyCheckScreen")
    person.press("None of these – begin")
    person.session()
    record = person.services.player.record
    assert record is not None
    assert record.program_name == "Mine"
    person.cut_off()


def test_the_keyboard_stays_on_the_sheet_and_goes_back_to_the_card(walker: Person) -> None:
    page = _copied(walker)
    page.cards[1].body.click()
    sheet = walker.shell.sheet_content
    assert isinstance(sheet, DoseSheet)
    plus = sheet.steppers["reps"].plus
    plus.setFocus()
    plus.click()
    assert walker.shell.focusWidget() is plus
    walker.press("Done")
    assert walker.shell.focusWidget() is page.cards[1].body
