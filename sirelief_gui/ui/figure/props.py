"""Chair, wedge, strap, ball and pillows, the glow and the arrows, as plain points."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot, sqrt

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.figure.curves import (
    Points,
    closed_bends,
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
    SceneAnchor,
    Shape,
    Squeezed,
)
from sirelief_gui.ui.figure.shapes import Placed, bent, still_shape
from sirelief_gui.ui.figure.skeleton import Stance

_BUCKLE_ROUND = 0.2


@dataclass(frozen=True, slots=True)
class PropPart:
    """One shape of a prop: which, its role, its outline and how strongly it shows (0 to 1)."""

    key: tuple[str, int]
    role: str
    outline: Placed
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


_Maker = Callable[[Frames], Placed]


class Props:
    """The props of a rig made ready for drawing: what stands still is laid out once."""

    def __init__(self, rig: Rig) -> None:
        self._rig = rig
        self._makers = {
            name: tuple((shape.role, _maker(rig, shape)) for shape in prop.shapes)
            for name, prop in rig.props.items()
        }

    def layers(self, stance: Stance, frames: Frames, skip: frozenset[str]) -> PropLayers:
        """Return the props of a stance but those in ``skip``; what only one pose has fades."""
        back: list[PropPart] = []
        before: dict[str, tuple[PropPart, ...]] = {}
        after: dict[str, tuple[PropPart, ...]] = {}
        for name, alpha in _shown(stance):
            if name in skip or alpha <= 0:
                continue
            parts = tuple(
                PropPart((name, at), role, make(frames), alpha)
                for at, (role, make) in enumerate(self._makers[name])
            )
            prop: Prop = self._rig.props[name]
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


def _maker(rig: Rig, shape: Shape) -> _Maker:
    match shape:
        case Rect():
            return _fixed(_box(shape.x, shape.y, shape.w, shape.h, shape.r))
        case Poly():
            return _fixed(rounded_polygon(shape.points, shape.round))
        case Ellipse():
            return _fixed(ellipse(shape.at, shape.rx, shape.ry))
        case Curve():
            return _curve(rig, shape)
        case Squeezed():
            return _squeezed(shape)
        case Buckle():
            return _buckle(shape)


def _fixed(points: Points) -> _Maker:
    placed = still_shape(oriented(points))
    return lambda _frames: placed


def _curve(rig: Rig, shape: Curve) -> _Maker:
    stays = all(isinstance(anchor, SceneAnchor) for anchor in shape.points)

    def make(frames: Frames) -> Placed:
        points = oriented(tuple([frames.place(anchor) for anchor in shape.points]))
        return bent(points[0], closed_bends(points), lasts=stays)

    if stays:
        placed = make(Frames(rig, {}))
        return lambda _frames: placed
    return make


def _box(x: float, y: float, w: float, h: float, r: float) -> Points:
    corners = ((x, y), (x + w, y), (x + w, y + h), (x, y + h))
    return rounded_polygon(corners, min(r, w / 2, h / 2))


def _buckle(shape: Buckle) -> _Maker:
    w, h = shape.w, shape.h
    outline = still_shape(oriented(_box(-w / 2, -h / 2, w, h, _BUCKLE_ROUND * h))).shape

    def make(frames: Frames) -> Placed:
        (ax, ay), (bx, by) = (frames.place(anchor) for anchor in shape.points)
        return Placed(outline, (1.0, 0.0, 0.0, 1.0, (ax + bx) / 2, (ay + by) / 2))

    return make


def _squeezed(shape: Squeezed) -> _Maker:
    unit = still_shape(oriented(ellipse((0.0, 0.0), 1.0, 1.0))).shape

    def make(frames: Frames) -> Placed:
        (ax, ay), (bx, by) = frames.joints[shape.a], frames.joints[shape.b]
        rx = min(shape.radius, hypot(bx - ax, by - ay) / 2 - shape.gap + 0.0005)
        ry = shape.radius**1.5 / sqrt(rx)
        return Placed(unit, (rx, 0.0, 0.0, ry, (ax + bx) / 2, (ay + by) / 2 + shape.dy))

    return make


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
    for arrow in (stance.goal or stance.end).cues:
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
