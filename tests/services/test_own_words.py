"""Words that are not in the pack: spoken in the background, kept, and found again."""

from __future__ import annotations

import io
import json
import math
import stat
import struct
import sys
import wave
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from sirelief_gui.domain.phrases import PhraseBook, VoiceIndex
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.own_words import OwnWords
from sirelief_gui.services.synth import HibariSynth, SynthError, find_synth
from sirelief_gui.services.voice import VoicePack
from tests.services.kit import BERLIN, EVENING

STRETCH, SLIDE = "Doorway stretch.", "Heel slide on the floor."
PATIENCE = 60.0
"""Seconds until a worker that hangs fails its test; none of it passes otherwise."""


def tone(seconds: float, rate: int = 24_000) -> bytes:
    samples = [round(8000 * math.sin(n / 20)) for n in range(round(seconds * rate))]
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return buffer.getvalue()


class ToneSynth:
    """Says every text as a tone of a hundredth of a second a character; “mute” has no sound."""

    made_by = "tone"

    def __init__(self, *, breaks_at: str = "") -> None:
        self.asked: list[str] = []
        self.stopped = False
        self._breaks_at = breaks_at

    def render(self, texts: Sequence[str]) -> Iterator[bytes | None]:
        for text in texts:
            self.asked.append(text)
            if text == self._breaks_at:
                raise SynthError(text)
            yield None if text == "Mute." else tone(len(text) / 100)

    def stop(self) -> None:
        self.stopped = True


@pytest.fixture
def synth() -> ToneSynth:
    return ToneSynth()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "voice"


@pytest.fixture
def own(place: Path, synth: ToneSynth) -> OwnWords:
    return OwnWords(place, synth)


def test_what_is_missing_is_said_from_then_on(own: OwnWords, place: Path, synth: ToneSynth) -> None:
    texts = ["Doorway stretch", "Hold 5 s", "Heel slide on the floor. Doorway stretch."]
    assert own.missing(texts) == (STRETCH, SLIDE)
    own.ensure(texts)
    assert own.wait(PATIENCE)
    assert own.missing(texts) == ()
    phrases = own.phrases()
    assert {text: seconds for text, (_, seconds) in phrases.items()} == {
        STRETCH: len(STRETCH) / 100,
        SLIDE: len(SLIDE) / 100,
    }
    assert own.clip(phrases[STRETCH][0]) == tone(len(STRETCH) / 100)
    assert all(key.startswith("own.") for key, _ in phrases.values())
    again = OwnWords(place, None)
    assert again.phrases() == phrases
    assert again.missing(texts) == ()


def test_nothing_is_spoken_twice(own: OwnWords, synth: ToneSynth) -> None:
    for _ in range(2):
        own.ensure([STRETCH, STRETCH])
        assert own.wait(PATIENCE)
    assert synth.asked == [STRETCH]


def test_what_has_no_sound_is_not_asked_for_again(own: OwnWords, synth: ToneSynth) -> None:
    for _ in range(2):
        own.ensure(["Mute", STRETCH])
        assert own.wait(PATIENCE)
    assert synth.asked == ["Mute.", STRETCH]
    assert own.missing(["Mute"]) == ("Mute.",)


def test_names_are_hashes_and_all_is_hers_alone(own: OwnWords, place: Path) -> None:
    own.ensure([STRETCH])
    assert own.wait(PATIENCE)
    names = sorted(path.name for path in place.iterdir())
    assert len(names) == 2
    assert all("stretch" not in name.lower() for name in names)
    if sys.platform != "win32":
        assert stat.S_IMODE(place.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in place.iterdir()} == {0o600}


def test_without_the_engine_words_stay_unsaid(place: Path) -> None:
    own = OwnWords(place, None)
    own.ensure([STRETCH])
    assert own.wait(PATIENCE)
    assert (own.available, own.missing([STRETCH])) == (False, (STRETCH,))
    assert not place.exists()


def test_a_stand_alone_build_names_no_way_to_an_engine_it_cannot_take(tmp_path: Path) -> None:
    assert OwnWords(tmp_path / "voice", None, can_grow=False).available is None
    assert OwnWords(tmp_path / "voice", ToneSynth(), can_grow=False).available is True


def test_an_engine_of_another_language_is_not_asked(place: Path, synth: ToneSynth) -> None:
    spanish = VoicePack(PhraseBook("es", {}), VoiceIndex("es", 24_000, {}, {"higher": {}}))
    own = OwnWords(place, synth, load_pack=lambda: spanish)
    own.ensure(["Estira en la puerta."])
    assert own.wait(PATIENCE)
    assert (own.available, synth.asked) == (None, [])
    assert own.missing(["Estira en la puerta."]) == ("Estira en la puerta.",)


def test_without_a_pack_nobody_speaks(place: Path, synth: ToneSynth) -> None:
    own = OwnWords(place, synth, load_pack=lambda: None)
    own.ensure([STRETCH])
    assert own.wait(PATIENCE)
    assert (own.missing([STRETCH]), synth.asked) == ((), [])


