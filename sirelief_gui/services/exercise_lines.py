"""How each exercise of a session went, in words: one line each for the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.record import (
    Comfort,
    ExerciseResult,
    Hurt,
    JournalEntry,
    ResultStatus,
    SessionRecord,
)
from sirelief_gui.domain.results import PlanError, hurt_from, plan_from_json
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, plural, seconds_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseLine:
    """How one exercise of a session went: '7 of 8 reps, hold 5 s'; '3 of 5 reps', 'Eased off'."""

    position: int
    name: str
    dose: str
    chip: str
    result: ExerciseResult
    said: str = ""
    """How much it hurt, as she said in the session; empty where she did not."""

    @property
    def felt(self) -> Comfort | None:
        """How she found it, but for what hurt: that has words of its own."""
        return None if self.result.hurt else self.result.comfort


def exercise_lines(
    record: SessionRecord, journal: Sequence[JournalEntry], library: Library, tr: Translate
) -> tuple[ExerciseLine, ...]:
    """Return a line for each exercise of a session, in its order."""
    plan = _plan(record, library)
    eased_at, hurt = _eased_at(journal), _hurt_said(journal)
    return tuple(
        _line(
            result,
            plan[result.position] if result.position < len(plan) else None,
            eased_at=eased_at.get(result.position),
            hurt=hurt.get(result.position),
            library=library,
            tr=tr,
        )
        for result in record.results
    )


def _plan(record: SessionRecord, library: Library) -> tuple[PlannedItem, ...]:
    try:
        return plan_from_json(record.plan, library).items
    except PlanError:
        return ()


def _eased_at(journal: Iterable[JournalEntry]) -> dict[int, int]:
    """At which rep each exercise was eased off, by its place in the program."""
    reps: dict[object, int] = {}
    eased: dict[int, int] = {}
    for entry in journal:
        item = entry.data.get("item")
        if entry.kind == "rep_completed":
            reps[item] = reps.get(item, 0) + 1
        elif entry.kind == "exercise_restarted":
            reps[item] = 0
        elif entry.kind == "eased_off" and isinstance(item, int):
            eased[item] = reps.get(item, 0) + 1
    return eased


def _hurt_said(journal: Iterable[JournalEntry]) -> dict[int, Hurt]:
    """What she said last of how much each exercise hurt, by its place in the program."""
    said: dict[int, Hurt] = {}
    for entry in journal:
        item, answer = entry.data.get("item"), hurt_from(entry.data)
        if entry.kind == "hurt_said" and isinstance(item, int) and answer is not None:
            said[item] = answer
    return said


def _line(
    result: ExerciseResult,
    planned: PlannedItem | None,
    *,
    eased_at: int | None,
    hurt: Hurt | None,
    library: Library,
    tr: Translate,
) -> ExerciseLine:
    item = planned if planned is not None and planned.exercise.id == result.exercise else None
    # One of her own may be another by now.
    exercise = library.exercises.get(result.exercise) if item is None else item.exercise
    dose, said = _dose(result, item, tr), _hurt_text(result, hurt, tr)
    if item is None and planned is not None:
        name = tr(planned.exercise.short_name)
        dose = tr("{dose}, instead of {exercise}").format(dose=dose, exercise=name)
    return ExerciseLine(
        position=result.position,
        name=result.exercise if exercise is None else tr(exercise.short_name),
        dose=dose,
        chip=_chip(result.marked(hurt=False) if said else result, eased_at, tr),
        result=result,
        said=said,
    )


def _dose(result: ExerciseResult, item: PlannedItem | None, tr: Translate) -> str:
    planned = result.reps_prescribed
    reps = plural(planned, "{done} of {planned} rep", "{done} of {planned} reps", tr).format(
        done=result.reps_done, planned=planned
    )
    if result.eased or not result.hold_seconds:
        return reps  # eased off, not every rep had that hold
    hold = seconds_text(result.hold_seconds, tr)
    holds = 0 if item is None else sum(spec.kind is PhaseKind.HOLD for spec in item.phases)
    template = tr("{reps}, {seconds} each way") if holds > 1 else tr("{reps}, hold {seconds}")
    return template.format(reps=reps, seconds=hold)


def _hurt_text(result: ExerciseResult, said: Hurt | None, tr: Translate) -> str:
    """Word how much it hurt; nothing where she has said since that it did not."""
    if said is Hurt.EASING and not result.hurt:
        return tr("Hurt, but easing")
    if said is None or not result.hurt:
        return ""
    return tr("Hurt, over 5 or sharp") if said is Hurt.OVER_5 else tr("Hurt, up to 5")


def _chip(result: ExerciseResult, eased_at: int | None, tr: Translate) -> str:
    if result.hurt:
        return tr("Hurt")
    if result.eased and eased_at is not None:
        return tr("Eased off at rep {n}").format(n=eased_at)
    if result.eased:
        return tr("Eased off")
    return tr("Skipped") if result.status is ResultStatus.SKIPPED else ""
