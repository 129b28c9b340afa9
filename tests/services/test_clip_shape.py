"""Every clip sounds alike: begins at once, equally loud, its peaks held."""

from __future__ import annotations

import numpy as np
import pytest

from sirelief_gui.services.clip_shape import CEILING, RATE, TARGET, edges, loudness, peak, shape
from sirelief_gui.services.speak_words import clip_of


def tone(level: float, seconds: float = 0.6, *, silence: float = 0.0) -> np.ndarray:
    wave = level * np.sin(np.arange(round(seconds * RATE)) * 2 * np.pi * 440 / RATE)
    return np.pad(wave, round(silence * RATE)).astype(np.float32)


@pytest.mark.parametrize("level", [0.01, 0.1, 0.9])
def test_every_sound_becomes_equally_loud(level: float) -> None:
    assert loudness(shape(tone(level))) == pytest.approx(TARGET, abs=0.5)


def test_silence_around_it_is_cut_off() -> None:
    shaped = shape(tone(0.2, 0.6, silence=0.5))
    assert len(shaped) / RATE == pytest.approx(0.6, abs=0.06)
    assert edges(shaped)[0] / RATE <= 0.005


def test_peaks_are_held() -> None:
    clicks = tone(0.02)
    clicks[2000:2010] = 1.0
    assert peak(shape(clicks)) < CEILING + 1.0


def test_what_is_no_word_is_no_clip() -> None:
    assert clip_of(np.zeros(RATE, np.float32)) is None
    assert clip_of(tone(0.001)) is None
    assert clip_of(tone(0.3, 0.02)) is None
    assert clip_of(tone(0.3, 0.1)) is not None
