"""A program goes to a therapist and comes back: as a file, and as a form typed in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.program_flow import ProgramFlow
from sirelief_gui.ui.screens.dose_form import DoseFormScreen
from sirelief_gui.ui.screens.program_sheets import LeaveSheet, NameSheet
from tests.ui.flows.person import Person
from tests.ui.screens.acting import reads


class Dialogs:
    """Stands for the system's dialogs: always the same file, or none."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.suggested: list[str] = []

    def ask_file(self, _parent: QWidget, name: str, _kinds: str) -> Path | None:
        self.suggested.append(name)
        return self.file

    def ask_open(self, _parent: QWidget, _kinds: str) -> Path | None:
        return self.file


@pytest.fixture
def dialogs(tmp_path: Path) -> Dialogs:
    return Dialogs(tmp_path / "program.sirelief.toml")


@pytest.fixture
def walker(person: Person, dialogs: Dialogs) -> Person:
    """Someone at the list of programs, with one of her own in it."""
    person.clear_to_start()
    flow = ProgramFlow(
        Desk(person.shell, person.services),
        start=lambda _program, back: back(),
        ask_file=dialogs.ask_file,
        ask_open=dialogs.ask_open,
        parent=person.shell,
    )
    flow.show(back=person.flow.show_today)
    person.on("ProgramsScreen")
    person.press("Copy and change: Daily five")
    _name(person, "Mine")
    person.press("Save program")
    person.on("ProgramsScreen")
    return person


def _name(person: Person, name: str) -> None:
    sheet = person.shell.sheet_content
    assert isinstance(sheet, NameSheet)
    sheet.field.set_text(name)
    person.press("Go on")


