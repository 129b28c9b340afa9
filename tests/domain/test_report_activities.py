"""What a report says of her activities, and that it says nothing where she has none."""

from __future__ import annotations

from datetime import timedelta

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.activities_view import ActivitiesView, activities_view
from sirelief_gui.domain.report_activities import activities_note, activities_table
from sirelief_gui.domain.report_history import Period
from sirelief_gui.domain.report_words import ReportWish, report_paper
from sirelief_gui.domain.writing import ENGLISH
from tests.domain.report_samples import FIRST, LAST, history, moment
from tests.domain.samples import LIBRARY

WISH = ReportWish(goal=4, version="1.2")
NAMES = ("Turning in bed", "Climbing stairs", "Walking for 10 minutes")


def seen(*rated: tuple[int, int, int | None]) -> ActivitiesView:
    """Three activities, rated as (which, day, score)."""
    activities = [
        Activity(id=f"a{n}", name=name, position=n, added_at=moment(0), timezone="UTC")
        for n, name in enumerate(NAMES)
    ]
    ratings = [
        ActivityRating(
            id=f"{n}-{day}", activity_id=f"a{n}", at=moment(day), timezone="UTC", score=score
        )
        for n, day, score in rated
    ]
    return activities_view(activities, ratings, first=FIRST, last=LAST)


def test_each_activity_has_its_first_and_last_score() -> None:
    view = seen((0, 0, 3), (0, 7, 4), (0, 14, 6), (1, 7, 5), (2, 7, None))
    table = activities_table(view, dated=ENGLISH.day)
    assert table is not None
    assert "higher is better" in table.title
    assert table.rows == (
        ("Turning in bed", "3, 2 Mar", "6, 16 Mar", "3"),
        ("Climbing stairs", "5, 9 Mar", "–", "1"),
    )
    note = activities_note(view)
    assert note.startswith("The activity went from 3 to 6. A large change for the better.")
    assert note.endswith("This is not proof of what brought it about.")


def test_nothing_is_said_where_nothing_was_rated() -> None:
    assert activities_table(seen((0, 0, None)), dated=ENGLISH.day) is None
    assert activities_note(seen((0, 0, 4))) == ""
    paper = report_paper(history([], []), LIBRARY, WISH, activities=seen())
    assert (paper.activities, paper.activities_note) == (None, "")
    assert paper.empty != ""
    assert report_paper(history([], []), LIBRARY, WISH).activities is None


def test_a_period_with_nothing_but_activities_is_not_empty() -> None:
    paper = report_paper(history([], []), LIBRARY, WISH, activities=seen((1, 3, 7)))
    assert paper.empty == ""
    assert paper.activities is not None
    assert [row[0] for row in paper.activities.rows] == ["Climbing stairs"]


def test_days_have_their_year_where_the_period_is_in_two() -> None:
    view = seen((0, 0, 3))
    long = history([], [], period=Period(FIRST - timedelta(days=90), LAST))
    table = report_paper(long, LIBRARY, WISH, activities=view).activities
    assert table is not None
    assert table.rows[0][1] == "3, 2 Mar 2026"
