"""How far something long is, as a bar that fills and a line of words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.accessible import tell_role
from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import theme_of


class ProgressBar(QWidget):
    """A rounded bar that fills from its beginning; it says the percent to who cannot see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tell_role(self, QAccessible.Role.ProgressBar)
        self._percent = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def percent(self) -> int:
        """How much is done, 0 to 100."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Show how much is done, 0 to 100."""
        self._percent = min(100, max(0, percent))
        self._say()
        self.update()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("{n} percent done").format(n=self._percent))

    def sizeHint(self) -> QSize:
        return QSize(0, theme_of(self).px("painted.segment.height"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(theme.color("soft"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        box = self.rect()
        box.setWidth(max(self.height(), round(self.width() * self._percent / 100)))
        painter.setBrush(theme.color("pri"))
        painter.drawRoundedRect(QRectF(visual(self, box)), radius, radius)
        painter.end()
