"""The list of sessions and pain logs: only what is in sight is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from sirelief_gui.services.history_views import Row, WeekGroup
from sirelief_gui.ui.theme import Theme, Themed
from sirelief_gui.ui.widgets.focusring import KEYBOARD
from sirelief_gui.ui.widgets.history_model import ITEM, Entry, HistoryModel
from sirelief_gui.ui.widgets.history_painting import HistoryPainter
from sirelief_gui.ui.widgets.scroll import ScrollMark, make_kinetic

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class HistoryList(Themed, QListView):
    """Weeks with their rows; arrows move, Enter, Space or a click opens.

    ``opened`` carries the Row that was opened; ``moved`` the one that has become the current
    one by keys, click or ``go_to``.
    """

    opened = Signal(object)
    moved = Signal(object)

    # Class default: Qt delivers events already while the view is being set up.
    _mark: ScrollMark | None = None

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows = HistoryModel(self)
        self._painter = HistoryPainter(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._mark = make_kinetic(self)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def set_weeks(self, weeks: Sequence[WeekGroup]) -> None:
        """Show other weeks, from the top, without a current row."""
        self._rows.set_weeks(weeks)

    def set_look(self, *, side: int, marks_current: bool) -> None:
        """Take the margin at both sides, in pixels, and whether the current row is filled."""
        self._painter.side, self._painter.marks_current = side, marks_current
        self.scheduleDelayedItemsLayout()

    @property
    def current(self) -> Row | None:
        """The current row."""
        return _row_at(self.currentIndex())

    def go_to(self, row_id: str = "") -> None:
        """Make a row the current one; the newest when there is none of that id."""
        index = self._rows.index_of(row_id) if row_id else QModelIndex()
        self.setCurrentIndex(index if index.isValid() else self._rows.first_row())

    def on_theme(self, theme: Theme) -> None:
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if self._mark is not None:
            self._mark.place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in KEYBOARD:
            self._show_ring(True)
            if not self.currentIndex().isValid():
                self.go_to()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPEN:
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
            return
        self._show_ring(True)
        super().keyPressEvent(event)

    def _show_ring(self, on: bool) -> None:
        self._painter.ring = on
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        row = _row_at(index)
        if row is not None:
            self.opened.emit(row)

    def _current_changed(self, index: QModelIndex) -> None:
        row = _row_at(index)
        if row is not None:
            self.moved.emit(row)


def _row_at(index: QModelIndex) -> Row | None:
    item = index.data(ITEM) if index.isValid() else None
    return item.row if isinstance(item, Entry) else None
