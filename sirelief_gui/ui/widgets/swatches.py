"""Round colors of which one is chosen, as the figure's skin tone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.pressable import Pressable

_STEP = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


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
        self._swatches: dict[str, _Swatch] = {}
        for key, text, color in choices:
            self._swatches[key] = _Swatch(self, key, text, color)
            row.addWidget(self._swatches[key])
        self.choose(chosen)

    @property
    def swatches(self) -> tuple[Pressable, ...]:
        """The colors, in order."""
        return tuple(self._swatches.values())

    def chosen(self) -> str:
        """Return the id of the chosen color, "" for none."""
        return next((key for key, one in self._swatches.items() if one.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a color without a signal."""
        for own, swatch in self._swatches.items():
            swatch.setChecked(own == key)
            strong = own == key or key not in self._swatches
            swatch.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus
            )

    def pick(self, key: str) -> None:
        """Choose a color as the user does, with the signal."""
        before = self.chosen()
        self.choose(key)
        if key != before:
            self.changed.emit(key)

    def step(self, key: str, by: int) -> None:
        """Choose the color ``by`` places from one, and give it the focus."""
        keys = list(self._swatches)
        place = min(max(keys.index(key) + by, 0), len(keys) - 1)
        self.pick(keys[place])
        self._swatches[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)


class _Swatch(Pressable):
    def __init__(self, group: Swatches, key: str, text: str, color: QColor) -> None:
        super().__init__("")
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._group, self._key, self._color = group, key, color
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: group.pick(key))

    def nextCheckState(self) -> None:
        """Leave the choice to the group."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEP.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._group.step(self._key, step)

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
