"""Outlines as Qt paths of straight lines: what is known of a shape is kept, and made once."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPolygonF, QTransform

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.figure.curves import Points, simplified
from sirelief_gui.ui.figure.flesh import Flesh
from sirelief_gui.ui.figure.frames import Affine
from sirelief_gui.ui.figure.props import Props
from sirelief_gui.ui.figure.rig import Point
from sirelief_gui.ui.figure.shapes import IDENTITY, Placed, Shape

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
    """The paths of outlines where they are in a stance."""

    def __init__(self, flesh: Flesh) -> None:
        self._kept = wardrobe_of(flesh)
        self._light = flesh.rig.style.shade_dir

    def whole(self, outlines: tuple[Placed, ...], width: float = 0.0) -> QPainterPath:
        """Return outlines as one path; with a ``width``, the line along them."""
        return _joined([self._placed(*placed, width) for placed in outlines])

    def shaded(
        self, outlines: tuple[Placed, ...], depth: float
    ) -> tuple[QPainterPath, QPainterPath]:
        """Return outlines as one path, and what of them is lit: the shade is ``depth`` deep."""
        sx, sy = self._light
        straight = (sx * depth, sy * depth)
        whole, lit = [], []
        for shape, frame in outlines:
            if not shape.lasts:
                path = _bent_path(shape)
                whole.append(path)
                lit.append(_lit(path, straight))
            elif frame is IDENTITY:
                whole.append(self._local(shape))
                lit.append(self._local_lit(shape, straight))
            else:
                light = _turned_back(frame, self._light, depth)
                matrix = _matrix(frame)
                whole.append(matrix.map(self._local(shape)))
                lit.append(matrix.map(self._local_lit(shape, light)))
        return _joined(whole), _joined(lit)

    def _placed(self, shape: Shape, frame: Affine, width: float) -> QPainterPath:
        if not shape.lasts:
            return _bent_path(shape)
        local = self._local(shape, width)
        return local if frame is IDENTITY else _matrix(frame).map(local)

    def _local(self, shape: Shape, width: float = 0.0) -> QPainterPath:
        key = (shape, width)
        path = self._kept.whole.get(key)
        if path is None:
            path = self._kept.whole[key] = _line(shape, width) if width else _local(shape)
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
    """Return the outline of round lines along the points of a shape."""
    path = QPainterPath()
    for points in (shape.points, *shape.others):
        path.addPolygon(enlarged(points))
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
