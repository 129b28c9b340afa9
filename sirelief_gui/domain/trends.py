"""What her ratings add up to over weeks: everything the Trends page shows for one span of days.

The sums are in the ``stats_`` modules, each with its source; what they need before they say a
number is in ``stats_rules``. Medians, not means, because single days mislead and the scale is
whole numbers (facts R66, R67). Nothing is interpolated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sirelief_gui.domain.days import week_start
from sirelief_gui.domain.stats_adherence import Adherence
from sirelief_gui.domain.stats_calendar import PracticeCalendar, practice_calendar
from sirelief_gui.domain.stats_change import DaysAbove, SessionChange, session_change
from sirelief_gui.domain.stats_exercises import ExerciseShare, exercise_shares
from sirelief_gui.domain.stats_index import TrendIndex, index_of
from sirelief_gui.domain.stats_lines import Line, MedianPoint, WorstLine, clipped, median_lines
from sirelief_gui.domain.stats_noise import NoiseBand, noise_band
from sirelief_gui.domain.stats_patterns import Pattern
from sirelief_gui.domain.stats_rules import (
    FEWEST_DAYS,
    FEWEST_SESSIONS,
    LONGEST_GAP_DAYS,
    WINDOW_DAYS,
)
from sirelief_gui.domain.stats_slope import Slope, slope_of
from sirelief_gui.domain.stats_span import RANGE_DAYS, Range, Span, custom_span, span_of
from sirelief_gui.domain.trend_data import (
    Pair,
    TrendData,
    after_ratings,
    before_ratings,
    pair_up,
)
from sirelief_gui.domain.values import dataclass

__all__ = [
    "FEWEST_DAYS",
    "FEWEST_SESSIONS",
    "LONGEST_GAP_DAYS",
    "RANGE_DAYS",
    "WINDOW_DAYS",
    "Line",
    "MedianPoint",
    "Pair",
    "Range",
    "Span",
    "Tiles",
    "TrendData",
    "TrendIndex",
    "TrendsView",
    "after_ratings",
    "before_ratings",
    "custom_span",
    "index_of",
    "mean_change",
    "median_lines",
    "pair_up",
    "span_of",
    "streaks",
    "trends_view",
    "week_counts",
]


@dataclass(frozen=True, slots=True)
class Tiles:
    """The numbers under the chart; None where there is too little to say.

    ``mean_change`` is points after − before a session. ``this_week`` counts the sessions of the
    week that the span's last day is in, within the span; streaks are runs of weeks that met
    ``goal``, the current one as of that day. Gentle sessions count as any other: whatever had a
    rep done. ``days_above`` is the days above 5 of those rated.
    """

    mean_change: float | None
    this_week: int
    goal: int
    best_streak_weeks: int | None
    current_streak_weeks: int | None
    days_above: DaysAbove | None = None


@dataclass(frozen=True, slots=True)
class TrendsView:
    """Everything the Trends page shows for one range; every number is of these days only.

    ``range`` is None for two dates of her own. ``first`` and ``last`` are inclusive. Whatever
    has too little to stand on is None or left out; ``stats_rules`` says how much it needs.
    """

    range: Range | None
    first: date
    last: date
    pairs: tuple[Pair, ...]
    before_lines: tuple[Line, ...]
    after_lines: tuple[Line, ...]
    tiles: Tiles
    sessions_ever: int
    worst_lines: tuple[WorstLine, ...]
    change: SessionChange | None
    days_above: DaysAbove
    noise: NoiseBand | None
    slope: Slope | None
    times: Pattern
    """The parts of the day, in the order of ``stats_patterns.PartOfDay``."""
    weekdays: Pattern
    """Monday first, whatever day her week begins on."""
    exercises: tuple[ExerciseShare, ...]
    adherence: Adherence | None
    calendar: PracticeCalendar

    @property
    def span(self) -> Span:
        """The days shown."""
        return Span(self.first, self.last)


def mean_change(pairs: Iterable[Pair]) -> float | None:
    """Return the mean of after − before in points, or None under three rated sessions."""
    change = session_change(_both(pairs))
    return None if change is None else change.mean


def week_counts(days: Iterable[date], *, first_weekday: int = 0) -> dict[date, int]:
    """Count sessions by the first day of their week."""
    counts: dict[date, int] = {}
    for day, count in Counter(days).items():
        start = week_start(day, first_weekday=first_weekday)
        counts[start] = counts.get(start, 0) + count
    return counts


def streaks(counts: dict[date, int], *, goal: int, this_week: date) -> tuple[int, int]:
    """Return the best and the current run of weeks that met the goal.

    A week still under way never breaks the current run.
    """
    best = run = 0
    met = sorted(week for week, count in counts.items() if count >= goal)
    previous: date | None = None
    for week in met:
        run = run + 1 if previous is not None and (week - previous).days == WINDOW_DAYS else 1
        best, previous = max(best, run), week
    last_week = this_week - timedelta(days=WINDOW_DAYS)
    return best, run if previous in (this_week, last_week) else 0


def trends_view(
    data: TrendIndex | TrendData | Sequence[Pair],
    *,
    today: date,
    goal: int,
    range_: Range = Range.WEEKS_6,
    span: Span | None = None,
    first_weekday: int = 0,
) -> TrendsView:
    """Build the Trends page for a preset that ends today, or for the days of ``span``.

    Give a ``TrendIndex`` where several ranges of one reading follow each other. ``goal`` is
    sessions a week; weeks begin on ``first_weekday``, 0 (Monday) to 6. Medians near the start of
    the range look back over the days before it, as they should.
    """
    index = _indexed(data)
    shown = span or span_of(range_, index, today)
    return _view_of(index, shown, None if span else range_, _Weeks(today, goal, first_weekday))


@dataclass(frozen=True, slots=True)
class _Weeks:
    today: date
    goal: int
    first_weekday: int


def _view_of(index: TrendIndex, shown: Span, range_: Range | None, weeks: _Weeks) -> TrendsView:
    pairs = index.pairs_of(shown)
    change = session_change(_both(pair for pair in pairs if pair.counts))
    above = index.days_above_of(shown)
    before = index.before_of(shown)
    return TrendsView(
        range=range_,
        first=shown.first,
        last=shown.last,
        pairs=pairs,
        before_lines=clipped(index.before_lines, shown),
        after_lines=clipped(index.after_lines, shown),
        tiles=_tiles(index.session_days_of(shown), shown.last, change, above, weeks),
        sessions_ever=len(index.pairs),
        worst_lines=clipped(index.worst_lines, shown),
        change=change,
        days_above=above,
        noise=noise_band(before, shown),
        slope=slope_of(before, shown),
        times=index.times_of(shown),
        weekdays=index.weekdays_of(shown),
        exercises=exercise_shares(index.felt_of(shown)),
        adherence=index.adherence_of(shown),
        calendar=practice_calendar(
            index.practice, span=shown, today=weeks.today, first_weekday=weeks.first_weekday
        ),
    )


def _indexed(data: TrendIndex | TrendData | Sequence[Pair]) -> TrendIndex:
    if isinstance(data, TrendIndex):
        return data
    return index_of(data if isinstance(data, TrendData) else TrendData(pairs=tuple(data)))


def _both(pairs: Iterable[Pair]) -> list[tuple[int, int]]:
    return [(p.before, p.after) for p in pairs if p.before is not None and p.after is not None]


def _tiles(
    days: Sequence[date],
    last: date,
    change: SessionChange | None,
    above: DaysAbove,
    weeks: _Weeks,
) -> Tiles:
    counts = week_counts(days, first_weekday=weeks.first_weekday)
    this_week = week_start(last, first_weekday=weeks.first_weekday)
    best, current = streaks(counts, goal=weeks.goal, this_week=this_week)
    enough = len(days) >= FEWEST_SESSIONS
    return Tiles(
        None if change is None else change.mean,
        counts.get(this_week, 0),
        weeks.goal,
        best if enough else None,
        current if enough else None,
        above if enough else None,
    )
