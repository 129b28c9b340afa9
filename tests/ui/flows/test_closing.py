"""The window is closed in mid-session: it asks, what is done is kept, and it goes."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.domain.record import Outcome
from sirelief_gui.domain.session import Status
from sirelief_gui.services.app_services import open_services
from sirelief_gui.ui.session.sheets import CloseSheet
from tests.ui.flows.person import Person


@pytest.fixture
def busy(person: Person) -> Person:
    """Someone two reps into a session."""
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_reps(2)
    return person


def come_back(person: Person) -> Person:
    person.services.close()
    return Person(person.qtbot, open_services(person.services.data_dir, person.clock), person.clock)


def test_outside_a_session_the_window_closes_at_once(person: Person) -> None:
    person.clear_to_start()
    assert person.shell.close()


def test_it_asks_and_keep_going_keeps_going(busy: Person) -> None:
    assert not busy.shell.close()
    assert busy.shell.isVisible()
    assert isinstance(busy.session().sheet, CloseSheet)
    assert busy.plan().status is Status.PAUSED
    busy.press("Keep going")
    assert not busy.shell.close()  # even in the count-in
    busy.press("Keep going")
    busy.live_reps(3)
    assert not busy.shell.close()  # asked anew, not taken for the answer of before
    assert isinstance(busy.session().sheet, CloseSheet)


def test_end_and_save_saves_and_closes(busy: Person) -> None:
    busy.shell.close()
    busy.press("End session and save")
    busy.qtbot.waitUntil(lambda: not busy.shell.isVisible())
    (record,) = busy.services.store.sessions()
    assert (record.outcome, record.reps_done) == (Outcome.ENDED_EARLY, 2)
    again = come_back(busy)
    assert again.button("Carry on") is None
    again.services.close()


def test_closed_once_more_it_closes_and_the_session_is_offered_again(busy: Person) -> None:
    busy.shell.close()
    assert busy.shell.close()
    again = come_back(busy)
    again.press("Carry on")
    assert len(again.plan().done) == 2
    again.services.close()


def test_closed_over_the_paused_sheet_it_asks_and_ends_there(busy: Person) -> None:
    busy.key(Qt.Key.Key_Space)
    busy.qtbot.waitUntil(lambda: busy.session().sheet is not None)
    assert not busy.shell.close()
    assert isinstance(busy.session().sheet, CloseSheet)
    busy.press("End session and save")
    busy.qtbot.waitUntil(lambda: not busy.shell.isVisible())


def test_the_system_is_not_asked_back_and_the_session_is_offered_again(busy: Person) -> None:
    assert busy.shell.send_away()
    again = come_back(busy)
    assert again.button("Carry on") is not None
    again.services.close()


def test_a_window_closed_in_mid_session_lets_the_computer_sleep_again(busy: Person) -> None:
    awake = [thread for thread in threading.enumerate() if thread.name == "keep-awake"]
    assert not busy.shell.close()
    assert busy.shell.close(), "she means it"
    # Windows of other tests may have gone without closing: theirs still hold it.
    busy.qtbot.waitUntil(lambda: sum(one.is_alive() for one in awake) == len(awake) - 1)
    assert not busy.session().driver.sends_frames
