"""The chart's numbers as a table, newest first."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from sirelief_gui.domain.chart_words import detail_in_words
from sirelief_gui.domain.trends import Pair, TrendsView
from sirelief_gui.ui.charts.days import DayNames
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.focusring import RingKeeper
from sirelief_gui.ui.widgets.scroll import make_kinetic
from sirelief_gui.ui.words import domain_words

_CELL_SIDE = 12
"""Pixels beside the text of a cell, the line of its border included."""
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PairsModel(QAbstractTableModel):
    """Rows of date, before and after."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()
        self._days: DayNames | None = None
        self._heads = (self.tr("Date"), self.tr("Before"), self.tr("After"))

    def set_view(self, view: TrendsView) -> None:
        """Show another range."""
        self.beginResetModel()
        self._pairs, self._days = tuple(reversed(view.pairs)), DayNames(view)
        self.endResetModel()

    def session_at(self, row: int) -> str:
        """Return the id of the session in a row."""
        return self._pairs[row].session_id

    def score_width(self, cell: QFontMetrics, head: QFontMetrics) -> int:
        """Return the pixels that the widest score, or its heading, takes."""
        heads = [head.horizontalAdvance(text) for text in self._heads[1:]]
        cells = [cell.horizontalAdvance(text) for text in (self.tr("not rated"), "10")]
        return max(*heads, *cells)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> object:
        pair, column = self._pairs[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole.value:
            return self._text(pair, column)
        if role == Qt.ItemDataRole.ToolTipRole.value:
            return detail_in_words(pair, domain_words) or None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole.value:
            return detail_in_words(pair, domain_words) if column == 0 else None
        if role == Qt.ItemDataRole.TextAlignmentRole.value:
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole.value,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole.value:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole.value:
            side = Qt.AlignmentFlag.AlignLeft if section == 0 else Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, pair: Pair, column: int) -> str:
        if column == 0:
            return "" if self._days is None else self._days.of(pair)
        score = pair.before if column == 1 else pair.after
        return self.tr("not rated") if score is None else str(score)


class PairsTable(Themed, RingKeeper, QTableView):
    """Arrows move by row; Enter, Space or a double click emit ``session_chosen`` with its id.

    Only while it has the focus is a row the current one: Qt tells screen readers that the current
    cell has the focus, wherever the focus is.
    """

    session_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pain before and after each session, newest first"))
        self._model = PairsModel(self)
        self._left_at = 0
        self.setModel(self._model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        make_kinetic(self)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        # By our own measure: Qt would ask for a thousand rows each time.
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self._choose(index.row()))

    def set_view(self, view: TrendsView) -> None:
        """Show another range, from its newest session."""
        self._model.set_view(view)
        self._left_at = 0
        self.scrollToTop()

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.input")

    def on_theme(self, theme: Theme) -> None:
        font = theme.font("small", tabular=True)
        self.setFont(font)
        strong = theme.font("small", weight=600)
        self.horizontalHeader().setFont(strong)
        width = self._model.score_width(QFontMetrics(font), QFontMetrics(strong)) + 2 * _CELL_SIDE
        for column in (1, 2):
            self.horizontalHeader().resizeSection(column, width)
        row = self.row_height(theme)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setFixedHeight(row)
        self.setStyleSheet(_style(theme))

    def row_height(self, theme: Theme) -> int:
        """Return the height of a row, and of the head, in pixels."""
        lines = 2 if theme.scale > theme.num("chart.card.oneRowUpTo") else 1
        return max(theme.px("target.min"), round(theme.line("small")) * lines + 8)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and event.reason() is not _BY_MOUSE:
            self.setCurrentIndex(self._model.index(self._left_at, 0))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._left_at = max(0, self.currentIndex().row())
            self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._choose(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _choose(self, row: int) -> None:
        self.session_chosen.emit(self._model.session_at(row))


_BY_MOUSE = Qt.FocusReason.MouseFocusReason


def _style(theme: Theme) -> str:
    ink, ink2, line, soft = (theme.color(role).name() for role in ("ink", "ink2", "line", "soft"))
    return f"""
QTableView {{ background: transparent; color: {ink}; border: none; outline: none; }}
QTableView::item {{ border-bottom: 1px solid {line}; padding: 0 8px; }}
QTableView::item:selected {{ background: {soft}; color: {ink}; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{
  background: transparent; color: {ink2}; border: none;
  border-bottom: 1px solid {line}; padding: 0 11px;
}}
"""
