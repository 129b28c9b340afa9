"""Blocks of known heights fill the columns of a page, in their order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.paper import Place, Room, in_columns

FIRST, LATER, GAP = Room(100, 400), Room(20, 400), 10.0
heights_of = st.lists(st.floats(5, 290), min_size=1, max_size=30)


def placed(heights: list[float], columns: int = 2) -> tuple[Place, ...]:
    return in_columns(heights, first=FIRST, later=LATER, columns=columns, gap=GAP)


@given(heights_of, st.integers(1, 3))
def test_every_block_lies_in_its_room_and_after_the_one_before(
    heights: list[float], columns: int
) -> None:
    places = placed(heights, columns)
    assert len(places) == len(heights)
    order = [(place.page, place.column, place.y) for place in places]
    assert order == sorted(order)
    for place, height in zip(places, heights, strict=True):
        room = FIRST if place.page == 0 else LATER
        assert place.column < columns
        assert room.top <= place.y <= place.y + height <= room.bottom + 1e-6
    for (a, height), b in zip(zip(places, heights, strict=True), places[1:], strict=False):
        if (a.page, a.column) == (b.page, b.column):
            assert b.y >= a.y + height + GAP - 1e-6


def test_the_columns_of_the_last_page_end_about_level() -> None:
    assert placed([50, 50, 50, 50]) == (
        Place(0, 0, 100),
        Place(0, 0, 160),
        Place(0, 1, 100),
        Place(0, 1, 160),
    )


def test_what_does_not_fit_goes_on_the_next_page_from_its_top() -> None:
    places = placed([290, 290, 100])
    assert [(place.page, place.column, place.y) for place in places] == [
        (0, 0, 100),
        (0, 1, 100),
        (1, 0, 20),
    ]


def test_a_block_that_is_too_high_still_has_a_place() -> None:
    assert placed([900, 20])[0] == Place(0, 0, 100)


def test_nothing_takes_no_room_and_no_columns_are_refused() -> None:
    assert placed([]) == ()
    with pytest.raises(ValueError, match="0"):
        placed([10], columns=0)
