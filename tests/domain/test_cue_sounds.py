"""Which sound goes with which phase, and when the seconds are ticked."""

from __future__ import annotations

import pytest

from sirelief_gui.domain.cue_sounds import half_way_at, leads_into_rep, phase_sounds
from sirelief_gui.domain.cues import Guidance, Level
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.timeline import Timeline
from tests.domain.guided import item, laid_out, phase_where, rep_phase

Heard = list[tuple[str, float]]


def sounds(
    timeline: Timeline, phase: Phase, guidance: Guidance | None = None, **longer: int
) -> Heard:
    chosen = guidance or Guidance(count_down=False)
    cues = phase_sounds(timeline, phase.index, chosen, length=longer.get("length", phase.seconds))
    return [(cue.name.removeprefix("sound."), cue.at) for cue in cues]


def of_kind(timeline: Timeline, kind: PhaseKind) -> Phase:
    return phase_where(timeline, lambda p: p.kind is kind)


WHOLE = laid_out(
    item("cat_camel", reps=1, rest_after=20),
    item("hand_heel_rock", reps=1, sets=2),
    item("bridge", reps=1),
    item("lean", reps=1),
    level=None,
)


@pytest.mark.parametrize(
    ("kind", "sound"),
    [
        (PhaseKind.GET_READY, "change"),
        (PhaseKind.CHANGE_POSITION, "change"),
        (PhaseKind.CHANGE_SIDE, "change"),
        (PhaseKind.RELEASE, "release"),
        (PhaseKind.REST_SET, "rest"),
        (PhaseKind.REST_EXERCISE, "rest"),
        (PhaseKind.FINISH, "finish"),
    ],
)
def test_a_phase_begins_with_its_sound(kind: PhaseKind, sound: str) -> None:
    assert sounds(WHOLE, of_kind(WHOLE, kind)) == [(sound, 0.0)]


def test_moving_into_effort_rises_and_out_of_it_falls() -> None:
    begin, _, back, sink, _, back_again = (rep_phase(WHOLE, 1, step) for step in range(6))
    assert [sounds(WHOLE, one) for one in (begin, back, sink, back_again)] == [
        [("start", 0.0)],
        [("release", 0.0)],
        [("start", 0.0)],
        [("release", 0.0)],
    ]


def test_breathing_in_rises_and_out_falls() -> None:
    own = laid_out(item("own", reps=2), level=None)
    assert sounds(own, rep_phase(own, 2, 0)) == [("start", 0.0)]
    assert sounds(own, rep_phase(own, 2, 1)) == [("release", 0.0)]


def test_the_breath_between_reps_is_quiet() -> None:
    assert sounds(WHOLE, of_kind(WHOLE, PhaseKind.REST_REP)) == []


def hold(seconds: int) -> tuple[Timeline, Phase]:
    timeline = laid_out(item("lean", reps=1, seconds={"stay": seconds}), level=None)
    return timeline, of_kind(timeline, PhaseKind.HOLD)


def test_a_hold_is_quiet_where_it_is_counted_and_ticked_where_nothing_is_said() -> None:
    timeline, phase = hold(5)
    assert sounds(timeline, phase) == []
    assert sounds(timeline, phase, Guidance(Level.BRIEF)) == []
    assert sounds(timeline, phase, Guidance(Level.CHIMES)) == [("tick", 0.0)]


def test_the_held_tone_lasts_as_long_as_the_hold() -> None:
    timeline, phase = hold(5)
    (tone,) = phase_sounds(timeline, phase.index, Guidance(hold_sound=True), length=5)
    assert (tone.name, tone.at, tone.seconds) == ("sound.hold", 0.0, 5.0)
    both = Guidance(Level.CHIMES, hold_sound=True)
    assert sounds(timeline, phase, both) == [("hold", 0.0)]


@pytest.mark.parametrize(("seconds", "half"), [(9, None), (10, 5), (15, 7), (60, 30)])
def test_half_way_is_sounded_from_10_s(seconds: int, half: int | None) -> None:
    assert half_way_at(seconds) == half
    timeline, phase = hold(seconds)
    assert sounds(timeline, phase) == ([] if half is None else [("half_way", float(half))])


TICKING = Guidance(Level.CHIMES)


def ticks(timeline: Timeline, phase: Phase, guidance: Guidance = TICKING, **longer: int) -> Heard:
    return [one for one in sounds(timeline, phase, guidance, **longer) if one[0] == "tick"]


@pytest.mark.parametrize(
    ("kind", "ticked"),
    [
        (PhaseKind.GET_READY, True),
        (PhaseKind.CHANGE_POSITION, True),
        (PhaseKind.CHANGE_SIDE, True),
        (PhaseKind.REST_SET, True),
        (PhaseKind.REST_EXERCISE, False),  # it leads to a get-ready
        (PhaseKind.RELEASE, False),
        (PhaseKind.FINISH, False),
    ],
)
def test_the_last_three_seconds_before_a_rep_are_ticked(kind: PhaseKind, *, ticked: bool) -> None:
    phase = of_kind(WHOLE, kind)
    assert leads_into_rep(WHOLE, phase.index) is ticked
    last = [("tick", float(phase.seconds - left)) for left in (3, 2, 1)]
    assert ticks(WHOLE, phase) == (last if ticked else [])
    assert ticks(WHOLE, phase, Guidance(Level.CHIMES, count_down=False)) == []


def test_a_longer_lead_in_is_ticked_at_its_own_end() -> None:
    phase = WHOLE.phases[0]
    assert ticks(WHOLE, phase, length=25) == [("tick", 22.0), ("tick", 23.0), ("tick", 24.0)]


def test_a_lead_in_is_not_ticked_where_the_demo_comes_first_and_the_demo_is() -> None:
    timeline = laid_out(item("cat_camel"), level=None, demos=True)
    words, demo = timeline.phases[:2]
    assert sounds(timeline, words, TICKING) == [("change", 0.0)]
    assert demo.is_demo
    assert sounds(timeline, demo, TICKING) == [
        ("tick", float(demo.seconds - left)) for left in (3, 2, 1)
    ]


def test_silence_has_no_sound_at_all() -> None:
    silent = Guidance(Level.SILENT, hold_sound=True)
    assert all(sounds(WHOLE, phase, silent) == [] for phase in WHOLE.phases)
