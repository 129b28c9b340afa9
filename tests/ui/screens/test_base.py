"""What all pages with a way back share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.screens.base import BackScreen
from tests.ui.screens.before_samples import Heard

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def back_page(qtbot: QtBot) -> tuple[BackScreen, Heard]:
    screen, heard = BackScreen(), Heard()
    qtbot.addWidget(screen)
    screen.went_back.connect(heard.note("back"))
    return screen, heard


def test_esc_goes_back_once_however_long_it_is_held(qtbot: QtBot) -> None:
    screen, heard = back_page(qtbot)
    press, release = QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease
    assert screen.handle_key(QKeyEvent(press, Qt.Key.Key_Escape, NO_MODIFIER))
    held = QKeyEvent(press, Qt.Key.Key_Escape, NO_MODIFIER, "", True)
    assert not screen.handle_key(held)
    assert not screen.handle_key(QKeyEvent(release, Qt.Key.Key_Escape, NO_MODIFIER))
    assert heard.all == ["back"]


def test_other_keys_are_left_to_the_page(qtbot: QtBot) -> None:
    screen, heard = back_page(qtbot)
    press = QKeyEvent.Type.KeyPress
    assert not screen.handle_key(QKeyEvent(press, Qt.Key.Key_Return, NO_MODIFIER))
    assert heard.all == []
