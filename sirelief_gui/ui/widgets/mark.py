"""The app's mark: a sun held by two strokes, as hips hold a back."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.theme.tokens import read_asset


class AppMark(QWidget):
    """The mark at a size in pixels; the same in both themes."""

    def __init__(self, size: int = 44, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self._drawing = QSvgRenderer(read_asset("app/sirelief.svg"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._drawing.render(painter, QRectF(self.rect()))
        painter.end()
