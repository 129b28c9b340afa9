"""What is left in memory by controls that are gone: pages with them are made by the hundred."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.checkrow import CheckRow
from sirelief_gui.ui.widgets.comfort_choice import ComfortChoice
from sirelief_gui.ui.widgets.scroll import ScrollMark
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.switch import SwitchRow

CONTROLS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: PrimaryButton("Start"),
    "switch": lambda: SwitchRow("Sound"),
    "row": lambda: CheckRow("Wedge"),
    "segments": lambda: Segmented((("a", "One"), ("b", "Two")), name="n"),
    "comfort": lambda: ComfortChoice(name="How it felt"),
    "scrolling": lambda: ScrollMark(QScrollArea()),
}
TIMES = 200


def _made_and_gone(make: Callable[[], QWidget], times: int) -> int:
    for _ in range(times):
        control = make()
        control.deleteLater()
        if (parent := control.parentWidget()) is not None:
            parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return sys.getallocatedblocks()


@pytest.mark.parametrize("name", CONTROLS)
def test_a_control_that_is_gone_leaves_nothing_behind(qtbot: QtBot, name: str) -> None:
    counts = [_made_and_gone(CONTROLS[name], TIMES) for _ in range(5)]
    least = min(after - before for before, after in pairwise(counts))  # caches fill meanwhile
    assert least / TIMES < 0.5
