"""What the History pages and the saved page show, as plain values made from records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sirelief_gui.domain.amended import AmendedLine
from sirelief_gui.domain.by_hand import is_by_hand
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.pain import change_title, change_weight
from sirelief_gui.domain.ratings import RatingIndex, SessionRatings
from sirelief_gui.domain.record import (
    CheckIn,
    Comfort,
    JournalEntry,
    Outcome,
    SessionRecord,
    Site,
    StopReason,
)
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, length_text, minutes_text
from sirelief_gui.services.exercise_lines import ExerciseLine, exercise_lines
from sirelief_gui.services.week import counts


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
    amended: tuple[AmendedLine, ...] = ()
    """What was corrected of it."""


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
        length=_length(record, tr),
        outcome_text=outcome_text(record, tr),
        comfort=record.comfort,
        effort=record.effort,
        note=record.note,
        exercises=exercise_lines(record, journal, library, tr),
    )


def _length(record: SessionRecord, tr: Translate) -> str:
    """Return how long it took; what she added by hand is known to the minute."""
    say = minutes_text if is_by_hand(record) else length_text
    return say(record.active_seconds, tr)


def after_view(
    record: SessionRecord,
    check_ins: Sequence[CheckIn],
    *,
    number: int,
    this_week: int,
    goal: int,
    tr: Translate = as_is,
) -> AfterView:
    """Return the saved page of a session.

    ``number`` is which session it is; ``this_week`` is how many count in its week.
    """
    ratings = RatingIndex(check_ins).of(record)
    title, weight = change_texts(ratings, tr)
    line_title, line_text = _calm_line(this_week, goal, counted=counts(record), tr=tr)
    return AfterView(
        session_id=record.id,
        number=number,
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


def _score(check_in: CheckIn | None) -> int | None:
    return None if check_in is None else check_in.score


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
