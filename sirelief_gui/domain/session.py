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

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from sirelief_gui.domain.events import (
    CountInStarted,
    EasedOff,
    Event,
    ExerciseRestarted,
    ExerciseSkipped,
    JumpUndone,
    Paused,
    PauseReason,
    PhaseCompleted,
    PhaseLeft,
    PhaseStarted,
    RepCompleted,
    Resumed,
    SessionEnded,
    SessionStarted,
    StopOpened,
    TimeAdded,
    WaitEnded,
    Waiting,
)
from sirelief_gui.domain.exercise import GUIDE_KINDS, REP_KINDS, REST_KINDS, Library, PhaseKind
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.record import Outcome, StopReason
from sirelief_gui.domain.timeline import Phase, PhaseKey, RepKey, Timeline, compile_timeline

COUNT_IN = 3.0
"""Seconds of count-in after a pause (SETTLED, The timeline)."""
COUNT_IN_RECOVERED = 10.0
"""Seconds of count-in after an interruption: she has to get back down first."""
ADD_TIME = 15
"""Seconds that one '+15 s' adds."""
LONGEST_REST = 120
"""A rest can be made this long, seconds (SETTLED, The timeline)."""
BACK_WITHIN = 3.0
"""Back under this many seconds into a rep goes to the rep before (SETTLED, Keys)."""
UNDO_WITHIN = 5.0
"""How long a skip or a step back can be undone: the 4 s of the toast and a little grace."""


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
    UNDO_JUMP = "undo_jump"
    STOP = "stop"
    CONTINUE = "continue"
    EASE_OFF = "ease_off"
    SKIP_EXERCISE = "skip_exercise"
    END = "end"
    END_FOR_PAIN = "end_for_pain"
    UNWELL = "unwell"


class IllegalCommand(Exception):
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


def start(timeline: Timeline, library: Library, *, now: float, propped: bool = True) -> Step:
    """Begin a session at its first phase."""
    session = Session(timeline, library, propped, Status.RUNNING, 0, now)
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


def apply(session: Session, command: Command, *, now: float) -> Step:
    """Carry a command out at ``now``, after crossing what was due.

    Raises IllegalCommand, with the session as it was, where the command means nothing.
    """
    session, crossed = advance(session, now=now)
    if not legal(session, command, now=now):
        raise IllegalCommand(f"{command} while {session.status} in {session.phase.kind}")
    session, events = _HANDLERS[command](session, now)
    return session, (*crossed, *events)


def jumped(session: Session, *, seen: float) -> Step:
    """Pause after a jump in time: the computer slept, or nothing ran for a while.

    ``seen`` is the last instant known to be lived through. Boundaries up to it are crossed, later
    ones are not: no rep is ever skipped by a jump.
    """
    session, crossed = advance(session, now=seen)
    if session.status not in (Status.RUNNING, Status.COUNT_IN):
        return session, crossed
    session, events = _pause(session, seen, PauseReason.SLEPT)
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


def legal(session: Session, command: Command, *, now: float) -> bool:
    """Tell whether a command means anything in this state."""
    status, kind = session.status, session.phase.kind
    if status is Status.ENDED:
        return False
    if command in _STOP_CHOICES:
        return status is Status.STOPPED and _choice_is_open(session, command)
    if status is Status.STOPPED:
        return command in (Command.END, Command.END_FOR_PAIN)
    match command:
        case Command.PAUSE:
            return status in (Status.RUNNING, Status.COUNT_IN)
        case Command.RESUME:
            return status is Status.PAUSED
        case Command.READY:
            return status is Status.RUNNING and kind in GUIDE_KINDS
        case Command.WAIT:
            return status is Status.RUNNING and kind in GUIDE_KINDS
        case Command.ADD_TIME:
            return status is Status.RUNNING and _room(session) > 0
        case Command.NEXT_REP | Command.NEXT_EXERCISE | Command.BACK:
            return kind is not PhaseKind.FINISH or command is Command.BACK
        case Command.RESTART_EXERCISE:
            return kind in REP_KINDS or kind in (PhaseKind.REST_SET, PhaseKind.CHANGE_SIDE)
        case Command.UNDO_JUMP:
            return session.undo is not None and now - session.undo.at <= UNDO_WITHIN
        case _:
            return True


_STOP_CHOICES = frozenset(
    {Command.CONTINUE, Command.EASE_OFF, Command.SKIP_EXERCISE, Command.UNWELL}
)


def _choice_is_open(session: Session, command: Command) -> bool:
    item = session.phase.item
    if command is Command.EASE_OFF:
        return item is not None and not session.timeline.items[item].eased
    return command is not Command.SKIP_EXERCISE or item is not None


def _room(session: Session) -> int:
    """Seconds that can still be added to the current phase."""
    if session.phase.kind in REST_KINDS:
        return min(ADD_TIME, LONGEST_REST - session.length)
    if session.phase.kind in GUIDE_KINDS:
        return min(ADD_TIME, LONGEST_REST - session.extra)
    return 0


