"""A page with something to save is left with an answer, and a window that closes asks once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.flows.leaving import Leaving
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.program_sheets import LeaveSheet
from sirelief_gui.ui.shell import Shell


class Page:
    """A page that is changed, or not, and hears what becomes of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.shell = Shell(nav=())
        qtbot.addWidget(self.shell)
        self.shell.show_page(Screen(), nav=None)
        self.is_changed = True
        self.heard: list[str] = []
        self.leaving = Leaving(self.shell, self.shell)
        self.leaving.watch(
            is_changed=lambda: self.is_changed,
            save=lambda: self.heard.append("saved"),
            discard=lambda: self.heard.append("left"),
        )

    def sheet(self) -> LeaveSheet:
        sheet = self.shell.sheet_content
        assert isinstance(sheet, LeaveSheet)
        return sheet


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page(qtbot)


def test_unchanged_it_is_left_at_once(page: Page) -> None:
    page.is_changed = False
    assert page.shell.may_leave()
    page.leaving.leave()
    assert page.heard == ["left"]
    assert page.shell.sheet_content is None


def test_changed_it_is_saved_discarded_or_stayed_at(page: Page) -> None:
    page.leaving.leave()
    page.sheet().stay_asked.emit()
    assert page.heard == []
    page.leaving.leave()
    page.sheet().save_asked.emit()
    assert page.heard == ["saved"]
    page.leaving.leave()
    page.sheet().discard_asked.emit()
    assert page.heard == ["saved", "left"]
    assert page.shell.sheet_content is None
    assert page.shell.may_leave()


def test_a_window_that_closes_asks_once_until_she_stays(page: Page) -> None:
    assert not page.shell.may_leave()
    assert page.shell.may_leave()
    page.sheet().stay_asked.emit()
    assert not page.shell.may_leave()
    page.shell.dismiss_sheet()
    assert not page.shell.may_leave()


def test_what_is_said_instead_is_said_once(page: Page) -> None:
    page.leaving.say_once(lambda: page.heard.append("said"))
    assert not page.shell.may_leave()
    assert page.shell.may_leave()
    assert page.heard == ["said"]
    page.leaving.end()
    assert page.shell.may_leave()
