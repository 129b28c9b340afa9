"""A sound output that plays nothing: the app as somebody with sound has it, on any machine."""

from __future__ import annotations

from collections.abc import Sequence

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.sound_out import Heard, SoundState


class Mute:
    """Takes everything and keeps nothing; to whoever asks, it plays."""

    state = SoundState.PLAYING
    lead = 0.08

    def open(self) -> None: ...

    def close(self) -> None: ...

    def schedule(self, cues: Sequence[Cue]) -> None: ...

    def silence(self) -> None: ...

    def drop_queued(self) -> None: ...

    def happened(self) -> tuple[Heard, ...]:
        return ()

    def set_volume(self, volume: float) -> None: ...

    def set_delay(self, seconds: float) -> None: ...

    def set_voice(self, name: str) -> None: ...
