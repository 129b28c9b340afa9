"""A disk that refuses, and a session of another day, met through the window.

The disk refuses in earnest: another connection holds the database.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind, Outcome, SafetyKind
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.storage.store import Store
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.unsaved import UnsavedFlow
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.toast import Toast
from tests.ui.flows.person import Person
from tests.ui.flows.refusing import refusing

DAY = 86_400.0


def end_session(person: Person) -> None:
    driver = person.session().driver
    driver.do(Command.STOP)
    driver.do(Command.END)


def test_a_rating_the_disk_refuses_is_kept_once_it_gives_way(person: Person) -> None:
    person.clear_to_start()
    person.press("Start session")
    person.on("PainNowScreen")
    with refusing(person.services):
        person.key(Qt.Key.Key_4)
        person.qtbot.waitUntil(lambda: person.button("Try again") is not None)
        assert person.services.store.check_ins() == ()
    person.press("Try again")
    person.on("SafetyCheckScreen")
    (rating,) = person.services.store.check_ins()
    assert (rating.kind, rating.score) == (CheckInKind.NOW, 4)


def test_a_session_ended_on_a_refusing_disk_is_saved_by_trying_again(person: Person) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_reps(1)
    with refusing(person.services):
        end_session(person)
        person.on("SavedScreen")
        person.press("Today")
        person.on("TodayScreen")
        assert person.button("Save a copy") is not None
        assert person.button("Carry on") is None
        assert person.services.store.sessions() == ()
    person.press("Try again")
    person.on("PainNowScreen")
    (record,) = person.services.store.sessions()
    assert (record.outcome, record.reps_done) == (Outcome.ENDED_EARLY, 1)
    assert person.services.store.check() == ()


def test_a_disk_that_refuses_in_mid_session_is_said_and_the_session_goes_on(
    person: Person,
) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_reps(1)
    with refusing(person.services):
        person.live(14)
        (toast,) = person.shell.findChildren(Toast)
        assert toast.isVisible()
        assert toast.accessibleName().startswith("The session goes on.")
    person.live_out()
    person.on("PainNowScreen")
    (record,) = person.services.store.sessions()
    assert record.reps_done == 25
    assert person.services.store.check() == ()


def test_closing_asks_once_before_it_lets_an_unsaved_session_go(person: Person) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live(12)
    with refusing(person.services):
        person.session().driver.do(Command.STOP)
        assert not person.shell.close(), "a session is on: end it or go on?"
        assert not person.shell.close(), "she means it, but something is not saved"
        assert person.button("Try again") is not None
        assert person.shell.close()


def test_a_copy_goes_where_she_says(
    qtbot: QtBot, services: Services, clock: VirtualClock, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"

    def ask(_window: QWidget, _name: str, _is_folder: bool) -> Path:
        return copy

    shell, today = Shell(), TodayScreen()
    qtbot.addWidget(shell)
    flow = UnsavedFlow(Desk(shell, services), saved=lambda _: None, ask=ask, parent=shell)
    flow.put_banner(today)
    services.check_ins.rate(3, CheckInKind.NOW)
    today.copy_asked.emit()
    with Store.open(copy, create=False) as opened:
        assert [c.score for c in opened.check_ins()] == [3]
    shell.show_page(today, nav="today")


def test_a_session_of_another_day_goes_on_after_the_daily_check(
    person: Person, clock: VirtualClock, qtbot: QtBot
) -> None:
    later = person.cut_off_and_come_back(after=DAY)
    later.press("Carry on")
    later.on("SafetyCheckScreen")
    assert not later.services.player.active
    later.press("None of these – begin")
    later.session()
    log = later.services.store.safety_log()
    assert [entry.kind for entry in log[-2:]] == [SafetyKind.CHECK_NONE] * 2
    later.cut_off()


def test_a_session_of_another_day_is_saved_without_a_rating_after_it(
    person: Person, clock: VirtualClock, qtbot: QtBot
) -> None:
    later = person.cut_off_and_come_back(after=DAY)
    later.press("Save as it is")
    later.on("SavedScreen")
    assert [c.kind for c in later.services.store.check_ins()] == [CheckInKind.BEFORE]
    later.services.close()
