"""The history record by record, in the order and the form of its JSON file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from json.encoder import encode_basestring

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exchange_format import (
    ACTIVITY,
    ACTIVITY_RATING,
    BODY,
    CHECK_IN_LINE,
    SAFETY,
    SCHEMA_VERSION,
    SETTING,
    LeftOut,
    session_line_of,
)
from sirelief_gui.domain.exchange_kinds import Look, Record
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.record import CheckIn, SessionRecord
from sirelief_gui.storage import rows
from sirelief_gui.storage.connected import Connected

_PHONE_NUMBERS = frozenset({"settings.maternity_number", "settings.emergency_number"})
_DUE_DATES = frozenset(
    f"settings.{name}"
    for name in ("due_date", "gestational_week", "week_given_on", "pregnancy_ended")
)
"""A week with the day it was given on tells the due date, and the day it ended tells as much."""
_OF_THIS_COMPUTER = frozenset({"window_geometry"})
"""Settings that mean nothing elsewhere."""

_CHECK_INS = """
SELECT c.*, s.id AS of_session,
  (SELECT group_concat(site) FROM (SELECT site FROM check_in_sites
    WHERE check_in_id = c.id ORDER BY position)) AS sites,
  (SELECT group_concat(trigger_kind) FROM (SELECT trigger_kind FROM check_in_triggers
    WHERE check_in_id = c.id ORDER BY position)) AS triggers
FROM check_ins AS c LEFT JOIN sessions AS s ON s.id = c.session_id AND s.day BETWEEN ?1 AND ?2
"""
_COMPACT = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_SESSION_KEYS = {
    version: Record(session_line_of(version).fields[:-2])
    for version in range(1, SCHEMA_VERSION + 1)
}
_CORRECTIONS = session_line_of(SCHEMA_VERSION).fields[-2].kind
_CHECK_IN_KEYS = Record(CHECK_IN_LINE.fields[:-1])


def left_out(options: ExportOptions) -> tuple[LeftOut, ...]:
    """Return what ``options`` leave out of a file: numbers and pictures go with her notes."""
    private = (LeftOut.NOTES, LeftOut.PHONE_NUMBERS, LeftOut.PICTURES)
    return tuple(
        sorted(
            (
                *(() if options.due_date else (LeftOut.DUE_DATE,)),
                *(() if options.notes else private),
            )
        )
    )


def compact(value: object) -> str:
    """Return short JSON on one line, keys in the order they are in."""
    return _COMPACT.encode(value)


class ExchangeShelf(Connected):
    """The part of the store that tells everything, one line of JSON a record."""

    def record_counts(self) -> dict[str, int]:
        """Return how many sessions, ratings and other records there are, by table."""
        tables = (
            "sessions",
            "check_ins",
            "activities",
            "activity_ratings",
            "safety_log",
            "programs",
            "own_exercises",
        )
        found = self._all(
            "SELECT " + ", ".join(f"(SELECT count(*) FROM {table}) AS {table}" for table in tables)  # noqa: S608
        )
        return dict(found[0])

    def session_json_lines(self, options: ExportOptions) -> Iterator[str]:
        """Yield the sessions of the period, open ones too, oldest first."""
        look = Look(notes=options.notes)
        query = "SELECT * FROM sessions WHERE day BETWEEN ? AND ? ORDER BY started_us, id"
        amended = self._amended_ids("session_id")
        for row in self._connection.execute(query, _days(options)):
            yield self._session_line(row, look, amended)

    def check_in_lines(self, options: ExportOptions) -> Iterator[str]:
        """Yield the ratings of the period's sessions, and those of its days; oldest first."""
        look = Look(notes=options.notes)
        amended = self._amended_ids("check_in_id")
        query = f"{_CHECK_INS} WHERE c.day BETWEEN ?1 AND ?2 OR s.id NOTNULL ORDER BY c.at_us, c.id"
        for row in self._connection.execute(query, _days(options)):
            yield self._check_in_line(row, look, amended)

    def activity_lines(self) -> Iterator[str]:
        """Yield her activities in her order, whatever the period."""
        for row in self._all("SELECT * FROM activities ORDER BY position, added_us, id"):
            yield compact(ACTIVITY.plain(rows.activity_from(row), Look()))

    def activity_rating_lines(self, options: ExportOptions) -> Iterator[str]:
        """Yield how she rated them on the days of the period, oldest first."""
        query = "SELECT * FROM activity_ratings WHERE day BETWEEN ? AND ? ORDER BY at_us, id"
        for row in self._connection.execute(query, _days(options)):
            yield compact(ACTIVITY_RATING.plain(rows.activity_rating_from(row), Look()))

    def safety_lines(self, options: ExportOptions) -> Iterator[str]:
        """Yield the safety log of the period, oldest first."""
        since, until = options.since or date.min, options.until or date.max
        for row in self._connection.execute("SELECT * FROM safety_log ORDER BY at_us, id"):
            entry = rows.safety_from(row)
            if since <= day_of(entry.at) <= until:
                yield compact(SAFETY.plain(entry, Look()))

    def setting_lines(self, options: ExportOptions) -> Iterator[str]:
        """Yield the settings by key, those left out that say too much or mean nothing elsewhere."""
        hidden = _OF_THIS_COMPUTER | (frozenset() if options.due_date else _DUE_DATES)
        if not options.notes:
            hidden |= _PHONE_NUMBERS
        for row in self._all("SELECT key, value FROM settings ORDER BY key"):
            if row["key"] not in hidden:
                yield compact(SETTING.plain(dict(row), Look()))

    def body_lines(self, table: str, options: ExportOptions) -> Iterator[str]:
        """Yield what is kept of her programs or her own exercises, by id."""
        look = Look(notes=options.notes)
        for row in self._all(f"SELECT id, body FROM {table} ORDER BY id"):  # noqa: S608
            yield compact(BODY.plain(dict(row), look))

    # Lines

    def _session_line(self, row: sqlite3.Row, look: Look, amended: set[str]) -> str:
        session_id = row["id"]
        results = self._connection.execute(
            "SELECT * FROM exercise_results WHERE session_id = ? ORDER BY position", (session_id,)
        )
        record = rows.session_from(row, results)
        events = self._connection.execute(
            "SELECT seq, at, kind, data FROM events WHERE session_id = ? ORDER BY seq",
            (session_id,),
        )
        before = self._before("session_id", session_id) if session_id in amended else ()
        return session_json(record, before, map(_event, events), look)

    def _check_in_line(self, row: sqlite3.Row, look: Look, amended: set[str]) -> str:
        sites, triggers = row["sites"], row["triggers"]
        rating = rows.check_in_from(
            row,
            sites.split(",") if sites else (),
            triggers.split(",") if triggers else (),
        )
        before = self._before("check_in_id", row["id"]) if row["id"] in amended else ()
        return check_in_json(rating, row["of_session"], before, look)

    def _before(self, owner: str, record_id: str) -> tuple[str, ...]:
        found = self._connection.execute(
            f"SELECT before FROM corrections WHERE {owner} = ? ORDER BY id",  # noqa: S608
            (record_id,),
        )
        return tuple(row["before"] for row in found)

    def _amended_ids(self, owner: str) -> set[str]:
        found = self._all(f"SELECT DISTINCT {owner} AS id FROM corrections")  # noqa: S608
        return {row["id"] for row in found}


