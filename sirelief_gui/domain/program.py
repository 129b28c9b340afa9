"""Programs and doses: which exercises, in which order, how many reps and how long the holds.

A program as stored says only what differs from the library; `resolve` fills in the rest and checks
every bound, so that nothing downstream meets an impossible dose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from types import MappingProxyType

from sirelief_gui.domain.exercise import (
    TIMED_KINDS,
    WORK_KINDS,
    Exercise,
    Laterality,
    Library,
    PhaseKind,
    PhaseSpec,
    Side,
)
from sirelief_gui.domain.reading import is_line, shown
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is

REST_EXERCISE_DEFAULT = 20
"""Rest between two exercises in the same posture, seconds (SETTLED, The timeline)."""
REST_EXERCISE_MAXIMUM = 120
MOST_SETS_BY_THERAPIST = 5
"""Sets where a therapist set more than the exercise has (our choice; S20 names no bound)."""
LONGEST_NOTE = 200
"""Characters of a note beside a dose."""
EASE_OFF_REPS = 2
"""How many reps 'Ease off' takes away (SETTLED, Safety)."""


class DoseError(ValueError):
    """A dose lies outside its bounds. The message is a sentence for the person who set it.

    ``key`` names what is wrong as a program file does ("seconds.hold_top"), "" for the whole.
    """

    def __init__(self, sentence: str, *, key: str = "") -> None:
        super().__init__(sentence)
        self.key = key


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
    rest_between_sets: int | None = None
    """Seconds of rest between two sets."""
    note: str = ""
    """What her therapist or she wrote beside it, one line of at most `LONGEST_NOTE` characters."""


@dataclass(frozen=True, slots=True)
class ProgramItem:
    """One exercise in a program, with its dose."""

    exercise: str
    dose: Dose = Dose()
    off: bool = False
    """Left out until it is switched on again, its dose kept."""


@dataclass(frozen=True, slots=True)
class Program:
    """An ordered list of items under a name."""

    id: str
    name: str
    items: tuple[ProgramItem, ...]

    @property
    def active(self) -> tuple[int, ...]:
        """The places of the items that are done: item n of a timeline is ``items[active[n]]``."""
        return tuple(place for place, item in enumerate(self.items) if not item.off)


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
    note: str = ""
    stands_for: PlannedItem | None = None
    """What was to be done here, where something else is done instead of it (S6)."""
    from_lying: bool = False
    """Whether she lay already when she swapped: the way up comes first."""

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
    program: Program, library: Library, *, reps: int | None = None, tr: Translate = as_is
) -> tuple[PlannedItem, ...]:
    """Settle every number of a program against the library; items that are off are left out.

    ``reps`` overrides the reps of the exercises that are counted and can have so many; the others
    keep theirs (a stretch, the warm-up). Raises DoseError with a sentence that names the exercise
    and the allowed range, also where no exercise can have so many.
    """
    if not program.items:
        sentence = tr("The program “{name}” has no exercises. Add at least one.")
        raise DoseError(sentence.format(name=program.name))
    if not program.active:
        sentence = tr("Every exercise of “{name}” is switched off. Switch at least one on.")
        raise DoseError(sentence.format(name=program.name))
    done = [program.items[place] for place in program.active]
    takers = () if reps is None else _takers(done, library, reps)
    return tuple(
        resolve_item(item, library, reps=reps if item in takers else None, tr=tr) for item in done
    )


def _takers(items: Sequence[ProgramItem], library: Library, reps: int) -> Sequence[ProgramItem]:
    """Return the items that can have so many reps; where none can, those whose reps are counted.

    The first of those says then what is wrong.
    """
    known = {item.exercise: library.exercises.get(item.exercise) for item in items}
    counted = {key: one for key, one in known.items() if one and one.kind not in TIMED_KINDS}
    able = {key for key, one in counted.items() if one.reps.minimum <= reps <= one.reps.maximum}
    return [item for item in items if item.exercise in (able or counted or known)]


def resolve_item(
    item: ProgramItem, library: Library, *, reps: int | None = None, tr: Translate = as_is
) -> PlannedItem:
    """Settle one item; see `resolve`."""
    exercise = library.exercises.get(item.exercise)
    if exercise is None:
        sentence = tr("There is no exercise called “{name}” in the library.")
        raise DoseError(sentence.format(name=item.exercise))
    dose, limits = item.dose, _Limits(exercise, item.dose.therapist_set, tr)
    if dose.variant is not None and all(v.id != dose.variant for v in exercise.variants):
        sentence = tr("{exercise} has no variant {variant}.")
        sentence = sentence.format(exercise=tr(exercise.name), variant=shown(dose.variant))
        raise DoseError(sentence, key="variant")
    if dose.note and not is_line(dose.note, LONGEST_NOTE):
        sentence = tr("{exercise}: a note is one line of at most {most} characters.")
        sentence = sentence.format(exercise=tr(exercise.name), most=LONGEST_NOTE)
        raise DoseError(sentence, key="note")
    count = limits.reps(reps if reps is not None else dose.reps)
    planned = PlannedItem(
        exercise=exercise,
        variant=dose.variant,
        reps_by_set=(count,) * limits.sets(dose.sets),
        seconds=MappingProxyType(limits.seconds(dose.seconds)),
        rest_between_sets=limits.rest_between_sets(dose.rest_between_sets),
        rest_after=limits.rest_after(dose.rest_after),
        note=dose.note,
    )
    if not has_work(planned):
        sentence = tr(
            "{exercise}: nothing is left to do in a rep. "
            "Give at least one movement or hold a second or more."
        )
        raise DoseError(sentence.format(exercise=tr(exercise.name)), key="seconds")
    return planned


def has_work(item: PlannedItem) -> bool:
    """Tell whether a rep has anything to do in it: a rep of rests alone could never be done."""
    return any(spec.kind in WORK_KINDS for spec in item.phases)


def most_reps(exercise: Exercise, *, therapist_set: bool) -> int:
    """Return the most reps that may be set, with or without "my therapist set this"."""
    bounds = exercise.reps
    return bounds.maximum if therapist_set else bounds.recommended_maximum


def most_sets(exercise: Exercise, *, therapist_set: bool) -> int:
    """Return the most sets that may be set, with or without "my therapist set this" (S20)."""
    usual = exercise.sets.maximum
    return max(usual, MOST_SETS_BY_THERAPIST) if therapist_set else usual


@dataclass(frozen=True, slots=True)
class _Limits:
    """Settles the numbers of one dose; each raises DoseError outside its bounds."""

    exercise: Exercise
    therapist_set: bool
    words: Translate

    def reps(self, wanted: int | None) -> int:
        bounds, tr = self.exercise.reps, self.words
        count = bounds.default if wanted is None else wanted
        self._check("reps", tr("reps"), count, (bounds.minimum, bounds.maximum))
        most = most_reps(self.exercise, therapist_set=self.therapist_set)
        if count > most:
            sentence = tr("{exercise}: more than {most} reps only when your therapist set this.")
            sentence = sentence.format(exercise=tr(self.exercise.name), most=most)
            raise DoseError(sentence, key="reps")
        return count

    def sets(self, wanted: int | None) -> int:
        bounds, tr = self.exercise.sets, self.words
        count = bounds.default if wanted is None else wanted
        most = most_sets(self.exercise, therapist_set=self.therapist_set)
        self._check("sets", tr("sets"), count, (bounds.minimum, most))
        return count

    def rest_after(self, wanted: int | None) -> int:
        rest = REST_EXERCISE_DEFAULT if wanted is None else wanted
        tr = self.words
        what = tr("seconds of rest after it")
        self._check("rest_after", what, rest, (0, REST_EXERCISE_MAXIMUM))
        return rest

    def rest_between_sets(self, wanted: int | None) -> int:
        bounds, tr = self.exercise.rest_between_sets, self.words
        rest = bounds.default if wanted is None else wanted
        what = tr("seconds of rest between sets")
        self._check("rest_between_sets", what, rest, (bounds.minimum, bounds.maximum))
        return rest

    def seconds(self, wanted: Mapping[str, int]) -> dict[str, int]:
        tr, exercise = self.words, self.exercise
        known = {spec.id for spec in exercise.phases}
        for phase_id in wanted:
            if phase_id not in known:
                sentence = tr("{exercise} has no phase “{phase}”.")
                sentence = sentence.format(exercise=tr(exercise.name), phase=phase_id)
                raise DoseError(sentence, key=f"seconds.{phase_id}")
        found = {}
        for spec in exercise.phases:
            found[spec.id] = value = wanted.get(spec.id, spec.seconds.default)
            what = tr("seconds of “{phase}”").format(phase=tr(spec.label))
            bounds = (spec.seconds.minimum, spec.seconds.maximum)
            self._check(f"seconds.{spec.id}", what, value, bounds)
        return found

    def _check(self, key: str, what: str, value: int, bounds: tuple[int, int]) -> None:
        if not bounds[0] <= value <= bounds[1]:
            tr, (low, high) = self.words, bounds
            sentence = tr("{exercise}: {value} {what} is outside {low} to {high}.").format(
                exercise=tr(self.exercise.name), value=value, what=what, low=low, high=high
            )
            raise DoseError(sentence, key=key)
