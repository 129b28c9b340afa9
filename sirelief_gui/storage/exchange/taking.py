"""The part of the store that an import asks and writes to."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.record import SafetyEntry
from sirelief_gui.storage import rows
from sirelief_gui.storage.connected import Connected
from sirelief_gui.storage.copying import remove
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.exchange.incoming import (
    Event,
    Incoming,
    Part,
    Payload,
    Picture,
    Rating,
    Session,
    Text,
)
from sirelief_gui.storage.files import read_file, write_files
from sirelief_gui.storage.picture_files import FOLDER, MOST_BYTES

_BODIES = (Part.PROGRAMS, Part.OWN_EXERCISES)
_READERS: Mapping[Part, Callable[[sqlite3.Row], Activity | ActivityRating | SafetyEntry]] = {
    Part.ACTIVITIES: rows.activity_from,
    Part.ACTIVITY_RATINGS: rows.activity_rating_from,
    Part.SAFETY_LOG: rows.safety_from,
}


class ImportShelf(Connected):
    """What is here under an id, and taking in what is not."""

    def payload_now(self, part: Part, record_id: str) -> Payload | None:
        """Return what is kept of a record; None where it is not here. Raises StorageError."""
        match part:
            case Part.SESSIONS:
                return self._session_now(record_id)
            case Part.CHECK_INS:
                return self._rating_now(record_id)
            case Part.ACTIVITIES | Part.ACTIVITY_RATINGS | Part.SAFETY_LOG:
                found = self._all(f"SELECT * FROM {part} WHERE id = ?", record_id)  # noqa: S608
                return _READERS[part](found[0]) if found else None
            case Part.SETTINGS:
                found = self._all("SELECT value FROM settings WHERE key = ?", record_id)
                return Text(found[0]["value"]) if found else None
            case Part.PICTURES:
                path = self._picture(record_id)
                return Picture(read_file(path, most=MOST_BYTES)) if path.is_file() else None
            case _:  # her programs and her own exercises
                found = self._all(f"SELECT body FROM {part} WHERE id = ?", record_id)  # noqa: S608
                return Text(found[0]["body"]) if found else None

    def has_record(self, part: Part, record_id: str) -> bool:
        """Tell whether a session, open or closed, or an activity is here."""
        return bool(self._all(f"SELECT 1 FROM {part} WHERE id = ?", record_id))  # noqa: S608

    @contextmanager
    def taking_in(self) -> Iterator[None]:
        """Take in all that the body puts, in one transaction, or nothing of it.

        Ratings may come before what they belong to; pictures are written last and taken away again
        when the rest fails.
        """
        with self._writing():
            self._connection.execute("PRAGMA defer_foreign_keys = ON")
            yield

    def put(self, incoming: Incoming) -> None:
        """Add a record that is not here; a setting also replaces what is here."""
        match incoming.payload:
            case Session() as session:
                self._put_session(session)
            case Rating() as rating:
                self._put_rating(rating)
            case Activity() as activity:
                self._insert("activities", [rows.activity_row(activity)])
            case ActivityRating() as score:
                self._insert("activity_ratings", [rows.activity_rating_row(score)])
            case SafetyEntry() as entry:
                self._insert("safety_log", [rows.safety_row(entry)])
            case Text(text) if incoming.part in _BODIES:
                self._insert(incoming.part, [{"id": incoming.id, "body": text}])
            case Text(text):
                self._connection.execute(
                    "INSERT INTO settings (key, value) VALUES (?, ?)"
                    " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    (incoming.id, text),
                )
            case picture:
                path = self._picture(incoming.id)
                with world_faults(path.parent):
                    path.parent.mkdir(mode=0o700, exist_ok=True)
                write_files({path: picture.content})

    def take_pictures_away(self, names: Sequence[str]) -> None:
        """Take away pictures that were put by an import that failed."""
        for name in names:
            remove(self._picture(name))  # the first error is the one to tell

    def _picture(self, name: str) -> Path:
        return self.path.parent / FOLDER / Path(name).name

    def _session_now(self, session_id: str) -> Session | None:
        found = self._all("SELECT * FROM sessions WHERE id = ?", session_id)
        if not found:
            return None
        results = self._all(
            "SELECT * FROM exercise_results WHERE session_id = ? ORDER BY position", session_id
        )
        events = self._all(
            "SELECT seq, at, kind, data FROM events WHERE session_id = ? ORDER BY seq", session_id
        )
        return Session(
            record=rows.session_from(found[0], results),
            before=self._before_now("session_id", session_id),
            events=tuple(
                Event(seq=row["seq"], at=row["at"], kind=row["kind"], data=row["data"])
                for row in events
            ),
        )

    def _rating_now(self, check_in_id: str) -> Rating | None:
        found = self._all("SELECT * FROM check_ins WHERE id = ?", check_in_id)
        if not found:
            return None
        sites = self._all(
            "SELECT site FROM check_in_sites WHERE check_in_id = ? ORDER BY position", check_in_id
        )
        triggers = self._all(
            "SELECT trigger_kind FROM check_in_triggers WHERE check_in_id = ? ORDER BY position",
            check_in_id,
        )
        check_in = rows.check_in_from(
            found[0], [row["site"] for row in sites], [row["trigger_kind"] for row in triggers]
        )
        return Rating(check_in=check_in, before=self._before_now("check_in_id", check_in_id))

    def _before_now(self, owner: str, record_id: str) -> tuple[str, ...]:
        query = f"SELECT before FROM corrections WHERE {owner} = ? ORDER BY id"  # noqa: S608
        return tuple(row["before"] for row in self._all(query, record_id))

    def _put_session(self, session: Session) -> None:
        record = session.record
        self._insert("sessions", [rows.session_row(record)])
        self._insert("exercise_results", (rows.result_row(record.id, r) for r in record.results))
        self._connection.executemany(
            "INSERT INTO events (session_id, seq, at, kind, data) VALUES (?, ?, ?, ?, ?)",
            ((record.id, e.seq, e.at, e.kind, e.data) for e in session.events),
        )
        self._put_before("session_id", record.id, session.before)

    def _put_rating(self, rating: Rating) -> None:
        check_in = rating.check_in
        self._insert("check_ins", [rows.check_in_row(check_in)])
        for table, column, marks in (
            ("check_in_sites", "site", check_in.sites),
            ("check_in_triggers", "trigger_kind", check_in.triggers),
        ):
            self._insert(
                table,
                (
                    {"check_in_id": check_in.id, column: mark.value, "position": position}
                    for position, mark in enumerate(marks)
                ),
            )
        self._put_before("check_in_id", check_in.id, rating.before)

    def _put_before(self, owner: str, record_id: str, before: Sequence[str]) -> None:
        self._insert("corrections", ({owner: record_id, "before": text} for text in before))
