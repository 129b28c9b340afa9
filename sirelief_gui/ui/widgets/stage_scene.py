"""What stands on the stage: which figures between two poses, from where, and how far they move."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from math import ceil, dist

from PySide6.QtGui import QTransform

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.figure.library import flesh_of, rig_of_pose
from sirelief_gui.ui.figure.rig import Sweep
from sirelief_gui.ui.figure.skeleton import Stance, can_move, ease, moving, still, time_of
from sirelief_gui.ui.theme import Theme

_FADE_STEPS = 64
"""A cross-fade in so many steps has none that can be seen."""
_LEAST = 0.5
"""Device pixels of a step of the fastest joint, or of the edge that breath moves most: finer ones
cannot be seen. Steps are the same every time, so that a rep finds what the one before laid out."""
_LEAST_FAR = 1.25
"""The same where a joint goes far: it is quick then, and what is laid out has to be kept."""
_MANY = 60
"""Steps from which a way is far."""
_DIGITS = 9
"""Of a fraction: as many as are the same there and back."""
_CASTS = 1200
"""Ways kept: a rep of two slow movements there and back, and its breaths, in a large window."""


@dataclass(frozen=True, slots=True)
class Cast:
    """One figure to draw: its rig, its stance and its opacity."""

    rig: str
    stance: Stance
    opacity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What the stage shows: ``fraction`` (0 to 1) of the way between two poses, and a breath."""

    start: str
    end: str
    fraction: float
    breath: float

    @property
    def is_moving(self) -> bool:
        """Whether it is between the poses."""
        return self.start != self.end and 0 < self.fraction < 1

    def in_steps(self, theme: Theme, pixels: float) -> Way:
        """Return the nearest step that differs from its neighbours by what can just be seen.

        ``pixels`` are the device pixels of a canvas unit. At an end of the way it is that pose.
        Raises KeyError for an unknown pose.
        """
        length, fewest = travel(theme, self.start, self.end)
        swell = max(_swell(theme, self.start), _swell(theme, self.end))
        breath = _step(self.breath, ceil(swell * pixels / _LEAST))
        if self.start == self.end or self.fraction <= 0:
            return Way(start=self.start, end=self.start, fraction=0.0, breath=breath)
        if self.fraction >= 1:
            return Way(start=self.end, end=self.end, fraction=0.0, breath=breath)
        share = _step(ease(self.fraction), max(fewest, _count(length * pixels)))
        if share in (0.0, 1.0):
            pose = self.end if share else self.start
            return Way(start=pose, end=pose, fraction=0.0, breath=breath)
        fraction = round(time_of(share), _DIGITS)
        return Way(start=self.start, end=self.end, fraction=fraction, breath=breath)

    def back(self) -> Way:
        """Return the same place on the way back."""
        fraction = round(1 - self.fraction, _DIGITS)
        return Way(start=self.end, end=self.start, fraction=fraction, breath=self.breath)


def _count(pixels: float) -> int:
    """Return in how many steps a joint goes so many device pixels."""
    return min(ceil(pixels / _LEAST), max(_MANY, ceil(pixels / _LEAST_FAR)))


def _step(share: float, count: int) -> float:
    return round(share * count) / count if count else share


@lru_cache(maxsize=_CASTS)
def cast_of(way: Way) -> tuple[Cast, ...]:
    """Return what to draw, back to front; poses that cannot be moved between are cross-faded.

    Raises KeyError for an unknown pose.
    """
    rig, other = rig_of_pose(way.start), rig_of_pose(way.end)
    here, there = flesh_of(rig).rig, flesh_of(other).rig
    if way.start == way.end or way.fraction <= 0:
        return (Cast(rig, still(here, way.start, way.breath), 1.0),)
    if way.fraction >= 1:
        return (Cast(other, still(there, way.end, way.breath), 1.0),)
    if way.start > way.end and _is_same_back(way.start, way.end):
        # The way back is the same places: what is laid out for one is known by its joints.
        (there_again,) = cast_of(way.back())
        known = there_again.stance
        turned = replace(
            known,
            start=known.end,
            end=known.start,
            share=1 - known.share,
            goal=here.poses[way.end],
        )
        return (replace(there_again, stance=turned),)
    if moves_between(way.start, way.end):
        return (Cast(rig, moving(here, way.start, way.end, way.fraction, way.breath), 1.0),)
    share = ease(way.fraction)
    return (
        Cast(rig, still(here, way.start, way.breath), 1.0 - share),
        Cast(other, still(there, way.end, way.breath), share),
    )


