from __future__ import annotations

import copy
import tomllib
from typing import Any

import pytest

from sirelief_gui.domain.library_words import (
    Credit,
    check_sources,
    credits_of,
    parse_facts,
    parse_sources,
)
from sirelief_gui.domain.reading import LibraryError
from sirelief_gui.services.library import load_facts, load_library
from sirelief_gui.storage.assets import asset_text

FACTS: dict[str, Any] = tomllib.loads(asset_text("library/facts_si_pain.toml"))
SOURCES = parse_sources(tomllib.loads(asset_text("library/sources.toml")))
AVOIDED = ("safe", "fix", "cure", "eliminate", "proven", "unstable", "misaligned", "hormone", "!")
"""Words of DESIGN 10 and 6.15 that the cards do without."""


def test_there_are_six_cards_about_si_pain() -> None:
    facts = load_facts()
    assert [fact.id for fact in facts] == ["where", "why", "leg", "sides", "helps", "check"]
    assert facts[0].full == facts[0].text
    assert "bladder" in facts[2].full


def test_no_word_of_the_library_promises_or_frightens() -> None:
    said = [text for fact in load_facts() for text in (fact.title, fact.text, fact.full)]
    for exercise in load_library().exercises.values():
        about = exercise.about
        said += [about.why, about.feel, about.breathing, *about.mistakes]
    for text in said:
        assert not [word for word in AVOIDED if word in text.lower()], text


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("title", None, "where.title: is missing"),
        ("text", " ", "where.text: must not be blank"),
        ("icon", 3, "where.icon: must be text, is 3"),
        ("sources", [], "where.sources: must not be empty"),
        ("sources", ["X1"], "where.sources: sources.toml does not know “X1”"),
        ("colour", "red", "where.colour: is not known here"),
    ],
)
def test_a_wrong_card_is_refused_with_its_reason(key: str, value: object, expected: str) -> None:
    data = copy.deepcopy(FACTS)
    data["where"][key] = value
    if value is None:
        del data["where"][key]
    with pytest.raises(LibraryError) as caught:
        parse_facts(data, sources=SOURCES)
    assert str(caught.value) == f"facts_si_pain.toml: {expected}"


def test_no_cards_at_all_are_refused() -> None:
    with pytest.raises(LibraryError, match="has no cards"):
        parse_facts({}, sources=SOURCES)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("S1", "must say what is from where"),
        ("S1: ", "must say what is from where"),
        ("S1, X2: the steps", "sources.toml does not know “X2”"),
    ],
)
def test_a_wrong_line_of_sources_is_refused(line: str, expected: str) -> None:
    with pytest.raises(LibraryError, match=expected) as caught:
        check_sources("cat.toml", ["Our choice: the rest", line], SOURCES)
    assert caught.value.key == "sources[1]"


def test_sources_are_named_and_our_choices_are_ours() -> None:
    known = {"S1": "A book", "R4": "A page"}
    assert credits_of(["S1, R4: the hold", "Our choice: the moves"], known) == (
        Credit(("A book", "A page"), "the hold"),
        Credit((), "the moves"),
    )
