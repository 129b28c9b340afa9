"""A program laid out in time: every phase of a session, known before it starts.

Seconds come from the library through `PlannedItem`, and the lead-ins from SETTLED "The timeline":
get ready 10 s before the first exercise and where equipment changes, else 5 s; a rest and then get
ready when the posture stays; one change of position when it does not. Where it is known how long
the instructions take to say, the lead-ins last as long as that and 3 s more.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from sirelief_gui.domain.demo import demo_parts, demo_seconds
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
from sirelief_gui.domain.lead_in import needed, steps_into, with_poses
from sirelief_gui.domain.phase import DEMO_STEP, DemoPart, Phase, PhaseKey, RepKey, Speech
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark

__all__ = ["DemoPart", "Phase", "PhaseKey", "RepKey", "Speech", "Timeline"]

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


@dataclass(frozen=True, slots=True)
class Timeline:
    """A compiled program.

    ``omitted`` names items left out because she skipped them unstarted. ``speech`` is kept so that
    a change in mid-session lays out the same lead-ins again; it is not part of what is compared.
    ``demos`` tells that one rep of each exercise is shown before the first is counted.
    """

    items: tuple[PlannedItem, ...]
    phases: tuple[Phase, ...]
    omitted: frozenset[int] = frozenset()
    speech: Speech | None = field(default=None, compare=False, repr=False)
    demos: bool = False
    _first_reps: Mapping[int, int] = field(init=False, compare=False, repr=False)
    """Where the reps of each item start: the figure asks sixty times a second on the way in."""

    def __post_init__(self) -> None:
        starts: dict[int, int] = {}
        for phase in self.phases:
            if phase.item is not None and phase.kind in REP_KINDS:
                starts.setdefault(phase.item, phase.index)
        object.__setattr__(self, "_first_reps", starts)

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
        return self._first_reps.get(item)


def compile_timeline(
    items: Sequence[PlannedItem],
    library: Library,
    *,
    propped: bool = True,
    speech: Speech | None = None,
    omitted: frozenset[int] = frozenset(),
    demos: bool = False,
) -> Timeline:
    """Lay a program out in time.

    ``propped`` shows lying exercises on a wedge or pillows (DESIGN 7: from week 16 or with the
    week unknown). ``speech`` tells how long the spoken steps of a lead-in take; the lead-in lasts
    at least that and 3 s more. ``demos`` shows one rep of each exercise before the first.
    """
    drafts: list[Phase] = []
    previous: Exercise | None = None
    for number, item in enumerate(items):
        if number in omitted:
            continue
        before = _comes_from(item, previous)
        lead_in = _LeadIn(number, item, before, library, demos, is_said=speech is not None)
        rest = _rest_after(items, number, omitted)
        drafts += _with_demo(lead_in, rest, speech) if demos else lead_in.phases(rest)
        drafts += _reps(number, item)
        previous = item.exercise
    drafts.append(_finish())
    if propped:
        drafts = [_prop(draft, library) for draft in drafts]
    phases = _lay_out(drafts, library, speech)
    return Timeline(tuple(items), phases, omitted, speech, demos)


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
        demos=timeline.demos,
    )


def _comes_from(item: PlannedItem, previous: Exercise | None) -> Exercise | None:
    """The exercise whose position she is in before ``item``: she may have lain down for another."""
    swapped = item.stands_for
    return swapped.exercise if item.from_lying and swapped is not None else previous


def _rest_after(items: Sequence[PlannedItem], number: int, omitted: frozenset[int]) -> int:
    """The rest that the exercise before ``number`` asks for; 0 before the first."""
    before = [i for i in range(number) if i not in omitted]
    return items[before[-1]].rest_after if before else 0


def _draft(
    seconds: int,
    key: PhaseKey,
    exercise: Exercise | None,
    label: str,
    cue: str = "",
    hint: str = "",
) -> Phase:
    """Return a phase that does not know its place yet, still in the exercise's start pose."""
    pose = "" if exercise is None else exercise.start_pose
    name = None if exercise is None else exercise.id
    return Phase(0, 0, seconds, key, name, label, cue, hint, pose, pose)


