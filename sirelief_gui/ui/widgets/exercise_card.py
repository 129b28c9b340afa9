"""An exercise as a card to press: a still figure, its name, where and how much."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from sirelief_gui.domain.library_list import LibraryEntry
from sirelief_gui.ui.figure.library import roomy
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.theme.shadows import ShadowCaster
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.pressable import Pressable, hover_tint
from sirelief_gui.ui.widgets.stage import FigureView
from sirelief_gui.ui.widgets.textblock import TextBlock, longest_word

TONES = ("hold", "rest", "ready")
"""The floods that pictures take in turn."""
_PICTURE = (104, 84)
_PAD, _GAP, _CHEVRON = 10, 16, 20
_LEAST = 400
"""Pixels that a card wants at 100 % text before another column is begun."""


def tone_of(number: int) -> str:
    """Return the flood of the picture with this number."""
    return TONES[number % len(TONES)]


class Picture(Themed, QWidget):
    """A still figure before its disc on a rounded field; ``tone`` names the flood."""

    def __init__(self, pose: str, *, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.figure = FigureView(roomy(pose), disc=f"{tone}Disc", use="card", parent=self)
        self.setFixedSize(*_PICTURE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.figure.setGeometry(self.rect().adjusted(6, 6, -6, -2))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape, corner = QPainterPath(), theme.num("radius.input")
        shape.addRoundedRect(QRectF(self.rect()), corner, corner)
        painter.fillPath(shape, theme.color(self._tone))
        painter.end()


class ExerciseCard(Pressable):
    """One exercise of the library; pressing it leads to its page."""

    mirrors = True

    def __init__(self, entry: LibraryEntry, *, tone: str) -> None:
        super().__init__(entry.name)
        self.entry = entry
        self.setAccessibleDescription(f"{entry.place}. {entry.dose}")
        self.picture = Picture(entry.pose, tone=tone, parent=self)
        self.picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ShadowCaster(self, float(tokens().numbers["radius.card"]))

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.card")

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(_LEAST))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        words = max(
            longest_word(self.entry.name, "h3", theme),
            longest_word(self.entry.place, "small", theme),
            longest_word(self.entry.dose, "small", theme),
        )
        return QSize(self._left() + words + _GAP + _CHEVRON, _PICTURE[1] + 2 * _PAD)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = sum(block.height for block, _ in self._blocks(theme_of(self), width)) + 2 * _GAP
        return max(_PICTURE[1] + 2 * _PAD, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = self.picture.height()
        put(self.picture, _PAD, (self.height() - high) // 2, self.picture.width(), high)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        paint_surface(painter, rect, theme)
        if self.hovered:
            corner = theme.num("radius.card")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(rect, corner, corner)
        blocks = self._blocks(theme, round(rect.width()))
        y = rect.center().y() - sum(block.height for block, _ in blocks) / 2
        for block, role in blocks:
            block.draw(painter, self._left(), round(y), theme.color(role))
            y += block.height
        x = rect.right() - _GAP - _CHEVRON + 2
        box = QRectF(round(x), round(rect.center().y() - _CHEVRON / 2), _CHEVRON, _CHEVRON)
        paint_icon(painter, "chevron-right", "ink2", box, theme)

    def _left(self) -> int:
        return _PAD + _PICTURE[0] + _GAP

    def _blocks(self, theme: Theme, width: int) -> list[tuple[TextBlock, str]]:
        room = width - self._left() - _CHEVRON - _GAP - 4
        lines = (
            (self.entry.name, "h3", "ink"),
            (self.entry.place, "small", "ink2"),
            (self.entry.dose, "small", "ink"),
        )
        return [(TextBlock(text, style, theme, width=room), role) for text, style, role in lines]


class CardGrid(QGridLayout):
    """Cards in as many columns as there is room for; the page says through `fit` how much."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[ExerciseCard] = []
        self._group = ""
        self._width = 0
        self._shown: tuple[int, str] = (0, "")

    @property
    def cards(self) -> tuple[ExerciseCard, ...]:
        """The cards, in order."""
        return tuple(self._cards)

    def add(self, card: ExerciseCard) -> None:
        """Add a card at the end."""
        self._cards.append(card)

    def show_only(self, group: str) -> None:
        """Show the cards of one group; "" shows all."""
        self._group = group
        self._arrange()

    def fit(self, width: int, scale: float) -> None:
        """Take so many pixels for all columns; cards are wider at a larger text ``scale``."""
        self._width = round(width / scale)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, self._width // _LEAST)
        if self._width == 0 or (columns, self._group) == self._shown:
            return
        self._shown = (columns, self._group)
        while self.count():
            self.takeAt(0)
        self.setSpacing(_PAD if columns == 1 else 2 * _PAD)
        place = 0
        for card in self._cards:
            is_shown = self._group in ("", card.entry.group)
            if is_shown:
                self.addWidget(card, place // columns, place % columns)
                place += 1
            card.setVisible(is_shown)
        for column in range(max(columns, self.columnCount())):  # one card is no wider than others
            self.setColumnStretch(column, 1 if column < columns else 0)
