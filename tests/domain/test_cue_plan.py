"""What is heard in every phase: examples first, then what must hold for any program."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.cue_plan import PlannedCue, cue_plan
from sirelief_gui.domain.cues import Cue, Guidance, Level, Voice
from sirelief_gui.domain.exercise import GUIDE_KINDS, PhaseKind
from sirelief_gui.domain.lane import CLOSING
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import rep_ids
from sirelief_gui.domain.player_view import StepState
from sirelief_gui.domain.speech import CHIME, VoiceSpeech
from sirelief_gui.domain.timeline import SPEECH_MARGIN, Timeline
from tests.domain.guided import (
    ANY_VOICE,
    HAIR,
    LIBRARY,
    MANY,
    VOICE,
    clips,
    guidances,
    no_two_at_once,
    seen,
    timelines,
)

SPEAKING = (Level.FULL, Level.BRIEF)
AFTER_CHIME = GUIDE_KINDS | {PhaseKind.REST_EXERCISE, PhaseKind.REST_SET}


def heard(timeline: Timeline, guidance: Guidance, voice: Voice | None) -> tuple[PlannedCue, ...]:
    return cue_plan(timeline, LIBRARY, guidance, voice)


# What must hold for any program, dose, voice and guidance


@MANY
@given(timeline=timelines(), guidance=guidances(), voice=ANY_VOICE)
def test_no_cue_overruns_its_phase_and_the_voice_never_talks_over_itself(
    timeline: Timeline, guidance: Guidance, voice: Voice
) -> None:
    planned = heard(timeline, guidance, voice)
    for one in planned:
        phase, cue = timeline.phases[one.phase], one.cue
        assert phase.offset <= cue.at
        assert cue.end <= phase.end + HAIR, f"{cue.name} in {phase.key}"
        assert (cue.clip is None) is not (cue.sound is None)
        assert cue.seconds > 0
        if cue.clip is not None and phase.kind in AFTER_CHIME and not phase.is_demo:
            assert cue.at >= phase.offset + CHIME, "a word in the sound of a lead-in or a rest"
    assert no_two_at_once([one.cue for one in planned])
    instants = [(one.phase, one.cue.at) for one in planned]
    assert instants == sorted(instants)


@MANY
@given(timeline=timelines(), guidance=guidances(*SPEAKING), voice=ANY_VOICE)
def test_numbers_said_are_the_numbers_shown(
    timeline: Timeline, guidance: Guidance, voice: Voice
) -> None:
    for one in heard(timeline, guidance, voice):
        phase, cue = timeline.phases[one.phase], one.cue
        group, _, number = cue.name.partition(".")
        at = cue.at - phase.offset
        for instant in (at, at + cue.seconds - 0.001):
            view = seen(timeline, phase, instant, count_up=guidance.count_up)
            if group == "rep" and number != "last":
                assert cue.name in rep_ids(view.rep or 0, view.reps)
            elif group == "count" and phase.kind is PhaseKind.HOLD and not _counts_rep(cue, phase):
                assert int(number) == view.seconds
            elif group == "count":
                assert int(number) == view.rep


def _counts_rep(cue: Cue, phase: Phase) -> bool:
    """A rep that begins with a hold of 1 s has its bare number there."""
    return phase.key.step == 0 and phase.seconds == 1 and cue.at == phase.offset


@MANY
@given(timeline=timelines(), guidance=guidances(*SPEAKING), voice=ANY_VOICE)
def test_every_rep_begins_with_its_number(
    timeline: Timeline, guidance: Guidance, voice: Voice
) -> None:
    planned = heard(timeline, guidance, voice)
    first = {
        phase: clips(one.cue for one in cues)[:1]
        for phase, cues in groupby(planned, key=lambda one: one.phase)
    }
    for phase in timeline.phases:
        if phase.rep_key is None or phase.key.step != 0 or phase.item is None:
            continue
        plan = timeline.items[phase.item]
        if plan.exercise.reps.maximum == 1:
            continue  # nothing to number
        ids = rep_ids(phase.key.rep or 0, plan.reps_on(phase.key.side)[(phase.key.set or 0) - 1])
        if min(voice.lengths[one] for one in ids) > phase.seconds - CLOSING:
            continue  # "Rep seventeen." in a movement of a second: the sound alone
        (cue,) = first[phase.index]
        assert cue.clip in ids
        assert cue.at == phase.offset


@MANY
@given(timeline=timelines(spoken=True), guidance=guidances(Level.FULL), voice=ANY_VOICE)
def test_every_step_into_position_is_said_while_it_is_the_one_on_screen(
    timeline: Timeline, guidance: Guidance, voice: Voice
) -> None:
    assert isinstance(timeline.speech, VoiceSpeech)
    laid_out_for = replace(guidance, pubic_pain=timeline.speech.pubic_pain)
    planned = heard(timeline, laid_out_for, voice)
    for phase in timeline.phases:
        if phase.kind not in GUIDE_KINDS:
            continue
        said = clips(one.cue for one in planned if one.phase == phase.index)
        for number, step in enumerate(phase.steps):
            phrases = voice.book.say(step.text)
            at = phase.step_starts[number]
            if phrases:
                begun = [cue for cue in said if abs(cue.at - phase.offset - at) < HAIR]
                assert [cue.clip for cue in begun] == [phrases[0].id], step.text
                ids = [cue.clip for cue in said[said.index(begun[0]) :][: len(phrases)]]
                assert ids == [phrase.id for phrase in phrases]
            shown = seen(timeline, phase, at).steps[number]
            assert (shown.text, shown.state) == (step.text, StepState.CURRENT)
        assert all(cue.end <= phase.end - SPEECH_MARGIN + HAIR for cue in said if phase.steps)


@MANY
@given(timeline=timelines(), voice=st.one_of(st.none(), ANY_VOICE), choices=guidances(Level.CHIMES))
def test_chimes_say_nothing_and_silence_is_silent(
    timeline: Timeline, voice: Voice | None, choices: Guidance
) -> None:
    assert clips(one.cue for one in heard(timeline, choices, voice)) == []
    assert heard(timeline, Guidance(level=Level.SILENT, hold_sound=True), voice) == ()


@MANY
@given(timeline=timelines(), guidance=guidances())
def test_without_a_voice_there_are_the_same_sounds(timeline: Timeline, guidance: Guidance) -> None:
    sounds = [one for one in heard(timeline, guidance, VOICE) if one.cue.clip is None]
    assert list(heard(timeline, guidance, None)) == sounds
