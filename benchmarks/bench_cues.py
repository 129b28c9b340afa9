"""Play a whole program (the five) in the real window, record it from outside, and judge every cue.

    python -m benchmarks.bench_cues [--sessions 0|3] [--load] [--chaos 10 --seed N] [--keep DIR]
    python -m benchmarks.bench_cues --fast-check DIR

Takes as long as a session (12 to 16 minutes) and needs what `tools.sound_stage` names. Prints p50,
p99 and max of how late each cue begins, measured in the recording from its own first cue, and every
cue that is missing, doubled, taken for another clip, over another, or not what the screen shows.
The exit status is 1 when p99 is over the limit (5 ms; 15 ms with both cores loaded) or anything
else is wrong. ``--fast-check`` judges a kept recording again, by the clips as they are now.
Worth something only on a machine that does nothing else; ``--load`` brings its own load. With
``naive`` `play` also lets `benchmarks.naive_timer` tick beside the session, from its begin on.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.cue_analysis import Analysis, analyze
from benchmarks.cue_log import CueLog, read_log
from benchmarks.cue_plan_check import differences, read_plan
from benchmarks.cue_report import Findings, findings, table
from benchmarks.cue_waves import clips, recording, waves_of
from benchmarks.naive_timer import NaiveTimer
from benchmarks.rows import Limit, Options, Row, Spread
from benchmarks.witness import Gap, Witness, gaps
from tools.prepared_data import PROGRAM, prepare, setting
from tools.sound_stage import Load, Stage

ROOT = Path(__file__).resolve().parent.parent
IDLE_MS, LOADED_MS = 5.0, 15.0
APP = [sys.executable, "-m", "sirelief_gui"]
_COMMANDS = "import sys; from sirelief_gui.__main__ import main; sys.exit(main(sys.argv[1:]))"
NAIVE_FILE = "naive.jsonl"
QUICK = Path(__file__).with_name("two_minutes.sirelief.toml")
_NEEDED = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "pulseaudio": "pulseaudio",
    "parec": "pulseaudio-utils",
    "dbus-run-session": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
}
"""Programs, or where they lie, by which the packages that a recorded session needs are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of a session that was played and kept, ``clock`` empty where it was not."""

    run: dict[str, object]
    log: CueLog
    analysis: Analysis
    result: Findings
    gaps: tuple[Gap, ...]
    clock: dict[str, float]

    @property
    def limit(self) -> float:
        """What p99 may be, milliseconds."""
        return LOADED_MS if self.run["load"] else IDLE_MS

    @property
    def stood_still(self) -> tuple[Gap, ...]:
        """When the machine itself stood still while the session went on, in the log's time."""
        if not self.clock:
            return ()
        begin, end = min(self.clock.values()) + self.analysis.zero, self.log.phases[-1].due
        told = (Gap(gap.at - begin, gap.seconds) for gap in self.gaps)
        return tuple(gap for gap in told if 0 < gap.at < end)


def main() -> int:
    options = _options()
    if options.fast_check is not None:
        return judge(options.fast_check, options.limit)
    with ExitStack() as stack:
        if options.keep is None:
            made = tempfile.TemporaryDirectory(prefix="cues-")
            options.keep = Path(stack.enter_context(made))
        options.keep.mkdir(parents=True, exist_ok=True)
        play(options, options.keep)
        return judge(options.keep, options.limit)


