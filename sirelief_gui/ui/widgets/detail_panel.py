"""The card beside the history's list: what the current row holds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sirelief_gui.domain.record import CheckIn
from sirelief_gui.services.history_views import SessionDetail
from sirelief_gui.ui.dates import moment_text
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pain_log_detail import PainLogDetail
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.session_detail import SessionDetailView


class DetailPanel(Card):
    """A session or a pain log; ``delete_asked`` carries the id of the session shown."""

    delete_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding="review.detailPadding", parent=parent)
        self._session_id = ""
        self._content: QWidget | None = None
        self._title = Label("", "h2")
        self._delete = IconButton("trash-2", self.tr("Delete this session"))
        self._delete.clicked.connect(lambda: self.delete_asked.emit(self._session_id))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._delete)
        self._scroll = ScrollArea()
        self.column.setSpacing(12)
        self.column.addLayout(head)
        self.column.addWidget(self._scroll, 1)

    def show_session(self, detail: SessionDetail) -> None:
        """Show a session."""
        self._session_id = detail.record.id
        self._title.setText(moment_text(detail.record.started_at))
        self._delete.show()
        self._take(SessionDetailView(detail))

    def show_log(self, log: CheckIn) -> None:
        """Show a pain log."""
        self._title.setText(moment_text(log.at))
        self._delete.hide()
        self._take(PainLogDetail(log))

    def show_problem(self, text: str) -> None:
        """Say why there is nothing to show."""
        self._take(CautionBox(text))

    def _take(self, content: QWidget) -> None:
        old, self._content = self._content, content
        if old is not None:
            self._scroll.column.removeWidget(old)
            let_go(old)
        self._scroll.column.addWidget(content)
        self._scroll.verticalScrollBar().setValue(0)
