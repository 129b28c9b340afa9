"""What her ratings add up to over weeks: medians, tiles and words, and nothing the data lack.

Medians, not means, because single days mislead and the scale is whole numbers; a median is drawn
only where three or more days were rated in its 7 days (facts R66, R67). Nothing is interpolated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import fmean, median

from sirelief_gui.domain.days import day_of, week_start
from sirelief_gui.domain.record import CheckIn, CheckInKind, Outcome, SessionRecord
from sirelief_gui.domain.words import Number, Translate, as_is, plain_number, plural

WINDOW_DAYS = 7
"""Days that one median looks back over, its own day included."""
FEWEST_DAYS = 3
"""Rated days a median needs (R66: averages need 3–4 days to be reliable)."""
LONGEST_GAP_DAYS = 7
"""A line breaks where more than this many days passed without a rating."""
FEWEST_SESSIONS = 3
"""Sessions the tiles need before they say a number (DESIGN 6.9)."""


class Range(StrEnum):
    """How far back the page looks; every number on it follows."""

    WEEKS_2 = "2W"
    WEEKS_6 = "6W"
    MONTHS_3 = "3M"
    ALL = "All"


RANGE_DAYS: dict[Range, int | None] = {
    Range.WEEKS_2: 14,
    Range.WEEKS_6: 42,
    Range.MONTHS_3: 91,
    Range.ALL: None,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """One session's ratings. ``before`` and ``after`` are 0–10 or None when not rated."""

    session_id: str
    at: datetime
    before: int | None
    after: int | None
    note: str = ""
    stopped: bool = False
    counts: bool = True
    """Whether at least one rep was done: only then does it count as a session in the tiles."""

    @property
    def day(self) -> date:
        """The app's day the session belongs to."""
        return day_of(self.at)


@dataclass(frozen=True, slots=True)
class MedianPoint:
    """A 7-day median on one rated day; ``days`` is how many rated days it stands on."""

    day: date
    value: float
    days: int


Line = tuple[MedianPoint, ...]
"""A stretch of median points with no gap in it."""


@dataclass(frozen=True, slots=True)
class Tiles:
    """The three numbers under the chart; None where there is too little to say."""

    mean_change: float | None
    this_week: int
    goal: int
    best_streak_weeks: int | None
    current_streak_weeks: int | None


@dataclass(frozen=True, slots=True)
class TrendsView:
    """Everything the Trends page shows for one range. ``first`` and ``last`` are inclusive."""

    range: Range
    first: date
    last: date
    pairs: tuple[Pair, ...]
    before_lines: tuple[Line, ...]
    after_lines: tuple[Line, ...]
    tiles: Tiles
    sessions_ever: int


def pair_up(sessions: Iterable[SessionRecord], check_ins: Iterable[CheckIn]) -> tuple[Pair, ...]:
    """Join each finished session with its before and after ratings, oldest first."""
    before: dict[str, int | None] = {}
    after: dict[str, int | None] = {}
    for check_in in check_ins:
        if check_in.session_id is None:
            continue
        if check_in.kind is CheckInKind.BEFORE:
            before[check_in.session_id] = check_in.score
        elif check_in.kind is CheckInKind.AFTER:
            after[check_in.session_id] = check_in.score
    pairs = (
        Pair(
            s.id,
            s.started_at,
            before.get(s.id),
            after.get(s.id),
            s.note,
            s.outcome in (Outcome.STOPPED, Outcome.ENDED_EARLY),
            s.reps_done > 0,
        )
        for s in sessions
    )
    return tuple(sorted(pairs, key=lambda pair: (pair.at, pair.session_id)))


def median_lines(ratings: Iterable[tuple[date, int]]) -> tuple[Line, ...]:
    """Return the 7-day medians of (day, score) ratings as stretches without gaps.

    A point stands on each rated day with at least three rated days among its 7; a line breaks
    where more than 7 days passed without a rating.
    """
    by_day: dict[date, list[int]] = {}
    for day, score in ratings:
        by_day.setdefault(day, []).append(score)
    lines: list[list[MedianPoint]] = []
    previous: date | None = None
    for day in sorted(by_day):
        if previous is None or (day - previous).days > LONGEST_GAP_DAYS:
            lines.append([])
        previous = day
        window = [day - timedelta(days=back) for back in range(WINDOW_DAYS)]
        rated = [d for d in window if d in by_day]
        if len(rated) >= FEWEST_DAYS:
            scores = [score for d in rated for score in by_day[d]]
            lines[-1].append(MedianPoint(day, float(median(scores)), len(rated)))
    return tuple(tuple(line) for line in lines if line)


