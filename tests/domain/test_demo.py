"""One rep shown before it is counted: its parts, its pictures, its page."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.commands import apply, legal
from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.demo import (
    DEMO_INTRO,
    DEMO_OUTRO,
    LONGEST_SHOWN_HOLD,
    demo_parts,
    demo_pose,
    demo_seconds,
    part_at,
)
from sirelief_gui.domain.exercise import REP_KINDS, PhaseKind
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.player_view import DemoView, Page, PlayerView
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.present_demo import demo_view
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.session import Command, Session, advance
from sirelief_gui.domain.speech import VoiceSpeech, speech_of
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.words import as_is
from tests.domain.guided import (
    FIVE,
    MANY,
    PACK,
    any_item,
    begun,
    item,
    laid_out,
    phase_where,
    seen,
    timelines,
)
from tests.domain.samples import run_out, told

SPEECH = speech_of(PACK.longest, Level.FULL)


def shown(timeline: Timeline, number: int = 0) -> Phase:
    return phase_where(timeline, lambda p: p.is_demo and p.item == number)


NEEDS = [
    math.ceil(VoiceSpeech(PACK.longest).seconds(text))
    for text in (
        "Squeeze the ball slowly, as firmly as is comfortable.",
        "Hold 1 s.",
        "Release slowly. Keep the ball in place.",
    )
]
"""Whole seconds that the words of each part take in the slower of the two voices."""

SQUEEZE = laid_out(item("hip_adduction_squeeze"), demos=True, level=None)
DEMO = shown(SQUEEZE)


def test_it_shows_the_phases_of_a_rep_but_not_its_rest_and_holds_only_briefly() -> None:
    assert [(part.offset, part.seconds, part.kind, part.word) for part in DEMO.demo] == [
        (4, 2, PhaseKind.MOVE, "Squeeze"),
        (6, 5, PhaseKind.HOLD, "Squeeze – hold"),
        (11, 2, PhaseKind.RELEASE, "Release"),
    ]
    assert DEMO.seconds == demo_seconds(DEMO.demo) == 13 + DEMO_OUTRO
    assert [part.say for part in DEMO.demo] == [
        "Squeeze the ball slowly, as firmly as is comfortable.",
        "Hold 5 s.",
        "Release slowly. Keep the ball in place.",
    ]


@pytest.mark.parametrize(("hold", "shown", "words"), [(5, 5, "Hold 5 s."), (6, 5, "Hold.")])
def test_a_longer_hold_is_shown_for_5_s_and_its_length_is_not_claimed(
    hold: int, shown: int, words: str
) -> None:
    part = demo_parts(item("hip_adduction_squeeze", seconds={"hold": hold}), SPEECH)[1]
    assert (part.kind, part.seconds, part.say) == (PhaseKind.HOLD, shown, words)
    assert LONGEST_SHOWN_HOLD == 5


def test_each_part_says_what_the_steps_say_of_its_move_else_its_cue() -> None:
    told = {name: [part.say for part in demo_parts(item(name), None)] for name in FIVE}
    assert told["cat_camel"] == [
        *("Round your back up slowly, look at the floor.", "Hold 5 s."),
        *("Slowly back to neutral.", "Let your back sink down slowly.", "Hold 5 s."),
        "Slowly back to neutral.",
    ]
    assert told["bridge"] == [
        "Push through both feet. Raise your hips slowly, one vertebra at a time.",
        "Hold 5 s.",
        "Lower slowly, one vertebra at a time.",
    ]
    assert not [text for texts in told.values() for text in texts if "{" in text]


def test_it_takes_the_time_its_words_need() -> None:
    quick = item("hip_adduction_squeeze", seconds={"squeeze": 1, "hold": 1, "release": 1})
    assert [part.seconds for part in demo_parts(quick, None)] == [1, 1, 1]
    assert [part.seconds for part in demo_parts(quick, SPEECH)] == NEEDS
    slow = item("hip_adduction_squeeze", seconds={"squeeze": 4, "hold": 10, "release": 4})
    assert [part.seconds for part in demo_parts(slow, SPEECH)] == [4, 5, 4]


@MANY
@given(plan=any_item(), level=st.sampled_from((None, Level.FULL)))
def test_parts_follow_one_another_and_have_room_for_what_is_said(
    plan: PlannedItem, level: Level | None
) -> None:
    parts = demo_parts(plan, SPEECH if level else None)
    assert parts[0].offset == DEMO_INTRO
    assert all(a.end == b.offset for a, b in pairwise(parts))
    assert {part.kind for part in parts} <= REP_KINDS - {PhaseKind.REST_REP}
    if level and SPEECH is not None:
        assert all(part.seconds >= SPEECH.seconds(part.say) for part in parts)


@MANY
@given(timeline=timelines(), at=st.floats(0, 1))
def test_the_figure_is_always_in_the_part_on_show(timeline: Timeline, at: float) -> None:
    for phase in (one for one in timeline.phases if one.is_demo):
        seconds = at * phase.seconds
        pose_from, pose_to, fraction = demo_pose(phase, seconds)
        assert 0.0 <= fraction <= 1.0
        part = phase.demo[part_at(phase, seconds)]
        if part.loop is not None:
            assert {pose_from, pose_to} <= set(part.loop.poses)
            continue
        assert (pose_from, pose_to) in ((part.pose_from, part.pose_to), (part.pose_from,) * 2)


@pytest.mark.parametrize("exercise", FIVE)
def test_where_one_part_ends_the_next_begins(exercise: str) -> None:
    phase = shown(laid_out(item(exercise), demos=True))
    for part in phase.demo:
        before, after = demo_pose(phase, part.offset - 1e-9), demo_pose(phase, part.offset)
        assert before[1] == part.pose_from
        assert after == (part.pose_from, part.pose_to, 1.0 if part.kind is PhaseKind.HOLD else 0.0)
    assert demo_pose(phase, 0.0)[1] == demo_pose(phase, phase.seconds)[1]


# What she can do


def in_demo(seconds: float = 5.0) -> tuple[Session, float]:
    session = replace(begun(SQUEEZE), index=DEMO.index, began=float(DEMO.offset))
    return session, DEMO.offset + seconds


def test_a_demo_is_part_of_no_rep_and_counts_nothing() -> None:
    assert DEMO.rep_key is None
    ended, events = run_out(begun(SQUEEZE))
    assert len(ended.done) == 5
    rows = told(events)
    assert rows.index("27 phase_started move 0/1.1#0") > 0


def test_it_can_be_seen_again() -> None:
    session, now = in_demo()
    session, events = apply(session, Command.AGAIN, now=now)
    assert told(events) == [f"{now:g} phase_left get_ready 0", f"{now:g} phase_started get_ready 0"]
    assert (session.phase.is_demo, session.began) == (True, now)


def test_again_means_something_in_a_demo_only() -> None:
    session, now = in_demo()
    assert legal(session, Command.AGAIN, now=now)
    paused, _ = apply(session, Command.PAUSE, now=now)
    assert not legal(paused, Command.AGAIN, now=now)
    others = (p for p in SQUEEZE.phases if not p.is_demo)
    assert not any(legal(replace(session, index=p.index), Command.AGAIN, now=now) for p in others)


def test_ready_goes_on_to_the_first_rep_and_wait_holds_it() -> None:
    session, now = in_demo()
    _, events = apply(session, Command.READY, now=now)
    assert told(events)[-1] == f"{now:g} phase_started move 0/1.1#0"
    waiting, _ = apply(session, Command.WAIT, now=now)
    assert advance(waiting, now=now + 500) == (waiting, ())


# Its page


def page(seconds: float) -> PlayerView:
    return seen(SQUEEZE, DEMO, seconds)


def demo_page(seconds: float) -> DemoView:
    view = page(seconds).demo
    assert view is not None
    return view


def test_only_a_demo_has_its_page() -> None:
    for phase in SQUEEZE.phases:
        view = seen(SQUEEZE, phase, 0.0)
        assert (view.page is Page.DEMO) is phase.is_demo
        assert (view.demo is not None) is phase.is_demo


def test_it_begins_still_and_says_that_nothing_is_counted() -> None:
    view = demo_page(1.0)
    assert view.heading == "Watch one, then we count"
    assert view.line == "Nothing is counted yet. Join in if you like."
    assert (view.word, view.detail) == ("Squeeze", "")
    assert [(p.name, p.seconds, p.fraction, p.current) for p in view.parts] == [
        ("Squeeze", 2, 0.0, True),
        ("Hold", 5, 0.0, False),
        ("Release", 2, 0.0, False),
    ]
    still = page(1.0)
    assert (still.pose_from, still.pose_to) == ("seated_ball", "seated_ball")


def test_the_part_on_show_is_marked_and_its_words_are_shown() -> None:
    view = demo_page(8.5)
    assert (view.word, view.detail) == ("Squeeze – hold", "Hold 5 s.")
    assert [(p.fraction, p.current) for p in view.parts] == [
        (1.0, False),
        (0.5, True),
        (0.0, False),
    ]
    held = page(8.5)
    assert (held.pose_from, held.pose_to) == ("seated_ball_squeeze", "seated_ball_squeeze")


def test_the_figure_moves_through_a_part() -> None:
    moving = page(12.0)
    assert (moving.pose_from, moving.pose_to) == ("seated_ball_squeeze", "seated_ball")
    assert moving.pose_fraction == pytest.approx(0.5)


def test_after_it_the_count_begins() -> None:
    view = demo_page(14.0)
    assert (view.word, view.detail) == ("Now we count", "")
    assert [p.fraction for p in view.parts] == [1.0, 1.0, 1.0]
    assert page(14.0).pose_to == "seated_ball"
    assert page(14.0).seconds == 3


def test_its_words_are_translated() -> None:
    view = demo_view(DEMO, 5.0, str.upper, counts_next=True)
    assert (view.word, view.parts[1].name) == ("SQUEEZE", "HOLD")
    assert demo_view(DEMO, 5.0, as_is, counts_next=True).heading == view.heading.capitalize()


def test_every_exercise_has_short_names_for_its_bar() -> None:
    timeline = laid_out(*map(item, FIVE), demos=True)
    names = [[part.short for part in shown(timeline, number).demo] for number in range(5)]
    assert names == [
        ["Up", "Hold", "Back", "Down", "Hold", "Back"],
        ["Forward", "Hold", "Back", "Sit back", "Hold", "Back"],
        ["Up", "Hold", "Down"],
        ["Out", "Hold", "Release"],
        ["Squeeze", "Hold", "Release"],
    ]


def test_a_count_in_to_a_demo_shows_its_beginning() -> None:
    session, now = in_demo()
    session, _ = apply(session, Command.PAUSE, now=now)
    session, _ = apply(session, Command.RESUME, now=now)
    view = player_view(session, now=now + 1)
    assert view.demo is not None
    assert [p.fraction for p in view.demo.parts] == [0.0, 0.0, 0.0]


def test_a_demo_before_lying_down_does_not_say_that_it_counts_now() -> None:
    end = float(DEMO.demo[-1].end)
    assert demo_view(DEMO, end, as_is, counts_next=True).word == "Now we count"
    assert demo_view(DEMO, end, as_is, counts_next=False).word == DEMO.demo[-1].word
