"""The shipped voice: what it can say, and how long each clip of it lasts.

The clips themselves are read by whatever plays them; this is the list beside them. An installation
whose list is missing or broken has no voice, and sounds take over: nothing here ever raises. Nor
has a language without a list: a voice in another one than the screen puzzles more than it helps.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from functools import cache

from sirelief_gui.domain.cues import Voice
from sirelief_gui.domain.phrases import (
    INDEX_FILE,
    PHRASES_FILE,
    Phrase,
    PhraseBook,
    VoiceIndex,
    parse_index,
    parse_phrases,
)
from sirelief_gui.domain.speech import widened
from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.assets import asset_table, asset_text, parsed

SOURCE = "en"
"""The language of the library's texts; other voices are looked up by it, too."""
_ROOT = "voice"

OwnClips = Mapping[str, tuple[str, float]]
"""Sentences that are not in the pack: the id of the clip that says each, and its seconds."""
LoadPack = Callable[[], "VoicePack | None"]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class VoicePack:
    """All phrases, and the voices that say them."""

    book: PhraseBook
    index: VoiceIndex

    @property
    def names(self) -> tuple[str, ...]:
        """The voices to choose from, the first one being what speaks by default."""
        return tuple(self.index.voices)

    def voice(self, name: str) -> Voice:
        """Return a voice by its name; the first one where there is none of that name."""
        known = name if name in self.index.voices else self.names[0]
        return Voice(self.book, self.index.lengths(known))

    @property
    def longest(self) -> Voice:
        """Nobody's voice: the longer clip of each phrase.

        Sessions are laid out with it, so that they take as long whichever voice she chooses.
        """
        lengths: dict[str, float] = {}
        for name in self.names:
            for phrase_id, seconds in self.index.lengths(name).items():
                lengths[phrase_id] = max(seconds, lengths.get(phrase_id, 0.0))
        return Voice(self.book, lengths)


def with_own_words(voice: Voice, own: OwnClips) -> Voice:
    """Return a voice that can also say ``own``; what the pack says stays as it is."""
    new = {text: clip for text, clip in own.items() if not voice.book.say(text)}
    if not new:
        return voice
    return widened(
        voice, [Phrase(clip, text) for text, (clip, _) in new.items()], dict(new.values())
    )


def load_voice_pack(language: str = SOURCE) -> VoicePack | None:
    """Return the shipped voice of a language, read once; None when it is missing or broken."""
    return _shipped(language)


def read_voice_pack(
    text: Callable[[str], str],
    language: str = SOURCE,
    *,
    table: Callable[[str], dict[str, object]] | None = None,
) -> VoicePack | None:
    """Read a pack with ``text``, which reads one asset; None when it is missing or broken.

    ``table`` reads one that is TOML, where there is something faster for that.
    """
    table = table or (lambda path: parsed(text(path)))
    try:
        book = parse_phrases(table(f"{_ROOT}/{PHRASES_FILE}"))
        if language != SOURCE:
            file = f"{_ROOT}/{language}/{PHRASES_FILE}"
            book = parse_phrases(table(file), file=file, source=book)
        index = parse_index(json.loads(text(f"{_ROOT}/{language}/{INDEX_FILE}")))
    except (OSError, ValueError, RecursionError) as error:
        # Bad TOML, JSON, UTF-8 and entries are all ValueErrors.
        _log.warning("There is no voice: %s: %s", type(error).__name__, error)
        return None
    return VoicePack(book, index) if index.voices else None


@cache
def _shipped(language: str) -> VoicePack | None:
    return read_voice_pack(asset_text, language, table=asset_table)
