"""How much of an exercise: reps, holds and its variants, never more than the sources recommend."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from sirelief_gui.domain.exercise import Exercise, Variant
from sirelief_gui.domain.library_list import hold_phases
from sirelief_gui.domain.program import Dose, PlannedItem
from sirelief_gui.domain.words import seconds_text
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.separator import Separator
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.words import domain_words


class DoseCard(Card):
    """Steppers and switches for one exercise, from ``item``; ``changed`` carries the new Dose.

    All holds of a rep take the same seconds. ``week`` is hers, if known: from some week on one
    way of doing it is pointed out.
    """

    changed = Signal(object)

    def __init__(self, item: PlannedItem, *, week: int | None = None) -> None:
        super().__init__()
        exercise = item.exercise
        self._holds = hold_phases(item)
        low, high = exercise.reps.recommended_minimum, exercise.reps.recommended_maximum
        self.reps = Stepper(
            self.tr("Reps"),
            value=item.reps_by_set[0],
            low=exercise.reps.minimum,  # fewer is always hers to choose
            high=high,
            note=self.tr("{low} to {high}").format(low=low, high=high),
        )
        self.reps.value_changed.connect(self._tell)
        self.column.setContentsMargins(20, 10, 20, 10)
        self.column.setSpacing(4)
        self.column.addWidget(self.reps)
        self.reps.setVisible(exercise.reps.minimum < high)  # the warm-up is gone through once
        self.hold = self._hold_stepper(item)
        if self.hold is not None:
            self.hold.value_changed.connect(self._tell)
            self.column.addWidget(self.hold)
        self.variants: dict[str, SwitchRow] = {}
        self._add_variants(exercise, week)
        if not (self.reps.isVisibleTo(self) or self._holds or self.variants):
            self.hide()  # there is nothing to set

    def dose(self) -> Dose:
        """Return the dose as it is set."""
        chosen = next((key for key, row in self.variants.items() if row.isChecked()), None)
        seconds = {}
        if self.hold is not None:
            seconds = dict.fromkeys(self._holds, self.hold.value())
        return Dose(reps=self.reps.value(), seconds=seconds, variant=chosen)

    def _hold_stepper(self, item: PlannedItem) -> Stepper | None:
        if not self._holds:
            return None
        bounds = [item.exercise.phase(key).seconds for key in self._holds]
        low, high = max(one.minimum for one in bounds), min(one.maximum for one in bounds)
        ways = self.tr("{low} to {high}\N{NO-BREAK SPACE}s, each way")
        note = ways if len(bounds) > 1 else self.tr("{low} to {high}\N{NO-BREAK SPACE}s")
        return Stepper(
            self.tr("Hold"),
            value=item.hold_seconds,
            low=low,
            high=high,
            note=note.format(low=low, high=high),
            show=lambda seconds: seconds_text(seconds, domain_words),
        )

    def _add_variants(self, exercise: Exercise, week: int | None) -> None:
        if not exercise.variants:
            return
        self.column.addSpacing(2)
        self.column.addWidget(Separator())
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self.column.addLayout(rows)
        for variant in exercise.variants:
            row = SwitchRow(domain_words(variant.name), subtitle=self._about_variant(variant, week))
            row.padding = "widget.rowPaddingNone"
            row.weight = 600
            row.toggled.connect(lambda on, key=variant.id: self._switched(key, on))
            self.variants[variant.id] = row
            rows.addWidget(row)
        numbers = tokens().numbers
        self.column.setContentsMargins(20, 10, 20, round(numbers["widget.chipGap"]))

    def _about_variant(self, variant: Variant, week: int | None) -> str:
        """Say what it is for; from some week on it is pointed out, and never preset (S22)."""
        note, start = domain_words(variant.note) if variant.note else "", variant.offered_from_week
        if start is None:
            return note
        if week is not None and week >= start:
            return self.tr("From week {n} on, look at this one first.").format(n=start) + f" {note}"
        hint = self.tr("You can choose it in any week; from week {n} it is pointed out.")
        return f"{note} " + hint.format(n=start)

    def _switched(self, key: str, on: bool) -> None:
        """Turn the others off: an exercise is done in one way at a time."""
        if on:
            for other, row in self.variants.items():
                if other != key:
                    row.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.dose())
