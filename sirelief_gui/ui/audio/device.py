"""What the stream asks of a sound device; the real ones are in `miniaudio_device`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Fill = Callable[[int], bytes]
"""Gives so many samples, one channel of float32 at `mixer.RATE`; called on the device's thread."""


class NoDeviceError(Exception):
    """No sound device could be opened."""


class Device(Protocol):
    """An open device that asks for samples."""

    @property
    def latency(self) -> float:
        """Seconds between asking for a sample and hearing it, as far as can be told."""
        ...

    def close(self) -> None:
        """Let the device go; may block for as long as the sound server does."""
        ...


class Opener(Protocol):
    """Opens whatever device there is."""

    def open(self, fill: Fill, stopped: Callable[[], None]) -> Device:
        """Open the default device and let it play what ``fill`` gives; may block.

        Args:
            fill: asked for samples, on the device's own thread.
            stopped: called, on any thread, when the device has ended by itself.

        Raises:
            NoDeviceError: there is none, or it refuses.
        """
        ...
