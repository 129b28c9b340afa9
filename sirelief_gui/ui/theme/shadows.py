"""Soft shadows, painted once and then stretched as nine patches."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, erf, sqrt

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.theme.theme import Theme, theme_of


def paint_shadow(
    painter: QPainter, rect: QRectF, radius: float, theme: Theme, *, kind: str = "card"
) -> None:
    """Paint the shadow of a rounded rectangle; kinds are "card", "sheet" and "drag"."""
    color = theme.color(f"shadow{kind.title()}")
    if color.alpha() == 0:
        return
    blur, dy = theme.px(f"elevation.{kind}.blur"), theme.num(f"elevation.{kind}.dy")
    corner = round(min(radius, rect.width() / 2, rect.height() / 2))
    ratio = painter.device().devicePixelRatioF()
    patch = _patch(corner, blur, color.name(QColor.NameFormat.HexArgb), ratio)
    outer = rect.adjusted(-blur, dy - blur, blur, dy + blur)
    _stretch(painter, patch, outer, min(corner + 2 * blur, int(outer.height() // 2)), ratio)


def _stretch(painter: QPainter, patch: QPixmap, target: QRectF, edge: float, ratio: float) -> None:
    size = patch.width() / ratio
    source = (0.0, edge, size - edge, size)
    xs = (target.left(), target.left() + edge, target.right() - edge, target.right())
    ys = (target.top(), target.top() + edge, target.bottom() - edge, target.bottom())
    for row in range(3):
        for column in range(3):
            if row == column == 1:
                continue
            into = QRectF(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])
            part = QRectF(
                source[column] * ratio,
                source[row] * ratio,
                (source[column + 1] - source[column]) * ratio,
                (source[row + 1] - source[row]) * ratio,
            )
            painter.drawPixmap(into, patch, part)


@lru_cache(maxsize=64)
def _patch(radius: int, blur: int, argb: str, ratio: float) -> QPixmap:
    side = 2 * (radius + 2 * blur) + 1
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    color = QColor(argb)
    full = color.alphaF()
    box = QRectF(blur, blur, side - 2 * blur, side - 2 * blur)
    for step in range(blur, -blur, -1):
        color.setAlphaF(full * (1 - erf(step / (blur / 2) / sqrt(2))) / 2)
        painter.setBrush(color)
        corner = max(1.0, radius + step)
        painter.drawRoundedRect(box.adjusted(-step, -step, step, step), corner, corner)
    painter.end()
    return pixmap


class ShadowCaster(QObject):
    """Paints a child's shadow on its parent, where the child itself could not reach.

    The parent must leave its own background to others, as plain containers do.
    """

    # Class defaults: Qt may still deliver events while Python takes the object apart.
    _child: QWidget | None = None
    _host: QWidget | None = None

    def __init__(self, child: QWidget, radius: float) -> None:
        super().__init__(child)
        self._child = child
        self._radius = radius
        child.installEventFilter(self)
        self._move_in()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._child and event.type() == QEvent.Type.ParentChange:
            self._move_in()
        elif watched is self._host and isinstance(event, QPaintEvent):
            self._paint(event.rect())
        return False

    def _move_in(self) -> None:
        if self._host is not None:
            self._host.removeEventFilter(self)
        self._host = self._child.parentWidget() if self._child is not None else None
        if self._host is not None:
            self._host.installEventFilter(self)

    def _covers(self, needed: QRect) -> bool:
        """Tell whether the child lies over all of a place, and no round corner of it is there."""
        if self._child is None:
            return False
        box, corner = self._child.geometry(), ceil(self._radius)
        across = box.adjusted(0, corner, 0, -corner)
        down = box.adjusted(corner, 0, -corner, 0)
        return across.contains(needed) or down.contains(needed)

    def _paint(self, needed: QRect) -> None:
        if self._host is None or self._child is None:
            return
        if not self._child.isVisibleTo(self._host) or self._covers(needed):
            return
        theme, box = theme_of(self._host), self._child.geometry()
        reach = theme.px("elevation.card.blur") + ceil(abs(theme.num("elevation.card.dy")))
        if not box.adjusted(-reach, -reach, reach, reach).intersects(needed):
            return
        painter = QPainter(self._host)
        paint_shadow(painter, QRectF(box), self._radius, theme)
        painter.end()