@dataclass(frozen=True, slots=True)
class _LeadIn:
    """The way from one exercise into the next."""

    number: int
    item: PlannedItem
    previous: Exercise | None
    library: Library
    demos: bool
    is_said: bool

    @property
    def lies_down(self) -> bool:
        """Whether she comes to lie for this exercise."""
        exercise, previous = self.item.exercise, self.previous
        changes = previous is None or previous.posture != exercise.posture
        return changes and self.library.postures[exercise.posture].lying

    def phases(self, rest: int) -> Iterator[Phase]:
        """Yield everything between the exercise before and the first rep of this one."""
        exercise, previous = self.item.exercise, self.previous
        # Starting on the floor on her back needs the log roll as much as coming from elsewhere.
        if self.lies_down or (previous is not None and previous.posture != exercise.posture):
            yield self._change_position()
            return
        if previous is not None and rest > 0:
            yield self._rest(rest)
        yield self._get_ready()

    def _steps(self, *, moves: bool) -> tuple[Step, ...]:
        """The steps into the exercise; a demo shows how it is done better than words."""
        return tuple(
            step
            for step in steps_into(self.item, self.previous, self.library, moves=moves)
            if not (self.demos and step.how_to)
        )

    def _needs(self, *, moves: bool) -> tuple[str, ...]:
        return needed(self.item.exercise, self.previous, self.library, moves=moves)

    @property
    def _named(self) -> str:
        """The exercise as it is announced, with the way it is done where that is not the usual."""
        exercise, variant = self.item.exercise, self.item.variant
        way = f" {exercise.variant(variant).name}." if variant else ""
        return f"{exercise.name}.{way}"

    def _rest(self, seconds: int) -> Phase:
        exercise = self.item.exercise
        draft = _draft(
            seconds,
            PhaseKey(PhaseKind.REST_EXERCISE, self.number),
            exercise,
            mark("Rest and breathe"),
            f"Rest and breathe. Next: {exercise.name}.",
        )
        return replace(draft, needs=self._needs(moves=False))

    def _get_ready(self) -> Phase:
        exercise, previous = self.item.exercise, self.previous
        posture = self.library.postures[exercise.posture]
        new_kit = previous is None or exercise.required_equipment != previous.required_equipment
        # Ten seconds without a voice are too short to read the way down as well.
        moves = previous is None and self.is_said
        draft = _draft(
            GET_READY_NEW if new_kit else GET_READY_SAME,
            PhaseKey(PhaseKind.GET_READY, self.number),
            exercise,
            posture.name,
            f"{self._named} {posture.name}." if previous is None else self._named,
            f"get ready for {exercise.name}",
        )
        needs = self._needs(moves=False) if previous is None else ()  # the rest named them
        return replace(draft, steps=self._steps(moves=moves), needs=needs)

    def _change_position(self) -> Phase:
        """One phase that says how to get out of the old posture and into the new one."""
        exercise, previous = self.item.exercise, self.previous
        new = self.library.postures[exercise.posture]
        old = self.library.postures[previous.posture] if previous else None
        had = previous.required_equipment if previous else frozenset()
        strap_goes_on = _STRAP in exercise.required_equipment - had
        long = new.lying or strap_goes_on or (old is not None and old.lying)
        draft = _draft(
            CHANGE_POSITION_LONG if long else CHANGE_POSITION,
            PhaseKey(PhaseKind.CHANGE_POSITION, self.number),
            exercise,
            new.title,
            f"{new.title}. Next: {self._named}",
            f"change position for {exercise.name}",
        )
        return replace(draft, steps=self._steps(moves=True), needs=self._needs(moves=True))


