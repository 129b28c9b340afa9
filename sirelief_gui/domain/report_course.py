"""What was done in a report's period: exercises, sessions eased or stopped, days of practice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TypeAlias

from sirelief_gui.domain.days import day_of, week_start
from sirelief_gui.domain.pain import NOTICEABLE_POINTS
from sirelief_gui.domain.record import (
    CheckInKind,
    ExerciseResult,
    Outcome,
    ResultStatus,
    SessionRecord,
    Site,
    StopReason,
)
from sirelief_gui.domain.report_doses import DoseSeen, PlanReader
from sirelief_gui.domain.report_history import ReportHistory
from sirelief_gui.domain.stats_calendar import Practice
from sirelief_gui.domain.values import dataclass

MOST_WEEKS = 53
"""Of a longer period the calendar counts the days of practice by month."""
_EARLY = (Outcome.STOPPED, Outcome.ENDED_EARLY)
_Found: TypeAlias = tuple[str, ExerciseResult, bool]
"""A session's id, a result of it, and whether the session ended in that exercise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseTotal:
    """One exercise over the period: planned, done, and in how many sessions what happened."""

    exercise: str
    dose: DoseSeen | None
    """As last prescribed; None where no plan tells."""
    planned: int
    done: int
    sessions: int
    """In which it was begun."""
    eased_or_stopped: int
    hurt: int


@dataclass(frozen=True, slots=True)
class Eased:
    """An exercise that was made easier during a session, and from how many reps to how many."""

    exercise: str
    prescribed: int
    planned: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyEnd:
    """A session that was stopped or made easier. ``reason`` is None for one run to its end."""

    day: date
    session_id: str
    reason: StopReason | None
    exercise: str | None
    """Where it was stopped, or after which."""
    in_it: bool
    """Whether it was stopped in the middle of that exercise."""
    eased: tuple[Eased, ...]
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a period: by weeks, or for a long one days of practice by month."""

    weeks: tuple[tuple[Practice | None, ...], ...] = ()
    """Seven days each, from ``starts`` on; None for a day outside the period."""
    starts: tuple[date, ...] = ()
    months: tuple[tuple[date, int], ...] = ()
    """The first of each month, and on how many of its days there was a session."""


def counts(session: SessionRecord, read: PlanReader) -> bool:
    """Tell whether a session is one that was done: a rep of it, or added by hand without reps."""
    if session.results:
        return session.reps_done > 0
    return read(session.plan).by_hand


def scores(history: ReportHistory, session: SessionRecord) -> tuple[int | None, int | None]:
    """Return a session's scores before and after."""
    found = {rating.kind: rating.score for rating in history.by_session.get(session.id, ())}
    return found.get(CheckInKind.BEFORE), found.get(CheckInKind.AFTER)


# Exercises


def exercise_totals(history: ReportHistory, read: PlanReader) -> tuple[ExerciseTotal, ...]:
    """Return what was planned and done of each exercise, in the order of the latest sessions."""
    results: dict[str, list[_Found]] = {}
    doses: dict[str, DoseSeen] = {}
    by_hand: dict[str, DoseSeen] = {}
    for session in reversed(history.sessions):
        stopped_in = ended_in(session)
        plan = read(session.plan)
        for dose in plan.doses:
            (by_hand if plan.by_hand else doses).setdefault(dose.exercise, dose)
        for result in session.results:
            here = result.position == stopped_in
            results.setdefault(result.exercise, []).append((session.id, result, here))
    doses = by_hand | doses  # one added by hand has the dose of the day it was added
    return tuple(_total(key, found, doses.get(key)) for key, found in results.items())


def _total(exercise: str, found: list[_Found], dose: DoseSeen | None) -> ExerciseTotal:
    # Counted in sessions: a program may have an exercise more than once.
    begun = [
        (one, r) for one, r, _ in found if r.reps_done or r.hurt or r.status is ResultStatus.PARTLY
    ]
    return ExerciseTotal(
        exercise=exercise,
        dose=dose,
        planned=sum(r.reps_prescribed for _, r, _ in found),
        done=sum(r.reps_done for _, r, _ in found),
        sessions=len({one for one, _ in begun}),
        eased_or_stopped=len({one for one, r, here in found if r.eased or here}),
        hurt=len({one for one, r in begun if r.hurt}),
    )


