"""What the desktop says about motion and contrast, against a portal on a bus of its own."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusMessage, QDBusVariant
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.portal import INTERFACE, PATH, SERVICE
from sirelief_gui.ui.system_wishes import SystemWishes

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"
)
MOTION = ("org.freedesktop.appearance", "reduced-motion")
GNOME = ("org.gnome.desktop.interface", "enable-animations")
KDE = ("org.kde.kdeglobals.KDE", "AnimationDurationFactor")
CONTRAST = ("org.freedesktop.appearance", "contrast")

_interface: Any = ClassInfo


@_interface({"D-Bus Interface": INTERFACE})
class _Settings(QDBusAbstractAdaptor):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.values: dict[tuple[str, str], object] = {}
        self.asked = 0

    @Slot(str, str, result="QDBusVariant")
    def Read(self, group: str, key: str) -> QDBusVariant:  # noqa: N802 - the portal's name
        self.asked += 1
        return QDBusVariant(QDBusVariant(self.values.get((group, key), "nothing")))


class Portal(QObject):
    """A desktop that has settings, and changes them."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._bus = QDBusConnection.connectToBus(address, "portal")
        self._settings = _Settings(self)
        assert self._bus.registerObject(PATH, self)
        assert self._bus.registerService(SERVICE)

    @property
    def asked(self) -> int:
        return self._settings.asked

    def put(self, name: tuple[str, str], value: object) -> None:
        self._settings.values[name] = value

    def change(self, name: tuple[str, str], value: object) -> None:
        told = QDBusMessage.createSignal(PATH, INTERFACE, "SettingChanged")
        told.setArguments([*name, QDBusVariant(value)])
        assert self._bus.send(told)

    def leave(self) -> None:
        self._bus.unregisterObject(PATH)
        self._bus.unregisterService(SERVICE)
        shiboken6.delete(self)


@pytest.fixture
def portal(qapp: object, address: str) -> Iterator[Portal]:
    made = Portal(address)
    yield made
    made.leave()


@pytest.mark.parametrize(("name", "value"), [(MOTION, 1), (GNOME, False), (KDE, "0")])
def test_a_desktop_that_wishes_for_less_motion(
    qtbot: QtBot, address: str, portal: Portal, name: tuple[str, str], value: object
) -> None:
    portal.put(name, value)
    wishes = SystemWishes(bus=address)
    assert not wishes.reduce_motion
    with qtbot.waitSignal(wishes.changed):
        wishes.ask()
    assert wishes.reduce_motion
    assert not wishes.high_contrast


@pytest.mark.parametrize(("name", "value"), [(MOTION, 0), (GNOME, True), (KDE, "1")])
def test_a_desktop_that_moves(
    qtbot: QtBot, address: str, portal: Portal, name: tuple[str, str], value: object
) -> None:
    portal.put(name, value)
    wishes = SystemWishes(bus=address)
    wishes.ask()
    qtbot.waitUntil(lambda: portal.asked >= 5)
    assert not wishes.reduce_motion


def test_a_wish_that_comes_later_and_goes_again(qtbot: QtBot, address: str, portal: Portal) -> None:
    wishes = SystemWishes(bus=address)
    wishes.ask()
    qtbot.waitUntil(lambda: portal.asked >= 5)
    with qtbot.waitSignal(wishes.changed):
        portal.change(CONTRAST, 1)
    assert wishes.high_contrast
    with qtbot.waitSignal(wishes.changed):
        portal.change(CONTRAST, 0)
    assert not wishes.high_contrast


def test_without_a_portal_nothing_is_wished(qtbot: QtBot, address: str) -> None:
    wishes = SystemWishes(bus=address)
    with qtbot.assertNotEmitted(wishes.changed, wait=0):
        wishes.ask()
    assert not wishes.reduce_motion
