"""The media keys against a bus of their own: what a desktop sees, asks for and is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import SLOT, QObject, QProcess, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.media_keys import MediaKeys
from tests.ui.private_bus import Bus

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"
)

NAME = "org.mpris.MediaPlayer2.sirelief"
OWN_NAME = f"{NAME}.instance{os.getpid()}"
PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT_VALUES: dict[str, object] = {
    "CanQuit": False,
    "CanRaise": False,
    "HasTrackList": False,
    "SupportedUriSchemes": [],
    "SupportedMimeTypes": [],
}
PLAYER_VALUES: dict[str, object] = {
    "PlaybackStatus": "Stopped",
    "CanControl": True,
    "CanPlay": True,
    "CanPause": True,
    "CanGoNext": True,
    "CanGoPrevious": True,
    "CanSeek": False,
    "Position": 0,
    "Rate": 1.0,
    "MinimumRate": 1.0,
    "MaximumRate": 1.0,
    "Volume": 1.0,
}
HEAR = "hear(QString,QVariantMap,QStringList)"


class Desktop(QObject):
    """A desktop on the same bus: it presses keys, and hears what the player tells."""

    told = Signal(str, dict, list)

    def __init__(self, qtbot: QtBot, address: str) -> None:
        super().__init__()
        self._qtbot = qtbot
        self._bus = QDBusConnection.connectToBus(address, "desktop")
        assert self._bus.isConnected()
        self._hook: Any = ("", PATH, PROPERTIES, "PropertiesChanged", self, SLOT(HEAR))
        assert self._bus.connect(*self._hook)

    @Slot(str, "QVariantMap", "QStringList")
    def hear(self, interface: str, changed: dict[str, object], dropped: list[str]) -> None:
        self.told.emit(interface, changed, dropped)

    def players(self) -> list[str]:
        names = self._bus.interface().registeredServiceNames().value()
        return sorted(name for name in names if name.startswith(ROOT))

    def call(self, interface: str, member: str, *arguments: object, name: str = NAME) -> list[Any]:
        call = QDBusMessage.createMethodCall(name, PATH, interface, member)
        call.setArguments(arguments)
        pending = QDBusPendingCallWatcher(self._bus.asyncCall(call))
        with self._qtbot.waitSignal(pending.finished):
            pass
        reply = pending.reply()
        assert reply.type() is QDBusMessage.MessageType.ReplyMessage, reply.errorMessage()
        return reply.arguments()

    def press(self, member: str, *, name: str = NAME) -> None:
        assert self.call(PLAYER, member, name=name) == []

    def value(self, member: str, *, of: str = PLAYER) -> object:
        return self.call(PROPERTIES, "Get", of, member)[0].variant()

    @contextmanager
    def owning(self, name: str) -> Iterator[None]:
        """Have a name, as another program would."""
        assert self._bus.registerService(name)
        yield
        assert self._bus.unregisterService(name)

    def leave(self) -> None:
        # The link stays open, and nothing of Python's stays on it: see MprisService.
        self._bus.disconnect(*self._hook)
        shiboken6.delete(self)


@pytest.fixture
def desktop(qtbot: QtBot, address: str) -> Iterator[Desktop]:
    desktop = Desktop(qtbot, address)
    yield desktop
    desktop.leave()


@pytest.fixture
def keys(qtbot: QtBot, address: str) -> Iterator[MediaKeys]:
    keys = MediaKeys(bus=address)
    yield keys
    keys.close()


def test_the_player_is_there_while_open_and_gone_after(keys: MediaKeys, desktop: Desktop) -> None:
    assert desktop.players() == []
    keys.open()
    assert keys.is_open
    assert desktop.players() == [NAME]
    keys.close()
    assert not keys.is_open
    assert desktop.players() == []


def test_it_comes_back_with_the_next_session(keys: MediaKeys, desktop: Desktop) -> None:
    for _ in range(3):
        keys.open()
        keys.open()
        assert desktop.players() == [NAME]
        assert desktop.value("PlaybackStatus") == "Stopped"
        keys.close()
        keys.close()
    assert desktop.players() == []


@pytest.mark.parametrize(
    ("member", "signal"),
    [
        ("PlayPause", "play_pause"),
        ("Play", "play"),
        ("Pause", "pause"),
        ("Next", "next"),
        ("Previous", "previous"),
        ("Stop", "stop"),
    ],
)
def test_each_key_arrives_once_as_its_signal(
    keys: MediaKeys, desktop: Desktop, member: str, signal: str
) -> None:
    heard = []
    for name in ("play_pause", "play", "pause", "next", "previous", "stop"):
        getattr(keys, name).connect(lambda name=name: heard.append(name))
    keys.open()
    desktop.press(member)
    assert heard == [signal]


def test_a_key_may_close_the_session(keys: MediaKeys, desktop: Desktop) -> None:
    keys.stop.connect(keys.close)
    keys.open()
    desktop.press("Stop")
    assert desktop.players() == []


def test_the_state_is_told_when_it_changes_and_only_then(
    qtbot: QtBot, keys: MediaKeys, desktop: Desktop
) -> None:
    told: list[tuple[str, dict[str, object], list[str]]] = []
    desktop.told.connect(lambda *what: told.append(what))
    keys.open()
    for playing in (True, True, False, False, True):
        keys.set_playing(playing)
    # what is asked after the signals were sent is answered after them
    assert desktop.value("PlaybackStatus") == "Playing"
    assert told == [
        (PLAYER, {"PlaybackStatus": state}, []) for state in ("Playing", "Paused", "Playing")
    ]


def test_a_session_s_widget_takes_the_player_along_when_it_goes(
    desktop: Desktop, address: str
) -> None:
    screen = QObject()
    keys = MediaKeys(bus=address, parent=screen)
    keys.open()
    assert desktop.players() == [NAME]
    shiboken6.delete(screen)
    assert desktop.players() == []


def test_nothing_is_told_while_closed(keys: MediaKeys, desktop: Desktop) -> None:
    keys.set_playing(True)
    keys.open()
    assert desktop.value("PlaybackStatus") == "Stopped"


def test_desktops_show_the_name_of_the_app(keys: MediaKeys, desktop: Desktop) -> None:
    keys.open()
    assert desktop.value("Identity", of=ROOT) == "SI Relief"


@pytest.mark.parametrize(("interface", "wanted"), [(ROOT, ROOT_VALUES), (PLAYER, PLAYER_VALUES)])
def test_everything_that_mpris_asks_of_a_player_is_there(
    keys: MediaKeys, desktop: Desktop, interface: str, wanted: dict[str, object]
) -> None:
    keys.open()
    assert {name: desktop.value(name, of=interface) for name in wanted} == wanted


def test_what_means_nothing_here_is_taken_and_changes_nothing(
    keys: MediaKeys, desktop: Desktop
) -> None:
    keys.open()
    desktop.call(ROOT, "Raise")
    desktop.call(ROOT, "Quit")
    desktop.call(PLAYER, "OpenUri", "file:///tmp/song.ogg")
    for name in ("Rate", "Volume"):
        desktop.call(PROPERTIES, "Set", PLAYER, name, QDBusVariant(0.5))
        assert desktop.value(name) == 1.0
    assert desktop.players() == [NAME]


def test_another_program_reads_the_right_types_and_nothing_about_her(
    qtbot: QtBot, keys: MediaKeys, address: str
) -> None:
    keys.open()
    tool = QProcess()
    where = [f"--bus={address}", f"--dest={NAME}", PATH, f"{PROPERTIES}.GetAll"]
    with qtbot.waitSignal(tool.finished):
        tool.start("dbus-send", ["--print-reply", *where, f"string:{PLAYER}"])
    printed = " ".join(bytes(tool.readAllStandardOutput().data()).decode().split())
    metadata = printed[printed.index('string "Metadata"') :]
    assert metadata.startswith(
        'string "Metadata" variant array [ dict entry( string "mpris:trackid" variant object path'
        ' "/org/sirelief/session" ) dict entry( string "xesam:title" variant string "SI Relief" ) ]'
    )
    for part in (
        '"PlaybackStatus" variant string "Stopped"',
        '"Position" variant int64 0',
        '"Rate" variant double 1',
        '"CanPlay" variant boolean true',
    ):
        assert part in printed


def test_beside_another_program_of_ours_it_has_a_name_of_its_own(
    qtbot: QtBot, keys: MediaKeys, desktop: Desktop
) -> None:
    with desktop.owning(NAME):
        keys.open()
        assert desktop.players() == [NAME, OWN_NAME]
        with qtbot.waitSignal(keys.next):
            desktop.press("Next", name=OWN_NAME)
        keys.close()
        assert desktop.players() == [NAME]


def test_where_no_name_is_to_be_had_nothing_fails(keys: MediaKeys, desktop: Desktop) -> None:
    with desktop.owning(NAME), desktop.owning(OWN_NAME):
        keys.open()
        assert not keys.is_open
    keys.open()
    assert desktop.players() == [NAME]


def test_a_bus_that_goes_away_costs_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    bus = Bus(tmp_path)
    keys = MediaKeys(bus=bus.address)
    keys.open()
    assert keys.is_open
    bus.stop()
    keys.set_playing(True)
    keys.close()
    keys.open()
    assert not keys.is_open


def test_without_a_bus_nothing_comes_and_nothing_fails(qtbot: QtBot, tmp_path: Path) -> None:
    keys = MediaKeys(bus=f"unix:path={tmp_path}/nobody")
    keys.open()
    keys.set_playing(True)
    assert not keys.is_open
    keys.close()


@pytest.mark.parametrize("end", ["sys.exit()", "QTimer.singleShot(0, app.quit); app.exec()"])
def test_a_program_that_ends_in_mid_session_ends_quietly(address: str, end: str) -> None:
    code = (
        "import sys; from PySide6.QtCore import QCoreApplication, QTimer; "
        "from sirelief_gui.ui.media_keys import MediaKeys; app = QCoreApplication([]); "
        f"keys = MediaKeys(bus={address!r}); keys.open(); assert keys.is_open; {end}"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_starting_the_app_does_not_load_the_bus() -> None:
    code = (
        "import sys; import sirelief_gui.app, sirelief_gui.ui.session.media; "
        "sys.exit('PySide6.QtDBus' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
