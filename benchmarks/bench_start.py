"""Cold start to the first painted Today, beside a bare window and other programs of a desktop.

Usage: python -m benchmarks.bench_start [--rounds 11] [--only ours,bare] [--json FILE]

Every round starts each program once, in turn, in an X server of its own (`benchmarks.screen`), with
ten years of history that end yesterday. "Cold" is a process that was not there; the system has the
files in its memory, for all alike (with ``--full`` as root also once without). A first round that
is not counted lets every program make what it keeps for the next start.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from benchmarks.peers import PEERS, at_home
from benchmarks.prepared import copied, years
from benchmarks.rows import ROOT, WORK, Limit, Options, Row, Spread, print_rows, write_rows
from benchmarks.screen import NoWindow, Screen, Start, drop_caches, tools_missing

GROUP = "Start to the first painted Today"
LIMIT = Limit(1.25, "ratio")
BARE, OURS, BUNDLE = "bare PySide6 window", "SI Relief", "SI Relief, stand-alone"
ROUNDS, FULL_ROUNDS = 3, 11
BUNDLED = ROOT / "build" / "standalone" / "dist" / "sirelief" / "sirelief-gui"


@dataclass(slots=True)
class Lineup:
    """What is started in turn, and what came of it."""

    commands: Mapping[str, tuple[str, ...]]
    home: Path
    starts: dict[str, list[Start]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)

    def round(self, screen: Screen, number: int) -> None:
        """Start each program once; one that shows no window is left out from then on.

        Round 0 is not counted; each begins with another program, so that none is always after one.
        """
        names, counts = list(self.commands), number > 0
        for name in names[number % len(names) :] + names[: number % len(names)]:
            command = self.commands[name]
            if name in self.failed:
                continue
            try:
                start = screen.start(command, at_home(screen.env, self.home / name))
            except NoWindow as problem:
                self.failed[name] = str(problem)
                continue
            if counts:
                self.starts.setdefault(name, []).append(start)
                print(f"  {name:<24}{start.painted * 1000:7.0f} ms", file=sys.stderr, flush=True)


def commands(data: Path, *, bundle: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Return what is started, by name: ours, the bare window, and the peers that are installed."""
    own = ("--data-dir", str(data))
    found = {OURS: (*our_command(), *own)}
    if bundle is not None and bundle.exists():
        found[BUNDLE] = (str(bundle), *own)
    found[BARE] = (sys.executable, str(ROOT / "benchmarks" / "bare_window.py"))
    return found | {peer.name: (peer.command,) for peer in PEERS if peer.is_there}


def our_command() -> tuple[str, ...]:
    """Return how the window is started here: the command that was installed beside this Python."""
    installed = Path(sys.executable).with_name("sirelief-gui")
    if installed.exists():
        return (str(installed),)
    return (sys.executable, "-c", "from sirelief_gui.__main__ import gui; raise SystemExit(gui())")


def history(work: Path) -> Path:
    """Return a copy to be written to of ten years that end yesterday."""
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011 - her own day
    return copied(years(work, 10, until=yesterday), work / "start" / "data")


def rows(options: Options) -> list[Row]:
    """Measure all that is there and return a row for each comparison."""
    if missing := tools_missing():
        return [Row(GROUP, OURS, "ms", None, note=_lacking(missing))]
    chosen = commands(history(options.work), bundle=Path(options.given.get("bundle", BUNDLED)))
    if only := options.given.get("only"):
        chosen = {name: chosen[name] for name in chosen if name in _wanted(only)}
    lineup = Lineup(chosen, options.work / "start" / "homes")
    with Screen(options.display) as screen:
        for number in range(1 + (options.rounds or (FULL_ROUNDS if options.full else ROUNDS))):
            lineup.round(screen, number)
        table = compared(lineup.starts, lineup.failed)
        if options.full:
            table += _from_disk(screen, lineup)
    return table


def _lacking(packages: Iterable[str]) -> str:
    return f"not installed: apt-get install {' '.join(packages)}"


def _wanted(words: str) -> set[str]:
    """Return the names that the words of ``--only`` stand for."""
    short = {"ours": {OURS}, "bare": {BARE}, "bundle": {BUNDLE}}
    short["peers"] = {peer.name for peer in PEERS}
    return set[str]().union(*(short.get(word, {word}) for word in words.split(",")))


def compared(starts: Mapping[str, list[Start]], failed: Mapping[str, str]) -> list[Row]:
    """Make the rows: ours beside the bare window, its first change and processor, and the peers."""
    if not starts.get(OURS):
        return [Row(GROUP, "painted", "ms", None, note=failed.get(OURS, ""))]
    table = []
    if starts.get(BARE):
        table = [
            _row("painted", starts, OURS, BARE, "painted", limit=LIMIT),
            _row("first change on the screen", starts, OURS, BARE, "first_change"),
            _row("processor's own time until painted", starts, OURS, BARE, "cpu"),
        ]
        if starts.get(BUNDLE):
            table.append(_row("stand-alone build, painted", starts, BUNDLE, BARE, "painted"))
    table += [_row("painted", starts, OURS, p.name, "painted") for p in PEERS if p.name in starts]
    for peer in PEERS:
        why = "" if peer.is_there else peer.missing
        if peer.name in failed:
            why = f"{failed[peer.name]}; it needs {peer.package}"
        if why:
            table.append(Row(GROUP, f"beside {peer.name}", "ms", None, note=why))
    return table


def _row(
    name: str,
    starts: Mapping[str, list[Start]],
    ours: str,
    other: str,
    what: str,
    *,
    limit: Limit | None = None,
) -> Row:
    spreads = [Spread.of(getattr(s, what) * 1000 for s in starts[who]) for who in (ours, other)]
    return Row(GROUP, name, "ms", spreads[0], other, spreads[1], limit)


def _from_disk(screen: Screen, lineup: Lineup) -> list[Row]:
    """Start ours and the bare window once with nothing in the system's memory of files."""
    name = "painted, all read from the disk"
    found: dict[str, list[Start]] = {}
    for who in (OURS, BARE):
        if not drop_caches():
            note = "the system's memory of files could not be emptied here (not allowed)"
            return [Row(GROUP, name, "ms", None, note=note)]
        env = at_home(screen.env, lineup.home / who)
        found[who] = [screen.start(lineup.commands[who], env)]
    return [_row(name, found, OURS, BARE, "painted")]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=FULL_ROUNDS)
    parser.add_argument("--display", default=":91")
    parser.add_argument("--only", default="", help="of ours,bare,bundle,peers, or a peer's name")
    parser.add_argument("--bundle", type=Path, default=BUNDLED, help="the stand-alone program")
    parser.add_argument("--work", type=Path, default=WORK)
    parser.add_argument("--json", type=Path, help="write the rows here, too")
    asked = parser.parse_args()
    found = rows(
        Options(
            display=asked.display,
            work=asked.work,
            rounds=asked.rounds,
            given={"only": asked.only, "bundle": str(asked.bundle)},
        )
    )
    if asked.json:
        write_rows(asked.json, found)
    return print_rows(found)


if __name__ == "__main__":
    raise SystemExit(main())
