"""Editing a program: every edit gives the next draft, or a sentence why not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain import program_edit as edit
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.program_dose import dose_fields
from sirelief_gui.domain.program_edit import Draft, Edit, Refused
from sirelief_gui.domain.program_file import MOST_ITEMS
from tests.domain.program_samples import LIBRARY, SHIPPED

FIVE = edit.edit(SHIPPED["daily_five"])
BRIDGE = 2


def done(result: Edit) -> Draft:
    assert isinstance(result, Draft), result
    return result


def refused(result: Edit) -> str:
    assert isinstance(result, Refused), result
    return result.why


def order(draft: Draft) -> list[str]:
    return [item.exercise for item in draft.items]


def test_a_new_program_is_empty_and_cannot_be_saved_yet() -> None:
    draft = done(edit.create("  Evening “short” ", taken=["my_evening_short"]))
    assert (draft.program.id, draft.program.name) == ("my_evening_short_2", "Evening “short”")
    assert draft.is_changed
    assert "has no exercises" in edit.why_not_saved(draft, LIBRARY)
    assert edit.why_not_saved(done(edit.add(draft, "bridge", LIBRARY)), LIBRARY) == ""


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "two\nlines", "\x07"])
def test_a_name_that_is_none_is_refused_everywhere(name: str) -> None:
    for result in (edit.create(name), edit.copy(FIVE.program, name), edit.rename(FIVE, name)):
        assert refused(result).startswith("Give the program a name")
    nameless = replace(FIVE, program=replace(FIVE.program, name=name))
    assert edit.why_not_saved(nameless, LIBRARY).startswith("Give the program a name")


def test_a_copy_is_another_program_with_the_same_doses() -> None:
    copy = done(edit.copy(FIVE.program, "Mine"))
    assert (copy.program.id, copy.items, copy.saved) == ("my_mine", FIVE.items, None)


def test_renaming_keeps_the_id() -> None:
    renamed = done(edit.rename(FIVE, "Five"))
    assert (renamed.program.id, renamed.program.name) == ("daily_five", "Five")
    assert renamed.is_changed
    assert not done(edit.rename(renamed, "Daily five")).is_changed


def test_adding_puts_an_exercise_at_its_place() -> None:
    assert order(done(edit.add(FIVE, "bridge", LIBRARY)))[-1] == "bridge"
    assert order(done(edit.add(FIVE, "bridge", LIBRARY, at=0)))[0] == "bridge"
    assert refused(edit.add(FIVE, "flying", LIBRARY)).startswith("There is no exercise")


def test_a_program_does_not_grow_without_end() -> None:
    items = (ProgramItem("bridge"),) * MOST_ITEMS
    full = replace(FIVE, program=replace(FIVE.program, items=items))
    assert str(MOST_ITEMS) in refused(edit.add(full, "bridge", LIBRARY))


@given(st.integers(0, 4))
def test_removing_is_undone_by_putting_back(index: int) -> None:
    less, gone = edit.remove(FIVE, index)
    assert len(less.items) == 4
    assert edit.put_back(less, gone) == FIVE
    empty = less
    while empty.items:
        empty, _ = edit.remove(empty, 0)
    assert edit.put_back(empty, gone).items == (gone.item,)


@given(st.integers(0, 4), st.integers(-3, 9))
def test_moving_keeps_all_items_and_is_undone_by_moving_back(index: int, to: int) -> None:
    moved = edit.move(FIVE, index, to)
    place = max(0, min(to, 4))
    assert moved.items[place] == FIVE.items[index]
    assert edit.move(moved, place, index) == FIVE


def test_switching_off_keeps_place_and_dose() -> None:
    changed = done(edit.set_reps(FIVE, BRIDGE, 7, LIBRARY))
    less = edit.switch(changed, BRIDGE, on=False)
    assert less.program.active == (0, 1, 3, 4)
    assert [item.exercise.id for item in resolve(less.program, LIBRARY)] == [
        order(FIVE)[place] for place in less.program.active
    ]
    assert done(edit.set_reps(less, BRIDGE, 8, LIBRARY)).items[BRIDGE].off
    assert edit.switch(less, BRIDGE, on=True) == changed


def test_a_program_with_everything_switched_off_is_not_saved() -> None:
    none = FIVE
    for index in range(5):
        none = edit.switch(none, index, on=False)
    assert "Switch at least one on" in edit.why_not_saved(none, LIBRARY)


def test_up_and_down_stop_at_the_ends() -> None:
    assert edit.move_up(FIVE, 0) == FIVE
    assert edit.move_down(FIVE, 4) == FIVE
    assert order(edit.move_up(FIVE, 4))[3] == "hip_adduction_squeeze"
    assert order(edit.move_down(FIVE, 0))[1] == "cat_camel"


@pytest.mark.parametrize("index", [-1, 5])
def test_an_item_that_is_not_there_is_a_bug(index: int) -> None:
    with pytest.raises(IndexError):
        edit.remove(FIVE, index)
    with pytest.raises(IndexError):
        edit.set_reps(FIVE, index, 3, LIBRARY)


def test_reps_stop_at_the_hard_bounds_and_need_the_therapist_beyond_the_usual() -> None:
    assert "only when your therapist set this" in refused(edit.set_reps(FIVE, 0, 11, LIBRARY))
    assert done(edit.set_reps(FIVE, 0, 3, LIBRARY)).items[0].dose.reps == 3
    by_therapist = done(edit.set_therapist(FIVE, 0, True, LIBRARY))
    more = done(edit.set_reps(by_therapist, 0, 20, LIBRARY))
    assert "1 to 20" in refused(edit.set_reps(more, 0, 21, LIBRARY))
    assert "1 to 20" in refused(edit.set_reps(more, 0, 0, LIBRARY))
    assert "only when your therapist" in refused(edit.set_therapist(more, 0, False, LIBRARY))


def test_more_than_three_sets_need_the_therapist() -> None:
    assert "1 to 3" in refused(edit.set_sets(FIVE, 0, 4, LIBRARY))
    by_therapist = done(edit.set_therapist(FIVE, 0, True, LIBRARY))
    assert done(edit.set_sets(by_therapist, 0, 5, LIBRARY)).items[0].dose.sets == 5
    assert "1 to 5" in refused(edit.set_sets(by_therapist, 0, 6, LIBRARY))


def test_seconds_stay_within_the_bounds_of_their_phase() -> None:
    dose = done(edit.set_seconds(FIVE, BRIDGE, "hold_top", 0, LIBRARY)).items[BRIDGE].dose
    assert dict(dose.seconds) == {"hold_top": 0}
    assert "0 to 10" in refused(edit.set_seconds(FIVE, BRIDGE, "hold_top", 11, LIBRARY))
    assert "no phase" in refused(edit.set_seconds(FIVE, BRIDGE, "nap", 3, LIBRARY))


def test_the_pace_is_set_for_all_moves_or_none() -> None:
    moves = ("round_up", "neutral_from_cat", "sink", "neutral_from_camel")
    slower = done(edit.set_pace(FIVE, 0, moves, 8, LIBRARY))
    assert dict(slower.items[0].dose.seconds) == dict.fromkeys(moves, 8)
    assert refused(edit.set_pace(slower, 0, moves, 9, LIBRARY))
    assert done(edit.set_pace(slower, 0, moves, None, LIBRARY)) == FIVE


def test_rests_variant_and_note() -> None:
    draft = done(edit.set_rest_after(FIVE, 0, 0, LIBRARY))
    draft = done(edit.set_rest_between_sets(draft, 0, 60, LIBRARY))
    draft = done(edit.set_note(draft, 0, " small range ", LIBRARY))
    draft = done(edit.set_variant(draft, 1, "rock_back_only", LIBRARY))
    dose = draft.items[0].dose
    assert (dose.rest_after, dose.rest_between_sets, dose.note) == (0, 60, "small range")
    planned = resolve(draft.program, LIBRARY)
    assert (planned[0].rest_between_sets, planned[0].note) == (60, "small range")
    assert planned[1].variant == "rock_back_only"
    assert "0 to 120" in refused(edit.set_rest_after(draft, 0, 121, LIBRARY))
    assert "15 to 120" in refused(edit.set_rest_between_sets(draft, 0, 14, LIBRARY))
    assert "200" in refused(edit.set_note(draft, 0, "x" * 201, LIBRARY))
    assert "200" in refused(edit.set_note(draft, 0, "two\nlines", LIBRARY))
    assert "no variant" in refused(edit.set_variant(draft, 0, "rock_back_only", LIBRARY))


def test_none_goes_back_to_what_the_library_says() -> None:
    changed = done(edit.set_reps(FIVE, 0, 8, LIBRARY))
    assert done(edit.set_reps(changed, 0, None, LIBRARY)) == FIVE
    assert not done(edit.set_dose(changed, 0, Dose(), LIBRARY)).is_changed


def test_an_edit_leaves_the_draft_before_it_as_it_was() -> None:
    edit.set_reps(FIVE, 0, 8, LIBRARY)
    assert FIVE.items[0].dose == Dose()


# What the dose editor offers


def fields(dose: Dose, exercise: str = "cat_camel") -> dict[str, tuple[int, int, int]]:
    found = dose_fields(ProgramItem(exercise, dose), LIBRARY)
    return {one.key: (one.value, one.minimum, one.maximum) for one in found}


def test_the_editor_offers_what_can_be_set() -> None:
    offered = fields(Dose(reps=8))
    assert offered["reps"] == (8, 1, 10)
    assert offered["seconds.hold_cat"] == (5, 3, 10)
    assert offered["sets"] == (1, 1, 3)
    assert offered["rest_after"] == (20, 0, 120)
    assert "rest_between_sets" not in offered
    assert fields(Dose(sets=2))["rest_between_sets"] == (45, 15, 120)
    by_therapist = fields(Dose(therapist_set=True))
    assert (by_therapist["reps"], by_therapist["sets"]) == ((5, 1, 20), (1, 1, 5))
    assert "seconds.forward" not in fields(Dose(variant="rock_back_only"), "hand_heel_rock")


@given(st.data())
def test_whatever_the_editor_offers_can_be_set(data: st.DataObject) -> None:
    item = ProgramItem("cat_camel", Dose(therapist_set=data.draw(st.booleans()), sets=2))
    draft = Draft(Program("my_p", "P", (item,)))
    one = data.draw(st.sampled_from(dose_fields(item, LIBRARY)))
    value = data.draw(st.integers(one.minimum, one.maximum))
    setters = {
        "reps": edit.set_reps,
        "sets": edit.set_sets,
        "rest_after": edit.set_rest_after,
        "rest_between_sets": edit.set_rest_between_sets,
    }
    if one.key in setters:
        done(setters[one.key](draft, 0, value, LIBRARY))
    else:
        done(edit.set_seconds(draft, 0, one.key.removeprefix("seconds."), value, LIBRARY))


def test_values_and_ranges_are_said() -> None:
    found = {one.key: one for one in dose_fields(ProgramItem("cat_camel"), LIBRARY)}
    assert (found["reps"].value_text(), found["reps"].range_text()) == ("5", "5 to 10")
    hold = found["seconds.hold_cat"]
    assert hold.range_text() == "3 to 10\N{NO-BREAK SPACE}s"
    assert hold.value_text() == "5\N{NO-BREAK SPACE}s"
