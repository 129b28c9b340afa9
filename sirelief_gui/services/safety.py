"""The safety log, and what it and the day allow."""

from __future__ import annotations

import uuid

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.record import SafetyEntry, SafetyKind
from sirelief_gui.domain.safety import Answers, Gate, answers, gate, pubic_pain_today
from sirelief_gui.services.clock import Clock
from sirelief_gui.storage.store import Store


class Safety:
    """Records what she answers and tells whether a session may start."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def gate(self) -> Gate:
        """Decide whether a session may start now; one without a single rep is not counted."""
        now = self._clock.now()
        today = day_of(now)
        done = [s for s in self._store.sessions(today, today) if s.reps_done > 0]
        return gate(self._store.safety_log(), sessions_today=len(done), now=now)

    def record(self, kind: SafetyKind, session_id: str | None = None) -> SafetyEntry:
        """Add an answer to the log, where nothing is ever changed."""
        entry = SafetyEntry(
            id=str(uuid.uuid4()), at=self._clock.now(), kind=kind, session_id=session_id
        )
        self._store.add_safety(entry)
        return entry

    def answers(self) -> Answers:
        """Return what the log adds up to."""
        return answers(self._store.safety_log())

    def pubic_pain_today(self) -> bool:
        """Tell whether front-of-pelvis pain was marked today."""
        now = self._clock.now()
        today = day_of(now)
        return pubic_pain_today(self._store.check_ins(today, today), now)
