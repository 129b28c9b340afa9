"""From Trends on: a day of the calendar in the history, dates of her own, a report."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.domain.trends import Range, Span
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.charts.calendar import DayGrid
from sirelief_gui.ui.charts.custom_range import CustomRangeSheet
from sirelief_gui.ui.charts.ranges import RangeRow
from sirelief_gui.ui.flows.review_flow import ReviewFlow, period_of
from sirelief_gui.ui.screens.history import HistoryScreen
from sirelief_gui.ui.widgets.period_choice import PeriodChoice
from tests.services.kit import a_day_with_a_session
from tests.ui.flows.person import Person

TODAY = date(2026, 3, 20)


@pytest.fixture
def trends(person: Person, clock: VirtualClock) -> Person:
    for before in (5, 6, 4):
        a_day_with_a_session(person.services, clock, before=before, after=2)
    flow = ReviewFlow(person.desk, start=person.flow.show_today, parent=person.shell)
    flow.show_trends()
    person.on("TrendsScreen")
    return person


def test_a_day_of_the_calendar_opens_in_the_history(trends: Person) -> None:
    (grid,) = trends.shell.findChildren(DayGrid)
    trends.qtbot.waitUntil(grid.isVisible)
    told = Qt.ItemDataRole.AccessibleTextRole
    places = (grid.model().index(row, column) for column in range(12) for row in range(7))
    done = next(place for place in places if "3 sessions" in place.data(told))
    at = grid.visualRect(done).center()
    trends.qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    trends.on("HistoryScreen")
    screen = trends.shell.screen_shown
    assert isinstance(screen, HistoryScreen)
    assert screen.place.row_id in [pair.session_id for pair in trends.services.trends.pairs()]


def test_dates_of_her_own_are_shown_and_remembered(trends: Person) -> None:
    trends.press("Choose dates")
    sheet = trends.shell.sheet_content
    assert isinstance(sheet, CustomRangeSheet)
    last = sheet.last.day()
    assert last is not None
    trends.press("Show these days")
    trends.qtbot.waitUntil(lambda: trends.shell.sheet_content is None)
    assert trends.desk.settings.chart_range.endswith(f"/{last}")
    ReviewFlow(trends.desk, start=trends.flow.show_today, parent=trends.shell).show_trends()
    screen = trends.shell.screen_shown
    assert screen is not None
    (row,) = screen.findChildren(RangeRow)
    assert row.chosen is None
    assert row.dates.accessibleName().startswith("Choose dates, ")


def test_a_report_begins_with_the_days_of_the_page(trends: Person) -> None:
    trends.press("3 months")
    trends.press("Make a report for my therapist")
    (period,) = (one for one in trends.shell.findChildren(PeriodChoice) if one.isVisible())
    assert period.chosen() == "3M"


@pytest.mark.parametrize(
    ("days", "period"), [(10, "2W"), (14, "2W"), (15, "6W"), (60, "3M"), (200, "all")]
)
def test_the_shortest_period_that_holds_her_days_is_chosen(days: int, period: str) -> None:
    first = TODAY - timedelta(days=days - 1)
    assert period_of(Span(first, first), TODAY) == period


def test_a_preset_is_the_period_of_its_name() -> None:
    assert [period_of(range_, TODAY) for range_ in Range] == ["2W", "6W", "3M", "all"]
