"""Doses: what the library says, what she changes, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from sirelief_gui.domain.exercise import Kind, PhaseKind, Range, RepRange, Side
from sirelief_gui.domain.program import Dose, DoseError, PlannedItem, Program, ProgramItem, resolve
from tests.domain.samples import LIBRARY, plan


def one(name: str, **dose: object) -> PlannedItem:
    return plan(name, **dose)[0]


def test_an_empty_dose_is_what_the_library_says() -> None:
    item = one("rocks")
    assert item.reps_by_set == (5,)
    assert dict(item.seconds) == {
        "forward": 3,
        "hold_forward": 5,
        "back": 3,
        "hold_back": 5,
        "rest": 2,
    }
    assert (item.rest_after, item.rest_between_sets, item.eased) == (20, 30, False)
    assert (item.rep_seconds, item.hold_seconds, item.reps_planned) == (18, 5, 5)


def test_a_dose_changes_only_what_it_names() -> None:
    item = one("rocks", reps=3, sets=2, seconds={"hold_back": 7}, rest_after=0)
    assert (item.reps_by_set, item.reps_planned) == ((3, 3), 6)
    assert (item.hold_seconds, item.rep_seconds, item.rest_after) == (7, 20, 0)


def test_a_variant_leaves_its_phases_out() -> None:
    item = one("rocks", variant="back_only")
    assert [spec.id for spec in item.phases] == ["back", "hold_back", "rest"]
    assert item.rep_seconds == 10


def test_a_phase_of_0_s_is_not_in_use() -> None:
    item = one("bridge", seconds={"hold": 0, "settle": 0})
    assert [spec.id for spec in item.phases] == ["lift", "lower"]
    assert item.hold_seconds == 0


def test_reps_one_side_after_the_other_count_on_both() -> None:
    item = one("lean", reps=4, sets=2)
    assert item.turns == (Side.LEFT, Side.RIGHT)
    assert item.reps_planned == 16
    assert one("rocks").turns == (None,)


def test_reps_given_for_a_program_override_every_dose() -> None:
    program = Program("p", "P", (ProgramItem("cat", Dose(reps=3)), ProgramItem("bridge")))
    assert [item.reps_by_set for item in resolve(program, LIBRARY, reps=7)] == [(7,), (7,)]


def test_reps_given_pass_by_what_is_not_done_in_so_many() -> None:
    stretch = replace(LIBRARY.exercises["lean"], reps=RepRange(2, 1, 3, 1, 3))
    calm = replace(LIBRARY.exercises["breathe"], kind=Kind.BREATHING)
    library = replace(LIBRARY, exercises=LIBRARY.exercises | {"lean": stretch, "breathe": calm})
    program = Program("p", "P", tuple(ProgramItem(name) for name in ("breathe", "cat", "lean")))

    def reps(wanted: int, program: Program = program) -> list[int]:
        return [item.reps_by_set[0] for item in resolve(program, library, reps=wanted)]

    assert (reps(7), reps(3)) == ([5, 7, 2], [5, 3, 3])
    assert reps(7, Program("p", "P", program.items[:1])) == [
        7
    ]  # there is nothing else to take them
    with pytest.raises(DoseError, match="Cat: 21 reps is outside 1 to 20"):
        reps(21)


def test_more_than_ten_reps_when_the_therapist_set_this() -> None:
    assert one("cat", reps=11, therapist_set=True).reps_by_set == (11,)


@pytest.mark.parametrize(
    ("name", "dose", "sentence"),
    [
        ("dance", {}, "There is no exercise called “dance” in the library."),
        ("cat", {"variant": "half"}, "Cat has no variant “half”."),
        ("cat", {"reps": 0}, "Cat: 0 reps is outside 1 to 20."),
        ("cat", {"reps": 21, "therapist_set": True}, "Cat: 21 reps is outside 1 to 20."),
        ("cat", {"reps": 11}, "Cat: more than 10 reps only when your therapist set this."),
        ("cat", {"sets": 4}, "Cat: 4 sets is outside 1 to 3."),
        ("cat", {"rest_after": 121}, "Cat: 121 seconds of rest after it is outside 0 to 120."),
        ("cat", {"seconds": {"nap": 5}}, "Cat has no phase “nap”."),
        ("cat", {"seconds": {"arch": 10}}, "Cat: 10 seconds of “Arch” is outside 1 to 9."),
        (
            "stay",
            {"seconds": {"stay": 0}},
            (
                "Stay: nothing is left to do in a rep. "
                "Give at least one movement or hold a second or more."
            ),
        ),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    name: str, dose: dict[str, object], sentence: str
) -> None:
    with pytest.raises(DoseError) as refused:
        one(name, **dose)
    assert str(refused.value) == sentence


def test_a_program_without_exercises_is_refused() -> None:
    with pytest.raises(DoseError, match="“Empty” has no exercises"):
        resolve(Program("e", "Empty", ()), LIBRARY)


def test_bounds_are_inclusive() -> None:
    bounds = Range(5, 2, 10)
    assert 2 in bounds
    assert 10 in bounds
    assert 1 not in bounds
    assert 11 not in bounds


def test_an_exercise_finds_its_phases_and_variants_by_id() -> None:
    rocks = LIBRARY.exercises["rocks"]
    assert rocks.phase("back").kind is PhaseKind.MOVE
    assert rocks.variant("back_only").offered_from_week == 20
    with pytest.raises(KeyError):
        rocks.phase("nap")
    with pytest.raises(KeyError):
        rocks.variant("half")


def test_only_equipment_that_must_be_there_is_required() -> None:
    assert LIBRARY.exercises["press_out"].required_equipment == {"strap"}


# Easing off (SETTLED, Safety)


def test_easing_takes_two_reps_and_shortens_each_hold_to_its_lower_bound() -> None:
    eased = one("rocks", reps=5).eased_off(side=None, current_set=1, highest_rep_done={})
    assert eased.reps_by_set == (3,)
    assert (eased.seconds["hold_forward"], eased.seconds["hold_back"]) == (2, 2)
    assert (eased.seconds["forward"], eased.seconds["rest"]) == (3, 2)
    assert eased.eased


def test_easing_never_makes_a_hold_longer() -> None:
    short = replace(
        one("rocks"), seconds=MappingProxyType({**one("rocks").seconds, "hold_back": 1})
    )
    eased = short.eased_off(side=None, current_set=1, highest_rep_done={})
    assert eased.seconds["hold_back"] == 1


@pytest.mark.parametrize(("reps", "done", "left"), [(2, 0, 1), (1, 0, 1), (5, 4, 4), (5, 2, 3)])
def test_easing_never_goes_under_one_rep_or_what_is_done(reps: int, done: int, left: int) -> None:
    highest: dict[tuple[Side | None, int], int] = {(None, 1): done} if done else {}
    eased = one("cat", reps=reps).eased_off(side=None, current_set=1, highest_rep_done=highest)
    assert eased.reps_by_set == (left,)


def test_easing_leaves_the_sets_before_as_they_were() -> None:
    item = one("cat", reps=5, sets=3)
    eased = item.eased_off(side=None, current_set=2, highest_rep_done={(None, 1): 5, (None, 2): 1})
    assert eased.reps_by_set == (5, 3, 3)
    assert eased.reps_planned == 11


def test_easing_on_the_first_side_lightens_the_second_whole() -> None:
    eased = one("lean", reps=5, sets=2).eased_off(
        side=Side.LEFT,
        current_set=2,
        highest_rep_done={(Side.LEFT, 1): 5, (Side.LEFT, 2): 4},
    )
    assert eased.reps_on(Side.LEFT) == (5, 4)
    assert eased.reps_on(Side.RIGHT) == (3, 3)
    assert eased.reps_planned == 15


def test_easing_on_the_second_side_leaves_the_first_as_done() -> None:
    eased = one("lean", reps=5).eased_off(
        side=Side.RIGHT, current_set=1, highest_rep_done={(Side.LEFT, 1): 5}
    )
    assert (eased.reps_on(Side.LEFT), eased.reps_on(Side.RIGHT)) == ((5,), (3,))


def test_easing_a_bridge_leaves_the_hold_out_as_the_article_does() -> None:
    eased = one("bridge").eased_off(side=None, current_set=1, highest_rep_done={})
    assert [spec.id for spec in eased.phases] == ["lift", "lower", "settle"]


def test_easing_a_rep_that_is_only_a_hold_keeps_a_second_of_it() -> None:
    eased = one("stay").eased_off(side=None, current_set=1, highest_rep_done={})
    assert eased.seconds["stay"] == 1
