"""The form of an exercise of hers: what it begins with, and every fault at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.exercise import Kind, Laterality, PhaseKind
from sirelief_gui.domain.own_exercise import MOST_PHASES, OwnExercise, OwnPhase, check
from sirelief_gui.domain.own_form import (
    faults,
    new_exercise,
    new_phase,
    phase_and_field,
    to_lay_out,
)
from tests.domain.program_samples import LIBRARY, own_exercises, own_slide

POSTURES = LIBRARY.postures


def wrong(own: OwnExercise) -> set[str]:
    return set(faults(own, POSTURES))


def test_a_new_one_lacks_nothing_but_its_name() -> None:
    new = new_exercise(POSTURES)
    assert wrong(new) == {"name"}
    check(replace(new, name="Heel slides"), POSTURES)


def test_every_fault_is_told_at_once() -> None:
    long = OwnPhase("stay", PhaseKind.HOLD, "Stay", 30, "two\nlines")
    bad = own_slide(
        name="",
        kind=Kind.STRENGTH,
        laterality=Laterality.EACH_SIDE,
        how="{x}",
        reps=11,
        phases=(own_slide().phases[0], long),
    )
    found = faults(bad, POSTURES)
    assert set(found) == {"name", "laterality", "how", "reps", "phases[1].say"}
    assert found["laterality"].startswith("Strength work here uses both legs at once")
    mended = replace(bad, phases=(replace(long, say=""),))
    assert faults(mended, POSTURES)["phases[0].seconds"] == "Must be 1 to 10, is 30."


@pytest.mark.parametrize("name", ["Clam", "Side butt"])
def test_one_legged_work_is_refused_by_its_name(name: str) -> None:
    assert "one-legged work" in faults(own_slide(name=name), POSTURES)["name"]
    assert wrong(own_slide(name="Heel slides")) == set()


def test_a_rep_needs_work_and_has_a_most() -> None:
    rest = OwnPhase("rest", PhaseKind.REST_REP, "Rest", 3)
    many = tuple(replace(rest, id=f"rest_{n}") for n in range(MOST_PHASES))
    assert wrong(own_slide(phases=())) == {"phases"}
    assert wrong(own_slide(phases=(rest,))) == {"phases"}
    assert wrong(own_slide(phases=many)) == {"phases"}
    assert wrong(own_slide(phases=(*many, own_slide().phases[0]))) == {"phases"}


@given(
    own_exercises(),
    st.sampled_from(["", "{", "x" * 300]),
    st.sets(st.sampled_from(["name", "how", "picture", "word", "posture"])),
)
def test_whatever_is_wrong_is_found_and_no_more(
    own: OwnExercise, bad: str, spoiled: set[str]
) -> None:
    if "name" in spoiled:
        own = replace(own, name=bad)
    if "how" in spoiled:
        own = replace(own, how=bad or "{")
    if "picture" in spoiled:
        own = replace(own, picture="../x.png")
    if "word" in spoiled:
        own = replace(own, phases=(replace(own.phases[0], name=bad, say=""), *own.phases[1:]))
    if "posture" in spoiled:
        own = replace(own, posture="upside_down")
    keys = {"word": "phases[0].name"}
    expected = {keys.get(one, one) for one in spoiled}
    assert wrong(own) == expected
    laid_out = to_lay_out(own, POSTURES)
    if expected <= {"name", "how", "picture"}:
        assert laid_out is not None
        check(laid_out, POSTURES)
        assert laid_out.phases == own.phases
    else:
        assert laid_out is None


def test_new_phases_have_ids_and_seconds_of_their_own() -> None:
    first = new_phase(PhaseKind.HOLD, ())
    second = new_phase(PhaseKind.HOLD, (first,))
    assert (first.id, second.id) == ("hold_1", "hold_2")
    assert (first.name, first.seconds) == ("Hold", 5)
    check(own_slide(phases=(first, second)), POSTURES)


def test_a_key_names_its_phase() -> None:
    assert phase_and_field("phases[2].name") == (2, "name")
    assert phase_and_field("phases") is None
    assert phase_and_field("name") is None
