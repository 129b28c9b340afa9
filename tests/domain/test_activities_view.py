"""What a range of her activities shows: tracks, where lines break, and the change of the mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.activities import Activity, ActivityRating, ChangeSize
from sirelief_gui.domain.activities_view import (
    ActivitiesView,
    Point,
    Track,
    activities_view,
    is_due,
    mean_change,
    rated_days,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = NOON.date()


def activity(number: int, *, retired_days_ago: int | None = None) -> Activity:
    retired = None if retired_days_ago is None else NOON - timedelta(days=retired_days_ago)
    return Activity(
        id=f"a{number}",
        name=f"Activity {number}",
        position=number,
        added_at=NOON - timedelta(days=400),
        timezone="UTC",
        retired_at=retired,
    )


def rating(number: int, days: int, score: int | None, *, hours: int = 0) -> ActivityRating:
    return ActivityRating(
        id=f"{number}-{days}-{hours}",
        activity_id=f"a{number}",
        at=NOON + timedelta(days=days, hours=hours),
        timezone="UTC",
        score=score,
    )


def shown(
    activities: list[Activity], ratings: list[ActivityRating], *, days: int = 100
) -> ActivitiesView:
    return activities_view(activities, ratings, first=DAY, last=DAY + timedelta(days=days))


def points(*pairs: tuple[int, int]) -> tuple[Point, ...]:
    return tuple(Point(DAY + timedelta(days=days), score) for days, score in pairs)


def test_a_line_breaks_over_more_than_two_weeks_and_nothing_is_filled_in() -> None:
    view = shown([activity(0)], [rating(0, n, 5) for n in (0, 14, 29, 36)])
    (track,) = view.tracks
    assert [len(line) for line in track.lines()] == [2, 2]
    assert track.lines()[0][-1].day == DAY + timedelta(days=14)
    assert track.on(DAY + timedelta(days=7)) is None
    assert track.on(DAY + timedelta(days=14)) == 5


def test_the_last_rating_of_a_day_counts_and_a_skipped_one_is_no_score() -> None:
    view = shown(
        [activity(0), activity(1)],
        [rating(0, 0, 3), rating(0, 0, 4, hours=2), rating(1, 0, None), rating(1, 7, 6)],
    )
    assert [track.points for track in view.tracks] == [points((0, 4)), points((7, 6))]
    assert view.days == (DAY, DAY + timedelta(days=7))


def test_a_range_leaves_out_what_lies_outside_of_it() -> None:
    view = shown([activity(0)], [rating(0, n, n % 10) for n in (-1, 0, 10, 11)], days=10)
    assert view.tracks[0].points == points((0, 0), (10, 0))


def test_three_tracks_at_most_what_is_asked_about_first_then_what_ended_last() -> None:
    activities = [
        activity(0, retired_days_ago=9),
        activity(1, retired_days_ago=3),
        activity(2),
        activity(3, retired_days_ago=1),
        activity(4),
    ]
    view = shown(activities, [rating(n, 0, n) for n in (0, 1, 2, 4)])
    assert [track.activity.id for track in view.tracks] == ["a2", "a4", "a1"]
    assert view.has_activities


def test_what_is_asked_about_has_a_track_before_it_is_rated() -> None:
    view = shown([activity(0)], [])
    assert view.tracks == (Track(activity(0), ()),)
    assert (view.tracks[0].first, view.tracks[0].last, view.days) == (None, None, ())
    assert view.change is None
    assert not shown([], []).has_activities


@pytest.mark.parametrize(
    ("first", "last", "size"),
    [
        ((4, 4, 4), (5, 5, 5), ChangeSize.WITHIN),
        ((3, 3, 3), (4, 4, 5), ChangeSize.SMALL),
        ((3, 3, 3), (5, 5, 6), ChangeSize.MEDIUM),
        ((3, 3, 3), (6, 6, 6), ChangeSize.LARGE),
        ((6, 6, 6), (4, 4, 3), ChangeSize.MEDIUM),
    ],
)
def test_the_mean_of_the_first_scores_is_held_against_that_of_the_last(
    first: tuple[int, ...], last: tuple[int, ...], size: ChangeSize
) -> None:
    ratings = [rating(n, 0, score) for n, score in enumerate(first)]
    ratings += [rating(n, 7, 9) for n in range(3)]
    ratings += [rating(n, 14, score) for n, score in enumerate(last)]
    change = shown([activity(n) for n in range(3)], ratings).change
    assert change is not None
    assert (change.count, change.size, change.since) == (3, size, DAY)
    assert (change.first, change.last) == pytest.approx((sum(first) / 3, sum(last) / 3))


def test_only_what_was_rated_twice_is_compared_and_nothing_that_is_retired() -> None:
    activities = [activity(0), activity(1), activity(2, retired_days_ago=1)]
    ratings = [rating(0, 0, 2), rating(0, 7, 4), rating(1, 7, 9)]
    ratings += [rating(2, 0, 0), rating(2, 7, 10)]
    change = shown(activities, ratings).change
    assert change is not None
    assert (change.count, change.first, change.last) == (1, 2, 4)
    assert mean_change([Track(activity(1), points((0, 9)))]) is None


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 10)), max_size=30))
def test_every_score_is_on_one_stretch_and_no_day_is_added(rated: list[tuple[int, int]]) -> None:
    view = shown([activity(0)], [rating(0, days, score) for days, score in rated], days=200)
    (track,) = view.tracks
    spots = [(spot.day, spot.value) for line in track.lines() for spot in line]
    assert spots == [(point.day, point.score) for point in track.points]
    assert set(view.days) == {DAY + timedelta(days=days) for days, _ in rated}
    gaps = [(b[0].day - a[-1].day).days for a, b in pairwise(track.lines())]
    assert all(gap > 14 for gap in gaps)


def test_days_come_newest_first_with_what_was_skipped() -> None:
    found = rated_days([rating(0, 0, 3), rating(0, 7, None), rating(0, 7, 5, hours=1)])
    assert [one.day for one in found] == [DAY + timedelta(days=7), DAY]
    assert [dict(one.scores) for one in found] == [{"a0": 5}, {"a0": 3}]


def test_it_is_due_a_week_after_the_last_rating_and_after_not_this_week() -> None:
    def ago(days: int) -> date:
        return DAY - timedelta(days=days)

    assert is_due([], None, today=DAY)
    assert not is_due([ago(6)], None, today=DAY)
    assert is_due([ago(7), ago(30)], None, today=DAY)
    assert not is_due([ago(7)], ago(0), today=DAY)
    assert not is_due([], ago(6), today=DAY)
    assert is_due([], ago(7), today=DAY)
    assert is_due([ago(-1)], ago(-3), today=DAY)


def test_a_long_range_goes_through_the_medians_of_months_and_breaks_at_an_empty_one() -> None:
    # From 2 March: three ratings in March, two in April, none in May, one in June.
    rated = ((0, 2), (7, 8), (14, 4), (35, 5), (42, 8), (100, 3))
    ratings = [rating(0, days, score) for days, score in rated]
    short, long = (shown([activity(0)], ratings, days=days) for days in (400, 401))
    assert (short.is_by_month, long.is_by_month) == (False, True)
    lines = long.tracks[0].lines(by_month=True)
    assert [[spot.value for spot in line] for line in lines] == [[4, 6.5], [3]]
    assert lines[0][0].day == DAY + timedelta(days=7)
    assert len(long.tracks[0].points) == 6
