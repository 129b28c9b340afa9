"""When a program's window stands painted on the screen, seen from outside.

An X server that keeps its pixels in a file (``Xvfb -fbdir``) is watched by a look at 25,000 of its
bytes every two milliseconds, the same for every program and with nothing inside any of them.
*First change* is when the screen first looks different from the empty one (a window's frame);
*painted* is when 95 % of what the window changed looks as it does three seconds later. What still
moves then (a figure, a clock's hand) is no part of the 95 %.
"""

from __future__ import annotations

import mmap
import os
import select
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.rows import ROOT
from tools.sound_stage import Stage

STEP = 211
"""Every so manieth byte of the screen is looked at: a prime, so that all columns and colors are."""
LOOK = 0.002
SETTLED = 3.0
"""Seconds after the last great change by which a window stands as it will."""
LONGEST = 60.0
ENOUGH = 0.95
LEAST = 20
"""Samples that must differ from the empty screen for a window to be there: a pointer has less,
the smallest window (Workrave, 101 × 88) twice as many."""
_ENDING = 8.0
_HEADER = struct.Struct(">25I")
_COLORS_AT, _COLOR_BYTES = 19, 12


class NoWindow(Exception):  # noqa: N818 - a finding
    """Nothing came to stand on the screen; ``str()`` says of what."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was on the screen from an instant on, and the processor's seconds spent by then."""

    at: float
    samples: bytes
    cpu: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """One start of a program, in seconds from just before its process was made."""

    first_change: float
    painted: float
    cpu: float
    """The processor's own seconds by `painted`, of the program and what it has started."""


def read_start(empty: bytes, looks: Sequence[Look], *, begun: float) -> Start:
    """Read from what was seen when a window was first there and when it stood painted.

    Raises NoWindow when the screen ends as it began.
    """
    last = looks[-1].samples if looks else empty
    window = differing(last, empty)
    if window < LEAST:
        raise NoWindow("the screen stayed as it was")
    first = next(look for look in looks if differing(look.samples, empty) >= LEAST)
    done = next(look for look in looks if differing(look.samples, last) <= window * (1 - ENOUGH))
    return Start(first_change=first.at - begun, painted=done.at - begun, cpu=done.cpu)


