"""Puts what is said in a lead-in on the lane of the voice."""

from __future__ import annotations

from collections.abc import Sequence

from sirelief_gui.domain.lane import Lane
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase
from sirelief_gui.domain.speech import CHIME, GET_READY, LeadIn, Line, Saying
from sirelief_gui.domain.timeline import SPEECH_MARGIN
from sirelief_gui.domain.values import dataclass

BEFORE_TICKS = 0.1
"""Seconds between "Get ready" and the first tick."""


@dataclass(frozen=True, slots=True)
class LeadInSpeech:
    """Says a lead-in of ``length`` seconds: each step at its instant, the rest around them."""

    lane: Lane
    phase: Phase
    lead_in: LeadIn
    length: int
    begins_rep: bool
    """A rep follows: she is told to get ready for it."""

    def say(self) -> None:
        """Put everything on the lane that has a place there."""
        lines, starts = self.lead_in.lines, self._starts()
        end = self.length - SPEECH_MARGIN - BEFORE_TICKS
        ready = self.lane.voice.phrase(GET_READY) if self.begins_rep else ()
        closes = end - self.lane.length(ready) - (SENTENCE_PAUSE if ready else 0.0)
        begins = [min(starts[line.number], closes) for line in lines]
        for place, line in enumerate(lines):
            until, following = (*begins[place + 1 :], closes)[0], lines[place + 1 : place + 2]
            if place == 0:
                self._first(line, begins[0], until)
            else:
                self._before(line.before, begins[place])
            self._step(line, starts[line.number], until, following)
        self._in_turn(self.lead_in.closing, closes, at=CHIME)  # no step may have had the time
        self.lane.say([ready], at=end - self.lane.length(ready), until=end)

    def _step(self, line: Line, start: float, until: float, following: Sequence[Line]) -> None:
        """Say a step in the fullest way that leaves time for what must come before the next."""
        before = (saying for after in following for saying in after.before)
        room = sum(self._taken(saying) for saying in before if not saying.spare)
        ways = self.lane.voice.book.ways(line.step.text)
        self.lane.say(ways, at=start, until=max(until - room, until - (until - start) / 2))

    def _first(self, line: Line, start: float, until: float) -> None:
        """Say where to; the first step may begin later where the layout kept no time for it."""
        before = start - SENTENCE_PAUSE / 2
        if not self.phase.step_starts:
            before = max(before, until - self.lane.length(line.phrases) - SENTENCE_PAUSE)
        self._in_turn(line.before, before, at=CHIME)

    def _before(self, sayings: Sequence[Saying], start: float) -> None:
        """Say something right before a step."""
        kept = list(sayings)
        while kept:
            begin = start - sum(map(self._taken, kept))
            if begin >= max(CHIME, self.lane.free_from - SENTENCE_PAUSE / 2):
                phrases = tuple(phrase for saying in kept for phrase in saying.phrases)
                self.lane.say([phrases], at=begin, until=start)
                return
            spare = [n for n, saying in enumerate(kept) if saying.spare]
            kept.pop(spare[-1] if spare else -1)

    def _in_turn(self, sayings: Sequence[Saying], until: float, *, at: float) -> None:
        """Say one after the other; the spare ones only if all the others fit, too."""
        free = max(at, self.lane.free_from)
        room = until - free + SENTENCE_PAUSE
        fits = sum(map(self._taken, sayings)) <= room
        for saying in sayings:
            if fits or not saying.spare:
                self.lane.say(_heads(saying.phrases), at=at, until=max(until, 0.0))

    def _taken(self, saying: Saying) -> float:
        return self.lane.length(saying.phrases) + SENTENCE_PAUSE if saying.phrases else 0.0

    def _starts(self) -> tuple[float, ...]:
        """When each step is said; in equal shares where the layout did not know the voice."""
        phase = self.phase
        if phase.step_starts or not phase.steps:
            return phase.step_starts
        share = phase.seconds / len(phase.steps)
        return tuple(max(CHIME, number * share) for number in range(len(phase.steps)))


def _heads(phrases: Sequence[Phrase]) -> list[Sequence[Phrase]]:
    return [phrases[:count] for count in range(len(phrases), 0, -1)]
