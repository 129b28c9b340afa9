"""The card beside the history's list: what the current row holds."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.amending import LogView
from sirelief_gui.services.history_views import SessionDetail
from sirelief_gui.ui.dates import moment_text
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pain_log_detail import PainLogDetail
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.session_detail import SessionDetailView


@dataclass(frozen=True, slots=True)
class Entry:
    """Which row of the history is meant: a session's id, or that of a rating of its own."""

    id: str
    is_log: bool = False


class DetailPanel(Card):
    """A session or a pain log. Signals: ``edit_asked`` and ``delete_asked``, with its Entry.

    ``share_asked`` comes with the id of a session, only where it ``offers_sharing``.
    """

    edit_asked = Signal(object)
    share_asked = Signal(str)
    delete_asked = Signal(object)

    def __init__(self, *, offers_sharing: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(padding="review.detailPadding", parent=parent)
        self._entry, self._offers_sharing = Entry(""), offers_sharing
        self._content: QWidget | None = None
        self._title = Label("", "h2")
        self.edit = IconButton("pencil", self.tr("Edit"))
        self.edit.clicked.connect(lambda: self.edit_asked.emit(self._entry))
        self.share = IconButton("share", self.tr("Share as PDF"))
        self.share.clicked.connect(lambda: self.share_asked.emit(self._entry.id))
        self.delete = IconButton("trash-2", self.tr("Delete"))
        self.delete.clicked.connect(lambda: self.delete_asked.emit(self._entry))
        head = QHBoxLayout()
        head.setSpacing(round(tokens().numbers["widget.chipGap"]))
        head.addWidget(self._title, 1)
        head.addWidget(self.edit)
        head.addWidget(self.share)
        head.addWidget(self.delete)
        for button in (self.edit, self.share, self.delete):
            button.hide()  # until there is something to do it with
        self._scroll = ScrollArea()
        self.column.setSpacing(12)
        self.column.addLayout(head)
        self.column.addWidget(self._scroll, 1)

    def show_session(self, detail: SessionDetail, *, year: bool = False) -> None:
        """Show a session; its title says the ``year`` where it may be any."""
        self._name(Entry(detail.record.id), detail.record.started_at, year=year)
        self._take(SessionDetailView(detail))

    def show_log(self, log: LogView, *, year: bool = False) -> None:
        """Show a pain log, as a session."""
        self._name(Entry(log.check_in.id, is_log=True), log.check_in.at, year=year)
        self._take(PainLogDetail(log.check_in, log.amended))

    def _name(self, entry: Entry, at: datetime, *, year: bool) -> None:
        self._entry = entry
        self._title.setText(moment_text(at, year=year))
        is_log = entry.is_log
        edit = self.tr("Edit this pain log") if is_log else self.tr("Edit this session")
        delete = self.tr("Delete this pain log") if is_log else self.tr("Delete this session")
        for button, name in ((self.edit, edit), (self.delete, delete)):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.edit.show()
        self.share.setVisible(self._offers_sharing and not is_log)
        self.delete.show()

    def show_problem(self, text: str) -> None:
        """Say why there is nothing to show."""
        self.edit.hide()
        self.share.hide()
        self.delete.hide()
        self._take(CautionBox(text))

    def _take(self, content: QWidget) -> None:
        old, self._content = self._content, content
        if old is not None:
            self._scroll.column.removeWidget(old)
            let_go(old)
        self._scroll.column.addWidget(content)
        content.show()  # with its place, where the panel is in view; Qt would do so a turn later
        self._scroll.verticalScrollBar().setValue(0)
