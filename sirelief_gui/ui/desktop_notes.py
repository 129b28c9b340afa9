"""Notices of Linux desktops (org.freedesktop.Notifications): shown, taken back, and answered.

What the desktop can do is asked without waiting; only one that has answered is then spoken to.
Importing this takes QtDBus, which start-up does without.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, SLOT, QMetaObject, QObject, Qt, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusInterface,
    QDBusMessage,
    QDBusPendingCallWatcher,
)

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
_NAME, _ICON = "SI Relief", "sirelief"
_PATIENCE_MS = 2000
_NEW, _DEFAULT_TIME = 0, -1
_SIGNALS = {
    "ActionInvoked": "_invoked(QDBusMessage)",
    "ActivationToken": "_given_leave(QDBusMessage)",
    "NotificationClosed": "_closed(QDBusMessage)",
}

# PySide's annotations know neither types by name nor their values.
_invoke: Any = QMetaObject.invokeMethod
_arg: Any = Q_ARG
_result: Any = Q_RETURN_ARG


class DesktopNotes(QObject):
    """One notice at a time; see `Announcer`, whose signals these are."""

    acted = Signal(str, str)
    refused = Signal()
    looked = Signal(bool)

    def __init__(self, *, bus: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if bus is None:
            self._bus = QDBusConnection.sessionBus()
        else:
            self._bus = QDBusConnection.connectToBus(bus, f"notes-{os.getpid()}-{id(self)}")
        self._server: QDBusInterface | None = None
        self._shown = 0
        """The desktop's number of the notice that is up; 0 for none."""
        self._leave = ""
        connect: Any = self._bus.connect  # its annotations know no slots by name
        for name, slot in _SIGNALS.items():
            connect(SERVICE, PATH, SERVICE, name, self, SLOT(slot))

    def say(self, text: str, actions: Sequence[tuple[str, str]]) -> None:
        """Show a notice in place of the one before; ``refused`` when that cannot be."""

        def answered(can: Sequence[str] | None) -> None:
            if can is None or not self._notify(text, actions if "actions" in can else ()):
                self.refused.emit()

        self._ask(answered)

    def withdraw(self) -> None:
        """Take the notice back, if it is still up."""
        shown, self._shown = self._shown, 0
        if shown and self._server is not None:
            _invoke(self._server, "CloseNotification", _DIRECT, _arg("uint", shown))

    def look(self) -> None:
        """Tell by ``looked`` whether somebody would show a notice."""
        self._ask(lambda can: self.looked.emit(can is not None))

    def _ask(self, answered: Callable[[Sequence[str] | None], None]) -> None:
        """Ask what the desktop can do; None goes to ``answered`` where there is nobody."""
        if not self._bus.isConnected():
            answered(None)
            return
        call = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "GetCapabilities")
        pending = QDBusPendingCallWatcher(self._bus.asyncCall(call, _PATIENCE_MS), self)

        def done() -> None:
            reply = pending.reply()
            is_there = reply.type() is QDBusMessage.MessageType.ReplyMessage
            pending.deleteLater()
            answered(reply.arguments()[0] if is_there else None)

        pending.finished.connect(done)

    def _notify(self, text: str, actions: Sequence[tuple[str, str]]) -> bool:
        """Show a notice; False when the desktop does not take it."""
        # Numbers without a sign travel only by way of the desktop's own description of its
        # methods: QtDBus turns them into that type, and Python has none of it.
        if self._server is None:
            self._server = QDBusInterface(SERVICE, PATH, SERVICE, self._bus, self)
            self._server.setTimeout(_PATIENCE_MS)
        if not self._server.isValid():
            self._server = None
            return False
        self._shown = _invoke(
            self._server,
            "Notify",
            _DIRECT,
            _result("uint"),
            _arg("QString", _NAME),
            _arg("uint", self._shown or _NEW),
            _arg("QString", _ICON),
            _arg("QString", text),
            _arg("QString", ""),
            _arg("QStringList", [words for pair in actions for words in pair]),
            _arg("QVariantMap", {"desktop-entry": _ICON}),
            _arg("int", _DEFAULT_TIME),
        )
        return self._shown > 0

    @Slot(QDBusMessage)
    def _invoked(self, message: QDBusMessage) -> None:
        number, action = message.arguments()
        if number == self._shown:
            leave, self._leave = self._leave, ""
            self.acted.emit(action, leave)

    @Slot(QDBusMessage)
    def _given_leave(self, message: QDBusMessage) -> None:
        number, leave = message.arguments()
        if number == self._shown:
            self._leave = leave

    @Slot(QDBusMessage)
    def _closed(self, message: QDBusMessage) -> None:
        if message.arguments()[0] == self._shown:
            self._shown = 0


_DIRECT = Qt.ConnectionType.DirectConnection
