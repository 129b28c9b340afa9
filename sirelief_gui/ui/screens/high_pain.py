"""A high number before a session: resting is the first offer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.pain_scale import PainScale
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.widgets.score_disc import ScoreDisc
from sirelief_gui.ui.widgets.topbar import TopBar


class HighPainScreen(BackScreen):
    """Says that 7 or more is a lot and offers rest and whom to call (safety rule S16).

    ``breathed`` asks for the minutes of breathing (``minutes`` says how long), ``went_on`` for a
    gentle day, ``rested`` for nothing today; ``rescored`` carries another number tapped on the
    scale. Back takes the number back: that is the way to a full day.
    """

    call_page_asked = Signal()
    breathed = Signal()
    went_on = Signal()
    rested = Signal()
    rescored = Signal(int)

    def __init__(self, *, score: int, minutes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = score
        self.bar = TopBar(self.tr("Before you start"), steps=(1, 2))
        self.bar.back_chosen.connect(self.went_back)
        self.scale, self.disc = PainScale(legend=False), ScoreDisc(size="discAdvice")
        self.scale.set_score(score)
        self.disc.set_score(score)
        self.scale.chosen.connect(self._tapped)
        breathe = self.tr("Rest and breathe, {minutes}").format(minutes=minutes)
        self.breathe = PrimaryButton(breathe)
        self.breathe.clicked.connect(self.breathed)
        self.rest = TextButton(self.tr("Not today"))
        self.rest.clicked.connect(self.rested)
        self.go_on = SecondaryButton(self.tr("Gentle day"), height="target.min")
        self.go_on.clicked.connect(self.went_on)
        self.call = SecondaryButton(self.tr("Who to call"), icon="phone", height="target.min")
        self.call.clicked.connect(self.call_page_asked)
        self._build()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = FlowPage(self.bar)
        outer.addWidget(self._page)
        self._heading = Heading(
            self.tr("How is your pain right now?"),
            self.tr("Around your pelvis, low back and legs."),
        )
        self.advice = CautionBox(
            self.tr(
                "If this is new or keeps up, talk to your midwife or therapist. "
                "Want to move anyway? Then fewer reps, short holds, small and slow."
            ),
            title=self.tr("{n} is a lot. Resting is a good plan.").format(n=self._score),
            icon="moon",
        )
        body = self._page.body
        body.addWidget(self._heading)
        body.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addWidget(self.scale)
        body.addWidget(self.advice)
        body.addStretch(1)
        self._page.foot.addWidget(self.breathe)
        self._page.foot.addWidget(ButtonRow(self.go_on, self.call, gap=8))
        self._page.foot.addWidget(self.rest)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form, under_in_short=False)
        # The number is in the scale and in the advice, which must be in view.
        self.disc.setVisible(form is not Form.SHORT)
        self._page.foot.setSpacing(8)
        # The least height of the cells: the advice must stay in view.
        self.scale.setFixedHeight(self.scale.minimumSizeHint().height())
        self._page.body.setSpacing(12 if form is Form.SHORT else 20)

    def handle_key(self, event: QKeyEvent) -> bool:
        if super().handle_key(event):
            return True
        return event.type() == QEvent.Type.KeyPress and self.scale.take_key(event)

    def _tapped(self, score: int) -> None:
        if score != self._score:
            self.rescored.emit(score)
