"""The numbers of one item as the dose editor offers them: value, bounds, the recommended range."""

from __future__ import annotations

from collections.abc import Iterator

from sirelief_gui.domain.exercise import REP_KINDS, Exercise, Library, PhaseKind
from sirelief_gui.domain.program import (
    REST_EXERCISE_MAXIMUM,
    PlannedItem,
    ProgramItem,
    most_reps,
    most_sets,
    resolve_item,
)
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, seconds_text

REPS, SETS, REST_AFTER, REST_BETWEEN_SETS = "reps", "sets", "rest_after", "rest_between_sets"
SECONDS = "seconds."
"""Begins the key of a phase's seconds, its id follows: as in the program file."""


@dataclass(frozen=True, slots=True)
class DoseField:
    """One number: what it is called, its value, and how far it can be set as things stand.

    ``usual`` is the range shown beside it; beyond it only with "my therapist set this". ``kind``
    is that of the phase where it is a phase's seconds.
    """

    key: str
    label: str
    value: int
    minimum: int
    maximum: int
    usual: tuple[int, int]
    in_seconds: bool
    kind: PhaseKind | None = None

    def value_text(self, tr: Translate = as_is) -> str:
        """Return '8' or '5 s'."""
        return seconds_text(self.value, tr) if self.in_seconds else str(self.value)

    def range_text(self, tr: Translate = as_is) -> str:
        """Return '5 to 10' or '3 to 10 s'."""
        low, high = self.usual
        most = seconds_text(high, tr) if self.in_seconds else str(high)
        return tr("{low} to {high}").format(low=low, high=most)


def dose_fields(
    item: ProgramItem, library: Library, tr: Translate = as_is
) -> tuple[DoseField, ...]:
    """Return what can be set in an item: reps, its phases, sets, rests. Raises DoseError."""
    planned = resolve_item(item, library, tr=tr)
    return tuple(_fields(item, planned, tr))


def _fields(item: ProgramItem, planned: PlannedItem, tr: Translate) -> Iterator[DoseField]:
    exercise, by_therapist = planned.exercise, item.dose.therapist_set
    reps, sets, rest = exercise.reps, exercise.sets, exercise.rest_between_sets
    yield DoseField(
        REPS,
        tr("Reps"),
        planned.reps_by_set[0],
        reps.minimum,
        most_reps(exercise, therapist_set=by_therapist),
        (reps.recommended_minimum, reps.recommended_maximum),
        in_seconds=False,
    )
    yield from _phases(exercise, planned, tr)
    most = most_sets(exercise, therapist_set=by_therapist)
    if most > 1:
        usual = (sets.minimum, sets.maximum)
        yield DoseField(
            SETS, tr("Sets"), len(planned.reps_by_set), sets.minimum, most, usual, in_seconds=False
        )
    if len(planned.reps_by_set) > 1:
        label, value = tr("Rest between sets"), planned.rest_between_sets
        yield _seconds(REST_BETWEEN_SETS, label, value, (rest.minimum, rest.maximum))
    yield _seconds(REST_AFTER, tr("Rest after"), planned.rest_after, (0, REST_EXERCISE_MAXIMUM))


def _phases(exercise: Exercise, planned: PlannedItem, tr: Translate) -> Iterator[DoseField]:
    """Yield the phases of the variant, those of 0 s too: they can be set to more again."""
    drops = exercise.variant(planned.variant).drops if planned.variant else frozenset()
    for spec in exercise.phases:
        if spec.id not in drops and spec.kind in REP_KINDS:
            bounds = (spec.seconds.minimum, spec.seconds.maximum)
            value = planned.seconds[spec.id]
            yield _seconds(SECONDS + spec.id, tr(spec.label), value, bounds, spec.kind)


def _seconds(
    key: str, label: str, value: int, bounds: tuple[int, int], kind: PhaseKind | None = None
) -> DoseField:
    return DoseField(key, label, value, *bounds, bounds, in_seconds=True, kind=kind)
