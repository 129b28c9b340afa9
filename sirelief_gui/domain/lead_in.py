"""What she is told between two exercises: out of one position, into the next, kit on and off."""

from __future__ import annotations

import string
from dataclasses import replace

from sirelief_gui.domain.exercise import Exercise, Library, Posture, Step
from sirelief_gui.domain.program import PlannedItem


def steps_into(
    item: PlannedItem, previous: Exercise | None, library: Library, *, moves: bool
) -> tuple[Step, ...]:
    """Return the steps into an exercise, in order.

    ``moves`` tells that the posture changes (or that she starts lying): the way out of the old
    posture and into the new one then comes first. What is no longer needed comes off before.
    """
    exercise = item.exercise
    old = library.postures[previous.posture] if previous else None
    return (
        *_taken_off(exercise, previous, library),
        *(replace(step, leaving=True) for step in (old.leave if moves and old else ())),
        *(_entered(library.postures[exercise.posture], old) if moves else ()),
        *_put_on(exercise, previous, library),
        *_worded(item),
    )


def kit_steps(exercise: Exercise, previous: Exercise | None, library: Library) -> tuple[Step, ...]:
    """Return what comes off and what goes on between two exercises."""
    return (
        *_taken_off(exercise, previous, library),
        *_put_on(exercise, previous, library),
    )


def needed(
    exercise: Exercise, previous: Exercise | None, library: Library, *, moves: bool
) -> tuple[str, ...]:
    """Return the ids of the equipment to have at hand that was not in use before.

    ``moves`` tells that the posture changes: what the new one is done on or with counts then, too.
    """
    had = previous.required_equipment if previous else frozenset()
    at_hand = library.postures[exercise.posture].at_hand if moves or previous is None else ()
    required = (kit.id for kit in exercise.equipment if kit.required)
    return tuple(dict.fromkeys(kit for kit in (*required, *at_hand) if kit not in had))


def taken_off(exercise: Exercise, previous: Exercise | None, library: Library) -> tuple[Step, ...]:
    """Return what comes off because the next exercise does without it."""
    return _taken_off(exercise, previous, library)


def with_poses(steps: tuple[Step, ...], poses: dict[str, str]) -> tuple[Step, ...]:
    """Return the steps with some poses replaced, as lying flat by lying propped."""
    return tuple(replace(step, pose=poses.get(step.pose, step.pose)) for step in steps)


def _entered(posture: Posture, old: Posture | None) -> tuple[Step, ...]:
    """The way into a position: from the floor, or from standing where that is another one."""
    stands = old is None or old.upright
    return posture.from_upright if stands and posture.from_upright else posture.enter


def _put_on(exercise: Exercise, previous: Exercise | None, library: Library) -> tuple[Step, ...]:
    """What to do with equipment that was not in use before, in the order the exercise lists it."""
    had = previous.required_equipment if previous else frozenset()
    steps = (
        library.equipment[kit.id].put_on
        for kit in exercise.equipment
        if kit.required and kit.id not in had
    )
    return tuple(step for step in steps if step is not None)


def _taken_off(exercise: Exercise, previous: Exercise | None, library: Library) -> tuple[Step, ...]:
    """What to take off because the next exercise does without it."""
    if previous is None:
        return ()
    steps = (
        library.equipment[kit.id].take_off
        for kit in previous.equipment
        if kit.required and kit.id not in exercise.required_equipment
    )
    return tuple(step for step in steps if step is not None)


def _worded(item: PlannedItem) -> tuple[Step, ...]:
    """The exercise's own steps with this dose's seconds in place of ``{phase id}``.

    The first puts her in place, the others say how it is done. A step that names a phase left out
    of this dose is left out with it.
    """
    used = {spec.id for spec in item.phases}
    return tuple(
        replace(_filled(step, item), how_to=number > 0)
        for number, step in enumerate(item.exercise.steps)
        if _named_phases(step.text) <= used
    )


def _filled(step: Step, item: PlannedItem) -> Step:
    names = _named_phases(step.text)
    if not names:
        return step
    fills = tuple(sorted((name, item.seconds[name]) for name in names))
    return replace(step, text=step.text.format_map(dict(fills)), template=step.text, fills=fills)


def _named_phases(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
