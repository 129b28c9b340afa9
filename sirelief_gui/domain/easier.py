"""A program as it is done today: lighter after a hard morning, and without lying where she asked.

What is prescribed is not changed; the session begins with what comes out of here, and its plan
keeps that. Rules S6, S7 and S17 of the facts.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sirelief_gui.domain.exercise import STRENGTH_KINDS, Kind, Library
from sirelief_gui.domain.program import PlannedItem, ProgramItem, resolve_item
from sirelief_gui.domain.values import dataclass

SEATED_SWAP = "seated_glute_squeeze"
"""What may be done sitting instead of strengthening on the back that names nothing itself (S6)."""
_AROUND = frozenset({Kind.WARMUP, Kind.COOLDOWN, Kind.BREATHING})
"""What goes around the exercises: never the one that is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """What is done today. ``swapped`` and ``left_out`` are ids of exercises she will miss."""

    items: tuple[PlannedItem, ...]
    swapped: tuple[str, ...] = ()
    """Done sitting instead."""
    left_out: tuple[str, ...] = ()
    eased: bool = False
    """Fewer reps and one exercise fewer, after a hard morning."""


def fitted(
    items: Sequence[PlannedItem],
    library: Library,
    *,
    lying_left_out: bool = False,
    starts_easier: bool = False,
    hurt: Collection[str] = (),
) -> Fitted:
    """Return a program as it is done today.

    ``hurt`` are ids of exercises that hurt last time: one of them is the one to leave out.
    Something is always left to do, but for a program that is done lying alone, where ``items``
    may come out empty: there is nothing to begin then.
    """
    done = _seated(items, library) if lying_left_out else Fitted(items=tuple(items))
    if not starts_easier:
        return done
    out = _one_to_leave_out(done.items, hurt)
    kept = tuple(item for number, item in enumerate(done.items) if number != out)
    missed = () if out is None else (done.items[out].exercise.id,)
    return replace(
        done,
        items=tuple(map(_fewest_reps, kept)),
        left_out=(*done.left_out, *missed),
        eased=bool(kept),
    )


def seated_swap(item: PlannedItem, library: Library) -> PlannedItem | None:
    """Return what may be done sitting instead of an exercise on the back; None for nothing.

    It has the dose that the library gives it, with the rest and the sets of what it stands for.
    """
    exercise = item.exercise
    if not library.postures[exercise.posture].lying or exercise.kind not in STRENGTH_KINDS:
        return None
    known = (library.exercises.get(one) for one in (*exercise.substitutes, SEATED_SWAP))
    seats = (one for one in known if one and not library.postures[one.posture].lying)
    swap = next(seats, None)
    if swap is None:
        return None
    seated = resolve_item(ProgramItem(swap.id), library)
    reps = (seated.reps_by_set[0],) * min(len(item.reps_by_set), swap.sets.maximum)
    return replace(seated, reps_by_set=reps, rest_after=item.rest_after)


def _seated(items: Sequence[PlannedItem], library: Library) -> Fitted:
    """Do sitting what can be, and leave out the rest of what is done lying (S7)."""
    done: list[PlannedItem] = []
    swapped: list[str] = []
    left_out: list[str] = []
    for item in items:
        if not library.postures[item.exercise.posture].lying:
            done.append(item)
            continue
        swap = seated_swap(item, library)
        # Twice the same exercise would be more of it than anyone prescribed.
        if swap is None or any(one.exercise.id == swap.exercise.id for one in (*items, *done)):
            left_out.append(item.exercise.id)
        else:
            done.append(swap)
            swapped.append(item.exercise.id)
    return Fitted(items=tuple(done), swapped=tuple(swapped), left_out=tuple(left_out))


def _one_to_leave_out(items: Sequence[PlannedItem], hurt: Collection[str]) -> int | None:
    """Find what to leave out: what hurt last time, else the last strengthening, else the last.

    Warm-up, cool-down and breathing stay, and the last exercise of all does.
    """
    places = [n for n, item in enumerate(items) if item.exercise.kind not in _AROUND]
    if len(places) < 2:
        return None
    for wanted in (
        [n for n in places if items[n].exercise.id in hurt],
        [n for n in places if items[n].exercise.kind in STRENGTH_KINDS],
    ):
        if wanted:
            return wanted[-1]
    return places[-1]


def _fewest_reps(item: PlannedItem) -> PlannedItem:
    """Bring the reps down to the least that is recommended; fewer stay as they are."""
    least = item.exercise.reps.recommended_minimum
    return replace(item, reps_by_set=tuple(min(reps, least) for reps in item.reps_by_set))
