"""How much of one exercise of a program: a sheet of steppers (11b), and one for a rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.library_list import place_text, shown_pose
from sirelief_gui.domain.program_dose import (
    REPS,
    REST_AFTER,
    REST_BETWEEN_SETS,
    SECONDS,
    SETS,
    DoseField,
    dose_fields,
)
from sirelief_gui.domain.program_edit import Draft, Edit, Refused
from sirelief_gui.domain.words import length_text, seconds_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import Button, Look, PrimaryButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.checkrow import CheckRow
from sirelief_gui.ui.widgets.exercise_card import Picture
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.sheet import FootedContent
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.words import domain_words

_REST_STEP = 5
_MOVES = (PhaseKind.MOVE, PhaseKind.RELEASE)

SecondsOf = Callable[[Draft, int], int]
"""Tells how many seconds an exercise of a draft takes; 0 while it is left out."""


class DoseSheet(FootedContent):
    """What is shown of one item of a draft, and how it is changed.

    ``changed`` carries each new Draft at once; ``done`` and ``remove_asked`` lead away.
    """

    changed = Signal(object)
    done = Signal()
    remove_asked = Signal()

    def __init__(
        self,
        draft: Draft,
        place: int,
        *,
        library: Library,
        seconds_of: SecondsOf,
        propped: bool,
        tone: str,
    ) -> None:
        super().__init__()
        self.draft, self._place = draft, place
        self._library, self._seconds_of = library, seconds_of
        self._exercise = library.exercises[draft.items[place].exercise]
        self._is_showing = False
        self.steppers: dict[str, Stepper] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        self._column.addLayout(self._head(propped=propped, tone=tone))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(8)
        self._column.addLayout(self._fields)
        self.why = CautionBox("")
        self.why.hide()
        self._column.addWidget(self.why)
        self.pace = self._pace()
        self._add_choices()
        self._length = Label("", "body", weight=600, wrap=False)
        self.remove = Button(
            self.tr("Remove"), look=Look(ink="danger", border="ctl"), height="target.primary"
        )
        self.finish = PrimaryButton(self.tr("Done"))
        self.foot = self._buttons()
        self._show()

    # -- what there is ------------------------------------------------------------------

    def _head(self, *, propped: bool, tone: str) -> QHBoxLayout:
        exercise, row = self._exercise, QHBoxLayout()
        row.setSpacing(16)
        pose = shown_pose(exercise, exercise.about.picture, propped=propped)
        row.addWidget(Picture(pose, tone=tone))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Label(domain_words(exercise.name), "h2"))
        place = place_text(exercise, self._library, domain_words)
        words.addWidget(Label(place, "body", "ink2"))
        words.addStretch(1)
        row.addLayout(words, 1)
        return row

    def _pace(self) -> Segmented | None:
        """Return the choice of how slow the moves are: the usual seconds, the most, and between."""
        phases = [spec for spec in self._exercise.phases if spec.kind in _MOVES]
        if not phases:
            return None
        usual = max(spec.seconds.default for spec in phases)
        most = min(spec.seconds.maximum for spec in phases)
        words = (self.tr("Calm"), self.tr("Slower"), self.tr("Slowest"))
        paces = dict.fromkeys((usual, (usual + most) // 2, most))
        if len(paces) < len(words):
            return None
        choices = [
            (str(seconds), f"{word}, {seconds_text(seconds, domain_words)}")
            for word, seconds in zip(words, paces, strict=True)
        ]
        title = self.tr("Pace between holds")
        pace = Segmented(choices, name=title)
        pace.changed.connect(lambda key: self._try(self._paced(int(key))))
        self._column.addWidget(Label(title, "small", weight=600))
        self._column.addWidget(pace)
        return pace

    def _add_choices(self) -> None:
        self.variants: dict[str, SwitchRow] = {}
        for variant in self._exercise.variants:
            note = domain_words(variant.note) if variant.note else ""
            row = _plain_switch(domain_words(variant.name), note)
            row.toggled.connect(partial(self._variant_switched, variant.id))
            self.variants[variant.id] = row
            self._column.addWidget(row)
        item = self.draft.items[self._place]
        self.part = _plain_switch(
            self.tr("Part of the program"), self.tr("Off leaves it out and keeps its numbers.")
        )
        self.part.toggled.connect(
            lambda on: self._try(program_edit.switch(self.draft, self._place, on=on))
        )
        self._column.addWidget(self.part)
        self.note = LineField(
            self.tr("Note"), text=item.dose.note, hint=self.tr("Your own words (optional)")
        )
        self.note.text_changed.connect(self._noted)
        self._column.addWidget(self.note)
        self.therapist = CheckRow(
            self.tr("My therapist set this"),
            subtitle=self.tr("Allows more and less than the usual range."),
        )
        self.therapist.toggled.connect(
            lambda on: self._try(
                program_edit.set_therapist(self.draft, self._place, on, self._library, domain_words)
            )
        )
        self._column.addWidget(self.therapist)

    def _total(self) -> Card:
        card = Card(fill="sunk", line=False, padding="space.cardPadding.compact")
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("This exercise"), "body"), 1)
        row.addWidget(self._length)
        card.column.addLayout(row)
        return card

    def _buttons(self) -> QWidget:
        foot = QWidget(self)
        column, row = QVBoxLayout(foot), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._total())
        column.addLayout(row)
        row.setSpacing(12)
        row.addWidget(self.remove, 1)
        row.addWidget(self.finish, 1)
        self.remove.clicked.connect(self.remove_asked)
        self.finish.clicked.connect(self.done)
        return foot

    def set_form(self, form: Form) -> None:
        """The sheet looks the same in every layout; its host sets the width."""

    # -- how it is changed --------------------------------------------------------------

    def _paced(self, seconds: int) -> Edit:
        drops = self._dropped()
        moves = [
            spec.id
            for spec in self._exercise.phases
            if spec.kind in _MOVES and spec.id not in drops
        ]
        return program_edit.set_pace(
            self.draft, self._place, moves, seconds, self._library, tr=domain_words
        )

    def _dropped(self) -> frozenset[str]:
        variant = self.draft.items[self._place].dose.variant
        return self._exercise.variant(variant).drops if variant else frozenset()

    def _stepped(self, key: str, value: int) -> None:
        self._try(edit_number(self.draft, self._place, key, value, self._library))

    def _variant_switched(self, key: str, on: bool) -> None:
        self._try(
            program_edit.set_variant(
                self.draft, self._place, key if on else None, self._library, domain_words
            )
        )

    def _noted(self, text: str) -> None:
        edit = program_edit.set_note(self.draft, self._place, text, self._library, domain_words)
        self.note.set_error(edit.why if isinstance(edit, Refused) else "")
        if isinstance(edit, Draft):
            self._take(edit)

    def _try(self, edit: Edit) -> None:
        """Take an edit over, or say why it cannot be; either way show what is."""
        if self._is_showing:
            return
        self.why.setVisible(isinstance(edit, Refused))
        if isinstance(edit, Refused):
            self.why.set_texts(edit.why)
        else:
            self._take(edit)
        self._show()

    def _take(self, draft: Draft) -> None:
        if draft != self.draft:
            self.draft = draft
            self.changed.emit(draft)

    # -- what it says -------------------------------------------------------------------

    def _show(self) -> None:
        self._is_showing = True  # what is set from here is not hers
        self._show_fields()
        item = self.draft.items[self._place]
        for key, row in self.variants.items():
            row.setChecked(item.dose.variant == key)
        self.part.setChecked(not item.off)
        self.therapist.setChecked(item.dose.therapist_set)
        self._is_showing = False
        self._show_length()

    def _show_fields(self) -> None:
        item = self.draft.items[self._place]
        fields = dose_fields(item, self._library, domain_words)
        shown = [field for field in fields if self.pace is None or field.kind not in _MOVES]
        for place, field in enumerate(shown):
            if field.key not in self.steppers:
                self.steppers[field.key] = stepper_for(field)
                self.steppers[field.key].value_changed.connect(partial(self._stepped, field.key))
            stepper = self.steppers[field.key]
            self._fields.insertWidget(place, stepper)
            stepper.set_range(field.minimum, field.maximum)
            stepper.set_value(field.value)
            stepper.set_note(field.range_text(domain_words))
        self._order_tabs([self.steppers[field.key] for field in shown])
        keys = {field.key for field in shown}
        for key, stepper in self.steppers.items():
            stepper.setVisible(key in keys)
        if self.pace is not None:
            moves = {field.value for field in fields if field.kind in _MOVES}
            self.pace.choose(str(moves.pop()) if len(moves) == 1 else "")

    def _order_tabs(self, steppers: list[Stepper]) -> None:
        """Let Tab go down the sheet: a stepper that is made later comes last otherwise."""
        stops: list[QWidget] = [one for each in steppers for one in (each.minus, each.plus)]
        stops += () if self.pace is None else self.pace.segments
        stops += [*self.variants.values(), self.part, self.note.editor, self.therapist]
        for first, second in pairwise([*stops, self.remove, self.finish]):
            QWidget.setTabOrder(first, second)

    def _show_length(self) -> None:
        seconds = self._seconds_of(self.draft, self._place)
        text = length_text(seconds, domain_words) if seconds else self.tr("Left out")
        self._length.setText(text)


class RestSheet(FootedContent):
    """How long she rests after an exercise; ``changed`` carries each new Draft, ``done`` ends."""

    changed = Signal(object)
    done = Signal()

    def __init__(self, draft: Draft, place: int, *, library: Library) -> None:
        super().__init__()
        self.draft, self._place, self._library = draft, place, library
        fields = dose_fields(draft.items[place], library, domain_words)
        field = next(one for one in fields if one.key == REST_AFTER)
        exercise = library.exercises[draft.items[place].exercise]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        title = self.tr("Rest after {exercise}").format(exercise=domain_words(exercise.short_name))
        column.addWidget(Label(title, "h2"))
        self.stepper = stepper_for(field)
        self.stepper.value_changed.connect(self._stepped)
        column.addWidget(self.stepper)
        self.foot = PrimaryButton(self.tr("Done"))
        self.foot.setParent(self)
        self.foot.clicked.connect(self.done)

    def set_form(self, form: Form) -> None:
        """The sheet looks the same in every layout; its host sets the width."""

    def _stepped(self, value: int) -> None:
        edit = edit_number(self.draft, self._place, REST_AFTER, value, self._library)
        if isinstance(edit, Draft):
            self.draft = edit
            self.changed.emit(edit)


def stepper_for(field: DoseField) -> Stepper:
    """Return a stepper that shows a number of a dose; rests go in steps of 5 s."""
    return Stepper(
        field.label,
        value=field.value,
        low=field.minimum,
        high=field.maximum,
        step=_REST_STEP if field.key in (REST_AFTER, REST_BETWEEN_SETS) else 1,
        note=field.range_text(domain_words),
        show=partial(_shown, in_seconds=field.in_seconds),
    )


def edit_number(draft: Draft, place: int, key: str, value: int, library: Library) -> Edit:
    """Set the number with this key of an item; the keys are those of `dose_fields`."""
    if key.startswith(SECONDS):
        phase = key.removeprefix(SECONDS)
        return program_edit.set_seconds(draft, place, phase, value, library, tr=domain_words)
    setters = {
        REPS: program_edit.set_reps,
        SETS: program_edit.set_sets,
        REST_AFTER: program_edit.set_rest_after,
        REST_BETWEEN_SETS: program_edit.set_rest_between_sets,
    }
    return setters[key](draft, place, value, library, domain_words)


def _shown(value: int, *, in_seconds: bool) -> str:
    return seconds_text(value, domain_words) if in_seconds else str(value)


def _plain_switch(title: str, subtitle: str) -> SwitchRow:
    row = SwitchRow(title, subtitle=subtitle)
    row.padding = "widget.rowPaddingNone"
    row.weight = 600
    return row
