"""The square of a day in the practice calendar, and in its legend."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.stats_calendar import Practice, PracticeDay
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.pressable import half_pixel


def paint_day(painter: QPainter, theme: Theme, box: QRectF, day: PracticeDay) -> None:
    """Paint a day: pale beyond the range, with a ring for today."""
    is_pale = not day.is_shown and day.practice is not Practice.NONE
    painter.setOpacity(theme.num("chart.calendar.beyond") if is_pale else 1.0)
    paint_kind(painter, theme, box, day.practice, is_future=day.is_future)
    painter.setOpacity(1.0)
    if day.is_today:
        width = theme.num("chart.calendar.today")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("pri"), width))
        corner = _corner(theme, box)
        painter.drawRoundedRect(half_pixel(box, width), corner, corner)


def paint_kind(
    painter: QPainter, theme: Theme, box: QRectF, kind: Practice, *, is_future: bool = False
) -> None:
    """Paint what a day had; each kind has a shape of its own, not a color alone."""
    corner = _corner(theme, box)
    fill = {
        Practice.NONE: "surface" if is_future else "sunk",
        Practice.SESSION: "sessionOther",
        Practice.LOWER: "after",
        Practice.STOPPED: "surface",
    }[kind]
    is_stopped = kind is Practice.STOPPED
    border = "before" if is_stopped else "line" if is_future else None
    painter.setBrush(theme.color(fill))
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, corner, corner)
    else:
        width = theme.num("chart.calendar.stroke" if is_stopped else "chart.calendar.hollow")
        pen = QPen(theme.color(border), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawRoundedRect(half_pixel(box, width), corner, corner)
    if kind is Practice.LOWER:
        radius = box.width() * theme.num("chart.calendar.dot")
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(box.center(), radius, radius)
    elif is_stopped:
        reach = box.width() * theme.num("chart.calendar.slash")
        by = QPointF(reach, -reach)
        painter.drawLine(box.center() - by, box.center() + by)


def paint_ring(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """Paint the ring around the square that the keyboard is at."""
    width = theme.num("chart.calendar.ring")
    around = box.adjusted(-width, -width, width, width)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("ink"), width))
    corner = _corner(theme, box) + width / 2
    painter.drawRoundedRect(half_pixel(around, width), corner, corner)


def _corner(theme: Theme, box: QRectF) -> float:
    return box.width() * theme.num("chart.calendar.corner")


class DaySquare(Themed, QWidget):
    """A square of the legend; it says nothing by itself."""

    def __init__(self, kind: Practice) -> None:
        super().__init__()
        self._kind = kind

    def on_theme(self, theme: Theme) -> None:
        side = theme.px("chart.calendar.legend")
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_kind(painter, theme_of(self), QRectF(self.rect()), self._kind)
        painter.end()
