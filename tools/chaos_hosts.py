"""Two programs and one history: starts at the same moment, and readers beside the window.

Of two windows that are started at once exactly one may stay, and the other must say that it is
open already; every later start must do so, too. Commands that read the history meanwhile must
leave it to the window: what that writes afterwards has to be there when it is killed.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.store import Store
from tools.chaos_found import ROOT, Found, Size
from tools.chaos_life import Life, prepare

_SAID = "already open"
_PATIENCE_S = 60.0


def run(seed: int, size: Size) -> Found:
    """Start them in pairs, and one by one beside the last that stayed."""
    chance = Random(f"hosts {seed}")  # noqa: S311 - to be repeated
    pairs, later = size.of(4, 50), size.of(4, 20)
    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="hosts-") as place:
        folder = Path(place) / "data"
        prepare(folder)
        with Life(folder) as life:
            life.first_day()
        for number in range(pairs):
            faults += [f"pair {number}: {fault}" for fault in _pair(folder, chance)]
        faults += _beside(folder, later, chance)
        with Store.open(folder, create=False) as store:
            faults += store.check()
    return Found(
        tried=f"{pairs} pairs of starts, {later} starts beside a window", faults=tuple(faults)
    )


def _window(folder: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "sirelief_gui", "--data-dir", str(folder)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _pair(folder: Path, chance: Random) -> list[str]:
    first = _window(folder)
    time.sleep(chance.choice((0.0, 0.0, chance.uniform(0, 0.5))))
    both = (first, _window(folder))
    if not _until(lambda: any(one.poll() is not None for one in both)):
        faults = ["both stayed"]
    else:
        # The one that gave way has been heard, so the other's loop runs.
        left = [one for one in both if one.poll() is not None]
        faults = [] if len(left) == 1 else ["none stayed"]
        faults += [fault for one in left for fault in _gave_way(one)]
    for one in both:
        faults += _ended(one)
    return faults


def _beside(folder: Path, count: int, chance: Random) -> list[str]:
    """Start more windows and commands beside one that runs; kill it in the end."""
    faults: list[str] = []
    host = _window(folder)
    log = folder / f"{FILE_NAME}-wal"
    _until(log.exists)
    for number in range(count):
        time.sleep(chance.uniform(0, 2.5))  # its backup of the day is made somewhere in here
        faults += [f"start {number}: {fault}" for fault in _gave_way(_window(folder))]
        faults += _command("check", "--data-dir", str(folder))
        with tempfile.TemporaryDirectory() as out:
            file = str(Path(out) / "out.json")
            faults += _command(
                "export", "--format", "json", "--data-dir", str(folder), "--out", file
            )
        if not log.exists():
            faults.append(f"start {number}: the log was taken away under the window")
    if host.poll() is not None:
        faults.append(f"the window has ended: {host.communicate()[1][-2000:]}")
    host.kill()
    host.communicate()
    return faults


def _gave_way(one: subprocess.Popen[str]) -> list[str]:
    try:
        said, complained = one.communicate(timeout=_PATIENCE_S)
    except subprocess.TimeoutExpired:
        one.kill()
        one.communicate()
        return ["it stayed beside the first"]
    # 2: the first was still too busy with its start to come forward, and so it is said in words.
    if one.returncode not in (0, 2) or _SAID not in said + complained:
        return [f"it ended with {one.returncode} and said {said + complained!r}"]
    return []


def _ended(one: subprocess.Popen[str]) -> list[str]:
    """End a window as a polite kill does."""
    if one.poll() is not None:
        return []
    one.send_signal(signal.SIGTERM)
    try:
        _, complained = one.communicate(timeout=_PATIENCE_S)
    except subprocess.TimeoutExpired:
        one.kill()
        one.communicate()
        return ["it did not end when it was told to"]
    # -SIGTERM: told to end before it had come so far as to listen.
    if one.returncode not in (0, -signal.SIGTERM) or "Traceback" in complained:
        return [f"it ended with {one.returncode}: {complained[-2000:]}"]
    return []


def _command(*arguments: str) -> list[str]:
    run_main = "import sys; from sirelief_gui.__main__ import main; sys.exit(main())"
    command: Sequence[str] = [sys.executable, "-c", run_main, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return [] if done.returncode == 0 else [f"{arguments[0]}: {done.stdout}{done.stderr}"]


def _until(is_so: Callable[[], bool]) -> bool:
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.05)
    return False
