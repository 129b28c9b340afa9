"""A program laid out in time: every phase of a session, known before it starts.

Seconds come from the library through `PlannedItem`, and the lead-ins from SETTLED "The timeline":
get ready 10 s before the first exercise and where equipment changes, else 5 s; a rest and then get
ready when the posture stays; one change of position when it does not.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sirelief_gui.domain.exercise import (
    GUIDE_KINDS,
    REP_KINDS,
    WORK_KINDS,
    Exercise,
    Library,
    PhaseKind,
    Side,
    Step,
)
from sirelief_gui.domain.lead_in import steps_into, with_poses
from sirelief_gui.domain.program import PlannedItem

GET_READY_NEW = 10
"""Seconds to get ready before the first exercise and where equipment changes (SETTLED)."""
GET_READY_SAME = 5
"""Seconds to get ready when nothing changes (SETTLED)."""
CHANGE_POSITION = 60
"""Seconds for a change of position (SETTLED)."""
CHANGE_POSITION_LONG = 90
"""The same into or out of lying, or where the strap goes on (SETTLED)."""
CHANGE_SIDE = 10
"""Seconds to change sides (facts/field.md d: users ask for 5 to 10)."""
FINISH = 5
"""Seconds of the closing phase (SETTLED)."""
SPEECH_MARGIN = 3
"""Seconds left after the last spoken instruction of a lead-in (SETTLED)."""
_STRAP = "strap"

SpeechSeconds = Callable[[tuple[Step, ...]], float]


@dataclass(frozen=True, slots=True)
class PhaseKey:
    """Names a phase independently of its index, so that it is found again in another timeline."""

    kind: PhaseKind
    item: int | None
    side: Side | None = None
    set: int | None = None
    rep: int | None = None
    step: int = 0
    """0-based place within the rep, or within the lead-in."""


@dataclass(frozen=True, slots=True)
class RepKey:
    """Names one rep of a session. ``item`` is 0-based; ``set`` and ``rep`` count from 1."""

    item: int
    side: Side | None
    set: int
    rep: int


@dataclass(frozen=True, slots=True)
class Phase:
    """The smallest timed piece of a session.

    ``offset`` and ``seconds`` are whole seconds; ``item`` is the place in the program of the
    exercise the phase belongs to or leads to (None for the finish).
    """

    index: int
    offset: int
    seconds: int
    key: PhaseKey
    exercise: str | None
    label: str
    cue: str
    hint: str
    pose_from: str
    pose_to: str
    steps: tuple[Step, ...] = ()
    ends_rep: bool = False
    unit: int = 0
    """Phases of one rep share a unit; every other phase is a unit of its own."""

    @property
    def kind(self) -> PhaseKind:
        """What sort of phase this is."""
        return self.key.kind

    @property
    def item(self) -> int | None:
        """Place in the program of the exercise this belongs to or leads to."""
        return self.key.item

    @property
    def end(self) -> int:
        """Offset at which the phase is over, seconds."""
        return self.offset + self.seconds

    @property
    def rep_key(self) -> RepKey | None:
        """The rep this phase is part of, or None outside reps."""
        key = self.key
        if key.item is None or key.set is None or key.rep is None:
            return None
        return RepKey(key.item, key.side, key.set, key.rep)


@dataclass(frozen=True, slots=True)
class Timeline:
    """A compiled program.

    ``omitted`` names items left out because she skipped them unstarted. ``speech`` is kept so that
    a change in mid-session lays out the same lead-ins again; it is not part of what is compared.
    """

    items: tuple[PlannedItem, ...]
    phases: tuple[Phase, ...]
    omitted: frozenset[int] = frozenset()
    speech: SpeechSeconds | None = field(default=None, compare=False, repr=False)

    @property
    def seconds(self) -> int:
        """The whole length, lead-ins and finish included."""
        return self.phases[-1].end

    def find(self, key: PhaseKey) -> int | None:
        """Return the index of the phase with this key, or None."""
        return next((phase.index for phase in self.phases if phase.key == key), None)

    def unit_start(self, index: int) -> int:
        """Return the index of the first phase of the unit that ``index`` is in."""
        unit = self.phases[index].unit
        while index > 0 and self.phases[index - 1].unit == unit:
            index -= 1
        return index

    def next_unit(self, index: int) -> int | None:
        """Return the index where the unit after the one of ``index`` starts, or None at the end."""
        unit = self.phases[index].unit
        return next((p.index for p in self.phases[index:] if p.unit != unit), None)

    def after_item(self, item: int) -> int:
        """Return the index of the first phase that belongs to a later item, or of the finish."""
        return next(p.index for p in self.phases if p.item is None or p.item > item)

    def first_rep(self, item: int) -> int | None:
        """Return the index at which the reps of an item start, or None if it was left out."""
        return next((p.index for p in self.phases if p.item == item and p.kind in REP_KINDS), None)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A phase before it knows its index and offset."""

    seconds: int
    key: PhaseKey
    exercise: str | None
    label: str
    cue: str = ""
    hint: str = ""
    pose_from: str = ""
    pose_to: str = ""
    steps: tuple[Step, ...] = ()
    ends_rep: bool = False


