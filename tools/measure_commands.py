"""Measure whether a session could be steered by spoken words: what is heard, and what is misheard.

    sirelief plan --cues --json --voice higher > build/higher.json      (and lower)
    python -m tools.measure_commands --voices DIR --plan build/higher.json --plan build/lower.json

Five commands, spoken by voices of Kokoro, are put into a room: two meters from the microphone, with
noise, and with the app's own voice beside it. Pocketsphinx spots them, and is also told when to
listen; Whisper tiny.en shows what a dearer ear would do. DIR and the environment are those of
tools/render_voice.py. What came out is in docs/adr/0010-spoken-commands.md.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import math
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from sirelief_gui.services.clip_shape import RATE, Sound, shape
from tools.check_voice import LISTEN_RATE, OpenRecognizer, decoded, plain_words
from tools.render_voice import PACK, ROOT, Speak, Voice, hibari, kokoro

CACHE = ROOT / "build" / "commands"
COMMANDS = ("pause", "go on", "again", "skip", "stop")
SPEAKERS = (
    *("af_bella", "af_nova", "af_sarah", "af_kore", "am_adam"),
    *("am_fenrir", "am_puck", "bf_emma", "bm_george", "bm_lewis"),
)
PACES = (0.9, 1.15)
TALKERS = ("af_heart", "af_nova", "bm_lewis")
TALK = """The kettle is on, so sit down and tell me how the week went.
We took the early train and were home before it got dark.
Could you pick up some milk and a loaf of bread on the way?
The doctor said that walking a little every day would do me good.
She has been posting pictures of the garden since the roses came out.
Nobody knows when the shop opens on Sundays.
There is a storm coming, and the ferry may not sail tonight.
He scored in the last minute and the whole street was shouting.
I put the parcel on the step beside the blue door.
The committee will meet on Thursday to talk about the school.
Prices have gone up, but the market still sells good apples.
My sister is learning to play the cello, and it sounds better every month.
Turn left at the top of the hill and you will see the church.
The film was too long, because nothing happened in the first half.
You can never have too many cushions in a house this old.
We spoke for an hour about the boats, the weather and the neighbors.
The children skipped along the path and scared the pigeons.
Bring your coat, it gets cold once the sun has set.
They gained a customer and lost a good friend.
The cause of the delay was a cow on the line.
Stock prices fell, and the bank closed a hundred branches.
It was not the gift but the thought that made her laugh.
Open the window a little and let the steam out.
On Monday the workmen begin on the roof."""
LEVEL = 10 ** (-26 / 20)
"""Her voice at the microphone, RMS while she speaks."""
REVERBERATION, DIRECT = 0.4, -8.0
"""A living room: seconds to fall by 60 dB, and dB of the direct sound over the rest at 2 m."""
EVERY = 4.0
"""Seconds from one command to the next."""
LATE = 0.6
"""Seconds after a command in which it still counts as heard."""
LOOSEST = 1e-60
"""The threshold the spotter runs with; stricter ones are tried on the scores it gives."""


@dataclass(frozen=True, slots=True)
class Said:
    """A command in a recording: which, and from when to when, in seconds."""

    command: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Spotted:
    """What the spotter thought it heard, ending when, and how sure it was (powers of ten)."""

    command: str
    at: float
    score: float


@dataclass(frozen=True, slots=True)
class Scene:
    """A recording to listen to; without commands, all that is heard in it is misheard."""

    name: str
    sound: Sound
    said: tuple[Said, ...] = ()

    @property
    def hours(self) -> float:
        """How long it lasts."""
        return len(self.sound) / LISTEN_RATE / 3600


Heard = tuple[Scene, list[Spotted]]


class Studio:
    """Speaks words by a named voice, once, and keeps them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._engines: dict[str, Speak] = {}

    def say(self, words: str, model: str, pace: float = 1.0) -> Sound:
        """Return the words at the listener's rate, levelled, without silence around them."""
        engine = "hibari" if model == "af_heart" else "kokoro"
        key = hashlib.sha256(json.dumps([engine, model, pace, words]).encode()).hexdigest()
        path = CACHE / f"{key[:32]}.npy"
        if not path.exists():
            if engine not in self._engines:
                load = (
                    partial(hibari, 1) if engine == "hibari" else partial(kokoro, self._folder, 1)
                )
                self._engines[engine] = load()
            CACHE.mkdir(parents=True, exist_ok=True)
            np.save(path, self._engines[engine](words, Voice("", engine, model, pace), pace))
        return resampled(shape(np.load(path)))


