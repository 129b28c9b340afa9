"""From the settings to the reminder: what she chooses is kept and followed at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.reminder_flow import ReminderFlow
from sirelief_gui.ui.reminding import Reminding
from sirelief_gui.ui.screens.reminder import ReminderScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.tray import Tray
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from tests.ui.flows.person import Person
from tests.ui.reminder_fakes import Login, Noticeboard

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")
"""What Qt says of icons where no window is on a real screen."""


class Page:
    """The page of the reminder with all that follows it."""

    def __init__(self, qtbot: QtBot, services: Services) -> None:
        make_application()
        self.shell = Shell()
        qtbot.addWidget(self.shell)
        self.services, self.board, self.login = services, Noticeboard(), Login()
        desk = Desk(self.shell, services)
        self.tray = Tray(may_snooze=lambda: False, is_offered=lambda: True)
        self.reminding = desk.reminding = Reminding(
            self.shell, services, announcer=self.board, tray=self.tray, login=self.login
        )
        self.left = 0
        self.flow = ReminderFlow(desk, self.shell)
        self.shell.show()

    def open(self) -> ReminderScreen:
        self.flow.show(back=self._leave)
        screen = self.shell.screen_shown
        assert isinstance(screen, ReminderScreen)
        return screen

    def _leave(self) -> None:
        self.left += 1


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> Iterator[Page]:
    made = Page(qtbot, services)
    yield made
    made.tray.set_on(False)
    QGuiApplication.setQuitOnLastWindowClosed(True)


def test_the_settings_lead_there_and_say_what_was_chosen(person: Person) -> None:
    person.clear_to_start()
    person.press("Settings")
    person.press("Reminder, Off")
    person.on("ReminderScreen")
    person.press("Remind me")
    assert person.services.settings.load().reminder is not None
    person.press("Back")
    person.on("SettingsScreen")
    assert person.button("Reminder, Mon to Fri, 18:00") is not None


def test_add_your_week_on_today_leads_there_too_and_keeps_what_was_told(person: Person) -> None:
    person.clear_to_start()
    person.press("Add your week")
    person.press("5")
    person.press("Reminder, Off")
    person.on("ReminderScreen")
    assert person.services.settings.load().weekly_goal == 5
    person.press("Remind me")
    person.press("Back")
    person.on("AboutYouScreen")
    person.press("Reminder, Mon to Fri, 18:00")
    person.on("ReminderScreen")


def test_without_what_reminds_neither_tray_nor_login_is_offered(person: Person) -> None:
    person.clear_to_start()
    person.press("Settings")
    person.press("Reminder, Off")
    person.on("ReminderScreen")
    assert person.button("Start at login") is None
    tray = person.button("Icon in the tray")
    assert tray is not None
    assert not tray.isEnabled()


def test_what_she_chooses_is_kept_and_followed(page: Page, clock: VirtualClock) -> None:
    screen = page.open()
    waited, shown = [page.reminding.waits], [page.tray.is_on]
    for _ in range(2):
        screen.on.click()
        waited.append(page.reminding.waits)
        screen.tray.click()
        shown.append(page.tray.is_on)
    assert (waited, shown) == ([False, True, False], [False, True, False])
    screen.hour.plus.click()
    assert page.services.settings.load().reminder_minute == 19 * 60


def test_what_was_due_before_she_chose_is_not_made_up_for(page: Page, clock: VirtualClock) -> None:
    screen = page.open()  # it is 18:04
    screen.on.click()
    page.reminding.poll()
    assert page.board.said == []


def test_starting_at_login_is_turned_on_and_off(page: Page) -> None:
    page.login.on = True
    screen = page.open()
    assert screen.login.isChecked()
    screen.login.click()
    assert not page.login.on
    screen.login.click()
    assert page.login.on


def test_what_the_system_refuses_is_said_and_can_be_tried_again(page: Page) -> None:
    screen = page.open()
    page.login.fault = StorageError("/autostart may not be written.")
    screen.login.click()
    assert not screen.login.isChecked()
    alert = page.shell.sheet_content
    assert isinstance(alert, FaultSheet)
    assert "may not be written" in alert.accessibleName()
    page.login.fault = None
    alert.retry.click()
    assert screen.login.isChecked()
    assert page.login.on


def test_a_desktop_that_shows_no_notices_is_told_of(page: Page) -> None:
    page.board.takes = False
    screen = page.open()
    told: list[bool] = []
    page.reminding.looked.connect(told.append)
    page.reminding.look()
    assert told == [page.tray.can_say]
    assert screen.isVisible()
