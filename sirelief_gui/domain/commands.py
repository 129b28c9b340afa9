"""What each command does to a session, and where it means something.

`apply` carries one out. The rules it keeps are those of `session.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from sirelief_gui.domain.events import (
    EasedOff,
    Event,
    ExerciseRestarted,
    ExerciseSkipped,
    HurtSaid,
    JumpUndone,
    PhaseLeft,
    StopOpened,
    TimeAdded,
    WaitEnded,
    Waiting,
)
from sirelief_gui.domain.exercise import (
    GUIDE_KINDS,
    REP_KINDS,
    REST_KINDS,
    TIMED_KINDS,
    PhaseKind,
    Side,
)
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.record import Hurt, StopReason
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
from sirelief_gui.domain.swap import instead, swap
from sirelief_gui.domain.timeline import PhaseKey, RepKey, Timeline, recompile

_T = TypeVar("_T")

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
    if session.status is Status.ENDED:
        return False
    if session.status is Status.STOPPED:
        open_now = command in _STOP_CHOICES or command in _ENDINGS
    else:
        open_now = command not in _STOP_CHOICES
    condition = _CONDITIONS.get(command)
    return open_now and (condition is None or condition(session, now))


_HURTS = {
    Command.HURT_EASING: Hurt.EASING,
    Command.HURT_UP_TO_5: Hurt.UP_TO_5,
    Command.HURT_OVER_5: Hurt.OVER_5,
}
_STOP_CHOICES = frozenset(
    {Command.CONTINUE, Command.EASE_OFF, Command.SKIP_EXERCISE, Command.UNWELL, *_HURTS}
)
_ENDINGS = frozenset({Command.END, Command.END_FOR_PAIN})


def _in_lead_in(session: Session, _now: float) -> bool:
    return session.status is Status.RUNNING and session.phase.kind in GUIDE_KINDS


def _in_a_demo(session: Session, now: float) -> bool:
    return _in_lead_in(session, now) and session.phase.is_demo


def _before_the_finish(session: Session, _now: float) -> bool:
    return session.phase.item is not None


def _in_an_exercise(session: Session, _now: float) -> bool:
    kind = session.phase.kind
    return kind in REP_KINDS or kind in (PhaseKind.REST_SET, PhaseKind.CHANGE_SIDE)


def _can_ease(session: Session, _now: float) -> bool:
    item = session.phase.item
    return item is not None and not session.timeline.items[item].eased


def _can_swap(session: Session, now: float) -> bool:
    return _in_lead_in(session, now) and instead(session, now=now) is not None


def _can_undo(session: Session, now: float) -> bool:
    return session.undo is not None and now - session.undo.at <= UNDO_WITHIN


_CONDITIONS: dict[Command, Callable[[Session, float], bool]] = {
    Command.PAUSE: lambda session, _: session.status in (Status.RUNNING, Status.COUNT_IN),
    Command.RESUME: lambda session, _: session.status is Status.PAUSED,
    Command.READY: _in_lead_in,
    Command.WAIT: _in_lead_in,
    Command.AGAIN: _in_a_demo,
    Command.SWAP: _can_swap,
    Command.ADD_TIME: lambda session, _: session.status is Status.RUNNING and _room(session) > 0,
    Command.NEXT_REP: _before_the_finish,
    Command.NEXT_EXERCISE: _before_the_finish,
    Command.SKIP_EXERCISE: _before_the_finish,
    Command.RESTART_EXERCISE: _in_an_exercise,
    Command.EASE_OFF: _can_ease,
    Command.UNDO_JUMP: _can_undo,
}


def _room(session: Session) -> int:
    """Seconds that can still be added to the current phase."""
    if session.phase.kind in REST_KINDS:
        return min(ADD_TIME, LONGEST_REST - session.length)
    if session.phase.kind in GUIDE_KINDS:
        return min(ADD_TIME, LONGEST_REST - session.extra)
    return 0


def _needed(value: _T | None) -> _T:
    """Narrow what `legal` has made sure of."""
    if value is None:
        raise IllegalCommand("there is nothing here to do that with")
    return value


def _jump(
    session: Session,
    index: int,
    now: float,
    *,
    keep: Session | None = None,
    skipped: int | None = None,
) -> Step:
    """Leave the current phase for another one and remember where from (``keep``).

    Out of a halt or a count-in the new phase is counted in; while running it begins at once.
    """
    origin = keep or session
    session = replace(session, undo=Undo(origin.timeline, origin.index, now, skipped))
    left: tuple[Event, ...] = ()
    if session.status is Status.RUNNING:
        left = (PhaseLeft(now, origin.phase.key, origin.index),)
    session, begun = _go_to(session, index, now)
    return session, (*left, *begun)


def _go_to(session: Session, index: int, now: float) -> Step:
    if session.status is Status.RUNNING:
        return begin(session, index, now)
    return resume(replace(session, index=index, extra=0), now)


def _ready(session: Session, now: float) -> Step:
    return complete(session, now, elapsed(session, now=now))


def _again(session: Session, now: float) -> Step:
    left = PhaseLeft(now, session.phase.key, session.index)
    session, begun = begin(session, session.index, now)
    return session, (left, *begun)


def _next_rep(session: Session, now: float) -> Step:
    if _in_lead_in(session, now):
        return _ready(session, now)
    return _jump(session, _needed(session.timeline.next_unit(session.index)), now)


def _next_exercise(session: Session, now: float) -> Step:
    item = _needed(session.phase.item)
    unstarted = not _in_an_exercise(session, now) and all(key.item != item for key in session.done)
    moved = session
    if unstarted:
        # She is not in that posture yet: the way to the next one starts from where she is.
        timeline = recompile(
            session.timeline,
            session.library,
            propped=session.propped,
            omitted=session.timeline.omitted | {item},
        )
        moved = replace(session, timeline=timeline)
    moved, events = _jump(moved, moved.timeline.after_item(item), now, keep=session, skipped=item)
    return moved, (ExerciseSkipped(now, item, unstarted), *events)


def _back(session: Session, now: float) -> Step:
    timeline, unit = session.timeline, session.timeline.unit_start(session.index)
    lived = sum(p.seconds for p in timeline.phases[unit : session.index])
    fresh = lived + elapsed(session, now=now) < BACK_WITHIN
    target = timeline.unit_start(unit - 1) if fresh and unit > 0 else unit
    return _jump(session, target, now)


def _restart(session: Session, now: float) -> Step:
    item = _needed(session.phase.item)
    first = _needed(session.timeline.first_rep(item))
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
    undo = _needed(session.undo)
    left: tuple[Event, ...] = ()
    if session.status is Status.RUNNING:
        left = (PhaseLeft(now, session.phase.key, session.index),)
    # Reps done since the jump stay done; only the place and what was left out come back.
    session = replace(session, timeline=undo.timeline, undo=None)
    session, begun = _go_to(session, undo.index, now)
    return session, (*left, JumpUndone(now, undo.skipped), *begun)


def _open_stop(session: Session, now: float) -> Step:
    session, left = halt(session, now, Status.STOPPED)
    return replace(session, undo=None), (*left, StopOpened(now))


def eased_plan(session: Session) -> PlannedItem:
    """Return the dose that Ease off gives the exercise of the current phase.

    Raises IllegalCommand in the finish, which belongs to no exercise.
    """
    key, item = session.phase.key, _needed(session.phase.item)
    highest: dict[tuple[Side | None, int], int] = {}
    for rep in session.done:
        if rep.item == item:
            highest[rep.side, rep.set] = max(rep.rep, highest.get((rep.side, rep.set), 0))
    return session.timeline.items[item].eased_off(
        side=key.side, current_set=key.set or 1, highest_rep_done=highest
    )


def _ease_off(session: Session, now: float) -> Step:
    key, item, plan = session.phase.key, _needed(session.phase.item), eased_plan(session)
    session = replace(session, timeline=with_item(session.timeline, item, plan, session))
    session = replace(session, index=place(session.timeline, key, session.done))
    session, counted = resume(session, now)
    eased = EasedOff(now, item, plan.reps_by_set, dict(plan.seconds), plan.reps_second_side)
    return session, (eased, *counted)


def ease_all(session: Session, *, now: float) -> Step:
    """Lighten every exercise of a session that has only begun (safety rule S16).

    For a day that starts with high pain: what is prescribed stays in the plan, and the easing is
    an event, as when she asks for it. Breathing and warming up stay whole.
    """
    events: list[Event] = []
    for number, item in enumerate(session.timeline.items):
        if item.exercise.kind in TIMED_KINDS:
            continue
        plan = item.eased_off(side=item.turns[0], current_set=1, highest_rep_done={})
        session = replace(session, timeline=with_item(session.timeline, number, plan, session))
        events.append(
            EasedOff(now, number, plan.reps_by_set, dict(plan.seconds), plan.reps_second_side)
        )
    return session, tuple(events)


def with_item(timeline: Timeline, item: int, plan: PlannedItem, session: Session) -> Timeline:
    """Return the timeline with one item's dose replaced."""
    items = (*timeline.items[:item], plan, *timeline.items[item + 1 :])
    return recompile(timeline, session.library, propped=session.propped, items=items)


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


def _hurt_sayer(hurt: Hurt) -> Callable[[Session, float], Step]:
    def say(session: Session, now: float) -> Step:
        item = session.phase.item if _in_an_exercise(session, now) else None
        return session, (HurtSaid(now, item, hurt),)

    return say


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
    Command.AGAIN: _again,
    Command.SWAP: swap,
    Command.UNDO_JUMP: _undo_jump,
    Command.STOP: _open_stop,
    Command.CONTINUE: resume,
    **{command: _hurt_sayer(hurt) for command, hurt in _HURTS.items()},
    Command.EASE_OFF: _ease_off,
    Command.SKIP_EXERCISE: _next_exercise,
    Command.END: _ender(StopReason.USER),
    Command.END_FOR_PAIN: _ender(StopReason.PAIN),
    Command.UNWELL: _ender(StopReason.WARNING_SIGN),
}
