"""What is said on the way into an exercise: the lines, how long they take, when each begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sirelief_gui.domain.cues import Level, Voice
from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase, speech_length, text_length
from sirelief_gui.domain.timeline import SPEECH_MARGIN

STEP_PAUSE = 1.0
"""Seconds between two steps into position, at least: she moves while she listens."""
CHIME = 0.7
"""Seconds that the sound of a lead-in or a rest has to itself before the voice begins."""
LONGEST_STEP_PAUSE = 8.0
"""Seconds between two steps into position, at most: after that she waits for us (our choice)."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something said on the way into an exercise; ``step`` is its place among the phase's steps.

    ``spare`` marks what is left out first where time is short.
    """

    text: str
    phrases: tuple[Phrase, ...]
    step: int | None = None
    spare: bool = False


def lead_in_lines(
    phase: Phase, library: Library, voice: Voice, level: Level = Level.FULL
) -> tuple[Line, ...]:
    """Return what is said in a lead-in, in order: where to, what she needs, then each step.

    Brief guidance leaves out how the exercise is done and what to be careful of.
    """
    if level not in (Level.FULL, Level.BRIEF):
        return ()
    book, full = voice.book, level is Level.FULL
    lines = [Line(phase.cue, book.known(phase.cue))]
    if phase.kind is PhaseKind.CHANGE_SIDE and phase.key.side is not None:
        lines.append(_named(voice, f"rest.{phase.key.side}"))
    lines += [_named(voice, f"need.{kit}") for kit in phase.needs]
    if full and phase.kind is PhaseKind.CHANGE_POSITION and phase.exercise is not None:
        posture = library.postures[library.exercises[phase.exercise].posture]
        caution = book.say(posture.caution) if posture.caution else ()
        lines.append(Line(posture.caution, caution, spare=True))
    lines += [
        Line(step.text, book.say(step.text), number)
        for number, step in enumerate(phase.steps)
        if full or not step.how_to
    ]
    return tuple(line for line in lines if line.phrases or line.step is not None)


def _named(voice: Voice, phrase_id: str) -> Line:
    phrase = voice.book.phrases.get(phrase_id)
    return Line("", ()) if phrase is None else Line(phrase.text, (phrase,), spare=True)


@dataclass(frozen=True, slots=True)
class VoiceSpeech:
    """Tells the layout in time how long things take to say. Lead-ins are as at one level."""

    voice: Voice
    level: Level = Level.FULL

    def seconds(self, text: str) -> float:
        """Return the seconds it takes to say a text, by guess where the pack lacks it."""
        return text_length(text, self.voice.book, self.voice.lengths)

    def lead_in_seconds(self, phase: Phase, library: Library) -> float:
        """Return the least seconds it takes to say everything of a lead-in."""
        lines = lead_in_lines(phase, library, self.voice, self.level)
        pauses = sum(_pause_before(line) for line in lines[1:])
        return CHIME + sum(self._length(line) for line in lines) + pauses

    def step_starts(self, phase: Phase, library: Library) -> tuple[float, ...]:
        """Return when each step is said; the time that is left is shared out between the steps.

        Steps that are not said at this level are shown after the others.
        """
        lines = lead_in_lines(phase, library, self.voice, self.level)
        steps = sum(1 for line in lines if line.step is not None)
        if not steps:
            return ()
        left = phase.seconds - SPEECH_MARGIN - self.lead_in_seconds(phase, library)
        more = min(max(0.0, left / steps), LONGEST_STEP_PAUSE - STEP_PAUSE)
        starts: dict[int, float] = {}
        at = CHIME
        for number, line in enumerate(lines):
            if number:
                at += _pause_before(line)
            if line.step is not None:
                # The pause comes after a step, while she does it; the first one waits for nothing.
                at += more if starts else 0.0
                starts[line.step] = at
            at += self._length(line)
        return _filled(starts, len(phase.steps), at, float(phase.seconds))

    def _length(self, line: Line) -> float:
        if line.phrases:
            return speech_length(line.phrases, self.voice.lengths)
        return self.seconds(line.text)


def speech_of(voice: Voice | None, level: Level) -> VoiceSpeech | None:
    """Return what a timeline is laid out with; None where nothing is said."""
    if voice is None or level not in (Level.FULL, Level.BRIEF):
        return None
    return VoiceSpeech(voice, level)


def _pause_before(line: Line) -> float:
    return SENTENCE_PAUSE if line.step is None else STEP_PAUSE


def _filled(starts: dict[int, float], steps: int, end: float, until: float) -> tuple[float, ...]:
    """Give every step an instant: those that are not said share the time that is left."""
    silent = [number for number in range(steps) if number not in starts]
    share = max(0.0, until - end) / len(silent) if silent else 0.0
    spread = {number: end + share * place for place, number in enumerate(silent)}
    return tuple(starts[n] if n in starts else spread[n] for n in range(steps))


def widened(voice: Voice, phrases: Sequence[Phrase], lengths: dict[str, float]) -> Voice:
    """Return a voice that can say more: words of her own, rendered on this computer."""
    book = replace(voice.book, phrases={**voice.book.phrases, **{p.id: p for p in phrases}})
    return Voice(book, {**voice.lengths, **lengths})
