"""From Trends on: a day of the calendar in the history, dates of her own, a report."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.trend_data import ProgramChange
from sirelief_gui.domain.trends import Range, Span, TrendsView
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.settings import Settings
from sirelief_gui.services.trends import Trends
from sirelief_gui.storage.database import open_database
from sirelief_gui.ui.charts.calendar import DayGrid
from sirelief_gui.ui.charts.custom_range import CustomRangeSheet
from sirelief_gui.ui.charts.happenings import Happening, Sign
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.charts.ranges import RangeRow
from sirelief_gui.ui.flows.review_flow import ReviewFlow, period_of
from sirelief_gui.ui.flows.trends_ahead import TrendsAhead
from sirelief_gui.ui.screens.history import HistoryScreen
from sirelief_gui.ui.screens.log_pain import LogPainSheet
from sirelief_gui.ui.screens.trends import TrendsScreen
from sirelief_gui.ui.warm_up import WarmUp
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


def test_the_chart_follows_what_is_written_and_the_day_while_the_page_is_up(
    trends: Person, clock: VirtualClock
) -> None:
    (chart,) = trends.shell.findChildren(PainChart)
    stops = chart.shelf.stops
    clock.advance(86_400.0)
    a_day_with_a_session(trends.services, clock, before=5, after=2)
    trends.press("2 weeks")
    today = day_of(clock.now())
    assert chart.shelf.stops is not stops
    assert chart.shelf.series is not None
    assert (chart.days_shown[1], chart.shelf.series.last) == (today, today)
    assert chart.shelf.series.pairs[-1].day == today


def test_a_history_that_cannot_be_read_leaves_the_page_as_it_is(trends: Person) -> None:
    (row,) = trends.shell.findChildren(RangeRow)
    with closing(open_database(trends.services.data_dir)) as connection:
        connection.execute("UPDATE check_ins SET kind = 'else' WHERE kind = 'after'")
    trends.press("3 months")
    assert trends.button("Try again") is not None
    assert row.chosen is Range.WEEKS_6
    assert trends.desk.settings.chart_range == "6W"


def test_of_a_locked_history_nothing_is_said(trends: Person) -> None:
    (row,) = trends.shell.findChildren(RangeRow)
    trends.services.store.rest()
    trends.press("3 months")
    assert trends.button("Try again") is None
    assert row.chosen is Range.WEEKS_6
    trends.services.store.wake()
    trends.press("3 months")
    assert trends.desk.settings.chart_range == "3M"


def test_another_program_is_called_by_its_name(trends: Person) -> None:
    screen = trends.shell.screen_shown
    assert isinstance(screen, TrendsScreen)
    record = trends.services.store.sessions()[0]
    (chart,) = trends.shell.findChildren(PainChart)
    change = Happening(
        x=0.0,
        sign=Sign.CHANGE,
        day=TODAY,
        change=ProgramChange(day=TODAY, program_id=record.program_id),
    )
    assert chart.shelf.stops is not None
    said = chart.shelf.stops.tell(change).title
    assert said.endswith(f"Another program: {record.program_name}")


@pytest.mark.parametrize(
    ("days", "period"), [(10, "2W"), (14, "2W"), (15, "6W"), (60, "3M"), (200, "all")]
)
def test_the_shortest_period_that_holds_her_days_is_chosen(days: int, period: str) -> None:
    first = TODAY - timedelta(days=days - 1)
    assert period_of(Span(first, first), TODAY) == period


def test_a_preset_is_the_period_of_its_name() -> None:
    assert [period_of(range_, TODAY) for range_ in Range] == ["2W", "6W", "3M", "all"]


def test_pain_alone_is_logged_where_nothing_can_be_drawn_yet(person: Person) -> None:
    person.clear_to_start()
    ReviewFlow(person.desk, start=person.flow.show_today, parent=person.shell).show_trends()
    person.press("Only log pain")
    sheet = person.shell.sheet_content
    assert isinstance(sheet, LogPainSheet)
    sheet.scale.choose(4)
    person.press("Save")
    person.on("TrendsScreen")
    assert [one.score for one in person.services.store.check_ins()] == [4]
    person.press("Undo")
    person.on("TrendsScreen")
    assert person.services.store.check_ins() == ()


@pytest.fixture
def ahead(person: Person, clock: VirtualClock) -> Iterator[ReviewFlow]:
    """Trends of three sessions, made out of sight while she is on Today."""
    for before in (5, 6, 4):
        a_day_with_a_session(person.services, clock, before=before, after=2)
    warm_up = person.desk.warm_up = WarmUp(person.shell, person.services, calm_ms=0)
    flow = ReviewFlow(person.desk, start=person.flow.show_today, parent=person.shell)
    with person.qtbot.waitSignal(warm_up.done, timeout=60_000):
        person.shell.grab()
    yield flow
    warm_up.leave()


def test_the_page_made_ahead_is_the_one_that_is_shown(person: Person, ahead: ReviewFlow) -> None:
    (made,) = person.shell.findChildren(TrendsScreen)
    assert not made.isVisible()
    ahead.show_trends()
    assert person.shell.screen_shown is made
    assert made.isVisible()
    person.qtbot.waitUntil(lambda: any(grid.isVisible() for grid in made.findChildren(DayGrid)))


def test_a_page_made_ahead_of_what_was_written_since_is_not_shown(
    person: Person, ahead: ReviewFlow, clock: VirtualClock
) -> None:
    (made,) = person.shell.findChildren(TrendsScreen)
    a_day_with_a_session(person.services, clock, before=9, after=9)
    ahead.show_trends()
    shown = person.shell.screen_shown
    assert shown is not made
    person.qtbot.waitUntil(lambda: person.shell.findChildren(TrendsScreen) == [shown])


def test_of_a_locked_history_no_page_stays(person: Person, ahead: ReviewFlow) -> None:
    assert person.shell.findChildren(TrendsScreen)
    warm_up = person.desk.warm_up
    assert warm_up is not None
    person.services.store.rest()
    warm_up.soon()
    person.qtbot.waitUntil(lambda: not person.shell.findChildren(TrendsScreen))


class Refused(Trends):
    """Trends of a disk that refuses to be read for a while."""

    is_refused = True

    def view(
        self, range_: Range, *, goal: int, first_weekday: int = 0, span: Span | None = None
    ) -> TrendsView:
        if self.is_refused:
            raise StorageError("The disk reports an error.")
        return super().view(range_, goal=goal, first_weekday=first_weekday, span=span)


@pytest.mark.parametrize("is_asked_for", [False, True])
def test_a_page_whose_making_the_disk_refused_is_not_gone_on_with(
    person: Person, clock: VirtualClock, *, is_asked_for: bool
) -> None:
    trends = Refused(person.services.store, clock)
    made: list[TrendsScreen] = []

    def make(_settings: Settings) -> TrendsScreen:
        made.append(TrendsScreen(trends=trends, goal=3, range_="6W", at_once=False))
        person.qtbot.addWidget(made[-1])
        return made[-1]

    ahead = TrendsAhead(person.desk, make)

    def go_on() -> None:
        while ahead.step():
            pass

    with pytest.raises(StorageError):
        ahead.take(person.desk.settings) if is_asked_for else go_on()
    trends.is_refused = False
    page = ahead.take(person.desk.settings)
    assert made == [made[0], page]
    assert page is not made[0]
