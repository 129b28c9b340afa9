"""What is different between two programs, in rows to read."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.domain import program_edit as edit
from sirelief_gui.domain.exercise import Laterality
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.program_diff import Change, DiffRow, differences
from sirelief_gui.domain.program_edit import Draft, Edit
from sirelief_gui.domain.program_file import ProgramFile, with_own
from tests.domain.program_samples import LIBRARY, SHIPPED, own_slide, program_files
from tests.domain.samples import THOROUGH

FIVE = edit.edit(SHIPPED["daily_five"])
FEW = 500 if THOROUGH else 25
NBSP = "\N{NO-BREAK SPACE}"


def rows(result: Edit, old: Draft = FIVE) -> tuple[DiffRow, ...]:
    assert isinstance(result, Draft)
    return differences(ProgramFile(old.program), ProgramFile(result.program), LIBRARY)


def texts(result: Edit) -> list[str]:
    return [row.text for row in rows(result)]


@settings(max_examples=FEW)
@given(program_files())
def test_a_program_is_not_different_from_itself(file: ProgramFile) -> None:
    assert differences(file, file, LIBRARY) == ()


@settings(max_examples=FEW)
@given(program_files(), program_files())
def test_nothing_that_would_be_done_otherwise_goes_untold(
    one: ProgramFile, other: ProgramFile
) -> None:
    told = differences(one, other, LIBRARY)
    if not told:
        assert one.program.name == other.program.name
        one_plan, other_plan = (
            resolve(file.program, with_own(LIBRARY, file.own)) for file in (one, other)
        )
        assert one_plan == other_plan
    added = sum(row.change is Change.ADDED for row in told)
    removed = sum(row.change is Change.REMOVED for row in told)
    assert len(other.program.items) - len(one.program.items) == added - removed


@given(st.permutations(range(5)))
def test_another_order_is_told_by_moves_alone(order: list[int]) -> None:
    items = tuple(FIVE.items[n] for n in order)
    moved = Draft(replace(FIVE.program, items=items))
    assert {row.change for row in rows(moved)} <= {Change.MOVED}
    assert len(rows(moved)) < 5


def test_the_rows_are_readable() -> None:
    assert texts(edit.rename(FIVE, "Four")) == ["Name: Daily five → Four"]
    assert texts(edit.remove(FIVE, 2)[0]) == ["Removed: Bridging"]
    more = edit.add(FIVE, "cat_camel", LIBRARY)
    assert texts(more) == [f"Added: Cat-Camel, {rows(more)[0].after}"]
    assert rows(more)[0].after.startswith(f"5{NBSP}reps")
    assert texts(edit.move(FIVE, 4, 0)) == ["Moved: Hip Adduction Ball Squeezes, from place 5 to 1"]
    assert texts(edit.set_reps(FIVE, 0, 8, LIBRARY)) == ["Cat-Camel: reps 5 → 8"]
    assert texts(edit.set_seconds(FIVE, 2, "hold_top", 0, LIBRARY)) == [
        f"Bridging: “{LIBRARY.exercises['bridge'].phase('hold_top').label}” 5{NBSP}s → 0{NBSP}s"
    ]
    assert texts(edit.set_rest_after(FIVE, 0, 30, LIBRARY)) == [
        f"Cat-Camel: rest after 20{NBSP}s → 30{NBSP}s"
    ]
    assert texts(edit.set_note(FIVE, 0, "slowly", LIBRARY)) == ["Cat-Camel: note none → “slowly”"]
    assert texts(edit.set_therapist(FIVE, 0, True, LIBRARY)) == [
        "Cat-Camel: “my therapist set this” none → ticked"
    ]
    assert texts(edit.switch(FIVE, 0, on=False)) == ["Cat-Camel: switched on → off"]
    variant = LIBRARY.exercises["hand_heel_rock"].variant("rock_back_only").name
    assert texts(edit.set_variant(FIVE, 1, "rock_back_only", LIBRARY)) == [
        f"Hand-Heel Rocks: variant none → {variant}"
    ]


def test_what_is_written_out_but_the_same_is_no_difference() -> None:
    assert rows(edit.set_reps(FIVE, 0, 5, LIBRARY)) == ()


def test_rows_know_their_places() -> None:
    (row,) = rows(edit.move(FIVE, 0, 4))
    assert (row.change, row.old, row.new) == (Change.MOVED, 0, 4)
    (row,) = rows(edit.set_reps(FIVE, 3, 7, LIBRARY))
    assert (row.change, row.old, row.new, row.before, row.after) == (Change.DOSE, 3, 3, "5", "7")


def test_an_exercise_of_hers_that_is_another_is_told() -> None:
    program = Program("my_p", "P", (ProgramItem("own_slide", Dose(reps=3)),))
    old, new = own_slide(), own_slide(laterality=Laterality.EACH_SIDE)
    (row,) = differences(ProgramFile(program, (old,)), ProgramFile(program, (new,)), LIBRARY)
    assert row.change is Change.EXERCISE
    assert "Both sides together" in row.before
    assert "Left, then right" in row.after
    assert row.text.startswith("Your own exercise Heel slides is changed: ")
