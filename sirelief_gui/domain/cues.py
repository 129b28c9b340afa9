"""What is said and sounded when: the cues of every phase, as data, before anything is heard."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from sirelief_gui.domain.phrases import Phrase, PhraseBook
from sirelief_gui.domain.values import dataclass


class Level(StrEnum):
    """How much guidance is heard (SETTLED, Sound and guidance)."""

    FULL = "full"
    BRIEF = "brief"
    CHIMES = "chimes"
    SILENT = "silent"

    @property
    def following(self) -> Level:
        """The level that M and the speaker button lead to."""
        levels = tuple(Level)
        return levels[(levels.index(self) + 1) % len(levels)]


class Sound(StrEnum):
    """The designed sounds."""

    TICK = "tick"
    START = "start"
    HOLD = "hold"
    RELEASE = "release"
    REST = "rest"
    CHANGE = "change"
    HALF_WAY = "half_way"
    FINISH = "finish"


SOUND_SECONDS: Mapping[Sound, float] = MappingProxyType(
    {
        Sound.TICK: 0.15,
        Sound.START: 0.6,
        Sound.RELEASE: 0.7,
        Sound.REST: 1.0,
        Sound.CHANGE: 1.0,
        Sound.HALF_WAY: 0.5,
        Sound.FINISH: 2.0,
    }
)
"""How long each sound lasts; a held tone lasts as long as its hold (our own design)."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing that is heard: a clip of the voice, by its phrase id, or one of the sounds.

    ``at`` is an instant in seconds: of the monotonic clock while a session runs, from the start
    of the timeline in a listing. ``seconds`` is how long it lasts; a held tone is sustained so
    long. ``text`` is what a clip says.
    """

    at: float
    clip: str | None
    sound: Sound | None
    seconds: float
    text: str = ""

    @property
    def name(self) -> str:
        """The id of the phrase, or the sound's name behind "sound."."""
        return self.clip if self.clip is not None else f"sound.{self.sound}"

    @property
    def end(self) -> float:
        """The instant at which it is over."""
        return self.at + self.seconds


@dataclass(frozen=True, slots=True)
class Guidance:
    """Her choices about what is heard."""

    level: Level = Level.FULL
    count_up: bool = False
    hold_sound: bool = False
    """A soft tone is sustained through every hold."""
    count_down: bool = True
    """The last three seconds of lead-ins and rests are ticked."""
    pubic_pain: bool = False
    """The front of her pelvis hurts today: strap and ball come with a word about it."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice as the plan sees it: what can be said, and how many seconds each clip lasts."""

    book: PhraseBook
    lengths: Mapping[str, float]

    def phrase(self, phrase_id: str) -> tuple[Phrase, ...]:
        """Return a phrase by its id, as something to say; empty where the pack lacks it."""
        found = self.book.phrases.get(phrase_id)
        return () if found is None else (found,)
