"""Whole sessions in the real window while the sound fails: none at all, lost and back, no voice.

    python -m tools.sound_trials [--trial none|lost|mute] [--displays :82,:83,:84] [--keep DIR]

Three trials, as many at a time as there are displays, each as long as a session. Stalls are worth
judging only on a machine that does nothing else, with a single display:

- none: there is no sound server, and no device.
- lost: the sound server is killed in mid-session and started again some 20 s later.
- mute: the app is run from a copy of the tree without its voice.

Each session must run to its end with all reps in the store, say its one notice once and no other,
leave no traceback on stderr, and never stand still for over 100 ms: the window is asked through the
accessibility tree fifty times a second, which the thread that paints answers, and in the timing log
phases must begin and digits turn in time. After the restart of "lost" every cue must be heard
again. See `tools.sound_stage` for what this needs. The exit status is 1 when a trial failed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from queue import SimpleQueue

from benchmarks.cue_analysis import analyze
from benchmarks.cue_log import CueLog, read_log
from benchmarks.cue_waves import clips, recording, waves_of
from sirelief_gui.domain.record import Outcome
from sirelief_gui.services.conductor import Notice
from sirelief_gui.ui.session.guidance import notice_words
from tools.prepared_data import latest_session, prepare
from tools.sound_stage import Recorder, Stage

ROOT = Path(__file__).resolve().parent.parent
REPS = 25
STALL_MS = 100.0
LOST_AT, LOST_FOR = 180.0, 20.0
"""Seconds from the session's start, and seconds."""
BACK_WITHIN = 10.0
"""Seconds after the server's start from which every cue must be heard again."""
NOTICES = tuple(Notice)
WANTED = {
    "none": {Notice.NO_DEVICE: 1},
    "lost": {Notice.NO_DEVICE: 1, Notice.SOUND_BACK: 1},
    "mute": {Notice.NO_VOICE: 1},
}
"""How often each notice is said; that the sound is back is the end of the one about its loss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One session to be played; ``tree`` is where the app is run from."""

    name: str
    folder: Path
    tree: Path = ROOT


def main() -> int:
    """Play the trials side by side, print how they went."""
    parser = argparse.ArgumentParser(description="Play sessions while the sound fails.")
    parser.add_argument("--trial", choices=tuple(WANTED), action="append")
    parser.add_argument("--displays", default=":82,:83,:84")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep what was written here")
    options = parser.parse_args()
    chosen = options.trial or list(WANTED)
    with ExitStack() as stack:
        made = partial(tempfile.TemporaryDirectory, prefix="trials-")
        keep = options.keep or Path(stack.enter_context(made()))
        copies = Path(stack.enter_context(made()))
        trials = [
            Trial(
                name=name,
                folder=keep / name,
                tree=_without_voice(copies) if name == "mute" else ROOT,
            )
            for name in chosen
        ]
        free: SimpleQueue[str] = SimpleQueue()
        for display in options.displays.split(","):
            free.put(display)
        with ThreadPoolExecutor(free.qsize()) as pool:
            results = list(pool.map(partial(run, free), trials))
    for trial, (facts, faults) in zip(trials, results, strict=True):
        print(f"{trial.name}: {'; '.join(facts)}")
        print(*(f"    {fault}" for fault in faults or ["all is well"]), sep="\n")
    return 1 if any(faults for _, faults in results) else 0


def run(free: SimpleQueue[str], trial: Trial) -> tuple[list[str], list[str]]:
    """Play one trial on a display that is free; returns what was measured, and what is wrong."""
    display = free.get()
    try:
        return _run(trial, display)
    finally:
        free.put(display)


def _run(trial: Trial, display: str) -> tuple[list[str], list[str]]:
    data = trial.folder / "data"
    prepare(data, sessions=3, settings={})
    with Stage(display) as stage:
        recorders = [] if trial.name == "none" else [_hear(stage, trial.folder, 1)]
        app = [sys.executable, "-m", "sirelief_gui"]
        command = ["/usr/bin/python3", "-m", "tools.real_session", "--heartbeat"]
        command += ["--app-dir", str(trial.tree)]
        command += ["--app", json.dumps(app), "--data-dir", str(data), "--out", str(trial.folder)]
        command += ["--watch", json.dumps([notice_words(name) for name in NOTICES])]
        driver = stage.run(command, cwd=ROOT)
        if trial.name == "lost" and _in_session(trial.folder, driver, LOST_AT):
            stage.stop_sound()
            time.sleep(LOST_FOR)
            recorders.append(_hear(stage, trial.folder, 2))
        status = driver.wait()
        for recorder in recorders:
            recorder.stop()
    if status != 0:
        return [], [f"the session was not played to its end (status {status})"]
    return judge(trial)


def _hear(stage: Stage, folder: Path, number: int) -> Recorder:
    stage.start_sound()
    return stage.record(folder / f"recording-{number}.raw")


