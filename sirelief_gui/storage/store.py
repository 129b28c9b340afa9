"""The store: everything that is kept, behind one object.

A Store belongs to the thread that opened it, and holds one connection. Every method that writes
has committed to disk when it returns, or raised and changed nothing. Methods raise StorageError
for the world's faults and LookupError for an id that is not there; sqlite3's own errors mean a bug.
"""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Self, TypeVar, overload

from sirelief_gui.domain.record import (
    CheckIn,
    JournalEntry,
    Outcome,
    SafetyEntry,
    SessionRecord,
)
from sirelief_gui.storage import rows
from sirelief_gui.storage.activities import ActivityShelf
from sirelief_gui.storage.amendments import Amendments
from sirelief_gui.storage.checking import problems
from sirelief_gui.storage.connected import held_while_opened
from sirelief_gui.storage.database import FILE_NAME, open_database
from sirelief_gui.storage.engine import BUSY_SECONDS, Engine, engine_for
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.exchange.reading_store import ExchangeShelf
from sirelief_gui.storage.exchange.taking import ImportShelf
from sirelief_gui.storage.export_reading import ExportReading
from sirelief_gui.storage.history_query import HistoryQueries
from sirelief_gui.storage.plans_reading import PlansReading
from sirelief_gui.storage.programs import ProgramShelf
from sirelief_gui.storage.report_reading import ReportReading
from sirelief_gui.storage.standing import Standings
from sirelief_gui.storage.trends_reading import TrendsReading

_T = TypeVar("_T")

_NO_LIMIT = -1
"""What SQLite takes for "all of them"."""


