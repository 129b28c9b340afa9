"""Parts of the forms that correct the history or add to it: when, where it hurt, the exercises."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.by_hand import FIRST_DAY, When, local_moments
from sirelief_gui.domain.entry_form import ExerciseForm
from sirelief_gui.domain.labels import SITES, TRIGGERS, in_order, site_label, trigger_label
from sirelief_gui.domain.record import Site, Trigger
from sirelief_gui.domain.words import plural
from sirelief_gui.ui.widgets.asked import Asked
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.date_field import DateField
from sirelief_gui.ui.widgets.felt_chips import FeltChips
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.rule import Rule
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.time_field import TimeField
from sirelief_gui.ui.words import domain_words

_FIRST, _SECOND = "first", "second"


class PastDateField(DateField):
    """A day of the past."""

    def problem(self) -> str:
        if not self.text():
            return self.tr("Write the day.")
        return super().problem()

    def outside(self, first: str, last: str) -> str:
        return self.tr("Write a day between {first} and {last}.").format(first=first, last=last)


class WhenFields(Card):
    """A day and a time of the past; ``changed`` comes with every letter.

    In the night when the clocks go back it asks which of two times is meant.
    """

    changed = Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._zone = now.tzinfo
        today = now.date()
        self.day = PastDateField(self.tr("Day"), first=FIRST_DAY, last=today, day=today)
        self.time = TimeField(self.tr("Time"))
        self.twice = ChipGroup(
            [(_FIRST, self.tr("The first time")), (_SECOND, self.tr("The second time"))],
            name=self.tr("Which time"),
            exclusive=True,
            tight=True,
        )
        self.twice.choose((_FIRST,))
        self._asked = Asked(
            self.tr("The clocks were put back over this time, so it came twice. Which was it?"),
            self.twice,
        )
        self._asked.hide()
        self.column.setSpacing(16)
        for part in (self.day, self.time, self._asked):
            self.column.addWidget(part)
        for field in (self.day, self.time):
            field.text_changed.connect(self._told)
        self.twice.changed.connect(lambda _ids: self.changed.emit())

    def when(self) -> When | None:
        """Return what is written; None while it is no day or no time."""
        day, at = self.day.day(), self.time.at()
        if day is None or at is None:
            return None
        return When(day=day, at=at, second=self._comes_twice() and _SECOND in self.twice.chosen())

    def texts(self) -> tuple[str, ...]:
        """Return what is written, letter by letter."""
        return (self.day.text(), self.time.text(), *self.twice.chosen())

    def _comes_twice(self) -> bool:
        day, at = self.day.day(), self.time.at()
        known = day is not None and at is not None
        return known and len(local_moments(day, at, self._zone)) > 1  # type: ignore[arg-type]

    def _told(self) -> None:
        self._asked.setVisible(self._comes_twice())
        self.changed.emit()


class MarksFields(QWidget):
    """Where it hurt, what set it off, and her own words for that; ``changed`` tells."""

    changed = Signal()

    def __init__(
        self, sites: tuple[Site, ...], triggers: tuple[Trigger, ...], trigger_note: str
    ) -> None:
        super().__init__()
        self._triggers = triggers
        self.site_chips = ChipGroup(
            [(one.value, site_label(one, domain_words)) for one in SITES],
            name=self.tr("Where?"),
        )
        self.site_chips.choose(site.value for site in sites)
        self.trigger_chips = ChipGroup(
            [(one.value, trigger_label(one, domain_words)) for one in TRIGGERS],
            name=self.tr("What set it off?"),
        )
        self.trigger_chips.choose(trigger.value for trigger in triggers)
        self.own_words = LineField(
            "",
            text=trigger_note,
            name=self.tr("What set it off, in your own words"),
            hint=self.tr("Something else"),
        )
        self.asked_sites = Asked(self.tr("Where?"), self.site_chips)
        self.asked_triggers = Asked(self.tr("What set it off?"), self.trigger_chips, self.own_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self.asked_sites)
        column.addWidget(self.asked_triggers)
        for chips in (self.site_chips, self.trigger_chips):
            chips.changed.connect(lambda _ids: self.changed.emit())
        self.own_words.text_changed.connect(lambda _text: self.changed.emit())

    def sites(self) -> tuple[Site, ...]:
        """Return where it hurt, in the order of the offer."""
        return in_order(Site(key) for key in self.site_chips.chosen())

    def triggers(self) -> tuple[Trigger, ...]:
        """Return what set it off; in the order it came in where nothing was changed."""
        chosen = tuple(Trigger(key) for key in self.trigger_chips.chosen())
        return self._triggers if set(chosen) == set(self._triggers) else chosen


class ExerciseFields(Card):
    """How one exercise went: the reps done, and how it felt; ``changed`` tells."""

    changed = Signal()

    def __init__(self, form: ExerciseForm) -> None:
        super().__init__(padding="space.cardPadding.compact")
        self._form = form
        planned = plural(
            form.reps_planned, "of {n} rep planned", "of {n} reps planned", domain_words
        ).format(n=form.reps_planned)
        self.reps = Stepper(
            form.name, value=form.reps_done, low=0, high=form.reps_planned, note=planned
        )
        for button in (self.reps.minus, self.reps.plus):
            said = self.tr("Reps, {what}").format(what=button.accessibleName())
            button.setAccessibleName(said)
        self.felt = FeltChips(form.name, form.comfort)
        self.column.setSpacing(4)
        for part in (self.reps, Rule(), self.felt):
            self.column.addWidget(part)
        self.reps.value_changed.connect(lambda _value: self.changed.emit())
        self.felt.changed.connect(lambda _ids: self.changed.emit())

    def form(self) -> ExerciseForm:
        """Return what is set."""
        return ExerciseForm(
            position=self._form.position,
            name=self._form.name,
            reps_done=self.reps.value(),
            reps_planned=self._form.reps_planned,
            comfort=self.felt.felt,
        )
