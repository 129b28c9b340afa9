"""The silent sign of a new phase: the window's edge flashes once."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.painting import Glide


class EdgeFlash(QWidget):
    """Lies over the page and covers its border only, so that a flash repaints nothing else.

    It is hidden but for the flash itself, never takes the mouse, and does nothing with motion
    reduced: there the change of the flood is enough (DESIGN 6.5). ``ended`` comes after a flash.
    """

    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._strength = 0.0
        self._glide = Glide(self, self._on_strength)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def flash(self) -> None:
        """Flash once; a flash under way begins anew."""
        theme, parent = theme_of(self), self.parentWidget()
        if theme.reduce_motion or parent is None or not parent.isVisible():
            return
        self.show()
        self.raise_()
        easing = QEasingCurve(QEasingCurve.Type.InQuad)
        self._glide.run(1.0, 0.0, theme.px("painted.flashMs"), easing)

    @property
    def is_flashing(self) -> bool:
        """Whether a flash is under way."""
        return self._glide.is_running

    def _on_strength(self, strength: float) -> None:
        self._strength = strength
        if strength > 0:
            self.update()
        elif not self.isHidden():
            self.hide()
            self.ended.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMask(self._frame())

    def _frame(self) -> QRegion:
        width = theme_of(self).px("painted.flashWidth")
        inner = self.rect().adjusted(width, width, -width, -width)
        return QRegion(self.rect()) - QRegion(inner if inner.isValid() else QRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        color = theme_of(self).color("ink")
        color.setAlphaF(self._strength)
        painter = QPainter(self)
        painter.fillRect(event.rect(), color)
        painter.end()
