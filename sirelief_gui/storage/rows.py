"""Records to database rows and back, without a database.

Instants come back with the offset they were written with (a fixed one, not a zone), so that they
read the same wherever and whenever they are read.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import cache, wraps
from typing import ParamSpec, TypeVar, cast

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.json_text import json_text
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    JournalEntry,
    Outcome,
    ResultStatus,
    SafetyEntry,
    SafetyKind,
    SessionRecord,
    Site,
    StopReason,
    Trigger,
)
from sirelief_gui.storage.errors import DAMAGED, Unreadable
from sirelief_gui.storage.places import FILE_NAME

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# Ten years have a hundred thousand of these words, and a dozen different ones.
_comfort, _kind, _outcome = cache(Comfort), cache(CheckInKind), cache(Outcome)
_site, _status, _trigger = cache(Site), cache(ResultStatus), cache(Trigger)
_stop_reason = cache(StopReason)


_Given = ParamSpec("_Given")
_Read = TypeVar("_Read")


def _readable(read: Callable[_Given, _Read]) -> Callable[_Given, _Read]:
    """Make what cannot be made sense of in a row a fault of the history: Unreadable."""

    @wraps(read)
    def told(*args: _Given.args, **kwargs: _Given.kwargs) -> _Read:
        try:
            return read(*args, **kwargs)
        except (LookupError, TypeError, ValueError, OverflowError) as error:
            if isinstance(error, Unreadable):
                raise
            raise Unreadable(DAMAGED.format(path=FILE_NAME)) from error

    return told


def microseconds(at: datetime) -> int:
    """Return the instant as whole microseconds since 1970 UTC; ``at`` must be aware."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def instant_text(at: datetime) -> str:
    """Return the instant as ISO 8601 with its offset; ValueError for one without."""
    if at.utcoffset() is None:
        raise ValueError(f"An instant needs its offset from UTC: {at.isoformat()} has none.")
    return at.isoformat()


def instant_from(text: str) -> datetime:
    """Return the instant that ``instant_text`` wrote; ValueError for anything else."""
    at = datetime.fromisoformat(text)
    if at.utcoffset() is None:
        raise ValueError(f"{text} has no offset from UTC")
    return at


def session_row(record: SessionRecord) -> dict[str, object]:
    """Return the columns of ``sessions`` for a record; its results are rows of their own."""
    return {
        "id": record.id,
        "program_id": record.program_id,
        "program_name": record.program_name,
        "started_at": instant_text(record.started_at),
        "started_us": microseconds(record.started_at),
        "timezone": record.timezone,
        "day": day_of(record.started_at).isoformat(),
        "ended_at": instant_text(record.ended_at) if record.ended_at else None,
        "outcome": record.outcome.value,
        "stop_reason": record.stop_reason.value,
        "active_s": record.active_seconds,
        "gestational_week": record.gestational_week,
        "comfort": record.comfort.value if record.comfort else None,
        "effort": record.effort,
        "note": record.note,
        "plan": record.plan,
    }


@_readable
def session_from(row: sqlite3.Row, results: Iterable[sqlite3.Row]) -> SessionRecord:
    """Return the record of a row of ``sessions`` and its rows of ``exercise_results``, in order."""
    return SessionRecord(
        id=row["id"],
        program_id=row["program_id"],
        program_name=row["program_name"],
        started_at=instant_from(row["started_at"]),
        timezone=row["timezone"],
        outcome=_outcome(row["outcome"]),
        ended_at=instant_from(row["ended_at"]) if row["ended_at"] else None,
        stop_reason=_stop_reason(row["stop_reason"]),
        active_seconds=row["active_s"],
        gestational_week=row["gestational_week"],
        comfort=_comfort(row["comfort"]) if row["comfort"] else None,
        effort=row["effort"],
        note=row["note"],
        plan=row["plan"],
        results=tuple(result_from(result) for result in results),
    )


def result_row(session_id: str, result: ExerciseResult) -> dict[str, object]:
    """Return the columns of ``exercise_results`` for one exercise of a session."""
    return {
        "session_id": session_id,
        "position": result.position,
        "exercise": result.exercise,
        "variant": result.variant,
        "sets_planned": result.sets_planned,
        "reps_prescribed": result.reps_prescribed,
        "reps_planned": result.reps_planned,
        "reps_done": result.reps_done,
        "sets_done": result.sets_done,
        "hold_s": result.hold_seconds,
        "active_s": result.active_seconds,
        "status": result.status.value,
        "eased": int(result.eased),
        "hurt": int(result.hurt),
        "comfort": result.comfort.value if result.comfort else None,
    }


@_readable
def result_from(row: sqlite3.Row) -> ExerciseResult:
    """Return the result a row of ``exercise_results`` stands for."""
    return ExerciseResult(
        position=row["position"],
        exercise=row["exercise"],
        variant=row["variant"],
        sets_planned=row["sets_planned"],
        reps_prescribed=row["reps_prescribed"],
        reps_planned=row["reps_planned"],
        reps_done=row["reps_done"],
        sets_done=row["sets_done"],
        hold_seconds=row["hold_s"],
        active_seconds=row["active_s"],
        status=_status(row["status"]),
        eased=bool(row["eased"]),
        hurt=bool(row["hurt"]),
        comfort=_comfort(row["comfort"]) if row["comfort"] else None,
    )


def entry_row(entry: JournalEntry) -> dict[str, object]:
    """Return the columns of ``events`` for one journal entry."""
    return {
        "session_id": entry.session_id,
        "seq": entry.seq,
        "at": instant_text(entry.at),
        "kind": entry.kind,
        "data": json_text(dict(entry.data)),
    }