def _options(words: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Record a session and judge every cue.")
    parser.add_argument("--display", default=":81")
    parser.add_argument("--sessions", type=int, choices=(0, 3), default=3, help="done before")
    parser.add_argument("--load", action="store_true", help="keep both cores busy")
    parser.add_argument("--chaos", type=int, default=0, help="so many pauses, skips and backs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default=PROGRAM, metavar="ID", help="or a program file")
    parser.add_argument("--set", type=setting, action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--limit", type=float, help="p99, milliseconds; else 5, or 15 with --load")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep recording and logs here")
    parser.add_argument("--fast-check", type=Path, metavar="DIR", help="judge what was kept")
    return parser.parse_args(words)


def play(options: argparse.Namespace, folder: Path, *, naive: bool = False) -> None:
    """Play and record one session; everything that judging needs is put in ``folder``."""
    settings = dict(options.set)
    data = folder / "data"
    prepare(data, sessions=options.sessions, settings=settings, program=options.program)
    _list_cues(folder, options.program, demos=options.sessions == 0)
    run = {"load": options.load, "chaos": options.chaos, "seed": options.seed}
    run |= {"sessions": options.sessions, "voice": settings.get("voice", "higher")}
    (folder / "run.json").write_text(json.dumps(run))
    with Stage(options.display) as stage:
        stage.start_sound()
        witness = Witness(folder / "gaps.jsonl")
        recorder = stage.record(folder / "recording.raw")
        command = ["/usr/bin/python3", "-m", "tools.real_session", "--app", json.dumps(APP)]
        command += ["--data-dir", str(data), "--out", str(folder)]
        command += ["--chaos", str(options.chaos), "--seed", str(options.seed)]
        driver = stage.run(command, cwd=ROOT)
        beside: list[Load | NaiveTimer] = []
        if _begins(folder / "timing.jsonl", driver):
            if naive:
                beside.append(NaiveTimer(folder / NAIVE_FILE, stage.env))
            if options.load:
                beside.append(Load())
        status = driver.wait()
        for one in beside:
            one.stop()
        recorder.stop()
        witness.stop()
    (folder / "clock.json").write_text(json.dumps(recorder.clock))
    if status != 0:
        raise SystemExit(f"the session was not played to its end; see {folder}")


def _list_cues(folder: Path, program: str, *, demos: bool) -> None:
    """Write down what is planned to be heard, by the command that lists it."""
    command = [sys.executable, "-c", _COMMANDS, "plan", "--cues", "--json", "--program", program]
    command += ["--data-dir", str(folder / "data"), *(["--demos"] if demos else [])]
    listed = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    (folder / "plan.json").write_text(listed.stdout)


def _begins(log: Path, driver: subprocess.Popen[bytes]) -> bool:
    """Wait until the session begins; False when it never does."""
    while driver.poll() is None:
        if log.exists() and log.stat().st_size:
            return True
        time.sleep(0.1)
    return False


def judged(folder: Path) -> Judged:
    """Analyze what was kept in ``folder``."""
    run = json.loads((folder / "run.json").read_text())
    log = read_log((folder / "timing.jsonl").read_text().splitlines())
    plan = read_plan(json.loads((folder / "plan.json").read_text()))
    voice = clips(run["voice"])
    analysis = analyze(recording(folder / "recording.raw"), log.cues, waves_of(log.cues, voice))
    unplanned = differences(plan, log, disturbed=run["chaos"] > 0)
    clock = folder / "clock.json"
    return Judged(
        run=run,
        log=log,
        analysis=analysis,
        result=findings(analysis, log, voice, unplanned),
        gaps=gaps(folder / "gaps.jsonl"),
        clock=json.loads(clock.read_text()) if clock.exists() else {},
    )


def judge(folder: Path, limit: float | None) -> int:
    """Analyze what was kept in ``folder``, print it, and return the exit status."""
    found = judged(folder)
    result, log, limit = found.result, found.log, limit or found.limit
    how = ", ".join(f"{name} {value}" for name, value in found.run.items())
    print(f"{len(log.cues)} cues in {len(log.phases)} phases; {how}", table(result), sep="\n")
    is_well = bool(log.cues) and result.is_within(limit)
    if found.clock:
        print(f"the recording's own clock was off by {wander_ms(found.clock):.1f} ms at most")
        _print_gaps(found.stood_still)
    print(f"p99 {result.lateness['all'].p99:.2f} ms, limit {limit:g} ms:", _verdict(is_well))
    return 0 if is_well else 1


def rows(options: Options) -> list[Row]:
    """Play and record a session, the five if it is to be whole, and tell of its cues.

    ``--set cues=FOLDER`` judges what was kept instead; ``--set load=yes`` keeps both cores busy.
    """
    kept = options.given.get("cues")
    if kept is None and (words := lacking()):
        return [Row("Cues", "how late each is heard", "ms", None, note=words)]
    folder = options.work / "cues" if kept is None else Path(kept)
    if kept is None:
        play(played(options, loaded=options.given.get("load") == "yes"), fresh(folder))
    return cue_rows(judged(folder))


def fresh(folder: Path) -> Path:
    """Make an empty folder; what stood there is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def played(options: Options, *, loaded: bool, program: str = PROGRAM) -> argparse.Namespace:
    """Return how a session is played; a short one of two minutes unless it is to be whole."""
    words = ["--display", options.display, *(["--load"] if loaded else [])]
    return _options([*words, "--program", program if options.full else str(QUICK)])


def lacking() -> str:
    """Say what is not installed that a recorded session needs; empty when all is there."""
    lacks = [name for where, name in _NEEDED.items() if not _is_there(where)]
    return f"not installed: apt-get install {' '.join(lacks)}" if lacks else ""


def _is_there(where: str) -> bool:
    return Path(where).exists() if where.startswith("/") else shutil.which(where) is not None


def cue_rows(found: Judged) -> list[Row]:
    """Return the rows of one recorded session."""
    how = "both cores busy" if found.run["load"] else "idle"
    group = f"Cues in a recording of {found.log.phases[-1].due / 60:.0f} minutes, {how}"
    every, faults = found.result.lateness["all"], found.result.faults
    wrong = ", ".join(f"{name} {len(of)}" for name, of in faults.items() if of)
    said = f"{every.count} cues of {len(found.log.cues)}; {still_words(found.stood_still)}"
    return [
        Row(group, "late behind due, p50", "ms", Spread.one(every.p50), note=said),
        Row(group, "late, p99", "ms", Spread.one(every.p99), limit=Limit(found.limit)),
        Row(group, "late, most", "ms", Spread.one(every.most)),
        Row(group, "drift from the first tenth to the last", "ms", Spread.one(_drift(found))),
        Row(
            group,
            "missing, doubled, over another or not as the screen shows",
            "cues",
            Spread.one(sum(map(len, faults.values()))),
            limit=Limit(0),
            note=wrong,
        ),
    ]


def _drift(found: Judged) -> float:
    late = [1000 * one.late for one in found.analysis.placed]
    tenth = max(1, len(late) // 10)
    return abs(float(np.median(late[-tenth:]) - np.median(late[:tenth]))) if late else 0.0


def still_words(found: Sequence[Gap]) -> str:
    """Say how often the machine itself stood still, which is not to be laid on us."""
    if not found:
        return "the machine never stood still"
    most = 1000 * max(gap.seconds for gap in found)
    return f"the machine itself stood still {len(found)} times, {most:.0f} ms at most"


def _print_gaps(found: Sequence[Gap]) -> None:
    """Say when nothing ran on the machine, in the log's time: that is not to be laid on us."""
    print(f"the machine itself stood still: {f'{len(found)} times' if found else 'never'}")
    for gap in found:
        print(f"    {1000 * gap.seconds:.0f} ms until {gap.at:.2f} s")


def wander_ms(clock: dict[str, float]) -> float:
    """Return by how much the recording's clock went astray, but for what the machine held up.

    Each value is the least lag of a second; the least of ten in a row is hardly held up any more.
    """
    lags = [lag for _, lag in sorted(clock.items(), key=lambda item: int(item[0]))]
    least = [min(lags[place : place + 10]) for place in range(max(1, len(lags) - 9))]
    return 1000 * (max(least) - min(least))


def _verdict(is_well: bool) -> str:
    return "all is well" if is_well else "NOT as it should be"


if __name__ == "__main__":
    sys.exit(main())
