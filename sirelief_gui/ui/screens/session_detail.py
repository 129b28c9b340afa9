"""One past session on a page of its own (09b)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.services.history_views import SessionDetail
from sirelief_gui.ui.dates import moment_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.flow_page import FlowPage
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.session_detail import SessionDetailView
from sirelief_gui.ui.widgets.topbar import TopBar


class SessionDetailScreen(Screen):
    """Everything about one session. Signals: ``went_back``, ``delete_asked`` (its id)."""

    went_back = Signal()
    delete_asked = Signal(str)

    def __init__(self, *, detail: SessionDetail) -> None:
        super().__init__()
        self._detail = detail
        bar = TopBar(moment_text(detail.record.started_at))
        bar.back_chosen.connect(self.went_back)
        delete = IconButton("trash-2", self.tr("Delete this session"))
        delete.clicked.connect(lambda: self.delete_asked.emit(detail.record.id))
        bar.add_action(delete)
        column = round(tokens().numbers["review.detailColumn"])
        self._page = FlowPage(bar, column=column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._shown: QWidget | None = None
        self._was_wide: bool | None = None
        self._show(wide=False)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._show(wide=form is Form.WIDE)

    def handle_key(self, event: QKeyEvent) -> bool:
        if event.type() == QKeyEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.went_back.emit()
            return True
        return False

    def _show(self, *, wide: bool) -> None:
        if wide is self._was_wide:
            return
        self._was_wide = wide
        if self._shown is not None:
            self._page.body.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        view: QWidget = SessionDetailView(self._detail, wide=wide)
        if wide:
            card = Card(padding="review.detailPadding")
            card.column.addWidget(view)
            view = card
        self._shown = view
        self._page.body.addWidget(view, 0, Qt.AlignmentFlag.AlignTop)
