"""The practice calendar: twelve weeks of days, what was done on each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from sirelief_gui.domain.days import week_start
from sirelief_gui.domain.pain import NOTICEABLE_POINTS
from sirelief_gui.domain.stats_rules import CALENDAR_WEEKS
from sirelief_gui.domain.stats_span import Span
from sirelief_gui.domain.trend_data import Pair
from sirelief_gui.domain.values import dataclass


class Practice(StrEnum):
    """What a day of the calendar shows; the last one named outweighs those before it."""

    NONE = "none"
    SESSION = "session"
    LOWER = "lower"
    """A session after which it hurt two points less, or more."""
    STOPPED = "stopped"


_MARKS = (Practice.NONE, Practice.SESSION, Practice.LOWER, Practice.STOPPED)


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """One cell. ``sessions`` with a rep done; ``is_shown`` whether the day is in the span."""

    day: date
    practice: Practice
    sessions: int
    is_today: bool
    is_future: bool
    is_shown: bool


@dataclass(frozen=True, slots=True)
class PracticeCalendar:
    """Twelve weeks of seven cells, oldest first; ``sessions`` are those of the cells shown.

    ``days`` is on how many of these days there was one.
    """

    weeks: tuple[tuple[PracticeDay, ...], ...]
    sessions: int
    days: int


def practice_days(pairs: Iterable[tuple[date, Pair]]) -> dict[date, tuple[Practice, int]]:
    """Return what each day with a session shows, the gravest of its sessions, and how many."""
    ranks: dict[date, int] = {}
    counts: dict[date, int] = {}
    for day, pair in pairs:
        rank, known = _rank(pair), ranks.get(day)
        if known is None or rank > known:
            ranks[day] = rank
        counts[day] = counts.get(day, 0) + pair.counts
    return {day: (_MARKS[rank], counts[day]) for day, rank in ranks.items()}


def _rank(pair: Pair) -> int:
    """Return the place among the marks of what one session makes of its day.

    It shows nothing where no rep was done and it was not stopped either. Numbers are quick to
    compare.
    """
    if pair.stopped:
        return 3
    if not pair.counts:
        return 0
    before, after = pair.before, pair.after
    fell = before is not None and after is not None and before - after >= NOTICEABLE_POINTS
    return 2 if fell else 1


def practice_calendar(
    days: Mapping[date, tuple[Practice, int]], *, span: Span, today: date, first_weekday: int = 0
) -> PracticeCalendar:
    """Return the twelve weeks up to the week of the span's last day (DESIGN 6.9).

    ``days`` are those of ``practice_days``. Cells outside a shorter span are there with what was
    done, and marked as not shown: they are counted nowhere. Days to come are never practised.
    """
    start = week_start(span.last, first_weekday=first_weekday)
    start -= timedelta(weeks=CALENDAR_WEEKS - 1)
    cells = [
        _cell(days, start + timedelta(days=number), span, today)
        for number in range(CALENDAR_WEEKS * 7)
    ]
    weeks = tuple(tuple(cells[place : place + 7]) for place in range(0, len(cells), 7))
    counts = [cell.sessions for cell in cells if cell.is_shown and cell.sessions]
    return PracticeCalendar(weeks, sum(counts), len(counts))


def _cell(
    days: Mapping[date, tuple[Practice, int]], day: date, span: Span, today: date
) -> PracticeDay:
    mark, count = days.get(day, (Practice.NONE, 0)) if day <= today else (Practice.NONE, 0)
    return PracticeDay(day, mark, count, day == today, day > today, day in span)
