"""What is said on the way into an exercise: the lines, how long they take, when each begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sirelief_gui.domain.cues import Level, Voice
from sirelief_gui.domain.exercise import Exercise, Library, PhaseKind, Step
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase, speech_length, text_length
from sirelief_gui.domain.timeline import SPEECH_MARGIN
from sirelief_gui.domain.values import dataclass

STEP_PAUSE = 1.0
"""Seconds between two steps, at least."""
CHIME = 0.7
"""Seconds that the sound of a lead-in or a rest has to itself before the voice begins."""
LONGEST_STEP_PAUSE = 12.0
"""Seconds left for a step into position, at most, where there is time to spare (our choice)."""
GET_READY = "cue.get_ready"

Way = tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """Something said beside the steps. ``spare``: left out first where time is short."""

    phrases: Way
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One step as it is said, with what is said right before it."""

    step: Step
    number: int
    """Its place among the steps of the phase."""
    phrases: Way
    before: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class LeadIn:
    """All that is said in a lead-in: the steps in order, and what follows the last of them."""

    lines: tuple[Line, ...]
    closing: tuple[Saying, ...]


def lead_in_of(
    phase: Phase,
    library: Library,
    voice: Voice,
    level: Level = Level.FULL,
    *,
    pubic_pain: bool = False,
) -> LeadIn:
    """Return what is said in a lead-in.

    Where to and what she needs comes first; coming up from lying it waits until she sits. What to
    be careful of comes when she is in place, before how the exercise is done. Brief guidance
    leaves the latter out.
    """
    if level not in (Level.FULL, Level.BRIEF):
        return LeadIn((), ())
    steps = [(n, s) for n, s in enumerate(phase.steps) if level is Level.FULL or not s.how_to]
    intro = _intro(phase, library, voice)
    careful = _careful(phase, library, voice, level, pubic_pain=pubic_pain)
    lines: list[Line] = []
    for number, step in steps:
        before: tuple[Saying, ...] = ()
        if intro and not (step.leaving and step.lying) and not _still_lies(phase, number):
            before, intro = intro, ()
        if step.how_to and careful is not None:
            before, careful = (*before, *careful, _named(voice, "ready.listen")), None
        lines.append(Line(step, number, voice.book.say(step.text), _said(before)))
    closing = (*intro, *(careful or ()), *_keys(phase, voice))
    return LeadIn(tuple(lines), _said(closing))


def _still_lies(phase: Phase, number: int) -> bool:
    """Tell whether she has not come up yet: the step before one out of position was lying."""
    step = phase.steps[number]
    return step.leaving and any(s.lying and s.leaving for s in phase.steps[:number])


def _said(sayings: Sequence[Saying]) -> tuple[Saying, ...]:
    return tuple(saying for saying in sayings if saying.phrases)


def _intro(phase: Phase, library: Library, voice: Voice) -> tuple[Saying, ...]:
    sayings = [Saying(voice.book.known(phase.cue))]
    if phase.kind is PhaseKind.CHANGE_SIDE and phase.key.side is not None:
        sayings.append(_named(voice, f"rest.{phase.key.side}"))
    for kit in phase.needs:
        on = () if phase.exercise is None else _place(phase, library, voice, kit)
        sayings.append(Saying(on, spare=True) if on else _named(voice, f"need.{kit}"))
    return tuple(sayings)


def _place(phase: Phase, library: Library, voice: Voice, kit: str) -> Way:
    """What is said of a mat or a chair: what it must be like."""
    posture = library.postures[library.exercises[phase.exercise or ""].posture]
    return voice.book.say(posture.surface) if kit in ("mat", "chair") else ()