class Screen:
    """A stage whose pixels can be watched, while a block runs."""

    def __init__(self, display: str) -> None:
        self._display = display
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        memory = Path("/dev/shm")  # noqa: S108 - the pixels are to stay off the disk
        parent = memory if memory.is_dir() else None
        folder = tempfile.TemporaryDirectory(prefix="screen-", dir=parent)
        pixels = Path(self._stack.enter_context(folder))
        self._stage = self._stack.enter_context(Stage(self._display, pixels=pixels))
        with (pixels / "Xvfb_screen0").open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        self._stack.callback(self._pixels.close)
        header = _HEADER.unpack(self._pixels[: _HEADER.size])
        self._offset = header[0] + header[_COLORS_AT] * _COLOR_BYTES
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    @property
    def env(self) -> dict[str, str]:
        """The environment of programs on this screen; without a bus, which each gets anew."""
        # A desktop has its accessibility running; here each program would first start one. And an
        # installed program is compiled once, whatever whoever runs this says of that.
        env = {k: v for k, v in self._stage.env.items() if k != "PYTHONDONTWRITEBYTECODE"}
        return env | {"NO_AT_BRIDGE": "1", "GTK_A11Y": "none"}

    def start_sound(self) -> None:
        """Have a sound server that plays into nothing, for programs started from now on."""
        self._stage.start_sound()

    def samples(self) -> bytes:
        """Look at the screen now."""
        return self._pixels[self._offset :: STEP]

    def start(self, command: Sequence[str], env: Mapping[str, str]) -> Start:
        """Start a program, wait until its window stands, end it; raises NoWindow without one."""
        with self.running(command, env) as started:
            try:
                return read_start(started.empty, started.looks, begun=started.begun)
            except NoWindow:
                raise NoWindow(f"no window of {command[0]}") from None

    @contextmanager
    def running(self, command: Sequence[str], env: Mapping[str, str]) -> Iterator[Started]:
        """Give a program whose window stands, in a session bus of its own; then end it."""
        with session_bus(env) as address:
            whole = {**env, "DBUS_SESSION_BUS_ADDRESS": address}
            empty = self._empty()
            begun = time.monotonic()
            quiet = subprocess.DEVNULL
            process = subprocess.Popen(
                command, env=whole, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True
            )
            try:
                looks = self._watch(process, empty)
                if not looks and process.poll():
                    raise NoWindow(f"{command[0]} ended with status {process.poll()}")
                yield Started(process.pid, empty, looks, begun)
            finally:
                _end(process)

    def _empty(self) -> bytes:
        """Wait until the window before is gone, and return what the screen then shows."""
        end, seen, since = time.monotonic() + LONGEST, self.samples(), time.monotonic()
        while time.monotonic() - since < 0.5 and time.monotonic() < end:
            time.sleep(0.02)
            if (now := self.samples()) != seen:
                seen, since = now, time.monotonic()
        return seen

    def _watch(self, process: subprocess.Popen[bytes], empty: bytes) -> list[Look]:
        """Look until the window has stood for a while; a Look for every change."""
        looks: list[Look] = []
        begun = greatest = time.monotonic()
        seen = empty
        while True:
            now = time.monotonic()
            samples = self.samples()
            if samples != seen:
                looks.append(Look(now, samples, cpu_seconds(process.pid)))
                window = differing(samples, empty)
                if differing(samples, seen) >= max(LEAST, window * (1 - ENOUGH)):
                    greatest = now
                seen = samples
            is_there = bool(looks) and differing(seen, empty) >= LEAST
            stands = is_there and now - greatest > SETTLED
            if stands or (not looks and process.poll()) or now - begun > LONGEST:
                return looks
            time.sleep(LOOK)


@dataclass(frozen=True, slots=True)
class Started:
    """A program whose window stands, and what was seen of its coming."""

    pid: int
    empty: bytes
    looks: Sequence[Look]
    begun: float


def differing(one: bytes, other: bytes) -> int:
    """Return at how many places two looks of one length differ; quick, as it is asked often."""
    both = int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
    return len(one) - both.to_bytes(len(one), "little").count(0)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ask a program to end, and see that nothing of its group is left."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(_ENDING)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(_ENDING)


@contextmanager
def session_bus(env: Mapping[str, str]) -> Iterator[str]:
    """Give the address of a session bus; what it started ends with it."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    bus = subprocess.Popen(
        command,
        env=dict(env),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        assert bus.stdout is not None  # noqa: S101 - asked for
        if not select.select([bus.stdout], [], [], _ENDING)[0]:
            raise SystemExit("dbus-daemon did not start")
        yield bus.stdout.readline().decode().strip()
    finally:
        with suppress(ProcessLookupError):
            os.killpg(bus.pid, signal.SIGTERM)
        bus.wait(_ENDING)


def family(pid: int) -> list[int]:
    """Return a process and all that descend from it, the oldest first."""
    found = [pid]
    for one in found:
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
    return found


def cpu_seconds(pid: int) -> float:
    """Return the processor's seconds of a process and its descendants, to the microsecond."""
    total = 0
    for one in family(pid):
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                with suppress(OSError):
                    total += int((task / "schedstat").read_text().split()[0])
    return total / 1e9


def drop_caches() -> bool:
    """Have the system forget the files it has read; False where that is not allowed."""
    with suppress(OSError):
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3\n")
        return True
    return False


def tools_missing() -> list[str]:
    """Return the Debian packages that the screen needs and that are not installed."""
    programs = {"Xvfb": "xvfb", "openbox": "openbox", "dbus-daemon": "dbus-daemon"}
    return [package for program, package in programs.items() if shutil.which(program) is None]
