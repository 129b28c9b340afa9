"""Everything the session screens show, as plain values: a pure function of the session and time.

What the screen says at any instant is decided here and tested without a screen.
"""

from __future__ import annotations

import math
from dataclasses import replace

from sirelief_gui.domain.commands import legal
from sirelief_gui.domain.cue_sounds import leads_into_rep
from sirelief_gui.domain.exercise import (
    GUIDE_KINDS,
    REP_KINDS,
    REST_KINDS,
    Exercise,
    PhaseKind,
    Posture,
    Side,
)
from sirelief_gui.domain.figure_show import Shown, first_rep, shown_at, step_at
from sirelief_gui.domain.lead_in import kit_steps
from sirelief_gui.domain.player_view import (
    DemoView,
    NextUp,
    Page,
    PlayerView,
    Segment,
    StepState,
    StepView,
    Tone,
)
from sirelief_gui.domain.present_choices import (
    paused_because,
    place_text,
    reps_in_set,
    reps_kept,
    skip_to,
    stop_texts,
)
from sirelief_gui.domain.present_demo import demo_view
from sirelief_gui.domain.present_hint import next_hint, step_text
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.session import (
    Command,
    Session,
    Status,
    elapsed,
    remaining,
    time_left,
)
from sirelief_gui.domain.timeline import Phase
from sirelief_gui.domain.words import (
    NBSP,
    Translate,
    as_is,
    minutes_text,
    plural,
    seconds_text,
)


def player_view(
    session: Session,
    *,
    now: float,
    pubic_pain: bool = False,
    count_up: bool = False,
    tr: Translate = as_is,
) -> PlayerView:
    """Return what is on screen at ``now``.

    ``pubic_pain`` adds the note for strap and ball; ``count_up`` turns the digits inside a rep.
    """
    phase = session.phase
    exercise = _exercise(session, phase)
    plan = None if phase.item is None else session.timeline.items[phase.item]
    seconds, left = _clock(session, now, count_up=count_up)
    shown = _shown(session, now)
    return PlayerView(
        page=_page(phase),
        tone=_tone(session, phase),
        status=session.status,
        title=_title(phase, exercise, tr),
        subtitle=_subtitle(session, phase, tr),
        segments=_segments(session, tr),
        word=_word(session, phase, tr),
        seconds=None if phase.kind is PhaseKind.FINISH else seconds,
        length=session.length,
        fraction_left=left,
        rep_text=_rep_text(phase, plan, tr),
        rep=phase.key.rep,
        reps=reps_in_set(phase, plan),
        reps_done=_dots(session, phase, plan),
        next_hint=next_hint(session, tr),
        pose_from=shown.pose_from,
        pose_to=shown.pose_to,
        pose_fraction=shown.fraction,
        steps=_steps(session, now, tr),
        lead=_lead(session, phase, plan, tr),
        of_length=tr("of {seconds}").format(seconds=seconds_text(session.length, tr)),
        surface="" if exercise is None else tr(_posture(session, exercise).surface),
        at_hand=_at_hand(session, phase, exercise, tr),
        caution=_caution(session, phase, exercise, tr),
        note=_note(phase, exercise, plan, pubic_pain=pubic_pain, tr=tr),
        next_up=_next_up(session, phase, tr),
        demo=_demo(session, phase, now, tr) if phase.is_demo else None,
        waiting=session.waiting_since is not None,
        place=place_text(phase, exercise, plan, tr),
        time_left=minutes_text(time_left(session, now=now), tr),
        paused_because=paused_because(session, tr),
        skip_to=skip_to(session, phase, tr),
        reps_kept=reps_kept(session, tr),
        stop=stop_texts(session, phase, plan, tr),
        spoken=_spoken(session, phase, plan, tr),
        can=frozenset(c for c in Command if legal(session, c, now=now)),
        breath=shown.breath,
        shows_rep=shown.is_rep,
        mirrored=phase.key.side is Side.LEFT,
    )


def moved_on(
    view: PlayerView, session: Session, *, now: float, count_up: bool = False
) -> PlayerView | None:
    """Return ``view`` of the same session a moment later: ring and figure have moved, no word has.

    Sixty times a second all the words cost more than that. None where something else may change.
    """
    seconds, left = _clock(session, now, count_up=count_up)
    if seconds != view.seconds or view.demo is not None:
        return None
    if view.steps and view.steps[_current_step(session, now)].state is not StepState.CURRENT:
        return None
    shown = _shown(session, now)
    return replace(
        view,
        fraction_left=left,
        pose_from=shown.pose_from,
        pose_to=shown.pose_to,
        pose_fraction=shown.fraction,
        breath=shown.breath,
        shows_rep=shown.is_rep,
    )


def _demo(session: Session, phase: Phase, now: float, tr: Translate) -> DemoView:
    counts_next = leads_into_rep(session.timeline, phase.index)
    return demo_view(phase, elapsed(session, now=now), tr, counts_next=counts_next)


