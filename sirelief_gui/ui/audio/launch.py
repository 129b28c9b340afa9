"""Starts the process that makes the sound: from a source tree, installed or frozen."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Protocol

from sirelief_gui.ui.audio import PLAY_SOUND
from sirelief_gui.ui.audio.wire import Wire

ENDING = 1.0
"""Seconds that a process told to finish may take before it is ended."""


class Sounder(Protocol):
    """A running process that makes sound."""

    @property
    def wire(self) -> Wire:
        """Our end of its pipes."""
        ...

    def end(self) -> None:
        """Tell it to finish, and see to it that it does; may take a second."""
        ...

    def kill(self) -> None:
        """End it at once; returns at once."""
        ...


class SoundProcess:
    """The real one.

    Args:
        told: its command line; ours by default.
        patience: seconds that it may take to finish before it is ended.

    Raises:
        OSError: it cannot be started.
    """

    def __init__(self, told: Sequence[str] = (), *, patience: float = ENDING) -> None:
        import subprocess  # it comes with the first sound

        self._patience = patience
        self._process = subprocess.Popen(  # noqa: S603 - this program itself
            [*(told or command())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.wire = Wire(_pipe(self._process.stdout), _pipe(self._process.stdin))

    def end(self) -> None:
        """Tell it to finish, and see to it that it does; may take a second."""
        from subprocess import TimeoutExpired

        self.wire.hang_up()
        try:
            self._process.wait(self._patience)
        except TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def kill(self) -> None:
        """End it at once; returns at once."""
        self._process.kill()

    @property
    def status(self) -> int | None:
        """Its exit status; None while it runs."""
        return self._process.poll()


def command() -> list[str]:
    """Return the command line of the sound's process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, PLAY_SOUND]
    return [sys.executable, "-P", "-m", "sirelief_gui", PLAY_SOUND]


def _environment() -> dict[str, str]:
    """Let the process find the same package, wherever this one was started."""
    root = str(Path(__file__).parents[3])
    others = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([root, others] if others else [root])}


def _pipe(stream: object) -> BinaryIO:
    if stream is None:
        raise OSError("the process has no pipes")
    return stream  # type: ignore[return-value]
