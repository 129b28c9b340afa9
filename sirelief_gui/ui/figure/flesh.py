"""What covers the bones: outlines of every part in one stance, as plain points.

Most outlines never change in the frame of their bone: they are made once for a rig, and a stance
only says where the frame is. Only the curves that bend (torso, hips, belly) are made anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot, pi, sin

from sirelief_gui.ui.figure.curves import (
    Points,
    capsule,
    circle,
    closed_curve,
    open_curve,
    oriented,
    profile,
    simplified,
)
from sirelief_gui.ui.figure.frames import Frames, Weights, chain_weights, on_curve
from sirelief_gui.ui.figure.rig import (
    Ball,
    Blob,
    BoneAnchor,
    Capsule,
    Disc,
    Dot,
    Line,
    Outline,
    Part,
    Point,
    Prim,
    Rig,
    Sweep,
)
from sirelief_gui.ui.figure.skeleton import Stance

Affine = tuple[float, float, float, float, float, float]
"""A frame as a matrix (m11, m12, m21, m22, dx, dy) in Qt's order."""

_SAMPLES = 48
_BACK_SHARE = 0.25
_IDENTITY: Affine = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """An outline in a frame of its own; the same object stands for the same points."""

    points: Points


@dataclass(frozen=True, slots=True)
class Placed:
    """An outline and where its frame is now."""

    shape: Shape
    frame: Affine


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line (``width``) or a dot (width 0, filled) with its own role and strength."""

    role: str
    width: float
    alpha: float
    outline: Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class FleshPart:
    """One part to paint: outlines filled together, then its marks."""

    name: str
    role: str
    shade_depth: float
    outlines: tuple[Placed, ...]
    marks: tuple[Mark, ...]


_Maker = Callable[[Frames, Stance], Placed]
_MarkMaker = Callable[[Frames, Stance], Mark]


class Flesh:
    """A rig made ready for drawing; one for all widgets is enough."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self._parts = tuple((part, *self._compile(part)) for part in rig.parts)

    def parts(self, stance: Stance, frames: Frames) -> tuple[FleshPart, ...]:
        """Return every part in drawing order, back to front."""
        return tuple(
            FleshPart(
                name=part.name,
                role=f"{part.role}_far" if part.far else part.role,
                shade_depth=self._depth(part),
                outlines=tuple(make(frames, stance) for make in outlines),
                marks=tuple(make(frames, stance) for make in marks),
            )
            for part, outlines, marks in self._parts
        )

    def _depth(self, part: Part) -> float:
        if part.flat or part.far:
            return 0.0
        return self.rig.style.shade_depth if part.shade_depth is None else part.shade_depth

    def _compile(self, part: Part) -> tuple[tuple[_Maker, ...], tuple[_MarkMaker, ...]]:
        outlines: list[_Maker] = []
        marks: list[_MarkMaker] = []
        for prim in part.prims:
            if isinstance(prim, (Line, Dot)):
                marks.append(_mark(prim))
            else:
                outlines.append(self._outline(prim))
        return tuple(outlines), tuple(marks)

    def _outline(self, prim: Prim) -> _Maker:
        match prim:
            case Ball(joint, r):
                return _ball(joint, r)
            case Disc(at, r):
                return lambda frames, _: _fresh(circle(frames.place(at), r))
            case Capsule():
                return self._capsule(prim)
            case Sweep():
                is_chain = prim.along in self.rig.chains
                return _Torso(self.rig, prim) if is_chain else self._limb(prim)
            case Blob(bone, points):
                return _in_frame(bone, oriented(closed_curve(points)), 0.0)
            case Outline():
                return self._through_anchors(prim)
            case _:
                raise TypeError(f"no outline in {prim!r}")

    def _capsule(self, prim: Capsule) -> _Maker:
        a, b = prim.a, prim.b
        if isinstance(a, BoneAnchor) and isinstance(b, BoneAnchor) and a.bone == b.bone:
            length = self.rig.bone[a.bone].length
            hull = capsule((a.t * length, a.off), (b.t * length, b.off), prim.r0, prim.r1)
            return _in_frame(a.bone, oriented(hull), length)
        return lambda frames, _: _fresh(
            oriented(capsule(frames.place(a), frames.place(b), prim.r0, prim.r1))
        )

    def _limb(self, prim: Sweep) -> _Maker:
        length = self.rig.bone[prim.along].length
        at = _samples(prim.range)
        plus = profile([(row[0], row[1]) for row in prim.rows], at)
        minus = profile([(row[0], row[2]) for row in prim.rows], at)
        front = [(t * length, w) for t, w in zip(at, plus, strict=True)]
        back = [(t * length, -w) for t, w in zip(at, minus, strict=True)]
        return _in_frame(prim.along, oriented(_ring(front, back, prim.caps)), length)

    def _through_anchors(self, prim: Outline) -> _Maker:
        gain, grow = self.rig.breath_gain, prim.grow

        def make(frames: Frames, stance: Stance) -> Placed:
            points = [frames.place(anchor) for anchor in prim.points]
            if grow is not None:
                cx, cy = frames.place(grow.centre)
                k = 1 + grow.weight * (gain * stance.breath + stance.belly)
                points = [(cx + (x - cx) * k, cy + (y - cy) * k) for x, y in points]
            return _fresh(oriented(closed_curve(points)))

        return make


