"""What the figure does at an instant: it moves with the rep, and with the step that is spoken."""

from __future__ import annotations

from collections.abc import Sequence

from sirelief_gui.domain.breathing import HOLD_DEPTH, breath_at
from sirelief_gui.domain.demo import MOVING_KINDS, demo_pose, part_at
from sirelief_gui.domain.exercise import REP_KINDS, PhaseKind, Side, Step
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.values import dataclass

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
    if phase.kind is PhaseKind.CHANGE_SIDE and rep:
        return _over_and_over(rep, lived)
    if phase.loop is not None:
        return Shown(*phase.loop.at(lived, length))
    if phase.kind in MOVING_KINDS and length:
        return Shown(phase.pose_from, phase.pose_to, lived / length)
    depth = HOLD_DEPTH if phase.kind is PhaseKind.HOLD else 1.0
    return Shown(phase.pose_from, phase.pose_to, 1.0, breath_at(lived, length, depth=depth))


def side_shown(phase: Phase, plan: PlannedItem | None) -> Side | None:
    """Return the side that the figure works on; on the way into an exercise the first one."""
    if plan is None or phase.key.side is not None:
        return phase.key.side
    return plan.turns[0]


def first_rep(timeline: Timeline, item: int | None) -> tuple[Phase, ...]:
    """Return the phases of an exercise's first rep; none where there is no exercise or no rep."""
    start = None if item is None else timeline.first_rep(item)
    if start is None:
        return ()
    key = timeline.phases[start].key
    place = (key.item, key.side, key.set, key.rep)
    found = []
    for index in range(start, len(timeline.phases)):
        phase = timeline.phases[index]
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
    count = len(phase.steps)
    if rep and not phase.step_starts and length / count < STEP_MOVE:
        # Too short to follow the steps slowly, and nobody says them: the rep alone.
        return _over_and_over(rep, lived)
    number = step_at(phase, lived, length)
    begins = _begin(phase, number, length)
    room = (length if number == count - 1 else _begin(phase, number + 1, length)) - begins
    pose, is_rep = _pose(phase, number), phase.steps[number].how_to
    before = _pose(phase, number - 1) if number else left or pose
    legs = []
    if before != pose:
        move = min(STEP_MOVE, room * _MOVE_SHARE)
        legs.append(_Leg(before, pose, move, True, is_rep))
        room -= move
    if number == count - 1 and rep:
        legs += _again(rep, pose, room, is_rep=is_rep)
    else:
        legs.append(_Leg(pose, pose, room, False, is_rep))
    return _on_the_way(legs, max(0.0, lived - begins))


def _over_and_over(rep: Sequence[Phase], lived: float) -> Shown:
    legs = _legs_of(rep)
    return _on_the_way(legs, lived % sum(leg.seconds for leg in legs))


@dataclass(frozen=True, slots=True)
class _Leg:
    """A piece of the figure's way: from pose to pose in so many seconds, or a stay."""

    start: str
    end: str
    seconds: float
    moves: bool
    is_rep: bool = True


def _on_the_way(legs: Sequence[_Leg], seconds: float) -> Shown:
    """Return what is shown so many seconds into some legs; at their end, the end."""
    left = seconds
    for leg in legs:
        if left < leg.seconds:
            break
        left -= leg.seconds
    else:
        return Shown(leg.end, leg.end, 1.0, is_rep=leg.is_rep)
    if leg.moves:
        return Shown(leg.start, leg.end, left / leg.seconds, is_rep=leg.is_rep)
    breath = breath_at(left, leg.seconds, depth=HOLD_DEPTH)
    return Shown(leg.start, leg.end, 1.0, breath, is_rep=leg.is_rep)


def _again(rep: Sequence[Phase], pose: str, room: float, *, is_rep: bool) -> list[_Leg]:
    """A stay in the last step's pose, then as many whole reps as there is room for, and the rest.

    At the end it is where the rep begins, if there is room for the way.
    """
    start, once = rep[0].pose_from, _legs_of(rep)
    back = [_Leg(pose, start, STEP_MOVE, True)] if pose != start else []
    room -= _STAY + STEP_MOVE * len(back)
    times = int(room // sum(leg.seconds for leg in once))
    if room < 0 or not (back or times):
        away = room + _STAY + STEP_MOVE * len(back)
        return [_Leg(pose, pose, away, False, is_rep)]
    room -= times * sum(leg.seconds for leg in once)
    stay = _Leg(pose, pose, _STAY, False, is_rep)
    return [stay, *back, *once * times, _Leg(start, start, room, False)]


def _legs_of(rep: Sequence[Phase]) -> list[_Leg]:
    """One rep as it is shown: moves at their own pace, holds no longer than they need be seen."""
    return [leg for part in rep for leg in _legs_of_part(part)]


def _legs_of_part(part: Phase) -> list[_Leg]:
    """A move, a stay, or a repeated movement once round."""
    if part.loop is not None:
        poses, share = part.loop.poses, part.loop.seconds / len(part.loop.poses)
        ends = (*poses[1:], poses[0])
        return [_Leg(start, end, share, True) for start, end in zip(poses, ends, strict=True)]
    if part.kind in MOVING_KINDS:
        return [_Leg(part.pose_from, part.pose_to, float(part.seconds), True)]
    return [_Leg(part.pose_to, part.pose_to, min(float(part.seconds), _STAY), False)]


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
