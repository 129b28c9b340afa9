"""Finding a known sound in a recording, to a fraction of a millisecond, at any gain.

Everything here works on mono float samples of ±1 at one rate and knows nothing of cues.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
"""Samples a second of every recording and every reference."""
Samples = NDArray[np.float32]

_KNOT = RATE // 100  # gains that may change are told every 10 ms
_ENVELOPE_RATE = 200


class Match(NamedTuple):
    """Where a sound was found, as a sample number, and how well.

    ``score`` is 1.0 for the very same sound at any gain, near 0 for another one.
    """

    place: float
    score: float
    gain: float


def find(recording: Samples, wave: Samples, *, first: int, last: int) -> Match:
    """Find ``wave`` with its first sample between ``first`` and ``last`` of the recording.

    What lies outside the recording counts as silence.
    """
    part = window(recording, first, last + len(wave)).astype(np.float64)
    products, energy = _products(part, wave.astype(np.float64), last - first + 1)
    own = float(np.dot(wave, wave.astype(np.float64))) or 1e-12
    # Silence holds nothing: a floor of −80 dBFS keeps numerical dust from matching.
    scores = products / np.sqrt(own * np.maximum(energy, len(wave) * 1e-8))
    best = int(np.argmax(scores))
    return Match(
        first + best + _peak_between(scores, best),
        float(scores[best]),
        float(products[best]) / own,
    )


def _products(
    part: NDArray[np.float64], wave: NDArray[np.float64], lags: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the inner product with ``wave`` at each lag, and the energy it meets there."""
    size = 1 << len(part).bit_length()  # lags that wrap around are not looked at
    spectrum = np.fft.rfft(part, size) * np.conj(np.fft.rfft(wave, size))
    products = np.fft.irfft(spectrum, size)[:lags]
    sums = np.concatenate(([0.0], np.cumsum(part * part)))
    energy = sums[len(wave) : len(wave) + lags] - sums[:lags]
    return products, np.maximum(energy, 0.0)


def _peak_between(scores: NDArray[np.float64], best: int) -> float:
    """Return how far the peak lies from its sample, −0.5 to 0.5, by a parabola."""
    if not 0 < best < len(scores) - 1:
        return 0.0
    left, middle, right = scores[best - 1 : best + 2]
    bend = left - 2 * middle + right
    return float(np.clip((left - right) / (2 * bend), -0.5, 0.5)) if bend < 0 else 0.0


def window(recording: Samples, first: int, last: int) -> Samples:
    """Return samples ``first`` up to ``last``, silence where the recording has none."""
    inside = recording[max(0, first) : max(0, last)]
    before = min(max(0, -first), last - first)
    return np.pad(inside, (before, last - first - before - len(inside)))


def shifted(wave: Samples, fraction: float) -> Samples:
    """Return ``wave`` later by a fraction of a sample."""
    if abs(fraction) < 0.01:
        return wave
    size = 1 << (len(wave) + 64).bit_length()
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size) * fraction)
    moved = np.fft.irfft(np.fft.rfft(wave, size) * turn, size)[: len(wave)]
    return np.asarray(moved, dtype=np.float32)


def gains(part: Samples, wave: Samples, *, most: float) -> NDArray[np.float64]:
    """Return the gain of ``wave`` in ``part`` every 10 ms, between 0 and ``most``.

    Each is fitted over 20 ms; where the wave itself is silent the gain before it is kept.
    """
    knots = max(2, -(-len(wave) // _KNOT) + 1)
    length = (knots + 1) * _KNOT
    both = np.pad((part * wave).astype(np.float64), (_KNOT, length - len(wave)))
    own = np.pad((wave * wave).astype(np.float64), (_KNOT, length - len(wave)))
    found, weight = (x[: (knots + 1) * _KNOT].reshape(-1, _KNOT).sum(axis=1) for x in (both, own))
    found, weight = found[:-1] + found[1:], weight[:-1] + weight[1:]
    heard = weight > 1e-4 * max(float(weight.max()), 1e-12)
    fitted = np.where(heard, found / np.maximum(weight, 1e-12), np.nan)
    known = np.flatnonzero(heard)
    if len(known):
        latest = known[np.clip(np.searchsorted(known, np.arange(knots), "right") - 1, 0, None)]
        fitted = fitted[latest]
    return np.asarray(np.clip(np.nan_to_num(fitted), 0.0, most))


def with_gains(wave: Samples, knots: NDArray[np.float64]) -> Samples:
    """Return ``wave`` with gains told every 10 ms, and straight lines between them."""
    at = np.arange(len(wave)) / _KNOT
    return np.asarray(wave * np.interp(at, np.arange(len(knots)), knots), dtype=np.float32)


def envelope(samples: Samples) -> NDArray[np.float64]:
    """Return the mean amplitude every 5 ms."""
    step = RATE // _ENVELOPE_RATE
    count = len(samples) // step
    frames = np.abs(samples[: count * step].astype(np.float64)).reshape(count, step)
    return np.asarray(frames.mean(axis=1))


def rough_shift(recording: Samples, wanted: Samples) -> float:
    """Return how many seconds after ``wanted`` starts, the same course of loudness is recorded.

    Good to 10 ms; negative when the recording began later than ``wanted``.
    """
    heard, plan = envelope(recording), envelope(wanted)
    # The square root keeps one loud moment from outweighing the rhythm of all.
    heard, plan = (np.sqrt(x) - np.sqrt(x).mean() for x in (heard, plan))
    size = 1 << (len(heard) + len(plan)).bit_length()
    likeness = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(plan, size)), size)
    best = int(np.argmax(likeness))
    return (best if best < len(heard) else best - size) / _ENVELOPE_RATE


def decibels(value: float) -> float:
    """Turn an amplitude into dB of full scale; silence is −120."""
    return float(20 * np.log10(max(value, 1e-6)))
