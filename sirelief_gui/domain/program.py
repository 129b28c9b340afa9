"""Programs and doses: which exercises, in which order, how many reps and how long the holds.

A program as stored says only what differs from the library; `resolve` fills in the rest and checks
every bound, so that nothing downstream meets an impossible dose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from sirelief_gui.domain.exercise import Exercise, Laterality, Library, PhaseKind, PhaseSpec

REST_EXERCISE_DEFAULT = 20
"""Rest between two exercises in the same posture, seconds (SETTLED, The timeline)."""
REST_EXERCISE_MAXIMUM = 120
EASE_OFF_REPS = 2
"""How many reps 'Ease off' takes away (SETTLED, Safety)."""


class DoseError(ValueError):
    """A dose lies outside its bounds. The message is a sentence for the person who set it."""


@dataclass(frozen=True, slots=True)
class Dose:
    """What differs from the library's default for one exercise; None means 'as the library says'."""

    reps: int | None = None
    sets: int | None = None
    seconds: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Seconds by phase id, holds above all."""
    rest_after: int | None = None
    """Seconds of rest after the exercise when the next keeps the posture (0–120)."""
    variant: str | None = None
    therapist_set: bool = False


@dataclass(frozen=True, slots=True)
class ProgramItem:
    """One exercise in a program, with its dose."""

    exercise: str
    dose: Dose = Dose()


@dataclass(frozen=True, slots=True)
class Program:
    """An ordered list of items under a name."""

    id: str
    name: str
    items: tuple[ProgramItem, ...]


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One exercise with every number settled, ready to be laid out in time.

    ``reps_by_set`` has one entry for each set. ``seconds`` covers every phase in use; a phase of
    0 s is left out of the timeline.
    """

    exercise: Exercise
    variant: str | None
    reps_by_set: tuple[int, ...]
    seconds: Mapping[str, int]
    rest_between_sets: int
    rest_after: int
    eased: bool = False

    @property
    def phases(self) -> tuple[PhaseSpec, ...]:
        """The phases of one rep in this variant, without those of 0 s."""
        drops = self.exercise.variant(self.variant).drops if self.variant else frozenset()
        return tuple(
            spec
            for spec in self.exercise.phases
            if spec.id not in drops and self.seconds[spec.id] > 0
        )

    @property
    def sides(self) -> int:
        """How many times the reps are done over: 2 for one side after the other."""
        return 2 if self.exercise.laterality is Laterality.EACH_SIDE else 1

    @property
    def reps_planned(self) -> int:
        """Reps over all sets and sides."""
        return sum(self.reps_by_set) * self.sides

    @property
    def hold_seconds(self) -> int:
        """The longest hold of a rep, the figure that stands for the item in tables; 0 if none."""
        holds = [self.seconds[s.id] for s in self.phases if s.kind is PhaseKind.HOLD]
        return max(holds, default=0)

    @property
    def rep_seconds(self) -> int:
        """How long one rep takes, its rest included."""
        return sum(self.seconds[spec.id] for spec in self.phases)

    def eased_off(self, *, current_set: int, highest_rep_done: Mapping[int, int]) -> PlannedItem:
        """Return the lighter dose for the rest of today.

        Two reps fewer in this set and the later ones, never under one nor under what is done
        already (``highest_rep_done`` by set number); each hold at its lower bound (SETTLED, Safety), which for
        Bridging is no hold, as in the source article.
        """
        reps = tuple(
            planned
            if number < current_set
            else max(1, planned - EASE_OFF_REPS, highest_rep_done.get(number, 0))
            for number, planned in enumerate(self.reps_by_set, start=1)
        )
        seconds = dict(self.seconds)
        for spec in self.exercise.phases:
            if spec.kind is PhaseKind.HOLD:
                seconds[spec.id] = min(seconds[spec.id], spec.seconds.minimum)
        return replace(self, reps_by_set=reps, seconds=MappingProxyType(seconds), eased=True)


def resolve(
    program: Program, library: Library, *, reps: int | None = None
) -> tuple[PlannedItem, ...]:
    """Settle every number of a program against the library.

    ``reps`` overrides the reps of every item. Raises DoseError with a sentence that names the
    exercise and the allowed range.
    """
    if not program.items:
        raise DoseError(f"The program “{program.name}” has no exercises. Add at least one.")
    return tuple(resolve_item(item, library, reps=reps) for item in program.items)


def resolve_item(item: ProgramItem, library: Library, *, reps: int | None = None) -> PlannedItem:
    """Settle one item; see `resolve`."""
    exercise = library.exercises.get(item.exercise)
    if exercise is None:
        raise DoseError(f"There is no exercise called “{item.exercise}” in the library.")
    dose = item.dose
    if dose.variant is not None and all(v.id != dose.variant for v in exercise.variants):
        raise DoseError(f"{exercise.name} has no variant “{dose.variant}”.")
    rep_count = reps if reps is not None else dose.reps
    sets = exercise.sets.default if dose.sets is None else dose.sets
    _check(exercise.name, "sets", sets, exercise.sets.minimum, exercise.sets.maximum)
    rest_after = REST_EXERCISE_DEFAULT if dose.rest_after is None else dose.rest_after
    _check(exercise.name, "seconds of rest after it", rest_after, 0, REST_EXERCISE_MAXIMUM)
    return PlannedItem(
        exercise=exercise,
        variant=dose.variant,
        reps_by_set=(_reps(exercise, rep_count, dose),) * sets,
        seconds=MappingProxyType(_seconds(exercise, dose)),
        rest_between_sets=exercise.rest_between_sets.default,
        rest_after=rest_after,
    )


def _reps(exercise: Exercise, wanted: int | None, dose: Dose) -> int:
    bounds = exercise.reps
    count = bounds.default if wanted is None else wanted
    _check(exercise.name, "reps", count, bounds.minimum, bounds.maximum)
    if count > bounds.recommended_maximum and not dose.therapist_set:
        raise DoseError(
            f"{exercise.name}: more than {bounds.recommended_maximum} reps only when your "
            "therapist set this."
        )
    return count


def _seconds(exercise: Exercise, dose: Dose) -> dict[str, int]:
    known = {spec.id for spec in exercise.phases}
    for phase_id in dose.seconds:
        if phase_id not in known:
            raise DoseError(f"{exercise.name} has no phase “{phase_id}”.")
    seconds = {}
    for spec in exercise.phases:
        value = dose.seconds.get(spec.id, spec.seconds.default)
        _check(
            exercise.name,
            f"seconds of “{spec.label}”",
            value,
            spec.seconds.minimum,
            spec.seconds.maximum,
        )
        seconds[spec.id] = value
    return seconds


def _check(name: str, what: str, value: int, minimum: int, maximum: int) -> None:
    if not minimum <= value <= maximum:
        raise DoseError(f"{name}: {value} {what} is outside {minimum} to {maximum}.")