def faded(before: Way, after: Way, share: float) -> tuple[Cast, ...]:
    """Return two poses ``share`` (0 to 1) of the way from one picture to the other."""
    (old,), (new,) = cast_of(before), cast_of(after)
    return (new,) if share >= 1 else (replace(old, opacity=1 - share), replace(new, opacity=share))


def moves_between(start: str, end: str) -> bool:
    """Tell whether the figure can go from one pose to another; else they fade into each other.

    Raises KeyError for an unknown pose.
    """
    rig = rig_of_pose(start)
    return rig == rig_of_pose(end) and can_move(flesh_of(rig).rig, start, end)


@lru_cache(maxsize=64)
def _is_same_back(start: str, end: str) -> bool:
    """Return whether a movement and the one back go through the same poses."""
    if not (moves_between(start, end) and moves_between(end, start)):
        return False
    ways = flesh_of(rig_of_pose(start)).rig.transitions
    return ways[start, end].via == ways[end, start].via[::-1]


@lru_cache(maxsize=64)
def travel(theme: Theme, start: str, end: str) -> tuple[float, int]:
    """Return how far the fastest joint goes if all the way were like that, in canvas units.

    Beside it the steps to show at least: a cross-fade moves nothing and still has to be seen.
    """
    if not moves_between(start, end):
        return 0.0, _FADE_STEPS
    rig = rig_of_pose(start)
    data = flesh_of(rig).rig
    poses = [data.poses[name] for name in (start, *data.transitions[start, end].via, end)]
    most = 0.0
    for a, b in pairwise(poses):
        (s0, x0, y0), (s1, x1, y1) = (_camera(theme, rig, pose.name) for pose in (a, b))
        joints = max(dist(a.joints[name], b.joints[name]) for name in a.joints)
        belly = abs(b.belly - a.belly) / 4
        most = max(most, (joints + belly + dist((x0, y0), (x1, y1))) * s0 + abs(s1 - s0))
    return most * (len(poses) - 1), 1


@lru_cache(maxsize=128)
def _swell(theme: Theme, name: str) -> float:
    """Return how far a breath moves an edge of the body at most, in canvas units."""
    rig = rig_of_pose(name)
    data = flesh_of(rig).rig
    most = max(
        width * breath
        for part in data.parts
        for prim in part.prims
        if isinstance(prim, Sweep)
        for _, width, _, breath in prim.rows
    )
    return most * data.breath_gain * _camera(theme, rig, name)[0]


def placed(theme: Theme, cast: Cast) -> QTransform:
    """Return the way from rig units to the canvas."""
    stance = cast.stance
    a, b = (_camera(theme, cast.rig, pose.name) for pose in (stance.start, stance.end))
    scale, x, y = (p + (q - p) * stance.share for p, q in zip(a, b, strict=True))
    ground = theme.num("figure.canvas.ground") + theme.num("painted.stage.sink")
    found = QTransform.fromTranslate(theme.num("figure.canvas.w") / 2, ground)
    return found.scale(scale, scale).translate(-x, -y)


@lru_cache(maxsize=128)
def _camera(theme: Theme, rig: str, name: str) -> tuple[float, float, float]:
    """Return scale and the rig point that lies on the ground in the middle of the canvas."""
    best = theme.num(f"figure.scale.{rig}")
    data = flesh_of(rig).rig
    pose = data.poses[name]
    left, top, width, height = pose.frame or data.families[pose.family].frame
    ground = theme.num("figure.canvas.ground") + theme.num("painted.stage.sink")
    room = ground - theme.num("painted.stage.top")
    if pose.from_above:
        scale = min(theme.num("figure.canvas.w") / width, room / height)
        return scale, left + width / 2, top + height + theme.num("painted.stage.sink") / scale
    scale = min(best, room / (data.floor_y - top))
    x = left + width / 2 if pose.frame else 0.5
    return scale, x, data.floor_y
