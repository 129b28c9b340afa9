"""Hiding everything at once, and what comes back."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from sirelief_gui.domain.session import Status
from sirelief_gui.ui.locking import Guard
from sirelief_gui.ui.screens.hidden import HiddenScreen
from tests.ui.flows.locked import (
    begin,
    lock_screen,
    quick_hide,
    unlock,
    with_passphrase,
    words_seen,
)
from tests.ui.flows.person import Person

pytest.importorskip("sqlcipher3", reason="the passphrase's library is not on this machine")


def test_hidden_at_once_a_session_waits_and_comes_back_for_the_passphrase(
    person: Person, guard: Guard
) -> None:
    with_passphrase(person, guard)
    begin(person)
    person.live_reps(1)
    quick_hide(person)
    assert isinstance(person.shell.cover_shown, HiddenScreen)
    assert person.plan().status is Status.PAUSED
    assert not guard.is_locked
    quick_hide(person)
    unlock(person, "not the words")
    assert lock_screen(person)
    assert not lock_screen(person).forgot.isVisible()
    unlock(person)
    assert person.shell.cover_shown is None
    assert person.session().isVisible()
    assert person.plan().status is Status.PAUSED


def test_hidden_at_once_there_is_a_page_of_notes_and_nothing_else(
    person: Person, guard: Guard
) -> None:
    quick_hide(person)
    assert words_seen(person).strip() == "Notes"
    assert person.shell.windowTitle() == "Notes"
    assert QGuiApplication.applicationDisplayName() == "Notes"
    QTest.keyClick(person.shell.windowHandle(), Qt.Key.Key_Escape)
    assert isinstance(person.shell.cover_shown, HiddenScreen)
    quick_hide(person)
    assert person.shell.cover_shown is None
    assert person.shell.windowTitle() == "SI Relief"
    assert QGuiApplication.applicationDisplayName() == "SI Relief"


def test_hidden_and_locked_it_asks_when_it_comes_back(person: Person, guard: Guard) -> None:
    with_passphrase(person, guard)
    guard.lock()
    quick_hide(person)
    assert words_seen(person).strip() == "Notes"
    assert guard.is_locked
    quick_hide(person)
    unlock(person)
    assert person.shell.cover_shown is None


def test_hidden_while_a_first_passphrase_is_set_none_is_asked_for(
    person: Person, guard: Guard
) -> None:
    gate, ended = Event(), list[object]()
    person.services.store.rest()
    person.desk.working.run("Writing your history anew", lambda _p: gate.wait(), done=ended.append)
    quick_hide(person)
    assert words_seen(person).strip() == "Notes"
    quick_hide(person)
    assert person.shell.cover_shown is None
    gate.set()
    person.qtbot.waitUntil(lambda: bool(ended))
    person.services.store.wake()


def test_hidden_while_the_passphrase_is_changed_the_one_in_use_is_asked_for_and_nothing_opened(
    person: Person, guard: Guard
) -> None:
    with_passphrase(person, guard)
    gate, ended = Event(), list[object]()
    person.services.store.rest()
    person.desk.working.run("Writing your history anew", lambda _p: gate.wait(), done=ended.append)
    quick_hide(person)
    quick_hide(person)
    assert not lock_screen(person).forgot.isVisible()
    unlock(person)
    assert person.shell.cover_shown is None
    assert person.services.store.is_resting
    gate.set()
    person.qtbot.waitUntil(lambda: bool(ended))
    person.services.store.wake()
