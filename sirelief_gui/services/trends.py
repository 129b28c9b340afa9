"""The Trends page's data: reads the store, lets the domain do the sums."""

from __future__ import annotations

from collections.abc import Sequence

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.record import Outcome
from sirelief_gui.domain.trends import Pair, Range, TrendsView, trends_view
from sirelief_gui.services.clock import Clock
from sirelief_gui.storage.store import Store


class Trends:
    """Builds the view of one range on demand."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Take the open store and the clock that says which day it is."""
        self._store = store
        self._clock = clock

    def pairs(self) -> tuple[Pair, ...]:
        """Return every finished session with its ratings, oldest first."""
        pairs = (
            Pair(
                line.id,
                line.at,
                line.before,
                line.after,
                line.note,
                line.outcome in (Outcome.STOPPED, Outcome.ENDED_EARLY),
                line.counts,
            )
            for line in self._store.sessions_in_brief()
        )
        return tuple(sorted(pairs, key=lambda pair: (pair.at, pair.session_id)))

    def view(
        self,
        range_: Range,
        *,
        goal: int,
        first_weekday: int = 0,
        pairs: Sequence[Pair] | None = None,
    ) -> TrendsView:
        """Return the page for a range ending today; ``goal`` is sessions a week.

        ``pairs`` are those of ``pairs()`` where they were read already: another range of the
        same history then costs no reading.
        """
        return trends_view(
            self.pairs() if pairs is None else pairs,
            range_=range_,
            today=day_of(self._clock.now()),
            goal=goal,
            first_weekday=first_weekday,
        )
