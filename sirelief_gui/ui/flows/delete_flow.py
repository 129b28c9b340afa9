"""Deleting everything of hers: from the settings, and where the history cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.services.login_start import LoginStart
from sirelief_gui.services.safekeeping import Safekeeping
from sirelief_gui.ui.flows.faults import attempt
from sirelief_gui.ui.later import later
from sirelief_gui.ui.shell import Shell

if TYPE_CHECKING:
    from sirelief_gui.ui.screens.delete_sheet import DeleteSheet
else:
    (DeleteSheet,) = later("sirelief_gui.ui.screens.delete_sheet", "DeleteSheet")


class DeleteFlow(QObject):
    """Asks, and has everything deleted once she has typed the word.

    ``deleted`` is called with a sentence when that is decided: whoever has the history open
    closes it, and settles. ``back_up`` offers a backup first, with ``last`` saying when the last
    one was made; None where there is nothing that could be backed up. ``login`` is turned off.
    """

    def __init__(
        self,
        shell: Shell,
        keeping: Safekeeping,
        *,
        deleted: Callable[[str], None],
        back_up: Callable[[], None] | None = None,
        last: str = "",
        login: LoginStart | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._keeping, self._deleted = shell, keeping, deleted
        self._back_up, self._last, self._login = back_up, last, login

    def ask(self) -> None:
        """Show what goes and what stays, and ask."""
        sheet = DeleteSheet(
            self._keeping.holdings(), last=self._last if self._back_up is not None else ""
        )
        sheet.kept.connect(self._shell.close_sheet)
        sheet.backup_asked.connect(self._save_first)
        sheet.deleted.connect(lambda: attempt(self._shell, self._delete))
        self._shell.show_sheet(sheet)

    def _save_first(self) -> None:
        if self._back_up is not None:
            self._back_up()

    def _delete(self) -> None:
        if self._login is not None:
            self._login.turn_off()
        self._keeping.decide_to_delete()
        self._shell.close_sheet()
        self._deleted(self.tr("Everything was deleted"))
