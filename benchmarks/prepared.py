"""Histories of many years for the benches, made once and kept below the work folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.rows import ROOT


def years(work: Path, count: int) -> Path:
    """Return the data folder of a history of so many years; never written to after it is made.

    Making ten years takes some ten seconds, a hundred some minutes, each in a process of its own.
    """
    folder = work / f"years_{count}"
    if not folder.is_dir():
        half = work / f"years_{count}.part"
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True)
        command = [sys.executable, "-m", "benchmarks.ten_years", str(half), "--years", str(count)]
        print(f"Making a history of {count} years in {folder} …", flush=True)
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        half.rename(folder)
    return folder


def copied(folder: Path, to: Path) -> Path:
    """Return a fresh copy of a data folder at ``to``; what stood there is gone."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to)
    return to
