"""Kill rehearsals at random instants and prove that nothing acknowledged is lost.

    python tools/crash_test.py [--kills 180] [--real-time-kills 20] [--seed N]

For every kill: each printed rep and rating is in the store, the history is sound, and the next
rehearsal goes on at the first rep not done and ends with all of them. Prints "200 kills, 0 lost".
"""

from __future__ import annotations

import argparse
import json
import os
import random
import secrets
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO, cast

from sirelief_gui.domain.results import plan_from_json, replay
from sirelief_gui.services.library import load_library
from sirelief_gui.storage.database import FILE_NAME
from sirelief_gui.storage.store import Store

BEFORE, AFTER, REPS = 4, 2, 5
ALL_REPS = 25
FIRST_MINUTE = 60.0
REAL_TIME_AT_ONCE = 5
_RUN = "import sys; from sirelief_gui.__main__ import main; sys.exit(main())"

Line = dict[str, object]


@dataclass(frozen=True, slots=True)
class Kill:
    """When to kill: after so many printed lines and then so many seconds."""

    lines: int
    seconds: float
    real_time: bool = False


def command(*arguments: str) -> list[str]:
    """Return the command line of ``sirelief`` in this checkout."""
    return [sys.executable, "-c", _RUN, *arguments]


def rehearsal(folder: Path, *, real_time: bool = False) -> list[str]:
    """Return the command line of the rehearsal that is killed and resumed."""
    arguments = ["rehearse", "--data-dir", str(folder), "--reps", str(REPS)]
    arguments += ["--before", str(BEFORE), "--after", str(AFTER)]
    return command(*arguments, *(["--real-time"] if real_time else []))


def run_and_kill(folder: Path, kill: Kill) -> list[Line]:
    """Run a rehearsal, kill it, and return what it had printed."""
    process = subprocess.Popen(
        rehearsal(folder, real_time=kill.real_time), stdout=subprocess.PIPE, text=True
    )
    with process, cast(TextIO, process.stdout) as output:
        printed = [output.readline() for _ in range(kill.lines)]
        time.sleep(kill.seconds)
        os.kill(process.pid, signal.SIGKILL)
        printed += output.readlines()
    # A line without its end was never printed whole; its rep is on disk all the same.
    return [json.loads(line) for line in printed if line.endswith("\n")]


def lost(folder: Path, printed: Sequence[Line]) -> list[str]:
    """Return what was printed but is not in the store, or is wrong with it; empty when all is."""
    if not (folder / FILE_NAME).exists():
        return [f"printed, but no store: {line}" for line in printed]
    with Store.open(folder, create=False) as store:
        problems = list(store.check())
        ratings = {c.id: c for c in store.check_ins()}
        reps = {
            session: {
                _rep(entry.data)
                for entry in store.journal(session)
                if entry.kind == "rep_completed"
            }
            for session in {str(line["session"]) for line in printed}
        }
    for line in printed:
        if line["what"] == "rep" and _rep(line) not in reps[str(line["session"])]:
            problems.append(f"a rep is lost: {line}")
        if line["what"] == "rating":
            kept = ratings.get(str(line["check_in"]))
            if kept is None or (kept.kind, kept.score) != (line["kind"], line["score"]):
                problems.append(f"a rating is lost: {line}")
    return problems


