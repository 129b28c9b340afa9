from __future__ import annotations

from datetime import date, timedelta

import pytest

from sirelief_gui.domain.pregnancy import (
    LAST_WEEK,
    Gestation,
    due_bounds,
    gestation,
    gestation_text,
)
from sirelief_gui.domain.words import NBSP

TODAY = date(2026, 3, 19)


def _along(
    week: int | None = None, given_on: date | None = None, due: date | None = None
) -> Gestation | None:
    return gestation(week=week, given_on=given_on, due=due, today=TODAY)


def test_nothing_given_is_nothing_known() -> None:
    assert _along() is None


def test_forty_weeks_are_done_on_the_due_date() -> None:
    assert _along(due=TODAY) == Gestation(280, exact=True)
    assert _along(due=TODAY + timedelta(days=74)) == Gestation(206, exact=True)


def test_a_week_goes_on_by_itself() -> None:
    assert _along(23) == Gestation(161, exact=False)
    assert _along(23, TODAY - timedelta(days=8)) == Gestation(169, exact=False)


def test_a_clock_set_back_takes_no_week_away() -> None:
    assert _along(23, TODAY + timedelta(days=30)) == Gestation(161, exact=False)


def test_a_due_date_counts_before_a_week() -> None:
    assert _along(10, TODAY, TODAY + timedelta(days=7)) == Gestation(273, exact=True)


@pytest.mark.parametrize("days", [-42, 274])
def test_what_cannot_be_any_more_is_not_known(days: int) -> None:
    assert _along(due=TODAY + timedelta(days=days)) is None


def test_due_dates_lie_between_week_1_and_the_end_of_week_42() -> None:
    first, last = due_bounds(TODAY)
    weeks = []
    for due in (first, last):
        found = _along(due=due)
        assert found is not None
        weeks.append(found.weeks)
    assert weeks == [LAST_WEEK, 1]
    beyond = _along(due=first - timedelta(days=1))
    assert beyond is not None
    assert beyond.weeks == LAST_WEEK + 1
    assert _along(due=last + timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (Gestation(206, exact=True), "29 weeks + 3 days"),
        (Gestation(204, exact=True), "29 weeks + 1 day"),
        (Gestation(203, exact=True), "29 weeks"),
        (Gestation(206, exact=False), "29 weeks"),
        (Gestation(8, exact=True), "1 week + 1 day"),
    ],
)
def test_the_weeks_are_said_with_days_only_where_they_are_known(
    found: Gestation, text: str
) -> None:
    assert gestation_text(found).replace(NBSP, " ") == text
