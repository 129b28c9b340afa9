"""Reminds her while the app runs: looks at the clock, tells, and does what she answers."""

from __future__ import annotations

import math
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sirelief_gui.domain.reminder import SNOOZES
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.login_start import LoginStart
from sirelief_gui.ui.announcing import WHOLE, Announcer
from sirelief_gui.ui.reminder_words import notice_text, snooze_text
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.tray import Tray
from sirelief_gui.ui.words import fault_text

_LOOK_MS = 60_000
"""The clock is looked at this often: a computer that slept tells no timer how late it is."""
_START = "start"
_TOAST_SECONDS = 60.0


class Reminding(QObject):
    """Works from `begin` on; `follow` after a change of her settings.

    ``login`` is how this system starts programs at login, None where that is not offered. Signals:
    ``asked`` (the desktop's leave or "") when the window is to come forward; ``looked`` (whether
    a notice can be shown outside of the window), after `look`; ``quit_asked`` when the app is to
    end, its window being closed.
    """

    asked = Signal(str)
    looked = Signal(bool)
    quit_asked = Signal()

    def __init__(
        self,
        shell: Shell,
        services: Services,
        *,
        announcer: Announcer | None = None,
        tray: Tray | None = None,
        login: LoginStart | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._services = shell, services
        self._reminders = services.reminders
        self._due: datetime | None = None
        self._told_while_locked = False
        self._announcer = announcer or Announcer(parent=self)
        self.tray = tray or Tray(may_snooze=self.may_snooze, parent=self)
        self.login = login
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.poll)
        self._announcer.acted.connect(self._acted)
        self._announcer.refused.connect(self._say_otherwise)
        self._announcer.looked.connect(self._tell_looked)
        self.tray.opened.connect(self.open)
        self.tray.message_chosen.connect(self.open)
        self.tray.snoozed.connect(self._snooze)
        self.tray.quit_asked.connect(self._quit)
        shell.closing.connect(self._closing)

    def begin(self, *, is_hidden: bool) -> None:
        """Start; what was missed is told now only where no window shows her what today is like."""
        if not is_hidden:
            with suppress(StorageError):
                self._reminders.pass_over()
        self.follow()
        self.poll()

    def follow(self) -> None:
        """Do as her settings say now."""
        with suppress(StorageError):
            self.tray.set_on(self._services.settings.load().tray)
        self._arm()

    @property
    def waits(self) -> bool:
        """Whether the clock is looked at now and then."""
        return self._timer.isActive()

    def poll(self) -> None:
        """Remind her if it is time."""
        if self._services.player.active:
            self._announcer.withdraw()
        elif self._services.store.is_resting:
            self._poll_locked()
        else:
            # What the disk refuses now is tried again in a minute.
            with suppress(StorageError):
                if self._told_while_locked:
                    self._reminders.give()
                    self._told_while_locked = False
                elif self._reminders.is_due():
                    self._reminders.give()
                    self._say()
        self._arm()

    def _poll_locked(self) -> None:
        """Remind her of what was next when the history was closed: once, and of no more."""
        if self._due is not None and self._due <= self._services.clock.now():
            self._due, self._told_while_locked = None, True
            self._say()

    def look(self) -> None:
        """Find out whether a notice can be shown outside of the window."""
        self._announcer.look()

    def may_snooze(self) -> bool:
        """Tell whether there is a reminder to put off."""
        try:
            return self._reminders.can_snooze()
        except StorageError:
            return False

    def open(self, leave: str = "") -> None:
        """Have the window come forward, with Today as things stand now.

        ``leave`` is what a Wayland desktop gave whoever asked for it.
        """
        shell = self._shell
        is_out_of_sight = shell.isHidden() or shell.isMinimized()
        is_today = isinstance(shell.screen_shown, TodayScreen) and shell.sheet_content is None
        if is_out_of_sight and is_today and shell.cover_shown is None:  # for days, perhaps
            shell.nav_chosen.emit("today")
        self.asked.emit(leave)

    # -- how it is told -----------------------------------------------------------------

    def _say(self) -> None:
        snoozes = [(str(minutes), snooze_text(minutes)) for minutes in SNOOZES]
        actions = [(WHOLE, self.tr("Open")), (_START, self.tr("Start")), *snoozes]
        self._announcer.say(notice_text(), actions)

    def _say_otherwise(self) -> None:
        """Tell where the desktop shows no notices: at the icon, else in the window."""
        if self.tray.say(notice_text()):
            return
        self._shell.toast(notice_text(), seconds=_TOAST_SECONDS)
        QApplication.alert(self._shell)

    def _tell_looked(self, can: bool) -> None:
        self.looked.emit(can or self.tray.can_say)

    # -- what she answers ---------------------------------------------------------------

    def _acted(self, action: str, leave: str) -> None:
        if action.isdecimal():
            self._snooze(int(action))
        else:
            self.open(leave)
            if action == _START:
                self._start()

    def _snooze(self, minutes: int) -> None:
        self._shell.end_toast()
        try:
            self._reminders.snooze(minutes)
        except StorageError as problem:
            self._shell.toast(fault_text(problem))
        self._arm()

    def _start(self) -> None:
        """Go the way of Start on Today, unless she is in the middle of something."""
        shell = self._shell
        is_covered = shell.cover_shown is not None
        if is_covered or self._services.player.active or shell.sheet_content is not None:
            return
        if shell.may_leave():
            shell.nav_chosen.emit("today")
            page = shell.screen_shown
            if isinstance(page, TodayScreen):
                shell.may_leave = lambda: True  # the page that had a say is gone
                page.start_asked.emit()

    # -- staying and going --------------------------------------------------------------

    def _closing(self) -> None:
        """Let the app outlive its window where its icon stays."""
        QGuiApplication.setQuitOnLastWindowClosed(not self.tray.is_on)

    def _quit(self) -> None:
        if self._shell.isVisible():
            self.asked.emit("")  # it may have a question
            if not self._shell.close():
                return
        self.tray.set_on(False)
        self.quit_asked.emit()

    def _arm(self) -> None:
        wait = _LOOK_MS
        if not self._services.player.active:
            with suppress(StorageError):
                due = self._due = self._reminders.next_due()
                if due is None:
                    self._timer.stop()
                    return
                left = due.timestamp() - self._services.clock.now().timestamp()
                if left > 0:
                    wait = min(wait, math.ceil(left * 1000))
        self._timer.start(wait)
