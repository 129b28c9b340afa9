"""The reminder: on which days and when, and what keeps the app running so that it can come."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.reminder import FIRST_MINUTE, SNOOZES
from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.reminder_words import minute_text, notice_text, week_days
from sirelief_gui.ui.screens.base import ColumnScreen
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.widgets.setting_block import SettingBlock
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.switch import SwitchRow

_HOUR = 60
_STEP = 5


class ReminderScreen(ColumnScreen):
    """Every change applies at once: ``changed`` carries a dict of names and values of settings.

    ``calendar_asked`` wants the reminder as a file for a calendar.

    ``has_tray`` tells whether the system has a place for an icon; ``at_login`` whether the app
    starts when she logs in, None where that is not offered. ``login_toggled`` asks to change it.
    """

    changed = Signal(object)
    login_toggled = Signal(bool)
    calendar_asked = Signal()

    def __init__(
        self,
        *,
        settings: Settings,
        has_tray: bool,
        at_login: bool | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._has_tray = has_tray
        self.put_heading(
            self.tr("Reminder"),
            self.tr("It says “{text}”, and nothing about your health.").format(text=notice_text()),
        )
        self.on = SwitchRow(self.tr("Remind me"), icon="bell", checked=settings.reminder_on)
        self._build_when(settings)
        self._build_running(settings, at_login)
        self._lay_out()
        self._follow()

    def _build_when(self, settings: Settings) -> None:
        self.days = ChipGroup(week_days(), name=self.tr("Days of the reminder"), tight=True)
        self.days.choose(settings.reminder_days.split())
        hour, minute = divmod(settings.reminder_minute, _HOUR)
        self.hour = Stepper(
            self.tr("Hour"), value=hour, low=FIRST_MINUTE // _HOUR, high=23, bare=True
        )
        self.minute = Stepper(
            self.tr("Minute"),
            value=minute,
            low=0,
            high=_HOUR - _STEP,
            step=_STEP,
            show=lambda number: f"{number:02}",
            bare=True,
        )
        self._days = SettingBlock(self.tr("Days"), icon="calendar-days", below=(self.days,))
        self._hour = SettingBlock(self.tr("Hour"), icon="clock", beside=self.hour)
        self._minute = SettingBlock(self.tr("Minute"), icon="timer", beside=self.minute)
        self.calendar = Row(
            self.tr("Add to my calendar"),
            subtitle=self.tr("As a file; it says no more than the reminder"),
            icon="calendar",
            chevron=True,
        )
        self.calendar.clicked.connect(self.calendar_asked)
        self.on.toggled.connect(lambda on: self._tell(reminder_on=on))
        self.days.changed.connect(lambda ids: self._tell(reminder_days=" ".join(ids)))
        for stepper in (self.hour, self.minute):
            stepper.value_changed.connect(lambda _value: self._tell(reminder_minute=self._time()))

    def _build_running(self, settings: Settings, at_login: bool | None) -> None:
        none = "" if self._has_tray else self.tr("This desktop has no place for one")
        self.tray = SwitchRow(
            self.tr("Icon in the tray"),
            subtitle=none or self.tr("Closing the window leaves it there"),
            icon="panel-bottom",
            checked=settings.tray,
        )
        self.tray.setEnabled(self._has_tray or settings.tray)
        self.tray.toggled.connect(lambda on: self._tell(tray=on))
        self.login = SwitchRow(
            self.tr("Start at login"),
            subtitle=self.tr("In the tray, or as a minimized window"),
            icon="power",
            checked=bool(at_login),
        )
        self.login.setVisible(at_login is not None)
        self.login.toggled.connect(self.login_toggled)
        self._where = Label("", "small", "ink2")
        self._unheard = Label(
            self.tr("This desktop shows no notifications; it will be said in the window."),
            "small",
            "ink2",
        )
        self._unheard.hide()

    def _lay_out(self) -> None:
        when, running = ListGroup(), ListGroup()
        for row in (self.on, self._days, self._hour, self._minute, self.calendar):
            when.add(row)
        for row in (self.tray, self.login):
            running.add(row)
        first, *_, last = SNOOZES
        rule = self.tr(
            "Only on days without a session, never during one, and not while sessions are off. "
            "It can be put off by {first} to {last} minutes."
        ).format(first=first, last=last)
        for part in (when, Label(rule, "small", "ink2")):
            self.body.addWidget(part)
        self.body.addSpacing(8)
        for part in (running, self._where, self._unheard):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _time(self) -> int:
        return self.hour.value() * _HOUR + self.minute.value()

    def _tell(self, **change: object) -> None:
        self._follow()
        self.changed.emit(change)

    def _follow(self) -> None:
        """Show what belongs to what is chosen."""
        for block in (self._days, self._hour, self._minute):
            block.setVisible(self.on.isChecked())
        self.calendar.setVisible(self.on.isChecked() and bool(self.days.chosen()))
        no_day = self.tr("No day is chosen: it never comes.")
        self._days.set_note("" if self.days.chosen() else no_day)
        self._hour.set_note(minute_text(self._time()))
        stays = self.tray.isChecked() and self._has_tray
        self._where.setText(
            self.tr("With its window closed SI Relief goes on in the tray, until you choose Quit.")
            if stays
            else self.tr(
                "SI Relief must be running for this: leave its window open, or minimize it."
            )
        )

    def set_at_login(self, is_on: bool) -> None:
        """Show whether the app starts at login, without a signal."""
        self.login.blockSignals(True)
        self.login.setChecked(is_on)
        self.login.blockSignals(False)

    def set_can_notify(self, can: bool) -> None:
        """Say so where the desktop shows no notifications."""
        self._unheard.setVisible(not can)
