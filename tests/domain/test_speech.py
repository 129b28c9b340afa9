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
    VoiceSpeech,
    lead_in_lines,
    speech_of,
    widened,
)
from sirelief_gui.domain.timeline import SPEECH_MARGIN, Timeline
from tests.domain.guided import (
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


def told(phase: Phase, level: Level = Level.FULL, voice: Voice = VOICE) -> list[str]:
    return [p.id for line in lead_in_lines(phase, LIBRARY, voice, level) for p in line.phrases]


def test_the_way_into_the_first_exercise_names_it_the_posture_and_what_she_needs() -> None:
    timeline = laid_out(item("cat_camel"))
    assert told(lead_in(timeline, 0)) == [
        "exercise.cat_camel",
        "posture.all_fours",
        "need.mat",
        "step.shoulders_over_hands",
        "step.round_up",
        "hold.5",
        "step.sink",
        "hold.5",
    ]


def test_brief_guidance_leaves_out_how_it_is_done() -> None:
    timeline = laid_out(item("cat_camel"))
    assert told(lead_in(timeline, 0), Level.BRIEF) == [
        "exercise.cat_camel",
        "posture.all_fours",
        "need.mat",
    ]


def test_a_change_of_position_says_the_caution_in_full_and_every_step_of_the_way_in_brief() -> None:
    change = lead_in(laid_out(item("cat_camel"), item("bridge")), 1)
    assert change.kind is PhaseKind.CHANGE_POSITION
    assert told(change)[:7] == [
        "posture.supine_title",
        "next.bridge",
        "need.pillows",
        "caution.not_flat",
        "caution.dizzy",
        "caution.roll_to_side",
        "step.sit_back_onto_heels",
    ]
    brief = told(change, Level.BRIEF)
    assert brief == [
        *told(change)[:3],
        "step.sit_back_onto_heels",
        "step.down_on_one_hip",
        "step.down_on_side",
        "step.roll_onto_pillows",
    ]


def test_what_was_in_use_already_is_not_named_again() -> None:
    change = lead_in(laid_out(item("bridge"), item("hip_abduction_isometric")), 1)
    assert change.needs == ("chair", "strap")
    assert "need.strap" in told(change)
    assert "need.mat" not in told(lead_in(laid_out(item("cat_camel"), item("bridge")), 1))


def test_the_other_side_is_named() -> None:
    timeline = laid_out(item("lean", reps=1))
    change = phase_where(timeline, lambda p: p.kind is PhaseKind.CHANGE_SIDE)
    assert told(change) == ["rest.other_side", "rest.right"]
    assert timeline.items[0].exercise.laterality is Laterality.EACH_SIDE


@pytest.mark.parametrize("level", [Level.CHIMES, Level.SILENT])
def test_nothing_is_told_where_nothing_is_said(level: Level) -> None:
    assert lead_in_lines(lead_in(laid_out(item("cat_camel")), 0), LIBRARY, VOICE, level) == ()
    assert speech_of(VOICE, level) is None
    assert speech_of(None, Level.FULL) is None


def test_a_session_is_laid_out_for_the_level_it_is_heard_at() -> None:
    assert speech_of(VOICE, Level.FULL) == VoiceSpeech(VOICE)
    assert speech_of(VOICE, Level.BRIEF) == VoiceSpeech(VOICE, Level.BRIEF)


def test_a_demo_stands_for_what_only_words_would_tell() -> None:
    shown = lead_in(laid_out(item("cat_camel"), demos=True), 0)
    assert [step.text for step in shown.steps] == ["Shoulders over hands, hips over knees."]


def test_her_own_words_are_shown_their_time_is_kept_and_the_rest_is_said() -> None:
    phase = lead_in(laid_out(item("own")), 0)
    lines = lead_in_lines(phase, LIBRARY, VOICE)
    own = "Lean back like a cat in the sun."
    assert [line.text for line in lines if not line.phrases] == [own]
    texts = [step.text for step in phase.steps]
    place = texts.index(own)
    gap = phase.step_starts[place + 1] - phase.step_starts[place]
    assert gap >= FULL.seconds(own) + STEP_PAUSE - HAIR
    assert FULL.seconds(own) == pytest.approx(len(spoken(own)) * 0.08)


def test_a_lead_in_without_its_words_in_the_pack_is_told_by_its_steps_alone() -> None:
    voice = small_voice(cue__hold=0.5)
    lines = lead_in_lines(lead_in(laid_out(item("cat_camel")), 0), LIBRARY, voice)
    assert [(line.phrases, line.step) for line in lines] == [((), n) for n in range(3)]


# How long it takes


def steps_phase(*texts: str, cue: str = "", seconds: int = 60) -> Phase:
    key = PhaseKey(PhaseKind.GET_READY, 0)
    steps = tuple(Step(text) for text in texts)
    return Phase(0, 0, seconds, key, None, "", cue, "", "", "", steps)


SMALL = VoiceSpeech(small_voice(step__one=1.0, step__two=2.0, cue__go=0.5))


def test_steps_take_their_words_and_the_time_to_move() -> None:
    two = steps_phase("Step one", "Step two")
    assert SMALL.lead_in_seconds(two, LIBRARY) == pytest.approx(CHIME + 1.0 + STEP_PAUSE + 2.0)
    cued = replace(two, cue="Cue go")
    assert SMALL.lead_in_seconds(cued, LIBRARY) == pytest.approx(
        CHIME + 0.5 + STEP_PAUSE + 1.0 + STEP_PAUSE + 2.0
    )
    unknown = steps_phase("Words that nobody has spoken yet.")
    assert SMALL.lead_in_seconds(unknown, LIBRARY) > 1.5


def test_a_lead_in_of_nothing_takes_no_more_than_its_chime() -> None:
    assert SMALL.lead_in_seconds(steps_phase(), LIBRARY) == CHIME
    assert SMALL.step_starts(steps_phase(cue="Cue go"), LIBRARY) == ()


def test_the_time_that_is_left_is_shared_out_after_the_steps() -> None:
    phase = steps_phase("Step one", "Step two", seconds=15)
    # 15 - 3 - (0.7 + 1 + 1 + 2) = 7.3 s to spare for two steps
    assert SMALL.step_starts(phase, LIBRARY) == pytest.approx(
        (CHIME, CHIME + 1.0 + STEP_PAUSE + 3.65)
    )


def test_after_a_while_she_waits_for_the_next_step() -> None:
    phase = steps_phase("Step one", "Step two", seconds=100)
    first, second = SMALL.step_starts(phase, LIBRARY)
    assert second - first == pytest.approx(1.0 + LONGEST_STEP_PAUSE)


def test_steps_that_are_not_said_share_the_time_after_the_others() -> None:
    phase = replace(
        steps_phase(seconds=20),
        steps=(Step("Step one"), Step("How", how_to=True), Step("And how", how_to=True)),
    )
    starts = replace(SMALL, level=Level.BRIEF).step_starts(phase, LIBRARY)
    assert starts == pytest.approx((CHIME, 1.7, 1.7 + 18.3 / 2))


@MANY
@given(
    timeline=timelines(spoken=True),
    level=st.sampled_from((Level.FULL, Level.BRIEF)),
    voice=st.sampled_from((*VOICES, PACK.longest)),
)
def test_steps_come_one_after_the_other_and_leave_3_s(
    timeline: Timeline, level: Level, voice: Voice
) -> None:
    speech = VoiceSpeech(voice, level)
    for phase in timeline.phases:
        if phase.kind not in GUIDE_KINDS or phase.is_demo:
            continue
        assert phase.seconds >= FULL.lead_in_seconds(phase, LIBRARY) + SPEECH_MARGIN
        starts = speech.step_starts(phase, LIBRARY)
        assert len(starts) in (0, len(phase.steps))
        assert all(a < b for a, b in pairwise(starts))
        assert all(CHIME <= start < phase.seconds for start in starts)
        said = [
            line for line in lead_in_lines(phase, LIBRARY, voice, level) if line.step is not None
        ]
        for line in said:
            over = starts[line.step or 0] + speech.seconds(line.text)
            assert over <= phase.seconds - SPEECH_MARGIN + HAIR
            if line is not said[-1]:
                assert over + STEP_PAUSE <= starts[(line.step or 0) + 1] + HAIR


@MANY
@given(timeline=timelines(spoken=True))
def test_a_lead_in_is_no_longer_than_it_has_to_be(timeline: Timeline) -> None:
    """Where words made it longer than usual, all of it is words, the pauses and the margin."""
    usual = laid_out(*timeline.items, level=None, demos=timeline.demos)
    for phase, plain in zip(timeline.phases, usual.phases, strict=True):
        if phase.kind in GUIDE_KINDS and not phase.is_demo and phase.seconds > plain.seconds:
            said = FULL.lead_in_seconds(phase, LIBRARY)
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
