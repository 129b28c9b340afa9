"""Round buttons that show an icon only."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from sirelief_gui.ui.theme import Theme, paint_icon
from sirelief_gui.ui.widgets.pressable import Pressable, half_pixel, hover_tint


class IconButton(Pressable):
    """A round button with an icon only; ``name`` is what a screen reader and the tooltip say.

    ``size`` and ``icon_size`` are pixels; ``fill`` and ``border`` are roles, "" for none.
    """

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        size: int = 48,
        icon_size: int = 24,
        fill: str = "",
        border: str = "",
        ink: str = "ink",
        stroke: float | None = None,
    ) -> None:
        super().__init__("")
        self._icon, self._size, self._icon_size = icon, size, icon_size
        self._fill, self._border, self._ink, self._stroke = fill, border, ink, stroke
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_icon(icon, name)

    def set_icon(self, icon: str, name: str) -> None:
        """Show another icon, with what it now does."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def set_size(self, size: int, icon_size: int) -> None:
        """Take another diameter and icon size, in pixels."""
        self._size, self._icon_size = size, icon_size
        self.updateGeometry()
        self.update()

    def set_colors(self, *, fill: str, ink: str, border: str = "") -> None:
        """Take other roles for the disc, the icon and the border."""
        self._fill, self._ink, self._border = fill, ink, border
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self._fill:
            painter.setBrush(theme.color(self._fill if self.isEnabled() else "sunk"))
            painter.drawEllipse(rect)
        if self.hovered:
            painter.setBrush(hover_tint(theme))
            painter.drawEllipse(rect)
        if self._border:
            width = theme.num("border.hair" if self._border == "line" else "border.control")
            color = theme.color(self._border if self.isEnabled() else "line")
            painter.setPen(QPen(color, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(half_pixel(rect, width))
        side = self._icon_size
        corner = rect.center() - QPointF(side / 2, side / 2)
        box = QRectF(round(corner.x()), round(corner.y()), side, side)
        ink = self._ink if self.isEnabled() else "ink3"
        paint_icon(painter, self._icon, ink, box, theme, stroke=self._stroke)
