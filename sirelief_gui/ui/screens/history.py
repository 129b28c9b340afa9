"""All sessions and pain logs, by weeks (09a)."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sirelief_gui.domain.history_search import HistoryFilter
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import plural
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.history import History
from sirelief_gui.services.history_views import PainRow, Row, SessionRow
from sirelief_gui.ui.accessible import say
from sirelief_gui.ui.dates import first_weekday
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.screens.base import Screen, is_escape
from sirelief_gui.ui.soon import soon
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.detail_panel import DetailPanel
from sirelief_gui.ui.widgets.empty_note import EmptyNote
from sirelief_gui.ui.widgets.history_head import HistoryHead
from sirelief_gui.ui.widgets.history_list import HistoryList
from sirelief_gui.ui.words import domain_words, fault_text


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPlace:
    """Where she was in the list, so that she comes back to it from a session."""

    chip: HistoryFilter = HistoryFilter.ALL
    search: str = ""
    row_id: str = ""
    """Of the current row."""


class HistoryScreen(Screen):
    """The list; where a wide window has the room, the current row's detail stands beside it.

    Signals: ``export_asked``; ``add_asked``, where it ``offers_adding``; ``session_chosen`` and
    ``log_chosen`` (the id, where there is no room beside the list); ``edit_asked`` and
    ``delete_asked`` (an Entry). ``place`` is where she was before.
    """

    export_asked = Signal()
    add_asked = Signal()
    session_chosen = Signal(str)
    log_chosen = Signal(str)
    edit_asked = Signal(object)
    share_asked = Signal(str)
    delete_asked = Signal(object)

    def __init__(
        self,
        *,
        history: History,
        place: HistoryPlace | None = None,
        offers_adding: bool = False,
        offers_sharing: bool = False,
    ) -> None:
        super().__init__()
        self._history = history
        self._shown: tuple[Row, bool] | None = None
        """The row beside the list, and whether its year is said."""
        self._is_split = False
        """Whether there is room for the detail beside the list."""
        self._is_filled = False
        """Whether what is shown beside the list is to be there at once."""
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self.fill)
        self._head = HistoryHead(offers_adding=offers_adding)
        self._head.export_asked.connect(self.export_asked)
        self._head.add_asked.connect(self.add_asked)
        self._head.changed.connect(self._asked_anew)
        self._list = HistoryList(name=self.tr("Sessions and pain logs"))
        self._head.left.connect(lambda: self._list.setFocus(Qt.FocusReason.TabFocusReason))
        self._list.opened.connect(self._opened)
        self._list.moved.connect(lambda _row: self._show_detail())
        self._list.rows.failed.connect(self._show_fault, Qt.ConnectionType.QueuedConnection)
        self._list.rows.changed.connect(self._count_anew, Qt.ConnectionType.QueuedConnection)
        self._empty = EmptyNote()
        self._panel = DetailPanel(offers_sharing=offers_sharing)
        self._panel.edit_asked.connect(self.edit_asked)
        self._panel.share_asked.connect(self.share_asked)
        self._panel.delete_asked.connect(self.delete_asked)
        self._stack()
        place = place or HistoryPlace()
        self._head.set_asked(place.chip, place.search)
        self._show_rows(row_id=place.row_id)

    def _stack(self) -> None:
        self._columns = QHBoxLayout()
        self._columns.setSpacing(round(tokens().numbers["review.detailGap"]))
        for part in (self._list, self._empty, self._panel):
            self._columns.addWidget(part, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head)
        outer.addLayout(self._columns, 1)

    @property
    def place(self) -> HistoryPlace:
        """Where she is now."""
        row = self._list.current
        return HistoryPlace(
            chip=self._head.chip, search=self._head.search, row_id="" if row is None else row.id
        )

    def refresh(self, row_id: str = "") -> None:
        """Read the history anew, and show the row ``row_id``.

        Without one the current row stays; where it is gone, what has taken its place is shown.
        """
        row, self._shown = self._list.current, None
        self._show_rows(row_id=row_id or ("" if row is None else row.id), near=row)

    def fill(self) -> None:
        """Show the current row beside the list; the page does so itself once that is painted."""
        self._later.stop()
        self._is_filled = True
        self._show_detail()
        soon(self, lambda: self.filled.emit(self._panel))  # when it has its place

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_filled:
            self._later.start()  # after what is due now: the first paint

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._arrange()
        self._show_detail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was_split = self._is_split
        self._arrange()
        if self._is_split is not was_split:
            self._show_detail()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take Ctrl+F for the search, and Esc for emptying it before anything else."""
        if is_escape(event):
            return self._head.end_search()
        is_find = event.type() == QKeyEvent.Type.KeyPress and event.matches(
            QKeySequence.StandardKey.Find
        )
        if is_find:
            self._head.begin_search()
        return is_find

    def _asked_anew(self) -> None:
        """Show what a chip or the search asks for; in wide windows near the row she was at."""
        row = self._list.current if self._is_split else None
        self._show_rows(row_id="" if row is None else row.id, near=row)
        if self._head.search:
            say(self, self._found_words())

    def _count_anew(self) -> None:
        """Count again what something else has changed meanwhile."""
        before = self._list.rows.weeks
        self.refresh()
        if self._list.rows.weeks == before:  # what cannot be counted right is shown as it is
            self._list.rows.changed.disconnect(self._count_anew)

    def _show_rows(self, *, row_id: str = "", near: Row | None = None) -> None:
        listing, fault = None, ""
        try:
            listing = self._history.listing(
                self._head.chip, self._head.search, domain_words, first_weekday=first_weekday()
            )
        except StorageError as problem:
            fault = fault_text(problem)
        self._list.set_listing(listing)
        is_empty = not self._list.rows.weeks
        if fault:
            self._empty.set_texts(self.tr("The history cannot be read now."), fault)
        elif is_empty:
            self._empty.set_texts(*self._nothing_words())
        self._list.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        asks_all = self._head.chip is HistoryFilter.ALL and not self._head.search
        self._head.set_has_rows(not (is_empty and asks_all))
        self._list.go_to(row_id, near=near)
        self._show_detail()

    def _show_fault(self, problem: str) -> None:
        """Say why rows stay blank."""
        self._list.hide()
        self._panel.hide()
        self._empty.set_texts(self.tr("The history cannot be read now."), fault_text(problem))
        self._empty.show()

    def _nothing_words(self) -> tuple[str, str]:
        if self._head.search:
            elsewhere = self.tr("It looks only at what is chosen above. All looks at everything.")
            text = self.tr("It looks in notes, and in the names of programs and exercises.")
            is_all = self._head.chip is HistoryFilter.ALL
            title = self.tr("Nothing found for “{words}”").format(words=self._head.search)
            return title, text if is_all else elsewhere
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
        }[self._head.chip]

    def _found_words(self) -> str:
        count = sum(week.count for week in self._list.rows.weeks)
        template = plural(count, "{n} row found", "{n} rows found", domain_words)
        return template.format(n=count) if count else self._nothing_words()[0]

    def _arrange(self) -> None:
        theme, wide = theme_of(self), self.form is Form.WIDE
        side = side_margin(self.width(), self.form)
        room = self.width() - 2 * side
        beside = theme.grown("review.detailLeast") + 2 * theme.px("review.detailPadding")
        beside += theme.px("review.detailGap")
        list_width = min(theme.px("review.listWide"), room // 2, room - beside)
        self._is_split = wide and list_width >= theme.grown("review.listLeast")
        self._head.set_layout(wide=wide, side=side, width=self.width())
        self._list.set_look(side=0 if wide else side, marks_current=self._is_split)
        foot = theme.px("space.pageMargin.wide") - 8 if wide else 0
        self._columns.setContentsMargins(side if wide else 0, 0, side if wide else 0, foot)
        if self._is_split:
            self._list.setFixedWidth(list_width)
        else:
            self._list.setMinimumWidth(0)
            self._list.setMaximumWidth(16_777_215)

    def _opened(self, row: object) -> None:
        if self._is_split:
            self._show_detail()
        elif isinstance(row, SessionRow):
            self.session_chosen.emit(row.id)
        elif isinstance(row, PainRow):
            self.log_chosen.emit(row.id)

    def _show_detail(self) -> None:
        """Show the current row beside the list, where there is room for it."""
        row = self._list.current
        self._panel.setVisible(self._is_split and row is not None)
        if not (self._is_split and self._is_filled) or row is None:
            return
        year = row.at.year != self._list.rows.weeks[0].last.year  # as the rows tell it
        if self._shown == (row, year):
            return
        self._shown = row, year
        try:
            if isinstance(row, PainRow):
                self._panel.show_log(self._history.pain_log(row.id, domain_words), year=year)
            else:
                self._panel.show_session(self._history.detail(row.id, domain_words), year=year)
        except (StorageError, LookupError) as problem:
            self._panel.show_problem(fault_text(problem))
