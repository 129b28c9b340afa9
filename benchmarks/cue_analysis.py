"""What a recording of a session really holds: where every cue sounds, and what nobody asked for.

Pure: takes the cues that were to be heard with their waves, and samples. Voice is found first and
taken out, then the sounds under it are found; what is still left afterwards nobody asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from benchmarks.cue_log import CueLine
from benchmarks.cue_signal import (
    RATE,
    Match,
    Samples,
    decibels,
    find,
    gains,
    rough_shift,
    shifted,
    window,
    with_gains,
)

SEARCH = 0.4
"""Seconds around its place in which a cue is looked for."""
SHORTEST = 0.12
"""A cue silenced sooner than this, in seconds, is too short to be placed."""
HEAD = 0.35
"""Seconds from the start of a sound by which it is placed: what follows may be ducked."""
VOICE_FOUND, SOUND_FOUND = 0.6, 0.5
"""Scores from which a cue counts as heard."""
WHOLE, SLIP = 0.95, 0.1
"""A clip below this score may have slipped on the way, by up to so many seconds."""
TWICE = 1.6
"""A clip this much louder than the others was played twice at once."""
LEFT_FLOOR, LEFT_BELOW = -50.0, -15.0
"""What is left counts from so many dBFS, and from so many dB under what was explained there."""
LEFT_FRAME, LEFT_FRAMES, LEFT_AROUND = 0.02, 5, 10
"""It must last for five frames of 20 ms; what was explained counts ten frames away."""
FADED = 0.15
"""Seconds after a cut in which its fading is no finding of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One cue in the recording. ``at`` is seconds of the recording; ``late`` seconds behind due.

    ``score`` is how well it was recognized; ``tail`` how many seconds it went on after its cut;
    ``slip`` by how many seconds its end is away from its beginning: the stream ran dry under it.
    """

    cue: CueLine
    at: float
    score: float
    gain: float
    is_judged: bool
    slip: float = 0.0
    late: float = 0.0
    tail: float | None = None

    @property
    def is_missing(self) -> bool:
        """Whether it was to be heard and is not there."""
        least = VOICE_FOUND if self.cue.is_voice else SOUND_FOUND
        return self.is_judged and self.score < least

    @property
    def end(self) -> float:
        """When it is over, seconds of the recording."""
        return self.at + self.cue.heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A stretch of sound that no cue explains; ``name`` is the cue it sounds like, or empty."""

    at: float
    seconds: float
    level: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that was found in one recording; ``zero`` is where the log's clock starts in it.

    ``voice_alone`` is the recording without the sounds, for telling clips apart.
    """

    found: tuple[Found, ...]
    left: tuple[Left, ...]
    zero: float
    voice_alone: Samples

    @property
    def missing(self) -> tuple[Found, ...]:
        """Cues that were to be heard and are not there."""
        return tuple(found for found in self.found if found.is_missing)

    @property
    def placed(self) -> tuple[Found, ...]:
        """Cues whose start could be measured."""
        return tuple(f for f in self.found if f.is_judged and not f.is_missing)

    @property
    def slipped(self) -> tuple[Found, ...]:
        """Cues whose end came at another distance from their beginning."""
        return tuple(found for found in self.found if found.slip)

    @property
    def doubled(self) -> tuple[Found, ...]:
        """Clips that were played twice at the same instant."""
        voice = [found for found in self.placed if found.cue.is_voice]
        if not voice:
            return ()
        usual = float(np.median([found.gain for found in voice]))
        return tuple(found for found in voice if found.gain > TWICE * usual)

    def overlaps(self) -> tuple[tuple[Found, Found], ...]:
        """Return pairs of clips of the voice that sound at the same time, by over 2 ms."""
        voice = [f for f in self.found if f.cue.is_voice and not f.is_missing]
        voice.sort(key=lambda found: found.at)
        pairs = pairwise(voice)
        return tuple((one, two) for one, two in pairs if two.at < one.end - 0.002)


Waves = Mapping[tuple[str, float], Samples]
"""The wave of every cue, by its name and its seconds."""


def analyze(recording: Samples, cues: Sequence[CueLine], waves: Waves) -> Analysis:
    """Find every cue. ``recording`` is mono at 48 kHz and holds the whole session.

    The first cue that is found gives zero: the others are late relative to it.
    """
    if not cues:
        return Analysis(found=(), left=(), zero=0.0, voice_alone=recording)
    near = rough_shift(recording, _mixed(cues, waves)) - min(cue.due for cue in cues)
    zero = near + _finer(recording, cues, waves, near)
    voice = [cue for cue in cues if cue.is_voice]
    rest, voice_alone = recording.copy(), recording.copy()
    for cue in voice:
        _subtract(rest, *_signal(rest, _place(recording, cue, waves, zero), waves))
    sounds = []
    for cue in (cue for cue in cues if not cue.is_voice):
        sounds.append(_place(rest, cue, waves, zero))
        signal = _signal(rest, sounds[-1], waves)
        _subtract(rest, *signal)
        _subtract(voice_alone, *signal)
    # Once more, without the sounds in the way; what is left then was asked for by nobody.
    clips = [_place(voice_alone, cue, waves, zero) for cue in voice]
    rest = voice_alone.copy()
    for found in clips:
        _subtract(rest, *_signal(rest, found, waves))
    every, zero = _timed(sorted((*clips, *sounds), key=lambda found: found.cue.due), zero)
    every = tuple(replace(found, tail=_tail(recording, found, every)) for found in every)
    left = tuple(_left(rest, recording, every, waves))
    return Analysis(found=every, left=left, zero=zero, voice_alone=voice_alone)


def wave_of(cue: CueLine, waves: Waves) -> Samples:
    """Return the wave of a cue as far as it was to be heard."""
    return waves[cue.name, cue.seconds][: max(1, round(cue.heard * RATE))]


def _mixed(cues: Sequence[CueLine], waves: Waves) -> Samples:
    """Return all cues at their due places, from the first one's due on."""
    start = min(cue.due for cue in cues)
    end = max(cue.due + len(waves[cue.name, cue.seconds]) / RATE for cue in cues)
    mix = np.zeros(round((end - start) * RATE) + RATE, dtype=np.float32)
    for cue in cues:
        place, wave = round((cue.due - start) * RATE), wave_of(cue, waves)
        mix[place : place + len(wave)] += wave
    return mix


