"""The collector is switched on once after a start, and no more by that start."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.start import CollectLater

AT_MOST_MS = 50


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def passed(window: QWidget) -> list[bool]:
    """Fill when all that was to come by itself has come."""
    CollectLater(window, after_ms=0, at_most_ms=AT_MOST_MS)
    found: list[bool] = []
    QTimer.singleShot(2 * AT_MOST_MS, window, lambda: found.append(True))
    return found


def test_a_window_that_was_painted_has_it_on_at_once_and_not_a_second_time(
    qtbot: QtBot, window: QWidget, passed: list[bool]
) -> None:
    window.show()
    window.grab()
    qtbot.waitUntil(gc.isenabled)
    gc.disable()  # as the warm-up does while it works
    qtbot.waitUntil(lambda: bool(passed))
    assert not gc.isenabled()


def test_a_window_that_is_not_shown_is_waited_for_no_longer_than_that(
    qtbot: QtBot, window: QWidget, passed: list[bool]
) -> None:
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: bool(passed))
    assert gc.isenabled()
    gc.disable()
    window.show()
    window.grab()
    later = list[bool]()
    QTimer.singleShot(0, window, lambda: later.append(True))
    qtbot.waitUntil(lambda: bool(later))
    assert not gc.isenabled()
