"""One rep shown over and over: which phase, how far, and what the figure does in it."""

from __future__ import annotations

from collections.abc import Sequence

from sirelief_gui.domain.breathing import HOLD_DEPTH, breath_at
from sirelief_gui.domain.demo import MOVING_KINDS
from sirelief_gui.domain.exercise import Loop, PhaseKind, PhaseSpec
from sirelief_gui.domain.library_list import shown_pose
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is


@dataclass(frozen=True, slots=True, kw_only=True)
class RepPart:
    """A phase of the rep: its seconds, its name, in short too, and the poses it goes between."""

    seconds: int
    kind: PhaseKind
    name: str
    short: str
    pose_from: str
    pose_to: str
    loop: Loop | None = None

    @property
    def is_moving(self) -> bool:
        """Whether the figure moves in it."""
        return self.kind in MOVING_KINDS


@dataclass(frozen=True, slots=True)
class RepMoment:
    """Where the loop is: the number of the part, and how far (0 to 1) it is."""

    part: int
    share: float


def rep_parts(
    item: PlannedItem, *, propped: bool, once: bool = False, tr: Translate = as_is
) -> tuple[RepPart, ...]:
    """Return the phases of one rep of a dose; ``propped`` as for lying.

    ``once`` goes only once round in a movement that is repeated all through its phase.
    """
    return tuple(
        RepPart(
            seconds=_seconds(item, spec, once=once),
            kind=spec.kind,
            name=tr(spec.label),
            short=tr(spec.short),
            pose_from=shown_pose(item.exercise, spec.pose_from, propped=propped),
            pose_to=shown_pose(item.exercise, spec.pose_to, propped=propped),
            loop=spec.loop,
        )
        for spec in item.phases
    )


def _seconds(item: PlannedItem, spec: PhaseSpec, *, once: bool) -> int:
    seconds = item.seconds[spec.id]
    return seconds if spec.loop is None or not once else min(seconds, spec.loop.seconds)


def moment_at(parts: Sequence[RepPart], seconds: float) -> RepMoment:
    """Return where the loop is so many seconds after its start."""
    left = seconds % sum(part.seconds for part in parts)
    for number, part in enumerate(parts):
        if left < part.seconds:
            return RepMoment(number, left / part.seconds)
        left -= part.seconds
    return RepMoment(0, 0.0)


def pose_at(parts: Sequence[RepPart], moment: RepMoment) -> tuple[str, str, float, float]:
    """Return between which poses the figure is, how far, and how full its breath is."""
    part = parts[moment.part]
    if part.loop is not None:
        return (*part.loop.at(moment.share * part.seconds, part.seconds), 0.0)
    if part.is_moving:
        return part.pose_from, part.pose_to, moment.share, 0.0
    lived = moment.share * part.seconds
    depth = HOLD_DEPTH if part.kind is PhaseKind.HOLD else 1.0
    return part.pose_from, part.pose_to, 1.0, breath_at(lived, part.seconds, depth=depth)
