"""What covers the bones: outlines of every part in one stance, as plain points.

Most outlines never change in the frame of their bone: they are made once for a rig, and a stance
only says where the frame is. Only the curves that bend (torso, hips, belly) are made anew.
"""

from __future__ import annotations

from collections.abc import Callable
from math import dist, pi, sin

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.figure.curves import (
    Points,
    capsule,
    capsule_bends,
    circle,
    closed_bends,
    closed_curve,
    open_curve,
    oriented,
    profile,
    samples,
    simplified,
)
from sirelief_gui.ui.figure.frames import Frames
from sirelief_gui.ui.figure.rig import (
    Ball,
    Blob,
    Bone,
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
from sirelief_gui.ui.figure.shapes import FleshPart, Mark, Placed, Shape, bent
from sirelief_gui.ui.figure.skeleton import Stance
from sirelief_gui.ui.figure.torso import Torso

_SAMPLES = 48
_FIRM = 0.005
"""How much a bone's length may change before what is round on it looks squeezed."""
_Maker = Callable[[Frames, Stance], Placed]
_MarkMaker = Callable[[Frames, Stance], Mark]


@dataclass(frozen=True, slots=True)
class _Rigid:
    """An outline fixed to a bone; with a rest length it stretches with it."""

    bone: str
    points: Points
    rest_length: float


class Flesh:
    """A rig made ready for drawing; one for all widgets is enough."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self._parts = tuple(
            (
                part.name,
                f"{part.role}_far" if part.far else part.role,
                self._depth(part),
                self._outlines(part),
                _marks(part),
            )
            for part in rig.parts
        )

    def parts(self, stance: Stance, frames: Frames) -> tuple[FleshPart, ...]:
        """Return every part in drawing order, back to front."""
        return tuple(
            [
                FleshPart(
                    name,
                    role,
                    depth,
                    tuple([make(frames, stance) for make in outlines]),
                    tuple([make(frames, stance) for make in marks]),
                )
                for name, role, depth, outlines, marks in self._parts
            ]
        )

    def _depth(self, part: Part) -> float:
        if part.flat or part.far:
            return 0.0
        return self.rig.style.shade_depth if part.shade_depth is None else part.shade_depth

    def _outlines(self, part: Part) -> tuple[_Maker, ...]:
        """Return what makes the outlines of a part; those in one frame are made once, together."""
        found = [
            self._outline(prim) for prim in part.prims if not isinstance(prim, (Line, Dot, Ball))
        ]
        rigid = [one for one in found if isinstance(one, _Rigid)]
        makers = [one for one in found if not isinstance(one, _Rigid)]
        for ball in (prim for prim in part.prims if isinstance(prim, Ball)):
            fixed = self._on_neighbour(ball, rigid)
            if fixed is None:
                makers.append(_ball(ball))
            else:
                rigid.append(fixed)
        frames: dict[tuple[str, float], list[Points]] = {}
        for one in rigid:
            frames.setdefault((one.bone, one.rest_length), []).append(simplified(one.points))
        for (bone, rest), outlines in frames.items():
            makers.append(_in_frame(bone, tuple(outlines), rest))
        return tuple(makers)

    def _on_neighbour(self, ball: Ball, rigid: list[_Rigid]) -> _Rigid | None:
        """Return the ball fixed to the end of a bone that the part has anyway."""
        for one in rigid:
            bone = self.rig.bone[one.bone]
            if ball.at in (bone.start, bone.end) and self._is_firm(bone, one.rest_length):
                x = 0.0 if ball.at == bone.start else one.rest_length
                points = tuple((x + px, py) for px, py in circle((0.0, 0.0), ball.r))
                return _Rigid(one.bone, points, one.rest_length)
        return None

    def _is_firm(self, bone: Bone, rest_length: float) -> bool:
        """Tell whether the bone keeps its length in every pose of the rig."""
        return rest_length > 0 and all(
            abs(dist(pose.joints[bone.start], pose.joints[bone.end]) / rest_length - 1) < _FIRM
            for pose in self.rig.poses.values()
        )

    def _outline(self, prim: Prim) -> _Maker | _Rigid:
        match prim:
            case Disc(at, r):
                return _disc(lambda frames: frames.place(at), r)
            case Capsule():
                return self._capsule(prim)
            case Sweep():
                is_chain = prim.along in self.rig.chains
                return Torso(self.rig, prim) if is_chain else self._limb(prim)
            case Blob(bone, points):
                return _Rigid(bone, oriented(closed_curve(points)), 0.0)
            case Outline():
                return self._through_anchors(prim)
            case _:
                raise TypeError(f"no outline in {prim!r}")

    def _capsule(self, prim: Capsule) -> _Maker | _Rigid:
        a, b = prim.a, prim.b
        if isinstance(a, BoneAnchor) and isinstance(b, BoneAnchor) and a.bone == b.bone:
            length = self.rig.bone[a.bone].length
            hull = capsule((a.t * length, a.off), (b.t * length, b.off), prim.r0, prim.r1)
            return _Rigid(a.bone, oriented(hull), length)

        def bends(ends: Points) -> Placed:
            return bent(*capsule_bends(ends[0], ends[1], prim.r0, prim.r1))

        return _kept(lambda frames, _stance: (frames.place(a), frames.place(b)), bends)

    def _limb(self, prim: Sweep) -> _Rigid:
        length = self.rig.bone[prim.along].length
        at = samples(prim.range, _SAMPLES)
        plus = profile([(row[0], row[1]) for row in prim.rows], at)
        minus = profile([(row[0], row[2]) for row in prim.rows], at)
        front = [(t * length, w) for t, w in zip(at, plus, strict=True)]
        back = [(t * length, -w) for t, w in zip(at, minus, strict=True)]
        return _Rigid(prim.along, oriented(_ring(front, back, prim.caps)), length)

    def _through_anchors(self, prim: Outline) -> _Maker:
        gain, grow = self.rig.breath_gain, prim.grow

        def points_of(frames: Frames, stance: Stance) -> Points:
            points = tuple([frames.place(anchor) for anchor in prim.points])
            if grow is not None:
                cx, cy = frames.place(grow.centre)
                k = 1 + grow.weight * (gain * stance.breath + stance.belly)
                points = tuple([(cx + (x - cx) * k, cy + (y - cy) * k) for x, y in points])
            return oriented(points)

        return _kept(points_of, lambda points: bent(points[0], closed_bends(points)))


def _kept(
    points_of: Callable[[Frames, Stance], Points], bends: Callable[[Points], Placed]
) -> _Maker:
    """Return a maker of bends through points: the same as before where those are."""
    last: tuple[Points, Placed] | None = None

    def make(frames: Frames, stance: Stance) -> Placed:
        nonlocal last
        points = points_of(frames, stance)
        if last is None or last[0] != points:
            last = (points, bends(points))
        return last[1]

    return make


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


def _ball(ball: Ball) -> _Maker:
    return _disc(lambda frames: frames.joints[ball.at], ball.r)


def _disc(at: Callable[[Frames], Point], r: float) -> _Maker:
    shape = Shape(circle((0.0, 0.0), r))

    def make(frames: Frames, _stance: Stance) -> Placed:
        x, y = at(frames)
        return Placed(shape, (1.0, 0.0, 0.0, 1.0, x, y))

    return make


def _in_frame(bone: str, outlines: tuple[Points, ...], rest_length: float) -> _Maker:
    """Return a maker for outlines fixed to a bone; with a rest length they stretch with it."""
    shape = Shape(outlines[0], others=outlines[1:])

    def make(frames: Frames, _stance: Stance) -> Placed:
        return Placed(shape, frames.affine(bone, rest_length))

    return make


def _marks(part: Part) -> tuple[_MarkMaker, ...]:
    """Return what makes the marks of a part; full ones alike that follow each other are one."""
    alike: list[tuple[tuple[str, str, float, float], list[Points]]] = []
    for prim in part.prims:
        if isinstance(prim, Line):
            look, points = (prim.bone, prim.role, prim.width, 1.0), open_curve(prim.points)
        elif isinstance(prim, Dot):
            look, points = (prim.bone, prim.role, 0.0, prim.alpha), circle(prim.at, prim.r)
        else:
            continue
        if alike and alike[-1][0] == look and look[3] == 1:
            alike[-1][1].append(points)
        else:
            alike.append((look, [points]))
    return tuple(_mark(*look, Shape(points[0], others=tuple(points[1:]))) for look, points in alike)


def _mark(bone: str, role: str, width: float, alpha: float, shape: Shape) -> _MarkMaker:
    def make(frames: Frames, _stance: Stance) -> Mark:
        return Mark(role, width, alpha, Placed(shape, frames.affine(bone, 0.0)))

    return make
