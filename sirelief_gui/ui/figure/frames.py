"""Bones as moving frames: from a stance to points on the body."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import hypot

from sirelief_gui.ui.figure.rig import (
    Anchor,
    BoneAnchor,
    JointAnchor,
    MixAnchor,
    Point,
    Rig,
    SceneAnchor,
)

Affine = tuple[float, float, float, float, float, float]
"""A frame as a matrix (m11, m12, m21, m22, dx, dy) in Qt's order."""
Weights = tuple[tuple[int, float, float], ...]
"""How much each joint of a chain counts in a place and in its tangent."""


class Frames:
    """The directions of all bones in one stance, and anchors resolved in them."""

    def __init__(self, rig: Rig, joints: Mapping[str, Point]) -> None:
        self.joints = joints
        self._rig = rig
        self._frames: dict[str, tuple[Point, Point, Point, float]] = {}
        self._chains: dict[str, tuple[Point, ...]] = {}
        self._affines: dict[tuple[str, float], Affine] = {}

    def bone(self, name: str) -> tuple[Point, Point, Point, float]:
        """Return a bone's start, direction, normal and length now."""
        found = self._frames.get(name)
        if found is None:
            bone = self._rig.bone[name]
            start, end = self.joints[bone.start], self.joints[bone.end]
            dx, dy = end[0] - start[0], end[1] - start[1]
            length = hypot(dx, dy) or 1e-9
            d = (dx / length, dy / length)
            found = (start, d, (-d[1], d[0]), length)
            self._frames[name] = found
        return found

    def affine(self, name: str, rest_length: float) -> Affine:
        """Return a bone's frame as a matrix; with a rest length it stretches with the bone."""
        key = (name, rest_length)
        found = self._affines.get(key)
        if found is None:
            (x, y), (dx, dy), (nx, ny), length = self.bone(name)
            k = length / rest_length if rest_length else 1.0
            found = self._affines[key] = (dx * k, dy * k, nx, ny, x, y)
        return found

    def chain(self, name: str) -> tuple[Point, ...]:
        """Return the joints of a chain."""
        found = self._chains.get(name)
        if found is None:
            found = tuple([self.joints[joint] for joint in self._rig.chains[name]])
            self._chains[name] = found
        return found

    def place(self, anchor: Anchor) -> Point:
        """Return where an anchor is."""
        match anchor:
            case BoneAnchor(bone, t, off):
                if bone in self._rig.chains:
                    return self._on_chain(bone, t, off)
                start, d, n, length = self.bone(bone)
                along = t * length
                return start[0] + along * d[0] + off * n[0], start[1] + along * d[1] + off * n[1]
            case JointAnchor(joint, dx, dy):
                x, y = self.joints[joint]
                return x + dx, y + dy
            case SceneAnchor(x, y):
                return x, y
            case MixAnchor():
                return self._mixed(anchor)

    def _mixed(self, anchor: MixAnchor) -> Point:
        vx = vy = 0.0
        for bone, axis, weight in anchor.mix:
            _, d, n, _ = self.bone(bone)
            ax, ay = n if axis == "n" else d
            vx, vy = vx + weight * ax, vy + weight * ay
        length = hypot(vx, vy) or 1e-9
        x, y = self.joints[anchor.joint]
        x, y = x + anchor.r * vx / length, y + anchor.r * vy / length
        if anchor.shift is not None:
            bone, by = anchor.shift
            _, d, _, _ = self.bone(bone)
            x, y = x + by * d[0], y + by * d[1]
        return x, y

    def _on_chain(self, name: str, t: float, off: float) -> Point:
        points = self.chain(name)
        (x, y), (tx, ty) = on_curve(points, chain_weights(len(points), t))
        length = hypot(tx, ty) or 1e-9
        return x - off * ty / length, y + off * tx / length


def on_curve(points: tuple[Point, ...], weights: Weights) -> tuple[Point, Point]:
    """Return place and tangent (not of unit length) for weights made by ``chain_weights``."""
    x = y = tx = ty = 0.0
    for index, place, slope in weights:
        px, py = points[index]
        x, y = x + place * px, y + place * py
        tx, ty = tx + slope * px, ty + slope * py
    return (x, y), (tx, ty)


@lru_cache(maxsize=512)
def chain_weights(count: int, t: float) -> Weights:
    """Return the joint weights of a uniform Catmull-Rom curve at ``t`` (joint index + fraction).

    The ends are mirrored; beyond them the curve goes straight on.
    """
    last = count - 1
    if t <= 0:
        return ((0, 1 - t, -1.0), (1, t, 1.0))
    if t >= last:
        over = t - last
        return ((last - 1, -over, -1.0), (last, 1 + over, 1.0))
    k = min(int(t), last - 1)
    s = t - k
    places = (
        (-s + 2 * s**2 - s**3) / 2,
        (2 - 5 * s**2 + 3 * s**3) / 2,
        (s + 4 * s**2 - 3 * s**3) / 2,
        (-(s**2) + s**3) / 2,
    )
    slopes = (
        (-1 + 4 * s - 3 * s**2) / 2,
        (-10 * s + 9 * s**2) / 2,
        (1 + 8 * s - 9 * s**2) / 2,
        (-2 * s + 3 * s**2) / 2,
    )
    sums: dict[int, list[float]] = {}
    for offset, (place, slope) in enumerate(zip(places, slopes, strict=True)):
        for index, share in _real(k - 1 + offset, last):
            both = sums.setdefault(index, [0.0, 0.0])
            both[0] += place * share
            both[1] += slope * share
    return tuple((index, place, slope) for index, (place, slope) in sums.items())


def _real(index: int, last: int) -> tuple[tuple[int, float], ...]:
    """Return a mirrored end point as a mix of real joints."""
    if index < 0:
        return ((0, 2.0), (1, -1.0))
    if index > last:
        return ((last, 2.0), (last - 1, -1.0))
    return ((index, 1.0),)
