"""What is said on the way into an exercise, and how long that takes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.cues import Level, Voice
from sirelief_gui.domain.exercise import GUIDE_KINDS, Laterality, PhaseKind, Step
from sirelief_gui.domain.phase import Phase, PhaseKey
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase, PhraseBook, spoken
from sirelief_gui.domain.speech import (
    CHIME,
    LONGEST_STEP_PAUSE,
    STEP_PAUSE,
    Saying,
    VoiceSpeech,
    lead_in_of,
    speech_of,
    widened,
)
from sirelief_gui.domain.timeline import SPEECH_MARGIN, Timeline
from tests.domain.guided import (
    FIVE,
    HAIR,
    LIBRARY,
    MANY,
    PACK,
    VOICE,
    VOICES,
    item,
    laid_out,
    lead_in,
    phase_where,
    small_voice,
    timelines,
)

FULL = VoiceSpeech(PACK.longest)
BRIEF = VoiceSpeech(PACK.longest, Level.BRIEF)
LISTEN, KEYS = "ready.listen", ["ready.any_key_pauses", "ready.hold_to_stop"]
SORE = ["caution.front_sore", "caution.gentle_or_skip"]


def ids(sayings: tuple[Saying, ...]) -> list[str]:
    return [phrase.id for saying in sayings for phrase in saying.phrases]


def told(
    phase: Phase, level: Level = Level.FULL, voice: Voice = VOICE, *, pubic_pain: bool = False
) -> list[str]:
    said = lead_in_of(phase, LIBRARY, voice, level, pubic_pain=pubic_pain)
    lines = [[*ids(line.before), *(p.id for p in line.phrases)] for line in said.lines]
    return [one for line in (*lines, ids(said.closing)) for one in line]


DOWN = [
    *("exercise.cat_camel", "posture.all_fours", "posture.mat", "step.down_onto_knees"),
    *("step.hold_on_to_chair", "step.hands_onto_floor", "step.shoulders_over_hands"),
]
SMALL_RANGE = ["caution.move_slowly", "caution.small_range", "caution.stop_if_worse"]


def test_the_first_lead_in_says_the_way_down_what_to_mind_how_it_is_done_and_the_keys() -> None:
    assert told(lead_in(laid_out(item("cat_camel")), 0)) == [
        *DOWN,
        *(*SMALL_RANGE, LISTEN, "step.round_up", "hold.5", "step.sink", "hold.5"),
        *KEYS,
    ]


def test_brief_guidance_leaves_out_how_it_is_done_and_what_to_mind() -> None:
    timeline = laid_out(item("cat_camel"))
    assert told(lead_in(timeline, 0), Level.BRIEF) == [*DOWN, *KEYS]


ROLLING = [
    *("step.down_on_one_hip", "step.down_on_side", "step.roll_onto_pillows", "step.feet_flat"),
]
LYING = ["caution.not_flat", "caution.dizzy", "caution.roll_to_side"]


def test_a_change_of_position_says_every_step_of_the_way_and_what_lying_needs_in_brief_too() -> (
    None
):
    change = lead_in(laid_out(item("cat_camel"), item("bridge")), 1)
    assert change.kind is PhaseKind.CHANGE_POSITION
    way = [
        *("posture.supine_title", "next.bridge", "need.pillows", "step.sit_back_onto_heels"),
        *("step.place_pillows", *ROLLING, *LYING),
    ]
    how = ["step.push_through_feet", "step.raise_hips", "step.comfortable_height"]
    assert told(change) == [*way, LISTEN, *how]
    assert told(change, Level.BRIEF) == way


def test_coming_up_from_lying_she_hears_where_to_once_she_sits() -> None:
    change = lead_in(laid_out(item("bridge"), item("hip_abduction_isometric")), 1)
    assert told(change)[:7] == [
        *("step.roll_onto_side", "step.push_up_to_sit", "posture.seated_title"),
        *("next.hip_abduction_isometric", "posture.chair", "need.strap", "step.kneel_at_chair"),
    ]
    assert [step.lying for step in change.steps[:3]] == [True, False, False]


def test_what_was_in_use_already_is_not_named_again() -> None:
    change = lead_in(laid_out(item("bridge"), item("hip_abduction_isometric")), 1)
    assert change.needs == ("chair", "strap")
    assert {"posture.chair", "need.strap"} <= set(told(change))
    onto_back = told(lead_in(laid_out(item("cat_camel"), item("bridge")), 1))
    assert not {"need.mat", "posture.mat"} & set(onto_back)


def test_only_the_first_exercise_and_a_change_of_position_come_with_what_to_mind() -> None:
    timeline = laid_out(item("cat_camel", rest_after=0), item("hand_heel_rock"))
    assert told(lead_in(timeline, 1)) == [
        *("exercise.hand_heel_rock", "step.hands_under_shoulders", LISTEN),
        *("step.rock_forward", "hold.5", "step.sit_back", "hold.5"),
    ]


def test_the_other_side_is_named() -> None:
    timeline = laid_out(item("lean", reps=1))
    change = phase_where(timeline, lambda p: p.kind is PhaseKind.CHANGE_SIDE)
    assert told(change) == ["rest.other_side", "rest.right"]
    assert timeline.items[0].exercise.laterality is Laterality.EACH_SIDE


@pytest.mark.parametrize("level", [Level.CHIMES, Level.SILENT])
def test_nothing_is_told_where_nothing_is_said(level: Level) -> None:
    said = lead_in_of(lead_in(laid_out(item("cat_camel")), 0), LIBRARY, VOICE, level)
    assert (said.lines, said.closing) == ((), ())
    assert speech_of(VOICE, level) is None
    assert speech_of(None, Level.FULL) is None


@pytest.mark.parametrize("pubic_pain", [False, True])
def test_a_session_is_laid_out_for_the_level_it_is_heard_at(*, pubic_pain: bool) -> None:
    for level in (Level.FULL, Level.BRIEF):
        speech = VoiceSpeech(VOICE, level, pubic_pain)
        assert speech_of(VOICE, level, pubic_pain=pubic_pain) == speech


@pytest.mark.parametrize("level", [Level.FULL, Level.BRIEF])
def test_sore_in_front_she_hears_of_it_with_strap_and_ball_at_every_level(level: Level) -> None:
    timeline = laid_out(*map(item, FIVE), level=level)
    for number, exercise in enumerate(FIVE):
        phase = lead_in(timeline, number)
        sore = told(phase, level, pubic_pain=True)
        said = [one for one in sore if one in SORE]
        assert said == (SORE if exercise.startswith("hip_") else [])
        assert [one for one in sore if one not in SORE] == told(phase, level)
        speech = VoiceSpeech(VOICE, level)
        longer = replace(speech, pubic_pain=True).lead_in_seconds(phase, LIBRARY)
        note = sum(VOICE.lengths[one] + SENTENCE_PAUSE for one in said)
        assert longer - speech.lead_in_seconds(phase, LIBRARY) == pytest.approx(note)


def test_the_note_comes_in_place_and_before_how_it_is_done() -> None:
    sore = told(lead_in(laid_out(item("hip_adduction_squeeze")), 0), pubic_pain=True)
    order = ["step.sit_tall", *SORE, "caution.comfortable_effort", LISTEN, "step.squeeze_ball"]
    assert [one for one in sore if one in order] == order


def test_a_demo_stands_for_all_that_words_would_tell_of_how_it_is_done() -> None:
    timeline = laid_out(*map(item, FIVE), demos=True)
    for number in range(5):
        phase = lead_in(timeline, number)
        assert not [step for step in phase.steps if step.how_to]
        assert LISTEN not in told(phase)
    first = lead_in(timeline, 0)
    assert told(first) == [*DOWN, *SMALL_RANGE, *KEYS]
    assert first.steps[-1].text == "Shoulders over hands, hips over knees."


def test_the_keys_are_told_once_before_the_first_exercise_whatever_is_shown_first() -> None:
    for demos in (False, True):
        timeline = laid_out(item("bridge"), item("cat_camel"), demos=demos)
        ways = [p for p in timeline.phases if p.kind in GUIDE_KINDS and not p.is_demo]
        assert [told(phase)[-2:] == KEYS for phase in ways] == [True, False]


def test_her_own_words_are_shown_their_time_is_kept_and_the_rest_is_said() -> None:
    phase = lead_in(laid_out(item("own")), 0)
    lines = lead_in_of(phase, LIBRARY, VOICE).lines
    own = "Lean back like a cat in the sun."
    assert [line.step.text for line in lines if not line.phrases] == [own]
    texts = [step.text for step in phase.steps]
    place = texts.index(own)
    gap = phase.step_starts[place + 1] - phase.step_starts[place]
    assert gap >= FULL.seconds(own) + STEP_PAUSE - HAIR
    assert FULL.seconds(own) == pytest.approx(len(spoken(own)) * 0.08)


def test_a_lead_in_without_its_words_in_the_pack_is_told_by_its_steps_alone() -> None:
    voice = small_voice(cue__hold=0.5)
    phase = lead_in(laid_out(item("cat_camel")), 0)
    said = lead_in_of(phase, LIBRARY, voice)
    assert [(line.phrases, line.before, line.number) for line in said.lines] == [
        ((), (), number) for number in range(len(phase.steps))
    ]
    assert said.closing == ()


# How long it takes


def steps_phase(*steps: str | Step, cue: str = "", seconds: int = 60) -> Phase:
    key = PhaseKey(PhaseKind.GET_READY, 0)
    made = tuple(Step(one) if isinstance(one, str) else one for one in steps)
    return Phase(0, 0, seconds, key, None, "", cue, "", "", "", made)


SMALL = VoiceSpeech(small_voice(step__one=1.0, step__two=2.0, cue__go=0.5))
READY = VoiceSpeech(small_voice(step__one=1.0, cue__get_ready=0.7))


def test_steps_take_their_words_and_the_time_to_do_them() -> None:
    two = steps_phase("Step one", "Step two")
    words = CHIME + 1.0 + STEP_PAUSE + 2.0 + STEP_PAUSE
    assert SMALL.lead_in_seconds(two, LIBRARY) == pytest.approx(words)
    cued = replace(two, cue="Cue go")
    assert SMALL.lead_in_seconds(cued, LIBRARY) == pytest.approx(words + 0.5 + SENTENCE_PAUSE)
    doing = steps_phase(Step("Step one", seconds=6), "Step two")
    assert SMALL.lead_in_seconds(doing, LIBRARY) == pytest.approx(words - STEP_PAUSE + 6.0)
    unknown = steps_phase("Words that nobody has spoken yet.")
    assert SMALL.lead_in_seconds(unknown, LIBRARY) > 2.5


def test_time_is_kept_for_get_ready() -> None:
    phase = steps_phase("Step one")
    without = replace(READY, voice=small_voice(step__one=1.0))
    assert READY.lead_in_seconds(phase, LIBRARY) == pytest.approx(
        without.lead_in_seconds(phase, LIBRARY) + 0.7 + SENTENCE_PAUSE
    )


def test_a_lead_in_of_nothing_takes_no_more_than_its_chime() -> None:
    assert SMALL.lead_in_seconds(steps_phase(), LIBRARY) == CHIME
    assert SMALL.step_starts(steps_phase(cue="Cue go"), LIBRARY) == ()


def test_the_time_that_is_left_is_shared_out_after_the_steps_into_position() -> None:
    phase = steps_phase("Step one", "Step two", seconds=15)
    # 15 - 3 - (0.7 + 1 + 1 + 2 + 1) = 6.3 s to spare for two steps
    assert SMALL.step_starts(phase, LIBRARY) == pytest.approx(
        (CHIME, CHIME + 1.0 + STEP_PAUSE + 3.15)
    )
    how = replace(phase, steps=(Step("Step one", how_to=True), Step("Step two")))
    assert SMALL.step_starts(how, LIBRARY) == pytest.approx((CHIME, CHIME + 1.0 + STEP_PAUSE))


def test_after_a_while_she_waits_for_the_next_step() -> None:
    phase = steps_phase("Step one", "Step two", seconds=100)
    first, second = SMALL.step_starts(phase, LIBRARY)
    assert second - first == pytest.approx(1.0 + LONGEST_STEP_PAUSE)
    slow = steps_phase(Step("Step one", seconds=20), "Step two", seconds=100)
    first, second = SMALL.step_starts(slow, LIBRARY)
    assert second - first == pytest.approx(1.0 + 20), "longer only where it takes that long to do"


def test_steps_that_are_not_said_share_the_time_after_the_others() -> None:
    phase = steps_phase(
        "Step one", Step("How", how_to=True), Step("And how", how_to=True), seconds=10
    )
    starts = replace(SMALL, level=Level.BRIEF).step_starts(phase, LIBRARY)
    # 10 - 3 - (0.7 + 1 + 1) = 4.3 s to spare, all of it for the one step that is said
    said = CHIME + 1.0 + STEP_PAUSE + 4.3
    assert starts == pytest.approx((CHIME, said, said + (10 - said) / 2))


@MANY
@given(
    timeline=timelines(spoken=True),
    level=st.sampled_from((Level.FULL, Level.BRIEF)),
    voice=st.sampled_from((*VOICES, PACK.longest)),
)
def test_steps_come_one_after_the_other_each_with_the_time_to_do_it_and_leave_3_s(
    timeline: Timeline, level: Level, voice: Voice
) -> None:
    assert isinstance(timeline.speech, VoiceSpeech)
    speech = replace(timeline.speech, voice=voice, level=level)
    for phase in timeline.phases:
        if phase.kind not in GUIDE_KINDS or phase.is_demo:
            continue
        assert phase.seconds >= timeline.speech.lead_in_seconds(phase, LIBRARY) + SPEECH_MARGIN
        starts = speech.step_starts(phase, LIBRARY)
        assert len(starts) in (0, len(phase.steps))
        assert all(a < b for a, b in pairwise(starts))
        assert all(CHIME <= start < phase.seconds for start in starts)
        said = lead_in_of(phase, LIBRARY, voice, level, pubic_pain=speech.pubic_pain).lines
        for place, line in enumerate(said):
            over = starts[line.number] + speech.seconds(line.step.text)
            over += max(STEP_PAUSE, line.step.seconds)
            assert over <= phase.seconds - SPEECH_MARGIN + HAIR
            for after in said[place + 1 : place + 2]:
                taken = sum(voice.lengths[one] + SENTENCE_PAUSE for one in ids(after.before))
                assert over + taken <= starts[after.number] + HAIR


@MANY
@given(timeline=timelines(spoken=True))
def test_a_lead_in_is_no_longer_than_it_has_to_be(timeline: Timeline) -> None:
    """Where words made it longer than usual, all of it is words, doing, pauses and the margin."""
    assert isinstance(timeline.speech, VoiceSpeech)
    usual = laid_out(*timeline.items, level=None, demos=timeline.demos)
    for phase, plain in zip(timeline.phases, usual.phases, strict=True):
        if phase.kind in GUIDE_KINDS and not phase.is_demo and phase.seconds > plain.seconds:
            said = timeline.speech.lead_in_seconds(phase, LIBRARY)
            assert said + SPEECH_MARGIN <= phase.seconds < said + SPEECH_MARGIN + 1
        elif not phase.is_demo:
            assert phase.seconds == plain.seconds


def test_a_voice_can_be_taught_words_of_her_own() -> None:
    voice = small_voice(cue__hold=0.5)
    wider = widened(voice, [Phrase("own.1", "Lean back.")], {"own.1": 0.8})
    assert [p.id for p in wider.book.say("Lean back")] == ["own.1"]
    assert VoiceSpeech(wider).seconds("Lean back") == 0.8
    assert VoiceSpeech(voice).seconds("Cue hold") == 0.5
    assert voice.book == PhraseBook("en", {"cue.hold": Phrase("cue.hold", "Cue hold.")})
    both = wider.book.say("Cue hold. Lean back.")
    assert VoiceSpeech(wider).seconds("Cue hold. Lean back.") == 0.5 + SENTENCE_PAUSE + 0.8
    assert len(both) == 2
