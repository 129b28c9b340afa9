"""What can be pointed at in a chart, in the order of days, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from datetime import date

import numpy as np
from PySide6.QtCore import QCoreApplication

from sirelief_gui.domain.chart_words import detail_in_words, pair_in_words, scores_in_words
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.trend_data import Pair, ProgramChange, Rating
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.days import day_name, session_name
from sirelief_gui.ui.charts.happenings import Happening
from sirelief_gui.ui.charts.series import Series
from sirelief_gui.ui.charts.thinning import Floats, Places
from sirelief_gui.ui.words import domain_words

Name = Callable[[str], str]
"""Names an exercise or a program by its id."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to point at: a rated session, or something that happened without one."""

    x: float
    pair: Pair | None = None
    happening: Happening | None = None
    place: int = 0
    """The session's place in the series."""

    @property
    def session_id(self) -> str:
        """The session that it opens, "" for none."""
        rating = None if self.happening is None else self.happening.rating
        if self.pair is not None:
            return self.pair.session_id
        return "" if rating is None or rating.session_id is None else rating.session_id

    @property
    def scores(self) -> tuple[int | None, int | None] | None:
        """Pain before and after, None where it is no session."""
        return None if self.pair is None else (self.pair.before, self.pair.after)


@dataclass(frozen=True, slots=True)
class Said:
    """A stop in words: a title, and what else is known of it ("" for nothing)."""

    title: str
    detail: str
    whole: str
    """Both in one sentence, for a screen reader."""


@dataclass(slots=True)
class Stops:
    """All stops of a series; ``year`` is the one whose days are told without it."""

    series: Series
    others: Sequence[Happening]
    worst: dict[date, int]
    year: int
    name: Name | None = None
    _x: Floats = field(init=False)
    _refs: Places = field(init=False)

    def __post_init__(self) -> None:
        rated = self.series.rated
        is_rated = np.zeros(len(self.series.pairs), dtype=bool)
        is_rated[rated] = True
        alone = [n for n, one in enumerate(self.others) if one.pair is None]
        alone += [
            n
            for n, one in enumerate(self.others)
            if one.pair is not None and not is_rated[one.pair]
        ]
        x = np.concatenate((self.series.x[rated], [self.others[n].x for n in alone]))
        # Sessions are counted from 0 up, the rest from -1 down.
        refs = np.concatenate((rated, [-1 - n for n in alone])).astype(np.intp)
        order = np.argsort(x, kind="stable")
        self._x, self._refs = x[order], refs[order]

    def nearest(self, x: float, edges: tuple[float, float], *, in_lane: bool) -> int | None:
        """Return the stop nearest to a place between two edges.

        ``in_lane`` is for the row of what happened: only that is pointed at there.
        """
        places = self.within(edges)
        if in_lane:
            marked = {one.pair for one in self.others if one.pair is not None}
            refs = self._refs[places]
            places = places[(refs < 0) | np.isin(refs, list(marked))]
        elif np.any(self._refs[places] >= 0):
            places = places[self._refs[places] >= 0]
        if len(places) == 0:
            return None
        return int(places[np.abs(self._x[places] - x).argmin()])

    def within(self, edges: tuple[float, float]) -> Places:
        """Return the stops between two edges in days."""
        low, high = np.searchsorted(self._x, edges)
        return np.arange(low, high, dtype=np.intp)

    def at(self, place: int) -> Stop:
        """Return a stop by its place."""
        ref = int(self._refs[place])
        x = float(self._x[place])
        if ref >= 0:
            return Stop(x, pair=self.series.pairs[ref], place=ref)
        one = self.others[-1 - ref]
        pair = None if one.pair is None else self.series.pairs[one.pair]
        return Stop(x, pair=pair, happening=one, place=one.pair or 0)

    def say(self, place: int) -> Said:
        """Return a stop in words."""
        stop = self.at(place)
        if stop.pair is not None:
            return self._say_pair(stop.place)
        return self._say_happening(stop.happening)

    def tell(self, one: Happening) -> Said:
        """Return what happened in words, where it belongs to no session's stop."""
        return self._say_happening(one)

    def _say_pair(self, place: int) -> Said:
        pair = self.series.pairs[place]
        around = self.series.pairs[max(0, place - 1) : place + 2]
        is_alone = sum(one.day == pair.day for one in around) == 1
        day = session_name(pair, self.year, is_alone=is_alone)
        worst = self._worst_of(pair)
        change = self._change_on(pair.day)
        detail = ". ".join(p for p in (detail_in_words(pair, domain_words), worst, change) if p)
        whole = ". ".join(
            p for p in (pair_in_words(pair, day, domain_words), pair.note, worst, change) if p
        )
        return Said(scores_in_words(pair, day, domain_words), detail, whole)

    def _worst_of(self, pair: Pair) -> str:
        score = self.worst.get(pair.day)
        return "" if score is None else _tr("Worst in 24 hours: {n}").format(n=score)

    def _change_on(self, day: date) -> str:
        found = next((o.change for o in self.others if o.change and o.day == day), None)
        return "" if found is None else self._name_change(found)

    def _say_happening(self, one: Happening | None) -> Said:
        if one is None:
            return Said("", "", "")
        day = day_name(one.day, self.year)
        if one.rating is not None:
            return _said(_rating_words(one.rating, day), one.rating.note)
        return _said(f"{day}: {self._name_change(one.change)}" if one.change else day, "")

    def _name_change(self, change: ProgramChange) -> str:
        if change.exercise is None:
            name = "" if self.name is None else self.name(change.program_id)
            text = _tr("Another program: {name}") if name else _tr("Another program")
        else:
            name = "" if self.name is None else self.name(change.exercise)
            text = _tr("Another dose: {name}") if name else _tr("Another dose of an exercise")
        return text.format(name=name)


def _rating_words(rating: Rating, day: str) -> str:
    kinds = {
        CheckInKind.WORST_24H: _tr("{day}: worst in 24 hours {n}"),
        CheckInKind.NEXT_MORNING: _tr("{day}: {n} the morning after"),
        CheckInKind.DURING: _tr("{day}: {n} during a session"),
    }
    return kinds.get(rating.kind, _tr("{day}: pain {n}")).format(day=day, n=rating.score)


def _said(title: str, detail: str) -> Said:
    return Said(title, detail, ". ".join(part for part in (title, detail) if part))


def _tr(text: str) -> str:
    return QCoreApplication.translate("chart", text)
