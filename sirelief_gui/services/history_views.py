"""What the History pages and the saved page show, as plain values made from records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sirelief_gui.domain.days import day_of, week_start
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.pain import change_title, change_weight
from sirelief_gui.domain.ratings import RatingIndex, SessionRatings
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    JournalEntry,
    Outcome,
    SessionRecord,
    Site,
    StopReason,
)
from sirelief_gui.domain.words import Translate, as_is, length_text, minutes_text
from sirelief_gui.services.exercise_lines import ExerciseLine, exercise_lines
from sirelief_gui.services.week import counts

_LOG_KINDS = (CheckInKind.NOW, CheckInKind.NEXT_MORNING, CheckInKind.WORST_24H)


class HistoryFilter(StrEnum):
    """The chips over the list."""

    ALL = "all"
    SESSIONS = "sessions"
    PAIN_LOGS = "pain_logs"
    STOPPED_EARLY = "stopped_early"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """One session in the list. ``change`` is after minus before, None unless both are rated."""

    id: str
    at: datetime
    title: str
    minutes: str
    before: int | None
    after: int | None
    change: int | None
    stopped: bool
    has_note: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PainRow:
    """One pain log in the list."""

    id: str
    at: datetime
    check_in: CheckIn


Row = SessionRow | PainRow


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekGroup:
    """One week of the list, its rows newest first; ``last`` is its seventh day."""

    first: date
    last: date
    this_week: bool
    sessions: int
    pain_logs: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDetail:
    """One session with all that is known of it."""

    record: SessionRecord
    title: str
    ratings: SessionRatings
    sites: tuple[Site, ...]
    change_title: str
    """'2 points lower'; empty unless both are rated."""
    change_weight: str
    length: str
    outcome_text: str
    """Empty for a session run to its end."""
    comfort: Comfort | None
    effort: int | None
    note: str
    exercises: tuple[ExerciseLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterView:
    """The saved page. ``number`` is which session this was, counted from the first."""

    session_id: str
    number: int
    before: int | None
    after: int | None
    change_title: str
    change_weight: str
    minutes: str
    reps_done: int
    reps_planned: int
    sessions_this_week: int
    goal: int
    line_title: str
    line_text: str
    completed: bool = True
    """Whether the session ran to its end."""


def stopped_early(record: SessionRecord) -> bool:
    """Tell whether a session did not run to its end."""
    return record.outcome in (Outcome.ENDED_EARLY, Outcome.STOPPED)


def rows_of(
    sessions: Iterable[SessionRecord],
    check_ins: Sequence[CheckIn],
    wanted: HistoryFilter,
    tr: Translate = as_is,
) -> list[Row]:
    """Return the list's rows, newest first."""
    rows: list[Row] = []
    ratings = RatingIndex(check_ins)
    if wanted is not HistoryFilter.PAIN_LOGS:
        rows += [
            _session_row(session, ratings.of(session), tr)
            for session in sessions
            if wanted is not HistoryFilter.STOPPED_EARLY or stopped_early(session)
        ]
    if wanted in (HistoryFilter.ALL, HistoryFilter.PAIN_LOGS):
        rows += [PainRow(id=c.id, at=c.at, check_in=c) for c in check_ins if _is_log(c)]
    return sorted(rows, key=lambda row: (row.at, row.id), reverse=True)


def group_by_week(
    rows: Iterable[Row], today: date, *, first_weekday: int = 0
) -> tuple[WeekGroup, ...]:
    """Group rows by week, in their order."""
    weeks: dict[date, list[Row]] = {}
    for row in rows:
        first = week_start(day_of(row.at), first_weekday=first_weekday)
        weeks.setdefault(first, []).append(row)
    current = week_start(today, first_weekday=first_weekday)
    return tuple(
        WeekGroup(
            first=first,
            last=first + timedelta(days=6),
            this_week=first == current,
            sessions=sum(isinstance(row, SessionRow) for row in group),
            pain_logs=sum(isinstance(row, PainRow) for row in group),
            rows=tuple(group),
        )
        for first, group in weeks.items()
    )


