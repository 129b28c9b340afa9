"""Notices against a desktop on a bus of our own: what it is told, and what comes back."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.announcing import WHOLE, Announcer
from tests.ui import notification_server
from tests.ui.notification_server import CONTROL, PATH, SERVICE

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"
)
TEXT = "Time for your routine"
ACTIONS = [(WHOLE, "Open"), ("start", "Start"), ("10", "In 10 min")]
SHOWN = ["SI Relief", "sirelief", TEXT, "", "sirelief", "-1"]
SHOWN_ACTIONS = [word for pair in ACTIONS for word in pair]


class Desktop:
    """The program that shows notices, and what a person does there."""

    def __init__(self, qtbot: QtBot, address: str, *can: str) -> None:
        self._qtbot = qtbot
        self._program = subprocess.Popen(
            [sys.executable, notification_server.__file__, address, *can],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._program.stdout is not None
        assert self._program.stdout.readline() == "ready\n"
        self._bus = QDBusConnection.connectToBus(address, f"hand-{id(self)}")

    def call(self, member: str, *arguments: object) -> list[Any]:
        call = QDBusMessage.createMethodCall(SERVICE, PATH, CONTROL, member)
        call.setArguments(arguments)
        pending = QDBusPendingCallWatcher(self._bus.asyncCall(call))
        with self._qtbot.waitSignal(pending.finished):
            pass
        reply = pending.reply()
        assert reply.type() is QDBusMessage.MessageType.ReplyMessage, reply.errorMessage()
        return reply.arguments()

    @property
    def up(self) -> list[str]:
        (words,) = self.call("Up")
        return list(words)

    def leave(self) -> None:
        if self._program.poll() is None:
            self._program.terminate()
            self._program.communicate()


@pytest.fixture
def desktop(qtbot: QtBot, address: str) -> Iterator[Desktop]:
    desktop = Desktop(qtbot, address, "actions", "body")
    yield desktop
    desktop.leave()


@pytest.fixture
def announcer(qapp: object, address: str) -> Announcer:
    return Announcer(bus=address)


def test_a_notice_is_up_with_its_actions(
    qtbot: QtBot, announcer: Announcer, desktop: Desktop
) -> None:
    announcer.say(TEXT, ACTIONS)
    qtbot.waitUntil(lambda: desktop.up == SHOWN + SHOWN_ACTIONS)


def shows(desktop: Desktop, text: str) -> bool:
    return desktop.up[2:3] == [text]


def test_another_one_takes_its_place(qtbot: QtBot, announcer: Announcer, desktop: Desktop) -> None:
    for text in ("One", "Two", "Three"):
        announcer.say(text, ())
        qtbot.waitUntil(partial(shows, desktop, text))
    assert len(desktop.up) == len(SHOWN)


@pytest.mark.parametrize("leave", ["", "a leave"])
def test_what_she_presses_comes_back_once(
    qtbot: QtBot, announcer: Announcer, desktop: Desktop, leave: str
) -> None:
    heard: list[tuple[str, str]] = []
    announcer.acted.connect(lambda *what: heard.append(what))
    announcer.say(TEXT, ACTIONS)
    qtbot.waitUntil(lambda: bool(desktop.up))
    desktop.call("PressAnother", "start")
    with qtbot.waitSignal(announcer.acted):
        desktop.call("Press", "10", leave)
    assert heard == [("10", leave)]
    desktop.call("Press", "start", "")  # it is not up any more
    assert desktop.up == []
    assert heard == [("10", leave)]


def test_it_is_taken_back(qtbot: QtBot, announcer: Announcer, desktop: Desktop) -> None:
    announcer.withdraw()
    announcer.say(TEXT, ACTIONS)
    qtbot.waitUntil(lambda: bool(desktop.up))
    announcer.withdraw()
    announcer.withdraw()
    assert desktop.up == []


def test_a_desktop_without_actions_gets_none(qtbot: QtBot, address: str) -> None:
    desktop = Desktop(qtbot, address, "body")
    announcer = Announcer(bus=address)
    announcer.say(TEXT, ACTIONS)
    qtbot.waitUntil(lambda: desktop.up == SHOWN)
    desktop.leave()


def test_somebody_who_would_show_it_is_found(
    qtbot: QtBot, announcer: Announcer, desktop: Desktop
) -> None:
    with qtbot.waitSignal(announcer.looked) as looked:
        announcer.look()
    assert looked.args == [True]


def test_where_nobody_shows_notices_it_is_refused(qtbot: QtBot, announcer: Announcer) -> None:
    with qtbot.waitSignal(announcer.refused):
        announcer.say(TEXT, ACTIONS)
    with qtbot.waitSignal(announcer.looked) as looked:
        announcer.look()
    assert looked.args == [False]


def test_without_a_bus_it_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    announcer = Announcer(bus=f"unix:path={tmp_path}/nobody")
    with qtbot.waitSignal(announcer.refused):
        announcer.say(TEXT, ACTIONS)
    with qtbot.waitSignal(announcer.looked) as looked:
        announcer.look()
    assert looked.args == [False]
    announcer.withdraw()


def test_a_desktop_that_goes_away_costs_nothing(
    qtbot: QtBot, announcer: Announcer, desktop: Desktop
) -> None:
    announcer.say(TEXT, ACTIONS)
    qtbot.waitUntil(lambda: bool(desktop.up))
    desktop.leave()
    announcer.withdraw()
    with qtbot.waitSignal(announcer.refused):
        announcer.say(TEXT, ACTIONS)


@pytest.mark.parametrize("end", ["sys.exit()", "QTimer.singleShot(0, app.quit); app.exec()"])
def test_a_program_that_ends_with_a_notice_up_ends_quietly(
    desktop: Desktop, address: str, end: str
) -> None:
    code = (
        "import sys; from PySide6.QtCore import QCoreApplication, QTimer; "
        "from sirelief_gui.ui.announcing import Announcer; app = QCoreApplication([]); "
        f"notes = Announcer(bus={address!r}); notes.looked.connect(app.quit); "
        f"notes.say('Text', ()); notes.look(); app.exec(); {end}"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert desktop.up[2:3] == ["Text"]


def test_starting_the_app_loads_neither_the_bus_nor_the_pages_of_programs() -> None:
    code = (
        "import sys; import sirelief_gui.app; flows = 'sirelief_gui.ui.flows.'; "
        "late = {'PySide6.QtDBus', 'plistlib', flows + 'program_flow', flows + 'own_flow'}; "
        "sys.exit(bool(late & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
