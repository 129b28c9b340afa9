"""Sessions by the hundred in virtual time, through one window that is never closed.

    python -m tools.chaos_soak [--sessions 1000] [--seed N] [--say 50]

Half of them she does at the window, from Start to the saved page: rated or not, with a pause, or
stopped early; half are done by the services beside it, all five exercises. A day passes after
each. Now and then she looks at every other page. What may not grow with the sessions: memory, live
Qt objects, open files, threads. It is measured without the first fifth, in which caches fill.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tools.chaos_found import ROOT, Found, Size
from tools.chaos_gauge import Gauge, gauge, growth, judged, kinds
from tools.chaos_life import Life, complaints, prepare

LIMITS: Mapping[str, float] = {
    "rss": 40.0,
    "blocks": 60.0,
    "wrappers": 0.02,
    "objects": 0.02,
    "files": 0.001,
    "threads": 0.001,
}
"""The most that may be added a session; ``rss`` in kB.

Of 400 sessions each added 20 blocks, the history that Trends keeps, and 2 to 4 kB to what is in use
on the heap of the C library. The pages of that heap grew by 17 to 35 kB, in leaps, around holes
that are no whole page: they tell of what leaks in C only where it is much.
"""
PLACES = (
    ("exercises", "LibraryScreen"),
    ("trends", "TrendsScreen"),
    ("history", "HistoryScreen"),
    ("settings", "SettingsScreen"),
    ("today", "TodayScreen"),
)
_LOOKS_AROUND_EVERY = 25
_ENOUGH = 500
"""Sessions from which on memory is judged."""
_PATIENCE_S = 4 * 60 * 60


def run(seed: int, size: Size) -> Found:
    """Soak in a process of its own, so that a crash is one more thing to find."""
    sessions = size.of(120, 1000)
    environment = {**os.environ, "MALLOC_ARENA_MAX": "1", "PYTHONFAULTHANDLER": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "tools.chaos_soak", f"--sessions={sessions}", f"--seed={seed}"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    tried = f"{sessions} sessions"
    try:
        told = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        return Found(tried=tried, faults=(f"ended with {done.returncode}: {done.stderr[-3000:]}",))
    return Found(tried=tried, faults=tuple(told["faults"]), figures=told["figures"])


class Soak:
    """The sessions of one seed, in one window."""

    def __init__(self, seed: int, life: Life) -> None:
        self._chance, self._life = Random(f"soak {seed}"), life  # noqa: S311 - to be repeated
        self.done: Counter[str] = Counter()

    def session(self) -> None:
        """Do one session, in one of the ways there are, and let a day pass."""
        ways = (self._by_the_services, self._rated, self._unrated, self._stopped, self._paused)
        (way,) = self._chance.choices(ways, weights=(10, 4, 3, 2, 1))
        way()
        self.done[way.__name__.strip("_")] += 1
        self._life.next_day()
        self._life.flow.show_today()

    def look_around(self) -> None:
        """Go to every page and back to Today, and leave that for a moment."""
        for place, screen in PLACES:
            self._life.go(place, screen)
        self._life.leave_alone()

    def _by_the_services(self) -> None:
        self._life.rehearse(self._score(), self._score())

    def _rated(self) -> None:
        self._life.session(self._score(), self._score())

    def _unrated(self) -> None:
        self._begin()
        self._life.live_out()
        self._end()

    def _stopped(self) -> None:
        self._begin()
        self._life.live(self._chance.uniform(1, 25))
        self._life.stop_early()
        self._end()

    def _paused(self) -> None:
        self._begin()
        self._life.live(self._chance.uniform(1, 25))
        self._life.pause(self._chance.uniform(1, 400))
        self._life.live_out()
        self._end()

    def _begin(self) -> None:
        life = self._life
        life.start()
        life.press("I’d rather not rate it")
        life.press("None of these – begin")
        life.on("SessionScreen")

    def _end(self) -> None:
        life = self._life
        life.press("I’d rather not rate it")
        life.press("Save session", "Skip this")
        life.press("Done")
        life.on("TodayScreen")

    def _score(self) -> int:
        return self._chance.randrange(7)  # from 7 on she is asked whether to call somebody


def soak(folder: Path, *, sessions: int, seed: int, say: int = 0) -> dict[str, object]:
    """Do so many sessions; returns the faults and figures of `Found`, and the gauges."""
    prepare(folder)
    gauges: list[Gauge] = []
    every = max(1, sessions // 25)
    with complaints() as heard, Life(folder) as life:
        life.first_day()
        one = Soak(seed, life)
        settled: Counter[str] = Counter()
        for number in range(1, sessions + 1):
            one.session()
            if number % _LOOKS_AROUND_EVERY == 0:
                one.look_around()
            if number % every == 0:
                life.settle()
                gauges.append(gauge(number))
                if number >= sessions * 0.2 and not settled:
                    settled = kinds()
            if say and number % say == 0:
                sys.stderr.write(f"{number}: {gauges[-1] if gauges else ''}\n")
        grown = kinds() - settled
        faults = [*heard, *life.services.store.check()]
        stored = len(life.services.store.sessions())
    if stored != sessions:
        faults.append(f"{sessions} sessions were done, {stored} are in the history")
    slopes = growth(gauges)
    faults += overgrown(slopes, grown, sessions=sessions)
    return {
        "faults": faults,
        "figures": _figures(gauges, slopes, one.done),
        "gauges": [asdict(each) for each in gauges],
    }


def overgrown(slopes: Mapping[str, float], grown: Counter[str], *, sessions: int) -> list[str]:
    """Say what grows by more than it may."""
    return [
        f"{name} grows by {slopes[name]:.3f} a session, {limit:g} at most; more: "
        f"{dict(grown.most_common(8))}"
        for name, limit in judged(LIMITS, sessions, enough=_ENOUGH).items()
        if slopes[name] > limit
    ]


def _figures(
    gauges: Sequence[Gauge], slopes: Mapping[str, float], done: Mapping[str, int]
) -> dict[str, float]:
    first, last = gauges[0], gauges[-1]
    return {
        "memory first (MB)": round(first.rss / 1024, 1),
        "memory last (MB)": round(last.rss / 1024, 1),
        "memory per session (kB)": round(slopes["rss"], 3),
        "blocks per session": round(slopes["blocks"], 1),
        "Qt objects first": first.objects,
        "Qt objects last": last.objects,
        "Qt objects per session": round(slopes["objects"], 4),
        "wrappers per session": round(slopes["wrappers"], 4),
        "open files last": last.files,
        **{f"sessions {way}".replace("_", " "): count for way, count in sorted(done.items())},
    }


def main() -> int:
    """Soak here and print what was found as one line of JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sessions", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--say", type=int, default=0, help="tell of every so many on stderr")
    options = parser.parse_args()
    memory = Path("/dev/shm")  # noqa: S108 - where there is one, commits wait for no disk
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        found = soak(
            Path(place) / "data", sessions=options.sessions, seed=options.seed, say=options.say
        )
    print(json.dumps(found))
    return 1 if found["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
