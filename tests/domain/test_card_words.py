"""What the cards of Trends say, held against the numbers they say it of."""

from __future__ import annotations

from datetime import date

import pytest

from sirelief_gui.domain.card_words import (
    PART_NAMES,
    adherence_in_words,
    bar_in_words,
    change_counts_in_words,
    change_in_words,
    noise_in_words,
    pattern_in_words,
)
from sirelief_gui.domain.stats_adherence import Adherence
from sirelief_gui.domain.stats_change import session_change
from sirelief_gui.domain.stats_noise import NoiseBand
from sirelief_gui.domain.stats_patterns import Pattern, pattern, pattern_codes

DAYS = [date(2025, 10, day) for day in range(1, 31)]


def parts(*scores: tuple[int, ...]) -> Pattern:
    """Return the pattern of ratings given part by part of the day, on a day each."""
    ratings = [
        (part, DAYS[n], found[n])
        for n in range(max(map(len, scores)))
        for part, found in enumerate(scores)
        if n < len(found)
    ]
    return pattern(pattern_codes(ratings), len(PART_NAMES))


def test_the_usual_change_is_said_with_its_spread() -> None:
    change = session_change([(6, 3), (5, 3), (5, 4), (4, 4), (4, 2)])
    assert change is not None
    assert change_in_words(change) == (
        "Usually **2 points lower** after a session. The middle half of the 5 sessions lay between "
        "2 points lower and 1 point lower."
    )


def test_sessions_that_were_all_alike_are_not_said_to_lie_between_anything() -> None:
    change = session_change([(5, 6), (4, 5), (3, 4)])
    assert change is not None
    said = change_in_words(change)
    assert said.startswith("Usually **1 point higher** after a session. Half of the 3 sessions")
    assert "between" not in said


def test_worse_is_counted_as_plainly_as_better_and_neither_is_called_proof() -> None:
    change = session_change([(6, 3), (5, 8), (5, 7), (4, 4)])
    assert change is not None
    assert change_counts_in_words(change) == (
        "1 noticeably lower, 2 noticeably higher, the others as usual. A higher score after a "
        "session does not tell why; a lower one is no proof of help."
    )


def test_a_usual_fall_is_not_called_proof() -> None:
    change = session_change([(5, 4), (4, 2), (3, 3)])
    assert change is not None
    assert change_counts_in_words(change).endswith(
        "A lower score after a session is not proof that it helped."
    )


def test_a_usual_rise_is_not_answered_with_a_lower_score() -> None:
    change = session_change([(5, 6), (4, 5), (3, 4)])
    assert change is not None
    assert change_counts_in_words(change).endswith(
        "A higher score after a session does not tell why; a lower one is no proof of help."
    )


def test_the_band_is_called_a_group_estimate() -> None:
    first, last = DAYS[0], DAYS[13]
    band = NoiseBand(first=first, last=last, median=4.5, low=3.2, high=5.8, days=9, n=10)
    said = noise_in_words(band)
    assert "1.3 points around **4.5**" in said
    assert said.endswith("It is a group estimate, not a limit of yours.")


@pytest.mark.parametrize(
    ("with_", "without", "said"),
    [
        (3.0, 5.0, "After a session the next day began **2 points lower**."),
        (4.0, 5.0, "Less than 2 points apart: within usual variation."),
    ],
)
def test_days_with_and_without_are_compared_and_never_called_proof(
    with_: float, without: float, said: str
) -> None:
    found = Adherence(with_median=with_, with_days=5, without_median=without, without_days=4)
    assert (
        adherence_in_words(found)
        == f"{said} This is not proof: good days make sessions easier, too."
    )


def test_days_after_a_session_that_were_worse_are_told_as_such() -> None:
    found = Adherence(with_median=6.0, with_days=5, without_median=4.0, without_days=4)
    assert adherence_in_words(found) == (
        "After a session the next day began **2 points higher**. "
        "This is not proof: other things differ on those days, too."
    )


def test_a_pattern_names_its_ends_only_where_they_are_two_points_apart() -> None:
    apart = parts((3,) * 5, (4,) * 5, (6,) * 5)
    assert pattern_in_words(apart, PART_NAMES) == (
        "Highest: Evening. Lowest: Morning. It may be chance. Each bar is of 5 or more ratings."
    )
    close = parts((3,) * 5, (4,) * 5)
    assert pattern_in_words(close, PART_NAMES).startswith("Less than 2 points apart")
    assert pattern_in_words(close, PART_NAMES).endswith("Each bar is of 5 or more ratings.")


def test_a_bar_says_what_it_stands_on_or_that_it_is_too_little() -> None:
    found = parts((3,) * 5, (4,))
    assert bar_in_words(found, 0, "Morning") == "Morning: 3, from 5 ratings"
    assert bar_in_words(found, 1, "Afternoon") == "Afternoon: too few ratings"
