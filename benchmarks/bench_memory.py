"""The most memory that Today, the player and Trends take, beside a bare window and other programs.

Usage: python -m benchmarks.bench_memory [--seconds 20] [--display :91] [--json FILE]

Each place is a process of its own with ten years of history, in a real window, at rest there for
some seconds; what is read then is of the program and the process that makes its sound together.
*Peak* is the resident set at its greatest (VmHWM), with the libraries that other programs share;
*own share* (PSS) divides those by how many use them.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench_start import BARE, history
from benchmarks.memory_place import PLACES
from benchmarks.peers import PEERS, at_home
from benchmarks.rows import ROOT, WORK, Options, Row, Spread, print_rows, write_rows
from benchmarks.screen import NoWindow, Screen, family, tools_missing

GROUP = "Memory, with ten years of history"
SECONDS, QUICK_SECONDS = 20.0, 6.0
WORDS = {"today": "on Today", "player": "in the player", "trends": "in Trends"}


@dataclass(frozen=True, slots=True)
class Memory:
    """What a program and all it has started take, in MB (of 1024 × 1024 bytes)."""

    peak: float
    share: float


def memory(pid: int) -> Memory:
    """Read what a process and its descendants take now, and took at most."""
    peak = share = 0.0
    for one in family(pid):
        with suppress(OSError):  # it has ended meanwhile
            peak += _field(Path(f"/proc/{one}/status"), "VmHWM")
            share += _field(Path(f"/proc/{one}/smaps_rollup"), "Pss")
    return Memory(peak, share)


def _field(file: Path, name: str) -> float:
    for line in file.read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) / 1024
    return 0.0


def rows(options: Options) -> list[Row]:
    """Measure each place, the bare window and the peers; one row for each comparison."""
    if missing := tools_missing():
        note = f"not installed: apt-get install {' '.join(missing)}"
        return [Row(GROUP, "peak", "MB", None, note=note)]
    seconds = options.seconds or (SECONDS if options.full else QUICK_SECONDS)
    homes = options.work / "start" / "homes"
    found: dict[str, Memory] = {}
    with Screen(options.display) as screen:
        if shutil.which("pulseaudio") and shutil.which("pactl"):
            screen.start_sound()
        for place in PLACES:
            data = history(options.work)  # as it was: a session may have been begun
            ours = [sys.executable, "-m", "benchmarks.memory_place", place, "--data-dir", str(data)]
            found[place] = _at(screen, ours, homes / "places", seconds)
        bare = [sys.executable, str(ROOT / "benchmarks" / "bare_window.py")]
        found[BARE] = _at(screen, bare, homes / BARE, 1.0)
        for peer in PEERS:
            if peer.is_there:
                with suppress(NoWindow):
                    found[peer.name] = _at(screen, (peer.command,), homes / peer.name, 1.0)
    return _compared(found)


def _at(screen: Screen, command: Sequence[str], home: Path, seconds: float) -> Memory:
    with screen.running(command, at_home(screen.env, home)) as started:
        if not started.looks:
            raise NoWindow(f"no window of {command[0]}")
        time.sleep(seconds)
        found = memory(started.pid)
    if found.peak == 0:
        raise NoWindow(f"{command[0]} has ended by itself")
    return found


def _compared(found: dict[str, Memory]) -> list[Row]:
    bare = found[BARE]
    table = []
    for place, words in WORDS.items():
        ours = found[place]
        note = "the player fills the screen of 1440 × 900" if place == "player" else ""
        table.append(_row(f"peak {words}", ours.peak, BARE, bare.peak, note))
        table.append(_row(f"own share {words}", ours.share, BARE, bare.share))
    today = found["today"]
    for peer in PEERS:
        if peer.name in found:
            table.append(_row("peak on Today", today.peak, peer.name, found[peer.name].peak))
        else:
            note = "no window came" if peer.is_there else peer.missing
            table.append(Row(GROUP, f"beside {peer.name}", "MB", None, note=note))
    return table


def _row(name: str, ours: float, other_name: str, other: float, note: str = "") -> Row:
    return Row(GROUP, name, "MB", Spread.one(ours), other_name, Spread.one(other), note=note)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=SECONDS, help="at each place")
    parser.add_argument("--display", default=":91")
    parser.add_argument("--work", type=Path, default=WORK)
    parser.add_argument("--json", type=Path, help="write the rows here, too")
    asked = parser.parse_args()
    found = rows(Options(display=asked.display, work=asked.work, seconds=asked.seconds))
    if asked.json:
        write_rows(asked.json, found)
    return print_rows(found)


if __name__ == "__main__":
    raise SystemExit(main())
