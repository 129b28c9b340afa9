"""A computer that sleeps in mid-session: the program is stopped and goes on later.

A rehearsal runs in real time and is stopped by the system (SIGSTOP) for some seconds, again and
again. For it that is a silence of its clock; it must pause, and do every rep once. What wall clocks
do that are set meanwhile is tried in virtual time, by `tools.chaos_clocks`.
"""

from __future__ import annotations

import json
import signal
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from sirelief_gui.storage.store import Store
from tools.chaos_found import Found, Size
from tools.crash_test import command, finish

_AT_ONCE = 4
_STOPPED_S = 3.0
"""So long it sleeps: the program takes two seconds of silence for a jump in time."""


def run(seed: int, size: Size) -> Found:
    """Let some sessions be slept in; then end each in virtual time."""
    sessions, naps = size.of(2, 8), size.of(3, 10)
    chances = [Random(f"suspend {seed} {number}") for number in range(sessions)]  # noqa: S311
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        found = list(pool.map(lambda chance: _session(chance, naps), chances))
    faults = [f"session {n}: {fault}" for n, own in enumerate(found) for fault in own]
    return Found(tried=f"{sessions} sessions, each slept in {naps} times", faults=tuple(faults))


def _session(chance: Random, naps: int) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="suspend-") as place:
        folder = Path(place) / "data"
        folder.mkdir()
        arguments = ["rehearse", "--data-dir", str(folder), "--reps", "5", "--before", "4"]
        process = subprocess.Popen(
            command(*arguments, "--after", "2", "--real-time"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        first = process.stdout.readline() if process.stdout is not None else ""
        slept = 0
        for _ in range(naps):
            time.sleep(chance.uniform(1.0, 8.0))
            slept += _nap(process)
        process.send_signal(signal.SIGTERM)
        said, complained = process.communicate(timeout=60)
        if not first:
            return [f"it never began: {complained[-2000:]}"]
        return _faults(folder, first + said, complained, slept)


def _nap(process: subprocess.Popen[str]) -> int:
    if process.poll() is not None:
        return 0
    process.send_signal(signal.SIGSTOP)
    time.sleep(_STOPPED_S)
    process.send_signal(signal.SIGCONT)
    return 1


def _faults(folder: Path, said: str, complained: str, slept: int) -> list[str]:
    """Say what is wrong with the session as it is, and with its end."""
    faults = [complained[-2000:]] if "Traceback" in complained else []
    lines = [json.loads(line) for line in said.splitlines() if line.endswith("}")]
    with Store.open(folder, create=False) as store:
        record = store.unfinished() or next(iter(store.sessions()), None)
        journal = () if record is None else store.journal(record.id)
    paused = sum(entry.kind == "paused" for entry in journal)
    begun = any(line["what"] == "rating" for line in lines)
    if begun and paused == 0:
        faults.append(f"it slept {slept} times and was never paused")
    return [*faults, *finish(folder)]
