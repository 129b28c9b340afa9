"""The waves of all cues as the app plays them, for comparing a recording with.

Clips are decoded from the shipped pack, sounds rendered by the app's own synthesis.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from benchmarks.cue_log import CueLine
from benchmarks.cue_signal import Samples
from sirelief_gui.domain.cues import Sound
from sirelief_gui.domain.phrases import HEAD_FILE
from sirelief_gui.ui.audio.prepared import decoded
from sirelief_gui.ui.audio.sounds import make_sound

VOICES = Path(__file__).resolve().parent.parent / "assets" / "voice" / "en"


def clips(voice: str) -> dict[str, Samples]:
    """Return every clip of a voice, by phrase id."""
    return {path.stem: clip(path) for path in sorted((VOICES / voice).glob("*.ogg"))}


def clip(path: Path) -> Samples:
    """Decode one clip as the app does: another way of doubling its rate leaves other hisses.

    Raises:
        ValueError: it cannot be decoded.
    """
    samples = decoded(path.with_name(HEAD_FILE).read_bytes() + path.read_bytes())
    if samples is None:
        raise ValueError(f"{path.name} is not a clip that can be played")
    return samples


def waves_of(
    cues: Iterable[CueLine], voice: Mapping[str, Samples]
) -> dict[tuple[str, float], Samples]:
    """Return the wave of every cue of a log, by name and seconds; ``voice`` as `clips` gives it."""
    return {
        (cue.name, cue.seconds): (
            voice[cue.name] if cue.is_voice else sound(cue.name.removeprefix("sound."), cue.seconds)
        )
        for cue in cues
    }


def recording(path: Path) -> Samples:
    """Read a raw recording: 16 bits, mono, at the one rate."""
    return np.fromfile(path, dtype="<i2").astype(np.float32) / np.float32(32768)


def sound(name: str, seconds: float) -> Samples:
    """Make one of the designed sounds; ``seconds`` is how long the tone of a hold goes on."""
    return make_sound(Sound(name), seconds)
