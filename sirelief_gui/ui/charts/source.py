"""Where the page of trends has its numbers from: the service, or made-up histories."""

from __future__ import annotations

from typing import Protocol

from sirelief_gui.domain.stats_index import TrendIndex
from sirelief_gui.domain.trend_data import TrendData
from sirelief_gui.domain.trends import Range, Span, TrendsView


class TrendsSource(Protocol):
    """What `services.trends.Trends` offers the page."""

    def data(self) -> TrendData:
        """Return all that a chart may show."""
        ...

    def index(self) -> TrendIndex:
        """Return the same sorted by day."""
        ...

    def view(
        self, range_: Range, *, goal: int, first_weekday: int = 0, span: Span | None = None
    ) -> TrendsView:
        """Return the page for a preset, or for the days of ``span``."""
        ...
