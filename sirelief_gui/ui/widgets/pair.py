"""Two or three buttons beside each other, or stacked where their texts need the room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.mirror import visual


class ButtonRow(QWidget):
    """Shares the width evenly; stacks when one of them would not fit on its line.

    Buttons that are hidden take no room.
    """

    def __init__(self, *buttons: QWidget, gap: int = 12) -> None:
        super().__init__()
        self._buttons, self._gap = buttons, gap
        for button in buttons:
            button.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        widest = max((b.sizeHint().width() for b in shown), default=0)
        width = widest * len(shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((b.sizeHint().height() for b in shown), default=0))

    def minimumSizeHint(self) -> QSize:
        size = QSize(0, 0)
        for button in self._shown():
            size = size.expandedTo(button.minimumSizeHint())
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _shown(self) -> list[QWidget]:
        return [button for button in self._buttons if not button.isHidden()]

    def _place(self, width: int, *, move: bool) -> int:
        shown = self._shown()
        if not shown:
            return 0
        count = len(shown)
        one = (width - self._gap * (count - 1)) // count
        stacked = any(button.sizeHint().width() > one for button in shown)
        each = width if stacked else one
        tall = [max(b.heightForWidth(each), b.minimumSizeHint().height()) for b in shown]
        x, y, row = 0, 0, max(tall)
        for button, height in zip(shown, tall, strict=True):
            if move:
                box = QRect(x, y, each, height if stacked else row)
                button.setGeometry(visual(self, box))
            if stacked:
                y += height + self._gap
            else:
                x += each + self._gap
        return y - self._gap if stacked else row
