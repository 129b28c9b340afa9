"""The clips of the shipped voices, read from the compiled resources."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QFile, QIODevice

from sirelief_gui.domain.phrases import HEAD_FILE
from sirelief_gui.ui.audio.clip_source import ClipSource

_NAME = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")


class ResourceClips:
    """Reads ``:/voice/<language>/<voice>/<phrase id>.ogg``, behind what the voice's clips share."""

    def __init__(self, *, language: str = "en") -> None:
        self._language = language
        self._heads: dict[str, bytes] = {}

    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        """Return the whole file of a phrase, None where the voice lacks it."""
        if not _NAME.fullmatch(voice) or not _NAME.fullmatch(phrase_id):
            return None
        sound = self._read(f"{voice}/{phrase_id}.ogg")
        if sound is None:
            return None
        if voice not in self._heads:
            self._heads[voice] = self._read(f"{voice}/{HEAD_FILE}") or b""
        return self._heads[voice] + sound

    def _read(self, name: str) -> bytes | None:
        file = QFile(f":/voice/{self._language}/{name}")
        if not file.open(QIODevice.OpenModeFlag.ReadOnly):
            return None
        try:
            return bytes(file.readAll().data())
        finally:
            file.close()


class WithOwnClips:
    """The clips of her own words beside those of another source, whichever voice speaks.

    ``own`` returns the file of an own word's phrase id at once, None for every other id.
    """

    def __init__(self, clips: ClipSource, own: Callable[[str], bytes | None]) -> None:
        self._clips, self._own = clips, own

    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        """Return the whole file of a phrase, None where neither has it."""
        found = self._own(phrase_id)
        return self._clips.clip(voice, phrase_id) if found is None else found