def _rep(data: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(data[name] for name in ("item", "side", "set", "rep"))


def expected_reps(folder: Path) -> list[tuple[object, ...]] | None:
    """Return the reps that an unfinished session still has to do, in order; None without one."""
    if not (folder / FILE_NAME).exists():
        return None
    with Store.open(folder, create=False) as store:
        record = store.unfinished()
        if record is None:
            return None
        entries = store.journal(record.id)
    library = load_library()
    session, _ = replay(plan_from_json(record.plan, library), library, entries, now=0.0)
    told = {_rep(entry.data) for entry in entries if entry.kind == "rep_completed"}
    plan = [
        (key.item, key.side, key.set, key.rep)
        for phase in session.timeline.phases
        if phase.ends_rep and (key := phase.rep_key)
    ]
    return [rep for rep in plan if rep not in told]


def finish(folder: Path) -> list[str]:
    """Rehearse to the end and return what is wrong: where it resumed, the reps, the store."""
    expected = expected_reps(folder)
    run = subprocess.run(rehearsal(folder), capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return [f"the next start failed: {run.stderr.strip()}"]
    printed: list[Line] = [json.loads(line) for line in run.stdout.splitlines()]
    problems = lost(folder, printed)
    done = [_rep(line) for line in printed if line["what"] == "rep"]
    if expected is not None and done != expected:
        problems.append(f"resumed at the wrong rep: {done[:1]} instead of {expected[:1]}")
    befores = [line for line in printed if line.get("kind") == "before"]
    if expected is not None and befores:
        problems.append("the before rating was asked again")
    problems += _totals(folder)
    check = subprocess.run(
        command("check", "--data-dir", str(folder)), stdout=subprocess.PIPE, text=True, check=False
    )
    return problems if check.returncode == 0 else [*problems, check.stdout]


def _totals(folder: Path) -> list[str]:
    """Return what is missing of the latest session, which ran to its end."""
    with Store.open(folder, create=False) as store:
        latest = store.sessions()[0]
        own = [c for c in store.check_ins() if c.session_id == latest.id]
    problems = []
    if latest.reps_done != ALL_REPS:
        problems.append(f"{latest.reps_done} of {ALL_REPS} reps in the end")
    ratings = sorted((c.kind.value, c.score) for c in own)
    if ratings != [("after", AFTER), ("before", BEFORE)]:
        problems.append(f"ratings in the end: {ratings}")
    return problems


def kill_and_finish(kills: Sequence[Kill]) -> list[str]:
    """Kill one session once or more often, then let it end; return what is wrong."""
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for kill in kills:
            printed = run_and_kill(folder, kill)
            problems += [f"{kill}: {problem}" for problem in lost(folder, printed)]
        problems += [f"{kills}: {problem}" for problem in finish(folder)]
    return problems


def measured_seconds() -> float:
    """Return how long an undisturbed rehearsal takes."""
    with tempfile.TemporaryDirectory() as place:
        started = time.monotonic()
        subprocess.run(rehearsal(Path(place)), stdout=subprocess.DEVNULL, check=True)
        return time.monotonic() - started


def random_kill(dice: random.Random, whole: float) -> Kill:
    """Draw an instant: anywhere in a rehearsal's life, or a moment after a printed line."""
    if dice.random() < 0.4:
        return Kill(0, dice.uniform(0.0, whole))
    return Kill(dice.randrange(ALL_REPS + 2), dice.uniform(0.0, 0.015))


def main() -> int:
    """Run the kills; returns 1 if anything was lost."""
    parser = argparse.ArgumentParser(description="Kill rehearsals; nothing may be lost.")
    parser.add_argument("--kills", type=int, default=180)
    parser.add_argument("--real-time-kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)  # noqa: S311 - instants, not secrets
    whole = measured_seconds()
    problems: list[str] = []
    left = arguments.kills
    while left > 0:
        chain = [random_kill(dice, whole) for _ in range(min(left, dice.choice((1, 1, 2, 3))))]
        left -= len(chain)
        problems += kill_and_finish(chain)
    real = [
        [Kill(0, dice.uniform(0.0, FIRST_MINUTE), real_time=True)]
        for _ in range(arguments.real_time_kills)
    ]
    with ThreadPoolExecutor(REAL_TIME_AT_ONCE) as pool:
        for found in pool.map(kill_and_finish, real):
            problems += found
    for problem in problems:
        print(problem)
    kills = arguments.kills + arguments.real_time_kills
    print(f"{kills} kills, {len(problems)} lost (seed {arguments.seed})")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
