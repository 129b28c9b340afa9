"""A stream of cues on a made-up device, in made-up time, and what would be heard of it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sirelief_gui.domain.cues import Cue, Sound
from sirelief_gui.services.sound_out import SoundState
from sirelief_gui.ui.audio.device import Fill, NoDeviceError
from sirelief_gui.ui.audio.mixer import RATE, Mixer
from sirelief_gui.ui.audio.ramp import Samples
from sirelief_gui.ui.audio.stream import Parts, SoundStream

BLOCK = 960
BLOCK_SECONDS = BLOCK / RATE
AHEAD_BLOCKS = 4
LATENCY = (AHEAD_BLOCKS - 1) * BLOCK_SECONDS
"""From asking for a block, when one of four has been heard, to hearing it."""
LOUD = 0.5
BEGIN = 100.0


def clip(at: float, *, seconds: float = 0.5, name: str = "count.1") -> Cue:
    return Cue(at, name, None, seconds)


def tone(at: float, *, seconds: float = 0.5, sound: Sound = Sound.TICK) -> Cue:
    return Cue(at, None, sound, seconds)


class Jobs:
    """Threads that run when told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def __call__(self, job: Callable[[], None]) -> None:
        self.waiting.append(job)

    def run(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


class FakeDevice:
    """Holds four blocks, plays one after the other, and asks for another when it has room."""

    def __init__(self, fill: Fill, stopped: Callable[[], None], *, begin: float) -> None:
        self.begin = begin
        self.stopped = stopped
        self.closed = False
        self.dead = False
        self.late = 0.0
        self._fill = fill
        self._blocks: list[Samples] = []
        for _ in range(AHEAD_BLOCKS):
            self._ask()

    @property
    def latency(self) -> float:
        return LATENCY

    def close(self) -> None:
        self.closed = True

    def pass_to(self, now: float) -> None:
        """Ask for what there is room for by ``now``."""
        if not self.dead and not self.closed:
            heard = int((now - self.late - self.begin) / BLOCK_SECONDS + 1e-6)
            while len(self._blocks) < heard + AHEAD_BLOCKS:
                self._ask()

    def run_dry(self, seconds: float) -> None:
        """Play nothing for so long; all later is heard that much later."""
        self.begin += seconds

    @property
    def played(self) -> Samples:
        return np.concatenate(self._blocks)

    def _ask(self) -> None:
        block = np.frombuffer(self._fill(BLOCK), dtype=np.float32)
        self._blocks.append(block)


class FakeOpener:
    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.devices: list[FakeDevice] = []
        self.there = True
        self.tries = 0
        self.broken: Exception | None = None

    def open(self, fill: Fill, stopped: Callable[[], None]) -> FakeDevice:
        self.tries += 1
        if self.broken is not None:
            raise self.broken
        if not self.there:
            raise NoDeviceError("none")
        self.devices.append(FakeDevice(fill, stopped, begin=self._now()))
        return self.devices[-1]


class FakeSamples:
    """Clips and tones of one constant value; ``missing`` ones are not there."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self.voices: list[str] = []

    def samples(self, cue: Cue, voice: str) -> Samples | None:
        self.voices.append(voice)
        if cue.name in self.missing:
            return None
        return np.full(round(cue.seconds * RATE), LOUD, dtype=np.float32)


class BrokenMixer(Mixer):
    """Cannot mix once it has been told to break."""

    broken = False

    def mix(self, start: int, frames: int, origin: float | None) -> Samples:
        if self.broken:
            raise ValueError("broken")
        return super().mix(start, frames, origin)


class Rig:
    """The stream with everything around it, moved on by `run`."""

    def __init__(self) -> None:
        self.now = BEGIN
        self.jobs = Jobs()
        self.opener = FakeOpener(lambda: self.now)
        self.samples = FakeSamples()
        self.mixer = BrokenMixer()
        self.woken = 0
        self.stream = SoundStream(
            parts=self._parts, clock=lambda: self.now, attend=self.jobs, wake=self._wake
        )

    @property
    def device(self) -> FakeDevice:
        return self.opener.devices[-1]

    def state(self) -> SoundState:
        return self.stream.state

    def run(self, seconds: float, *, jobs: bool = True) -> None:
        """Let time pass, 5 ms at a time; devices ask and the stream's thread looks."""
        until = self.now + seconds
        while self.now < until - 1e-9:
            self.now = min(self.now + 0.005, until)
            for device in self.opener.devices:
                device.pass_to(self.now)
            self.stream.step()
            if jobs:
                self.jobs.run()

    def heard_from(self, device: FakeDevice | None = None, *, level: float = 0.01) -> list[float]:
        """Return the instants at which the device's sound sets in after silence."""
        played = device or self.device
        loud = np.abs(played.played) > level
        begins = np.flatnonzero(loud & ~np.concatenate(([False], loud[:-1])))
        return [played.begin + int(begin) / RATE for begin in begins]

    def silent_from(self) -> float:
        """Return the instant after which the device's sound is over."""
        loud = np.flatnonzero(np.abs(self.device.played) > 1e-6)
        return self.device.begin + (int(loud[-1]) + 1) / RATE if len(loud) else self.device.begin

    def _parts(self) -> Parts:
        return Parts(mixer=self.mixer, prepared=self.samples, opener=self.opener, rate=RATE)

    def _wake(self) -> None:
        self.woken += 1
