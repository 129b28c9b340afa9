"""A hair line between two parts of a card."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.theme import theme_of


class Rule(QWidget):
    """A line that runs over the card's inner margins, from edge to edge of its parent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_of(self).color("line"))
        painter.end()
