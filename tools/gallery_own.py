"""An exercise of her own, as the galleries and the kept pictures show it: its form and its page."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.exercise import Kind, Laterality, PhaseKind
from sirelief_gui.domain.library_list import single_program
from sirelief_gui.domain.own_exercise import OwnExercise, OwnPhase
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.program_file import with_own
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.library import load_library
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.exercise_detail import ExerciseScreen
from sirelief_gui.ui.screens.own_exercise import OwnExerciseScreen
from sirelief_gui.ui.screens.phase_sheet import PhaseSheet

HEEL_SLIDES = OwnExercise(
    id="own_heel_slides",
    name="Heel slides",
    kind=Kind.MOBILITY,
    laterality=Laterality.BILATERAL,
    posture="supine",
    phases=(
        OwnPhase("out", PhaseKind.MOVE, "Slide out", 4, "Slide both heels out slowly."),
        OwnPhase("stay", PhaseKind.HOLD, "Stay", 5),
        OwnPhase("back", PhaseKind.MOVE, "Slide back", 4, "Slide them back."),
        OwnPhase("rest", PhaseKind.REST_REP, "Rest", 3),
    ),
    reps=6,
    how="Lie on the wedge with both knees bent and socks on your feet.",
    picture="heel-slides.png",
)


def sample_photo() -> QImage:
    """Return a picture as she may have taken one: a mat in a room, drawn by hand."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#d9cbb8"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 400, 900, 200, QColor("#a9835f"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#4c7f86"))
    painter.drawRoundedRect(QRectF(110, 440, 680, 70), 24, 24)
    pen = QPen(QColor("#5b3a2e"), 34)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    joints = [(240, 420), (430, 420), (560, 300), (680, 425)]
    for start, end in pairwise(joints):
        painter.drawLine(QPointF(*start), QPointF(*end))
    painter.setBrush(QColor("#5b3a2e"))
    painter.drawEllipse(QPointF(180, 405), 28, 28)
    painter.end()
    return image


def own_form() -> Screen:
    """Return the form of an exercise that was written before."""
    library = with_own(load_library(), [HEEL_SLIDES])
    screen = OwnExerciseScreen(HEEL_SLIDES, library=library, is_new=False, photo=sample_photo())
    plan = resolve(single_program(library.exercises[HEEL_SLIDES.id]), library)
    screen.show_timeline(compile_timeline(plan, library))
    return screen


def own_refused() -> Screen:
    """Return the form where one-legged strength work was asked for, without a name."""
    screen = own_form()
    if isinstance(screen, OwnExerciseScreen):
        screen.name.set_text("")
        screen.kind.chips[1].click()
        screen.sides.chips[1].click()
        screen.show_timeline(None)
        screen.save()
    return screen


def phase_sheet() -> QWidget:
    """Return the sheet of one of its phases."""
    return PhaseSheet(HEEL_SLIDES.phases[0], exercise=HEEL_SLIDES.kind, removable=True)


def own_page() -> Screen:
    """Return the page of the exercise, with its picture."""
    return ExerciseScreen(
        library=with_own(load_library(), [HEEL_SLIDES]),
        exercise_id=HEEL_SLIDES.id,
        tone="rest",
        propped=True,
        is_own=True,
        photo=sample_photo(),
    )
