"""Which instant a sample of the running stream belongs to, told from when the device asks for more.

A device asks for its next block as soon as it has room, so no block can be asked for early: the
least of (instant asked − samples asked before) is the line that samples run along. A later ask
says only that this thread was late.
"""

from __future__ import annotations

from collections import deque

STALL = 0.15
"""Seconds between two asks that begin the settling anew: a device that has just been opened may
take the first blocks at once and then wait for its hardware."""
WINDOW = 0.3
"""Seconds of asks that must all be late before it is the line that has moved."""
LEAST_ASKS = 5
JUMP = 0.015
"""Seconds; a line that moved by more has jumped, as after an underrun."""
CREEP = 1e-4
"""Seconds a second; how fast the line may move later, for a device slower than our clock."""


class StreamClock:
    """The line between samples and instants; one for each time that a device is opened."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._asked = 0
        self._last: float | None = None
        self._recent: deque[tuple[float, float]] = deque()
        self._settling = True
        self._zero: float | None = None

    @property
    def zero(self) -> float | None:
        """The instant, in seconds, at which sample 0 would have been asked for; None at first."""
        return self._zero

    @property
    def asked(self) -> int:
        """How many samples the device has asked for."""
        return self._asked

    def ask(self, now: float, frames: int) -> None:
        """Take note that the device asks for ``frames`` samples at the instant ``now``."""
        gap = 0.0 if self._last is None else now - self._last
        line = now - self._asked / self._rate
        first = self._last is None
        self._asked += frames
        self._last = now
        if first:
            return  # it is asked for while the device starts, by no clock
        if self._zero is None:
            self._settle(now, line, frames=frames, gap=gap)
        else:
            self._zero = self._followed(self._zero, now, line, gap=gap)

    def _settle(self, now: float, line: float, *, frames: int, gap: float) -> None:
        if gap > max(STALL, 2.5 * frames / self._rate):
            self._recent.clear()
        self._recent.append((now, line))
        if len(self._recent) >= LEAST_ASKS and now - self._recent[0][0] >= STALL / 2:
            self._zero = min(line for _, line in self._recent)

    def _followed(self, zero: float, now: float, line: float, *, gap: float) -> float:
        self._recent.append((now, line))
        while now - self._recent[0][0] > WINDOW and len(self._recent) > LEAST_ASKS:
            self._recent.popleft()
        least = min(line for _, line in self._recent)
        if least <= zero:
            return least
        if len(self._recent) < LEAST_ASKS or now - self._recent[0][0] < WINDOW / 2:
            return zero  # too little to tell by
        late = least - zero
        return zero + (late if late > JUMP else min(late, CREEP * gap))
