"""The list of what the voice can say, as a session takes it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from sirelief_gui.services.settings import LANGUAGES, VOICES
from sirelief_gui.services.voice import VoicePack, load_voice_pack, read_voice_pack, with_own_words
from sirelief_gui.storage.assets import AssetMissingError

PHRASES = 'language = "en"\n[count]\n1 = "One."\n2 = "Two."\n'


def index(**voices: tuple[float, float]) -> str:
    clips = {
        f"count.{n}": {"text": text}
        | {name: {"seconds": lengths[n - 1], "sha256": "0"} for name, lengths in voices.items()}
        for n, text in ((1, "One."), (2, "Two."))
    }
    names: dict[str, object] = {name: {} for name in voices}
    return json.dumps({"language": "en", "rate": 24000, "voices": names, "clips": clips})


def reader(phrases: str, listing: str) -> Callable[[str], str]:
    def text(path: str) -> str:
        return phrases if path.endswith(".toml") else listing

    return text


@pytest.fixture
def pack() -> VoicePack:
    found = read_voice_pack(reader(PHRASES, index(a=(0.5, 0.3), b=(0.4, 0.6))))
    assert found is not None
    return found


def test_the_shipped_voices_are_those_to_choose_from() -> None:
    pack = load_voice_pack()
    assert pack is not None
    assert pack.names == VOICES
    assert load_voice_pack() is pack
    for name in VOICES:
        assert set(pack.voice(name).lengths) == set(pack.book.phrases)


def test_each_voice_has_its_own_lengths_and_an_unknown_one_is_the_first(pack: VoicePack) -> None:
    assert pack.voice("b").lengths == {"count.1": 0.4, "count.2": 0.6}
    assert pack.voice("nobody") == pack.voice("a")


def test_the_longest_is_the_longer_clip_of_each_phrase(pack: VoicePack) -> None:
    assert pack.longest.lengths == {"count.1": 0.5, "count.2": 0.6}
    assert pack.longest.book is pack.book


def test_a_voice_can_say_her_own_words_too(pack: VoicePack) -> None:
    own = {"Doorway stretch.": ("own.1f", 1.5), "One.": ("own.2a", 9.0)}
    wide = with_own_words(pack.voice("a"), own)
    assert [phrase.id for phrase in wide.book.say("One. Doorway stretch")] == ["count.1", "own.1f"]
    assert wide.lengths == {"count.1": 0.5, "count.2": 0.3, "own.1f": 1.5}
    assert with_own_words(pack.voice("a"), {}) == pack.voice("a")


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code])
def test_every_language_of_the_screen_has_its_voices(language: str) -> None:
    pack = load_voice_pack(language)
    assert pack is not None
    assert (pack.book.language, pack.index.language, pack.names) == (language, language, VOICES)
    for name in VOICES:
        assert set(pack.voice(name).lengths) == set(pack.book.phrases)


def test_another_language_is_looked_up_by_the_words_of_the_library() -> None:
    files = {
        "voice/phrases.toml": PHRASES,
        "voice/es/phrases.toml": 'language = "es"\n[count]\n1 = "Uno."\n2 = "Dos."\n',
        "voice/es/index.json": index(a=(0.5, 0.3)),
    }
    pack = read_voice_pack(files.__getitem__, "es")
    assert pack is not None
    assert [phrase.text for phrase in pack.voice("a").book.say("Two. One.")] == ["Dos.", "Uno."]


def test_a_language_without_a_list_has_no_voice_rather_than_a_foreign_one() -> None:
    assert load_voice_pack("nn") is None


@pytest.mark.parametrize(
    ("phrases", "listing"),
    [
        ("no toml", index(a=(1, 1))),
        ('language = "en"\n[count]\n1 = "one"\n', index(a=(1, 1))),
        (PHRASES, "{"),
        (PHRASES, "[]"),
        (PHRASES, index()),
        (PHRASES, index(a=(0, 1))),
        (PHRASES, "[" * 100_000),
    ],
)
def test_a_broken_pack_is_no_pack(phrases: str, listing: str) -> None:
    assert read_voice_pack(reader(phrases, listing)) is None


@pytest.mark.parametrize("error", [AssetMissingError("gone"), PermissionError("closed")])
def test_a_pack_that_cannot_be_read_is_no_pack(error: OSError) -> None:
    def text(path: str) -> str:
        raise error

    assert read_voice_pack(text) is None
