"""All sessions and pain logs, by weeks (09a)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.history import History
from sirelief_gui.services.history_views import HistoryFilter, PainRow, SessionRow
from sirelief_gui.ui.dates import first_weekday
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import SoftButton
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.detail_panel import DetailPanel
from sirelief_gui.ui.widgets.empty_note import EmptyNote
from sirelief_gui.ui.widgets.history_list import HistoryList
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words, fault_text


class HistoryScreen(Screen):
    """The list; in wide windows the current row's detail stands beside it.

    Signals: ``export_asked``; ``session_chosen`` (its id, where there is no room beside the
    list); ``deleted`` (what brings the session back), after a session is gone.
    """

    export_asked = Signal()
    session_chosen = Signal(str)
    deleted = Signal(object)

    def __init__(self, *, history: History) -> None:
        super().__init__()
        self._history = history
        self._shown_id = ""
        self._build_head()
        self._list = HistoryList(name=self.tr("Sessions and pain logs"))
        self._list.opened.connect(self._opened)
        self._list.moved.connect(self._moved)
        self._empty = EmptyNote()
        self._panel = DetailPanel()
        self._panel.delete_asked.connect(self._delete)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(round(tokens().numbers["review.detailGap"]))
        self._columns.addWidget(self._list, 1)
        self._columns.addWidget(self._empty, 1)
        self._columns.addWidget(self._panel, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head)
        outer.addLayout(self._columns, 1)
        self.refresh()

    def refresh(self) -> None:
        """Read the history anew; the current row stays if it is still there."""
        self._show_weeks(keep=self._shown_id)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        wide = form is Form.WIDE
        self._title.set_style("stepWide" if wide else "h1")
        for chip in self._chips.chips:
            chip.set_tight(not wide)
        self._arrange()
        self._show_detail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build_head(self) -> None:
        self._head = QWidget()
        self._title = Label(self.tr("History"), "h1", weight=700, wrap=False)
        self._export = SoftButton(self.tr("Export"), icon="share")
        self._export.clicked.connect(self.export_asked)
        line = QHBoxLayout()
        line.addStrut(round(tokens().numbers["target.min"]))
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self._export)
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
        self._chips.changed.connect(lambda _chosen: self._show_weeks())
        column = QVBoxLayout(self._head)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._chips)

    @property
    def _wanted(self) -> HistoryFilter:
        chosen = self._chips.chosen()
        return HistoryFilter(chosen[0]) if chosen else HistoryFilter.ALL

    def _show_weeks(self, *, keep: str = "") -> None:
        try:
            weeks = self._history.weeks(self._wanted, domain_words, first_weekday=first_weekday())
        except StorageError as problem:
            self._empty.set_texts(self.tr("The history cannot be read now."), fault_text(problem))
            weeks = ()
        else:
            self._empty.set_texts(*self._nothing_words())
        self._list.set_weeks(weeks)
        self._list.setVisible(bool(weeks))
        self._empty.setVisible(not weeks)
        nothing_at_all = not weeks and self._wanted is HistoryFilter.ALL
        self._chips.setVisible(not nothing_at_all)
        self._export.setVisible(not nothing_at_all)
        self._shown_id = ""
        self._list.go_to(keep)
        self._show_detail()

    def _nothing_words(self) -> tuple[str, str]:
        return {
            HistoryFilter.ALL: (
                self.tr("Nothing here yet"),
                self.tr("Your sessions and pain logs will stand here, week by week."),
            ),
            HistoryFilter.SESSIONS: (self.tr("No sessions yet"), ""),
            HistoryFilter.PAIN_LOGS: (
                self.tr("No pain logs yet"),
                self.tr("Log pain on Today, as often as you like."),
            ),
            HistoryFilter.STOPPED_EARLY: (self.tr("No session was stopped early"), ""),
        }[self._wanted]

    def _arrange(self) -> None:
        theme, wide = theme_of(self), self.form is Form.WIDE
        side = side_margin(self.width(), self.form)
        self._head.layout().setSpacing(16 if wide else 8)  # type: ignore[union-attr]
        top = 32 if wide else 20
        self._head.layout().setContentsMargins(side, top, side, 16 if wide else 0)  # type: ignore[union-attr]
        self._list.set_look(side=0 if wide else side, marks_current=wide)
        foot = theme.px("space.pageMargin.wide") - 8 if wide else 0
        self._columns.setContentsMargins(side if wide else 0, 0, side if wide else 0, foot)
        if wide:
            room = self.width() - 2 * side
            self._list.setFixedWidth(min(theme.px("review.listWide"), room // 2))
        else:
            self._list.setMinimumWidth(0)
            self._list.setMaximumWidth(16_777_215)

    def _moved(self, _row: object) -> None:
        self._show_detail()

    def _opened(self, row: object) -> None:
        if self.form is Form.WIDE:
            self._show_detail()
        elif isinstance(row, SessionRow):
            self.session_chosen.emit(row.id)

    def _show_detail(self) -> None:
        """Show the current row beside the list, where there is room for it."""
        row = self._list.current
        wide = self.form is Form.WIDE
        self._panel.setVisible(wide and row is not None)
        if not wide or row is None or row.id == self._shown_id:
            return
        self._shown_id = row.id
        if isinstance(row, PainRow):
            self._panel.show_log(row.check_in)
            return
        try:
            self._panel.show_session(self._history.detail(row.id, domain_words))
        except (StorageError, LookupError) as problem:
            self._panel.show_problem(fault_text(problem))

    def _delete(self, session_id: str) -> None:
        try:
            undo = self._history.delete(session_id)
        except (StorageError, LookupError) as problem:
            self._panel.show_problem(fault_text(problem))
            return
        self.refresh()
        self.deleted.emit(undo)
