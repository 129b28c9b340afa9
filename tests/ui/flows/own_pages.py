"""The pages of an exercise of her own, as a test comes by them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.own_exercise import OwnExercise
from sirelief_gui.domain.program import Dose, Program
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.services.own_words import OwnWords
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.own_flow import OwnFlow
from sirelief_gui.ui.screens.exercise_detail import ExerciseScreen
from sirelief_gui.ui.screens.own_exercise import OwnExerciseScreen
from sirelief_gui.ui.screens.phase_sheet import PhaseSheet
from tests.ui.flows.person import Person


def form(person: Person) -> OwnExerciseScreen:
    person.on("OwnExerciseScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, OwnExerciseScreen)
    return screen


def page(person: Person) -> ExerciseScreen:
    person.on("ExerciseScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, ExerciseScreen)
    return screen


def sheet(person: Person) -> PhaseSheet:
    found = person.shell.sheet_content
    assert isinstance(found, PhaseSheet)
    return found


def kept(person: Person) -> tuple[OwnExercise, ...]:
    return person.services.shelf.own_exercises()


def reads(person: Person, text: str) -> bool:
    """Tell whether a text is somewhere in the window."""
    labels = person.shell.findChildren(QLabel)
    return any(text in label.text() for label in labels if label.isVisible())


def begin_new(person: Person) -> OwnExerciseScreen:
    person.clear_to_start()
    person.press("Exercises")
    person.press("New exercise")
    return form(person)


def picture(folder: Path) -> Path:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#2266cc"))
    path = folder / "heels.png"
    assert image.save(str(path))
    return path


def in_a_program(person: Person, dose: Dose | None = None) -> Program:
    shelf = person.services.shelf
    begun = shelf.create("Mine")
    assert isinstance(begun, Draft)
    added = program_edit.add(begun, "own_slide", person.services.library)
    assert isinstance(added, Draft)
    if dose is not None:
        item = replace(added.program.items[0], dose=dose)
        added = replace(added, program=replace(added.program, items=(item,)))
    return shelf.save(added).program


class Writing:
    """The form by itself, with a file to be chosen."""

    def __init__(self, person: Person, file: Path | None, *, voice: OwnWords | None = None) -> None:
        person.clear_to_start()
        services = person.services
        if voice is not None:
            services = replace(services, own_words=voice)
        self.done: list[str] = []
        self.flow = OwnFlow(
            Desk(person.shell, services), ask=lambda _window: file, parent=person.shell
        )
        self.person = person
        self.again()

    def again(self) -> None:
        self.flow.new(back=self.person.flow.show_today, done=self.done.append)
        form(self.person).name.set_text("Slides")
