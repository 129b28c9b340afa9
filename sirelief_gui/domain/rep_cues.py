"""What is said inside a rep: its number, what to do, the count of a hold, one thing to mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from sirelief_gui.domain.cue_sounds import half_way_at
from sirelief_gui.domain.cues import Guidance, Level, Voice
from sirelief_gui.domain.exercise import PhaseKind, PhaseSpec, Side
from sirelief_gui.domain.lane import CLOSING, Lane
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import Phrase, count_id, rep_ids
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.values import dataclass

IN_FULL = 1
"""So many reps of an exercise have their cues said in full; from then on she knows (our choice)."""
COUNTED = 10
"""Holds of up to this many seconds are counted through; of longer ones the last five seconds."""
COUNTED_OF_LONG = 5
NUMBER_PAUSE = 0.15
"""Seconds between a rep's number and what to do: they are one sentence."""
_BEFORE_COUNT = 0.3
"""Seconds between "and hold" and the first number."""
_LAST, _HOLD, _AND_HOLD = "rep.last", "cue.hold", "cue.and_hold"

Way = tuple[Phrase, ...]
Hint = tuple[int, Way]
"""A technique cue: in which phase of the rep, and its phrases."""


@dataclass(frozen=True, slots=True)
class RepSpeech:
    """Says the phases of the reps of one exercise at its dose."""

    plan: PlannedItem
    voice: Voice
    guidance: Guidance
    _hints: dict[tuple[Side | None, int], dict[int, Hint]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    def say(self, lane: Lane, phase: Phase, *, length: int) -> None:
        """Put what is said in a phase of ``length`` seconds on its lane."""
        rep, step = phase.key.rep or 1, phase.key.step
        spec, reps = self.plan.phases[step], self._reps(phase)
        lane.say(self._ways(rep, reps, step), pause=NUMBER_PAUSE)
        if spec.kind is PhaseKind.HOLD:
            self._count(lane, length)
            return
        if self.guidance.level is not Level.FULL:
            self._announce_hold(lane, step, length)
            return
        hint = self._hints_of(phase).get(rep)
        if rep == reps - 1 and step == len(self.plan.phases) - 1:
            last = self.voice.phrase(_LAST)
            lane.say([last], at=length - CLOSING - lane.length(last))
        elif hint is not None and hint[0] == step:
            lane.say([hint[1]])
        self._announce_hold(lane, step, length)

    def _reps(self, phase: Phase) -> int:
        return self.plan.reps_on(phase.key.side)[(phase.key.set or 1) - 1]

    def _ways(self, rep: int, reps: int, step: int) -> list[Way]:
        """The ways to begin a phase of a rep, the fullest first."""
        spec = self.plan.phases[step]
        is_counted = spec.kind is PhaseKind.HOLD and self.plan.seconds[spec.id] <= COUNTED
        cue = [] if is_counted else self._cue(spec, rep)
        counts = self.plan.exercise.reps.maximum > 1  # else there is nothing to number
        numbers = rep_ids(rep, reps) if step == 0 and counts else ()
        return _opening([way for key in numbers if (way := self.voice.phrase(key))], cue)

    def _cue(self, spec: PhaseSpec, rep: int) -> list[Way]:
        """The ways to say what to do; from the second rep on in few words."""
        ways = list(self.voice.book.ways(spec.cue))
        is_brief = self.guidance.level is Level.BRIEF
        if len(ways) < 2 or (rep <= IN_FULL and not is_brief):
            return ways
        release = self.voice.phrase("cue.and_release")
        if spec.kind is PhaseKind.RELEASE and release and not is_brief:
            return [release]
        return ways[1:]

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
        """Say "and hold" just before one, where there is room.

        A hold that asks for something of its own ("Draw in.") is announced by that, briefly, too:
        after a breath in, "and hold" would be heard as holding the breath (S14). One that is not
        counted through says so itself when it begins.
        """
        following = self.plan.phases[step + 1 : step + 2]
        if not following or following[0].kind is not PhaseKind.HOLD:
            return
        if self.plan.seconds[following[0].id] > COUNTED:
            return
        own = self.voice.book.ways(following[0].cue)[-1:]
        is_plain = not own or own[0] == self.voice.phrase(_HOLD)
        way = self.voice.phrase(_AND_HOLD) if is_plain else own[0]
        if way and (self.guidance.level is Level.FULL or not is_plain):
            lane.say([way], at=length - _BEFORE_COUNT - lane.length(way))

    def _holds_next(self, step: int) -> bool:
        following = self.plan.phases[step + 1 : step + 2]
        return bool(following) and following[0].kind is PhaseKind.HOLD

    def _hints_of(self, phase: Phase) -> dict[int, Hint]:
        """The technique cue of each rep of a set, worked out once.

        They rotate: what fits nowhere waits, and nothing comes again before all that fit have been.
        """
        turn = (phase.key.side, phase.key.set or 1)
        if turn not in self._hints:
            waiting = list(self.plan.exercise.technique)
            found: dict[int, Hint] = {}
            for rep in range(1, self._reps(phase) + 1):
                for text in waiting:
                    hint = self._placed(text, rep, self._reps(phase))
                    if hint is not None:
                        found[rep] = hint
                        waiting = [*(other for other in waiting if other != text), text]
                        break
            self._hints[turn] = found
        return self._hints[turn]

    def _placed(self, text: str, rep: int, reps: int) -> Hint | None:
        """Find where in a rep a technique cue fits, in full or shorter."""
        bound = self.plan.exercise.technique_phases.get(text, ())
        if not set(bound) <= {spec.id for spec in self.plan.phases}:
            return None  # it is about a part that this variant leaves out
        for step in self._hosts(rep, reps, bound):
            for way in self.voice.book.ways(text):
                if self._fits(rep, reps, step, way):
                    return step, way
        return None

    def _hosts(self, rep: int, reps: int, bound: Sequence[str]) -> list[int]:
        """The phases of a rep that can take a word more, those in which she moves first.

        "And hold" and "last one" have their places; after the last rep there is nothing to mind.
        """
        found = []
        for step, spec in enumerate(self.plan.phases):
            free = spec.kind is not PhaseKind.HOLD and not self._holds_next(step)
            ends = step == len(self.plan.phases) - 1
            if ends and (rep == reps - 1 or (rep == reps and spec.kind is PhaseKind.REST_REP)):
                continue
            if spec.id in bound or (free and not bound):
                found.append(step)
        return sorted(found, key=lambda n: self.plan.phases[n].kind is PhaseKind.REST_REP)

    def _fits(self, rep: int, reps: int, step: int, way: Way) -> bool:
        """Tell whether a phase of a rep has room for more than its own cue."""
        lane = Lane(self.voice, 0.0, float(self.plan.seconds[self.plan.phases[step].id]))
        lane.say(self._ways(rep, reps, step), pause=NUMBER_PAUSE)
        return lane.say([way])


def _opening(numbers: list[Way], cue: list[Way]) -> list[Way]:
    """Put a rep's number before what to do; where both are too long, the number is enough.

    A bare "Four." before a count of five would mislead: "Four of five." is tried alone first.
    """
    if not numbers:
        return cue
    return [way for number in numbers for way in (*((*number, *words) for words in cue), number)]
