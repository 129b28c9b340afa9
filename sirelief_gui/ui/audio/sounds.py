"""The designed sounds, made by ourselves: soft notes of a few partials, as a table.

Low and gentle, for a quiet room: every attack is a slope of 8 ms or more, no fundamental is above
800 Hz, no peak above −6 dB of full scale. Each is leveled by its loudest tenth of a second to sit
with the voice, whose clips are at −20 dB.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sirelief_gui.domain.cues import SOUND_SECONDS, Sound
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.audio.mixer import RATE
from sirelief_gui.ui.audio.ramp import Samples

Exact = NDArray[np.float64]

PEAK = 10 ** (-6.5 / 20)
"""Half a decibel below the limit, for what a device's own resampling adds."""
LEVEL_SPAN = 0.1
"""Seconds over which a sound's level is taken, where it is loudest."""
_CLOSE = 0.03
"""Seconds of slope at the very end, so that nothing is cut off."""

G3, D4, E4, G4, A4, B4, D5 = 196.0, 293.66, 329.63, 392.0, 440.0, 493.88, 587.33


@dataclass(frozen=True, slots=True)
class Note:
    """One note: when it begins, its fundamental, how fast it dies away, and how loud it is.

    ``fall`` is the seconds in which it falls to a third. ``partials`` are (times the fundamental,
    loudness, times as fast to die away).
    """

    at: float
    pitch: float
    fall: float
    loud: float = 1.0
    attack: float = 0.012
    partials: tuple[tuple[float, float, float], ...] = ((2.0, 0.16, 1.6), (3.0, 0.05, 2.4))


@dataclass(frozen=True, slots=True)
class Design:
    """A sound: its notes, and its level in decibels of full scale."""

    notes: tuple[Note, ...]
    level: float


# A bar of wood: its second partial lies 2.76 times as high and dies away at once.
_WOOD = ((2.76, 0.22, 3.0),)

DESIGNS: dict[Sound, Design] = {
    Sound.TICK: Design((Note(0.0, G4, 0.035, partials=_WOOD),), -23.0),
    Sound.START: Design((Note(0.0, G4, 0.14), Note(0.16, D5, 0.16)), -22.0),
    Sound.RELEASE: Design((Note(0.0, D5, 0.15), Note(0.18, G4, 0.20)), -22.0),
    Sound.REST: Design(
        (Note(0.0, G4, 0.25, attack=0.03), Note(0.0, D4, 0.35, loud=0.8, attack=0.03)), -23.0
    ),
    Sound.CHANGE: Design(
        (Note(0.0, A4, 0.16), Note(0.2, E4, 0.16), Note(0.4, A4, 0.24)),
        -22.0,
    ),
    Sound.HALF_WAY: Design((Note(0.0, A4, 0.09), Note(0.18, A4, 0.12)), -23.0),
    Sound.FINISH: Design(
        (
            Note(0.0, D5, 0.25),
            Note(0.28, B4, 0.25),
            Note(0.56, G4, 0.55, loud=1.1),
            Note(0.56, G3, 0.55, loud=0.4, attack=0.03),
        ),
        -21.0,
    ),
}

HOLD_LEVEL = -28.0
"""Decibels of full scale: well below the voice, for it goes on for as long as the hold."""
HOLD_SWELL = 1.2
"""Seconds in which the tone of a hold swells in; less in a short one."""
HOLD_TAIL = 0.6
_HOLD_LOOP = 4
"""Seconds after which the tone of a hold repeats; all in it goes round a whole number of times."""


def make_sound(sound: Sound, seconds: float) -> Samples:
    """Return a sound's samples; ``seconds`` is how long the tone of a hold is to be sustained."""
    if sound is Sound.HOLD:
        return _hold(seconds)
    design = DESIGNS[sound]
    length = SOUND_SECONDS[sound]
    mixed = np.zeros(round(length * RATE), dtype=np.float64)
    for note in design.notes:
        begin = round(note.at * RATE)
        mixed[begin:] += _note(note, len(mixed) - begin)
    return _leveled(mixed, design.level)


def level(samples: Samples) -> float:
    """Return a sound's level in decibels of full scale, where it is loudest."""
    span = min(round(LEVEL_SPAN * RATE), len(samples))
    energy = np.cumsum(np.concatenate(([0.0], samples.astype(np.float64) ** 2)))
    loudest = float(np.max(energy[span:] - energy[:-span])) / span
    return float(10 * np.log10(max(loudest, 1e-12)))


def _note(note: Note, frames: int) -> Exact:
    time = np.arange(frames, dtype=np.float64) / RATE
    whole = np.zeros(frames, dtype=np.float64)
    for times, loud, faster in ((1.0, 1.0, 1.0), *note.partials):
        body = np.sin(2 * np.pi * note.pitch * times * time)
        whole += loud * body * np.exp(-time * faster / note.fall)
    attack = np.clip(time / note.attack, 0.0, 1.0)
    whole *= note.loud * (0.5 - 0.5 * np.cos(np.pi * attack))
    return whole


def _hold(seconds: float) -> Samples:
    """A fifth over a low ground, each a little off itself, so that it breathes slowly."""
    time = np.arange(_HOLD_LOOP * RATE, dtype=np.float64) / RATE
    loop = np.zeros(len(time), dtype=np.float64)
    for pitch, loud in ((196.0, 1.0), (196.5, 0.35), (294.0, 0.45), (392.0, 0.22), (588.0, 0.05)):
        loop += loud * np.sin(2 * np.pi * pitch * time)
    frames = max(round(seconds * RATE), 1)
    swell = min(HOLD_SWELL, seconds * 0.4)
    tail = min(HOLD_TAIL, seconds * 0.3)
    whole = _leveled(loop, HOLD_LEVEL, close=False)
    tone = np.resize(whole, frames)
    _slope(tone, round(swell * RATE), round(tail * RATE))
    return tone


def _slope(tone: Samples, rise: int, fall: int) -> None:
    if rise:
        tone[:rise] *= (0.5 - 0.5 * np.cos(np.pi * np.arange(rise) / rise)).astype(np.float32)
    if fall:
        tone[-fall:] *= (0.5 + 0.5 * np.cos(np.pi * np.arange(1, fall + 1) / fall)).astype(
            np.float32
        )


def _leveled(mixed: Exact, wanted: float, *, close: bool = True) -> Samples:
    made: Samples = (mixed - mixed.mean()).astype(np.float32)
    if close:
        _slope(made, 0, round(_CLOSE * RATE))
        made[0] = 0.0
    made *= np.float32(10 ** ((wanted - level(made)) / 20))
    peak = float(np.max(np.abs(made)))
    if peak > PEAK:
        made *= np.float32(PEAK / peak)
    return made