def ended_in(session: SessionRecord) -> int | None:
    """Return the place of the exercise a session was ended early in; None if in none."""
    place, in_it = _where(session)
    return place if in_it and session.outcome in _EARLY else None


def _where(session: SessionRecord) -> tuple[int | None, bool]:
    """Return the place of the last exercise that was begun, and whether a session ended in it.

    One that was left half done for the next, even if that was skipped, is not where it ended.
    """
    begun = [r for r in session.results if r.reps_done or r.status is ResultStatus.PARTLY]
    if not begun:
        return None, False
    last = max(begun, key=lambda r: r.position)
    went_on = any(
        r.status is ResultStatus.SKIPPED and r.position > last.position for r in session.results
    )
    return last.position, last.status is ResultStatus.PARTLY and not went_on


# Stopped or eased off


def early_ends(history: ReportHistory) -> tuple[EarlyEnd, ...]:
    """Return the sessions that were stopped or made easier, oldest first."""
    return tuple(_early_ends(history))


def _early_ends(history: ReportHistory) -> Iterator[EarlyEnd]:
    for session in history.sessions:
        is_early = session.outcome in _EARLY
        eased = tuple(
            Eased(r.exercise, r.reps_prescribed, r.reps_planned) for r in session.results if r.eased
        )
        if not is_early and not eased:
            continue
        place, in_it = _where(session)
        names = {result.position: result.exercise for result in session.results}
        before, after = scores(history, session)
        yield EarlyEnd(
            day=day_of(session.started_at),
            session_id=session.id,
            reason=session.stop_reason if is_early else None,
            exercise=None if place is None else names[place],
            in_it=in_it,
            eased=eased,
            before=before,
            after=after,
        )


# Sites


def site_days(history: ReportHistory) -> tuple[dict[Site, tuple[date, ...]], int]:
    """Return the days on which each site was marked, and how many days any was."""
    found: dict[Site, set[date]] = {}
    for rating in history.ratings:
        for site in rating.check_in.sites:
            found.setdefault(site, set()).add(rating.day)
    days = set().union(*found.values()) if found else set()
    return {site: tuple(sorted(marked)) for site, marked in found.items()}, len(days)


# The calendar


def calendar_of(history: ReportHistory, read: PlanReader, *, first_weekday: int) -> Calendar:
    """Return the days of practice, clipped to the period; weekdays run 0 (Monday) to 6."""
    days = practice_days(history, read)
    period = history.period
    start = week_start(period.first, first_weekday=first_weekday)
    count = (period.last - start).days // 7 + 1
    if count > MOST_WEEKS:
        return Calendar(months=tuple(_by_month(days, period.first, period.last)))
    starts = tuple(start + timedelta(weeks=n) for n in range(count))
    weeks = (_week(days, one, history) for one in starts)
    return Calendar(tuple(weeks), starts)


def practice_days(history: ReportHistory, read: PlanReader) -> dict[date, Practice]:
    """Return what each day with a session shows; the gravest of two sessions counts."""
    found: dict[date, Practice] = {}
    rank = list(Practice)
    for session in history.sessions:
        mark = _practice(history, session, read)
        day = day_of(session.started_at)
        if mark is not Practice.NONE:
            found[day] = max(mark, found.get(day, Practice.NONE), key=rank.index)
    return found


def _practice(history: ReportHistory, session: SessionRecord, read: PlanReader) -> Practice:
    if session.outcome in _EARLY:
        return Practice.STOPPED
    if not counts(session, read):
        return Practice.NONE
    before, after = scores(history, session)
    if before is not None and after is not None and before - after >= NOTICEABLE_POINTS:
        return Practice.LOWER
    return Practice.SESSION


def _week(
    days: dict[date, Practice], start: date, history: ReportHistory
) -> tuple[Practice | None, ...]:
    all_seven = (start + timedelta(days=n) for n in range(7))
    return tuple(
        days.get(day, Practice.NONE) if day in history.period else None for day in all_seven
    )


def _by_month(days: Iterable[date], first: date, last: date) -> Iterator[tuple[date, int]]:
    marked = [(day.year, day.month) for day in days]
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield date(year, month, 1), marked.count((year, month))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
