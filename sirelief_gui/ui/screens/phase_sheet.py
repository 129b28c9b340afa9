"""One phase of an exercise of hers: what it is, its word, its seconds and what is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.exercise import Kind, PhaseKind
from sirelief_gui.domain.own_exercise import PHASE_KINDS, OwnPhase, seconds_bounds
from sirelief_gui.domain.program_words import phase_label
from sirelief_gui.domain.words import seconds_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.asked import Asked
from sirelief_gui.ui.widgets.buttons import Button, Look, PrimaryButton
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.sheet import FootedContent
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.words import domain_words


class PhaseSheet(FootedContent):
    """What is shown of one phase; ``exercise`` is the kind of exercise that it is part of.

    ``changed`` carries each new OwnPhase at once, also one that cannot be yet: nothing she wrote is
    lost. ``done`` and ``remove_asked`` lead away; ``removable`` is False for the only phase.
    """

    changed = Signal(object)
    done = Signal()
    remove_asked = Signal()

    def __init__(self, phase: OwnPhase, *, exercise: Kind, removable: bool) -> None:
        super().__init__()
        self.phase, self._exercise = phase, exercise
        self.kinds = ChipGroup(
            [(kind.value, phase_label(kind, domain_words)) for kind in PHASE_KINDS],
            name=self.tr("What it is"),
            exclusive=True,
            tight=True,
        )
        self.kinds.choose((phase.kind.value,))
        self.kinds.changed.connect(self._kind_chosen)
        self.name = LineField(
            self.tr("Word on screen"),
            text=phase.name,
            help_text=self.tr("Short: it is read from the mat."),
        )
        self.name.text_changed.connect(lambda: self._take(name=self.name.text()))
        self.seconds = Stepper(
            self.tr("Seconds"), value=phase.seconds, low=1, high=phase.seconds, show=_in_seconds
        )
        self.seconds.value_changed.connect(self._stepped)
        self._why_seconds = Label("", "small", "danger")
        self._why_seconds.hide()
        self.say = LineField(
            self.tr("What is said"),
            text=phase.say,
            help_text=self.tr("Optional. Left empty, the word on screen is said."),
        )
        self.say.text_changed.connect(lambda: self._take(say=self.say.text()))
        self.remove = Button(
            self.tr("Remove"), look=Look(ink="danger", border="ctl"), height="target.primary"
        )
        self.remove.setEnabled(removable)
        self.finish = PrimaryButton(self.tr("Done"))
        self._build()
        self._show_range()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        column.addWidget(Label(self.tr("Phase of the rep"), "h2"))
        column.addWidget(Asked(self.tr("What it is"), self.kinds))
        for part in (self.name, self.seconds, self._why_seconds, self.say):
            column.addWidget(part)
        self.foot = QWidget(self)
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.remove, 1)
        row.addWidget(self.finish, 1)
        self.remove.clicked.connect(self.remove_asked)
        for ends in (self.finish.clicked, self.name.submitted, self.say.submitted):
            ends.connect(self.done)

    def set_form(self, form: Form) -> None:
        """The sheet looks the same in every layout; its host sets the width."""

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say beside the fields what is wrong; the keys are those of `OwnPhase`."""
        self.name.set_error(faults.get("name", ""))
        self.say.set_error(faults.get("say", ""))
        self._why_seconds.setText(faults.get("seconds", ""))
        self._why_seconds.setVisible("seconds" in faults)

    def _kind_chosen(self, chosen: tuple[str, ...]) -> None:
        """Take another kind; the word follows as long as it is the kind's own."""
        kind = PhaseKind(chosen[0])
        was_own = self.phase.name in ("", phase_label(self.phase.kind, domain_words))
        low, high = seconds_bounds(kind, self._exercise)
        seconds = max(low, min(self.phase.seconds, high))
        name = phase_label(kind, domain_words) if was_own else self.phase.name
        self._take(kind=kind, seconds=seconds, name=name)
        if was_own:
            self.name.set_text(name)
        self._show_range()

    def _stepped(self, value: int) -> None:
        self._take(seconds=value)
        self._show_range()

    def _show_range(self) -> None:
        """Show the bounds; seconds that another kind of exercise allowed stay until changed."""
        low, high = seconds_bounds(self.phase.kind, self._exercise)
        seconds = self.phase.seconds
        self.seconds.set_range(min(low, seconds), max(high, seconds))
        self.seconds.set_value(seconds)
        text = domain_words("{low} to {high}")
        self.seconds.set_note(text.format(low=low, high=_in_seconds(high)))

    def _take(self, **changes: object) -> None:
        changed = replace(self.phase, **changes)  # type: ignore[arg-type]
        if changed != self.phase:
            self.phase = changed
            self.changed.emit(changed)


def _in_seconds(value: int) -> str:
    return seconds_text(value, domain_words)
