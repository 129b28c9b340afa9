"""The safety log, and what it and the day allow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sirelief_gui.domain.day_limit import counts_toward_limit
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.easier import Fitted, fitted
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.mornings import (
    TELLING_KINDS,
    has_not_eased,
    is_time_to_talk,
    is_worse_week,
    mornings,
    starts_easier,
)
from sirelief_gui.domain.notices import HIDDEN_DAYS, Notice
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.record import CheckIn, SafetyEntry, SafetyKind, SessionRecord, StopReason
from sirelief_gui.domain.safety import Answers, Gate, answers, gate, pubic_pain_today
from sirelief_gui.domain.stats_rules import WINDOW_DAYS
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.ids import new_id
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.storage.store import Store

LOOK_BACK_DAYS = 28
"""A hard morning longer ago says nothing about today (our choice)."""
_PUT_AWAY = "notice_put_away."


class Safety:
    """Records what she answers and tells whether a session may start, and how."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._settings = SettingsStore(store)
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
        began = self._settings.load().counted_from
        return gate(log, sessions_today=len(done), now=now, began=began)

    def record(self, kind: SafetyKind, session_id: str | None = None) -> SafetyEntry:
        """Add an answer to the log, where nothing is ever changed.

        A StorageError means that it is not on disk yet: it counts all the same until the app ends,
        and is written with the next answer.
        """
        entry = SafetyEntry(id=new_id(), at=self._clock.now(), kind=kind, session_id=session_id)
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

    # What a session may be

    def leave_out_lying(self, *, left_out: bool, session_id: str | None = None) -> None:
        """Leave out what is done lying, or let it back in (S7); nothing where it is so already."""
        if self.answers().lying_left_out != left_out:
            kind = SafetyKind.LYING_LEFT_OUT if left_out else SafetyKind.LYING_BACK_IN
            self.record(kind, session_id)

    def fit(self, items: Sequence[PlannedItem], library: Library) -> Fitted:
        """Return a program as it is done today: seated instead of lying, easier (S7, S17)."""
        is_easier = self._starts_easier()
        return fitted(
            items,
            library,
            lying_left_out=self.answers().lying_left_out,
            starts_easier=is_easier,
            hurt=self._hurt_last() if is_easier else (),
        )

    def notices(self) -> tuple[Notice, ...]:
        """Return what is worth a card on Today, the gravest first, without what she put away."""
        today = day_of(self._clock.now())
        recent = self._store.check_ins(today - timedelta(days=LOOK_BACK_DAYS))
        first_and_recent = {c.id: c for c in (*self._first_rated(), *recent)}
        found = {
            Notice.HARD_MORNINGS: is_time_to_talk(mornings(recent)),
            Notice.WORSE_WEEK: is_worse_week(recent, today),
            Notice.NOT_EASED: has_not_eased(first_and_recent.values(), today),
            Notice.STARTS_EASIER: self._starts_easier(),
        }
        return tuple(one for one in Notice if found[one] and not self._is_put_away(one, today))

    def _first_rated(self) -> tuple[CheckIn, ...]:
        """Return the ratings of her first days, so that ten years are not read for these."""
        first = self._store.first_scored_day(TELLING_KINDS)
        last = None if first is None else first + timedelta(days=WINDOW_DAYS - 1)
        return () if first is None else self._store.check_ins(first, last)

    def put_away(self, notice: Notice) -> None:
        """Do not show a card for a while."""
        self._store.set_setting(_PUT_AWAY + notice, day_of(self._clock.now()).isoformat())

    # The end of the pregnancy (S23)

    def end_pregnancy(self) -> None:
        """Record that the pregnancy has ended: sessions are off, nothing is said of weeks."""
        self.record(SafetyKind.PREGNANCY_ENDED)
        today = day_of(self._clock.now()).isoformat()
        self._settings.save(replace(self._settings.load(), pregnancy_ended=today))

    def take_back_end(self) -> None:
        """Take that back: it was recorded by mistake."""
        self.record(SafetyKind.PREGNANCY_GOES_ON)
        self._settings.save(replace(self._settings.load(), pregnancy_ended=""))

    # How it is told

    def _said(self) -> tuple[SafetyEntry, ...]:
        """What the log answers, oldest first, with what the disk refused."""
        log = self._store.safety_answers()
        if not self._unwritten:
            return log
        return tuple(sorted((*log, *self._unwritten), key=lambda entry: entry.at.timestamp()))

    def _starts_easier(self) -> bool:
        today = day_of(self._clock.now())
        since = today - timedelta(days=LOOK_BACK_DAYS)
        found = mornings(self._store.check_ins(since, today))
        if not found or not found[-1].is_too_much:
            return False
        rated = day_of(found[-1].rating.at)
        return starts_easier(found, self._store.sessions(rated, today))

    def _hurt_last(self) -> frozenset[str]:
        """Ids of the exercises that hurt in the latest session with a rep in it."""
        last = next((s for s in self._store.sessions(newest=8) if s.reps_done > 0), None)
        results = () if last is None else last.results
        return frozenset(result.exercise for result in results if result.hurt)

    def _is_put_away(self, notice: Notice, today: date) -> bool:
        kept = self._store.setting(_PUT_AWAY + notice, "")
        try:
            return (today - date.fromisoformat(kept)).days < HIDDEN_DAYS
        except ValueError:
            return False


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
