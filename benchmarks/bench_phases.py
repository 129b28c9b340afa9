"""How late each phase of a real session begins, and its drift by the end, beside a naive timer.

    python -m benchmarks.bench_phases [--full] [--load idle|loaded|both] [--display :N]
                                      [--json FILE] [--keep DIR] [--judge DIR]

Plays a session of two minutes (``--full``: of twenty) in the real window, left to itself and with
both cores busy; records it, and lets `benchmarks.naive_timer` tick beside it from its begin on. A
phase is late by what lies between its due instant and the instant at which the window hears of it,
its commit to disk included; the naive timers by when they show that so many seconds have passed,
at the very seconds at which our phases are due. The drift is the median of the last tenth less
that of the first. How late the cues of the same session are heard is told from its recording.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from benchmarks.bench_cues import (
    NAIVE_FILE,
    Judged,
    cue_rows,
    fresh,
    judged,
    lacking,
    play,
    played,
    still_words,
)
from benchmarks.naive_timer import KINDS, ticks
from benchmarks.rows import WORK, Options, Row, Spread, print_rows, write_rows

WHOLE = Path(__file__).with_name("twenty_minutes.sirelief.toml")
LOADS = ("idle", "loaded")
NAMES = {"tick": "a tick each 1,000 ms", "again": "a tick armed anew"}

Late = Sequence[tuple[float, float]]
"""(due, late), seconds; in the order of the due instants."""


def rows(options: Options) -> list[Row]:
    """Play the session idle and loaded; ``--set load=idle`` or ``loaded`` only so."""
    wanted = options.given.get("load", "both")
    if words := lacking():
        return [Row("Phases", "how late each begins", "ms", None, note=words)]
    found = []
    for load in LOADS if wanted == "both" else (wanted,):
        folder = fresh(options.work / f"phases_{load}")
        play(played(options, loaded=load == "loaded", program=str(WHOLE)), folder, naive=True)
        found += judge(folder)
    return found


def judge(folder: Path) -> list[Row]:
    """Return the rows of a session that was kept in ``folder``."""
    found = judged(folder)
    return [*phase_rows(found, ticks(folder / NAIVE_FILE)), *cue_rows(found)]


def phase_rows(found: Judged, naive: dict[str, list[float]]) -> list[Row]:
    """Return how late our phases were and how late the naive timers at the same seconds."""
    how = "both cores busy" if found.run["load"] else "idle"
    phases = found.log.phases
    group = f"Phases of {phases[-1].due / 60:.0f} minutes, {how}"
    ours = [(phase.due, phase.actual - phase.due) for phase in phases]
    others = {kind: naive_late(naive[kind], [due for due, _ in ours]) for kind in KINDS}
    note = f"{len(ours)} phases; {still_words(found.stood_still)}"
    told = []
    for kind in KINDS:
        other = others[kind]
        for name, of in (("p50", _p50), ("p99", _p99), ("most", _most)):
            row = Row(group, f"late, {name}", "ms", Spread.one(of(ours)), NAMES[kind])
            told.append(replace(row, other=Spread.one(of(other)), note=note))
            note = ""
        row = Row(group, "drift by the end", "ms", Spread.one(drift_ms(ours)), NAMES[kind])
        said = f"a minute: ours {slope_ms(ours):+.2f} ms, beside {slope_ms(other):+.0f} ms"
        told.append(replace(row, other=Spread.one(drift_ms(other)), note=said))
    return told


def naive_late(instants: Sequence[float], dues: Sequence[float]) -> list[tuple[float, float]]:
    """Return how late a timer that began at the first of ``instants`` was at each due second.

    A second that it had not counted yet when it was stopped is left out, which flatters it.
    """
    seconds = (round(due) for due in dues)
    return [(n, instants[n] - instants[0] - n) for n in seconds if n < len(instants)]


def drift_ms(late: Late) -> float:
    """Return how much later the last tenth is than the first, milliseconds, without its sign."""
    tenth = max(1, len(late) // 10)
    first, last = (median(of for _, of in part) for part in (late[:tenth], late[-tenth:]))
    return abs(last - first) * 1000


def slope_ms(late: Late) -> float:
    """Return by how many milliseconds a minute it gets later: the median of all pairs."""
    pairs = (
        (later - sooner) / (due - before)
        for at, (before, sooner) in enumerate(late)
        for due, later in late[at + 1 :]
        if due > before
    )
    return median([*pairs] or [0.0]) * 60_000


def _p50(late: Late) -> float:
    return median(_absolute(late))


def _p99(late: Late) -> float:
    return quantiles(_absolute(late), n=100, method="inclusive")[-1]


def _most(late: Late) -> float:
    return max(_absolute(late))


def _absolute(late: Late) -> list[float]:
    return [abs(of) * 1000 for _, of in late]


def main() -> int:
    """Measure, or judge what was kept; returns 1 where a limit is missed."""
    parser = argparse.ArgumentParser(description="Time the phases of a real session.")
    parser.add_argument("--full", action="store_true", help="twenty minutes each, not two")
    parser.add_argument("--load", choices=(*LOADS, "both"), default="both")
    parser.add_argument("--display", default=":82")
    parser.add_argument("--keep", type=Path, default=WORK, metavar="DIR", help="logs, recordings")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    parser.add_argument("--judge", type=Path, metavar="DIR", help="judge one session kept there")
    asked = parser.parse_args()
    if asked.judge is None:
        given = {"load": asked.load}
        found = rows(Options(full=asked.full, display=asked.display, work=asked.keep, given=given))
    else:
        found = judge(asked.judge)
    if asked.json is not None:
        write_rows(asked.json, found)
    return print_rows(found)


if __name__ == "__main__":
    sys.exit(main())
