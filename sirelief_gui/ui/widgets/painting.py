"""What the painted widgets share: text as paths, dashed circles, a small animation."""

from __future__ import annotations

from collections.abc import Callable
from math import pi

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

_FINE = 6.0


class Glide(QObject):
    """Moves one number from where it is to a goal, and only while its widget is on screen.

    ``on_value`` is called with each new value. Hiding the widget ends the motion at its goal.
    """

    def __init__(self, owner: QWidget, on_value: Callable[[float], None]) -> None:
        super().__init__(owner)
        self._owner = owner
        self._on_value = on_value
        self._goal = 0.0
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(lambda value: on_value(float(value)))
        owner.installEventFilter(self)

    def run(self, start: float, goal: float, ms: int, easing: QEasingCurve) -> None:
        """Go from ``start`` to ``goal`` in ``ms`` milliseconds, or at once while hidden."""
        self._motion.stop()
        self._goal = goal
        if ms <= 0 or not self._owner.isVisible():
            self._on_value(goal)
            return
        self._motion.setStartValue(start)
        self._motion.setEndValue(goal)
        self._motion.setDuration(ms)
        self._motion.setEasingCurve(easing)
        self._motion.start()

    @property
    def is_running(self) -> bool:
        """Whether the value is on its way."""
        return self._motion.state() == QVariantAnimation.State.Running

    def finish(self) -> None:
        """Jump to the goal of a running motion."""
        if self.is_running:
            self._motion.stop()
            self._on_value(self._goal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the motion when the widget leaves the screen."""
        if event.type() == QEvent.Type.Hide:
            self.finish()
        return super().eventFilter(watched, event)


class Kept:
    """A picture as large as its widget, painted anew only when its look or size changes."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self._key: object = None
        self._pixmap = QPixmap()

    def draw(
        self,
        painter: QPainter,
        look: object,
        paint: Callable[[QPainter], None],
        *,
        within: QRect | None = None,
    ) -> None:
        """Draw the picture, or the part ``within``; ``look`` is all that it depends on."""
        ratio, size = self._owner.devicePixelRatioF(), self._owner.size()
        key = (look, size, ratio)
        if key != self._key:
            self._key = key
            if self._pixmap.size() != size * ratio:
                self._pixmap = QPixmap(size * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._pixmap)
            paint(inner)
            inner.end()
        if within is None:
            painter.drawPixmap(0, 0, self._pixmap)
            return
        part = QRectF(within)
        whole = QTransform.fromScale(ratio, ratio)
        painter.drawPixmap(part, self._pixmap, whole.mapRect(part))


def text_path(font: QFont, text: str) -> QPainterPath:
    """Return one line of text as a path, its baseline starting at the origin."""
    path = QPainterPath()
    path.addText(0, 0, font, text)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def in_lines(path: QPainterPath) -> QPainterPath:
    """Return a path with its curves as short straight lines: they are filled ten times as fast.

    They are right for a path in the pixels it is shown in, on a fine screen too.
    """
    found = QPainterPath()
    found.setFillRule(path.fillRule())
    for polygon in path.toSubpathPolygons(QTransform.fromScale(_FINE, _FINE)):
        found.addPolygon(polygon)
        found.closeSubpath()
    return QTransform.fromScale(1 / _FINE, 1 / _FINE).map(found)


def blend(a: QColor, b: QColor, share: float) -> QColor:
    """Return the color ``share`` (0 to 1) of the way from ``a`` to ``b``."""
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
        a.alphaF() + (b.alphaF() - a.alphaF()) * share,
    )


def dashed_circle(painter: QPainter, rect: QRectF, pen: QPen, dash: tuple[float, ...]) -> None:
    """Draw a dashed circle just inside ``rect``, its dashes closing without a seam.

    ``dash`` is dash and gap in line widths; both give a little so that a whole number fits.
    """
    half = pen.widthF() / 2
    inner = rect.adjusted(half, half, -half, -half)
    around = pi * inner.width() / pen.widthF()
    count = max(1, round(around / sum(dash)))
    fit = around / count / sum(dash)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([part * fit for part in dash])
    painter.setPen(pen)
    painter.drawEllipse(inner)
