"""What stands where a list has nothing to show yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label

_DISC = 96
_CENTER = Qt.AlignmentFlag.AlignHCenter


class EmptyNote(QWidget):
    """A quiet disc, a line, and what to do."""

    def __init__(self, *, icon: str = "calendar-days", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", "h3", align=_CENTER)
        self._text = Label("", "body", "ink2", align=_CENTER)
        self._mark = IconMark(icon, "readyInk", size=32, disc="ready", disc_size=_DISC)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 16, 32, 16)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._mark, 0, _CENTER)
        column.addSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addStretch(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the disc out where the words need its room."""
        super().resizeEvent(event)
        inside = self.width() - 64
        words = sum(one.heightForWidth(inside) for one in (self._title, self._text))
        self._mark.setVisible(self.height() >= words + _DISC + 64)

    def set_texts(self, title: str, text: str = "") -> None:
        """Show other words."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title}. {text}" if text else title)
