"""What the session needs of whatever makes sound: cues put in ahead, silence at once.

Nothing here makes a sound. The stream behind it lives beside the window; tests put a list there.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Literal, Protocol

from sirelief_gui.domain.cues import Cue
from sirelief_gui.domain.values import dataclass


class SoundState(StrEnum):
    """Whether anything can be heard."""

    STARTING = "starting"
    PLAYING = "playing"
    SILENT = "silent"
    """There is no device, or it was lost; it is looked for again by itself."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of a cue: its first sample left, it was cut short, or its clip is missing.

    ``at`` is the instant, in seconds of the monotonic clock.
    """

    what: Literal["begun", "cut", "missing"]
    cue: Cue
    at: float


class SoundOut(Protocol):
    """Plays cues at their instants. Every method returns at once, from any thread."""

    @property
    def state(self) -> SoundState:
        """Whether anything can be heard now."""
        ...

    @property
    def lead(self) -> float:
        """How many seconds ahead a cue must be put in, at least, to begin on time."""
        ...

    def open(self) -> None:
        """Begin to look for a device and keep a stream open on it."""
        ...

    def close(self) -> None:
        """Let the device go; `open` may follow."""
        ...

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Add cues; ``Cue.at`` is their instant on the monotonic clock."""
        ...

    def silence(self) -> None:
        """End what plays and forget what is queued, heard within a tenth of a second."""
        ...

    def drop_queued(self) -> None:
        """Forget what has not begun; what has begun plays on."""
        ...

    def happened(self) -> tuple[Heard, ...]:
        """Return what became of cues since the last call."""
        ...

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0."""
        ...

    def set_delay(self, seconds: float) -> None:
        """Send all sound this much earlier, 0.0 to 0.5, for a speaker that is late."""
        ...

    def set_voice(self, name: str) -> None:
        """Choose whose clips are played from now on."""
        ...
