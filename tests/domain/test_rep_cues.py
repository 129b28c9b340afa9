"""What is said inside a rep: the number, what to do, the count, one thing to mind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.cues import Level, Voice
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, PhraseBook
from sirelief_gui.domain.timeline import Timeline
from tests.domain.guided import VOICE, book, clips, item, laid_out, names, rep_phase

CAT = laid_out(item("cat_camel", reps=5))
BRIDGE = laid_out(item("bridge", reps=5))


def said(timeline: Timeline, phase: Phase, voice: Voice = VOICE) -> list[str]:
    return names(clips(book(voice).phase(timeline, phase.index)))


def at_rep(timeline: Timeline, rep: int, **choices: object) -> list[list[str]]:
    """What is said in each phase of a rep of the first item."""
    steps = len(timeline.items[0].phases)
    heard = book(VOICE, **choices)
    return [
        names(clips(heard.phase(timeline, rep_phase(timeline, rep, step).index)))
        for step in range(steps)
    ]


DOWN = ["count.5", "count.4", "count.3", "count.2", "count.1"]


def test_the_first_rep_is_told_in_full() -> None:
    assert at_rep(CAT, 1) == [
        ["rep.1_of_5", "cue.round_up_slowly"],
        DOWN,
        ["cue.back_to_neutral_slowly", "technique.keep_breathing"],
        ["cue.sink_slowly", "cue.and_hold"],
        DOWN,
        ["cue.back_to_neutral_slowly"],
    ]


def test_later_reps_are_told_in_short_forms() -> None:
    assert at_rep(CAT, 2) == [
        ["rep.2_of_5", "cue.round_up", "cue.and_hold"],
        DOWN,
        ["cue.back", "technique.one_vertebra"],
        ["cue.sink_down", "cue.and_hold"],
        DOWN,
        ["cue.back"],
    ]


def test_brief_guidance_says_numbers_and_what_to_do() -> None:
    assert at_rep(CAT, 1, level=Level.BRIEF) == [
        ["rep.1_of_5", "cue.round_up"],
        DOWN,
        ["cue.back"],
        ["cue.sink_down"],
        DOWN,
        ["cue.back"],
    ]
    assert at_rep(BRIDGE, 1, level=Level.BRIEF)[3] == []


def test_letting_go_is_and_release() -> None:
    squeeze = laid_out(item("hip_adduction_squeeze", reps=5))
    assert at_rep(squeeze, 1)[2][0] == "cue.release_slowly"
    assert at_rep(squeeze, 2)[2][0] == "cue.and_release"
    assert at_rep(squeeze, 2, level=Level.BRIEF)[2] == ["cue.release"]
    assert at_rep(BRIDGE, 2)[2][0] == "cue.lower_slowly"  # a move, which has its own words


def without(*ids: str) -> Voice:
    kept = {key: phrase for key, phrase in VOICE.book.phrases.items() if key not in ids}
    return replace(VOICE, book=PhraseBook("en", kept))


def test_a_pack_without_and_release_or_and_hold_says_the_cue_alone() -> None:
    voice = without("cue.and_release", "cue.and_hold")
    squeeze = laid_out(item("hip_adduction_squeeze", reps=5))
    assert said(squeeze, rep_phase(squeeze, 2, 2), voice)[0] == "cue.release"
    assert said(CAT, rep_phase(CAT, 2, 0), voice) == ["rep.2_of_5", "cue.round_up"]


def test_her_own_words_are_not_said_but_her_reps_are_counted() -> None:
    own = laid_out(item("own", reps=3))
    assert at_rep(own, 2) == [["rep.2_of_3"], ["rep.last"]]


def test_last_one_is_said_at_the_end_of_the_last_but_one() -> None:
    everything = [at_rep(CAT, rep)[-1] for rep in range(1, 6)]
    assert ["rep.last" in one for one in everything] == [False, False, False, True, False]
    assert "rep.last" not in at_rep(CAT, 4, level=Level.BRIEF)[-1]


def test_one_thing_to_mind_a_rep_and_each_in_its_turn() -> None:
    timeline = laid_out(item("bridge", reps=8, seconds={"rest": 5}))
    minded = [
        [name for phase in at_rep(timeline, rep) for name in phase if name.startswith("technique")]
        for rep in range(1, 9)
    ]
    assert all(len(one) == 1 for one in minded)
    turns = [one[0].removeprefix("technique.") for one in minded]
    assert turns[:4] == ["one_vertebra", "shoulders_away", "both_feet", "keep_breathing"]
    assert turns[4:] == turns[:4]


def test_the_turn_goes_on_in_the_next_set() -> None:
    timeline = laid_out(item("bridge", reps=3, sets=2, seconds={"rest": 5}))
    second = next(p for p in timeline.phases if (p.key.set, p.key.rep, p.key.step) == (2, 1, 0))
    phases = timeline.phases[second.index : second.index + 4]
    minded = [name for phase in phases for name in said(timeline, phase) if "technique" in name]
    assert minded == ["technique.keep_breathing"]


def test_what_fits_nowhere_is_passed_over_for_the_next_in_turn() -> None:
    """“Your knees barely move: the strap holds them.” needs three seconds to itself."""
    first = at_rep(laid_out(item("hip_abduction_isometric", reps=3)), 1)
    assert [n for one in first for n in one if "technique" in n] == ["technique.no_stretch"]
    short = {"press_out": 1, "release": 1, "rest": 0}
    none = at_rep(laid_out(item("hip_abduction_isometric", reps=3, seconds=short)), 1)
    assert [n for one in none for n in one if "technique" in n] == []


def test_an_exercise_without_anything_to_mind_says_nothing_of_it() -> None:
    assert at_rep(laid_out(item("stay", reps=2)), 2)[1] == ["cue.breathe"]


# Numbers


@pytest.mark.parametrize(("reps", "number"), [(1, "rep.1"), (10, "rep.1_of_10"), (20, "rep.1")])
def test_a_rep_begins_with_its_number(reps: int, number: str) -> None:
    timeline = laid_out(item("bridge", reps=reps, therapist_set=True))
    phase = rep_phase(timeline, 1, 0)
    (first, *_) = clips(book().phase(timeline, phase.index))
    assert (first.clip, first.at) == (number, 0.0)


def test_where_time_is_short_the_number_comes_before_what_to_do() -> None:
    quick = laid_out(item("cat_camel", reps=7, seconds={"round_up": 1}))
    assert [at_rep(quick, rep)[0] for rep in (4, 7)] == [["rep.4_of_7"], ["count.7"]]


def test_reps_are_counted_by_set_and_by_side() -> None:
    timeline = laid_out(item("lean", reps=2, sets=2))
    starts = [p for p in timeline.phases if p.rep_key and p.key.step == 0]
    assert [said(timeline, p)[0] for p in starts] == ["rep.1_of_2", "rep.2_of_2"] * 4


# Holds


def held(seconds: int, **choices: object) -> list[tuple[str, float]]:
    timeline = laid_out(item("lean", reps=1, seconds={"stay": seconds}))
    cues = clips(book(VOICE, **choices).phase(timeline, rep_phase(timeline, 1, 1).index))
    return [(cue.name, cue.at) for cue in cues]


def test_a_short_hold_is_counted_with_the_digits() -> None:
    assert held(3) == [("count.3", 0.0), ("count.2", 1.0), ("count.1", 2.0)]
    assert held(3, count_up=True) == [("count.1", 0.0), ("count.2", 1.0), ("count.3", 2.0)]
    assert held(3, level=Level.BRIEF) == held(3)


def test_half_way_takes_the_place_of_its_number() -> None:
    assert [name for name, _ in held(10)] == [
        *("count.10", "count.9", "count.8", "count.7", "count.6"),
        "cue.half_way",
        *("count.4", "count.3", "count.2", "count.1"),
    ]


def test_of_a_long_hold_only_the_last_five_seconds_are_counted() -> None:
    assert held(20) == [
        ("cue.hold", 0.0),
        ("cue.half_way", 10.0),
        *((f"count.{left}", 20.0 - left) for left in (5, 4, 3, 2, 1)),
    ]


def test_a_long_hold_is_not_counted_up_where_the_voice_would_fall_silent_at_ten() -> None:
    assert held(12, count_up=True) == [("cue.hold", 0.0), ("cue.half_way", 6.0)]


def test_a_rep_that_begins_with_its_hold_is_numbered_and_then_counted() -> None:
    timeline = laid_out(item("stay", reps=5))
    assert at_rep(timeline, 2)[0] == ["rep.2_of_5", "count.3", "count.2", "count.1"]
    long = laid_out(item("stay", reps=5, seconds={"stay": 12}))
    assert at_rep(long, 2)[0][:2] == ["rep.2_of_5", "cue.hold"]


def test_and_hold_comes_just_before_the_hold() -> None:
    phase = rep_phase(CAT, 2, 0)
    last = clips(book().phase(CAT, phase.index))[-1]
    assert last.clip == "cue.and_hold"
    assert last.end <= phase.seconds - 0.05
    before = clips(book().phase(CAT, phase.index))[-2]
    assert last.at >= before.end + SENTENCE_PAUSE - 1e-9
