"""The history: reading it, and keeping how a session felt."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from sirelief_gui.domain.days import day_of, week_days
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.history_search import HistoryFilter
from sirelief_gui.domain.record import CheckIn, Comfort, SessionRecord
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.amending import LogView, amended_lines, log_view
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.faults import GoneError
from sirelief_gui.services.history_listing import Listing, exercise_name, listing
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

    def exercise_name(self, exercise: str, tr: Translate = as_is) -> str:
        """Return what an exercise is called in short; one that she has deleted, too."""
        return exercise_name(self._store, self._library, exercise, tr)

    def name_of(self, key: str, tr: Translate = as_is) -> str:
        """Return what an exercise, or a program that was ever done, is called, by its id.

        One that she has deleted, too; the id where nothing has a name.
        """
        name = self.exercise_name(key, tr)
        program = self._store.program_name(key) if name == key else ""
        return tr(program) if program else name

    def detail(self, session_id: str, tr: Translate = as_is) -> SessionDetail:
        """Return everything about one session."""
        record = self._session(session_id)
        detail = session_detail(
            record,
            self._ratings_about(record),
            self._store.journal(session_id),
            self._library,
            tr,
        )
        amended = amended_lines(self._store, record, detail.ratings, detail.exercises, tr)
        return replace(detail, amended=amended)

    def pain_log(self, check_in_id: str, tr: Translate = as_is) -> LogView:
        """Return one rating of its own."""
        found = self._store.check_in(check_in_id)
        if found is None:
            raise GoneError(f"check-in {check_in_id}")
        return log_view(self._store, found, tr)

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
            results=tuple(r.marked(hurt=r.position in hurt) for r in record.results),
            note=record.note if note is None else note,
            effort=record.effort if effort is None else effort,
        )
        self._store.update_session(changed)
        return changed

    def correct(self, record: SessionRecord) -> None:
        """Correct a session and its results; the store keeps what it said before."""
        self._session(record.id)
        self._store.update_session(record)

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