def _cross(session: Session, due: float) -> Step:
    """Go over one boundary, at its own instant."""
    if session.status is Status.COUNT_IN:
        session = replace(session, status=Status.RUNNING, began=due, extra=0, pause_reason=None)
        return session, (Resumed(due), PhaseStarted(due, session.phase.key, session.index))
    return _complete(session, due, float(session.length))


def _complete(session: Session, at: float, seconds: float) -> Step:
    """Finish the current phase after ``seconds`` of it and begin the next, or end."""
    phase = session.phase
    events: list[Event] = [PhaseCompleted(at, phase.key, phase.index, seconds)]
    done = session.done
    rep = phase.rep_key
    if phase.ends_rep and rep is not None and rep not in done:
        done = done | {rep}
        events.append(RepCompleted(at, rep))
    session = replace(session, done=done, active_seconds=session.active_seconds + seconds)
    if phase.index + 1 == len(session.timeline.phases):
        session, ended = _end(session, at, StopReason.NONE)
        return session, (*events, *ended)
    session, begun = _begin(session, phase.index + 1, at)
    return session, (*events, *begun)


def _begin(session: Session, index: int, at: float) -> Step:
    session = replace(
        session, status=Status.RUNNING, index=index, began=at, extra=0, waiting_since=None
    )
    return session, (PhaseStarted(at, session.phase.key, index),)


def _end(session: Session, at: float, reason: StopReason) -> Step:
    finished = reason is StopReason.NONE or (
        reason is StopReason.USER and session.phase.kind is PhaseKind.FINISH
    )
    outcome = Outcome.ENDED_EARLY
    if finished:
        outcome, reason = Outcome.COMPLETED, StopReason.NONE
    elif reason is StopReason.WARNING_SIGN:
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


def _halt(session: Session, now: float, status: Status) -> Step:
    """Stop the clock inside a phase, which will begin again from its start."""
    left: tuple[Event, ...] = ()
    if session.status is Status.RUNNING:
        left = (PhaseLeft(now, session.phase.key, session.index),)
    return replace(session, status=status, waiting_since=None, extra=0), left


def _pause(session: Session, now: float, reason: PauseReason = PauseReason.ASKED) -> Step:
    session, left = _halt(session, now, Status.PAUSED)
    return replace(session, pause_reason=reason), (*left, Paused(now, reason))


def _resume(session: Session, now: float) -> Step:
    recovered = session.pause_reason is PauseReason.INTERRUPTED
    seconds = COUNT_IN_RECOVERED if recovered else COUNT_IN
    session = replace(session, status=Status.COUNT_IN, count_in_until=now + seconds)
    return session, (CountInStarted(now, seconds, session.phase.key),)


def _jump(session: Session, index: int, now: float, *, keep: Session | None = None) -> Step:
    """Leave the current phase for another one and remember where from.

    Out of a pause or a count-in the new phase is counted in; while running it begins at once.
    """
    origin = keep or session
    undo = Undo(origin.timeline, origin.index, now, None)
    if session.status is Status.RUNNING:
        left = PhaseLeft(now, origin.phase.key, origin.index)
        session, begun = _begin(session, index, now)
        return replace(session, undo=undo), (left, *begun)
    session = replace(session, index=index, extra=0, undo=None)
    return _resume(session, now)


def _ready(session: Session, now: float) -> Step:
    return _complete(session, now, elapsed(session, now=now))


def _next_rep(session: Session, now: float) -> Step:
    if session.status is Status.RUNNING and session.phase.kind in GUIDE_KINDS:
        return _ready(session, now)
    following = session.timeline.next_unit(session.index)
    assert following is not None, "the finish is never left by Next"
    return _jump(session, following, now)


def _next_exercise(session: Session, now: float) -> Step:
    item = session.phase.item
    assert item is not None, "the finish has no next exercise"
    origin = session
    unstarted = session.phase.kind in GUIDE_KINDS | {PhaseKind.REST_EXERCISE}
    if unstarted and session.phase.kind is not PhaseKind.CHANGE_SIDE:
        # She is not in that posture yet: the way to the next one starts from where she is.
        session = replace(session, timeline=_without(session, item))
    session, events = _jump(session, session.timeline.after_item(item), now, keep=origin)
    if session.undo is not None:
        session = replace(session, undo=replace(session.undo, skipped=item))
    return session, (ExerciseSkipped(now, item, unstarted), *events)


def _without(session: Session, item: int) -> Timeline:
    timeline = session.timeline
    if any(key.item == item for key in session.done):
        return timeline
    return compile_timeline(
        timeline.items,
        session.library,
        propped=session.propped,
        omitted=timeline.omitted | {item},
    )


def _back(session: Session, now: float) -> Step:
    timeline, unit = session.timeline, session.timeline.unit_start(session.index)
    lived = sum(p.seconds for p in timeline.phases[unit : session.index])
    fresh = lived + elapsed(session, now=now) < BACK_WITHIN
    target = timeline.unit_start(unit - 1) if fresh and unit > 0 else unit
    return _jump(session, target, now)


