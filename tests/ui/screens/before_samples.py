"""What the tests of the screens before a session share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.safety import CONDITIONS, EMERGENCY_SIGNS, WARNING_SIGNS, Answers
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.clearance import ClearanceScreen
from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme

PHONE, SHORT, WIDE = (412, 892), (412, 720), (1440, 900)
SMALLEST = (360, 600)


class Heard:
    """Notes what signals carried, in order."""

    def __init__(self) -> None:
        self.all: list[object] = []

    def note(self, what: object) -> Callable[..., None]:
        """Return a slot that notes a name, or a name with what came with it."""

        def slot(*args: object) -> None:
            self.all.append((what, *args) if args else what)

        return slot


def shown(qtbot: QtBot, screen: Screen, size: tuple[int, int] = PHONE, scale: float = 1.0) -> Shell:
    """Show a screen in a window of a size, as the flows do."""
    shell = Shell()
    # Kept to the end of the test: a window that is collected while it is shown takes Qt with it.
    qtbot.addWidget(shell, before_close_func=partial(_let_go, shell))
    apply_theme(shell, Theme(scale=scale, reduce_motion=True))
    shell.resize(*size)
    with qtbot.waitExposed(shell):
        shell.show()
    shell.show_page(screen, nav=None)
    return shell


def _let_go(*_: object) -> None:
    """Do nothing with what was kept until now."""


def press(button: QAbstractButton) -> None:
    """Press a button with the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def key(widget: QWidget, which: Qt.Key) -> None:
    """Press a key in the window of a widget."""
    QTest.keyClick(widget.window().windowHandle(), which)


def clearance(answers: Answers | None = None, *, number: str = "") -> tuple[ClearanceScreen, Heard]:
    """Return the gate and what it says."""
    screen = ClearanceScreen(conditions=CONDITIONS, answers=answers or Answers(), number=number)
    heard = Heard()
    screen.answered.connect(heard.note("answered"))
    screen.looked_around.connect(heard.note("looked_around"))
    screen.warning_signs_asked.connect(heard.note("signs"))
    screen.went_back.connect(heard.note("back"))
    return screen, heard


def call_page(
    maternity: str = "", emergency: str = "", *, reported: bool = True
) -> tuple[StopAndCallScreen, Heard]:
    """Return the page behind a warning sign and what it says."""
    screen = StopAndCallScreen(
        signs=WARNING_SIGNS,
        emergency_signs=EMERGENCY_SIGNS,
        maternity_number=maternity,
        emergency_number=emergency,
        reported=reported,
    )
    heard = Heard()
    screen.called.connect(heard.note("called"))
    screen.mistake.connect(heard.note("mistake"))
    screen.went_back.connect(heard.note("back"))
    screen.number_saved.connect(heard.note("number"))
    return screen, heard
