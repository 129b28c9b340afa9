"""The round button in a card's upper corner that offers to save its chart."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label


class MoreButton(IconButton):
    """Stays in the corner of the card it is put on, and takes no row of its own.

    ``name`` is what a screen reader says; ``room`` what the card's first row leaves free for it.
    Its middle keeps to the first line of ``title``, a part of the card.
    """

    def __init__(self, name: str, card: QWidget, title: Label) -> None:
        super().__init__("ellipsis", name, icon_size=22, ink="ink2")
        self._title = title
        self.setParent(card)
        for watched in (card, title):
            watched.installEventFilter(self)
        self._place(card)

    def room(self, padding: int) -> int:
        """Return the pixels that a row, which begins ``padding`` from the edge, leaves free."""
        return max(0, self._inset() + self.sizeHint().width() - padding)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        card = self.parentWidget()
        if event.type() in _MOVING and card is not None and watched in (card, self._title):
            self._place(card)
        return super().eventFilter(watched, event)

    def _inset(self) -> int:
        return theme_of(self).px("chart.more.inset")

    def _place(self, card: QWidget) -> None:
        inset, size = self._inset(), self.sizeHint()
        right = QRect(card.width() - inset - size.width(), 0, size.width(), size.height())
        if card.isAncestorOf(self._title):
            line = theme_of(self).line(self._title.style_name)
            middle = self._title.mapTo(card, QPoint(0, round(line / 2))).y()
            right.moveTop(max(0, middle - size.height() // 2))
        self.setGeometry(visual(card, right))
        self.raise_()


_MOVING = frozenset(
    {
        *(QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange),
        *(QEvent.Type.Show, QEvent.Type.Polish),
    }
)
