"""S25: words that promise, diagnose or clear are in no text of the app."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from sirelief_gui.domain.safety_words import ALLOWED, BANNED, banned_in
from tools.build_resources import ROOT
from tools.catalogue import language_of, read
from tools.strings import catalogue_paths
from tools.strings_extract import messages_of

SHIPPED = (
    *("README.md", "desktop", "docs/LIBRARY.md", "docs/USER_GUIDE.md", "docs/INSTALL.md"),
    *("docs/THERAPISTS.md", "docs/KEYBOARD.md"),
)
"""Files for users beside the app itself, where they are there."""
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')


def code_and_library() -> list[tuple[str, str]]:
    return [(message.context, message.source) for message in messages_of(ROOT)]


def catalogues() -> Iterator[tuple[str, str, str]]:
    for path in catalogue_paths():
        for entry in read(path).live:
            for text in entry.forms:
                yield language_of(path), entry.message.source, text


def spoken() -> Iterator[tuple[str, str, str]]:
    voice = ROOT / "assets" / "voice"
    for path in sorted(voice.rglob("phrases.toml")):
        language = path.parent.name if path.parent != voice else "en"
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                for found in _TEXT.finditer(line):
                    yield language, str(path.relative_to(ROOT)), found[1]


def for_users() -> Iterator[tuple[str, str]]:
    for name in SHIPPED:
        place = ROOT / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.suffix in (".md", ".xml", ".desktop") and file.is_file():
                yield str(file.relative_to(ROOT)), file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No warning signs: safe to exercise", "en"),
        ("This will fix your pelvis.", "en"),
        ("Clinically PROVEN", "en"),
        ("Your pelvis is unstable", "en"),
        ("Es seguro hacer ejercicio", "es"),
        ("Elimina el dolor", "es"),
    ],
)
def test_s25_fires_on_what_may_not_be_said(text: str, language: str) -> None:
    assert banned_in(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Safety check", "en"),
        ("Adjust the strap", "en"),
        ("what was saved before is safe.", "en"),
        ("Algo sí, o no estoy segura", "es"),
        ("Curva la espalda", "es"),
        ("seguro", "fr"),
    ],
)
def test_s25_rests_on_words_that_only_look_like_it(text: str, language: str) -> None:
    assert banned_in(text, language) == ()


def test_s25_rests_on_every_text_of_the_code_and_of_the_library() -> None:
    texts = code_and_library()
    assert len(texts) > 500
    assert [(place, text) for place, text in texts if banned_in(text, "en")] == []


def test_s25_rests_on_every_catalogue() -> None:
    texts = list(catalogues())
    assert len(texts) > 500
    assert [(place, text) for language, place, text in texts if banned_in(text, language)] == []


def test_s25_rests_on_every_phrase_of_the_voices() -> None:
    texts = list(spoken())
    assert {language for language, _, _ in texts} == {"en", "es"}
    assert [(place, text) for language, place, text in texts if banned_in(text, language)] == []


def test_s25_rests_on_what_users_read_beside_the_app() -> None:
    texts = list(for_users())
    assert texts
    assert [(place, banned_in(text, "en")) for place, text in texts if banned_in(text, "en")] == []


def test_every_language_of_the_app_has_its_words() -> None:
    wanted = {"en", *map(language_of, catalogue_paths())}
    assert set(BANNED) == set(ALLOWED) == wanted


def test_no_text_shouts() -> None:
    assert [text for _, text in code_and_library() if "!" in text] == []
    assert [text for _, _, text in catalogues() if "!" in text or "¡" in text] == []
