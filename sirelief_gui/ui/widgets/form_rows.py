"""The rows of the dose form: an exercise with its numbers, as many beside each other as fit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sirelief_gui.domain.dose_form import FormField, FormRow
from sirelief_gui.domain.program import LONGEST_NOTE
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.words import domain_words

_STEPPER = 300
"""Pixels that a number wants at 100 % text before another stands beside it."""
_REST_STEP = 5
_MOST = 5
"""Numbers of a row."""


class FormCard(Card):
    """One row of the form; ``changed`` comes with every press and every letter."""

    changed = Signal()

    def __init__(self, name: str, place: str, row: FormRow, fields: tuple[FormField, ...]) -> None:
        super().__init__()
        self._name, self._row = name, row
        self.column.addWidget(Label(name, "h3"))
        self.column.addWidget(Label(place, "small", "ink2"))
        self.steppers: dict[str, Stepper] = {}
        self._numbers = _Numbers()
        for field in fields:
            self._numbers.add(self._stepper(field))
        self.column.addWidget(self._numbers)
        self.leave_out = SwitchRow(self.tr("Leave out"), checked=row.left_out)
        self.leave_out.padding = "widget.rowPaddingNone"
        self.leave_out.weight = 600
        self.leave_out.setAccessibleName(self.tr("Leave out {exercise}").format(exercise=name))
        self.leave_out.toggled.connect(self._told)
        self.column.addWidget(self.leave_out)
        self.note = LineField("", text=row.note, hint=self.tr("Notes"), name=self._named())
        self.note.editor.setMaxLength(LONGEST_NOTE)
        self.note.text_changed.connect(self._told)
        self.column.addWidget(self.note)
        self.why = Label("", "small", "danger")
        self.why.hide()
        self.column.addWidget(self.why)

    def _named(self) -> str:
        return self.tr("Notes on {exercise}").format(exercise=self._name)

    def _stepper(self, field: FormField) -> Stepper:
        value = self._row.number(field.key)
        stepper = Stepper(
            field.label,
            value=value,
            low=field.lowest,
            high=field.highest,
            step=_REST_STEP if field.key.startswith("rest") else 1,
            note=field.note_text(value, domain_words),
            show=partial(field.value_text, tr=domain_words),
        )
        for button in (stepper.minus, stepper.plus):
            said = self.tr("{exercise}, {what}")
            button.setAccessibleName(said.format(exercise=self._name, what=button.accessibleName()))
        stepper.value_changed.connect(partial(self._stepped, field))
        self.steppers[field.key] = stepper
        return stepper

    def _told(self, _value: object) -> None:
        self.changed.emit()

    def _stepped(self, field: FormField, value: int) -> None:
        self.steppers[field.key].set_note(field.note_text(value, domain_words))
        self.changed.emit()

    def set_width(self, width: int) -> None:
        """Set the numbers in as many columns as fit into so many pixels."""
        self._numbers.set_columns(
            min(max(1, int(width // (_STEPPER * theme_of(self).scale))), _MOST)
        )

    def row(self) -> FormRow:
        """Return what is typed now."""
        found = self._row
        for key, stepper in self.steppers.items():
            found = found.with_number(key, stepper.value())
        return FormRow(
            reps=found.reps,
            sets=found.sets,
            hold=found.hold,
            rest=found.rest,
            times=found.times,
            left_out=self.leave_out.isChecked(),
            note=self.note.text(),
        )

    def set_why(self, why: str) -> None:
        """Say under the row why it cannot be so; "" when it can."""
        self.why.setText(why)
        self.why.setVisible(bool(why))


class _Numbers(QWidget):
    """Steppers in columns."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(8)
        self._steppers: list[Stepper] = []
        self._columns = 1

    def add(self, stepper: Stepper) -> None:
        """Add a number at the end."""
        self._steppers.append(stepper)
        self._place()

    def minimumSizeHint(self) -> QSize:
        least = max((one.minimumSizeHint().width() for one in self._steppers), default=0)
        return QSize(least, super().minimumSizeHint().height())

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        for number, stepper in enumerate(self._steppers):
            self._grid.addWidget(stepper, number // self._columns, number % self._columns)
        for column in range(_MOST):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
