"""From right to left: what is painted or placed by hand follows the direction of its widget.

Layouts of Qt mirror by themselves. Painters are mirrored as a whole: a text and an icon that know
of it (`TextBlock`, `paint_icon`) then turn themselves back, so that only their place has changed.
Scales, charts, the bar of a session and rep dots stay from left to right, as numbers do.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


def is_mirrored(painter: QPainter) -> bool:
    """Tell whether a painter paints from right to left."""
    return painter.worldTransform().m11() < 0


def mirror(painter: QPainter, rect: QRectF, widget: QWidget) -> None:
    """Let a painter paint a widget's ``rect`` from right to left where the widget is so."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        flip(painter, rect)


def flip(painter: QPainter, rect: QRectF) -> None:
    """Mirror a painter about the middle of a rectangle."""
    painter.translate(rect.left() + rect.right(), 0)
    painter.scale(-1, 1)


def visual(widget: QWidget, rect: QRect) -> QRect:
    """Return where a rectangle within a widget lies, given as from left to right."""
    return turned(widget.layoutDirection(), widget.rect(), rect)


def turned(direction: Qt.LayoutDirection, room: QRect, rect: QRect) -> QRect:
    """Return where a rectangle lies in a room, given as from left to right.

    Not by QStyle.visualRect: who names that class has Python make all its enums, and Today is
    painted without any of them.
    """
    if direction != Qt.LayoutDirection.RightToLeft:
        return rect
    return rect.translated(room.left() + room.right() - rect.left() - rect.right(), 0)


def put(widget: QWidget, x: float, y: float, width: float, height: float) -> None:
    """Place a widget in its parent, at whole pixels and given as from left to right."""
    box = QRect(round(x), round(y), round(width), round(height))
    parent = widget.parentWidget()
    widget.setGeometry(box if parent is None else visual(parent, box))


def across(widget: QWidget, align: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """Return an alignment as it is seen: what begins at the left begins at the right."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        return {left: right, right: left}.get(align, align)
    return align


def margins(
    widget: QWidget, start: int, top: int, end: int, bottom: int
) -> tuple[int, int, int, int]:
    """Return margins for a layout, which mirrors its parts but not what is around them."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return end, top, start, bottom
    return start, top, end, bottom