def _restart(session: Session, now: float) -> Step:
    item = session.phase.item
    first = session.timeline.first_rep(item) if item is not None else None
    assert item is not None and first is not None, "legal only inside an exercise"
    session, left = _halt(session, now, session.status)
    voided = sum(1 for key in session.done if key.item == item)
    session = replace(
        session,
        index=first,
        undo=None,
        done=frozenset(key for key in session.done if key.item != item),
    )
    session, counted = _resume(session, now)
    return session, (*left, ExerciseRestarted(now, item, voided), *counted)


def _add_time(session: Session, now: float) -> Step:
    seconds = _room(session)
    session = replace(session, extra=session.extra + seconds)
    return session, (TimeAdded(now, session.phase.key, seconds),)


def _wait(session: Session, now: float) -> Step:
    if session.waiting_since is None:
        return replace(session, waiting_since=now), (Waiting(now),)
    began = session.began + now - session.waiting_since
    return replace(session, began=began, waiting_since=None), (WaitEnded(now),)


def _undo_jump(session: Session, now: float) -> Step:
    undo = session.undo
    assert undo is not None, "legal only after a jump"
    left = (PhaseLeft(now, session.phase.key, session.index),)
    if session.status is not Status.RUNNING:
        left = ()
    # Reps done since the jump stay done; only the place and what was left out come back.
    session = replace(session, timeline=undo.timeline, undo=None)
    session, begun = _begin(session, undo.index, now)
    return session, (*left, JumpUndone(now, undo.skipped), *begun)


def _open_stop(session: Session, now: float) -> Step:
    session, left = _halt(session, now, Status.STOPPED)
    return replace(session, undo=None), (*left, StopOpened(now))


def _ease_off(session: Session, now: float) -> Step:
    key, item = session.phase.key, session.phase.item
    assert item is not None, "the finish cannot be eased"
    highest: dict[int, int] = {}
    for rep in session.done:
        if rep.item == item:
            highest[rep.set] = max(rep.rep, highest.get(rep.set, 0))
    plan = session.timeline.items[item].eased_off(
        current_set=key.set or 1, highest_rep_done=highest
    )
    session = replace(session, timeline=with_item(session.timeline, item, plan, session))
    session = replace(session, index=place(session.timeline, key, session.done))
    session, counted = _resume(session, now)
    return session, (EasedOff(now, item, plan.reps_by_set, dict(plan.seconds)), *counted)


def with_item(timeline: Timeline, item: int, plan: PlannedItem, session: Session) -> Timeline:
    """Return the timeline with one item's dose replaced."""
    items = (*timeline.items[:item], plan, *timeline.items[item + 1 :])
    return compile_timeline(
        items, session.library, propped=session.propped, omitted=timeline.omitted
    )


def place(timeline: Timeline, key: PhaseKey, done: frozenset[RepKey]) -> int:
    """Find where to go on after ``key`` was interrupted, in a timeline that may have changed.

    A rep not yet done begins again; a rep that is done, or is no longer planned, is followed by
    what comes after it. A lead-in begins again; one that is gone gives way to what follows it.
    """
    if key.item is None:
        return len(timeline.phases) - 1
    if key.set is None or key.rep is None:
        found = timeline.find(key)
        return timeline.after_item(key.item) if found is None else found
    rep = RepKey(key.item, key.side, key.set, key.rep)
    same_rep = [p.index for p in timeline.phases if p.rep_key == rep]
    if same_rep:
        return same_rep[0] if rep not in done else same_rep[-1] + 1
    same_set = [
        p.index
        for p in timeline.phases
        if (k := p.rep_key) and (k.item, k.side, k.set) == (rep.item, rep.side, rep.set)
    ]
    return same_set[-1] + 1 if same_set else timeline.after_item(key.item)


def _ender(reason: StopReason) -> Callable[[Session, float], Step]:
    def end(session: Session, now: float) -> Step:
        session, left = _halt(session, now, session.status)
        session, ended = _end(session, now, reason)
        return session, (*left, *ended)

    return end


_HANDLERS: dict[Command, Callable[[Session, float], Step]] = {
    Command.PAUSE: _pause,
    Command.RESUME: _resume,
    Command.NEXT_REP: _next_rep,
    Command.NEXT_EXERCISE: _next_exercise,
    Command.BACK: _back,
    Command.RESTART_EXERCISE: _restart,
    Command.ADD_TIME: _add_time,
    Command.READY: _ready,
    Command.WAIT: _wait,
    Command.UNDO_JUMP: _undo_jump,
    Command.STOP: _open_stop,
    Command.CONTINUE: _resume,
    Command.EASE_OFF: _ease_off,
    Command.SKIP_EXERCISE: _next_exercise,
    Command.END: _ender(StopReason.USER),
    Command.END_FOR_PAIN: _ender(StopReason.PAIN),
    Command.UNWELL: _ender(StopReason.WARNING_SIGN),
}
