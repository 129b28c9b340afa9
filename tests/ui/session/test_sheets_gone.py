"""A sheet that is closed is gone, whatever its own buttons hold on to."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.session.sheets import PausedSheet
from sirelief_gui.ui.session.stop_sheet import StopSheet
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from sirelief_gui.ui.widgets.sheet import SheetHost


@pytest.mark.parametrize("make", [PausedSheet, StopSheet, lambda: FaultSheet("It is full.")])
def test_a_closed_sheet_is_deleted(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    host = SheetHost(window)
    sheet = make()
    host.open(sheet, form=Form.PHONE, at_once=True)
    host.close_sheet()
    qtbot.waitUntil(lambda: not isValid(sheet))


def test_a_sheet_that_is_opened_again_at_once_stays(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    host, sheet = SheetHost(window), FaultSheet("It is full.")
    host.open(sheet, form=Form.PHONE, at_once=True)
    host.close_sheet()
    host.open(sheet, form=Form.PHONE, at_once=True)
    other = FaultSheet("Another.")
    SheetHost(window).open(other, form=Form.PHONE, at_once=True)
    gc.collect()
    assert isValid(sheet)
    assert host.content is sheet
