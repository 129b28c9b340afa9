"""Going back to a backup: from the settings, and from the help where the history is broken."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.safekeeping import Contents, Safekeeping, WrongPassphrase
from sirelief_gui.ui.flows.faults import attempt
from sirelief_gui.ui.later import later
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.words import fault_text
from sirelief_gui.ui.working import Working

if TYPE_CHECKING:
    from sirelief_gui.ui.save_dialog import AskOpen, ask_open
    from sirelief_gui.ui.screens.restore_sheet import (
        ChooseBackupSheet,
        PassphraseSheet,
        RestoreSheet,
    )
    from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
else:
    (ask_open,) = later("sirelief_gui.ui.save_dialog", "ask_open")
    ChooseBackupSheet, PassphraseSheet, RestoreSheet = later(
        "sirelief_gui.ui.screens.restore_sheet",
        "ChooseBackupSheet",
        "PassphraseSheet",
        "RestoreSheet",
    )
    (FaultSheet,) = later("sirelief_gui.ui.widgets.fault_sheet", "FaultSheet")


class RestoreFlow(QObject):
    """Asks which backup, shows what it holds, and has it take the history's place.

    ``restored`` is called with a sentence when that is decided: whoever has the history open
    closes it, and opens what is there then.
    """

    def __init__(
        self,
        shell: Shell,
        working: Working,
        keeping: Safekeeping,
        *,
        restored: Callable[[str], None],
        ask: AskOpen = ask_open,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._working, self._keeping = shell, working, keeping
        self._restored, self._ask = restored, ask

    def choose(self) -> None:
        """Ask which backup."""
        sheet = ChooseBackupSheet(self._keeping.backups())
        sheet.chosen.connect(self.look)
        sheet.file_asked.connect(self._ask_file)
        self._shell.show_sheet(sheet)

    def look(self, path: Path) -> None:
        """Show what a backup holds, and ask whether to go back to it."""
        self._working.run(
            self.tr("Reading the backup"),
            lambda _progress: self._keeping.look_into(path),
            done=partial(self._show, path, ""),
            refused=partial(self._ask_passphrase, path),
        )

    def _ask_passphrase(self, path: Path, fault: Exception) -> None:
        """Ask for the passphrase of a backup that has one of its own; else say what is wrong."""
        if not self._keeping.has_other_passphrase(path):
            self._say(fault)
            return
        sheet = PassphraseSheet(path)
        sheet.left.connect(self._shell.close_sheet)
        sheet.tried.connect(partial(self._look_with, sheet, path))
        self._shell.show_sheet(sheet)
        sheet.field.setFocus()

    def _look_with(self, sheet: PassphraseSheet, path: Path, passphrase: str) -> None:
        self._working.run(
            self.tr("Reading the backup"),
            lambda _progress: self._keeping.look_into(path, passphrase=passphrase),
            done=partial(self._show, path, passphrase),
            refused=lambda fault: (
                sheet.say_wrong() if isinstance(fault, WrongPassphrase) else self._say(fault)
            ),
            owner=sheet,
        )

    def _ask_file(self) -> None:
        path = self._ask(self._shell, self.tr("Backup (*.sqlite3);;All files (*)"))
        if path is not None:
            self.look(path)

    def _show(self, path: Path, passphrase: str, contents: Contents) -> None:
        sheet = RestoreSheet(path, contents, has_own_passphrase=bool(passphrase))
        sheet.left.connect(self._shell.close_sheet)
        sheet.restored.connect(lambda: self._restore(path, passphrase))
        self._shell.show_sheet(sheet)

    def _restore(self, path: Path, passphrase: str) -> None:
        self._shell.close_sheet()
        self._working.run(
            self.tr("Putting the backup in place"),
            lambda progress: self._keeping.restore(path, progress, passphrase=passphrase),
            done=lambda _aside: attempt(self._shell, lambda: self._go_on(path, passphrase)),
            refused=self._say,
            unheard=lambda _aside: self._think_better(),
        )

    def _go_on(self, path: Path, passphrase: str) -> None:
        if passphrase:
            self._keeping.use(path, passphrase)
        self._restored(
            self.tr("The backup is in place. What was there before is set aside, not deleted.")
        )

    def _think_better(self) -> None:
        """Leave the history as it is: the window was closed before this took its place."""
        with suppress(StorageError):
            self._keeping.take_back()

    def _say(self, fault: Exception) -> None:
        say_no(self._shell, fault)


def say_no(shell: Shell, fault: Exception) -> None:
    """Say why something with files was refused; nothing was changed."""
    sheet = FaultSheet(fault_text(fault), can_leave=True, can_retry=False)
    sheet.left.connect(shell.close_alert)
    shell.show_alert(sheet)
