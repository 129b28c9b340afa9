"""What the figure does at an instant: it moves with the rep, and with the step that is spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sirelief_gui.domain.breathing import HOLD_DEPTH, breath_at
from sirelief_gui.domain.demo import MOVING_KINDS, demo_pose, part_at
from sirelief_gui.domain.exercise import REP_KINDS, PhaseKind, Step
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.timeline import Timeline

STEP_MOVE = 4.0
"""Seconds from the pose of one step to that of the next, at most (our choice)."""
_MOVE_SHARE = 0.75
"""Part of a step's time that the way to its pose may take."""
_STAY = 2.0
"""Seconds in a pose before the rep is shown once more; the longest hold shown then (our choice)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Between which poses the figure is (``fraction`` 0 to 1), and how full its breath (0 to 1).

    ``is_rep`` tells that it demonstrates the exercise rather than the way into place.
    """

    pose_from: str
    pose_to: str
    fraction: float
    breath: float = 0.0
    is_rep: bool = False


def shown_at(
    phase: Phase, rep: Sequence[Phase], *, lived: float, length: float, left: str = ""
) -> Shown:
    """Return what the figure does so many seconds into a phase of a length.

    ``rep`` are the phases of the first rep of the exercise that a lead-in is for, ``left`` is the
    pose of the position that its first step leads out of.
    """
    if phase.is_demo:
        return _demo(phase, lived, length)
    if phase.steps:
        return _guided(phase, rep, left, lived, length)
    if phase.kind in MOVING_KINDS and length:
        return Shown(phase.pose_from, phase.pose_to, lived / length)
    depth = HOLD_DEPTH if phase.kind is PhaseKind.HOLD else 1.0
    return Shown(phase.pose_from, phase.pose_to, 1.0, breath_at(lived, length, depth=depth))


def first_rep(timeline: Timeline, item: int | None) -> tuple[Phase, ...]:
    """Return the phases of an exercise's first rep; none where there is no exercise or no rep."""
    start = None if item is None else timeline.first_rep(item)
    if start is None:
        return ()
    key = timeline.phases[start].key
    place = (key.item, key.side, key.set, key.rep)
    found = []
    for phase in timeline.phases[start:]:
        own = phase.key
        if phase.kind not in REP_KINDS or (own.item, own.side, own.set, own.rep) != place:
            break
        found.append(phase)
    return tuple(found)


def _demo(phase: Phase, lived: float, length: float) -> Shown:
    start, end, fraction = demo_pose(phase, lived)
    part = phase.demo[part_at(phase, lived)]
    if lived < part.offset:
        breath = breath_at(lived, part.offset)
    elif lived >= part.end:
        breath = breath_at(lived - part.end, length - part.end)
    elif part.kind in MOVING_KINDS:
        breath = 0.0
    else:
        breath = breath_at(lived - part.offset, part.seconds, depth=HOLD_DEPTH)
    return Shown(start, end, fraction, breath, is_rep=True)


def _guided(phase: Phase, rep: Sequence[Phase], left: str, lived: float, length: float) -> Shown:
    """The pose of the step being said, by way of the one before; then the rep, over and over."""
    steps, number = phase.steps, step_at(phase, lived, length)
    begins = _begin(phase, number, length)
    ends = length if number == len(steps) - 1 else _begin(phase, number + 1, length)
    pose = _pose(phase, number)
    before = _pose(phase, number - 1) if number else left or pose
    since, room = max(0.0, lived - begins), ends - begins
    move = min(STEP_MOVE, room * _MOVE_SHARE) if before != pose else 0.0
    is_rep = steps[number].how_to
    if since < move:
        return Shown(before, pose, since / move, is_rep=is_rep)
    if number == len(steps) - 1 and rep:
        looped = _over_and_over(rep, pose, since - move, room - move)
        if looped is not None:
            return looped
    return Shown(pose, pose, 1.0, breath_at(since - move, room - move), is_rep=is_rep)


def _over_and_over(rep: Sequence[Phase], pose: str, since: float, room: float) -> Shown | None:
    """Whole reps, after a stay in the last step's pose; None where there is no room, or no more."""
    start = rep[0].pose_from
    back = STEP_MOVE if pose != start else 0.0
    one = sum(_shown_for(part) for part in rep)
    times = int((room - _STAY - back) // one) if one else 0
    left = since - _STAY
    if room < _STAY + back or left < 0:
        return None
    if left < back:
        return Shown(pose, start, left / back, is_rep=True)
    left -= back
    if left >= one * times:
        rest = room - _STAY - back - one * times
        breath = breath_at(left - one * times, rest)
        return (
            Shown(start, start, 1.0, breath, is_rep=bool(back or times)) if back or times else None
        )
    left %= one
    for part in rep:
        seconds = _shown_for(part)
        if left < seconds:
            moves = part.kind in MOVING_KINDS
            breath = 0.0 if moves else breath_at(left, seconds, depth=HOLD_DEPTH)
            return Shown(
                part.pose_from, part.pose_to, left / seconds if moves else 1.0, breath, True
            )
        left -= seconds
    return None


def _shown_for(part: Phase) -> float:
    return float(part.seconds) if part.kind in MOVING_KINDS else min(float(part.seconds), _STAY)


def step_at(phase: Phase, lived: float, length: float) -> int:
    """Return the step that is being said; in equal shares where the layout knows no voice."""
    if phase.step_starts:
        return max(0, sum(1 for start in phase.step_starts if start <= lived + 1e-6) - 1)
    share = lived / length if length else 0.0
    return min(len(phase.steps) - 1, int(share * len(phase.steps)))


def _begin(phase: Phase, number: int, length: float) -> float:
    if phase.step_starts:
        return phase.step_starts[number] if number else 0.0
    return length * number / len(phase.steps)


def _pose(phase: Phase, number: int) -> str:
    """The pose of a step, or of the last one before it that has one."""
    told: tuple[Step, ...] = phase.steps[: number + 1]
    poses = [step.pose for step in told if step.pose]
    return poses[-1] if poses else phase.pose_from
