"""A layout that sets its items in rows and breaks them like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from sirelief_gui.ui.mirror import turned


class FlowLayout(QLayout):
    """Rows of items at their own widths; ``gap`` pixels apart in a row, ``row_gap`` between.

    ``at_right`` lets the rows end at the right edge; ``fills`` makes the items of each row wider,
    all by as much, until both edges are straight.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        row_gap: int | None = None,
        at_right: bool = False,
        fills: bool = False,
    ) -> None:
        super().__init__(parent)
        self._fills = fills
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        self._at_right = at_right
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def set_fills(self, fills: bool) -> None:
        """Fill the rows from edge to edge, or leave each item its own width."""
        if fills != self._fills:
            self._fills = fills
            self.invalidate()

    def set_at_right(self, at_right: bool) -> None:
        """Let the rows end at the right, or begin at the left."""
        if at_right != self._at_right:
            self._at_right = at_right
            self.invalidate()

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(i.sizeHint().width() for i in shown) + self._gap * max(0, len(shown) - 1)
        height = max((i.sizeHint().height() for i in shown), default=0)
        return QSize(width, height)

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.top()
        for number, row in enumerate(self._rows(rect.width())):
            y += self._row_gap if number else 0
            used = sum(width for _item, width in row) + self._gap * (len(row) - 1)
            spare = max(0, rect.width() - used)
            x = rect.left() + (spare if self._at_right else 0)
            for place, (item, own) in enumerate(row):
                more = spare * (place + 1) // len(row) - spare * place // len(row)
                width = own + (more if self._fills else 0)
                if move:
                    box = QRect(QPoint(x, y), QSize(width, item.sizeHint().height()))
                    item.setGeometry(turned(self._direction(), rect, box))
                x += width + self._gap
            y += max(item.sizeHint().height() for item, _width in row)
        return y - rect.top()

    def _direction(self) -> Qt.LayoutDirection:
        owner = self.parentWidget()
        return Qt.LayoutDirection.LeftToRight if owner is None else owner.layoutDirection()

    def _rows(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        """Break the items into rows that fit, each with its width."""
        rows: list[list[tuple[QLayoutItem, int]]] = []
        left = -1
        for item in self._shown():
            width = min(item.sizeHint().width(), max(room, item.minimumSize().width()))
            if not rows or width > left:
                rows.append([])
                left = room
            rows[-1].append((item, width))
            left -= width + self._gap
        return rows
