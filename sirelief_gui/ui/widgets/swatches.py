"""Round colors of which one is chosen, as the figure's skin tone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.choosing import OneOf, OneOn
from sirelief_gui.ui.widgets.pressable import Pressable


class Swatches(QWidget):
    """One radio group of colors; arrows choose. ``choices`` are (id, name, color).

    The chosen one has a ring around it. ``changed`` comes only for the user's choices.
    """

    changed = Signal(str)

    def __init__(
        self, choices: Iterable[tuple[str, str, QColor]], *, name: str, chosen: str
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._swatches: list[Pressable] = []
        self._one_on = OneOn[str](self.changed.emit)
        for key, text, color in choices:
            swatch = _Swatch(text, color)
            self._swatches.append(swatch)
            row.addWidget(swatch)
            self._one_on.add(key, swatch)
        self.choose(chosen)

    @property
    def swatches(self) -> tuple[Pressable, ...]:
        """The colors, in order."""
        return tuple(self._swatches)

    def chosen(self) -> str:
        """Return the id of the chosen color, "" for none."""
        return self._one_on.chosen() or ""

    def choose(self, key: str) -> None:
        """Choose a color without a signal."""
        self._one_on.choose(key)

    def pick(self, key: str) -> None:
        """Choose a color as the user does, with the signal."""
        self._one_on.pick(key)


class _Swatch(OneOf, Pressable):
    def __init__(self, text: str, color: QColor) -> None:
        super().__init__("")
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._color = color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme_of(self).px("target.min")
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        middle, radius = QPointF(rect.center()), theme.num("setting.swatch") / 2
        # The palest tones would be lost on white without a line around them.
        painter.setPen(QPen(theme.color("ctl"), theme.num("border.hair")))
        painter.setBrush(self._color)
        painter.drawEllipse(middle, radius, radius)
        if self.isChecked() or self.hovered:
            width = theme.num("border.selected")
            around = radius + theme.num("setting.swatchGap") + width / 2
            painter.setPen(QPen(theme.color("pri" if self.isChecked() else "ctl"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, around, around)
