"""Sessions are off because the pregnancy is over, as she said or by her week."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.screens.base import ColumnScreen
from sirelief_gui.ui.widgets.buttons import PrimaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.checkrow import CheckRow
from sirelief_gui.ui.widgets.icon_button import IconButton


class PausedScreen(ColumnScreen):
    """Says why sessions are off, and takes the word of a clinician (safety rule S23).

    ``past_term``: by her week it is over, and she has not said so. Signals: ``agreed`` when a
    clinician did; ``taken_back`` when its end was recorded by mistake; ``ended_asked`` and
    ``week_asked`` to record it, or to correct the week.
    """

    agreed = Signal()
    taken_back = Signal()
    ended_asked = Signal()
    week_asked = Signal()
    warning_signs_asked = Signal()

    def __init__(self, *, past_term: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
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
        why = self.tr("You recorded that your pregnancy has ended.")
        if past_term:
            why = self.tr("By the week you entered, week 42 is over.")
        self.put_heading(self.tr("Sessions are paused"), why)
        self.advice = CautionBox(
            self.tr("This program was made for pregnancy. Reading and logging stay open."),
            title=self.tr("Ask your doctor, midwife or therapist before you go on."),
            icon="stethoscope",
        )
        for part in (self.advice, self.said):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.addWidget(self.go_on)
        others = (self.ended, self.week) if past_term else (self.mistake,)
        for button in others:
            self.foot.addWidget(button)

    def _follow(self) -> None:
        ready = self.said.isChecked()
        self.go_on.set_text(self.tr("Continue") if ready else self.tr("Tick the box to continue"))
        self.go_on.setEnabled(ready)
