"""What is handed over, and of which days."""

from __future__ import annotations

from datetime import date

import pytest

from sirelief_gui.domain.export_options import ExportOptions

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 9)


def test_both_days_are_included() -> None:
    options = ExportOptions(since=FIRST, until=LAST)
    days = [date(2026, 3, number) for number in range(1, 11)]
    assert [day for day in days if options.holds(day)] == days[1:9]


def test_a_side_without_a_day_is_open() -> None:
    assert ExportOptions().holds(date.min)
    assert ExportOptions(since=FIRST).holds(date.max)
    assert not ExportOptions(since=FIRST).holds(date.min)
    assert not ExportOptions(until=LAST).holds(date.max)


def test_days_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(ValueError, match="is after the last"):
        ExportOptions(since=LAST, until=FIRST)
