"""The sound server killed and started again, time after time, while a session is played.

The real window on a screen and with a sound server of its own plays a session to its end. It must
have all its reps and leave no traceback, and after the last restart it must be heard again.
"""

from __future__ import annotations

import array
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from sirelief_gui.domain.record import Outcome
from tools.chaos_found import ROOT, Found, Size
from tools.prepared_data import PROGRAM, latest_session, prepare
from tools.sound_stage import Recorder, Stage

NEEDED = ("Xvfb", "openbox", "xdotool", "dbus-run-session", "pulseaudio", "pactl", "parec")
_PACKAGES = (
    "apt-get install xvfb openbox xdotool dbus pulseaudio pulseaudio-utils at-spi2-core"
    " python3-pyatspi"
)
_DISPLAY = ":94"
_SYSTEM_PYTHON = "/usr/bin/python3"
SHORT = """format = 1
id = "my_two_minutes"
name = "Two minutes"

[[items]]
exercise = "hip_adduction_squeeze"
reps = 6
"""
_LONG_S, _SHORT_S = 480.0, 75.0
"""How far into the session the last restart is: some of it must be left, to hear it again."""
_FIRST_S, _AWAY_S = 8.0, (0.5, 6.0)
_PATIENCE_S = 40 * 60


def run(seed: int, size: Size) -> Found:
    """Play one session: a short one with three restarts, or the daily one with ten."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if lacking or not Path(_SYSTEM_PYTHON).exists():
        return Found(tried="nothing", left_out=f"{', '.join(lacking)} not installed: {_PACKAGES}")
    chance = Random(f"sound {seed}")  # noqa: S311 - to be repeated
    count, last = size.of(3, 10), _LONG_S if size is Size.FULL else _SHORT_S
    instants = sorted(chance.uniform(_FIRST_S, last) for _ in range(count))
    with tempfile.TemporaryDirectory(prefix="sound-") as place:
        folder, data = Path(place), Path(place) / "data"
        program = PROGRAM
        if size is not Size.FULL:
            file = folder / "short.sirelief.toml"
            file.write_text(SHORT, encoding="utf-8")
            program = str(file)
        prepare(data, sessions=0, settings={}, program=program)
        status, restarts = _play(folder, data, instants, chance)
        faults = _faults(folder, data, status)
    tried = f"{restarts} restarts of the sound server in one session"
    return Found(tried=tried, faults=tuple(faults))


def _play(folder: Path, data: Path, instants: Sequence[float], chance: Random) -> tuple[int, int]:
    """Have the session played; returns the exit status and how often the server was restarted."""
    with Stage(_DISPLAY) as stage:
        stage.start_sound()
        app = json.dumps([sys.executable, "-m", "sirelief_gui"])
        command = [_SYSTEM_PYTHON, "-m", "tools.real_session", "--app-dir", str(ROOT)]
        command += ["--app", app, "--data-dir", str(data), "--out", str(folder)]
        driver = stage.run(command, cwd=ROOT)
        began = _began(folder / "timing.jsonl", driver)
        restarts, recorder = 0, None
        for instant in instants:
            time.sleep(max(0.0, began + instant - time.monotonic()))
            if driver.poll() is not None:
                break
            stage.stop_sound()
            time.sleep(chance.uniform(*_AWAY_S))
            stage.start_sound()
            restarts += 1
            if restarts == len(instants):
                recorder = Recorder(folder / "heard.raw", stage.env)
        status = driver.wait(_PATIENCE_S)
        if recorder is not None:
            recorder.stop()
    return status, restarts


def _began(log: Path, driver: subprocess.Popen[bytes]) -> float:
    """Wait until the session has begun, and return when that was."""
    while driver.poll() is None and not (log.exists() and log.stat().st_size):
        time.sleep(0.2)
    return time.monotonic()


def _faults(folder: Path, data: Path, status: int) -> list[str]:
    stderr = folder / "stderr.txt"
    complained = stderr.read_text(errors="replace") if stderr.exists() else ""
    faults = [complained[-3000:]] if "Traceback" in complained else []
    if status != 0:
        faults.append(f"the session was not played to its end (status {status})")
    record = latest_session(data)
    if record is None or record.outcome is not Outcome.COMPLETED:
        faults.append(f"the session is {'not there' if record is None else record.outcome.value}")
    elif record.reps_done != record.reps_planned:
        faults.append(f"{record.reps_done} of {record.reps_planned} reps are in the history")
    heard = folder / "heard.raw"
    if not heard.exists():
        faults.append("the session ended before the last restart")
    elif not any(_samples(heard)):
        faults.append("nothing was heard after the last restart")
    return faults


def _samples(file: Path) -> array.array[int]:
    content = file.read_bytes()
    return array.array("h", content[: len(content) // 2 * 2])
