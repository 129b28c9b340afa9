"""Tells when the machine itself stood still: a program that only sleeps, before all others.

    python -m benchmarks.witness FILE

A shared machine may take its cores away for half a second; a recording made meanwhile has gaps
that no program could have filled. Each is a JSON line: ``at`` (end of the gap, seconds of the
monotonic clock) and ``seconds``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_NAP = 0.005
STILL = 0.05
"""Seconds overslept that count; less is made up for by what the device holds."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A time in which nothing ran: its end on the monotonic clock, and its seconds."""

    at: float
    seconds: float


class Witness:
    """Runs beside a measurement and writes down every gap until it is stopped."""

    def __init__(self, file: Path) -> None:
        command = [sys.executable, "-m", "benchmarks.witness", str(file)]
        self._process = subprocess.Popen(command)

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait()


def gaps(file: Path) -> tuple[Gap, ...]:
    """Read what a witness wrote down; nothing where there was none."""
    if not file.exists():
        return ()
    return tuple(Gap(**json.loads(line)) for line in file.read_text().splitlines() if line)


def main() -> int:
    """Write gaps to the file of the command line until terminated."""
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(-20)
    with Path(sys.argv[1]).open("w", encoding="utf-8", buffering=1) as file:
        last = time.monotonic()
        while True:
            time.sleep(_NAP)
            now = time.monotonic()
            if now - last > _NAP + STILL:
                file.write(json.dumps({"at": now, "seconds": now - last - _NAP}) + "\n")
            last = now


if __name__ == "__main__":
    sys.exit(main())
