"""The stream of cues: what is still to come, prepared just ahead and handed to the mixer.

It has no thread of its own: `step` does what is due now and says when it wants to be called again.
"""

from __future__ import annotations

from bisect import insort
from collections import deque
from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, Protocol

from sirelief_gui.domain.cues import Cue
from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.sound_out import Heard, SoundState
from sirelief_gui.ui.audio.feed import Feed
from sirelief_gui.ui.audio.watch import Attend, Clock, DeviceWatch

if TYPE_CHECKING:  # these need numpy, which is imported on the sound's own thread
    from sirelief_gui.ui.audio.device import Opener
    from sirelief_gui.ui.audio.mixer import Mixer
    from sirelief_gui.ui.audio.ramp import Samples

AHEAD = 2.0
"""Seconds before its instant that a cue is prepared and handed to the mixer."""
LATE = 0.15
"""Seconds after its instant until which a cue is still begun."""
MARGIN = 0.075
"""Seconds for preparing a cue, and for the block that is being mixed when it comes."""
USUAL_LATENCY = 0.06
LOOK = 0.2
"""Seconds between two looks at the device."""
STARTING_LOOK = 0.05
REMEMBERED = 4000


class SampleSource(Protocol):
    """Makes samples of cues, ahead of need (`prepared.Prepared`)."""

    def samples(self, cue: Cue, voice: str) -> Samples | None:
        """Return a cue's samples in a voice; None when its clip is missing or broken."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What only the sound's own thread brings in, because it is slow to import."""

    mixer: Mixer
    prepared: SampleSource
    opener: Opener
    rate: int


class _Ready(NamedTuple):
    parts: Parts
    watch: DeviceWatch


class SoundStream:
    """Cues in, sound out, on whatever device there is.

    Args:
        parts: makes the mixer and all that is slow; called once, in the first `step`.
        clock: the monotonic clock, in seconds.
        attend: runs a job on a thread of its own.
        wake: called when `step` should be called soon.
    """

    def __init__(
        self,
        *,
        parts: Callable[[], Parts],
        clock: Clock,
        attend: Attend,
        wake: Callable[[], None],
    ) -> None:
        self._make_parts, self._clock, self._attend, self._wake = parts, clock, attend, wake
        self._lock = Lock()
        self._ready: _Ready | None = None
        self._coming: list[Cue] = []
        self._turn = 0
        self._own: deque[Heard] = deque(maxlen=REMEMBERED)
        self._volume, self._delay, self._voice = 1.0, 0.0, ""

    @property
    def state(self) -> SoundState:
        """Whether anything can be heard now."""
        ready = self._ready
        return SoundState.STARTING if ready is None else ready.watch.state

    @property
    def lead(self) -> float:
        """How many seconds ahead a cue must be put in, at least, to begin on time."""
        ready = self._ready
        latency = None if ready is None else ready.watch.latency
        return (USUAL_LATENCY if latency is None else latency) + self._delay + MARGIN

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Add cues; ``Cue.at`` is their instant on the monotonic clock."""
        with self._lock:
            for cue in cues:
                insort(self._coming, cue, key=lambda coming: coming.at)
        self._wake()

    def silence(self) -> None:
        """End what plays and forget what is queued, heard within a tenth of a second."""
        with self._lock:
            self._forget()
            if self._ready is not None:
                self._ready.parts.mixer.silence()

    def drop_queued(self) -> None:
        """Forget what has not begun; what has begun plays on."""
        with self._lock:
            self._forget()
            if self._ready is not None:
                self._ready.parts.mixer.drop_queued()

    def happened(self) -> tuple[Heard, ...]:
        """Return what became of cues since the last call.

        A cue that could not begin within 0.15 s of its instant, for want of a device too, is "cut".
        """
        with self._lock:
            own = tuple(self._own)
            self._own.clear()
            ready = self._ready
        return own if ready is None else own + ready.parts.mixer.happened()

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0."""
        with self._lock:
            self._volume = volume
            if self._ready is not None:
                self._ready.parts.mixer.set_volume(volume)

    def set_delay(self, seconds: float) -> None:
        """Send all sound this much earlier, 0.0 to 0.5, for a speaker that is late."""
        self._delay = min(max(seconds, 0.0), 0.5)

    def set_voice(self, name: str) -> None:
        """Choose whose clips are played from now on."""
        self._voice = name

    def step(self) -> float:
        """Do what is due; return in how many seconds there may be more to do.

        Raises:
            ImportError: what sound needs is not installed.
            OSError: it is, and cannot be loaded.
        """
        ready = self._ready or self._begin()
        ready.watch.look()
        state = ready.watch.state
        if state is SoundState.PLAYING:
            self._place(ready.parts)
            return min(LOOK, self._until_next())
        self._expire()
        return STARTING_LOOK if state is SoundState.STARTING else LOOK

    def release(self) -> None:
        """Let the device go and forget every cue; `step` opens one again."""
        self.silence()
        if self._ready is not None:
            self._ready.watch.close()

    def _begin(self) -> _Ready:
        parts = self._make_parts()
        watch = DeviceWatch(
            opener=parts.opener,
            feed=lambda: Feed(
                parts.mixer, rate=parts.rate, clock=self._clock, delay=lambda: self._delay
            ),
            clock=self._clock,
            attend=self._attend,
        )
        with self._lock:
            parts.mixer.set_volume(self._volume)
            self._ready = _Ready(parts, watch)
        return self._ready

    def _forget(self) -> None:
        self._coming.clear()
        self._turn += 1

    def _place(self, parts: Parts) -> None:
        """Prepare what is near and hand it to the mixer."""
        while (cue := self._take(self._clock() + AHEAD)) is not None:
            turn = self._turn
            samples = parts.prepared.samples(cue, self._voice)
            with self._lock:
                if turn != self._turn:
                    continue  # forgotten while it was being prepared
                if samples is None:
                    self._own.append(Heard("missing", cue, cue.at))
                else:
                    parts.mixer.add(cue, samples, voice=cue.sound is None)

    def _expire(self) -> None:
        """Forget what should have been heard by now."""
        now = self._clock()
        while (cue := self._take(now - LATE)) is not None:
            self._own.append(Heard("cut", cue, now))

    def _take(self, before: float) -> Cue | None:
        with self._lock:
            if self._coming and self._coming[0].at < before:
                return self._coming.pop(0)
        return None

    def _until_next(self) -> float:
        with self._lock:
            if not self._coming:
                return LOOK
            return max(self._coming[0].at - AHEAD - self._clock(), 0.0)
