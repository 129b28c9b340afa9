"""One run of a timeline: what is going on now, and what each command or passing second changes.

Rules, all of them kept by tests:

1. Time is an argument. `advance(session, now=...)` crosses every boundary at or before ``now``,
   each at its own instant; `deadline(session)` says when to call again. Any pattern of calls gives
   the same events.
2. Instants are seconds of a monotonic clock. Nothing is ever counted in ticks.
3. A session is a value. Commands return a new one and the events that led to it. An illegal
   command raises `IllegalCommand` and changes nothing.
4. A rep is done when the last work phase of it completes, and counts once however often it is
   replayed. Restarting an exercise voids its reps by an event.
5. Active time is the sum of the completed phases, and of nothing else.
6. Coming back, from a pause, from Stop or from an interruption, counts in and then begins the
   interrupted phase again from its start.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from sirelief_gui.domain.events import (
    CountInStarted,
    Event,
    Paused,
    PauseReason,
    PhaseCompleted,
    PhaseLeft,
    PhaseStarted,
    RepCompleted,
    Resumed,
    SessionEnded,
    SessionStarted,
)
from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.record import Outcome, StopReason
from sirelief_gui.domain.timeline import Phase, RepKey, Timeline
from sirelief_gui.domain.values import dataclass

COUNT_IN = 3.0
"""Seconds of count-in after a pause (SETTLED, The timeline)."""
COUNT_IN_RECOVERED = 10.0
"""Seconds of count-in after an interruption: she has to get back down first."""


class Status(StrEnum):
    """What the session is doing."""

    RUNNING = "running"
    PAUSED = "paused"
    COUNT_IN = "count_in"
    STOPPED = "stopped"
    """The Stop choices are open; clock and voice are halted."""
    ENDED = "ended"


class Command(StrEnum):
    """What she can ask for. Each is legal only where it means something; see `legal`."""

    PAUSE = "pause"
    RESUME = "resume"
    NEXT_REP = "next_rep"
    NEXT_EXERCISE = "next_exercise"
    BACK = "back"
    RESTART_EXERCISE = "restart_exercise"
    ADD_TIME = "add_time"
    READY = "ready"
    WAIT = "wait"
    """Holds the countdown of a lead-in, or lets it go on."""
    AGAIN = "again"
    """Shows the rep once more, before it is counted."""
    SWAP = "swap"
    """Does it seated in place of lying, or in another way, or goes back to what was planned."""
    UNDO_JUMP = "undo_jump"
    STOP = "stop"
    CONTINUE = "continue"
    HURT_EASING = "hurt_easing"
    HURT_UP_TO_5 = "hurt_up_to_5"
    HURT_OVER_5 = "hurt_over_5"
    """Says how much it hurts; nothing else changes by it."""
    EASE_OFF = "ease_off"
    SKIP_EXERCISE = "skip_exercise"
    END = "end"
    END_FOR_PAIN = "end_for_pain"
    UNWELL = "unwell"


class IllegalCommand(Exception):  # noqa: N818 - what it is, not that it failed
    """The command means nothing in this state; the session is unchanged."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Where a jump came from, so that it can be taken back for a moment."""

    timeline: Timeline
    index: int
    at: float
    skipped: int | None


@dataclass(frozen=True, slots=True)
class Session:
    """The state of one run. Times are seconds of the monotonic clock that ``now`` comes from."""

    timeline: Timeline
    library: Library
    propped: bool
    status: Status
    index: int
    began: float
    """When the current phase began, moved on by any waiting."""
    extra: int = 0
    """Seconds added to the current phase."""
    waiting_since: float | None = None
    count_in_until: float = 0.0
    pause_reason: PauseReason | None = None
    done: frozenset[RepKey] = frozenset()
    active_seconds: float = 0.0
    undo: Undo | None = None
    outcome: Outcome = Outcome.IN_PROGRESS
    stop_reason: StopReason = StopReason.NONE
    week: int | None = None
    """Her gestational week as the session began, None where it is not known."""

    @property
    def phase(self) -> Phase:
        """The current phase; the one that will begin again while paused or counting in."""
        return self.timeline.phases[self.index]

    @property
    def length(self) -> int:
        """Seconds of the current phase with what was added to it."""
        return self.phase.seconds + self.extra

    @property
    def reps_planned(self) -> int:
        """Reps of the whole session as the doses stand now."""
        return sum(item.reps_planned for item in self.timeline.items)


Step = tuple[Session, tuple[Event, ...]]


def start(
    timeline: Timeline,
    library: Library,
    *,
    now: float,
    propped: bool = True,
    week: int | None = None,
) -> Step:
    """Begin a session at its first phase."""
    session = Session(timeline, library, propped, Status.RUNNING, 0, now, week=week)
    return session, (SessionStarted(now), PhaseStarted(now, session.phase.key, 0))


