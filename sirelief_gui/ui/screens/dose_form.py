"""Typing in the form that a therapist filled in: one row an exercise, on one page."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.dose_form import FormRow, form_fields, form_rows, typed
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library_list import place_text
from sirelief_gui.domain.program_edit import Draft, Edit, Refused
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.checkrow import CheckRow
from sirelief_gui.ui.widgets.date_field import DateField
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.form_rows import FormCard
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_COLUMN = 1040
_OLDEST_DAYS = 365
_AROUND = 80
"""Pixels that the page and the card take at the sides."""


@dataclass(frozen=True, slots=True)
class FormState:
    """What stands on the page: the rows, whether a therapist set them, and the date as written."""

    rows: tuple[FormRow, ...]
    is_marked: bool
    day: str


class DoseFormScreen(BackScreen):
    """The rows of a draft as the form has them; ``finished`` carries the Draft that they make.

    ``today`` is the date that the form has until another is written. ``state`` is what was typed
    before, to go on with.
    """

    finished = Signal(object)

    def __init__(
        self,
        draft: Draft,
        *,
        library: Library,
        today: date,
        state: FormState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.keeps_bar = False
        self._draft, self._library = draft, library
        self._before = form_rows(draft.program, library, domain_words)
        bar = TopBar(self.tr("Form from your therapist"))
        bar.back_chosen.connect(self.went_back)
        self._page = FlowPage(bar, column=_COLUMN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._heading = Heading(
            domain_words(draft.program.name),
            self.tr(
                "Type what is written on the form. What is empty there stays as it is here. "
                "For what it says not to do, switch on “Leave out”."
            ),
        )
        self._page.body.addWidget(self._heading)
        self.cards: list[FormCard] = []
        self._add_head(today, state)
        rows = self._before if state is None else state.rows
        self.cards = [self._card(place, row) for place, row in enumerate(rows)]
        for card in self.cards:
            card.changed.connect(self._check)
            self._page.body.addWidget(card)
        self._page.body.addStretch(1)
        self._add_foot()

    def _add_head(self, today: date, state: FormState | None) -> None:
        self.therapist = CheckRow(
            self.tr("My therapist set this"),
            subtitle=self.tr("Marks what changes, and allows more than the usual range."),
        )
        first = today - timedelta(days=_OLDEST_DAYS)
        self.day = _FormDate(self.tr("Date of the form"), first=first, last=today, day=today)
        if state is not None:
            self.therapist.setChecked(state.is_marked)
            self.day.set_text(state.day)
        self.day.setVisible(self.therapist.isChecked())
        self.day.text_changed.connect(lambda: self.day.set_error(""))
        self.therapist.toggled.connect(self._marked)
        self._page.body.addWidget(self.therapist)
        self._page.body.addWidget(self.day)

    def _add_foot(self) -> None:
        self.why = CautionBox("")
        self.why.hide()
        self._page.foot.addWidget(self.why)
        self.review = PrimaryButton(self.tr("Show what would change"))
        self.review.clicked.connect(self._finish)
        self._page.foot.addWidget(self.review)

    def _card(self, place: int, row: FormRow) -> FormCard:
        item = self._draft.items[place]
        exercise = self._library.exercises[item.exercise]
        return FormCard(
            domain_words(exercise.short_name),
            place_text(exercise, self._library, domain_words),
            row,
            form_fields(item, self._library, domain_words),
        )

    # -- what is typed ------------------------------------------------------------------

    def state(self) -> FormState:
        """Return what stands on the page, to come back to."""
        rows = tuple(card.row() for card in self.cards)
        return FormState(rows, self.therapist.isChecked(), self.day.text())

    @property
    def is_changed(self) -> bool:
        """Whether anything is typed that would be lost."""
        return self.state().rows != self._before

    def typed(self) -> Edit:
        """Return the draft with what is typed, or why it cannot be."""
        rows = [card.row() for card in self.cards]
        return typed(self._draft, rows, self._library, day=self._day(), tr=domain_words)

    def _day(self) -> str:
        if not self.therapist.isChecked():
            return ""
        day = self.day.day()
        return "" if day is None else day_text(day, year=True)

    def _marked(self, is_marked: bool) -> None:
        self.day.setVisible(is_marked)
        self._check()

    def _check(self) -> None:
        """Say at once, under its row, what cannot be."""
        self.why.hide()
        before = self._before
        day = self._day() or ("–" if self.therapist.isChecked() else "")
        for place, card in enumerate(self.cards):
            row = card.row()
            if row == before[place]:
                card.set_why("")
                continue
            rows = [*before[:place], row, *before[place + 1 :]]
            edit = typed(self._draft, rows, self._library, day=day, tr=domain_words)
            card.set_why(edit.why if isinstance(edit, Refused) else "")

    def _finish(self) -> None:
        problem = self._date_problem()
        if problem:
            self.day.set_error(problem)
            self.day.editor.setFocus()
            self._page.area.ensureWidgetVisible(self.day)
            return
        edit = self.typed()
        if isinstance(edit, Refused):
            self.why.set_texts(edit.why)
            self.why.show()
            self._check_rows_in_view()
            return
        self.finished.emit(edit)

    def _date_problem(self) -> str:
        if not self.therapist.isChecked():
            return ""
        return self.day.problem() or (
            "" if self.day.text() else self.tr("Write the date that is on the form.")
        )

    def _check_rows_in_view(self) -> None:
        self._check()
        self.why.show()
        wrong = next((card for card in self.cards if card.why.text()), None)
        if wrong is not None:
            self._page.area.ensureWidgetVisible(wrong)

    # -- the page -----------------------------------------------------------------------

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for card in self.cards:
            card.set_width(min(self.width(), _COLUMN) - _AROUND)


class _FormDate(DateField):
    """The date on the form."""

    def outside(self, first: str, last: str) -> str:
        """Say between which days it lies."""
        sentence = self.tr("The date of a form lies between {first} and {last}.")
        return sentence.format(first=first, last=last)
