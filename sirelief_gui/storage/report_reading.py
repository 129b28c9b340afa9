"""What of the store a report reads in its own way: sessions by the thousand, a few things else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from sirelief_gui.domain.record import (
    ExerciseResult,
    Outcome,
    SafetyEntry,
    SafetyKind,
    SessionRecord,
)
from sirelief_gui.storage import rows
from sirelief_gui.storage.connected import Connected

_RESULTS = (
    "SELECT r.session_id, r.position, r.exercise, r.variant, r.sets_planned, r.reps_prescribed,"
    " r.reps_planned, r.reps_done, r.sets_done, r.hold_s, r.active_s, r.status, r.eased, r.hurt,"
    " r.comfort FROM sessions AS s JOIN exercise_results AS r ON r.session_id = s.id"
    " WHERE s.day BETWEEN ? AND ? AND s.outcome <> ? ORDER BY r.session_id, r.position"
)


class ReportReading(Connected):
    """The part of the store that a report is made from."""

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

    def sessions_between(self, since: date, until: date) -> tuple[SessionRecord, ...]:
        """Return the closed sessions of some days, oldest first; both days are included.

        Exercises that went alike are one object: ten years are read in half the time and room.
        """
        values = (since.isoformat(), until.isoformat(), Outcome.IN_PROGRESS)
        alike: dict[tuple[object, ...], ExerciseResult] = {}
        results: defaultdict[str, list[ExerciseResult]] = defaultdict(list)
        for row in self._all(_RESULTS, *values):
            session_id, *said = row
            key = tuple(said)
            if key not in alike:
                alike[key] = rows.result_from(row)
            results[session_id].append(alike[key])
        found = self._all(
            "SELECT * FROM sessions WHERE day BETWEEN ? AND ? AND outcome <> ?"
            " ORDER BY started_us, rowid",
            *values,
        )
        return tuple(
            replace(rows.session_from(row, ()), results=tuple(results[row["id"]])) for row in found
        )
