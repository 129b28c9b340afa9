"""Setting a passphrase, being locked out and let in again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sirelief_gui.services.call_card import Numbers, kept_numbers
from sirelief_gui.services.locking import Locking
from sirelief_gui.ui.daily_backup import DailyBackup
from sirelief_gui.ui.locking import Guard
from sirelief_gui.ui.screens.settings import SettingsScreen
from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
from sirelief_gui.ui.screens.unlock import LostScreen
from sirelief_gui.ui.widgets.switch import SwitchRow
from tests.ui.flows.locked import (
    WORDS,
    begin,
    lock_screen,
    page,
    set_passphrase,
    settings,
    unlock,
    with_passphrase,
    words_seen,
)
from tests.ui.flows.person import Person

pytest.importorskip("sqlcipher3", reason="the passphrase's library is not on this machine")


def test_she_sets_a_passphrase_and_everything_goes_on(person: Person, guard: Guard) -> None:
    store = person.services.store
    store.set_setting("mine", "kept")
    set_passphrase(person)
    assert store.engine.encrypts
    assert store.setting("mine", "") == "kept"
    assert b"SQLite format" not in store.path.read_bytes()
    assert guard.locking.has_passphrase_in_use


def test_locked_nothing_is_seen_and_the_history_is_closed(person: Person, guard: Guard) -> None:
    with_passphrase(person, guard)
    settings(person)
    person.press("Lock now")
    assert guard.is_locked
    assert words_seen(person).split() == [
        *[
            "Welcome",
            "back",
            "Your",
            "data",
            "is",
            "locked",
            "on",
            "this",
            "computer.",
            "Passphrase",
        ]
    ]
    assert not guard.locking.has_passphrase_in_use
    assert person.shell.windowTitle() == "SI Relief"
    unlock(person)
    assert person.shell.cover_shown is None
    assert not guard.is_locked
    assert isinstance(person.shell.screen_shown, SettingsScreen)
    assert person.shell.screen_shown.isVisible()


def test_a_wrong_one_is_refused_and_slows_down(person: Person, guard: Guard) -> None:
    with_passphrase(person, guard)
    assert guard.lock()
    for _ in range(3):
        unlock(person, "not the words")
        assert "That is not the passphrase" in words_seen(person) or "Wait" in words_seen(person)
        assert lock_screen(person).field.passphrase() == ""
    assert "Wait 2 seconds." in words_seen(person)
    assert not lock_screen(person).unlock.isEnabled()
    again = Locking(guard.locking.folder, person.clock)  # as after a restart
    assert again.wait() == 2
    person.clock.advance(2.0)
    person.qtbot.waitUntil(lock_screen(person).unlock.isEnabled, timeout=3000)
    unlock(person)
    assert person.shell.cover_shown is None
    assert again.wait() == 0


def test_whom_to_call_is_reached_while_it_is_locked(person: Person, guard: Guard) -> None:
    person.desk.change_settings(maternity_number="030 1")
    with_passphrase(person, guard)
    guard.lock()
    lock_screen(person).call.click()
    screen = person.shell.cover_shown
    assert isinstance(screen, StopAndCallScreen)
    assert screen.maternity.number.text() == "030 1"
    screen.number_saved.emit("emergency", "112")
    screen.went_back.emit()
    assert kept_numbers(guard.locking.folder).emergency == "112"
    unlock(person)
    assert person.desk.settings.numbers == Numbers(maternity="030 1", emergency="112")


def test_her_numbers_can_be_locked_too(person: Person, guard: Guard) -> None:
    person.desk.change_settings(maternity_number="030 1")
    set_passphrase(person)
    assert kept_numbers(guard.locking.folder).maternity == "030 1"
    settings(person)
    person.press("My numbers on the lock screen")
    assert kept_numbers(guard.locking.folder) == Numbers()
    assert person.desk.settings.maternity_number == "030 1"


def test_it_locks_when_nobody_is_there(person: Person, guard: Guard) -> None:
    with_passphrase(person, guard)
    person.clock.advance(4 * 60.0)
    guard.look()
    assert not guard.is_locked
    QTest.keyClick(person.shell.windowHandle(), Qt.Key.Key_Tab)
    person.clock.advance(4 * 60.0)
    guard.look()
    assert not guard.is_locked
    person.clock.advance(61.0)
    guard.look()
    assert guard.is_locked


def test_a_key_after_a_long_sleep_is_no_sign_that_she_was_there(
    person: Person, guard: Guard
) -> None:
    with_passphrase(person, guard)
    person.clock.advance(3600.0)
    QTest.keyClick(person.shell.windowHandle(), Qt.Key.Key_Tab)
    assert guard.is_locked


def test_she_says_when_it_locks(person: Person, guard: Guard) -> None:
    with_passphrase(person, guard)
    settings(person)
    person.press("Lock when idle, After 5 minutes")
    person.press("Never")
    assert person.desk.settings.lock_minutes == 0
    person.clock.advance(24 * 3600.0)
    guard.look()
    assert not guard.is_locked
    person.shell.showMinimized()
    assert guard.is_locked


def test_it_never_locks_while_a_session_goes_on(person: Person, guard: Guard) -> None:
    with_passphrase(person, guard)
    begin(person)
    person.live_reps(1)
    person.clock.advance(3600.0)
    guard.look()
    person.shell.showMinimized()
    assert not guard.lock()
    assert not guard.is_locked


def test_what_she_was_writing_is_there_again(person: Person, guard: Guard) -> None:
    with_passphrase(person, guard)
    settings(person)
    person.press("Change the passphrase")
    page(person).new.set_text("half of a new")
    guard.lock()
    assert "half of a new" not in words_seen(person)
    unlock(person)
    assert page(person).new.passphrase() == "half of a new"


def test_she_changes_it_and_takes_it_off(person: Person, guard: Guard) -> None:
    with_passphrase(person, guard)
    settings(person)
    person.press("Change the passphrase")
    screen = page(person)
    for field, words in ((screen.now, "wrong words"), (screen.new, "new new new words")):
        field.set_text(words)
    screen.again.set_text("new new new words")
    screen.known.click()
    screen.go.click()
    assert "That is not the passphrase" in words_seen(person)
    screen.now.set_text(WORDS)
    screen.go.click()
    person.qtbot.waitUntil(lambda: isinstance(person.shell.screen_shown, SettingsScreen))
    guard.lock()
    unlock(person, WORDS)
    unlock(person, "new new new words")
    assert person.shell.cover_shown is None
    settings(person)
    person.press("Lock with a passphrase")
    page(person).now.set_text("new new new words")
    page(person).go.click()
    person.qtbot.waitUntil(lambda: isinstance(person.shell.screen_shown, SettingsScreen))
    assert not person.services.store.engine.encrypts
    assert person.services.store.path.read_bytes().startswith(b"SQLite format")
    assert not guard.lock()


def test_she_starts_afresh_and_nothing_is_deleted(person: Person, guard: Guard) -> None:
    told: list[str] = []
    person.desk.start_over = told.append
    with_passphrase(person, guard)
    guard.lock()
    lock_screen(person).forgot.click()
    lost = person.shell.cover_shown
    assert isinstance(lost, LostScreen)
    lost.back.click()
    lock_screen(person).forgot.click()
    lost = person.shell.cover_shown
    assert isinstance(lost, LostScreen)
    lost.start.click()
    assert told == [""]
    assert not person.services.store.path.exists()
    aside = next((guard.locking.folder / "set-aside").iterdir())
    assert (aside / person.services.store.path.name).exists()


def test_the_row_says_how_things_stand(person: Person, guard: Guard) -> None:
    settings(person)
    row = person.button("Lock with a passphrase")
    assert isinstance(row, SwitchRow)
    assert not row.isChecked()
    assert person.button("Lock when idle") is None
    set_passphrase(person)
    row = person.button("Lock with a passphrase")
    assert isinstance(row, SwitchRow)
    assert row.isChecked()
    assert person.button("Lock when minimized") is not None


def test_a_full_folder_leaves_it_as_it_was(person: Person, guard: Guard) -> None:
    store = person.services.store
    Path(f"{store.path}.new").mkdir()
    settings(person)
    person.press("Lock with a passphrase")
    screen = page(person)
    screen.new.set_text(WORDS)
    screen.again.set_text(WORDS)
    screen.known.click()
    screen.go.click()
    person.qtbot.waitUntil(lambda: not person.desk.working.busy)
    assert not store.engine.encrypts
    assert store.check() == ()


def test_locked_the_backup_of_the_day_stops_and_is_made_once_it_is_open(
    person: Person, guard: Guard
) -> None:
    with_passphrase(person, guard)
    daily = person.desk.daily = DailyBackup(person.shell, person.services)
    heard: list[object] = []
    daily.refused.connect(heard.append)
    daily.look()
    guard.lock()
    unlock(person)
    with person.qtbot.waitSignal(daily.made):
        pass
    assert heard == []
    assert not person.services.safekeeping.is_due()
    daily.leave()
