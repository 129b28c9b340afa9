"""Play a whole program (the five) in the real window, record it from outside, and judge every cue.

    python -m benchmarks.bench_cues [--sessions 0|3] [--load] [--chaos 10 --seed N] [--keep DIR]
    python -m benchmarks.bench_cues --fast-check DIR

Takes as long as a session (12 to 16 minutes) and needs what `tools.sound_stage` names. Prints p50,
p99 and max of how late each cue begins, measured in the recording from its own first cue, and every
cue that is missing, doubled, taken for another clip, over another, or not what the screen shows.
The exit status is 1 when p99 is over the limit (5 ms; 15 ms with both cores loaded) or anything
else is wrong. ``--fast-check`` judges a kept recording again, by the clips as they are now.
Worth something only on a machine that does nothing else; ``--load`` brings its own load.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks.cue_analysis import analyze
from benchmarks.cue_log import read_log
from benchmarks.cue_plan_check import differences, read_plan
from benchmarks.cue_report import findings, table
from benchmarks.cue_waves import clips, recording, waves_of
from benchmarks.witness import Gap, Witness, gaps
from tools.prepared_data import PROGRAM, prepare, setting
from tools.sound_stage import Load, Stage

ROOT = Path(__file__).resolve().parent.parent
IDLE_MS, LOADED_MS = 5.0, 15.0
APP = [sys.executable, "-m", "sirelief_gui"]
_COMMANDS = "import sys; from sirelief_gui.__main__ import main; sys.exit(main(sys.argv[1:]))"


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


def _options() -> argparse.Namespace:
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
    return parser.parse_args()


def play(options: argparse.Namespace, folder: Path) -> None:
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
        load = _loaded(folder / "timing.jsonl", driver) if options.load else None
        status = driver.wait()
        if load is not None:
            load.stop()
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


def _loaded(log: Path, driver: subprocess.Popen[bytes]) -> Load | None:
    """Load both cores as soon as the session has begun."""
    while driver.poll() is None:
        if log.exists() and log.stat().st_size:
            return Load()
        time.sleep(0.5)
    return None


def judge(folder: Path, limit: float | None) -> int:
    """Analyze what was kept in ``folder``, print it, and return the exit status."""
    run = json.loads((folder / "run.json").read_text())
    limit = limit or (LOADED_MS if run["load"] else IDLE_MS)
    log = read_log((folder / "timing.jsonl").read_text().splitlines())
    plan = read_plan(json.loads((folder / "plan.json").read_text()))
    voice = clips(run["voice"])
    analysis = analyze(recording(folder / "recording.raw"), log.cues, waves_of(log.cues, voice))
    unplanned = differences(plan, log, disturbed=run["chaos"] > 0)
    result = findings(analysis, log, voice, unplanned)
    how = ", ".join(f"{name} {value}" for name, value in run.items())
    print(f"{len(log.cues)} cues in {len(log.phases)} phases; {how}", table(result), sep="\n")
    is_well = bool(log.cues) and result.is_within(limit)
    file = folder / "clock.json"
    if file.exists():
        clock = json.loads(file.read_text())
        print(f"the recording's own clock was off by {wander_ms(clock):.1f} ms at most")
        _print_gaps(gaps(folder / "gaps.jsonl"), min(clock.values()) + analysis.zero)
    print(f"p99 {result.lateness['all'].p99:.2f} ms, limit {limit:g} ms:", _verdict(is_well))
    return 0 if is_well else 1


def _print_gaps(found: Sequence[Gap], begin: float) -> None:
    """Say when nothing ran on the machine, in the log's time: that is not to be laid on us."""
    print(f"the machine itself stood still: {f'{len(found)} times' if found else 'never'}")
    for gap in found:
        print(f"    {1000 * gap.seconds:.0f} ms until {gap.at - begin:.2f} s")


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
