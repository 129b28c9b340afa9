"""The numbers of the activities' chart as a table, newest day first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from sirelief_gui.domain.activities_view import ActivitiesView
from sirelief_gui.ui.charts.row_table import RowTable
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.textblock import TextBlock, longest_word

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ActivitiesModel(QAbstractTableModel):
    """A row a day: its date, and the score of each activity."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view: ActivitiesView | None = None
        self._days: tuple[date, ...] = ()
        self._date, self._none = self.tr("Date"), self.tr("not rated")

    def set_view(self, view: ActivitiesView) -> None:
        """Show another range."""
        self.beginResetModel()
        self._view, self._days = view, tuple(reversed(view.days))
        self.endResetModel()

    def day_at(self, row: int) -> date:
        """Return the day of a row."""
        return self._days[row]

    def names(self) -> tuple[str, ...]:
        """Return the heads of the columns."""
        tracks = () if self._view is None else self._view.tracks
        return self._date, *(track.activity.name for track in tracks)

    def words(self) -> set[str]:
        """Return all words that stand in a column, of the days one in each month of the year."""
        days = {day.month: day for day in self._days}.values()
        texts = {*self.names(), self._none, *map(self._text, days)}
        return {word for text in texts for word in text.split()}

    def _text(self, day: date) -> str:
        year = None if self._view is None else self._view.last.year
        return day_text(day, year=day.year != year)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._view is None else 1 + len(self._view.tracks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole.value:
            return _LEFT
        if role != Qt.ItemDataRole.DisplayRole.value or self._view is None:
            return None
        day = self._days[index.row()]
        if index.column() == 0:
            return self._text(day)
        score = self._view.tracks[index.column() - 1].on(day)
        return self._none if score is None else str(score)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole.value,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or self._view is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole.value, Qt.ItemDataRole.ToolTipRole.value):
            return self.names()[section]
        return _LEFT | Qt.TextFlag.TextWordWrap if role == _ALIGNED else None


_ALIGNED = Qt.ItemDataRole.TextAlignmentRole.value


class ActivitiesTable(RowTable):
    """A row a day; opening one emits ``day_chosen`` with its date.

    ``head_grown`` tells that the names in the head need another height.
    """

    day_chosen = Signal(object)
    head_grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(
            self.tr("What you could do by day, newest first, 0 to 10, higher is better")
        )
        self._model = ActivitiesModel(self)
        self._head_lines = 1
        self.setModel(self._model)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setStretchLastSection(False)

    def set_view(self, view: ActivitiesView) -> None:
        """Show another range, from its newest day."""
        self._model.set_view(view)
        self._fit_columns()
        self.begin_anew()

    def on_theme(self, theme: Theme) -> None:
        self.dress(theme, cell=_PADDING, head=_PADDING)
        self.verticalHeader().setDefaultSectionSize(self.row_height(theme))
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Break no word: columns are as wide as the longest one, and scroll where that is much."""
        theme, head = theme_of(self), self.horizontalHeader()
        air = 2 * _PADDING + 2
        words = (longest_word(word, "small", theme, weight=600) for word in self._model.words())
        head.setMinimumSectionSize(max(words, default=0) + air)
        count = max(1, self._model.columnCount())
        room = max(head.minimumSectionSize(), self.viewport().width() // count) - air
        lines = max((_lines(name, room, theme) for name in self._model.names()), default=1)
        before, self._head_lines = self._head_lines, min(lines, _MOST_LINES)
        head.setFixedHeight(self.head_height(theme))
        if self._head_lines != before:
            self.head_grown.emit()

    def row_height(self, theme: Theme) -> int:
        """Return the height of a row in pixels, with room for two lines."""
        return max(theme.px("target.min"), 2 * round(theme.line("small")) + 4)

    def head_height(self, theme: Theme) -> int:
        """Return the height of the head in pixels."""
        return self._head_lines * round(theme.line("small")) + 8

    def choose(self, row: int) -> None:
        """Open a day."""
        self.day_chosen.emit(self._model.day_at(row))


_PADDING = 5
_MOST_LINES = 6


def _lines(text: str, width: int, theme: Theme) -> int:
    return TextBlock(text, "small", theme, width=width, weight=600).lines
