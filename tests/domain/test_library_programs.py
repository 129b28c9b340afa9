"""Programs of the library: wrong ones are refused, doses and the kit are read."""

from __future__ import annotations

import pytest

from sirelief_gui.domain.library import LibraryError, kit_for
from sirelief_gui.domain.program import ProgramItem, resolve
from sirelief_gui.domain.program_file import parse_program
from tests.domain.library_files import LIBRARY, MISSING, PROGRAM, Data, with_value


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("id", MISSING, "id: is missing"),
        ("name", 1, "name: must be text, is 1"),
        ("items", [], "items: must not be empty"),
        ("pace", "fast", "pace: is not known here"),
        ("items.1.exercise", "squat", "items[1].exercise: the library has no “squat”"),
        ("items.1.exercise", 1, "items[1].exercise: must be text, is 1"),
        ("items.1.reps", 11, "items[1]: Hand-Heel Rocks: more than 10 reps only when your ther"),
        ("items.1.reps", 21, "items[1]: Hand-Heel Rocks: 21 reps is outside 1 to 20."),
        ("items.1.reps", "5", "items[1].reps: must be a whole number, is “5”"),
        ("items.1.reps", 0, "items[1].reps: must be 1 or more, is 0"),
        ("items.1.sets", 4, "items[1]: Hand-Heel Rocks: 4 sets is outside 1 to 3."),
        ("items.1.rest_after", 121, "items[1]: Hand-Heel Rocks: 121 seconds of rest after it is"),
        ("items.1.seconds", 5, "items[1].seconds: must be a table, is 5"),
        ("items.1.seconds", {"hold": 5}, "items[1].seconds.hold: Hand-Heel Rocks has no such ph"),
        ("items.1.seconds", {"hold_back": 11}, "items[1].seconds.hold_back: must be 5 to 10, is"),
        ("items.1.variant", "wild", "items[1]: Hand-Heel Rocks has no variant “wild”."),
        ("items.1.therapist_set", "no", "items[1].therapist_set: must be true or false, is “no”"),
        ("items.1.weight", 5, "items[1].weight: is not known here"),
    ],
)
def test_a_wrong_program_is_refused(path: str, value: object, expected: str) -> None:
    with pytest.raises(LibraryError) as error:
        parse_program("daily_five.toml", with_value(PROGRAM, path, value), LIBRARY)
    assert str(error.value).startswith(f"daily_five.toml: {expected}")


def test_a_program_carries_its_doses() -> None:
    dose: Data = {"reps": 12, "therapist_set": True, "sets": 2, "rest_after": 0}
    dose |= {"seconds": {"hold_back": 8}, "variant": "rock_back_only"}
    data = with_value(PROGRAM, "items.1", {"exercise": "hand_heel_rock", **dose})
    item = resolve(parse_program("p.toml", data, LIBRARY), LIBRARY)[1]
    assert item.reps_by_set == (12, 12)
    assert item.seconds["hold_back"] == 8
    assert item.rest_after == 0
    assert [spec.id for spec in item.phases] == ["sit_back", "hold_back", "return_from_back"]


@pytest.mark.parametrize(
    ("exercises", "kit"),
    [
        ((), ()),
        (("hip_adduction_squeeze",), ("chair", "ball")),
        (("bridge", "cat_camel"), ("mat", "pillows")),
        (tuple(LIBRARY.exercises), tuple(LIBRARY.equipment)),
    ],
)
def test_the_kit_of_a_program_is_listed_in_one_order(
    exercises: tuple[str, ...], kit: tuple[str, ...]
) -> None:
    assert kit_for([ProgramItem(name) for name in exercises], LIBRARY) == kit


def test_the_kit_of_planned_items_is_that_of_the_program() -> None:
    program = parse_program("daily_five.toml", PROGRAM, LIBRARY)
    assert kit_for(resolve(program, LIBRARY), LIBRARY) == kit_for(program.items, LIBRARY)
