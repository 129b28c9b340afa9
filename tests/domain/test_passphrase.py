"""What may be a passphrase, how strong it looks, and what a wrong one costs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.passphrase import (
    LIKE_A_KEY,
    LONGEST,
    TOO_LONG,
    TOO_SHORT,
    Strength,
    delay_seconds,
    fault_of,
    normalized,
    seconds_left,
    strength,
)

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", TOO_SHORT),
        ("seven c", TOO_SHORT),
        ("        ", TOO_SHORT),
        ("eight ch", None),
        ("it's \"a\" -- ; 'b'", None),
        ("x" * LONGEST, None),
        ("x" * (LONGEST + 1), TOO_LONG),
        (f"x'{'0f' * 32}'", LIKE_A_KEY),
        (f"X'{'0F' * 48}'", LIKE_A_KEY),
        (f"x'{'0f' * 40}'", None),
    ],
)
def test_what_may_be_one(text: str, fault: str | None) -> None:
    assert fault_of(text) == fault


def test_one_way_of_writing_a_letter_is_as_good_as_another() -> None:
    assert normalized("go\u0308od words") == normalized("gööd words".replace("öö", "öo"))
    assert fault_of("o\u0308" * 5) == TOO_SHORT  # five letters, however they are written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", Strength.WEAK),
        ("password", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("a sunny balcony", Strength.FAIR),
        ("nothing but letters in one row", Strength.STRONG),
        ("one one one one one one one", Strength.WEAK),
        ("words and words and words", Strength.FAIR),
        ("correct horse battery staple", Strength.STRONG),
    ],
)
def test_how_strong_it_looks(text: str, expected: Strength) -> None:
    assert strength(text) is expected


def test_wrong_ones_cost_more_and_more_but_never_more_than_five_minutes() -> None:
    delays = [delay_seconds(failures) for failures in range(14)]
    assert delays == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]
    assert delay_seconds(10**9) == 300


@given(
    failures=st.integers(0, 100),
    passed=st.timedeltas(timedelta(days=-400), timedelta(days=400)),
)
def test_the_wait_never_exceeds_its_delay_and_ends(failures: int, passed: timedelta) -> None:
    left = seconds_left(failures, NOW - passed, NOW)
    assert 0 <= left <= delay_seconds(failures)
    if passed >= timedelta(seconds=delay_seconds(failures)):
        assert left == 0


def test_the_wait_counts_down_in_whole_seconds() -> None:
    assert seconds_left(5, NOW, NOW + timedelta(milliseconds=100)) == 8
    assert seconds_left(5, NOW, NOW + timedelta(seconds=7, milliseconds=999)) == 1
    assert seconds_left(5, None, NOW) == 0
