"""A program of its own that speaks words with the optional engine: texts in, clips out.

    python -m sirelief_gui.services.speak_words < texts > clips

Each line of the input is a JSON text; each line of the output is JSON too: the WAV file that says
it, in base64, or null where the engine has no sound for it. It runs beside the app and not in it,
because the engine would hold the session's screen up for half a second while it loads, keep
130 MB for good, and could take the app with it. Nothing is fetched: the voice used is the one
inside the engine's package.
"""

from __future__ import annotations

import base64
import importlib
import io
import json
import os
import sys
import wave
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import Any

import numpy as np

from sirelief_gui.services.clip_shape import RATE, Sound, peak, shape

ENGINE = "hibari"
"""The module of the package hibari-tts (extra ``voice``)."""
PACE = 0.9
SEED = 1
"""As the shipped voice was rendered (tools/render_voice.py)."""
SHORTEST = 0.05
"""Seconds; less is no word."""
QUIETEST = -50.0
"""Peak in dB of full scale; less is no word, and leveling it would make noise of it."""
LOWER_PRIORITY = 10

Speak = Callable[[str], Sound]


def main() -> None:
    """Answer every line of the input until it ends."""
    if hasattr(os, "nice"):
        os.nice(LOWER_PRIORITY)  # a session may be running
    answers = sys.stdout
    with redirect_stdout(sys.stderr):  # whatever the engine has to say is no answer
        speak = _engine()
        for line in sys.stdin:
            clip = clip_of(speak(json.loads(line)))
            answer = None if clip is None else base64.b64encode(clip).decode("ascii")
            print(json.dumps(answer), file=answers, flush=True)


def clip_of(raw: Sound) -> bytes | None:
    """Return a WAV file of a sound, shaped like the shipped clips; None where there is no word."""
    if len(raw) < SHORTEST * RATE or peak(raw) < QUIETEST:
        return None
    samples = np.clip(shape(raw) * 32767, -32768, 32767).round().astype("<i2")
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return buffer.getvalue()


def _engine() -> Speak:
    module: Any = importlib.import_module(ENGINE)
    model = module.Hibari(threads=1)

    def speak(words: str) -> Sound:
        return np.asarray(model(words, speed=PACE, seed=SEED), np.float32)

    return speak


if __name__ == "__main__":
    main()