def deadline(session: Session) -> float | None:
    """Return the instant at which the next boundary is due, or None while nothing runs."""
    if session.status is Status.COUNT_IN:
        return session.count_in_until
    if session.status is Status.RUNNING and session.waiting_since is None:
        return session.began + session.length
    return None


def advance(session: Session, *, now: float) -> Step:
    """Cross every boundary due at or before ``now``, each at its own instant."""
    events: list[Event] = []
    while (due := deadline(session)) is not None and due <= now:
        session, crossed = _cross(session, due)
        events.extend(crossed)
    return session, tuple(events)


def jumped(session: Session, *, seen: float) -> Step:
    """Pause after a jump in time: the computer slept, or nothing ran for a while.

    ``seen`` is the last instant known to be lived through. Boundaries up to it are crossed, later
    ones are not: no rep is ever skipped by a jump.
    """
    session, crossed = advance(session, now=seen)
    if session.status not in (Status.RUNNING, Status.COUNT_IN):
        return session, crossed
    session, events = pause(session, seen, PauseReason.SLEPT)
    return session, (*crossed, *events)


def elapsed(session: Session, *, now: float) -> float:
    """Seconds lived of the current phase, 0 while it waits to begin again."""
    if session.status is not Status.RUNNING:
        return 0.0
    until = now if session.waiting_since is None else session.waiting_since
    return min(max(0.0, until - session.began), float(session.length))


def remaining(session: Session, *, now: float) -> float:
    """Seconds left of the current phase."""
    return session.length - elapsed(session, now=now)


def time_left(session: Session, *, now: float) -> float:
    """Seconds left of the whole session as it stands."""
    if session.status is Status.ENDED:
        return 0.0
    return session.timeline.seconds - session.phase.end + remaining(session, now=now)


def _cross(session: Session, due: float) -> Step:
    """Go over one boundary, at its own instant."""
    if session.status is Status.COUNT_IN:
        session = replace(session, status=Status.RUNNING, began=due, extra=0, pause_reason=None)
        return session, (Resumed(due), PhaseStarted(due, session.phase.key, session.index))
    return complete(session, due, float(session.length))


def complete(session: Session, at: float, seconds: float) -> Step:
    """Finish the current phase after ``seconds`` lived of it and begin the next, or end."""
    phase = session.phase
    events: list[Event] = [PhaseCompleted(at, phase.key, phase.index, seconds)]
    done = session.done
    rep = phase.rep_key
    if phase.ends_rep and rep is not None and rep not in done:
        done = done | {rep}
        events.append(RepCompleted(at, rep))
    session = replace(session, done=done, active_seconds=session.active_seconds + seconds)
    if phase.index + 1 == len(session.timeline.phases):
        session, ended = end_session(session, at, StopReason.NONE)
        return session, (*events, *ended)
    session, begun = begin(session, phase.index + 1, at)
    return session, (*events, *begun)


def begin(session: Session, index: int, at: float) -> Step:
    """Start running a phase at ``at``."""
    session = replace(
        session, status=Status.RUNNING, index=index, began=at, extra=0, waiting_since=None
    )
    return session, (PhaseStarted(at, session.phase.key, index),)


def end_session(session: Session, at: float, reason: StopReason) -> Step:
    """Close the session; ended by her in the finish, it counts as run to the end."""
    finished = reason is StopReason.NONE or (
        reason is StopReason.USER and session.phase.kind is PhaseKind.FINISH
    )
    outcome = Outcome.ENDED_EARLY
    if finished:
        outcome, reason = Outcome.COMPLETED, StopReason.NONE
    elif reason in (StopReason.WARNING_SIGN, StopReason.PAIN):
        outcome = Outcome.STOPPED
    session = replace(
        session,
        status=Status.ENDED,
        waiting_since=None,
        undo=None,
        outcome=outcome,
        stop_reason=reason,
    )
    return session, (SessionEnded(at, outcome, reason),)


def halt(session: Session, now: float, status: Status) -> Step:
    """Stop the clock inside a phase, which will begin again from its start."""
    left: tuple[Event, ...] = ()
    if session.status is Status.RUNNING:
        left = (PhaseLeft(now, session.phase.key, session.index),)
    return replace(session, status=status, waiting_since=None, extra=0), left


def pause(session: Session, now: float, reason: PauseReason = PauseReason.ASKED) -> Step:
    """Halt until `resume`."""
    session, left = halt(session, now, Status.PAUSED)
    return replace(session, pause_reason=reason), (*left, Paused(now, reason))


def resume(session: Session, now: float) -> Step:
    """Begin the count-in to the current phase."""
    recovered = session.pause_reason is PauseReason.INTERRUPTED
    seconds = COUNT_IN_RECOVERED if recovered else COUNT_IN
    session = replace(session, status=Status.COUNT_IN, count_in_until=now + seconds)
    return session, (CountInStarted(now, seconds, session.phase.key),)
