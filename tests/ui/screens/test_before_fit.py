"""Nothing is cut at any text size: every label and button has the room its words need."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.buttons import Button
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pressable import Pressable
from sirelief_gui.ui.widgets.rows import Row
from tools.gallery_screens import SCREENS

SIZES = [(360, 600, 1.5), (900, 600, 1.5)]


def cut(content: QWidget, window: QWidget) -> list[str]:
    """Return what has too little room, or reaches out of the window at a side."""
    found = []
    for part in content.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, (Label, Button, Row)):
            continue
        name = part.accessibleName() or part.text()
        if part.width() < part.minimumSizeHint().width():
            found.append(f"{name}: {part.width()} of {part.minimumSizeHint().width()} across")
        if part.hasHeightForWidth() and part.height() < part.heightForWidth(part.width()):
            found.append(f"{name}: {part.height()} of {part.heightForWidth(part.width())} high")
        left = part.mapTo(window, QPoint(0, 0)).x()
        if left < 0 or left + part.width() > window.width():
            found.append(f"{name}: from {left} to {left + part.width()}")
    return found


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_no_words_are_cut(qtbot: QtBot, width: int, height: int, scale: float) -> None:
    problems = {}
    for name, make in SCREENS.items():
        shell = Shell()
        qtbot.addWidget(shell)
        apply_theme(shell, Theme(scale=scale, reduce_motion=True))
        shell.resize(width, height)
        content = make()
        if isinstance(content, Screen):
            shell.show_page(content, nav="today" if "today" in name else None)
        else:
            shell.show_sheet(content)
        with qtbot.waitExposed(shell):
            shell.show()
        if found := cut(content, shell):
            problems[name] = found
        shell.close()
    assert problems == {}


def test_every_control_has_a_name_and_a_size_to_hit(qtbot: QtBot) -> None:
    problems = []
    for name, make in SCREENS.items():
        shell = Shell()
        qtbot.addWidget(shell)
        shell.resize(412, 892)
        content = make()
        if isinstance(content, Screen):
            shell.show_page(content, nav=None)
        else:
            shell.show_sheet(content)
        with qtbot.waitExposed(shell):
            shell.show()
        for control in content.findChildren(Pressable):
            if not control.isVisible() or control.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            if not control.accessibleName():
                problems.append(f"{name}: a {type(control).__name__} has no name")
            if min(control.width(), control.height()) < 48:
                problems.append(f"{name}: {control.accessibleName()} is {control.size()}")
        shell.close()
    assert problems == []
