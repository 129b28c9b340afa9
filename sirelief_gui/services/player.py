"""Runs one session: asks the domain what happens, writes it down, then tells who listens.

Journal first: a listener hears of an event only after it was handed to the store, and of the end
only after the finished record was. When the disk refuses, the session goes on, everything is kept
in memory in order, and tried again at each later write.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from sirelief_gui.domain.commands import apply, ease_all
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.events import (
    Event,
    Paused,
    PauseReason,
    SessionEnded,
    event_data,
    event_kind,
)
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.program import PlannedItem, Program
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    JournalEntry,
    SessionRecord,
)
from sirelief_gui.domain.results import plan_json
from sirelief_gui.domain.session import (
    Command,
    IllegalCommand,
    Session,
    Status,
    Step,
    advance,
    deadline,
    jumped,
    start,
)
from sirelief_gui.domain.timeline import Speech, compile_timeline
from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.clock import Clock, Glance
from sirelief_gui.services.ids import new_id
from sirelief_gui.services.journal import WriteQueue
from sirelief_gui.services.salvage import closed, closed_as_it_is, rebuild
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.storage.errors import StorageError
from sirelief_gui.storage.store import Store

Listener = Callable[[tuple[Event, ...]], None]


@dataclass(slots=True)
class _Run:
    """The session being driven, with what was written down of it."""

    record: SessionRecord
    session: Session
    entries: list[JournalEntry]


class Player:
    """Drives one session at a time. Call `tick` at least every second and at each `deadline`."""

    def __init__(self, store: Store, clock: Clock, library: Library) -> None:
        self._store = store
        self._clock = clock
        self._library = library
        self._queue = WriteQueue(store)
        self._run: _Run | None = None
        self._seen = Glance.at(clock)
        self._listeners: list[Listener] = []
        self._unheard: deque[tuple[Event, ...]] = deque()
        self._telling = False

    @property
    def session(self) -> Session | None:
        """The session as it stands, ended ones included; None before the first."""
        return None if self._run is None else self._run.session

    @property
    def record(self) -> SessionRecord | None:
        """Its record: in progress, or finished with its results."""
        return None if self._run is None else self._run.record

    @property
    def active(self) -> bool:
        """Whether a session is going on, paused ones included."""
        return self._going_on() is not None

    @property
    def unsaved(self) -> bool:
        """Whether the disk has refused something, or lost it, so that only the program has it."""
        return self._queue.unsaved

    @property
    def is_gone(self) -> bool:
        """Whether the whole history is in danger, because its folder was taken away."""
        return self._queue.is_gone

    @property
    def fault(self) -> str:
        """Why, as a sentence that says what to do; empty when all is saved."""
        return self._queue.fault

    def save(self) -> bool:
        """Try what is unsaved once more; tells whether all is on disk now."""
        return self._queue.flush()

    def save_copy(self, folder: Path) -> None:
        """Put the whole history, the unsaved part too, into a new ``folder``.

        Raises StorageError when that place refuses it too.
        """
        self._queue.save_copy(folder)

    def begin(
        self,
        program: Program,
        items: Sequence[PlannedItem],
        *,
        before: CheckIn | None,
        propped: bool = True,
        gentle: bool = False,
        speech: Speech | None = None,
        demos: bool = False,
    ) -> None:
        """Start a session of ``items``; ``before`` becomes its before rating.

        ``gentle`` eases every exercise from the start; the plan keeps what was prescribed.
        ``speech`` and ``demos`` are as for `compile_timeline`.
        Raises RuntimeError while another session is going on.
        """
        self._refuse_a_second()
        self._seen = Glance.at(self._clock)
        record = self._record_of(program, plan_json(items, propped=propped, demos=demos))
        timeline = compile_timeline(
            items, self._library, propped=propped, speech=speech, demos=demos
        )
        now = self._seen.monotonic
        session, events = start(
            timeline, self._library, now=now, propped=propped, week=record.gestational_week
        )
        if gentle:
            session, eased = ease_all(session, now=now)
            events = (*events, *eased)
        linked = None if before is None else _linked(before, record)
        self._queue.add(lambda store: store.start_session(record, before=linked))
        self._run = _Run(record, session, [])
        self._commit(self._run, (session, events), self._seen)

    def _record_of(self, program: Program, plan: str) -> SessionRecord:
        """The record of a session that begins as the clock was seen last."""
        return SessionRecord(
            id=new_id(),
            program_id=program.id,
            program_name=program.name,
            started_at=self._seen.wall,
            timezone=self._clock.timezone(),
            gestational_week=self._gestational_week(),
            plan=plan,
        )

    def recover(self, record: SessionRecord, *, speech: Speech | None = None) -> None:
        """Load an unfinished session, paused at the start of the rep where it stopped.

        Whether a rep is shown before each exercise is as it was begun; ``speech`` is as for
        `compile_timeline`, and may have changed since. One that had ended, and was cut off before
        that was saved, is finished at once. Raises PlanError when it cannot be resumed,
        StorageError when it cannot be read, RuntimeError while another session is going on;
        nothing is changed then.
        """
        self._refuse_a_second()
        entries = self._store.journal(record.id)
        seen = Glance.at(self._clock)
        session, _ = rebuild(record, entries, self._library, now=seen.monotonic, speech=speech)
        self._seen = seen
        self._run = run = _Run(record, session, list(entries))
        if session.status is Status.ENDED:
            self._finish(run)
        else:
            paused = Paused(seen.monotonic, PauseReason.INTERRUPTED)
            self._commit(run, (session, (paused,)), seen)

    def save_as_it_is(self, record: SessionRecord) -> SessionRecord:
        """Close an unfinished session with what its journal tells of, and return it.

        Raises StorageError, and has changed nothing then.
        """
        finished = closed_as_it_is(record, self._store.journal(record.id), self._library)
        self._store.finish_session(finished)
        return finished

    def tick(self) -> None:
        """Let the session catch up with the clock; a jump in time pauses it instead."""
        run = self._going_on()
        if run is not None:
            self._catch_up(run)

    def do(self, command: Command) -> bool:
        """Carry out what she asked for; False when it means nothing now."""
        run = self._going_on()
        if run is None:
            return False
        self._catch_up(run)
        try:
            step = apply(run.session, command, now=self._seen.monotonic)
        except IllegalCommand:
            return False
        self._commit(run, step, self._seen)
        return True

    def deadline(self) -> float | None:
        """Return the monotonic instant of the next boundary, or None while nothing runs."""
        return None if self._run is None else deadline(self._run.session)

    def now(self) -> float:
        """Return the monotonic instant that `deadline` is measured on."""
        return self._clock.monotonic()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener`` called with events once they are committed; returns the way out."""
        self._listeners.append(listener)

        def leave() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return leave

    def close(self) -> None:
        """Try once more to save what is unsaved, and forget the listeners."""
        self._queue.flush()
        self._listeners.clear()

    # How it is done

    def _going_on(self) -> _Run | None:
        run = self._run
        return None if run is None or run.session.status is Status.ENDED else run

    def _refuse_a_second(self) -> None:
        if self.active:
            raise RuntimeError("a session is going on already")

    def _gestational_week(self) -> int | None:
        try:
            return SettingsStore(self._store).load().week_on(day_of(self._clock.now()))
        except StorageError:
            return None

    def _catch_up(self, run: _Run) -> None:
        before, self._seen = self._seen, Glance.at(self._clock)
        if before.jumped_to(self._seen):
            # What happened up to the jump is told in the time before it.
            self._commit(run, jumped(run.session, seen=before.monotonic), before)
        else:
            self._commit(run, advance(run.session, now=self._seen.monotonic), self._seen)

    def _commit(self, run: _Run, step: Step, glance: Glance) -> None:
        """Write events down, close the record if they end the session, then tell the listeners."""
        run.session, events = step
        if not events:
            return
        self._write(run, events, glance)
        if isinstance(events[-1], SessionEnded):
            self._finish(run)
        self._unheard.append(events)
        self._tell()

    def _write(self, run: _Run, events: tuple[Event, ...], glance: Glance) -> None:
        first = len(run.entries)
        entries = tuple(
            JournalEntry(
                session_id=run.record.id,
                seq=first + number,
                at=glance.wall_of(event.at),
                kind=event_kind(event),
                data=event_data(event),
            )
            for number, event in enumerate(events)
        )
        run.entries.extend(entries)
        self._queue.add(lambda store: store.append(entries))

    def _finish(self, run: _Run) -> None:
        # Told from the journal, not from memory: what is saved is what can be read back.
        session, results = rebuild(run.record, run.entries, self._library, now=self._seen.monotonic)
        run.record = finished = closed(
            run.record,
            results,
            ended_at=run.entries[-1].at,
            active_seconds=session.active_seconds,
            outcome=session.outcome,
            reason=session.stop_reason,
        )
        self._queue.add(lambda store: store.finish_session(finished))

    def _tell(self) -> None:
        """Call the listeners, each step whole before the next, even when one gives a command."""
        if self._telling:
            return
        self._telling = True
        try:
            while self._unheard:
                events = self._unheard.popleft()
                self._tell_all(events)
        finally:
            self._telling = False
            self._unheard.clear()

    def _tell_all(self, events: tuple[Event, ...]) -> None:
        """Tell every listener, and only then of one that failed: the others hear regardless."""
        faults: list[Exception] = []
        for listener in tuple(self._listeners):
            try:
                listener(events)
            except Exception as fault:  # noqa: BLE001 - raised again below
                faults.append(fault)
        if faults:
            raise faults[0]


def _linked(before: CheckIn, record: SessionRecord) -> CheckIn:
    """Return a rating as the before rating of a session; one of another session as a copy."""
    linked = replace(before, kind=CheckInKind.BEFORE, session_id=record.id)
    return linked if before.session_id is None else replace(linked, id=new_id())
