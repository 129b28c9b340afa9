"""The clips of the shipped voices, read from the compiled resources."""

from __future__ import annotations

import re
from typing import Protocol

from PySide6.QtCore import QFile, QIODevice

_NAME = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")


class ClipSource(Protocol):
    """Where the compressed clips of a voice come from; called on the sound's own thread."""

    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        """Return the whole file of a phrase, None where the voice lacks it."""
        ...


class ResourceClips:
    """Reads ``:/voice/<language>/<voice>/<phrase id>.ogg``."""

    def __init__(self, *, language: str = "en") -> None:
        self._language = language

    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        """Return the whole file of a phrase, None where the voice lacks it."""
        if not _NAME.fullmatch(voice) or not _NAME.fullmatch(phrase_id):
            return None
        file = QFile(f":/voice/{self._language}/{voice}/{phrase_id}.ogg")
        if not file.open(QIODevice.OpenModeFlag.ReadOnly):
            return None
        try:
            return bytes(file.readAll().data())
        finally:
            file.close()