@_readable
def entry_from(row: sqlite3.Row) -> JournalEntry:
    """Return the journal entry a row of ``events`` stands for."""
    return JournalEntry(
        session_id=row["session_id"],
        seq=row["seq"],
        at=instant_from(row["at"]),
        kind=row["kind"],
        data=json.loads(row["data"]),
    )


def check_in_row(check_in: CheckIn) -> dict[str, object]:
    """Return the columns of ``check_ins`` for a rating; its marks are rows of their own."""
    return {
        "id": check_in.id,
        "session_id": check_in.session_id,
        "at": instant_text(check_in.at),
        "at_us": microseconds(check_in.at),
        "timezone": check_in.timezone,
        "day": day_of(check_in.at).isoformat(),
        "kind": check_in.kind.value,
        "score": check_in.score,
        "exercise": check_in.exercise,
        "trigger_note": check_in.trigger_note,
        "note": check_in.note,
    }


@_readable
def check_in_from(row: sqlite3.Row, sites: Iterable[str], triggers: Iterable[str]) -> CheckIn:
    """Return the rating a row of ``check_ins`` stands for, with its sites and triggers in order."""
    return CheckIn(
        id=row["id"],
        at=instant_from(row["at"]),
        timezone=row["timezone"],
        kind=_kind(row["kind"]),
        score=row["score"],
        sites=tuple(_site(site) for site in sites),
        triggers=tuple(_trigger(trigger) for trigger in triggers),
        trigger_note=row["trigger_note"],
        note=row["note"],
        session_id=row["session_id"],
        exercise=row["exercise"],
    )


def safety_row(entry: SafetyEntry) -> dict[str, object]:
    """Return the columns of ``safety_log`` for an entry."""
    return {
        "id": entry.id,
        "at": instant_text(entry.at),
        "at_us": microseconds(entry.at),
        "kind": entry.kind.value,
        "session_id": entry.session_id,
    }


@_readable
def safety_from(row: sqlite3.Row) -> SafetyEntry:
    """Return the entry a row of ``safety_log`` stands for."""
    return SafetyEntry(
        id=row["id"],
        at=instant_from(row["at"]),
        kind=SafetyKind(row["kind"]),
        session_id=row["session_id"],
    )


def activity_row(activity: Activity) -> dict[str, object]:
    """Return the columns of ``activities`` for one of hers."""
    return {
        "id": activity.id,
        "name": activity.name,
        "position": activity.position,
        "added_at": instant_text(activity.added_at),
        "added_us": microseconds(activity.added_at),
        "timezone": activity.timezone,
        "day": activity.day.isoformat(),
        "retired_at": instant_text(activity.retired_at) if activity.retired_at else None,
    }


@_readable
def activity_from(row: sqlite3.Row) -> Activity:
    """Return the activity a row of ``activities`` stands for."""
    return Activity(
        id=row["id"],
        name=row["name"],
        position=row["position"],
        added_at=instant_from(row["added_at"]),
        timezone=row["timezone"],
        retired_at=instant_from(row["retired_at"]) if row["retired_at"] else None,
    )


def activity_rating_row(rating: ActivityRating) -> dict[str, object]:
    """Return the columns of ``activity_ratings`` for one rating."""
    return {
        "id": rating.id,
        "activity_id": rating.activity_id,
        "at": instant_text(rating.at),
        "at_us": microseconds(rating.at),
        "timezone": rating.timezone,
        "day": rating.day.isoformat(),
        "score": rating.score,
    }


@_readable
def activity_rating_from(row: sqlite3.Row) -> ActivityRating:
    """Return the rating a row of ``activity_ratings`` stands for."""
    return ActivityRating(
        id=row["id"],
        activity_id=row["activity_id"],
        at=instant_from(row["at"]),
        timezone=row["timezone"],
        score=row["score"],
    )


@_readable
def json_from(text: str) -> object:
    """Read JSON that was kept as text."""
    return cast(object, json.loads(text))


def changed_words(before: SessionRecord | CheckIn, after: SessionRecord | CheckIn) -> str | None:
    """Return the JSON of ``before`` if ``after`` takes back anything it said, else None.

    Filling in what was left open (a note, the effort, how an exercise felt, the session a rating
    belongs to) is no correction, nor is joining a rating of now to the session it was given for; a
    score is one even when it was skipped, because skipping is an answer.
    """
    joined = (
        isinstance(before, CheckIn)
        and isinstance(after, CheckIn)
        and before.session_id is None
        and after.session_id is not None
    )
    for field in fields(before):
        if joined and field.name == "kind":
            continue
        old, new = getattr(before, field.name), getattr(after, field.name)
        if field.name == "results":
            old, new = _unsaid(old, new)
        if old != new and (field.name == "score" or old not in (None, "", ())):
            return json_text(_plain(before))
    return None


def _unsaid(
    old: tuple[ExerciseResult, ...], new: tuple[ExerciseResult, ...]
) -> tuple[object, object]:
    """Return two sets of results, what was newly said of how one felt taken as not yet said."""
    if len(old) != len(new):
        return old, new
    pairs = zip(old, new, strict=True)
    return old, tuple(n.found(None) if o.comfort is None else n for o, n in pairs)


def _plain(value: object) -> object:
    """Return JSON values that say the same as a record, its tuples and its instants."""
    if isinstance(value, SessionRecord | ExerciseResult | CheckIn):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return instant_text(value)
    return value.value if isinstance(value, Enum) else value
