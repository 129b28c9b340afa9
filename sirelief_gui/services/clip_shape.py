"""What every clip of the voice is brought to, and measured by: onset, length, loudness, peak.

One place for the shipped clips and for her own words, so that they sound alike, and a clip is
judged by the rule it was made by. Samples are mono floats of ±1. This loads numpy: import it late,
and not in the process that runs a session.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]

RATE = 24_000
"""Samples a second of every clip: what the model speaks."""
TARGET = -20.0
"""Loudness every clip is brought to, dB as `loudness` measures it."""
PEAK = -3.0
"""No decoded sample may be above this, dB of full scale."""
SPEECH_FLOOR = 40.0
"""Sound starts where it first comes within so many dB of the clip's loudest 10 ms."""
TRIM_FLOOR = 36.0
"""Like `SPEECH_FLOOR`, but stricter: Vorbis may soften what is just loud enough."""
LEAD_MS = 3
"""Kept before the sound starts, for the fade-in."""
TAIL_MS = 40
"""Kept after it ends, for the fade-out."""
CEILING = PEAK - 2.0
"""Where peaks are bent down, dB; Vorbis gives some of it back."""

_FRAME = RATE // 1000  # 1 ms
_WINDOW = RATE // 50  # 20 ms
_GATE = 10.0  # dB below the mean, as in ITU-R BS.1770
# The two filters of BS.1770 for 48 kHz: the head's shelf, and the high-pass.
_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (-1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))


def decibels(value: float) -> float:
    """Turn an amplitude into dB of full scale; silence is −120."""
    return float(20 * np.log10(max(value, 1e-6)))


def peak(sound: Sound) -> float:
    """Return the largest sample, dB of full scale."""
    return decibels(float(np.abs(sound).max(initial=0.0)))


def edges(sound: Sound, floor: float = SPEECH_FLOOR) -> tuple[int, int]:
    """Return where the sound starts and ends, in samples: within ``floor`` dB of its loudest.

    Two frames of 1 ms in a row must be loud enough, so that no single click counts.
    """
    count = len(sound) // _FRAME
    if count < 10:
        return 0, len(sound)
    power = (sound[: count * _FRAME].reshape(count, _FRAME).astype(np.float64) ** 2).mean(axis=1)
    loudest = np.convolve(power, np.full(10, 0.1), mode="valid").max()
    heard = power > loudest * 10 ** (-floor / 10)
    pairs = np.flatnonzero(heard[:-1] & heard[1:])
    if not len(pairs):
        return 0, len(sound)
    return int(pairs[0]) * _FRAME, min(len(sound), (int(pairs[-1]) + 2) * _FRAME)


def loudness(sound: Sound) -> float:
    """Return the loudness as the ear weighs it: ITU-R BS.1770, with windows of 20 ms.

    The standard's 400 ms are longer than a spoken number; windows more than 10 dB under the mean
    are left out, as there, so that pauses do not count.
    """
    padded = np.pad(sound.astype(np.float64), (0, max(0, _WINDOW - len(sound))))
    hop = _WINDOW // 2
    starts = range(0, len(padded) - _WINDOW + 1, hop)
    frames = np.stack([padded[start : start + _WINDOW] for start in starts]) * np.hanning(_WINDOW)
    spectrum = np.abs(np.fft.rfft(frames, axis=1)) ** 2 * _weights()
    # Parseval: both halves of the spectrum, and the window's own energy taken out
    power = 2 * spectrum.sum(axis=1) / _WINDOW / (np.hanning(_WINDOW) ** 2).sum()
    power = power[power > 1e-7]
    if not len(power):
        return -120.0
    loud = power[power > power.mean() * 10 ** (-_GATE / 10)]
    return float(-0.691 + 10 * np.log10(loud.mean()))


def shape(raw: Sound) -> Sound:
    """Trim, level, hold the peaks and fade: from what the model spoke to what a clip holds."""
    start, _ = edges(raw, TRIM_FLOOR)
    _, end = edges(raw)
    lead, tail = LEAD_MS * RATE // 1000, TAIL_MS * RATE // 1000
    padded = np.pad(raw, (lead, tail))
    sound = padded[start : end + lead + tail].astype(np.float64)
    for _ in range(3):  # bending the peaks costs a little loudness, so come back to the target
        sound *= 10 ** ((TARGET - loudness(sound.astype(np.float32))) / 20)
        sound *= _bend(sound)
    sound[:lead] *= np.linspace(0, 1, lead)
    sound[-tail:] *= np.cos(np.linspace(0, np.pi / 2, tail)) ** 2
    return sound.astype(np.float32)


def _weights() -> NDArray[np.float64]:
    """Return the power response of the two filters at the frequencies of one window."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(_WINDOW, 1 / RATE) / 48_000)
    response = np.ones(len(z), dtype=complex)
    for (b0, b1, b2), (a1, a2) in (_SHELF, _HIGH_PASS):
        response *= (b0 + b1 * z + b2 * z**2) / (1 + a1 * z + a2 * z**2)
    weights: NDArray[np.float64] = np.abs(response) ** 2
    return weights


def _bend(sound: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a smooth gain that keeps every sample under the ceiling."""
    need = np.minimum(1.0, 10 ** (CEILING / 20) / np.maximum(np.abs(sound), 1e-9))
    reach = RATE // 400  # 2.5 ms to either side
    windows = np.lib.stride_tricks.sliding_window_view(
        np.pad(need, 2 * reach, constant_values=1.0), 2 * reach + 1
    )
    least = windows.min(axis=1)
    gain = np.convolve(least, np.full(2 * reach + 1, 1 / (2 * reach + 1)), mode="valid")
    return gain[: len(sound)]
