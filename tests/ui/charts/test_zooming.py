"""More and fewer days in the chart, by wheel, pinch and keys."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.trends import Range, Span, index_of
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.theme import Theme
from tests.ui.charts.charts import TODAY, change, history, shown, view_of, wheel

DATA = history(200)


@pytest.fixture
def chart(qtbot: QtBot) -> PainChart:
    return shown(qtbot, DATA)


def days(chart: PainChart) -> int:
    first, last = chart.days_shown
    return (last - first).days + 1


def test_ctrl_and_the_wheel_zoom_around_the_pointer(qtbot: QtBot, chart: PainChart) -> None:
    with qtbot.waitSignal(chart.span_changed) as heard:
        assert wheel(chart, chart.plot.right(), 3, ctrl=True).isAccepted()
    assert heard.args == list(chart.days_shown)
    assert chart.days_shown[1] == TODAY
    assert 20 < days(chart) < 30
    wheel(chart, chart.plot.left(), -1, ctrl=True)
    assert 20 < days(chart) < 36


def test_the_plain_wheel_is_the_page_s(chart: PainChart) -> None:
    before = chart.days_shown
    assert not wheel(chart, 100, 3, ctrl=False).isAccepted()
    assert chart.days_shown == before


def test_it_never_shows_fewer_days_than_a_week_nor_more_than_there_are(chart: PainChart) -> None:
    wheel(chart, 100, 60, ctrl=True)
    assert days(chart) == 7
    wheel(chart, 100, -60, ctrl=True)
    assert chart.days_shown == (TODAY - timedelta(days=199), TODAY)


def test_plus_and_minus_zoom_and_stay_with_the_session_pointed_at(
    qtbot: QtBot, chart: PainChart
) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_End)
    said = chart.words
    for _ in range(4):
        qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert days(chart) < 15
    assert chart.words == said
    with qtbot.waitSignal(chart.span_changed) as heard:
        qtbot.keyClick(chart, Qt.Key.Key_Minus)
    first, last = heard.args
    chart.set_view(view_of(DATA, span=Span(first, last)))
    assert chart.words == said
    assert chart.days_shown == (first, last)


def test_what_is_no_longer_shown_is_no_longer_pointed_at(qtbot: QtBot, chart: PainChart) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.words
    wheel(chart, chart.plot.right(), 8, ctrl=True)
    assert chart.words == ""


def test_arrows_stay_among_the_days_shown(qtbot: QtBot, chart: PainChart) -> None:
    wheel(chart, chart.plot.right(), 60, ctrl=True)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.words.startswith("Fri 10 October") or chart.words.startswith("Sat 11 October")


def test_a_pinch_on_the_touchpad_zooms(chart: PainChart) -> None:
    before = days(chart)
    at = QPointF(200, 100)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        chart.mapToGlobal(at),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(chart, pinch)
    assert pinch.isAccepted()
    assert days(chart) == pytest.approx(before / 1.5, abs=1)


def test_a_pinch_on_the_screen_zooms(chart: PainChart) -> None:
    before = days(chart)
    pinch = QPinchGesture()
    pinch.setScaleFactor(2.0)
    pinch.setChangeFlags(QPinchGesture.ChangeFlag.ScaleFactorChanged)
    pinch.setCenterPoint(QPointF(chart.mapToGlobal(chart.plot.center())))
    QApplication.sendEvent(chart, QGestureEvent([pinch]))
    assert days(chart) == pytest.approx(before / 2, abs=1)


def test_the_answer_of_the_page_moves_nothing(qtbot: QtBot) -> None:
    chart = shown(qtbot, DATA, theme=Theme())
    with qtbot.waitSignal(chart.span_changed) as heard:
        wheel(chart, 300, 4, ctrl=True)
    first, last = heard.args
    chart.set_view(view_of(DATA, span=Span(first, last)))
    assert not chart.is_morphing
    with qtbot.assertNotEmitted(chart.span_changed, wait=300):
        wheel(chart, 300, 0, ctrl=True)


def test_another_range_of_a_history_slides_into_place(qtbot: QtBot) -> None:
    chart = shown(qtbot, DATA, theme=Theme())
    chart.hide()
    chart.show()
    chart.set_view(view_of(DATA, Range.WEEKS_2))
    assert chart.is_morphing
    chart.hide()
    still = shown(qtbot, DATA, Range.WEEKS_2)
    chart.show()
    assert chart.grab().toImage() == still.grab().toImage()


def test_a_short_history_does_not_zoom(qtbot: QtBot) -> None:
    chart = shown(qtbot, history(3), Range.ALL)
    before = chart.days_shown
    wheel(chart, 100, -3, ctrl=True)
    assert chart.days_shown == before


def test_rows_are_added_where_there_is_something_to_say(qtbot: QtBot) -> None:
    plain = shown(qtbot, DATA).sizeHint().height()
    changed = shown(qtbot, history(200, changes=(change(20),))).sizeHint().height()
    weeks = shown(qtbot, history(200, began=TODAY - timedelta(weeks=24))).sizeHint().height()
    assert changed > plain
    assert weeks > plain


def test_a_history_read_again_is_shown(qtbot: QtBot, chart: PainChart) -> None:
    more = history(300)
    chart.set_history(index_of(more), TODAY)
    chart.set_view(view_of(more, Range.ALL))
    assert days(chart) == 300
