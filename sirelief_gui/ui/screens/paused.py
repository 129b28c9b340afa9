"""Sessions are off because the pregnancy is over, as she said or by her week."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.widgets.buttons import PrimaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.checkrow import CheckRow
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.topbar import TopBar


class PausedScreen(Screen):
    """Says why sessions are off, and takes the word of a clinician (safety rule S23).

    ``past_term``: by her week it is over, and she has not said so. Signals: ``agreed`` when a
    clinician did; ``taken_back`` when its end was recorded by mistake; ``ended_asked`` and
    ``week_asked`` to record it, or to correct the week.
    """

    went_back = Signal()
    agreed = Signal()
    taken_back = Signal()
    ended_asked = Signal()
    week_asked = Signal()
    warning_signs_asked = Signal()

    def __init__(self, *, past_term: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TopBar("")
        self.bar.back_chosen.connect(self.went_back)
        self.signs = IconButton("phone", self.tr("When to stop and call"))
        self.signs.clicked.connect(self.warning_signs_asked)
        self.bar.add_action(self.signs)
        self.said = CheckRow(
            self.tr(
                "A doctor, midwife or therapist **agreed that I exercise**. "
                "Saved with today’s date."
            )
        )
        self.said.toggled.connect(self._follow)
        self.go_on = PrimaryButton(self.tr("Continue"))
        self.go_on.clicked.connect(self.agreed)
        self.mistake = TextButton(self.tr("I recorded this by mistake"))
        self.mistake.clicked.connect(self.taken_back)
        self.ended = TextButton(self.tr("My pregnancy has ended"))
        self.ended.clicked.connect(self.ended_asked)
        self.week = TextButton(self.tr("Correct my week"))
        self.week.clicked.connect(self.week_asked)
        self._build(past_term=past_term)
        self._follow()

    def _build(self, *, past_term: bool) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = FlowPage(self.bar)
        outer.addWidget(self._page)
        why = self.tr("You recorded that your pregnancy has ended.")
        if past_term:
            why = self.tr("By the week you entered, week 42 is over.")
        self._heading = Heading(self.tr("Sessions are paused"), why, top=0)
        self.advice = CautionBox(
            self.tr("This program was made for pregnancy. Reading and logging stay open."),
            title=self.tr("Ask your doctor, midwife or therapist before you go on."),
            icon="stethoscope",
        )
        for part in (self._heading, self.advice, self.said):
            self._page.body.addWidget(part)
        self._page.body.addStretch(1)
        self._page.foot.addWidget(self.go_on)
        others = (self.ended, self.week) if past_term else (self.mistake,)
        for button in others:
            self._page.foot.addWidget(button)

    def _follow(self) -> None:
        ready = self.said.isChecked()
        self.go_on.set_text(self.tr("Continue") if ready else self.tr("Tick the box to continue"))
        self.go_on.setEnabled(ready)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)
        self._page.body.setSpacing(12)
        self._page.foot.setSpacing(4 if form is Form.SHORT else 8)

    def handle_key(self, event: QKeyEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
        if is_press and event.key() == Qt.Key.Key_Escape:
            self.went_back.emit()
            return True
        return False
