"""What of the store a report needs beside sessions and ratings."""

from __future__ import annotations

from datetime import date

from sirelief_gui.domain.record import Outcome, SafetyEntry, SafetyKind
from sirelief_gui.storage import rows
from sirelief_gui.storage.connected import Connected


class ReportReading(Connected):
    """The part of the store that tells when the history began, and of warning signs."""

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

    def warning_signs(self) -> tuple[SafetyEntry, ...]:
        """Return what the safety log says of warning signs, oldest first."""
        found = self._all(
            "SELECT * FROM safety_log WHERE kind IN (?, ?) ORDER BY at_us, rowid",
            SafetyKind.WARNING_SIGN,
            SafetyKind.WARNING_SIGN_UNDONE,
        )
        return tuple(map(rows.safety_from, found))
