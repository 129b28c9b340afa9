"""The library that ships: its numbers, its words and its figure poses."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from sirelief_gui.domain.exercise import Exercise, Laterality, Library, PhaseKind
from sirelief_gui.domain.library import LibraryError, kit_for
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.storage.assets import asset_names, asset_text

LIBRARY = load_library()
FIVE = (
    "cat_camel",
    "hand_heel_rock",
    "bridge",
    "hip_abduction_isometric",
    "hip_adduction_squeeze",
)
SECONDS = {
    # exercise: phase → (default, min, max), as in the facts' table of proposed data
    "cat_camel": {
        "round_up": (3, 1, 8),
        "hold_cat": (5, 3, 10),
        "neutral_from_cat": (3, 1, 8),
        "sink": (3, 1, 8),
        "hold_camel": (5, 3, 10),
        "neutral_from_camel": (3, 1, 8),
    },
    "hand_heel_rock": {
        "forward": (3, 1, 8),
        "hold_forward": (5, 5, 10),
        "return_from_forward": (3, 1, 8),
        "sit_back": (3, 1, 8),
        "hold_back": (5, 5, 10),
        "return_from_back": (3, 1, 8),
    },
    "bridge": {
        "lift": (4, 2, 8),
        "hold_top": (5, 0, 10),
        "lower": (4, 2, 8),
        "rest": (3, 0, 15),
    },
    "hip_abduction_isometric": {
        "press_out": (2, 1, 4),
        "hold": (3, 1, 10),
        "release": (2, 1, 4),
        "rest": (3, 0, 15),
    },
    "hip_adduction_squeeze": {
        "squeeze": (2, 1, 4),
        "hold": (5, 1, 10),
        "release": (2, 1, 4),
        "rest": (3, 0, 15),
    },
}
AVOIDED = re.compile(
    r"\b(safe|safely|fix|cure|eliminate|proven|unstable|misaligned|failed|missed|burn|crush|just|"
    r"baby|arch|programme)\b|!",
    re.IGNORECASE,
)


def test_files_are_named_after_what_they_hold() -> None:
    assert {f"{name}.toml" for name in LIBRARY.exercises} == set(asset_names("library/exercises"))
    programs = load_programs(LIBRARY)
    assert {f"{name}.toml" for name in programs} == set(asset_names("library/programs"))


@pytest.mark.parametrize("name", FIVE)
def test_seconds_are_those_of_the_facts(name: str) -> None:
    found = {
        spec.id: (spec.seconds.default, spec.seconds.minimum, spec.seconds.maximum)
        for spec in LIBRARY.exercises[name].phases
    }
    assert found == SECONDS[name]
    assert list(found) == list(SECONDS[name])


@pytest.mark.parametrize("name", FIVE)
def test_the_five_share_their_dose_bounds(name: str) -> None:
    exercise = LIBRARY.exercises[name]
    reps, sets, rest = exercise.reps, exercise.sets, exercise.rest_between_sets
    assert (reps.default, reps.recommended_minimum, reps.recommended_maximum) == (5, 5, 10)
    assert (reps.minimum, reps.maximum) == (1, 20)
    assert (sets.default, sets.minimum, sets.maximum) == (1, 1, 3)
    assert (rest.default, rest.minimum, rest.maximum) == (45, 15, 120)
    assert exercise.laterality is Laterality.BILATERAL
    assert exercise.surface_forbidden == ("bed",)


def test_names_are_the_settled_ones() -> None:
    assert [LIBRARY.exercises[name].name for name in FIVE] == [
        "Cat-Camel",
        "Hand-Heel Rocks",
        "Bridging",
        "Resisted Hip Abduction",
        "Hip Adduction Ball Squeezes",
    ]
    assert LIBRARY.exercises["hip_abduction_isometric"].short_name == "Hip Abduction"
    assert LIBRARY.exercises["hip_adduction_squeeze"].short_name == "Ball Squeezes"


def test_daily_five_takes_the_settled_time() -> None:
    program = load_programs(LIBRARY)["daily_five"]
    assert tuple(item.exercise for item in program.items) == FIVE
    items = resolve(program, LIBRARY)
    assert [item.rep_seconds for item in items] == [22, 22, 16, 10, 12]
    assert sum(item.rep_seconds * item.reps_planned for item in items) == 410
    assert compile_timeline(items, LIBRARY).seconds == 660
    assert kit_for(items, LIBRARY) == ("mat", "chair", "strap", "ball", "pillows")


def test_every_pose_is_one_the_figure_can_show() -> None:
    poses = {
        pose
        for rig in ("rig_side", "rig_front")
        for pose in json.loads(asset_text(f"figure/{rig}.json"))["poses"]
    }
    assert load_library(poses=poses) == LIBRARY


@pytest.mark.parametrize("name", FIVE)
def test_a_rep_flows_from_pose_to_pose_and_back(name: str) -> None:
    exercise = LIBRARY.exercises[name]
    pose = exercise.start_pose
    for spec in exercise.phases:
        assert spec.pose_from == pose
        still = spec.kind in {PhaseKind.HOLD, PhaseKind.REST_REP}
        assert (spec.pose_to == pose) is still
        pose = spec.pose_to
    assert pose == exercise.start_pose


@pytest.mark.parametrize("name", FIVE)
def test_labels_follow_one_pattern(name: str) -> None:
    previous = ""
    for spec in LIBRARY.exercises[name].phases:
        if spec.kind is PhaseKind.HOLD:
            assert spec.label == f"{previous} – hold"
        assert spec.cue.endswith(".")
        assert spec.hint[0].islower()
        assert not spec.hint.endswith(".")
        previous = spec.label


def test_rock_back_only_is_offered_from_week_20() -> None:
    variant = LIBRARY.exercises["hand_heel_rock"].variant("rock_back_only")
    assert variant.drops == {"forward", "hold_forward", "return_from_forward"}
    assert variant.offered_from_week == 20


def test_front_of_pelvis_notes_stand_on_strap_and_ball_only() -> None:
    noted = {name for name, exercise in LIBRARY.exercises.items() if exercise.pubic_note}
    assert noted == {"hip_abduction_isometric", "hip_adduction_squeeze"}
    for name in noted:
        assert "entle effort or skip" in LIBRARY.exercises[name].pubic_note


def test_only_lying_is_lying_and_it_has_pillows_at_hand() -> None:
    lying = [posture for posture in LIBRARY.postures.values() if posture.lying]
    assert [posture.id for posture in lying] == ["supine"]
    assert lying[0].at_hand == ("pillows",)
    assert [step.pose for step in lying[0].enter] == [
        "sit_rest_wedge",
        "side_sit_wedge",
        "side_lying_log_roll",
        "hook_lying_wedge",
    ]
    assert [step.pose for step in lying[0].leave] == ["side_lying_log_roll", "push_up_to_sit"]


def test_equipment_names_fit_a_chip() -> None:
    names = [kit.name for kit in LIBRARY.equipment.values()]
    assert names == ["Mat", "Chair", "Strap", "Ball", "Pillows"]


def test_other_files_in_a_folder_are_let_be() -> None:
    def names(folder: str) -> tuple[str, ...]:
        return (*asset_names(folder), "README.md")

    assert load_library(names=names) == LIBRARY


def test_a_file_that_is_no_toml_is_named() -> None:
    def text(path: str) -> str:
        return "[strap" if path.endswith("equipment.toml") else asset_text(path)

    with pytest.raises(LibraryError, match=r"^equipment\.toml: is not valid TOML: ") as error:
        load_library(text=text)
    assert error.value.key == ""


def test_a_file_that_is_no_text_is_named() -> None:
    def text(path: str) -> str:
        return b"\xff".decode() if path.endswith("bridge.toml") else asset_text(path)

    with pytest.raises(LibraryError, match=r"^bridge\.toml: is not valid TOML: "):
        load_library(text=text)


def test_two_programs_need_two_ids() -> None:
    def text(_path: str) -> str:
        return asset_text("library/programs/daily_five.toml")

    with pytest.raises(LibraryError, match=r"^b\.toml: id: another program has the id"):
        load_programs(LIBRARY, names=lambda _folder: ("a.toml", "b.toml"), text=text)


def _texts(data: object) -> list[str]:
    if isinstance(data, str):
        return [data]
    if isinstance(data, dict):
        return [text for value in data.values() for text in _texts(value)]
    return [text for value in data for text in _texts(value)] if isinstance(data, list) else []


FILES = [
    "library/postures.toml",
    "library/equipment.toml",
    *(f"library/exercises/{name}" for name in asset_names("library/exercises")),
    *(f"library/programs/{name}" for name in asset_names("library/programs")),
]


@pytest.mark.parametrize("path", FILES)
def test_words_are_plain_and_promise_nothing(path: str) -> None:
    for text in _texts(tomllib.loads(asset_text(path))):
        assert not AVOIDED.search(text), text


def _words_of_steps(exercise: Exercise) -> str:
    return " ".join(step.text for step in exercise.steps)


def test_holds_in_steps_follow_the_dose() -> None:
    library: Library = LIBRARY
    for exercise in library.exercises.values():
        assert not re.search(r"\d", _words_of_steps(exercise)), exercise.id
        assert 2 <= len(exercise.steps) <= 3
