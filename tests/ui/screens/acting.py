"""What a person does on a page, and what she sees there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.scroll import ScrollArea

PHONE, SHORT, WIDE, SMALL = (412, 892), (412, 720), (1440, 900), (360, 600)


class Stage:
    """Opens windows and keeps them until the test is over."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._shells: list[Shell] = []

    def open(self, size: tuple[int, int] = PHONE, scale: float = 1.0) -> Shell:
        """Open a window at a size and a text size, without motion."""
        shell = Shell()
        self._qtbot.addWidget(shell)
        self._shells.append(shell)
        apply_theme(shell, Theme(scale=scale, reduce_motion=True))
        shell.resize(*size)
        shell.show()
        return shell


def shown(stage: Stage, screen: Screen, size: tuple[int, int] = PHONE, scale: float = 1.0) -> Shell:
    """Show a page in a window of its own, as the flows do."""
    shell = stage.open(size, scale)
    shell.show_page(screen, nav=None)
    return shell


def button(root: QWidget, name: str) -> QAbstractButton:
    """Find a visible button by what it is called; LookupError when there is none."""
    for found in root.findChildren(QAbstractButton):
        if found.accessibleName() == name and found.isVisibleTo(root):
            return found
    raise LookupError(name)


def has_button(root: QWidget, name: str) -> bool:
    """Tell whether a visible button is called so."""
    return any(
        found.accessibleName() == name and found.isVisibleTo(root)
        for found in root.findChildren(QAbstractButton)
    )


def press(root: QWidget, name: str) -> None:
    """Click the middle of a button."""
    found = button(root, name)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton, pos=found.rect().center())


def reads(root: QWidget, text: str) -> bool:
    """Tell whether a visible label holds a text, no-break spaces taken as spaces."""
    return any(
        text in label.text().replace("\N{NO-BREAK SPACE}", " ")
        for label in root.findChildren(QLabel)
        if label.isVisibleTo(root)
    )


def cut_off(root: QWidget) -> list[str]:
    """Name the texts that have less height or width than they need, and pages too wide."""
    found = [
        label.text()
        for label in root.findChildren(Label)
        if label.isVisibleTo(root)
        and label.text()
        and (
            label.height() < label.heightForWidth(label.width())
            or label.width() < label.minimumSizeHint().width()
        )
    ]
    found += [
        f"{area.content.width()} px in {area.viewport().width()} px"
        for area in root.findChildren(ScrollArea)
        if area.isVisibleTo(root) and area.content.width() > area.viewport().width()
    ]
    return found
