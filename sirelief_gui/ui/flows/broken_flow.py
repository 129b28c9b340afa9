"""Her history cannot be opened: whom to call is shown all the same, and it can be tried again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sirelief_gui.domain.safety import EMERGENCY_SIGNS, WARNING_SIGNS
from sirelief_gui.services.call_card import keep_numbers, kept_numbers
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.flows.faults import attempt
from sirelief_gui.ui.screens.stop_and_call import MATERNITY, StopAndCallScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.words import fault_text


class BrokenFlow(QObject):
    """Shows the stop page with the numbers kept beside the history in ``folder``.

    ``open_again`` opens the history, or raises StorageError; once it has, ``opened`` comes.
    """

    opened = Signal()

    def __init__(
        self,
        shell: Shell,
        folder: Path,
        open_again: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._folder, self._open_again = shell, folder, open_again

    def show(self, fault: StorageError) -> None:
        """Show the page, and why it is all there is."""
        numbers = kept_numbers(self._folder)
        screen = StopAndCallScreen(
            signs=WARNING_SIGNS,
            emergency_signs=EMERGENCY_SIGNS,
            maternity_number=numbers.maternity,
            emergency_number=numbers.emergency,
            reported=False,
            fault=fault_text(fault),
        )
        screen.retried.connect(self._again)
        screen.number_saved.connect(self._keep_number)
        old = self._shell.screen_shown
        self._shell.show_page(screen, nav=None)
        if old is not None:
            old.deleteLater()

    def _again(self) -> None:
        try:
            self._open_again()
        except StorageError as fault:
            self.show(fault)
        else:
            self.opened.emit()

    def _keep_number(self, which: str, number: str) -> None:
        kept = kept_numbers(self._folder)
        changed = (
            replace(kept, maternity=number)
            if which == MATERNITY
            else replace(kept, emergency=number)
        )
        attempt(self._shell, lambda: keep_numbers(self._folder, changed))
