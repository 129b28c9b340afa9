"""What the last sessions say of the next dose: as it is, one rep more, lighter, or rest and ask.

By the pain-monitoring rules of the facts (pain.md §3: R56, R60; S15 to S18). Over 5 in or after a
session, stopped for pain, or a morning that was too much, is too much; a rise that stayed under
that is watched, and only a second one in a row makes the dose lighter. One rep more comes only
after sessions on different days (two, or as many as her therapist says) that were done in full,
rated comfortable before and after, and had settled by her next word; never in a week in which
something was too much, and never beyond 10. Nothing here changes a program: it is a proposal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from enum import IntEnum, StrEnum
from types import MappingProxyType

from sirelief_gui.domain.dose_limits import DoseLimits
from sirelief_gui.domain.exercise import TIMED_KINDS, Kind, Library
from sirelief_gui.domain.library_list import hold_phases
from sirelief_gui.domain.program import (
    EASE_OFF_REPS,
    Dose,
    PlannedItem,
    Program,
    ProgramItem,
    resolve_item,
)
from sirelief_gui.domain.values import dataclass

FRESH_DAYS = 14
"""A last session longer ago says nothing of the next dose (our choice)."""
SETTLE_DAYS = 7
"""After a session that was too much, or a warning sign, nothing is added for so long [D]."""
HOLD_SHARE = 3
"""Lighter holds are shorter by one part in so many, by a second at least (our choice)."""
_COUNTED = frozenset({Kind.MOBILITY, Kind.STRENGTH, Kind.STRENGTH_ISOMETRIC, Kind.CORE})
"""What one rep more is for: a stretch is not done more often because it did not hurt."""


class Advice(StrEnum):
    """What is proposed, from more to less."""

    MORE = "more"
    SAME = "same"
    FEWER = "fewer"
    REST = "rest"


class Why(StrEnum):
    """What the advice comes from: the sentence that explains it."""

    NOTHING = "nothing"
    CALM = "calm"
    OVER = "over"
    STOPPED = "stopped"
    MORNING = "morning"
    RISES = "rises"
    RISE_AGAIN = "rise_again"
    """A rise, after a session that was too much without one."""
    HURT = "hurt"
    TOO_MUCH_AGAIN = "too_much_again"
    LIGHT_ALREADY = "light_already"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseTold:
    """How one exercise of a session went: reps over all sets and sides, and what was said.

    ``hold`` is its longest hold as prescribed, in seconds, 0 for none.
    """

    reps_prescribed: int
    reps_done: int
    hold: int = 0
    hurt: bool = False
    eased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTold:
    """What is known of one session; scores are 0–10, or None where she did not rate."""

    session_id: str
    program_id: str
    day: date
    before: int | None = None
    after: int | None = None
    during: int | None = None
    """The highest score in the session."""
    morning: int | None = None
    later: int | None = None
    """The highest of how she was after its day, until the next session had begun, its score before
    among them; pain of exercises done by themselves, too."""
    worst: int | None = None
    """The worst in 24 hours as she told it in that time."""
    stopped_for_pain: bool = False
    ended_early: bool = False
    """Ended before its end, whatever for, a warning sign too."""
    hurt: bool = False
    """How it felt overall: it hurt."""
    exercises: Mapping[str, ExerciseTold] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseStep:
    """One exercise's proposed dose; ``hold`` is its longest hold in seconds, 0 for none."""

    place: int
    """Among the program's items, from 0."""
    exercise: str
    dose: Dose
    reps: tuple[int, int]
    """Of one set: as they are, as they would be."""
    hold: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDose:
    """An advice, why, and what it would change: nothing for "same" and "rest and ask"."""

    advice: Advice = Advice.SAME
    why: Why = Why.NOTHING
    steps: tuple[DoseStep, ...] = ()
    score: int = 0
    """The score that was over the limit, for OVER."""


class _Load(IntEnum):
    """How much a session was; the higher the more."""

    CALM = 0
    WATCHED = 1
    """Nothing to act on, and nothing to build on: not rated, or not comfortable."""
    RISE = 2
    TOO_MUCH = 3


