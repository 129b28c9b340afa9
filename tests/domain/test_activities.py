"""Activities of her own: what may be said of them, their mean, and how large a change is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.activities import (
    Activity,
    ActivityRating,
    ChangeSize,
    asked_about,
    change_size,
)

AT = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
STAIRS = Activity(id="a1", name="Stairs", position=0, added_at=AT, timezone="UTC")
RATING = ActivityRating(id="r1", activity_id="a1", at=AT, timezone="UTC", score=4)


@pytest.mark.parametrize("name", ["", "x" * 61, " Stairs", "Stairs\n"])
def test_a_name_has_1_to_60_characters_and_no_blanks_around(name: str) -> None:
    with pytest.raises(ValueError, match="1 to 60"):
        replace(STAIRS, name=name)
    assert replace(STAIRS, name="x" * 60).is_active


def test_a_place_is_0_or_more() -> None:
    with pytest.raises(ValueError, match="0 or more"):
        replace(STAIRS, position=-1)


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_is_from_0_to_10_or_skipped(score: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        replace(RATING, score=score)
    assert replace(RATING, score=None).score is None


def test_the_day_is_the_apps() -> None:
    assert STAIRS.day == RATING.day == (AT - timedelta(days=1)).date()


def test_three_active_ones_are_asked_about_in_her_order() -> None:
    many = [replace(STAIRS, id=f"a{n}", position=5 - n) for n in range(5)]
    many[4] = replace(many[4], retired_at=AT)
    assert [one.id for one in asked_about(many)] == ["a3", "a2", "a1"]


@pytest.mark.parametrize(
    ("first", "last", "size"),
    [
        (4.0, 5.0, ChangeSize.WITHIN),
        (4.0, 5.3, ChangeSize.SMALL),
        (5.3, 4.0, ChangeSize.SMALL),
        (0.1, 2.4, ChangeSize.MEDIUM),
        (7.0, 4.3, ChangeSize.LARGE),
    ],
)
def test_how_large_a_change_is(first: float, last: float, size: ChangeSize) -> None:
    assert change_size(first, last) is size


@given(st.floats(0, 10), st.floats(0, 10))
def test_a_change_is_as_large_either_way(first: float, last: float) -> None:
    assert change_size(first, last) is change_size(last, first)
