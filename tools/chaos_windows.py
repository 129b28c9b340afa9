"""The window opened and closed by the hundred, in one process, with the collector at every turn.

    python -m tools.chaos_windows [--windows 200] [--seed N]

Each window is made as the app makes it, goes to some pages by chance, sometimes into a session
that is closed in the middle, and is closed. The collector runs after every fifty new objects, and
memory is filled with a pattern when it is let go: whoever uses what is gone crashes here.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from sirelief_gui.services.rehearsal import PacedVirtualClock
from tools.chaos_found import ROOT, Found, Size
from tools.chaos_gauge import Gauge, gauge, growth, judged, kinds
from tools.chaos_life import START, ZONE, Life, complaints, prepare
from tools.chaos_soak import PLACES

LIMITS = {"rss": 60.0, "wrappers": 0.1, "objects": 0.02, "files": 0.001, "threads": 0.001}
"""The most that a window may leave behind; ``rss`` in kB.

Of 200 windows each left 2 to 28 kB, of 500 each left 3 kB: the next days of the history, and their
words, of which the last 512 are kept laid out. A page that outlives its window is 250 kB and more.
"""
_PATIENCE_S = 2 * 60 * 60
_OFTEN = 50
_ENOUGH = 150
"""Windows from which on memory is judged."""


def run(seed: int, size: Size) -> Found:
    """Open and close them in a process of its own, so that a crash is one more thing to find."""
    windows = size.of(40, 200)
    environment = {
        **os.environ,
        "MALLOC_ARENA_MAX": "1",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONMALLOC": "debug",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tools.chaos_windows", f"--windows={windows}", f"--seed={seed}"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    tried = f"{windows} windows"
    try:
        told = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        return Found(tried=tried, faults=(f"ended with {done.returncode}: {done.stderr[-3000:]}",))
    return Found(tried=tried, faults=tuple(told["faults"]), figures=told["figures"])


def open_and_close(folder: Path, *, windows: int, seed: int, say: int = 0) -> dict[str, object]:
    """Do it so often; returns the faults and figures of `Found`."""
    prepare(folder)
    chance = Random(f"windows {seed}")  # noqa: S311 - to be repeated
    clock = PacedVirtualClock(START, ZONE)
    gauges: list[Gauge] = []
    settled: Counter[str] = Counter()
    with complaints() as heard:
        with Life(folder, clock) as life:
            life.first_day()
        for number in range(1, windows + 1):
            with Life(folder, clock) as life:
                _look_about(life, chance)
            clock.sleep(timedelta(days=1).total_seconds())
            if number % max(1, windows // 25) == 0:
                gauges.append(gauge(number))
                settled = settled or (kinds() if number >= windows * 0.2 else settled)
                if say:
                    sys.stderr.write(f"{gauges[-1]}\n")
    slopes = growth(gauges, after=0.5)  # pages that were seen once are kept by their caches
    grown = dict((kinds() - settled).most_common(8))
    faults = [
        *heard,
        *(
            f"a window leaves {slopes[name]:.3f} {name} behind, {limit:g} at most; more: {grown}"
            for name, limit in judged(LIMITS, windows, enough=_ENOUGH).items()
            if slopes[name] > limit
        ),
    ]
    figures = {
        "memory first (MB)": round(gauges[0].rss / 1024, 1),
        "memory last (MB)": round(gauges[-1].rss / 1024, 1),
        "memory per window (kB)": round(slopes["rss"], 2),
        "Qt objects last": gauges[-1].objects,
        "Qt objects per window": round(slopes["objects"], 4),
        "wrappers per window": round(slopes["wrappers"], 4),
    }
    return {"faults": faults, "figures": figures}


def _look_about(life: Life, chance: Random) -> None:
    """Go to some pages; now and then begin a session, and close the window on it."""
    life.on("TodayScreen")
    for place, screen in chance.choices(PLACES, k=chance.randrange(3)):
        life.go(place, screen)
    if chance.random() < 0.15:
        life.go("today", "TodayScreen")
        if "Save as it is" in life.names():
            life.press("Save as it is")
            life.press("Done")
            life.on("TodayScreen")
        life.begin(chance.randrange(7))
        life.live(chance.uniform(1, 30))


def main() -> int:
    """Open and close them here and print what was found as one line of JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--windows", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--say", type=int, default=0)
    options = parser.parse_args()
    gc.set_threshold(_OFTEN)
    memory = Path("/dev/shm")  # noqa: S108 - where there is one, commits wait for no disk
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        found = open_and_close(
            Path(place) / "data", windows=options.windows, seed=options.seed, say=options.say
        )
    print(json.dumps(found))
    return 1 if found["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
