"""The library that ships: its numbers, its words and its figure poses."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from sirelief_gui.domain.exercise import Exercise, Kind, Laterality, Library, PhaseKind
from sirelief_gui.domain.library import LibraryError, kit_for
from sirelief_gui.domain.program import ProgramItem, resolve, resolve_item
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
    "core_breath_draw_in": {"breathe_in": (3, 2, 5), "hold": (5, 3, 10), "relax": (3, 1, 8)},
    "pelvic_floor_lift": {"lift": (1, 1, 4), "hold": (5, 2, 10), "full_relax": (5, 3, 10)},
    "seated_glute_squeeze": {"squeeze": (1, 1, 4), "hold": (5, 3, 10), "relax": (3, 1, 8)},
    "ankle_squeeze_isometric": {
        "press_in": (2, 1, 4),
        "hold": (5, 1, 10),
        "release": (2, 1, 4),
        "rest": (3, 0, 15),
    },
    "chair_squat": {
        "lower": (3, 2, 8),
        "touch": (1, 0, 3),
        "rise": (3, 2, 8),
        "rest": (2, 0, 15),
    },
    "butt_stretch_seated": {"settle": (5, 3, 10), "hold": (20, 10, 30), "release": (3, 2, 8)},
    "hamstring_stretch_seated": {"settle": (5, 3, 10), "hold": (20, 10, 30), "release": (3, 2, 8)},
    "ball_release_wall": {
        "settle": (5, 3, 10),
        "hold_or_roll": (30, 10, 60),
        "step_off": (3, 2, 8),
    },
    "warmup_seated": {
        "breaths": (30, 10, 50),
        "shoulder_rolls": (30, 10, 50),
        "pelvic_tilts": (60, 20, 100),
        "ankle_pumps": (30, 10, 50),
        "gentle_turns": (30, 10, 50),
    },
    "breathe_slow": {"breathe_in": (4, 3, 6), "breathe_out": (6, 3, 8)},
}
REPS = {
    # exercise: default, recommended, bounds, seconds a rep, as in the facts' table
    "core_breath_draw_in": (5, (3, 10), (1, 10), 11),
    "pelvic_floor_lift": (5, (3, 10), (1, 10), 11),
    "seated_glute_squeeze": (5, (3, 10), (1, 10), 9),
    "ankle_squeeze_isometric": (5, (5, 10), (1, 20), 12),
    "chair_squat": (5, (1, 10), (1, 10), 9),
    "butt_stretch_seated": (2, (1, 3), (1, 3), 28),
    "hamstring_stretch_seated": (2, (1, 3), (1, 3), 28),
    "ball_release_wall": (1, (1, 2), (1, 2), 38),
    "warmup_seated": (1, (1, 1), (1, 1), 180),
    "breathe_slow": (6, (6, 18), (1, 20), 10),
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


def test_the_whole_library_is_there() -> None:
    assert set(LIBRARY.exercises) == {*FIVE, *REPS} == set(SECONDS)


@pytest.mark.parametrize("name", REPS)
def test_reps_and_their_length_are_those_of_the_facts(name: str) -> None:
    exercise = LIBRARY.exercises[name]
    reps, item = exercise.reps, resolve_item(ProgramItem(name), LIBRARY)
    usual = (reps.recommended_minimum, reps.recommended_maximum)
    found = (reps.default, usual, (reps.minimum, reps.maximum), item.rep_seconds)
    assert found == REPS[name]


@pytest.mark.parametrize("name", SECONDS)
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


ITEMS = {
    "full_day": (
        "warmup_seated",
        *FIVE,
        "butt_stretch_seated",
        "hamstring_stretch_seated",
        "breathe_slow",
    ),
    "gentle_day": ("cat_camel", "hand_heel_rock", "hip_adduction_squeeze", "breathe_slow"),
    "stability": (
        "core_breath_draw_in",
        "pelvic_floor_lift",
        "seated_glute_squeeze",
        "bridge",
        "hip_abduction_isometric",
        "ankle_squeeze_isometric",
        "chair_squat",
    ),
    "stretch_and_breathe": (
        "ball_release_wall",
        "butt_stretch_seated",
        "hamstring_stretch_seated",
        "breathe_slow",
    ),
    "breathe": ("breathe_slow",),
}


@pytest.mark.parametrize("name", ITEMS)
def test_programs_hold_what_is_settled(name: str) -> None:
    program = load_programs(LIBRARY)[name]
    assert tuple(item.exercise for item in program.items) == ITEMS[name]
    assert compile_timeline(resolve(program, LIBRARY), LIBRARY).seconds > 0


def moving(*names: str) -> int:
    """The seconds of all reps of some exercises at their usual doses."""
    items = [resolve_item(ProgramItem(name), LIBRARY) for name in names]
    return sum(item.rep_seconds * item.reps_planned for item in items)


def test_warm_up_and_cool_down_take_the_settled_time() -> None:
    assert moving("warmup_seated") == 180
    assert moving("breathe_slow") == 60
    assert moving("butt_stretch_seated", "hamstring_stretch_seated", "breathe_slow") == 284
    longest = [spec.seconds.maximum for spec in LIBRARY.exercises["warmup_seated"].phases]
    assert sum(longest) == 300


def test_a_gentle_day_rocks_back_only_and_breathing_lasts_three_minutes() -> None:
    programs = load_programs(LIBRARY)
    gentle = resolve(programs["gentle_day"], LIBRARY)
    assert gentle[1].variant == "rock_back_only"
    (breaths,) = resolve(programs["breathe"], LIBRARY)
    assert breaths.rep_seconds * breaths.reps_planned == 180


def test_the_chair_squat_is_switched_off_at_first() -> None:
    programs = load_programs(LIBRARY).values()
    squats = [item for one in programs for item in one.items if item.exercise == "chair_squat"]
    assert [item.off for item in squats] == [True]
    stability = resolve(load_programs(LIBRARY)["stability"], LIBRARY)
    assert "chair_squat" not in {item.exercise.id for item in stability}


def test_the_bridge_has_its_stand_in() -> None:
    assert LIBRARY.exercises["bridge"].substitutes == ("seated_glute_squeeze",)


def test_no_strength_is_one_sided_and_stretches_take_turns() -> None:
    for exercise in LIBRARY.exercises.values():
        assert exercise.laterality is not Laterality.UNILATERAL
        turns = exercise.laterality is Laterality.EACH_SIDE
        assert turns is (exercise.kind in {Kind.STRETCH, Kind.RELEASE}), exercise.id


def test_every_pose_is_one_the_figure_can_show() -> None:
    poses = {
        pose
        for rig in ("rig_side", "rig_front")
        for pose in json.loads(asset_text(f"figure/{rig}.json"))["poses"]
    }
    assert load_library(poses=poses) == LIBRARY


@pytest.mark.parametrize("name", LIBRARY.exercises)
def test_a_rep_flows_from_pose_to_pose_and_back(name: str) -> None:
    exercise = LIBRARY.exercises[name]
    pose = exercise.start_pose
    for spec in exercise.phases:
        assert spec.pose_from == pose
        still = spec.kind in {PhaseKind.HOLD, PhaseKind.REST_REP}
        still = still or spec.loop is not None or spec.seconds.minimum == 0
        assert (spec.pose_to == pose) is still
        pose = spec.pose_to
    assert pose == exercise.start_pose


@pytest.mark.parametrize("name", LIBRARY.exercises)
def test_labels_follow_one_pattern(name: str) -> None:
    previous = ""
    for spec in LIBRARY.exercises[name].phases:
        if spec.kind is PhaseKind.HOLD:  # drawing in begins as she breathes out
            before = "Draw in" if name == "core_breath_draw_in" else previous
            assert spec.label == f"{before} – hold"
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
    strap_and_balls = {"hip_abduction_isometric", "hip_adduction_squeeze"}
    assert noted == {*strap_and_balls, "ankle_squeeze_isometric"}
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
    assert names == ["Mat", "Chair", "Strap", "Ball", "Pillows", "Ball or towel", "Small ball"]


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
