"""The form in which an exercise of hers is written: what it begins with, and all that is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sirelief_gui.domain.exercise import Kind, Laterality, PhaseKind, Posture
from sirelief_gui.domain.own_exercise import (
    MOST_PHASES,
    PREFIX,
    OwnExercise,
    OwnPhase,
    free_phase_id,
    why_not,
)
from sirelief_gui.domain.program_words import phase_label
from sirelief_gui.domain.words import Translate, as_is

_PHASE = re.compile(r"phases\[(\d+)\]\.?(.*)")
_RULE = re.compile(r" \(S\d+\)")
"""The number of a safety rule, which those who read files may look up; she has the reason."""
_USUAL = {PhaseKind.HOLD: 5}
"""Seconds that a new phase begins with, where not 3; our choice."""
_STARTER = (PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RELEASE, PhaseKind.REST_REP)
_SAID_ONLY = ("name", "how", "picture")
"""Keys of what can be wrong without a rep being unclear."""


def new_exercise(postures: Mapping[str, Posture], tr: Translate = as_is) -> OwnExercise:
    """Return what a new exercise begins with: no name yet, and a rep to be changed."""
    phases: list[OwnPhase] = []
    for kind in _STARTER:
        phases.append(new_phase(kind, phases, tr))
    return OwnExercise(
        id=f"{PREFIX}exercise",
        name="",
        kind=Kind.MOBILITY,
        laterality=Laterality.BILATERAL,
        posture=next(iter(postures)),
        phases=tuple(phases),
    )


def new_phase(kind: PhaseKind, beside: Sequence[OwnPhase], tr: Translate = as_is) -> OwnPhase:
    """Return a phase to be changed, with an id that none of those ``beside`` it has."""
    phase_id = free_phase_id(kind, (phase.id for phase in beside))
    return OwnPhase(phase_id, kind, phase_label(kind, tr), _USUAL.get(kind, 3))


def faults(
    own: OwnExercise, postures: Mapping[str, Posture], tr: Translate = as_is
) -> dict[str, str]:
    """Return a sentence for every field that is wrong, by its key; empty for what can be done.

    Keys are the fields of `OwnExercise` and, inside a phase, 'phases[0].name'.
    """
    return _look_over(own, postures, tr)[0]


def to_lay_out(own: OwnExercise, postures: Mapping[str, Posture]) -> OwnExercise | None:
    """Return an exercise whose time can be told while words of it are still wrong; else None."""
    found, mended = _look_over(own, postures, as_is)
    return mended if all(key in _SAID_ONLY for key in found) else None


def phase_and_field(key: str) -> tuple[int, str] | None:
    """Return the phase, counted from 0, and the field a key is about: 'phases[2].name'."""
    inside = _PHASE.fullmatch(key)
    return None if inside is None else (int(inside[1]), inside[2])


def _look_over(
    own: OwnExercise, postures: Mapping[str, Posture], tr: Translate
) -> tuple[dict[str, str], OwnExercise]:
    """Return all faults, and the exercise with something that can be done in their places."""
    found: dict[str, str] = {}
    while (wrong := why_not(own, postures, tr)) is not None:
        key, sentence = wrong
        if key in found:  # mending did not help: one sentence is enough
            break
        found[key] = _RULE.sub("", sentence)
        own = _mended(own, key, postures)
    return found, own


def _mended(own: OwnExercise, key: str, postures: Mapping[str, Posture]) -> OwnExercise:
    place = phase_and_field(key)
    if place is not None:
        phases = list(own.phases)
        phases[place[0]] = _some_phase(place[0])
        return replace(own, phases=tuple(phases))
    if key == "phases":
        return replace(own, phases=(*own.phases, _some_phase(len(own.phases)))[-MOST_PHASES:])
    good: dict[str, object] = {
        "id": f"{PREFIX}exercise",
        "name": "Exercise",
        "laterality": Laterality.BILATERAL,
        "posture": next(iter(postures)),
        "reps": 1,
        "how": "",
        "picture": "",
    }
    return replace(own, **{key: good[key]})  # type: ignore[arg-type]


def _some_phase(number: int) -> OwnPhase:
    return OwnPhase(f"mended_{number}", PhaseKind.MOVE, "Move", 1)
