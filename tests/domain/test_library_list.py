from __future__ import annotations

import pytest

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library_list import (
    groups,
    hold_phases,
    library_entries,
    place_text,
    single_program,
    steps_texts,
)
from sirelief_gui.domain.program import Dose, PlannedItem, ProgramItem, resolve, resolve_item
from sirelief_gui.domain.words import NBSP
from sirelief_gui.services.library import load_library

FIVE = ("cat_camel", "hand_heel_rock", "bridge", "hip_abduction_isometric", "hip_adduction_squeeze")


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def _item(library: Library, exercise_id: str, dose: Dose | None = None) -> PlannedItem:
    return resolve_item(ProgramItem(exercise_id, dose or Dose()), library)


def test_the_list_goes_by_posture_and_then_as_the_program_does(library: Library) -> None:
    def five_of(first: tuple[str, ...]) -> list[str]:
        return [one.id for one in library_entries(library, first=first) if one.id in FIVE]

    assert five_of(FIVE) == [*FIVE]
    assert five_of(FIVE[:0:-1]) == [FIVE[1], FIVE[0], FIVE[2], FIVE[4], FIVE[3]]
    assert len(library_entries(library)) == len(library.exercises)


def test_a_card_says_where_with_what_and_how_much(library: Library) -> None:
    entries = {entry.id: entry for entry in library_entries(library, first=FIVE)}
    ball = entries["hip_adduction_squeeze"]
    assert (ball.name, ball.place) == ("Ball Squeezes", "Sitting, with ball")
    assert ball.dose.replace(NBSP, " ") == "5 reps, 5 s hold"
    assert ball.group == "seated"
    assert place_text(library.exercises["cat_camel"], library) == "Hands and knees"


@pytest.mark.parametrize(("propped", "pose"), [(True, "bridge_up_wedge"), (False, "bridge_up")])
def test_lying_is_pictured_propped_or_flat(library: Library, propped: bool, pose: str) -> None:
    entries = library_entries(library, first=FIVE, propped=propped)
    assert {entry.id: entry.pose for entry in entries}["bridge"] == pose


def test_the_filter_offers_the_postures_in_use(library: Library) -> None:
    assert groups(library) == (
        ("all_fours", "Hands and knees"),
        ("supine", "Lying"),
        ("seated", "Sitting"),
        ("standing", "Standing"),
    )
    without = {key: one for key, one in library.exercises.items() if one.posture != "supine"}
    fewer = Library(without, library.postures, library.equipment, library.sources)
    assert [key for key, _ in groups(fewer)] == ["all_fours", "seated", "standing"]


def test_steps_say_the_seconds_of_the_dose(library: Library) -> None:
    longer = Dose(seconds={"hold_forward": 7})
    steps = [
        text.replace(NBSP, " ") for text in steps_texts(_item(library, FIVE[1], longer), library)
    ]
    assert "Hold 7 s." in steps[1]
    assert "Hold 5 s." in steps[2]


def test_strap_and_ball_go_on_once_she_sits(library: Library) -> None:
    for exercise, kit in ((FIVE[3], "strap"), (FIVE[4], "ball")):
        put_on = library.equipment[kit].put_on
        assert put_on is not None
        assert steps_texts(_item(library, exercise), library)[1] == put_on.text


def test_a_variant_leaves_out_the_steps_and_holds_it_drops(library: Library) -> None:
    back = _item(library, FIVE[1], Dose(variant="rock_back_only"))
    assert len(steps_texts(back, library)) == 2
    assert hold_phases(back) == ("hold_back",)
    assert hold_phases(_item(library, FIVE[1])) == ("hold_forward", "hold_back")


def test_a_program_of_one_has_an_id_of_its_own_and_the_name_of_the_exercise(
    library: Library,
) -> None:
    program = single_program(library.exercises["bridge"], Dose(reps=6))
    assert (program.id, program.name) == ("single:bridge", "Bridging")
    (item,) = resolve(program, library)
    assert item.reps_planned == 6
    (usual,) = resolve(single_program(library.exercises["bridge"]), library)
    assert usual.reps_planned == 5