def resampled(sound: Sound, stretch: float = 1.0) -> Sound:
    """Return a clip at the listener's rate; ``stretch`` makes it longer and lower, like a tape."""
    signal: Any = importlib.import_module("scipy.signal")
    up = round(LISTEN_RATE * stretch / 100)
    return np.asarray(signal.resample_poly(sound, up, RATE // 100), np.float32)


def leveled(sound: Sound, decibel: float = 0.0) -> Sound:
    """Bring a sound to the level of her voice, or so many dB over it, silence left out."""
    heard = sound[np.abs(sound) > 0.01 * np.abs(sound).max()]
    gain = LEVEL * 10 ** (decibel / 20) / math.sqrt(float(np.mean(heard**2)))
    return (sound * gain).astype(np.float32)


def in_the_room(sound: Sound, seed: int) -> Sound:
    """Return a sound as it arrives two meters away."""
    signal: Any = importlib.import_module("scipy.signal")
    count = int(REVERBERATION * LISTEN_RATE)
    seconds = np.arange(count) / LISTEN_RATE
    tail = np.random.default_rng(seed).normal(size=count) * 10 ** (-3 * seconds / REVERBERATION)
    tail[: LISTEN_RATE // 500] = 0
    tail *= 10 ** (-DIRECT / 20) / math.sqrt(float(np.sum(tail**2)))
    tail[0] = 1.0
    return leveled(signal.fftconvolve(sound, tail).astype(np.float32))


def noise(count: int, below: float, seed: int) -> Sound:
    """Return pink noise so many dB below her voice."""
    white = np.fft.rfft(np.random.default_rng(seed).normal(size=count))
    pink = np.fft.irfft(white / np.sqrt(np.maximum(np.arange(len(white)), 1.0)), count)
    return np.asarray(pink * (LEVEL * 10 ** (-below / 20) / pink.std()), np.float32)


def under(sound: Sound, other: Sound) -> Sound:
    """Mix a sound with the start of another, repeated where it is too short."""
    return np.asarray(sound + np.resize(other, len(sound)), np.float32)


def commands_said(studio: Studio) -> tuple[Sound, tuple[Said, ...]]:
    """Return every command by every speaker at both paces, close to the microphone."""
    spoken = [
        (command, studio.say(f"{command.capitalize()}.", model, pace))
        for model in (*SPEAKERS, "af_heart")
        for pace in PACES
        for command in COMMANDS
    ]
    sound = np.zeros(int((len(spoken) + 1) * EVERY * LISTEN_RATE), np.float32)
    said = []
    for number, (command, clip) in enumerate(spoken):
        start = int((number + 0.5) * EVERY * LISTEN_RATE)
        sound[start : start + len(clip)] = leveled(clip)
        said.append(Said(command, start / LISTEN_RATE, (start + len(clip)) / LISTEN_RATE))
    return sound, tuple(said)


def session_heard(plan: Path, voice: str) -> Sound:
    """Return the voice of a whole session, from the clips and a listing of its cues."""
    cues = [row for row in json.loads(plan.read_text("utf-8")) if row["what"] == "voice"]
    sound = np.zeros(int((cues[-1]["at_s"] + 10) * LISTEN_RATE), np.float32)
    for row in cues:
        clip = resampled(decoded(PACK / "en" / voice / f"{row['cue']}.ogg"))
        start = int(row["at_s"] * LISTEN_RATE)
        sound[start : start + len(clip)] += clip
    return sound


def people_talking(studio: Studio) -> list[Sound]:
    """Return talk without commands, one recording a talker; lower and higher talkers too."""
    gap = np.zeros(LISTEN_RATE // 3, np.float32)
    talks = []
    for model in TALKERS:
        said = [part for line in TALK.splitlines() for part in (studio.say(line, model), gap)]
        whole = np.concatenate(said)
        talks += [resampled(whole, stretch * RATE / LISTEN_RATE) for stretch in (0.9, 1.0, 1.1)]
    return talks


def scenes(studio: Studio, plans: Sequence[Path]) -> Iterator[Scene]:
    """Yield all that is listened to."""
    near, said = commands_said(studio)
    yield Scene("near, quiet", under(near, noise(len(near), 40, 1)), said)
    far = leveled(in_the_room(near, 2)[: len(near)])
    app = {plan.stem: in_the_room(session_heard(plan, plan.stem), 3) for plan in plans}
    for below in (20, 10, 5):
        yield Scene(f"2 m, noise −{below} dB", under(far, noise(len(far), below, 4)), said)
    quiet = under(far, noise(len(far), 20, 5))
    for over in (-10, 0):
        sound = under(quiet, leveled(next(iter(app.values())), over))
        yield Scene(f"2 m, over the app at {over} dB", sound, said)
    for name, sound in app.items():
        for over in (-10, 0):
            mixed = under(leveled(sound, over), noise(len(sound), 20, 6))
            yield Scene(f"false: session, {name}, {over} dB", mixed)
    talks = people_talking(studio)
    talk = in_the_room(np.concatenate(talks), 7)
    yield Scene("false: one person talking", under(talk, noise(len(talk), 20, 8)))
    length = 2 * max(map(len, talks))
    four = [np.resize(one, length + 7 * len(one) // 9)[-length:] for one in talks[::2][:4]]
    yield Scene("false: four talking at once", leveled(np.sum(four, axis=0).astype(np.float32)))


class Spotter:
    """Pocketsphinx, listening for the commands as keywords."""

    def __init__(self) -> None:
        pocketsphinx: Any = importlib.import_module("pocketsphinx")
        self._decoder = pocketsphinx.Decoder(samprate=LISTEN_RATE, loglevel="FATAL")
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.writelines(f"{command} /{LOOSEST}/\n" for command in COMMANDS)
            file.flush()
            self._decoder.add_kws("commands", file.name)
        self._decoder.activate_search("commands")

    def hear(self, sound: Sound) -> list[Spotted]:
        """Listen as to a microphone, tenth of a second by tenth."""
        raw = _raw(sound)
        step = LISTEN_RATE // 10 * 2
        self._decoder.start_utt()
        for start in range(0, len(raw), step):
            self._decoder.process_raw(raw[start : start + step], full_utt=False)
        self._decoder.end_utt()
        found = self._decoder.seg() or ()
        return [
            Spotted(part.word.strip(), part.end_frame / 100, _score(part.prob)) for part in found
        ]


def chosen(scene: Scene) -> list[Spotted]:
    """Return what pocketsphinx says when told that one of the five was said, and when."""
    pocketsphinx: Any = importlib.import_module("pocketsphinx")
    decoder = pocketsphinx.Decoder(samprate=LISTEN_RATE, loglevel="FATAL")
    rules = f"#JSGF V1.0; grammar five; public <one> = {' | '.join(COMMANDS)};"
    decoder.add_jsgf_string("five", rules)
    decoder.activate_search("five")
    found = []
    for said in scene.said:
        start, end = (round(at * LISTEN_RATE) for at in (said.start - 0.4, said.end + LATE))
        decoder.start_utt()
        decoder.process_raw(_raw(scene.sound[start:end]), full_utt=True)
        decoder.end_utt()
        heard = decoder.hyp()
        if heard is not None and heard.hypstr in COMMANDS:  # not half of "go on"
            found.append(Spotted(heard.hypstr, said.end, 0.0))
    return found


def _raw(sound: Sound) -> bytes:
    return (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()


def _score(kept: float) -> float:
    # The spotter keeps a whole number of 1024 steps of the logarithm to 1.0001, less 1500.
    step = math.log10(1.0001)
    return (math.log10(kept) / step + 1500) * 1024 * step


def hits(said: Sequence[Said], spotted: Sequence[Spotted], limits: dict[str, float]) -> set[int]:
    """Return which commands were heard for what they are, by their places in ``said``."""
    sure = [one for one in spotted if one.score >= limits[one.command]]
    return {
        number
        for number, one in enumerate(said)
        if any(s.command == one.command and one.start < s.at < one.end + LATE for s in sure)
    }


def false_alarms(scene: Scene, spotted: Sequence[Spotted], limits: dict[str, float]) -> int:
    """Return how often a command was heard that nobody said."""
    return sum(
        spot.score >= limits[spot.command]
        and not any(
            said.command == spot.command and said.start < spot.at < said.end + LATE
            for said in scene.said
        )
        for spot in spotted
    )


def limits_for(heard: dict[str, Heard], an_hour: float) -> dict[str, float]:
    """Return the loosest limits at which each command is misheard so often an hour at most.

    Only scenes without commands count, all together; the five share what is allowed.
    """
    silent = [(scene, spotted) for scene, spotted in heard.values() if not scene.said]
    hours = sum(scene.hours for scene, _ in silent)
    allowed = int(an_hour / len(COMMANDS) * hours)
    limits = {}
    for command in COMMANDS:
        scores = sorted(
            (spot.score for _, spotted in silent for spot in spotted if spot.command == command),
            reverse=True,
        )
        limits[command] = scores[allowed] + 1e-6 if len(scores) > allowed else math.log10(LOOSEST)
    return limits


def report(heard: dict[str, Heard], name: str, limits: dict[str, float]) -> None:
    """Print the table of one choice of limits."""
    print(f"\n{name}: " + ", ".join(f"{key} 1e{limits[key]:.0f}" for key in COMMANDS))
    for scene, spotted in heard.values():
        wrong = false_alarms(scene, spotted, limits)
        if not scene.said:
            print(f"  {scene.name:<32} {wrong / scene.hours:6.1f} an hour ({wrong})")
            continue
        found = hits(scene.said, spotted, limits)
        words = []
        for command in COMMANDS:
            places = {number for number, one in enumerate(scene.said) if one.command == command}
            words.append(f"{command} {len(found & places) / len(places):4.0%}")
        share = len(found) / len(scene.said)
        print(f"  {scene.name:<32} {share:6.1%}  {'  '.join(words)}  misheard {wrong}")


def better_ear(scene: Scene) -> tuple[list[Spotted], float, float]:
    """Return the commands among the words Whisper hears, seconds of computing, and of sound.

    Around each command that was said it listens for as long as `EVERY`; else to all of the sound.
    """
    hear = OpenRecognizer("en").hear
    length = int(EVERY * LISTEN_RATE)
    starts = [int((one.start - 1) * LISTEN_RATE) for one in scene.said]
    found, began = [], time.process_time()
    for start in starts or range(0, len(scene.sound), length):
        words = f" {' '.join(plain_words(hear(scene.sound[start : start + length])))} "
        middle = start / LISTEN_RATE + 1.2
        found += [Spotted(c, middle, 0.0) for c in COMMANDS for _ in words.split(f" {c} ")[1:]]
    count = len(starts or range(0, len(scene.sound), length))
    return found, time.process_time() - began, count * EVERY


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description="Measure spoken commands")
    parser.add_argument("--voices", type=Path, required=True, help="folder of kokoro-js's *.bin")
    parser.add_argument("--plan", type=Path, action="append", required=True, help="VOICE.json")
    parser.add_argument("--whisper", nargs="*", default=[], help="scenes for the better ear")
    options = parser.parse_args()
    heard: dict[str, Heard] = {}
    best: dict[str, Heard] = {}
    dear: dict[str, Heard] = {}
    computing = 0.0
    for scene in scenes(Studio(options.voices), options.plan):
        began = time.process_time()
        heard[scene.name] = scene, Spotter().hear(scene.sound)
        computing += time.process_time() - began
        print(f"{scene.name}: {scene.hours * 60:.1f} min", flush=True)
        if scene.said:
            best[scene.name] = scene, chosen(scene)
        if scene.name in options.whisper:
            found, cost, seconds = better_ear(scene)
            dear[scene.name] = scene, found
            print(
                f"  Whisper: {cost / seconds * EVERY:.2f} s of computing a window of {EVERY:.0f} s"
            )
    seconds = sum(scene.hours for scene, _ in heard.values()) * 3600
    print(f"\nspotter: {computing / seconds:.1%} of one core")
    for an_hour in (60.0, 10.0, 1.0):
        limits = limits_for(heard, an_hour)
        report(heard, f"misheard {an_hour:.0f} times an hour at most", limits)
    report(best, "told when one of the five is said", dict.fromkeys(COMMANDS, 0.0))
    report(dear, "Whisper", dict.fromkeys(COMMANDS, 0.0))


if __name__ == "__main__":
    main()
