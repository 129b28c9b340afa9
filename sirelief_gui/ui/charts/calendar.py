"""The practice calendar: twelve weeks of squares, one a day."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sirelief_gui.domain.practice_words import day_in_words
from sirelief_gui.domain.stats_calendar import Practice, PracticeDay
from sirelief_gui.ui.charts.day_square import paint_day, paint_ring
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.focusring import KEYBOARD, RingKeeper
from sirelief_gui.ui.words import domain_words

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROWS = 7
_DAY = Qt.ItemDataRole.UserRole
_TOLD = frozenset(
    {
        Qt.ItemDataRole.AccessibleTextRole.value,
        Qt.ItemDataRole.ToolTipRole.value,
    }
)
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_BY_MOUSE = Qt.FocusReason.MouseFocusReason


class DaysModel(QAbstractTableModel):
    """A column for each week, a row for each day of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._days: tuple[PracticeDay, ...] = ()

    def set_days(self, days: tuple[PracticeDay, ...]) -> None:
        """Show whole weeks, oldest first."""
        self.beginResetModel()
        self._days = days
        self.endResetModel()

    def day_at(self, index: _Index) -> PracticeDay | None:
        """Return the day in a square, None for none."""
        if not index.isValid():
            return None
        return self._days[index.column() * _ROWS + index.row()]

    def newest(self) -> _Index:
        """Return the square of today, or of the last day where today is not among them."""
        places = [n for n, day in enumerate(self._days) if day.is_today] or [len(self._days) - 1]
        column, row = divmod(places[0], _ROWS)
        return self.index(row, column)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() or not self._days else _ROWS

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._days) // _ROWS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> object:
        day = self.day_at(index)
        if day is None:
            return None
        if role in _TOLD:
            return day_in_words(day, day_text(day.day), domain_words)
        return day if role == _DAY.value else None


class _Painter(QStyledItemDelegate):
    """Paints a day's square in the middle of its place."""

    def __init__(self, grid: DayGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        day = index.data(_DAY.value)
        if not isinstance(day, PracticeDay):
            return
        theme, side = theme_of(self._grid), self._grid.square
        place = QRectF(option.rect)
        box = QRectF(0, 0, side, side)
        box.moveCenter(place.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_day(painter, theme, box, day)
        if self._grid.shows_place and index == self._grid.currentIndex():
            paint_ring(painter, theme, box)
        painter.restore()


class DayGrid(Themed, RingKeeper, QTableView):
    """The squares: arrows move, Enter, Space or a click emit ``day_chosen`` with its date.

    A day without a session opens nothing. Only while the grid has the focus is a square the
    current one: Qt tells screen readers that the current one has the focus, wherever it is.
    """

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Your practice days, a week in each column"))
        self.square = 0
        """The side of a square in pixels."""
        self.shows_place = False
        """Whether the current square is marked: while the keyboard has it."""
        self._model = DaysModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.hide()
            head.setMinimumSectionSize(1)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTableView { background: transparent; border: none; outline: none; }")
        self.clicked.connect(self._choose)

    def set_days(self, days: tuple[PracticeDay, ...]) -> None:
        """Show whole weeks, oldest first."""
        self._model.set_days(days)

    def set_pitch(self, pitch: int, square: int) -> None:
        """Take the distance of the squares and their side, in pixels."""
        self.square = square
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setDefaultSectionSize(pitch)
        self.setFixedSize(QSize(pitch * self._model.columnCount(), pitch * _ROWS))
        self.viewport().update()

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.cell")

    def on_theme(self, theme: Theme) -> None:
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and event.reason() is not _BY_MOUSE:
            self.setCurrentIndex(self._model.newest())
        self.shows_place = event.reason() in KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPEN:
            self._choose(self.currentIndex())
            return
        self.shows_place = True
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._model.day_at(self.indexAt(event.position().toPoint()))
        opens = day is not None and day.practice is not Practice.NONE
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def _choose(self, index: _Index) -> None:
        day = self._model.day_at(index)
        if day is not None and day.practice is not Practice.NONE:
            self.day_chosen.emit(day.day)
