"""A card: a rounded surface that holds other widgets."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.shadows import ShadowCaster
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.pressable import half_pixel


class Card(Themed, QWidget):
    """A surface with a hair line, and a soft shadow in the light theme.

    ``column`` is its vertical layout. ``padding`` names a number of the theme file.
    ``fill`` is a role; ``line`` False leaves the border and the shadow out (tip cards).
    """

    def __init__(
        self,
        *,
        padding: str = "space.cardPadding.phone",
        fill: str = "surface",
        line: bool = True,
        radius: str = "radius.card",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._line, self._radius = fill, line, radius
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)
        self.set_padding(padding)
        if line:
            ShadowCaster(self, float(tokens().numbers[radius]))

    def set_padding(self, path: str) -> None:
        """Take another inner margin, named by its number in the theme file."""
        margin = round(float(tokens().numbers[path]))
        self.column.setContentsMargins(margin, margin, margin, margin)

    def on_theme(self, theme: Theme) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_surface(
            painter,
            QRectF(self.rect()),
            theme_of(self),
            fill=self._fill,
            border="line" if self._line else "",
            radius=self._radius,
        )
        painter.end()


def paint_surface(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    *,
    fill: str = "surface",
    border: str = "line",
    border_width: str = "border.hair",
    radius: str = "radius.card",
) -> None:
    """Paint a rounded surface; ``border`` is a role, "" for none."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = theme.num(radius)
    if border:
        width = theme.num(border_width)
        painter.setPen(QPen(theme.color(border), width))
        rect = half_pixel(rect, width)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(fill))
    painter.drawRoundedRect(rect, corner, corner)
