"""What of the store a report needs beside sessions and ratings."""

from __future__ import annotations

from datetime import date

from sirelief_gui.domain.record import Outcome
from sirelief_gui.storage.connected import Connected


class ReportReading(Connected):
    """The part of the store that tells when the history began."""

    def first_day(self) -> date | None:
        """Return the day of the first closed session or rating; None for an empty history."""
        found = self._all(
            "SELECT min(day) AS day FROM ("
            "SELECT min(day) AS day FROM sessions WHERE outcome <> ? "
            "UNION ALL SELECT min(day) AS day FROM check_ins)",
            Outcome.IN_PROGRESS,
        )
        day = found[0]["day"]
        return None if day is None else date.fromisoformat(day)
