"""A place of its own for the real window and its sound: screen, window manager, sound server.

Debian: pulseaudio pulseaudio-utils xvfb openbox xdotool dbus at-spi2-core python3-pyatspi. The
sound server plays into nothing; what it plays is recorded from outside. Several stages can stand
side by side, each on a display of its own.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from io import BufferedReader
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self, cast

RATE = 48_000
SCREEN = "1440x900x24"
STARTING = 10.0
"""Seconds that a program of the stage may take to be ready."""


class Stage:
    """Screen and sound while a block runs; `env` is what a program on it is started with."""

    def __init__(self, display: str, *, screen: str = SCREEN, pixels: Path | None = None) -> None:
        """``pixels`` is a folder in which the pixels lie as a file, for who watches them."""
        self._display, self._screen, self._pixels = display, screen, pixels
        self._stack = ExitStack()
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        folder = tempfile.TemporaryDirectory(prefix="stage-")
        self._runtime = Path(self._stack.enter_context(folder))
        self._runtime.chmod(0o700)
        xvfb = ["Xvfb", self._display, "-screen", "0", self._screen, "-nolisten", "tcp"]
        self._start(xvfb if self._pixels is None else [*xvfb, "-fbdir", str(self._pixels)])
        number = self._display.lstrip(":")
        _wait(lambda: Path(f"/tmp/.X11-unix/X{number}").exists(), "Xvfb")  # noqa: S108 - X's own
        self._start(("openbox",))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop_sound()
        self._stack.close()

    @property
    def env(self) -> dict[str, str]:
        """The environment of programs on this stage."""
        own = {
            "DISPLAY": self._display,
            "XDG_RUNTIME_DIR": str(self._runtime),
            "XDG_CONFIG_HOME": str(self._runtime / "config"),
            "PULSE_SERVER": f"unix:{self._socket}",
            "QT_QPA_PLATFORM": "xcb",
        }
        left_out = {"WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
        return {k: v for k, v in os.environ.items() if k not in left_out} | own

    @property
    def _socket(self) -> Path:
        return self._runtime / "pulse.sock"

    def start_sound(self) -> None:
        """Start the sound server and wait until it answers."""
        self._server = _quietly(null_sink_server(self._socket), self.env)
        _wait(self._answers, "PulseAudio")

    def stop_sound(self) -> None:
        """Kill the sound server, as a crash does."""
        server, self._server = self._server, None
        if server is not None:
            server.send_signal(signal.SIGKILL)
            server.wait(STARTING)

    def record(self, file: Path) -> Recorder:
        """Record what is played, mono with 16 bits, until the recorder is stopped."""
        return Recorder(file, self.env)

    def run(self, command: Sequence[str], *, cwd: Path) -> subprocess.Popen[bytes]:
        """Start a program on this stage, in a session bus of its own."""
        whole = ["dbus-run-session", "--", *command]
        process = subprocess.Popen(whole, env=self.env, cwd=cwd, start_new_session=True)
        self._stack.callback(_end_group, process)
        return process

    def _start(self, command: Sequence[str]) -> None:
        self._stack.callback(_end, _quietly(command, self.env))

    def _answers(self) -> bool:
        asked = subprocess.run(["pactl", "info"], env=self.env, capture_output=True, check=False)
        return asked.returncode == 0


def null_sink_server(socket: Path) -> list[str]:
    """Return the command of a sound server that listens at ``socket`` and plays into nothing."""
    modules = (
        f"module-native-protocol-unix auth-anonymous=1 socket={socket}",
        f"module-null-sink sink_name=null rate={RATE} channels=2",
        "module-always-sink",
    )
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    return [*command, *(part for module in modules for part in ("-L", module))]


class Recorder:
    """What listens at the sound server from outside.

    Beside the recording it keeps `clock`, by which the recording's own time can be judged: for
    every second the least of (instant at which a sample arrived − samples before it / rate).
    """

    def __init__(self, file: Path, env: Mapping[str, str]) -> None:
        command = ["parec", "--device=null.monitor", "--raw", "--latency-msec=10"]
        command += [f"--rate={RATE}", "--format=s16le", "--channels=1"]
        self.clock: dict[int, float] = {}
        self._process = subprocess.Popen(
            command, env=dict(env), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._out = file.open("wb")
        self._samples = 0
        self._thread = Thread(target=self._listen, name="recorder", daemon=True)
        self._thread.start()
        _wait(lambda: self._samples > 0 or not self._thread.is_alive(), "parec")

    def stop(self) -> None:
        """End the recording; it may have ended with its server."""
        _end(self._process)
        self._thread.join(STARTING)
        self._out.close()

    def _listen(self) -> None:
        heard = cast(BufferedReader, self._process.stdout)
        while chunk := heard.read1(1 << 16):
            now = time.monotonic()
            self._out.write(chunk)
            self._samples += len(chunk) // 2
            lag, second = now - self._samples / RATE, int(now)
            self.clock[second] = min(lag, self.clock.get(second, lag))


class Load:
    """Two programs that keep both cores busy until they are stopped."""

    def __init__(self, count: int = 2) -> None:
        busy = ["python3", "-c", "while True: pass"]
        self._processes = [subprocess.Popen(busy) for _ in range(count)]

    def stop(self) -> None:
        """Let the cores rest."""
        for process in self._processes:
            _end(process)


def _quietly(command: Sequence[str], env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, env=dict(env), stdout=quiet, stderr=quiet)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(STARTING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(STARTING)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """End a program with all that it started, which the bus alone would leave behind."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    process.wait(STARTING)


def _wait(is_ready: Callable[[], bool], name: str) -> None:
    end = time.monotonic() + STARTING
    while not is_ready():
        if time.monotonic() > end:
            raise SystemExit(f"{name} did not start")
        time.sleep(0.05)
