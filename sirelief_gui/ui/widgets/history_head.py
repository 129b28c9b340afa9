"""The head of the history: its title, what can be done there, the search and the chips."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.history_search import HistoryFilter
from sirelief_gui.ui.theme import Theme, Themed
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import SecondaryButton, SoftButton
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.search_field import SearchField


class HistoryHead(Themed, QWidget):
    """Wide windows have all of it in sight; on a phone a button brings the search under the title.

    Signals: ``changed`` when a chip or the search asks for other rows; ``export_asked``;
    ``add_asked``, where it offers to add something; ``left`` when the keys go on to the list.
    """

    changed = Signal()
    export_asked = Signal()
    add_asked = Signal()
    left = Signal()

    # Class default: Qt may still deliver events while Python takes the object apart.
    _is_wide = False

    def __init__(self, *, offers_adding: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers_adding = offers_adding
        self._has_rows = True
        self._is_searching = False
        self._title = Label(self.tr("History"), "h1", weight=700, wrap=False)
        self._search = SearchField(
            hint=self.tr("Search notes"), name=self.tr("Search notes, programs and exercises")
        )
        self._search.changed.connect(lambda _text: self.changed.emit())
        self._search.left.connect(self.left)
        self._open_search = IconButton("search", self.tr("Search"))
        self._open_search.clicked.connect(self.begin_search)
        self._add = SecondaryButton(self.tr("Add a past session"), icon="plus")
        self._add_round = IconButton("plus", self.tr("Add a past session"))
        self._export = SoftButton(self.tr("Export"), icon="share")
        self._export_round = IconButton("share", self.tr("Export"), fill="soft")
        for add in (self._add, self._add_round):
            add.clicked.connect(self.add_asked)
        for export in (self._export, self._export_round):
            export.clicked.connect(self.export_asked)
        self._room = 0
        self._line, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._build_chips()
        self._build_lines()

    @property
    def chip(self) -> HistoryFilter:
        """The chip that is chosen."""
        chosen = self._chips.chosen()
        return HistoryFilter(chosen[0]) if chosen else HistoryFilter.ALL

    @property
    def search(self) -> str:
        """What is searched for."""
        return self._search.text()

    def set_asked(self, chip: HistoryFilter, search: str) -> None:
        """Choose a chip and search for something, without ``changed``."""
        self.blockSignals(True)
        self._chips.choose((chip,))
        self._search.set_text(search)
        self.blockSignals(False)
        self._show_parts()

    def begin_search(self) -> None:
        """Show the field and let her type."""
        self._is_searching = True
        self._show_parts()
        self._search.take_focus()

    def end_search(self) -> bool:
        """Empty the search; one that is empty is left. False where there was nothing to do."""
        if self._search.text():
            self._search.clear()
        elif self._is_searching or self._search.has_focus():
            self._is_searching = False
            self._show_parts()
            self.left.emit()
        else:
            return False
        return True

    def set_has_rows(self, has_rows: bool) -> None:
        """Leave out what makes no sense where nothing was ever recorded."""
        self._has_rows = has_rows
        self._show_parts()

    def set_layout(self, *, wide: bool, side: int, width: int) -> None:
        """Lay the head out for a form, with the page's margin and width in pixels."""
        self._is_wide = wide
        self._title.set_style("stepWide" if wide else "h1")
        for chip in self._chips.chips:
            chip.set_tight(not wide)
        if wide and self._line.indexOf(self._search) < 0:
            self._line.insertWidget(self._line.indexOf(self._add_round), self._search)
        elif not wide and self._column.indexOf(self._search) < 0:
            self._column.insertWidget(self._column.indexOf(self._chips), self._search)
        self._column.setSpacing(16 if wide else 8)
        self._column.setContentsMargins(side, 32 if wide else 20, side, 16 if wide else 0)
        self._room = width - 2 * side
        self._show_parts()

    def on_theme(self, theme: Theme) -> None:
        self._show_parts()

    def _build_chips(self) -> None:
        self._chips = ChipGroup(
            [
                (HistoryFilter.ALL, self.tr("All")),
                (HistoryFilter.SESSIONS, self.tr("Sessions")),
                (HistoryFilter.PAIN_LOGS, self.tr("Pain logs")),
                (HistoryFilter.STOPPED_EARLY, self.tr("Stopped early")),
            ],
            name=self.tr("Show"),
            exclusive=True,
            tight=True,
        )
        self._chips.choose((HistoryFilter.ALL,))
        self._chips.changed.connect(lambda _chosen: self.changed.emit())

    def _build_lines(self) -> None:
        self._line.addStrut(round(tokens().numbers["target.min"]))
        self._line.setSpacing(12)
        self._line.addWidget(self._title)
        self._line.addStretch(1)
        for part in (
            self._open_search,
            self._add_round,
            self._add,
            self._export_round,
            self._export,
        ):
            self._line.addWidget(part)
        self._search.hide()
        self._column.addLayout(self._line)
        self._column.addWidget(self._search)
        self._column.addWidget(self._chips)

    def _show_parts(self) -> None:
        """Show what there is room for: where words have none their icons stand."""
        rows = self._has_rows
        self._chips.setVisible(rows)
        if self._is_wide:
            spelled, exports, opens = self._share_wide_line(), True, False
        else:
            spelled, (exports, opens) = False, self._share_line()
        searches = self._is_searching or bool(self._search.text()) or not opens
        self._search.setVisible(rows and searches)
        self._open_search.setVisible(rows and opens and not searches)
        self._add.setVisible(self._offers_adding and spelled)
        self._add_round.setVisible(self._offers_adding and not spelled)
        self._export.setVisible(rows and exports)
        self._export_round.setVisible(rows and not exports)

    def _share_line(self) -> tuple[bool, bool]:
        """Tell whether a phone's line has room for Export in words, and for a search button.

        Without the button the field stands there always.
        """
        self._search.setMinimumWidth(0)
        self._search.setMaximumWidth(_ANY)
        gap, round_one = self._line.spacing(), self._open_search.sizeHint().width()
        others = self._title.sizeHint().width() + (round_one + gap) * self._offers_adding
        export = self._export.sizeHint().width()
        exports = others + 2 * gap + round_one + export <= self._room
        return exports, others + 2 * (gap + round_one) <= self._room

    def _share_wide_line(self) -> bool:
        """Give the search what the buttons leave; tell whether adding is in words beside it."""
        gap = self._line.spacing()
        left = self._room - self._title.sizeHint().width() - self._export.sizeHint().width()
        left -= 3 * gap
        spelled = left - self._add.sizeHint().width() >= _LEAST_SEARCH
        left -= (self._add if spelled else self._add_round).sizeHint().width()
        most = round(tokens().numbers["review.searchWide"])
        self._search.setFixedWidth(max(_LEAST_SEARCH, min(left, most)))
        return spelled


_LEAST_SEARCH = 200
"""Pixels that a search needs, its icon and its button included."""
_ANY = 16_777_215
"""The widest that Qt lets anything be."""
