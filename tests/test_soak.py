"""Slow damage: the PySide6 and Python we run on must survive a long animation (ADR 0002)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import PySide6
import pytest
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

REPAINTS = 20_000
FIRST_WITH_IMMORTAL_NONE = (3, 12)
FIRST_THAT_RELIES_ON_IT = (6, 12)


def test_pyside6_fits_this_python() -> None:
    pyside = tuple(int(part) for part in PySide6.__version__.split(".")[:2])
    assert sys.version_info >= FIRST_WITH_IMMORTAL_NONE or pyside < FIRST_THAT_RELIES_ON_IT


@pytest.mark.soak
def test_none_survives_twenty_thousand_repaints(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(8, 8)
    widget.show()
    before = sys.getrefcount(None)
    for _ in range(REPAINTS):
        widget.repaint()
    # The broken pair loses one reference a call; a few more or fewer are ordinary life.
    assert sys.getrefcount(None) > before - REPAINTS // 10