def _exercise(session: Session, phase: Phase) -> Exercise | None:
    return None if phase.item is None else session.timeline.items[phase.item].exercise


def _posture(session: Session, exercise: Exercise) -> Posture:
    return session.library.postures[exercise.posture]


def _page(phase: Phase) -> Page:
    if phase.kind in (PhaseKind.CHANGE_POSITION, PhaseKind.CHANGE_SIDE):
        return Page.CHANGE_POSITION
    if phase.kind is PhaseKind.GET_READY:
        return Page.DEMO if phase.is_demo else Page.GET_READY
    return Page.REST if phase.kind in REST_KINDS else Page.PLAYER


def _tone(session: Session, phase: Phase) -> Tone:
    if session.status is Status.COUNT_IN:
        return Tone.READY
    if phase.kind is PhaseKind.HOLD:
        return Tone.HOLD
    return Tone.READY if phase.kind in GUIDE_KINDS else Tone.REST


def _clock(session: Session, now: float, *, count_up: bool) -> tuple[int, float]:
    """The digits and the fraction of the ring that is left."""
    if session.status is Status.COUNT_IN:
        left = max(0.0, session.count_in_until - now)
        return _digits(left), 1.0
    left = remaining(session, now=now)
    digits = _digits(left)
    if count_up and session.phase.kind in REP_KINDS:
        digits = session.length - digits + 1
    return digits, left / session.length if session.length else 0.0


def _digits(left: float) -> int:
    # A hair over a whole second is the same second: the digit turns on the boundary itself.
    return max(1, math.ceil(left - 1e-6))


def _word(session: Session, phase: Phase, tr: Translate) -> str:
    """The phase word; not yet while counting in to it, or she would begin at once."""
    if session.status is Status.COUNT_IN and phase.kind in REP_KINDS:
        return tr("Get ready")
    return tr(phase.label)


def _lead(session: Session, phase: Phase, plan: PlannedItem | None, tr: Translate) -> str:
    """The line under the name on a lead-in: '1 of 5, 8 reps'."""
    if plan is None or phase.item is None or phase.kind not in GUIDE_KINDS:
        return ""
    return tr("{n} of {total}, {reps}").format(
        n=phase.item + 1, total=len(session.timeline.items), reps=_sets_text(plan, tr)
    )


def _title(phase: Phase, exercise: Exercise | None, tr: Translate) -> str:
    if phase.kind in REST_KINDS:
        return tr("Rest")
    return tr("Finish") if exercise is None else tr(exercise.name)


def _subtitle(session: Session, phase: Phase, tr: Translate) -> str:
    total = len(session.timeline.items)
    if phase.item is None:
        return tr("{n} of {total} done").format(n=total, total=total)
    if phase.kind is PhaseKind.REST_EXERCISE:
        return tr("{n} of {total} done").format(n=phase.item, total=total)
    return tr("Exercise {n} of {total}").format(n=phase.item + 1, total=total)


def _segments(session: Session, tr: Translate) -> tuple[Segment, ...]:
    return tuple(
        Segment(
            tr(item.exercise.short_name),
            sum(1 for key in session.done if key.item == number) / item.reps_planned,
            session.phase.item == number,
        )
        for number, item in enumerate(session.timeline.items)
    )


def _rep_text(phase: Phase, plan: PlannedItem | None, tr: Translate) -> str:
    if phase.key.rep is None or plan is None:
        return ""
    text = tr("Rep {n} of {total}").format(n=phase.key.rep, total=reps_in_set(phase, plan))
    if len(plan.reps_by_set) > 1:
        text += ", " + tr("set {n}").format(n=phase.key.set)
    if phase.key.side is not None:
        text += ", " + (tr("left") if phase.key.side is Side.LEFT else tr("right"))
    return text


def _dots(session: Session, phase: Phase, plan: PlannedItem | None) -> tuple[bool, ...]:
    """Which reps of the current set are done, in order."""
    done = {
        key.rep
        for key in session.done
        if (key.item, key.side, key.set) == (phase.item, phase.key.side, phase.key.set)
    }
    return tuple(rep in done for rep in range(1, reps_in_set(phase, plan) + 1))


def _shown(session: Session, now: float) -> Shown:
    """What the figure does; the first rep of the exercise is what a lead-in shows."""
    phase = session.phase
    rep = first_rep(session.timeline, phase.item) if phase.steps else ()
    is_leaving = bool(phase.index and phase.steps and phase.steps[0].leaving)
    left = session.timeline.phases[phase.index - 1].pose_to if is_leaving else ""
    return shown_at(phase, rep, lived=elapsed(session, now=now), length=session.length, left=left)


def _steps(session: Session, now: float, tr: Translate) -> tuple[StepView, ...]:
    steps = session.phase.steps
    if not steps:
        return ()
    current = _current_step(session, now)
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


