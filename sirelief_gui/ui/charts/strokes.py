"""Lines and dots on any painter, quick where there are thousands, exact where they become paths.

A wide line of hundreds of corners costs a painter ten times as much as the same line in pieces,
and thousands of dots cost as many calls unless they are handed over as one array (facts, Charts).
"""

from __future__ import annotations

from typing import cast

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from shiboken6 import Shiboken

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.thinning import Floats

_PIECE = 12
"""Corners of a line that are stroked at once."""
_FRAGMENT = 10
"""Numbers of a ``QPainter.PixmapFragment``: place, part of the picture, scale, turn, opacity."""


@dataclass(frozen=True, slots=True)
class Dot:
    """How a dot looks: ``shape`` is "o" for a circle, "d" for a diamond, as pyqtgraph names them.

    ``radius`` is of the shape within its outline's middle; None of the colors leaves that out.
    """

    shape: str
    radius: float
    fill: QColor | None
    outline: QColor | None = None
    width: float = 0.0

    def paint(self, painter: QPainter, center: QPointF) -> None:
        """Paint one as a shape."""
        painter.setPen(Qt.PenStyle.NoPen)
        if self.outline is not None and self.width > 0:
            painter.setPen(QPen(self.outline, self.width))
        painter.setBrush(Qt.BrushStyle.NoBrush if self.fill is None else self.fill)
        if self.shape == "o":
            painter.drawEllipse(center, self.radius, self.radius)
            return
        x, y, r = center.x(), center.y(), self.radius * _DIAMOND
        corners = [QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]
        painter.drawPolygon(corners)


_DIAMOND = 1.25
"""Reach of a diamond beside the radius of a circle that looks as large."""


def stroke(painter: QPainter, pen: QPen, x: Floats, y: Floats) -> None:
    """Draw a line through points, in pieces that go on with the dashes where the last one ended."""
    if len(x) < 2:
        return
    lengths = np.concatenate(([0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))))
    dashed = pen.style() != Qt.PenStyle.SolidLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for start in range(0, len(x) - 1, _PIECE):
        part = slice(start, start + _PIECE + 1)
        if dashed:
            pen.setDashOffset(float(lengths[start]) / pen.widthF())
        painter.setPen(pen)
        painter.drawPath(pg.arrayToQPath(x[part], y[part]))


def sketch(painter: QPainter, pen: QPen, x: Floats, y: Floats) -> None:
    """Draw a line through many points at a third of the cost of ``stroke``: its corners are square.

    For lines whose corners lie a few pixels apart.
    """
    if len(x) < 2:
        return
    plain = QPen(pen.color(), pen.widthF())
    dashes = [part * pen.widthF() for part in pen.dashPattern()]
    if pen.style() == Qt.PenStyle.SolidLine or len(dashes) < 2:
        plain.setCapStyle(Qt.PenCapStyle.SquareCap)
        ends: tuple[Floats, ...] = x[:-1], y[:-1], x[1:], y[1:]
    else:
        plain.setCapStyle(Qt.PenCapStyle.FlatCap)
        ends = _dashed(x, y, dashes[0] + pen.widthF(), dashes[1] - pen.widthF())
    painter.setPen(plain)
    _lines(painter, ends)


def _dashed(x: Floats, y: Floats, dash: float, gap: float) -> tuple[Floats, ...]:
    """Return the pieces of a line that its dashes cover: where they begin and end."""
    along = np.concatenate(([0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))))
    period = dash + max(1.0, gap)
    turns = np.arange(0.0, along[-1] + period, period)
    cuts = np.unique(np.concatenate((along, turns, turns + dash)))
    cuts = cuts[cuts <= along[-1]]
    on = ((cuts[:-1] + cuts[1:]) / 2) % period < dash
    at_x, at_y = np.interp(cuts, along, x), np.interp(cuts, along, y)
    return at_x[:-1][on], at_y[:-1][on], at_x[1:][on], at_y[1:][on]


def bars(painter: QPainter, pen: QPen, x: Floats, low: Floats, high: Floats) -> None:
    """Draw upright lines from ``low`` to ``high``."""
    painter.setPen(pen)
    _lines(painter, (x, low, x, high))


def _lines(painter: QPainter, ends: tuple[Floats, ...]) -> None:
    """Draw lines, given by the columns of where they begin and end, as one array."""
    lines = np.column_stack(ends)
    if len(lines):
        first = Shiboken.wrapInstance(lines.ctypes.data, QLineF)
        painter.drawLines(cast(QLineF, first), len(lines))


def rects(painter: QPainter, boxes: tuple[Floats, ...]) -> None:
    """Draw rectangles, given by columns of left, top, width and height, as one array."""
    found = np.column_stack(boxes)
    if len(found):
        first = Shiboken.wrapInstance(found.ctypes.data, QRectF)
        painter.drawRects(cast(QRectF, first), len(found))


class Stamps:
    """Draws many equal dots at once, from pictures it keeps."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def dots(self, painter: QPainter, dot: Dot, x: Floats, y: Floats, *, exact: bool) -> None:
        """Draw dots with their middles at points; ``exact`` draws shapes and no pictures."""
        if len(x) == 0:
            return
        if exact:
            for at_x, at_y in zip(x.tolist(), y.tolist(), strict=True):
                dot.paint(painter, QPointF(at_x, at_y))
            return
        ratio = painter.device().devicePixelRatio()
        picture = self._picture(dot, ratio)
        parts = np.zeros((len(x), _FRAGMENT))
        parts[:, 0] = np.round(x * ratio) / ratio
        parts[:, 1] = np.round(y * ratio) / ratio
        parts[:, 4], parts[:, 5] = picture.width(), picture.height()
        parts[:, 6:8] = 1 / ratio
        parts[:, 9] = 1.0
        first = Shiboken.wrapInstance(parts.ctypes.data, QPainter.PixmapFragment)
        painter.drawPixmapFragments(cast(QPainter.PixmapFragment, first), len(x), picture)

    def _picture(self, dot: Dot, ratio: float) -> QPixmap:
        colors = tuple(None if c is None else c.rgba() for c in (dot.fill, dot.outline))
        key = (dot.shape, dot.radius, dot.width, *colors, ratio)
        found = self._pictures.get(key)
        if found is None:
            side = 2 * int(np.ceil((dot.radius * _DIAMOND + dot.width) * ratio)) + 1
            found = QPixmap(side, side)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = side / 2
            painter.translate(middle, middle)
            painter.scale(ratio, ratio)
            dot.paint(painter, QPointF())
            painter.end()
            self._pictures[key] = found
        return found


def solid(color: QColor, width: float) -> QPen:
    """Return a pen with round ends and corners."""
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def clear(color: QColor, share: float) -> QColor:
    """Return a color of which only ``share`` (0 to 1) covers what is under it."""
    found = QColor(color)
    found.setAlphaF(share)
    return found