def _finer(recording: Samples, cues: Sequence[CueLine], waves: Waves, near: float) -> float:
    """Return by how much most of the first clips lie later than the rough shift says."""
    clear = [cue for cue in cues if cue.heard >= 2 * SHORTEST]
    some = ([cue for cue in clear if cue.is_voice] or clear or list(cues))[:15]
    shifts = [_place(recording, cue, waves, near).at - near - cue.due for cue in some]
    return float(np.median(shifts))


def _place(recording: Samples, cue: CueLine, waves: Waves, zero: float) -> Found:
    """Find one cue near its due place; one too short to be told is put there unjudged."""
    wave, due = wave_of(cue, waves), round((zero + cue.due) * RATE)
    if cue.heard < SHORTEST:
        return Found(cue=cue, at=due / RATE, score=0.0, gain=0.0, is_judged=False)
    if not cue.is_voice:
        wave = wave[: round(HEAD * RATE)]
    reach = round(SEARCH * RATE)
    match = find(recording, wave, first=due - reach, last=due + reach)
    slip = 0.0
    if cue.is_voice and match.score < WHOLE:
        match, slip = _slipped(recording, wave, match, due)
    return Found(
        cue=cue,
        at=match.place / RATE,
        score=match.score,
        gain=match.gain,
        is_judged=True,
        slip=slip,
    )


