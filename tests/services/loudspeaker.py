"""A loudspeaker that keeps what it was given, and tells what would have been heard of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.sound_out import Heard, SoundState


@dataclass(slots=True)
class Loudspeaker:
    """Plays on the clock it is given. ``lead`` is in seconds."""

    clock: Clock
    lead: float = 0.08
    state: SoundState = SoundState.PLAYING
    queued: list[Cue] = field(default_factory=list)
    played: list[tuple[Cue, float]] = field(default_factory=list)
    """What has begun, with the instant at which it was over or cut."""
    late: list[Cue] = field(default_factory=list)
    news: list[Heard] = field(default_factory=list)
    is_open: bool = False

    def open(self) -> None:
        self.is_open = True

    def close(self) -> None:
        self.is_open = False

    def schedule(self, cues: Sequence[Cue]) -> None:
        now = self.clock.monotonic()
        self.late += [cue for cue in cues if cue.at < now + self.lead - 1e-9]
        self.queued += cues

    def silence(self) -> None:
        self.settle()
        now = self.clock.monotonic()
        self.queued.clear()
        self.played = [(cue, min(end, max(now, cue.at))) for cue, end in self.played]

    def drop_queued(self) -> None:
        self.settle(self.clock.monotonic() + self.lead)
        self.queued.clear()

    def happened(self) -> tuple[Heard, ...]:
        news, self.news = tuple(self.news), []
        return news

    def set_volume(self, volume: float) -> None: ...

    def set_delay(self, seconds: float) -> None: ...

    def set_voice(self, name: str) -> None: ...

    def settle(self, now: float | None = None) -> None:
        """Let everything begin that was due by now."""
        until = self.clock.monotonic() if now is None else now
        due = [cue for cue in self.queued if cue.at <= until]
        self.queued = [cue for cue in self.queued if cue.at > until]
        self.played += [(cue, cue.end) for cue in due]

    def spoken(self) -> list[tuple[Cue, float]]:
        """Return the clips that were heard, in order, with the instants at which they ended."""
        self.settle()
        clips = [(cue, end) for cue, end in self.played if cue.clip is not None and end > cue.at]
        return sorted(clips, key=lambda pair: pair[0].at)

    def names(self) -> list[str]:
        """Return the ids of the clips that were heard, in order."""
        return [cue.name for cue, _ in self.spoken()]
