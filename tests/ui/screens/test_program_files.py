"""What would change, a file that was refused, the form typed in, and paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.dose_paper import dose_paper
from sirelief_gui.domain.paper import A4, LETTER, Paper
from sirelief_gui.domain.program_diff import Change, DiffRow
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.ui.paper.sheets import Drawn, drawn
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.dose_form import DoseFormScreen
from sirelief_gui.ui.screens.paper_sheet import PaperSheet, usual_paper
from sirelief_gui.ui.screens.program_diff import (
    DiffView,
    ImportRefusedScreen,
    ProgramDiffScreen,
)
from sirelief_gui.ui.shell import Shell
from tests.ui.access import faults
from tests.ui.screens.acting import PHONE, SHORT, WIDE, Stage, cut_off, has_button, press, reads
from tests.ui.screens.acting import shown as put_up

LIBRARY = load_library()
FIVE = load_programs(LIBRARY)["daily_five"]
TODAY = date(2026, 3, 4)
SIZES = [(PHONE, 1.0), (SHORT, 1.0), (WIDE, 1.0), (PHONE, 1.5)]
ROWS = (
    DiffRow(Change.NAME, "Name: Mine → Morning", before="Mine", after="Morning"),
    DiffRow(Change.REMOVED, "Removed: Bridging", old=3),
    DiffRow(Change.ADDED, "Added: Pelvic Floor Lift, 5 reps, hold 5 s", new=1),
    DiffRow(Change.MOVED, "Moved: Ball Squeezes, from place 5 to 1", 4, 0, "5", "1"),
    DiffRow(Change.DOSE, "Cat-Camel: reps 5 → 8", 0, 2, "5", "8"),
    DiffRow(Change.DOSE, "Cat-Camel: “Round – hold” 5 s → 3 s", 0, 2, "5 s", "3 s"),
)
SAID = ("Mine → Morning", "Bridging", "Pelvic Floor Lift, 5 reps, hold 5 s")
"""The first three on the page: the title of their card has said what they are."""


def usable(root: QWidget) -> None:
    """Hold every control against the rules of the house: name, Tab, ring, size."""
    shell = root.window()
    assert isinstance(shell, Shell)
    assert faults(shell) == []


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_every_difference_is_read_and_nothing_is_taken_before_she_says_so(
    stage: Stage, size: tuple[int, int], scale: float
) -> None:
    view = DiffView(title="Morning", lead="Why", rows=ROWS, accept="Replace", both="Keep both")
    screen = ProgramDiffScreen(view)
    heard: list[str] = []
    screen.accepted.connect(lambda: heard.append("accepted"))
    screen.both_asked.connect(lambda: heard.append("both"))
    screen.went_back.connect(lambda: heard.append("back"))
    put_up(stage, screen, size, scale)
    for said in (*SAID, *(row.text for row in ROWS[len(SAID) :])):
        assert reads(screen, said)
    assert not reads(screen, "Removed: ")
    assert cut_off(screen) == []
    usable(screen)
    assert heard == []
    for name in ("Replace", "Keep both", "Cancel", "Back"):
        press(screen, name)
    assert heard == ["accepted", "both", "back", "back"]
    QTest.keyClick(screen.window(), Qt.Key.Key_Escape)
    assert heard[4:] == ["back"]


def test_where_nothing_differs_it_says_so(stage: Stage) -> None:
    screen = ProgramDiffScreen(DiffView(title="Mine", lead="", rows=(), accept="Replace"))
    put_up(stage, screen)
    assert reads(screen, "Nothing is different.")
    assert not has_button(screen, "Keep both")


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_a_refused_file_says_why_and_leads_to_another(
    stage: Stage, size: tuple[int, int], scale: float
) -> None:
    sentence = "“reps” in [[items]] no. 3: must be 1 to 20. Change it in the file and try again."
    screen = ImportRefusedScreen("program.sirelief.toml", sentence)
    heard: list[str] = []
    screen.other_asked.connect(lambda: heard.append("other"))
    screen.went_back.connect(lambda: heard.append("back"))
    put_up(stage, screen, size, scale)
    assert reads(screen, sentence)
    assert reads(screen, "program.sirelief.toml")
    assert cut_off(screen) == []
    usable(screen)
    press(screen, "Choose another file")
    press(screen, "Cancel")
    QTest.keyClick(screen.window(), Qt.Key.Key_Escape)
    assert heard == ["other", "back", "back"]


# The form


class Form:
    """The page with a copy of the five, and what comes of it."""

    def __init__(self, stage: Stage, size: tuple[int, int] = PHONE, scale: float = 1.0) -> None:
        draft = program_edit.copy(FIVE, "Mine")
        assert isinstance(draft, Draft)
        self.draft = draft
        self.screen = DoseFormScreen(draft, library=LIBRARY, today=TODAY)
        self.made: list[Draft] = []
        self.screen.finished.connect(self.made.append)
        put_up(stage, self.screen, size, scale)

    def step(self, place: int, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.screen.cards[place].steppers[key].plus.click()

    def review(self) -> None:
        press(self.screen, "Show what would change")


def test_what_is_typed_becomes_the_program_and_the_rest_stays(stage: Stage) -> None:
    form = Form(stage)
    form.step(0, "reps", 2)
    form.step(1, "times", 3)
    form.screen.cards[2].leave_out.click()
    form.screen.cards[3].note.set_text("small range")
    assert form.screen.is_changed
    form.review()
    (made,) = form.made
    assert made.items[0].dose.reps == 7
    assert made.items[1].dose.note == "3 times a week"
    assert made.items[2].off
    assert made.items[3].dose.note == "small range"
    assert made.items[4] == form.draft.items[4]
    assert not any(item.dose.therapist_set for item in made.items)


def test_more_than_usual_is_refused_in_its_row_until_a_therapist_set_it(stage: Stage) -> None:
    form = Form(stage)
    form.step(3, "reps", 7)
    card = form.screen.cards[3]
    assert "only when your therapist set this" in card.why.text()
    form.review()
    assert form.made == []
    assert form.screen.why.isVisible()
    form.screen.therapist.click()
    assert card.why.text() == ""
    form.review()
    (made,) = form.made
    assert made.items[3].dose.reps == 12
    assert made.items[3].dose.therapist_set
    assert "form of" in made.items[3].dose.note
    assert not made.items[0].dose.therapist_set


def test_a_hard_bound_stops_with_a_sentence(stage: Stage) -> None:
    form = Form(stage)
    form.screen.therapist.click()
    form.step(3, "reps", 40)
    stepper = form.screen.cards[3].steppers["reps"]
    assert stepper.value() == 20
    assert not stepper.plus.isEnabled()
    assert reads(stepper, "20 is the most that can be set.")


@pytest.mark.parametrize("written", ["", "yesterday", "2020-01-01"])
def test_the_date_of_the_form_is_asked_for(stage: Stage, written: str) -> None:
    form = Form(stage)
    form.screen.therapist.click()
    form.screen.day.set_text(written)
    form.step(0, "reps")
    form.review()
    assert form.made == []
    form.screen.day.set_text("2026-03-02")
    form.review()
    assert "2 March 2026" in form.made[0].items[0].dose.note.replace("March 2,", "2 March")


def test_it_goes_on_with_what_was_typed(stage: Stage) -> None:
    form = Form(stage)
    form.screen.therapist.click()
    form.step(0, "reps", 8)
    state = form.screen.state()
    again = DoseFormScreen(form.draft, library=LIBRARY, today=TODAY, state=state)
    put_up(stage, again)
    assert again.state() == state
    assert again.typed() == form.screen.typed()
    assert again.is_changed


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_the_form_fits(qtbot: QtBot, stage: Stage, size: tuple[int, int], scale: float) -> None:
    form = Form(stage, size, scale)
    form.screen.therapist.click()
    qtbot.waitUntil(lambda: cut_off(form.screen) == [])  # the date is laid out with the next event
    usable(form.screen)
    names = [one.accessibleName() for one in form.screen.findChildren(QAbstractButton)]
    assert len(names) == len(set(names))


def test_esc_and_back_leave_it_to_the_flow(stage: Stage) -> None:
    form = Form(stage)
    heard: list[str] = []
    form.screen.went_back.connect(lambda: heard.append("back"))
    press(form.screen, "Back")
    QTest.keyClick(form.screen.window(), Qt.Key.Key_Escape)
    assert heard == ["back", "back"]
    assert not form.screen.is_changed


# Paper


class Desk:
    """Stands for the system's dialogs and the disk."""

    def __init__(self, file: Path | None) -> None:
        self.file, self.fault = file, ""
        self.written: dict[Path, bytes] = {}
        self.opened: list[Path] = []

    def ask(self, _parent: QWidget, name: str, _kinds: str) -> Path | None:
        assert name == "form.pdf"
        return self.file

    def save(self, file: Path, pdf: bytes) -> Path:
        if self.fault:
            raise StorageError(self.fault)
        self.written[file] = pdf
        return file


