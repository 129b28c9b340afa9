"""The form a therapist fills in: what it prints, and what becomes of what is typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.domain import program_edit as edit
from sirelief_gui.domain.dose_form import (
    HOLD,
    MOST_TIMES,
    TIMES,
    FormRow,
    form_fields,
    form_rows,
    read_note,
    typed,
    write_note,
)
from sirelief_gui.domain.dose_paper import MOST_ROWS, dose_paper
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.program_dose import REPS, REST_BETWEEN_SETS, SETS
from sirelief_gui.domain.program_edit import Draft, Edit, Refused
from sirelief_gui.domain.program_file import ProgramFile, with_own
from tests.domain.program_samples import LIBRARY, SHIPPED, program_files
from tests.domain.samples import THOROUGH

FIVE = edit.edit(SHIPPED["daily_five"])
FEW = 300 if THOROUGH else 20
DAY = "Mon 2 March 2026"


def rows() -> list[FormRow]:
    return list(form_rows(FIVE.program, LIBRARY))


def place_of(exercise: str) -> int:
    return next(n for n, item in enumerate(FIVE.items) if item.exercise == exercise)


def done(result: Edit) -> Draft:
    assert isinstance(result, Draft), result
    return result


def with_row(place: int, **changes: object) -> list[FormRow]:
    found = rows()
    found[place] = replace(found[place], **changes)  # type: ignore[arg-type]
    return found


@settings(max_examples=FEW)
@given(program_files())
def test_a_form_with_nothing_typed_changes_nothing(file: ProgramFile) -> None:
    library, draft = with_own(LIBRARY, file.own), edit.edit(file.program)
    assert typed(draft, form_rows(file.program, library), library, day=DAY) == draft


def test_only_what_was_typed_is_changed_and_marked() -> None:
    bridge = place_of("bridge")
    wanted = with_row(bridge, reps=12, sets=2, hold=3, rest=60, times=3, note="small range")
    draft = done(typed(FIVE, wanted, LIBRARY, day=DAY))
    dose = draft.items[bridge].dose
    assert (dose.reps, dose.sets, dose.rest_between_sets) == (12, 2, 60)
    assert dict(dose.seconds) == {"hold_top": 3}
    assert dose.therapist_set
    assert dose.note == f"3 times a week; small range; form of {DAY}"
    others = [item for n, item in enumerate(draft.items) if n != bridge]
    assert others == [item for n, item in enumerate(FIVE.items) if n != bridge]
    resolve(draft.program, LIBRARY)


def test_a_number_for_the_hold_is_that_of_all_holds() -> None:
    cat = place_of("cat_camel")
    draft = done(typed(FIVE, with_row(cat, hold=4), LIBRARY))
    assert set(draft.items[cat].dose.seconds.values()) == {4}
    assert len(draft.items[cat].dose.seconds) == 2
    assert not draft.items[cat].dose.therapist_set


def test_what_is_left_out_keeps_its_dose() -> None:
    draft = done(typed(FIVE, with_row(2, left_out=True), LIBRARY))
    assert draft.items[2] == replace(FIVE.items[2], off=True)


def test_more_than_usual_needs_a_therapist_and_the_bound_stops_everyone() -> None:
    bridge = place_of("bridge")
    refused = typed(FIVE, with_row(bridge, reps=12), LIBRARY)
    assert isinstance(refused, Refused)
    assert "more than 10 reps only when your therapist set this" in refused.why
    done(typed(FIVE, with_row(bridge, reps=12), LIBRARY, day=DAY))
    beyond = typed(FIVE, with_row(bridge, reps=21), LIBRARY, day=DAY)
    assert isinstance(beyond, Refused)
    assert "outside 1 to 20" in beyond.why


def test_rows_of_another_program_are_not_taken() -> None:
    with pytest.raises(ValueError, match="zip"):
        typed(FIVE, rows()[:2], LIBRARY)


def test_a_form_typed_again_says_how_often_and_drops_the_old_date() -> None:
    once = done(typed(FIVE, with_row(0, times=3, note="slow; small"), LIBRARY, day=DAY))
    row = form_rows(once.program, LIBRARY)[0]
    assert (row.times, row.note) == (3, "slow; small")


@given(st.integers(0, MOST_TIMES), st.sampled_from(["", "small range", "3 times; slow"]))
def test_a_note_is_read_back(times: int, note: str) -> None:
    assert read_note(write_note(note, times, DAY)) == (note, times)
    assert read_note(write_note(note, times, "")) == (note, times)


def test_every_number_has_its_bounds_and_says_when_one_is_reached() -> None:
    fields = {field.key: field for field in form_fields(ProgramItem("bridge"), LIBRARY)}
    assert list(fields) == [SETS, REPS, HOLD, REST_BETWEEN_SETS, TIMES]
    reps = fields[REPS]
    assert (reps.lowest, reps.highest, reps.usual) == (1, 20, (5, 10))
    assert reps.note_text(8) == "5 to 10"
    assert reps.note_text(20) == "20 is the most that can be set."
    assert reps.note_text(1) == "1 is the least that can be set."
    assert fields[HOLD].note_text(10) == "0 to 10\N{NO-BREAK SPACE}s"
    assert fields[TIMES].value_text(0) == "–"
    assert fields[TIMES].note_text(0) == "– leaves it open"
    warm_up = {field.key: field for field in form_fields(ProgramItem("warmup_seated"), LIBRARY)}
    assert warm_up[SETS].note_text(1) == "1"


def test_what_holds_nothing_has_no_hold() -> None:
    warm_up = ProgramItem("warmup_seated")
    keys = [field.key for field in form_fields(warm_up, LIBRARY)]
    assert HOLD not in keys
    assert REPS not in keys  # once, and no more
    (row,) = form_rows(Program("one", "One", (warm_up,)), LIBRARY)
    assert row.hold is None
    with pytest.raises(KeyError):
        row.number(HOLD)


@pytest.mark.parametrize("key", [SETS, REPS, HOLD, REST_BETWEEN_SETS, TIMES])
def test_a_row_keeps_the_number_that_is_put_in(key: str) -> None:
    row = rows()[place_of("bridge")].with_number(key, 7)
    assert row.number(key) == 7
    assert row.with_number(key, 3).number(key) == 3


def test_a_row_knows_no_other_numbers() -> None:
    with pytest.raises(KeyError):
        rows()[0].with_number("pace", 1)


# On paper


def test_the_form_names_every_exercise_with_its_numbers_and_bounds() -> None:
    paper = dose_paper(FIVE.program, LIBRARY, version="1.2")
    bridge = paper.rows[place_of("bridge")]
    assert bridge.now == ("1", "5", "5", "45", "")
    assert bridge.bounds == "1 to 20 reps, hold 0 to 10 s"
    assert len(paper.columns) == len(bridge.now) + 3
    assert [row.name for row in paper.rows].count("") == 2
    assert "On your back" in paper.do_not
    assert "Strap" in paper.do_not
    assert "1.2" in paper.bounds
    assert any("____ of 10" in line for line in paper.pain)


def test_only_what_can_be_set_has_its_bounds_on_the_form() -> None:
    items = tuple(ProgramItem(one) for one in ("warmup_seated", "breathe_slow"))
    paper = dose_paper(Program("two", "Two", items), LIBRARY, version="1")
    assert [row.bounds for row in paper.rows[:2]] == ["", "1 to 20 reps"]


def test_a_long_program_leaves_no_empty_rows() -> None:
    items = tuple(ProgramItem("bridge", Dose(), off=n == 1) for n in range(MOST_ROWS + 4))
    paper = dose_paper(Program("long", "Long", items), LIBRARY, version="1")
    assert len(paper.rows) == len(items)
    assert [row.left_out for row in paper.rows[:3]] == [False, True, False]
