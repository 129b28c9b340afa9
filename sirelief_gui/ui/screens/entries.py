"""Correcting a session or a rating, adding one by hand, rating each exercise: the forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.by_hand import LONGEST_MINUTES, PastSession
from sirelief_gui.domain.entry_form import (
    ExerciseForm,
    RatingForm,
    SessionForm,
    rating_faults,
    session_faults,
)
from sirelief_gui.domain.labels import LOG_KINDS, past_kind_label
from sirelief_gui.domain.record import CheckInKind, Comfort
from sirelief_gui.domain.words import NBSP
from sirelief_gui.services.history_edit import ProgramChoice
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.widgets.asked import Asked
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.comfort_choice import ComfortChoice
from sirelief_gui.ui.widgets.entry_rows import ExerciseFields, MarksFields, WhenFields
from sirelief_gui.ui.widgets.felt_chips import FeltChips
from sirelief_gui.ui.widgets.field import NoteField
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.score_field import ScoreField
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_COLUMN = 640
_EDGE = 48
_NOT_SAID = -1
"""Where the effort's stepper stands while she has not said any."""
_MOST_EFFORT = 10


class EntryScreen(BackScreen):
    """A form with Save at its foot; ``save_asked`` comes only for what can be kept, as far as seen.

    What the history refuses is said by ``show_fault``, beside the part it is about.
    """

    save_asked = Signal(object)

    def __init__(self, title: str, save: str, now: datetime | None) -> None:
        super().__init__()
        self.keeps_bar = False
        self.when = None if now is None else WhenFields(now)
        bar = TopBar(title)
        bar.back_chosen.connect(self.went_back)
        self._page = FlowPage(bar, column=_COLUMN)
        self.body = self._page.body
        self.body.setSpacing(16)
        self.save_button = PrimaryButton(save)
        self.save_button.clicked.connect(self.save)
        self.why = CautionBox("")
        self.why.hide()
        self._page.foot.addWidget(self.why)
        self._page.foot.addWidget(self.save_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        if self.when is not None:
            self.body.addWidget(self.when)
            self.when.changed.connect(self.why.hide)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)

    @property
    def is_changed(self) -> bool:
        """Whether leaving would lose anything."""
        return self._state() != self._first

    def save(self) -> None:
        """Ask for it to be kept, or lead to the first thing that is wrong."""
        self.why.hide()
        found = {**self._when_faults(), **self._faults()}
        for key, part in self._parts().items():
            part[0].set_error(found.get(key, ""))  # type: ignore[attr-defined]
        if found:
            self._lead_to(next(iter(found)))
        else:
            self.save_asked.emit(self.answer())

    def show_fault(self, key: str, why: str) -> None:
        """Say why it could not be kept, beside the part of that key or at the foot."""
        part = self._parts().get(key)
        if part is None:
            self.why.set_texts(why)
            self.why.show()
            return
        part[0].set_error(why)  # type: ignore[attr-defined]
        self._lead_to(key)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep what Tab reaches in view, also when it comes from the foot or from the bar."""
        has_moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if has_moved and self._page.area.content.isAncestorOf(focused):
            self._page.area.ensureWidgetVisible(focused, 0, _EDGE)
        return has_moved

    def answer(self) -> object:
        """Return what is written; only asked for when nothing is wrong with it."""
        raise NotImplementedError

    def _written(self) -> object:
        raise NotImplementedError

    def _faults(self) -> Mapping[str, str]:
        raise NotImplementedError

    def _parts(self) -> dict[str, tuple[QWidget, QWidget]]:
        """Return the parts by their keys: what says that it is wrong, and what gets the focus."""
        if self.when is None:
            return {}
        day, at = self.when.day, self.when.time
        return {"day": (day, day.editor), "time": (at, at.editor)}

    def _remember(self) -> None:
        """Take the form as it is now for what it began with."""
        self._first = self._state()

    def _state(self) -> object:
        return (self._written(), () if self.when is None else self.when.texts())

    def _when_faults(self) -> dict[str, str]:
        if self.when is None:
            return {}
        said = {"day": self.when.day.problem(), "time": self.when.time.problem()}
        return {key: why for key, why in said.items() if why}

    def _lead_to(self, key: str) -> None:
        box, focus = self._parts()[key]
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        layout = self._page.area.content.layout()
        if layout is not None:
            layout.activate()
        self._page.area.ensureWidgetVisible(box, 0, _EDGE)


class SessionEntryScreen(EntryScreen):
    """A session's form: ``save_asked`` carries a SessionForm.

    With ``programs`` and ``now`` (aware) it is that of a past session: it carries a PastSession.
    """

    def __init__(
        self,
        form: SessionForm,
        *,
        programs: tuple[ProgramChoice, ...] = (),
        now: datetime | None = None,
    ) -> None:
        title = self.tr("Add a past session") if programs else self.tr("Edit session")
        super().__init__(title, self.tr("Save"), now)
        self._given = form
        self._programs = {one.id: one for one in programs}
        self.program: ChipGroup | None = None
        self.minutes: Stepper | None = None
        if programs:
            self._add_program(programs)
        self.before = ScoreField(self.tr("Before"), form.before)
        self.after = ScoreField(self.tr("After"), form.after)
        self.marks = MarksFields(form.sites, form.triggers, form.trigger_note)
        self._add_feeling(form)
        self._exercises = QWidget()
        self._rows = QVBoxLayout(self._exercises)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)
        self.exercises: tuple[ExerciseFields, ...] = ()
        self.note = NoteField(self.tr("Note"), text=form.note)
        asked = Asked(self.tr("Exercises"), self._exercises)
        self._asked_exercises = asked
        for part in (self.before, self.after, self.marks, self._overall, self._effort):
            self.body.addWidget(part)
        self.body.addWidget(asked)
        self.body.addWidget(self.note)
        self.body.addStretch(1)
        self._show_exercises(form.exercises or self._exercises_of_program())
        self._remember()

    def answer(self) -> SessionForm | PastSession:
        if self.program is None or self.minutes is None or self.when is None:
            return self._written()
        when = self.when.when()
        if when is None:
            raise LookupError
        return PastSession(
            when=when,
            program_id=self.program.chosen()[0],
            minutes=self.minutes.value(),
            form=self._written(),
        )

    def _add_program(self, programs: tuple[ProgramChoice, ...]) -> None:
        self.program = ChipGroup(
            [(one.id, one.name) for one in programs],
            name=self.tr("Program"),
            exclusive=True,
            tight=True,
        )
        self.program.choose((programs[0].id,))
        self.program.changed.connect(lambda _ids: self._take_program())
        self.minutes = Stepper(
            self.tr("Length"),
            value=programs[0].minutes,
            low=1,
            high=LONGEST_MINUTES,
            note=domain_words("{low} to {high}").format(low=1, high=LONGEST_MINUTES),
            show=lambda number: domain_words("{n} min").replace(" ", NBSP).format(n=number),
        )
        card = Card()
        card.column.setSpacing(16)
        card.column.addWidget(Asked(self.tr("Program"), self.program))
        card.column.addWidget(self.minutes)
        self.body.addWidget(card)

    def _add_feeling(self, form: SessionForm) -> None:
        self.comfort = ComfortChoice(name=self.tr("How did it feel overall?"))
        self.comfort.choose(form.comfort)
        self.effort = Stepper(
            self.tr("Effort"),
            value=_NOT_SAID if form.effort is None else form.effort,
            low=_NOT_SAID,
            high=_MOST_EFFORT,
            note=self.tr("0 to 10, 10 is as hard as you can imagine"),
            show=lambda number: self.tr("not said") if number == _NOT_SAID else str(number),
        )
        self._overall = Asked(self.tr("How did it feel overall?"), self.comfort)
        self._effort = Card(padding="space.cardPadding.compact")
        self._effort.column.addWidget(self.effort)

    def _exercises_of_program(self) -> tuple[ExerciseForm, ...]:
        if self.program is None:
            return ()
        return self._programs[self.program.chosen()[0]].exercises

    def _take_program(self) -> None:
        """Show the exercises of another program, all of them done, and how long it takes."""
        if self.program is not None and self.minutes is not None:
            self.minutes.set_value(self._programs[self.program.chosen()[0]].minutes)
            self._show_exercises(self._exercises_of_program())

    def _show_exercises(self, forms: tuple[ExerciseForm, ...]) -> None:
        for old in self.exercises:
            self._rows.removeWidget(old)
            let_go(old)
        self.exercises = tuple(ExerciseFields(form) for form in forms)
        last: QWidget = self.effort.plus
        for row in self.exercises:
            self._rows.addWidget(row)
            for stop in (row.reps.minus, row.reps.plus, *row.felt.chips):
                QWidget.setTabOrder(last, stop)
                last = stop
        QWidget.setTabOrder(last, self.note.editor)
        QWidget.setTabOrder(self.note.editor, self.save_button)
        self._asked_exercises.setVisible(bool(forms))

    def _written(self) -> SessionForm:
        effort = self.effort.value()
        return replace(
            self._given,
            before=self.before.score(),
            after=self.after.score(),
            sites=self.marks.sites(),
            triggers=self.marks.triggers(),
            trigger_note=self.marks.own_words.text(),
            comfort=self.comfort.chosen,
            effort=None if effort == _NOT_SAID else effort,
            note=self.note.text(),
            exercises=tuple(row.form() for row in self.exercises),
        )

    def _state(self) -> object:
        chosen = () if self.program is None else self.program.chosen()
        minutes = 0 if self.minutes is None else self.minutes.value()
        return (super()._state(), chosen, minutes)

    def _faults(self) -> Mapping[str, str]:
        return session_faults(self._written(), domain_words)

    def _parts(self) -> dict[str, tuple[QWidget, QWidget]]:
        marks = self.marks
        return {
            **super()._parts(),
            "sites": (marks.asked_sites, marks.site_chips.chips[0]),
            "triggers": (marks.asked_triggers, marks.trigger_chips.chips[0]),
        }


class RateExercisesScreen(EntryScreen):
    """How each exercise of a session felt, for whoever wants to say it: all of it is optional.

    ``save_asked`` carries a dict of Comfort, or None for nothing said, by place.
    """

    def __init__(self, exercises: tuple[ExerciseForm, ...]) -> None:
        super().__init__(self.tr("Rate each exercise"), self.tr("Save"), None)
        self._heading = Heading(
            self.tr("How did each one feel?"),
            self.tr("Rate those you want to, and leave the others. One more tap takes it back."),
        )
        self.body.addWidget(self._heading)
        self.felt = {one.position: FeltChips(one.name, one.comfort) for one in exercises}
        for one in exercises:
            card = Card(padding="space.cardPadding.compact")
            card.column.setSpacing(4)
            card.column.addWidget(Label(one.name, "body", weight=600))
            card.column.addWidget(self.felt[one.position])
            self.body.addWidget(card)
        self.body.addStretch(1)
        self._remember()

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._heading.set_form(form)

    def answer(self) -> dict[int, Comfort | None]:
        return self._written()

    def _written(self) -> dict[int, Comfort | None]:
        return {place: chips.felt for place, chips in self.felt.items()}

    def _faults(self) -> Mapping[str, str]:
        return {}


class RatingEntryScreen(EntryScreen):
    """A rating's form: ``save_asked`` carries a RatingForm.

    With ``now`` (aware) it is that of a past rating: it also asks when that was, and
    ``save_asked`` carries a pair of When and RatingForm.
    """

    def __init__(self, form: RatingForm, *, now: datetime | None = None) -> None:
        title = self.tr("Edit pain log") if now is None else self.tr("Add a pain log")
        super().__init__(title, self.tr("Save"), now)
        self._given = form
        self.kinds: Segmented | None = None
        if now is not None:
            self.kinds = Segmented(
                [(kind.value, past_kind_label(kind, domain_words)) for kind in LOG_KINDS],
                name=self.tr("Which pain"),
                chosen=form.kind.value,
            )
            self.body.addWidget(self.kinds)
        self.score = ScoreField(self.tr("Pain"), form.score)
        self.marks = MarksFields(form.sites, form.triggers, form.trigger_note)
        self.note = NoteField(self.tr("Note"), text=form.note)
        for part in (self.score, self.marks, self.note):
            self.body.addWidget(part)
        self.body.addStretch(1)
        QWidget.setTabOrder(self.note.editor, self.save_button)
        self._remember()

    def answer(self) -> object:
        if self.when is None:
            return self._written()
        return (self.when.when(), self._written())

    def _written(self) -> RatingForm:
        return replace(
            self._given,
            kind=self._given.kind if self.kinds is None else CheckInKind(self.kinds.chosen()),
            score=self.score.score(),
            sites=self.marks.sites(),
            triggers=self.marks.triggers(),
            trigger_note=self.marks.own_words.text(),
            note=self.note.text(),
        )

    def _faults(self) -> Mapping[str, str]:
        return rating_faults(self._written(), domain_words)

    def _parts(self) -> dict[str, tuple[QWidget, QWidget]]:
        return {**super()._parts(), "score": (self.score, self.score.scale.cells[0])}