def session_json(
    record: SessionRecord,
    before: tuple[str, ...],
    events: Iterator[str],
    look: Look,
    *,
    version: int = SCHEMA_VERSION,
) -> str:
    """Return a session's line; ``events`` are JSON already, ``before`` as the store keeps it."""
    head = _SESSION_KEYS[version].plain(record, look)
    corrections = _CORRECTIONS.plain(before, look)
    line = compact(head | {"corrections": corrections})
    return f'{line[:-1]},"journal":[{",".join(events)}]}}'


def check_in_json(
    rating: CheckIn, session_id: str | None, before: tuple[str, ...], look: Look
) -> str:
    """Return a rating's line, of the session that is in the same file."""
    head = _CHECK_IN_KEYS.plain(rating, look)
    corrections = CHECK_IN_LINE.fields[-1].kind.plain(before, look)
    return compact(head | {"session_id": session_id, "corrections": corrections})


def event_json(seq: int, at: str, kind: str, data: str) -> str:
    """Return one event of a journal; ``data`` is JSON already."""
    return (
        f'{{"seq":{seq},"at":{encode_basestring(at)},"kind":{encode_basestring(kind)},'
        f'"data":{data}}}'
    )


def _event(row: sqlite3.Row) -> str:
    return event_json(*row)


def _days(options: ExportOptions) -> tuple[str, str]:
    return (options.since or date.min).isoformat(), (options.until or date.max).isoformat()