def next_dose(
    program: Program,
    sessions: Sequence[SessionTold],
    library: Library,
    *,
    limits: DoseLimits,
    today: date,
    hold_back: bool = False,
) -> NextDose:
    """Return what the sessions of the last weeks, oldest first, say of a program's next dose.

    The day of the last one must be over, so that the morning after could be told. ``hold_back``
    says that nothing is added: in a worse week (S18), or soon after a warning sign. More pain
    after, in, or the morning after a session, or before and after it alike, never leads to more.
    Raises DoseError for a program out of its bounds.
    """
    if not sessions or not 0 < (today - sessions[-1].day).days <= FRESH_DAYS:
        return NextDose()
    last, loads = sessions[-1], [_load(one, limits) for one in sessions]
    ending = loads[-limits.hard_sessions :]
    if len(ending) == limits.hard_sessions and min(ending) is _Load.TOO_MUCH:
        return NextDose(advice=Advice.REST, why=Why.TOO_MUCH_AGAIN)
    is_over = loads[-1] is _Load.TOO_MUCH
    if is_over or (len(loads) > 1 and min(loads[-2:]) >= _Load.RISE):
        why = _why_too_much(last, limits) if is_over else _why_again(sessions[-2], limits)
        found = _lighter(program, last, library, why=why)
        score = max((one for one in (last.after, last.during) if one is not None), default=0)
        return replace(found, score=score) if found.why is Why.OVER else found
    if _names_hurt(program, last):
        return _lighter(program, last, library, only_hurt=True, why=Why.HURT)
    if hold_back or _had_too_much(sessions, loads, today):
        return NextDose()
    return _one_more(program, sessions, loads, library, limits)


def _load(one: SessionTold, limits: DoseLimits) -> _Load:
    scores = (one.after, one.during, one.morning)
    if one.stopped_for_pain or any(map(limits.is_over, scores)):
        return _Load.TOO_MUCH
    if limits.is_rise(one.before, one.morning):
        return _Load.TOO_MUCH
    if limits.is_rise(one.before, one.after):
        return _Load.RISE
    return _Load.CALM if _is_calm(one, limits) else _Load.WATCHED


def _is_calm(one: SessionTold, limits: DoseLimits) -> bool:
    """Tell whether a session is something to build on: comfortable, and settled afterwards.

    Without a word from her since its day nobody knows that it settled (R60).
    """
    if one.before is None or one.after is None or (one.morning is None and one.later is None):
        return False
    if one.hurt or one.ended_early or any(told.hurt for told in one.exercises.values()):
        return False
    if limits.is_over(one.worst) or limits.is_rise(one.before, one.later):
        return False
    scores = (one.after, one.during, one.morning, one.later)
    return max(score for score in scores if score is not None) <= limits.comfortable


def _had_too_much(sessions: Sequence[SessionTold], loads: Sequence[_Load], today: date) -> bool:
    """Tell whether a session of the last 7 days was too much, or its morning after."""
    return any(
        load is _Load.TOO_MUCH and (today - one.day).days <= SETTLE_DAYS
        for one, load in zip(sessions, loads, strict=True)
    )


def _why_again(earlier: SessionTold, limits: DoseLimits) -> Why:
    """Say a rise after a rise, or after what was too much without being one."""
    return Why.RISES if limits.is_rise(earlier.before, earlier.after) else Why.RISE_AGAIN


def _why_too_much(one: SessionTold, limits: DoseLimits) -> Why:
    if one.stopped_for_pain:
        return Why.STOPPED
    return Why.OVER if limits.is_over(one.after) or limits.is_over(one.during) else Why.MORNING


def _names_hurt(program: Program, last: SessionTold) -> bool:
    """Tell whether an exercise of the program was marked as hurting."""
    known = (last.exercises.get(item.exercise) for item in program.items if not item.off)
    return any(told is not None and told.hurt for told in known)


