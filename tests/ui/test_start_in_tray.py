"""Started as at login: without its window, and found again by a second start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.app import ALREADY_OPEN
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.login_start import own_command
from sirelief_gui.storage import lock
from sirelief_gui.storage.errors import Locked
from tools.build_resources import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signals there")


def started(command: Sequence[str]) -> subprocess.Popen[str]:
    """Start the app off screen, with no desktop around it."""
    alone = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nobody", "PYTHONPATH": str(ROOT)}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, env=os.environ | alone, cwd="/", stdout=pipe, stderr=pipe, text=True
    )


def is_held(folder: Path) -> bool:
    try:
        with lock.held(folder):
            return False
    except Locked:
        return True


def said_by_another(command: Sequence[str]) -> str:
    """Start the app once more; it is refused where the first takes long to come up."""
    said, _ = started(command).communicate(timeout=60)
    return said


def test_what_is_started_at_login_runs_and_ends_when_it_is_told_to(
    qtbot: QtBot, tmp_path: Path
) -> None:
    open_services(tmp_path).close()
    command = own_command(tmp_path)
    first = started(command)
    try:
        qtbot.waitUntil(lambda: is_held(tmp_path), timeout=60_000)
        # That the first has come up is known from its answer to another.
        assert any(ALREADY_OPEN in said_by_another(command) for _ in range(20))
        first.send_signal(signal.SIGTERM)
        first.communicate(timeout=60)
        assert first.returncode == 0
    finally:
        if first.poll() is None:
            first.kill()
            first.communicate()
