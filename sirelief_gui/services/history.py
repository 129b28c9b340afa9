"""The history: reading it, correcting it, and deleting from it with a way back."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import timedelta

from sirelief_gui.domain.days import day_of, week_days
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.history_search import HistoryFilter
from sirelief_gui.domain.record import CheckIn, Comfort, SessionRecord
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.faults import GoneError
from sirelief_gui.services.history_listing import Listing, listing
from sirelief_gui.services.history_views import (
    AfterView,
    SessionDetail,
    after_view,
    session_detail,
)
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.storage.store import Store


class History:
    """Past sessions and pain logs. Methods raise StorageError and have changed nothing then.

    What is not there any more is a GoneError.
    """

    def __init__(self, store: Store, clock: Clock, library: Library) -> None:
        self._store = store
        self._clock = clock
        self._library = library
        self._settings = SettingsStore(store)

    def listing(
        self,
        chip: HistoryFilter = HistoryFilter.ALL,
        search: str = "",
        tr: Translate = as_is,
        *,
        first_weekday: int = 0,
    ) -> Listing:
        """Return the list by weeks, newest first; weekdays run 0 (Monday) to 6.

        With ``search`` it has the rows that hold each of its words: in the note and other words of
        hers, or in the names of programs and exercises as ``tr`` shows them.
        """
        return listing(
            self._store,
            self._library,
            tr,
            chip=chip,
            search=search,
            today=day_of(self._clock.now()),
            first_weekday=first_weekday,
        )

    def detail(self, session_id: str, tr: Translate = as_is) -> SessionDetail:
        """Return everything about one session."""
        record = self._session(session_id)
        return session_detail(
            record,
            self._ratings_about(record),
            self._store.journal(session_id),
            self._library,
            tr,
        )

    def pain_log(self, check_in_id: str) -> CheckIn:
        """Return one rating."""
        found = self._store.check_in(check_in_id)
        if found is None:
            raise GoneError(f"check-in {check_in_id}")
        return found

    def after_view(
        self, session_id: str, tr: Translate = as_is, *, first_weekday: int = 0
    ) -> AfterView:
        """Return what the saved page says of a session that is over."""
        record = self._session(session_id)
        week = week_days(day_of(record.started_at), first_weekday=first_weekday)
        done = self._store.sessions_in_brief(week[0], week[-1])
        return after_view(
            record,
            self._ratings_about(record),
            number=self._store.sessions_until(record.started_at),
            this_week=sum(line.counts for line in done),
            goal=self._settings.load().weekly_goal,
            tr=tr,
        )

    def set_comfort(
        self,
        session_id: str,
        comfort: Comfort | None,
        *,
        hurt: Collection[int] = (),
        note: str | None = None,
        effort: int | None = None,
    ) -> SessionRecord:
        """Keep how a session felt, and return its record.

        ``hurt`` are the places in the program (from 0) of the exercises that hurt. A note or an
        effort (0–10) of None leaves it as it was.
        """
        record = self._session(session_id)
        changed = replace(
            record,
            comfort=comfort,
            results=tuple(replace(r, hurt=r.position in hurt) for r in record.results),
            note=record.note if note is None else note,
            effort=record.effort if effort is None else effort,
        )
        self._store.update_session(changed)
        return changed

    def correct(self, record: SessionRecord) -> None:
        """Correct a session and its results; the store keeps what it said before."""
        self._session(record.id)
        self._store.update_session(record)

    def delete(self, session_id: str) -> Callable[[], None]:
        """Delete a session with its own ratings; returns what brings all of it back."""
        record, journal = self._session(session_id), self._store.journal(session_id)
        own = self._own_ratings(record)
        self._store.delete_session(session_id)

        def undo() -> None:
            # Each part only if it is missing: a full disk may have let the first through.
            if self._store.session(session_id) is None:
                self._store.start_session(record)
            if not self._store.journal(session_id):
                self._store.append(journal)
            for check_in in own:
                there = self._store.check_in(check_in.id) is not None
                self._bring_back(check_in, there=there)

        return undo

    def delete_pain_log(self, check_in_id: str) -> Callable[[], None]:
        """Delete a pain log; returns what brings it back."""
        check_in = self.pain_log(check_in_id)
        self._store.delete_check_in(check_in_id)
        return lambda: self._store.add_check_in(check_in)

    def _bring_back(self, check_in: CheckIn, *, there: bool) -> None:
        """Add a deleted rating again; one that stayed is joined to its session again."""
        if there:
            self._store.update_check_in(check_in)
        else:
            self._store.add_check_in(check_in)

    def _own_ratings(self, record: SessionRecord) -> tuple[CheckIn, ...]:
        about = self._ratings_about(record)
        return tuple(c for c in about if c.session_id == record.id)

    def _ratings_about(self, record: SessionRecord) -> tuple[CheckIn, ...]:
        """Return its ratings and those of its day and of the morning after, oldest first."""
        day = day_of(record.started_at)
        return self._store.check_ins_about(record.id, day, day + timedelta(days=1))

    def _session(self, session_id: str) -> SessionRecord:
        record = self._store.session(session_id)
        if record is None:
            raise GoneError(f"session {session_id}")
        return record
