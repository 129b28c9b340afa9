"""All benches in one table: what `make bench` runs.

    python -m benchmarks [--full] [--only start,memory] [--json build/bench.json] [--show]

Each part runs in a process of its own, so that none leans on what another has loaded. With
``--json`` what was measured takes the place of what the file holds of the same parts, so a whole
table can be made part by part; ``--show`` measures nothing and prints that table. The exit status
is 1 where a limit is missed or a part broke down.
"""

from __future__ import annotations

import argparse
import importlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.machine import Effort, machine
from benchmarks.results import Part, Results
from benchmarks.rows import ROOT, WORK, Options, Row, print_rows, read_rows, write_rows

PARTS: dict[str, tuple[str, dict[str, str]]] = {
    "start": ("bench_start", {}),
    "memory": ("bench_memory", {}),
    "phases": ("bench_phases", {"load": "idle"}),
    "loaded": ("bench_phases", {"load": "loaded"}),
    "player": ("bench_player", {}),
    "figure": ("bench_figure", {}),
    "trends": ("bench_trends", {}),
    "history": ("bench_history", {}),
    "commit": ("bench_commit", {}),
    "exports": ("bench_exports", {}),
    "import": ("bench_import", {}),
    "growth": ("bench_growth", {}),
    "sizes": ("bench_sizes", {}),
}
"""The parts in the order of the table, with their modules and what these are told.

What is heard (cues) is told by the parts of the phases, from the recording of the same session.
"""

QUICKLY = {"import": {"years": "1"}}
"""What a part is told beside that unless all is to be measured."""


def main() -> int:
    asked = _parser().parse_args()
    options = Options(
        full=asked.full,
        display=asked.display,
        work=asked.work.resolve(),
        rounds=asked.rounds,
        seconds=asked.seconds,
        given=dict(setting.split("=", 1) for setting in asked.set),
    )
    if asked.inside is not None:
        write_rows(asked.inside, _measured(asked.only[0], options))
        return 0
    results = Results.read(asked.json) if asked.json else Results({})
    if not asked.show:
        for name in asked.only:
            results = results.having(name, _run(name, options)).of(PARTS)
            if asked.json:
                results.write(asked.json)
        results = results.of(asked.only)
    status = print_rows(results.rows)
    broken = [f"{name}: {part.problem}" for name, part in results.parts.items() if part.problem]
    print("".join(f"\n{line}" for line in (*broken, *results.said)))
    return 1 if broken else status


def _measured(name: str, options: Options) -> list[Row]:
    file, given = PARTS[name]
    module = importlib.import_module(f"benchmarks.{file}")
    short = {} if options.full else QUICKLY.get(name, {})
    rows: list[Row] = module.rows(replace(options, given={**short, **given, **options.given}))
    return rows


def _run(name: str, options: Options) -> Part:
    """Measure one part in a process of its own, and say what else the machine was doing."""
    print(f"{name} …", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        out = Path(folder) / "rows.json"
        began, effort = time.time(), Effort.now()
        done = subprocess.run(_again(name, options, out), cwd=ROOT, check=False)
        now = Effort.now()
        others = now.of_others_since(effort)
        is_well = done.returncode == 0 and out.exists()
        part = Part(
            began=began,
            seconds=time.time() - began,
            full=options.full,
            others=others,
            machine=machine(),
            rows=tuple(read_rows(out)) if is_well else (),
            problem="" if is_well else f"broke down with status {done.returncode}",
        )
    took = f"{part.seconds:.0f} s, {now.ours - effort.ours:.0f} s of the processor"
    print(f"{name}: {took}, {part.how_quiet}", file=sys.stderr, flush=True)
    return part


def _again(name: str, options: Options, out: Path) -> Sequence[str]:
    """Return the command that measures one part and writes its rows."""
    command = [sys.executable, "-m", "benchmarks", "--only", name, "--inside", str(out)]
    command += ["--display", options.display, "--work", str(options.work)]
    command += ["--full"] if options.full else []
    for word in ("rounds", "seconds"):
        if (value := getattr(options, word)) is not None:
            command += [f"--{word}", str(value)]
    for key, value in options.given.items():
        command += ["--set", f"{key}={value}"]
    return command


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=(__doc__ or "").partition("\n")[0]
    )
    is_full = bool(os.environ.get("FULL"))
    parser.add_argument("--full", action="store_true", default=is_full, help="the long ones, too")
    parser.add_argument("--only", type=_names, default=tuple(PARTS), metavar="PART,PART")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the rows here, by part")
    parser.add_argument("--show", action="store_true", help="only print what --json holds")
    parser.add_argument("--display", default=":91", help="a free X display")
    parser.add_argument("--work", type=Path, default=WORK, help="where histories are kept")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    return parser


def _names(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    for name in names:
        if name not in PARTS:
            msg = f"there is no part “{name}”; there are {', '.join(PARTS)}"
            raise argparse.ArgumentTypeError(msg)
    return names


if __name__ == "__main__":
    sys.exit(main())
