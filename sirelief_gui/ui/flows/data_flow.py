"""Her data: the rows of its section in the settings (12b), and where they lead."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.flows.lock_flow import LockFlow
from sirelief_gui.ui.save_dialog import AskFile, AskOpen, ask_file, ask_open
from sirelief_gui.ui.settings.data import DataSection, Slot
from sirelief_gui.ui.widgets.rows import Row


class DataFlow(Flow):
    """Hangs the rows in; ``export`` shows the sheet of exports, ``back`` the section again.

    What is behind a row is imported when it is pressed: start-up does without.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        export: Callable[[], None],
        back: Callable[[], None],
        ask: AskFile = ask_file,
        ask_open: AskOpen = ask_open,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._export, self._back = export, back
        self._ask, self._ask_open = ask, ask_open
        self._lock = LockFlow(desk, back=back, parent=self)

    def hang_rows(self, section: DataSection) -> None:
        """Hang in the rows of what there is. A new function adds its own line here."""
        self._hang(
            section,
            Slot.BACKUP,
            Row(
                self.tr("Back up to a file"),
                subtitle=self._last_text(),
                icon="hard-drive-download",
                chevron=True,
            ),
            self._back_up,
        )
        row = Row(self.tr("Restore from a backup"), icon="hard-drive-upload", chevron=True)
        self._hang(section, Slot.RESTORE, row, self._restore)
        row = Row(
            self.tr("Export history"),
            icon="share",
            value=self.tr("PDF, CSV, JSON"),
            chevron=True,
        )
        self._hang(section, Slot.EXPORT, row, self._export)
        row = Row(
            self.tr("Import history"),
            icon="download",
            value=self.tr("JSON, CSV"),
            chevron=True,
        )
        self._hang(section, Slot.IMPORT, row, self._import)
        row = Row(self.tr("Delete all my data"), icon="trash-2")
        row.set_look(role="danger", icon_role="danger", weight=700)
        self._hang(section, Slot.DELETE, row, self._delete)
        self._lock.hang_rows(section)

    def _hang(
        self, section: DataSection, slot: Slot, row: Row, action: Callable[[], object]
    ) -> None:
        row.clicked.connect(action)
        section.put(slot, row)

    def _last_text(self) -> str:
        """Say when the newest verified backup was made."""
        last = self._desk.services.safekeeping.last()
        if last is None:
            return self.tr("No backup yet")
        year = last.year != self._desk.services.clock.now().year
        day = day_text(last.date(), year=year)
        return self.tr("Last checked backup: {day}").format(day=day)

    @step
    def _back_up(self) -> None:
        """Save a verified backup where she says."""
        keeping, day = self._desk.services.safekeeping, day_of(self._desk.services.clock.now())
        name = f"si-relief {day.isoformat()}.sqlite3"
        path = self._ask(self._desk.shell, name, self.tr("Backup (*.sqlite3)"))
        if path is not None:
            self._desk.working.run(
                self.tr("Saving a backup"),
                lambda progress: keeping.save_copy(path, progress),
                done=lambda _none: self._desk.shell.toast(
                    self.tr("The backup is saved, and was read back without a fault")
                ),
                refused=self._say_no,
            )

    def _say_no(self, fault: Exception) -> None:
        from sirelief_gui.ui.flows.restore_flow import say_no

        say_no(self._desk.shell, fault)

    def _restore(self) -> None:
        from sirelief_gui.ui.flows.restore_flow import RestoreFlow

        RestoreFlow(
            self._desk.shell,
            self._desk.working,
            self._desk.services.safekeeping,
            restored=self._desk.start_over,
            ask=self._ask_open,
            parent=self,
        ).choose()

    def _import(self) -> None:
        from sirelief_gui.ui.flows.import_flow import ImportFlow

        ImportFlow(self._desk, back=self._back, ask=self._ask_open, parent=self).choose()

    def _delete(self) -> None:
        from sirelief_gui.ui.flows.delete_flow import DeleteFlow

        reminding = self._desk.reminding
        DeleteFlow(
            self._desk.shell,
            self._desk.services.safekeeping,
            deleted=self._desk.start_over,
            back_up=self._back_up,
            last=self._last_text(),
            login=None if reminding is None else reminding.login,
            parent=self,
        ).ask()
