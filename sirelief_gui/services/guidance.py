"""How a session is guided: what is heard and shown, by her settings and by how new she is to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from sirelief_gui.domain.cues import Guidance, Level, Voice
from sirelief_gui.domain.phase import Speech
from sirelief_gui.domain.record import SessionRecord
from sirelief_gui.domain.speech import speech_of
from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.services.voice import (
    LoadPack,
    OwnClips,
    VoicePack,
    load_voice_pack,
    with_own_words,
)
from sirelief_gui.services.week import counts
from sirelief_gui.storage.store import Store

EARLY_SESSIONS = 3
"""So many sessions have full guidance, with one rep shown first (SETTLED, The timeline)."""

_ENOUGH = 4 * EARLY_SESSIONS
"""Of so many sessions, three nearly always count."""


def nothing_of_hers() -> OwnClips:
    """Return no words of her own, where none are kept."""
    return {}


def _no() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionGuidance:
    """How one session is guided.

    ``voice`` is what speaks, None without a voice pack. ``speech`` and ``demos`` are for laying
    the session out in time; ``speech`` is the same whichever voice speaks, and None where none
    does. ``early`` says that it is one of the first three.
    """

    guidance: Guidance
    voice: Voice | None
    speech: Speech | None
    demos: bool
    early: bool


class Guidances:
    """Settles how sessions are guided; methods raise StorageError."""

    def __init__(
        self,
        store: Store,
        *,
        load_pack: LoadPack = load_voice_pack,
        own_clips: Callable[[], OwnClips] = nothing_of_hers,
        pubic_pain: Callable[[], bool] = _no,
    ) -> None:
        self._store = store
        self._settings = SettingsStore(store)
        self._load_pack = load_pack
        self._own_clips = own_clips
        self._pubic_pain = pubic_pain

    @property
    def pack(self) -> VoicePack | None:
        """The voice pack, read when first asked for; None when there is none."""
        return self._load_pack()

    def for_next(self, sessions: Iterable[SessionRecord] | None = None) -> SessionGuidance:
        """Return how the next session is guided; an unfinished one that is resumed, too.

        ``sessions`` are the closed ones, for a caller that has read them already.
        """
        settings = self._settings.load()
        early = self._is_early(sessions)
        guidance = replace(settings.heard, pubic_pain=self._pubic_pain())
        if early:
            guidance = replace(guidance, level=Level.FULL)
        voice, speech = self._voices(settings.voice, guidance)
        return SessionGuidance(
            guidance=guidance,
            voice=voice,
            speech=speech,
            demos=early or settings.show_demo,
            early=early,
        )

    def keep_level(self, level: Level) -> None:
        """Keep the level she changed to in mid-session, for every session after the first three."""
        self._settings.save(replace(self._settings.load(), guidance=level.value))

    def _is_early(self, sessions: Iterable[SessionRecord] | None) -> bool:
        """Tell whether fewer than three sessions count yet; ten years are not read for that."""
        if sessions is None:
            newest = self._store.sessions(newest=_ENOUGH)
            if sum(map(counts, newest)) >= EARLY_SESSIONS:
                return False
            sessions = newest if len(newest) < _ENOUGH else self._store.sessions()
        return sum(map(counts, sessions)) < EARLY_SESSIONS

    def _voices(self, name: str, guidance: Guidance) -> tuple[Voice | None, Speech | None]:
        pack = self.pack
        if pack is None:
            return None, None
        own = self._own_clips()
        longest = with_own_words(pack.longest, own)
        speech = speech_of(longest, guidance.level, pubic_pain=guidance.pubic_pain)
        return with_own_words(pack.voice(name), own), speech
