"""Weeks of pregnancy and trimesters along the chart."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.ui.charts.weeks import trimesters, week_ticks

BEGAN = date(2025, 1, 6)


def weeks(first: int, last: int, per_day: float) -> list[int]:
    """Return the weeks named between two days counted from the beginning."""
    found = week_ticks(
        BEGAN + timedelta(days=first),
        BEGAN + timedelta(days=last),
        began=BEGAN,
        per_day=per_day,
        needed=50,
    )
    assert all(tick.day == BEGAN + timedelta(weeks=tick.week) for tick in found)
    return [tick.week for tick in found]


@pytest.mark.parametrize(
    ("first", "last", "per_day", "named"),
    [
        (140, 181, 20, [20, 21, 22, 23, 24, 25]),
        (141, 181, 7, [22, 24]),
        (0, 280, 1.1, [8, 16, 24, 32, 40]),
        (-400, 500, 0.9, [8, 16, 24, 32, 40]),
        (-3000, 500, 0.1, []),
        (-100, -20, 5, []),
        (300, 400, 5, []),
    ],
)
def test_named_weeks(first: int, last: int, per_day: float, named: list[int]) -> None:
    assert weeks(first, last, per_day) == named


@given(st.integers(-500, 500), st.integers(0, 600), st.floats(0.05, 40))
def test_names_lie_in_the_range_and_have_room(first: int, more: int, per_day: float) -> None:
    found = weeks(first, first + more, per_day)
    assert all(first <= 7 * week <= first + more and 1 <= week <= 42 for week in found)
    assert all((b - a) * 7 * per_day >= 50 for a, b in pairwise(found))


def test_trimesters_meet_and_end_with_the_weeks() -> None:
    found = trimesters(BEGAN - timedelta(days=50), BEGAN + timedelta(days=400), began=BEGAN)
    assert [(one.number, (one.first - BEGAN).days, (one.end - BEGAN).days) for one in found] == [
        (1, 0, 98),
        (2, 98, 196),
        (3, 196, 301),
    ]


def test_only_what_is_shown_of_a_trimester() -> None:
    first = BEGAN + timedelta(days=180)
    found = trimesters(first, first + timedelta(days=41), began=BEGAN)
    assert [(one.number, one.first, one.end) for one in found] == [
        (2, first, BEGAN + timedelta(days=196)),
        (3, BEGAN + timedelta(days=196), first + timedelta(days=42)),
    ]
