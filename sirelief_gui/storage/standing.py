"""Taking a correction back: a record is again as it stood, row for row, as if nothing were said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.connected import Connected

Row = Mapping[str, object]

_OF_SESSION = (("exercise_results", "session_id"), ("corrections", "session_id"))
_OF_RATING = (
    ("check_in_sites", "check_in_id"),
    ("check_in_triggers", "check_in_id"),
    ("corrections", "check_in_id"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A session, "" for none, and ratings with all that hangs on them; not there yet: no row."""

    session_id: str
    rating_ids: tuple[str, ...]
    rows: Mapping[tuple[str, str], tuple[Row, ...]]
    """By table and the column that says whose they are."""


class Standings(Connected):
    """The part of the store that takes corrections back."""

    def as_it_stands(self, session_id: str, rating_ids: Sequence[str]) -> Standing:
        """Return what `put_back` takes; a session of "" for ratings alone."""
        ratings = tuple(rating_ids)
        sessions = (session_id,) if session_id else ()
        rows = {("sessions", "id"): self._of("sessions", "id", sessions)}
        rows |= {place: self._of(*place, sessions) for place in _OF_SESSION}
        rows[("check_ins", "id")] = self._of("check_ins", "id", ratings)
        rows |= {place: self._of(*place, ratings) for place in _OF_RATING}
        return Standing(session_id=session_id, rating_ids=ratings, rows=rows)

    def put_back(self, was: Standing) -> None:
        """Have them be as they stood: what was added meanwhile goes, what has gone stays away."""
        with self._writing():
            known = {str(row["id"]) for row in was.rows["check_ins", "id"]}
            for added in set(was.rating_ids) - known:
                self._connection.execute("DELETE FROM check_ins WHERE id = ?", (added,))
            here = {
                *self._put_rows("sessions", was.rows["sessions", "id"]),
                *self._put_rows("check_ins", was.rows["check_ins", "id"]),
            }
            for owners, places in (
                ((was.session_id,), _OF_SESSION),
                (was.rating_ids, _OF_RATING),
            ):
                for table, column in places:
                    for owner in owners:
                        self._connection.execute(
                            f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608 - names are ours
                            (owner,),
                        )
                    self._insert(
                        table, [row for row in was.rows[table, column] if row[column] in here]
                    )

    def _put_rows(self, table: str, rows: Sequence[Row]) -> set[object]:
        """Update those that are still there; returns their ids."""
        return {row["id"] for row in rows if self._update(table, row).rowcount == 1}

    def _of(self, table: str, column: str, owners: Sequence[str]) -> tuple[Row, ...]:
        query = f"SELECT * FROM {table} WHERE {column} = ?"  # noqa: S608 - names are ours
        return tuple(dict(row) for owner in owners for row in self._all(query, owner))
