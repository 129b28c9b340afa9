"""Her own exercises: what is refused, and that the others are like any of the library's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from sirelief_gui.domain.exercise import Kind, Laterality, PhaseKind
from sirelief_gui.domain.own_exercise import (
    OwnExercise,
    OwnPhase,
    as_exercise,
    as_own,
    check,
    free_phase_id,
    own_data,
    read_own,
    spoken_texts,
    why_not,
)
from sirelief_gui.domain.program import Program, ProgramItem, resolve
from sirelief_gui.domain.program_file import with_own
from sirelief_gui.domain.reading import LibraryError, Table
from sirelief_gui.domain.results import plan_from_json, plan_json
from sirelief_gui.domain.timeline import compile_timeline
from tests.domain.program_samples import LIBRARY, own_exercises, own_slide
from tests.domain.samples import THOROUGH

HOLD = PhaseKind.HOLD


def refusal(own: OwnExercise) -> str:
    with pytest.raises(LibraryError) as refused:
        check(own, LIBRARY.postures)
    return str(refused.value)


def held(seconds: int, kind: Kind) -> OwnExercise:
    return own_slide(kind=kind, phases=(OwnPhase("stay", HOLD, "Stay", seconds),))


@pytest.mark.parametrize("kind", [Kind.STRENGTH, Kind.STRENGTH_ISOMETRIC])
@pytest.mark.parametrize("sides", [Laterality.UNILATERAL, Laterality.EACH_SIDE])
def test_one_legged_strength_work_is_refused_with_the_reason(kind: Kind, sides: Laterality) -> None:
    said = refusal(own_slide(kind=kind, laterality=sides))
    assert said.startswith("laterality: strength work here uses both legs at once")
    assert "therapist" in said


@pytest.mark.parametrize("kind", [Kind.STRENGTH, Kind.STRENGTH_ISOMETRIC])
def test_strength_work_of_both_legs_is_not_refused(kind: Kind) -> None:
    check(own_slide(kind=kind), LIBRARY.postures)


@pytest.mark.parametrize("sides", list(Laterality))
def test_stretches_may_be_done_side_by_side(sides: Laterality) -> None:
    check(own_slide(kind=Kind.STRETCH, laterality=sides), LIBRARY.postures)


@pytest.mark.parametrize(
    "name", ["Clam", "The clamshell", "clam-shells", "Side Butt series", "Almeja"]
)
def test_clam_and_side_butt_are_refused_whatever_their_kind(name: str) -> None:
    assert "one-legged work" in refusal(own_slide(name=name))


@pytest.mark.parametrize("name", ["Single-leg bridge", "One legged squat", "Puente a una pierna"])
def test_one_leg_in_the_name_is_refused_in_strength_only(name: str) -> None:
    assert refusal(own_slide(name=name, kind=Kind.STRENGTH)).startswith("name: ")
    check(own_slide(name=name, kind=Kind.STRETCH), LIBRARY.postures)


@pytest.mark.parametrize(
    "name", ["Exclamation", "Butt squeeze", "Inside buttons", "Legs on a ball"]
)
def test_names_that_only_look_alike_are_not_refused(name: str) -> None:
    check(own_slide(name=name, kind=Kind.STRENGTH), LIBRARY.postures)


@pytest.mark.parametrize(
    ("kind", "longest"),
    [
        (Kind.MOBILITY, 10),
        (Kind.STRENGTH, 10),
        (Kind.CORE, 10),
        (Kind.STRETCH, 30),
        (Kind.RELEASE, 60),
    ],
)
def test_holds_have_a_longest(kind: Kind, longest: int) -> None:
    check(held(1, kind), LIBRARY.postures)
    check(held(longest, kind), LIBRARY.postures)
    said = f"phases[0].seconds: must be 1 to {longest}, is "
    assert refusal(held(longest + 1, kind)) == f"{said}{longest + 1}"
    assert refusal(held(0, kind)) == f"{said}0"


PHASE = own_slide().phases[0]


@pytest.mark.parametrize(
    ("own", "key"),
    [
        (own_slide(id="slide"), "id"),
        (own_slide(id="own_Slide"), "id"),
        (own_slide(name=" "), "name"),
        (own_slide(name="two\nlines"), "name"),
        (own_slide(name="x" * 61), "name"),
        (own_slide(posture="flying"), "posture"),
        (own_slide(reps=0), "reps"),
        (own_slide(reps=11), "reps"),
        (own_slide(how="{seconds}"), "how"),
        (own_slide(how="x" * 201), "how"),
        (own_slide(picture="../secret.png"), "picture"),
        (own_slide(picture="picture.exe"), "picture"),
        (own_slide(phases=()), "phases"),
        (own_slide(phases=(OwnPhase("rest", PhaseKind.REST_REP, "Rest", 3),)), "phases"),
        (own_slide(phases=(PHASE,) * 2), "phases[1].id"),
        (own_slide(phases=(replace(PHASE, kind=PhaseKind.GET_READY),)), "phases[0].kind"),
        (own_slide(phases=(replace(PHASE, name=""),)), "phases[0].name"),
        (own_slide(phases=(replace(PHASE, say="\x00"),)), "phases[0].say"),
        (own_slide(phases=(replace(PHASE, seconds=61),)), "phases[0].seconds"),
        (own_slide(phases=tuple(replace(PHASE, id=f"m{n}") for n in range(13))), "phases"),
    ],
)
def test_what_cannot_be_is_refused_by_its_key(own: OwnExercise, key: str) -> None:
    with pytest.raises(LibraryError) as refused:
        check(own, LIBRARY.postures)
    assert refused.value.key == key


@settings(max_examples=500 if THOROUGH else 40)
@given(own_exercises())
def test_it_comes_back_from_a_file_and_from_being_compiled(own: OwnExercise) -> None:
    assert read_own(Table("", own_data(own)), LIBRARY.postures) == own
    assert as_own(as_exercise(own, LIBRARY)) == own


@settings(max_examples=500 if THOROUGH else 40)
@given(own_exercises())
def test_it_runs_like_any_other_and_its_plan_knows_it_without_the_library(own: OwnExercise) -> None:
    known = with_own(LIBRARY, [own])
    items = resolve(Program("my_p", "P", (ProgramItem(own.id),)), known)
    timeline = compile_timeline(items, known)
    assert min(phase.seconds for phase in timeline.phases) >= 1
    done = [phase for phase in timeline.phases if phase.ends_rep]
    assert len(done) == items[0].reps_planned
    assert plan_from_json(plan_json(items, propped=True), LIBRARY).items == items


def test_the_figure_shows_the_neutral_pose_of_the_position() -> None:
    exercise = as_exercise(own_slide(), LIBRARY)
    bridge = LIBRARY.exercises["bridge"]
    assert exercise.start_pose == bridge.start_pose
    assert (
        dict(exercise.propped_poses)[exercise.start_pose]
        == dict(bridge.propped_poses)[bridge.start_pose]
    )
    assert as_exercise(own_slide(posture="all_fours"), LIBRARY).start_pose == "all_fours_neutral"


def test_its_words_are_handed_on_to_be_spoken() -> None:
    texts = spoken_texts(own_slide())
    assert {"Heel slides.", "Next: Heel slides.", "Slide both heels out slowly.", "Stay."} <= {
        *texts
    }


def test_a_phase_without_an_id_gets_one_of_its_kind() -> None:
    data = own_data(own_slide())
    phases = data["phases"]
    assert isinstance(phases, list)
    data["phases"] = [{k: v for k, v in phase.items() if k != "id"} for phase in phases]
    read = read_own(Table("", data), LIBRARY.postures)
    assert [phase.id for phase in read.phases] == ["move_1", "hold_1", "move_2"]


def test_the_editor_is_told_what_is_wrong_in_a_sentence() -> None:
    assert why_not(own_slide(), LIBRARY.postures) is None
    assert why_not(own_slide(reps=11), LIBRARY.postures) == ("reps", "Must be 1 to 10, is 11.")
    told = why_not(own_slide(reps=11), LIBRARY.postures, lambda text, *_: f"[{text}]")
    assert told == ("reps", "[must be 1 to 10, is 11].")


def test_a_new_phase_gets_an_id_that_is_free() -> None:
    assert free_phase_id(HOLD, []) == "hold_1"
    assert free_phase_id(HOLD, ["hold_1", "move_1", "hold_2"]) == "hold_3"
