"""The hook that every test and all it starts run under: it bites, and it lets the rest be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sirelief_gui.ui.audio import launch
from tests.no_network.sitecustomize import REPORT, refuse

ATTEMPTS = (
    "socket.socket(socket.AF_INET)",
    "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "socket.create_connection(('localhost', 9))",
    "socket.getaddrinfo('localhost', 9)",
    "socket.gethostbyname('localhost')",
    "import urllib.request; urllib.request.urlopen('http://localhost:9/')",
)
LOCAL = "a, b = socket.socketpair(socket.AF_UNIX); a.sendall(b'x'); assert b.recv(1) == b'x'"


def child(words: str, report: Path) -> subprocess.CompletedProcess[str]:
    code = f"import socket\n{words}"
    return subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {REPORT: str(report)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_a_child_that_reaches_for_the_network_fails_and_it_is_told(
    attempt: str, tmp_path: Path
) -> None:
    report = tmp_path / "report"
    done = child(attempt, report)
    assert done.returncode != 0
    assert "no network connection, ever" in done.stderr
    assert "no network connection, ever" in report.read_text("utf-8")


def test_a_refusal_that_a_child_swallows_is_told_all_the_same(tmp_path: Path) -> None:
    report = tmp_path / "report"
    swallowing = "try: socket.socket(socket.AF_INET)\nexcept BaseException: pass"
    assert child(swallowing, report).returncode == 0
    assert "socket.__new__" in report.read_text("utf-8")


def test_programs_of_one_machine_may_talk_to_each_other(tmp_path: Path) -> None:
    report = tmp_path / "report"
    done = child(LOCAL, report)
    assert (done.returncode, done.stderr, report.exists()) == (0, "", False)


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.__new__", (object(), 2, 1, 0)),
        ("socket.getaddrinfo", ("localhost", 9, 0, 0, 0)),
        ("smtplib.connect", (object(), "localhost", 25)),
    ],
)
def test_the_hook_refuses_in_this_process_as_well(
    event: str,
    arguments: tuple[object, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(REPORT)
    with pytest.raises(AssertionError, match="no network connection"):
        sys.audit(event, *arguments)


def test_the_hook_lets_files_and_local_sockets_be() -> None:
    refuse("open", ("file", "r", 0))
    refuse("socket.__new__", (object(), 1, 1, 0))


def test_the_process_that_makes_the_sound_runs_under_the_hook(tmp_path: Path) -> None:
    told = tmp_path / "told"
    words = f"import sitecustomize; open({str(told)!r}, 'w').write(sitecustomize.__file__)"
    process = launch.SoundProcess([sys.executable, "-P", "-c", words], patience=60)
    process.end()
    assert process.wire.receive() is None  # and with that its pipe is closed
    assert Path(told.read_text("utf-8")).parent == Path(__file__).parent
