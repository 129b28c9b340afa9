"""Her history sorted once by day, so that another range of it is found by bisection, not a scan."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate, count
from operator import attrgetter, itemgetter

from sirelief_gui.domain.mornings import TELLING_KINDS
from sirelief_gui.domain.pain import LIMIT
from sirelief_gui.domain.record import CheckInKind, Comfort
from sirelief_gui.domain.stats_adherence import Adherence, NextDay, adherence, next_days
from sirelief_gui.domain.stats_calendar import Practice, practice_days
from sirelief_gui.domain.stats_change import DaysAbove
from sirelief_gui.domain.stats_lines import Line, WorstLine, median_lines, worst_lines
from sirelief_gui.domain.stats_patterns import (
    PartOfDay,
    Pattern,
    part_of_day,
    pattern,
    pattern_codes,
)
from sirelief_gui.domain.stats_span import Span
from sirelief_gui.domain.trend_data import Felt, Pair, Rating, TrendData

DayScores = tuple[date, tuple[int, ...]]
"""A rated day and its scores, in the order they were given."""
_COMFORTS = (Comfort.EASED, Comfort.SAME, Comfort.HURT)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """Ratings of how she is by herself, in the order of days, as codes of ``pattern``."""

    days: tuple[date, ...]
    times: tuple[int, ...]
    weekdays: tuple[int, ...]
    next_days: tuple[NextDay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Felt:
    """Ratings of single exercises in the order of days, as numbers: quick to count.

    ``codes`` are three times the place of the exercise, and 0 for eased, 1 for same, 2 for hurt.
    """

    days: tuple[date, ...]
    codes: tuple[int, ...]
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class TrendIndex:
    """What does not depend on the range shown, each part in the order of days.

    Make it with ``index_of``, once for each reading; every range then costs what lies in it.
    Medians look back only, so those of the whole history are those of any range (R66).
    """

    data: TrendData
    first_day: date | None
    """The first day with a session or a rating; None without any."""
    pairs: tuple[Pair, ...]
    pair_days: tuple[date, ...]
    session_days: tuple[date, ...]
    """The day of each session with a rep done."""
    before: tuple[DayScores, ...]
    before_days: tuple[date, ...]
    before_lines: tuple[Line, ...]
    after_lines: tuple[Line, ...]
    worst_lines: tuple[WorstLine, ...]
    rated_days: tuple[date, ...]
    above: tuple[int, ...]
    """How many of the first n rated days were above the limit, from n = 0 on."""
    telling: _Telling
    practice: Mapping[date, tuple[Practice, int]]
    felt: _Felt

    def pairs_of(self, span: Span) -> tuple[Pair, ...]:
        """Return the sessions of a span."""
        return self.pairs[_slice(self.pair_days, span)]

    def session_days_of(self, span: Span) -> tuple[date, ...]:
        """Return the day of each session of a span with a rep done."""
        return self.session_days[_slice(self.session_days, span)]

    def before_of(self, span: Span) -> tuple[DayScores, ...]:
        """Return the days of a span rated before a session."""
        return self.before[_slice(self.before_days, span)]

    def times_of(self, span: Span) -> Pattern:
        """Return the usual pain in the parts of the day over a span."""
        return pattern(self.telling.times[_slice(self.telling.days, span)], len(PartOfDay))

    def weekdays_of(self, span: Span) -> Pattern:
        """Return the usual pain on each weekday over a span, Monday first."""
        return pattern(self.telling.weekdays[_slice(self.telling.days, span)], 7)

    def adherence_of(self, span: Span) -> Adherence | None:
        """Return the days with a session beside those without; both a day and its next in it."""
        days = self.telling.next_days
        start = bisect_left(days, span.first, key=_day)
        return adherence(days[start : bisect_left(days, span.last, key=_day)])

    def days_above_of(self, span: Span) -> DaysAbove:
        """Return on how many days of a span a score of any kind was above 5, of how many rated.

        A day counts once. Any kind of rating counts, as in the report for a therapist: over 5 is
        too much whenever it is (R56, R60), and clinicians look at the worst first (R65).
        """
        part = _slice(self.rated_days, span)
        return DaysAbove(self.above[part.stop] - self.above[part.start], part.stop - part.start)

    def felt_of(self, span: Span) -> dict[str, tuple[int, int, int]]:
        """Return how often each exercise eased, made no difference and hurt in a span."""
        felt = self.felt
        counts = Counter(felt.codes[_slice(felt.days, span)])
        return {
            exercise: (counts[code], counts[code + 1], counts[code + 2])
            for code, exercise in zip(count(0, len(_COMFORTS)), felt.exercises)
        }


def index_of(data: TrendData) -> TrendIndex:
    """Sort a reading by day and reckon what no range changes: one pass over each part."""
    pieces = index_in_pieces(data)
    while True:
        try:
            next(pieces)
        except StopIteration as done:
            found: TrendIndex = done.value
            return found


def index_in_pieces(data: TrendData) -> Generator[None, None, TrendIndex]:
    """Do the same a piece at a time: of ten years each takes some ten milliseconds.

    Between two pieces a window can paint; the index is what the generator returns.
    """
    dated = sorted(((pair.day, pair) for pair in data.pairs), key=_first)
    ratings = [(one.day, one) for one in data.ratings]
    before = [(day, one.before) for day, one in dated if one.before is not None]
    after = [(day, one.after) for day, one in dated if one.after is not None]
    worst = [(day, one.score) for day, one in ratings if one.kind is CheckInKind.WORST_24H]
    yield
    before_lines = median_lines(before)
    yield
    after_lines = median_lines(after)
    yield
    rated = _highest((*before, *after, *((day, one.score) for day, one in ratings)))
    grouped = _grouped(before)
    practice = practice_days(dated)
    yield
    telling = _telling(dated, ratings, practice)
    yield
    return TrendIndex(
        data=data,
        first_day=min(
            (*(day for day, _ in dated[:1]), *(day for day, _ in rated[:1])), default=None
        ),
        pairs=tuple(pair for _, pair in dated),
        pair_days=tuple(day for day, _ in dated),
        session_days=tuple(day for day, pair in dated if pair.counts),
        before=grouped,
        before_days=tuple(day for day, _ in grouped),
        before_lines=before_lines,
        after_lines=after_lines,
        worst_lines=worst_lines(worst),
        rated_days=tuple(day for day, _ in rated),
        above=tuple(accumulate((score > LIMIT for _, score in rated), initial=0)),
        telling=telling,
        practice=practice,
        felt=_felt(data.felt),
    )


_first = itemgetter(0)
_day = attrgetter("day")


def _slice(days: Sequence[date], span: Span) -> slice:
    return slice(bisect_left(days, span.first), bisect_right(days, span.last))


def _telling(
    dated: Iterable[tuple[date, Pair]],
    ratings: Iterable[tuple[date, Rating]],
    practice: Mapping[date, tuple[Practice, int]],
) -> _Telling:
    found = [(day, one.at, one.before) for day, one in dated if one.before is not None]
    found += [(day, one.at, one.score) for day, one in ratings if one.kind in TELLING_KINDS]
    found.sort(key=_first)
    first: dict[date, tuple[datetime, int]] = {}
    for day, at, score in found:
        known = first.get(day)
        if known is None or at < known[0]:
            first[day] = at, score
    practised = frozenset(day for day, (_, sessions) in practice.items() if sessions)
    return _Telling(
        days=tuple(day for day, _, _ in found),
        times=pattern_codes((part_of_day(at.hour), day, score) for day, at, score in found),
        weekdays=pattern_codes((day.weekday(), day, score) for day, _, score in found),
        next_days=next_days(
            {day: score for day, (_, score) in first.items()},
            practised=practised,
            begun=practice.keys(),
            since=min(practised, default=None),
        ),
    )


def _highest(ratings: Iterable[tuple[date, int]]) -> list[tuple[date, int]]:
    found: dict[date, int] = {}
    for day, score in ratings:
        known = found.get(day)
        if known is None or score > known:
            found[day] = score
    return sorted(found.items())


def _grouped(ratings: Iterable[tuple[date, int]]) -> tuple[DayScores, ...]:
    found: dict[date, list[int]] = {}
    for day, score in ratings:
        found.setdefault(day, []).append(score)
    return tuple((day, tuple(scores)) for day, scores in sorted(found.items()))


def _felt(felt: Iterable[Felt]) -> _Felt:
    ordered = sorted(felt, key=_day)
    exercises = tuple(dict.fromkeys(one.exercise for one in ordered))
    places = {exercise: place * len(_COMFORTS) for place, exercise in enumerate(exercises)}
    eased, hurt = Comfort.EASED, Comfort.HURT  # looked up 25,000 times
    return _Felt(
        days=tuple(one.day for one in ordered),
        codes=tuple(
            places[one.exercise] + (0 if one.comfort is eased else 2 if one.comfort is hurt else 1)
            for one in ordered
        ),
        exercises=exercises,
    )
