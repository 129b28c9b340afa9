"""The chart of a report as numbers: marks and medians on one axis of days.

Where there are too many sessions to tell apart, a mark stands for some weeks. Days without a
rating stay empty: nothing is interpolated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date, timedelta
from statistics import median

from sirelief_gui.domain.days import day_of, week_start
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.report_course import scores
from sirelief_gui.domain.report_history import Period, Rating, ReportHistory
from sirelief_gui.domain.stats_lines import median_lines
from sirelief_gui.domain.stats_rules import FEWEST_DAYS, WINDOW_DAYS
from sirelief_gui.domain.values import dataclass

MOST_MARKS = 180
"""So many sessions can be told apart across a page (our choice)."""
MOST_BINS = 130
_SPREAD = 0.5
"""Share of a day over which the sessions of one day stand side by side."""


@dataclass(frozen=True, slots=True)
class Stem:
    """A session, or the middle of some weeks: ``x`` in days from the first, scores or None."""

    x: float
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChart:
    """What is drawn. Points are days from the first day of the period, and scores."""

    days: int
    stems: tuple[Stem, ...] = ()
    mornings: tuple[tuple[float, float], ...] = ()
    before_lines: tuple[tuple[tuple[float, float], ...], ...] = ()
    after_lines: tuple[tuple[tuple[float, float], ...], ...] = ()
    bin_days: int = 0
    """Days that one mark stands for; 0 where each is a session."""


def chart_of(history: ReportHistory) -> ReportChart:
    """Return the chart of a period."""
    size = bin_days(history.period.days, len(history.sessions))
    return _binned(history, size) if size else _by_session(history)


def bin_days(days: int, sessions: int) -> int:
    """Return how many days one mark stands for: 0 for a mark a session, else whole weeks."""
    if sessions <= MOST_MARKS:
        return 0
    weeks = -(-days // (MOST_BINS * WINDOW_DAYS))
    return WINDOW_DAYS * weeks


# Each session


def _by_session(history: ReportHistory) -> ReportChart:
    places = session_places(history)
    rated = ((places[s.id], *scores(history, s)) for s in history.sessions)
    return ReportChart(
        days=history.period.days,
        stems=tuple(Stem(x, b, a) for x, b, a in rated if b is not None or a is not None),
        mornings=tuple(_mornings(history, places)),
        before_lines=_lines(history, CheckInKind.BEFORE),
        after_lines=_lines(history, CheckInKind.AFTER),
    )


def session_places(history: ReportHistory) -> dict[str, float]:
    """Return where each session stands on the axis, in days from the first."""
    count = Counter(day_of(session.started_at) for session in history.sessions)
    seen: Counter[date] = Counter()
    places: dict[str, float] = {}
    for session in history.sessions:
        day = day_of(session.started_at)
        share = (seen[day] + 0.5) / count[day] - 0.5
        places[session.id] = (day - history.period.first).days + share * _SPREAD
        seen[day] += 1
    return places


def _mornings(history: ReportHistory, places: dict[str, float]) -> Iterable[tuple[float, float]]:
    """Yield the next mornings beside the session they are about, or on their own day."""
    last_of = {day_of(s.started_at): s.id for s in history.sessions}
    for rating in _rated(history, CheckInKind.NEXT_MORNING):
        about = rating.check_in.session_id
        if about not in places:
            about = last_of.get(day_of(rating.check_in.at) - timedelta(days=1))
        alone = float((rating.day - history.period.first).days)
        x = alone if about is None else places[about]
        yield x, float(rating.score or 0)


def _rated(history: ReportHistory, kind: CheckInKind) -> list[Rating]:
    return [r for r in history.ratings if r.kind is kind and r.score is not None]


def _lines(
    history: ReportHistory, kind: CheckInKind
) -> tuple[tuple[tuple[float, float], ...], ...]:
    pairs = [(r.day, r.score) for r in _rated(history, kind) if r.score is not None]
    first = history.period.first
    return tuple(
        tuple((float((point.day - first).days), point.value) for point in line)
        for line in median_lines(pairs)
    )


# Some weeks at a time


def _binned(history: ReportHistory, size: int) -> ReportChart:
    middles = {
        kind: _bins(history, kind, size)
        for kind in (CheckInKind.BEFORE, CheckInKind.AFTER, CheckInKind.NEXT_MORNING)
    }
    before, after = middles[CheckInKind.BEFORE], middles[CheckInKind.AFTER]
    mornings = middles[CheckInKind.NEXT_MORNING]
    days = history.period.days

    def x(number: int) -> float:
        return (number * size + min((number + 1) * size, days)) / 2 - 0.5

    stems = (Stem(x(n), before.get(n), after.get(n)) for n in sorted({*before, *after}))
    return ReportChart(
        days=days,
        stems=tuple(stems),
        mornings=tuple((x(n), value) for n, value in sorted(mornings.items())),
        before_lines=tuple(tuple((x(n), before[n]) for n in run) for run in _runs(before)),
        after_lines=tuple(tuple((x(n), after[n]) for n in run) for run in _runs(after)),
        bin_days=size,
    )


def _bins(history: ReportHistory, kind: CheckInKind, size: int) -> dict[int, float]:
    """Return the median of each stretch with at least three rated days, by its number."""
    found: dict[int, list[tuple[date, int]]] = {}
    for rating in _rated(history, kind):
        number = (rating.day - history.period.first).days // size
        found.setdefault(number, []).append((rating.day, rating.score or 0))
    return {
        number: float(median([score for _, score in rated]))
        for number, rated in found.items()
        if len({day for day, _ in rated}) >= FEWEST_DAYS
    }


def _runs(found: Iterable[int]) -> list[list[int]]:
    """Return numbers that follow one another: a line breaks where one is missing."""
    runs: list[list[int]] = []
    for number in sorted(found):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


# The axis


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that is named under the chart; ``month`` where the name is of its month."""

    day: date
    month: bool = field(default=False)


_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60)


def ticks(period: Period, *, most: int, first_weekday: int = 0) -> tuple[Tick, ...]:
    """Return the days to name, ``most`` at the most: days, first days of weeks, or months."""
    for step in _DAY_STEPS:
        days = _stepped(period, step, first_weekday)
        if len(days) <= most:
            return tuple(Tick(day) for day in days)
    for step in _MONTH_STEPS:
        months = _months(period, step)
        if len(months) <= most:
            return tuple(Tick(day, month=True) for day in months)
    return ()


def _stepped(period: Period, step: int, first_weekday: int) -> Sequence[date]:
    first = period.first
    if step >= WINDOW_DAYS:
        first = week_start(first + timedelta(days=6), first_weekday=first_weekday)
    count = max(0, (period.last - first).days // step + 1)
    return [first + timedelta(days=step * n) for n in range(count)]


def _months(period: Period, step: int) -> Sequence[date]:
    first = period.first.year * 12 + period.first.month - 1 + (period.first.day > 1)
    first += -first % step
    last = period.last.year * 12 + period.last.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(first, last + 1, step)]
