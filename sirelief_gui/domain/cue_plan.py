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
from dataclasses import field, replace

from sirelief_gui.domain.cue_sounds import leads_into_rep, phase_sounds
from sirelief_gui.domain.cues import Cue, Guidance, Level, Sound, Voice
from sirelief_gui.domain.demo import DEMO_INTRO
from sirelief_gui.domain.exercise import GUIDE_KINDS, REP_KINDS, Exercise, Library, PhaseKind
from sirelief_gui.domain.lane import Lane
from sirelief_gui.domain.lead_in import taken_off
from sirelief_gui.domain.lead_in_cues import LeadInSpeech
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import Phrase
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.rep_cues import RepSpeech
from sirelief_gui.domain.speech import CHIME, cautions, lead_in_of
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.values import dataclass

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
    _spoken: dict[int, RepSpeech] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

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
            self._say_demo(lane, timeline, phase)
        elif phase.kind in GUIDE_KINDS:
            self._say_lead_in(lane, timeline, phase, length)
        elif phase.kind in REP_KINDS and phase.item is not None:
            self._reps(timeline.items[phase.item], lane.voice).say(lane, phase, length=length)
        elif phase.kind is PhaseKind.FINISH:
            self._say_finish(lane)
        else:
            self._say_rest(lane, timeline, phase)

    def _reps(self, plan: PlannedItem, voice: Voice) -> RepSpeech:
        """Return what says the reps of a dose; kept, for it works out the cues of a whole set."""
        kept = self._spoken.get(id(plan))
        if kept is None or kept.plan is not plan:
            kept = self._spoken[id(plan)] = RepSpeech(plan, voice, self.guidance)
        return kept

    def _ways(self, lane: Lane, text: str) -> Sequence[Sequence[Phrase]]:
        ways = lane.voice.book.ways(text)
        return ways if self.guidance.level is Level.FULL else ways[-1:]

    def _say_demo(self, lane: Lane, timeline: Timeline, phase: Phase) -> None:
        lane.say(lane.voice.book.ways(phase.cue), until=DEMO_INTRO)
        for part in phase.demo:
            lane.say(self._ways(lane, part.say), at=float(part.offset), until=float(part.end))
        if leads_into_rep(timeline, phase.index):
            end = float(phase.demo[-1].end)
            lane.say([lane.voice.phrase("demo.now_we_count")], at=end)

    def _say_lead_in(self, lane: Lane, timeline: Timeline, phase: Phase, length: int) -> None:
        guidance = self.guidance
        said = lead_in_of(
            phase, self.library, lane.voice, guidance.level, pubic_pain=guidance.pubic_pain
        )
        begins = leads_into_rep(timeline, phase.index)
        LeadInSpeech(lane, phase, said, length, begins).say()

    def _say_rest(self, lane: Lane, timeline: Timeline, phase: Phase) -> None:
        """Say what is next and stay as you are; then what to take off, put on and mind."""
        book, is_full = lane.voice.book, self.guidance.level is Level.FULL
        said = book.known(phase.cue)
        if not is_full and said:
            said = (*book.shorter(said[0])[-1:], *said[1:]) if book.shorter(said[0]) else said
        lane.say([said[:count] for count in range(len(said), 0, -1)], at=CHIME)
        if phase.kind is not PhaseKind.REST_EXERCISE or phase.exercise is None:
            return
        exercise = self.library.exercises[phase.exercise]
        if is_full:
            lane.say([book.say(self.library.postures[exercise.posture].stay)])
        for step in taken_off(exercise, _before(timeline, phase), self.library):
            lane.say([book.say(step.text)])
        for kit in phase.needs:
            lane.say([lane.voice.phrase(f"need.{kit}")])
        if self.guidance.pubic_pain and exercise.pubic_note:
            lane.say([book.say(exercise.pubic_note)])
        for saying in cautions(exercise, lane.voice) if is_full else ():
            lane.say([saying.phrases])

    def _say_finish(self, lane: Lane) -> None:
        ids = ("finish.well_done", "finish.take_time", "finish.last")
        said = tuple(phrase for key in ids for phrase in lane.voice.phrase(key))
        lane.say([said[:count] for count in range(len(said), 0, -1)], at=FINISH_CHIME)


def _before(timeline: Timeline, phase: Phase) -> Exercise | None:
    """The exercise done before the one that a phase leads to."""
    earlier = [n for n in range(phase.item or 0) if n not in timeline.omitted]
    return timeline.items[earlier[-1]].exercise if earlier else None


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
