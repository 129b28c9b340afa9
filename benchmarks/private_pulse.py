"""A PulseAudio of its own with one null sink, and a recording of what is played on it.

Needs the programs pulseaudio and parec. Nothing of the machine's own sound is touched.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from tools.sound_stage import RATE, null_sink_server

__all__ = ["RATE", "PrivatePulse", "Recording"]
_START_SECONDS = 5.0


class PrivatePulse:
    """A sound server in a folder of its own; this process and its children use it while it lives.

    ``kill`` and ``start`` may follow each other.
    """

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sirelief-pulse-")
        self._server: subprocess.Popen[bytes] | None = None
        self._socket = Path(self._folder.name) / "pulse.sock"

    def __enter__(self) -> Self:
        os.environ["XDG_RUNTIME_DIR"] = self._folder.name
        os.environ["PULSE_SERVER"] = f"unix:{self._socket}"
        os.environ["PULSE_COOKIE"] = f"{self._folder.name}/cookie"
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        self._folder.cleanup()

    def start(self) -> None:
        """Start the server and wait until it can be reached."""
        self._server = subprocess.Popen(
            null_sink_server(self._socket),
            env={**os.environ, "HOME": self._folder.name},
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + _START_SECONDS
        while not self._socket.exists():
            if time.monotonic() > until:
                message = "pulseaudio did not start"
                raise RuntimeError(message)
            time.sleep(0.02)

    def kill(self) -> None:
        """End the server at once, as when it crashes."""
        if self._server is not None:
            self._server.kill()
            self._server.wait()
            self._server = None
        self._socket.unlink(missing_ok=True)


class Recording:
    """Records the sink's monitor, one channel, until it is stopped."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._zero = float("inf")
        self._frames = 0
        self._parec = subprocess.Popen(
            [
                *("parec", "--device=null.monitor", "--raw", "--latency-msec=10"),
                *("--channels=1", f"--rate={RATE}", "--format=s16le"),
            ],
            stdout=subprocess.PIPE,
        )
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()

    @property
    def seconds(self) -> float:
        """How much has been recorded."""
        return self._frames / RATE

    def stop(self) -> tuple[NDArray[np.float32], float]:
        """Return the samples, ±1, and the instant of the first, known to about 10 ms."""
        self._parec.terminate()
        self._thread.join()
        self._parec.wait()
        whole = b"".join(self._blocks)
        samples = np.frombuffer(whole[: len(whole) // 2 * 2], dtype=np.int16)
        return samples.astype(np.float32) / np.float32(32768), self._zero

    def _read(self) -> None:
        out = self._parec.stdout
        if out is None:
            return
        with out:
            while block := os.read(out.fileno(), 1 << 14):
                now = time.monotonic()
                self._blocks.append(block)
                self._frames += len(block) // 2
                # What is read has been played by now; the least of all tells the beginning best.
                if self._frames > RATE:
                    self._zero = min(self._zero, now - self._frames / RATE)
