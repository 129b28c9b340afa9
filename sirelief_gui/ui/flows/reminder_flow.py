"""The page of the reminder: what she changes there applies at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later

if TYPE_CHECKING:
    from sirelief_gui.ui.reminder_words import notice_text
    from sirelief_gui.ui.save_dialog import AskFile, ask_file
    from sirelief_gui.ui.screens.reminder import ReminderScreen
else:
    (notice_text,) = later("sirelief_gui.ui.reminder_words", "notice_text")
    (ask_file,) = later("sirelief_gui.ui.save_dialog", "ask_file")
    (ReminderScreen,) = later("sirelief_gui.ui.screens.reminder", "ReminderScreen")


class ReminderFlow(Flow):
    """Shows the page, keeps her choices and has `Reminding` follow them."""

    def __init__(
        self, desk: Desk, parent: QObject | None = None, *, ask_file: AskFile = ask_file
    ) -> None:
        super().__init__(desk, parent)
        self._ask_file = ask_file

    @step
    def show(self, *, back: Callable[[], None]) -> None:
        """Show the page; ``back`` leads to where it was asked for."""
        reminding = self._desk.reminding
        login = None if reminding is None else reminding.login
        screen = ReminderScreen(
            settings=self._desk.settings,
            has_tray=reminding is not None and reminding.tray.is_offered,
            at_login=None if login is None else login.is_on(),
        )
        screen.went_back.connect(back)
        screen.changed.connect(self._change)
        screen.calendar_asked.connect(lambda: self._add_to_calendar(screen))
        screen.login_toggled.connect(lambda on: self._start_at_login(screen, on))
        self._desk.show(screen)
        if reminding is not None:
            reminding.looked.connect(screen.set_can_notify)
            reminding.look()

    @step
    def _change(self, changes: dict[str, object]) -> None:
        self._desk.change_settings(**changes)
        if "tray" not in changes:
            self._desk.services.reminders.begin_anew()
        if self._desk.reminding is not None:
            self._desk.reminding.follow()

    def _add_to_calendar(self, screen: ReminderScreen) -> None:
        file = self._ask_file(screen, "reminder.ics", self.tr("Calendar (*.ics)"))
        if file is not None:
            self._write_calendar(file)

    @step
    def _write_calendar(self, file: Path) -> None:
        self._desk.services.exporting.calendar(file, notice_text())
        self._desk.shell.toast(self.tr("Saved. Open the file to add it."))

    @step
    def _start_at_login(self, screen: ReminderScreen, on: bool) -> None:
        reminding = self._desk.reminding
        if reminding is None or reminding.login is None:
            return
        login = reminding.login
        try:
            (login.turn_on if on else login.turn_off)()
        except StorageError:
            screen.set_at_login(login.is_on())
            raise
        screen.set_at_login(on)
