"""The plan of cues: what is heard in every phase of a timeline, before the session begins.

Rules, all of them kept by tests:

1. No cue overruns its phase. What does not fit is said shorter, or left to the sound alone.
2. Two clips of the voice never sound at once.
3. A number is said on the second whose digit is on screen, or not at all.
4. The plan of a phase depends on nothing but the timeline, the guidance and the voice: what is
   heard can be listed, and is the same after a pause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sirelief_gui.domain.cue_sounds import phase_sounds
from sirelief_gui.domain.cues import Cue, Guidance, Level, Sound, Voice
from sirelief_gui.domain.demo import DEMO_INTRO
from sirelief_gui.domain.exercise import GUIDE_KINDS, REP_KINDS, Library, PhaseKind
from sirelief_gui.domain.lane import Lane
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase
from sirelief_gui.domain.rep_cues import RepSpeech
from sirelief_gui.domain.speech import CHIME, Line, lead_in_lines
from sirelief_gui.domain.timeline import SPEECH_MARGIN, Timeline

FINISH_CHIME = 1.2
"""Seconds that the closing sound has to itself before the voice."""


@dataclass(frozen=True, slots=True)
class PlannedCue:
    """A cue of the listing, with the index of the phase it belongs to."""

    cue: Cue
    phase: int


@dataclass(frozen=True, slots=True)
class CueBook:
    """Knows what is heard in each phase, for one guidance and voice; None: no voice at all."""

    library: Library
    guidance: Guidance
    voice: Voice | None

    @property
    def speaks(self) -> bool:
        """Whether anything is said."""
        return self.voice is not None and self.guidance.level in (Level.FULL, Level.BRIEF)

    @property
    def sounds(self) -> bool:
        """Whether anything is heard at all."""
        return self.guidance.level is not Level.SILENT

    def phase(
        self,
        timeline: Timeline,
        index: int,
        *,
        start: float = 0.0,
        speaks_from: float = 0.0,
        length: int | None = None,
        first: Sequence[Phrase] = (),
    ) -> tuple[Cue, ...]:
        """Return the cues of a phase in order, in seconds from its start.

        Nothing begins before ``start``, no word before ``speaks_from``; ``length`` is the phase's
        own where it was made longer. ``first`` is said before anything else.
        """
        phase = timeline.phases[index]
        seconds = phase.seconds if length is None else length
        sounds = phase_sounds(timeline, index, self.guidance, length=seconds)
        cues = [late for cue in sounds if (late := _from(cue, start, seconds)) is not None]
        if self.voice is not None and self.speaks:
            lane = Lane(self.voice, max(start, speaks_from), float(seconds))
            lane.say([first])
            self._say(lane, timeline, phase, seconds)
            cues += lane.cues
        return tuple(sorted(cues, key=lambda cue: cue.at))

    def _say(self, lane: Lane, timeline: Timeline, phase: Phase, length: int) -> None:
        if phase.is_demo:
            self._say_demo(lane, phase)
        elif phase.kind in GUIDE_KINDS:
            self._say_lead_in(lane, phase, length)
        elif phase.kind in REP_KINDS and phase.item is not None:
            plan = timeline.items[phase.item]
            RepSpeech(plan, lane.voice, self.guidance).say(lane, phase, length=length)
        elif phase.kind is PhaseKind.FINISH:
            self._say_finish(lane)
        else:
            self._say_rest(lane, phase)

    def _ways(self, lane: Lane, text: str) -> Sequence[Sequence[Phrase]]:
        ways = lane.voice.book.ways(text)
        return ways if self.guidance.level is Level.FULL else ways[-1:]

    def _say_demo(self, lane: Lane, phase: Phase) -> None:
        lane.say(lane.voice.book.ways(phase.cue), until=DEMO_INTRO)
        for part in phase.demo:
            lane.say(self._ways(lane, part.say), at=float(part.offset), until=float(part.end))
        end = float(phase.demo[-1].end)
        lane.say([lane.voice.phrase("demo.now_we_count")], at=end)

    def _say_lead_in(self, lane: Lane, phase: Phase, length: int) -> None:
        lines = lead_in_lines(phase, self.library, lane.voice, self.guidance.level)
        spoken = [line for line in lines if line.step is not None]
        starts = _step_starts(phase)
        end = float(length - SPEECH_MARGIN)
        ends = [starts[line.step or 0] - SENTENCE_PAUSE / 2 for line in spoken] + [end]
        before = ends[0]
        if spoken and not phase.step_starts:
            # The layout kept no time for it: the first step may begin a little later instead.
            before = max(before, ends[1] - lane.length(spoken[0].phrases) - SENTENCE_PAUSE)
        self._say_intro(lane, [line for line in lines if line.step is None], until=before)
        for line, until in zip(spoken, ends[1:], strict=True):
            lane.say(lane.voice.book.ways(line.text), at=starts[line.step or 0], until=until)

    def _say_intro(self, lane: Lane, lines: Sequence[Line], *, until: float) -> None:
        """Say where to and what is needed; the spare lines only if all the others fit, too."""
        room = until - max(lane.free_from, lane.begin + CHIME) if lines else 0.0
        needed = sum(lane.length(line.phrases) + SENTENCE_PAUSE for line in lines) - SENTENCE_PAUSE
        for line in lines:
            if needed <= room or not line.spare:
                heads = [line.phrases[:count] for count in range(len(line.phrases), 0, -1)]
                lane.say(heads, at=CHIME, until=max(until, 0.0))

    def _say_rest(self, lane: Lane, phase: Phase) -> None:
        book, is_full = lane.voice.book, self.guidance.level is Level.FULL
        said = book.known(phase.cue)
        if not is_full and said:
            said = (*book.shorter(said[0])[-1:], *said[1:]) if book.shorter(said[0]) else said
        lane.say([said[:count] for count in range(len(said), 0, -1)], at=CHIME)
        if phase.kind is PhaseKind.REST_EXERCISE and phase.exercise is not None:
            posture = self.library.postures[self.library.exercises[phase.exercise].posture]
            if is_full:
                lane.say([book.say(posture.stay)])
            for kit in phase.needs:
                lane.say([lane.voice.phrase(f"need.{kit}")])

    def _say_finish(self, lane: Lane) -> None:
        ids = ("finish.well_done", "finish.last", "finish.take_time")
        said = tuple(phrase for key in ids for phrase in lane.voice.phrase(key))
        lane.say([said[:count] for count in range(len(said), 0, -1)], at=FINISH_CHIME)


def cue_plan(
    timeline: Timeline, library: Library, guidance: Guidance, voice: Voice | None
) -> tuple[PlannedCue, ...]:
    """List all cues of a timeline in order; ``Cue.at`` counts from its start."""
    book = CueBook(library, guidance, voice)
    return tuple(
        PlannedCue(replace(cue, at=phase.offset + cue.at), phase.index)
        for phase in timeline.phases
        for cue in book.phase(timeline, phase.index)
    )


def _from(cue: Cue, start: float, end: float) -> Cue | None:
    """Put a sound off to ``start``; None where it would then come too late or overrun the phase.

    A held tone is held for what is left of the phase.
    """
    at = max(cue.at, start)
    left = end - at
    seconds = min(cue.seconds, left) if cue.sound is Sound.HOLD else cue.seconds
    if at >= cue.at + 1 or seconds <= 0 or seconds > left:
        return None
    return replace(cue, at=at, seconds=seconds)


def _step_starts(phase: Phase) -> tuple[float, ...]:
    """When each step is said; in equal shares where the layout did not know the voice."""
    if phase.step_starts or not phase.steps:
        return phase.step_starts
    share = phase.seconds / len(phase.steps)
    return tuple(max(CHIME, number * share) for number in range(len(phase.steps)))
