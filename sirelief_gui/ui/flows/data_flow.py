"""Her data: the rows of its section in the settings (12b), and where they lead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.lock_flow import LockFlow
    from sirelief_gui.ui.save_dialog import AskFile, AskOpen, ask_file, ask_open
    from sirelief_gui.ui.settings.data import DataSection, Slot
    from sirelief_gui.ui.widgets.rows import Row
else:
    (LockFlow,) = later("sirelief_gui.ui.flows.lock_flow", "LockFlow")
    ask_file, ask_open = later("sirelief_gui.ui.save_dialog", "ask_file", "ask_open")
    (Slot,) = later("sirelief_gui.ui.settings.data", "Slot")
    (Row,) = later("sirelief_gui.ui.widgets.rows", "Row")


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
        actions: dict[Slot, Callable[[], object]] = {
            Slot.BACKUP: self._back_up,
            Slot.RESTORE: self._restore,
            Slot.EXPORT: self._export,
            Slot.IMPORT: self._import,
            Slot.DELETE: self._delete,
        }
        for slot, row in data_rows(self._last_text()).items():
            row.clicked.connect(actions[slot])
            section.put(slot, row)
        self._lock.hang_rows(section)

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


def data_rows(last: str) -> dict[Slot, Row]:
    """Return the rows that are always there; ``last`` says when the last backup was made."""
    delete = Row(_tr("Delete all my data"), icon="trash-2")
    delete.set_look(role="danger", icon_role="danger", weight=700)
    return {
        Slot.BACKUP: Row(
            _tr("Back up to a file"), subtitle=last, icon="hard-drive-download", chevron=True
        ),
        Slot.RESTORE: Row(_tr("Restore from a backup"), icon="hard-drive-upload", chevron=True),
        Slot.EXPORT: Row(
            _tr("Export history"), icon="share", value=_tr("PDF, CSV, JSON"), chevron=True
        ),
        Slot.IMPORT: Row(
            _tr("Import history"), icon="download", value=_tr("JSON, CSV"), chevron=True
        ),
        Slot.DELETE: delete,
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("DataFlow", text)
