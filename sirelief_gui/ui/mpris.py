"""The session as Linux desktops see a media player (MPRIS 2), so that media keys reach it.

Desktops show what is said here on lock screens and in panels: the app's name and nothing else.
Only a session imports this module; it needs QtDBus, which start-up does not.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import shiboken6
from PySide6.QtCore import ClassInfo, Property, QMetaType, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusArgument,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
)

NAME = "org.mpris.MediaPlayer2.sirelief"
"""The name on the bus; a second program at the same time adds its number (`own_name`)."""
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
IDENTITY = "SI Relief"
_TRACK = "/org/sirelief/session"

# PySide's annotations know neither types by name nor a call of ClassInfo.
_interface: Any = ClassInfo
_property: Any = Property
_signal: Any = Signal


class Playback(StrEnum):
    """What MPRIS calls the states of a player."""

    PLAYING = "Playing"
    PAUSED = "Paused"
    STOPPED = "Stopped"


def own_name() -> str:
    """Return the name for when another program of ours has `NAME`, as MPRIS words it."""
    return f"{NAME}.instance{os.getpid()}"


def _no() -> object:
    return _property(bool, lambda _: False)


def _yes() -> object:
    return _property(bool, lambda _: True)


def _none() -> object:
    return _property("QStringList", lambda _: [])


@_interface({"D-Bus Interface": "org.mpris.MediaPlayer2"})
class _Root(QDBusAbstractAdaptor):
    """Says who we are; the window is neither raised nor closed from outside."""

    Identity = _property(str, lambda _: IDENTITY)
    CanQuit = _no()
    CanRaise = _no()
    HasTrackList = _no()
    SupportedUriSchemes = _none()
    SupportedMimeTypes = _none()

    @Slot()
    def Raise(self) -> None:  # noqa: N802 - MPRIS's name, like all the others here
        """Do nothing: `CanRaise` says so."""

    @Slot()
    def Quit(self) -> None:  # noqa: N802
        """Do nothing: `CanQuit` says so."""


@_interface({"D-Bus Interface": PLAYER})
class _Player(QDBusAbstractAdaptor):
    """Takes the keys. Nothing can be sought, and neither rate nor volume is set from outside."""

    Seeked = _signal("qlonglong")

    CanControl = _yes()
    CanPlay = _yes()
    CanPause = _yes()
    CanGoNext = _yes()
    CanGoPrevious = _yes()
    CanSeek = _no()
    MinimumRate = _property(float, lambda _: 1.0)
    MaximumRate = _property(float, lambda _: 1.0)
    Rate = _property(float, lambda _: 1.0, lambda _, __: None)
    Volume = _property(float, lambda _: 1.0, lambda _, __: None)
    Position = _property("qlonglong", lambda _: 0)

    def __init__(self, parent: QObject, asked: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._asked = asked
        self.state = Playback.STOPPED

    PlaybackStatus = _property(str, lambda self: self.state.value)
    Metadata = _property(
        "QVariantMap",
        lambda _: {"mpris:trackid": QDBusObjectPath(_TRACK), "xesam:title": IDENTITY},
    )

    @Slot()
    def PlayPause(self) -> None:  # noqa: N802
        """Ask for a pause or for going on."""
        self._asked("play_pause")

    @Slot()
    def Play(self) -> None:  # noqa: N802
        """Ask for going on."""
        self._asked("play")

    @Slot()
    def Pause(self) -> None:  # noqa: N802
        """Ask for a pause."""
        self._asked("pause")

    @Slot()
    def Next(self) -> None:  # noqa: N802
        """Ask for the next rep."""
        self._asked("next")

    @Slot()
    def Previous(self) -> None:  # noqa: N802
        """Ask for going back."""
        self._asked("previous")

    @Slot()
    def Stop(self) -> None:  # noqa: N802
        """Ask for the Stop choices."""
        self._asked("stop")

    @Slot("qlonglong")
    def Seek(self, offset: int) -> None:  # noqa: N802
        """Do nothing: `CanSeek` says so."""

    @Slot(QDBusObjectPath, "qlonglong")
    def SetPosition(self, track: QDBusObjectPath, position: int) -> None:  # noqa: N802
        """Do nothing: `CanSeek` says so."""

    @Slot(str)
    def OpenUri(self, uri: str) -> None:  # noqa: N802
        """Do nothing: no kind of address is supported."""


class MprisService:
    """One player on the bus, from `publish` to `withdraw`; not to be used again after that.

    ``asked`` takes the names of keys, as `MediaKeys` calls its signals. ``bus`` is the address of
    a bus, None for the desktop's.

    Qt tends its links to buses in a thread of its own, and PySide's calls into QtDBus keep the
    interpreter while they wait for it. So that thread must never need the interpreter: the link
    stays open for as long as the program runs, and what was published is deleted, by us, before
    that thread could take it down (it would ask Python, and both would wait forever).
    """

    def __init__(self, asked: Callable[[str], None], bus: str | None = None) -> None:
        self._connection = _link(bus)
        self._object = QObject()
        self._root = _Root(self._object)
        self._player = _Player(self._object, asked)
        self._name = ""

    def publish(self) -> bool:
        """Appear on the bus; False where there is none to speak of."""
        bus = self._connection
        if not bus.isConnected() or not bus.registerObject(PATH, self._object):
            return False
        for name in (NAME, own_name()):
            if bus.registerService(name):
                self._name = name
                return True
        bus.unregisterObject(PATH)
        return False

    def show(self, state: Playback) -> None:
        """Tell the desktop what the session is doing, if that has changed."""
        if state is self._player.state:
            return
        self._player.state = state
        told = QDBusMessage.createSignal(
            PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged"
        )
        told.setArguments([PLAYER, {"PlaybackStatus": state.value}, _no_strings()])
        self._connection.send(told)

    def withdraw(self) -> None:
        """Disappear from the bus. A second time does nothing."""
        name, self._name = self._name, ""
        if name:
            self._connection.unregisterService(name)
            self._connection.unregisterObject(PATH)
            if shiboken6.isValid(self._object):  # at the program's end PySide is quicker
                self._object.deleteLater()  # later: a key of its own may be what ends the session


def _link(bus: str | None) -> QDBusConnection:
    if bus is None:
        return QDBusConnection.sessionBus()
    return QDBusConnection.connectToBus(bus, f"sirelief {bus}")


def _no_strings() -> QDBusArgument:
    # An empty list of Python's would travel as an array of variants, which desktops refuse.
    strings = QDBusArgument()
    strings.beginArray(QMetaType(QMetaType.Type.QString.value))
    strings.endArray()
    return strings
