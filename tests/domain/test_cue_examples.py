"""What is heard between the reps, phase by phase, of the shipped exercises."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.cue_plan import FINISH_CHIME, cue_plan
from sirelief_gui.domain.cues import Cue, Guidance, Level, Sound, Voice
from sirelief_gui.domain.exercise import GUIDE_KINDS, REP_KINDS, PhaseKind
from sirelief_gui.domain.lead_in_cues import BEFORE_TICKS
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, PhraseBook
from sirelief_gui.domain.speech import CHIME
from sirelief_gui.domain.timeline import SPEECH_MARGIN, Timeline
from tests.domain.guided import (
    FIVE,
    LIBRARY,
    VOICE,
    VOICES,
    book,
    clips,
    item,
    laid_out,
    lead_in,
    names,
    phase_where,
    rep_phase,
)


def heard(timeline: Timeline, phase: Phase, voice: Voice = VOICE, **choices: object) -> list[Cue]:
    return list(book(voice, **choices).phase(timeline, phase.index))


def said(timeline: Timeline, phase: Phase, voice: Voice = VOICE, **choices: object) -> list[str]:
    return names(clips(heard(timeline, phase, voice, **choices)))


def without(*ids: str) -> Voice:
    kept = {key: phrase for key, phrase in VOICE.book.phrases.items() if key not in ids}
    return replace(VOICE, book=PhraseBook("en", kept))


DOWN = [
    *("step.down_onto_knees", "step.hold_on_to_chair", "step.hands_onto_floor"),
    "step.shoulders_over_hands",
]
SMALL_RANGE = ["caution.move_slowly", "caution.small_range", "caution.stop_if_worse"]
KEYS = ["ready.any_key_pauses", "ready.hold_to_stop"]


# Into an exercise


@pytest.mark.parametrize("voice", VOICES)
def test_the_way_in_is_said_after_its_sound_and_over_in_time(voice: Voice) -> None:
    timeline = laid_out(item("cat_camel"))
    phase = lead_in(timeline, 0)
    cues = heard(timeline, phase, voice)
    assert (cues[0].sound, cues[0].at) == (Sound.CHANGE, 0.0)
    words = clips(cues)
    assert [cue.clip for cue in words] == [
        *("exercise.cat_camel", "posture.all_fours", "posture.mat", *DOWN, *SMALL_RANGE),
        *("ready.listen", "step.round_up", "hold.5", "step.sink", "hold.5", *KEYS),
        "cue.get_ready",
    ]
    assert words[0].at == CHIME
    assert words[-1].end == pytest.approx(phase.seconds - SPEECH_MARGIN - BEFORE_TICKS)


def test_brief_says_where_to_and_leaves_out_how() -> None:
    timeline = laid_out(item("cat_camel"), item("bridge"), level=Level.BRIEF)
    assert said(timeline, lead_in(timeline, 0), level=Level.BRIEF) == [
        *("exercise.cat_camel", "posture.all_fours", "posture.mat", *DOWN, *KEYS),
        "cue.get_ready",
    ]
    assert said(timeline, lead_in(timeline, 1), level=Level.BRIEF) == [
        *("posture.supine_title", "next.bridge", "need.pillows", "step.sit_back_onto_heels"),
        *("step.place_pillows", "step.down_on_one_hip", "step.down_on_side"),
        *("step.roll_onto_pillows", "step.feet_flat"),
        *("caution.not_flat", "caution.dizzy", "caution.roll_to_side", "cue.get_ready"),
    ]


@pytest.mark.parametrize("demos", [False, True])
@pytest.mark.parametrize("level", [Level.FULL, Level.BRIEF])
@pytest.mark.parametrize("voice", VOICES)
def test_get_ready_is_said_before_every_first_rep_and_not_before_one_is_shown(
    voice: Voice, level: Level, *, demos: bool
) -> None:
    items = (item("hip_adduction_squeeze"), item("bridge"), item("lean"), item("cat_camel"))
    timeline = laid_out(*items, level=level, demos=demos)
    for phase in timeline.phases:
        if phase.kind not in GUIDE_KINDS or phase.is_demo:
            continue
        words = clips(heard(timeline, phase, voice, level=level))
        told = [cue for cue in words if cue.clip == "cue.get_ready"]
        if timeline.phases[phase.index + 1].kind in REP_KINDS:
            assert told == words[-1:], phase.key
            assert told[0].end == pytest.approx(phase.seconds - SPEECH_MARGIN - BEFORE_TICKS)
        else:
            assert told == []


def test_get_ready_moves_along_where_she_takes_more_time() -> None:
    timeline = laid_out(item("cat_camel"))
    phase = lead_in(timeline, 0)
    usual = clips(book().phase(timeline, phase.index))
    longer = clips(book().phase(timeline, phase.index, length=phase.seconds + 15))
    assert longer[:-1] == usual[:-1], "the steps keep their instants"
    assert longer[-1].at == pytest.approx(usual[-1].at + 15)


@pytest.mark.parametrize("level", [Level.FULL, Level.BRIEF])
def test_sore_in_front_strap_and_ball_come_with_a_word_about_it(level: Level) -> None:
    timeline = laid_out(*map(item, FIVE), level=level, pubic_pain=True)
    sore = ["caution.front_sore", "caution.gentle_or_skip"]
    for number, exercise in enumerate(FIVE):
        words = said(timeline, lead_in(timeline, number), level=level, pubic_pain=True)
        assert [name for name in words if name in sore] == 1 * sore * exercise.startswith("hip_")
    rests = [p for p in timeline.phases if p.kind is PhaseKind.REST_EXERCISE]
    told = [said(timeline, phase, level=level, pubic_pain=True) for phase in rests]
    assert [[name for name in words if name in sore] for words in told] == [[], sore]
    unhurt = [said(timeline, phase, level=level) for phase in timeline.phases]
    assert not {name for words in unhurt for name in words} & set(sore)


def test_sides_are_changed_in_words() -> None:
    timeline = laid_out(item("lean", reps=1))
    phase = phase_where(timeline, lambda p: p.kind is PhaseKind.CHANGE_SIDE)
    assert said(timeline, phase) == ["rest.other_side", "rest.right", "cue.get_ready"]
    assert names(heard(timeline, phase))[-3:] == ["sound.tick"] * 3


def test_laid_out_without_a_voice_each_step_has_its_share_and_is_cut_to_it() -> None:
    timeline = laid_out(item("cat_camel"), level=None)
    phase = lead_in(timeline, 0)
    assert (phase.seconds, phase.step_starts) == (10, ())
    words = clips(heard(timeline, phase))
    # 3.3 s are too short for "Hold five seconds."; the third step would be said too near the end.
    assert names(words) == [
        *("step.shoulders_over_hands", "step.round_up", "cue.get_ready"),
    ]
    assert words[0].at == CHIME
    assert words[1].at == pytest.approx(max(10 / 3, words[0].end + SENTENCE_PAUSE))


def test_laid_out_without_a_voice_it_is_still_said_where_to_where_there_is_time() -> None:
    timeline = laid_out(item("cat_camel"), item("bridge"), level=None)
    change = lead_in(timeline, 1)
    words = clips(heard(timeline, change))
    assert names(words)[:4] == [
        *("posture.supine_title", "next.bridge", "need.pillows", "step.sit_back_onto_heels"),
    ]
    share = change.seconds / len(change.steps)
    first = [change.steps[n].text for n in range(len(change.steps))]
    begins = {VOICE.book.say(text)[0].id: n * share for n, text in enumerate(first)}
    steps = [cue for cue in words if cue.name in begins]
    assert [cue.name for cue in steps] == list(begins), "every step is said"
    assert steps[0].end < share
    assert [cue.at for cue in steps[1:]] == pytest.approx([*begins.values()][1:])


def test_what_is_spare_is_left_out_unless_all_of_it_fits() -> None:
    timeline = laid_out(item("bridge"))
    phase = lead_in(timeline, 0)
    in_time = said(timeline, phase)
    assert {"need.pillows", "caution.dizzy"} <= set(in_time)
    # The same phase, come to late: the steps keep their instants, and what is spare gives way.
    begins, spare = phase.step_starts[0], ("posture.mat", "need.pillows")
    late = clips(book().phase(timeline, phase.index, start=begins - 5.0))
    assert names(late) == [name for name in in_time if name not in spare]
    assert late[2].at == begins
    later = clips(book().phase(timeline, phase.index, start=begins - 1.0))
    assert later == late[2:]


def test_an_unknown_name_is_left_to_the_screen() -> None:
    timeline = laid_out(item("own"))
    assert said(timeline, lead_in(timeline, 0))[0] == "posture.seated"


def test_without_any_known_words_there_is_the_sound() -> None:
    timeline = laid_out(item("own"))
    mute = Voice(PhraseBook("en", {}), {})
    assert names(heard(timeline, lead_in(timeline, 0), mute)) == ["sound.change"] + 3 * [
        "sound.tick"
    ]


# One rep shown


def demo(**dose: object) -> tuple[Timeline, Phase]:
    timeline = laid_out(item("hip_adduction_squeeze", **dose), demos=True)
    return timeline, phase_where(timeline, lambda p: p.is_demo)


def test_a_demo_says_each_part_as_it_is_shown() -> None:
    timeline, phase = demo(seconds={"hold": 7})
    words = clips(heard(timeline, phase))
    assert [(cue.clip, cue.at) for cue in words if cue.at >= 4] == [
        ("step.squeeze_ball", 4.0),
        ("cue.hold", 8.0),
        ("cue.release_slowly", 13.0),
        ("cue.keep_ball", pytest.approx(words[4].end + SENTENCE_PAUSE)),
        ("demo.now_we_count", float(phase.demo[-1].end)),
    ]
    assert [cue.clip for cue in words[:2]] == ["demo.watch", "demo.not_counted"]
    ticks = [cue.at for cue in heard(timeline, phase) if cue.sound is Sound.TICK]
    assert ticks == [phase.seconds - left for left in (3, 2, 1)]


def test_a_hold_of_the_source_article_is_shown_whole_and_its_length_is_told() -> None:
    timeline, phase = demo(seconds={"hold": 5})
    words = clips(heard(timeline, phase))
    assert [(cue.clip, cue.at) for cue in words[3:5]] == [
        ("hold.5", 8.0),
        ("cue.release_slowly", 13.0),
    ]


def test_before_she_lies_down_it_is_shown_and_not_said_that_it_counts_now() -> None:
    timeline = laid_out(item("cat_camel"), item("bridge"), demos=True)
    phase = phase_where(timeline, lambda p: p.is_demo and p.item == 1)
    following = timeline.phases[phase.index + 1]
    assert (following.kind, following.item) == (PhaseKind.CHANGE_POSITION, 1)
    assert said(timeline, phase) == [
        *("demo.watch", "demo.not_counted", "step.push_through_feet", "step.raise_hips"),
        *("hold.5", "cue.lower_one_by_one"),
    ]
    assert Sound.TICK not in {cue.sound for cue in heard(timeline, phase)}


def test_brief_guidance_shows_it_with_short_words() -> None:
    timeline, phase = demo()
    assert said(timeline, phase, level=Level.BRIEF) == [
        *("demo.watch", "demo.not_counted", "step.squeeze_ball", "hold.5", "cue.release"),
        "demo.now_we_count",
    ]


# Rests


def rest(level: Level = Level.FULL, after: int = 20) -> list[str]:
    timeline = laid_out(
        item("hip_abduction_isometric", reps=1, rest_after=after), item("hip_adduction_squeeze")
    )
    phase = phase_where(timeline, lambda p: p.kind is PhaseKind.REST_EXERCISE)
    return said(timeline, phase, level=level)


def test_a_rest_names_what_comes_next_its_posture_what_comes_off_and_on_and_what_to_mind() -> None:
    assert rest() == [
        *("rest.and_breathe", "next.hip_adduction_squeeze", "posture.seated_stay"),
        *("step.strap_off", "need.ball", "caution.comfortable_effort", "caution.let_go"),
    ]
    assert rest(Level.BRIEF) == [
        *("rest.rest", "next.hip_adduction_squeeze", "step.strap_off", "need.ball"),
    ]


def test_a_short_rest_says_less_from_the_end() -> None:
    whole = rest()
    lengths = [len(rest(after=seconds)) for seconds in range(1, 21)]
    assert lengths == sorted(lengths)
    assert rest(after=8)[:5] == whole[:4] + rest(after=8)[4:]
    assert rest(after=5) == whole[:2]
    assert rest(after=3) == whole[:1]
    assert rest(after=1) == []


def test_brief_rests_in_her_own_words_stay_as_they_are() -> None:
    timeline = laid_out(item("cat_camel", reps=1), item("hand_heel_rock"))
    phase = phase_where(timeline, lambda p: p.kind is PhaseKind.REST_EXERCISE)
    voice = without("rest.and_breathe")
    assert said(timeline, phase, voice, level=Level.BRIEF) == ["exercise.hand_heel_rock"]
    nothing = without("rest.and_breathe", "next.hand_heel_rock")
    assert said(timeline, phase, nothing, level=Level.BRIEF) == []


def test_between_sets_the_next_one_is_named() -> None:
    timeline = laid_out(item("cat_camel", reps=1, sets=3))
    rests = [p for p in timeline.phases if p.kind is PhaseKind.REST_SET]
    assert [said(timeline, p) for p in rests] == [
        ["rest.rest", "rest.set_2"],
        ["rest.rest", "rest.set_3"],
    ]
    assert said(timeline, rests[0], level=Level.BRIEF) == ["rest.rest", "rest.set_2"]


def test_no_caution_is_said_into_the_sound_where_no_step_has_the_time() -> None:
    lean = item("lean", reps=1)
    timeline = laid_out(lean, replace(lean, rest_after=0), level=None)
    phase = lead_in(timeline, 1)
    assert phase.seconds == 5
    words = clips(heard(timeline, phase, pubic_pain=True))
    assert names(words) == ["cue.get_ready"]  # the caution has no room left: the page shows it
    assert words[0].at >= CHIME


# The end, and the whole


def test_the_finish_sounds_and_then_praises() -> None:
    timeline = laid_out(item("cat_camel"))
    end = timeline.phases[-1]
    cues = heard(timeline, end)
    assert (cues[0].sound, cues[1].at) == (Sound.FINISH, FINISH_CHIME)
    # How to get up safely comes before that it was the last one, should time run short.
    order = ["finish.well_done", "finish.take_time", "finish.last"]
    assert names(clips(cues)) == order[: len(clips(cues))]
    assert len(clips(cues)) >= 2
    assert said(timeline, end, without("finish.well_done", "finish.last", "finish.take_time")) == []


def test_a_held_tone_goes_with_the_count() -> None:
    timeline = laid_out(item("cat_camel"))
    cues = heard(timeline, rep_phase(timeline, 1, 1), hold_sound=True)
    tone = next(cue for cue in cues if cue.sound is Sound.HOLD)
    assert (tone.at, tone.seconds) == (0.0, 5.0)
    assert names(clips(cues)) == [f"count.{n}" for n in (5, 4, 3, 2, 1)]


def test_a_book_tells_whether_anything_is_said_or_heard() -> None:
    told = [(book(level=level).speaks, book(level=level).sounds) for level in Level]
    assert told == [(True, True), (True, True), (False, True), (False, False)]
    assert not book(None).speaks


def test_the_listing_is_in_seconds_from_the_start_and_always_the_same() -> None:
    timeline = laid_out(*map(item, FIVE), demos=True)
    listed = cue_plan(timeline, LIBRARY, Guidance(), VOICE)
    assert listed == cue_plan(timeline, LIBRARY, Guidance(), VOICE)
    phase = timeline.phases[40]
    own = [replace(one.cue, at=one.cue.at - phase.offset) for one in listed if one.phase == 40]
    assert names(own) == names(heard(timeline, phase))
    assert [cue.at for cue in own] == pytest.approx([cue.at for cue in heard(timeline, phase)])
    assert listed[0].cue.at == 0.0
    assert listed[-1].phase == len(timeline.phases) - 1
