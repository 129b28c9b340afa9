"""What was amended: which records say something else than at first, and what they said before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import cast

from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.connected import Connected

Before = Mapping[str, object]
"""What a record said before one correction, as JSON values by the names of its fields."""


@dataclass(frozen=True, slots=True)
class Amended:
    """The ids of the records that were corrected."""

    sessions: frozenset[str]
    check_ins: frozenset[str]


class Amendments(Connected):
    """The part of the store that tells of corrections."""

    def amended(self, since: date | None = None, until: date | None = None) -> Amended:
        """Return which records of the days from ``since`` to ``until`` were corrected."""
        days = ((since or date.min).isoformat(), (until or date.max).isoformat())
        return Amended(
            self._amended("sessions", "session_id", days),
            self._amended("check_ins", "check_in_id", days),
        )

    def corrections(self, record_id: str) -> tuple[Before, ...]:
        """Return what a session or a rating said before each correction, oldest first.

        The names are those of ``SessionRecord`` (with ``results``) and ``CheckIn``. What cannot be
        read is left out; `Store.check` tells of it.
        """
        found = self._all(
            "SELECT before FROM corrections WHERE session_id = ? OR check_in_id = ? ORDER BY id",
            record_id,
            record_id,
        )
        read = (_before(row["before"]) for row in found)
        return tuple(before for before in read if before is not None)

    def _amended(self, table: str, owner: str, days: tuple[str, str]) -> frozenset[str]:
        # The corrections are few: they are gone through, not the history.
        found = self._all(
            f"SELECT DISTINCT c.{owner} AS id FROM corrections AS c"  # noqa: S608 - names are ours
            f" CROSS JOIN {table} AS r ON r.id = c.{owner} WHERE r.day BETWEEN ? AND ?",
            *days,
        )
        return frozenset(row["id"] for row in found)


def _before(text: str) -> Before | None:
    try:
        value = cast(object, json.loads(text))
    except ValueError:
        return None
    return cast(Before, value) if isinstance(value, dict) else None
