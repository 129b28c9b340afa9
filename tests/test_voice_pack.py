"""The shipped voice: every phrase in both voices, as the index says, small, and short enough.

What the clips sound like is judged by tools/check_voice.py, which needs recognizers; these tests
need nothing but the files.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from sirelief_gui.domain.cues import Voice
from sirelief_gui.domain.exercise import GUIDE_KINDS, Exercise, PhaseKind, PhaseSpec
from sirelief_gui.domain.phrases import HEAD_FILE, count_id, rep_id, speech_length
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.speech import VoiceSpeech
from sirelief_gui.domain.timeline import SPEECH_MARGIN, compile_timeline
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.services.settings import LANGUAGES
from sirelief_gui.services.voice import VoicePack, load_voice_pack
from tools.build_resources import ROOT

PACKS = tuple(product((code for code in LANGUAGES if code), ("higher", "lower")))
MOST_BYTES = 6_000_000
"""All clips of a language, both voices together (SETTLED, Sound and guidance)."""
LONGEST_COUNT = 0.8
LIBRARY = load_library()

each_language = pytest.mark.parametrize("language", [code for code in LANGUAGES if code])
each_voice = pytest.mark.parametrize(("language", "voice"), PACKS)


def pack_of(language: str) -> VoicePack:
    pack = load_voice_pack(language)
    assert pack is not None, language
    return pack


def lengths_of(language: str, voice: str) -> dict[str, float]:
    return pack_of(language).index.lengths(voice)


def folder_of(language: str) -> Path:
    return ROOT / "assets" / "voice" / language


@each_voice
def test_every_phrase_has_its_clip_and_no_clip_is_left_over(language: str, voice: str) -> None:
    clips = {path.stem for path in (folder_of(language) / voice).glob("*.ogg")}
    pack = pack_of(language)
    assert clips == set(pack.book.phrases), "run tools/render_voice.py"
    assert set(pack.index.voices[voice]) == clips


@each_language
def test_the_clips_were_made_from_the_words_as_they_are_now(language: str) -> None:
    pack = pack_of(language)
    changed = {p.id for p in pack.book if pack.index.texts.get(p.id) != p.text}
    assert not changed, "run tools/render_voice.py"


@each_voice
def test_the_index_tells_each_file_and_its_length(language: str, voice: str) -> None:
    index = pack_of(language).index
    head = (folder_of(language) / voice / HEAD_FILE).read_bytes()
    for phrase_id, clip in index.voices[voice].items():
        data = (folder_of(language) / voice / f"{phrase_id}.ogg").read_bytes()
        assert hashlib.sha256(data).hexdigest() == clip.sha256, phrase_id
        samples = ogg_samples(head + data, index.rate)
        assert abs(samples / index.rate - clip.seconds) < 0.001, phrase_id


def ogg_samples(data: bytes, our_rate: int) -> int:
    """Read how many samples an Ogg Vorbis file holds, after checking it is mono at our rate."""
    assert data[:4] == b"OggS"
    head = data.index(b"\x01vorbis")
    channels, rate = struct.unpack_from("<BI", data, head + 11)
    assert (channels, rate) == (1, our_rate)
    return int(struct.unpack_from("<q", data, data.rindex(b"OggS") + 6)[0])


@each_language
def test_both_voices_together_are_small(language: str) -> None:
    assert sum(path.stat().st_size for path in folder_of(language).glob("*/*")) <= MOST_BYTES


@each_voice
def test_numbers_are_short_and_even(language: str, voice: str) -> None:
    lengths = lengths_of(language, voice)
    counts = [lengths[count_id(n)] for n in range(1, 11)]
    assert max(counts) <= LONGEST_COUNT
    assert max(counts) <= 2 * min(counts)


def phases() -> Iterator[tuple[Exercise, PhaseSpec]]:
    for exercise in LIBRARY.exercises.values():
        for spec in exercise.phases:
            yield exercise, spec


@each_voice
def test_each_cue_fits_its_phase_as_long_as_it_usually_is(language: str, voice: str) -> None:
    book, lengths = pack_of(language).book, lengths_of(language, voice)
    for exercise, spec in phases():
        said = book.fitting(spec.cue, spec.seconds.default, lengths)
        assert said, f"{exercise.id} {spec.id}"


@each_voice
def test_each_cue_has_a_form_for_the_shortest_phase(language: str, voice: str) -> None:
    book, lengths = pack_of(language).book, lengths_of(language, voice)
    for exercise, spec in phases():
        shortest = max(1, spec.seconds.minimum)
        assert book.fitting(spec.cue, shortest, lengths), f"{exercise.id} {spec.id}"


@each_voice
@pytest.mark.parametrize("reps", [1, 5, 10])
def test_the_rep_and_what_to_do_fit_the_first_phase_together(
    language: str, voice: str, reps: int
) -> None:
    book, lengths = pack_of(language).book, lengths_of(language, voice)
    for exercise in LIBRARY.exercises.values():
        first = exercise.phases[0]
        for rep in range(1, reps + 1):
            told = book.opening(
                rep, reps, first.cue, seconds=first.seconds.default, lengths=lengths
            )
            # A second has room for the number alone: its move is on screen, and the hold follows.
            least = 1 if first.seconds.default == 1 else 2
            assert len(told) >= least, f"{exercise.id} {rep} of {reps}"
            if first.seconds.default >= 3:
                assert told[0].id == rep_id(rep, reps)


@each_voice
@pytest.mark.parametrize("reps", [10, 20])
def test_every_rep_can_be_counted_in_the_shortest_first_phase(
    language: str, voice: str, reps: int
) -> None:
    book, lengths = pack_of(language).book, lengths_of(language, voice)
    for rep in range(1, reps + 1):
        assert book.opening(rep, reps, "Press out.", seconds=1.25, lengths=lengths)


@each_voice
def test_getting_into_position_can_be_told_within_its_time(language: str, voice: str) -> None:
    """Changes of position keep their seconds for the words; getting ready gets what it needs."""
    items = resolve(load_programs(LIBRARY)["daily_five"], LIBRARY)
    book, lengths = pack_of(language).book, lengths_of(language, voice)
    speech = VoiceSpeech(Voice(book, lengths))
    told = compile_timeline(items, LIBRARY, speech=speech)
    guides = [phase for phase in told.phases if phase.kind in GUIDE_KINDS]
    for phase in guides:
        assert speech.lead_in_seconds(phase, LIBRARY) + SPEECH_MARGIN <= phase.seconds
        assert all(book.say(step.text) for step in phase.steps)
    changes = [p.seconds for p in guides if p.kind is PhaseKind.CHANGE_POSITION]
    # Up to the chair, with the strap to put on, may take a few seconds more, in Spanish a dozen.
    assert (changes[0], len(changes)) == (90, 2)
    assert 90 <= changes[1] <= 102


@each_voice
def test_a_rest_can_name_what_comes_next(language: str, voice: str) -> None:
    book, lengths = pack_of(language).book, lengths_of(language, voice)
    for exercise in LIBRARY.exercises.values():
        stay = LIBRARY.postures[exercise.posture].stay
        said = book.say(f"Rest and breathe. Next: {exercise.name}. {stay}.")
        assert 0 < speech_length(said, lengths) <= 10
