"""Doses as a report tells them: read from the plans that sessions keep, and how they changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import cast

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Laterality, Library, PhaseKind
from sirelief_gui.domain.library_list import is_single
from sirelief_gui.domain.record import SessionRecord
from sirelief_gui.domain.values import dataclass

_UNREADABLE = (AttributeError, KeyError, TypeError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseSeen:
    """What a plan prescribes of one exercise: reps by set, seconds of each hold in its order."""

    exercise: str
    name: str
    """In English, of the library or hers; an id where nobody knows it any more."""
    reps: tuple[int, ...]
    holds: tuple[int, ...] = ()
    each_side: bool = False
    variant: str | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class PlanSeen:
    """What a stored plan says: its doses in order, and whether the session was added by hand."""

    doses: tuple[DoseSeen, ...] = ()
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class DoseShift:
    """One exercise's change. ``before`` None: added; ``after`` None: left out."""

    before: DoseSeen | None
    after: DoseSeen | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseChange:
    """What a session was prescribed otherwise than the one before of the same program.

    ``first`` is the first session of that program in the period: nothing came before it.
    """

    number: int
    day: date
    program: str
    first: bool
    shifts: tuple[DoseShift, ...]
    of: int
    """How many exercises the program has."""


class PlanReader:
    """Reads stored plans, each text once: most sessions were prescribed the same."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._read = cache(self._parse)

    def __call__(self, plan: str) -> PlanSeen:
        """Return what a plan says; of one that cannot be read, nothing."""
        return self._read(plan)

    def _parse(self, plan: str) -> PlanSeen:
        try:
            data = json.loads(plan)
            by_hand = data.get("by_hand") is True
            doses = tuple(_dose(row, self._library) for row in data.get("items", ()))
        except _UNREADABLE:
            return PlanSeen()
        return PlanSeen(doses, by_hand)


def _dose(row: Mapping[str, object], library: Library) -> DoseSeen:
    exercise_id = str(row["exercise"])
    variant = None if row.get("variant") is None else str(row["variant"])
    reps = tuple(int(n) for n in cast(list[int], row["reps_by_set"]))
    seconds = cast(Mapping[str, int], row["seconds"])
    own = cast(Mapping[str, object] | None, row.get("own"))
    if own is not None:
        phases = cast(list[Mapping[str, object]], own["phases"])
        holds = [str(p["id"]) for p in phases if p["kind"] == PhaseKind.HOLD]
        name, sides = str(own["name"]), str(own["laterality"])
    elif exercise_id in library.exercises:
        exercise = library.exercises[exercise_id]
        drops = exercise.variant(variant).drops if variant else frozenset()
        specs = [s for s in exercise.phases if s.kind is PhaseKind.HOLD and s.id not in drops]
        holds = [spec.id for spec in specs]
        name, sides = exercise.short_name, exercise.laterality.value
    else:
        holds, name, sides = [], exercise_id, ""
    return DoseSeen(
        exercise=exercise_id,
        name=name,
        reps=reps,
        holds=tuple(int(seconds[one]) for one in holds if int(seconds.get(one, 0)) > 0),
        each_side=sides == Laterality.EACH_SIDE,
        variant=variant,
        own=own is not None,
    )


def dose_changes(sessions: Iterable[SessionRecord], read: PlanReader) -> tuple[DoseChange, ...]:
    """Return how doses changed from session to session, oldest first, numbered from 1.

    Each program is compared with itself, so that a gentle day is no change. The first session of a
    program in the period is one; an exercise done by itself is none, nor a session added by hand.
    """
    known: dict[str, dict[tuple[str, int], DoseSeen]] = {}
    texts: dict[str, str] = {}
    changes: list[DoseChange] = []
    for session in sessions:
        if texts.get(session.program_id) == session.plan:
            continue  # as the time before
        plan = read(session.plan)
        if not plan.doses or plan.by_hand or is_single(session.program_id):
            continue
        texts[session.program_id] = session.plan
        now = _by_place(plan.doses)
        before = known.get(session.program_id)
        known[session.program_id] = now
        shifts = _shifts(before or {}, now)
        if not shifts:
            continue
        changes.append(
            DoseChange(
                number=len(changes) + 1,
                day=day_of(session.started_at),
                program=session.program_name,
                first=before is None,
                shifts=shifts,
                of=len(now),
            )
        )
    return tuple(changes)


def _by_place(doses: Iterable[DoseSeen]) -> dict[tuple[str, int], DoseSeen]:
    """Tell apart an exercise that comes more than once in a program."""
    seen: Counter[str] = Counter()
    found: dict[tuple[str, int], DoseSeen] = {}
    for dose in doses:
        found[dose.exercise, seen[dose.exercise]] = dose
        seen[dose.exercise] += 1
    return found


def _shifts(
    before: Mapping[tuple[str, int], DoseSeen], now: Mapping[tuple[str, int], DoseSeen]
) -> tuple[DoseShift, ...]:
    changed = [
        DoseShift(before.get(key), dose) for key, dose in now.items() if before.get(key) != dose
    ]
    gone = [DoseShift(dose, None) for key, dose in before.items() if key not in now]
    return (*changed, *gone)
