"""What she was prescribed, session by session, as far as it changed: read in pieces."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable, Iterator

from sirelief_gui.domain.record import Outcome, SessionRecord
from sirelief_gui.storage import rows
from sirelief_gui.storage.connected import Connected

PIECE = 400
"""Sessions that are read at once: a few milliseconds."""
_PLANS = (
    "SELECT rowid AS number, started_us, program_id, plan FROM sessions"
    " WHERE rowid > ? AND outcome <> ? ORDER BY rowid LIMIT ?"
)
_Prescribed = tuple[int, int, str, str]
"""When (microseconds), the number of its row, which program, and the plan."""


class PlansReading(Connected):
    """The part of the store that tells from when on she was prescribed something else."""

    def plans_read(self, *, piece: int = PIECE) -> Generator[None, None, tuple[SessionRecord, ...]]:
        """Read plans: yields after every ``piece`` sessions, returns those of another plan.

        That is the closed sessions that have another plan than the one before of the same program,
        oldest first, without their results. Raises StorageError, Unreadable among them.
        """
        texts: dict[str, str] = {}  # ten years have a few plans, thousands of times
        found: list[_Prescribed] = []
        last = -1
        while part := self._all(_PLANS, last, Outcome.IN_PROGRESS, piece):
            for number, begun, program, plan in part:
                found.append((begun, number, program, texts.setdefault(plan, plan)))
            last = part[-1]["number"]
            yield
        found.sort()
        numbers = list(_changed(found))
        return tuple(rows.session_from(row, ()) for row in self._numbered_sessions(numbers))

    def _numbered_sessions(self, numbers: Iterable[int]) -> Iterator[sqlite3.Row]:
        for number in numbers:
            yield from self._all("SELECT * FROM sessions WHERE rowid = ?", number)


def _changed(found: Iterable[_Prescribed]) -> Iterator[int]:
    """Yield the numbers of those that are the first of their program, or of another plan."""
    plans: dict[str, str] = {}
    for _begun, number, program, plan in found:
        if plans.get(program) != plan:
            plans[program] = plan
            yield number
