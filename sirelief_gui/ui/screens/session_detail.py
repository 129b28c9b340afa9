"""One past session, or one pain log, on a page of its own (09b)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.record import ResultStatus
from sirelief_gui.services.amending import LogView
from sirelief_gui.services.history_views import SessionDetail
from sirelief_gui.ui.dates import moment_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import SecondaryButton, TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.flow_page import FlowPage
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.pain_log_detail import PainLogDetail
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.widgets.session_detail import SessionDetailView, fill_detail
from sirelief_gui.ui.widgets.topbar import TopBar


class _DetailScreen(BackScreen):
    """A page about one thing of the past; its buttons stay at the foot."""

    edit_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, entry_id: str, title: str, delete: str) -> None:
        super().__init__()
        self._id, self._title, self._delete = entry_id, title, delete
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._is_wide = False
        self._page: FlowPage

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        wide = form is Form.WIDE
        if wide is not self._is_wide:
            self._is_wide = wide
            let_go(self._page)
            self._page = self._build(wide=wide)
            self._page.resize(self.size())  # its margins go by it, from the first picture on
        self._page.set_form(form)

    def handle_key(self, event: QKeyEvent) -> bool:
        return super().handle_key(event) or self._page.area.scroll_with(event)

    def _build(self, *, wide: bool) -> FlowPage:
        bar = TopBar(self._title)
        bar.back_chosen.connect(self.went_back)
        delete = IconButton("trash-2", self._delete)
        delete.clicked.connect(lambda: self.delete_asked.emit(self._id))
        bar.add_action(delete)
        page = FlowPage(bar, column=round(tokens().numbers["review.detailColumn"]))
        self._fill(page, wide=wide)
        edit = SecondaryButton(self.tr("Edit"), icon="pencil", height="target.primary")
        edit.clicked.connect(lambda: self.edit_asked.emit(self._id))
        page.foot.addWidget(ButtonRow(edit, *self._more_buttons()))
        self._outer.addWidget(page)
        return page

    def _more_buttons(self) -> Sequence[QWidget]:
        """Return what stands beside Edit."""
        return ()

    def _fill(self, page: FlowPage, *, wide: bool) -> None:
        raise NotImplementedError


class SessionDetailScreen(_DetailScreen):
    """Everything about one session.

    Signals: ``went_back``; ``edit_asked``, ``delete_asked``, ``rate_asked`` and ``share_asked``
    (its id). What shares it is offered only where ``can_share``. The title says the ``year`` where
    it may be any.
    """

    share_asked = Signal(str)
    rate_asked = Signal(str)

    def __init__(
        self, *, detail: SessionDetail, can_share: bool = False, year: bool = False
    ) -> None:
        record = detail.record
        title = moment_text(record.started_at, year=year)
        super().__init__(record.id, title, self.tr("Delete this session"))
        self._detail, self._can_share = detail, can_share
        self._page = self._build(wide=False)

    def _more_buttons(self) -> Sequence[QWidget]:
        if not self._can_share:
            return ()
        share = SecondaryButton(self.tr("Share as PDF"), icon="share", height="target.primary")
        share.set_padding("widget.chipPadding")
        share.clicked.connect(lambda: self.share_asked.emit(self._id))
        return (share,)

    def _fill(self, page: FlowPage, *, wide: bool) -> None:
        rate = self._rate_button()
        if wide:
            card = Card(padding="review.detailPadding")
            card.column.addWidget(SessionDetailView(self._detail, rate=rate))
            page.body.addWidget(card)
            page.body.addStretch(1)
        else:
            fill_detail(page.body, self._detail, rate=rate)

    def _rate_button(self) -> QWidget | None:
        """Return what leads to a rating of each exercise, where any was begun."""
        begun = (ResultStatus.DONE, ResultStatus.PARTLY)
        if not any(r.status in begun for r in self._detail.record.results):
            return None
        button = TextButton(self.tr("Rate each exercise"))
        button.clicked.connect(lambda: self.rate_asked.emit(self._id))
        return button


class PainLogScreen(_DetailScreen):
    """Everything about one pain log; signals as those of a session, but for sharing."""

    def __init__(self, *, log: LogView, year: bool = False) -> None:
        title = moment_text(log.check_in.at, year=year)
        super().__init__(log.check_in.id, title, self.tr("Delete this pain log"))
        self._log = log
        self._page = self._build(wide=False)

    def _fill(self, page: FlowPage, *, wide: bool) -> None:
        card = Card(padding="review.detailPadding" if wide else "space.cardPadding.phone")
        card.column.addWidget(PainLogDetail(self._log.check_in, self._log.amended))
        page.body.addWidget(card)
        page.body.addStretch(1)