def paper_sheet(stage: Stage, desk: Desk) -> PaperSheet:
    said = dose_paper(FIVE, LIBRARY, version="1")

    def draw(paper: Paper) -> Drawn:
        return drawn(said, paper)

    shell = stage.open()
    shell.show_page(Screen(), nav=None)
    sheet = PaperSheet(
        "Form",
        name="form.pdf",
        draw=draw,
        save=desk.save,
        ask_file=desk.ask,
        show_folder=desk.opened.append,
    )
    shell.show_sheet(sheet)
    return sheet


def test_a_sheet_is_looked_at_and_saved_on_the_paper_she_has(stage: Stage) -> None:
    desk = Desk(Path("there.pdf"))
    sheet = paper_sheet(stage, desk)
    assert reads(sheet, "1 page")
    assert cut_off(sheet) == []
    usable(sheet)
    press(sheet, "Letter")
    press(sheet, "Save as PDF")
    (pdf,) = desk.written.values()
    assert b"[0 0 612" in pdf
    press(sheet, "Show in folder")
    assert desk.opened == [Path("there.pdf")]
    closed: list[bool] = []
    sheet.closed.connect(lambda: closed.append(True))
    press(sheet, "Done")
    assert closed == [True]


def test_what_the_disk_refuses_is_said_and_can_be_tried_again(stage: Stage) -> None:
    desk = Desk(Path("there.pdf"))
    desk.fault = "The disk is full. Free some space and try again."
    sheet = paper_sheet(stage, desk)
    press(sheet, "Save as PDF")
    assert reads(sheet, "The disk is full.")
    desk.fault = ""
    press(sheet, "Save as PDF")
    assert list(desk.written) == [Path("there.pdf")]


def test_who_thinks_better_of_it_saves_nothing(stage: Stage) -> None:
    desk = Desk(None)
    sheet = paper_sheet(stage, desk)
    press(sheet, "Save as PDF")
    assert desk.written == {}
    assert has_button(sheet, "Save as PDF")


@pytest.mark.parametrize(
    ("name", "paper"), [("en_US", LETTER), ("es_MX", LETTER), ("es_ES", A4), ("en_GB", A4)]
)
def test_the_paper_is_that_of_her_country(name: str, paper: Paper) -> None:
    assert usual_paper(QLocale(name)) == paper
