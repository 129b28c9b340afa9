"""What the screen says of the phase that follows, and of a step whose seconds are filled in."""

from __future__ import annotations

from sirelief_gui.domain.exercise import REP_KINDS, PhaseKind, Step
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.session import Session, Status
from sirelief_gui.domain.words import Translate


def next_hint(session: Session, tr: Translate) -> str:
    """Say what comes next: 'Next: lower slowly'; '' where a page of its own says it."""
    phase = session.phase
    if phase.kind is PhaseKind.FINISH:
        return tr(phase.cue)
    if phase.kind not in REP_KINDS:
        return ""
    if session.status is Status.COUNT_IN:
        return _next(_hint(session, phase, tr), tr)
    following = session.timeline.phases[session.index + 1]
    if following.key.item != session.phase.item:
        if following.kind is PhaseKind.FINISH:
            return tr("Next: finish")
        if following.kind is PhaseKind.REST_EXERCISE:
            return tr("Next: rest")
    return _next(_hint(session, following, tr), tr)


def step_text(step: Step, tr: Translate) -> str:
    """Return a step in her language; its seconds are filled in after the words are translated."""
    if not step.template:
        return tr(step.text)
    return tr(step.template).format_map(dict(step.fills))


def _next(hint: str, tr: Translate) -> str:
    return tr("Next: {hint}").format(hint=hint) if hint else ""


def _hint(session: Session, phase: Phase, tr: Translate) -> str:
    """Return a phase's hint; those that name an exercise are put together here, for the grammar."""
    if phase.exercise is not None and not phase.is_demo:
        name = tr(session.library.exercises[phase.exercise].name)
        if phase.kind is PhaseKind.GET_READY:
            return tr("get ready for {exercise}").format(exercise=name)
        if phase.kind is PhaseKind.CHANGE_POSITION:
            return tr("change position for {exercise}").format(exercise=name)
    return tr(phase.hint) if phase.hint else ""
