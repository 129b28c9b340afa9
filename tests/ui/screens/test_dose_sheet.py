"""The sheets for the numbers of an exercise and for a rest."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.domain.program_times import times_of
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.dose_editor import DoseSheet, RestSheet
from tests.ui.screens.acting import PHONE, Stage, cut_off, has_button, press, reads
from tests.ui.screens.program_drafts import LIBRARY, NBSP, SIZES, draft, tab_stops, timeline


def _sheet(exercise: int = 0) -> tuple[DoseSheet, list[Draft]]:
    def seconds_of(of: Draft, place: int) -> int:
        whole = timeline(of)
        if whole is None or place not in of.program.active:
            return 0
        return times_of(whole).of_item(of.program.active.index(place))

    sheet = DoseSheet(
        draft(), exercise, library=LIBRARY, seconds_of=seconds_of, propped=True, tone="hold"
    )
    told: list[Draft] = []
    sheet.changed.connect(told.append)
    return sheet, told


def _open(stage: Stage, sheet: DoseSheet, size: tuple[int, int] = PHONE, scale: float = 1) -> None:
    shell = stage.open(size, scale)
    shell.show_page(Screen(), nav=None)
    shell.show_sheet(sheet)


def test_numbers_are_stepped_and_the_seconds_follow(stage: Stage) -> None:
    sheet, told = _sheet()
    _open(stage, sheet)
    press(sheet, "Reps: more")
    assert told[-1].items[0].dose.reps == 6
    assert reads(sheet.foot, "2 min 12 s")
    press(sheet, "Rest after: more")
    assert told[-1].items[0].dose.rest_after == 25
    press(sheet, f"Slower, 5{NBSP}s")
    moves = ("round_up", "neutral_from_cat", "sink", "neutral_from_camel")
    assert {told[-1].items[0].dose.seconds[key] for key in moves} == {5}
    press(sheet, "Sets: more")
    assert has_button(sheet, "Rest between sets: more")
    press(sheet, "Sets: less")
    assert not has_button(sheet, "Rest between sets: more")


def test_more_than_usual_needs_the_therapist(stage: Stage) -> None:
    sheet, told = _sheet()
    _open(stage, sheet)
    for _step in range(5):
        press(sheet, "Reps: more")
    assert not sheet.steppers["reps"].plus.isEnabled()
    sheet.therapist.click()
    press(sheet, "Reps: more")
    assert told[-1].items[0].dose.reps == 11
    before = len(told)
    sheet.therapist.click()  # cannot be taken back now, and the reason is said
    assert sheet.therapist.isChecked()
    assert sheet.why.isVisible()
    assert len(told) == before


def test_a_variant_a_note_and_leaving_it_out(stage: Stage) -> None:
    sheet, told = _sheet(1)
    _open(stage, sheet)
    sheet.variants["rock_back_only"].click()
    chosen = [told[-1].items[1].dose.variant]
    assert not has_button(sheet, "Rock forward – hold: more")
    sheet.variants["rock_back_only"].click()
    assert [*chosen, told[-1].items[1].dose.variant] == ["rock_back_only", None]
    sheet.note.set_text("slowly")
    assert told[-1].items[1].dose.note == "slowly"
    sheet.note.set_text("x" * 1000)
    assert told[-1].items[1].dose.note == "slowly"
    sheet.part.click()
    assert told[-1].items[1].off
    assert reads(sheet.foot, "Left out")


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_the_sheet_fits(stage: Stage, size: tuple[int, int], scale: float) -> None:
    sheet, _told = _sheet(1)
    _open(stage, sheet, size, scale)
    assert cut_off(sheet) == []


@pytest.mark.parametrize("exercise_id", sorted(LIBRARY.exercises))
def test_every_exercise_has_numbers_to_set(qtbot: QtBot, stage: Stage, exercise_id: str) -> None:
    added = program_edit.add(draft(), exercise_id, LIBRARY, at=0)
    assert isinstance(added, Draft)
    sheet = DoseSheet(
        added, 0, library=LIBRARY, seconds_of=lambda *_: 60, propped=True, tone="hold"
    )
    told: list[Draft] = []
    sheet.changed.connect(told.append)
    _open(stage, sheet)
    for stepper in list(sheet.steppers.values()):
        before = stepper.value()
        way = stepper.plus if stepper.plus.isEnabled() else stepper.minus
        if way.isEnabled():
            way.click()
            assert stepper.value() != before
    assert told
    qtbot.waitUntil(lambda: cut_off(sheet) == [])  # a stepper more is laid out with the next event


def test_a_rest_is_set_on_its_own(stage: Stage) -> None:
    sheet = RestSheet(draft(), 0, library=LIBRARY)
    told: list[Draft] = []
    sheet.changed.connect(told.append)
    stage.open().show_sheet(sheet)
    press(sheet, "Rest after: less")
    assert told[-1].items[0].dose.rest_after == 15


def test_tab_goes_down_the_sheet(stage: Stage) -> None:
    sheet, _told = _sheet()
    _open(stage, sheet)
    press(sheet, "Sets: more")
    names = tab_stops(sheet.window(), sheet.steppers["reps"].minus)
    places = [
        names.index(name)
        for name in (
            *("Reps: less", "Sets: more", "Rest between sets: more", "Rest after: less"),
            *("Part of the program", "Note", "My therapist set this", "Remove", "Done"),
        )
    ]
    assert places == sorted(places)