def _lighter(
    program: Program, last: SessionTold, library: Library, *, why: Why, only_hurt: bool = False
) -> NextDose:
    """Make what hurt lighter, or all of it; what is lighter than it was done then stays."""
    steps: list[DoseStep] = []
    asked = is_done_already = False
    for place in program.active:
        item = program.items[place]
        planned, told = resolve_item(item, library), last.exercises.get(item.exercise)
        if planned.exercise.kind in TIMED_KINDS or (only_hurt and not (told and told.hurt)):
            continue
        asked = True
        if told is not None and _is_lighter(planned, told):
            is_done_already = True
            continue
        step = _lighter_step(place, item, planned)
        steps += [] if step is None else [step]
    if steps:
        return NextDose(advice=Advice.FEWER, why=why, steps=tuple(steps))
    if is_done_already or not asked:
        return NextDose()
    return NextDose(advice=Advice.REST, why=Why.LIGHT_ALREADY)


def _is_lighter(planned: PlannedItem, told: ExerciseTold) -> bool:
    """Tell whether an exercise has been made lighter since it was done."""
    return told.reps_prescribed > planned.reps_planned or told.hold > planned.hold_seconds


def _lighter_step(place: int, item: ProgramItem, planned: PlannedItem) -> DoseStep | None:
    """Return two reps fewer and holds a third shorter, within the exercise's lower bounds."""
    exercise, reps = planned.exercise, planned.reps_by_set[0]
    fewer = min(reps, max(exercise.reps.minimum, reps - EASE_OFF_REPS))
    seconds = dict(item.dose.seconds)
    for phase_id in hold_phases(planned):
        now = planned.seconds[phase_id]
        least = max(1, exercise.phase(phase_id).seconds.minimum)
        shorter = max(least, now - max(1, now // HOLD_SHARE))
        if shorter < now:
            seconds[phase_id] = shorter
    dose = replace(item.dose, reps=fewer, seconds=MappingProxyType(seconds))
    lighter = replace(planned, seconds=MappingProxyType({**planned.seconds, **seconds}))
    if fewer == reps and seconds == dict(item.dose.seconds):
        return None
    return DoseStep(
        place=place,
        exercise=item.exercise,
        dose=dose,
        reps=(reps, fewer),
        hold=(planned.hold_seconds, lighter.hold_seconds),
    )


def _one_more(
    program: Program,
    sessions: Sequence[SessionTold],
    loads: Sequence[_Load],
    library: Library,
    limits: DoseLimits,
) -> NextDose:
    """Add a rep to what was done in full in the last sessions of this program, all of them calm."""
    mine = [n for n, one in enumerate(sessions) if one.program_id == program.id]
    by_day = {sessions[n].day: n for n in reversed(mine)}  # the first of each day
    days = sorted(by_day)[-limits.calm_sessions :]
    if len(days) < limits.calm_sessions:
        return NextDose()
    first = by_day[days[0]]
    mine = [n for n in mine if n >= first]
    if any(load is not _Load.CALM for load in loads[first:]):
        return NextDose()
    steps = []
    for place in program.active:
        item = program.items[place]
        planned = resolve_item(item, library)
        done = all(_is_done(planned, sessions[n].exercises.get(item.exercise)) for n in mine)
        if done and _may_grow(item, planned, limits):
            reps = planned.reps_by_set[0]
            dose = replace(item.dose, reps=reps + 1)
            hold = (planned.hold_seconds, planned.hold_seconds)
            steps.append(
                DoseStep(
                    place=place,
                    exercise=item.exercise,
                    dose=dose,
                    reps=(reps, reps + 1),
                    hold=hold,
                )
            )
    if not steps:
        return NextDose()
    return NextDose(advice=Advice.MORE, why=Why.CALM, steps=tuple(steps))


def _is_done(planned: PlannedItem, told: ExerciseTold | None) -> bool:
    """Tell whether an exercise was done in full, at the dose it has now or more, and no pain."""
    if told is None or told.hurt or told.eased:
        return False
    return told.reps_done >= planned.reps_planned


def _may_grow(item: ProgramItem, planned: PlannedItem, limits: DoseLimits) -> bool:
    """Tell whether a rep may be added: not to what a therapist set, nor beyond any bound."""
    bounds = planned.exercise.reps
    most = min(limits.most_reps, bounds.recommended_maximum, bounds.maximum)
    is_counted = planned.exercise.kind in _COUNTED
    return is_counted and not item.dose.therapist_set and planned.reps_by_set[0] < most
