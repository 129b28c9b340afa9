"""Histories of many years for the benches, made once and kept below the work folder."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from benchmarks.rows import ROOT


def parser_over(what: str, *, rounds: int) -> argparse.ArgumentParser:
    """Return the command line of a bench over one history: FOLDER, --rounds and --json."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("folder", nargs="?", type=Path, help="a history; else ten years made up")
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    return parser


def years(work: Path, count: int, *, until: date | None = None) -> Path:
    """Return the data folder of a history of so many years; never written to after it is made.

    ``until`` is its last day, None for that of `benchmarks.ten_years`. Making ten years takes some
    ten seconds, a hundred some minutes, each in a process of its own.
    """
    name = f"years_{count}"
    if until is not None:
        name += "_until"
        for old in work.glob(f"{name}_*"):
            if old.name != f"{name}_{until}":
                shutil.rmtree(old)
        name += f"_{until}"
    folder = work / name
    if not folder.is_dir():
        half = work / f"{name}.part"
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True)
        command = [sys.executable, "-m", "benchmarks.ten_years", str(half), "--years", str(count)]
        command += [] if until is None else ["--until", str(until)]
        print(f"Making a history of {count} years in {folder} …", flush=True)
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        half.rename(folder)
    return folder


def copied(folder: Path, to: Path) -> Path:
    """Return a fresh copy of a data folder at ``to``; what stood there is gone."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to)
    return to
