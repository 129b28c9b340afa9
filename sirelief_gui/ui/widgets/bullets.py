"""Lines that are read, not pressed, each with a bullet, on one card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.ui.mirror import margins, mirror
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.shadows import ShadowCaster
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.label import Label


class _Line(Themed, QWidget):
    """One line: it keeps a least height and a little air, so that two lines stay compact."""

    def __init__(self, text: str, role: str, *, bullet: int) -> None:
        super().__init__()
        self.setAccessibleName(text)
        self._role, self._bullet = role, bullet
        self._side = 0
        self._label = Label(text, "body", weight=400)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_density(self, style: str, *, least: int, air: int, side: int) -> None:
        """Take a text style and measures in pixels."""
        self._label.set_style(style)
        lead = self._bullet + (16 if side > 16 else 12)
        self._column.setContentsMargins(*margins(self, side + lead, air, side - 4, air))
        self.setMinimumHeight(least)
        self._side = side
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        mirror(painter, QRectF(self.rect()), self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._role))
        side = self._bullet
        box = QRectF(self._side, (self.height() - side) / 2, side, side)
        corner = side / 2 if side > 8 else 3
        painter.drawRoundedRect(box, corner, corner)
        painter.end()


class BulletList(Themed, QWidget):
    """A card of plain sentences; ``lines`` draws hair lines between them.

    ``role`` colors the bullets. Each sentence is one item for a screen reader.
    """

    def __init__(
        self,
        texts: Iterable[str],
        *,
        role: str = "danger",
        lines: bool = True,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._has_lines = lines
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(1 if lines else 0)
        bullet = round(tokens().numbers["widget.bullet"]) if lines else 8
        self._lines = [_Line(text, role, bullet=bullet) for text in texts]
        for line in self._lines:
            self._column.addWidget(line)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ShadowCaster(self, float(tokens().numbers["radius.card"]))
        self.set_density()

    def set_density(
        self, style: str = "body", *, least: int = 44, air: int = 5, side: int = 20, ends: int = 0
    ) -> None:
        """Take a text style, a line's least height and air, and the margins, in pixels."""
        self._column.setContentsMargins(0, ends, 0, ends)
        for line in self._lines:
            line.set_density(style, least=least, air=air, side=side)
        self.updateGeometry()

    def on_theme(self, theme: Theme) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        paint_surface(painter, QRectF(self.rect()), theme)
        if self._has_lines:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(theme.color("line"), 1))
            for line in self._lines[:-1]:
                y = line.geometry().bottom() + 1
                painter.drawLine(1, y, self.width() - 2, y)
        painter.end()
