"""Gains that move smoothly, and a limit that nothing passes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
PIECE = 480
"""The most samples worked on at once. Above 500 elements numpy lets go of the interpreter, and
getting it back takes up to 5 ms, each time, while another thread is busy."""
KNEE = 0.85
"""Loudness, of full scale, from which peaks are rounded off."""

_STEPS: Samples = np.arange(1, PIECE + 1, dtype=np.float32)


class Ramp:
    """A gain on its way to where it should be, a straight line of so many samples a full step."""

    def __init__(self, value: float, *, frames: int) -> None:
        self._value = value
        self._target = value
        self._step = 1.0 / frames

    @property
    def value(self) -> float:
        """The gain at the next sample."""
        return self._value

    def aim(self, target: float) -> None:
        """Move towards ``target`` from the next sample on."""
        self._target = target

    def skip(self, count: int) -> None:
        """Move on by ``count`` samples that need no gain, because nothing is heard."""
        far = self._step * count
        if self._target > self._value:
            self._value = min(self._value + far, self._target)
        else:
            self._value = max(self._value - far, self._target)

    def apply(self, samples: Samples) -> None:
        """Multiply up to `PIECE` samples by the gain, in place, and move on."""
        count = len(samples)
        if self._value == self._target:
            if self._value != 1.0:
                samples *= np.float32(self._value)
            return
        step = self._step if self._target > self._value else -self._step
        low, high = sorted((self._value, self._target))
        gains = _STEPS[:count] * np.float32(step)
        gains += np.float32(self._value)
        np.clip(gains, np.float32(low), np.float32(high), out=gains)
        samples *= gains
        self.skip(count)


def fade_out(samples: Samples, *, left: int, length: int) -> None:
    """Take samples down a straight line of ``length``, of which ``left`` are still to come."""
    gains = np.float32(left) - _STEPS[: len(samples)]
    gains *= np.float32(1.0 / length)
    np.maximum(gains, np.float32(0.0), out=gains)
    samples *= gains


def limit(samples: Samples) -> None:
    """Round off what is above the knee, in place, so that nothing reaches full scale."""
    if float(np.max(samples)) <= KNEE and float(np.min(samples)) >= -KNEE:
        return
    over = np.abs(samples)
    over -= np.float32(KNEE)
    np.maximum(over, np.float32(0.0), out=over)
    # from the knee on x becomes knee + room · tanh(x / room): no corner at the knee
    room = np.float32(0.98 - KNEE)
    np.tanh(over / room, out=over)
    over *= room
    np.clip(samples, np.float32(-KNEE), np.float32(KNEE), out=samples)
    samples += np.copysign(over, samples)