def _with_demo(lead_in: _LeadIn, rest: int, speech: Speech | None) -> list[Phase]:
    """The way into an exercise with one rep of it, shown while she can see the screen."""
    way, demo = [*lead_in.phases(rest)], _demo(lead_in.number, lead_in.item, speech)
    return [demo, *way] if lead_in.lies_down else [*way, demo]


def _demo(number: int, item: PlannedItem, speech: Speech | None) -> Phase:
    parts = demo_parts(item, speech)
    draft = _draft(
        demo_seconds(parts),
        PhaseKey(PhaseKind.GET_READY, number, step=DEMO_STEP),
        item.exercise,
        mark("Watch one, then we count"),
        "Watch one, then we count. Nothing is counted yet.",
        mark("watch one"),
    )
    return replace(draft, demo=parts)


def _finish() -> Phase:
    key, last = PhaseKey(PhaseKind.FINISH, None), mark("That was the last one.")
    return _draft(FINISH, key, None, mark("Well done"), last)


def _reps(number: int, item: PlannedItem) -> Iterator[Phase]:
    """All reps of one item: sides, then sets, then reps, with what lies between them."""
    exercise = item.exercise
    for side in item.turns:
        if side is Side.RIGHT:
            key = PhaseKey(PhaseKind.CHANGE_SIDE, number, side)
            yield _draft(
                CHANGE_SIDE,
                key,
                exercise,
                mark("Change sides"),
                "Now the other side.",
                mark("change sides"),
            )
        for set_number, reps in enumerate(item.reps_on(side), start=1):
            if set_number > 1 and item.rest_between_sets > 0:
                key = PhaseKey(PhaseKind.REST_SET, number, side, set_number)
                next_set = f"Rest. Set {set_number} is next."
                yield _draft(
                    item.rest_between_sets,
                    key,
                    exercise,
                    mark("Rest and breathe"),
                    next_set,
                    mark("rest"),
                )
            for rep in range(1, reps + 1):
                yield from _rep(number, item, side, set_number, rep)


def _rep(
    number: int, item: PlannedItem, side: Side | None, set_number: int, rep: int
) -> Iterator[Phase]:
    last_work = max(i for i, spec in enumerate(item.phases) if spec.kind in WORK_KINDS)
    for step, spec in enumerate(item.phases):
        key = PhaseKey(spec.kind, number, side, set_number, rep, step)
        draft = _draft(item.seconds[spec.id], key, item.exercise, spec.label, spec.cue, spec.hint)
        yield replace(
            draft,
            pose_from=spec.pose_from,
            pose_to=spec.pose_to,
            ends_rep=step == last_work,
            loop=spec.loop,
        )


def _prop(draft: Phase, library: Library) -> Phase:
    if draft.exercise is None:
        return draft
    poses = dict(library.exercises[draft.exercise].propped_poses)
    if not poses:
        return draft

    def propped(pose: str) -> str:
        return poses.get(pose, pose)

    return replace(
        draft,
        pose_from=propped(draft.pose_from),
        pose_to=propped(draft.pose_to),
        steps=with_poses(draft.steps, poses),
        demo=tuple(
            replace(part, pose_from=propped(part.pose_from), pose_to=propped(part.pose_to))
            for part in draft.demo
        ),
    )


def _lay_out(drafts: Sequence[Phase], library: Library, speech: Speech | None) -> tuple[Phase, ...]:
    phases: list[Phase] = []
    offset = unit = 0
    for index, draft in enumerate(drafts):
        phase = draft
        if speech is not None and phase.kind in GUIDE_KINDS and not phase.is_demo:
            phase = replace(phase, index=index)  # what is said depends on where it is
            said = math.ceil(speech.lead_in_seconds(phase, library)) + SPEECH_MARGIN
            phase = replace(phase, seconds=max(phase.seconds, said))
            phase = replace(phase, step_starts=speech.step_starts(phase, library))
        if phases and (phase.rep_key is None or phase.rep_key != phases[-1].rep_key):
            unit += 1
        phases.append(replace(phase, index=index, offset=offset, unit=unit))
        offset += phase.seconds
    return tuple(phases)
