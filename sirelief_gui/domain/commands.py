"""What each command does to a session, and where it means something.

`apply` carries one out. The rules it keeps are those of `session.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sirelief_gui.domain.events import (
    EasedOff,
    ExerciseRestarted,
    ExerciseSkipped,
    JumpUndone,
    PhaseLeft,
    StopOpened,
    TimeAdded,
    WaitEnded,
    Waiting,
)
from sirelief_gui.domain.exercise import GUIDE_KINDS, REP_KINDS, REST_KINDS, PhaseKind
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.record import StopReason
from sirelief_gui.domain.session import (
    Command,
    IllegalCommand,
    Session,
    Status,
    Step,
    Undo,
    advance,
    begin,
    complete,
    elapsed,
    end_session,
    halt,
    pause,
    resume,
)
from sirelief_gui.domain.timeline import PhaseKey, RepKey, Timeline, compile_timeline

ADD_TIME = 15
"""Seconds that one '+15 s' adds."""
LONGEST_REST = 120
"""A rest can be made this long, seconds (SETTLED, The timeline)."""
BACK_WITHIN = 3.0
"""Back under this many seconds into a rep goes to the rep before (SETTLED, Keys)."""
UNDO_WITHIN = 5.0
"""How long a skip or a step back can be undone: the 4 s of the toast and a little grace."""


def apply(session: Session, command: Command, *, now: float) -> Step:
    """Carry a command out at ``now``, after crossing what was due.

    Raises IllegalCommand, with the session as it was, where the command means nothing.
    """
    session, crossed = advance(session, now=now)
    if not legal(session, command, now=now):
        raise IllegalCommand(f"{command} while {session.status} in {session.phase.kind}")
    session, events = _HANDLERS[command](session, now)
    return session, (*crossed, *events)


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


def _jump(session: Session, index: int, now: float, *, keep: Session | None = None) -> Step:
    """Leave the current phase for another one and remember where from.

    Out of a pause or a count-in the new phase is counted in; while running it begins at once.
    """
    origin = keep or session
    undo = Undo(origin.timeline, origin.index, now, None)
    if session.status is Status.RUNNING:
        left = PhaseLeft(now, origin.phase.key, origin.index)
        session, begun = begin(session, index, now)
        return replace(session, undo=undo), (left, *begun)
    session = replace(session, index=index, extra=0, undo=None)
    return resume(session, now)


def _ready(session: Session, now: float) -> Step:
    return complete(session, now, elapsed(session, now=now))


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
    session, left = halt(session, now, session.status)
    voided = sum(1 for key in session.done if key.item == item)
    session = replace(
        session,
        index=first,
        undo=None,
        done=frozenset(key for key in session.done if key.item != item),
    )
    session, counted = resume(session, now)
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
    session, begun = begin(session, undo.index, now)
    return session, (*left, JumpUndone(now, undo.skipped), *begun)


def _open_stop(session: Session, now: float) -> Step:
    session, left = halt(session, now, Status.STOPPED)
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
    session, counted = resume(session, now)
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
        session, left = halt(session, now, session.status)
        session, ended = end_session(session, now, reason)
        return session, (*left, *ended)

    return end


_HANDLERS: dict[Command, Callable[[Session, float], Step]] = {
    Command.PAUSE: pause,
    Command.RESUME: resume,
    Command.NEXT_REP: _next_rep,
    Command.NEXT_EXERCISE: _next_exercise,
    Command.BACK: _back,
    Command.RESTART_EXERCISE: _restart,
    Command.ADD_TIME: _add_time,
    Command.READY: _ready,
    Command.WAIT: _wait,
    Command.UNDO_JUMP: _undo_jump,
    Command.STOP: _open_stop,
    Command.CONTINUE: resume,
    Command.EASE_OFF: _ease_off,
    Command.SKIP_EXERCISE: _next_exercise,
    Command.END: _ender(StopReason.USER),
    Command.END_FOR_PAIN: _ender(StopReason.PAIN),
    Command.UNWELL: _ender(StopReason.WARNING_SIGN),
}
