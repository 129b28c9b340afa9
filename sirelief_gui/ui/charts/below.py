"""What Trends shows under the chart and its tiles, each card only where it has enough to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal
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


MakeCard = Callable[[], Card]
"""Makes a ``Card`` with what ``ExtraCard`` names."""


class Below(QWidget):
    """The cards; ``day_chosen`` carries a date of the calendar, ``session_chosen`` an id.

    ``extras`` make the cards that follow the slopes. All cards are made when there is something to
    show on them: the chart above need not wait, and none is ever without a page that it goes with.
    """

    day_chosen = Signal(object)
    session_chosen = Signal(str)
    save_asked = Signal(object)
    """Carries a `saving.Savable`."""

    def __init__(self, *, name_of: NameOf, extras: Sequence[MakeCard] = ()) -> None:
        super().__init__()
        self._extras, self._name_of = tuple(extras), name_of
        self._form = Form.PHONE
        self._cards: _Cards | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        self._form = form
        if self._cards is not None:
            self._cards.set_form(form)

    def set_view(self, view: TrendsView) -> None:
        """Show another range; what has too little to stand on is absent."""
        for _ in self.filling(view):
            pass

    def filling(self, view: TrendsView) -> Iterator[None]:
        """Show another range card by card: the window may paint after each."""
        if self._cards is None:
            self._cards = self._made()
            yield
        if self._column.indexOf(self._cards) < 0:
            self._cards.set_form(self._form)
            self._column.addWidget(self._cards)
            yield
        yield from self._cards.filling(view)
        self._cards.show()

    @property
    def last(self) -> QWidget:
        """What Tab comes to last, of what is in it."""
        one: QWidget = self._cards or self
        last = one
        while (after := one.nextInFocusChain()) is not None and self.isAncestorOf(after):
            one = after
            last = last if one.focusPolicy() is Qt.FocusPolicy.NoFocus else one
        return last

    def _made(self) -> _Cards:
        cards = _Cards(name_of=self._name_of, extras=self._extras)
        cards.setParent(self)
        cards.hide()
        cards.day_chosen.connect(self.day_chosen)
        cards.session_chosen.connect(self.session_chosen)
        cards.save_asked.connect(self.save_asked)
        return cards

    def point_at(self, session_id: str) -> None:
        """Show one session's before and after, "" the usual change again."""
        if self._cards is not None:
            self._cards.point_at(session_id)


class _Cards(QWidget):
    """The cards themselves; the same signals."""

    day_chosen = Signal(object)
    session_chosen = Signal(str)
    save_asked = Signal(object)

    def __init__(self, *, name_of: NameOf, extras: Sequence[MakeCard]) -> None:
        super().__init__()
        self._practice, self._exercises = PracticeCard(), ExercisesCard(name_of)
        self._change, self._pattern = ChangeCard(), PatternCard()
        self._comparison, self._reading = ComparisonCard(), ReadingCard()
        self._extras = tuple(make() for make in extras)
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
                card.save_asked.connect(self._save)
        self._change.session_chosen.connect(self.session_chosen)

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        for card in (*self._own, *self._extras):
            card.set_form(form)  # type: ignore[attr-defined]  # as ExtraCard says
        self._rows.set_paired(form is Form.WIDE)

    def filling(self, view: TrendsView) -> Iterator[None]:
        """Show another range card by card."""
        self._view, days = view, range_in_words(view)
        if view.calendar.days:
            self._practice.set_practice(view.calendar, view.first)
        self._practice.setVisible(view.calendar.days > 0)
        yield
        self._exercises.set_shares(view.exercises, days)
        self._exercises.setVisible(bool(view.exercises))
        yield
        self._change.set_view(view)
        self._change.setVisible(view.change is not None)
        yield
        self._pattern.set_view(view)
        self._pattern.setVisible(view.times.is_enough or view.weekdays.is_enough)
        yield
        self._comparison.set_comparison(view.adherence)
        self._comparison.setVisible(view.adherence is not None)
        self._reading.set_view(view)
        self._reading.setVisible(view.slope is not None or view.noise is not None)
        for extra in self._extras:
            yield
            extra.setVisible(extra.show_view(view))  # type: ignore[attr-defined]
        yield
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
        other = _Cards(name_of=self._name_of, extras=())
        for _ in other.filling(view):
            pass
        found = other._own[self._own.index(card)]
        found.setParent(None)
        return found

    def point_at(self, session_id: str) -> None:
        """Show one session's before and after, "" the usual change again."""
        self._change.slope.pick(session_id)
