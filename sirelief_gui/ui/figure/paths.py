"""Outlines as Qt paths of straight lines: what is known of a shape is kept, and made once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPolygonF, QTransform

from sirelief_gui.ui.figure.curves import Points, simplified
from sirelief_gui.ui.figure.flesh import Flesh
from sirelief_gui.ui.figure.props import Props
from sirelief_gui.ui.figure.rig import Point
from sirelief_gui.ui.figure.shapes import IDENTITY, Affine, Placed, Shape

FINE = 800.0
"""How many units of a path a rig unit is: Qt unites, strokes and flattens to parts of a unit."""
ENLARGED = QTransform.fromScale(FINE, FINE)
WINDING = Qt.FillRule.WindingFill
_STEP = 0.06
"""How fine the ways of the light are told apart, as a share of the shade's depth: 0.2 pixels."""
_LIT = 6000
"""Lit outlines kept: a limb that turns once all round has a hundred."""

_Key = tuple[Shape, float]


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """What all painters of a rig share: its props, and each shape in its own frame."""

    props: Props
    whole: dict[_Key, QPainterPath] = field(default_factory=dict)
    lit: dict[tuple[Shape, float, float], QPainterPath] = field(default_factory=dict)


@lru_cache(maxsize=8)
def wardrobe_of(flesh: Flesh) -> Wardrobe:
    """Return what all painters of this flesh share."""
    return Wardrobe(Props(flesh.rig))


class Paths:
    """The paths of outlines; what stands still from one stance to the next is the same path."""

    def __init__(self, flesh: Flesh) -> None:
        self._kept = wardrobe_of(flesh)
        self._light = flesh.rig.style.shade_dir
        self._whole: dict[_Key, tuple[Affine, QPainterPath]] = {}
        self._lit: dict[_Key, tuple[Affine, QPainterPath]] = {}
        self._bent: dict[Shape, list[QPainterPath]] = {}
        self._bent_before: dict[Shape, list[QPainterPath]] = {}

    def begin(self) -> None:
        """Begin a stance: curves that neither it nor the one before has are let go of."""
        self._bent_before, self._bent = self._bent, {}

    def forget(self) -> None:
        """Let go of what was placed."""
        for kept in (self._whole, self._lit, self._bent, self._bent_before):
            kept.clear()

    def whole(self, outlines: tuple[Placed, ...]) -> QPainterPath:
        """Return outlines where they are, as one path."""
        return _joined([self.line(placed) for placed in outlines])

    def lit(self, outlines: tuple[Placed, ...], depth: float) -> QPainterPath:
        """Return what of outlines lies in the light, where the shade is ``depth`` units deep."""
        return _joined([self._lit_path(placed, depth) for placed in outlines])

    def line(self, placed: Placed, width: float = 0.0) -> QPainterPath:
        """Return an outline where its frame is; with a ``width``, the line along it."""
        shape, frame = placed
        if not shape.lasts:
            return self._bent_paths(shape)[0]
        if frame is IDENTITY:
            return self._local(shape, width)
        key = (shape, width)
        placed_before = self._whole.get(key)
        if placed_before is not None and placed_before[0] == frame:
            return placed_before[1]  # it stands still, and is known to by being the same path
        path = _matrix(frame).map(self._local(shape, width))
        self._whole[key] = (frame, path)
        return path

    def _local(self, shape: Shape, width: float = 0.0) -> QPainterPath:
        key = (shape, width)
        path = self._kept.whole.get(key)
        if path is None:
            path = self._kept.whole[key] = _line(shape, width) if width else _local(shape)
        return path

    def _bent_paths(self, shape: Shape) -> list[QPainterPath]:
        """Return the path of a curve made for this stance; what is lit of it may follow."""
        found = self._bent.get(shape)
        if found is None:
            found = self._bent_before.get(shape) or [_bent_path(shape)]
            self._bent[shape] = found
        return found

    def _lit_path(self, placed: Placed, depth: float) -> QPainterPath:
        shape, frame = placed
        sx, sy = self._light
        if not shape.lasts:
            paths = self._bent_paths(shape)
            if len(paths) == 1:
                paths.append(_lit(paths[0], (sx * depth, sy * depth)))
            return paths[1]
        if frame is IDENTITY:
            return self._local_lit(shape, (sx * depth, sy * depth))
        key = (shape, depth)
        placed_before = self._lit.get(key)
        if placed_before is not None and placed_before[0] == frame:
            return placed_before[1]
        path = _matrix(frame).map(self._local_lit(shape, _turned_back(frame, (sx, sy), depth)))
        self._lit[key] = (frame, path)
        return path

    def _local_lit(self, shape: Shape, light: Point) -> QPainterPath:
        """Return what of a shape is lit in its own frame, where the light comes by this way."""
        key = (shape, *light)
        path = self._kept.lit.get(key)
        if path is None:
            if len(self._kept.lit) >= _LIT:
                self._kept.lit.clear()
            path = self._kept.lit[key] = _lit(self._local(shape), light)
        return path


