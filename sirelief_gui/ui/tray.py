"""An icon beside the clock, by which the app goes on while its window is closed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from sirelief_gui.domain.reminder import SNOOZES
from sirelief_gui.ui.reminder_words import snooze_text

_NAME = "SI Relief"
_MESSAGE_MS = 60_000
"""How long an icon that is there for a message alone stays: the message goes with it."""


class Tray(QObject):
    """The icon, with Open, Snooze and Quit in its menu; off at first.

    Signals: ``opened`` by a click or from the menu; ``snoozed`` (minutes); ``quit_asked``;
    ``message_chosen`` when a message of its was clicked. ``is_offered`` tells whether the system
    has a place for icons now, ``may_snooze`` whether there is a reminder to put off.
    """

    opened = Signal()
    snoozed = Signal(int)
    quit_asked = Signal()
    message_chosen = Signal()

    def __init__(
        self,
        *,
        may_snooze: Callable[[], bool],
        is_offered: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._may_snooze, self._is_offered = may_snooze, is_offered
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._is_on = False
        self._for_message = QTimer(self)
        self._for_message.setSingleShot(True)
        self._for_message.setInterval(_MESSAGE_MS)
        self._for_message.timeout.connect(self._follow)

    @property
    def is_offered(self) -> bool:
        """Whether the system has a place for it."""
        return self._is_offered()

    @property
    def is_on(self) -> bool:
        """Whether it is there, so that the app can be found without a window."""
        return self._is_on and self.is_offered

    @property
    def can_say(self) -> bool:
        """Whether a message can be shown at it."""
        return self.is_offered and QSystemTrayIcon.supportsMessages()

    @property
    def icon(self) -> QSystemTrayIcon | None:
        """Qt's icon; None until it is first needed."""
        return self._icon

    def set_on(self, on: bool) -> None:
        """Show it, or take it away."""
        self._is_on = on
        self._follow()

    def say(self, text: str) -> bool:
        """Show a message at the icon, which comes for it if need be; False where that cannot be."""
        if not self.can_say:
            return False
        icon = self._made()
        icon.show()
        icon.showMessage(_NAME, text, icon.icon(), _MESSAGE_MS)
        self._for_message.start()
        return True

    def _follow(self) -> None:
        self._for_message.stop()
        if self._is_on:
            self._made().show()
        elif self._icon is not None:
            self._icon.hide()

    def _made(self) -> QSystemTrayIcon:
        """Return the icon, made the first time."""
        if self._icon is not None:
            return self._icon
        icon = self._icon = QSystemTrayIcon(QIcon(":/app/sirelief.svg"), self)
        icon.setToolTip(_NAME)
        self._menu = menu = QMenu()
        menu.addAction(self._action(self.tr("Open"), self.opened.emit))
        snooze = menu.addMenu(self.tr("Snooze"))
        for minutes in SNOOZES:
            tell = partial(self.snoozed.emit, minutes)
            snooze.addAction(self._action(snooze_text(minutes), tell))
        menu.addSeparator()
        menu.addAction(self._action(self.tr("Quit"), self.quit_asked.emit))
        menu.aboutToShow.connect(lambda: snooze.setEnabled(self._may_snooze()))
        snooze.setEnabled(self._may_snooze())
        icon.setContextMenu(menu)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self.message_chosen)
        return icon

    def _action(self, text: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _checked: act())
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.opened.emit()
