"""The round button in a card's upper corner that offers to save its chart."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.icon_button import IconButton


class MoreButton(IconButton):
    """Stays in the corner of the card it is put on, and takes no row of its own.

    ``name`` is what a screen reader says; ``room`` what the card's first row leaves free for it.
    """

    def __init__(self, name: str, card: QWidget) -> None:
        super().__init__("ellipsis", name, icon_size=22, ink="ink2")
        self.setParent(card)
        card.installEventFilter(self)
        self._place(card)

    def room(self, padding: int) -> int:
        """Return the pixels that a row, which begins ``padding`` from the edge, leaves free."""
        return max(0, self._inset() + self.sizeHint().width() - padding)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() in _MOVING and isinstance(watched, QWidget):
            self._place(watched)
        return super().eventFilter(watched, event)

    def _inset(self) -> int:
        return theme_of(self).px("chart.more.inset")

    def _place(self, card: QWidget) -> None:
        inset, size = self._inset(), self.sizeHint()
        right = QRect(card.width() - inset - size.width(), inset, size.width(), size.height())
        self.setGeometry(visual(card, right))
        self.raise_()


_MOVING = frozenset(
    {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange, QEvent.Type.Show, QEvent.Type.Polish}
)
