"""What the voice can say: the phrases of the shipped pack, and which of them say a given text.

A phrase is one sentence, one clip a voice. Its id is ``group.key``, as `assets/voice/phrases.toml`
lists it; the clip is `assets/voice/<language>/<voice>/<id>.ogg` behind the `head.bin` of its voice,
and `index.json` beside the voices tells every clip's seconds. Other languages than English have a
list of their own with the same ids, `assets/voice/<language>/phrases.toml`. Ids never change their
meaning, so code may name them:

    exercise.{id}, exercise.{id}_short     names           next.{id}        "Next: Bridging."
    summary.{id}                           what it is      need.{kit id}    what she will need
    posture.{id}, posture.{id}_title, posture.{id}_stay    a position, moving into it, staying
    step.*, cue.*, technique.*, caution.*  what the library says
    hold.{n}        "Hold five seconds."   count.{n}       "Five." (1 to 10)
    rep.{n}_of_{m}  "Two of five."         rep.{n}         "Rep two." (`rep_ids` chooses)
    rest.*, ready.*, demo.*, pause.*, stop.*, ease.*, move.*, finish.*, level.*, check.*

What the library or the timeline says is not named but looked up by its text: `PhraseBook.say` takes
the text as the screen shows it ("Round your back up slowly. Hold 5 s.") and returns its sentences'
phrases, after `spoken` has put numbers into words. The match is exact; a text with any sentence
that is not in the pack gives nothing, and the caller shows it, renders it or sounds a tone. The
library is English within the app, and so is what is looked up, whichever language answers.

All of it is plain values: nothing here reads a file or makes a sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from sirelief_gui.domain.reading import LibraryError, Table
from sirelief_gui.domain.values import dataclass

PHRASES_FILE = "phrases.toml"
INDEX_FILE = "index.json"
HEAD_FILE = "head.bin"
"""Beside the clips of a voice: the first pages of every one of them, kept once."""
SENTENCE_PAUSE = 0.35
"""Seconds of silence between two sentences of one text, as long as a calm speaker's breath."""
MOST_PAIRED = 10
"""Up to this many reps the voice says "two of five"; in longer sets "rep two"."""
UNKNOWN_PACE = 0.08
"""Seconds a character that a text is taken to last when it is not in the pack."""

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
_UNITS = {"s": "second", "cm": "centimeter", "min": "minute"}
_QUANTITY = re.compile(r"\b(\d+)(?:\s(s|cm|min)\b)?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence of the pack.

    ``shorter`` is the id of what is said instead where time is short. ``say`` is what the engine
    that rendered it was given, ``pace`` how fast relative to the voice (1.0); both matter to the
    renderer only. ``source`` is the English of a phrase in another language: it is looked up by
    that; "" where ``text`` is what is looked up.
    """

    id: str
    text: str
    shorter: str | None = None
    say: str = ""
    pace: float = 1.0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Clip:
    """The sound of one phrase in one voice: its length, and the hash of its file."""

    seconds: float
    sha256: str


@dataclass(frozen=True, slots=True)
class VoiceIndex:
    """What is in a rendered pack: for each voice its clips by phrase id.

    ``texts`` is what each clip said when it was rendered, to notice a phrase changed since.
    """

    language: str
    rate: int
    """Samples a second of every clip."""
    texts: Mapping[str, str]
    voices: Mapping[str, Mapping[str, Clip]]

    def lengths(self, voice: str) -> dict[str, float]:
        """Return the seconds of each clip of a voice, by phrase id. KeyError for no such voice."""
        return {key: clip.seconds for key, clip in self.voices[voice].items()}


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """All phrases of one language, by id and by text."""

    language: str
    phrases: Mapping[str, Phrase]
    _by_text: Mapping[str, Phrase] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_text = {phrase.source or phrase.text: phrase for phrase in self.phrases.values()}
        object.__setattr__(self, "_by_text", by_text)

    def __getitem__(self, phrase_id: str) -> Phrase:
        return self.phrases[phrase_id]

    def __iter__(self) -> Iterator[Phrase]:
        return iter(self.phrases.values())

    def __len__(self) -> int:
        return len(self.phrases)

    def say(self, text: str) -> tuple[Phrase, ...]:
        """Return the phrases that together say a text; empty when the pack cannot say all of it."""
        found = tuple(self._by_text.get(sentence) for sentence in sentences(text))
        return tuple(phrase for phrase in found if phrase) if all(found) else ()

    def known(self, text: str) -> tuple[Phrase, ...]:
        """Return the phrases of those sentences of a text that the pack can say."""
        found = (self._by_text.get(sentence) for sentence in sentences(text))
        return tuple(phrase for phrase in found if phrase)

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the sentences of a text that the pack lacks."""
        return tuple(sentence for sentence in sentences(text) if sentence not in self._by_text)

    def ways(self, text: str) -> tuple[tuple[Phrase, ...], ...]:
        """Return every way to say a text, from in full to shortest.

        Sentences are left out from the end; what is left of the last one is then shortened.
        """
        full = self.say(text)
        heads = [full[:count] for count in range(len(full), 0, -1)]
        if full:
            heads += [(short,) for short in self.shorter(full[0])]
        return tuple(heads)

    def shorter(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """Return the shorter forms of a phrase, each shorter than the one before."""
        forms: list[Phrase] = []
        while phrase.shorter is not None:
            phrase = self.phrases[phrase.shorter]
            forms.append(phrase)
        return tuple(forms)

    def fitting(
        self, text: str, seconds: float, lengths: Mapping[str, float]
    ) -> tuple[Phrase, ...]:
        """Return the fullest way to say a text within so many seconds; empty when none fits."""
        return next((way for way in self.ways(text) if speech_length(way, lengths) <= seconds), ())

    def opening(
        self, rep: int, reps: int, cue: str, *, seconds: float, lengths: Mapping[str, float]
    ) -> tuple[Phrase, ...]:
        """Return what to say at the start of a rep: its number, then what to do, as time allows.

        Where both do not fit, the number is said alone ("Two."), then without the cue.
        """
        numbers = [self.phrases[key] for key in rep_ids(rep, reps)]
        openings = [(number, *way) for number in numbers for way in self.ways(cue)]
        openings += [(number,) for number in numbers]
        return next((way for way in openings if speech_length(way, lengths) <= seconds), ())


def spoken(text: str) -> str:
    """Put a text of the screen the way it is said: "Hold 5 s" becomes "Hold five seconds."."""
    words = text.replace("\N{NO-BREAK SPACE}", " ").strip()
    head, *tails = words.split(" – ")  # the dash of "Round up – hold"
    words = ". ".join([head, *(tail[:1].upper() + tail[1:] for tail in tails)])
    words = _QUANTITY.sub(_in_words, words)
    return words if words.endswith((".", "?", "!")) else f"{words}."


def sentences(text: str) -> tuple[str, ...]:
    """Split a text into the sentences that are said, each as `spoken` puts it."""
    return tuple(_SENTENCE_END.split(spoken(text)))


def rep_id(rep: int, reps: int) -> str:
    """Return the id of what is said at the start of a rep, both counted from 1."""
    return f"rep.{rep}_of_{reps}" if 2 <= reps <= MOST_PAIRED else f"rep.{rep}"


def rep_ids(rep: int, reps: int) -> tuple[str, ...]:
    """Return the ids of the ways to say a rep, in full first, then its number alone."""
    full = rep_id(rep, reps)
    return (full, count_id(rep)) if rep <= MOST_PAIRED else (full,)


def count_id(seconds: int) -> str:
    """Return the id of a number said while a hold or a count-in is counted (1 to 10)."""
    return f"count.{seconds}"


def speech_length(phrases: Sequence[Phrase], lengths: Mapping[str, float]) -> float:
    """Return the seconds that phrases take one after the other, pauses between them included.

    A phrase without a clip counts as `UNKNOWN_PACE` would have it.
    """
    if not phrases:
        return 0.0
    said = sum(lengths.get(p.id, len(p.text) * UNKNOWN_PACE) for p in phrases)
    return said + SENTENCE_PAUSE * (len(phrases) - 1)


def text_length(text: str, book: PhraseBook, lengths: Mapping[str, float]) -> float:
    """Return the seconds it takes to say a text, by guess where the pack lacks it."""
    phrases = book.say(text)
    return speech_length(phrases, lengths) if phrases else len(spoken(text)) * UNKNOWN_PACE


def parse_phrases(
    data: Mapping[str, object], *, file: str = PHRASES_FILE, source: PhraseBook | None = None
) -> PhraseBook:
    """Read a phrases.toml as parsed. Raises LibraryError for the first thing that is wrong.

    ``source`` is the English, for a list in another language. That one says as much by the same
    ids; two of them may say the same words.
    """
    root = Table(file, data)
    language = root.text("language")
    found: dict[str, Phrase] = {}
    texts: dict[str, str] = {}
    for group in root.keys():  # noqa: SIM118 - a Table is no dict
        if group == "language":
            continue
        table = root.table(group)
        for key in table.keys():  # noqa: SIM118
            phrase = _phrase(table, group, key)
            if source is None and phrase.text in texts:
                raise table.error(key, f"says the same as {texts[phrase.text]}")
            found[phrase.id] = phrase
            texts[phrase.text] = phrase.id
    for phrase in found.values():
        _check_chain(phrase, found, file)
    return PhraseBook(language, found if source is None else _sourced(found, source, file))


def parse_index(data: Mapping[str, object], *, file: str = INDEX_FILE) -> VoiceIndex:
    """Read the index of a rendered pack. Raises LibraryError for the first thing that is wrong."""
    root = Table(file, data)
    language, rate = root.text("language"), root.integer("rate", 8000)
    names = root.table("voices").keys()
    clips = root.table("clips")
    root.done()
    texts: dict[str, str] = {}
    voices: dict[str, dict[str, Clip]] = {name: {} for name in names}
    for phrase_id in clips.keys():  # noqa: SIM118
        table = clips.table(phrase_id)
        texts[phrase_id] = table.text("text")
        for name in names:
            if table.has(name):
                voices[name][phrase_id] = _clip(table.table(name))
        table.done()
    return VoiceIndex(language, rate, texts, voices)


def _in_words(match: re.Match[str]) -> str:
    number, unit = int(match[1]), match[2]
    words = _NUMBERS[number] if number < len(_NUMBERS) else match[1]
    if unit is None:
        return words
    return f"{words} {_UNITS[unit]}" + ("" if number == 1 else "s")


def _phrase(table: Table, group: str, key: str) -> Phrase:
    """Read one entry: its text alone, or a table."""
    phrase_id = f"{group}.{key}"
    if isinstance(table.value(key), str):
        phrase = Phrase(phrase_id, table.text(key))
    else:
        entry = table.table(key)
        phrase = Phrase(
            phrase_id,
            entry.text("text"),
            entry.text("shorter") if entry.has("shorter") else None,
            entry.text("say", ""),
            _number(entry, "pace") if entry.has("pace") else 1.0,
        )
        entry.done()
    if sentences(phrase.text) != (phrase.text,):
        raise table.error(key, f"must be one sentence in words, is “{phrase.text}”")
    return phrase


def _check_chain(phrase: Phrase, found: Mapping[str, Phrase], file: str) -> None:
    """See that the shorter forms exist, get shorter, and so come to an end."""
    following = phrase.shorter
    if following is None:
        return
    if following not in found:
        raise LibraryError(file, f"{phrase.id}.shorter", f"there is no phrase “{following}”")
    if len(found[following].text) >= len(phrase.text):
        raise LibraryError(file, f"{phrase.id}.shorter", f"“{following}” is not shorter")


def _sourced(found: Mapping[str, Phrase], source: PhraseBook, file: str) -> Mapping[str, Phrase]:
    """See that a translation says all that the source does, and tie each phrase to its English."""
    for phrase_id in [*source.phrases, *found]:
        if (phrase_id in found) != (phrase_id in source.phrases):
            raise LibraryError(file, phrase_id, "must be in both languages, is in one")
        if found[phrase_id].shorter != source[phrase_id].shorter:
            raise LibraryError(file, f"{phrase_id}.shorter", "is not as in the other language")
    return {key: replace(found[key], source=phrase.text) for key, phrase in source.phrases.items()}


def _clip(table: Table) -> Clip:
    clip = Clip(_number(table, "seconds"), table.text("sha256"))
    table.done()
    return clip


def _number(table: Table, key: str) -> float:
    value = table.value(key)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 60:
        raise table.error(key, "must be a number above 0 and below 60")
    return float(value)
