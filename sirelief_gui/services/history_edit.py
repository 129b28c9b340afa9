"""Correcting the history, adding to it by hand, and deleting from it with a way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from sirelief_gui.domain.by_hand import (
    PastSession,
    When,
    by_hand_plan,
    by_hand_results,
    moment,
    refuse_overlap,
)
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.entry_form import (
    EntryError,
    ExerciseForm,
    RatingForm,
    SessionForm,
    edited_rating,
    edited_session,
    rating_form,
    session_form,
)
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.labels import log_kind_label
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.ratings import RatingIndex, SessionRatings
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    Outcome,
    ResultStatus,
    SessionRecord,
)
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.exercise_lines import exercise_lines
from sirelief_gui.services.faults import GoneError
from sirelief_gui.services.ids import new_id
from sirelief_gui.services.programs import Programs
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.services.week import counts
from sirelief_gui.storage.store import Store

__all__ = ["EntryError", "HistoryEdit", "ProgramChoice"]

Undo = Callable[[], None]

_DAY = timedelta(days=1)
_BEGUN = (ResultStatus.DONE, ResultStatus.PARTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramChoice:
    """A program that a past session can have been of, with the form it begins with."""

    id: str
    name: str
    minutes: int
    exercises: tuple[ExerciseForm, ...]


def _nothing() -> None:
    """Keep no copy of the history."""


class HistoryEdit:
    """Changes what is past. Methods raise StorageError and have changed nothing then.

    What is not there any more is a GoneError, what cannot be kept an EntryError.
    ``before_delete`` is called before anything is deleted, to see to it that there is a backup; not
    where the caller has done so (``is_backed_up``), as one who must not wait for it.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        library: Library,
        shelf: Programs,
        *,
        before_delete: Callable[[], object] = _nothing,
    ) -> None:
        self._store = store
        self._clock = clock
        self._library = library
        self._shelf = shelf
        self._settings = SettingsStore(store)
        self._before_delete = before_delete

    # Sessions

    def form(self, session_id: str, tr: Translate = as_is) -> SessionForm:
        """Return what can be corrected of a session."""
        record = self._session(session_id)
        return session_form(record, self._ratings(record), self._names(record, tr))

    def save(self, session_id: str, form: SessionForm, tr: Translate = as_is) -> Undo:
        """Correct a session and its ratings together; the store keeps what they said before.

        Returns what takes all of that back, as of one that was saved by mistake.
        """
        record = self._session(session_id)
        changed, rated = edited_session(record, self._ratings(record), form, new_id=new_id, tr=tr)
        was = self._store.as_it_stands(session_id, [one.id for one in rated])
        self._store.keep(changed if changed != record else None, rated)
        return lambda: self._store.put_back(was)

    def to_rate(self, session_id: str, tr: Translate = as_is) -> tuple[ExerciseForm, ...]:
        """Return the exercises of a session that she began or has rated, as their form has them."""
        record = self._session(session_id)
        done = {r.position for r in record.results if r.status in _BEGUN or r.comfort is not None}
        return tuple(one for one in self.form(session_id, tr).exercises if one.position in done)

    def rate(self, session_id: str, felt: Mapping[int, Comfort | None]) -> Undo:
        """Keep how exercises felt, by their places; as `save`."""
        record = self._session(session_id)
        results = tuple(
            r.found(felt[r.position]) if r.position in felt else r for r in record.results
        )
        was = self._store.as_it_stands(session_id, ())
        if results != record.results:
            self._store.keep(replace(record, results=results), ())
        return lambda: self._store.put_back(was)

    def programs(self, tr: Translate = as_is) -> tuple[ProgramChoice, ...]:
        """Return the programs to choose from for a past session, the one of Today first."""
        found = []
        for entry in sorted(self._shelf.entries(), key=lambda entry: not entry.is_chosen):
            items = resolve(self._shelf.get(entry.id), self._library)
            forms = (
                ExerciseForm(
                    position=position,
                    name=tr(item.exercise.short_name),
                    reps_done=item.reps_planned,
                    reps_planned=item.reps_planned,
                )
                for position, item in enumerate(items)
            )
            found.append(
                ProgramChoice(
                    id=entry.id,
                    name=tr(entry.name),
                    minutes=max(1, round(entry.seconds / 60)),
                    exercises=tuple(forms),
                )
            )
        return tuple(found)

    def add(self, past: PastSession, tr: Translate = as_is) -> SessionRecord:
        """Add a session by hand, and return its record. Raises EntryError."""
        now = self._clock.now()
        start = moment(past.when, now, tr)
        length = timedelta(minutes=past.minutes)
        end = datetime.fromtimestamp((start.timestamp() + length.total_seconds()), now.tzinfo)
        if end.timestamp() > now.timestamp():
            raise EntryError(
                tr("It would still be going on. Write an earlier time, or make it shorter."),
                key="time",
            )
        self._refuse_overlap(start, end, tr)
        day = day_of(start)
        settings = self._settings.load()
        items = resolve(self._shelf.get(past.program_id), self._library)
        record = SessionRecord(
            id=new_id(),
            program_id=past.program_id,
            program_name=self._shelf.get(past.program_id).name,
            started_at=start,
            timezone=self._clock.timezone(),
            outcome=Outcome.COMPLETED,  # what was left out of it shows in its reps
            ended_at=end,
            active_seconds=round(length.total_seconds()),
            gestational_week=settings.past_week(day),
            plan=by_hand_plan(items, propped=settings.propped_on(day)),
            results=by_hand_results(items, past.form),
        )
        record, rated = edited_session(record, SessionRatings(), past.form, new_id=new_id, tr=tr)
        self._store.keep(record, rated)
        return record

    def delete(self, session_id: str, *, is_backed_up: bool = False) -> Undo:
        """Delete a session with its own ratings; returns what brings all of it back."""
        self._session(session_id)
        if not is_backed_up:
            self._before_delete()
        removed = self._store.delete_session(session_id)
        return lambda: self._store.bring_back(removed)

    # Ratings

    def rating_form(self, check_in_id: str) -> RatingForm:
        """Return what can be corrected of a rating."""
        return rating_form(self._rating(check_in_id))

    def save_rating(self, check_in_id: str, form: RatingForm, tr: Translate = as_is) -> Undo:
        """Correct a rating; as `save`."""
        rating = self._rating(check_in_id)
        changed = edited_rating(rating, form, tr)
        was = self._store.as_it_stands("", [check_in_id])
        if changed != rating:
            self._store.keep(None, [changed])
        return lambda: self._store.put_back(was)

    def add_rating(self, when: When, form: RatingForm, tr: Translate = as_is) -> CheckIn:
        """Add a rating of the past, and return it. Raises EntryError."""
        log_kind_label(form.kind)  # the other kinds belong to a session
        at = moment(when, self._clock.now(), tr)
        about = None
        if form.kind is CheckInKind.NEXT_MORNING:
            about = self._session_before(day_of(at))
        blank = CheckIn(
            id=new_id(),
            at=at,
            timezone=self._clock.timezone(),
            kind=form.kind,
            score=None,
            session_id=about,
        )
        rating = edited_rating(blank, form, tr)
        self._store.keep(None, [rating])
        return rating

    def delete_rating(self, check_in_id: str, *, is_backed_up: bool = False) -> Undo:
        """Delete a rating; returns what brings it back."""
        self._rating(check_in_id)
        if not is_backed_up:
            self._before_delete()
        removed = self._store.delete_check_in(check_in_id)
        return lambda: self._store.bring_back(removed)

    # How it is done

    def _session(self, session_id: str) -> SessionRecord:
        record = self._store.session(session_id)
        if record is None or record.outcome is Outcome.IN_PROGRESS:
            raise GoneError(f"session {session_id}")
        return record

    def _rating(self, check_in_id: str) -> CheckIn:
        rating = self._store.check_in(check_in_id)
        if rating is None:
            raise GoneError(f"check-in {check_in_id}")
        return rating

    def _ratings(self, record: SessionRecord) -> SessionRatings:
        day = day_of(record.started_at)
        return RatingIndex(self._store.check_ins_about(record.id, day, day + _DAY)).of(record)

    def _names(self, record: SessionRecord, tr: Translate) -> dict[int, str]:
        lines = exercise_lines(record, (), self._library, tr)
        return {line.position: line.name for line in lines}

    def _session_before(self, day: date) -> str | None:
        """Return the session that the morning of a day is about: the last of the day before."""
        found = self._store.sessions(day - _DAY, day - _DAY)
        return next((session.id for session in found if counts(session)), None)

    def _refuse_overlap(self, start: datetime, end: datetime, tr: Translate) -> None:
        near = self._store.sessions(start.date() - 2 * _DAY, end.date() + _DAY)
        unfinished = self._store.unfinished()
        if unfinished is not None:
            near = (*near, unfinished)
        refuse_overlap(start, end, near, tr)
