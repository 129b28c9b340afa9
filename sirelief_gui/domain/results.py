"""From a journal back to a session: how each exercise went, and where to pick it up again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from types import MappingProxyType

from sirelief_gui.domain.commands import place, with_item
from sirelief_gui.domain.events import PauseReason, key_from, rep_from
from sirelief_gui.domain.exercise import REP_KINDS, Exercise, Library
from sirelief_gui.domain.own_exercise import (
    as_exercise,
    as_own,
    is_own,
    knowing,
    own_data,
    read_own,
)
from sirelief_gui.domain.program import PlannedItem, has_work
from sirelief_gui.domain.reading import Table
from sirelief_gui.domain.record import (
    ExerciseResult,
    Hurt,
    JournalEntry,
    Outcome,
    ResultStatus,
    StopReason,
)
from sirelief_gui.domain.session import Session, Status
from sirelief_gui.domain.swap import swapped, way_in, with_swapped
from sirelief_gui.domain.timeline import (
    PhaseKey,
    RepKey,
    Speech,
    compile_timeline,
    recompile,
)
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark

_UNREADABLE = (IndexError, KeyError, TypeError, ValueError)
_NOT_FITTING = mark(
    "This session's record does not fit its plan, so it cannot be resumed. "
    "It can be saved as it is."
)


class PlanError(ValueError):
    """A stored plan or journal cannot be read with this library.

    The message is a sentence to translate.
    """


@dataclass(frozen=True, slots=True)
class Plan:
    """What a session was begun with: its items, lying propped, one rep shown of each first."""

    items: tuple[PlannedItem, ...]
    propped: bool
    demos: bool = False


def plan_json(items: Sequence[PlannedItem], *, propped: bool, demos: bool = False) -> str:
    """Write down what is prescribed, so that later changes never touch this session.

    An exercise of her own is written down whole: she may change it or delete it afterwards.
    """
    rows = [_row(item) for item in items]
    plan = {"version": 1, "propped": propped, "demos": demos, "items": rows}
    return json.dumps(plan, sort_keys=True)


def _row(item: PlannedItem) -> dict[str, object]:
    row: dict[str, object] = {
        "exercise": item.exercise.id,
        "variant": item.variant,
        "reps_by_set": list(item.reps_by_set),
        "seconds": dict(item.seconds),
        "rest_between_sets": item.rest_between_sets,
        "rest_after": item.rest_after,
    }
    if item.note:
        row["note"] = item.note
    if is_own(item.exercise.id):
        row["own"] = own_data(as_own(item.exercise))
    return row


def plan_from_json(text: str, library: Library) -> Plan:
    """Read a stored plan. Raises PlanError."""
    try:
        data = json.loads(text)
        items = tuple(_item_from(row, library) for row in data["items"])
        propped, demos = bool(data["propped"]), bool(data.get("demos", False))
    except (*_UNREADABLE, OverflowError) as error:
        raise PlanError(
            mark(
                "This session's plan cannot be read by this version, so it cannot be resumed. "
                "It can be saved as it is."
            )
        ) from error
    if not items:
        raise PlanError(mark("This session's plan is empty. It can be saved as it is."))
    return Plan(items, propped, demos)


def _exercise_from(row: Mapping[str, object], library: Library) -> Exercise:
    if "own" not in row:
        return library.exercises[str(row["exercise"])]
    return as_exercise(read_own(Table("", row["own"]), library.postures), library)


def _item_from(row: Mapping[str, object], library: Library) -> PlannedItem:
    exercise = _exercise_from(row, library)
    seconds, reps = _table(row["seconds"]), _counts(row["reps_by_set"])
    item = PlannedItem(
        exercise=exercise,
        variant=None if row["variant"] is None else str(row["variant"]),
        reps_by_set=reps,
        seconds=MappingProxyType({spec.id: int(str(seconds[spec.id])) for spec in exercise.phases}),
        rest_between_sets=int(str(row["rest_between_sets"])),
        rest_after=int(str(row["rest_after"])),
        note=str(row.get("note", "")),
    )
    if not reps or min(item.reps_by_set) < 1 or not has_work(item):
        raise ValueError("an exercise needs reps, and each of them something to do")
    return item


@dataclass(slots=True)
class _Replay:
    """What a journal adds up to."""

    session: Session
    position: PhaseKey | None = None
    item_seconds: dict[int, float] | None = None
    skipped: frozenset[int] = frozenset()
    touched: frozenset[int] = frozenset()
    instead: dict[int, PlannedItem] = field(default_factory=dict)
    """What took the place of an exercise, with the dose it came with."""
    hurt: dict[int, Hurt] = field(default_factory=dict)
    """What she said last of how much it hurt, by exercise."""


def replay(
    plan: Plan,
    library: Library,
    entries: Iterable[JournalEntry],
    *,
    now: float,
    speech: Speech | None = None,
    week: int | None = None,
) -> tuple[Session, tuple[ExerciseResult, ...]]:
    """Rebuild a session from its journal, and tell how each exercise went.

    A session that had not ended comes back paused at the start of the rep where it stopped.
    Entries of kinds this version does not know are passed over; ones that do not fit the plan
    raise PlanError. ``speech`` is as for `compile_timeline`, ``week`` as for `start`.
    """
    library = knowing(library, (item.exercise for item in plan.items))
    timeline = compile_timeline(
        plan.items, library, propped=plan.propped, speech=speech, demos=plan.demos
    )
    session = Session(
        timeline,
        library,
        plan.propped,
        Status.PAUSED,
        0,
        now,
        pause_reason=PauseReason.INTERRUPTED,
        week=week,
    )
    state = _Replay(session, item_seconds={})
    try:
        for entry in entries:
            _replay_entry(state, entry)
    except _UNREADABLE as error:
        raise PlanError(_NOT_FITTING) from error
    session = state.session
    if session.status is not Status.ENDED and state.position is not None:
        session = replace(session, index=place(session.timeline, state.position, session.done))
    return session, _results(plan.items, state, session)


def _replay_entry(state: _Replay, entry: JournalEntry) -> None:
    data, session = entry.data, state.session
    match entry.kind:
        case "phase_started":
            state.position = key_from(_table(data["phase"]))
            _touch(state, state.position)
        case "count_in_started":
            state.position = key_from(_table(data["phase"]))
        case "phase_completed":
            _count_phase(state, key_from(_table(data["phase"])), float(str(data["seconds"])))
        case "rep_completed":
            rep = rep_from(data)
            state.session = replace(session, done=session.done | {rep})
        case "exercise_restarted":
            item = int(str(data["item"]))
            kept: frozenset[RepKey] = frozenset(k for k in session.done if k.item != item)
            state.session = replace(session, done=kept)
        case "exercise_skipped":
            _replay_skip(state, int(str(data["item"])), omitted=bool(data["omitted"]))
        case "jump_undone" if data["item"] is not None:
            _replay_unskip(state, int(str(data["item"])))
        case "eased_off" | "exercise_swapped" | "hurt_said":
            _replay_choice(state, entry.kind, data)
        case "session_ended":
            state.session = replace(
                session,
                status=Status.ENDED,
                outcome=Outcome(str(data["outcome"])),
                stop_reason=StopReason(str(data["reason"])),
            )


def _touch(state: _Replay, key: PhaseKey) -> None:
    """Take an exercise as begun with the first phase of a rep, however little of it was lived.

    One that was skipped before is skipped no more: she went back to it.
    """
    if key.item is not None and key.kind in REP_KINDS:
        state.touched |= {key.item}
        state.skipped -= {key.item}


def _count_phase(state: _Replay, key: PhaseKey, seconds: float) -> None:
    session = state.session
    state.session = replace(session, active_seconds=session.active_seconds + seconds)
    if key.item is not None and key.kind in REP_KINDS and state.item_seconds is not None:
        state.item_seconds[key.item] = state.item_seconds.get(key.item, 0.0) + seconds


def _replay_skip(state: _Replay, item: int, *, omitted: bool) -> None:
    state.skipped |= {item}
    if omitted:
        _recompile(state, state.session.timeline.omitted | {item})
    timeline = state.session.timeline
    state.position = timeline.phases[timeline.after_item(item)].key


def _replay_unskip(state: _Replay, item: int) -> None:
    state.skipped -= {item}
    _recompile(state, state.session.timeline.omitted - {item})


def _recompile(state: _Replay, omitted: frozenset[int]) -> None:
    session = state.session
    timeline = recompile(
        session.timeline, session.library, propped=session.propped, omitted=omitted
    )
    state.session = replace(session, timeline=timeline)


def _replay_choice(state: _Replay, kind: str, data: Mapping[str, object]) -> None:
    """Replay what she chose on the way into an exercise, or where it hurt."""
    if kind == "eased_off":
        _replay_easing(state, data)
    elif kind == "exercise_swapped":
        _replay_swap(state, data)
    elif data["item"] is not None and (said := hurt_from(data)) is not None:
        state.hurt[int(str(data["item"]))] = said


def _replay_easing(state: _Replay, data: Mapping[str, object]) -> None:
    session, item = state.session, int(str(data["item"]))
    seconds, second = _table(data["seconds"]), data.get("reps_second_side")
    plan = replace(
        session.timeline.items[item],
        reps_by_set=_counts(data["reps_by_set"]),
        reps_second_side=None if second is None else _counts(second),
        seconds=MappingProxyType({k: int(str(v)) for k, v in seconds.items()}),
        eased=True,
    )
    state.session = replace(session, timeline=with_item(session.timeline, item, plan, session))


def _replay_swap(state: _Replay, data: Mapping[str, object]) -> None:
    session, number = state.session, int(str(data["item"]))
    other = swapped(
        session.timeline.items[number],
        session.library,
        exercise=str(data["exercise"]),
        variant=None if data.get("variant") is None else str(data["variant"]),
        reps_by_set=_counts(data["reps_by_set"]),
        seconds={k: int(str(v)) for k, v in _table(data["seconds"]).items()},
        from_lying=bool(data["from_lying"]),
    )
    timeline = with_swapped(session.timeline, number, other, session)
    state.session = replace(session, timeline=timeline)
    state.position = timeline.phases[way_in(timeline, number)].key
    if other.stands_for is None or other.stands_for.exercise == other.exercise:
        state.instead.pop(number, None)
    else:
        state.instead[number] = other


def hurt_from(data: Mapping[str, object]) -> Hurt | None:
    """Read how much she said it hurts; None for an answer that this version does not know."""
    return next((hurt for hurt in Hurt if hurt == data.get("hurt")), None)


def _counts(value: object) -> tuple[int, ...]:
    if not isinstance(value, list | tuple):
        raise TypeError(f"expected a list of numbers, not {value!r}")
    return tuple(int(n) for n in value)


def _table(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise TypeError(f"expected a table, not {value!r}")
    return value


def _results(
    prescribed: Sequence[PlannedItem], state: _Replay, session: Session
) -> tuple[ExerciseResult, ...]:
    return tuple(_result(number, item, state, session) for number, item in enumerate(prescribed))


def _result(
    number: int, prescribed: PlannedItem, state: _Replay, session: Session
) -> ExerciseResult:
    item, prescribed = session.timeline.items[number], state.instead.get(number, prescribed)
    done = [key for key in session.done if key.item == number]
    seconds = (state.item_seconds or {}).get(number, 0.0)
    status = ResultStatus.NOT_REACHED
    if len(done) >= item.reps_planned:
        status = ResultStatus.DONE
    elif done or (number in state.touched and number not in state.skipped):
        status = ResultStatus.PARTLY
    elif number in state.skipped:
        status = ResultStatus.SKIPPED
    return ExerciseResult(
        position=number,
        exercise=item.exercise.id,
        variant=item.variant,
        sets_planned=len(item.reps_by_set),
        reps_prescribed=prescribed.reps_planned,
        reps_planned=item.reps_planned,
        reps_done=len(done),
        sets_done=_sets_done(item, done),
        hold_seconds=prescribed.hold_seconds,
        active_seconds=round(seconds),
        status=status,
        eased=item.eased,
        hurt=state.hurt.get(number) in (Hurt.UP_TO_5, Hurt.OVER_5),
    )


def _sets_done(item: PlannedItem, done: Sequence[RepKey]) -> int:
    """How many sets were done whole, on every side."""
    return sum(
        1
        for number, whole in enumerate(zip(*map(item.reps_on, item.turns), strict=True), start=1)
        if sum(1 for key in done if key.set == number) >= sum(whole)
    )
