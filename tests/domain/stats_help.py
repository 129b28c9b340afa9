"""Small parts of histories, told in days before TODAY."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.trend_data import Pair, Rating, TrendData
from sirelief_gui.domain.trends import Range, TrendsView, trends_view
from tests.domain.trend_samples import TODAY, ZONE


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def at(days: int, hour: int = 12, minute: int = 0) -> datetime:
    day = ago(days)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


def pair(
    days: int,
    before: int | None = 5,
    after: int | None = 4,
    *,
    stopped: bool = False,
    counts: bool = True,
) -> Pair:
    return Pair(f"s{days}", at(days), before, after, stopped=stopped, counts=counts)


def now(days: int, score: int = 5, hour: int = 12) -> Rating:
    return Rating(at=at(days, hour), kind=CheckInKind.NOW, score=score)


def view_of(data: TrendData, range_: Range = Range.WEEKS_6) -> TrendsView:
    return trends_view(data, range_=range_, today=TODAY, goal=4)
