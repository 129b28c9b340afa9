"""Ratings as they are read from their three tables."""

from __future__ import annotations

from collections import defaultdict

from sirelief_gui.domain.record import CheckIn
from sirelief_gui.storage import rows
from sirelief_gui.storage.connected import Connected


class CheckInReader(Connected):
    """The part of the store that reads ratings with their sites and triggers."""

    def _check_ins(self, where: str, *values: object) -> tuple[CheckIn, ...]:
        """Return the ratings that ``where`` (our own SQL) holds for, oldest first."""
        found = self._all(
            f"SELECT * FROM check_ins WHERE {where} ORDER BY at_us, rowid",  # noqa: S608
            *values,
        )
        sites = self._marks("site", "check_in_sites", where, *values)
        triggers = self._marks("trigger_kind", "check_in_triggers", where, *values)
        return tuple(
            rows.check_in_from(row, sites[row["id"]], triggers[row["id"]]) for row in found
        )

    def _marks(
        self, column: str, table: str, where: str, *values: object
    ) -> defaultdict[str, list[str]]:
        marks: defaultdict[str, list[str]] = defaultdict(list)
        for row in self._all(
            f"SELECT check_in_id, {column} AS mark FROM {table} WHERE check_in_id IN"  # noqa: S608
            f" (SELECT id FROM check_ins WHERE {where}) ORDER BY check_in_id, position",
            *values,
        ):
            marks[row["check_in_id"]].append(row["mark"])
        return marks
