"""Before anything else: the conditions as a gate, and who said she may exercise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.safety import Answers
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.widgets.bullets import BulletList
from sirelief_gui.ui.widgets.buttons import PrimaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.checkrow import CheckRow, RadioGroup
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

NONE, ONE = "none", "one"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceAnswer:
    """What she answered. ``conditions``: one applies or may; ``number`` may be empty."""

    conditions: bool
    cleared: bool
    team_agreed: bool
    number: str


class ClearanceScreen(BackScreen):
    """The gate of the first run (S1 to S3). Nothing is answered for her.

    ``again``: it is asked anew, as another trimester has begun; nothing is filled in.
    ``answered`` and ``looked_around`` carry a ClearanceAnswer: the first when she may
    exercise, the second when sessions stay off.
    """

    answered = Signal(object)
    looked_around = Signal(object)
    warning_signs_asked = Signal()

    def __init__(
        self,
        *,
        conditions: Sequence[str],
        answers: Answers,
        number: str,
        again: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.bar = TopBar("")
        self.bar.back_chosen.connect(self.went_back)
        self.signs = IconButton("phone", self.tr("When to stop and call"))
        self.signs.clicked.connect(self.warning_signs_asked)
        self.bar.add_action(self.signs)
        self._again = again
        if again:  # what was answered a trimester ago is not an answer for her now
            answers = Answers()
        self.gate = self._gate(answers)
        self.cleared = CheckRow(
            self.tr("My doctor, midwife or therapist **said I may exercise**."),
            checked=answers.cleared and not answers.conditions,
        )
        self.agreed = CheckRow(
            self.tr(
                "My maternity team knows this and **said I may exercise**. Saved with today’s date."
            ),
            checked=answers.team_agreed,
        )
        self.number = LineField(
            self.tr("**Maternity number** (optional, for the stop page)"),
            text=number,
            hint=self.tr("Add it now or later"),
            icon="phone",
        )
        self.go_on = PrimaryButton(self.tr("Continue"))
        self.look = TextButton(self.tr("No clearance yet, look around"))
        self._build(conditions)
        self._connect()
        self._follow()

    def _gate(self, answers: Answers) -> RadioGroup:
        return RadioGroup(
            [
                (NONE, self.tr("None of these applies to me"), ""),
                (ONE, self.tr("One does, or I am not sure"), ""),
            ],
            name=self.tr("Does one of these apply to you?"),
            chosen={None: "", False: NONE, True: ONE}[answers.conditions],
        )

    def _build(self, conditions: Sequence[str]) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = FlowPage(self.bar)
        outer.addWidget(self._page)
        title = self.tr("Before anything else")
        under = self.tr("Does one of these apply to you?")
        if self._again:
            title = self.tr("Asked again")
            under = self.tr("A new stretch of your pregnancy. Does one of these apply to you now?")
        self._heading = Heading(title, under, top=0)
        texts = [domain_words(text) for text in conditions]
        self.conditions = BulletList(
            texts, role="warnInk", lines=False, name=self.tr("Conditions to ask about first")
        )
        self.advice = CautionBox(
            self.tr("Sessions stay off until then."),
            title=self.tr("Then your maternity team decides, not this app."),
            icon="stethoscope",
        )
        for part in (
            self._heading,
            self.conditions,
            self.gate,
            self.cleared,
            self.advice,
            self.agreed,
            self.number,
        ):
            self._page.body.addWidget(part)
        self._page.body.addStretch(1)
        self._page.foot.addWidget(self.go_on)
        self._page.foot.addWidget(self.look)

    def _connect(self) -> None:
        self.gate.changed.connect(self._follow)
        self.cleared.toggled.connect(self._follow)
        self.agreed.toggled.connect(self._follow)
        self.go_on.clicked.connect(self._primary)
        self.look.clicked.connect(self._secondary)

    def _follow(self) -> None:
        """Show what belongs to the answer, and what the main button does now."""
        choice = self.gate.chosen()
        self.cleared.setVisible(choice != ONE)
        self.number.setVisible(choice != ONE)
        self.advice.setVisible(choice == ONE)
        self.agreed.setVisible(choice == ONE)
        if choice == ONE:
            done = self.agreed.isChecked()
            self.go_on.set_text(self.tr("Continue") if done else self.tr("Look around first"))
            self.go_on.setEnabled(True)
            self.look.set_text(self.tr("Read the warning signs"))
            return
        ready = choice == NONE and self.cleared.isChecked()
        self.go_on.set_text(self._why_not(choice))
        self.go_on.setEnabled(ready)
        asked = self.tr("No clearance yet, look around")
        self.look.set_text(asked if choice else self.tr("Read the warning signs"))

    def _why_not(self, choice: str) -> str:
        """Return the main button's text: what it does, or why it is off."""
        if not choice:
            return self.tr("Choose one of the two answers")
        if not self.cleared.isChecked():
            return self.tr("Tick the box to continue")
        return self.tr("Continue")

    def _answer(self) -> ClearanceAnswer:
        one = self.gate.chosen() == ONE
        agreed = one and self.agreed.isChecked()
        return ClearanceAnswer(
            conditions=one,
            # The team's word on a known condition is a clearance of its own.
            cleared=agreed if one else self.cleared.isChecked(),
            team_agreed=agreed,
            number=self.number.text(),
        )

    def _primary(self) -> None:
        answer = self._answer()
        if answer.cleared:
            self.answered.emit(answer)
        else:
            self.looked_around.emit(answer)

    def _secondary(self) -> None:
        if self.gate.chosen() == NONE:
            answer = self._answer()
            self.looked_around.emit(
                ClearanceAnswer(
                    conditions=False, cleared=False, team_agreed=False, number=answer.number
                )
            )
        else:
            self.warning_signs_asked.emit()

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)
        self._page.body.setSpacing(12)
        self.conditions.set_density(
            "control", least=27 if form is Form.PHONE else 24, air=2, side=16, ends=9
        )
        self._page.foot.setSpacing(4 if form is Form.SHORT else 8)