class Store(
    ProgramShelf,
    ActivityShelf,
    Amendments,
    Standings,
    ExchangeShelf,
    HistoryQueries,
    ExportReading,
    ReportReading,
    PlansReading,
    TrendsReading,
    ImportShelf,
):
    """The history in one folder. Use ``Store.open``; the constructor takes an open database."""

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        create: bool = True,
        busy_seconds: float = BUSY_SECONDS,
        engine: Engine | None = None,
    ) -> Self:
        """Open the history in ``folder``; a missing one is created, or refused if not ``create``.

        Raises StorageError, and then has left everything as it was. ``busy_seconds`` is how long a
        write waits for another program; without an ``engine`` it is the one that fits the folder.
        """
        engine = engine or engine_for(folder)
        path = folder / FILE_NAME
        with held_while_opened(path):
            connection = open_database(
                folder, create=create, busy_seconds=busy_seconds, engine=engine
            )
            return cls(connection, path, engine)

    # Sessions

    def start_session(self, record: SessionRecord, *, before: CheckIn | None = None) -> None:
        """Add a session, with its results if it has any already.

        ``before`` is the rating it begins with, joined to it in the same transaction, so that no
        one ever has to guess which it was: kept under its id if that is known, else added.
        """
        with self._writing():
            self._insert("sessions", [rows.session_row(record)])
            self._insert_results(record)
            if before is not None and not self._correct_check_in(before):
                self._add_check_in(before)

    def append(self, entries: Sequence[JournalEntry]) -> None:
        """Add events to the journal; all of them are on disk when this returns."""
        if entries:
            with self._writing():
                self._insert("events", map(rows.entry_row, entries))

    def journal(self, session_id: str) -> tuple[JournalEntry, ...]:
        """Return a session's events in order; none for an unknown session."""
        found = self._all("SELECT * FROM events WHERE session_id = ? ORDER BY seq", session_id)
        return tuple(map(rows.entry_from, found))

    def finish_session(self, record: SessionRecord) -> None:
        """Write down how a session ended: its row and its results, replacing earlier ones."""
        with self._writing():
            self._replace_session(record)

    def update_session(self, record: SessionRecord) -> None:
        """Correct a session and its results; what a closed one said before is kept."""
        with self._writing():
            if not self._correct_session(record):
                raise LookupError(f"There is no session {record.id}.")

    def keep(self, record: SessionRecord | None, check_ins: Sequence[CheckIn]) -> None:
        """Add or correct a session and ratings by their ids: all of it, or nothing.

        What a closed session, or a rating, said before is kept.
        """
        with self._writing():
            if record is not None and not self._correct_session(record):
                self._insert("sessions", [rows.session_row(record)])
                self._insert_results(record)
            for check_in in check_ins:
                if not self._correct_check_in(check_in):
                    self._add_check_in(check_in)

    def session(self, session_id: str) -> SessionRecord | None:
        """Return one session, open or closed, or None."""
        with world_faults(self.path):
            return self._session(session_id)

    def sessions(
        self, since: date | None = None, until: date | None = None, *, newest: int | None = None
    ) -> tuple[SessionRecord, ...]:
        """Return the closed sessions of the days from ``since`` to ``until``, newest first.

        With ``newest``, not more than so many of them.
        """
        if newest is not None and since is None and until is None:
            where, *values = self._newest_closed(newest)
        else:
            where = "day BETWEEN ? AND ? AND outcome <> ?"
            values = [*_days(since, until), Outcome.IN_PROGRESS]
        key = ("sessions", where, *values, newest)
        return self._keeping(key, lambda: self._sessions(where, *values, newest=newest))

    def unfinished(self) -> SessionRecord | None:
        """Return the newest session that is still open, or None."""
        found = self._keeping(
            "unfinished", lambda: self._sessions("outcome = ?", Outcome.IN_PROGRESS)
        )
        return next(iter(found), None)

    # Check-ins

    def add_check_in(self, check_in: CheckIn) -> None:
        """Add a rating; the session it names, if any, must be there."""
        with self._writing():
            self._add_check_in(check_in)

    def update_check_in(self, check_in: CheckIn) -> None:
        """Correct a rating; what it said before is kept."""
        with self._writing():
            if not self._correct_check_in(check_in):
                raise LookupError(f"There is no check-in {check_in.id}.")

    def check_ins(
        self, since: date | None = None, until: date | None = None
    ) -> tuple[CheckIn, ...]:
        """Return the ratings of the days from ``since`` to ``until``, oldest first."""
        days = _days(since, until)
        with world_faults(self.path):
            return self._keeping(
                ("check-ins", *days), lambda: self._check_ins("day BETWEEN ? AND ?", *days)
            )

    def last_check_in(self) -> CheckIn | None:
        """Return the latest rating, or None."""
        newest = "id = (SELECT id FROM check_ins ORDER BY at_us DESC, rowid DESC LIMIT 1)"
        with world_faults(self.path):
            return next(iter(self._check_ins(newest)), None)

    # Safety log

    def add_safety(self, entry: SafetyEntry) -> None:
        """Add an entry to the safety log, where nothing is ever changed or removed."""
        with self._writing():
            self._insert("safety_log", [rows.safety_row(entry)])

    def safety_log(self) -> tuple[SafetyEntry, ...]:
        """Return the safety log, oldest first."""
        return tuple(
            map(rows.safety_from, self._all("SELECT * FROM safety_log ORDER BY at_us, rowid"))
        )

    # Settings

    @overload
    def setting(self, key: str, default: None = None) -> object: ...

    @overload
    def setting(self, key: str, default: _T) -> _T: ...

    def setting(self, key: str, default: object = None) -> object:
        """Return a setting; ``default`` when it was never set or is of another JSON type.

        Whole and broken numbers count as one type; with no default, any type will do.
        """
        for row in self._all("SELECT value FROM settings WHERE key = ?", key):
            value = rows.json_from(row["value"])
            if default is None or _json_type(value) is _json_type(default):
                return value
        return default

    def set_setting(self, key: str, value: object) -> None:
        """Keep a JSON value under ``key``, replacing what was there."""
        with self._writing():
            self._keep_setting(key, value)
            self._beside += 1

    def settings(self) -> Mapping[str, object]:
        """Return every setting by its key; the same object until anything is written."""
        # Of her history they say nothing, so that their own changes are told apart by the key.
        return self._keeping(("settings", self._beside), self._read_settings)

    def _read_settings(self) -> Mapping[str, object]:
        found = self._all("SELECT key, value FROM settings ORDER BY key")
        return MappingProxyType({row["key"]: rows.json_from(row["value"]) for row in found})

    # Integrity

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the history, in words; nothing when it is sound."""
        with world_faults(self.path):
            return tuple(problems(self._connection))

    def copy_to(self, folder: Path) -> None:
        """Copy the history into ``folder``, a new one; StorageError if there is one already."""
        path = folder / FILE_NAME
        with world_faults(path):
            folder.mkdir(mode=0o700)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            with closing(self.engine.connect(path)) as target:
                self._connection.backup(target)

    # How it is done

    def _insert_results(self, record: SessionRecord) -> None:
        self._insert(
            "exercise_results", (rows.result_row(record.id, result) for result in record.results)
        )

    def _correct_session(self, record: SessionRecord) -> bool:
        """Replace the session of this id and keep what it said; False when there is none."""
        before = self._session(record.id)
        if before is None:
            return False
        if before.outcome is not Outcome.IN_PROGRESS:
            self._keep_original("session_id", record.id, rows.changed_words(before, record))
        self._replace_session(record)
        return True

    def _replace_session(self, record: SessionRecord) -> None:
        _expect_one(self._update("sessions", rows.session_row(record)), "session", record.id)
        self._connection.execute("DELETE FROM exercise_results WHERE session_id = ?", (record.id,))
        self._insert_results(record)

    def _add_check_in(self, check_in: CheckIn) -> None:
        self._insert("check_ins", [rows.check_in_row(check_in)])
        self._insert_marks(check_in)

    def _correct_check_in(self, check_in: CheckIn) -> bool:
        """Replace the rating of this id and keep what it said; False when there is none."""
        before = next(iter(self._check_ins("id = ?", check_in.id)), None)
        if before is None:
            return False
        self._keep_original("check_in_id", check_in.id, rows.changed_words(before, check_in))
        self._update("check_ins", rows.check_in_row(check_in))
        for table in ("check_in_sites", "check_in_triggers"):
            self._connection.execute(
                f"DELETE FROM {table} WHERE check_in_id = ?",  # noqa: S608
                (check_in.id,),
            )
        self._insert_marks(check_in)
        return True

    def _insert_marks(self, check_in: CheckIn) -> None:
        self._insert(
            "check_in_sites",
            (
                {"check_in_id": check_in.id, "site": site.value, "position": position}
                for position, site in enumerate(check_in.sites)
            ),
        )
        self._insert(
            "check_in_triggers",
            (
                {"check_in_id": check_in.id, "trigger_kind": trigger.value, "position": position}
                for position, trigger in enumerate(check_in.triggers)
            ),
        )

    def _keep_original(self, owner: str, record_id: str, before: str | None) -> None:
        if before is not None:
            self._insert("corrections", [{owner: record_id, "before": before}])

    def _session(self, session_id: str) -> SessionRecord | None:
        return next(iter(self._sessions("id = ?", session_id)), None)

    def _sessions(
        self, where: str, *values: object, newest: int | None = None
    ) -> tuple[SessionRecord, ...]:
        """Return the sessions that ``where`` (our own SQL) holds for, newest first."""
        chosen = f"FROM sessions WHERE {where} ORDER BY started_us DESC, rowid DESC LIMIT ?"
        values = (*values, _NO_LIMIT if newest is None else newest)
        found = self._all(f"SELECT * {chosen}", *values)
        results = defaultdict(list)
        for row in self._all(
            f"SELECT * FROM exercise_results WHERE session_id IN (SELECT id {chosen})"  # noqa: S608
            " ORDER BY session_id, position",
            *values,
        ):
            results[row["session_id"]].append(row)
        return tuple(rows.session_from(row, results[row["id"]]) for row in found)


def _days(since: date | None, until: date | None) -> tuple[str, str]:
    return (since or date.min).isoformat(), (until or date.max).isoformat()


def _expect_one(cursor: sqlite3.Cursor, what: str, record_id: str) -> None:
    if cursor.rowcount != 1:
        raise LookupError(f"There is no {what} {record_id}.")


def _json_type(value: object) -> type:
    if isinstance(value, bool):
        return bool
    return float if isinstance(value, int) else type(value)
