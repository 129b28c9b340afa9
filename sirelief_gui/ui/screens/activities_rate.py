"""How well can she do them: one scale for each of her activities, all on one page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sirelief_gui.domain.activities import Activity
from sirelief_gui.ui.screens.base import ColumnScreen
from sirelief_gui.ui.widgets.ability_scale import AbilityScale
from sirelief_gui.ui.widgets.buttons import DangerButton, PrimaryButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.chips import FilterChip
from sirelief_gui.ui.widgets.label import Label


class AbilityCard(Card):
    """One activity with its scale; ``changed`` comes for every answer."""

    changed = Signal()

    def __init__(self, activity: Activity, *, parent: QWidget | None = None) -> None:
        # In the smallest window the scale leaves no more than this at its sides.
        super().__init__(padding="widget.chipPaddingTight", parent=parent)
        self.activity_id = activity.id
        self._digit = Label("", "h1", weight=800, tabular=True, wrap=False)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(activity.name, "h3"), 1)
        head.addWidget(self._digit, 0, Qt.AlignmentFlag.AlignTop)
        name = self.tr("{activity}: from 0 to 10").format(activity=activity.name)
        self.scale = AbilityScale(name)
        self.scale.chosen.connect(self._chosen)
        self.skip = FilterChip(self.tr("Skip"))
        self.skip.setAccessibleName(self.tr("{activity}: skip").format(activity=activity.name))
        self.skip.clicked.connect(self._skipped)
        self.column.setSpacing(8)
        self.column.addLayout(head)
        self.column.addWidget(self.scale)
        self.column.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignLeft)
        self._show()

    def answer(self, score: int | None) -> None:
        """Show an answer that was given before; None is one she skipped."""
        self.scale.set_score(score)
        self.skip.setChecked(score is None)
        self._show()

    @property
    def score(self) -> int | None:
        """The number chosen; None for none."""
        return self.scale.score

    def _chosen(self, _score: int) -> None:
        self.skip.setChecked(False)
        self._show()
        self.changed.emit()

    def _skipped(self) -> None:
        if self.skip.isChecked():
            self.scale.set_score(None)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        score = self.scale.score
        self._digit.setText("" if score is None else str(score))


class RateActivitiesScreen(ColumnScreen):
    """``saved`` carries scores by activity, None for one that was skipped or left open.

    ``scores`` are those of a day that is corrected; a new one begins empty, whatever she said
    last. ``delete_asked`` deletes the day's. One number at least is needed to save.
    """

    saved = Signal(dict)
    delete_asked = Signal()

    def __init__(
        self,
        activities: Iterable[Activity],
        *,
        scores: Mapping[str, int | None] | None = None,
        when: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        title = self.tr("How well can you do these now?") if scores is None else when
        self.put_heading(
            title, self.tr("10 is able as before. Higher is better, unlike the pain scale.")
        )
        self.cards = tuple(AbilityCard(one) for one in activities)
        for card in self.cards:
            if scores is not None and card.activity_id in scores:
                card.answer(scores[card.activity_id])
            card.changed.connect(self._follow)
            self.body.addWidget(card)
        self.save = PrimaryButton("")
        self.save.clicked.connect(self.keep)
        self.delete = DangerButton(self.tr("Delete this rating"), icon="trash-2")
        self.delete.clicked.connect(self.delete_asked)
        self.delete.setVisible(scores is not None)
        self.body.addWidget(self.delete)
        self.body.addStretch(1)
        self.foot.addWidget(self.save)
        self._first = self.scores()
        self._follow()

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save that has not been saved."""
        return self._has_number and self.scores() != self._first

    def scores(self) -> dict[str, int | None]:
        """Return the scores by activity; None for one that was skipped or left open."""
        return {card.activity_id: card.score for card in self.cards}

    @property
    def _has_number(self) -> bool:
        return any(card.score is not None for card in self.cards)

    def _follow(self) -> None:
        has_number = self._has_number
        self.save.set_text(self.tr("Save") if has_number else self.tr("Tap a number to save"))
        self.save.setEnabled(has_number)

    def keep(self) -> None:
        """Save what is chosen."""
        self.saved.emit(self.scores())
