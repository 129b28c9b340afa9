"""The whole history as a thin line under the chart, with a handle on the days shown."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.accessible import tell_role
from sirelief_gui.ui.charts.days import day_name
from sirelief_gui.ui.charts.grips import Grip, Hold, hold_at, zones
from sirelief_gui.ui.charts.layout import highest
from sirelief_gui.ui.charts.series import Columns, Series
from sirelief_gui.ui.charts.strokes import clear, sketch, solid
from sirelief_gui.ui.charts.thinning import thin_line
from sirelief_gui.ui.charts.zooming import Zoom
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.focusring import RingKeeper

_CURSORS = {
    Grip.FIRST: Qt.CursorShape.SizeHorCursor,
    Grip.LAST: Qt.CursorShape.SizeHorCursor,
    Grip.ALL: Qt.CursorShape.OpenHandCursor,
}


class Overview(Themed, RingKeeper, QWidget):
    """Drag the handle to see other days, its ends to see more or fewer; a tap brings it there.

    Keys: Left and Right, Page Up and Page Down (a whole window), Home and End, + and −. It moves
    the ``Zoom`` of its chart. Places to take hold of are never narrower than 48 pixels.
    """

    def __init__(self, zoom: Zoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as its chart
        self._zoom = zoom
        self._series: Series | None = None
        self._hold: Hold | None = None
        self._inset = 0.0, 0.0
        self._picture: QPixmap | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tell_role(self, QAccessible.Role.Slider)
        self.setAccessibleName(self.tr("Days shown in the chart"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        zoom.moved.connect(self._moved)

    def set_series(self, series: Series | None) -> None:
        """Show another history, or the same with other days seen of it."""
        if series is not self._series:
            self._series = series
            self._picture = None
        self._moved()

    def set_inset(self, left: float, right: float) -> None:
        """Lie under the plot: so many pixels are left free at the sides."""
        self._inset = left, right
        self._picture = None
        self.update()

    @property
    def words(self) -> str:
        """The days shown, as a screen reader says them."""
        if self._series is None:
            return ""
        start, days = self._zoom.whole_days
        first = self._series.start + timedelta(days=start)
        last = first + timedelta(days=days - 1)
        year = self._series.last.year
        low, high = self._zoom.limits
        return self.tr("{first} to {last}, {n} of {all} days").format(
            first=day_name(first, year),
            last=day_name(last, year),
            n=days,
            all=round(high - low),
        )

    def ring_radius(self) -> float:
        return theme_of(self).num("chart.strip.corner")

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(3 * theme.px("chart.strip.hit"), theme.px("chart.strip.height"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def on_theme(self, theme: Theme) -> None:
        self._picture = None
        self.updateGeometry()
        self.update()

    # -- moving -------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        hold = hold_at(x, self._handle(), self._box(), self._hit())
        if hold.grip is None:
            first, end = self._handle()
            self._show(first + x - (first + end) / 2, end - first)
            first, end = self._handle()
            hold = Hold(Grip.ALL, x, first, end)
        self._hold = hold
        if hold.grip is Grip.ALL:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._hold is None:
            grip = hold_at(x, self._handle(), self._box(), self._hit()).grip
            arrow = Qt.CursorShape.ArrowCursor
            self.setCursor(arrow if grip is None else _CURSORS[grip])
            return
        least = self._zoom.least * self._per_day()
        first, end = self._hold.moved(x, self._box(), least)
        self._show(first, end - first)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold = None
        self._zoom.finish()
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._zoom.wheel(event, 0.5):
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        days, (low, high) = self._zoom.days, self._zoom.limits
        step = max(1.0, round(days * float(tokens().numbers["chart.zoom.pan"])))
        moves = {
            Qt.Key.Key_Left: -step,
            Qt.Key.Key_Right: step,
            Qt.Key.Key_PageUp: -days,
            Qt.Key.Key_PageDown: days,
            Qt.Key.Key_Home: low - high,
            Qt.Key.Key_End: high - low,
        }
        by = moves.get(Qt.Key(event.key()))
        if by is not None:
            self._zoom.pan(by)
        elif not self._zoom.key(event, 0.5):
            super().keyPressEvent(event)

    def _show(self, pixel: float, width: float) -> None:
        left, _ = self._box()
        low, _ = self._zoom.limits
        self._zoom.show_days(
            low + (pixel - left) / self._per_day(), width / max(1e-9, self._per_day())
        )

    def _moved(self) -> None:
        self.setAccessibleDescription(self.words)
        self.update()

    # -- where things lie ---------------------------------------------------------------

    def _hit(self) -> float:
        return theme_of(self).num("chart.strip.hit")

    def _box(self) -> tuple[float, float]:
        left, right = self._inset
        return left, max(left + 1.0, self.width() - right)

    def _per_day(self) -> float:
        (left, right), (low, high) = self._box(), self._zoom.limits
        return (right - left) / max(1.0, high - low)

    def _band(self, theme: Theme) -> tuple[float, float]:
        """Return the top and the height of what is painted; more than it can be taken hold of."""
        tall = min(theme.num("chart.strip.tall"), float(self.height()))
        return (self.height() - tall) / 2, tall

    def _handle(self) -> tuple[float, float]:
        """Return the pixels of the days shown."""
        left, _ = self._box()
        low, _ = self._zoom.limits
        first = left + (self._zoom.first - low) * self._per_day()
        return first, first + self._zoom.days * self._per_day()

    def zones(self) -> dict[Grip, tuple[float, float]]:
        """Return from which pixel to which each part of the handle can be taken hold of."""
        return zones(self._handle(), self._box(), self._hit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    # -- drawing ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._painted(theme, ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        if self._series is not None:
            self._paint_handle(painter, theme)
        painter.end()

    def _painted(self, theme: Theme, ratio: float) -> QPixmap:
        found = QPixmap(self.size() * ratio)
        found.setDevicePixelRatio(ratio)
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = self._box()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunk"))
        corner = theme.num("chart.strip.corner")
        top, tall = self._band(theme)
        painter.drawRoundedRect(QRectF(left, top, right - left, tall), corner, corner)
        if self._series is not None:
            self._paint_lines(painter, theme, "before", self._series.before_lines)
            self._paint_lines(painter, theme, "after", self._series.after_lines)
        painter.end()
        return found

    def _paint_lines(self, painter: QPainter, theme: Theme, role: str, lines: Columns) -> None:
        left, _ = self._box()
        low, _ = self._zoom.limits
        per_day, padding = self._per_day(), theme.num("chart.strip.padding")
        top, tall = self._band(theme)
        top, tall = top + padding, tall - 2 * padding
        pen = solid(theme.color(role), theme.num("chart.strip.line"))
        if role == "before":
            pen.setDashPattern([4.0, 2.5])
        for days, scores in lines:
            x, y = thin_line(days, scores, cell=1.5 / per_day)
            if len(x) == 1:
                x, y = np.append(x, x + 1), np.append(y, y)
            sketch(
                painter,
                pen,
                left + (x + 0.5 - low) * per_day,
                top + (highest() - y) / highest() * tall,
            )

    def _paint_handle(self, painter: QPainter, theme: Theme) -> None:
        (left, right), (first, end) = self._box(), self._handle()
        veil = clear(theme.color("surface"), theme.num("chart.strip.veil"))
        top, tall = self._band(theme)
        painter.fillRect(QRectF(left, top, max(0.0, first - left), tall), veil)
        painter.fillRect(QRectF(end, top, max(0.0, right - end), tall), veil)
        width, corner = theme.num("chart.strip.frame"), theme.num("chart.strip.corner")
        grip, long = theme.num("chart.strip.grip"), theme.num("chart.strip.gripLong")
        # However short the days shown are, there is a handle to be seen.
        middle, half = (first + end) / 2, max((end - first) / 2, 1.5 * grip)
        middle = min(max(middle, left + half), right - half)
        box = QRectF(middle - half, top, 2 * half, tall).adjusted(
            width / 2, width / 2, -width / 2, -width / 2
        )
        painter.setPen(QPen(theme.color("ctl"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = min(corner, box.width() / 2)
        painter.drawRoundedRect(box, corner, corner)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("pri"))
        for x in (box.left(), box.right()):
            bar = QRectF(0, 0, grip, long)
            bar.moveCenter(QPointF(x, top + tall / 2))
            painter.drawRoundedRect(bar, grip / 2, grip / 2)
