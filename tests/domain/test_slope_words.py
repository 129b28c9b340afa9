"""The trend in words: which way, how sure, and never against what the insight says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sirelief_gui.domain.slope_words import slope_in_words
from sirelief_gui.domain.stats_slope import Slope
from sirelief_gui.domain.trends import Range, trends_view
from tests.domain.trend_samples import TODAY, generated

ENDS = (
    "It is the line of all days; the first and last ones may lie off it. "
    "It says neither why, nor what comes next."
)
USUAL = "In all less than 2 points: within usual variation."
SLOPE = Slope(
    per_week=-0.5,
    low=-0.7,
    high=-0.3,
    n=20,
    block_days=1,
    first=TODAY - timedelta(days=42),
    last=TODAY,
    at_first=6.0,
    at_last=3.0,
)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (-0.6, 0.0, "**may have gone down**, or stayed level: somewhere between 0.6 points lower"),
        (0.0, 0.6, "**may have gone up**, or stayed level: somewhere between no change and 0.6"),
        (-0.6, 0.4, "shows **no clear direction**: somewhere between 0.6 points lower and 0.4"),
        (0.0, 0.0, "stayed **about level**: less than 0.1 points either way a week."),
        (-0.7, -0.3, "went **down**: by about 0.5 points a week, somewhere between 0.3 and 0.7"),
    ],
)
def test_an_interval_is_said_as_wide_as_it_is(low: float, high: float, said: str) -> None:
    text = slope_in_words(replace(SLOPE, low=low, high=high))
    assert text.startswith(f"Pain before sessions {said}")
    assert text.endswith(ENDS)


def test_less_than_two_points_in_all_are_usual_variation_either_way() -> None:
    assert USUAL not in slope_in_words(SLOPE)
    assert USUAL in slope_in_words(replace(SLOPE, at_last=4.1))
    up = replace(SLOPE, per_week=0.5, low=0.3, high=0.7, at_first=3.0, at_last=6.0)
    assert USUAL not in slope_in_words(up)
    assert USUAL in slope_in_words(replace(up, at_last=4.9))


@pytest.mark.parametrize("number", range(60))
def test_a_direction_is_that_of_the_line_and_its_interval(number: int) -> None:
    slope = trends_view(generated(number), today=TODAY, goal=4, range_=Range.ALL).slope
    if slope is None:
        return
    text = slope_in_words(slope)
    assert ("went **down**" in text) == (slope.high < 0)
    assert ("went **up**" in text) == (slope.low > 0)
    assert ("**may have gone down**" not in text) or slope.per_week <= 0
    assert ("**may have gone up**" not in text) or slope.per_week >= 0
