"""How one exercise felt: three chips, of which one is on or none."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.labels import comfort_label
from sirelief_gui.domain.record import Comfort
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.words import domain_words


class FeltChips(ChipGroup):
    """Eased, Same and Hurt; one more tap takes an answer back. ``changed`` tells."""

    def __init__(
        self, exercise: str, felt: Comfort | None = None, parent: QWidget | None = None
    ) -> None:
        words = {comfort: comfort_label(comfort, domain_words) for comfort in Comfort}
        super().__init__(
            [(comfort.value, word) for comfort, word in words.items()],
            name=self.tr("How it felt: {exercise}").format(exercise=exercise),
            parent=parent,
        )
        for chip, word in zip(self.chips, words.values(), strict=True):
            said = self.tr("{felt}: {exercise}").format(felt=word, exercise=exercise)
            chip.setAccessibleName(said)
        self._felt = felt
        self.choose(() if felt is None else (felt.value,))
        self.changed.connect(self._keep_one)

    @property
    def felt(self) -> Comfort | None:
        """What is chosen; None for nothing."""
        return self._felt

    def _keep_one(self, ids: tuple[str, ...]) -> None:
        """Of two that are on now, leave the one that was not on before."""
        new = [Comfort(key) for key in ids if key != self._felt]
        self._felt = new[0] if new else None if not ids else self._felt
        self.choose(() if self._felt is None else (self._felt.value,))
