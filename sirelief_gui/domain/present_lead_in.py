"""What the screen shows on the way into an exercise: its steps, what to have at hand, cautions."""

from __future__ import annotations

from sirelief_gui.domain.exercise import GUIDE_KINDS, Exercise, PhaseKind, Posture
from sirelief_gui.domain.figure_show import step_at
from sirelief_gui.domain.player_view import StepState, StepView
from sirelief_gui.domain.present_choices import sets_text
from sirelief_gui.domain.present_hint import step_text
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.session import Session, Status, elapsed
from sirelief_gui.domain.swap import instead
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, mark

_OTHER_SIDE = mark("Now the other side.")
_STAND_BY = frozenset({"mat", "chair"})
"""What is in its place already, and need not be at hand."""


@dataclass(frozen=True, slots=True)
class LeadIn:
    """Words of the way into an exercise; empty in every other phase."""

    lead: str = ""
    """Number and dose of what is led into: '1 of 5, 8 reps'."""
    at_hand: str = ""
    caution: str = ""
    note: str = ""
    own_note: str = ""
    """What she wrote beside the dose."""
    swap_to: str = ""
    swap_way: str = ""
    swaps_back: bool = False


def lead_in_words(
    session: Session,
    plan: PlannedItem | None,
    *,
    now: float,
    pubic_pain: bool,
    tr: Translate,
) -> LeadIn:
    """Word what a lead-in shows beside its steps."""
    phase = session.phase
    if plan is None or phase.item is None or phase.kind not in GUIDE_KINDS:
        return LeadIn()
    exercise = plan.exercise
    lead = tr("{n} of {total}, {reps}").format(
        n=phase.item + 1, total=len(session.timeline.items), reps=sets_text(plan, tr)
    )
    other = instead(session, now=now) if session.status is Status.RUNNING else None
    return LeadIn(
        lead=lead,
        at_hand=_at_hand(session, exercise, tr),
        caution=_caution(session, exercise, tr),
        note=_note(exercise, plan, pubic_pain=pubic_pain, tr=tr),
        own_note=tr("Your note: {note}").format(note=plan.note) if plan.note else "",
        swap_to="" if other is None else tr(other.exercise.name),
        swap_way=""
        if other is None or plan.stands_for is not None
        else _way(other, tr, short=True),
        swaps_back=plan.stands_for is not None,
    )


def posture_of(session: Session, exercise: Exercise) -> Posture:
    """Return the posture that an exercise is done in."""
    return session.library.postures[exercise.posture]


def step_views(session: Session, now: float, tr: Translate) -> tuple[StepView, ...]:
    """Return the steps of the phase, and which of them is being said."""
    steps = session.phase.steps
    if session.phase.kind is PhaseKind.CHANGE_SIDE:
        return (StepView(1, tr(_OTHER_SIDE), "", session.phase.pose_to, StepState.CURRENT),)
    if not steps:
        return ()
    current = current_step(session, now)
    return tuple(
        StepView(
            number + 1,
            step_text(step, tr),
            tr(step.caption) if step.caption else "",
            step.pose,
            StepState.DONE
            if number < current
            else StepState.CURRENT
            if number == current
            else StepState.TO_COME,
        )
        for number, step in enumerate(steps)
    )


def current_step(session: Session, now: float) -> int:
    """Return the step that is being said."""
    return step_at(session.phase, elapsed(session, now=now), session.length)


def _at_hand(session: Session, exercise: Exercise, tr: Translate) -> str:
    names = [
        tr(session.library.equipment[kit].note)
        for kit in (
            *posture_of(session, exercise).at_hand,
            *(k.id for k in exercise.equipment if k.required and k.id not in _STAND_BY),
        )
    ]
    return tr("At hand: {things}").format(things=", ".join(names)) if names else ""


def _caution(session: Session, exercise: Exercise, tr: Translate) -> str:
    """The posture's caution while she changes into it, else the first of the exercise."""
    changes = session.phase.kind is PhaseKind.CHANGE_POSITION
    own = exercise.cautions[0] if exercise.cautions else ""
    caution = (posture_of(session, exercise).caution if changes else "") or own
    return tr(caution) if caution else ""


def _way(plan: PlannedItem, tr: Translate, *, short: bool = False) -> str:
    """Name the variant it is done in; empty for the usual way."""
    if not plan.variant:
        return ""
    variant = plan.exercise.variant(plan.variant)
    return tr(variant.short if short and variant.short else variant.name)


def _instead_text(plan: PlannedItem, planned: PlannedItem, tr: Translate) -> str:
    if plan.exercise == planned.exercise:
        return tr("{way}, for today.").format(way=_way(plan, tr))
    return tr("Instead of {exercise}, for today.").format(exercise=tr(planned.exercise.name))


def _note(exercise: Exercise, plan: PlannedItem, *, pubic_pain: bool, tr: Translate) -> str:
    """The line under the heading: today's lighter dose, or the front-pelvis note."""
    parts = []
    if plan.stands_for is not None:
        parts.append(_instead_text(plan, plan.stands_for, tr))
    if plan.eased:
        parts.append(tr("Smaller movement today."))
    if pubic_pain and exercise.pubic_note:
        parts.append(tr(exercise.pubic_note))
    return " ".join(parts)
