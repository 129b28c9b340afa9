"""A small player that shows what the settings do to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.ring import Ring
from sirelief_gui.ui.widgets.stage import FigureView

_LEFT, _OF = 3, 5


class PlayerSample(Themed, QWidget):
    """A hold of Cat-Camel in the window's own theme, text size and skin tone.

    Its digits follow her choice to count up.
    """

    def __init__(self, *, count_up: bool) -> None:
        super().__init__()
        numbers = tokens().numbers
        self.setAccessibleName(self.tr("Sample of a session"))
        self.setMinimumHeight(round(numbers["setting.sampleHeight"]))
        figure = FigureView("cat", use="player")
        figure.setFixedHeight(round(numbers["setting.sampleStage"]))
        word = Label(self.tr("Round up – hold"), "h1", align=Qt.AlignmentFlag.AlignHCenter)
        self._ring = Ring("short")
        side = round(numbers["setting.sampleRing"])
        self._ring.setFixedSize(side, side)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 20)
        column.setSpacing(12)
        column.addWidget(figure)
        column.addWidget(word)
        column.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.set_count_up(count_up)

    def set_count_up(self, count_up: bool) -> None:
        """Show the digits the other way."""
        self._ring.set_time(_LEFT / _OF, _OF - _LEFT + 1 if count_up else _LEFT)

    def on_theme(self, theme: Theme) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_surface(painter, QRectF(self.rect()), theme_of(self), fill="hold", border="")
        painter.end()
