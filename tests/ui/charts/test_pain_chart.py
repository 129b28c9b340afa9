"""Pointing at sessions in the chart, by pointer and by keys."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.trends import Pair, Range, TrendsView, trends_view
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.charts.history import NOW

STILL = Theme(reduce_motion=True)
NONE = Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier


def pair(days_ago: int, before: int | None, after: int | None, **more: object) -> Pair:
    at = NOW - timedelta(days=days_ago)
    return Pair(f"s{days_ago}", at, before, after, **more)  # type: ignore[arg-type]


def view(*pairs: Pair, range_: Range = Range.WEEKS_2) -> TrendsView:
    ordered = sorted(pairs, key=lambda p: p.at)
    return trends_view(ordered, range_=range_, today=NOW.date(), goal=4)


THREE = view(pair(10, 6, 4), pair(5, 5, 5, note="Long walk", stopped=True), pair(0, 4, None))


@pytest.fixture
def chart(qtbot: QtBot) -> PainChart:
    return shown(qtbot, THREE)


def shown(qtbot: QtBot, what: TrendsView, theme: Theme = STILL) -> PainChart:
    made = PainChart()
    qtbot.addWidget(made)
    apply_theme(made, theme)
    made.resize(360, 240)
    made.set_view(what)
    made.show()
    qtbot.waitExposed(made)
    return made


def hover(chart: PainChart, x: float) -> None:
    at = QPointF(x, 60)
    QApplication.sendEvent(
        chart, QMouseEvent(QEvent.Type.MouseMove, at, chart.mapToGlobal(at), NONE, NONE, PLAIN)
    )


def picture(chart: PainChart) -> QImage:
    return chart.grab().toImage()


def count(image: QImage, color: QColor) -> int:
    return sum(
        image.pixelColor(x, y) == color for x in range(image.width()) for y in range(image.height())
    )


def test_at_rest_it_says_what_it_shows(chart: PainChart) -> None:
    assert chart.accessibleName() == "Chart: pain before and after each session, 0 to 10"
    said = "3 sessions, pain rated on 3 days. Usual pain 5 before a session and 4.5 after."
    assert said in chart.accessibleDescription()
    assert chart.words == ""


def test_arrows_go_from_session_to_session_and_stop_at_the_ends(
    qtbot: QtBot, chart: PainChart
) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.words == "Thu 16 October: 4 before, not rated after"
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.words.startswith("Thu 16 October")
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.words == "Sat 11 October: 5 before, 5 after, ended early. Long walk"
    assert chart.accessibleDescription() == chart.words
    for _ in range(3):
        qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.words == "Mon 6 October: 6 before, 4 after"


def test_home_and_end_go_to_the_first_and_the_last(qtbot: QtBot, chart: PainChart) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.words.startswith("Mon 6 October")
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.words.startswith("Thu 16 October")


def test_enter_opens_the_session_pointed_at(qtbot: QtBot, chart: PainChart) -> None:
    with qtbot.assertNotEmitted(chart.session_chosen):
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(chart.session_chosen) as heard:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert heard.args == ["s10"]


def test_hovering_points_at_the_nearest_and_leaving_lets_go(chart: PainChart) -> None:
    before = picture(chart)
    hover(chart, 30)
    assert chart.words.startswith("Mon 6 October")
    assert picture(chart) != before
    hover(chart, 350)
    assert chart.words.startswith("Thu 16 October")
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.words == ""
    assert picture(chart) == before


def test_a_tap_keeps_and_a_double_click_opens(qtbot: QtBot, chart: PainChart) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(chart, left, pos=QPoint(40, 60))
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.words.startswith("Mon 6 October")
    with qtbot.waitSignal(chart.session_chosen) as heard:
        qtbot.mouseDClick(chart, left, pos=QPoint(40, 60))
    assert heard.args == ["s10"]


def test_the_wheel_is_left_to_the_page(chart: PainChart) -> None:
    at = QPointF(100, 60)
    turn = QWheelEvent(
        at,
        chart.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        NONE,
        PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart, turn)
    assert not turn.isAccepted()


def test_two_sessions_of_a_day_are_apart_and_told_by_their_times(qtbot: QtBot) -> None:
    early = Pair("am", NOW - timedelta(hours=10), 6, 4)
    chart = shown(qtbot, view(early, pair(0, 5, 2), pair(3, 4, 4)))
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.words == "Thu 16 October, 19:30: 5 before, 2 after"
    late = picture(chart)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.words == "Thu 16 October, 09:30: 6 before, 4 after"
    assert picture(chart) != late


def test_unrated_sessions_are_passed_over(qtbot: QtBot) -> None:
    chart = shown(qtbot, view(pair(4, 6, 4), pair(2, None, None), pair(0, 3, 3)))
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.words.startswith("Sun 12 October")


def test_an_empty_range_says_so_and_keys_do_nothing(qtbot: QtBot) -> None:
    chart = shown(qtbot, view(pair(60, 5, 5)))
    assert chart.accessibleDescription().endswith(": no sessions, pain not rated.")
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    hover(chart, 100)
    assert chart.words == ""
    assert not chart.grab().isNull()


def test_a_session_of_another_year_is_told_with_its_year(qtbot: QtBot) -> None:
    chart = shown(qtbot, view(pair(400, 5, 4), pair(0, 4, 4), range_=Range.ALL))
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert "2024" in chart.words


def test_another_range_lets_go_of_the_session(qtbot: QtBot, chart: PainChart) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    chart.set_view(view(pair(1, 3, 2)))
    assert chart.words == ""
    assert "1 session, pain rated on 1 day. Usual pain 3 before" in chart.accessibleDescription()


def test_lines_need_three_rated_days(qtbot: QtBot) -> None:
    few = shown(qtbot, view(pair(1, 6, 2), pair(0, 6, 2)))
    more = shown(qtbot, view(pair(2, 6, 2), pair(1, 6, 2), pair(0, 6, 2)))
    line = shown(qtbot, view(*(pair(n, 6, 2) for n in range(6))))
    after = STILL.color("after")
    dots = [count(picture(c), after) for c in (few, more, line)]
    assert dots[1] / dots[0] == pytest.approx(1.5, rel=0.2)
    assert dots[2] > 4 * dots[0]


def test_a_gap_of_more_than_a_week_breaks_the_line(qtbot: QtBot) -> None:
    days = (20, 19, 18, 17, 3, 2, 1, 0)
    chart = shown(qtbot, view(*(pair(n, 6, 2) for n in days), range_=Range.WEEKS_6))
    image, after = picture(chart), STILL.color("after")
    columns = [
        any(image.pixelColor(x, y) == after for y in range(image.height()))
        for x in range(image.width())
    ]
    first, last = columns.index(True), len(columns) - 1 - columns[::-1].index(True)
    longest = max(len(run) for run in "".join(" x"[c] for c in columns[first:last]).split("x"))
    assert longest > 60


def test_the_lines_draw_in_once_and_stop_when_hidden(qtbot: QtBot) -> None:
    chart = shown(qtbot, THREE, Theme())
    assert chart.is_drawing
    chart.hide()
    assert not chart.is_drawing
    chart.show()
    assert not chart.is_drawing


def test_reduced_motion_draws_at_once(chart: PainChart) -> None:
    assert not chart.is_drawing


def test_each_layout_has_its_height(chart: PainChart) -> None:
    heights = {}
    for form in Form:
        chart.set_form(form)
        heights[form] = chart.sizeHint().height()
    assert heights[Form.SHORT] < heights[Form.PHONE] < heights[Form.WIDE]


def test_it_looks_different_in_the_dark(chart: PainChart) -> None:
    light = picture(chart)
    apply_theme(chart, Theme("dark", reduce_motion=True))
    assert picture(chart) != light


def test_ten_years_are_drawn(qtbot: QtBot) -> None:
    start = datetime(2015, 10, 18, 9, tzinfo=NOW.tzinfo)
    pairs = [Pair(f"s{n}", start + timedelta(hours=12 * n), 3 + n % 5, n % 4) for n in range(7300)]
    chart = shown(qtbot, view(*pairs, range_=Range.ALL))
    assert not chart.grab().isNull()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.words


MANY = tuple(pair(n, 6 - n % 3, 3 - n % 2) for n in range(0, 40, 3))
SIX, TWO = view(*MANY, range_=Range.WEEKS_6), view(*MANY)


@pytest.mark.parametrize(("start", "goal"), [(SIX, TWO), (TWO, SIX)])
def test_another_range_slides_into_place(qtbot: QtBot, start: TrendsView, goal: TrendsView) -> None:
    chart = shown(qtbot, start, Theme())
    chart.hide()  # the lines are drawn in
    chart.show()
    chart.set_view(goal)
    assert _slides(chart)
    on_its_way = picture(chart)
    chart.hide()
    assert not _slides(chart)
    chart.show()
    there = picture(shown(qtbot, goal))
    assert on_its_way != there
    assert picture(chart) == there


def test_another_range_is_there_at_once_where_motion_is_reduced(qtbot: QtBot) -> None:
    chart = shown(qtbot, SIX)
    chart.set_view(TWO)
    assert not _slides(chart)
    assert picture(chart) == picture(shown(qtbot, TWO))


def test_the_same_days_do_not_slide(qtbot: QtBot) -> None:
    chart = shown(qtbot, TWO, Theme())
    chart.set_view(view(*MANY[1:]))
    assert not _slides(chart)


def _slides(chart: PainChart) -> bool:
    return chart.is_morphing
