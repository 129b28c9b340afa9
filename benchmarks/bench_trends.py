"""How quick Trends is at ten years, beside matplotlib (QtAgg) and QtCharts in the same run.

Usage: QT_QPA_PLATFORM=offscreen python -m benchmarks.bench_trends [FOLDER]

Without a folder ten years are made up first (`benchmarks.ten_years`); without QT_QPA_PLATFORM the
windows are real ones. Every measurement is a process of its own, and those that are compared take
turns, so that a busy machine is as bad for one as for the other. The charts, for 100, 3,650 and
7,300 sessions (two a day for ten years): median and spread of the import, of the first paint
once what it shows is read, a frame of panning and zooming (the middle one, and 95 of 100), memory
over an empty chart of the same kind; in brackets how many times ours. Then Trends opened from
Today in the app's own way: the limits are 150 ms, and 700 ms the first time with the imports. The
processor's own time tells the same on a machine that has other work to do.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks.ten_years import make_years
from benchmarks.trends_lineup import DRAWN_BY, Times
from benchmarks.trends_opening import SIZES

COUNTS = (100, 3_650, 7_300)
ROUNDS = 5
_OURS = next(iter(DRAWN_BY))
_HEADS = ("import", "first paint", "pan p50", "pan p95", "zoom p50", "zoom p95", "memory")
_EMPTY = 0

_CLOCKS = ("passed", "of the processor")

Found = dict[str, list[Times]]
"""Measurements by their name, one of each round."""


def main() -> None:
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(made)
        if len(sys.argv) < 2:
            make_years(folder)
        _tell_charts(rounds)
        _tell_openings(folder, rounds)


def _tell_charts(rounds: int) -> None:
    print("Charts (ms; memory in MB over an empty one; median, least–most, times ours)")
    missing = {name for name in DRAWN_BY if "missing" in _run("trends_lineup", name, "0")}
    for name in sorted(missing):
        print(f"  {name} is not here: pip install 'sirelief-gui[bench]' brings it.")
    names = [name for name in DRAWN_BY if name not in missing]
    for count in COUNTS:
        found = _lined_up(names, count, rounds)
        print(f"\n{count:,} sessions")
        print(f"  {'':<30}" + "".join(f"{head:>24}" for head in _HEADS))
        for name in names:
            for place, clock in enumerate(_CLOCKS):
                mine, ours = found[name], found[_OURS]
                cells = (_cell(_of(mine[head], place), _of(ours[head], place)) for head in _HEADS)
                row = f"{name}, {clock}"
                print(f"  {row:<30}" + "".join(f"{cell:>24}" for cell in cells))


def _lined_up(names: Sequence[str], count: int, rounds: int) -> dict[str, Found]:
    """Measure each in turn, as many times."""
    found: dict[str, Found] = {name: {head: [] for head in _HEADS} for name in names}
    for _ in range(rounds):
        for name in names:
            empty = _run("trends_lineup", name, str(_EMPTY))
            full = _run("trends_lineup", name, str(count))
            told = found[name]
            told["import"].append(full["import"])
            told["first paint"].append(full["first"])
            more = full["memory"] - empty["memory"]
            told["memory"].append((more, more))
            for what in ("pan", "zoom"):
                frames = [_of(full[what], place) for place in range(len(_CLOCKS))]
                told[f"{what} p50"].append((median(frames[0]), median(frames[1])))
                p95 = [quantiles(times, n=20)[-1] for times in frames]
                told[f"{what} p95"].append((p95[0], p95[1]))
    return found


def _tell_openings(folder: Path, rounds: int) -> None:
    print("\nTrends opened from Today, from the click to the painted page (ms; median, least–most)")
    print(f"  {'':<62}" + "".join(f"{clock:<24}" for clock in _CLOCKS))
    for size in SIZES:
        warm = [_run("trends_opening", str(folder), size, "warm") for _ in range(rounds)]
        cold = [_run("trends_opening", str(folder), size, "cold") for _ in range(rounds)]
        again = [times for one in warm for times in one["opened"][1:]]
        for what, times in (
            ("at once, with the imports", [one["opened"][0] for one in cold]),
            ("made ready, the first time", [one["opened"][0] for one in warm]),
            ("made ready, again", again),
        ):
            spreads = (_spread(_of(times, place)) for place in range(len(_CLOCKS)))
            row = f"{size}: {what}"
            print(f"  {row:<62}" + "".join(f"{spread:<24}" for spread in spreads))
        for what, key in (
            ("longest wait for a frame of Today, nothing beside", "gap_before"),
            ("longest wait for a frame of Today, made ready beside", "gap"),
            ("made ready after", "ready"),
        ):
            row = f"{size}: {what}"
            print(f"  {row:<62}{_spread([one[key] for one in warm])}")


def _of(times: Sequence[Times], place: int) -> list[float]:
    """Return the times of one clock."""
    return [one[place] for one in times]


def _run(module: str, *words: str) -> dict[str, Any]:
    """Run a measurement in a process of its own and return what it prints."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _cell(times: Sequence[float], ours: Sequence[float]) -> str:
    ratio = median(times) / median(ours) if median(ours) > 0 else 0.0
    beside = "" if times == ours else f" ({ratio:.1f}×)"
    return _spread(times) + beside


def _spread(times: Sequence[float]) -> str:
    return f"{median(times):.0f}, {min(times):.0f}–{max(times):.0f}"


if __name__ == "__main__":
    main()
