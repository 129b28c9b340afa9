"""What one open device is given to play: the mixer's samples, for as long as it is ours."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from sirelief_gui.ui.audio.stream_clock import StreamClock

if TYPE_CHECKING:  # the mixer needs numpy, which is imported on the sound's own thread
    from sirelief_gui.ui.audio.mixer import Mixer

_SAMPLE_BYTES = 4

_log = logging.getLogger(__name__)


class Feed:
    """Answers a device's asks, and tells from them which instant each sample belongs to.

    The attributes are plain values that one thread sets and others read. ``delay`` gives the
    seconds by which sound is to leave earlier.
    """

    def __init__(
        self, mixer: Mixer, *, rate: int, clock: Callable[[], float], delay: Callable[[], float]
    ) -> None:
        self._mixer, self._clock, self._delay = mixer, clock, delay
        self._line = StreamClock(rate)
        mixer.restart()  # its samples are counted from here
        self._finished = False
        self.latency: float | None = None
        """Seconds from asking to hearing; None while the device is still being opened."""
        self.asked_at: float | None = None
        """The instant of the last ask."""
        self.ended = ""
        """Why there is nothing more to expect, in words for the log; empty while all is well."""

    @property
    def origin(self) -> float | None:
        """The instant at which sample 0 was heard; None until it can be told."""
        zero, latency = self._line.zero, self.latency
        return None if zero is None or latency is None else zero + latency + self._delay()

    def fill(self, frames: int) -> bytes:
        """Return the next samples; runs on the device's thread and never raises."""
        if self._finished or self.ended:
            return bytes(frames * _SAMPLE_BYTES)
        try:
            now = self._clock()
            start = self._line.asked
            self._line.ask(now, frames)
            self.asked_at = now
            return self._mixer.mix(start, frames, self.origin).tobytes()
        except Exception:  # noqa: BLE001 - the device would be silent for good, and say nothing
            _log.exception("The sound cannot be mixed")
            self.end("it could not be fed")
            return bytes(frames * _SAMPLE_BYTES)

    def end(self, why: str) -> None:
        """Take note that the device plays no more."""
        self.ended = self.ended or why

    def finish(self) -> None:
        """Give the device nothing more: it is no longer ours."""
        self._finished = True
        self._mixer.restart()
