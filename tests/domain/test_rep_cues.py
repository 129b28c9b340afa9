"""What is said inside a rep: the number, what to do, the count, one thing to mind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.cues import Level, Voice
from sirelief_gui.domain.exercise import WORK_KINDS, PhaseKind, Side
from sirelief_gui.domain.lane import CLOSING
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, PhraseBook
from sirelief_gui.domain.program import PlannedItem, resolve
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.services.library import load_programs
from tests.domain.guided import (
    FIVE,
    LIBRARY,
    VOICE,
    VOICES,
    book,
    clips,
    item,
    laid_out,
    names,
    rep_phase,
)

DAILY_FIVE = load_programs(LIBRARY)["daily_five"]
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
        ["cue.back_to_neutral", "technique.shoulders_away"],
        ["cue.sink_down", "cue.and_hold"],
        DOWN,
        ["cue.back_to_neutral"],
    ]


def test_brief_guidance_says_numbers_and_what_to_do() -> None:
    assert at_rep(CAT, 1, level=Level.BRIEF) == [
        ["rep.1_of_5", "cue.round_up"],
        DOWN,
        ["cue.back_to_neutral"],
        ["cue.sink_down"],
        DOWN,
        ["cue.back_to_neutral"],
    ]
    assert at_rep(BRIDGE, 1, level=Level.BRIEF)[3] == ["cue.breathe"]


def test_letting_go_is_and_release() -> None:
    squeeze = laid_out(item("hip_adduction_squeeze", reps=5))
    assert at_rep(squeeze, 1)[2][0] == "cue.release_slowly"
    assert at_rep(squeeze, 2)[2][0] == "cue.and_release"
    assert at_rep(squeeze, 2, level=Level.BRIEF)[2] == ["cue.release_slowly"]
    assert at_rep(BRIDGE, 2)[2][0] == "cue.lower_slowly"  # a move, which has its own words


def without(*ids: str) -> Voice:
    kept = {key: phrase for key, phrase in VOICE.book.phrases.items() if key not in ids}
    return replace(VOICE, book=PhraseBook("en", kept))


def test_a_pack_without_and_release_or_and_hold_says_the_cue_alone() -> None:
    voice = without("cue.and_release", "cue.and_hold")
    squeeze = laid_out(item("hip_adduction_squeeze", reps=5))
    assert said(squeeze, rep_phase(squeeze, 2, 2), voice)[0] == "cue.release_slowly"
    assert said(CAT, rep_phase(CAT, 2, 0), voice) == ["rep.2_of_5", "cue.round_up"]


def test_her_own_words_are_not_said_but_her_reps_are_counted() -> None:
    own = laid_out(item("own", reps=3))
    assert at_rep(own, 2) == [["rep.2_of_3"], ["rep.last"]]


def test_last_one_ends_right_before_the_last_rep() -> None:
    everything = [at_rep(CAT, rep)[-1] for rep in range(1, 6)]
    assert ["rep.last" in one for one in everything] == [False, False, False, True, False]
    assert "rep.last" not in at_rep(CAT, 4, level=Level.BRIEF)[-1]
    for timeline in (CAT, BRIDGE):
        step = len(timeline.items[0].phases) - 1
        phase = rep_phase(timeline, 4, step)
        last = clips(book().phase(timeline, phase.index))[-1]
        assert last.clip == "rep.last"
        assert last.end == pytest.approx(phase.seconds - CLOSING)


# What to do, in every rep


def verbs(plan: PlannedItem) -> dict[int, set[str]]:
    """For each phase in which she moves, the clips any of which says what to do."""
    found = {}
    for step, spec in enumerate(plan.phases):
        if spec.kind in WORK_KINDS and spec.kind is not PhaseKind.HOLD:
            ways = VOICE.book.ways(spec.cue)
            found[step] = {way[0].id for way in ways}
            if spec.kind is PhaseKind.RELEASE:
                found[step].add("cue.and_release")
    return found


@pytest.mark.parametrize("level", [Level.FULL, Level.BRIEF])
@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("reps", range(5, 11))
def test_every_move_of_the_daily_five_is_named_in_every_rep_by_either_voice(
    reps: int, voice: Voice, level: Level
) -> None:
    items = resolve(DAILY_FIVE, LIBRARY, reps=reps)
    timeline, heard = laid_out(*items), book(voice, level=level)
    moves = [verbs(plan) for plan in items]
    assert [len(one) for one in moves] == [4, 4, 2, 2, 2]
    silent = []
    for phase in timeline.phases:
        if phase.rep_key is None or phase.key.step not in moves[phase.item or 0]:
            continue
        words = set(names(clips(heard.phase(timeline, phase.index))))
        if not words & moves[phase.item or 0][phase.key.step]:
            silent.append((phase.exercise, phase.key.rep, phase.key.step, words))
    assert silent == []


@pytest.mark.parametrize("voice", VOICES)
def test_a_number_and_what_to_do_are_one_sentence(voice: Voice) -> None:
    for rep in range(1, 6):
        number, cue = clips(book(voice).phase(CAT, rep_phase(CAT, rep, 0).index))[:2]
        assert number.clip == f"rep.{rep}_of_5"
        assert cue.at - number.end == pytest.approx(0.15)


# What to mind

Turn = tuple[int, str]
"""In which phase of a rep, and what is to be minded."""


def minded(timeline: Timeline, number: int = 0, voice: Voice = VOICE) -> list[dict[int, Turn]]:
    """For each set (and side) of an item: by rep, in which phase she is told to mind what."""
    known = {
        way[0].id: text
        for text in timeline.items[number].exercise.technique
        for way in voice.book.ways(text)
        if way
    }
    heard = book(voice)
    found: dict[tuple[Side | None, int | None], dict[int, Turn]] = {}
    for phase in timeline.phases:
        if phase.item != number or phase.rep_key is None:
            continue
        turns = found.setdefault((phase.key.side, phase.key.set), {})
        rep, step = phase.key.rep or 0, phase.key.step
        own = {p.id for p in voice.book.known(timeline.items[number].phases[step].cue)}
        for cue in clips(heard.phase(timeline, phase.index)):
            if cue.name in known and cue.name not in own:
                assert rep not in turns, "one thing to mind a rep"
                turns[rep] = (step, known[cue.name])
    return list(found.values())


def only(plan: PlannedItem, text: str) -> PlannedItem:
    """The same exercise with one thing to mind."""
    return replace(plan, exercise=replace(plan.exercise, technique=(text,)))


ROTATIONS = [
    *(item(exercise, reps=reps) for exercise in FIVE for reps in (5, 10)),
    item("bridge", reps=8, seconds={"rest": 5}),
    item("hip_abduction_isometric", reps=10, seconds={"release": 3, "rest": 0}),
    item("hip_adduction_squeeze", reps=8, sets=2, seconds={"release": 4, "rest": 6}),
    item("cat_camel", reps=7, seconds={"neutral_from_cat": 1, "neutral_from_camel": 4}),
    item("lean", reps=6, seconds={"ease": 4}),
]


@pytest.mark.parametrize("plan", ROTATIONS, ids=lambda plan: plan.exercise.id)
@pytest.mark.parametrize("voice", VOICES)
def test_what_to_mind_goes_round_and_nothing_comes_again_before_all_that_fit(
    plan: PlannedItem, voice: Voice
) -> None:
    """What comes is always what was said longest ago, or never, of all that has room there."""
    technique = plan.exercise.technique
    room = {text: minded(laid_out(only(plan, text)), voice=voice) for text in technique}
    sets = minded(laid_out(plan), voice=voice)
    assert any(sets)
    for number, turns in enumerate(sets):
        last = dict.fromkeys(technique, 0)
        for rep in range(1, plan.reps_by_set[0] + 1):
            fits = [text for text in technique if rep in room[text][number]]
            assert (rep in turns) == bool(fits)
            if fits:
                step, text = turns[rep]
                assert text == min(fits, key=lambda one: last[one])
                assert step == room[text][number][rep][0]
                last[text] = rep


@pytest.mark.parametrize("plan", ROTATIONS, ids=lambda plan: plan.exercise.id)
def test_what_belongs_to_some_phases_is_said_in_those_only(plan: PlannedItem) -> None:
    bound = plan.exercise.technique_phases
    for turns in minded(laid_out(plan)):
        for step, text in turns.values():
            spec = plan.phases[step]
            assert spec.id in bound.get(text, (spec.id,))
            assert spec.kind is not PhaseKind.HOLD


def test_it_is_breathed_out_before_the_next_lift_and_one_by_one_while_moving() -> None:
    (turns,) = minded(laid_out(item("bridge", reps=5)))
    ids = [spec.id for spec in item("bridge").phases]
    assert [(ids[step], text) for step, text in turns.values()] == [
        ("rest", "Breathe out as you lift."),
        ("lift", "One vertebra at a time."),
        ("lower", "Shoulders away from your ears."),
        ("lower", "Both feet press evenly."),
        ("lower", "Keep breathing."),
    ]


def test_each_set_begins_the_round_anew() -> None:
    sets = minded(laid_out(item("bridge", reps=3, sets=2, seconds={"rest": 5})))
    assert sets[0] == sets[1]
    assert len(sets[0]) == 3


def test_after_the_last_rep_there_is_nothing_to_mind_in_its_rest() -> None:
    for exercise in FIVE:
        plan = item(exercise, reps=5)
        (turns,) = minded(laid_out(plan))
        step, _ = turns.get(5, (0, ""))
        assert plan.phases[step].kind is not PhaseKind.REST_REP


def test_what_is_too_long_is_said_shorter_and_where_nothing_fits_nothing_is_said() -> None:
    """“Your knees barely move: the strap holds them.” needs three seconds to itself."""
    told = [at_rep(laid_out(item("hip_abduction_isometric", reps=5)), rep) for rep in range(1, 6)]
    assert ["technique.knees_barely_move_short" in one[3] for one in told].count(True) == 1
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
    slow = replace(VOICE, lengths={**VOICE.lengths, "rep.4_of_7": 0.94, "rep.7_of_7": 0.96})
    told = [said(quick, rep_phase(quick, rep, 0), slow) for rep in (4, 7)]
    assert told == [["rep.4_of_7"], ["count.7"]]


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


@pytest.mark.parametrize("level", [Level.FULL, Level.BRIEF])
def test_after_a_breath_in_she_is_not_told_to_hold_but_what_to_do(level: Level) -> None:
    draw_in = laid_out(item("core_breath_draw_in", reps=5))
    breath, held_part = at_rep(draw_in, 2, level=level)[:2]
    assert breath == ["rep.2_of_5", "cue.breathe_in", "cue.draw_in"]
    assert held_part == DOWN


def test_a_hold_that_is_not_counted_through_says_itself_once() -> None:
    stretch = laid_out(item("butt_stretch_seated"))
    into, held_part, _ = at_rep(stretch, 1)
    assert "cue.and_hold" not in into
    assert held_part[0] == "cue.hold"


def test_what_is_about_a_part_that_is_left_out_is_not_said() -> None:
    def hints(variant: str | None) -> set[str]:
        rocks = laid_out(item("hand_heel_rock", reps=10, variant=variant))
        return {name for rep in range(1, 11) for phase in at_rep(rocks, rep) for name in phase}

    assert "technique.look_ahead_rocking" in hints(None)
    assert "technique.look_ahead_rocking" not in hints("rock_back_only")
    assert "technique.elbows_straight" in hints("rock_back_only")