def before_ratings(pairs: Iterable[Pair]) -> list[tuple[date, int]]:
    """Return the (day, score) ratings before sessions."""
    return [(pair.day, pair.before) for pair in pairs if pair.before is not None]


def after_ratings(pairs: Iterable[Pair]) -> list[tuple[date, int]]:
    """Return the (day, score) ratings after sessions."""
    return [(pair.day, pair.after) for pair in pairs if pair.after is not None]


def mean_change(pairs: Iterable[Pair]) -> float | None:
    """Return the mean of after − before in points, or None under three rated sessions."""
    changes = [p.after - p.before for p in pairs if p.before is not None and p.after is not None]
    return fmean(changes) if len(changes) >= FEWEST_SESSIONS else None


def week_counts(days: Iterable[date], *, first_weekday: int = 0) -> dict[date, int]:
    """Count sessions by the first day of their week."""
    counts: dict[date, int] = {}
    for day in days:
        start = week_start(day, first_weekday=first_weekday)
        counts[start] = counts.get(start, 0) + 1
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
    pairs: Sequence[Pair],
    *,
    range_: Range,
    today: date,
    goal: int,
    first_weekday: int = 0,
) -> TrendsView:
    """Build the Trends page for a range that ends today.

    Medians near the start of the range look back over the days before it, as they should.
    """
    days = RANGE_DAYS[range_]
    earliest = min((pair.day for pair in pairs), default=today)
    first = min(earliest, today) if days is None else today - timedelta(days=days - 1)
    shown = tuple(pair for pair in pairs if first <= pair.day <= today)
    reach = first - timedelta(days=WINDOW_DAYS - 1)
    near = [pair for pair in pairs if reach <= pair.day <= today]
    return TrendsView(
        range=range_,
        first=first,
        last=today,
        pairs=shown,
        before_lines=_clip(median_lines(before_ratings(near)), first, today),
        after_lines=_clip(median_lines(after_ratings(near)), first, today),
        tiles=_tiles(shown, today=today, goal=goal, first_weekday=first_weekday),
        sessions_ever=len(pairs),
    )


def _clip(lines: Iterable[Line], first: date, last: date) -> tuple[Line, ...]:
    clipped = (tuple(point for point in line if first <= point.day <= last) for line in lines)
    return tuple(line for line in clipped if line)


def _tiles(shown: Sequence[Pair], *, today: date, goal: int, first_weekday: int) -> Tiles:
    shown = [pair for pair in shown if pair.counts]
    counts = week_counts((pair.day for pair in shown), first_weekday=first_weekday)
    this_week = week_start(today, first_weekday=first_weekday)
    best, current = streaks(counts, goal=goal, this_week=this_week)
    enough = len(shown) >= FEWEST_SESSIONS
    return Tiles(
        mean_change(shown),
        counts.get(this_week, 0),
        goal,
        best if enough else None,
        current if enough else None,
    )


def scores_in_words(pair: Pair, day_text: str, tr: Translate = as_is) -> str:
    """Say one session's scores: 'Wed 15 October: 4 before, 2 after'."""
    unrated = tr("not rated")
    return tr("{day}: {before} before, {after} after").format(
        day=day_text,
        before=unrated if pair.before is None else pair.before,
        after=unrated if pair.after is None else pair.after,
    )


def pair_in_words(pair: Pair, day_text: str, tr: Translate = as_is) -> str:
    """Say one session's ratings: 'Wed 15 October: 4 before, 2 after, ended early'."""
    text = scores_in_words(pair, day_text, tr)
    return text + ", " + tr("ended early") if pair.stopped else text


def detail_in_words(pair: Pair, tr: Translate = as_is) -> str:
    """Say what else is known of a session: that it ended early, and the note; "" for nothing."""
    ended = tr("Ended early") if pair.stopped else ""
    return ". ".join(part for part in (ended, pair.note) if part)


def chart_in_words(view: TrendsView, tr: Translate = as_is, number: Number = plain_number) -> str:
    """Say what the chart shows, for a screen reader; ``number`` writes a median."""
    if not view.pairs:
        return tr("No rated sessions in this range.")
    count = len(view.pairs)
    text = plural(count, "1 session", "{n} sessions", tr).format(n=count)
    befores = [pair.before for pair in view.pairs if pair.before is not None]
    afters = [pair.after for pair in view.pairs if pair.after is not None]
    parts = [text]
    if befores:
        parts.append(tr("median {n} before").format(n=number(median(befores))))
    if afters:
        parts.append(tr("median {n} after").format(n=number(median(afters))))
    return ", ".join(parts) + "."
