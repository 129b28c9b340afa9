"""How the range of Trends is kept."""

from __future__ import annotations

from datetime import date

import pytest

from sirelief_gui.domain.range_name import name_of_range, range_of_name
from sirelief_gui.domain.stats_span import Range, Span


@pytest.mark.parametrize("shown", [*Range, Span(date(2025, 9, 5), date(2025, 10, 16))])
def test_a_range_comes_back_by_its_name(shown: Range | Span) -> None:
    assert range_of_name(name_of_range(shown)) == shown


@pytest.mark.parametrize(
    "name", ["", "12Y", "2025-09-05", "2025-10-16/2025-09-05", "2025-09-31/2025-10-01", "a/b/c"]
)
def test_what_is_no_range_is_none(name: str) -> None:
    assert range_of_name(name) is None
