"""When to stop and whom to call. It never says what she has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.widgets.bullets import BulletList
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SoftButton, TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.checkrow import CheckRow
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.flow_page import FlowPage
from sirelief_gui.ui.widgets.icon_line import IconLine, IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.widgets.rule import Rule
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

MATERNITY, EMERGENCY = "maternity", "emergency"


class StopAndCallScreen(BackScreen):
    """The page behind every warning sign; ``reported`` tells that she has one now.

    Reported, it says to call and is answered by ``called`` or ``mistake``; else it only lists
    the signs. ``number_saved`` carries "maternity" or "emergency" and the number she wrote;
    no country's number is ever preset. ``was_lying``: it came in an exercise on her back, and
    she can have those left out from now on (S7): ``lying_told`` carries it. ``fault`` says why
    her history cannot be opened, with ``retried`` to try again and no way back; `offer` puts other
    ways on under it.
    """

    called = Signal()
    mistake = Signal()
    number_saved = Signal(str, str)
    lying_told = Signal(bool)
    retried = Signal()

    def __init__(
        self,
        *,
        signs: Sequence[str],
        emergency_signs: str,
        maternity_number: str,
        emergency_number: str,
        reported: bool,
        was_lying: bool = False,
        fault: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reported, self._was_lying, self._has_fault = reported, was_lying, bool(fault)
        self.bar = TopBar("", close=reported, back=not fault)
        self.bar.back_chosen.connect(self.went_back)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = FlowPage(self.bar)
        outer.addWidget(self._page)
        self._page.body.setSpacing(0)
        self._offers = ListGroup()
        self._offers.hide()
        if fault:
            self._say_fault(fault)
        self.maternity, self.emergency = self._numbers(maternity_number, emergency_number)
        self._fill(signs, domain_words(emergency_signs))
        if reported:
            self._add_answers()
        if was_lying:
            self._ask_about_lying()

    def _numbers(self, maternity: str, emergency: str) -> tuple[NumberBlock, NumberBlock]:
        blocks = (
            NumberBlock(self.tr("Add your maternity number"), number=maternity),
            NumberBlock(self.tr("Add your emergency number"), number=emergency),
        )
        for which, block in zip((MATERNITY, EMERGENCY), blocks, strict=True):
            block.saved.connect(lambda text, which=which: self.number_saved.emit(which, text))
        return blocks

    def _fill(self, signs: Sequence[str], emergency_signs: str) -> None:
        body = self._page.body
        self._mark = IconMark("phone", "danger", size=32, disc="dangerSoft", disc_size=72)
        if self._reported:
            body.addWidget(self._mark)
            body.addSpacing(20)
        title = self.tr("No exercise today.\nPlease call now.")
        under = self.tr("Your maternity team or doctor needs to check this today.")
        if not self._reported:
            title = self.tr("When to stop and call")
            under = self.tr(
                "Stop, and call your maternity team or doctor, if you have one of these."
            )
        self._title = Label(title, "h1")
        body.addWidget(self._title)
        body.addSpacing(8)
        body.addWidget(Label(under, "lead" if self._reported else "body", "ink2"))
        body.addSpacing(20)
        self.signs: BulletList | None = None
        parts: list[QWidget] = [self._call_card(emergency_signs)]
        if not self._reported:
            texts = [domain_words(sign) for sign in signs]
            self.signs = BulletList(texts, name=self.tr("Warning signs"))
            # Where nothing else can be reached, the numbers come first.
            parts.insert(1 if self._has_fault else 0, self.signs)
        for part in parts:
            body.addWidget(part)
            body.addSpacing(12 if part is not parts[-1] else 16)
        if self._reported:
            said = self.tr(
                "Sit, or lie on your side, while you call. What you did is saved. "
                "Sessions stay off for the rest of today."
            )
        else:
            said = self.tr("Something else feels wrong? Trust that, and call.")
        body.addWidget(IconLine("info", said, style="small", role="ink2", icon_role="ink"))
        body.addStretch(1)

    def _call_card(self, emergency_signs: str) -> Card:
        card = Card()
        card.column.setContentsMargins(0, 0, 0, 0)
        card.column.setSpacing(0)
        unit = (
            Label(self.tr("Your maternity unit"), "h3"),
            Label(self.tr("The number is on your notes or appointment card."), "body", "ink2"),
            self.maternity,
        )
        at_once = (
            Label(self.tr("Emergency, call at once for"), "h3", "danger"),
            Label(emergency_signs, "body"),
            self.emergency,
        )
        card.column.addLayout(_part(*unit))
        card.column.addWidget(Rule())
        card.column.addLayout(_part(*at_once))
        return card

    def _add_answers(self) -> None:
        self.have_called = PrimaryButton(self.tr("I have called"))
        self.have_called.clicked.connect(self.called)
        self.by_mistake = TextButton(self.tr("I pressed this by mistake"))
        self.by_mistake.clicked.connect(self.mistake)
        self._page.foot.addWidget(self.have_called)
        self._page.foot.addWidget(self.by_mistake)

    def _say_fault(self, sentence: str) -> None:
        box = CautionBox(sentence, title=self.tr("Your history cannot be opened"))
        self.retry = TextButton(self.tr("Try again"), icon="rotate-ccw")
        self.retry.clicked.connect(self.retried)
        for label in box.findChildren(Label):
            label.setMinimumWidth(1)  # the name of a file may break anywhere
        box.column.addWidget(self.retry)
        self._page.body.addWidget(box)
        self._page.body.addSpacing(20)
        self._page.body.addWidget(self._offers)
        self._gap_after_offers = self._page.body.count()

    def offer(self, rows: Sequence[Row]) -> None:
        """Put ways on under the fault."""
        for row in rows:
            self._offers.add(row)
        self._offers.show()
        self._page.body.insertSpacing(self._gap_after_offers, 20)

    def _ask_about_lying(self) -> None:
        self.lying = CheckRow(
            self.tr("It came while I lay on my back. **Leave those exercises out** from now on.")
        )
        self.lying.toggled.connect(self.lying_told)
        self._page.body.addSpacing(16)
        self._page.body.addWidget(self.lying)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        roomy = form is not Form.SHORT and not self._was_lying
        self._mark.setVisible(self._reported and roomy)
        self._page.foot.setSpacing(4 if form is Form.SHORT else 8)


def _part(title: Label, words: Label, number: QWidget) -> QVBoxLayout:
    """Return a half of the card: whom to call, when or where, and the number."""
    column = QVBoxLayout()
    column.setContentsMargins(20, 16, 20, 20)
    column.setSpacing(0)
    column.addWidget(title)
    column.addWidget(words)
    column.addSpacing(12)
    column.addWidget(number)
    return column


class NumberBlock(QWidget):
    """A saved number in large digits, or the offer to add it; ``saved`` carries the new one."""

    saved = Signal(str)

    def __init__(self, offer: str, *, number: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        shown = QHBoxLayout()
        self.number = Label(number, "h1", tabular=True)
        self.change = TextButton(self.tr("Change"))
        self.change.setAccessibleDescription(offer)
        self.change.clicked.connect(self.edit)
        shown.addWidget(self.number, 1)
        shown.addWidget(self.change)
        column.addLayout(shown)
        self.add = SoftButton(offer, icon="plus")
        self.add.clicked.connect(self.edit)
        self.field = LineField("", name=offer, hint=self.tr("Phone number"), icon="phone")
        self.field.submitted.connect(self.save)
        self.keep = SoftButton(self.tr("Save number"))
        self.keep.clicked.connect(self.save)
        for part in (self.add, self.field, self.keep):
            column.addWidget(part)
        self._show(editing=False)

    def edit(self) -> None:
        """Open the field in place."""
        self.field.set_text(self.number.text())
        self._show(editing=True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Take what is written; an empty field takes the number away."""
        number = self.field.text()
        changed = number != self.number.text()
        self.number.setText(number)
        self._show(editing=False)
        if changed:
            self.saved.emit(number)

    def _show(self, *, editing: bool) -> None:
        has = bool(self.number.text())
        self.number.setVisible(has and not editing)
        self.change.setVisible(has and not editing)
        self.add.setVisible(not has and not editing)
        self.field.setVisible(editing)
        self.keep.setVisible(editing)
