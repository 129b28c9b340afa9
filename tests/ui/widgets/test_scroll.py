"""What scrolls is flung by touch and trackpad, not by the mouse, and shows where it is."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QPropertyAnimation, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.preview_table import PreviewTable
from sirelief_gui.ui.widgets.scroll import ScrollArea, ScrollMark

FAST = (-20,) * 6


@pytest.fixture
def area(qtbot: QtBot) -> ScrollArea:
    made = ScrollArea()
    qtbot.addWidget(made)
    tall = QPushButton()
    tall.setFixedHeight(5000)
    made.column.addWidget(tall)
    made.resize(300, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture(scope="module")
def finger(qapp: object) -> QPointingDevice:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


def wheel(area: QAbstractScrollArea, by: QPoint, phase: Qt.ScrollPhase, at: int) -> None:
    middle = QPointF(area.viewport().rect().center())
    event = QWheelEvent(
        middle,
        middle,
        by,
        by * 2,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        phase,
        False,
    )
    event.setTimestamp(at)
    QCoreApplication.sendEvent(area.viewport(), event)


def swipe(area: QAbstractScrollArea, moves: Sequence[int], *, rest: int = 0) -> None:
    """Move two fingers on a trackpad by so many pixels each 16 ms, and lift them after a rest."""
    at = 1000
    wheel(area, QPoint(), Qt.ScrollPhase.ScrollBegin, at)
    for by in moves:
        at += 16
        step = QPoint(0, by) if isinstance(area, ScrollArea) else QPoint(by, 0)
        wheel(area, step, Qt.ScrollPhase.ScrollUpdate, at)
    wheel(area, QPoint(), Qt.ScrollPhase.ScrollEnd, at + rest)


def runs(area: QAbstractScrollArea) -> bool:
    run = area.findChild(QPropertyAnimation)
    assert run is not None
    return run.state() is QPropertyAnimation.State.Running


@pytest.mark.skipif(sys.platform == "darwin", reason="the system itself goes on there")
def test_a_swipe_on_the_trackpad_runs_on(qtbot: QtBot, area: ScrollArea) -> None:
    bar = area.verticalScrollBar()
    swipe(area, FAST)
    followed = bar.value()
    assert followed > 0
    qtbot.waitUntil(lambda: not runs(area))
    assert bar.value() > followed + 100


def test_it_stops_under_the_fingers(area: ScrollArea) -> None:
    swipe(area, FAST)
    assert runs(area)
    wheel(area, QPoint(0, -5), Qt.ScrollPhase.ScrollBegin, 2000)
    assert not runs(area)


def test_fingers_that_have_come_to_rest_fling_nothing(area: ScrollArea) -> None:
    swipe(area, FAST, rest=300)
    assert not runs(area)


def test_with_reduced_motion_nothing_runs_on(area: ScrollArea) -> None:
    apply_theme(area, Theme(reduce_motion=True))
    swipe(area, FAST)
    assert not runs(area)


def test_a_finger_drags_and_flings_and_presses_nothing_on_its_way(
    qtbot: QtBot, area: ScrollArea, finger: QPointingDevice
) -> None:
    window, bar = area.windowHandle(), area.verticalScrollBar()
    button = area.content.findChild(QPushButton)
    assert button is not None
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.touchEvent(window, finger).press(0, QPoint(150, 350), window).commit()
    for y in range(320, 80, -30):
        QTest.touchEvent(window, finger).move(0, QPoint(150, y), window).commit()
    QTest.touchEvent(window, finger).release(0, QPoint(150, 80), window).commit()
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert pressed == []
    assert not button.isDown()


def test_the_mouse_drags_nothing_and_presses(area: ScrollArea) -> None:
    button = area.content.findChild(QPushButton)
    assert button is not None
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(150, 350))
    for y in range(330, 90, -20):
        QTest.mouseMove(button, QPoint(150, y))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(150, 90))
    assert area.verticalScrollBar().value() == 0
    assert pressed == [True]


def test_the_mark_shows_while_it_scrolls_and_goes(qtbot: QtBot, area: ScrollArea) -> None:
    mark = area.findChild(ScrollMark)
    assert mark is not None
    assert not mark.isVisible()
    area.verticalScrollBar().setValue(200)
    assert mark.isVisible()
    assert (mark.width(), mark.geometry().right()) == (6, area.width() - 3)
    qtbot.waitUntil(lambda: not mark.isVisible())


def test_the_mark_is_at_the_other_edge_where_lines_run_the_other_way(area: ScrollArea) -> None:
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    area.verticalScrollBar().setValue(200)
    mark = area.findChild(ScrollMark)
    assert mark is not None
    assert mark.x() == 2


@pytest.mark.skipif(sys.platform == "darwin", reason="the system itself goes on there")
def test_a_table_runs_on_sideways_with_a_mark_at_its_foot(qtbot: QtBot) -> None:
    columns = [f"column {number} with many words" for number in range(40)]
    table = PreviewTable(columns, [columns], name="rows")
    qtbot.addWidget(table)
    table.resize(300, 120)
    table.show()
    qtbot.waitExposed(table)
    swipe(table, FAST)
    followed = table.horizontalScrollBar().value()
    mark = table.findChild(ScrollMark)
    assert mark is not None
    assert mark.isVisible()
    assert (mark.height(), mark.width()) == (6, table.width())
    qtbot.waitUntil(lambda: not runs(table))
    assert table.horizontalScrollBar().value() > followed
