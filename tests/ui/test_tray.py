"""The icon in the tray: its menu, its clicks, and a desktop without a place for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from sirelief_gui.app import make_application
from sirelief_gui.ui.tray import Tray
from tests.ui.screens.before_samples import Heard

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")
"""What Qt says of icons where no window is on a real screen."""


class Corner:
    """A tray to test with; ``may_snooze`` and ``is_offered`` are the desktop's and hers."""

    def __init__(self) -> None:
        make_application()
        self.may_snooze = self.is_offered = True
        self.tray = Tray(may_snooze=lambda: self.may_snooze, is_offered=lambda: self.is_offered)
        self.heard = Heard()
        self.tray.opened.connect(self.heard.note("open"))
        self.tray.snoozed.connect(self.heard.note("snooze"))
        self.tray.quit_asked.connect(self.heard.note("quit"))
        self.tray.message_chosen.connect(self.heard.note("message"))

    @property
    def icon(self) -> QSystemTrayIcon:
        assert self.tray.icon is not None
        return self.tray.icon

    @property
    def menu(self) -> QMenu:
        return self.icon.contextMenu()

    def entries(self) -> dict[str, QAction]:
        """The menu's entries by name, those of Snooze too."""
        found = {one.text(): one for one in self.menu.actions() if one.text()}
        return found | {one.text(): one for one in self.snooze().actions()}

    def snooze(self) -> QMenu:
        (menu,) = self.menu.findChildren(QMenu)
        return menu


@pytest.fixture
def corner(qapp: QApplication) -> Iterator[Corner]:
    made = Corner()
    yield made
    made.tray.set_on(False)


def test_off_it_costs_nothing(corner: Corner) -> None:
    assert not corner.tray.is_on
    assert corner.tray.icon is None
    corner.tray.set_on(False)
    assert corner.tray.icon is None


def test_on_it_is_there_with_its_menu(corner: Corner) -> None:
    corner.tray.set_on(True)
    assert corner.tray.is_on
    assert corner.icon.isVisible()
    assert corner.icon.toolTip() == "SI Relief"
    assert not corner.icon.icon().isNull()
    assert [one.text() for one in corner.menu.actions()] == ["Open", "Snooze", "", "Quit"]
    corner.tray.set_on(False)
    assert not corner.icon.isVisible()


def test_the_menu_says_what_was_chosen(corner: Corner) -> None:
    corner.tray.set_on(True)
    entries = corner.entries()
    for name in ("Open", "In 10 min", "In 30 min", "In 60 min", "Quit"):
        entries[name].trigger()
    assert corner.heard.all == ["open", ("snooze", 10), ("snooze", 30), ("snooze", 60), "quit"]


def test_a_click_opens_the_window_and_the_menu_s_does_not(corner: Corner) -> None:
    corner.tray.set_on(True)
    corner.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert corner.heard.all == []
    corner.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert corner.heard.all == ["open"]


def test_snooze_is_offered_while_there_is_something_to_put_off(corner: Corner) -> None:
    corner.tray.set_on(True)
    for may in (False, True):
        corner.may_snooze = may
        corner.menu.aboutToShow.emit()
        assert corner.snooze().isEnabled() is may


def test_without_a_place_for_it_it_is_not_on(corner: Corner) -> None:
    corner.is_offered = False
    corner.tray.set_on(True)
    assert not corner.tray.is_on
    assert not corner.tray.can_say
    assert not corner.tray.say("Time for your routine")
    corner.is_offered = True  # the panel has come up after us
    assert corner.tray.is_on


def test_a_click_on_its_message_is_told(corner: Corner) -> None:
    corner.tray.set_on(True)
    corner.icon.messageClicked.emit()
    assert corner.heard.all == ["message"]
