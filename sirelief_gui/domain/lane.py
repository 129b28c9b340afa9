"""One voice in time: phrases find their place on it, never two at once, never past the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field

from sirelief_gui.domain.cues import Cue, Voice
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase, speech_length
from sirelief_gui.domain.values import dataclass

CLOSING = 0.05
"""Seconds of silence before the end of a phase: the next one may begin with a word."""


@dataclass(slots=True)
class Lane:
    """The voice during one phase.

    ``begin`` and ``end`` bound it, in seconds from the start of the phase; nothing is placed
    outside. Phrases are tried in the order they are wanted, each kept out of what is there.
    """

    voice: Voice
    begin: float
    end: float
    cues: list[Cue] = field(default_factory=list)

    @property
    def free_from(self) -> float:
        """The instant from which the voice is free for good, a breath after what was placed."""
        last = max((cue.end for cue in self.cues), default=None)
        return self.begin if last is None else last + SENTENCE_PAUSE

    def length(self, phrases: Sequence[Phrase]) -> float:
        """Return the seconds that phrases take one after the other."""
        return speech_length(phrases, self.voice.lengths)

    def say(
        self,
        ways: Iterable[Sequence[Phrase]],
        *,
        at: float | None = None,
        until: float | None = None,
        pause: float = SENTENCE_PAUSE,
    ) -> bool:
        """Place the first of several ways to say something that fits, and tell whether one did.

        Without ``at`` it follows what was placed before; with it, it begins then or, where the
        voice is still busy, as soon as it is free. ``until`` is when it must be over, at most the
        end of the phase; ``pause`` the seconds between its phrases.
        """
        start = self.free_from if at is None else max(at, self.free_from)
        limit = self.end - CLOSING if until is None else min(until, self.end - CLOSING)
        for way in ways:
            saved = (SENTENCE_PAUSE - pause) * (len(way) - 1)
            if way and start + self.length(way) - saved <= limit + 1e-9:
                self._place(way, start, pause)
                return True
        return False

    def say_exactly(self, phrase: Phrase, at: float, until: float) -> bool:
        """Place a phrase at an instant and nowhere else: a number that belongs to its second."""
        length = self.length((phrase,))
        over = min(until, self.end)
        if at < self.begin or at + length > over:
            return False
        if any(cue.at < at + length and at < cue.end for cue in self.cues):
            return False
        self._place((phrase,), at, SENTENCE_PAUSE)
        return True

    def _place(self, phrases: Sequence[Phrase], start: float, pause: float) -> None:
        for phrase in phrases:
            seconds = self.length((phrase,))
            self.cues.append(Cue(start, phrase.id, None, seconds, phrase.text))
            start += seconds + pause
