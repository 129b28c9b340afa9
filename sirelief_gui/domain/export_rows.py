"""History as tables to hand over: which records, in which order, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.export_columns import (
    CHECK_IN_COLUMNS,
    EXERCISE_COLUMNS,
    FLAT_COLUMNS,
    SESSION_COLUMNS,
    Column,
    Columns,
    RatingFacts,
    ResultFacts,
    SessionFacts,
    Value,
)
from sirelief_gui.domain.ratings import RatingIndex
from sirelief_gui.domain.record import CheckIn, SessionRecord

_T = TypeVar("_T")

SCALE_ANCHOR_TEXT = "0 = No pain, 10 = Pain as bad as you can imagine"
"""What the ends of the pain scale were called when she rated (DESIGN, Pain words)."""

_MEANINGS = {
    "sessions": "One row for each closed session. A warning sign is told of only where it stopped"
    " a session (stop_reason); one reported before or after is in none of the tables.",
    "exercises": "One row for each exercise of each session.",
    "check_ins": "One row for each rating, those logged apart from any session included.",
    "history": "One row for each exercise of each session. Ratings logged apart from any session"
    " are in check_ins only.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table ready to write. Every row has a value, or None, for every column."""

    name: str
    meaning: str
    """What a row is, and what is not here."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    primary_key: tuple[str, ...]
    of_sessions: bool = False
    """Whether its ``session_id`` refers to the table of sessions."""


def export_tables_of(
    sessions: Sequence[SessionRecord],
    check_ins: Sequence[CheckIn],
    *,
    since: date | None = None,
    until: date | None = None,
    include_notes: bool = False,
) -> tuple[Table, Table, Table]:
    """Return the tables sessions, exercises and check_ins, oldest first.

    ``sessions`` are the closed sessions of the days wanted, ``check_ins`` all ratings of any day:
    a rating goes with its session, and by its own day when it has none among ``sessions``.
    """
    facts = _facts(sessions, check_ins)
    results = [ResultFacts(fact, result) for fact in facts for result in fact.session.results]
    return (
        _table("sessions", SESSION_COLUMNS, facts, key=("session_id",), notes=include_notes),
        _table(
            "exercises",
            EXERCISE_COLUMNS,
            results,
            key=("session_id", "position"),
            notes=include_notes,
            of_sessions=True,
        ),
        _table(
            "check_ins",
            CHECK_IN_COLUMNS,
            _ratings(sessions, check_ins, since, until),
            key=("check_in_id",),
            notes=include_notes,
            of_sessions=True,
        ),
    )


def flat_table_of(
    sessions: Sequence[SessionRecord],
    check_ins: Sequence[CheckIn],
    *,
    include_notes: bool = False,
) -> Table:
    """Return one table with a row for each exercise of each session, oldest first.

    A session that lists no exercise has one row with the exercise's columns empty.
    """
    rows = [
        ResultFacts(fact, result)
        for fact in _facts(sessions, check_ins)
        for result in fact.session.results or (None,)
    ]
    key = ("session_id", "position")
    return _table("history", FLAT_COLUMNS, rows, key=key, notes=include_notes)


def _facts(sessions: Sequence[SessionRecord], check_ins: Sequence[CheckIn]) -> list[SessionFacts]:
    """Pair each session with its ratings."""
    ratings = RatingIndex(_in_order(check_ins))
    ordered = sorted(sessions, key=lambda session: (session.started_at, session.id))
    return [SessionFacts(session, ratings.of(session)) for session in ordered]


def _ratings(
    sessions: Sequence[SessionRecord],
    check_ins: Sequence[CheckIn],
    since: date | None,
    until: date | None,
) -> list[RatingFacts]:
    known = {session.id for session in sessions}
    first, last = since or date.min, until or date.max
    return [
        RatingFacts(check_in, check_in.session_id if check_in.session_id in known else None)
        for check_in in _in_order(check_ins)
        if check_in.session_id in known or first <= day_of(check_in.at) <= last
    ]


def _in_order(check_ins: Sequence[CheckIn]) -> list[CheckIn]:
    return sorted(check_ins, key=lambda check_in: (check_in.at, check_in.id))


def _table(
    name: str,
    columns: Columns[_T],
    records: Iterable[_T],
    *,
    key: tuple[str, ...],
    notes: bool,
    of_sessions: bool = False,
) -> Table:
    kept = [(column, read) for column, read in columns if notes or not column.own_words]
    return Table(
        name=name,
        meaning=_MEANINGS[name],
        columns=tuple(column for column, _ in kept),
        rows=tuple(tuple(read(record) for _, read in kept) for record in records),
        primary_key=key,
        of_sessions=of_sessions,
    )
