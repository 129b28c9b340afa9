"""From what the disk holds of a session back to a session, or at least to what was done in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from sirelief_gui.domain.events import rep_from
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.record import (
    ExerciseResult,
    Hurt,
    JournalEntry,
    Outcome,
    ResultStatus,
    SessionRecord,
    StopReason,
)
from sirelief_gui.domain.results import PlanError, hurt_from, plan_from_json, replay
from sirelief_gui.domain.session import Session
from sirelief_gui.domain.timeline import RepKey, Speech
from sirelief_gui.domain.words import mark


def rebuild(
    record: SessionRecord,
    entries: Sequence[JournalEntry],
    library: Library,
    *,
    now: float,
    speech: Speech | None = None,
) -> tuple[Session, tuple[ExerciseResult, ...]]:
    """Return the session as it stood, paused, and how each exercise went.

    ``speech`` lays out what is left of it, as for `compile_timeline`; what was done is the same
    without. Raises PlanError when this version cannot read its plan, or its journal does not fit
    it.
    """
    plan = plan_from_json(record.plan, library)
    try:
        return replay(plan, library, entries, now=now, speech=speech, week=record.gestational_week)
    except (LookupError, TypeError, ValueError) as error:
        raise PlanError(
            mark(
                "This session's journal does not fit its plan, so it cannot be resumed. "
                "It can be saved as it is."
            )
        ) from error


def closed(
    record: SessionRecord,
    results: tuple[ExerciseResult, ...],
    *,
    ended_at: datetime,
    active_seconds: float,
    outcome: Outcome,
    reason: StopReason,
) -> SessionRecord:
    """Return the record of a session that is over."""
    return replace(
        record,
        outcome=outcome,
        stop_reason=reason,
        ended_at=ended_at,
        active_seconds=round(active_seconds),
        results=results,
    )


def closed_as_it_is(
    record: SessionRecord, entries: Sequence[JournalEntry], library: Library
) -> SessionRecord:
    """Close an unfinished session with all that its journal tells of, ended at its last event.

    One that the journal says had ended is closed the way it did; any other was interrupted. Works
    for a plan that this version cannot read, too.
    """
    ended_at = entries[-1].at if entries else record.started_at
    outcome, reason = Outcome.ENDED_EARLY, StopReason.INTERRUPTED
    try:
        session, results = rebuild(record, entries, library, now=0.0)
    except PlanError:
        results = _counted(record, entries)
        active = float(sum(result.active_seconds for result in results))
    else:
        active = session.active_seconds
        if session.outcome is not Outcome.IN_PROGRESS:
            outcome, reason = session.outcome, session.stop_reason
    return closed(
        record, results, ended_at=ended_at, active_seconds=active, outcome=outcome, reason=reason
    )


def _counted(record: SessionRecord, entries: Sequence[JournalEntry]) -> tuple[ExerciseResult, ...]:
    """Count the reps of a journal without the library's help."""
    done: set[RepKey] = set()
    for entry in entries:
        if entry.kind == "rep_completed":
            done.add(rep_from(entry.data))
        elif entry.kind == "exercise_restarted":
            done = {rep for rep in done if rep.item != entry.data["item"]}
    planned = _as_swapped(_planned(record.plan), entries)
    hurt = _hurt(entries)
    last = max((rep.item for rep in done), default=-1)
    count = max(len(planned), last + 1)
    return tuple(
        _counted_result(number, *_planned_at(planned, number), done).marked(hurt=number in hurt)
        for number in range(count)
    )


def _hurt(entries: Sequence[JournalEntry]) -> set[int]:
    """Return the places of the exercises that hurt, as she said last of each."""
    said: dict[int, bool] = {}
    for entry in entries:
        item, how = entry.data.get("item"), hurt_from(entry.data)
        if entry.kind == "hurt_said" and isinstance(item, int) and how is not None:
            said[item] = how is not Hurt.EASING
    return {item for item, hurts in said.items() if hurts}


def _as_swapped(
    planned: list[tuple[str, list[int]]], entries: Sequence[JournalEntry]
) -> list[tuple[str, list[int]]]:
    """Put what was done instead of an exercise in its place; what cannot be read is passed over."""
    for entry in entries:
        if entry.kind == "exercise_swapped":
            with suppress(LookupError, TypeError, ValueError):
                (done,) = _rows([entry.data])
                planned[int(str(entry.data["item"]))] = done
    return planned


def _counted_result(
    number: int, exercise: str, reps_by_set: Sequence[int], done: set[RepKey]
) -> ExerciseResult:
    own = [rep for rep in done if rep.item == number]
    planned = max(sum(reps_by_set), len(own))
    status = ResultStatus.NOT_REACHED
    if own:
        status = ResultStatus.DONE if len(own) >= planned else ResultStatus.PARTLY
    return ExerciseResult(
        position=number,
        exercise=exercise,
        variant=None,
        sets_planned=len(reps_by_set),
        reps_prescribed=planned,
        reps_planned=planned,
        reps_done=len(own),
        sets_done=0,
        hold_seconds=0,
        active_seconds=0,
        status=status,
    )


def _planned_at(planned: Sequence[tuple[str, list[int]]], number: int) -> tuple[str, list[int]]:
    return planned[number] if number < len(planned) else ("unknown", [])


def _planned(plan: str) -> list[tuple[str, list[int]]]:
    """Read as much of a stored plan as is there: exercise ids and reps by set."""
    try:
        return _rows(json.loads(plan)["items"])
    except (LookupError, TypeError, ValueError):
        return []


def _rows(rows: Iterable[Mapping[str, Any]]) -> list[tuple[str, list[int]]]:
    return [(str(row["exercise"]), [int(n) for n in row["reps_by_set"]]) for row in rows]
