"""The practice calendar in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sirelief_gui.domain.practice_words import count_in_words, day_in_words
from sirelief_gui.domain.stats_calendar import PracticeCalendar, practice_calendar, practice_days
from sirelief_gui.domain.stats_span import Span
from sirelief_gui.domain.trend_data import Pair

TODAY = date(2025, 10, 16)


def calendar(*pairs: Pair, days: int = 42) -> PracticeCalendar:
    span = Span(TODAY - timedelta(days=days - 1), TODAY)
    return practice_calendar(practice_days((one.day, one) for one in pairs), span=span, today=TODAY)


def pair(ago: int, before: int, after: int, *, stopped: bool = False) -> Pair:
    at = datetime(2025, 10, 16, 12, tzinfo=UTC) - timedelta(days=ago)
    return Pair(f"s{ago}-{before}", at, before, after, stopped=stopped)


def said(found: PracticeCalendar, ago: int) -> str:
    wanted = TODAY - timedelta(days=ago)
    return next(
        day_in_words(day, "Day") for week in found.weeks for day in week if day.day == wanted
    )


def test_each_kind_of_day_has_its_words() -> None:
    found = calendar(pair(0, 5, 4), pair(1, 5, 3), pair(2, 5, 5, stopped=True), pair(1, 4, 4))
    assert said(found, 0) == "Day: today, 1 session"
    assert said(found, 1) == "Day: 2 sessions, 2 or more points lower"
    assert said(found, 2) == "Day: 1 session, stopped early"
    assert said(found, 3) == "Day: no session"
    assert said(found, -1) == "Day: to come"


def test_the_count_follows_the_range_and_says_where_it_is_of_twelve_weeks_only() -> None:
    pairs = (pair(60, 5, 4), pair(20, 5, 4), pair(3, 5, 4))
    for days, words in ((14, "1 session"), (42, "2 sessions"), (400, "3 sessions in 12 weeks")):
        found = calendar(*pairs, days=days)
        first = TODAY - timedelta(days=days - 1)
        assert count_in_words(found, first) == words
