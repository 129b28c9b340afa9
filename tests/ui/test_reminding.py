"""Reminding while the app runs: when it tells, how, and what her answers do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.reminders import Reminders
from sirelief_gui.ui.announcing import WHOLE
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.main_flow import MainFlow
from sirelief_gui.ui.reminding import Reminding
from sirelief_gui.ui.screens.hidden import HiddenScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.tray import Tray
from sirelief_gui.ui.widgets.toast import Toast
from tests.services.kit import BERLIN, EVENING, begin, may_exercise
from tests.ui.reminder_fakes import Noticeboard

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")
"""What Qt says of icons where no window is on a real screen."""

MINUTE, HOUR = 60.0, 3600.0
TEXT = "Time for your routine"


class Desktop:
    """The window with its reminders, on a desktop whose parts are ours."""

    def __init__(self, qtbot: QtBot, services: Services, *, has_tray: bool = True) -> None:
        make_application()
        self.services, self.board = services, Noticeboard()
        self.shell = Shell()
        qtbot.addWidget(self.shell)
        desk = Desk(self.shell, services)
        self.tray = Tray(may_snooze=services.reminders.can_snooze, is_offered=lambda: has_tray)
        self.reminding = desk.reminding = Reminding(
            self.shell, services, announcer=self.board, tray=self.tray, parent=self.shell
        )
        self.asked: list[str] = []
        self.ended: list[bool] = []
        self.reminding.asked.connect(self.asked.append)
        self.reminding.quit_asked.connect(lambda: self.ended.append(True))
        self.flow = MainFlow(desk, parent=self.shell)
        self.flow.open()

    def show(self) -> None:
        self.shell.show()
        self.reminding.begin(is_hidden=False)

    @property
    def page(self) -> str:
        return type(self.shell.screen_shown).__name__

    @property
    def toast(self) -> str:
        toast = self.shell.findChild(Toast)
        assert isinstance(toast, Toast)
        return toast.accessibleName() if toast.isVisible() else ""


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(EVENING, BERLIN)


@pytest.fixture
def services(tmp_path: Path, clock: VirtualClock) -> Iterator[Services]:
    """Someone who may exercise, and is reminded at seven in the evening; it is half past six."""
    opened = open_services(tmp_path / "data", clock)
    may_exercise(opened)
    choose(opened, reminder_on=True, reminder_minute=19 * 60, space_shown=True)
    yield opened
    opened.close()


@pytest.fixture
def desktop(qtbot: QtBot, services: Services) -> Iterator[Desktop]:
    yield Desktop(qtbot, services)
    QGuiApplication.setQuitOnLastWindowClosed(True)


def choose(services: Services, **changes: object) -> None:
    services.settings.save(replace(services.settings.load(), **changes))  # type: ignore[arg-type]


def test_it_tells_at_her_time_and_once(desktop: Desktop, clock: VirtualClock) -> None:
    desktop.show()
    clock.advance(29 * MINUTE)
    desktop.reminding.poll()
    assert desktop.board.said == []
    clock.advance(MINUTE)
    for _ in range(3):
        desktop.reminding.poll()
    ((text, actions),) = desktop.board.said
    assert text == TEXT
    assert [key for key, _ in actions] == [WHOLE, "start", "10", "30", "60"]
    assert [name for _, name in actions][:2] == ["Open", "Start"]


def test_it_says_nothing_about_her_health(desktop: Desktop, clock: VirtualClock) -> None:
    desktop.show()
    clock.advance(HOUR)
    desktop.reminding.poll()
    ((text, actions),) = desktop.board.said
    words = " ".join([text, *(name for _, name in actions)]).lower()
    assert not [word for word in ("pain", "pregnan", "exercise", "joint") if word in words]


def test_the_clock_is_looked_at_only_while_it_is_on(desktop: Desktop, services: Services) -> None:
    desktop.show()
    waited = [desktop.reminding.waits]
    for on in (False, True):
        choose(services, reminder_on=on)
        desktop.reminding.follow()
        waited.append(desktop.reminding.waits)
    assert waited == [True, False, True]


def test_what_was_missed_is_told_in_the_tray_and_not_at_the_window(
    qtbot: QtBot, desktop: Desktop, clock: VirtualClock
) -> None:
    clock.advance(HOUR)
    desktop.show()
    assert desktop.board.said == []
    clock.advance(24 * HOUR)
    desktop.reminding.begin(is_hidden=True)
    assert len(desktop.board.said) == 1


def test_a_session_is_not_disturbed_and_takes_the_notice_away(
    desktop: Desktop, services: Services, clock: VirtualClock
) -> None:
    desktop.show()
    begin(services)
    services.player.do(Command.PAUSE)
    clock.advance(HOUR)
    desktop.reminding.poll()
    assert desktop.board.said == []
    assert desktop.board.withdrawn == 1
    assert desktop.reminding.waits


class FullDisk(Reminders):
    """Reminders on a disk that refuses everything."""

    def is_due(self) -> bool:
        raise StorageError("The disk is full.")

    def next_due(self) -> datetime | None:
        raise StorageError("The disk is full.")

    def can_snooze(self) -> bool:
        raise StorageError("The disk is full.")

    def snooze(self, minutes: int) -> None:
        raise StorageError("The disk is full.")


def test_a_refusing_disk_is_asked_again_in_a_minute(
    qtbot: QtBot, services: Services, clock: VirtualClock
) -> None:
    full = FullDisk(services.store, clock, services.safety, in_session=lambda: False)
    desktop = Desktop(qtbot, replace(services, reminders=full))
    desktop.show()
    clock.advance(HOUR)
    desktop.reminding.poll()
    assert desktop.board.said == []
    assert desktop.reminding.waits
    assert not desktop.reminding.may_snooze()
    desktop.tray.snoozed.emit(10)
    assert desktop.toast == "The disk is full."


def test_put_off_at_the_notice_it_comes_again(desktop: Desktop, clock: VirtualClock) -> None:
    desktop.show()
    clock.advance(30 * MINUTE)
    desktop.reminding.poll()
    desktop.board.acted.emit("10", "")
    assert desktop.asked == []
    clock.advance(9 * MINUTE)
    desktop.reminding.poll()
    assert len(desktop.board.said) == 1
    clock.advance(MINUTE)
    desktop.reminding.poll()
    assert len(desktop.board.said) == 2


def test_a_click_on_it_brings_the_window_with_the_desktop_s_leave(
    desktop: Desktop, clock: VirtualClock
) -> None:
    desktop.show()
    desktop.board.acted.emit(WHOLE, "leave")
    assert desktop.asked == ["leave"]
    assert desktop.page == "TodayScreen"


def test_start_goes_the_way_of_start_on_today(desktop: Desktop) -> None:
    desktop.show()
    desktop.shell.nav_chosen.emit("settings")
    desktop.board.acted.emit("start", "")
    assert desktop.asked == [""]
    assert desktop.page == "PainNowScreen"


def test_start_waits_for_what_is_not_saved(desktop: Desktop) -> None:
    desktop.show()
    desktop.shell.may_leave = lambda: False
    desktop.board.acted.emit("start", "")
    assert desktop.asked == [""]
    assert desktop.page == "TodayScreen"


def test_a_page_that_start_led_away_from_is_asked_no_more(desktop: Desktop) -> None:
    desktop.show()
    desktop.shell.nav_chosen.emit("settings")
    asked: list[bool] = []
    desktop.shell.may_leave = lambda: not asked.append(True)  # type: ignore[func-returns-value]
    desktop.board.acted.emit("start", "")
    assert desktop.page == "PainNowScreen"
    assert desktop.shell.close()
    assert asked == [True]


def test_start_in_mid_session_only_brings_the_window(desktop: Desktop, services: Services) -> None:
    desktop.show()
    begin(services)
    desktop.board.acted.emit("start", "")
    assert desktop.asked == [""]
    assert desktop.page == "TodayScreen"


def test_where_no_notice_and_no_icon_can_be_the_window_says_it(
    qtbot: QtBot, services: Services, clock: VirtualClock
) -> None:
    desktop = Desktop(qtbot, services, has_tray=False)
    desktop.board.takes = False
    desktop.show()
    clock.advance(HOUR)
    desktop.reminding.poll()
    assert desktop.toast == TEXT
    desktop.tray.snoozed.emit(10)
    assert desktop.toast == ""


def test_whether_a_notice_can_be_shown_is_found_out(desktop: Desktop, qtbot: QtBot) -> None:
    for takes in (True, False):
        desktop.board.takes = takes
        with qtbot.waitSignal(desktop.reminding.looked, timeout=0) as looked:
            desktop.reminding.look()
        assert looked.args == [takes or desktop.tray.can_say]


def test_with_its_icon_the_app_outlives_its_window(desktop: Desktop, services: Services) -> None:
    choose(services, tray=True)
    desktop.show()
    assert desktop.shell.close()
    assert not QGuiApplication.quitOnLastWindowClosed()
    desktop.tray.opened.emit()
    desktop.shell.come_forward()
    assert desktop.shell.isVisible()
    choose(services, tray=False)
    desktop.reminding.follow()
    assert desktop.shell.close()
    assert QGuiApplication.quitOnLastWindowClosed()


def test_without_a_place_for_it_closing_ends_the_app(
    qtbot: QtBot, services: Services, clock: VirtualClock
) -> None:
    choose(services, tray=True)
    desktop = Desktop(qtbot, services, has_tray=False)
    desktop.show()
    assert desktop.shell.close()
    assert QGuiApplication.quitOnLastWindowClosed()


def test_quit_closes_the_window_and_ends_the_app(desktop: Desktop, services: Services) -> None:
    choose(services, tray=True)
    desktop.show()
    desktop.tray.quit_asked.emit()
    assert not desktop.shell.isVisible()
    assert desktop.ended == [True]
    assert not desktop.tray.is_on


def test_quit_asks_first_in_mid_session(desktop: Desktop, services: Services) -> None:
    choose(services, tray=True)
    desktop.show()
    desktop.shell.may_leave = lambda: False
    desktop.tray.quit_asked.emit()
    assert desktop.asked == [""]
    assert desktop.shell.isVisible()
    assert (desktop.ended, desktop.tray.is_on) == ([], True)
    desktop.shell.may_leave = lambda: True
    desktop.shell.close()
    desktop.tray.quit_asked.emit()  # nothing is left to ask
    assert desktop.ended == [True]


def test_out_of_the_tray_today_is_as_things_stand_now(
    desktop: Desktop, services: Services, clock: VirtualClock
) -> None:
    choose(services, tray=True)
    desktop.show()
    before = desktop.shell.screen_shown
    desktop.reminding.open()
    assert desktop.shell.screen_shown is before
    desktop.shell.close()
    clock.advance(24 * HOUR)
    desktop.reminding.open("leave")
    assert desktop.shell.screen_shown is not before
    assert desktop.page == "TodayScreen"
    assert desktop.asked == ["", "leave"]


def test_locked_it_tells_once_of_what_was_next(
    desktop: Desktop, services: Services, clock: VirtualClock
) -> None:
    desktop.show()
    services.store.rest()  # as the app does when it locks
    clock.advance(20 * MINUTE)
    desktop.reminding.poll()
    assert desktop.board.said == []
    clock.advance(20 * MINUTE)
    for _ in range(3):
        desktop.reminding.poll()
    ((text, _),) = desktop.board.said
    assert text == TEXT
    assert not desktop.reminding.may_snooze()
    services.store.wake()
    desktop.reminding.follow()
    for _ in range(3):
        desktop.reminding.poll()
    assert len(desktop.board.said) == 1
    clock.advance(24 * HOUR)
    desktop.reminding.poll()
    assert len(desktop.board.said) == 2


def test_what_covers_the_window_stays_when_it_comes_forward(
    desktop: Desktop, services: Services
) -> None:
    desktop.show()
    desktop.shell.cover(HiddenScreen())
    page = desktop.shell.screen_shown
    desktop.shell.hide()
    services.store.rest()
    desktop.board.acted.emit("start", "")
    assert desktop.asked == [""]
    assert desktop.shell.screen_shown is page
    assert isinstance(desktop.shell.cover_shown, HiddenScreen)
    services.store.wake()
