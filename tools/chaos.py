"""Trouble of every kind, by the seed, for the app as it is: `make chaos`.

    python -m tools.chaos [--seed N] [--full] [--only soak,windows] [--json FILE]

The seed is printed first; the same seed tries the same things. Without ``--full`` it takes about a
quarter of an hour. What a part lacks on this machine is said and left out. With ``--json`` each
part takes the place of what the file holds of it as soon as it ends, so that a whole table can be
made part by part. The exit status is 1 when anything was found.
"""

from __future__ import annotations

import argparse
import importlib
import os
import secrets
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, cast

from benchmarks.machine import machine
from tools.chaos_found import Found, Size
from tools.chaos_results import Tried, Trouble

PARTS: Mapping[str, str] = {
    "soak": "tools.chaos_soak",
    "windows": "tools.chaos_windows",
    "clocks": "tools.chaos_clocks",
    "suspend": "tools.chaos_suspend",
    "hosts": "tools.chaos_hosts",
    "folder": "tools.chaos_folder",
    "sound": "tools.chaos_sound",
    "trials": "tools.chaos_trials",
    "monkey": "tools.monkey",
}
"""The parts by name, and the modules with their `run`."""


class Part(Protocol):
    """A module that tries something."""

    def run(self, seed: int, size: Size) -> Found:
        """Try it."""
        ...


def main() -> int:
    """Run the parts; returns 1 when anything was found."""
    options = _options()
    print(f"chaos, seed {options.seed} (--seed {options.seed} repeats it)", flush=True)
    size = Size.FULL if options.full else Size.QUICK
    asked = {name: PARTS[name] for name in options.only}
    is_sound = try_parts(asked, options.seed, size, options.json)
    print("nothing was found" if is_sound else "something was found: see above")
    return 0 if is_sound else 1


def try_parts(parts: Mapping[str, str], seed: int, size: Size, file: Path | None) -> bool:
    """Try parts, names with their modules, keep each as it ends; False when anything was found."""
    kept = Trouble.read(file) if file else Trouble({})
    is_sound = True
    for name, module in parts.items():
        tried = _tried(module, seed, size)
        is_sound = is_sound and not tried.found.faults
        print(said(name, tried), flush=True)
        kept = kept.having(name, tried)
        if file:
            kept.of((*PARTS, *parts)).write(file)
    return is_sound


def _tried(module: str, seed: int, size: Size) -> Tried:
    """Try the part that is this module, and note what is to be told of it."""
    on, began, since = machine(), time.time(), time.monotonic()
    found = try_part(module, seed, size)
    seconds = round(time.monotonic() - since, 1)
    return Tried(began=began, seconds=seconds, seed=seed, size=size, machine=on, found=found)


def try_part(module: str, seed: int, size: Size) -> Found:
    """Run the part that is this module; one that breaks down is a fault, too."""
    try:
        part = cast("Part", importlib.import_module(module))
        return part.run(seed, size)
    # Whatever it is, and a word on what lacks, too: the parts after it are still to be tried.
    except (Exception, SystemExit):  # noqa: BLE001
        return Found(tried="broke down", faults=(traceback.format_exc(),))


def said(name: str, tried: Tried) -> str:
    """Put what a part found into lines."""
    found = tried.found
    if found.left_out:
        return f"{name:9} left out: {found.left_out}"
    figures = ", ".join(f"{what} {number:g}" for what, number in found.figures.items())
    verdict = f"{len(found.faults)} faults" if found.faults else "sound"
    lines = [f"{name:9} {verdict}: {found.tried} in {tried.seconds:.0f} s"]
    if figures:
        lines.append(f"{'':9} {figures}")
    lines += [f"{'':9} FAULT: {fault}" for fault in found.faults]
    if found.faults:
        full = " --full" if tried.size is Size.FULL else ""
        again = f"python -m tools.chaos --only {name} --seed {tried.seed}{full}"
        lines.append(f"{'':9} again: {again}")
    return "\n".join(lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--full", action="store_true", default=bool(os.environ.get("FULL")))
    parser.add_argument("--only", type=_names, default=tuple(PARTS), metavar="PART,PART")
    parser.add_argument("--json", type=Path, default=None, metavar="FILE")
    return parser.parse_args()


def _names(text: str) -> Sequence[str]:
    names = tuple(text.split(","))
    for name in names:
        if name not in PARTS:
            msg = f"there is no part “{name}”; there are {', '.join(PARTS)}"
            raise argparse.ArgumentTypeError(msg)
    return names


if __name__ == "__main__":
    sys.exit(main())
