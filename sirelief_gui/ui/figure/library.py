"""The figures the app ships, read once and shared by every widget."""

from __future__ import annotations

from functools import cache

from sirelief_gui.ui.figure.flesh import Flesh
from sirelief_gui.ui.figure.rig_load import load_rig
from sirelief_gui.ui.theme.tokens import read_asset

RIGS = ("side", "front")


@cache
def flesh_of(name: str) -> Flesh:
    """Return the figure seen from the "side" or the "front"."""
    return Flesh(load_rig(read_asset(f"figure/rig_{name}.json").decode("utf-8")))


def rig_of_pose(pose: str) -> str:
    """Return the name of the rig that has a pose; the side view where both have it.

    Raises KeyError for a pose that no rig has.
    """
    for name in RIGS:
        if pose in flesh_of(name).rig.poses:
            return name
    raise KeyError(pose)
