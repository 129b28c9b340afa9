"""Whether a reminder is due, and what was done with the latest one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.reminder import next_due, snoozed
from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.safety import Safety
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.services.week import counts
from sirelief_gui.storage.store import Store

_GIVEN = "reminder_given"
_SNOOZED = "reminder_snoozed_until"
_STARTS = frozenset({Gate.OPEN, Gate.ASK_AGAIN})
"""Sessions are on, if only after a question."""


class Reminders:
    """Tells when to remind her, by her settings and her history; methods raise StorageError.

    ``in_session`` tells whether a session is going on: nothing is due then.
    """

    def __init__(
        self, store: Store, clock: Clock, safety: Safety, *, in_session: Callable[[], bool]
    ) -> None:
        self._store = store
        self._clock = clock
        self._safety = safety
        self._settings = SettingsStore(store)
        self._in_session = in_session

    def next_due(self) -> datetime | None:
        """Return when the next one is due, an instant that may have passed; None for never."""
        plan = self._settings.load().reminder
        if plan is None:
            return None
        return next_due(
            self._clock.now(),
            plan,
            given=self._given_on(),
            snoozed_until=self._snoozed_until(),
            is_settled=self._is_settled(),
        )

    def is_due(self) -> bool:
        """Tell whether to remind her now."""
        if self._in_session():
            return False
        due = self.next_due()
        # By instants: two times of one zone are compared by what the clock on the wall says.
        return due is not None and due.timestamp() <= self._clock.now().timestamp()

    def give(self) -> None:
        """Take it that she has been reminded today."""
        self._keep(day_of(self._clock.now()), None)

    def can_snooze(self) -> bool:
        """Tell whether there is a reminder of today to put off."""
        is_on = self._settings.load().reminder is not None
        return is_on and self._given_on() == day_of(self._clock.now()) and not self._is_settled()

    def snooze(self, minutes: int) -> None:
        """Remind her again in so many minutes; nothing where there is nothing to put off."""
        if self.can_snooze():
            now = self._clock.now()
            self._keep(day_of(now), snoozed(now, minutes))

    def pass_over(self) -> None:
        """Do not make up for what was missed: she is at the window and sees for herself."""
        if self.is_due():
            self.give()

    def begin_anew(self) -> None:
        """Forget the latest reminder: she has chosen other days or another time, from now on."""
        self._keep(None, None)
        self.pass_over()

    def _is_settled(self) -> bool:
        """Tell whether today needs no reminder: a session was done, or sessions are off."""
        today = day_of(self._clock.now())
        if any(counts(session) for session in self._store.sessions(today, today)):
            return True
        return self._safety.gate() not in _STARTS

    def _given_on(self) -> date | None:
        try:
            return date.fromisoformat(self._store.setting(_GIVEN, ""))
        except ValueError:
            return None

    def _snoozed_until(self) -> datetime | None:
        try:
            at = datetime.fromisoformat(self._store.setting(_SNOOZED, ""))
        except ValueError:
            return None
        return None if at.tzinfo is None else at

    def _keep(self, given: date | None, until: datetime | None) -> None:
        """Keep when she was reminded, and until when she has put it off."""
        wanted = {
            _GIVEN: "" if given is None else given.isoformat(),
            _SNOOZED: "" if until is None else until.isoformat(),
        }
        for key, words in wanted.items():
            if self._store.setting(key, "") != words:
                self._store.set_setting(key, words)