class _Torso:
    """A sweep along the spine: its widths breathe, its front stays round when the back bends."""

    def __init__(self, rig: Rig, prim: Sweep) -> None:
        self._prim = prim
        self._gain = rig.breath_gain
        self._chain = prim.along
        self._at = _samples(prim.range)
        count = len(rig.chains[prim.along])
        self._weights: list[Weights] = [chain_weights(count, t) for t in self._at]
        self._widths: tuple[float, list[float], list[float]] = (-1.0, [], [])
        self._pulls = [self._pull(t) for t in self._at]

    def _pull(self, t: float) -> tuple[float, float]:
        """Return how far along the chord a place lies, and how strongly it is drawn there."""
        front = self._prim.front
        if front is None:
            return 0.0, 0.0
        f0, f1 = front.range
        w = (t - f0) / (f1 - f0)
        return (w, front.pull * sin(pi * w)) if 0 < w < 1 else (0.0, 0.0)

    def _widths_at(self, growth: float) -> tuple[list[float], list[float]]:
        if self._widths[0] != growth:
            rows = self._prim.rows
            plus = [(t, w * (1 + breath * growth)) for t, w, _, breath in rows]
            minus = [(t, w * (1 + breath * growth * _BACK_SHARE)) for t, _, w, breath in rows]
            self._widths = (growth, profile(plus, self._at), profile(minus, self._at))
        return self._widths[1], self._widths[2]

    def __call__(self, frames: Frames, stance: Stance) -> Placed:
        plus, minus = self._widths_at(self._gain * stance.breath + stance.belly)
        joints = frames.chain(self._chain)
        chord = self._chord(frames)
        front: list[Point] = []
        back: list[Point] = []
        for weights, wide, narrow, (w, pull) in zip(
            self._weights, plus, minus, self._pulls, strict=True
        ):
            (x, y), (tx, ty) = on_curve(joints, weights)
            length = hypot(tx, ty)
            nx, ny = -ty / length, tx / length
            back.append((x - narrow * nx, y - narrow * ny))
            if chord is not None:
                (cx, cy), (vx, vy), blend, (mx, my) = chord
                nx, ny = (1 - blend) * nx + blend * mx, (1 - blend) * ny + blend * my
                length = hypot(nx, ny)
                nx, ny = nx / length, ny / length
                x, y = x + (cx + w * vx - x) * pull, y + (cy + w * vy - y) * pull
            front.append((x + wide * nx, y + wide * ny))
        return _fresh(oriented(_ring(front, back, self._prim.caps)))

    def _chord(self, frames: Frames) -> tuple[Point, Point, float, Point] | None:
        """Return start, vector, blend and normal of the chord, if the front follows one."""
        front = self._prim.front
        if front is None:
            return None
        (ax, ay), (bx, by) = (frames.joints[joint] for joint in front.chord)
        vx, vy = bx - ax, by - ay
        length = hypot(vx, vy)
        return (ax, ay), (vx, vy), front.blend, (-vy / length, vx / length)


def _samples(span: tuple[float, float]) -> list[float]:
    first, last = span
    return [first + (last - first) * k / _SAMPLES for k in range(_SAMPLES + 1)]


def _ring(front: list[Point], back: list[Point], caps: tuple[str, str]) -> Points:
    """Close two edges to one outline, with flat or half-round ends."""
    points = list(front)
    if caps[1] == "round":
        points += _cap(front[-1], back[-1])
    points += reversed(back)
    if caps[0] == "round":
        points += _cap(back[0], front[0])
    return tuple(points)


def _cap(a: Point, b: Point) -> list[Point]:
    """Return a half circle from ``a`` to ``b``, bulging to the left of the way (y down)."""
    cx, cy = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    rx, ry = a[0] - cx, a[1] - cy
    steps = 12
    found = []
    for k in range(1, steps):
        turn = pi * k / steps
        s, c = sin(turn), sin(pi / 2 - turn)
        found.append((cx + c * rx + s * ry, cy + c * ry - s * rx))
    return found


def _fresh(points: Points) -> Placed:
    return Placed(Shape(points), _IDENTITY)


def _ball(joint: str, r: float) -> _Maker:
    shape = Shape(circle((0.0, 0.0), r))

    def make(frames: Frames, _stance: Stance) -> Placed:
        x, y = frames.joints[joint]
        return Placed(shape, (1.0, 0.0, 0.0, 1.0, x, y))

    return make


def _in_frame(bone: str, points: Points, rest_length: float) -> _Maker:
    """Return a maker for an outline fixed to a bone; with a rest length it stretches with it."""
    shape = Shape(simplified(points))

    def make(frames: Frames, _stance: Stance) -> Placed:
        return Placed(shape, _affine(frames, bone, rest_length))

    return make


def _affine(frames: Frames, bone: str, rest_length: float) -> Affine:
    (x, y), (dx, dy), (nx, ny), length = frames.bone(bone)
    k = length / rest_length if rest_length else 1.0
    return (dx * k, dy * k, nx, ny, x, y)


def _mark(prim: Line | Dot) -> _MarkMaker:
    if isinstance(prim, Line):
        shape, width, alpha = Shape(open_curve(prim.points)), prim.width, 1.0
    else:
        shape, width, alpha = Shape(circle(prim.at, prim.r)), 0.0, prim.alpha

    def make(frames: Frames, _stance: Stance) -> Mark:
        outline = Placed(shape, _affine(frames, prim.bone, 0.0))
        return Mark(role=prim.role, width=width, alpha=alpha, outline=outline)

    return make
