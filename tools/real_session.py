"""Drive the real window from Today through one whole session, left to itself or disturbed.

    /usr/bin/python3 -m tools.real_session --app '["python", "-m", "sirelief_gui"]' --data-dir D ...

Runs inside the X server and session bus that `tools.sound_stage` makes, under the system's Python
with pyatspi; `benchmarks.bench_cues` and `tools.sound_trials` start it. Writes one JSON object:
the keys pressed, the sentences looked for with how often each came up, and how fast the window
answered all the while.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tools.real_window import Person, names, running, shell

LONGEST_MINUTES = 40
LOOK_EVERY = 1.5
"""Seconds between two looks for sentences: a toast stays for four."""
APART = 7.0
"""Seconds between two disturbances, at least."""
FIRST, LAST = 12.0, 560.0
"""When disturbances come, seconds from the start of the session."""
STUCK = 25.0
LAST_WORDS = 7.0
KEYS = {"pause": "space", "skip": "Right", "back": "Left"}


def main() -> int:
    """Drive one session; returns 1 when the app did not get to its end."""
    parser = argparse.ArgumentParser(description="Drive the real window through one session.")
    parser.add_argument("--app", type=json.loads, required=True, help="its command, a JSON list")
    parser.add_argument("--app-dir", type=Path, help="the folder to run it in")
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="a folder for what comes of it")
    parser.add_argument("--chaos", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--heartbeat", action="store_true")
    parser.add_argument("--watch", type=json.loads, default=[], help="sentences, a JSON list")
    options = parser.parse_args()
    options.mode, options.pictures = "mouse", options.out
    options.timing_log = options.out / "timing.jsonl"
    with running("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"):
        time.sleep(1)
        report = RealSession(options).run()
    (options.out / "driver.json").write_text(json.dumps(report, indent=1))
    return 0


class RealSession(Person):
    """Someone who starts a session and then mostly lies on the mat."""

    def __init__(self, options: argparse.Namespace) -> None:
        super().__init__(options)
        self._chance = random.Random(options.seed)  # noqa: S311 - instants, not secrets
        self._pressed: list[dict[str, object]] = []
        self._seen: dict[str, int] = dict.fromkeys(options.watch, 0)
        self._shown: set[str] = set()
        self._began = 0.0

    def run(self) -> dict[str, object]:
        """Go through the session and return what is to be told of it."""
        with self._started() as process:
            self.find_window()
            self._to_session()
            self._began = time.monotonic()
            with self._heartbeat():
                self._lie_on_the_mat()
                time.sleep(LAST_WORDS)
            self.wait_for("And how is it now?", seconds=60)
            took = time.monotonic() - self._began
            is_alive = process.poll() is None
            process.terminate()
            status = process.wait(20)
        return {
            "began": self._began,
            "took": round(took, 1),
            "ended_by_itself": not is_alive,
            "status": status,
            "pressed": self._pressed,
            "seen": self._seen,
            "heartbeat": self._heartbeat_read(),
        }

    @contextmanager
    def _started(self) -> Iterator[subprocess.Popen[bytes]]:
        """The app, with what it says on stderr kept."""
        command = [*self.options.app, "--data-dir", str(self.options.data_dir)]
        command += ["--timing-log", str(self.options.timing_log)]
        env = os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
        with (self.options.out / "stderr.txt").open("wb") as said:
            process = subprocess.Popen(command, env=env, stderr=said, cwd=self.options.app_dir)
            try:
                yield process
            finally:
                if process.poll() is None:
                    process.kill()

    def _to_session(self) -> None:
        self.wait_for("Start session", seconds=30)
        self.press("Start session")
        self.wait_for("How is your pain right now?")
        self.choose_score(4)
        self.wait_for("Any of these today?")
        self.press("None of these – begin")

    # On the mat

    def _lie_on_the_mat(self) -> None:
        """Wait for the last phase, and in between disturb and look."""
        instants = self._instants()
        looked = changed = time.monotonic()
        size = 0
        while not self._is_finishing():
            now = time.monotonic()
            if now - self._began > LONGEST_MINUTES * 60:
                raise SystemExit("the session does not end")
            if instants and now - self._began >= instants[0]:
                instants.pop(0)
                self._disturb()
            if self.options.watch and now - looked >= LOOK_EVERY:
                looked = now
                self._look()
            if self.options.timing_log.stat().st_size != size:
                size, changed = self.options.timing_log.stat().st_size, now
            elif now - changed > STUCK:
                changed = now
                self._resume()
            time.sleep(0.2)

    def _is_finishing(self) -> bool:
        with self.options.timing_log.open("rb") as log:
            log.seek(max(0, self.options.timing_log.stat().st_size - 4000))
            return b" finish" in log.read()

    def _instants(self) -> list[float]:
        """Random instants, not too close to one another."""
        spare = LAST - FIRST - APART * self.options.chaos
        places = sorted(self._chance.uniform(0, spare) for _ in range(self.options.chaos))
        return [FIRST + place + APART * number for number, place in enumerate(places)]

    def _disturb(self) -> None:
        """Press a key as one does without looking; a pause is ended after a moment."""
        what = self._chance.choice(tuple(KEYS))
        self._press_key(what)
        time.sleep(self._chance.uniform(1.0, 3.5))
        self._resume()

    def _resume(self) -> None:
        if any(name == "Resume" for name in names()):
            self._press_key("pause", told="resume")

    def _press_key(self, what: str, told: str = "") -> None:
        at = time.monotonic() - self._began
        shell(f"xdotool key {KEYS[what]}")
        self._pressed.append({"at": round(at, 3), "what": told or what})

    def _look(self) -> None:
        """Count each sentence once for every time it comes up."""
        view = names()
        shown = {words for words in self._seen if any(words in name for name in view)}
        for words in shown - self._shown:
            self._seen[words] += 1
        self._shown = shown

    @contextmanager
    def _heartbeat(self) -> Iterator[None]:
        if not self.options.heartbeat:
            yield
            return
        out = str(self.options.out / "heartbeat.json")
        with running(sys.executable, "-m", "tools.real_heartbeat", "--out", out):
            yield

    def _heartbeat_read(self) -> Any:  # noqa: ANN401 - what was written
        file = self.options.out / "heartbeat.json"
        return json.loads(file.read_text()) if file.exists() else None


if __name__ == "__main__":
    sys.exit(main())
