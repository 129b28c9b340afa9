"""The seven days of a week as circles."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.theme import Theme, paint_icon, theme_of


class DayMark(Enum):
    """What a day's circle shows."""

    DONE = "done"
    TODAY = "today"
    TO_COME = "to_come"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Day:
    """One day: its short name, its mark and whether it is today."""

    name: str
    mark: DayMark
    is_today: bool = False


class WeekRow(QWidget):
    """A check for a day with a session, a ring for today, hollow to come, a dot without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[Day, ...] = ()
        self._circle = "painted.week.circle"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_days(self, days: Sequence[Day]) -> None:
        """Show the days of a week in order."""
        self._days = tuple(days)
        said = {
            DayMark.DONE: self.tr("session done"),
            DayMark.TODAY: self.tr("today"),
            DayMark.TO_COME: self.tr("to come"),
            DayMark.QUIET: self.tr("no session"),
        }
        self.setAccessibleName(", ".join(f"{day.name}: {said[day.mark]}" for day in self._days))
        self.update()

    def set_wide(self, wide: bool) -> None:
        """Take the larger circles of the wide layout."""
        self._circle = "painted.week.circleWide" if wide else "painted.week.circle"
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        circle = theme.num(self._circle)
        height = circle + theme.num("painted.week.labelGap") + theme.line("caption")
        return QSize(round(7 * circle + 6 * theme.num("space.base")), round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._days:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme.num(self._circle)
        step = (self.width() - size) / max(1, len(self._days) - 1)
        for index, day in enumerate(self._days):
            x = index * step
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                x = self.width() - size - x
            rect = QRectF(x, 0, size, size)
            self._paint_mark(painter, theme, day, rect)
            self._paint_name(painter, theme, day, rect)

    def _paint_mark(self, painter: QPainter, theme: Theme, day: Day, rect: QRectF) -> None:
        match day.mark:
            case DayMark.DONE:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("after"))
                painter.drawEllipse(rect)
                size = theme.num("painted.week.check")
                box = QRectF(0, 0, size, size)
                box.moveCenter(rect.center())
                paint_icon(painter, "check", "surface", box, theme, stroke=3)
            case DayMark.TODAY:
                self._paint_circle(painter, theme, rect, "pri", theme.num("border.selected"))
                self._paint_dot(painter, theme, rect.center(), "pri", "painted.week.dot")
            case DayMark.TO_COME:
                self._paint_circle(painter, theme, rect, "line", theme.num("border.hair"))
            case DayMark.QUIET:
                self._paint_dot(painter, theme, rect.center(), "ctl", "painted.week.quietDot")

    def _paint_circle(
        self, painter: QPainter, theme: Theme, rect: QRectF, role: str, width: float
    ) -> None:
        half = width / 2
        painter.setPen(QPen(theme.color(role), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(half, half, -half, -half))

    def _paint_dot(
        self, painter: QPainter, theme: Theme, at: QPointF, role: str, size: str
    ) -> None:
        radius = theme.num(size) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(role))
        painter.drawEllipse(at, radius, radius)

    def _paint_name(self, painter: QPainter, theme: Theme, day: Day, circle: QRectF) -> None:
        is_today = day.is_today or day.mark is DayMark.TODAY
        painter.setFont(theme.font("caption", weight=700 if is_today else None))
        painter.setPen(theme.color("ink" if is_today else "ink2"))
        top = circle.bottom() + theme.num("painted.week.labelGap")
        wide = QFontMetricsF(painter.font()).horizontalAdvance(day.name)
        # Under its circle, but for the first and last day where a long name has no room for that.
        left = min(max(circle.center().x() - wide / 2, 0.0), self.width() - wide)
        rect = QRectF(left, top, wide, theme.line("caption"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(rect, flags, day.name)
