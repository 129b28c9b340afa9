"""The colored ground of a session: says the phase from across the room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.painting import Glide, blend

_STEP = 6
"""Levels of red, green or blue (of 255) by which a blend goes on: less cannot be seen."""


class Flood(QWidget):
    """Paints one role over all of itself and blends to the next; children lie on it.

    It never animates while hidden, and with motion reduced the blend is a short cross-fade.
    """

    def __init__(self, role: str = "ready", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._from = role
        self._share = 1.0
        self._painted = QColor()
        self._blend = Glide(self, self._on_share)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def role(self) -> str:
        """The role shown, or on its way to be."""
        return self._role

    def set_role(self, role: str) -> None:
        """Blend to another role of the theme ("hold", "rest", "ready")."""
        if role == self._role:
            return
        theme = theme_of(self)
        self._from, self._role = self._role, role
        ms = theme.px("motion.reduced.flood") if theme.reduce_motion else theme.ms("flood")
        self._blend.run(0.0, 1.0, ms, theme.easing("flood"))

    def color(self) -> QColor:
        """Return the color on screen at this instant."""
        theme = theme_of(self)
        shown = theme.color(self._role)
        if self._share < 1.0:
            shown = blend(theme.color(self._from), shown, self._share)
        return shown

    @property
    def is_animating(self) -> bool:
        """Whether a blend is under way."""
        return self._blend.is_running

    def _on_share(self, share: float) -> None:
        """Blend on, and paint all that lies here again only for a step that can be seen."""
        self._share = share
        color = self.color()
        if share in (0.0, 1.0) or _differs(color, self._painted):
            self._painted = color
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.color())


def _differs(a: QColor, b: QColor) -> bool:
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return max(abs(x - y) for x, y in pairs) >= _STEP
