"""The lock screen and what belongs to a passphrase, as the galleries and the kept pictures show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.screens.hidden import HiddenScreen
from sirelief_gui.ui.screens.passphrase import PassphraseScreen, Purpose
from sirelief_gui.ui.screens.unlock import LostScreen, UnlockScreen


def unlocking(*, waiting: int = 0) -> UnlockScreen:
    """Return the lock screen with something written, or after wrong ones."""
    screen = UnlockScreen()
    screen.field.set_text("ten letters"[:10])
    if waiting:
        screen.say("")
        screen.set_wait(waiting)
    return screen


def setting() -> PassphraseScreen:
    """Return the page to set a passphrase, half filled in."""
    screen = PassphraseScreen(Purpose.SET)
    screen.new.set_text("four odd words indeed")
    return screen


LOCK_SCREENS: dict[str, Callable[[], QWidget]] = {
    "12d-unlock": unlocking,
    "12d2-unlock-wait": lambda: unlocking(waiting=8),
    "12d3-unlock-lost": LostScreen,
    "12f-passphrase": setting,
    "12f2-passphrase-change": lambda: PassphraseScreen(Purpose.CHANGE),
    "12f3-passphrase-off": lambda: PassphraseScreen(Purpose.TAKE_OFF),
    "12g-hidden": HiddenScreen,
}
"""Pages by the names of their pictures."""
