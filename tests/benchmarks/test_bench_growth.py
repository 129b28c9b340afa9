"""What is said of how things grow with the years."""

from __future__ import annotations

import pytest

from benchmarks.bench_growth import Grown, told_rows


def test_ten_times_as_long_at_ten_times_the_years_is_in_line() -> None:
    grown = Grown({1: [0.2, 0.1], 10: [1.0], 100: [10.0]}, {1: 6, 10: 25})
    assert grown.exponent(1, 10) == pytest.approx(1)
    assert grown.exponent(10, 100) == pytest.approx(1)
    first, second = told_rows("export CSV", grown)
    assert not first.missed
    assert not second.missed
    assert "6 → 25 MB" in first.note
    assert "MB" not in second.note


def test_what_grows_with_the_square_is_a_limit_missed() -> None:
    (row,) = told_rows("a page", Grown({1: [0.1], 10: [10.0]}, {}))
    assert row.ours is not None
    assert row.ours.p50 == pytest.approx(2)
    assert row.missed


def test_what_nobody_can_feel_is_not_judged() -> None:
    grown = Grown({1: [0.0001], 10: [0.015]}, {})
    assert grown.exponent(1, 10) is None
    (row,) = told_rows("a page", grown)
    assert not row.missed
    assert "too short" in row.note
