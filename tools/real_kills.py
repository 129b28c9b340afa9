"""Kill the real window at random instants of a session, start it again, and compare.

    python3 -m tools.real_kills --app .venv/bin/sirelief-gui --data-dir D --pictures P [--kills 20]

One session is begun, killed with SIGKILL after some seconds, carried on from Today, killed again,
and so on; after the last kill it is left to run to its end. After every kill: what the timing log
had written (after the commit) is in the journal, the history is sound, no rep is lost or counted
twice, and Today offers the right rep. In real time; see `tools.real_window`.
"""

from __future__ import annotations

import json
import random
import secrets
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tools.real_window import Person, names, options_parser, run_inside, running

NAMES = (
    "Cat-Camel",
    "Hand-Heel Rocks",
    "Bridging",
    "Resisted Hip Abduction",
    "Hip Adduction Ball Squeezes",
)
REPS = 5
ALL_REPS = 25


def main() -> int:
    """Start a screen of our own, then kill inside it; returns 1 when anything was lost."""
    parser = options_parser("Kill the real window in mid-session, again and again.")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    options = parser.parse_args()
    if not options.inside:
        sys.argv += ["--seed", str(options.seed)]
        return run_inside("tools.real_kills", options.display)
    options.timing_log = options.data_dir.parent / (options.data_dir.name + ".timing")
    with running("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"):
        time.sleep(1)
        return Kills(options).run()


class Kills(Person):
    """One session that is killed many times."""

    def run(self) -> int:
        """Kill, compare, carry on; prints the outcome."""
        chance = random.Random(self.options.seed)  # noqa: S311 - instants, not secrets
        faults: list[str] = []
        reps = 0
        for number in range(self.options.kills):
            before = self._phases_begun()
            with self.app() as process:
                self.find_window()
                faults += self._into_session(first=number == 0)
                time.sleep(chance.uniform(1, 45))
                process.kill()
            now = len(self._done())
            if now < reps:
                faults.append(f"kill {number}: {reps} reps became {now}")
            reps = now
            faults += [f"kill {number}: {fault}" for fault in self._compare(before)]
            print(f"kill {number + 1}: {reps} reps, {len(faults)} faults", flush=True)
        faults += self._to_the_end()
        print(
            f"{self.options.kills} kills of the window, {len(faults)} faults; seed "
            f"{self.options.seed}",
            *faults,
            sep="\n",
        )
        return 1 if faults else 0

    def _into_session(self, *, first: bool) -> list[str]:
        """Begin the session, or carry it on where Today says; returns what Today said wrongly."""
        if first:
            self.press("Get started")
            self.press("None of these applies to me")
            self.press("My doctor, midwife or therapist said I may exercise.")
            self.press("Continue")
            self.wait_for("Set up your space")
            self.press("All set")
            self.wait_for("Start session")
            self.press("Start session")
            self.wait_for("How is your pain right now?")
            self.choose_score(4)
            self.wait_for("Any of these today?")
            self.press("None of these – begin")
            return []
        expected = self._expected_place()
        self.wait_for("Carry on")
        offered = [name for name in names() if name.startswith(expected)]
        self.press("Carry on")
        self.wait_for("Resume")
        self.press("Resume")
        return [] if offered else [f"Today did not offer “{expected}”"]

    def _to_the_end(self) -> list[str]:
        with self.app():
            self.find_window()
            faults = self._into_session(first=False)
            self.wait_for("And how is it now?", seconds=15 * 60)
        done = self._done()
        if len(done) != ALL_REPS:
            faults.append(f"{len(done)} reps at the end")
        return faults

    def _compare(self, before: int) -> list[str]:
        """Return what is lost or wrong in the store after a kill."""
        app = Path(self.options.app).with_name("sirelief")
        command = [str(app), "check", "--data-dir", str(self.options.data_dir)]
        checked = subprocess.run(command, capture_output=True, text=True, check=False)
        faults = [] if checked.returncode == 0 else [checked.stdout.strip()]
        lines = self.options.timing_log.read_text().splitlines()
        logged = sum(
            1 for line in lines if line.endswith("}") and json.loads(line)["what"] == "phase"
        )
        begun = self._phases_begun() - before
        if logged > begun:
            faults.append(f"{logged} phases announced in this run, {begun} in the journal")
        reps = [data for kind, data in self._events() if kind == "rep_completed"]
        if len(reps) != len(self._done()):
            faults.append("a rep is counted twice")
        return faults

    def _phases_begun(self) -> int:
        if not (self.options.data_dir / "sirelief.sqlite3").exists():
            return 0
        return sum(1 for kind, _ in self._events() if kind == "phase_started")

    def _events(self) -> list[tuple[str, dict[str, Any]]]:
        store = sqlite3.connect(f"file:{self.options.data_dir}/sirelief.sqlite3?mode=ro", uri=True)
        rows = store.execute("SELECT kind, data FROM events ORDER BY seq").fetchall()
        store.close()
        return [(kind, json.loads(data)) for kind, data in rows]

    def _done(self) -> set[tuple[int, int]]:
        return {
            (data["item"], data["rep"]) for kind, data in self._events() if kind == "rep_completed"
        }

    def _expected_place(self) -> str:
        """Say from the bare events where the session must go on."""
        begun = ("phase_started", "count_in_started")
        last = [data["phase"] for kind, data in self._events() if kind in begun][-1]
        item, rep = last["item"], last["rep"]
        if item is None:
            return "Finish"
        if rep is None:
            return f"Before {NAMES[item]}"
        if (item, rep) not in self._done():
            return f"{NAMES[item]}, rep {rep} of {REPS}"
        if rep < REPS:
            return f"{NAMES[item]}, rep {rep + 1} of {REPS}"
        return f"Before {NAMES[item + 1]}" if item + 1 < len(NAMES) else "Finish"


if __name__ == "__main__":
    sys.exit(main())
