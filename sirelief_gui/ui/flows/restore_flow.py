"""Going back to a backup: from the settings, and from the help where the history is broken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from sirelief_gui.services.safekeeping import Contents, Safekeeping
from sirelief_gui.ui.flows.faults import attempt
from sirelief_gui.ui.save_dialog import AskOpen, ask_open
from sirelief_gui.ui.screens.restore_sheet import ChooseBackupSheet, RestoreSheet
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from sirelief_gui.ui.words import fault_text
from sirelief_gui.ui.working import Working


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
            done=partial(self._show, path),
            refused=self._say,
        )

    def _ask_file(self) -> None:
        path = self._ask(self._shell, self.tr("Backup (*.sqlite3);;All files (*)"))
        if path is not None:
            self.look(path)

    def _show(self, path: Path, contents: Contents) -> None:
        sheet = RestoreSheet(path, contents)
        sheet.left.connect(self._shell.close_sheet)
        sheet.restored.connect(lambda: self._restore(path))
        self._shell.show_sheet(sheet)

    def _restore(self, path: Path) -> None:
        self._shell.close_sheet()
        words = self.tr("The backup is in place. What was there before is set aside, not deleted.")
        self._working.run(
            self.tr("Putting the backup in place"),
            lambda progress: self._keeping.restore(path, progress),
            done=lambda _aside: attempt(self._shell, lambda: self._restored(words)),
            refused=self._say,
        )

    def _say(self, fault: Exception) -> None:
        say_no(self._shell, fault)


def say_no(shell: Shell, fault: Exception) -> None:
    """Say why something with files was refused; nothing was changed."""
    sheet = FaultSheet(fault_text(fault), can_leave=True, can_retry=False)
    sheet.left.connect(shell.close_alert)
    shell.show_alert(sheet)