def _form(person: Person) -> DoseFormScreen:
    person.on("DoseFormScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, DoseFormScreen)
    return screen


def _reps(person: Person, program: str = "my_mine") -> int | None:
    return person.services.shelf.get(program).items[0].dose.reps


def _exported(person: Person, dialogs: Dialogs, program: str = "Mine") -> Path:
    person.press(f"More: {program}")
    person.press("Export to file")
    assert dialogs.file is not None
    return dialogs.file


def _changed_by_hand(file: Path) -> None:
    file.write_text(file.read_text().replace("# reps = 5", "reps = 8", 1))


def test_a_file_is_handed_on_changed_by_hand_and_replaces_after_a_look(
    walker: Person, dialogs: Dialogs
) -> None:
    file = _exported(walker, dialogs)
    assert dialogs.suggested == ["program.sirelief.toml"]
    _changed_by_hand(file)
    walker.press("Import from file")
    walker.on("ProgramDiffScreen")
    assert reads(walker.shell, "reps 5 → 8")
    assert _reps(walker) is None
    walker.press("Replace")
    walker.on("ProgramsScreen")
    assert _reps(walker) == 8
    walker.press("Undo")
    walker.on("ProgramsScreen")
    assert _reps(walker) is None


def test_both_are_kept(walker: Person, dialogs: Dialogs) -> None:
    _changed_by_hand(_exported(walker, dialogs))
    walker.press("Import from file")
    walker.press("Keep both")
    walker.on("ProgramsScreen")
    names = [entry.name for entry in walker.services.shelf.entries() if entry.is_hers]
    assert names == ["Mine", "Mine (2)"]
    walker.press("Undo")
    names = [entry.name for entry in walker.services.shelf.entries() if entry.is_hers]
    assert names == ["Mine"]


def test_cancelled_nothing_is_changed(walker: Person, dialogs: Dialogs) -> None:
    _changed_by_hand(_exported(walker, dialogs))
    walker.press("Import from file")
    walker.press("Cancel")
    walker.on("ProgramsScreen")
    assert _reps(walker) is None


def test_a_new_program_is_shown_exercise_by_exercise(walker: Person, dialogs: Dialogs) -> None:
    file = _exported(walker, dialogs)
    file.write_text(file.read_text().replace("my_mine", "my_other").replace('"Mine"', '"Other"'))
    walker.press("Import from file")
    walker.on("ProgramDiffScreen")
    assert reads(walker.shell, "In this program")
    assert reads(walker.shell, "Bridging, 5 reps")
    walker.press("Add program")
    walker.on("ProgramsScreen")
    assert "my_other" in walker.services.programs


def test_a_version_of_one_that_ships_stands_beside_it(walker: Person, dialogs: Dialogs) -> None:
    _changed_by_hand(_exported(walker, dialogs, "Daily five"))
    walker.press("Import from file")
    walker.on("ProgramDiffScreen")
    assert reads(walker.shell, "beside “Daily five”")
    walker.press("Add program")
    assert _reps(walker, "my_daily_five") == 8


def test_what_is_no_program_is_refused_by_the_key(walker: Person, dialogs: Dialogs) -> None:
    file = _exported(walker, dialogs)
    whole = file.read_text()
    file.write_text(whole.replace("# reps = 5", "reps = 99", 1))
    walker.press("Import from file")
    walker.on("ImportRefusedScreen")
    assert reads(walker.shell, "“reps” in [[items]] no. 1")
    file.write_text(whole)
    walker.press("Choose another file")
    walker.on("ProgramDiffScreen")
    assert reads(walker.shell, "Nothing is different.")


def test_a_dialog_that_is_closed_changes_nothing(walker: Person, dialogs: Dialogs) -> None:
    dialogs.file = None
    walker.press("More: Mine")
    walker.press("Export to file")
    walker.press("Import from file")
    walker.on("ProgramsScreen")


@pytest.mark.parametrize("what", ["Save as PDF", "Form for a therapist"])
def test_a_program_is_printed(walker: Person, dialogs: Dialogs, tmp_path: Path, what: str) -> None:
    dialogs.file = tmp_path / "there.pdf"
    walker.press("More: Mine")
    walker.press(what)
    walker.press("Save as PDF")
    assert dialogs.file.read_bytes().startswith(b"%PDF-")
    assert dialogs.suggested[-1].endswith(".pdf")
    walker.press("Done")


def test_the_editor_leads_there_as_well_once_it_is_saved(walker: Person, dialogs: Dialogs) -> None:
    walker.press("Change: Mine")
    walker.press("More")
    walker.press("Export to file")
    assert dialogs.suggested == ["program.sirelief.toml"]
    walker.on("ProgramScreen")
    walker.press("Add exercise")
    walker.press("Bridging")
    walker.press("More")
    assert walker.shell.sheet_content is None
    assert walker.button("Export to file") is None


# The form typed in


def test_a_form_for_her_own_program_is_typed_in_looked_at_and_saved(walker: Person) -> None:
    walker.press("More: Mine")
    walker.press("Type in a filled form")
    form = _form(walker)
    form.therapist.click()
    for _ in range(7):
        walker.press("Cat-Camel, Reps: more")
    walker.press("Show what would change")
    walker.on("ProgramDiffScreen")
    assert reads(walker.shell, "reps 5 → 12")
    assert reads(walker.shell, "“my therapist set this”")
    assert _reps(walker) is None
    walker.press("Back")
    assert _form(walker).cards[0].row().reps == 12
    walker.press("Show what would change")
    walker.press("Save program")
    walker.on("ProgramsScreen")
    dose = walker.services.shelf.get("my_mine").items[0].dose
    assert (dose.reps, dose.therapist_set) == (12, True)


def test_a_form_for_one_that_ships_becomes_her_own_copy(walker: Person) -> None:
    walker.press("More: Daily five")
    walker.press("Type in a filled form")
    _name(walker, "From the form")
    _form(walker)
    walker.press("Cat-Camel, Reps: more")
    walker.press("Show what would change")
    walker.press("Save program")
    walker.on("ProgramsScreen")
    assert _reps(walker, "my_from_the_form") == 6
    assert _reps(walker, "daily_five") is None


def test_leaving_the_form_asks_about_what_was_typed(walker: Person) -> None:
    walker.press("More: Mine")
    walker.press("Type in a filled form")
    form = _form(walker)
    walker.press("Cat-Camel, Reps: more")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert isinstance(walker.shell.sheet_content, LeaveSheet)
    walker.press("Stay")
    assert _form(walker) is form
    assert not walker.shell.may_leave()  # the window asks as well, once
    assert walker.shell.may_leave()
    walker.press("Discard")
    walker.on("ProgramsScreen")
    assert _reps(walker) is None
    assert walker.shell.may_leave()


def test_a_form_with_nothing_typed_is_left_at_once(walker: Person) -> None:
    walker.press("More: Mine")
    walker.press("Type in a filled form")
    _form(walker)
    walker.press("Back")
    walker.on("ProgramsScreen")
