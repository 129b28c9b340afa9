"""Doing an exercise in another way today, while she is on the way into it.

Seated instead of lying on her back (safety rule S6), or in the variant that is pointed out from
some week on (S22). What is prescribed is not touched: the journal says what was done instead, and
the same press takes it back for as long as no rep of it is done.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from sirelief_gui.domain.easier import seated_swap
from sirelief_gui.domain.events import EasedOff, Event, ExerciseSwapped, PhaseLeft
from sirelief_gui.domain.exercise import GUIDE_KINDS, Library, PhaseKind
from sirelief_gui.domain.figure_show import step_at
from sirelief_gui.domain.program import PlannedItem, ProgramItem, has_work, resolve_item
from sirelief_gui.domain.session import IllegalCommand, Session, Step, begin, elapsed
from sirelief_gui.domain.timeline import Timeline, recompile


def instead(session: Session, *, now: float) -> PlannedItem | None:
    """Return what may be done in place of the exercise that the phase leads into; None for nothing.

    Once swapped, that is what was planned.
    """
    number = session.phase.item
    if number is None or not _leads_in(session):
        return None
    item = session.timeline.items[number]
    if item.stands_for is not None:
        return item.stands_for
    return _seated(session, item, now) or _pointed_out(session, item)


def swap(session: Session, now: float) -> Step:
    """Swap the exercise that the phase leads into, and begin the way into the other one.

    An exercise that was eased off is followed by an eased one. Raises IllegalCommand where there is
    nothing to swap it for.
    """
    number, other = session.phase.item, instead(session, now=now)
    if number is None or other is None:
        raise IllegalCommand("there is nothing to do in its place")
    events: list[Event] = [
        PhaseLeft(now, session.phase.key, session.index),
        ExerciseSwapped(
            now,
            number,
            other.exercise.id,
            other.reps_by_set,
            dict(other.seconds),
            other.from_lying,
            other.variant,
        ),
    ]
    if session.timeline.items[number].eased and not other.eased:
        other = other.eased_off(side=other.turns[0], current_set=1, highest_rep_done={})
        second = other.reps_second_side
        events.append(EasedOff(now, number, other.reps_by_set, dict(other.seconds), second))
    timeline = with_swapped(session.timeline, number, other, session)
    session = replace(session, timeline=timeline, undo=None)
    session, begun = begin(session, way_in(timeline, number), now)
    return session, (*events, *begun)


def swapped(
    item: PlannedItem,
    library: Library,
    *,
    exercise: str,
    variant: str | None,
    reps_by_set: tuple[int, ...],
    seconds: Mapping[str, int],
    from_lying: bool,
) -> PlannedItem:
    """Return what took the place of ``item``, from what its event says.

    Raises KeyError or DoseError for an exercise, a variant or a dose that the library does not
    know.
    """
    planned = item.stands_for
    if planned is not None and (planned.exercise.id, planned.variant) == (exercise, variant):
        return planned
    if exercise == item.exercise.id and variant is not None:
        return replace(item, variant=item.exercise.variant(variant).id, stands_for=item)
    if set(seconds) != {spec.id for spec in library.exercises[exercise].phases}:
        raise KeyError(f"the phases of {exercise}")
    return replace(
        resolve_item(ProgramItem(exercise), library),
        reps_by_set=reps_by_set,
        seconds=MappingProxyType(dict(seconds)),
        rest_after=item.rest_after,
        stands_for=item,
        from_lying=from_lying,
    )


def with_swapped(timeline: Timeline, number: int, other: PlannedItem, session: Session) -> Timeline:
    """Return the timeline with another exercise in one place."""
    items = (*timeline.items[:number], other, *timeline.items[number + 1 :])
    return recompile(timeline, session.library, propped=session.propped, items=items)


def way_in(timeline: Timeline, number: int) -> int:
    """Return the index of the first phase that leads into an exercise; a rest before it is past.

    KeyError where none does.
    """
    for phase in timeline.phases:
        if phase.item == number and phase.kind in GUIDE_KINDS:
            return phase.index
    raise KeyError(f"the way into {number}")


def _seated(session: Session, item: PlannedItem, now: float) -> PlannedItem | None:
    """Return what is done seated in its place, where lying is to be propped.

    Nothing where that is in the session already: twice would be more of it than was prescribed.
    """
    swap = seated_swap(item, session.library) if session.propped else None
    if swap is None:
        return None
    if any(one.exercise.id == swap.exercise.id for one in session.timeline.items):
        return None
    return replace(swap, stands_for=item, from_lying=_has_lain_down(session, now))


def _pointed_out(session: Session, item: PlannedItem) -> PlannedItem | None:
    """Return it in the variant that is offered from her week on, in which there is work to do."""
    if item.variant is not None or session.week is None:
        return None
    for variant in item.exercise.variants:
        if variant.offered_from_week is not None and session.week >= variant.offered_from_week:
            other = replace(item, variant=variant.id, stands_for=item)
            return other if has_work(other) else None
    return None


def _leads_in(session: Session) -> bool:
    """Tell whether the phase leads into an exercise of which nothing is done yet."""
    phase = session.phase
    begins = phase.kind in GUIDE_KINDS and phase.kind is not PhaseKind.CHANGE_SIDE
    return begins and all(rep.item != phase.item for rep in session.done)


def _has_lain_down(session: Session, now: float) -> bool:
    """Tell whether she has come to lie on the way in: then the way out of it has to be said."""
    phase = session.phase
    if phase.kind is not PhaseKind.CHANGE_POSITION:
        return False
    current = step_at(phase, elapsed(session, now=now), session.length)
    return any(step.lying for step in phase.steps[: current + 1])