def _careful(
    phase: Phase, library: Library, voice: Voice, level: Level, *, pubic_pain: bool
) -> tuple[Saying, ...] | None:
    """What to mind once she is in place; what belongs to lying is said at every level."""
    if phase.exercise is None or phase.kind is PhaseKind.CHANGE_SIDE:
        return None
    exercise = library.exercises[phase.exercise]
    posture, book = library.postures[exercise.posture], voice.book
    sayings = []
    if pubic_pain and exercise.pubic_note:
        sayings.append(Saying(book.say(exercise.pubic_note)))
    if phase.kind is PhaseKind.CHANGE_POSITION and posture.caution:
        sayings.append(Saying(book.say(posture.caution)))
    elif level is Level.FULL and (phase.index == 0 or phase.kind is PhaseKind.CHANGE_POSITION):
        sayings += cautions(exercise, voice)
    return tuple(sayings)


def cautions(exercise: Exercise, voice: Voice) -> list[Saying]:
    """Return what to be careful of in an exercise, to be said as far as there is time."""
    return [Saying(voice.book.say(text), spare=True) for text in exercise.cautions]


def _keys(phase: Phase, voice: Voice) -> tuple[Saying, ...]:
    """Before the first exercise: how to pause and how to stop without looking.

    Only what is shown before she lies down comes before the first lead-in.
    """
    if phase.index > 1:
        return ()
    return _named(voice, "ready.any_key_pauses"), _named(voice, "ready.hold_to_stop")


def _named(voice: Voice, phrase_id: str) -> Saying:
    return Saying(voice.phrase(phrase_id), spare=True)


@dataclass(frozen=True, slots=True)
class VoiceSpeech:
    """Tells the layout in time how long things take to say. Lead-ins are as at one level."""

    voice: Voice
    level: Level = Level.FULL
    pubic_pain: bool = False

    def seconds(self, text: str) -> float:
        """Return the seconds it takes to say a text, by guess where the pack lacks it."""
        return text_length(text, self.voice.book, self.voice.lengths)

    def lead_in_seconds(self, phase: Phase, library: Library) -> float:
        """Return the least seconds it takes to say, and to do, everything of a lead-in."""
        lead_in = self._lead_in(phase, library)
        spoken = sum(self._before(line) + self._length(line) for line in lead_in.lines)
        pauses = sum(self._after(line) for line in lead_in.lines)
        ready = self._together((Saying(self.voice.phrase(GET_READY)),))
        return CHIME + spoken + pauses + self._together(lead_in.closing) + ready

    def step_starts(self, phase: Phase, library: Library) -> tuple[float, ...]:
        """Return when each step is said; the time to spare goes to the steps into position.

        Steps that are not said at this level are shown after the others.
        """
        lines = self._lead_in(phase, library).lines
        doing = sum(1 for line in lines if not line.step.how_to)
        left = phase.seconds - SPEECH_MARGIN - self.lead_in_seconds(phase, library)
        share = max(0.0, left / doing) if doing else 0.0
        starts: dict[int, float] = {}
        at = CHIME
        for line in lines:
            at += self._before(line)
            starts[line.number] = at
            pause = self._after(line)
            if not line.step.how_to:
                pause = max(pause, min(pause + share, LONGEST_STEP_PAUSE))
            at += self._length(line) + pause
        return _filled(starts, len(phase.steps), at, float(phase.seconds))

    def _lead_in(self, phase: Phase, library: Library) -> LeadIn:
        return lead_in_of(phase, library, self.voice, self.level, pubic_pain=self.pubic_pain)

    def _before(self, line: Line) -> float:
        return self._together(line.before)

    def _together(self, sayings: Sequence[Saying]) -> float:
        lengths = (speech_length(saying.phrases, self.voice.lengths) for saying in sayings)
        return sum(length + SENTENCE_PAUSE for length in lengths if length)

    def _after(self, line: Line) -> float:
        return max(STEP_PAUSE, float(line.step.seconds))

    def _length(self, line: Line) -> float:
        if line.phrases:
            return speech_length(line.phrases, self.voice.lengths)
        return self.seconds(line.step.text)


def speech_of(voice: Voice | None, level: Level, *, pubic_pain: bool = False) -> VoiceSpeech | None:
    """Return what a timeline is laid out with; None where nothing is said."""
    if voice is None or level not in (Level.FULL, Level.BRIEF):
        return None
    return VoiceSpeech(voice, level, pubic_pain)


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
