"""Chair, wedge, strap, ball and pillows, the glow and the arrows, as plain points."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, sqrt

from sirelief_gui.ui.figure.curves import (
    Points,
    closed_curve,
    ellipse,
    oriented,
    rounded_polygon,
)
from sirelief_gui.ui.figure.frames import Frames
from sirelief_gui.ui.figure.rig import (
    Buckle,
    Curve,
    Ellipse,
    Point,
    Poly,
    Prop,
    Rect,
    Rig,
    Shape,
    Squeezed,
)
from sirelief_gui.ui.figure.skeleton import Stance

_BUCKLE_ROUND = 0.2


@dataclass(frozen=True, slots=True)
class PropPart:
    """One shape of a prop: its role, its outline and how strongly it shows (0 to 1)."""

    role: str
    points: Points
    alpha: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """The glow of a working area in one stance."""

    centre: Point
    r: float
    strength: float
    clip: tuple[str, ...]
    after: str


@dataclass(frozen=True, slots=True)
class ArrowLine:
    """A cue arrow: its curved shaft and the two arms of its head."""

    shaft: tuple[Point, Point, Point]
    head: tuple[Point, Point, Point]


@dataclass(frozen=True, slots=True, kw_only=True)
class PropLayers:
    """Props by the place where they are painted: behind all, or before and after a part."""

    back: tuple[PropPart, ...]
    before: dict[str, tuple[PropPart, ...]]
    after: dict[str, tuple[PropPart, ...]]


def props_of(rig: Rig, stance: Stance, frames: Frames, skip: frozenset[str]) -> PropLayers:
    """Return the props of a stance but those in ``skip``; what only one pose has fades."""
    back: list[PropPart] = []
    before: dict[str, tuple[PropPart, ...]] = {}
    after: dict[str, tuple[PropPart, ...]] = {}
    for name, alpha in _shown(stance):
        if name in skip or alpha <= 0:
            continue
        prop = rig.props[name]
        parts = _parts(prop, frames, alpha)
        if prop.before is not None:
            before[prop.before] = before.get(prop.before, ()) + parts
        elif prop.after is not None:
            after[prop.after] = after.get(prop.after, ()) + parts
        else:
            back.extend(parts)
    return PropLayers(back=tuple(back), before=before, after=after)


def _shown(stance: Stance) -> list[tuple[str, float]]:
    first, second = stance.start.props, stance.end.props
    shown = [(name, 1.0 if name in second else 1 - stance.share) for name in first]
    return shown + [(name, stance.share) for name in second if name not in first]


def _parts(prop: Prop, frames: Frames, alpha: float) -> tuple[PropPart, ...]:
    return tuple(
        PropPart(shape.role, oriented(_outline(shape, frames)), alpha) for shape in prop.shapes
    )


def _outline(shape: Shape, frames: Frames) -> Points:
    match shape:
        case Rect():
            return _box(shape.x, shape.y, shape.w, shape.h, shape.r)
        case Poly():
            return rounded_polygon(shape.points, shape.round)
        case Curve():
            return closed_curve([frames.place(anchor) for anchor in shape.points])
        case Ellipse():
            return ellipse(shape.at, shape.rx, shape.ry)
        case Squeezed():
            return _squeezed(shape, frames)
        case Buckle():
            (ax, ay), (bx, by) = (frames.place(anchor) for anchor in shape.points)
            left, top = (ax + bx - shape.w) / 2, (ay + by - shape.h) / 2
            return _box(left, top, shape.w, shape.h, _BUCKLE_ROUND * shape.h)


def _box(x: float, y: float, w: float, h: float, r: float) -> Points:
    corners = ((x, y), (x + w, y), (x + w, y + h), (x, y + h))
    return rounded_polygon(corners, min(r, w / 2, h / 2))


def _squeezed(shape: Squeezed, frames: Frames) -> Points:
    (ax, ay), (bx, by) = frames.joints[shape.a], frames.joints[shape.b]
    rx = min(shape.radius, hypot(bx - ax, by - ay) / 2 - shape.gap + 0.0005)
    ry = shape.radius**1.5 / sqrt(rx)
    return ellipse(((ax + bx) / 2, (ay + by) / 2 + shape.dy), rx, ry)


def lights_of(stance: Stance, frames: Frames) -> tuple[Light, ...]:
    """Return the glows of a stance, fading from the pose left to the pose ahead."""
    both = [(glow, 1 - stance.share) for glow in stance.start.glow]
    if stance.end is not stance.start:
        both += [(glow, stance.share) for glow in stance.end.glow]
    return tuple(
        Light(
            centre=frames.place(glow.at),
            r=glow.r,
            strength=glow.strength * share,
            clip=glow.clip,
            after=glow.after,
        )
        for glow, share in both
        if share > 0
    )


def arrows_of(rig: Rig, stance: Stance, frames: Frames) -> tuple[ArrowLine, ...]:
    """Return the arrows of the way into the pose ahead."""
    found = []
    for arrow in stance.end.cues:
        (ax, ay), (bx, by) = frames.place(arrow.start), frames.place(arrow.end)
        dx, dy = bx - ax, by - ay
        control = ((ax + bx) / 2 - 2 * arrow.bend * dy, (ay + by) / 2 + 2 * arrow.bend * dx)
        found.append(
            ArrowLine(
                ((ax, ay), control, (bx, by)),
                _head(control, (bx, by), rig.style.arrow_head),
            )
        )
    return tuple(found)


def _head(before: Point, tip: Point, size: float) -> tuple[Point, Point, Point]:
    dx, dy = tip[0] - before[0], tip[1] - before[1]
    length = hypot(dx, dy) or 1e-9
    dx, dy = dx / length * size, dy / length * size
    half = 0.75
    left = (tip[0] - dx - half * dy, tip[1] - dy + half * dx)
    right = (tip[0] - dx + half * dy, tip[1] - dy - half * dx)
    return left, tip, right
