"""What a program takes, row by row: exercises, what lies between them, and how it adds up.

All of it is read off the compiled timeline, so that the rows' sum is the timeline's length to the
second, whatever it was laid out with (voice, demos).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby

from sirelief_gui.domain.exercise import REP_KINDS, Kind, Library, PhaseKind
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, seconds_text

_WITHIN = frozenset({PhaseKind.REST_SET, PhaseKind.CHANGE_SIDE})
"""Between two sets or sides of one exercise: in its row, and counted as resting."""
_BEGINNING = frozenset({Kind.WARMUP, Kind.BREATHING})
_ENDING = frozenset({Kind.COOLDOWN, Kind.STRETCH, Kind.RELEASE, Kind.BREATHING})


class Part(StrEnum):
    """What the seconds of a program go to."""

    MOVING = "moving"
    WARM_UP_COOL_DOWN = "warm_up_cool_down"
    CHANGING_RESTING = "changing_resting"


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An exercise: its place in the program, its seconds, and what its reps count as."""

    item: int
    seconds: int
    part: Part


@dataclass(frozen=True, slots=True)
class GapRow:
    """What lies before an exercise (``item``), or after the last one (None).

    ``pieces`` are the kinds and seconds it is made of; a rep that is shown first is a piece of
    its own, ``demo`` its seconds. ``rest_of`` is the item whose rest this is, None where there is
    none to change.
    """

    item: int | None
    seconds: int
    pieces: tuple[tuple[PhaseKind, int], ...]
    demo: int = 0
    rest_of: int | None = None


Row = ItemRow | GapRow


@dataclass(frozen=True, slots=True)
class Times:
    """The rows of a program in their order, and what they add up to, in seconds."""

    rows: tuple[Row, ...]
    total: int
    moving: int
    warm_up_cool_down: int
    changing_resting: int

    def of_item(self, item: int) -> int:
        """Return the seconds of an exercise, rests between its sets included."""
        return sum(
            row.seconds for row in self.rows if isinstance(row, ItemRow) and row.item == item
        )


def times_of(timeline: Timeline) -> Times:
    """Take a timeline apart."""
    around = warm_up_cool_down(timeline.items)
    split = dict.fromkeys(Part, 0)
    for phase in timeline.phases:
        split[_part(phase, around)] += phase.seconds
    return Times(
        tuple(_rows(timeline, around)),
        timeline.seconds,
        split[Part.MOVING],
        split[Part.WARM_UP_COOL_DOWN],
        split[Part.CHANGING_RESTING],
    )


def warm_up_cool_down(items: Sequence[PlannedItem]) -> frozenset[int]:
    """Return the items that are warm-up or cool-down: easy ones before and after the others.

    A program of nothing else (stretches only) has its own work in them, and so none.
    """
    kinds = [item.exercise.kind for item in items]
    first = next((n for n, kind in enumerate(kinds) if kind not in _BEGINNING), len(kinds))
    last = len(kinds)
    while last > first and kinds[last - 1] in _ENDING:
        last -= 1
    named = {n for n, kind in enumerate(kinds) if kind in (Kind.WARMUP, Kind.COOLDOWN)}
    if first >= last:
        return frozenset(named) if len(named) < len(kinds) else frozenset()
    return frozenset({*range(first), *range(last, len(kinds)), *named})


def gap_text(gap: GapRow, timeline: Timeline, library: Library, tr: Translate = as_is) -> str:
    """Say what a gap is: 'Rest 20 s, get ready 5 s', 'Onto your back'."""
    if gap.item is None:
        return tr("Finish")
    told = [_piece(kind, seconds, gap, timeline, library, tr) for kind, seconds in gap.pieces]
    if gap.demo:
        told.append(tr("one rep shown {seconds}").format(seconds=seconds_text(gap.demo, tr)))
    text = ", ".join(told)
    return text[:1].upper() + text[1:]


def split_texts(times: Times, tr: Translate = as_is) -> tuple[str, ...]:
    """Say what the total is made of: '10:12 moving'; parts of 0 s are left out."""
    parts = (
        (times.moving, tr("{time} moving")),
        (times.warm_up_cool_down, tr("{time} warm-up, cool-down")),
        (times.changing_resting, tr("{time} changing, resting")),
    )
    return tuple(text.format(time=clock_text(seconds)) for seconds, text in parts if seconds)


def clock_text(seconds: int) -> str:
    """Return minutes and seconds: '2:56'."""
    return f"{seconds // 60}:{seconds % 60:02}"


def _piece(
    kind: PhaseKind,
    seconds: int,
    gap: GapRow,
    timeline: Timeline,
    library: Library,
    tr: Translate,
) -> str:
    if kind is PhaseKind.CHANGE_POSITION and gap.item is not None:
        return tr(library.postures[timeline.items[gap.item].exercise.posture].title)
    length = seconds_text(seconds, tr)
    if kind is PhaseKind.REST_EXERCISE:
        return tr("rest {seconds}").format(seconds=length)
    return tr("get ready {seconds}").format(seconds=length)


def _part(phase: Phase, around: frozenset[int]) -> Part:
    if phase.kind not in REP_KINDS:
        return Part.CHANGING_RESTING
    return Part.WARM_UP_COOL_DOWN if phase.item in around else Part.MOVING


def _rows(timeline: Timeline, around: frozenset[int]) -> Iterator[Row]:
    for (item, within), phases in groupby(timeline.phases, key=_place):
        own = tuple(phases)
        seconds = sum(phase.seconds for phase in own)
        if within and item is not None:
            part = Part.WARM_UP_COOL_DOWN if item in around else Part.MOVING
            yield ItemRow(item, seconds, part)
            continue
        rests = any(phase.kind is PhaseKind.REST_EXERCISE for phase in own)
        yield GapRow(
            item,
            seconds,
            tuple((phase.kind, phase.seconds) for phase in own if not phase.is_demo),
            sum(phase.seconds for phase in own if phase.is_demo),
            _before(timeline, item) if rests or _could_rest(timeline, item) else None,
        )


def _place(phase: Phase) -> tuple[int | None, bool]:
    return phase.item, phase.kind in REP_KINDS or phase.kind in _WITHIN


def _before(timeline: Timeline, item: int | None) -> int | None:
    """Return the item done before this one, None for the first and for the finish."""
    if item is None:
        return None
    return max((n for n in range(item) if n not in timeline.omitted), default=None)


def _could_rest(timeline: Timeline, item: int | None) -> bool:
    """Tell whether a rest belongs here, were it not 0 s: the position stays the same."""
    before = _before(timeline, item)
    if before is None or item is None:
        return False
    return timeline.items[before].exercise.posture == timeline.items[item].exercise.posture
