"""What every control that is pressed has in common: states, press, focus, keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QEnterEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from sirelief_gui.ui.mirror import mirror
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.focusring import RingKeeper

_FOOT_AIR, _ROW_AIR = 64, 32
"""Pixels under the row of buttons at a page's foot, and between it and the next, at most."""


class Pressable(Themed, RingKeeper, QAbstractButton):
    """A painted button. Subclasses override ``paint`` and the size hints.

    Enter and Space press it; a press scales it by 0.98; the ring shows on keyboard focus.
    """

    mirrors = False
    """Whether it is painted from right to left where its layout is; it may then use no drawText."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._squeeze = QVariantAnimation(self)
        self._squeeze.setStartValue(0.0)
        self._squeeze.setEndValue(1.0)
        self._squeeze.valueChanged.connect(self.redraw)
        self.pressed.connect(self._squeeze_in)
        self.released.connect(self._squeeze_out)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Paint the control into its rectangle; subclasses override."""

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    @property
    def hovered(self) -> bool:
        """Whether the pointer is over the enabled control."""
        return self.underMouse() and self.isEnabled()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = float(self._squeeze.currentValue() or 0.0)
        if share:
            factor = 1 - (1 - theme.num("motion.pressScale")) * share
            center = QRectF(self.rect()).center()
            painter.translate(center)
            painter.scale(factor, factor)
            painter.translate(-center)
        if self.mirrors:
            mirror(painter, QRectF(self.rect()), self)
        self.paint(painter, QRectF(self.rect()), theme)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._squeeze.stop()
        self._squeeze.setCurrentTime(0)

    def _squeeze_in(self) -> None:
        self._run(QVariantAnimation.Direction.Forward)

    def _squeeze_out(self) -> None:
        self._run(QVariantAnimation.Direction.Backward)

    def _run(self, direction: QVariantAnimation.Direction) -> None:
        theme = theme_of(self)
        if theme.reduce_motion or not self.isVisible():
            return
        self._squeeze.setDuration(theme.ms("tap"))
        self._squeeze.setDirection(direction)
        self._squeeze.start()


def foot_of_buttons(page: QWidget) -> int:
    """Return where the rows of buttons at the foot of a page begin, in pixels from its top."""
    boxes = [
        one.rect().translated(one.mapTo(page, QPoint()))
        for one in page.findChildren(Pressable)
        if one.isVisible()
    ]
    top, reach = page.height(), _FOOT_AIR
    for box in sorted(boxes, key=lambda box: box.bottom(), reverse=True):
        if box.bottom() < top - reach:
            break
        top, reach = min(top, box.top()), _ROW_AIR
    return top


def half_pixel(rect: QRectF, width: float) -> QRectF:
    """Return a rectangle moved inwards so that a line of ``width`` lies inside ``rect``."""
    return rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)


def hover_tint(theme: Theme) -> QColor:
    """Return the veil that lies over a control under the pointer."""
    color = theme.color("ink")
    color.setAlphaF(theme.num("widget.hoverTint"))
    return color
