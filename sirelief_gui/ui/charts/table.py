"""The chart's numbers as a table, newest first."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.ui.charts.row_table import RowTable
from sirelief_gui.ui.charts.shelf import Shelf
from sirelief_gui.ui.charts.table_rows import TableRows
from sirelief_gui.ui.theme import Theme, theme_of

_CELL_SIDE = 12
"""Pixels beside the text of a cell, the line of its border included."""
_MORNING = 3
"""The column of the next morning; that of the worst follows it."""
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PairsModel(QAbstractTableModel):
    """Rows of date, before and after, the next morning and the worst in 24 hours."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: TableRows | None = None
        self._heads = (
            *(self.tr("Date"), self.tr("Before"), self.tr("After")),
            *(self.tr("Next morning"), self.tr("Worst in 24 hours")),
        )

    def set_view(self, view: TrendsView, shelf: Shelf | None = None) -> None:
        """Show another range of a history."""
        self.beginResetModel()
        self._rows = TableRows(view, shelf)
        self.endResetModel()

    def session_at(self, row: int) -> str:
        """Return the id of the session in a row."""
        return "" if self._rows is None else self._rows.session_id(row)

    def score_width(self, cell: QFontMetrics, head: QFontMetrics, *, column: int = 1) -> int:
        """Return the pixels that the widest score, or its heading, takes.

        Before and after are equally wide.
        """
        texts = self._heads[1:3] if column < _MORNING else (self._heads[column],)
        heads = [head.horizontalAdvance(text) for text in texts]
        cells = [cell.horizontalAdvance(text) for text in (self.tr("not rated"), "10")]
        return max(*heads, *cells)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows or ())

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> object:
        rows, column = self._rows, index.column()
        if rows is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole.value:
            return self._text(rows, index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole.value:
            return rows.details(index.row()) or None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole.value:
            return rows.details(index.row()) if column == 0 else None
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

    def _text(self, rows: TableRows, row: int, column: int) -> str:
        if column == 0:
            return rows.day(row)
        pair = rows.pair(row)
        if pair is None:
            return ""
        if column < _MORNING:
            score = pair.before if column == 1 else pair.after
            return self.tr("not rated") if score is None else str(score)
        score = rows.morning(row) if column == _MORNING else rows.worst(row)
        return "–" if score is None else str(score)


class PairsTable(RowTable):
    """A row a session; opening one emits ``session_chosen`` with its id.

    Where there is no room for the columns of the next morning and of the worst, the description of
    a row tells them.
    """

    session_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pain before and after each session, newest first"))
        self._scores_wide = 0
        self._model = PairsModel(self)
        self.setModel(self._model)
        head = self.horizontalHeader()
        # By our own measure: Qt would ask for a thousand rows each time.
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def set_view(self, view: TrendsView, shelf: Shelf | None = None) -> None:
        """Show another range of a history, from its newest session."""
        self._model.set_view(view, shelf)
        self.begin_anew()

    def on_theme(self, theme: Theme) -> None:
        self.dress(theme, cell=8, head=11)
        cell = QFontMetrics(theme.font("small", tabular=True))
        head = QFontMetrics(theme.font("small", weight=600))
        wide = [
            self._model.score_width(cell, head, column=column) + 2 * _CELL_SIDE
            for column in range(1, self._model.columnCount())
        ]
        for column, width in enumerate(wide, start=1):
            self.horizontalHeader().resizeSection(column, width)
        self._scores_wide = sum(wide)
        self._fit_columns()
        row = self.row_height(theme)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setFixedHeight(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Show the columns of the morning and the worst only beside a date with its room."""
        has_room = self.width() >= self._scores_wide + theme_of(self).grown("chart.card.tableDate")
        for column in (_MORNING, _MORNING + 1):
            self.setColumnHidden(column, not has_room)

    def row_height(self, theme: Theme) -> int:
        """Return the height of a row, and of the head, in pixels."""
        lines = 2 if theme.scale > theme.num("chart.card.oneRowUpTo") else 1
        return max(theme.px("target.min"), round(theme.line("small")) * lines + 8)

    def choose(self, row: int) -> None:
        """Open a session."""
        session = self._model.session_at(row)
        if session:
            self.session_chosen.emit(session)