def _in_session(folder: Path, driver: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait until the session has run for so long; False when it ended before."""
    log, began = folder / "timing.jsonl", 0.0
    while driver.poll() is None:
        if not began and log.exists() and log.stat().st_size:
            began = time.monotonic()
        if began and time.monotonic() - began >= seconds:
            return True
        time.sleep(0.2)
    return False


def _without_voice(place: Path) -> Path:
    """Copy what the app is run from, but for its voice, and compile the resources anew."""
    tree = place / "tree"
    unneeded = shutil.ignore_patterns("__pycache__", "voice", "resources.rcc")
    for name in ("sirelief_gui", "assets", "tools"):
        shutil.copytree(ROOT / name, tree / name, ignore=unneeded)
    subprocess.run([sys.executable, "tools/build_resources.py"], cwd=tree, check=True)
    return tree


# How it went


def judge(trial: Trial) -> tuple[list[str], list[str]]:
    """Look at what a session left behind."""
    driver = json.loads((trial.folder / "driver.json").read_text())
    log = read_log((trial.folder / "timing.jsonl").read_text().splitlines())
    facts = [f"took {driver['took']:.0f} s"]
    faults: list[str] = []
    checks: Sequence[Callable[[], Iterator[str]]] = (
        partial(_session_faults, trial.folder / "data"),
        partial(_notice_faults, trial.name, driver["seen"]),
        partial(_stderr_faults, trial.folder / "stderr.txt"),
        partial(_stalls, driver["heartbeat"], log, facts),
    )
    for check in checks:
        faults += check()
    if trial.name == "lost":
        faults += _sound_faults(trial.folder, log, facts)
    return facts, faults


def _session_faults(data: Path) -> Iterator[str]:
    record = latest_session(data)
    if record is None or record.outcome is not Outcome.COMPLETED:
        yield f"the session is {'not there' if record is None else record.outcome.value}"
    elif record.reps_done != REPS:
        yield f"{record.reps_done} reps in the store"


def _notice_faults(name: str, seen: dict[str, int]) -> Iterator[str]:
    for notice in NOTICES:
        wanted, said = WANTED[name].get(notice, 0), seen[notice_words(notice)]
        if said != wanted:
            yield f"“{notice_words(notice)}” came up {said} times, not {wanted}"


def _stderr_faults(file: Path) -> Iterator[str]:
    if "Traceback" in file.read_text(errors="replace"):
        yield f"a traceback on stderr: {file}"


def _stalls(heartbeat: dict[str, dict[str, float]], log: CueLog, facts: list[str]) -> Iterator[str]:
    """Yield what stood still for too long; by the answers of the window, and by the log."""
    app, control = heartbeat["app_ms"], heartbeat["control_ms"]
    phases = [1000 * (phase.actual - phase.due) for phase in log.phases]
    digits = [1000 * late for late in digits_late(log)]
    facts += [
        f"{heartbeat['answers']} answers, {_spread(app)} (another program: {_spread(control)})",
        f"phases late by {max(phases, default=0):.1f} ms at most",
        f"digits late by {max(digits, default=0):.1f} ms at most",
    ]
    longest = {"the window's answer": app["max"], "a phase": max(phases, default=0)}
    longest["a digit"] = max(digits, default=0)
    for name, late in longest.items():
        if late > STALL_MS:
            yield f"{name} came {late:.0f} ms late"


def _spread(times: dict[str, float]) -> str:
    return ", ".join(f"{name} {value}" for name, value in times.items()) + " ms"


def digits_late(log: CueLog) -> Iterator[float]:
    """Yield how many seconds after the second each digit turned that follows one of its phase."""
    for before, after in pairwise(log.screens):
        due = max((phase.due for phase in log.phases if phase.due <= after.at), default=None)
        has_turned = before.seconds is not None and after.seconds is not None
        if due is not None and has_turned and before.phase == after.phase:
            yield (after.at - due) % 1.0


def _sound_faults(folder: Path, log: CueLog, facts: list[str]) -> Iterator[str]:
    """Yield what was not heard before the server was killed, and some time after its return."""
    voice = clips("higher")
    back = LOST_AT + LOST_FOR + BACK_WITHIN
    spans = {1: (0.0, LOST_AT - 5), 2: (back, float("inf"))}
    for number, (first, last) in spans.items():
        cues = [cue for cue in log.cues if first <= cue.due < last]
        heard = analyze(recording(folder / f"recording-{number}.raw"), cues, waves_of(cues, voice))
        late = max((abs(found.late) * 1000 for found in heard.placed), default=0.0)
        facts.append(
            f"recording {number}: {len(heard.placed)} of {len(cues)} cues, "
            f"{late:.1f} ms late at most"
        )
        if not cues or heard.missing:
            yield f"recording {number}: {len(heard.missing)} of {len(cues)} cues were not heard"


if __name__ == "__main__":
    sys.exit(main())
