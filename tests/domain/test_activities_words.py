"""What is said of her activities: sizes, better and worse alike, and what it cannot show."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.activities_view import (
    MeanChange,
    Point,
    RatedDay,
    Track,
    activities_view,
)
from sirelief_gui.domain.activities_words import (
    activities_in_words,
    change_in_words,
    day_in_words,
    examples,
    limits_in_words,
    score_in_words,
    score_on_day,
    track_in_words,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def change(first: float, last: float, count: int = 3) -> MeanChange:
    return MeanChange(count=count, first=first, last=last, since=date(2026, 3, 2))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (3.0, 4.0, "That is less than 1.3 points: it may be no change at all."),
        (4.0, 3.0, "That is less than 1.3 points: it may be no change at all."),
        (3.0, 4.3, "A small change for the better."),
        (4.3, 3.0, "A small change for the worse."),
        (3.0, 5.3, "A medium change for the better."),
        (5.3, 3.0, "A medium change for the worse."),
        (3.0, 5.7, "A large change for the better."),
        (5.7, 3.0, "A large change for the worse."),
    ],
)
def test_worse_is_said_as_plainly_as_better(first: float, last: float, words: str) -> None:
    said = change_in_words(change(first, last))
    assert said == f"The mean of 3 activities went from {first:g} to {last:g}. {words}"


def test_thirds_are_said_so_that_a_medium_change_does_not_look_like_a_large_one() -> None:
    said = change_in_words(change(3, 17 / 3))
    assert said == "The mean of 3 activities went from 3 to 5.67. A medium change for the better."


@pytest.mark.parametrize(("first", "last"), [(2, 4), (4, 2)])
def test_two_points_of_one_activity_are_not_called_a_change(first: int, last: int) -> None:
    assert change_in_words(change(first, last, 1)) == (
        f"The activity went from {first} to {last}. "
        "Of one activity by itself, less than 3 points may be no change at all."
    )
    assert change_in_words(change(2, 5, 1)).endswith("A large change for the better.")


def test_one_activity_is_no_mean() -> None:
    assert change_in_words(change(2, 4, 1)).startswith("The activity went from 2 to 4.")


def test_the_sizes_are_said_to_be_of_groups_and_nothing_is_proven() -> None:
    said = limits_in_words()
    assert all(words in said for words in ("groups of people", "1.3", "2.3", "2.7", "not proof"))


def test_the_ends_of_the_scale_have_words() -> None:
    assert [score_in_words(n) for n in (0, 6, 10)] == ["0, unable", "6 of 10", "10, able as before"]


def test_examples_are_no_more_than_names() -> None:
    assert len(examples()) == len(set(examples())) == 5


def test_a_day_is_said_with_what_was_skipped_and_without_what_is_gone() -> None:
    day = RatedDay(day=NOON.date(), scores={"a": 4, "b": None, "gone": 3})
    said = day_in_words(day, {"a": "Stairs", "b": "Bed"}).replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Stairs 4, Bed skipped"


def test_the_chart_is_summed_up() -> None:
    activities = [
        Activity(id=name, name=name, position=n, added_at=NOON, timezone="UTC")
        for n, name in enumerate(("Stairs", "Bed", "Car"))
    ]
    ratings = [
        ActivityRating(
            id=f"{name}{days}",
            activity_id=name,
            at=NOON + timedelta(days=days),
            timezone="UTC",
            score=score,
        )
        for name, days, score in (("Stairs", 0, 4), ("Stairs", 7, 6), ("Bed", 7, 3))
    ]
    last = NOON.date() + timedelta(days=7)
    view = activities_view(activities, ratings, first=NOON.date(), last=last)
    said = activities_in_words(view)
    assert said.startswith("0 is unable, 10 is able as before: higher is better.")
    assert "Stairs: first 4, last 6. Bed: 3. The activity went from 4 to 6." in said
    assert "Car" not in said
    assert "median" not in said
    long = activities_view(activities, ratings, first=NOON.date() - timedelta(days=500), last=last)
    assert "Each point is the median of a month." in activities_in_words(long)
    empty = activities_view(activities, [], first=NOON.date(), last=last)
    assert activities_in_words(empty) == "No activity was rated in this range."


def test_a_track_is_said_as_far_as_it_goes() -> None:
    stairs = Activity(id="a", name="Stairs", position=0, added_at=NOON, timezone="UTC")
    day = NOON.date()
    assert track_in_words(Track(stairs, ())) == "Stairs: not rated"
    once = Track(stairs, (Point(day, 10),))
    assert track_in_words(once) == "Stairs: 10"
    assert score_on_day(once, day) == "Stairs: 10, able as before"
    assert score_on_day(once, day + timedelta(days=1)) == ""


def test_without_two_ratings_nothing_is_said_of_a_change() -> None:
    stairs = Activity(id="a", name="Stairs", position=0, added_at=NOON, timezone="UTC")
    once = ActivityRating(id="r", activity_id="a", at=NOON, timezone="UTC", score=4)
    view = activities_view([stairs], [once], first=NOON.date(), last=NOON.date())
    assert activities_in_words(view).endswith("higher is better. Stairs: 4.")
