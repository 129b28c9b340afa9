"""A desktop that shows notices, as a program of its own: `python … ADDRESS [CAPABILITY …]`.

It stands on the bus as org.freedesktop.Notifications. By `tests.Desktop` a test asks what is up,
and presses what is on it. One of its own process: whoever shows a notice waits for the answer.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Signal, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
CONTROL = "tests.Desktop"
_interface: Any = ClassInfo
_signal: Any = Signal


@_interface({"D-Bus Interface": SERVICE})
class Notices(QDBusAbstractAdaptor):
    """What desktops offer. Names and types are the standard's."""

    ActionInvoked = _signal("uint", str)
    ActivationToken = _signal("uint", str)
    NotificationClosed = _signal("uint", "uint")

    def __init__(self, parent: QObject, can: list[str]) -> None:
        super().__init__(parent)
        self.can, self.up, self.last = can, dict[int, list[str]](), 0

    @Slot(result="QStringList")
    def GetCapabilities(self) -> list[str]:  # noqa: N802
        return self.can

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(  # noqa: N802
        self,
        name: str,
        replaces: int,
        icon: str,
        title: str,
        body: str,
        actions: list[str],
        hints: dict[str, object],
        time: int,
    ) -> int:
        if not replaces:
            self.last += 1
        number = replaces or self.last
        entry = str(hints.get("desktop-entry"))
        self.up[number] = [name, icon, title, body, entry, str(time), *actions]
        return number

    @Slot("uint")
    def CloseNotification(self, number: int) -> None:  # noqa: N802
        self.up.pop(number, None)
        self.NotificationClosed.emit(number, 3)


@_interface({"D-Bus Interface": CONTROL})
class Control(QDBusAbstractAdaptor):
    """What a test does to this desktop."""

    def __init__(self, parent: QObject, notices: Notices) -> None:
        super().__init__(parent)
        self._notices = notices

    @Slot(result="QStringList")
    def Up(self) -> list[str]:  # noqa: N802
        """Return what each notice that is up was made of, one after the other."""
        return [word for words in self._notices.up.values() for word in words]

    @Slot(str, str)
    def Press(self, action: str, leave: str) -> None:  # noqa: N802
        """Press an action of the latest notice; it goes, as it does on most desktops."""
        if leave:
            self._notices.ActivationToken.emit(self._notices.last, leave)
        self._notices.ActionInvoked.emit(self._notices.last, action)
        self._notices.CloseNotification(self._notices.last)

    @Slot(str)
    def PressAnother(self, action: str) -> None:  # noqa: N802
        """Press an action of a notice of some other program."""
        self._notices.ActivationToken.emit(self._notices.last + 7, "theirs")
        self._notices.ActionInvoked.emit(self._notices.last + 7, action)
        self._notices.NotificationClosed.emit(self._notices.last + 7, 2)


def main() -> int:
    app = QCoreApplication(sys.argv[:1])
    bus = QDBusConnection.connectToBus(sys.argv[1], "server")
    desktop = QObject()
    Control(desktop, Notices(desktop, sys.argv[2:]))
    if not (bus.registerObject(PATH, desktop) and bus.registerService(SERVICE)):
        return 1
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
