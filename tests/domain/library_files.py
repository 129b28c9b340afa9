"""The files of the library as they are parsed, to be read whole or with something changed."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Mapping
from typing import Any

from sirelief_gui.domain.exercise import Exercise
from sirelief_gui.domain.library import build_library, parse_exercise
from sirelief_gui.storage.assets import asset_names, asset_text

Data = dict[str, Any]
MISSING = object()


def read(path: str) -> Data:
    return tomllib.loads(asset_text(f"library/{path}"))


EXERCISES: dict[str, Data] = {
    name: read(f"exercises/{name}") for name in asset_names("library/exercises")
}
POSTURES = read("postures.toml")
EQUIPMENT = read("equipment.toml")
SOURCES = read("sources.toml")
PROGRAM = read("programs/daily_five.toml")
LIBRARY = build_library(EXERCISES.items(), postures=POSTURES, equipment=EQUIPMENT, sources=SOURCES)
STEPS = [
    step for posture in LIBRARY.postures.values() for step in (*posture.enter, *posture.leave)
] + [
    step
    for info in LIBRARY.equipment.values()
    for step in (info.put_on, info.take_off)
    if step is not None
]
POSES = frozenset(
    pose
    for exercise in LIBRARY.exercises.values()
    for spec in exercise.phases
    for pose in (
        *(spec.pose_from, spec.pose_to, *(spec.loop.poses if spec.loop else ())),
        *dict(exercise.propped_poses).values(),
    )
) | {step.pose for step in STEPS if step.pose}
"""All that the files of the library name; that the figure has them is tested with the figure."""


def with_value(data: Data, path: str, value: object) -> Data:
    """Return a copy with the value at a path such as "phases.0.seconds.min" put in or taken out."""
    changed = copy.deepcopy(data)
    *parents, last = path.split(".")
    place: Any = changed
    for step in parents:
        place = place[int(step)] if isinstance(place, list) else place[step]
    key: Any = int(last) if isinstance(place, list) else last
    if value is MISSING:
        del place[key]
    else:
        place[key] = value
    return changed


def exercise_of(data: Mapping[str, object], file: str) -> Exercise:
    return parse_exercise(
        file, data, postures=LIBRARY.postures, equipment=LIBRARY.equipment, poses=POSES
    )


CAT = "cat_camel"
ROCK = "hand_heel_rock"
BRIDGE = "bridge"
BALL = "hip_adduction_squeeze"