def compile_timeline(
    items: Sequence[PlannedItem],
    library: Library,
    *,
    propped: bool = True,
    speech: SpeechSeconds | None = None,
    omitted: frozenset[int] = frozenset(),
) -> Timeline:
    """Lay a program out in time.

    ``propped`` shows lying exercises on a wedge or pillows (DESIGN 7: from week 16 or with the
    week unknown). ``speech`` tells how many seconds the spoken steps of a lead-in take; the
    lead-in lasts at least that and 3 s more.
    """
    drafts: list[_Draft] = []
    previous: Exercise | None = None
    for number, item in enumerate(items):
        if number in omitted:
            continue
        drafts += _lead_in(number, item, previous, _rest_after(items, number, omitted), library)
        drafts += _reps(number, item)
        previous = item.exercise
    drafts.append(
        _Draft(
            FINISH, PhaseKey(PhaseKind.FINISH, None), None, "Well done", "That was the last one."
        )
    )
    if propped:
        drafts = [_prop(draft, library) for draft in drafts]
    return Timeline(tuple(items), _lay_out(drafts, speech), omitted, speech)


def recompile(
    timeline: Timeline,
    library: Library,
    *,
    propped: bool,
    items: Sequence[PlannedItem] | None = None,
    omitted: frozenset[int] | None = None,
) -> Timeline:
    """Lay a timeline out again with other doses or other items left out; the rest stays."""
    return compile_timeline(
        timeline.items if items is None else items,
        library,
        propped=propped,
        speech=timeline.speech,
        omitted=timeline.omitted if omitted is None else omitted,
    )


def _rest_after(items: Sequence[PlannedItem], number: int, omitted: frozenset[int]) -> int:
    """The rest that the exercise before ``number`` asks for; 0 before the first."""
    before = [i for i in range(number) if i not in omitted]
    return items[before[-1]].rest_after if before else 0


def _lead_in(
    number: int, item: PlannedItem, previous: Exercise | None, rest: int, library: Library
) -> Iterator[_Draft]:
    """Everything between the exercise before and the first rep of this one."""
    exercise = item.exercise
    posture = library.postures[exercise.posture]
    # Starting on the floor on her back needs the log roll as much as coming from another posture.
    if posture.lying if previous is None else previous.posture != exercise.posture:
        yield _change_position(number, item, previous, library)
        return
    pose = exercise.start_pose
    if previous is not None and rest > 0:
        yield _Draft(
            rest,
            PhaseKey(PhaseKind.REST_EXERCISE, number),
            exercise.id,
            "Rest and breathe",
            f"Rest and breathe. Next: {exercise.name}.",
            pose_from=pose,
            pose_to=pose,
        )
    new_kit = previous is None or exercise.required_equipment != previous.required_equipment
    yield _Draft(
        GET_READY_NEW if new_kit else GET_READY_SAME,
        PhaseKey(PhaseKind.GET_READY, number),
        exercise.id,
        posture.name,
        f"{exercise.name}. {posture.name}.",
        hint=f"get ready for {exercise.name}",
        pose_from=pose,
        pose_to=pose,
        steps=steps_into(item, previous, library, moves=False),
    )


