"""The list of sessions and pain logs: only what is in sight is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from sirelief_gui.services.history_views import Row, WeekGroup
from sirelief_gui.ui.theme import Theme, Themed
from sirelief_gui.ui.widgets.focusring import KEYBOARD
from sirelief_gui.ui.widgets.history_model import ITEM, Entry, HistoryModel
from sirelief_gui.ui.widgets.history_painting import HistoryPainter
from sirelief_gui.ui.widgets.scroll import ScrollMark, make_kinetic

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_LEAVE = QItemSelectionModel.SelectionFlag.NoUpdate


class HistoryList(Themed, QListView):
    """Weeks with their rows; arrows move, Enter, Space or a click opens.

    ``opened`` carries the Row that was opened; ``moved`` the one that has become the current
    one by keys, click or ``go_to``. To Qt a row is the current one only while the list has the
    focus, as screen readers are told that the focus is there, wherever it is.
    """

    opened = Signal(object)
    moved = Signal(object)

    # Class default: Qt delivers events already while the view is being set up.
    _mark: ScrollMark | None = None

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows = HistoryModel(self)
        self._at = QPersistentModelIndex()
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
        self._at = QPersistentModelIndex()
        self._rows.set_weeks(weeks)

    def set_look(self, *, side: int, marks_current: bool) -> None:
        """Take the margin at both sides, in pixels, and whether the current row is filled."""
        self._painter.side, self._painter.marks_current = side, marks_current
        self.scheduleDelayedItemsLayout()

    @property
    def current(self) -> Row | None:
        """The current row."""
        return _row_at(self._rows.index(self._at.row()) if self._at.isValid() else QModelIndex())

    def go_to(self, row_id: str = "") -> None:
        """Make a row the current one; the newest when there is none of that id."""
        index = self._rows.index_of(row_id) if row_id else QModelIndex()
        index = index if index.isValid() else self._rows.first_row()
        if self.hasFocus():
            self.setCurrentIndex(index)
            return
        self.selectionModel().select(index, _CHOOSE)
        if self.isVisible():
            self.scrollTo(index)
        self._current_changed(index)

    def on_theme(self, theme: Theme) -> None:
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if self._mark is not None:
            self._mark.place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keys = event.reason() in KEYBOARD
        if by_keys and not self._at.isValid():
            self.go_to()
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._take_up()
        super().focusInEvent(event)
        if by_keys:
            self._show_ring(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.selectionModel().setCurrentIndex(QModelIndex(), _LEAVE)

    def _take_up(self) -> None:
        """Let the current row be the one that keys move from."""
        if self._at.isValid() and not self.currentIndex().isValid():
            index = self._rows.index(self._at.row())
            self.selectionModel().setCurrentIndex(index, _LEAVE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._take_up()
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
            self._at = QPersistentModelIndex(index)
            self.moved.emit(row)


def _row_at(index: QModelIndex) -> Row | None:
    item = index.data(ITEM) if index.isValid() else None
    return item.row if isinstance(item, Entry) else None
