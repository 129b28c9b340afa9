"""The cards under the chart: which are there, what they say, and where they lead."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.trends import Range, Span, trends_view
from sirelief_gui.ui.charts.below import Below
from sirelief_gui.ui.charts.calendar import DayGrid
from sirelief_gui.ui.charts.change_card import ChangeCard
from sirelief_gui.ui.charts.insight_card import InsightCard
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.charts.pattern_card import Bars
from sirelief_gui.ui.charts.ranges import RangeRow
from sirelief_gui.ui.charts.section import SectionCard
from sirelief_gui.ui.charts.slope import SlopeView
from sirelief_gui.ui.charts.tiles import FigureTile
from sirelief_gui.ui.screens.trends import TrendsScreen
from sirelief_gui.ui.widgets.buttons import SoftButton
from tests.domain import trend_samples
from tests.domain.trend_samples import TODAY
from tests.ui.charts.page import open_page, shown

ALL = [
    "Your practice days",
    "Which exercise helps most?",
    "Before and after a session",
    "Reading the chart",
    "Time of day and weekday",
    "Days with and without a session",
]


@pytest.fixture
def page(qtbot: QtBot) -> TrendsScreen:
    return open_page(qtbot, trend_samples.improving(), range_="3M")


def grid(page: TrendsScreen) -> DayGrid:
    (found,) = page.findChildren(DayGrid)
    return found


def titles(page: TrendsScreen) -> list[str]:
    return [card.title.text() for card in shown(page, SectionCard)]  # type: ignore[attr-defined]


def press(qtbot: QtBot, page: TrendsScreen, name: str) -> None:
    (button,) = (
        one
        for one in page.findChildren(QAbstractButton)
        if name in (one.text(), one.accessibleName()) and one.isVisibleTo(page)
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_all_cards_are_there_for_a_full_history(page: TrendsScreen) -> None:
    assert sorted(titles(page)) == sorted(ALL)
    (insight,) = shown(page, InsightCard)
    assert insight.accessibleName().startswith("A noticeable change. Your usual pain before")
    assert insight.accessibleName().endswith("It shows change, not its cause.")


def test_cards_go_with_their_page_from_their_making_on(qtbot: QtBot) -> None:
    below = Below(name_of=str.title, extras=(ChangeCard,))
    qtbot.addWidget(below)
    view = trends_view(trend_samples.three_sessions(), today=TODAY, goal=4, range_=Range.WEEKS_6)
    next(below.filling(view))
    assert len(below.findChildren(ChangeCard)) == 2
    assert not any(card.isVisible() for card in below.findChildren(SectionCard))


def test_cards_with_too_little_to_say_are_absent(qtbot: QtBot) -> None:
    page = open_page(qtbot, trend_samples.three_sessions())
    assert "Your practice days" in titles(page)
    assert not {*titles(page)} & {"Which exercise helps most?", "Time of day and weekday"}
    assert shown(page, InsightCard) == []
    empty = open_page(qtbot, trend_samples.no_data())
    assert titles(empty) == []


def test_in_days_with_nothing_only_the_chart_and_its_tiles_stay(page: TrendsScreen) -> None:
    page.show_days(Span(date(2020, 1, 1), date(2020, 2, 1)))
    page.fill()
    assert titles(page) == []
    assert shown(page, InsightCard) == []
    assert len(shown(page, PainChart)) == 1
    assert shown(page, FigureTile)[0].accessibleName().startswith("–")


def test_four_tiles_stand_beside_the_chart_of_a_wide_window(qtbot: QtBot) -> None:
    page = open_page(qtbot, trend_samples.improving(), size=(1440, 900))
    names = [tile.accessibleName() for tile in shown(page, FigureTile)]
    assert len(names) == 4
    assert names[1].endswith("pain above 5, of 36 rated days")
    assert len(shown(open_page(qtbot, trend_samples.improving()), FigureTile)) == 3


def test_a_wide_window_shows_the_calendar_and_the_exercises_without_scrolling(
    qtbot: QtBot,
) -> None:
    page = open_page(qtbot, trend_samples.improving(), size=(1440, 900), range_="3M")
    for title in ALL[:2]:
        (card,) = (one for one in shown(page, SectionCard) if one.title.text() == title)  # type: ignore[attr-defined]
        assert card.mapTo(page, QPoint(0, card.height())).y() <= page.height()


def test_the_days_of_the_calendar_are_told_and_opened_by_keys(
    qtbot: QtBot, page: TrendsScreen
) -> None:
    days = grid(page)
    with qtbot.waitActive(page):
        page.window().activateWindow()
    days.setFocus(Qt.FocusReason.TabFocusReason)
    told = Qt.ItemDataRole.AccessibleTextRole
    assert "today" in days.currentIndex().data(told)
    with qtbot.waitSignal(page.day_chosen) as heard:
        qtbot.keyClick(days, Qt.Key.Key_Return)
    assert heard.args is not None
    assert heard.args[0] == next(
        pair.session_id for pair in reversed(trend_samples.improving().pairs) if pair.day == TODAY
    )
    qtbot.keyClick(days, Qt.Key.Key_Left)
    assert (TODAY - timedelta(days=7)).strftime("%-d") in days.currentIndex().data(told)
    page.setFocus(Qt.FocusReason.TabFocusReason)
    assert days.currentIndex() == QModelIndex()


def test_a_click_opens_a_day_with_a_session_and_no_other(qtbot: QtBot, page: TrendsScreen) -> None:
    days = grid(page)
    model = days.model()
    told = Qt.ItemDataRole.AccessibleTextRole
    every = [model.index(row, column) for column in range(12) for row in range(7)]
    done = next(one for one in every if "1 session" in one.data(told))
    quiet = next(one for one in every if "no session" in one.data(told))
    with qtbot.waitSignal(page.day_chosen):
        at = days.visualRect(done).center()
        qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.assertNotEmitted(page.day_chosen):
        at = days.visualRect(quiet).center()
        qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_slope_picks_one_session_by_keys_and_opens_it(qtbot: QtBot, page: TrendsScreen) -> None:
    (slope,) = page.findChildren(SlopeView)
    assert slope.accessibleDescription().startswith("Usually")
    qtbot.keyClick(slope, Qt.Key.Key_End)
    last = slope.words
    assert " before, " in last
    qtbot.keyClick(slope, Qt.Key.Key_Left)
    assert slope.words != last
    qtbot.keyClick(slope, Qt.Key.Key_Home)
    with qtbot.waitSignal(page.session_chosen):
        qtbot.keyClick(slope, Qt.Key.Key_Return)


def test_what_the_chart_points_at_is_shown_in_the_slope(qtbot: QtBot, page: TrendsScreen) -> None:
    (chart,), (slope,) = page.findChildren(PainChart), page.findChildren(SlopeView)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert slope.words
    assert slope.words.split(":")[0] in chart.words


def test_patterns_are_told_bar_by_bar(page: TrendsScreen) -> None:
    said = [bars.accessibleDescription() for bars in page.findChildren(Bars)]
    assert all("from" in words and "ratings" in words for words in said)


def test_numbers_follow_the_range(qtbot: QtBot, page: TrendsScreen) -> None:
    def numbers() -> list[str]:
        change = page.findChildren(ChangeCard)[0].slope.accessibleDescription()
        cards = [one.accessibleName() for one in shown(page, SectionCard)]
        return [change, *cards, *(tile.accessibleName() for tile in shown(page, FigureTile))]

    before = numbers()
    press(qtbot, page, "2W")
    page.fill()
    assert numbers() != before
    assert "in 12 weeks" in " ".join(before)
    assert "in 12 weeks" not in " ".join(numbers())


def test_a_report_is_asked_for_with_the_range(qtbot: QtBot, page: TrendsScreen) -> None:
    with qtbot.waitSignal(page.report_asked) as heard:
        press(qtbot, page, "Make a report for my therapist")
    assert heard.args == ["3M"]


@pytest.mark.parametrize("size", [(412, 892), (900, 640), (1440, 900)])
def test_no_card_lies_over_another_or_beyond_the_page(qtbot: QtBot, size: tuple[int, int]) -> None:
    page = open_page(qtbot, trend_samples.improving(), size=size, scale=1.5, range_="3M")
    cards = shown(page, SectionCard)
    boxes = [card.rect().translated(card.mapTo(page, QPoint())) for card in cards]
    assert len(boxes) == len(ALL)
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    assert all(box.left() >= 0 and box.right() < page.width() for box in boxes)


def test_tab_comes_by_in_the_order_of_reading(page: TrendsScreen) -> None:
    wanted = [RangeRow, PainChart, DayGrid, SlopeView]
    order: list[type[QWidget]] = []
    one = page.nextInFocusChain()
    while one is not page and len(order) < len(wanted):
        order += [kind for kind in wanted if type(one) is kind]
        one = one.nextInFocusChain()
    assert order == wanted


def test_tab_comes_to_the_report_after_the_cards(page: TrendsScreen) -> None:
    slopes = shown(page, SlopeView)
    (report,) = (b for b in shown(page, SoftButton) if b.text().startswith("Make a report"))
    chain = [page.nextInFocusChain()]
    while chain[-1] is not page and chain[-1] is not report:
        chain.append(chain[-1].nextInFocusChain())
    assert chain[-1] is report
    assert set(slopes) <= set(chain)


def test_the_insight_of_several_years_tells_which(qtbot: QtBot) -> None:
    (insight,) = shown(open_page(qtbot, trend_samples.ten_years(), range_="All"), InsightCard)
    assert "2016" in insight.accessibleName()