def _matrix(frame: Affine) -> QTransform:
    m11, m12, m21, m22, dx, dy = frame
    return QTransform(m11, m12, m21, m22, dx * FINE, dy * FINE)


def _turned_back(frame: Affine, light: Point, depth: float) -> Point:
    """Return a way of ``depth`` in a frame's own units, in steps: near ways are one."""
    m11, m12, m21, m22, _, _ = frame
    k = 1 / (_STEP * (m11 * m22 - m12 * m21))
    sx, sy = light
    x, y = round((sx * m22 - sy * m21) * k), round((sy * m11 - sx * m12) * k)
    return x * _STEP * depth, y * _STEP * depth


def _joined(paths: list[QPainterPath]) -> QPainterPath:
    if len(paths) == 1:
        return paths[0]
    path = QPainterPath()
    path.setFillRule(WINDING)
    for one in paths:
        path.addPath(one)
    return path


def _lit(path: QPainterPath, light: Point) -> QPainterPath:
    """Return what a path has in common with itself moved towards the light.

    Of outlines in several frames each is lit by itself: where two meet, both are.
    """
    lit = path.intersected(path.translated(light[0] * FINE, light[1] * FINE))
    lit.setFillRule(WINDING)
    return lit


def _bent_path(shape: Shape) -> QPainterPath:
    """Return cubics as straight lines: the painter takes ten times as long over the curves."""
    bent = QPainterPath(QPointF(*shape.points[0]))
    for bend in shape.bends:
        bent.cubicTo(*bend)
    path = QPainterPath()
    path.setFillRule(WINDING)
    for polygon in bent.toSubpathPolygons(ENLARGED):
        path.addPolygon(polygon)
    path.closeSubpath()
    return path


def _local(shape: Shape) -> QPainterPath:
    """Return the path of a shape in its frame; several outlines are united once and for all."""
    if shape.bends:
        return _bent_path(shape)
    path = QPainterPath()
    path.setFillRule(WINDING)
    for points in (shape.points, *shape.others):
        path.addPolygon(enlarged(points))
        path.closeSubpath()
    if shape.others:
        path = path.simplified()
        path.setFillRule(WINDING)
    return path


def _line(shape: Shape, width: float) -> QPainterPath:
    """Return the outline of a round line along the points of a shape."""
    path = QPainterPath()
    path.addPolygon(enlarged(shape.points))
    stroker = QPainterPathStroker()
    stroker.setWidth(width * FINE)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line = QPainterPath()
    line.setFillRule(WINDING)
    for polygon in stroker.createStroke(path).simplified().toSubpathPolygons():
        points = tuple((point.x() / FINE, point.y() / FINE) for point in polygon.toList())
        line.addPolygon(enlarged(simplified(points[:-1] if polygon.isClosed() else points)))
        line.closeSubpath()
    return line


def enlarged(points: Points) -> QPolygonF:
    """Return points in units of a path."""
    return QPolygonF([QPointF(x * FINE, y * FINE) for x, y in points])
