"""What Trends shows under the chart and its tiles, each card only where it has enough to say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.exercise_words import NameOf
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.ui.charts.card_rows import CardRows
from sirelief_gui.ui.charts.change_card import ChangeCard
from sirelief_gui.ui.charts.comparison_card import ComparisonCard, ReadingCard
from sirelief_gui.ui.charts.exercises import ExercisesCard
from sirelief_gui.ui.charts.pattern_card import PatternCard
from sirelief_gui.ui.charts.practice_card import PracticeCard
from sirelief_gui.ui.charts.range_words import range_in_words
from sirelief_gui.ui.charts.saving import Savable
from sirelief_gui.ui.charts.section import SectionCard
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.widgets.card import Card


class ExtraCard(Protocol):
    """A card of another part of the app that stands on Trends and follows its range."""

    def show_view(self, view: TrendsView) -> bool:
        """Show a range; False where the card has nothing to say of it and shall be absent."""
        ...

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        ...

    def again(self) -> SectionCard:
        """Return another card of the same, for a picture of it."""
        ...


class Below(QWidget):
    """The cards; ``day_chosen`` carries a date of the calendar, ``session_chosen`` an id.

    ``extras`` are cards (``Card`` with what ``ExtraCard`` names) that follow the slopes.
    """

    day_chosen = Signal(object)
    session_chosen = Signal(str)
    save_asked = Signal(object)
    """Carries a `saving.Savable`."""

    def __init__(self, *, name_of: NameOf, extras: Sequence[Card] = ()) -> None:
        super().__init__()
        self._practice, self._exercises = PracticeCard(), ExercisesCard(name_of)
        self._change, self._pattern = ChangeCard(), PatternCard()
        self._comparison, self._reading = ComparisonCard(), ReadingCard()
        self._extras = tuple(extras)
        self._name_of = name_of
        self._view: TrendsView | None = None
        self._own: tuple[SectionCard, ...] = (
            *(self._practice, self._exercises, self._change),
            *(self._reading, self._pattern, self._comparison),
        )
        for extra in self._extras:
            extra.column.addStretch(1)  # beside a taller card its parts stay together
        order: tuple[Card, ...] = (*self._own[:3], *self._extras, *self._own[3:])
        self._rows = CardRows(order, narrow=self._practice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)
        self._practice.day_chosen.connect(self.day_chosen)
        for card in order:
            if isinstance(card, SectionCard):
                card.save_asked.connect(lambda which=card: self._save(which))
        self._change.session_chosen.connect(self.session_chosen)

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        for card in (*self._own, *self._extras):
            card.set_form(form)  # type: ignore[attr-defined]  # as ExtraCard says
        self._rows.set_paired(form is Form.WIDE)

    def set_view(self, view: TrendsView) -> None:
        """Show another range; what has too little to stand on is absent."""
        self._view, days = view, range_in_words(view)
        if view.calendar.days:
            self._practice.set_practice(view.calendar, view.first)
        self._exercises.set_shares(view.exercises, days)
        self._change.set_view(view)
        self._pattern.set_view(view)
        self._comparison.set_comparison(view.adherence)
        self._reading.set_view(view)
        self._practice.setVisible(view.calendar.days > 0)
        self._exercises.setVisible(bool(view.exercises))
        self._change.setVisible(view.change is not None)
        self._pattern.setVisible(view.times.is_enough or view.weekdays.is_enough)
        self._comparison.setVisible(view.adherence is not None)
        self._reading.setVisible(view.slope is not None or view.noise is not None)
        for extra in self._extras:
            extra.setVisible(extra.show_view(view))  # type: ignore[attr-defined]
        self._rows.arrange()

    def _save(self, card: SectionCard) -> None:
        view = self._view
        if view is None:
            return
        first = view.first
        if card is self._practice and view.calendar.weeks:
            first = view.calendar.weeks[0][0].day

        def make() -> SectionCard:
            return self._again(card, view)

        title = card.title.text()
        self.save_asked.emit(Savable(title=title, first=first, last=view.last, make=make))

    def _again(self, card: SectionCard, view: TrendsView) -> SectionCard:
        """Build a card once more, with the numbers of a view."""
        if card in self._extras:
            extra = card.again()  # type: ignore[attr-defined]  # as ExtraCard says
            extra.show_view(view)
            return cast("SectionCard", extra)
        other = Below(name_of=self._name_of)
        other.set_view(view)
        found = other._own[self._own.index(card)]
        found.setParent(None)
        return found

    def point_at(self, session_id: str) -> None:
        """Show one session's before and after, "" the usual change again."""
        self._change.slope.pick(session_id)