def _slipped(recording: Samples, wave: Samples, match: Match, due: int) -> tuple[Match, float]:
    """Return where a clip begins and by how much its end slipped, if that explains it better."""
    part = min(round(HEAD * RATE), len(wave) // 2)
    reach, near = round(SEARCH * RATE), round(SLIP * RATE)
    head = find(recording, wave[:part], first=due - reach, last=due + reach)
    ends = round(head.place) + len(wave) - part
    end = find(recording, wave[-part:], first=ends - near, last=ends + near)
    slip = (end.place - head.place - len(wave) + part) / RATE
    if min(head.score, end.score) < max(VOICE_FOUND, match.score) or abs(slip) < 0.0005:
        return match, 0.0
    return head, slip


def _signal(recording: Samples, found: Found, waves: Waves) -> tuple[int, Samples]:
    """Return what a cue adds to the recording, and from which sample on; nothing if missing.

    A clip has one gain, but for its fading after a cut; a sound is ducked and swells, so its gain
    is followed.
    """
    place = int(np.floor(found.at * RATE))
    if found.is_missing:
        return place, np.zeros(0, dtype=np.float32)
    whole = waves[found.cue.name, found.cue.seconds]
    wave = shifted(whole[: round((found.cue.heard + FADED) * RATE)], found.at * RATE - place)
    if found.slip:
        wave = _torn(recording, wave, place, round(found.slip * RATE))
    if found.cue.is_voice and found.cue.cut is None:
        return place, np.float32(found.gain) * wave
    most = 1.3 * max(found.gain, 0.05) if found.is_judged else 2.0
    part = window(recording, place, place + len(wave))
    return place, with_gains(wave, gains(part, wave, most=most))


def _torn(recording: Samples, wave: Samples, place: int, slip: int) -> Samples:
    """Return a clip whose end slipped, torn where that is most like the recording."""
    part = window(recording, place, place + len(wave) + max(0, slip))

    def torn(at: int) -> Samples:
        out = np.zeros(len(part), dtype=np.float32)
        out[:at] = wave[:at]
        out[at + slip : len(wave) + slip] = wave[at:]
        return out

    places = range(max(0, -slip), len(wave), RATE // 100)
    return max((torn(at) for at in places), key=lambda whole: float(np.dot(part, whole)))


def _subtract(recording: Samples, place: int, signal: Samples) -> None:
    first, last = max(0, place), max(0, min(len(recording), place + len(signal)))
    if first < last:
        recording[first:last] -= signal[first - place : last - place]


def _timed(found: Sequence[Found], zero: float) -> tuple[tuple[Found, ...], float]:
    """Say how late each cue is, relative to the first; and where that puts zero."""
    first = next((f for f in found if f.is_judged and not f.is_missing), None)
    if first is not None:
        zero = first.at - first.cue.due
    return tuple(replace(f, late=f.at - zero - f.cue.due) for f in found), zero


def _tail(recording: Samples, found: Found, every: Sequence[Found]) -> float | None:
    """Return how many seconds a cue that was cut went on; None where it cannot be told.

    What answers the cut begins soon after it, so only the time until then is looked at.
    """
    if found.cue.cut is None or not found.is_judged or found.is_missing:
        return None
    cut = found.at + found.cue.heard
    answer = min((other.at for other in every if other.at > cut), default=cut + 3 * FADED)
    place, end = round(cut * RATE), round(min(answer, cut + 3 * FADED) * RATE)
    step = RATE // 100
    frames = (end - place) // step
    if frames < 1:
        return None
    part = np.abs(window(recording, place, place + frames * step)).reshape(frames, step)
    sounding = np.flatnonzero(part.max(axis=1) > 10 ** (LEFT_FLOOR / 20))
    return float(sounding[-1] + 1) / 100 if len(sounding) else 0.0


def _left(
    rest: Samples, recording: Samples, found: Sequence[Found], waves: Waves
) -> Iterator[Left]:
    """Yield the stretches of sound between the first and the last cue that none explains."""
    step = round(LEFT_FRAME * RATE)
    start = max(0, round((min(f.at for f in found) - 1) * RATE))
    end = min(len(rest), round((max(f.end for f in found) + 1) * RATE))
    level, whole = (_levels(x[start:end], step) for x in (rest, recording))
    # A stream that is a little fast or slow leaves something of every hiss, well below its vowel.
    around = range(-LEFT_AROUND, LEFT_AROUND + 1)
    explained = np.max([np.roll(whole, shift) for shift in around], axis=0)
    loud = level > np.maximum(10 ** (LEFT_FLOOR / 20), explained * 10 ** (LEFT_BELOW / 20))
    for one in found:
        if one.cue.cut is not None:
            cut = round(((one.end) * RATE - start) / step)
            loud[max(0, cut - 1) : max(0, cut + round(FADED / LEFT_FRAME))] = False
    for first, last in _runs(loud):
        if last - first >= LEFT_FRAMES:
            place = start + first * step
            stretch = Left(
                at=place / RATE,
                seconds=(last - first) * LEFT_FRAME,
                level=decibels(float(level[first:last].max())),
                name="",
            )
            yield replace(stretch, name=_likeness(rest, stretch, found, waves))


def _levels(samples: Samples, step: int) -> NDArray[np.float64]:
    count = len(samples) // step
    frames = samples[: count * step].reshape(count, step).astype(np.float64)
    return np.asarray(np.sqrt((frames**2).mean(axis=1)))


def _runs(loud: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield where stretches of loud frames begin and end; a gap of two frames does not end one."""
    places = np.flatnonzero(loud)
    if len(places):
        breaks = np.flatnonzero(np.diff(places) > 3)
        firsts = places[np.concatenate(([0], breaks + 1))]
        lasts = places[np.concatenate((breaks, [len(places) - 1]))]
        yield from ((int(a), int(b) + 1) for a, b in zip(firsts, lasts, strict=True))


def _likeness(rest: Samples, left: Left, found: Sequence[Found], waves: Waves) -> str:
    """Return the name of the cue nearby that a stretch sounds like, or nothing."""
    best, name = SOUND_FOUND, ""
    near = [f for f in found if f.at - 3 < left.at + left.seconds and left.at < f.end + 3]
    for cue in {(f.cue.name, f.cue.seconds): f.cue for f in near}.values():
        wave = waves[cue.name, cue.seconds]
        first = round((left.at - SEARCH) * RATE)
        match = find(rest, wave, first=first, last=first + round(2 * SEARCH * RATE))
        if match.score > best:
            best, name = match.score, cue.name
    return name
