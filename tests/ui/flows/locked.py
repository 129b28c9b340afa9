"""The pages of the passphrase and the lock, as a test comes by them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from sirelief_gui.ui.locking import Guard
from sirelief_gui.ui.screens.passphrase import PassphraseScreen
from sirelief_gui.ui.screens.settings import SettingsScreen
from sirelief_gui.ui.screens.unlock import UnlockScreen
from tests.ui.flows.person import Person

WORDS = "four odd words indeed"


def settings(person: Person) -> SettingsScreen:
    person.shell.nav_chosen.emit("settings")
    screen = person.shell.screen_shown
    assert isinstance(screen, SettingsScreen)
    screen.index.pick("data")
    return screen


def page(person: Person) -> PassphraseScreen:
    screen = person.shell.screen_shown
    assert isinstance(screen, PassphraseScreen)
    return screen


def set_passphrase(person: Person, words: str = WORDS) -> None:
    """Walk to the page and set it, as she does."""
    settings(person)
    person.press("Lock with a passphrase")
    screen = page(person)
    screen.new.set_text(words)
    screen.again.set_text(words)
    screen.known.click()
    screen.go.click()
    person.qtbot.waitUntil(lambda: isinstance(person.shell.screen_shown, SettingsScreen))


def begin(person: Person) -> None:
    """Go into a session."""
    person.shell.nav_chosen.emit("today")
    person.begin(Qt.Key.Key_3)


def with_passphrase(person: Person, guard: Guard) -> None:
    """Have a passphrase, as on a day after it was set."""
    person.services.store.rest()
    guard.locking.set(WORDS)
    person.services.store.wake()
    guard.follow()


def lock_screen(person: Person) -> UnlockScreen:
    screen = person.shell.cover_shown
    assert isinstance(screen, UnlockScreen)
    return screen


def unlock(person: Person, words: str = WORDS) -> None:
    screen = lock_screen(person)
    screen.field.set_text(words)
    screen.unlock.click()


def quick_hide(person: Person) -> None:
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(person.shell.windowHandle(), Qt.Key.Key_H, chord)


def words_seen(person: Person) -> str:
    labels = [one.text() for one in person.shell.findChildren(QLabel) if one.isVisible()]
    fields = [one.text() for one in person.shell.findChildren(QLineEdit) if one.isVisible()]
    return " ".join([*labels, *fields])
