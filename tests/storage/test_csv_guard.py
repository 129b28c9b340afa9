"""What a spreadsheet would take for a formula is guarded, and comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.storage.csv_export import guarded, unguarded


@pytest.mark.parametrize("first", list("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"))
def test_what_a_spreadsheet_takes_for_a_formula_is_guarded(first: str) -> None:
    for text in (f"{first}1", f"'{first}1", f"''{first}1"):
        assert guarded(text) == f"'{text}"
        assert unguarded(guarded(text)) == text


def test_harmless_words_stay_as_they_are() -> None:
    for text in ("", "'tis fine", "a=b", " -2", "2 - 1"):
        assert guarded(text) == unguarded(text) == text


@given(st.text(st.sampled_from("'=+-@ab\t\n"), max_size=6))
def test_the_guard_can_always_be_taken_away(text: str) -> None:
    assert unguarded(guarded(text)) == text
