"""Whether she lies on her back now, for what she is told when a session halts."""

from __future__ import annotations

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.session import Session


def lies_down(session: Session, *, at: float | None = None) -> bool:
    """Tell whether she lies, as far as can be known.

    In an exercise that is done lying she does. On the way into it or out of it the steps said by
    the instant ``at`` tell; without one she is taken not to.
    """
    phase = session.phase
    if phase.exercise is None:
        return False
    if phase.kind is PhaseKind.CHANGE_POSITION:
        return at is not None and _lies_between(session, at)
    lies = session.library.postures[session.library.exercises[phase.exercise].posture].lying
    return lies and not phase.is_demo


def _lies_between(session: Session, at: float) -> bool:
    phase, lived = session.phase, at - session.began
    starts = phase.step_starts
    done = [step for step, start in zip(phase.steps, starts, strict=False) if start <= lived]
    if any(step.leaving and step.lying for step in phase.steps):
        # Out of lying: until the step that follows the last one done lying.
        return not done or done[-1].lying
    return any(step.lying for step in done)
