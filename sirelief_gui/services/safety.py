"""The safety log, and what it and the day allow."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date, timedelta

from sirelief_gui.domain.day_limit import counts_toward_limit
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.record import SafetyEntry, SafetyKind, SessionRecord, StopReason
from sirelief_gui.domain.safety import Answers, Gate, answers, gate, pubic_pain_today
from sirelief_gui.services.clock import Clock
from sirelief_gui.storage.store import Store


class Safety:
    """Records what she answers and tells whether a session may start."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._unwritten: list[SafetyEntry] = []
        """What the disk refused: a warning sign must count even then."""

    def gate(self) -> Gate:
        """Decide whether a session may start now."""
        now = self._clock.now()
        today = day_of(now)
        sessions, log = self._store.sessions(today - timedelta(days=1), today), self._said()
        if any(_ended_unwell(session, today, log) for session in sessions):
            return Gate.WARNING_TODAY
        done = [s for s in sessions if counts_toward_limit(s, today)]
        return gate(log, sessions_today=len(done), now=now)

    def record(self, kind: SafetyKind, session_id: str | None = None) -> SafetyEntry:
        """Add an answer to the log, where nothing is ever changed.

        A StorageError means that it is not on disk yet: it counts all the same until the app ends,
        and is written with the next answer.
        """
        entry = SafetyEntry(
            id=str(uuid.uuid4()), at=self._clock.now(), kind=kind, session_id=session_id
        )
        self._unwritten.append(entry)
        while self._unwritten:
            self._store.add_safety(self._unwritten[0])
            del self._unwritten[0]
        return entry

    def answers(self) -> Answers:
        """Return what the log adds up to."""
        return answers(self._said())

    def pubic_pain_today(self) -> bool:
        """Tell whether front-of-pelvis pain was marked today."""
        now = self._clock.now()
        today = day_of(now)
        return pubic_pain_today(self._store.check_ins(today, today), now)

    def _said(self) -> tuple[SafetyEntry, ...]:
        """The log, oldest first, with what the disk refused."""
        log = (*self._store.safety_log(), *self._unwritten)
        return tuple(sorted(log, key=lambda entry: entry.at.timestamp()))


def _ended_unwell(session: SessionRecord, today: date, log: Iterable[SafetyEntry]) -> bool:
    """Tell whether a session was stopped today for a warning sign that was not taken back.

    The session tells it even when the app was cut off before the sign was in the log.
    """
    if session.stop_reason is not StopReason.WARNING_SIGN:
        return False
    if session.ended_at is None or day_of(session.ended_at) != today:
        return False
    undone = SafetyKind.WARNING_SIGN_UNDONE
    return all(entry.session_id != session.id or entry.kind is not undone for entry in log)