def test_an_engine_that_fails_leaves_what_was_spoken_before(place: Path) -> None:
    synth = ToneSynth(breaks_at=SLIDE)
    own = OwnWords(place, synth)
    own.ensure([STRETCH, SLIDE])
    assert own.wait(PATIENCE)
    assert set(own.phrases()) == {STRETCH}
    own.ensure([SLIDE, "Wall push."])
    assert own.wait(PATIENCE)
    assert set(own.phrases()) == {STRETCH, "Wall push."}


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, synth: ToneSynth) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    own = OwnWords(tmp_path / "file", synth)
    own.ensure([STRETCH])
    assert own.wait(PATIENCE)
    assert own.phrases() == {}


def test_a_sentence_without_end_is_not_spoken(own: OwnWords, synth: ToneSynth) -> None:
    own.ensure(["a" * 201])
    assert own.wait(PATIENCE)
    assert synth.asked == []


def test_after_closing_nothing_is_begun(own: OwnWords, synth: ToneSynth) -> None:
    own.close()
    own.ensure([STRETCH])
    assert own.wait(PATIENCE)
    assert (synth.stopped, synth.asked) == (True, [])


@pytest.mark.parametrize(
    "index",
    [
        "{",
        "[]",
        '{"clips": []}',
        '{"clips": {"own.0": {"text": "x", "seconds": 1}}}',
        json.dumps({"clips": {f"own.{'0' * 32}": {"text": "x", "seconds": 1}}}),
        json.dumps({"clips": {"own./../../../etc/passwd": {"text": "x", "seconds": 1}}}),
    ],
)
def test_a_broken_list_is_an_empty_one(place: Path, synth: ToneSynth, index: str) -> None:
    place.mkdir()
    (place / "index.json").write_text(index, "utf-8")
    own = OwnWords(place, synth)
    assert own.phrases() == {}
    own.ensure([STRETCH])
    assert own.wait(PATIENCE)
    assert set(own.phrases()) == {STRETCH}


@pytest.mark.parametrize("phrase_id", ["count.5", "own.", f"own.{'0' * 32}", "own../../x"])
def test_other_ids_have_no_clip_here(own: OwnWords, phrase_id: str) -> None:
    assert own.clip(phrase_id) is None


def test_the_session_says_her_words(tmp_path: Path) -> None:
    spoken = OwnWords(tmp_path / "data" / "voice", ToneSynth())
    services = open_services(tmp_path / "data", VirtualClock(EVENING, BERLIN))
    before = services.guidance.for_next().voice
    spoken.ensure([STRETCH])
    assert spoken.wait(PATIENCE)
    services.close()
    again = open_services(tmp_path / "data", VirtualClock(EVENING, BERLIN))
    after = again.guidance.for_next().voice
    assert before is not None
    assert after is not None
    assert not before.book.say(STRETCH)
    (phrase,) = after.book.say(STRETCH)
    assert again.own_words.clip(phrase.id) == tone(after.lengths[phrase.id])
    again.close()


# The engine


ENGINE = """
import numpy as np

class Hibari:
    def __init__(self, threads):
        assert threads == 1
        print("loading")  # no answer

    def __call__(self, text, speed, seed):
        if text == "Break.":
            raise RuntimeError(text)
        length = 0 if text == "Mute." else 24000
        sound = 0.02 * np.sin(np.arange(length) / 9)
        sound[:6000] = 0  # a quarter of a second of silence first
        return sound.astype(np.float32)
"""


@pytest.fixture
def engine(tmp_path: Path) -> HibariSynth:
    """A small stand-in for the engine's module, run as a program of its own as the real one is."""
    modules = tmp_path / "modules"
    modules.mkdir()
    (modules / "hibari.py").write_text(ENGINE, "utf-8")
    found = find_synth([str(modules), *sys.path])
    assert isinstance(found, HibariSynth)
    return found


def frames(wav: bytes) -> list[float]:
    with wave.open(io.BytesIO(wav), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 24_000)
        return [n / 32768 for (n,) in struct.iter_unpack("<h", file.readframes(file.getnframes()))]


def test_the_program_speaks_trims_and_levels(engine: HibariSynth) -> None:
    first, mute = engine.render(["Größe.", "Mute."])
    assert mute is None
    assert first is not None
    sound = frames(first)
    assert len(sound) / 24_000 == pytest.approx(0.75, abs=0.05)  # the silence is gone
    assert max(map(abs, sound[:240])) > 0.01  # it sounds within 10 ms
    assert 0.1 < max(map(abs, sound)) < 0.71  # louder than it came, and under −3 dB


def test_an_engine_that_breaks_off_says_so(engine: HibariSynth) -> None:
    clips = engine.render(["Fine.", "Break.", "Never."])
    assert next(clips) is not None
    with pytest.raises(SynthError):
        next(clips)


def test_an_engine_that_is_stopped_ends(engine: HibariSynth) -> None:
    clips = engine.render(["Fine.", "Never."])
    assert next(clips) is not None
    engine.stop()
    with pytest.raises((SynthError, OSError)):
        next(clips)


def test_no_engine_no_synth(tmp_path: Path) -> None:
    assert find_synth([str(tmp_path)]) is None
