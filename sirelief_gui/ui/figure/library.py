"""The figures the app ships, read once and shared by every widget."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import sqrt

from sirelief_gui.ui.figure.flesh import Flesh
from sirelief_gui.ui.figure.rig import Pose, Rig
from sirelief_gui.ui.figure.rig_load import load_rig
from sirelief_gui.ui.theme.tokens import read_asset

RIGS = ("side", "front")
KNEES_APART = "rock_back_apart"
"""Rock back as details and thumbnails show it: knees apart, the bump between them."""

_APART = {"near": 0.008, "far": -0.028}
"""How much lower each leg lies for it, in rig units: the far knee is seen above the near one.

DESIGN moves the knees along as well, which would draw the far thigh a tenth too long."""


@cache
def flesh_of(name: str) -> Flesh:
    """Return the figure seen from the "side" or the "front"."""
    rig = load_rig(read_asset(f"figure/rig_{name}.json").decode("utf-8"))
    return Flesh(_with_knees_apart(rig) if name == "side" else rig)


def _with_knees_apart(rig: Rig) -> Rig:
    pose = rig.poses["rock_back"]
    joints = dict(pose.joints)
    for side, lower in _APART.items():
        thigh = rig.bone[f"thigh_{side}"]
        (hip, top), (knee, low) = joints[thigh.start], joints[thigh.end]
        along = hip + sqrt(thigh.length**2 - (low + lower - top) ** 2) - knee
        for part in ("knee", "ankle", "toe"):
            x, y = joints[f"{part}_{side}"]
            joints[f"{part}_{side}"] = (x + along, y + lower)
    apart: Pose = replace(pose, name=KNEES_APART, joints=joints)
    ways = [(a, b) for a, b in rig.transitions if "rock_back" in (a, b)]
    moves = {}
    for a, b in ways:
        start, end = roomy(a), roomy(b)
        moves[start, end] = replace(rig.transitions[a, b], start=start, end=end)
    return replace(
        rig,
        poses={**rig.poses, KNEES_APART: apart},
        transitions={**rig.transitions, **moves},
    )


def roomy(pose: str) -> str:
    """Return the pose that details and small drawings show in place of one: knees apart."""
    return KNEES_APART if pose == "rock_back" else pose


def rig_of_pose(pose: str) -> str:
    """Return the name of the rig that has a pose; the side view where both have it.

    Raises KeyError for a pose that no rig has.
    """
    for name in RIGS:
        if pose in flesh_of(name).rig.poses:
            return name
    raise KeyError(pose)
