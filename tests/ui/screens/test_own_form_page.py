"""The form of an exercise of her own: it fits, is read in order, and says what is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.exercise import Kind, PhaseKind
from sirelief_gui.domain.library_list import single_program
from sirelief_gui.domain.own_exercise import MOST_PHASES, OwnExercise, OwnPhase
from sirelief_gui.domain.own_form import new_exercise
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.program_file import with_own
from sirelief_gui.domain.timeline import Timeline, compile_timeline
from sirelief_gui.ui.screens.own_exercise import OwnExerciseScreen
from sirelief_gui.ui.screens.phase_sheet import PhaseSheet
from tests.domain.program_samples import LIBRARY, own_slide
from tests.ui.screens.acting import PHONE, SHORT, SMALL, WIDE, Stage, cut_off, press, reads, shown

SIZES = [(PHONE, 1.0), (SHORT, 1.0), (WIDE, 1.0), (PHONE, 1.5), (SMALL, 1.0)]


def timeline(own: OwnExercise) -> Timeline:
    library = with_own(LIBRARY, [own])
    return compile_timeline(resolve(single_program(library.exercises[own.id]), library), library)


def opened(
    stage: Stage,
    own: OwnExercise | None = None,
    *,
    size: tuple[int, int] = PHONE,
    scale: float = 1.0,
) -> OwnExerciseScreen:
    screen = OwnExerciseScreen(own or own_slide(), library=LIBRARY, is_new=own is None)
    shown(stage, screen, size, scale)
    return screen


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_it_fits(qtbot: QtBot, stage: Stage, size: tuple[int, int], scale: float) -> None:
    screen = opened(stage, new_exercise(LIBRARY.postures), size=size, scale=scale)
    screen.show_timeline(timeline(own_slide()))
    press(screen, "Strength")
    press(screen, "One side only")
    screen.save()
    qtbot.waitUntil(lambda: cut_off(screen) == [])
    assert reads(screen, "Strength work here uses both legs at once")
    assert reads(screen, "Give it a name first.")


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_the_sheet_of_a_phase_fits(
    qtbot: QtBot, stage: Stage, size: tuple[int, int], scale: float
) -> None:
    sheet = PhaseSheet(own_slide().phases[1], exercise=Kind.STRENGTH, removable=True)
    stage.open(size, scale).show_sheet(sheet)
    sheet.show_faults({"name": "Must be one line of 1 to 40 characters."})
    qtbot.waitUntil(lambda: cut_off(sheet) == [])


def test_the_foot_tells_the_times_of_the_real_timeline(stage: Stage) -> None:
    screen = opened(stage)
    real = timeline(own_slide())
    screen.show_timeline(real)
    assert reads(screen, "13 s a rep")
    assert reads(screen, "5 reps, hold 5 s")
    assert reads(screen, f"{real.seconds // 60} min {real.seconds % 60} s")
    screen.show_timeline(None)
    assert not reads(screen, "13 s a rep")


def test_every_change_is_told_and_only_what_can_be_done_is_saved(stage: Stage) -> None:
    screen = opened(stage)
    told: list[OwnExercise] = []
    saved: list[OwnExercise] = []
    screen.changed.connect(told.append)
    screen.save_asked.connect(saved.append)
    assert not screen.is_changed
    press(screen, "Seated")
    press(screen, "Stretch")
    press(screen, "Reps: more")
    screen.name.set_text("Clam")
    press(screen, "Save exercise")
    assert saved == []
    assert reads(screen, "“Clam” is one-legged work")
    screen.name.set_text("Slides")
    press(screen, "Save exercise")
    assert saved == [told[-1]] == [screen.own]
    assert (screen.own.posture, screen.own.kind, screen.own.reps) == ("seated", Kind.STRETCH, 6)
    assert screen.is_changed


def test_nothing_is_called_wrong_before_she_has_touched_it(stage: Stage) -> None:
    screen = opened(stage, new_exercise(LIBRARY.postures))
    press(screen, "Reps: more")
    assert not reads(screen, "Give it a name first.")
    press(screen, "Save exercise")
    assert reads(screen, "Give it a name first.")
    assert screen.window().focusWidget() is screen.name.editor


def test_alt_and_the_arrows_move_a_phase_and_the_keyboard_goes_along(stage: Stage) -> None:
    screen = opened(stage)
    row = screen.phases.rows[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [phase.id for phase in screen.own.phases] == ["stay", "out", "back"]
    assert screen.window().focusWidget() is screen.phases.rows[1]
    QTest.keyClick(screen.phases.rows[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [phase.id for phase in screen.own.phases] == ["out", "stay", "back"]
    QTest.keyClick(screen.phases.rows[0], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [phase.id for phase in screen.own.phases] == ["out", "stay", "back"]


def test_tab_goes_down_the_phases_also_when_one_was_added(stage: Stage) -> None:
    screen = opened(stage)
    screen.phase_asked.connect(lambda _place: None)
    press(screen, "Add a phase")
    stops = []
    widget: QWidget = screen.name.editor
    for _ in range(200):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            stops.append(widget.accessibleName().split(",")[0])
        following = widget.nextInFocusChain()
        assert following is not None
        widget = following
    rows = ["Name", "Mobility", "How to begin", "Slide out", "Stay", "Slide back", "Hold"]
    places = [stops.index(name) for name in rows]
    assert places == sorted(places)
    ends = ["Move down: Hold", "Add a phase", "Reps: less", "Choose a picture", "Save exercise"]
    assert places[-1] < stops.index(ends[0])
    assert [stops.index(name) for name in ends] == sorted(stops.index(name) for name in ends)


def test_no_more_phases_than_there_may_be(stage: Stage) -> None:
    phases = tuple(OwnPhase(f"hold_{n}", PhaseKind.HOLD, "Stay", 5) for n in range(MOST_PHASES - 1))
    screen = opened(stage, own_slide(phases=phases))
    assert screen.add.isEnabled()
    press(screen, "Add a phase")
    assert not screen.add.isEnabled()
    screen.remove_phase(0)
    assert screen.add.isEnabled()


def test_the_word_follows_the_kind_until_it_is_her_own(stage: Stage) -> None:
    phase = OwnPhase("hold_1", PhaseKind.HOLD, "Hold", 5)
    sheet = PhaseSheet(phase, exercise=Kind.STRETCH, removable=False)
    told: list[OwnPhase] = []
    sheet.changed.connect(told.append)
    stage.open().show_sheet(sheet)
    assert not sheet.remove.isEnabled()
    press(sheet, "Move")
    assert told[-1] == replace(phase, kind=PhaseKind.MOVE, name="Move")
    sheet.name.set_text("Slide")
    press(sheet, "Breathe")
    assert told[-1] == replace(phase, kind=PhaseKind.BREATHE, name="Slide")
    press(sheet, "Seconds: more")
    sheet.say.set_text("Slide slowly.")
    assert (told[-1].seconds, told[-1].say) == (6, "Slide slowly.")


def test_a_picture_that_is_refused_keeps_the_keyboard_at_it(stage: Stage) -> None:
    screen = opened(stage)
    screen.show_fault("picture", "Choose another one.")
    assert reads(screen, "Choose another one.")
    assert screen.window().focusWidget() is screen.picture.choose


def test_escape_asks_to_leave(stage: Stage) -> None:
    screen = opened(stage)
    left: list[bool] = []
    screen.went_back.connect(lambda: left.append(True))
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    press(screen, "Back")
    assert left == [True, True]
