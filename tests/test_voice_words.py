"""What the voice says in other languages: all of it, plainly, and in the words on screen."""

from __future__ import annotations

import re
import tomllib

import pytest

from sirelief_gui.domain.phrases import Phrase, PhraseBook, parse_phrases, sentences
from sirelief_gui.domain.reading import LibraryError
from sirelief_gui.services.settings import LANGUAGES
from sirelief_gui.services.voice import SOURCE
from sirelief_gui.storage.assets import asset_text
from tools.build_resources import ROOT
from tools.catalogue import read

OTHERS = tuple(code for code in LANGUAGES if code not in ("", SOURCE))
ENGLISH = parse_phrases(tomllib.loads(asset_text("voice/phrases.toml")))
AVOIDED = {
    "es": (
        *("segur[oa]s?", "cura[rns]?", "curación", "garantiza\\w*", "elimina\\w*", "demostrad\\w*"),
        *("inestable\\w*", "desalinead\\w*", "fracas\\w*", "fall\\w*", "perdid\\w*", "quema\\w*"),
        *("usted\\w*", "vosotras", "solamente", "simplemente", "arregla\\w*"),
    ),
}
"""What DESIGN § 10 keeps out, in other languages, and whoever is not "tú"."""
NUMBERS = {
    "es": (
        *(
            "cero",
            "uno",
            "dos",
            "tres",
            "cuatro",
            "cinco",
            "seis",
            "siete",
            "ocho",
            "nueve",
            "diez",
        ),
        *("once", "doce", "trece", "catorce", "quince", "dieciséis"),
    ),
}
SECONDS = {"es": ("un segundo", "{} segundos")}

every_language = pytest.mark.parametrize("language", OTHERS)


def book_of(language: str) -> PhraseBook:
    return parse_phrases(
        tomllib.loads(asset_text(f"voice/{language}/phrases.toml")), source=ENGLISH
    )


def said(text: str, language: str) -> tuple[str, ...]:
    """Split a text of the screen the way it is said in a language, in small letters."""

    def in_words(match: re.Match[str]) -> str:
        number = int(match[1])
        words = dict(enumerate(NUMBERS[language])).get(number, match[1])
        return SECONDS[language][number != 1].format(words) if match[2] else words

    plain = text.replace("\N{NO-BREAK SPACE}", " ").replace("\n", " ")
    return lowered(re.sub(r"\b(\d+)( s\b)?", in_words, plain))


def lowered(text: str) -> tuple[str, ...]:
    return tuple(sentence.lower() for sentence in sentences(text))


def on_screen(language: str) -> dict[str, set[str]]:
    """Return what the screen shows for each sentence of the source, in small letters.

    Both are split alike; a text whose translation has other sentences tells nothing.
    """
    shown: dict[str, set[str]] = {}
    for entry in read(ROOT / "assets" / "i18n" / f"sirelief_{language}.ts").live:
        if len(entry.forms) != 1:
            continue
        for number in range(1, 11) if "{" in entry.message.source else (0,):
            source, form = (
                re.sub(r"\{\w+\}", str(number), text).replace("’", "'").replace("\n", " ")
                for text in (entry.message.source, entry.forms[0])
            )
            ours, theirs = lowered(source), said(form, language)
            if len(ours) == len(theirs):
                for one, other in zip(ours, theirs, strict=True):
                    shown.setdefault(one, set()).add(other)
    return shown


@every_language
def test_a_text_of_the_library_is_found_by_its_english(language: str) -> None:
    book = book_of(language)
    assert book.language == language
    for phrase in ENGLISH:
        assert [found.id for found in book.say(phrase.text)] == [phrase.id]


@every_language
def test_what_is_on_screen_is_said_in_the_same_words(language: str) -> None:
    shown = on_screen(language)
    book = book_of(language)
    told = {phrase.id: shown.get(phrase.source.lower(), set()) for phrase in book}
    other = {key: words for key, words in told.items() if words and not _says(book[key], words)}
    assert not other
    assert sum(map(bool, told.values())) > len(book) / 2  # numbered reps are never on screen


def _says(phrase: Phrase, words: set[str]) -> bool:
    return phrase.text.lower() in words


@every_language
def test_nothing_is_promised_and_she_is_spoken_to_warmly(language: str) -> None:
    avoided = re.compile(rf"\b(?:{'|'.join(AVOIDED[language])})\b|!|\d", re.IGNORECASE)
    assert [p.text for p in book_of(language) if avoided.search(p.text)] == []


@every_language
def test_every_rep_and_count_has_words_of_its_own(language: str) -> None:
    for group in ("count.", "hold.", "next.", "stop."):
        texts = [p.text for p in book_of(language) if p.id.startswith(group)]
        assert len(set(texts)) == len(texts)
    pairs = [p.text for p in book_of(language) if "_of_" in p.id]
    assert len(set(pairs)) == len(pairs)


SMALL = parse_phrases(
    {
        "language": "en",
        "cue": {
            "sink_slowly": {"text": "Let your back sink.", "shorter": "cue.sink"},
            "sink": "Sink.",
            "lower": "Lower.",
        },
    }
)
SINK = {"text": "Deja bajar la espalda.", "shorter": "cue.sink"}


def test_two_phrases_may_say_the_same_in_another_language() -> None:
    cues = {"sink_slowly": SINK, "sink": "Baja.", "lower": "Baja."}
    book = parse_phrases({"language": "es", "cue": cues}, source=SMALL)
    assert [phrase.id for phrase in book.say("Lower. Sink")] == ["cue.lower", "cue.sink"]
    assert [way[0].text for way in book.ways("Let your back sink.")] == [SINK["text"], "Baja."]
    assert book.say("Baja.") == ()


@pytest.mark.parametrize(
    ("cues", "says"),
    [
        ({"sink_slowly": SINK, "sink": "Baja."}, "cue.lower"),
        ({"sink_slowly": SINK, "sink": "Baja.", "lower": "Baja.", "up": "Sube."}, "cue.up"),
        ({"sink_slowly": SINK["text"], "sink": "Baja.", "lower": "Baja."}, "cue.sink_slowly"),
    ],
)
def test_a_list_that_is_not_like_the_english_one_is_refused(
    cues: dict[str, object], says: str
) -> None:
    with pytest.raises(LibraryError, match=re.escape(says)):
        parse_phrases({"language": "es", "cue": cues}, source=SMALL)
