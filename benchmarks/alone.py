"""Measurements that need a process of their own, and windows where there is no screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.rows import ROOT, Row, read_rows

OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def told(module: str, *words: str, off_screen: bool = True) -> Any:  # noqa: ANN401 - what was told
    """Run ``benchmarks.module`` in a process of its own; return what its last line says as JSON.

    Raises subprocess.CalledProcessError, with what it said, when it fails.
    """
    command = [sys.executable, "-m", f"benchmarks.{module}", *words]
    env = os.environ | (OFF_SCREEN if off_screen else {})
    done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def rows_of(module: str, *words: str) -> list[Row]:
    """Run ``benchmarks.module`` off screen in a process of its own; return the rows it writes."""
    with tempfile.TemporaryDirectory(prefix="rows-") as folder:
        file = Path(folder) / "rows.json"
        command = [sys.executable, "-m", f"benchmarks.{module}", *words, "--json", str(file)]
        env = os.environ | OFF_SCREEN
        done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, check=False)
        if not file.exists():  # a limit that is missed ends it with 1 as well
            done.check_returncode()
        return read_rows(file)


def go_off_screen() -> None:
    """Have the windows of this process drawn off screen, where there is none and none was named."""
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if not has_screen and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
