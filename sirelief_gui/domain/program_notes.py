"""What to think over in a program that is being edited. Nothing here keeps her from anything."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.lying_time import LYING_LIMIT
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.program_times import warm_up_cool_down
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, length_text

MANY_EXERCISES = 8
"""Exercises, warm-up and cool-down apart (facts 1.3: 1 to 8, and fewer are kept up better)."""
MANY_SETS = 3
"""Sets (facts 1.3, S20)."""


class NoteKind(StrEnum):
    """What a note is about."""

    LYING_IN_A_ROW = "lying_in_a_row"
    LYING_LONG = "lying_long"
    MANY_EXERCISES = "many_exercises"
    MANY_SETS = "many_sets"


@dataclass(frozen=True, slots=True)
class Note:
    """One note: the items it is about (from 0; none for the whole program), and its sentence."""

    kind: NoteKind
    items: tuple[int, ...]
    text: str


def notes_on(timeline: Timeline, library: Library, tr: Translate = as_is) -> tuple[Note, ...]:
    """Return what there is to think over, as the program would run."""
    return (
        *_in_a_row(timeline, library, tr),
        *_lying_long(timeline, library, tr),
        *_many_exercises(timeline, tr),
        *_many_sets(timeline, tr),
    )


def _in_a_row(timeline: Timeline, library: Library, tr: Translate) -> Iterator[Note]:
    numbers = [n for n in range(len(timeline.items)) if n not in timeline.omitted]
    for first, second in pairwise(numbers):
        if _is_lying(timeline, library, first) and _is_lying(timeline, library, second):
            names = {
                "first": tr(timeline.items[first].exercise.name),
                "second": tr(timeline.items[second].exercise.name),
            }
            sentence = tr(
                "{first} and {second} are both done lying. Put another exercise between them, "
                "so that you do not lie for long."
            )
            yield Note(NoteKind.LYING_IN_A_ROW, (first, second), sentence.format(**names))


def _lying_long(timeline: Timeline, library: Library, tr: Translate) -> Iterator[Note]:
    for phases in _stretches(timeline, library):
        seconds = sum(phase.seconds for phase in phases)
        if seconds > LYING_LIMIT:
            items = tuple(dict.fromkeys(phase.item for phase in phases if phase.item is not None))
            sentence = tr(
                "You would lie for {time} without a break. Over {limit} is long: fewer reps or "
                "sets make it shorter."
            )
            limit = length_text(int(LYING_LIMIT), tr)
            text = sentence.format(time=length_text(seconds, tr), limit=limit)
            yield Note(NoteKind.LYING_LONG, items, text)


def _stretches(timeline: Timeline, library: Library) -> Iterator[tuple[Phase, ...]]:
    """Yield the phases that she lies through without getting up in between.

    The ways down and up are not counted. A rep is shown before she lies down, or while she lies.
    """
    run: list[Phase] = []
    for phase in timeline.phases:
        if not (phase.is_demo and run) and not _lies(phase, library):
            if run:
                yield tuple(run)
            run = []
        else:
            run.append(phase)


def _many_exercises(timeline: Timeline, tr: Translate) -> Iterator[Note]:
    around = warm_up_cool_down(timeline.items)
    count = sum(1 for n in range(len(timeline.items)) if n not in around | timeline.omitted)
    if count > MANY_EXERCISES:
        sentence = tr("{n} exercises are many. Fewer than {most} are easier to keep up.")
        text = sentence.format(n=count, most=MANY_EXERCISES + 1)
        yield Note(NoteKind.MANY_EXERCISES, (), text)


def _many_sets(timeline: Timeline, tr: Translate) -> Iterator[Note]:
    for number, item in enumerate(timeline.items):
        sets = len(item.reps_by_set)
        if sets > MANY_SETS:
            sentence = tr("{exercise}: {n} sets are more than the usual {most}.")
            text = sentence.format(exercise=tr(item.exercise.name), n=sets, most=MANY_SETS)
            yield Note(NoteKind.MANY_SETS, (number,), text)


def _is_lying(timeline: Timeline, library: Library, item: int) -> bool:
    return library.postures[timeline.items[item].exercise.posture].lying


def _lies(phase: Phase, library: Library) -> bool:
    """Tell whether she lies all through a phase: not on the way down, nor while she is shown."""
    if phase.exercise is None or phase.kind is PhaseKind.CHANGE_POSITION or phase.is_demo:
        return False
    return library.postures[library.exercises[phase.exercise].posture].lying
