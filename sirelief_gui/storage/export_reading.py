"""What of the store is read to hand it over: page by page, as it stood at one instant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.record import Outcome, SessionRecord
from sirelief_gui.storage import rows
from sirelief_gui.storage.connected import Connected
from sirelief_gui.storage.errors import world_faults


class ExportReading(Connected):
    """The part of the store that is read from one end to the other."""

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See, in the body, the history as it is now, whatever is written to it meanwhile."""
        with world_faults(self.path):
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            with world_faults(self.path):
                self._connection.execute("ROLLBACK")

    def closed_session_ids(self, options: ExportOptions) -> tuple[str, ...]:
        """Return the ids of the closed sessions of the days wanted, oldest first."""
        found = self._all(
            "SELECT id FROM sessions WHERE day BETWEEN ? AND ? AND outcome <> ?"
            " ORDER BY started_us, id",
            (options.since or date.min).isoformat(),
            (options.until or date.max).isoformat(),
            Outcome.IN_PROGRESS,
        )
        return tuple(row["id"] for row in found)

    def sessions_by_id(self, ids: Sequence[str]) -> tuple[SessionRecord, ...]:
        """Return some sessions, in the order of their ids; one that is gone is left out."""
        marks = ", ".join("?" * len(ids))
        # What is joined are marks, never ids.
        found = {
            row["id"]: row
            for row in self._all(f"SELECT * FROM sessions WHERE id IN ({marks})", *ids)  # noqa: S608
        }
        results = defaultdict(list)
        for row in self._all(
            f"SELECT * FROM exercise_results WHERE session_id IN ({marks})"  # noqa: S608
            " ORDER BY session_id, position",
            *ids,
        ):
            results[row["session_id"]].append(row)
        return tuple(
            rows.session_from(found[key], results.get(key, ())) for key in ids if key in found
        )
