"""How exactly the sound engine begins its cues, and how soon a pause is heard.

Usage: python -m benchmarks.bench_stream [--cues 60] [--only idle,cores,...] [--json FILE]

Plays clips of the voice and tones at uneven instants into a null sink of its own, records that from
outside, and finds each by correlation. Printed: p50, p99 and max of how far a cue lies from the
median of all (the median itself holds the recorder's own delay, known to about 10 ms), while the
machine is idle, while every core computes, while the main thread runs Python without a pause, and
while it keeps the interpreter to itself for 60 and for 100 ms at a time; then how long silence()
takes to be heard, and how the stream comes back when the sound server is killed and started again.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np

from benchmarks.cue_signal import find
from benchmarks.private_pulse import RATE, PrivatePulse, Recording
from benchmarks.rows import Options, Row, Spread, write_rows
from sirelief_gui.domain.cues import SOUND_SECONDS, Cue, Sound
from sirelief_gui.services.sound_out import SoundState
from sirelief_gui.ui import resources
from sirelief_gui.ui.audio.clip_files import ResourceClips
from sirelief_gui.ui.audio.prepared import Prepared
from sirelief_gui.ui.audio.remote import RemoteSound

VOICE = "higher"
CLIPS = ("count.1", "count.2", "count.3", "count.4", "count.5", "count.6", "count.7", "count.8")
TONES = (Sound.TICK, Sound.START, Sound.HALF_WAY, Sound.RELEASE)
REACH = 0.15
"""Seconds around its instant in which a cue is looked for."""
FOUND = 0.8
"""How alike, of 1, what is found must be."""
MODES = {
    "idle": "idle",
    "cores": "every core computes",
    "python": "the main thread runs Python",
    "held60": "the interpreter kept for 60 ms at a time",
    "held100": "the interpreter kept for 100 ms at a time",
    "silence": "a pause",
    "restart": "the sound server killed and started again",
}
_OFF = "off the median of all cues"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one measurement found, milliseconds: some values, and what else is to be said."""

    name: str
    what: str
    ms: tuple[float, ...]
    said: str = ""
    lost: tuple[str, ...] = ()

    @property
    def p99(self) -> float:
        return float(np.percentile(self.ms, 99))

    def __str__(self) -> str:
        p50, most = float(np.percentile(self.ms, 50)), max(self.ms)
        told = f"{self.name:8} {self.what} p50 {p50:6.2f}  p99 {self.p99:6.2f}  max {most:6.2f} ms"
        lost = f"; lost {', '.join(self.lost)}" if self.lost else ""
        return f"{told}; {self.said}{lost}"


def main() -> int:
    """Measure what the command line asks for; returns the exit code."""
    parser = argparse.ArgumentParser(description="Measure the sound engine on a null sink")
    parser.add_argument("--cues", type=int, default=60)
    parser.add_argument("--only", default=",".join(MODES))
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    options = parser.parse_args()
    found = []
    for one in measure(options.only.split(","), options.cues):
        print(one, flush=True)
        found.append(one)
    if options.json is not None:
        write_rows(options.json, told_rows(found))
    return 0


def measure(wanted: Sequence[str], count: int) -> Iterator[Found]:
    """Measure what is wanted, on a sound server of its own."""
    resources.register()
    modes: dict[str, Callable[[float], None]] = {
        "idle": _wait,
        "cores": _wait,
        "python": _python_until,
        "held60": lambda until: _hold_until(until, 0.06),
        "held100": lambda until: _hold_until(until, 0.1),
    }
    with PrivatePulse() as pulse:
        for name, pass_time in modes.items():
            if name in wanted:
                yield _measure(name, pass_time, count)
        if "silence" in wanted:
            yield _measure_silence()
        if "restart" in wanted:
            yield _measure_restart(pulse)


def told_rows(found: Sequence[Found]) -> list[Row]:
    """Return a row for each measurement: its p99, or all of it for what is not a cue."""
    told = []
    for one in found:
        spread = Spread.of(one.ms) if one.name == "silence" else Spread.one(one.p99)
        way = one.what if one.name == "silence" else f"{one.what}, p99"
        note = "; ".join((one.said, *(f"lost {name}" for name in one.lost)))
        told.append(Row("Sound engine", f"{MODES[one.name]}: {way}", "ms", spread, note=note))
    return told


def rows(options: Options) -> list[Row]:
    """Measure some twenty cues while idle and while the cores compute, or everything."""
    lacks = [name for name in ("pulseaudio", "parec") if shutil.which(name) is None]
    if lacks:
        words = "not installed: apt-get install pulseaudio pulseaudio-utils"
        return [Row("Sound engine", "how exactly a cue begins", "ms", None, note=words)]
    wanted = tuple(MODES) if options.full else ("idle", "cores", "silence")
    return told_rows([*measure(wanted, options.rounds or (60 if options.full else 20))])


