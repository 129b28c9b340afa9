"""Runs a whole session without a window: the same player, journal and store as with one."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.events import Event, RepCompleted
from sirelief_gui.domain.program import PlannedItem, Program
from sirelief_gui.domain.record import CheckIn, CheckInKind, SessionRecord
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import Clock, VirtualClock
from sirelief_gui.services.faults import StorageError

HEARTBEAT = 1.0
"""Longest silence between two looks at the clock: the player takes 2 s for a jump in time."""

Line = Mapping[str, object]


class PacedClock(Clock, Protocol):
    """A clock that can be waited for."""

    def wait_until(self, due: float) -> None:
        """Return once `monotonic` has reached ``due``."""
        ...


class PacedVirtualClock(VirtualClock):
    """Virtual time: waiting takes none of the real one."""

    def wait_until(self, due: float) -> None:
        self.advance(max(0.0, due - self.monotonic()))


class RealClock:
    """Real time from ``start`` on (now, if nothing else is wanted), in the zone called ``zone``."""

    def __init__(self, start: datetime, zone: str) -> None:
        self._zone = ZoneInfo(zone)
        self._start = start.astimezone(UTC)
        self._began = time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        # By the computer's wall clock, not the monotonic one: the two must be able to disagree.
        passed = timedelta(seconds=time.time() - self._began)
        return (self._start + passed).astimezone(self._zone)

    def timezone(self) -> str:
        return self._zone.key

    def wait_until(self, due: float) -> None:
        # An instant, not a distance from the last one: no lateness adds up.
        while (left := due - time.monotonic()) > 0:
            time.sleep(left)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What to run, and the scores 0–10 to give; without scores nothing is rated."""

    program: Program
    items: Sequence[PlannedItem]
    before: int | None = None
    after: int | None = None


def rehearse(
    services: Services,
    clock: PacedClock,
    rehearsal: Rehearsal,
    report: Callable[[Line], None],
) -> SessionRecord:
    """Run a session to its end, an unfinished one first resumed, and return its record.

    ``report`` hears of every rep and rating once it is on disk. Raises StorageError as soon as
    the disk refuses anything, PlanError when the unfinished one cannot be resumed.
    """
    player = services.player

    def on_events(events: tuple[Event, ...]) -> None:
        if player.unsaved:
            raise StorageError(player.fault)
        for event in events:
            if isinstance(event, RepCompleted):
                report(_rep_line(services, event))

    leave = player.subscribe(on_events)
    try:
        _open(services, rehearsal, report)
        while player.active:
            _go_on(services, clock)
    finally:
        leave()
    if player.unsaved:
        raise StorageError(player.fault)
    record = _record(services)
    _rate_after(services, record, rehearsal.after, report)
    return record


def _open(services: Services, rehearsal: Rehearsal, report: Callable[[Line], None]) -> None:
    """Resume what is unfinished, or rate and begin."""
    unfinished = services.store.unfinished()
    if unfinished is not None:
        # Laid out as it was begun: with the words of her language, where there is a voice for it.
        services.player.recover(unfinished, speech=services.guidance.for_next().speech)
        return
    before: CheckIn | None = None
    if rehearsal.before is not None:
        before = services.check_ins.rate(rehearsal.before, CheckInKind.NOW)
    settings = services.settings.load()
    propped = settings.propped_on(day_of(services.clock.now()))
    services.player.begin(rehearsal.program, rehearsal.items, before=before, propped=propped)
    if before is not None:
        report(_rating_line(before, CheckInKind.BEFORE, _record(services)))


def _go_on(services: Services, clock: PacedClock) -> None:
    player = services.player
    due = player.deadline()
    if due is None:
        # Interrupted, or the computer slept: nobody is there to press Resume.
        if player.session is None or player.session.status is not Status.PAUSED:
            raise RuntimeError("a rehearsal only ever waits in a pause")
        player.do(Command.RESUME)
        return
    clock.wait_until(min(due, clock.monotonic() + HEARTBEAT))
    player.tick()


def _rate_after(
    services: Services, record: SessionRecord, score: int | None, report: Callable[[Line], None]
) -> None:
    if score is not None:
        check_in = services.check_ins.rate(score, CheckInKind.AFTER, session_id=record.id)
        report(_rating_line(check_in, CheckInKind.AFTER, record))


def _record(services: Services) -> SessionRecord:
    record = services.player.record
    if record is None:
        raise RuntimeError("a session was just begun")
    return record


def _rep_line(services: Services, event: RepCompleted) -> Line:
    rep, session = event.rep, services.player.session
    item = None if session is None else session.timeline.items[rep.item]
    return {
        "what": "rep",
        "session": _record(services).id,
        "exercise": None if item is None else item.exercise.id,
        "item": rep.item,
        "side": rep.side,
        "set": rep.set,
        "rep": rep.rep,
    }


def _rating_line(check_in: CheckIn, kind: CheckInKind, record: SessionRecord) -> Line:
    return {
        "what": "rating",
        "session": record.id,
        "check_in": check_in.id,
        "kind": kind.value,
        "score": check_in.score,
    }
