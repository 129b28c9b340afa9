"""The toast: as tall as its words, and never over the buttons at the foot of a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.toast import Toast


class Page(Screen):
    """A page with a button at its foot."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addStretch(1)
        self.save = PrimaryButton("Save")
        column.addWidget(self.save)


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    made = Shell()
    qtbot.addWidget(made)
    apply_theme(made, Theme(reduce_motion=True))
    made.resize(412, 720)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown_toast(shell: Shell) -> Toast:
    toast = shell.findChild(Toast)
    assert toast is not None
    return toast


def test_one_that_is_up_leaves_the_buttons_of_the_next_page_free(shell: Shell) -> None:
    first, second = Page(), Page()
    shell.show_page(first, nav=None)
    shell.toast("Saved", lambda: None)
    shell.show_page(second, nav=None)
    at = second.save.rect().translated(second.save.mapTo(shell, QPoint()))
    assert at.isValid()
    assert not at.intersects(shown_toast(shell).geometry())


def test_it_is_as_tall_as_its_words_need(shell: Shell) -> None:
    shell.toast("Saved", lambda: None)
    toast = shown_toast(shell)
    one_line = toast.height()
    shell.toast(
        "You will not be asked about any of these from now on, nor on any other day to come",
        lambda: None,
    )
    (label,) = toast.findChildren(Label)
    assert toast.height() > one_line
    assert toast.height() >= toast.tall_at(toast.width())
    assert label.height() >= label.heightForWidth(label.width())
