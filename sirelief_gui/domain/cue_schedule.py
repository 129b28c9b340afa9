"""The cues still to come in a session as it stands, at their instants on its clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sirelief_gui.domain.cue_plan import CueBook
from sirelief_gui.domain.cues import SOUND_SECONDS, Cue, Sound, Voice
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.lane import CLOSING, Lane
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase, count_id
from sirelief_gui.domain.session import Session, Status
from sirelief_gui.domain.values import dataclass

COUNTED_IN = 5
"""The last seconds of a count-in that are counted; a longer one begins with words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When a schedule is made: nothing can begin before ``now`` + ``lead``, both in seconds.

    ``first`` is said before anything else. ``fresh`` tells that the phase has only begun, and
    nothing of it has been heard; otherwise the voice may be busy until ``busy_until`` with what
    is not to be cut short, and what was ``heard`` already, the clips of this phase, is not
    repeated.
    """

    now: float
    lead: float
    first: tuple[Phrase, ...] = ()
    fresh: bool = True
    busy_until: float = 0.0
    heard: frozenset[str] = frozenset()

    @property
    def earliest(self) -> float:
        """The first instant that can still be reached."""
        return self.now + self.lead

    @property
    def speaks_from(self) -> float:
        """The first instant at which the voice is free."""
        if self.fresh or self.busy_until <= self.now:
            return self.earliest
        return max(self.earliest, self.busy_until + SENTENCE_PAUSE)


def upcoming(session: Session, book: CueBook, moment: Moment) -> tuple[Cue, ...]:
    """Return every cue from this moment to the end of the session, in order.

    Nothing is to come while the session waits, but for what is said ``first``.
    """
    if session.status is Status.RUNNING and session.waiting_since is None:
        cues, end = _rest_of_phase(session, book, moment), session.began + session.length
        return (*cues, *_later(session, book, moment, index=session.index + 1, at=end, before=cues))
    if session.status is Status.COUNT_IN:
        cues, end = [*count_in(session, book, moment)], session.count_in_until
        return (*cues, *_later(session, book, moment, index=session.index, at=end, before=cues))
    return spoken_from(moment.first, book, moment.speaks_from)


def count_in(session: Session, book: CueBook, moment: Moment) -> tuple[Cue, ...]:
    """Return what is heard while counting in: what is said first, then the digits on screen.

    A number for which there is no room is left out; without a voice each second is ticked.
    """
    end, begin = session.count_in_until, moment.earliest
    seconds = _counted_in(session, moment)
    if book.voice is None or not book.speaks:
        sounds = _ticks(book)
        return tuple(replace(cue, at=max(begin, end - left)) for left in seconds for cue in sounds)
    lane = Lane(book.voice, moment.speaks_from, end)
    first = moment.first or _way_into_hold(session, book.voice)
    lane.say([first[:count] for count in range(len(first), 0, -1)])
    for left in seconds:
        for phrase in book.voice.phrase(count_id(left)):
            lane.say_exactly(phrase, max(end - left, begin), end - left + 1)
    return tuple(sorted(lane.cues, key=lambda cue: cue.at))


def _way_into_hold(session: Session, voice: Voice) -> tuple[Phrase, ...]:
    """What takes her back into a hold that begins again: she let go of it meanwhile."""
    phase = session.phase
    if phase.kind is not PhaseKind.HOLD or phase.key.step == 0:
        return ()
    ways = voice.book.ways(session.timeline.phases[phase.index - 1].cue)
    return ways[-1] if ways else ()


def _counted_in(session: Session, moment: Moment) -> list[int]:
    """The numbers of a count-in that are still to come; the finish is shown without digits."""
    if session.phase.kind is PhaseKind.FINISH:
        return []
    end = session.count_in_until
    numbers = range(min(COUNTED_IN, round(end - moment.now)), 0, -1)
    return [left for left in numbers if moment.fresh or end - left >= moment.earliest]


def _ticks(book: CueBook) -> tuple[Cue, ...]:
    """Return the tick that stands for a number where nothing is said; none when silent."""
    if not book.sounds:
        return ()
    return (Cue(0.0, None, Sound.TICK, SOUND_SECONDS[Sound.TICK]),)


def _rest_of_phase(session: Session, book: CueBook, moment: Moment) -> list[Cue]:
    """The cues of the running phase that can still begin.

    A fresh phase is laid out from the first instant that can be reached; of one that runs already
    only what is still to come is left, so that a change of level or a longer rest repeats nothing.
    """
    began, timeline = session.began, session.timeline
    if moment.fresh:
        start = max(0.0, moment.earliest - began)
        cues = book.phase(
            timeline, session.index, start=start, length=session.length, first=moment.first
        )
        return [replace(cue, at=began + cue.at) for cue in cues]
    said = spoken_from(moment.first, book, moment.speaks_from)
    planned = book.phase(timeline, session.index, length=session.length)
    placed = [replace(cue, at=began + cue.at) for cue in planned]
    left = [cue for cue in placed if cue.at >= moment.earliest]
    if session.phase.kind is not PhaseKind.HOLD:  # whose numbers recur
        left = [cue for cue in left if cue.clip not in moment.heard]
    return sorted([*said, *_made_way(session, left, _free(moment, said))], key=lambda c: c.at)


def _made_way(session: Session, cues: Sequence[Cue], free: float) -> list[Cue]:
    """Move what is said to where the voice is free; numbers keep their second or are left out."""
    end, kept = session.began + session.length, []
    for cue in cues:
        if cue.clip is None or cue.at >= free:
            kept.append(cue)
        elif session.phase.kind is not PhaseKind.HOLD and free + cue.seconds <= end - CLOSING:
            kept.append(replace(cue, at=free))
            free += cue.seconds + SENTENCE_PAUSE
    return kept


def _free(moment: Moment, before: Sequence[Cue]) -> float:
    """The first instant at which nothing of ``before`` is being said any more."""
    ends = (cue.end + SENTENCE_PAUSE for cue in before if cue.clip is not None)
    return max(ends, default=moment.speaks_from)


def _later(
    session: Session,
    book: CueBook,
    moment: Moment,
    *,
    index: int,
    at: float,
    before: Sequence[Cue],
) -> list[Cue]:
    """The cues of all phases from ``index`` on, the first of which begins at ``at``.

    What is said ``before`` may last into them: an answer to what she does is not cut short.
    """
    cues: list[Cue] = []
    free = _free(moment, [cue for cue in before if cue.end > at + 1e-6])
    for phase in session.timeline.phases[index:]:
        start, speaks_from = max(0.0, moment.earliest - at), max(0.0, free - at)
        planned = book.phase(
            session.timeline, phase.index, start=start, speaks_from=max(start, speaks_from)
        )
        cues += [replace(cue, at=at + cue.at) for cue in planned]
        at += phase.seconds
    return cues


def spoken_from(phrases: Sequence[Phrase], book: CueBook, at: float) -> tuple[Cue, ...]:
    """Return phrases one after the other from an instant on; nothing where nothing is said."""
    if book.voice is None or not book.speaks or not phrases:
        return ()
    lane = Lane(book.voice, at, float("inf"))
    lane.say([phrases])
    return tuple(lane.cues)
