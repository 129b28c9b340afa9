"""The days named under the chart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from sirelief_gui.ui.charts.axis import ticks

LAST = date(2025, 10, 16)


@pytest.fixture
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def names(days: int, pixels: float) -> list[str]:
    first = LAST - timedelta(days=days - 1)
    return [t.text for t in ticks(first, LAST, pixels=pixels, width=_width, room=1.6)]


def _width(text: str) -> float:
    return 7.0 * len(text)


def test_six_weeks_name_every_week_or_every_other() -> None:
    assert names(42, 900) == ["8 Sep", "15 Sep", "22 Sep", "29 Sep", "6 Oct", "13 Oct"]
    assert names(42, 308) == ["8 Sep", "22 Sep", "6 Oct"]


def test_two_weeks_end_with_today() -> None:
    assert names(14, 308)[-1] == "16 Oct"


def test_months_and_years_take_over() -> None:
    assert names(91, 308) == ["Aug", "Sep", "Oct"]
    assert names(730, 308) == ["2024", "Jul", "2025", "Jul"]
    assert names(3650, 308) == ["2016", "2018", "2020", "2022", "2024"]


def test_the_month_comes_first_where_people_write_it_so(locale: None) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    # The week begins on Sunday there.
    assert names(42, 308) == ["Sep 7", "Sep 21", "Oct 5"]


@given(st.integers(14, 20_000), st.integers(120, 2000))
def test_names_lie_in_the_range_and_never_touch(days: int, pixels: int) -> None:
    first = LAST - timedelta(days=days - 1)
    found = ticks(first, LAST, pixels=pixels, width=_width, room=1.6)
    at = [(tick.day - first).days * pixels / days for tick in found]
    assert all(first <= tick.day <= LAST for tick in found)
    for place, (left, right) in enumerate(pairwise(at)):
        room = (_width(found[place].text) + _width(found[place + 1].text)) / 2
        assert right - left > room
