"""The history under a chart: laid out once for as long as it is the same."""

from __future__ import annotations

from datetime import timedelta

from sirelief_gui.domain.trends import Range, index_of, trends_view
from sirelief_gui.ui.charts.shelf import Shelf, make_whole
from tests.domain.trend_samples import TODAY, improving


def test_a_history_is_laid_out_once_and_anew_on_another_day_or_after_a_change() -> None:
    index = index_of(improving())
    view = trends_view(index, today=TODAY, goal=4, range_=Range.WEEKS_6)
    make_whole(index, TODAY)
    first, again, later, other = Shelf(), Shelf(), Shelf(), Shelf()
    for shelf, shown, today in (
        (first, index, TODAY),
        (again, index, TODAY),
        (later, index, TODAY + timedelta(days=1)),
        (other, index_of(improving()), TODAY),
    ):
        shelf.take(shown, today, None)
        shelf.open(view)
    assert first.series is again.series
    assert first.found is again.found
    assert later.series is not None
    assert later.series.last == TODAY + timedelta(days=1)
    assert other.series is not first.series
