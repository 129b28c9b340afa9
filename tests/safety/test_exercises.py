"""Rules that the exercises and the programs keep: each firing, and each at rest."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from typing import Any

import pytest

from sirelief_gui.domain.exercise import Laterality, PhaseKind
from sirelief_gui.domain.library import LibraryError, parse_exercise
from sirelief_gui.domain.program import ProgramItem
from sirelief_gui.services.library import load_programs
from sirelief_gui.storage.assets import asset_text
from tests.safety.helping import LIBRARY, item

FLOOR = {"all_fours", "supine"}


def a_file(exercise: str = "hip_adduction_squeeze") -> dict[str, Any]:
    return tomllib.loads(asset_text(f"library/exercises/{exercise}.toml"))


def read(data: dict[str, Any]) -> None:
    parse_exercise("x.toml", data, postures=LIBRARY.postures, equipment=LIBRARY.equipment)


# Rule S10, no one-legged strengthening


@pytest.mark.parametrize("kind", ["strength", "strength_isometric"])
def test_s10_fires_one_legged_strengthening_is_refused_with_the_reason(kind: str) -> None:
    with pytest.raises(LibraryError, match="both legs"):
        read(a_file() | {"kind": kind, "laterality": "unilateral"})


@pytest.mark.parametrize("name", ["Clamshell", "Side butt series"])
def test_s10_fires_clams_are_refused_by_name(name: str) -> None:
    with pytest.raises(LibraryError, match="one-legged"):
        read(a_file() | {"name": name})


@pytest.mark.parametrize("kind", ["stretch", "release"])
def test_s10_rests_for_stretches_done_one_side_after_the_other(kind: str) -> None:
    read(a_file() | {"kind": kind, "laterality": "each_side"})


# Rule S11, where it is done


def test_s11_fires_the_floor_is_no_bed() -> None:
    on_the_floor = [one for one in LIBRARY.exercises.values() if one.posture in FLOOR]
    assert on_the_floor
    for exercise in on_the_floor:
        assert "bed" in exercise.surface_forbidden, exercise.id
        assert exercise.surface_allowed, exercise.id
    assert "against a wall" in LIBRARY.equipment["chair"].note


def test_s11_rests_a_surface_cannot_be_allowed_and_forbidden() -> None:
    surface = {"allowed": ["mat", "bed"], "forbidden": ["bed"]}
    with pytest.raises(LibraryError, match="allowed as well"):
        read(a_file("cat_camel") | {"surface": surface})


# Rule S12, a strap with no stretch


def test_s12_fires_the_strap_has_no_stretch_and_the_exercise_says_so() -> None:
    assert "no stretch" in LIBRARY.equipment["strap"].note
    for exercise in LIBRARY.exercises.values():
        if "strap" in exercise.required_equipment:
            assert any("stretchy band" in text for text in exercise.cautions), exercise.id


def test_s12_rests_where_there_is_no_strap() -> None:
    for exercise in LIBRARY.exercises.values():
        if "strap" not in {kit.id for kit in exercise.equipment}:
            assert not any("stretchy" in text for text in exercise.cautions), exercise.id


# Rule S13, slowly


def test_s13_fires_a_movement_under_a_second_is_refused() -> None:
    data = a_file()
    move = next(phase for phase in data["phases"] if phase["kind"] == "move")
    move["seconds"] = {"default": 1, "min": 0, "max": 3}
    with pytest.raises(LibraryError):
        read(data)


def test_s13_rests_every_movement_of_the_library_takes_its_time() -> None:
    still = (PhaseKind.HOLD, PhaseKind.REST_REP)
    for exercise in LIBRARY.exercises.values():
        for spec in exercise.phases:
            moves = spec.kind not in still and (spec.pose_from != spec.pose_to or spec.loop)
            assert not moves or spec.seconds.minimum >= 1, (exercise.id, spec.id)


# Rule S14, no holding of the breath


def test_s14_fires_a_hold_over_ten_seconds_is_refused() -> None:
    data = a_file()
    hold = next(phase for phase in data["phases"] if phase["kind"] == "hold")
    hold["seconds"] = {"default": 5, "min": 1, "max": 11}
    with pytest.raises(LibraryError, match="S14"):
        read(data)


def test_s14_rests_a_stretch_may_be_held_longer_and_every_phase_says_how_to_breathe() -> None:
    data = a_file() | {"kind": "stretch"}
    hold = next(phase for phase in data["phases"] if phase["kind"] == "hold")
    hold["seconds"] = {"default": 20, "min": 10, "max": 30}
    read(data)
    assert all(spec.breath for one in LIBRARY.exercises.values() for spec in one.phases)


# Rule S21, no low or wide squats


def squats_of(items: Iterable[ProgramItem]) -> list[str]:
    """Return the squats that are begun with a program."""
    return [one.exercise for one in items if "squat" in one.exercise and not one.off]


def test_s21_fires_no_program_has_a_squat_in_it_as_it_is_begun() -> None:
    for program in load_programs(LIBRARY).values():
        assert squats_of(program.items) == [], program.id
    assert squats_of([ProgramItem("chair_squat", off=True)]) == []


def test_s21_rests_a_squat_of_the_library_is_small_and_goes_to_a_chair() -> None:
    for exercise in LIBRARY.exercises.values():
        if "squat" in exercise.id:
            assert "chair" in exercise.id, exercise.id
            assert exercise.laterality is Laterality.BILATERAL
    assert squats_of((ProgramItem("chair_squat"), ProgramItem("bridge"))) == ["chair_squat"]


# Rule S22, room for the bump


def test_s22_fires_rocking_back_only_is_offered_from_week_20_and_the_caution_is_said() -> None:
    rocks = LIBRARY.exercises["hand_heel_rock"]
    assert rocks.variant("rock_back_only").offered_from_week == 20
    assert any(text.startswith("Stop before your bump touches") for text in rocks.cautions)


def test_s22_rests_it_is_never_preset() -> None:
    assert item("hand_heel_rock").variant is None
    for program in load_programs(LIBRARY).values():
        if program.id != "gentle_day":  # SETTLED: rocks back only is part of that program
            assert all(one.dose.variant is None for one in program.items), program.id
