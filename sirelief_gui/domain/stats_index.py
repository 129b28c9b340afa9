"""Her history sorted once by day, so that another range of it is found by bisection, not a scan."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate

from sirelief_gui.domain.mornings import TELLING_KINDS
from sirelief_gui.domain.pain import LIMIT
from sirelief_gui.domain.record import CheckInKind, Comfort
from sirelief_gui.domain.stats_calendar import Practice, practice_days
from sirelief_gui.domain.stats_change import DaysAbove
from sirelief_gui.domain.stats_lines import Line, WorstLine, median_lines, worst_lines
from sirelief_gui.domain.stats_patterns import part_of_day
from sirelief_gui.domain.stats_span import Span
from sirelief_gui.domain.trend_data import Felt, Pair, TrendData

DayScores = tuple[date, tuple[int, ...]]
"""A rated day and its scores, in the order they were given."""
_COMFORTS = tuple(Comfort)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendIndex:
    """What does not depend on the range shown, each part in the order of days.

    Make it with ``index_of``, once for each reading; every range then costs what lies in it.
    Medians look back only, so those of the whole history are those of any range (R66).
    """

    data: TrendData
    pairs: tuple[Pair, ...]
    pair_days: tuple[date, ...]
    before: tuple[DayScores, ...]
    before_days: tuple[date, ...]
    before_lines: tuple[Line, ...]
    after_lines: tuple[Line, ...]
    worst_lines: tuple[WorstLine, ...]
    rated_days: tuple[date, ...]
    above: tuple[int, ...]
    """How many of the first n rated days were above the limit, from n = 0 on."""
    telling: tuple[tuple[int, date, int], ...]
    """Ratings of how she is by herself: part of the day, day, score."""
    telling_days: tuple[date, ...]
    first_ratings: Mapping[date, int]
    practice: Mapping[date, tuple[Practice, int]]
    practised: frozenset[date]
    since: date | None
    """The day of her first session with a rep done."""
    felt_days: tuple[date, ...]
    felt: tuple[int, ...]
    exercises: tuple[str, ...]

    def pairs_of(self, span: Span) -> tuple[Pair, ...]:
        """Return the sessions of a span."""
        return self.pairs[_slice(self.pair_days, span)]

    def before_of(self, span: Span) -> tuple[DayScores, ...]:
        """Return the days of a span rated before a session."""
        return self.before[_slice(self.before_days, span)]

    def telling_of(self, span: Span) -> tuple[tuple[int, date, int], ...]:
        """Return the ratings of a span of how she is by herself: part of the day, day, score."""
        return self.telling[_slice(self.telling_days, span)]

    def days_above_of(self, span: Span) -> DaysAbove:
        """Return on how many days of a span a score of any kind was above 5, of how many rated.

        A day counts once. Any kind of rating counts, as in the report for a therapist: over 5 is
        too much whenever it is (R56, R60), and clinicians look at the worst first (R65).
        """
        part = _slice(self.rated_days, span)
        return DaysAbove(self.above[part.stop] - self.above[part.start], part.stop - part.start)

    def felt_of(self, span: Span) -> dict[str, tuple[int, int, int]]:
        """Return how often each exercise eased, made no difference and hurt in a span."""
        counts = Counter(self.felt[_slice(self.felt_days, span)])
        kinds = len(_COMFORTS)
        return {
            exercise: (counts[place * kinds], counts[place * kinds + 1], counts[place * kinds + 2])
            for place, exercise in enumerate(self.exercises)
        }


def index_of(data: TrendData) -> TrendIndex:
    """Sort a reading by day and reckon what no range changes: one pass over each part."""
    pairs = tuple(sorted(data.pairs, key=lambda pair: pair.day))
    days = tuple(pair.day for pair in pairs)
    before = [
        (day, one.before) for day, one in zip(days, pairs, strict=True) if one.before is not None
    ]
    after = [
        (day, one.after) for day, one in zip(days, pairs, strict=True) if one.after is not None
    ]
    worst = [(r.day, r.score) for r in data.ratings if r.kind is CheckInKind.WORST_24H]
    every = [*before, *after, *((rating.day, rating.score) for rating in data.ratings)]
    rated = _highest(every)
    telling = _telling(data)
    practice = practice_days(pairs)
    practised = frozenset(day for day, (_, count) in practice.items() if count)
    grouped = _grouped(before)
    felt = sorted(data.felt, key=lambda one: one.day)
    exercises = tuple(dict.fromkeys(one.exercise for one in felt))
    return TrendIndex(
        data=data,
        pairs=pairs,
        pair_days=days,
        before=grouped,
        before_days=tuple(day for day, _ in grouped),
        before_lines=median_lines(before),
        after_lines=median_lines(after),
        worst_lines=worst_lines(worst),
        rated_days=tuple(day for day, _ in rated),
        above=tuple(accumulate((score > LIMIT for _, score in rated), initial=0)),
        telling=tuple((part_of_day(at.hour), day, score) for day, at, score in telling),
        telling_days=tuple(day for day, _, _ in telling),
        first_ratings={day: score for day, _, score in reversed(telling)},
        practice=practice,
        practised=practised,
        since=min(practised, default=None),
        felt_days=tuple(one.day for one in felt),
        felt=_codes(felt, exercises),
        exercises=exercises,
    )


def _slice(days: Sequence[date], span: Span) -> slice:
    return slice(bisect_left(days, span.first), bisect_right(days, span.last))


def _telling(data: TrendData) -> list[tuple[date, datetime, int]]:
    """Return the ratings of how she is by herself by day, and within it by the instant."""
    found = [(pair.day, pair.at, pair.before) for pair in data.pairs if pair.before is not None]
    found += [(one.day, one.at, one.score) for one in data.ratings if one.kind in TELLING_KINDS]
    return sorted(found, key=lambda one: (one[0], one[1].timestamp()))


def _highest(ratings: Iterable[tuple[date, int]]) -> list[tuple[date, int]]:
    found: dict[date, int] = {}
    for day, score in ratings:
        found[day] = max(score, found.get(day, 0))
    return sorted(found.items())


def _grouped(ratings: Iterable[tuple[date, int]]) -> tuple[DayScores, ...]:
    found: dict[date, list[int]] = {}
    for day, score in ratings:
        found.setdefault(day, []).append(score)
    return tuple((day, tuple(scores)) for day, scores in sorted(found.items()))


def _codes(felt: Iterable[Felt], exercises: Sequence[str]) -> tuple[int, ...]:
    """Return one small number for each rating: they are counted many times as fast as objects."""
    places = {exercise: place * len(_COMFORTS) for place, exercise in enumerate(exercises)}
    kinds = {comfort: place for place, comfort in enumerate(_COMFORTS)}
    return tuple(places[one.exercise] + kinds[one.comfort] for one in felt)
