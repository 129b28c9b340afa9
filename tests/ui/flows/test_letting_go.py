"""What is over leaves nothing behind: flows of a session, and rows that are built anew."""

from __future__ import annotations

import gc
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.storage.errors import StorageError
from sirelief_gui.ui.flows.after_flow import AfterFlow
from sirelief_gui.ui.flows.before_flow import BeforeFlow
from sirelief_gui.ui.flows.session_flow import SessionFlow
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from tests.ui.flows.person import Person


def flows(person: Person) -> list[str]:
    """The flows of a session that are alive, by name."""
    kinds = (BeforeFlow, SessionFlow, AfterFlow)
    return [type(one).__name__ for kind in kinds for one in person.flow.findChildren(kind)]


def leave_only(person: Person, *names: str) -> None:
    person.qtbot.waitUntil(lambda: flows(person) == [*names])


def test_after_each_session_its_flows_are_gone(person: Person) -> None:
    person.clear_to_start()
    for start in ("Start session", "Do another"):
        person.press(start)
        person.on("PainNowScreen")
        leave_only(person, "BeforeFlow")
        person.key(Qt.Key.Key_4)
        person.on("SafetyCheckScreen")
        person.press("None of these – begin")
        person.on("SessionScreen")
        leave_only(person, "SessionFlow")
        person.live_out()
        person.on("PainNowScreen")
        leave_only(person, "AfterFlow")
        person.key(Qt.Key.Key_2)
        person.on("RevealScreen")
        person.press("Continue")
        person.press("Eased")
        person.on("SavedScreen")
        person.press("Done")
        person.on("TodayScreen")
        leave_only(person)


def test_going_back_before_it_began_leaves_nothing(person: Person) -> None:
    person.clear_to_start()
    person.press("Start session")
    person.on("PainNowScreen")
    person.press("Back")
    person.on("TodayScreen")
    leave_only(person)


def test_a_page_that_stays_because_the_next_was_refused_can_still_be_used(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_days: object, **_newest: object) -> None:
        raise StorageError("The disk is full.")

    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_out()
    person.on("PainNowScreen")
    person.press("I’d rather not rate it")
    person.on("LookBackScreen")
    person.press("Eased")
    person.on("SavedScreen")
    with monkeypatch.context() as full:
        full.setattr(person.services.store, "sessions", refuse)
        person.press("Done")
        alert = person.shell.sheet_content
        assert isinstance(alert, FaultSheet)
        alert.leave.click()
    leave_only(person, "AfterFlow")
    person.press("Done")
    person.on("TodayScreen")
    leave_only(person)


@pytest.mark.parametrize(
    ("place", "screen"),
    [
        ("today", "TodayScreen"),
        ("exercises", "LibraryScreen"),
        ("trends", "TrendsScreen"),
        ("history", "HistoryScreen"),
        ("settings", "SettingsScreen"),
    ],
)
def test_a_window_closed_on_a_page_leaves_nothing_of_it(
    qtbot: QtBot, services: Services, clock: VirtualClock, place: str, screen: str
) -> None:
    before = pages()
    for _ in range(3):
        look_and_close(Person(qtbot, services, clock), place, screen)
    assert pages() - before == Counter()


def pages() -> Counter[str]:
    """The windows and pages that anything in Python holds, deleted by Qt or not."""
    gc.collect()
    return Counter(
        type(one).__name__ for one in gc.get_objects() if isinstance(one, Screen | Shell)
    )


def look_and_close(person: Person, place: str, screen: str) -> None:
    """Close the window on a page as soon as that is up, before it has filled."""
    if person.button("Get started") is not None:
        person.clear_to_start()
    person.shell.nav_chosen.emit(place)
    person.on(screen)
    person.shell.close()
    person.shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_rows_built_anew_are_nowhere_to_be_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    row, gone = PrimaryButton("Open"), []
    column.addWidget(row)
    page.show()
    row.setFocus()
    row.clicked.connect(lambda: let_go(row))
    row.destroyed.connect(lambda: gone.append(True))
    row.click()  # it lives until its own press is over
    assert page.findChildren(PrimaryButton) == []
    assert not row.isVisible()
    assert page.focusWidget() is not row
    assert gone == []
    qtbot.waitUntil(lambda: gone == [True])
