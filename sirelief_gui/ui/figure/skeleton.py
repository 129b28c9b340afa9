"""Where every joint is, in a key pose or on the way between two.

Angles turn along the shorter way with a soft start and end; planted hands and feet stay where they
are by solving the limb backwards from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import acos, atan2, cos, hypot, pi, sin, sqrt

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.figure.rig import Bone, Limb, Point, Pose, Rig


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """The figure at one instant.

    ``start`` and ``end`` are the poses it lies between, ``share`` (0 to 1) how far along it is:
    props and glow fade by it. ``breath`` is 0 (out) to 1 (in). ``goal`` is where the whole movement
    leads, past the poses it goes by; None: to ``end``.
    """

    joints: Mapping[str, Point]
    belly: float
    breath: float
    start: Pose
    end: Pose
    share: float
    goal: Pose | None = None


def ease(u: float) -> float:
    """Return the soft course of a movement: 0 to 1 as ``u`` goes from 0 to 1."""
    return 0.5 - 0.5 * cos(pi * u)


def time_of(share: float) -> float:
    """Return when a soft movement has come so far: `ease` the other way round."""
    return acos(1 - 2 * share) / pi


def can_move(rig: Rig, start: str, end: str) -> bool:
    """Return whether a movement between two poses is drawn; all others are cross-faded."""
    return (start, end) in rig.transitions


def still(rig: Rig, name: str, breath: float = 0.0) -> Stance:
    """Return the stance of a key pose. Raises KeyError for an unknown one."""
    pose = rig.poses[name]
    return Stance(
        joints=pose.joints, belly=pose.belly, breath=breath, start=pose, end=pose, share=0.0
    )


def moving(rig: Rig, start: str, end: str, u: float, breath: float = 0.0) -> Stance:
    """Return the stance at ``u`` (0 to 1) of a listed transition, by way of its poses.

    Raises KeyError for a pair that is not listed.
    """
    transition = rig.transitions[start, end]
    path = [start, *transition.via, end]
    along = ease(min(1.0, max(0.0, u))) * (len(path) - 1)
    segment = min(int(along), len(path) - 2)
    a, b = rig.poses[path[segment]], rig.poses[path[segment + 1]]
    e = along - segment
    return Stance(
        joints=_joints(rig, a, b, e),
        belly=_lerp(a.belly, b.belly, e),
        breath=breath,
        start=a,
        end=b,
        share=e,
        goal=rig.poses[end],
    )


def _joints(rig: Rig, a: Pose, b: Pose, e: float) -> dict[str, Point]:
    family = rig.families[a.family]
    limbs = [rig.limbs[name] for name in family.ik]
    solved = {bone for limb in limbs for bone in (limb.upper, limb.lower, limb.end)}
    joints: dict[str, Point] = {rig.root: (0.0, 0.0)}
    for bone in rig.bones:
        if bone.name not in solved:
            x, y = joints[bone.start]
            dx, dy = bone.fixed_offset or _turned(bone, a, b, e)
            joints[bone.end] = (x + dx, y + dy)
    anchor = joints[family.anchor]
    goal = _lerp_point(a.joints[family.anchor], b.joints[family.anchor], e)
    dx, dy = goal[0] - anchor[0], goal[1] - anchor[1]
    joints = {name: (x + dx, y + dy) for name, (x, y) in joints.items()}
    for limb in limbs:
        _solve(rig, limb, joints, a, b, e)
    return joints


def _turned(bone: Bone, a: Pose, b: Pose, e: float) -> Point:
    angle = _lerp_angle(_angle(bone, a), _angle(bone, b), e)
    # As long as in the poses: where those are off by a hair, nothing jumps at either end.
    length = _lerp(_length(bone, a), _length(bone, b), e)
    return length * cos(angle), length * sin(angle)


def _solve(rig: Rig, limb: Limb, joints: dict[str, Point], a: Pose, b: Pose, e: float) -> None:
    """Place a limb so that its far end lies where it must: two circles, the right crossing."""
    upper, lower, end = rig.bone[limb.upper], rig.bone[limb.lower], rig.bone[limb.end]
    start = joints[upper.start]
    goal = _lerp_point(a.joints[lower.end], b.joints[lower.end], e)
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    reach = hypot(dx, dy)
    l1, l2 = upper.length, lower.length
    if reach > l1 + l2:
        l1, l2 = l1 * reach / (l1 + l2), l2 * reach / (l1 + l2)
    along = (l1 * l1 + reach * reach - l2 * l2) / (2 * reach)
    across = sqrt(max(0.0, l1 * l1 - along * along))
    side = 1.0 if _lerp(_bend(upper, lower, a), _bend(upper, lower, b), e) >= 0 else -1.0
    ux, uy = dx / reach, dy / reach
    joints[upper.end] = (
        start[0] + along * ux - side * across * uy,
        start[1] + along * uy + side * across * ux,
    )
    joints[lower.end] = goal
    hx, hy = _turned(end, a, b, e)
    joints[end.end] = (goal[0] + hx, goal[1] + hy)


def _bend(upper: Bone, lower: Bone, pose: Pose) -> float:
    """Return on which side of the line start-end the middle joint lies (its sign)."""
    sx, sy = pose.joints[upper.start]
    mx, my = pose.joints[upper.end]
    ex, ey = pose.joints[lower.end]
    return (ex - sx) * (my - sy) - (ey - sy) * (mx - sx)


def _angle(bone: Bone, pose: Pose) -> float:
    (x0, y0), (x1, y1) = pose.joints[bone.start], pose.joints[bone.end]
    return atan2(y1 - y0, x1 - x0)


def _length(bone: Bone, pose: Pose) -> float:
    (x0, y0), (x1, y1) = pose.joints[bone.start], pose.joints[bone.end]
    return hypot(x1 - x0, y1 - y0)


def _lerp(a: float, b: float, e: float) -> float:
    return a + (b - a) * e


def _lerp_point(a: Point, b: Point, e: float) -> Point:
    return _lerp(a[0], b[0], e), _lerp(a[1], b[1], e)


def _lerp_angle(a: float, b: float, e: float) -> float:
    turn = (b - a + pi) % (2 * pi) - pi
    return a + turn * e
