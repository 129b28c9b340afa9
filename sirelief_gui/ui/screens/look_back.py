"""How the session felt (07b): one tap is enough."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from sirelief_gui.domain.labels import comfort_label
from sirelief_gui.domain.record import Comfort
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton, TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.comfort_choice import ComfortChoice
from sirelief_gui.ui.widgets.field import NoteField
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.toast import UndoBar
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """What she said; ``hurt`` are the ids of the exercises that hurt, in the program's order."""

    comfort: Comfort | None
    hurt: tuple[str, ...] = ()
    note: str = ""


class LookBackScreen(BackScreen):
    """Eased, Same or Hurt; Hurt asks which exercise and waits, the others go on by themselves.

    ``exercises`` are (id, name) pairs; ``hurt_preset`` are those she said so of in the session.
    Signals: ``chosen`` (LookBack), ``skipped``, ``went_back``.
    """

    chosen = Signal(object)
    skipped = Signal()

    def __init__(
        self, *, exercises: tuple[tuple[str, str], ...], hurt_preset: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        bar = TopBar(self.tr("After your session"), steps=(2, 2))
        bar.back_chosen.connect(self.leave)
        self._page = FlowPage(bar)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._heading = Heading(self.tr("How did it feel overall?"), self.tr("One tap is enough."))
        self._comfort = ComfortChoice(name=self.tr("How did it feel overall?"))
        self._comfort.chosen_by_user.connect(self._picked)
        self._which = self._which_hurt(exercises, hurt_preset)
        self._note = NoteField(
            "", hint=self.tr("Anything to remember?"), name=self.tr("Note, optional")
        )
        body = self._page.body
        for widget in (self._heading, self._comfort, self._which):
            body.addWidget(widget)
            body.addSpacing(4)
        body.addWidget(Label(self.tr("**Note** (optional)"), "body"))
        body.addWidget(self._note)
        body.addStretch(1)
        self._fill_foot()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(theme_of(self).px("painScale.advanceAfterMs"))
        self._timer.timeout.connect(self._answer)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)
        self._comfort.set_low(form is Form.SHORT)

    def on_hidden(self) -> None:
        self._timer.stop()

    def _which_hurt(self, exercises: tuple[tuple[str, str], ...], preset: tuple[str, ...]) -> Card:
        card = Card()
        card.column.setSpacing(0)
        self._chips = ChipGroup(exercises, name=self.tr("Which exercise hurt?"))
        if preset:
            self._chips.choose(preset)
        card.column.addWidget(Label(self.tr("Which exercise hurt?"), "h3"))
        card.column.addWidget(Label(self.tr("Tap all that fit, or leave it."), "small", "ink2"))
        card.column.addSpacing(8)
        card.column.addWidget(self._chips)
        card.hide()
        return card

    def _fill_foot(self) -> None:
        self._undo = UndoBar()
        self._undo.undone.connect(self._take_back)
        self._undo.hide()
        self._save = PrimaryButton(self.tr("Save session"))
        self._save.clicked.connect(self._answer)
        self._save.hide()
        self._skip = TextButton(self.tr("Skip this"))
        self._skip.clicked.connect(self._leave_out)
        for widget in (self._undo, self._save, self._skip):
            self._page.foot.addWidget(widget)

    def _picked(self, comfort: Comfort) -> None:
        hurt = comfort is Comfort.HURT
        self._which.setVisible(hurt)
        self._save.setVisible(hurt)
        self._undo.setVisible(not hurt)
        self._skip.setVisible(hurt)
        if hurt:
            self._timer.stop()
            return
        word = comfort_label(comfort, domain_words)
        self._undo.show_text(self.tr("{word}. Saving").format(word=word), undoable=True)
        self._timer.start()

    def _take_back(self) -> None:
        self._timer.stop()
        self._comfort.choose(None)
        self._undo.hide()
        self._skip.show()
        self._comfort.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self) -> None:
        self._timer.stop()
        comfort = self._comfort.chosen
        hurt = self._chips.chosen() if comfort is Comfort.HURT else ()
        self.chosen.emit(LookBack(comfort=comfort, hurt=hurt, note=self._note.text()))

    def _leave_out(self) -> None:
        """Skip the question; a note she has written is kept all the same."""
        self._timer.stop()
        if self._note.text():
            self.chosen.emit(LookBack(comfort=None, note=self._note.text()))
        else:
            self.skipped.emit()

    def leave(self) -> None:
        self._timer.stop()
        self.went_back.emit()
