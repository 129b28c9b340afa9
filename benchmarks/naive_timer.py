"""A timer as exercise apps are often made, to be timed beside ours: one tick a second, one less.

    python -m benchmarks.naive_timer FILE [--work MS]

Two of them in one small window, until terminated: ``tick`` is a timer of Qt that repeats each
1,000 ms, as it is if nothing else is asked for; ``again`` is a shot of 1,000 ms that is armed anew
when the tick's work is done. Both take one from the number they show, and that is all they know of
time. Each tick does what a screen full of widgets costs (8 ms by default). FILE gets a JSON line a
tick: which of them, how many it has counted, and the monotonic instant at which it shows that.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from benchmarks.rows import ROOT

TICK_MS = 1000
WORK_MS = 8.0
KINDS = ("tick", "again")


class Naive(QWidget):
    """Both timers, each beside its number."""

    def __init__(self, file: Path, work_ms: float) -> None:
        super().__init__()
        # It only stands beside: the keys are for the session, if a busy machine paused it.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        self._file = file.open("w", encoding="utf-8", buffering=1)
        self._work = work_ms / 1000
        self._left = dict.fromkeys(KINDS, 3600)
        self._labels = {kind: QLabel("3600", self) for kind in KINDS}
        row = QHBoxLayout(self)
        for label in self._labels.values():
            row.addWidget(label)
        self._tick, self._again = QTimer(self), QTimer(self)
        self._tick.timeout.connect(lambda: self._one_less("tick"))
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._and_again)
        for kind in KINDS:
            self._write(kind)
        self._tick.start(TICK_MS)
        self._again.start(TICK_MS)

    def _and_again(self) -> None:
        self._one_less("again")
        self._again.start(TICK_MS)

    def _one_less(self, kind: str) -> None:
        self._left[kind] -= 1
        self._labels[kind].setText(str(self._left[kind]))
        self._write(kind)
        until = time.thread_time() + self._work
        while time.thread_time() < until:
            pass

    def _write(self, kind: str) -> None:
        line = {"kind": kind, "ticks": 3600 - self._left[kind], "at": time.monotonic()}
        self._file.write(json.dumps(line) + "\n")


class NaiveTimer:
    """Runs it in a process of its own, beside a measurement, until it is stopped."""

    def __init__(self, file: Path, env: Mapping[str, str]) -> None:
        command = [sys.executable, "-m", "benchmarks.naive_timer", str(file)]
        self._process = subprocess.Popen(command, env=dict(env), cwd=ROOT)

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait()


def ticks(file: Path) -> dict[str, list[float]]:
    """Return the instants at which each timer had counted 0, 1, 2, … seconds."""
    found: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.endswith("}"):
            told = json.loads(line)
            found[told["kind"]].append(told["at"])
    return found


def main() -> int:
    """Tick until terminated."""
    parser = argparse.ArgumentParser(description="Tick as a naive timer does.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--work", type=float, default=WORK_MS, metavar="MS", help="of each tick")
    options = parser.parse_args()
    application = QApplication(sys.argv[:1])
    window = Naive(options.file, options.work)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
