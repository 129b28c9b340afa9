"""The designed sounds, by their measures: soft, low, level with the voice."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from sirelief_gui.domain.cues import SOUND_SECONDS, Sound
from sirelief_gui.ui.audio.mixer import RATE
from sirelief_gui.ui.audio.ramp import Samples
from sirelief_gui.ui.audio.sounds import HOLD_LEVEL, level, make_sound

HOLD_SECONDS = 8.0
SHORT = [sound for sound in Sound if sound is not Sound.HOLD]


@cache
def made(sound: Sound) -> Samples:
    return make_sound(sound, HOLD_SECONDS)


def pitch(samples: Samples) -> float:
    """The frequency with the most energy, in Hz."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 1 << 17))
    return float(np.argmax(spectrum)) * RATE / (1 << 17)


def envelope(samples: Samples, span: int = RATE // 250) -> Samples:
    count = len(samples) // span
    loudest: Samples = np.abs(samples[: count * span]).reshape(count, span).max(axis=1)
    return loudest


@pytest.mark.parametrize("sound", Sound)
def test_peaks_stay_6_db_below_full_scale(sound: Sound) -> None:
    assert float(np.max(np.abs(made(sound)))) <= 10 ** (-6 / 20)


@pytest.mark.parametrize("sound", Sound)
def test_there_is_no_constant_part(sound: Sound) -> None:
    assert abs(float(np.mean(made(sound)))) < 1e-4


@pytest.mark.parametrize("sound", Sound)
def test_it_sets_in_softly(sound: Sound) -> None:
    loud = envelope(made(sound), RATE // 1000)
    first = loud[: round(0.1 * 1000)]
    assert int(np.argmax(first >= 0.98 * first.max())) >= 8  # milliseconds
    assert first[0] < 0.2 * first.max()


@pytest.mark.parametrize("sound", Sound)
def test_it_begins_and_ends_in_silence(sound: Sound) -> None:
    samples = made(sound)
    assert abs(float(samples[0])) < 1e-4
    assert float(np.max(np.abs(samples[-24:]))) < 1e-4
    assert float(np.max(np.abs(np.diff(samples)))) < 0.08


@pytest.mark.parametrize("sound", Sound)
def test_it_is_low(sound: Sound) -> None:
    samples = made(sound)
    energy = np.abs(np.fft.rfft(samples)) ** 2
    above = round(1200 * len(samples) / RATE)
    assert 150 < pitch(samples) < 800
    assert float(energy[above:].sum() / energy.sum()) < 0.01


@pytest.mark.parametrize("sound", SHORT)
def test_it_lasts_as_long_as_the_plan_thinks(sound: Sound) -> None:
    assert len(made(sound)) == round(SOUND_SECONDS[sound] * RATE)


@pytest.mark.parametrize("sound", SHORT)
def test_it_is_about_as_loud_as_the_voice(sound: Sound) -> None:
    assert -25 <= level(made(sound)) <= -20


def test_start_rises_and_release_falls() -> None:
    for sound, rises in ((Sound.START, True), (Sound.RELEASE, False)):
        samples = made(sound)
        first, last = samples[: round(0.14 * RATE)], samples[round(0.3 * RATE) :]
        assert (pitch(last) > 1.3 * pitch(first)) is rises
        assert (pitch(last) < pitch(first) / 1.3) is not rises


def test_the_finish_is_three_notes_that_come_to_rest() -> None:
    samples = made(Sound.FINISH)
    notes = [pitch(samples[round(at * RATE) : round((at + 0.25) * RATE)]) for at in (0, 0.28, 0.6)]
    assert notes == sorted(notes, reverse=True)
    assert len({round(note / 20) for note in notes}) == 3


def test_no_two_sounds_are_alike() -> None:
    alike = [
        (one, other)
        for one in SHORT
        for other in SHORT
        if one < other and _likeness(made(one), made(other)) > 0.9
    ]
    assert alike == []


def _likeness(one: Samples, other: Samples) -> float:
    one, other = one[::16], other[::16]  # there is nothing above 1.5 kHz
    size = 1 << (len(one) + len(other)).bit_length()
    cross = np.fft.irfft(np.fft.rfft(one, size) * np.conj(np.fft.rfft(other, size)))
    return float(np.max(np.abs(cross)) / np.linalg.norm(one) / np.linalg.norm(other))


@pytest.mark.parametrize("seconds", [0.5, 1.0, 5.0, 30.0])
def test_a_hold_swells_in_stays_and_goes_gently(seconds: float) -> None:
    samples = make_sound(Sound.HOLD, seconds)
    assert len(samples) == round(seconds * RATE)
    loud = envelope(samples, RATE // 50)
    stay = loud[len(loud) * 45 // 100 : len(loud) * 65 // 100]
    assert float(loud[0]) < 0.2 * float(stay.mean())
    assert float(loud[-1]) < 0.2 * float(stay.mean())
    assert float(stay.min()) > 0.4 * float(stay.max())
    assert level(samples) <= HOLD_LEVEL + 1


def test_the_tone_of_a_hold_has_no_seam() -> None:
    samples = make_sound(Sound.HOLD, 12.0)
    steps = np.abs(np.diff(samples))
    assert float(steps.max()) < 2 * float(steps[2 * RATE : 3 * RATE].max())
