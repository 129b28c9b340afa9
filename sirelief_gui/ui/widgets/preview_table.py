"""The first rows of a table that will be written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.scroll import make_kinetic

_Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()


class _Model(QAbstractTableModel):
    def __init__(
        self, columns: Sequence[str], rows: Sequence[Sequence[str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._columns, self._rows = columns, rows

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return self._rows[index.row()][index.column()] if shown else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class PreviewTable(Themed, QTableView):
    """Rows to look at, as tall as they are many; scrolls sideways."""

    def __init__(
        self,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count = len(rows)
        self.setModel(_Model(columns, rows, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        make_kinetic(self, Qt.Orientation.Horizontal)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)

    def show_last(self, column: str) -> None:
        """Show a column behind the others: a key that says nothing to a reader."""
        head, model = self.horizontalHeader(), self.model()
        for number in range(model.columnCount()):
            if model.headerData(number, Qt.Orientation.Horizontal) == column:
                head.moveSection(head.visualIndex(number), model.columnCount() - 1)

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("caption", tabular=True))
        self.horizontalHeader().setFont(theme.font("caption", weight=600))
        tall = theme.grown("review.previewRow")
        self.verticalHeader().setMinimumSectionSize(tall)
        self.verticalHeader().setDefaultSectionSize(tall)
        self.horizontalHeader().setFixedHeight(tall)
        self.horizontalHeader().setMaximumSectionSize(theme.grown("review.previewColumnMost"))
        self.resizeColumnsToContents()
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        tall = theme.grown("review.previewRow") * (self._count + 1)
        return QSize(theme.px("review.listWide"), tall + theme.px("widget.scrollEnd"))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px("target.min"), self.sizeHint().height())
