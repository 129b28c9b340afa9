"""The signs of the time axis, by shape and not by color alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from sirelief_gui.ui.charts.happenings import Sign
from sirelief_gui.ui.theme import Theme


def paint_sign(painter: QPainter, theme: Theme, sign: Sign, center: QPointF) -> None:
    """Paint a cross for a session that ended early, a leaf for a note, a triangle for a change."""
    side = theme.num("chart.lane.mark")
    half, width = side / 2, theme.num("chart.lane.line")
    x, y = center.x(), center.y()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color("before" if sign is Sign.STOPPED else "axisText"), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if sign is Sign.STOPPED:
        reach = half * 0.8
        painter.drawLine(QPointF(x - reach, y - reach), QPointF(x + reach, y + reach))
        painter.drawLine(QPointF(x - reach, y + reach), QPointF(x + reach, y - reach))
    elif sign is Sign.NOTE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x - half * 0.8, y - half, side * 0.8, side), 1.5, 1.5)
        for row in (-0.3, 0.3):
            painter.drawLine(
                QPointF(x - half * 0.3, y + half * row), QPointF(x + half * 0.3, y + half * row)
            )
    else:
        painter.setBrush(theme.color("axisText"))
        corners = [(0.0, -1.0), (0.9, 0.8), (-0.9, 0.8)]
        painter.drawPolygon(
            QPolygonF([QPointF(x + dx * half, y + dy * half) for dx, dy in corners])
        )
    painter.restore()
