"""Asking for the passphrase, at the start of the app and over its window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from sirelief_gui.domain.safety import EMERGENCY_SIGNS, WARNING_SIGNS
from sirelief_gui.services.call_card import keep_numbers, kept_numbers
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.locking import Damaged, Locking, TooSoon, WrongPassphrase
from sirelief_gui.ui.later import later
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.stop_and_call import MATERNITY
from sirelief_gui.ui.words import fault_text

if TYPE_CHECKING:
    from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
    from sirelief_gui.ui.screens.unlock import LostScreen, UnlockScreen
else:
    (StopAndCallScreen,) = later("sirelief_gui.ui.screens.stop_and_call", "StopAndCallScreen")
    LostScreen, UnlockScreen = later("sirelief_gui.ui.screens.unlock", "LostScreen", "UnlockScreen")

_SECOND_MS = 1000


class UnlockFlow(QObject):
    """Shows the lock screen until it is ``opened``; whom to call is reached without opening.

    ``show`` puts a page before her, ``open_with`` opens with a passphrase or raises StorageError
    or TooSoon. Signals: ``opened``; ``broken`` when the passphrase is right and the history is
    damaged; ``set_aside`` when she has started afresh instead.
    """

    opened = Signal()
    broken = Signal()
    set_aside = Signal()

    def __init__(
        self,
        locking: Locking,
        *,
        show: Callable[[Screen], object],
        open_with: Callable[[str], object],
        can_start_afresh: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._locking, self._show, self._open_with = locking, show, open_with
        self._can_start_afresh = can_start_afresh
        self._screen: UnlockScreen | None = None
        self.numbers: dict[str, str] = {}
        """The numbers to call she has given here, by the names of their settings."""
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._follow_wait)

    def begin(self) -> None:
        """Show the lock screen."""
        screen = self._screen = UnlockScreen()
        screen.tried.connect(self._try)
        screen.call_page_asked.connect(self._show_call_page)
        screen.forgot.setVisible(self._can_start_afresh)
        screen.lost.connect(self._show_lost)
        self._show(screen)
        self._follow_wait()

    def end(self) -> None:
        """Ask no more: the page is being taken away."""
        self._leave_screen()

    def _try(self, passphrase: str) -> None:
        screen = self._screen
        if screen is None:
            return
        screen.set_busy(busy=True)
        screen.repaint()  # deriving the key takes a moment
        try:
            self._open_with(passphrase)
        except TooSoon:
            pass
        except WrongPassphrase:
            screen.say(self.tr("That is not the passphrase. Check capital letters and try again."))
        except StorageError as fault:
            if isinstance(fault, Damaged) and self._locking.has_passphrase_in_use:
                self._leave_screen()
                self.broken.emit()
                return
            screen.say(fault_text(fault))
        else:
            self._leave_screen()
            self.opened.emit()
            return
        screen.set_busy(busy=False)
        self._follow_wait()

    def _follow_wait(self) -> None:
        """Count down until a passphrase is taken again."""
        if self._screen is None:
            return
        seconds = self._locking.wait()
        if seconds or self._second.isActive():
            self._screen.set_wait(seconds)
        if seconds and not self._second.isActive():
            self._second.start()
        elif not seconds:
            self._second.stop()

    # Without the passphrase

    def _leave_screen(self) -> None:
        self._screen = None
        self._second.stop()

    def _show_call_page(self) -> None:
        self._leave_screen()
        numbers = kept_numbers(self._locking.folder)
        page = StopAndCallScreen(
            signs=WARNING_SIGNS,
            emergency_signs=EMERGENCY_SIGNS,
            maternity_number=numbers.maternity,
            emergency_number=numbers.emergency,
            reported=False,
        )
        page.went_back.connect(self.begin)
        page.number_saved.connect(self._keep_number)
        self._show(page)

    def _keep_number(self, which: str, number: str) -> None:
        """Keep a number where it can be read now; it is hers again once she has unlocked."""
        self.numbers[f"{which}_number"] = number
        kept = kept_numbers(self._locking.folder)
        changed = (
            replace(kept, maternity=number)
            if which == MATERNITY
            else replace(kept, emergency=number)
        )
        try:
            keep_numbers(self._locking.folder, changed)
        except StorageError:
            return  # it stands on the page, and is kept when she has unlocked

    def _show_lost(self) -> None:
        self._leave_screen()
        page = LostScreen()
        page.went_back.connect(self.begin)
        page.afresh.connect(self._start_afresh)
        self._show(page)

    def _start_afresh(self) -> None:
        try:
            self._locking.start_afresh()
        except StorageError as fault:
            self.begin()
            if self._screen is not None:
                self._screen.say(fault_text(fault))
            return
        self.set_aside.emit()
