"""What is said inside a rep: its number, what to do, the count of a hold, one thing to mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sirelief_gui.domain.cue_sounds import half_way_at
from sirelief_gui.domain.cues import Guidance, Level, Voice
from sirelief_gui.domain.exercise import PhaseKind, PhaseSpec
from sirelief_gui.domain.lane import Lane
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import Phrase, count_id, rep_ids
from sirelief_gui.domain.program import PlannedItem

IN_FULL = 1
"""So many reps of an exercise have their cues said in full; from then on she knows (our choice)."""
COUNTED = 10
"""Holds of up to this many seconds are counted through; of longer ones the last five seconds."""
COUNTED_OF_LONG = 5
_BEFORE_COUNT = 0.3
"""Seconds between "and hold" and the first number."""

Way = tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class RepSpeech:
    """Says the phases of the reps of one set."""

    plan: PlannedItem
    voice: Voice
    guidance: Guidance

    def say(self, lane: Lane, phase: Phase, *, length: int) -> None:
        """Put what is said in a phase of ``length`` seconds on its lane."""
        rep, step = phase.key.rep or 1, phase.key.step
        spec = self.plan.phases[step]
        lane.say(self._ways(phase, spec, rep))
        if spec.kind is PhaseKind.HOLD:
            self._count(lane, length)
            return
        if self.guidance.level is not Level.FULL:
            return
        if self._before_the_last(phase) and step == len(self.plan.phases) - 1:
            lane.say([self.voice.phrase("rep.last")])
        elif (hosted := self._technique(phase)) is not None and hosted[0] == step:
            lane.say([hosted[1]])
        self._announce_hold(lane, step, length)

    def _ways(self, phase: Phase, spec: PhaseSpec, rep: int) -> list[Way]:
        """The ways to begin a phase, the fullest first."""
        number = self._numbers(phase, rep) if phase.key.step == 0 else []
        cue = [] if self._is_counted(phase, spec) else self._cue(spec, rep)
        return _opening(number, cue)

    def _numbers(self, phase: Phase, rep: int) -> list[Way]:
        reps = self.plan.reps_on(phase.key.side)[(phase.key.set or 1) - 1]
        return [way for key in rep_ids(rep, reps) if (way := self.voice.phrase(key))]

    def _is_counted(self, phase: Phase, spec: PhaseSpec) -> bool:
        """A hold that is counted from its first second has no room for a word."""
        return spec.kind is PhaseKind.HOLD and phase.seconds <= COUNTED

    def _cue(self, spec: PhaseSpec, rep: int) -> list[Way]:
        ways = list(self.voice.book.ways(spec.cue))
        if self.guidance.level is Level.BRIEF:
            return [] if spec.kind is PhaseKind.REST_REP else ways[-1:]
        if rep <= IN_FULL or len(ways) < 2:
            return ways
        release = self.voice.phrase("cue.and_release")
        return [release] if spec.kind is PhaseKind.RELEASE and release else ways[-1:]

    def _count(self, lane: Lane, length: int) -> None:
        """Say each second's number on the second; half-way takes the place of its number."""
        half = half_way_at(length)
        for second in range(length):
            left = length - second
            if second == half:
                way = self.voice.phrase("cue.half_way")
            elif length > COUNTED and (left > COUNTED_OF_LONG or self.guidance.count_up):
                continue  # counted up, the voice would fall silent at ten
            else:
                way = self.voice.phrase(count_id(second + 1 if self.guidance.count_up else left))
            for phrase in way:
                lane.say_exactly(phrase, float(second), second + 1.0)

    def _announce_hold(self, lane: Lane, step: int, length: int) -> None:
        """Say "and hold" just before one, where there is room."""
        following = self.plan.phases[step + 1 : step + 2]
        way = self.voice.phrase("cue.and_hold")
        if way and following and following[0].kind is PhaseKind.HOLD:
            lane.say([way], at=length - _BEFORE_COUNT - lane.length(way))

    def _before_the_last(self, phase: Phase) -> bool:
        reps = self.plan.reps_on(phase.key.side)[(phase.key.set or 1) - 1]
        return phase.key.rep == reps - 1

    def _technique(self, phase: Phase) -> tuple[int, Way] | None:
        """Find the one thing to mind in this rep: the next in turn that fits, and in which phase.

        The phases in which she moves come first, the rest between reps last.
        """
        rep = phase.key.rep or 1
        texts = self.plan.exercise.technique
        turn = rep - 1 + sum(self.plan.reps_on(phase.key.side)[: (phase.key.set or 1) - 1])
        for number in range(len(texts)):
            way = self.voice.book.say(texts[(turn + number) % len(texts)])
            for step in self._hosts(phase):
                if way and self._fits(phase, step, way):
                    return step, way
        return None

    def _hosts(self, phase: Phase) -> Sequence[int]:
        steps = [n for n, spec in enumerate(self.plan.phases) if spec.kind is not PhaseKind.HOLD]
        if self._before_the_last(phase):
            steps = [n for n in steps if n < len(self.plan.phases) - 1]
        return sorted(steps, key=lambda n: self.plan.phases[n].kind is PhaseKind.REST_REP)

    def _fits(self, phase: Phase, step: int, way: Way) -> bool:
        """Tell whether a phase of this rep has room for more than its own cue."""
        spec, rep = self.plan.phases[step], phase.key.rep or 1
        lane = Lane(self.voice, 0.0, float(self.plan.seconds[spec.id]))
        numbers = self._numbers(phase, rep) if step == 0 else []
        cue = self._cue(spec, rep)
        lane.say(_opening(numbers, cue))
        return lane.say([way])


def _opening(numbers: list[Way], cue: list[Way]) -> list[Way]:
    """Put a rep's number before what to do; where both are too long, the number is enough.

    A bare "Four." before a count of five would mislead: "Four of five." is tried alone first.
    """
    if not numbers:
        return cue
    return [way for number in numbers for way in (*((*number, *words) for words in cue), number)]
