"""Programs and doses: which exercises, in which order, how many reps and how long the holds.

A program as stored says only what differs from the library; `resolve` fills in the rest and checks
every bound, so that nothing downstream meets an impossible dose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from sirelief_gui.domain.exercise import (
    WORK_KINDS,
    Exercise,
    Laterality,
    Library,
    PhaseKind,
    PhaseSpec,
    Side,
)

REST_EXERCISE_DEFAULT = 20
"""Rest between two exercises in the same posture, seconds (SETTLED, The timeline)."""
REST_EXERCISE_MAXIMUM = 120
EASE_OFF_REPS = 2
"""How many reps 'Ease off' takes away (SETTLED, Safety)."""


class DoseError(ValueError):
    """A dose lies outside its bounds. The message is a sentence for the person who set it."""


@dataclass(frozen=True, slots=True)
class Dose:
    """What differs from the library for one exercise; None means 'as the library says'."""

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

    ``reps_by_set`` has one entry for each set, and holds for both sides until easing off leaves
    the second side with its own (``reps_second_side``). ``seconds`` covers every phase; a phase
    of 0 s is left out of the timeline.
    """

    exercise: Exercise
    variant: str | None
    reps_by_set: tuple[int, ...]
    seconds: Mapping[str, int]
    rest_between_sets: int
    rest_after: int
    eased: bool = False
    reps_second_side: tuple[int, ...] | None = None

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
    def turns(self) -> tuple[Side | None, ...]:
        """The sides in their order, or a single None where the reps belong to no side."""
        each = self.exercise.laterality is Laterality.EACH_SIDE
        return (Side.LEFT, Side.RIGHT) if each else (None,)

    @property
    def sides(self) -> int:
        """How many times the reps are done over: 2 for one side after the other."""
        return len(self.turns)

    def reps_on(self, side: Side | None) -> tuple[int, ...]:
        """Return the reps of each set on one side."""
        if side is Side.RIGHT and self.reps_second_side is not None:
            return self.reps_second_side
        return self.reps_by_set

    @property
    def reps_planned(self) -> int:
        """Reps over all sets and sides."""
        return sum(sum(self.reps_on(side)) for side in self.turns)

    @property
    def hold_seconds(self) -> int:
        """The longest hold of a rep, the figure that stands for the item in tables; 0 if none."""
        holds = [self.seconds[s.id] for s in self.phases if s.kind is PhaseKind.HOLD]
        return max(holds, default=0)

    @property
    def rep_seconds(self) -> int:
        """How long one rep takes, its rest included."""
        return sum(self.seconds[spec.id] for spec in self.phases)

    def eased_off(
        self,
        *,
        side: Side | None,
        current_set: int,
        highest_rep_done: Mapping[tuple[Side | None, int], int],
    ) -> PlannedItem:
        """Return the lighter dose for the rest of today.

        Two reps fewer in this set and all that follow it, never under one nor under what is done
        already (``highest_rep_done`` by side and set); each hold at its lower bound (SETTLED,
        Safety), which for Bridging is no hold, as in the source article.
        """
        here = (self.turns.index(side) if side in self.turns else 0, current_set)

        def lighter(turn: int, whose: Side | None) -> tuple[int, ...]:
            return tuple(
                reps
                if (turn, number) < here
                else max(1, reps - EASE_OFF_REPS, highest_rep_done.get((whose, number), 0))
                for number, reps in enumerate(self.reps_on(whose), start=1)
            )

        by_turn = [lighter(turn, whose) for turn, whose in enumerate(self.turns)]
        return replace(
            self,
            reps_by_set=by_turn[0],
            reps_second_side=by_turn[1] if self.sides == 2 else None,
            seconds=self._shortest_holds(),
            eased=True,
        )

    def _shortest_holds(self) -> Mapping[str, int]:
        """Every hold at its lower bound; a rep that is nothing but a hold keeps 1 s of it."""
        only_holds = all(s.kind is PhaseKind.HOLD for s in self.phases if s.kind in WORK_KINDS)
        floor = 1 if only_holds else 0
        seconds = dict(self.seconds)
        for spec in self.exercise.phases:
            if spec.kind is PhaseKind.HOLD:
                seconds[spec.id] = min(seconds[spec.id], max(floor, spec.seconds.minimum))
        return MappingProxyType(seconds)


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
    planned = PlannedItem(
        exercise=exercise,
        variant=dose.variant,
        reps_by_set=(_reps(exercise, rep_count, dose),) * sets,
        seconds=MappingProxyType(_seconds(exercise, dose)),
        rest_between_sets=exercise.rest_between_sets.default,
        rest_after=rest_after,
    )
    if not has_work(planned):
        raise DoseError(
            f"{exercise.name}: nothing is left to do in a rep. "
            "Give at least one movement or hold a second or more."
        )
    return planned


def has_work(item: PlannedItem) -> bool:
    """Tell whether a rep has anything to do in it: a rep of rests alone could never be done."""
    return any(spec.kind in WORK_KINDS for spec in item.phases)


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
