"""Steps to read, each with its number in a disc."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.textblock import TextBlock


class NumberedList(QWidget):
    """Sentences under each other, numbered from 1."""

    def __init__(self, texts: Iterable[str], *, gap: int = 8) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        self._labels = []
        for number, text in enumerate(texts, 1):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(_Disc(str(number)), 0, Qt.AlignmentFlag.AlignTop)
            label = Label(text, "body")
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(label, 1)
            self._labels.append(label)
            column.addLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_style(self, style: str) -> None:
        """Show the sentences in another style of the type scale."""
        for label in self._labels:
            label.set_style(style)


class _Disc(Themed, QWidget):
    """The number: it is read with its sentence, so it says nothing by itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def on_theme(self, theme: Theme) -> None:
        side = theme.grown("setup.stepDisc")
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("soft"))
        box = QRectF(self.rect())
        painter.drawEllipse(box)
        block = TextBlock(self._text, "control", theme, weight=700)
        x, y = box.center().x() - block.used / 2, box.center().y() - block.height / 2
        block.draw(painter, x, y, theme.color("pri"))
        painter.end()