def session_detail(
    record: SessionRecord,
    check_ins: Sequence[CheckIn],
    journal: Sequence[JournalEntry],
    library: Library,
    tr: Translate = as_is,
) -> SessionDetail:
    """Return everything that is known of one session."""
    ratings = RatingIndex(check_ins).of(record)
    title, weight = change_texts(ratings, tr)
    return SessionDetail(
        record=record,
        title=tr(record.program_name),
        ratings=ratings,
        sites=_sites(ratings),
        change_title=title,
        change_weight=weight,
        length=length_text(record.active_seconds, tr),
        outcome_text=outcome_text(record, tr),
        comfort=record.comfort,
        effort=record.effort,
        note=record.note,
        exercises=exercise_lines(record, journal, library, tr),
    )


def after_view(
    record: SessionRecord,
    sessions: Sequence[SessionRecord],
    check_ins: Sequence[CheckIn],
    *,
    this_week: int,
    goal: int,
    tr: Translate = as_is,
) -> AfterView:
    """Return the saved page of a session.

    ``sessions`` are all closed ones; ``this_week`` is how many count in its week.
    """
    ratings = RatingIndex(check_ins).of(record)
    title, weight = change_texts(ratings, tr)
    line_title, line_text = _calm_line(this_week, goal, counted=counts(record), tr=tr)
    return AfterView(
        session_id=record.id,
        number=sum(1 for s in sessions if s.started_at <= record.started_at),
        before=_score(ratings.before),
        after=_score(ratings.after),
        change_title=title,
        change_weight=weight,
        minutes=minutes_text(record.active_seconds, tr),
        reps_done=record.reps_done,
        reps_planned=record.reps_prescribed,
        sessions_this_week=this_week,
        goal=goal,
        line_title=line_title,
        line_text=line_text,
        completed=not stopped_early(record),
    )


def change_texts(ratings: SessionRatings, tr: Translate = as_is) -> tuple[str, str]:
    """Return the change in points and its weight; two empty texts unless both are rated."""
    scores = ratings.scores
    if scores is None:
        return "", ""
    return change_title(*scores, tr), change_weight(*scores, tr)


def outcome_text(record: SessionRecord, tr: Translate = as_is) -> str:
    """Say how a session ended when not by running to its end."""
    if not stopped_early(record):
        return ""
    return {
        StopReason.PAIN: tr("Ended early for pain"),
        StopReason.WARNING_SIGN: tr("Stopped for a warning sign"),
        StopReason.INTERRUPTED: tr("Interrupted"),
    }.get(record.stop_reason, tr("Ended early"))


def _is_log(check_in: CheckIn) -> bool:
    """A rating of its own; one that says nothing at all is not worth a row."""
    says = check_in.score is not None or check_in.note or check_in.triggers or check_in.sites
    return check_in.kind in _LOG_KINDS and bool(says)


def _score(check_in: CheckIn | None) -> int | None:
    return None if check_in is None else check_in.score


def _session_row(session: SessionRecord, ratings: SessionRatings, tr: Translate) -> SessionRow:
    scores = ratings.scores
    return SessionRow(
        id=session.id,
        at=session.started_at,
        title=tr(session.program_name),
        minutes=minutes_text(session.active_seconds, tr),
        before=_score(ratings.before),
        after=_score(ratings.after),
        change=None if scores is None else scores[1] - scores[0],
        stopped=stopped_early(session),
        has_note=bool(session.note),
    )


def _sites(ratings: SessionRatings) -> tuple[Site, ...]:
    """Where it hurt around a session, each place once."""
    found: dict[Site, None] = {}
    for check_in in (ratings.before, ratings.after):
        if check_in is not None:
            found.update(dict.fromkeys(check_in.sites))
    return tuple(found)


def _calm_line(this_week: int, goal: int, *, counted: bool, tr: Translate) -> tuple[str, str]:
    """One line for the saved page: how the week stands, without praise or blame."""
    rest = tr("Rest days are part of it. Next session: whenever your body says yes.")
    if counted and this_week == goal:
        return tr("That’s your weekly goal."), rest
    if this_week > goal:
        return tr("{n} this week, goal was {goal}.").format(n=this_week, goal=goal), rest
    return tr("{n} of {goal} this week.").format(n=this_week, goal=goal), rest
