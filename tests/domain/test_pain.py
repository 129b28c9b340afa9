"""The scale's words and what a change weighs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.pain import (
    Severity,
    Weight,
    change_title,
    change_weight,
    severity,
    severity_word,
    weigh,
)


@pytest.mark.parametrize(
    ("score", "band", "word"),
    [
        (0, Severity.NONE, "No pain"),
        (1, Severity.MILD, "Mild"),
        (4, Severity.MILD, "Mild"),
        (5, Severity.MODERATE, "Moderate"),
        (6, Severity.MODERATE, "Moderate"),
        (7, Severity.SEVERE, "Severe"),
        (10, Severity.SEVERE, "Severe"),
    ],
)
def test_bands_and_words(score: int, band: Severity, word: str) -> None:
    assert severity(score) is band
    assert severity_word(score) == word


@pytest.mark.parametrize(
    ("before", "after", "weight"),
    [
        (4, 2, Weight.NOTICEABLE),
        (10, 8, Weight.USUAL),
        (10, 7, Weight.NOTICEABLE),
        (2, 1, Weight.USUAL),
        (3, 3, Weight.USUAL),
        (3, 4, Weight.USUAL),
        (3, 5, Weight.HIGHER),
        (0, 0, Weight.USUAL),
    ],
)
def test_a_change_weighs_two_points_and_thirty_percent(
    before: int, after: int, weight: Weight
) -> None:
    assert weigh(before, after) is weight


@given(st.integers(0, 10), st.integers(0, 10))
def test_a_rise_is_never_called_an_improvement(before: int, after: int) -> None:
    if after >= before:
        assert weigh(before, after) is not Weight.NOTICEABLE
        assert "lower" not in change_title(before, after)


@pytest.mark.parametrize(
    ("before", "after", "title"),
    [
        (4, 2, "2 points lower"),
        (4, 3, "1 point lower"),
        (4, 4, "No change"),
        (4, 5, "1 point higher"),
        (4, 7, "3 points higher"),
    ],
)
def test_the_change_is_said_in_points(before: int, after: int, title: str) -> None:
    assert change_title(before, after) == title


def test_its_weight_is_said_plainly() -> None:
    assert change_weight(4, 2) == "A noticeable change."
    assert change_weight(4, 3) == "Within usual day-to-day variation."
    assert change_weight(2, 5) == "Higher than before. Go gently today and tomorrow."
