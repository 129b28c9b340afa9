"""The list of sessions and pain logs: only what is in sight is read, measured and painted."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from sirelief_gui.services.history_listing import Listing
from sirelief_gui.services.history_views import Row
from sirelief_gui.ui.accessible import tell_focus
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.focusring import KEYBOARD
from sirelief_gui.ui.widgets.history_heights import Heights, Place
from sirelief_gui.ui.widgets.history_model import ITEM, Entry, HistoryModel
from sirelief_gui.ui.widgets.history_painting import HistoryPainter
from sirelief_gui.ui.widgets.scroll import ScrollMark, bar_of, make_kinetic

_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_LEAVE = QItemSelectionModel.SelectionFlag.NoUpdate
_UPRIGHT = Qt.Orientation.Vertical
_TURNS = 8
"""What comes into sight by measuring may have to be measured too; it never took more than three."""


class HistoryList(Themed, QListView):
    """Weeks with their rows; arrows move, Enter, Space or a click opens.

    ``opened`` carries the Row that was opened; ``moved`` the one that has become the current
    one by keys, click or ``go_to``. To Qt a row is the current one only while the list has the
    focus, as screen readers are told that the focus is there, wherever it is.

    Qt's own list asks every row for its size before it shows the first; here the geometry is
    ours, so that ten years need not be read. To screen readers it is Qt's list all the same.
    """

    opened = Signal(object)
    moved = Signal(object)

    # Class defaults: Qt delivers events already while the view is being set up.
    _mark: ScrollMark | None = None
    _heights: Heights | None = None
    _is_busy = False

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows = HistoryModel(self)
        """What is listed."""
        self._at = QPersistentModelIndex()
        self._reach = QPersistentModelIndex()
        self._painter = HistoryPainter(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)
        self._mark = make_kinetic(self)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def set_listing(self, listing: Listing | None) -> None:
        """Show another list, from the top, without a current row."""
        self._at, self._reach = QPersistentModelIndex(), QPersistentModelIndex()
        self.rows.set_listing(listing)
        bar_of(self, _UPRIGHT).setValue(0)
        self._forget()

    def set_look(self, *, side: int, marks_current: bool) -> None:
        """Take the margin at both sides, in pixels, and whether the current row is filled."""
        if (side, marks_current) != (self._painter.side, self._painter.marks_current):
            self._painter.side, self._painter.marks_current = side, marks_current
            self._forget()

    @property
    def current(self) -> Row | None:
        """The current row."""
        return _row_at(self.rows.index(self._at.row()) if self._at.isValid() else QModelIndex())

    def go_to(self, row_id: str = "", *, near: Row | None = None) -> None:
        """Make a row the current one; failing that what stands where ``near`` would; or the newest.

        The list scrolls to it, but for the newest.
        """
        index = self.rows.index_of(row_id) if row_id else QModelIndex()
        if not index.isValid() and near is not None:
            index = self.rows.index_near(near)
        is_meant = index.isValid()
        index = index if is_meant else self.rows.first_row()
        if self.hasFocus():
            self.setCurrentIndex(index)
            return
        self.selectionModel().select(index, _CHOOSE)
        if is_meant:
            self.scrollTo(index)
        self._current_changed(index)

    def on_theme(self, theme: Theme) -> None:
        self._forget()

    # Geometry

    def _forget(self) -> None:
        """Measure everything anew when it is next needed."""
        self._heights = None
        self.scheduleDelayedItemsLayout()

    def _laid_out(self) -> Heights:
        """Return where everything stands, with what is in sight measured."""
        if self._heights is None:
            counts = [week.count for week in self.rows.weeks]
            self._heights = Heights(
                counts,
                head=self._painter.usual_head,
                row=self._painter.usual_row,
                end=theme_of(self).px("widget.scrollEnd"),
            )
            self._settle()
        return self._heights

    def _settle(self) -> None:
        """Read and measure what is in sight; what was in sight already moves nowhere by that."""
        heights = self._heights
        if heights is None or self._is_busy:
            return
        self._is_busy = True
        try:
            bar, tall = bar_of(self, _UPRIGHT), self.viewport().height()
            for _turn in range(_TURNS):
                seen = heights.weeks(bar.value(), bar.value() + tall)
                unknown = [week for week in seen if not heights.is_known(week)]
                anchor = _anchor(heights, bar.value(), seen)
                beyond = bar.value() - (heights.top(anchor) if anchor else 0)
                for week in unknown:
                    self._measure(heights, week)
                bar.setRange(0, max(0, heights.total - tall))
                bar.setPageStep(tall)
                if not unknown:
                    break
                bar.setValue(heights.top(anchor) + beyond if anchor else 0)
        finally:
            self._is_busy = False

    def _measure(self, heights: Heights, week: int) -> None:
        places = (Place(week, row) for row in range(self.rows.weeks[week].count + 1))
        heights.learn(week, [self._painter.height_of(self.rows.item(p)) for p in places])

    def _box(self, index: _Index) -> tuple[int, int]:
        """Return where a row begins in the whole list, and how tall it is."""
        heights, place = self._laid_out(), self.rows.place(index.row())
        return heights.top(place), heights.height(place)

    def visualRect(self, index: _Index) -> QRect:  # noqa: N802
        if not index.isValid():
            return QRect()
        top, height = self._box(index)
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        place = self._laid_out().at(point.y() + self.verticalOffset())
        return QModelIndex() if place is None else self.rows.index_at(place)

    def verticalOffset(self) -> int:  # noqa: N802
        return bar_of(self, _UPRIGHT).value()

    def horizontalOffset(self) -> int:  # noqa: N802
        return 0

    def isIndexHidden(self, index: _Index) -> bool:  # noqa: N802
        return False

    def doItemsLayout(self) -> None:  # noqa: N802
        self._laid_out()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802
        self._settle()
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self._settle()
        self.viewport().update()

    def scrollTo(  # noqa: N802
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, with its week's head where it is the first under it."""
        self._reach = QPersistentModelIndex(index)
        if not index.isValid() or not self.isVisible():
            return
        heights, place = self._laid_out(), self.rows.place(index.row())
        if not heights.is_known(place.week):
            self._measure(heights, place.week)
            self._settle()
        bar, tall = bar_of(self, _UPRIGHT), self.viewport().height()
        for _turn in range(_TURNS):
            first = heights.top(Place(place.week, 0) if place.row == 1 else place)
            foot = heights.top(place) + heights.height(place)
            if self._is_last(place):
                foot = heights.total
            wanted = max(min(bar.value(), first), min(foot - tall, first))
            if wanted == bar.value():
                break
            bar.setValue(wanted)

    def _is_last(self, place: Place) -> bool:
        weeks = self.rows.weeks
        return place.week == len(weeks) - 1 and place.row == weeks[place.week].count

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        if event.size().width() != event.oldSize().width():
            self._forget()
        if self._mark is not None:
            self._mark.place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._reach.isValid():
            self.scrollTo(self._reach)

    def paintEvent(self, event: QPaintEvent) -> None:
        heights, top = self._laid_out(), self.verticalOffset()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        pointed = self.viewport().mapFromGlobal(QCursor.pos())
        painter = QPainter(self.viewport())
        for week in heights.weeks(top + event.rect().top(), top + event.rect().bottom() + 1):
            for number in range(self.rows.weeks[week].count + 1):
                index = self.rows.index_at(Place(week, number))
                box = self.visualRect(index)
                if not box.intersects(event.rect()):
                    continue
                option.rect, option.state = box, plain
                if self.selectionModel().isSelected(index):
                    option.state |= QStyle.StateFlag.State_Selected
                if self.viewport().underMouse() and box.contains(pointed):
                    option.state |= QStyle.StateFlag.State_MouseOver
                self._painter.paint(painter, option, index)
        painter.end()

    # Choosing

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        last = self.rows.rowCount() - 1
        if last < 1:
            return QModelIndex()
        at = self.currentIndex().row()
        if action is _Move.MoveEnd:
            return self.rows.index(last)
        if at < 0 or action is _Move.MoveHome:
            return self.rows.index(1)
        if action in (_Move.MovePageUp, _Move.MovePageDown):
            return self._a_page_from(at, down=action is _Move.MovePageDown)
        step = -1 if action in (_Move.MoveUp, _Move.MovePrevious, _Move.MoveLeft) else 1
        beside = at + step
        if self.rows.place(beside).row == 0:  # a head
            beside += step
        return self.rows.index(beside if 1 <= beside <= last else at)

    def _a_page_from(self, at: int, *, down: bool) -> QModelIndex:
        heights = self._laid_out()
        top, height = self._box(self.rows.index(at))
        page = max(height, self.viewport().height() - height)
        place = heights.at(max(0, min(top + (page if down else -page), heights.total - 1)))
        last = self.rows.rowCount() - 1
        found = self.rows.index_at(place).row() if place is not None else last if down else 1
        if self.rows.place(found).row == 0:
            found += 1
        return self.rows.index(found)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802
        index = self.indexAt(rect.center())
        chosen = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable) if index.isValid() else False
        found = QItemSelection(index, index) if chosen else QItemSelection()
        self.selectionModel().select(found, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Do nothing: going through every row for a letter would read them all."""

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid() and self.hasFocus():
            tell_focus(self, current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        QAbstractItemView.selectionChanged(self, selected, deselected)

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
            index = self.rows.index(self._at.row())
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


def _anchor(heights: Heights, top: int, seen: range) -> Place | None:
    """Return what is to stay where it is: a week that was measured, or else what is at the top."""
    known = next((week for week in seen if heights.is_known(week)), None)
    return heights.at(top) if known is None else Place(known, 0)


def _row_at(index: QModelIndex) -> Row | None:
    item = index.data(ITEM) if index.isValid() else None
    return item.row if isinstance(item, Entry) else None
