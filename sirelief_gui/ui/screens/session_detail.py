"""One past session on a page of its own (09b)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from sirelief_gui.services.history_views import SessionDetail
from sirelief_gui.ui.dates import moment_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.flow_page import FlowPage
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.session_detail import SessionDetailView, fill_detail
from sirelief_gui.ui.widgets.topbar import TopBar


class SessionDetailScreen(BackScreen):
    """Everything about one session. Signals: ``went_back``, ``delete_asked`` (its id)."""

    delete_asked = Signal(str)

    def __init__(self, *, detail: SessionDetail) -> None:
        super().__init__()
        self._detail = detail
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._page = self._build(wide=False)
        self._is_wide = False

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        wide = form is Form.WIDE
        if wide is not self._is_wide:
            self._is_wide = wide
            let_go(self._page)
            self._page = self._build(wide=wide)
        self._page.set_form(form)

    def handle_key(self, event: QKeyEvent) -> bool:
        return super().handle_key(event) or self._page.area.scroll_with(event)

    def _build(self, *, wide: bool) -> FlowPage:
        record = self._detail.record
        bar = TopBar(moment_text(record.started_at))
        bar.back_chosen.connect(self.went_back)
        delete = IconButton("trash-2", self.tr("Delete this session"))
        delete.clicked.connect(lambda: self.delete_asked.emit(record.id))
        bar.add_action(delete)
        page = FlowPage(bar, column=round(tokens().numbers["review.detailColumn"]))
        if wide:
            card = Card(padding="review.detailPadding")
            card.column.addWidget(SessionDetailView(self._detail))
            page.body.addWidget(card)
            page.body.addStretch(1)
        else:
            fill_detail(page.body, self._detail)
        self._outer.addWidget(page)
        return page
