"""The lock screen and the pages of a passphrase: what they ask, say, and let through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from sirelief_gui.ui.screens.passphrase import PassphraseScreen, Purpose
from sirelief_gui.ui.screens.unlock import LostScreen, UnlockScreen
from tests.ui.access import faults
from tests.ui.screens.acting import PHONE, SHORT, SMALL, WIDE, Stage, cut_off, press, reads, shown
from tests.ui.screens.before_samples import Heard
from tools.gallery_lock import LOCK_SCREENS

WORDS = "four odd words indeed"


@pytest.mark.parametrize("name", LOCK_SCREENS)
@pytest.mark.parametrize(
    ("size", "scale"), [(PHONE, 1.0), (PHONE, 1.5), (SHORT, 1.0), (SMALL, 1.0), (WIDE, 1.5)]
)
def test_nothing_is_cut_off_and_everything_is_reached(
    stage: Stage, name: str, size: tuple[int, int], scale: float
) -> None:
    shell = shown(stage, LOCK_SCREENS[name](), size, scale)
    assert cut_off(shell) == []
    assert faults(shell) == []


def lock_screen(stage: Stage) -> tuple[UnlockScreen, Heard]:
    screen, heard = UnlockScreen(), Heard()
    for name in ("tried", "call_page_asked", "lost"):
        getattr(screen, name).connect(heard.note(name))
    shown(stage, screen)
    return screen, heard


def test_what_she_types_is_dots_until_she_wants_to_see_it(stage: Stage) -> None:
    screen, _ = lock_screen(stage)
    assert screen.window().focusWidget() is screen.field.editor
    QTest.keyClicks(screen.field.editor, " spaces count ")
    assert screen.field.editor.displayText() == "\u25cf" * 14
    press(screen, "Show what I type")
    assert screen.field.editor.displayText() == " spaces count "
    press(screen, "Hide what I type")
    assert screen.field.editor.echoMode() is QLineEdit.EchoMode.Password


def test_enter_and_the_button_try_it_as_it_is(stage: Stage) -> None:
    screen, heard = lock_screen(stage)
    screen.unlock.click()
    assert heard.all == []
    QTest.keyClicks(screen.field.editor, " a b ")
    QTest.keyClick(screen.field.editor, Qt.Key.Key_Return)
    screen.unlock.click()
    assert heard.all == [("tried", " a b "), ("tried", " a b ")]


def test_refused_it_says_so_and_holds_nothing(stage: Stage) -> None:
    screen, heard = lock_screen(stage)
    screen.field.set_text("wrong one")
    screen.say("That is not it.")
    assert screen.field.passphrase() == ""
    assert reads(screen, "That is not it.")
    QTest.keyClicks(screen.field.editor, "n")
    assert not reads(screen, "That is not it.")
    screen.set_wait(1)
    assert reads(screen, "Wait 1 second.")
    screen.unlock.click()
    QTest.keyClick(screen.field.editor, Qt.Key.Key_Return)
    assert heard.all == []
    screen.set_wait(0)
    assert not reads(screen, "Wait 1 second.")
    screen.unlock.click()
    assert heard.all == [("tried", "n")]


def test_without_the_passphrase_there_is_whom_to_call_and_a_way_on(stage: Stage) -> None:
    screen, heard = lock_screen(stage)
    press(screen, "When to stop and call")
    press(screen, "Forgot it?")
    assert heard.all == ["call_page_asked", "lost"]
    lost, told = LostScreen(), Heard()
    lost.went_back.connect(told.note("back"))
    lost.afresh.connect(told.note("afresh"))
    shown(stage, lost)
    press(lost, "Back to the passphrase")
    press(lost, "Start afresh")
    assert told.all == ["back", "afresh"]


def page(stage: Stage, purpose: Purpose) -> tuple[PassphraseScreen, Heard]:
    screen, heard = PassphraseScreen(purpose), Heard()
    screen.chosen.connect(heard.note("chosen"))
    screen.went_back.connect(heard.note("back"))
    shown(stage, screen)
    return screen, heard


def test_that_it_cannot_be_recovered_is_said_twice_and_ticked(stage: Stage) -> None:
    screen, heard = page(stage, Purpose.SET)
    assert reads(screen, "There is no way back from a forgotten passphrase")
    assert "cannot be recovered" in screen.known.accessibleName()
    screen.new.set_text(WORDS)
    screen.again.set_text(WORDS)
    screen.go.click()
    assert heard.all == []
    screen.known.click()
    screen.go.click()
    assert heard.all == [("chosen", "", WORDS, True)]


@pytest.mark.parametrize(
    ("new", "again", "said"),
    [
        ("", "", "Use at least eight characters."),
        ("seven c", "seven c", "Use at least eight characters."),
        (WORDS, "four odd words indeed?", "This is not the same."),
        (f"x'{'0f' * 32}'", f"x'{'0f' * 32}'", "This reads like a key"),
    ],
)
def test_what_cannot_be_one_is_refused(stage: Stage, new: str, again: str, said: str) -> None:
    screen, heard = page(stage, Purpose.SET)
    screen.new.set_text(new)
    screen.again.set_text(again)
    screen.known.click()
    screen.go.click()
    assert reads(screen, said)
    assert heard.all == []


def test_it_says_how_strong_it_looks(stage: Stage) -> None:
    screen, _ = page(stage, Purpose.SET)
    for text, said in (
        ("", "At least eight characters"),
        ("password", "Easy to guess"),
        ("a sunny balcony", "Fair."),
        (WORDS, "Strong,"),
    ):
        screen.new.set_text(text)
        assert reads(screen, said)


def test_to_change_it_she_gives_the_one_in_use(stage: Stage) -> None:
    screen, heard = page(stage, Purpose.CHANGE)
    screen.new.set_text(WORDS)
    screen.again.set_text(WORDS)
    screen.known.click()
    screen.numbers.click()
    screen.go.click()
    assert reads(screen, "Write your passphrase first.")
    screen.now.set_text("the old words")
    QTest.keyClick(screen.again.editor, Qt.Key.Key_Return)
    assert heard.all == [("chosen", "the old words", WORDS, False)]
    screen.say_wrong("That is not it.")
    assert (screen.now.passphrase(), screen.new.passphrase()) == ("", WORDS)
    assert reads(screen, "That is not it.")


def test_to_take_it_off_the_one_in_use_is_enough(stage: Stage) -> None:
    screen, heard = page(stage, Purpose.TAKE_OFF)
    assert not reads(screen, "New passphrase")
    screen.now.set_text(WORDS)
    screen.go.click()
    press(screen, "Not now")
    assert heard.all[0] == ("chosen", WORDS, "", True)
    assert heard.all[1] == "back"
