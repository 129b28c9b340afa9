"""The cards under the chart: one below the other, in wide windows two beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.card import Card

_Place = tuple[Card, int, int]
"""A card with its left edge and its width."""


class CardRows(Themed, QWidget):
    """Places cards in their order and leaves out hidden ones.

    Where ``paired`` two share a row and its height; the ``narrow`` one keeps to its width, any
    other two have the same; the last one alone takes the whole row.
    """

    def __init__(self, cards: Sequence[Card], *, narrow: Card) -> None:
        super().__init__()
        self._cards, self._narrow = tuple(cards), narrow
        self._is_paired = False
        for card in self._cards:
            card.setParent(self)
            card.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_paired(self, is_paired: bool) -> None:
        """Place two in a row, or one."""
        self._is_paired = is_paired
        self.arrange()

    def arrange(self) -> None:
        """Place the cards anew: some have come, gone or changed their height."""
        self.updateGeometry()
        self._place(self.width(), move=True)

    def on_theme(self, theme: Theme) -> None:
        self.arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        return QSize(320, self._place(self.width(), move=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # the height goes with the width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _rows(self, width: int, gap: int) -> list[list[_Place]]:
        """Return the rows of cards that are there, each with its left edge and its width."""
        shown = [card for card in self._cards if not card.isHidden()]
        if not self._is_paired:
            return [[(card, 0, width)] for card in shown]
        rows: list[list[_Place]] = []
        for first in range(0, len(shown), 2):
            pair = shown[first : first + 2]
            one = width if len(pair) == 1 else (width - gap) // 2
            if pair[0] is self._narrow:
                one = min(theme_of(self).grown("chart.lower.calendar"), one)
            row: list[_Place] = [(pair[0], 0, one)]
            if len(pair) > 1:
                row.append((pair[1], one + gap, width - one - gap))
            rows.append(row)
        return rows

    def _place(self, width: int, *, move: bool) -> int:
        theme = theme_of(self)
        gap = theme.px("space.cardGap.wide" if self._is_paired else "space.cardGap.phone")
        top = 0
        for row in self._rows(width, gap):
            tall = max(height_of(card, one) for card, _, one in row)
            for card, left, one in row if move else ():
                card.setGeometry(visual(self, QRect(left, top, one, tall)))
            top += tall + gap
        return max(0, top - gap)


def height_of(card: Card, width: int) -> int:
    """Return the height that a card needs in a width, in pixels."""
    if card.column.hasHeightForWidth():
        return card.column.totalHeightForWidth(width)
    return card.sizeHint().height()
