"""Rules that work in a session: each firing, and each at rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.commands import apply, eased_plan, legal
from sirelief_gui.domain.cues import Guidance, Level
from sirelief_gui.domain.easier import fitted, seated_swap
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.lying_time import LYING_LIMIT, LyingTime, followed
from sirelief_gui.domain.mornings import is_rise
from sirelief_gui.domain.pain import Weight, weigh
from sirelief_gui.domain.record import Outcome, SafetyKind, StopReason
from sirelief_gui.domain.safety import EMERGENCY_SIGNS, WARNING_SIGNS, Gate
from sirelief_gui.domain.session import Command, Session, Status, advance, start
from sirelief_gui.domain.timeline import Timeline, compile_timeline
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.conductor import Notice
from tests.safety.helping import LIBRARY, ids, is_in_week, item, with_swap
from tests.services.kit import begin, may_exercise, pass_time
from tests.services.room import Room


def laid_out(*exercises: str, propped: bool = True, **dose: object) -> Timeline:
    return compile_timeline([item(one, **dose) for one in exercises], LIBRARY, propped=propped)


def begun(timeline: Timeline) -> Session:
    return start(timeline, LIBRARY, now=0.0)[0]


def in_first_rep(timeline: Timeline, number: int = 0) -> Session:
    """Return a session that is at the start of an exercise's first rep, at 0 s."""
    index = timeline.first_rep(number)
    assert index is not None
    return replace(begun(timeline), index=index)


# Rule S5, Stop


