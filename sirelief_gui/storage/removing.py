"""Deleting from the history with a way back: what goes is handed out as it stood, row for row."""

from __future__ import annotations

from collections.abc import Mapping

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.connected import Connected

_KINDS_OF_A_SESSION = (CheckInKind.BEFORE, CheckInKind.AFTER, CheckInKind.DURING)
"""Ratings that are part of a session and go with it; the others are about a day and stay."""

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What was deleted, by table and in the order it goes back in."""

    table: str
    """Of the record that was deleted with all that hangs on it."""
    record_id: str
    rows: Mapping[str, tuple[Row, ...]]
    """With their ``rowid`` where the table has one: of two alike the later one counts."""
    unjoined: tuple[str, ...] = ()
    """Ratings that stayed, and were joined to the session."""


class Removing(Connected):
    """The part of the store that deletes and brings back."""

    def delete_session(self, session_id: str) -> Removed:
        """Delete a session with its results, its journal and its before, after and during ratings.

        Ratings about a day (next morning, now, worst in 24 h) stay, and so does the safety log.
        Return what `bring_back` takes.
        """
        with self._writing():
            joined = self._all("SELECT id, kind FROM check_ins WHERE session_id = ?", session_id)
            own = [row["id"] for row in joined if row["kind"] in _KINDS_OF_A_SESSION]
            there = {
                "sessions": self._numbered("sessions", "id", [session_id]),
                "exercise_results": self._plain("exercise_results", "session_id", [session_id]),
                "events": self._plain("events", "session_id", [session_id]),
                **self._ratings(own),
            }
            of_session = self._numbered("corrections", "session_id", [session_id])
            there["corrections"] = (*of_session, *there["corrections"])
            for check_in_id in own:
                self._delete("check_ins", check_in_id)
            if not self._delete("sessions", session_id):
                raise LookupError(f"There is no session {session_id}.")
            stayed = tuple(row["id"] for row in joined if row["id"] not in own)
            return Removed(table="sessions", record_id=session_id, rows=there, unjoined=stayed)

    def delete_check_in(self, check_in_id: str) -> Removed:
        """Delete a rating. Return what `bring_back` takes."""
        with self._writing():
            there = self._ratings([check_in_id])
            if not self._delete("check_ins", check_in_id):
                raise LookupError(f"There is no check-in {check_in_id}.")
            return Removed(table="check_ins", record_id=check_in_id, rows=there)

    def bring_back(self, removed: Removed) -> None:
        """Put back what was deleted, all of it as it stood; nothing if it is there again.

        A rating whose session has gone meanwhile comes back without it, one of an activity that has
        gone does not.
        """
        with self._writing():
            if self._is_there(removed.table, removed.record_id):
                return
            for table, rows in removed.rows.items():
                self._insert(table, self._fitting(table, rows))
            for check_in_id in removed.unjoined:
                self._connection.execute(
                    "UPDATE check_ins SET session_id = ? WHERE id = ? AND session_id IS NULL",
                    (removed.record_id, check_in_id),
                )

    def _ratings(self, ids: list[str]) -> dict[str, tuple[Row, ...]]:
        return {
            "check_ins": self._numbered("check_ins", "id", ids),
            "check_in_sites": self._plain("check_in_sites", "check_in_id", ids),
            "check_in_triggers": self._plain("check_in_triggers", "check_in_id", ids),
            "corrections": self._numbered("corrections", "check_in_id", ids),
        }

    def _numbered(self, table: str, owner: str, ids: list[str]) -> tuple[Row, ...]:
        return self._rows("rowid AS rowid, *", table, owner, ids)

    def _plain(self, table: str, owner: str, ids: list[str]) -> tuple[Row, ...]:
        return self._rows("*", table, owner, ids)

    def _rows(self, columns: str, table: str, owner: str, ids: list[str]) -> tuple[Row, ...]:
        query = f"SELECT {columns} FROM {table} WHERE {owner} = ?"  # noqa: S608 - names are ours
        return tuple(dict(row) for one in ids for row in self._all(query, one))

    def _delete(self, table: str, record_id: str) -> bool:
        gone = self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (record_id,))  # noqa: S608 - names are ours
        return gone.rowcount == 1

    def _fitting(self, table: str, rows: tuple[Row, ...]) -> list[Row]:
        """Return the rows as they can be put back: with their numbers if these are still free."""
        if table == "check_ins":
            rows = tuple(self._joined(row) for row in rows)
        elif table == "activity_ratings":
            rows = tuple(row for row in rows if self._is_there("activities", row["activity_id"]))
        taken = any(
            "rowid" in row and self._all(f"SELECT 1 FROM {table} WHERE rowid = ?", row["rowid"])  # noqa: S608 - names are ours
            for row in rows
        )
        own_number = ("rowid", "id") if table == "corrections" else ("rowid",)
        return [_without(row, own_number) if taken else row for row in rows]

    def _joined(self, row: Row) -> Row:
        if self._is_there("sessions", row["session_id"]):
            return row
        return {**row, "session_id": None}

    def _is_there(self, table: str, record_id: object) -> bool:
        return bool(self._all(f"SELECT 1 FROM {table} WHERE id = ?", record_id))  # noqa: S608 - names are ours


def _without(row: Row, names: tuple[str, ...]) -> Row:
    return {name: value for name, value in row.items() if name not in names}
