"""How much a score changed, on a tint that says which way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.pressable import half_pixel
from sirelief_gui.ui.widgets.textblock import laid_out

_MINUS = "\N{MINUS SIGN}"


def signed(change: int) -> str:
    """Return a change in points with its sign: '−2', '0', '+1'."""
    if change < 0:
        return f"{_MINUS}{-change}"
    return f"+{change}" if change else "0"


def paint_change(painter: QPainter, rect: QRectF, text: str, change: int, theme: Theme) -> None:
    """Paint a change: sea from −1 down, plain for 0, an apricot outline when it rose."""
    fill = "rest" if change <= -2 else ("restSoft" if change < 0 else "sunk")
    corner = rect.height() / 2
    if change > 0:
        width = theme.num("border.control")
        painter.setPen(QPen(theme.color("before"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(half_pixel(rect, width), corner, corner)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(rect, corner, corner)
    block = laid_out(text, "small", theme, weight=700, tabular=True)
    x = round(rect.center().x() - block.used / 2)
    block.draw(painter, x, rect.center().y() - block.height / 2, theme.color("ink"))


class ChangeChip(Themed, QWidget):
    """A change in words, as '2 points lower'; ``change`` is after minus before."""

    def __init__(self, text: str, change: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._change = text, change
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        block = laid_out(self._text, "small", theme, weight=700, tabular=True)
        width = block.used + 2 * theme.px("widget.infoChipPadding")
        return QSize(width, theme.grown("review.changeHeight"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_change(painter, QRectF(self.rect()), self._text, self._change, theme_of(self))
        painter.end()
