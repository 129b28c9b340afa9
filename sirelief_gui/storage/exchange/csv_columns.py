"""Which column of our CSV tables says what of a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from sirelief_gui.domain.activity_columns import ACTIVITY_COLUMNS
from sirelief_gui.domain.export_columns import (
    CHECK_IN_COLUMNS,
    EXERCISE_COLUMNS,
    FLAT_COLUMNS,
    SESSION_COLUMNS,
    ColumnType,
)


class Shape(StrEnum):
    """Our tables, by the names of their files."""

    SESSIONS = "sessions"
    EXERCISES = "exercises"
    RATINGS = "check_ins"
    FLAT = "history"
    ACTIVITIES = "activities"


_SESSION = {
    "session_id": "id",
    "started_at": "started_at",
    "ended_at": "ended_at",
    "timezone": "timezone",
    "gestational_week": "gestational_week",
    "program_id": "program_id",
    "program_name": "program_name",
    "outcome": "outcome",
    "comfort": "comfort",
    "effort": "effort",
    "stop_reason": "stop_reason",
    "note": "note",
}
SESSION_CELLS: Mapping[Shape, Mapping[str, str]] = {
    Shape.SESSIONS: _SESSION | {"active_s": "active_seconds"},
    Shape.FLAT: _SESSION,  # its active_s is that of an exercise
}
"""Columns of a session, and the keys of the record they are for."""
RESULT_CELLS: Mapping[str, str] = {
    "exercise_id": "exercise",
    "variant": "variant",
    "sets_target": "sets_planned",
    "reps_target": "reps_prescribed",
    "reps_done": "reps_done",
    "sets_done": "sets_done",
    "hold_s": "hold_seconds",
    "active_s": "active_seconds",
    "status": "status",
    "eased": "eased",
    "hurt": "hurt",
}
COMFORT_CELLS: Mapping[Shape, str] = {
    Shape.EXERCISES: "comfort",
    Shape.FLAT: "exercise_comfort",  # its comfort is that of a session
}
"""Columns of how an exercise felt: tables before version 3 have none."""
RATING_CELLS: Mapping[str, str] = {
    "check_in_id": "id",
    "rated_at": "at",
    "timezone": "timezone",
    "kind": "kind",
    "score": "score",
    "sites": "sites",
    "triggers": "triggers",
    "trigger_note": "trigger_note",
    "note": "note",
    "session_id": "session_id",
    "exercise_id": "exercise",
}
ACTIVITY_CELLS: Mapping[str, str] = {
    "activity_id": "id",
    "activity": "name",
    "added_at": "added_at",
    "added_timezone": "timezone",
    "retired_at": "retired_at",
}
SCORE_CELLS: Mapping[str, str] = {
    "rating_id": "id",
    "activity_id": "activity_id",
    "rated_at": "at",
    "timezone": "timezone",
    "score": "score",
}
LISTS = frozenset({"sites", "triggers", "pain_site"})
"""Columns of several values."""

_NOTES = frozenset({"note", "trigger_note"})
_PLACE = "position"

_columns = {
    Shape.SESSIONS: [column for column, _ in SESSION_COLUMNS],
    Shape.EXERCISES: [column for part in EXERCISE_COLUMNS for column, _ in part.columns],
    Shape.RATINGS: [column for column, _ in CHECK_IN_COLUMNS],
    Shape.FLAT: [column for part in FLAT_COLUMNS for column, _ in part.columns],
    Shape.ACTIVITIES: [column for column, _ in ACTIVITY_COLUMNS],
}
KNOWN: Mapping[Shape, frozenset[str]] = {
    shape: frozenset(column.name for column in columns) for shape, columns in _columns.items()
}
"""All columns a table may have."""
NUMBERS = frozenset(
    column.name
    for columns in _columns.values()
    for column in columns
    if column.type is ColumnType.INTEGER
)
FLAGS = frozenset(
    column.name
    for columns in _columns.values()
    for column in columns
    if column.type is ColumnType.BOOLEAN
)
_WANTED: Mapping[Shape, frozenset[str]] = {
    Shape.SESSIONS: frozenset(SESSION_CELLS[Shape.SESSIONS]),
    Shape.EXERCISES: frozenset(RESULT_CELLS) | {"session_id", _PLACE},
    Shape.RATINGS: frozenset(RATING_CELLS),
    Shape.FLAT: frozenset(_SESSION) | frozenset(RESULT_CELLS) | {_PLACE},
    Shape.ACTIVITIES: frozenset(ACTIVITY_CELLS) | frozenset(SCORE_CELLS) | {_PLACE},
}


def required(shape: Shape) -> tuple[str, ...]:
    """Return the columns a table must have, by name; notes may be left out."""
    return tuple(sorted(_WANTED[shape] - _NOTES))


def shape_of(names: Sequence[str]) -> Shape | None:
    """Return which of our tables has these columns; None for one of somebody else's."""
    if "check_in_id" in names:
        return Shape.RATINGS
    if "activity_id" in names:
        return Shape.ACTIVITIES
    if "session_id" not in names:
        return Shape.SESSIONS if {"started_at", "timezone"} <= set(names) else None
    if "started_at" not in names:
        return Shape.EXERCISES
    return Shape.FLAT if "exercise_id" in names else Shape.SESSIONS
