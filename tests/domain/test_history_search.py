"""Words are found whatever their capitals and accents, and stand for nothing but themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.history_search import HistoryFilter, Wanted, folded, holds, named, words_of


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("MÜDE vom Tag", "müde"),
        ("Große Straße", "STRASSE"),
        ("más ágil", "AGIL"),
        ("ΚΑΛΎΤΕΡΑ Σήμερα", "σημερα"),
        ("ЛУЧШЕ", "лучше"),
        ("İyi", "iyi"),
        ("100 % of it", "100 %"),
        ("way_up", "Y_U"),
        ("Ready 🙂", "🙂"),
    ],
)
def test_capitals_and_accents_make_no_difference(text: str, word: str) -> None:
    assert holds(text, folded(word))


@pytest.mark.parametrize("wildcard", ["%", "_", "*", "?", ".", "["])
def test_nothing_stands_for_anything_else(wildcard: str) -> None:
    assert not holds("slept well", folded(wildcard))
    assert holds(f"slept {wildcard} well", folded(wildcard))


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_what_stands_in_a_text_is_found_in_it(before: str, inside: str, after: str) -> None:
    assert holds(before + inside + after, folded(inside))


@given(st.text(max_size=40))
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_a_search_is_words_each_once_in_any_white_space() -> None:
    assert words_of("  Long\tdrive\nlong \N{NO-BREAK SPACE}DRIVE ") == ("long", "drive")
    assert words_of(" \n ") == ()


def test_names_are_found_by_what_they_are_called() -> None:
    names = {"a": ("Katze-Kamel", "Katze"), "b": ("Brücke",), "c": ()}
    assert named(names, "kat") == ("a",)
    assert named(names, "brucke") == ("b",)
    assert named(names, "zz") == ()


def test_chips_leave_sessions_or_pain_logs() -> None:
    assert [
        (Wanted(chip=chip).sessions, Wanted(chip=chip).pain_logs) for chip in HistoryFilter
    ] == [
        (True, True),
        (True, False),
        (False, True),
        (True, False),
    ]
