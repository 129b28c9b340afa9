"""Before and now, once she has rated both (07a2)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.pain import (
    LIMIT,
    Weight,
    change_title,
    change_weight,
    severity_word,
    weigh,
)
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import Screen, is_escape
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.icon_line import IconLine, IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pain_bar import PainBar
from sirelief_gui.ui.widgets.score_disc import ScoreDisc
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_AIR = (28, 36, 20)
"""Pixels over the discs, over the bar and over the advice; half of it in a short window."""

_ROOMY = 400
"""Width of the page in pixels from which the discs may stand in from its margins."""

_CENTER = Qt.AlignmentFlag.AlignHCenter


class RevealScreen(Screen):
    """What changed, in points and in words; over 5 it says to rest and offers who to call.

    Signals: ``went_on``; ``change_asked`` to rate again (the back arrow means it too);
    ``call_page_asked``.
    """

    went_on = Signal()
    change_asked = Signal()
    call_page_asked = Signal()

    def __init__(self, *, before: int | None, after: int) -> None:
        super().__init__()
        self._before, self._after = before, after
        bar = TopBar(self.tr("After your session"), steps=(1, 2))
        bar.back_chosen.connect(self.change_asked)
        self._page = FlowPage(bar)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._heading = Heading(*self._words())
        self._now = ScoreDisc(size="now")
        self._now.set_score(after)
        scale = PainBar()
        scale.set_scores(after if before is None else before, after)
        scale.setVisible(before is not None)
        body = self._page.body
        self._air = [QWidget() for _ in range(3)]
        body.setSpacing(0)
        for part in (self._heading, self._air[0], self._discs(), self._air[1], scale):
            body.addWidget(part)
        body.addWidget(self._air[2])
        self._advice_box = self._advice()
        body.addWidget(self._advice_box)
        body.addStretch(1)
        self._fill_foot()

    def _words(self) -> tuple[str, str]:
        """The change and its weight; without a score before, only how it is now."""
        if self._before is None:
            return severity_word(self._after, domain_words), ""
        return (
            change_title(self._before, self._after, domain_words),
            change_weight(self._before, self._after, domain_words),
        )

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)
        short = form is Form.SHORT
        self._now.set_size("discShort" if short else ("disc" if form is Form.WIDE else "now"))
        for air, most in zip(self._air, _AIR, strict=True):
            air.setFixedHeight(most // 2 if short else most)
        self._order_advice(first=short and self._after > LIMIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 12 if self.width() >= _ROOMY else 0
        self._row.setContentsMargins(side, 0, side, 0)

    def handle_key(self, event: QKeyEvent) -> bool:
        if is_escape(event):
            self.change_asked.emit()
            return True
        return self._page.area.scroll_with(event)

    def _order_advice(self, *, first: bool) -> None:
        """Put advice to rest where it is seen without scrolling."""
        body = self._page.body
        body.removeWidget(self._advice_box)
        place = body.indexOf(self._air[0]) if first else body.indexOf(self._air[2])
        body.insertWidget(place + 1, self._advice_box)
        self._air[2].setVisible(not first)

    def _discs(self) -> QWidget:
        holder = QWidget()
        row = self._row = QHBoxLayout(holder)
        row.setSpacing(0)
        if self._before is not None:
            first = ScoreDisc(size="before", is_before=True)
            first.set_score(self._before)
            row.addLayout(_named(first, self.tr("Before"), "ink2"))
            row.addStretch(1)
            row.addLayout(_named(IconMark("arrow-right", "ink2", size=26), "", "ink"))
            row.addStretch(1)
        row.addLayout(_named(self._now, self.tr("Now"), "ink"))
        return holder

    def _advice(self) -> QWidget:
        if self._after > LIMIT:
            title = self.tr("{n} is a lot after a session.").format(n=self._after)
            text = self.tr(
                "Rest today. If it is new, or has not settled by tomorrow, talk to your midwife"
                " or therapist."
            )
            return CautionBox(text, title=title, icon="moon")
        before = self._after if self._before is None else self._before
        weight = weigh(before, self._after)
        text = self.tr("One session alone proves little. Your trend tells you more.")
        icon = "trending-down" if self._after < before else "chart-spline"
        if weight is Weight.HIGHER:
            text = self.tr("If it has not settled by tomorrow, talk to your midwife or therapist.")
            icon = "trending-up"
        card = Card(fill="restSoft", line=False, padding="space.cardPadding.compact")
        card.column.addWidget(IconLine(icon, text, icon_role="after"))
        return card

    def _fill_foot(self) -> None:
        foot = self._page.foot
        if self._after > LIMIT:
            call = SecondaryButton(self.tr("Who to call"), icon="phone", height="target.primary")
            call.clicked.connect(self.call_page_asked)
            foot.addWidget(call)
        go_on = PrimaryButton(self.tr("Continue"))
        go_on.clicked.connect(self.went_on)
        change = TextButton(self.tr("Change my number"))
        change.clicked.connect(self.change_asked)
        foot.addWidget(go_on)
        foot.addWidget(change)


def _named(disc: QWidget, name: str, role: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addStretch(1)
    column.addWidget(disc, 0, _CENTER)
    column.addWidget(Label(name, "body", role, align=_CENTER, weight=600, wrap=False))
    column.addStretch(1)
    return column
