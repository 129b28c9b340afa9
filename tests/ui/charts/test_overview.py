"""The strip under the chart: dragging the handle, its ends, and keys."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.trends import Range
from sirelief_gui.ui.charts.grips import Grip, Hold, hold_at, zones
from sirelief_gui.ui.charts.overview import Overview
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.theme import apply_theme
from tests.ui.charts.charts import STILL, TODAY, history, shown, wheel

LEFT = Qt.MouseButton.LeftButton


class Pair:
    """A chart and its strip."""

    def __init__(self, qtbot: QtBot, range_: Range = Range.MONTHS_3) -> None:
        self.chart: PainChart = shown(qtbot, history(364), range_)
        self.strip = Overview(self.chart.zoom)
        qtbot.addWidget(self.strip)
        apply_theme(self.strip, STILL)
        self.strip.resize(364, 48)
        self.strip.set_series(self.chart.shelf.series)
        self.strip.show()
        qtbot.waitExposed(self.strip)
        self.qtbot = qtbot

    @property
    def ago(self) -> tuple[int, int]:
        first, last = self.chart.days_shown
        return (TODAY - first).days, (TODAY - last).days

    def drag(self, start: float, end: float) -> None:
        self.qtbot.mousePress(self.strip, LEFT, pos=QPoint(round(start), 24))
        at = QPointF(end, 24)
        QApplication.sendEvent(
            self.strip,
            QMouseEvent(
                QEvent.Type.MouseMove,
                at,
                self.strip.mapToGlobal(at),
                LEFT,
                LEFT,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
        self.qtbot.mouseRelease(self.strip, LEFT, pos=QPoint(round(end), 24))


@pytest.fixture
def both(qtbot: QtBot) -> Pair:
    return Pair(qtbot)


def test_it_says_which_days_are_shown(both: Pair) -> None:
    assert both.strip.accessibleName() == "Days shown in the chart"
    assert both.strip.accessibleDescription() == "Fri 18 July to Thu 16 October, 91 of 364 days"


def test_dragging_the_handle_shows_other_days(both: Pair) -> None:
    with both.qtbot.waitSignal(both.chart.span_changed) as heard:
        both.drag(300, 200)
    assert both.ago == (190, 100)
    assert heard.args == list(both.chart.days_shown)


def test_dragging_an_end_shows_more_or_fewer(both: Pair) -> None:
    both.drag(260, 160)
    assert both.ago == (190, 0)
    both.drag(160, 400)
    assert both.ago == (6, 0)


def test_the_last_end_is_dragged_too(both: Pair) -> None:
    both.drag(362, 330)
    assert both.ago == (90, 32)


def test_a_tap_beside_the_handle_brings_it_there(both: Pair) -> None:
    both.drag(100, 100)
    assert both.ago == (364 - 55, 364 - 145)


def test_it_stays_within_the_history(both: Pair) -> None:
    both.drag(300, -500)
    assert both.ago == (363, 273)


@pytest.mark.parametrize(
    ("key", "ago"),
    [
        (Qt.Key.Key_Left, (113, 23)),
        (Qt.Key.Key_PageUp, (181, 91)),
        (Qt.Key.Key_Home, (363, 273)),
        (Qt.Key.Key_Right, (90, 0)),
        (Qt.Key.Key_PageDown, (90, 0)),
        (Qt.Key.Key_End, (90, 0)),
    ],
)
def test_keys_move_it(both: Pair, key: Qt.Key, ago: tuple[int, int]) -> None:
    both.qtbot.keyClick(both.strip, key)
    assert both.ago == ago


def test_plus_minus_and_ctrl_with_the_wheel_zoom(both: Pair) -> None:
    both.qtbot.keyClick(both.strip, Qt.Key.Key_Plus)
    fewer = both.ago
    assert 90 > fewer[0] > fewer[1] > 0
    wheel(both.strip, 100, -1, ctrl=True)
    assert both.ago[0] > fewer[0]
    assert not wheel(both.strip, 100, 1, ctrl=False).isAccepted()


def test_it_moves_with_its_chart(both: Pair) -> None:
    before = both.strip.words, both.strip.grab().toImage()
    both.qtbot.keyClick(both.chart, Qt.Key.Key_Plus)
    assert both.strip.words != before[0]
    assert both.strip.grab().toImage() != before[1]


def test_a_strip_of_nothing_is_drawn(qtbot: QtBot) -> None:
    strip = Overview(PainChart().zoom)
    qtbot.addWidget(strip)
    assert strip.words == ""
    assert not strip.grab().isNull()


@given(st.floats(0, 340), st.floats(0.2, 340))
def test_each_part_has_room_for_a_finger(first: float, width: float) -> None:
    end = min(340.0, first + width)
    found = zones((first, end), (0, 340), 48)
    assert all(high - low >= 48 - 1e-6 for low, high in found.values())
    assert found[Grip.FIRST][1] == found[Grip.ALL][0]
    assert found[Grip.ALL][1] == found[Grip.LAST][0]
    if width < 100:
        assert found[Grip.FIRST][0] >= -1e-6
        assert found[Grip.LAST][1] <= 340 + 1e-6


def test_nothing_is_held_far_from_the_handle() -> None:
    assert hold_at(10, (200, 300), (0, 340), 48).grip is None


def test_an_end_stops_at_the_fewest_days() -> None:
    assert Hold(Grip.LAST, 300, 200, 300).moved(0, (0, 340), 7) == (200, 207)
    assert Hold(Grip.FIRST, 200, 200, 300).moved(340, (0, 340), 7) == (293, 300)


def test_the_days_there_are_are_those_of_the_history(both: Pair) -> None:
    assert both.chart.zoom.limits == (0.0, 364.0)
    assert both.chart.shelf.series is not None
    assert both.chart.shelf.series.start == TODAY - timedelta(days=363)
