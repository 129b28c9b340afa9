"""The words of the Paused and Stop sheets, of where she is, and of how many reps and sets."""

from __future__ import annotations

from sirelief_gui.domain.commands import eased_plan
from sirelief_gui.domain.events import PauseReason
from sirelief_gui.domain.exercise import TIMED_KINDS
from sirelief_gui.domain.lying import lies_down
from sirelief_gui.domain.player_view import StopTexts
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.session import Session
from sirelief_gui.domain.timeline import Phase
from sirelief_gui.domain.words import NBSP, Translate, minutes_text, plural, seconds_text

_MINUTE = 60


def reps_in_set(phase: Phase, plan: PlannedItem | None) -> int:
    """Return the reps of the set a phase belongs to, or leads to; 0 in the finish."""
    if plan is None:
        return 0
    return plan.reps_on(phase.key.side)[(phase.key.set or 1) - 1]


def is_counted(phase: Phase, plan: PlannedItem) -> bool:
    """Tell whether her reps are told to her: one of its own length is done once, by the clock."""
    return reps_in_set(phase, plan) > 1 or plan.exercise.kind not in TIMED_KINDS


def sets_text(plan: PlannedItem, tr: Translate) -> str:
    """Say how much: '6 reps', '2 sets of 6 reps', and of what nobody counts how long: '3 min'."""
    if plan.exercise.kind in TIMED_KINDS:
        return _time_text(plan.rep_seconds * plan.reps_planned, tr)
    reps = plan.reps_by_set[0]
    text = plural(reps, "1 rep", "{n} reps", tr).replace(" ", NBSP).format(n=reps)
    if len(plan.reps_by_set) > 1:
        text = tr("{sets} sets of {reps}").format(sets=len(plan.reps_by_set), reps=text)
    return text


def _time_text(seconds: int, tr: Translate) -> str:
    return minutes_text(seconds, tr) if seconds >= _MINUTE else seconds_text(seconds, tr)


def place_text(phase: Phase, plan: PlannedItem | None, tr: Translate) -> str:
    """Where she is, for the pause and resume cards: 'Cat-Camel, rep 3 of 8'."""
    if plan is None:
        return tr("Finish")
    name = tr(plan.exercise.name)
    if phase.key.rep is None:
        return tr("Before {exercise}").format(exercise=name)
    if not is_counted(phase, plan):
        return name
    return tr("{exercise}, rep {n} of {total}").format(
        exercise=name, n=phase.key.rep, total=reps_in_set(phase, plan)
    )


def paused_because(session: Session, tr: Translate) -> str:
    """What the Paused sheet adds: why, and not to stay on the back while it waits (S8)."""
    parts = []
    if session.pause_reason is PauseReason.SLEPT:
        parts.append(tr("Paused while the computer slept."))
    if lies_down(session):
        parts.append(tr("Roll to your side while you wait."))
    return " ".join(parts)


def _following(session: Session, phase: Phase) -> PlannedItem | None:
    if phase.item is None or phase.item + 1 >= len(session.timeline.items):
        return None
    return session.timeline.items[phase.item + 1]


def skip_to(session: Session, phase: Phase, tr: Translate) -> str:
    """Name what a skip leads to."""
    following = _following(session, phase)
    if following is None:
        return tr("Skip to the end")
    return tr("Skip to {exercise}").format(exercise=tr(following.exercise.name))


def reps_kept(session: Session, tr: Translate) -> str:
    """Say what ending now keeps."""
    reps = len(session.done)
    if reps == 0:
        return tr("Nothing is counted yet")
    return plural(reps, "Keep the rep you have done", "Keep the {n} reps you have done", tr).format(
        n=reps
    )


def stop_texts(
    session: Session, phase: Phase, plan: PlannedItem | None, tr: Translate
) -> StopTexts:
    """Word the Stop choices; None for one that is not offered here."""
    following = _following(session, phase)
    ease = None
    if plan is not None and not plan.eased:
        ease = _ease_text(session, phase, plan, tr)
    skip = None
    if plan is not None:
        skip = (
            tr("Then the end.")
            if following is None
            else tr("Then {exercise}.").format(exercise=tr(following.exercise.name))
        )
    where = (
        tr("Nothing wrong, from rep {n}. Also Esc.").format(n=phase.key.rep)
        if phase.key.rep is not None and plan is not None and is_counted(phase, plan)
        else tr("Nothing wrong. Also Esc.")
    )
    comfort = tr("Come back to a comfortable position.")
    if lies_down(session):
        comfort = tr("Roll to your side, and rest in a comfortable position.")
    return StopTexts(where, ease, skip, tr("Keeps what you have done."), comfort)


def _ease_text(session: Session, phase: Phase, plan: PlannedItem, tr: Translate) -> str:
    eased = eased_plan(session)
    side, number = phase.key.side, (phase.key.set or 1) - 1
    before, after = plan.reps_on(side)[number], eased.reps_on(side)[number]
    parts = [tr("Smaller movement")]
    if after < before:
        parts.append(
            plural(after, "1 rep instead of {before}", "{n} reps instead of {before}", tr).format(
                n=after, before=before
            )
        )
    if eased.hold_seconds < plan.hold_seconds:
        parts.append(
            tr("hold {seconds}").format(seconds=seconds_text(eased.hold_seconds, tr))
            if eased.hold_seconds
            else tr("no hold")
        )
    return ", ".join(parts) + ". " + tr("Only for today.")
