"""The settings that Linux desktops tell through their portal (org.freedesktop.portal.Settings).

Asked and answered without waiting; where there is no portal, nothing is ever told. Importing this
takes QtDBus, which start-up does without.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"


class PortalSettings(QObject):
    """Reads some settings, named by group and key; ``told`` (group, key, value) for each."""

    told = Signal(str, str, object)

    def __init__(
        self,
        names: Sequence[tuple[str, str]],
        *,
        bus: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._names = frozenset(names)
        if bus is None:
            self._bus = QDBusConnection.sessionBus()
        else:
            self._bus = QDBusConnection.connectToBus(bus, f"portal-{os.getpid()}-{id(self)}")

    def ask(self) -> None:
        """Ask for every setting once, and listen for changes from now on."""
        if not self._bus.isConnected():
            return
        connect: Any = self._bus.connect  # its annotations know no slots by name
        connect(SERVICE, PATH, INTERFACE, "SettingChanged", self, SLOT("_changed(QDBusMessage)"))
        for group, key in sorted(self._names):
            call = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")
            call.setArguments([group, key])
            pending = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
            pending.finished.connect(
                lambda done, group=group, key=key: self._answered(group, key, done)
            )

    def _answered(self, group: str, key: str, pending: QDBusPendingCallWatcher) -> None:
        reply = pending.reply()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            self.told.emit(group, key, _plain(reply.arguments()[0]))
        pending.deleteLater()

    @Slot(QDBusMessage)
    def _changed(self, message: QDBusMessage) -> None:
        group, key, value = message.arguments()
        if (group, key) in self._names:
            self.told.emit(group, key, _plain(value))


def _plain(value: object) -> object:
    """Return what is in a variant, however often it was wrapped."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value
