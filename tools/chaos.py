"""Trouble of every kind, by the seed, for the app as it is: `make chaos`.

    python -m tools.chaos [--seed N] [--full] [--only soak,windows] [--json FILE]

The seed is printed first; the same seed tries the same things. Without ``--full`` it takes about a
quarter of an hour. What a part lacks on this machine is said and left out. The exit status is 1
when anything was found.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import secrets
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Protocol, cast

from benchmarks.machine import machine
from tools.chaos_found import Found, Size

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
    told: dict[str, dict[str, object]] = {}
    started, is_sound = time.time(), True
    for name in options.only:
        began = time.monotonic()
        found = try_part(PARTS[name], options.seed, size)
        seconds = time.monotonic() - began
        is_sound = is_sound and not found.faults
        print(said(name, found, seconds, options.seed, size), flush=True)
        told[name] = {**asdict(found), "seconds": round(seconds, 1)}
    if options.json is not None:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        whole = {"seed": options.seed, "size": size.value, "parts": told}
        whole |= {"began": started, "machine": asdict(machine())}
        options.json.write_text(json.dumps(whole, indent=1), encoding="utf-8")
    print("nothing was found" if is_sound else "something was found: see above")
    return 0 if is_sound else 1


def try_part(module: str, seed: int, size: Size) -> Found:
    """Run the part that is this module; one that breaks down is a fault, too."""
    try:
        part = cast("Part", importlib.import_module(module))
        return part.run(seed, size)
    except Exception:  # noqa: BLE001 - whatever it is, the parts after it are still to be tried
        return Found(tried="broke down", faults=(traceback.format_exc(),))


def said(name: str, found: Found, seconds: float, seed: int, size: Size) -> str:
    """Put what a part found into lines."""
    if found.left_out:
        return f"{name:9} left out: {found.left_out}"
    figures = ", ".join(f"{what} {number:g}" for what, number in found.figures.items())
    verdict = f"{len(found.faults)} faults" if found.faults else "sound"
    lines = [f"{name:9} {verdict}: {found.tried} in {seconds:.0f} s"]
    if figures:
        lines.append(f"{'':9} {figures}")
    lines += [f"{'':9} FAULT: {fault}" for fault in found.faults]
    if found.faults:
        full = " --full" if size is Size.FULL else ""
        lines.append(f"{'':9} again: python -m tools.chaos --only {name} --seed {seed}{full}")
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
