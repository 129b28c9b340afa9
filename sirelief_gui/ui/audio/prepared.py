"""Cues as samples: clips decoded, sounds made, ahead of need, and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict

import miniaudio
import numpy as np

from sirelief_gui.domain.cues import Cue
from sirelief_gui.ui.audio.clip_source import ClipSource
from sirelief_gui.ui.audio.mixer import RATE
from sirelief_gui.ui.audio.ramp import Samples
from sirelief_gui.ui.audio.sounds import make_sound

ROOM = 24 * 1024 * 1024
"""Bytes of samples that are kept: about two minutes."""
_HALF = RATE // 2

Key = tuple[str, str, float]


class Prepared:
    """The samples of cues by voice and name; what was asked for longest ago goes first."""

    def __init__(self, clips: ClipSource, *, room: int = ROOM) -> None:
        self._clips = clips
        self._room = room
        self._kept: OrderedDict[Key, Samples | None] = OrderedDict()
        self._used = 0

    @property
    def used(self) -> int:
        """How many bytes of samples are kept."""
        return self._used

    def samples(self, cue: Cue, voice: str) -> Samples | None:
        """Return a cue's samples at `RATE`; None when its clip is missing or broken."""
        key = _key(cue, voice)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._make(cue, voice)
        self._keep(key, made)
        return made

    def _make(self, cue: Cue, voice: str) -> Samples | None:
        if cue.sound is not None:
            return make_sound(cue.sound, cue.seconds)
        data = self._clips.clip(voice, cue.clip or "")
        return None if data is None else decoded(data)

    def _keep(self, key: Key, made: Samples | None) -> None:
        self._kept[key] = made
        self._used += 0 if made is None else made.nbytes
        while self._used > self._room and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._used -= 0 if gone is None else gone.nbytes


def _key(cue: Cue, voice: str) -> Key:
    if cue.sound is not None:
        return ("", cue.name, cue.seconds)
    return (voice, cue.name, 0.0)


def decoded(data: bytes) -> Samples | None:
    """Decode a compressed clip to one channel at `RATE`; None when it cannot be."""
    try:
        half = _rate(data) == _HALF
        wanted = _HALF if half else RATE
        found = miniaudio.decode(data, miniaudio.SampleFormat.FLOAT32, 1, wanted)
    except miniaudio.MiniaudioError:
        return None
    samples = np.frombuffer(found.samples, dtype=np.float32)
    if not len(samples):
        return None
    return doubled(samples) if half else samples


def _rate(data: bytes) -> int:
    """Return the samples a second of a clip: Vorbis is shipped, WAV holds her own words."""
    is_wav = data.startswith(b"RIFF")
    read = miniaudio.wav_get_info if is_wav else miniaudio.vorbis_get_info
    return int(read(data).sample_rate)


def doubled(samples: Samples) -> Samples:
    """Return the same sound at twice the rate.

    The decoder's own way of doing it leaves mirrored hiss above the clip's band.
    """
    reach = 24
    taps = np.sinc(np.arange(-reach, reach) + 0.5) * np.kaiser(2 * reach, 8.0)
    between = np.convolve(samples, (taps / taps.sum()).astype(np.float32))
    twice = np.empty(2 * len(samples), dtype=np.float32)
    twice[0::2] = samples
    twice[1::2] = between[reach : reach + len(samples)]
    return twice