def _change_position(
    number: int, item: PlannedItem, previous: Exercise | None, library: Library
) -> _Draft:
    """One phase that says how to get out of the old posture and into the new one."""
    exercise = item.exercise
    new = library.postures[exercise.posture]
    old = library.postures[previous.posture] if previous else None
    had = previous.required_equipment if previous else frozenset()
    strap_goes_on = _STRAP in exercise.required_equipment - had
    long = new.lying or strap_goes_on or (old is not None and old.lying)
    return _Draft(
        CHANGE_POSITION_LONG if long else CHANGE_POSITION,
        PhaseKey(PhaseKind.CHANGE_POSITION, number),
        exercise.id,
        new.title,
        f"{new.title}. Next: {exercise.name}.",
        hint=f"change position for {exercise.name}",
        pose_from=exercise.start_pose,
        pose_to=exercise.start_pose,
        steps=steps_into(item, previous, library, moves=True),
    )


def _reps(number: int, item: PlannedItem) -> Iterator[_Draft]:
    """All reps of one item: sides, then sets, then reps, with what lies between them."""
    exercise = item.exercise
    pose = exercise.start_pose
    for side in item.turns:
        if side is Side.RIGHT:
            yield _Draft(
                CHANGE_SIDE,
                PhaseKey(PhaseKind.CHANGE_SIDE, number, side),
                exercise.id,
                "Change sides",
                "Now the other side.",
                "change sides",
                pose,
                pose,
            )
        for set_number, reps in enumerate(item.reps_on(side), start=1):
            if set_number > 1 and item.rest_between_sets > 0:
                yield _Draft(
                    item.rest_between_sets,
                    PhaseKey(PhaseKind.REST_SET, number, side, set_number),
                    exercise.id,
                    "Rest and breathe",
                    f"Rest. Set {set_number} is next.",
                    "rest",
                    pose,
                    pose,
                )
            for rep in range(1, reps + 1):
                yield from _rep(number, item, side, set_number, rep)


def _rep(
    number: int, item: PlannedItem, side: Side | None, set_number: int, rep: int
) -> Iterator[_Draft]:
    last_work = max(i for i, spec in enumerate(item.phases) if spec.kind in WORK_KINDS)
    for step, spec in enumerate(item.phases):
        yield _Draft(
            item.seconds[spec.id],
            PhaseKey(spec.kind, number, side, set_number, rep, step),
            item.exercise.id,
            spec.label,
            spec.cue,
            spec.hint,
            spec.pose_from,
            spec.pose_to,
            ends_rep=step == last_work,
        )


def _prop(draft: _Draft, library: Library) -> _Draft:
    if draft.exercise is None:
        return draft
    poses = dict(library.exercises[draft.exercise].propped_poses)
    return replace(
        draft,
        pose_from=poses.get(draft.pose_from, draft.pose_from),
        pose_to=poses.get(draft.pose_to, draft.pose_to),
        steps=with_poses(draft.steps, poses),
    )


def _lay_out(drafts: Sequence[_Draft], speech: SpeechSeconds | None) -> tuple[Phase, ...]:
    phases: list[Phase] = []
    offset = unit = 0
    for index, draft in enumerate(drafts):
        seconds = draft.seconds
        if speech is not None and draft.key.kind in GUIDE_KINDS:
            seconds = max(seconds, math.ceil(speech(draft.steps)) + SPEECH_MARGIN)
        phase = Phase(
            index,
            offset,
            seconds,
            draft.key,
            draft.exercise,
            draft.label,
            draft.cue,
            draft.hint,
            draft.pose_from,
            draft.pose_to,
            draft.steps,
            draft.ends_rep,
        )
        if phases and (phase.rep_key is None or phase.rep_key != phases[-1].rep_key):
            unit += 1
        phases.append(replace(phase, unit=unit))
        offset += seconds
    return tuple(phases)
