"""Where rows stand is the sum of what stands above them, measured or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.ui.widgets.history_heights import Heights, Place

HEAD, ROW, END = 40, 72, 16
_weeks = st.lists(
    st.tuples(st.lists(st.integers(1, 120), min_size=2, max_size=8), st.booleans()), max_size=12
)


def heights_of(weeks: list[tuple[list[int], bool]]) -> Heights:
    heights = Heights([len(tall) - 1 for tall, _ in weeks], head=HEAD, row=ROW, end=END)
    for number, (tall, known) in enumerate(weeks):
        if known:
            heights.learn(number, tall)
    return heights


def assumed(weeks: list[tuple[list[int], bool]]) -> list[tuple[Place, int]]:
    return [
        (Place(week, row), height if known else (HEAD if row == 0 else ROW))
        for week, (tall, known) in enumerate(weeks)
        for row, height in enumerate(tall)
    ]


@given(_weeks)
def test_rows_stand_under_each_other_without_gaps(weeks: list[tuple[list[int], bool]]) -> None:
    heights, y = heights_of(weeks), 0
    for place, tall in assumed(weeks):
        assert (heights.top(place), heights.height(place)) == (y, tall)
        assert heights.at(y) == heights.at(y + tall - 1) == place
        y += tall
    assert heights.total == y + (END if weeks else 0)
    assert heights.at(-1) is None
    assert heights.at(y) is None


@given(_weeks, st.integers(-50, 3000), st.integers(0, 900))
def test_weeks_in_sight_are_those_with_a_row_there(
    weeks: list[tuple[list[int], bool]], top: int, tall: int
) -> None:
    heights = heights_of(weeks)
    seen = {
        place.week
        for place, height in assumed(weeks)
        if heights.top(place) < top + tall and heights.top(place) + height > top
    }
    assert seen <= set(heights.weeks(top, top + tall))


def test_a_week_is_measured_whole() -> None:
    heights = Heights([2, 3], head=HEAD, row=ROW, end=END)
    with pytest.raises(ValueError, match="week 1 has 3 rows, not 2"):
        heights.learn(1, [40, 72, 72])
    assert not heights.is_known(1)
    heights.learn(1, [40, 72, 90, 72])
    assert heights.is_known(1)
