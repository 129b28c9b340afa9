"""Which instant a sample of the running stream belongs to, told from when the device asks for more.

A device asks for its next block as soon as it has room, so no block can be asked for early: the
least of (instant asked − samples asked before) is the line that samples run along. A later ask
says only that this thread was late, unless all of them are late from then on: the device ran dry,
or its clock is slower than ours.
"""

from __future__ import annotations

from collections import deque

STALL = 0.15
"""Seconds between two asks that begin the settling anew: a device that has just been opened may
take the first blocks at once and then wait for its hardware."""
WINDOW = 1.0
"""Seconds of asks that the least is taken of."""
DRY = 0.3
"""The same after an ask so late that the device must have run dry."""
DRY_AFTER = 0.03
"""Seconds an ask is late for that."""
LEAST_ASKS = 5


class StreamClock:
    """The line between samples and instants; one for each time that a device is opened."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._asked = 0
        self._last: float | None = None
        self._recent: deque[tuple[float, float]] = deque()
        self._dry_at: float | None = None
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
        last, self._last = self._last, now
        line = now - self._asked / self._rate
        self._asked += frames
        if last is None:
            return  # it is asked for while the device starts, by no clock
        if self._zero is None:
            self._settle(now, line, stalled=now - last > max(STALL, 2.5 * frames / self._rate))
        else:
            self._zero = self._followed(self._zero, now, line)

    def _settle(self, now: float, line: float, *, stalled: bool) -> None:
        if stalled:
            self._recent.clear()
        self._recent.append((now, line))
        if len(self._recent) >= LEAST_ASKS and now - self._recent[0][0] >= STALL / 2:
            self._zero = self._least()

    def _followed(self, zero: float, now: float, line: float) -> float:
        self._recent.append((now, line))
        if line - zero > DRY_AFTER and self._dry_at is None:
            self._dry_at = now
        if self._dry_at is not None and now - self._dry_at > DRY:
            # If it did run dry, then what was asked for before lies on another line.
            self._forget(self._dry_at)
            self._dry_at = None
        self._forget(now - WINDOW)
        return self._least()

    def _forget(self, before: float) -> None:
        while self._recent[0][0] < before and len(self._recent) > LEAST_ASKS:
            self._recent.popleft()

    def _least(self) -> float:
        return min(line for _, line in self._recent)