def cues_from(begin: float, count: int, *, seed: int = 3) -> list[Cue]:
    """Return clips and tones by turns, none over another, at uneven instants from ``begin``."""
    random_ = random.Random(seed)  # noqa: S311 - the same instants every time
    ats = accumulate((random_.uniform(0.72, 0.95) for _ in range(count - 1)), initial=begin)
    cues = []
    for number, at in enumerate(ats):
        if number % 2:
            tone = TONES[number // 2 % len(TONES)]
            cues.append(Cue(at, None, tone, SOUND_SECONDS[tone]))
        else:
            cues.append(Cue(at, CLIPS[number // 2 % len(CLIPS)], None, 0.6))
    return cues


@contextmanager
def _engine() -> Iterator[RemoteSound]:
    engine = RemoteSound(ResourceClips())
    engine.set_voice(VOICE)
    engine.open()
    try:
        _until(lambda: engine.state is SoundState.PLAYING, 10.0)
        yield engine
    finally:
        engine.close()


@contextmanager
def _busy_cores(*, really: bool) -> Iterator[None]:
    command = [sys.executable, "-c", "while True: pass"]
    busy = [subprocess.Popen(command) for _ in range((os.cpu_count() or 1) if really else 0)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def _measure(name: str, pass_time: Callable[[float], None], count: int) -> Found:
    recording = Recording()
    _until(lambda: recording.seconds > 1.5, 5.0)
    with _engine() as engine, _busy_cores(really=name == "cores"):
        pass_time(time.monotonic() + 1.0)
        cues = cues_from(time.monotonic() + 1.0, count)
        engine.schedule(cues)
        pass_time(cues[-1].end + 0.7)
        heard = engine.happened()
    samples, zero = recording.stop()
    places, lost = _places(cues, samples, zero)
    told = [1000 * (one.at - one.cue.at) for one in heard if one.what == "begun"]
    said = (
        f"{len(places)} of {count} found, {sum(h.what == 'cut' for h in heard)} cut; "
        f"median {1000 * np.median(places) if len(places) else 0.0:.1f} ms; "
        f"it tells at most {max(map(abs, told), default=0.0):.1f} ms"
    )
    return Found(name=name, what=_OFF, ms=_off_median(places), said=said, lost=tuple(lost))


def _off_median(places: np.ndarray) -> tuple[float, ...]:
    if not len(places):
        return (0.0,)
    return tuple(float(ms) for ms in 1000 * np.abs(places - np.median(places)))


def _places(cues: list[Cue], samples: np.ndarray, zero: float) -> tuple[np.ndarray, list[str]]:
    """Return how many seconds after its instant each cue was recorded, and what was not found."""
    prepared = Prepared(ResourceClips())
    places, lost = [], []
    for cue in cues:
        wave = prepared.samples(cue, VOICE)
        if wave is None:
            raise LookupError(cue.name)
        due = round((cue.at - zero) * RATE)
        reach = round(REACH * RATE)
        match = find(samples, wave, first=due - reach, last=due + reach)
        if match.score < FOUND:
            lost.append(f"{cue.name} ({match.score:.2f})")
        else:
            places.append(match.place / RATE + zero - cue.at)
    return np.array(places), lost


def _measure_silence() -> Found:
    recording = Recording()
    _until(lambda: recording.seconds > 1.5, 5.0)
    asked = []
    with _engine() as engine:
        for turn in range(12):
            engine.schedule([Cue(time.monotonic() + 0.3, None, Sound.HOLD, 6.0)])
            _wait(time.monotonic() + 2.0 + 0.0137 * turn)
            asked.append(time.monotonic())
            engine.silence()
            _wait(time.monotonic() + 0.5)
    samples, zero = recording.stop()
    took = []
    for at in asked:
        first = round((at - zero) * RATE)
        loud = np.flatnonzero(np.abs(samples[first : first + RATE // 2]) > 1e-4)
        took.append(1000 * (int(loud[-1]) + 1) / RATE if len(loud) else 0.0)
    return Found(name="silence", what="heard after", ms=tuple(took))


def _measure_restart(pulse: PrivatePulse) -> Found:
    with _engine() as engine:
        begin = time.monotonic() + 0.5
        far = cues_from(begin + 9.0, 8)
        engine.schedule(cues_from(begin, 12) + far)
        _wait(begin + 3.0)
        killed = time.monotonic()
        pulse.kill()
        gone = _until(lambda: engine.state is SoundState.SILENT, 5.0) - killed
        _wait(killed + 2.5)
        started = time.monotonic()
        pulse.start()
        recording = Recording()
        back = _until(lambda: engine.state is SoundState.PLAYING, 8.0) - started
        _wait(far[-1].end + 0.5)
        samples, zero = recording.stop()
    places, lost = _places([cue for cue in far if cue.at > started + back + 0.3], samples, zero)
    said = (
        f"noticed after {gone:.2f} s, playing {back:.2f} s after it was back; "
        f"then {len(places)} cues found"
    )
    return Found(name="restart", what=_OFF, ms=_off_median(places), said=said, lost=tuple(lost))


def _wait(until: float) -> None:
    time.sleep(max(until - time.monotonic(), 0.0))


def _until(reached: Callable[[], bool], seconds: float) -> float:
    until = time.monotonic() + seconds
    while not reached():
        if time.monotonic() > until:
            message = "this did not happen in time"
            raise TimeoutError(message)
        time.sleep(0.005)
    return time.monotonic()


def _python_until(until: float) -> None:
    """Run Python for 100 ms at a time, with 20 ms between: others get their turn by themselves."""
    while time.monotonic() < until:
        burst = time.monotonic() + 0.1
        while time.monotonic() < burst:
            str(burst)
        time.sleep(0.02)


def _hold_until(until: float, seconds: float) -> None:
    """Keep the interpreter for so long at a time, as one long call into C does, 100 ms apart."""
    tried = 1_000_000
    begin = time.perf_counter()
    sum(range(tried))
    count = round(tried * seconds / (time.perf_counter() - begin))
    while time.monotonic() < until:
        sum(range(count))
        time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main())
