"""What the tables beside the charts have in common: their look, and rows that can be opened."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.focusring import RingKeeper
from sirelief_gui.ui.widgets.scroll import make_kinetic

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_BY_MOUSE = Qt.FocusReason.MouseFocusReason


class RowTable(Themed, RingKeeper, QTableView):
    """Arrows move by row; Enter, Space or a double click `choose` one.

    Only while it has the focus is a row the current one: Qt tells screen readers that the current
    cell has the focus, wherever the focus is; and of none, where there is no current row.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_at = 0
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
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(lambda index: self.choose(index.row()))

    def choose(self, row: int) -> None:
        """Open a row."""
        raise NotImplementedError

    def begin_anew(self) -> None:
        """Show other rows from the first one."""
        self._left_at = 0
        self.scrollToTop()

    def dress(self, theme: Theme, *, cell: int, head: int) -> None:
        """Put on fonts and colors, with so many pixels beside the text of cells and heads."""
        self.setFont(theme.font("small", tabular=True))
        self.horizontalHeader().setFont(theme.font("small", weight=600))
        self.setStyleSheet(_style(theme, cell, head))

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.input")

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and event.reason() is not _BY_MOUSE:
            self.setCurrentIndex(self.model().index(self._left_at, 0))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._left_at = max(0, self.currentIndex().row())
            self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and self.currentIndex().isValid():
            self.choose(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def _style(theme: Theme, cell: int, head: int) -> str:
    ink, ink2, line, soft = (theme.color(role).name() for role in ("ink", "ink2", "line", "soft"))
    return f"""
QTableView {{ background: transparent; color: {ink}; border: none; outline: none; }}
QTableView::item {{ border-bottom: 1px solid {line}; padding: 0 {cell}px; }}
QTableView::item:selected {{ background: {soft}; color: {ink}; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{
  background: transparent; color: {ink2}; border: none;
  border-bottom: 1px solid {line}; padding: 0 {head}px;
}}
"""