def test_s5_fires_unwell_ends_at_once_and_there_is_no_going_on_today(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    begin(services)
    pass_time(services, clock, 40.0)
    services.player.do(Command.STOP)
    assert services.player.session is not None
    assert services.player.session.status is Status.STOPPED
    assert services.player.deadline() is None  # the clock is halted
    services.player.do(Command.UNWELL)
    record = services.player.record
    assert record is not None
    assert (record.outcome, record.stop_reason) == (Outcome.STOPPED, StopReason.WARNING_SIGN)
    assert services.safety.gate() is Gate.WARNING_TODAY


def test_s5_rests_stop_and_continue_costs_nothing(services: Services, clock: VirtualClock) -> None:
    may_exercise(services)
    begin(services)
    pass_time(services, clock, 40.0)
    done = services.player.session.done if services.player.session else None
    services.player.do(Command.STOP)
    services.player.do(Command.CONTINUE)
    assert services.player.session is not None
    assert services.player.session.done == done
    assert services.safety.gate() is Gate.OPEN


# Rule S6, care when lying


@pytest.mark.parametrize("week", [16, 30, None])
def test_s6_fires_lying_is_propped_from_week_16_and_with_the_week_unknown(
    services: Services, week: int | None
) -> None:
    if week is not None:
        is_in_week(services, week)
    day = services.clock.now().date()
    assert services.settings.load().propped_on(day)
    poses = {phase.pose_to for phase in laid_out("bridge", propped=True).phases}
    assert "bridge_up_wedge" in poses
    assert "bridge_up" not in poses
    assert any("week 16" in text for text in LIBRARY.exercises["bridge"].cautions)


def test_s6_rests_before_week_16_and_sitting(services: Services) -> None:
    is_in_week(services, 15, days=6)
    assert not services.settings.load().propped_on(services.clock.now().date())
    assert "bridge_up" in {phase.pose_to for phase in laid_out("bridge", propped=False).phases}
    for exercise in LIBRARY.exercises.values():
        if not LIBRARY.postures[exercise.posture].lying:
            assert not any("week 16" in text for text in exercise.cautions)


def test_s6_fires_a_seated_exercise_can_stand_in() -> None:
    swap = seated_swap(item("bridge", rest_after=40), with_swap(LIBRARY))
    assert swap is not None
    assert (swap.exercise.id, swap.rest_after) == ("seated_glute_squeeze", 40)


def test_s6_rests_for_what_is_not_done_lying() -> None:
    assert seated_swap(item("cat_camel"), with_swap(LIBRARY)) is None


def before_lying(*, propped: bool) -> Session:
    """Return a session on its way from hands and knees onto the back, at 0 s."""
    timeline = laid_out("cat_camel", "bridge", "hip_adduction_squeeze", propped=propped)
    way = next(p.index for p in timeline.phases if p.kind is PhaseKind.CHANGE_POSITION)
    session = start(timeline, LIBRARY, now=0.0, propped=propped)[0]
    return replace(session, index=way)


def test_s6_fires_on_the_way_down_she_may_do_it_seated_and_go_back() -> None:
    session = before_lying(propped=True)
    seated, _ = apply(session, Command.SWAP, now=5.0)
    assert ids(seated.timeline.items) == [
        "cat_camel",
        "seated_glute_squeeze",
        "hip_adduction_squeeze",
    ]
    assert not any(LIBRARY.postures[one.exercise.posture].lying for one in seated.timeline.items)
    again, _ = apply(seated, Command.SWAP, now=6.0)
    assert again.timeline == session.timeline


def test_s6_rests_before_week_16_and_where_nobody_lies() -> None:
    assert not legal(before_lying(propped=False), Command.SWAP, now=5.0)
    assert not legal(begun(laid_out("cat_camel")), Command.SWAP, now=5.0)


def test_s6_rests_where_the_seated_exercise_is_in_the_program_already() -> None:
    timeline = laid_out("seated_glute_squeeze", "bridge")
    way = next(p.index for p in timeline.phases if p.kind is PhaseKind.CHANGE_POSITION)
    session = replace(begun(timeline), index=way)
    assert not legal(session, Command.SWAP, now=5.0)


# Rule S7, unwell when lying


def test_s7_fires_lying_is_done_sitting_until_she_turns_it_on_again(
    services: Services, clock: VirtualClock
) -> None:
    five = services.today.items()
    library = with_swap(services.library)
    services.safety.leave_out_lying(left_out=True)
    clock.advance(40 * 24 * 3600.0)
    fit = services.safety.fit(five, library)
    assert fit.swapped == ("bridge",)
    assert not any(library.postures[one.exercise.posture].lying for one in fit.items)
    assert len(fit.items) == len(five)
    services.safety.leave_out_lying(left_out=False)
    assert services.safety.fit(five, library).items == tuple(five)


def test_s7_fires_without_a_seated_exercise_lying_is_left_out() -> None:
    without = {k: v for k, v in LIBRARY.exercises.items() if k != "seated_glute_squeeze"}
    bare = replace(LIBRARY, exercises=without)
    fit = fitted([item("cat_camel"), item("bridge")], bare, lying_left_out=True)
    assert (ids(fit.items), fit.left_out) == (["cat_camel"], ("bridge",))


def test_s7_fires_the_seated_exercise_comes_once_only() -> None:
    library = with_swap(LIBRARY)
    fit = fitted([item("bridge"), item("bridge")], library, lying_left_out=True)
    assert (ids(fit.items), fit.left_out) == (["seated_glute_squeeze"], ("bridge",))


def test_s7_rests_until_she_says_so(services: Services) -> None:
    five = services.today.items()
    assert "bridge" in ids(five)
    services.safety.leave_out_lying(left_out=False)
    assert services.store.safety_log() == ()
    assert services.safety.fit(five, services.library).items == tuple(five)


# Rule S8, time on the back


def live(session: Session, seconds: float, *, every: float = 1.0) -> list[float]:
    """Follow a session that is left alone, and return when she was told to roll over."""
    told, lying, now = [], LyingTime(), 0.0
    while now <= seconds:
        session, _ = advance(session, now=now)
        lying, is_time = followed(lying, session, now=now)
        if is_time:
            told.append(now)
        now += every
    return told


def test_s8_fires_after_three_minutes_on_the_back_and_again_after_three_more() -> None:
    timeline = laid_out("bridge", reps=10, sets=3)
    assert live(in_first_rep(timeline), 400.0) == [LYING_LIMIT, 2 * LYING_LIMIT]


def test_s8_fires_in_a_pause_too() -> None:
    session, _ = apply(in_first_rep(laid_out("bridge")), Command.PAUSE, now=0.0)
    assert live(session, 200.0) == [LYING_LIMIT]


def test_s8_rests_with_the_usual_reps_and_off_the_back() -> None:
    assert live(begun(laid_out("bridge")), 400.0) == []
    assert live(begun(laid_out("cat_camel", reps=10)), 400.0) == []


@pytest.mark.parametrize(
    ("level", "heard"),
    [
        (Level.FULL, "caution.roll_to_side"),
        (Level.CHIMES, "sound.change"),
        (Level.SILENT, ""),
    ],
)
def test_s8_fires_it_is_shown_and_said_or_chimed(
    services: Services, clock: VirtualClock, level: Level, heard: str
) -> None:
    here = Room(services, clock, guidance=Guidance(level=level))
    bridge = here.session.timeline.first_rep(2)
    assert bridge is not None
    here.live_until_phase(bridge)
    here.player.do(Command.PAUSE)
    before = len(here.out.played)
    for _ in range(200):
        here.live(1.0)
        here.conductor.tick()
    assert Notice.ROLL_OVER in here.notices
    later = [cue.name for cue, _ in here.out.played[before:]]
    assert (heard in later) if heard else not later


# Rule S9, log roll


def test_s9_fires_the_way_down_and_up_goes_over_the_side() -> None:
    timeline = laid_out("cat_camel", "bridge", "hip_abduction_isometric")
    changes = [p for p in timeline.phases if p.kind is PhaseKind.CHANGE_POSITION]
    down, up = (" ".join(step.text for step in change.steps) for change in changes)
    assert "Down on your side, knees together." in down
    assert "Knees together, roll onto your side in one piece." in up


def test_s9_rests_where_nobody_lies_down() -> None:
    timeline = laid_out("cat_camel", "hip_abduction_isometric")
    said = " ".join(step.text for phase in timeline.phases for step in phase.steps)
    assert "on your side" not in said


# Rule S15, pain that rises


def test_s15_fires_at_two_points_up_or_over_five() -> None:
    assert is_rise(3, 5)
    assert is_rise(6, 6)
    assert is_rise(None, 6)
    assert weigh(3, 5) is Weight.HIGHER
    eased = eased_plan(in_first_rep(laid_out("cat_camel", reps=8)))
    assert eased.reps_planned == 6


def test_s15_rests_at_one_point_up_and_without_a_score() -> None:
    assert not is_rise(3, 4)
    assert not is_rise(4, 2)
    assert not is_rise(None, 5)
    assert not is_rise(7, None)
    assert weigh(3, 4) is Weight.USUAL


def stopped_in_the_first_rep(services: Services, clock: VirtualClock) -> None:
    may_exercise(services)
    begin(services)
    pass_time(services, clock, 20.0)
    services.player.do(Command.STOP)


@pytest.mark.parametrize("said", [Command.HURT_UP_TO_5, Command.HURT_OVER_5])
def test_s15_fires_how_much_it_hurts_is_kept_with_the_exercise(
    services: Services, clock: VirtualClock, said: Command
) -> None:
    stopped_in_the_first_rep(services, clock)
    services.player.do(said)
    services.player.do(Command.END_FOR_PAIN)
    record = services.store.sessions()[0]
    assert [result.hurt for result in record.results] == [True] + [False] * 4
    kinds = [entry.kind for entry in services.store.journal(record.id)]
    assert "hurt_said" in kinds


def test_s15_rests_when_nothing_is_said_of_pain(services: Services, clock: VirtualClock) -> None:
    stopped_in_the_first_rep(services, clock)
    services.player.do(Command.CONTINUE)
    pass_time(services, clock, 10.0)
    services.player.do(Command.END)
    assert not any(result.hurt for result in services.store.sessions()[0].results)


# Rule S22, room for the bump


def on_the_way_to_the_rocks(week: int | None) -> Session:
    timeline = laid_out("hand_heel_rock")
    return start(timeline, LIBRARY, now=0.0, week=week)[0]


@pytest.mark.parametrize("week", [20, 39])
def test_s22_fires_on_the_way_in_she_may_rock_back_only(week: int) -> None:
    session, _ = apply(on_the_way_to_the_rocks(week), Command.SWAP, now=3.0)
    (rocks,) = session.timeline.items
    assert rocks.variant == "rock_back_only"
    assert "rock_forward" not in {phase.pose_to for phase in session.timeline.phases}


@pytest.mark.parametrize("week", [None, 19])
def test_s22_rests_before_week_20_and_in_no_week_is_it_preset(week: int | None) -> None:
    session = on_the_way_to_the_rocks(week)
    assert not legal(session, Command.SWAP, now=3.0)
    assert on_the_way_to_the_rocks(30).timeline.items[0].variant is None


# Rule S19, numbness, weak legs, bladder and bowel


def test_s19_fires_they_are_asked_every_day_and_are_an_emergency(services: Services) -> None:
    (line,) = [sign for sign in WARNING_SIGNS if "bladder" in sign]
    assert "Numbness between the legs" in line
    assert "weak legs" in line
    for words in ("leg weakness", "numbness between the legs", "holding or passing urine"):
        assert words in " ".join(EMERGENCY_SIGNS.split())
    may_exercise(services)
    services.safety.record(SafetyKind.WARNING_SIGN)
    assert services.safety.gate() is Gate.WARNING_TODAY


def test_s19_rests_what_can_wait_for_the_maternity_team_is_no_emergency() -> None:
    for words in ("calf", "fever", "moving less"):
        assert any(words in sign.lower() for sign in WARNING_SIGNS)
        assert words not in EMERGENCY_SIGNS.lower()
