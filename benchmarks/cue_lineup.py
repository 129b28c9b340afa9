"""Telling which of all clips of a voice was said, by correlation."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from benchmarks.cue_signal import RATE, Samples, window

AROUND = 0.05
"""Seconds around where a clip was found in which another may match better."""
_FEWER = 4  # a quarter of the samples tells clips apart as well, and much sooner
_LEAST_ENERGY = 1e-8  # a sample: silence holds nothing


class Lineup:
    """All clips of a voice, ready to be compared with what was heard."""

    def __init__(self, voice: Mapping[str, Samples]) -> None:
        self._clips = {name: thinned(wave) for name, wave in voice.items()}
        self._energy = {name: float(np.dot(wave, wave)) for name, wave in self._clips.items()}
        self._spectra: dict[tuple[str, int], NDArray[np.complex128]] = {}

    def scores(self, samples: Samples, name: str, at: float) -> dict[str, float]:
        """Return how well each clip matches that is two thirds to three halves as long as ``name``.

        ``at`` is where that clip was found, in seconds of the recording. A clip shorter than it is
        compared with the silence after it counted in.
        """
        own = len(self._clips[name])
        lags = round(2 * AROUND * RATE) // _FEWER
        first = round((at - AROUND) * RATE)
        part = thinned(window(samples, first, first + (lags + 2 * own) * _FEWER))
        size = 1 << (lags + 3 * own).bit_length()
        spectrum = np.fft.rfft(part, size)
        sums = np.concatenate(([0.0], np.cumsum(part**2)))
        found = {}
        for other, wave in self._clips.items():
            if own / 1.5 <= len(wave) <= own * 1.5:
                products = np.fft.irfft(spectrum * self._spectrum(other, size), size)[:lags]
                length = max(own, len(wave))
                energy = np.maximum(sums[length : length + lags] - sums[:lags], 0)
                energy = np.maximum(energy, length * _LEAST_ENERGY) * self._energy[other]
                found[other] = float((products / np.sqrt(energy)).max())
        return found

    def _spectrum(self, name: str, size: int) -> NDArray[np.complex128]:
        if (name, size) not in self._spectra:
            self._spectra[name, size] = np.conj(np.fft.rfft(self._clips[name], size))
        return self._spectra[name, size]


def thinned(samples: Samples) -> NDArray[np.float64]:
    """Return a quarter of the samples, each the mean of four."""
    whole = len(samples) // _FEWER * _FEWER
    frames = samples[:whole].astype(np.float64).reshape(-1, _FEWER)
    return np.asarray(frames.mean(axis=1))
