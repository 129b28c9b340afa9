"""The Trends page's data: reads the store, lets the domain do the sums."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import field, replace
from datetime import date
from typing import TYPE_CHECKING

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.program_changes import program_changes
from sirelief_gui.domain.report_doses import PlanReader
from sirelief_gui.domain.stats_span import Range, Span
from sirelief_gui.domain.trend_data import Pair, TrendData
from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.services.today import GENTLE
from sirelief_gui.storage.marking import TrendsMark
from sirelief_gui.storage.store import Store

if TYPE_CHECKING:  # the sums come with the page of trends, or ahead of it: Today opens without
    from sirelief_gui.domain.trends import TrendIndex, TrendsView

_MOST_VIEWS = 16
"""Views that are kept: the ranges she goes to and fro between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """What a view depends on beside her history."""

    range_: Range
    span: Span | None
    today: date
    goal: int
    first_weekday: int


@dataclass(slots=True)
class Reckoned:
    """One reading of her history, sorted once, and the views made of it."""

    index: TrendIndex
    views: dict[_Wish, TrendsView] = field(default_factory=dict)

    def view(self, wish: _Wish) -> TrendsView:
        """Return a view; made once."""
        found = self.views.get(wish)
        if found is None:
            from sirelief_gui.domain.trends import trends_view

            found = trends_view(
                self.index,
                today=wish.today,
                goal=wish.goal,
                range_=wish.range_,
                span=wish.span,
                first_weekday=wish.first_weekday,
            )
            while len(self.views) >= _MOST_VIEWS:
                del self.views[next(iter(self.views))]
            self.views[wish] = found
        return found


def _reckoned(data: TrendData) -> Reckoned:
    from sirelief_gui.domain.stats_index import index_of

    return Reckoned(index_of(data))


class Trends:
    """Keeps what the page is reckoned from, and builds the view of one range on demand.

    What was read stays in memory until anything is written: the page opens at once then. It is
    read ahead by `read_on` and `ahead`, or when the page asks for it.
    """

    def __init__(self, store: Store, clock: Clock, library: Library | None = None) -> None:
        """Take the open store and the clock that says which day it is.

        Without a ``library`` doses cannot be read: no change of her program is told then.
        """
        self._store = store
        self._clock = clock
        self._library = library
        self._mark: TrendsMark | None = None
        """Where the history stood when what is kept, or under way, was begun to be read."""
        self._reading: Generator[None, None, TrendData] | None = None
        self._kept: TrendData | None = None
        self._reckoned: Reckoned | None = None

    def data(self) -> TrendData:
        """Return all that a chart may show; read anew only if anything was written.

        As long as nothing was, it is the same object. Raises StorageError.
        """
        while (kept := self._read_piece()) is None:
            pass
        began = self._began()
        if began != kept.began:
            kept = self._kept = replace(kept, began=began)
        return kept

    def index(self) -> TrendIndex:
        """Return `data` sorted by day, once for each reading. Raises StorageError."""
        return self._up_to_date().index

    def pairs(self) -> tuple[Pair, ...]:
        """Return every finished session with its ratings, oldest first. Raises StorageError."""
        return self.data().pairs

    def view(
        self,
        range_: Range,
        *,
        goal: int,
        first_weekday: int = 0,
        span: Span | None = None,
    ) -> TrendsView:
        """Return the page for a range ending today, or for the days of ``span``.

        ``goal`` is sessions a week. A view that was made of the same history is the same object.
        Raises StorageError.
        """
        return self._up_to_date().view(self._wish(range_, span, goal, first_weekday))

    # Ahead of the page

    def read_on(self) -> bool:
        """Read a piece ahead, a few milliseconds' worth; True when `data` needs no reading.

        Raises StorageError.
        """
        return self._read_piece() is not None

    def ahead(self, *, goal: int, first_weekday: int = 0) -> Callable[[], Reckoned] | None:
        """Return what makes the views of every preset, or None when they are there already.

        Any thread may call it: it touches nothing that is kept here. What comes of it goes to
        `keep`. Raises StorageError.
        """
        data = self.data()
        if self._reckoned is not None and self._reckoned.index.data is data:
            return None
        wishes = [self._wish(range_, None, goal, first_weekday) for range_ in Range]

        def reckon() -> Reckoned:
            made = _reckoned(data)
            for wish in wishes:
                made.view(wish)
            return made

        return reckon

    def keep(self, reckoned: Reckoned) -> None:
        """Take what was made ahead, unless her history has become another since."""
        data = reckoned.index.data
        is_there = self._reckoned is not None and self._reckoned.index.data is data
        if self._kept is data and not is_there:
            self._reckoned = reckoned

    def forget(self) -> None:
        """Let go of what is kept: of a history that is locked nothing stays."""
        self._mark = self._reading = self._kept = self._reckoned = None

    # How it is done

    def _read_piece(self) -> TrendData | None:
        """Return what is kept if it is up to date; else read on in it."""
        mark = self._store.trends_mark()
        if mark != self._mark:
            self.forget()
            self._mark, self._reading = mark, self._read()
        if self._reading is not None:
            try:
                next(self._reading)
            except StopIteration as end:
                self._kept, self._reading = end.value, None
            except BaseException:
                self.forget()
                raise
        return self._kept

    def _read(self) -> Generator[None, None, TrendData]:
        data = yield from self._store.trends_read()
        if self._library is None:
            return data
        plans = yield from self._store.plans_read()
        read = PlanReader(self._library)
        return replace(data, changes=program_changes(plans, read, beside={GENTLE}))

    def _up_to_date(self) -> Reckoned:
        data = self.data()
        if self._reckoned is None or self._reckoned.index.data is not data:
            self._reckoned = _reckoned(data)
        return self._reckoned

    def _wish(self, range_: Range, span: Span | None, goal: int, first_weekday: int) -> _Wish:
        return _Wish(
            range_=range_,
            span=span,
            today=day_of(self._clock.now()),
            goal=goal,
            first_weekday=first_weekday,
        )

    def _began(self) -> date | None:
        """Return the day her weeks are counted from; once it is over, nothing is said of them."""
        settings = SettingsStore(self._store).load()
        return None if settings.pregnancy_ended else settings.counted_from
