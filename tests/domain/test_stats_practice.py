"""What our statistics make of exercises, of days with and without a session, and of clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from sirelief_gui.domain.record import CheckInKind, Comfort
from sirelief_gui.domain.stats_adherence import Adherence
from sirelief_gui.domain.stats_calendar import Practice
from sirelief_gui.domain.stats_exercises import exercise_shares, wilson
from sirelief_gui.domain.trend_data import Felt, Pair, Rating, TrendData
from sirelief_gui.domain.trends import (
    Range,
    Span,
    index_of,
    trends_view,
)
from tests.domain.stats_help import ago, at, now, pair, view_of
from tests.domain.trend_samples import (
    SAMPLES,
    TODAY,
    ZONE,
)

# Exercises


def test_an_exercise_is_shown_from_five_ratings_on_most_eased_first() -> None:
    counts = {
        "four": (4, 0, 0),
        "hurts": (3, 0, 3),
        "same": (3, 3, 0),
        "many": (6, 6, 0),
        "best": (5, 0, 0),
    }
    found = exercise_shares(counts)
    assert [one.exercise for one in found] == ["best", "many", "same", "hurts"]
    assert found[0].share == 1
    assert found[0].high == pytest.approx(1)
    assert 0 < found[0].low < 1


def test_a_share_is_of_something() -> None:
    assert wilson(0, 5)[0] == pytest.approx(0, abs=1e-12)
    for count, n in ((0, 0), (-1, 5), (6, 5)):
        with pytest.raises(ValueError, match="no share"):
            wilson(count, n)


def test_ratings_of_exercises_outside_the_range_are_not_counted() -> None:
    felt = tuple(
        Felt(day=ago(days), session_id="s", exercise="bridge", comfort=Comfort.EASED)
        for days in (60, 41, 4, 3, 2, 1)
    )
    (share,) = view_of(TrendData(felt=felt)).exercises
    assert (share.eased, share.n) == (5, 5)
    assert view_of(TrendData(felt=felt), Range.WEEKS_2).exercises == ()


# Days with and without


def practice(*days: int) -> tuple[Pair, ...]:
    return tuple(pair(day, None, None) for day in days)


def test_the_next_days_first_rating_counts() -> None:
    mornings = (*(now(day, 2, 8) for day in (9, 7, 5)), *(now(day, 6, 8) for day in (8, 6, 4)))
    evenings = tuple(now(day, 10, 20) for day in range(4, 10))
    data = TrendData(pairs=practice(10, 8, 6), ratings=(*evenings, *mornings))
    assert view_of(data).adherence == Adherence(
        with_median=2, with_days=3, without_median=6, without_days=3
    )
    found = view_of(data).adherence
    assert found is not None
    assert (found.difference, found.differs) == (-4, True)


def test_three_days_of_each_are_needed() -> None:
    ratings = tuple(now(day) for day in (9, 8, 7, 6, 5))
    assert view_of(TrendData(pairs=practice(10, 8, 6), ratings=ratings)).adherence is None
    assert view_of(TrendData(ratings=ratings)).adherence is None


def test_a_session_without_a_rep_is_neither_with_nor_without() -> None:
    ratings = tuple(now(day) for day in (9, 8, 7, 6, 5, 4))
    begun = pair(7, None, None, counts=False)
    data = TrendData(pairs=(*practice(10, 8, 6), begun), ratings=ratings)
    assert view_of(data).adherence is None


def test_days_before_her_first_session_are_not_days_without() -> None:
    ratings = tuple(now(day) for day in range(1, 30))
    found = view_of(TrendData(pairs=practice(10, 8, 6), ratings=ratings)).adherence
    assert found is not None
    assert (found.with_days, found.without_days) == (3, 6)


# The calendar


def test_the_graver_of_two_sessions_marks_a_day() -> None:
    data = TrendData(
        pairs=(
            pair(3, 5, 3),
            pair(3, 5, 5),
            pair(2, 5, 2),
            pair(2, 5, 5, stopped=True),
            pair(1, None, None),
            pair(0, 5, 2, counts=False),
        )
    )
    calendar = view_of(data).calendar
    cells = {cell.day: cell for week in calendar.weeks for cell in week}
    assert [cells[ago(days)].practice for days in (3, 2, 1, 0)] == [
        Practice.LOWER,
        Practice.STOPPED,
        Practice.SESSION,
        Practice.NONE,
    ]
    assert [cells[ago(days)].sessions for days in (3, 2, 1, 0)] == [2, 2, 1, 0]
    assert (calendar.sessions, calendar.days) == (5, 3)


def test_today_and_the_days_to_come_are_told_apart() -> None:
    data = TrendData(pairs=(pair(0), pair(-1)))
    view = trends_view(data, range_=Range.WEEKS_2, today=TODAY, goal=4, first_weekday=6)
    cells = [cell for week in view.calendar.weeks for cell in week]
    assert [cell.day for cell in cells if cell.is_today] == [TODAY]
    assert all(cell.practice is Practice.NONE for cell in cells if cell.is_future)
    assert cells[0].day.weekday() == 6
    assert cells[-1].day == ago(-1)
    assert sum(cell.is_shown for cell in cells) == 14


# Clocks and journeys


def test_the_night_the_clocks_go_forward_is_one_day() -> None:
    data = SAMPLES["over_the_clock_change"]()
    end = date(2026, 4, 12)
    view = trends_view(data, range_=Range.ALL, today=end, goal=4)
    shown = {cell.day: cell for week in view.calendar.weeks for cell in week}
    assert date(2026, 3, 29) in shown
    late = [one for one in data.ratings if one.at.date() == date(2026, 3, 29)]
    assert [one.day.day for one in late if one.at.hour < 4] == [28, 28]
    rated = {one.day for one in data.ratings}
    rated |= {one.day for one in data.pairs if (one.before, one.after) != (None, None)}
    assert view.days_above.rated == len(rated)


def test_a_flight_back_over_the_date_leaves_each_rating_on_its_day() -> None:
    home = Pair("home", datetime(2026, 10, 10, 5, tzinfo=ZONE), 6, 6)
    away = Pair("away", datetime(2026, 10, 10, 3, tzinfo=ZoneInfo("America/New_York")), 2, 2)
    assert home.at < away.at
    index = index_of(TrendData(pairs=(home, away)))
    assert [one.session_id for one in index.pairs] == ["away", "home"]
    view = trends_view(index, span=Span(home.day, home.day), today=TODAY, goal=4)
    assert [one.session_id for one in view.pairs] == ["home"]


def test_the_first_rating_of_a_day_is_so_by_the_instant() -> None:
    early = Rating(at=datetime(2026, 10, 9, 6, tzinfo=UTC), kind=CheckInKind.NOW, score=2)
    later = Rating(at=at(7, 9), kind=CheckInKind.NOW, score=8)
    assert early.day == later.day
    index = index_of(TrendData(pairs=practice(8), ratings=(later, early)))
    (found,) = index.telling.next_days
    assert (found.practised, found.score) == (True, 2)
