"""The library reader: real files pass, a wrong one is refused with file, key and reason."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.library import (
    LibraryError,
    build_library,
    parse_equipment,
    parse_exercise,
    parse_postures,
)
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.program_file import parse_program
from sirelief_gui.domain.timeline import compile_timeline
from tests.domain.library_files import (
    BALL,
    BRIDGE,
    CAT,
    EQUIPMENT,
    EXERCISES,
    LIBRARY,
    MISSING,
    POSES,
    POSTURES,
    PROGRAM,
    ROCK,
    SOURCES,
    Data,
    exercise_of,
    read,
    with_value,
)

WRONG_EXERCISES = [
    (CAT, "id", MISSING, "id: is missing"),
    (CAT, "id", 3, "id: must be text, is 3"),
    (CAT, "id", "Cat Camel", "id: must be small letters, digits and _, is “Cat Camel”"),
    (CAT, "name", " ", "name: must not be blank"),
    (CAT, "name", True, "name: must be text, is true"),
    (CAT, "name", False, "name: must be text, is false"),
    (CAT, "name", 1.5, "name: must be text, is a float"),
    (CAT, "name", {}, "name: must be text, is a table"),
    (CAT, "name", [], "name: must be text, is a list"),
    (CAT, "hurry", 1, "hurry: is not known here"),
    (CAT, "kind", "fun", "kind: must be one of mobility, strength, strength_isometric, core, "),
    (CAT, "laterality", "both", "laterality: must be one of bilateral, each_side, unilateral, is"),
    (BRIDGE, "laterality", "unilateral", "laterality: strength work here uses both legs; one-"),
    (BALL, "laterality", "unilateral", "laterality: strength work here uses both legs; one-"),
    (BRIDGE, "id", "side_lying_clam", "id: “side_lying_clam” is one-legged work, which is not"),
    (BRIDGE, "name", "Clamshell series", "name: “Clamshell series” is one-legged work"),
    (BRIDGE, "short_name", "Clam-shells", "short_name: “Clam-shells” is one-legged work"),
    (BRIDGE, "aliases.1", "Side Butt series", "aliases[1]: “Side Butt series” is one-legged work"),
    (CAT, "aliases", "Cat-cow", "aliases: must be a list, is “Cat-cow”"),
    (CAT, "aliases.0", 7, "aliases[0]: must be text, is 7"),
    (CAT, "aliases.1", "Cat-cow", "aliases[1]: “Cat-cow” is there twice"),
    (
        CAT,
        "posture",
        "flying",
        "posture: must be one of all_fours, seated, standing, supine, is “flying”",
    ),
    (
        CAT,
        "equipment.0.id",
        "sofa",
        "equipment[0].id: must be one of ankle_ball, ball, chair, mat, ",
    ),
    (CAT, "equipment.0.required", 1, "equipment[0].required: must be true or false, is 1"),
    (CAT, "equipment.0.size", 1, "equipment[0].size: is not known here"),
    (BRIDGE, "equipment.1.id", "mat", "equipment[1].id: “mat” is there twice"),
    (CAT, "surface", "mat", "surface: must be a table, is “mat”"),
    (CAT, "surface.allowed", [], "surface.allowed: must not be empty"),
    (CAT, "surface.forbidden", ["bed", "mat"], "surface.forbidden[1]: “mat” is allowed as well"),
    (CAT, "surface.depth", 1, "surface.depth: is not known here"),
    (CAT, "steps", [], "steps: must not be empty"),
    (CAT, "steps", MISSING, "steps: is missing"),
    (CAT, "steps.1", "Round up", "steps[1]: must be a table, is “Round up”"),
    (CAT, "steps.1.text", "Hold {hold} s.", "steps[1].text: {hold} is not the id of a phase"),
    (CAT, "steps.1.text", "{hold_cat:3d}", "steps[1].text: {hold_cat} is not the id of a phase"),
    (CAT, "steps.1.text", "{hold_cat!r}", "steps[1].text: {hold_cat} is not the id of a phase"),
    (CAT, "steps.1.text", "Hold {", "steps[1].text: has a stray brace: "),
    (CAT, "steps.1.pose", "split", "steps[1].pose: the figure has no pose “split”"),
    (CAT, "steps.1.sound", "x", "steps[1].sound: is not known here"),
    (CAT, "start_pose", "split", "start_pose: the figure has no pose “split”"),
    (CAT, "about", MISSING, "about: is missing"),
    (CAT, "about.why", MISSING, "about.why: is missing"),
    (CAT, "about.feel", " ", "about.feel: must not be blank"),
    (CAT, "about.breathing", MISSING, "about.breathing: is missing"),
    (CAT, "about.mistakes", [], "about.mistakes: must not be empty"),
    (CAT, "about.picture", "split", "about.picture: the figure has no pose “split”"),
    (CAT, "about.hurry", 1, "about.hurry: is not known here"),
    (ROCK, "about.side_by_side", ["cat"], "about.side_by_side: must name two poses, names 1"),
    (ROCK, "about.side_by_side.1", "split", "about.side_by_side[1]: the figure has no pose"),
    (CAT, "phases", [], "phases: must not be empty"),
    (CAT, "phases", {}, "phases: must be a list, is a table"),
    (CAT, "phases.1.id", "round_up", "phases[1].id: another phase has the id “round_up”"),
    (CAT, "phases.2.seconds.min", 0, "phases[2].seconds.min: must be 1 or more, is 0"),
    (CAT, "phases.2.seconds.min", True, "phases[2].seconds.min: must be a whole number, is true"),
    (CAT, "phases.2.seconds.max", 2.5, "phases[2].seconds.max: must be a whole number, is a fl"),
    (CAT, "phases.2.seconds.max", 0, "phases[2].seconds.max: must be 1 or more, is 0"),
    (CAT, "phases.2.seconds.max", 10**7, "phases[2].seconds.max: must be 1 or more, is 10000000"),
    (CAT, "phases.2.seconds.default", 9, "phases[2].seconds.default: must be 1 to 8, is 9"),
    (CAT, "phases.2.seconds.top", 9, "phases[2].seconds.top: is not known here"),
    (CAT, "phases.1.seconds.min", -1, "phases[1].seconds.min: must be 0 or more, is -1"),
    (CAT, "phases.1.seconds.max", 11, "phases[1].seconds.max: must be 10 or less for a hold"),
    (CAT, "phases.1.kind", "get_ready", "phases[1].kind: must be one of breathe, hold, move, "),
    (CAT, "phases.1.kind", "jump", "phases[1].kind: must be one of get_ready, change_position, "),
    (CAT, "phases.1.breath", "held", "phases[1].breath: must be one of in, out, free, is “held”"),
    (CAT, "phases.1.source", MISSING, "phases[1].source: is missing"),
    (CAT, "phases.1.pose_to", "split", "phases[1].pose_to: the figure has no pose “split”"),
    (CAT, "phases.1.speed", 2, "phases[1].speed: is not known here"),
    (CAT, "reps.min", 0, "reps.min: must be 1 to 20, is 0"),
    (CAT, "reps.max", 21, "reps.max: must be 1 to 20, is 21"),
    (CAT, "reps.default", 11, "reps.default: must be 1 to 10, is 11"),
    (CAT, "reps.recommended", [5], "reps.recommended: must have 2 numbers, has 1"),
    (CAT, "reps.recommended", [0, 10], "reps.recommended[0]: must be 1 to 20, is 0"),
    (CAT, "reps.recommended", [5, 21], "reps.recommended[1]: must be 1 to 20, is 21"),
    (CAT, "reps.recommended", [9, 6], "reps.recommended: must go from low to high, is 9 to 6"),
    (CAT, "reps.most", 9, "reps.most: is not known here"),
    (CAT, "sets.max", 4, "sets.max: must be 1 to 3, is 4"),
    (CAT, "rest_between_sets.default", 5, "rest_between_sets.default: must be 15 to 120, is 5"),
    (CAT, "sources", [], "sources: must not be empty"),
    (BRIDGE, "propped_poses.bridge_up", "split", "propped_poses.bridge_up: the figure has no pose"),
    (BRIDGE, "propped_poses.split", "bridge_up", "propped_poses.split: the figure has no pose"),
    (ROCK, "variants.0.drops", ["jump"], "variants[0].drops[0]: must be one of forward, hold_"),
    (ROCK, "variants.0.drops", [], "variants[0].drops: must not be empty"),
    (ROCK, "variants.0.offered_from_week", 43, "variants[0].offered_from_week: must be 1 to 42"),
    (ROCK, "variants.0.preset", True, "variants[0].preset: is not known here"),
]


@pytest.mark.parametrize(("name", "path", "value", "expected"), WRONG_EXERCISES)
def test_a_wrong_exercise_is_refused_with_file_key_and_reason(
    name: str, path: str, value: object, expected: str
) -> None:
    data = with_value(EXERCISES[f"{name}.toml"], path, value)
    with pytest.raises(LibraryError) as error:
        exercise_of(data, f"{name}.toml")
    assert str(error.value).startswith(f"{name}.toml: {expected}")


def test_a_number_too_long_to_print_is_refused_all_the_same() -> None:
    data = with_value(EXERCISES["cat_camel.toml"], "phases.2.seconds.max", 1 << 40000)
    with pytest.raises(LibraryError, match="must be 1 or more, is a very large number"):
        exercise_of(data, "cat_camel.toml")


def test_the_error_holds_its_parts() -> None:
    with pytest.raises(LibraryError) as error:
        exercise_of(
            with_value(EXERCISES["cat_camel.toml"], "phases.2.seconds.min", 0), "cat_camel.toml"
        )
    assert error.value.file == "cat_camel.toml"
    assert error.value.key == "phases[2].seconds.min"
    assert error.value.reason == "must be 1 or more, is 0"


def test_a_hold_may_be_long_in_a_stretch() -> None:
    data = with_value(EXERCISES["cat_camel.toml"], "phases.1.seconds.max", 30)
    assert (
        exercise_of(with_value(data, "kind", "stretch"), "x.toml").phase("hold_cat").seconds.maximum
        == 30
    )


def test_one_side_after_the_other_is_fine_for_a_stretch() -> None:
    data = with_value(EXERCISES["cat_camel.toml"], "kind", "stretch")
    assert (
        exercise_of(with_value(data, "laterality", "unilateral"), "x.toml").laterality
        == "unilateral"
    )


def test_a_rep_needs_work_that_no_dose_can_take_away() -> None:
    data = EXERCISES["bridge.toml"]
    only_hold = with_value(data, "phases", [data["phases"][1], data["phases"][3]])
    only_hold["steps"] = data["steps"]
    with pytest.raises(LibraryError, match="phases: need at least one phase of work"):
        exercise_of(only_hold, "bridge.toml")


def test_a_variant_must_leave_work() -> None:
    data = EXERCISES["hand_heel_rock.toml"]
    ids = [phase["id"] for phase in data["phases"]]
    with pytest.raises(LibraryError, match=r"variants\[0\].drops: leaves no phase of work"):
        exercise_of(with_value(data, "variants.0.drops", ids), "hand_heel_rock.toml")


def test_two_variants_need_two_ids() -> None:
    data = EXERCISES["hand_heel_rock.toml"]
    twice = with_value(data, "variants", data["variants"] * 2)
    with pytest.raises(LibraryError, match=r"variants\[1\].id: another variant has the id"):
        exercise_of(twice, "hand_heel_rock.toml")


def test_two_exercises_need_two_ids() -> None:
    cat = EXERCISES["cat_camel.toml"]
    with pytest.raises(
        LibraryError, match=r"^b\.toml: id: another exercise has the id “cat_camel”"
    ):
        build_library(
            [("a.toml", cat), ("b.toml", cat)],
            postures=POSTURES,
            equipment=EQUIPMENT,
            sources=SOURCES,
        )


def test_poses_are_taken_as_they_are_without_a_figure() -> None:
    data = with_value(EXERCISES["bridge.toml"], "start_pose", "somewhere")
    exercise = parse_exercise(
        "bridge.toml", data, postures=LIBRARY.postures, equipment=LIBRARY.equipment
    )
    assert exercise.start_pose == "somewhere"


def test_what_need_not_be_there_may_be_left_out() -> None:
    data = EXERCISES["cat_camel.toml"]
    for key in ("aliases", "technique", "technique_phases", "cautions", "equipment"):
        data = with_value(data, key, MISSING)
    exercise = exercise_of(data, "cat_camel.toml")
    assert (exercise.aliases, exercise.technique, exercise.cautions) == ((), (), ())
    assert (exercise.equipment, exercise.technique_phases) == ((), {})


def test_technique_cues_may_belong_to_some_phases() -> None:
    bound = exercise_of(EXERCISES["bridge.toml"], "bridge.toml").technique_phases
    assert bound == {
        "One vertebra at a time.": ("lift", "lower"),
        "Breathe out as you lift.": ("rest",),
    }


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("0.text", "Sing.", "[0].text: must be one of "),
        ("0.text", MISSING, "[0].text: is missing"),
        ("1.phases", "rest", "[1].phases: must be a list, is “rest”"),
        ("1.phases", [], "[1].phases: must not be empty"),
        ("1.phases", ["rest", "jump"], "[1].phases[1]: must be one of "),
        ("1.side", "left", "[1].side: is not known here"),
    ],
)
def test_a_wrong_binding_of_a_technique_cue_is_refused(
    path: str, value: object, expected: str
) -> None:
    data = with_value(EXERCISES["bridge.toml"], f"technique_phases.{path}", value)
    with pytest.raises(LibraryError) as error:
        exercise_of(data, "bridge.toml")
    assert str(error.value).startswith(f"bridge.toml: technique_phases{expected}")


@pytest.mark.parametrize(
    ("path", "value", "read"),
    [("seconds", 60, (60, True)), ("lying", MISSING, (6, False)), ("seconds", MISSING, (0, True))],
)
def test_a_step_tells_how_long_it_takes_and_whether_she_lies(
    path: str, value: object, read: tuple[int, bool]
) -> None:
    data = with_value(POSTURES, f"supine.leave.0.{path}", value)
    step = parse_postures(data, equipment=LIBRARY.equipment, poses=POSES)["supine"].leave[0]
    assert (step.seconds, step.lying) == read


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("supine", 1, "supine: must be a table, is 1"),
        ("supine.name", MISSING, "supine.name: is missing"),
        ("supine.lying", "yes", "supine.lying: must be true or false, is “yes”"),
        ("supine.at_hand", ["sofa"], "supine.at_hand[0]: must be one of ankle_ball, ball, chair, "),
        ("supine.enter", [], "supine.enter: must not be empty"),
        ("supine.enter.1.pose", "split", "supine.enter[1].pose: the figure has no pose “split”"),
        ("supine.leave.0.text", "", "supine.leave[0].text: must not be blank"),
        ("supine.leave.0.seconds", 61, "supine.leave[0].seconds: must be 0 to 60, is 61"),
        ("supine.leave.0.seconds", -1, "supine.leave[0].seconds: must be 0 to 60, is -1"),
        ("supine.leave.0.lying", 1, "supine.leave[0].lying: must be true or false, is 1"),
        ("supine.bed", True, "supine.bed: is not known here"),
    ],
)
def test_a_wrong_posture_is_refused(path: str, value: object, expected: str) -> None:
    with pytest.raises(LibraryError) as error:
        parse_postures(with_value(POSTURES, path, value), equipment=LIBRARY.equipment, poses=POSES)
    assert str(error.value).startswith(f"postures.toml: {expected}")


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("strap", [], "strap: must be a table, is a list"),
        ("strap.name", 4, "strap.name: must be text, is 4"),
        ("strap.put_on", "on", "strap.put_on: must be a table, is “on”"),
        ("strap.put_on.pose", "split", "strap.put_on.pose: the figure has no pose “split”"),
        ("strap.color", "red", "strap.color: is not known here"),
    ],
)
def test_wrong_equipment_is_refused(path: str, value: object, expected: str) -> None:
    with pytest.raises(LibraryError) as error:
        parse_equipment(with_value(EQUIPMENT, path, value), poses=POSES)
    assert str(error.value).startswith(f"equipment.toml: {expected}")


def test_ids_are_plain_words_in_every_file() -> None:
    with pytest.raises(
        LibraryError, match=r"equipment\.toml: My Mat: must be named in small letters"
    ):
        parse_equipment({"My Mat": EQUIPMENT["mat"]})
    with pytest.raises(
        LibraryError, match=r"postures\.toml: On Top: must be named in small letters"
    ):
        parse_postures({"On Top": POSTURES["seated"]}, equipment=LIBRARY.equipment)


def _paths(data: object, path: str = "") -> list[str]:
    """Every place in a parsed file, so that a mutation can strike anywhere."""
    if isinstance(data, dict):
        inner = [(str(key), value) for key, value in data.items()]
    elif isinstance(data, list):
        inner = [(str(i), value) for i, value in enumerate(data)]
    else:
        return []
    found = []
    for key, value in inner:
        here = f"{path}.{key}" if path else key
        found += [here, *_paths(value, here)]
    return found


FILES: dict[str, Data] = {
    **EXERCISES,
    "postures.toml": POSTURES,
    "equipment.toml": EQUIPMENT,
    "daily_five.toml": PROGRAM,
}
SPOTS = [(name, path) for name, data in FILES.items() for path in _paths(data)]
WORDS = st.sampled_from(["", "hold", "bridge", "strength", "unilateral", "mat", "{x}", "{", "cat"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(WORDS | st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=4,
)


def _load(files: Mapping[str, Data]) -> None:
    """Go all the way to a timeline: what the reader lets pass must run."""
    library = build_library(
        [(name, files[name]) for name in EXERCISES],
        postures=files["postures.toml"],
        equipment=files["equipment.toml"],
        sources=SOURCES,
        poses=POSES,
    )
    program = parse_program("daily_five.toml", files["daily_five.toml"], library)
    compile_timeline(resolve(program, library), library)


@given(st.sampled_from(SPOTS), st.just(MISSING) | VALUES)
def test_whatever_a_file_holds_it_loads_or_says_what_is_wrong(
    spot: tuple[str, str], value: object
) -> None:
    name, path = spot
    trouble: LibraryError | None = None
    try:
        _load({**FILES, name: with_value(FILES[name], path, value)})
    except LibraryError as error:
        trouble = error
    assert trouble is None or (trouble.reason and str(trouble).startswith(trouble.file))


LOOPED = read("exercises/warmup_seated.toml")


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("phases.1.loop.seconds", 0, "phases[1].loop.seconds: must be 1 or more"),
        ("phases.1.loop.poses", "chair_sit", "phases[1].loop.poses: must be a list of poses"),
        ("phases.1.loop.poses", ["chair_sit"], "phases[1].loop.poses: must be two or more"),
        ("phases.1.loop.poses", ["cat", "camel"], "phases[1].loop.poses: must be two or more and "),
        ("phases.1.kind", "release", "phases[1].loop: is for a movement that ends where it began"),
        ("phases.1.pose_to", "cat", "phases[1].loop: is for a movement that ends where it began"),
    ],
)
def test_a_wrong_loop_is_refused(path: str, value: object, expected: str) -> None:
    with pytest.raises(LibraryError) as error:
        exercise_of(with_value(LOOPED, path, value), "warmup_seated.toml")
    assert str(error.value).split(": ", 1)[1].startswith(expected)
