"""The made-up histories are what their names say, and the same every time."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sirelief_gui.domain.stats_slope import Heading
from sirelief_gui.domain.trend_data import TrendData
from sirelief_gui.domain.trends import Range, trends_view
from tests.domain.stats_help import view_of
from tests.domain.trend_samples import DUE, SAMPLES, TODAY, generated, generated_course

every_sample = pytest.mark.parametrize("name", SAMPLES)


def scores(data: TrendData) -> set[int]:
    found = {one.score for one in data.ratings}
    for pair in data.pairs:
        found |= {score for score in (pair.before, pair.after) if score is not None}
    return found


@every_sample
def test_a_sample_is_the_same_every_time_and_oldest_first(name: str) -> None:
    data = SAMPLES[name]()
    assert data == SAMPLES[name]()
    for part in (data.pairs, data.ratings):
        instants = [one.at.timestamp() for one in part]
        assert instants == sorted(instants)
    assert [one.day for one in data.felt] == sorted(one.day for one in data.felt)
    assert scores(data) <= set(range(11))
    assert all(one.day <= TODAY for part in (data.pairs, data.ratings) for one in part)
    assert len({pair.session_id for pair in data.pairs}) == len(data.pairs)


@pytest.mark.parametrize(
    ("name", "fewest", "most"),
    [
        ("no_data", 0, 0),
        ("one_session", 1, 1),
        ("three_sessions", 3, 3),
        ("month", 12, 25),
        ("ten_years", 7_000, 7_400),
    ],
)
def test_a_sample_is_as_long_as_its_name_says(name: str, fewest: int, most: int) -> None:
    assert fewest <= len(SAMPLES[name]().pairs) <= most


def test_samples_are_of_the_kind_their_names_say() -> None:
    assert scores(SAMPLES["all_tens"]()) == {10}
    assert scores(SAMPLES["all_zeros"]()) == {0}
    assert scores(SAMPLES["unrated"]()) == set()
    gaps = [
        (after.day - before.day).days
        for before, after in pairwise(SAMPLES["gaps_of_weeks"]().pairs)
    ]
    assert sum(gap > 7 for gap in gaps) == 3
    assert max(gaps) >= 35
    dated = SAMPLES["with_due_date"]()
    assert dated.began is not None
    assert (DUE - dated.began).days == 280
    for name, heading in (("worsening", Heading.HIGHER), ("improving", Heading.LOWER)):
        slope = view_of(SAMPLES[name](), Range.ALL).slope
        assert slope is not None
        assert slope.heading is heading


def test_generated_histories_differ_and_can_be_had_again() -> None:
    made = [generated(number) for number in range(20)]
    assert made == [generated(number) for number in range(20)]
    assert len({(len(data.pairs), len(data.ratings)) for data in made}) > 10
    assert {generated_course(number).hurts for number in range(20)} == {0, 1, 3}


@pytest.mark.parametrize("number", range(40))
def test_where_a_slope_is_clear_it_goes_where_the_history_does(number: int) -> None:
    start, end = generated_course(number).level
    slope = trends_view(generated(number), range_=Range.ALL, today=TODAY, goal=4).slope
    if slope is not None and abs(end - start) >= 2:
        unlike = Heading.LOWER if end > start else Heading.HIGHER
        assert slope.heading is not unlike
