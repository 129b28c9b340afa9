"""How quick Trends is at ten years, beside matplotlib (QtAgg) and QtCharts in the same run.

Usage: python -m benchmarks.bench_trends [FOLDER] [--rounds 5] [--json FILE]

Without a folder ten years are made up (`benchmarks.ten_years`), once. All is drawn off screen, or
on a screen where QT_QPA_PLATFORM says which. Every measurement is a process of its own, and those
that are compared take turns, so that a busy machine is as bad for one as for the other. The charts,
for 100, 3,650 and 7,300 sessions (two a day for ten years): median and spread of the import, of the
first paint once what it shows is read, a frame of panning and zooming (the middle one, and 95 of
100), memory over an empty chart of the same kind; in brackets how many times ours. Then Trends
opened from Today in the app's own way: the limits are 150 ms, and 700 ms the first time with the
imports. The processor's own time tells the same on a machine that has other work to do.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks.alone import told
from benchmarks.prepared import copied, parser_over
from benchmarks.rows import Limit, Options, Row, Spread, write_rows
from benchmarks.trends_lineup import DRAWN_BY, Times
from benchmarks.trends_opening import SIZES

COUNTS = (100, 3_650, 7_300)
ROUNDS = 5
_OURS = next(iter(DRAWN_BY))
_HEADS = ("import", "first paint", "pan p50", "pan p95", "zoom p50", "zoom p95", "memory")
_ROW_HEADS = ("import", "first paint", "pan p50", "zoom p50")
_OPENED = "Trends opened from Today at ten years, off screen"
_EMPTY = 0
COLD_MS, WARM_MS = 700, 150

_CLOCKS = ("passed", "of the processor")

Found = dict[str, list[Times]]
"""Measurements by their name, one of each round."""
Charts = dict[int, dict[str, Found]]
"""By how many sessions, and by who draws."""
Openings = dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]]]]
"""By size of the window: cold, and made ready."""


def main() -> int:
    """Measure and print it all; returns 1 where a limit is passed."""
    asked = parser_over("Time Trends of ten years.", rounds=ROUNDS).parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    charts = _all_charts(COUNTS, asked.rounds)
    _tell_charts(charts)
    openings = _all_openings(asked.folder or Options().years(10), asked.rounds)
    _tell_openings(openings)
    found = [*chart_rows(charts), *opening_rows(openings)]
    if asked.json is not None:
        write_rows(asked.json, found)
    return int(any(row.missed for row in found))


def rows(options: Options) -> list[Row]:
    """Measure the charts of 7,300 sessions and the openings, or all counts if it is to be whole."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rounds = options.rounds or (ROUNDS if options.full else 2)
    charts = _all_charts(COUNTS if options.full else COUNTS[-1:], rounds)
    return [*chart_rows(charts), *opening_rows(_all_openings(options.years(10), rounds))]


def chart_rows(charts: Charts) -> list[Row]:
    """Return rows of ours beside each of the others, with what passed."""
    made = []
    for count, found in charts.items():
        group = f"Chart of {count:,} sessions, off screen"
        ours = found[_OURS]
        for name, other in found.items():
            for head in _ROW_HEADS if name != _OURS else ():
                mine, beside = (Spread.of(_of(one[head], 0)) for one in (ours, other))
                busy, theirs = (median(_of(one[head], 1)) for one in (ours, other))
                note = f"of the processor {busy:.1f} ms, beside {theirs:.1f} ms"
                made.append(Row(group, head, "ms", mine, name, beside, note=note))
            if name != _OURS:
                mine, beside = (Spread.of(_of(one["memory"], 0)) for one in (ours, other))
                made.append(Row(group, "memory over an empty one", "MB", mine, name, beside))
        for name in sorted(set(DRAWN_BY) - set(found)):
            words = f"{name} is not installed: pip install 'sirelief-gui[bench]'"
            made.append(Row(group, "first paint", "ms", None, name, note=words))
    return made


def opening_rows(openings: Openings) -> list[Row]:
    """Return rows of Trends opened from Today, with the limits that issue 7 sets."""
    made = []
    for size, (cold, warm) in openings.items():
        first = [one["opened"][0] for one in warm]
        again = [times for one in warm for times in one["opened"][1:]]
        for what, times, limit in (
            ("at once, with the imports", [one["opened"][0] for one in cold], COLD_MS),
            ("made ready, the first time", first, WARM_MS),
            ("made ready, again", again, WARM_MS),
        ):
            note = f"of the processor {median(_of(times, 1)):.0f} ms"
            spread = Spread.of(_of(times, 0))
            row = Row(_OPENED, f"{size}: {what}", "ms", spread, limit=Limit(limit), note=note)
            made.append(row)
        gap = Spread.of(one["gap"] for one in warm)
        name = f"{size}: longest wait for a frame of Today, made ready beside"
        calm = Spread.of(one["gap_before"] for one in warm)
        made.append(Row(_OPENED, name, "ms", gap, "nothing beside", calm))
    return made


def _all_charts(counts: Sequence[int], rounds: int) -> Charts:
    """Measure the charts of each count; those whose library is missing are left out."""
    names = [name for name in DRAWN_BY if "missing" not in _run("trends_lineup", name, "0")]
    return {count: _lined_up(names, count, rounds) for count in counts}


def _tell_charts(charts: Charts) -> None:
    print("Charts (ms; memory in MB over an empty one; median, least–most, times ours)")
    for name in sorted(set(DRAWN_BY) - set(next(iter(charts.values())))):
        print(f"  {name} is not here: pip install 'sirelief-gui[bench]' brings it.")
    for count, found in charts.items():
        print(f"\n{count:,} sessions")
        print(f"  {'':<30}" + "".join(f"{head:>24}" for head in _HEADS))
        for name, mine in found.items():
            for place, clock in enumerate(_CLOCKS):
                ours = found[_OURS]
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


def _all_openings(folder: Path, rounds: int) -> Openings:
    """Open Trends cold and made ready in turns, at each size, on a copy of the folder."""
    found: Openings = {}
    with tempfile.TemporaryDirectory(prefix="trends-") as place:
        data = str(copied(folder, Path(place) / "data"))
        for size in SIZES:
            cold, warm = [], []
            for _ in range(rounds):
                cold.append(_run("trends_opening", data, size, "cold"))
                warm.append(_run("trends_opening", data, size, "warm"))
            found[size] = cold, warm
    return found


def _tell_openings(openings: Openings) -> None:
    print("\nTrends opened from Today, from the click to the painted page (ms; median, least–most)")
    print(f"  {'':<62}" + "".join(f"{clock:<24}" for clock in _CLOCKS))
    for size, (cold, warm) in openings.items():
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
    found: dict[str, Any] = told(module, *words, off_screen=False)
    return found


def _cell(times: Sequence[float], ours: Sequence[float]) -> str:
    ratio = median(times) / median(ours) if median(ours) > 0 else 0.0
    beside = "" if times == ours else f" ({ratio:.1f}×)"
    return _spread(times) + beside


def _spread(times: Sequence[float]) -> str:
    return f"{median(times):.0f}, {min(times):.0f}–{max(times):.0f}"


if __name__ == "__main__":
    sys.exit(main())
