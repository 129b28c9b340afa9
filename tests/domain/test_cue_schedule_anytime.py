"""What is still to be heard from any moment of any session: nothing twice, nothing too late."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sirelief_gui.domain.commands import apply, legal
from sirelief_gui.domain.cue_plan import CueBook, cue_plan
from sirelief_gui.domain.cue_schedule import Moment, upcoming
from sirelief_gui.domain.cues import Cue, Guidance, Level, Voice
from sirelief_gui.domain.demo import DEMO_INTRO
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.phrases import SENTENCE_PAUSE
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.session import Command, Session, Status, advance
from sirelief_gui.domain.timeline import Timeline
from tests.domain.guided import (
    ANY_VOICE,
    HAIR,
    LIBRARY,
    MANY,
    begun,
    book,
    clips,
    guidances,
    names,
    no_two_at_once,
    timelines,
)

LEADS = st.sampled_from((0.05, 0.15, 0.4, 0.68))
SOFT = frozenset({Command.ADD_TIME, Command.WAIT})
ANSWERS = frozenset({"level", "move", "ready", "pause"})
"""Groups of what is said in answer to her: each time she asks."""
GOING_ON = tuple(c for c in Command if c not in (Command.END, Command.END_FOR_PAIN, Command.UNWELL))


def shifted(
    timeline: Timeline, heard: CueBook, *, first: int = 0, at: float = 0.0
) -> list[tuple[str, float, float]]:
    """The plan of all phases from one on, as if that one began at an instant."""
    planned = cue_plan(timeline, LIBRARY, heard.guidance, heard.voice)
    by = at - timeline.phases[first].offset
    return rounded([replace(p.cue, at=p.cue.at + by) for p in planned if p.phase >= first])


def rounded(cues: list[Cue] | tuple[Cue, ...]) -> list[tuple[str, float, float]]:
    return sorted(
        ((cue.name, round(cue.at, 5), round(cue.seconds, 5)) for cue in cues), key=_in_order
    )


def _in_order(row: tuple[str, float, float]) -> tuple[float, str]:
    return row[1], row[0]


# From the start


@MANY
@given(
    timeline=timelines(),
    guidance=guidances(),
    voice=ANY_VOICE,
    now=st.sampled_from((0.0, 12345.678)),
    lead=LEADS,
)
def test_at_the_start_it_is_the_plan_from_the_first_instant_that_can_be_reached(
    timeline: Timeline, guidance: Guidance, voice: Voice, now: float, lead: float
) -> None:
    heard = replace(book(), guidance=guidance, voice=voice)
    cues = upcoming(begun(timeline, now=now), heard, Moment(now=now, lead=lead))
    wanted, free = [], now + lead
    for name, at, seconds in shifted(timeline, heard, at=now):
        if name.startswith("sound."):
            wanted.append((name, round(max(at, now + lead), 5), seconds))
            continue
        # What is shown first begins with words: what cannot be reached moves on, in its order.
        begins = max(at, free) if at < now + timeline.phases[0].seconds else at
        is_first = at < now + DEMO_INTRO
        if is_first and name == "demo.not_counted" and begins + seconds > now + DEMO_INTRO:
            continue  # the screen says it as well; the move is not to be late for it
        # A move that it no longer fits into is told in other words, which are the plan's to choose.
        parts = [part for part in timeline.phases[0].demo if at < now + part.end]
        assume(begins == at or not parts or begins + seconds <= now + parts[0].end)
        wanted.append((name, round(begins, 5), seconds))
        free = begins + seconds + SENTENCE_PAUSE
    placed, planned = rounded(cues), sorted(wanted, key=_in_order)
    assert [(name, seconds) for name, _, seconds in placed] == [(n, s) for n, _, s in planned]
    assert [at for _, at, _ in placed] == pytest.approx([at for _, at, _ in planned], abs=2e-5)


# Any moment


@dataclass
class Ear:
    """Hears a session as whoever plays its cues would, and checks every schedule on the way."""

    session: Session
    heard: CueBook
    lead: float
    now: float
    planned: tuple[Cue, ...] = ()
    past: list[Cue] = field(default_factory=list)
    """What was heard, what was cut cut short."""

    def listen(self, seconds: float) -> None:
        self.now += seconds
        self.session, _ = advance(self.session, now=self.now)

    def take(self, *, fresh: bool, first: str | None = None) -> None:
        """Put in the rest anew; ``fresh`` cuts what plays, else it may come to its end."""
        reached = self.now + self.lead
        begun = [*self.past, *(c for c in self.planned if c.at <= (self.now if fresh else reached))]
        if fresh:
            begun = [replace(c, seconds=min(c.seconds, self.now - c.at)) for c in begun]
        said = clips(begun)
        self.past = begun
        voice = self.heard.voice
        moment = Moment(
            now=self.now,
            lead=self.lead,
            first=voice.phrase(first) if voice is not None and first is not None else (),
            fresh=fresh,
            busy_until=max((c.end for c in said), default=0.0),
            heard=frozenset(c.name for c in said if c.at >= self.session.began),
        )
        self.planned = upcoming(self.session, self.heard, moment)
        assert all(cue.at >= reached - HAIR for cue in self.planned), "too late to begin"
        assert no_two_at_once([*self.past, *self.planned])
        self.numbers_are_those_on_screen()
        if not fresh:
            self.nothing_is_repeated()

    def the_rest_is_as_planned(self) -> None:
        """After a cut: every later phase as if it had been laid out there; nothing in a halt."""
        session = self.session
        if session.status is Status.COUNT_IN:
            first, at = session.index, session.count_in_until
        elif session.status is Status.RUNNING:
            first, at = session.index + 1, session.began + session.length
        else:
            assert all(cue.name == "pause.paused" for cue in self.planned)
            return
        rest = [cue for cue in self.planned if cue.at >= at - HAIR]
        if first == len(session.timeline.phases):
            assert rest == []
        else:
            assert rounded(rest) == shifted(session.timeline, self.heard, first=first, at=at)

    def nothing_is_repeated(self) -> None:
        began = self.session.began
        before = {c.name for c in self.past if c.clip is not None and c.at >= began - HAIR}
        phase_end = began + self.session.length
        if self.session.status is Status.RUNNING and self.session.waiting_since is None:
            here = [c for c in clips(self.planned) if c.at < phase_end]
            assert not {n for n in before & set(names(here)) if n.partition(".")[0] not in ANSWERS}

    def numbers_are_those_on_screen(self) -> None:
        count_up = self.heard.guidance.count_up
        for cue in clips(self.planned)[:12]:
            group, _, number = cue.name.partition(".")
            then, _ = advance(self.session, now=cue.at + HAIR)
            counted = then.status is Status.COUNT_IN or then.phase.kind is PhaseKind.HOLD
            if group != "count" or not counted:
                continue
            at_once = then.phase.key.step == 0 and cue.at - then.began < self.lead + HAIR
            if at_once and then.phase.seconds <= 2 and then.status is Status.RUNNING:
                continue  # the bare number of a rep that begins with a short hold
            for instant in (cue.at + HAIR, cue.end - 0.001):
                view = player_view(then, now=instant, count_up=count_up)
                assert view.seconds == int(number), (cue, then.status)


def act(ear: Ear, choice: int, level: Level) -> None:
    """Do one of the things that mean something now; 0 changes the level of guidance."""
    open_now = [c for c in GOING_ON if legal(ear.session, c, now=ear.now)]
    choice %= len(open_now) + 1
    if choice == 0:
        ear.heard = replace(ear.heard, guidance=replace(ear.heard.guidance, level=level))
        ear.take(fresh=False, first=f"level.{level}")
        return
    command = open_now[choice - 1]
    waited = ear.session.waiting_since is not None
    ear.session, _ = apply(ear.session, command, now=ear.now)
    words = {Command.ADD_TIME: "move.more_rest", Command.PAUSE: "pause.paused"}
    words[Command.WAIT] = "pause.going_on" if waited else "ready.waiting"
    ear.take(fresh=command not in SOFT, first=words.get(command))
    if command not in SOFT:
        ear.the_rest_is_as_planned()


WAITS = st.one_of(st.floats(0, 4), st.floats(0, 60))


@MANY
@given(
    timeline=timelines(),
    guidance=guidances(),
    voice=ANY_VOICE,
    lead=LEADS,
    acts=st.lists(st.tuples(WAITS, st.integers(0, 20), st.sampled_from(Level)), max_size=6),
)
def test_whatever_she_does_nothing_overlaps_comes_late_or_is_said_twice(
    timeline: Timeline,
    guidance: Guidance,
    voice: Voice,
    lead: float,
    acts: list[tuple[float, int, Level]],
) -> None:
    heard = replace(book(), guidance=guidance, voice=voice)
    ear = Ear(begun(timeline, now=100.0), heard, lead, 100.0)
    ear.take(fresh=True)
    for seconds, choice, level in acts:
        ear.listen(seconds)
        if ear.session.status is not Status.ENDED:
            act(ear, choice, level)
