"""What the sound asks for the clips of a voice; Qt is not needed to say it."""

from __future__ import annotations

from typing import Protocol


class ClipSource(Protocol):
    """Where the compressed clips of a voice come from; never called on the window's thread."""

    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        """Return the whole file of a phrase, None where the voice lacks it."""
        ...
