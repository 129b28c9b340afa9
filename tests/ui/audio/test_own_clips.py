"""Her own words are heard on the same stream as the shipped clips."""

from __future__ import annotations

import numpy as np

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.speak_words import clip_of
from sirelief_gui.ui.audio.clip_files import WithOwnClips
from sirelief_gui.ui.audio.clip_source import ClipSource
from sirelief_gui.ui.audio.mixer import RATE
from sirelief_gui.ui.audio.prepared import Prepared

OWN = "own.1f"


class OneClip:
    """A pack with one clip in it."""

    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        return b"shipped" if phrase_id == "count.1" else None


def source() -> ClipSource:
    word = clip_of((0.2 * np.sin(np.arange(12_000) / 5)).astype(np.float32))
    return WithOwnClips(OneClip(), {OWN: word}.get)


def test_own_words_are_found_whichever_voice_speaks() -> None:
    assert source().clip("lower", OWN) == source().clip("higher", OWN) is not None
    assert source().clip("lower", "count.1") == b"shipped"
    assert source().clip("lower", "count.2") is None


def test_they_are_mixed_like_any_clip() -> None:
    samples = Prepared(source()).samples(Cue(0.0, OWN, None, 0.54, "Pelvic clock."), "lower")
    assert samples is not None
    assert abs(len(samples) / RATE - 0.54) < 0.03
    assert 0.05 < float(np.abs(samples).max()) < 0.75