def _current_step(session: Session, now: float) -> int:
    """The step that is being said."""
    return step_at(session.phase, elapsed(session, now=now), session.length)


def _at_hand(session: Session, phase: Phase, exercise: Exercise | None, tr: Translate) -> str:
    if exercise is None or phase.kind not in GUIDE_KINDS:
        return ""
    names = [
        tr(session.library.equipment[kit].note)
        for kit in (
            *_posture(session, exercise).at_hand,
            *(k.id for k in exercise.equipment if k.required and k.id not in ("mat", "chair")),
        )
    ]
    return tr("At hand: {things}").format(things=", ".join(names)) if names else ""


def _caution(session: Session, phase: Phase, exercise: Exercise | None, tr: Translate) -> str:
    """On a lead-in: the posture's caution while she changes into it, else the exercise's first."""
    if exercise is None or phase.kind not in GUIDE_KINDS:
        return ""
    changes = phase.kind is PhaseKind.CHANGE_POSITION
    own = exercise.cautions[0] if exercise.cautions else ""
    caution = (_posture(session, exercise).caution if changes else "") or own
    return tr(caution) if caution else ""


def _note(
    phase: Phase,
    exercise: Exercise | None,
    plan: PlannedItem | None,
    *,
    pubic_pain: bool,
    tr: Translate,
) -> str:
    """The line under the heading of a lead-in: today's lighter dose, or the front-pelvis note."""
    if exercise is None or plan is None or phase.kind not in GUIDE_KINDS:
        return ""
    parts = []
    if plan.eased:
        parts.append(tr("Smaller movement today."))
    if pubic_pain and exercise.pubic_note:
        parts.append(tr(exercise.pubic_note))
    return " ".join(parts)


def _sets_text(plan: PlannedItem, tr: Translate) -> str:
    """'6 reps', '2 sets of 6 reps'."""
    reps = plan.reps_by_set[0]
    text = plural(reps, "1 rep", "{n} reps", tr).replace(" ", NBSP).format(n=reps)
    if len(plan.reps_by_set) > 1:
        text = tr("{sets} sets of {reps}").format(sets=len(plan.reps_by_set), reps=text)
    return text


def dose_text(plan: PlannedItem, tr: Translate = as_is) -> str:
    """Say a dose: '6 reps, hold 5 s', '6 reps, 5 s each way', '5 reps, no hold'."""
    text = _sets_text(plan, tr)
    holds = [plan.seconds[s.id] for s in plan.phases if s.kind is PhaseKind.HOLD]
    if not holds:
        return tr("{reps}, no hold").format(reps=text)
    if len(holds) > 1 and len(set(holds)) == 1:
        return tr("{reps}, {seconds} each way").format(
            reps=text, seconds=seconds_text(holds[0], tr)
        )
    return tr("{reps}, hold {seconds}").format(reps=text, seconds=seconds_text(max(holds), tr))


def _next_up(session: Session, phase: Phase, tr: Translate) -> NextUp | None:
    if phase.kind not in REST_KINDS or phase.item is None:
        return None
    plan = session.timeline.items[phase.item]
    total = len(session.timeline.items)
    return NextUp(
        tr("Next up, {n} of {total}").format(n=phase.item + 1, total=total),
        tr(plan.exercise.name),
        dose_text(plan, tr),
        minutes_text(plan.rep_seconds * plan.reps_planned, tr),
        _stay_text(session, plan, tr),
        _picture(session, plan) or phase.pose_to,
    )


def _picture(session: Session, plan: PlannedItem) -> str:
    """Return the pose an exercise is known by, on a wedge or pillows where she lies propped."""
    pose = plan.exercise.about.picture
    return dict(plan.exercise.propped_poses).get(pose, pose) if session.propped else pose


def _stay_text(session: Session, plan: PlannedItem, tr: Translate) -> str:
    """Say to stay as she is, and what to take off or put on meanwhile.

    The get-ready after the rest is too short to read that for the first time.
    """
    parts = [tr(_posture(session, plan.exercise).stay) + "."]
    number = session.timeline.items.index(plan)
    before = [i for i in range(number) if i not in session.timeline.omitted]
    if before and session.phase.kind is PhaseKind.REST_EXERCISE:
        previous = session.timeline.items[before[-1]].exercise
        parts += [
            step_text(step, tr) for step in kit_steps(plan.exercise, previous, session.library)
        ]
    return " ".join(parts) if len(parts) > 1 else parts[0].removesuffix(".")


def _spoken(session: Session, phase: Phase, plan: PlannedItem | None, tr: Translate) -> str:
    if session.status is Status.PAUSED:
        return tr("Paused")
    if session.status is Status.COUNT_IN:
        return tr("Going on")
    rep = _rep_text(phase, plan, tr)
    return f"{tr(phase.label)}. {rep}" if rep else tr(phase.label)
