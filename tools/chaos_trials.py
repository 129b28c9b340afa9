"""The trials that stand on their own, with small counts: kills, damages, malformed files, locks.

- `tools.crash_test`: rehearsals are killed; no rep that was told may be lost.
- `tools.kill_trials`: exports, imports, backups, restores and migrations are killed.
- `tools.lock_trials`: setting, changing and taking off a passphrase is killed.
- `tools.damage_trials`: histories with flipped bytes, cut short, with empty pages.
- `tools.malformed_trials`: imports of broken files.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from tools.chaos_found import ROOT, Found, Size

_PATIENCE_S = 2 * 60 * 60


def run(seed: int, size: Size) -> Found:
    """Run one after the other; what each says of a fault is told as it says it."""
    figures: dict[str, float] = {}
    faults: list[str] = []
    for name, arguments in commands(seed, size).items():
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", f"tools.{name}", *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )
        figures[f"{name} (s)"] = round(time.monotonic() - began, 1)
        if done.returncode != 0:
            again = f"python -m tools.{name} {' '.join(arguments)}"
            faults.append(f"{again}: {(done.stdout + done.stderr)[-3000:]}")
    return Found(tried=f"{len(figures)} kinds of trials", faults=tuple(faults), figures=figures)


def commands(seed: int, size: Size) -> Mapping[str, Sequence[str]]:
    """Return the arguments of each by the name of its module."""
    of = f"--seed={seed}"
    return {
        "crash_test": (f"--kills={size.of(8, 180)}", f"--real-time-kills={size.of(0, 20)}", of),
        "kill_trials": (f"--kills={size.of(2, 100)}", "--years=0.5", of),
        "lock_trials": (str(size.of(6, 60)), str(seed)),
        "damage_trials": (f"--trials={size.of(24, 300)}", of),
        "malformed_trials": (f"--trials={size.of(200, 5000)}", of),
    }
