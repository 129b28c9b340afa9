"""My therapist's limits: the numbers from which Today proposes another dose."""

from __future__ import annotations

from functools import partial

from sirelief_gui.domain.dose_limits import LIMIT_FIELDS, DoseLimits, LimitField
from sirelief_gui.services.settings import LIMIT_PREFIX, Settings
from sirelief_gui.ui.settings.section import Section
from sirelief_gui.ui.widgets.buttons import TextButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.setting_block import SettingBlock
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.words import domain_words


class LimitsSection(Section):
    """One stepper a limit, within its bounds, and the way back to what the app comes with."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("limits", "stethoscope", self.tr("My therapist’s limits"))
        intro = self.tr(
            "Today proposes another dose from these, and changes nothing without your yes. "
            "Change them only as your therapist says."
        )
        self.group.add(SettingBlock(self.tr("When a dose should change"), note=intro))
        self.steppers: dict[str, Stepper] = {}
        for field in LIMIT_FIELDS:
            self.group.add(self._block(field, getattr(settings, LIMIT_PREFIX + field.name)))
        self.reset = TextButton(self.tr("Back to the app’s own limits"), icon="rotate-ccw")
        self.reset.clicked.connect(self._reset)
        self.column.addWidget(self.reset)
        self._said = Label("", "small", "ink2")
        self.column.addWidget(self._said)
        self._offer_reset()

    @property
    def limits(self) -> DoseLimits:
        """The limits as they are shown."""
        return DoseLimits(**{name: stepper.value() for name, stepper in self.steppers.items()})

    def _block(self, field: LimitField, value: int) -> SettingBlock:
        name = domain_words(field.label)
        note = domain_words("{note}. {low} to {high}").format(
            note=domain_words(field.note), low=field.lowest, high=field.highest
        )
        stepper = Stepper(name, value=value, low=field.lowest, high=field.highest, bare=True)
        stepper.value_changed.connect(partial(self._chosen, field.name))
        self.steppers[field.name] = stepper
        return SettingBlock(name, note=note, beside=stepper)

    def _chosen(self, name: str, value: int) -> None:
        self.changed.emit({LIMIT_PREFIX + name: value})
        self._offer_reset()

    def _reset(self) -> None:
        for field in LIMIT_FIELDS:
            self.steppers[field.name].set_value(field.default)
        self.changed.emit({LIMIT_PREFIX + field.name: field.default for field in LIMIT_FIELDS})
        self._offer_reset()

    def _offer_reset(self) -> None:
        """Offer the way back only where there is one."""
        is_own = self.limits == DoseLimits()
        if is_own and self.reset.hasFocus():
            self.steppers[LIMIT_FIELDS[0].name].minus.setFocus()
        self.reset.setEnabled(not is_own)
        self._said.setText(self.tr("These are the app’s own limits.") if is_own else "")
        self._said.setVisible(is_own)
