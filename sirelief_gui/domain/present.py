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
    TIMED_KINDS,
    PhaseKind,
    Side,
)
from sirelief_gui.domain.figure_show import Shown, first_rep, shown_at, side_shown
from sirelief_gui.domain.lead_in import kit_steps
from sirelief_gui.domain.player_view import (
    DemoView,
    NextUp,
    Page,
    PlayerView,
    Segment,
    StepState,
    Tone,
)
from sirelief_gui.domain.present_choices import (
    is_counted,
    paused_because,
    place_text,
    reps_in_set,
    reps_kept,
    sets_text,
    skip_to,
    stop_texts,
)
from sirelief_gui.domain.present_demo import demo_view
from sirelief_gui.domain.present_hint import next_hint, step_text
from sirelief_gui.domain.present_lead_in import (
    current_step,
    lead_in_words,
    posture_of,
    step_views,
)
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
from sirelief_gui.domain.words import Translate, as_is, minutes_text, seconds_text


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
    view = _in_a_rep(session, now, count_up=count_up, tr=tr)
    view = _with_lead_in(view, session, now, pubic_pain=pubic_pain, tr=tr)
    return _with_choices(view, session, tr)


def _in_a_rep(session: Session, now: float, *, count_up: bool, tr: Translate) -> PlayerView:
    """Return what every page shows: where she is, the clock and the figure."""
    phase, plan = session.phase, _plan(session)
    seconds, left = _clock(session, now, count_up=count_up)
    shown = _shown(session, now)
    return PlayerView(
        page=_page(phase),
        tone=_tone(session, phase),
        status=session.status,
        title=_title(phase, plan, tr),
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
        breath=shown.breath,
        shows_rep=shown.is_rep,
        mirrored=side_shown(phase, plan) is Side.LEFT,
        picture=_own_picture(phase, plan),
        waiting=session.waiting_since is not None,
        time_left=minutes_text(time_left(session, now=now), tr),
        spoken=_spoken(session, phase, plan, tr),
        can=frozenset(c for c in Command if legal(session, c, now=now)),
    )


def _with_lead_in(
    view: PlayerView, session: Session, now: float, *, pubic_pain: bool, tr: Translate
) -> PlayerView:
    """Add what leads into an exercise: the steps, what to mind, the rest card and the demo."""
    phase, plan = session.phase, _plan(session)
    words = lead_in_words(session, plan, now=now, pubic_pain=pubic_pain, tr=tr)
    return replace(
        view,
        steps=step_views(session, now, tr),
        lead=words.lead,
        of_length=tr("of {seconds}").format(seconds=seconds_text(session.length, tr)),
        surface="" if plan is None else tr(posture_of(session, plan.exercise).surface),
        at_hand=words.at_hand,
        caution=words.caution,
        note=words.note,
        own_note=words.own_note,
        swap_to=words.swap_to,
        swap_way=words.swap_way,
        swaps_back=words.swaps_back,
        next_up=_next_up(session, phase, tr),
        demo=_demo(session, phase, now, tr) if phase.is_demo else None,
    )


def _with_choices(view: PlayerView, session: Session, tr: Translate) -> PlayerView:
    """Add what the Paused and Stop sheets say."""
    phase, plan = session.phase, _plan(session)
    return replace(
        view,
        place=place_text(phase, plan, tr),
        paused_because=paused_because(session, tr),
        skip_to=skip_to(session, phase, tr),
        reps_kept=reps_kept(session, tr),
        stop=stop_texts(session, phase, plan, tr),
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
    if view.steps and view.steps[current_step(session, now)].state is not StepState.CURRENT:
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


def _plan(session: Session) -> PlannedItem | None:
    """The exercise that the phase belongs or leads to, with its dose; none in the finish."""
    item = session.phase.item
    return None if item is None else session.timeline.items[item]


def _demo(session: Session, phase: Phase, now: float, tr: Translate) -> DemoView:
    counts_next = leads_into_rep(session.timeline, phase.index)
    return demo_view(phase, elapsed(session, now=now), tr, counts_next=counts_next)


def _page(phase: Phase) -> Page:
    if phase.kind is PhaseKind.CHANGE_POSITION:
        return Page.CHANGE_POSITION
    if phase.kind in (PhaseKind.GET_READY, PhaseKind.CHANGE_SIDE):
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


def _own_picture(phase: Phase, plan: PlannedItem | None) -> str:
    """The picture of an exercise of hers, while she gets ready for it and while she does it."""
    shown = _page(phase) in (Page.GET_READY, Page.DEMO) or phase.kind in REP_KINDS
    return plan.exercise.about.photo if shown and plan is not None else ""


def _title(phase: Phase, plan: PlannedItem | None, tr: Translate) -> str:
    if phase.kind in REST_KINDS:
        return tr("Rest")
    return tr("Finish") if plan is None else tr(plan.exercise.name)


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
    parts = []
    if is_counted(phase, plan):
        total = reps_in_set(phase, plan)
        parts.append(tr("Rep {n} of {total}").format(n=phase.key.rep, total=total))
    if len(plan.reps_by_set) > 1:
        parts.append(tr("set {n}").format(n=phase.key.set))
    if phase.key.side is not None:
        parts.append(tr("left") if phase.key.side is Side.LEFT else tr("right"))
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


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
    leads_in = bool(phase.steps) or phase.kind is PhaseKind.CHANGE_SIDE
    rep = first_rep(session.timeline, phase.item) if leads_in else ()
    is_leaving = bool(phase.index and phase.steps and phase.steps[0].leaving)
    left = _left_pose(session) if is_leaving else ""
    return shown_at(phase, rep, lived=elapsed(session, now=now), length=session.length, left=left)


def _left_pose(session: Session) -> str:
    """The pose of the position that a lead-in leads out of; she may have lain down for a swap."""
    plan = _plan(session)
    if plan is None or not plan.from_lying or plan.stands_for is None:
        return session.timeline.phases[session.phase.index - 1].pose_to
    lain = plan.stands_for.exercise
    poses = dict(lain.propped_poses) if session.propped else {}
    return poses.get(lain.start_pose, lain.start_pose)


def dose_text(plan: PlannedItem, tr: Translate = as_is) -> str:
    """Say a dose: '6 reps, hold 5 s', '6 reps, 5 s each way', '5 reps, no hold', '3 min'.

    An exercise that never holds says nothing of it.
    """
    text = sets_text(plan, tr)
    if all(spec.kind is not PhaseKind.HOLD for spec in plan.exercise.phases):
        return text
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
        "" if plan.exercise.kind in TIMED_KINDS else dose_text(plan, tr),  # the minutes say it
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
    parts = [tr(posture_of(session, plan.exercise).stay) + "."]
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
