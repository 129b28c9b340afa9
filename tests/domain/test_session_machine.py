"""Random commands, ticks, jumps and kills against the session, and what must always hold."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sirelief_gui.domain.commands import apply, legal, place
from sirelief_gui.domain.events import (
    CountInStarted,
    Event,
    ExerciseRestarted,
    PauseReason,
    PhaseCompleted,
    PhaseStarted,
    RepCompleted,
)
from sirelief_gui.domain.exercise import Exercise, PhaseKind
from sirelief_gui.domain.program import Dose, DoseError, PlannedItem, ProgramItem, resolve_item
from sirelief_gui.domain.record import Outcome
from sirelief_gui.domain.results import Plan, replay
from sirelief_gui.domain.session import (
    Command,
    IllegalCommand,
    Session,
    Status,
    advance,
    deadline,
    elapsed,
    jumped,
    remaining,
    start,
    time_left,
)
from sirelief_gui.domain.timeline import RepKey, compile_timeline
from tests.domain.samples import EXERCISES, LIBRARY, THOROUGH, Slow, entries, run_out

ENDINGS = frozenset({Command.END, Command.END_FOR_PAIN, Command.UNWELL})
GOING_ON = tuple(command for command in Command if command not in ENDINGS)
PAIRS = (
    (Command.WAIT, Command.WAIT),
    (Command.NEXT_REP, Command.UNDO_JUMP),
    (Command.NEXT_EXERCISE, Command.UNDO_JUMP),
    (Command.BACK, Command.UNDO_JUMP),
    (Command.SKIP_EXERCISE, Command.UNDO_JUMP),
    (Command.STOP, Command.EASE_OFF),
    (Command.STOP, Command.HURT_UP_TO_5),
    (Command.SWAP, Command.SWAP),
    (Command.NEXT_EXERCISE, Command.NEXT_EXERCISE),
)
"""What means something only soon after something else."""


@st.composite
def planned_items(draw: st.DrawFn) -> PlannedItem:
    """One exercise with any dose its bounds allow, or its default where nothing would be left."""
    chosen: Exercise = draw(st.sampled_from(EXERCISES))
    dose = Dose(
        reps=draw(st.integers(1, 4)),
        sets=draw(st.integers(1, 3)),
        seconds={
            spec.id: draw(st.integers(spec.seconds.minimum, spec.seconds.maximum))
            for spec in chosen.phases
        },
        rest_after=draw(st.sampled_from((0, 20, 120))),
        variant=draw(st.sampled_from((None, *(one.id for one in chosen.variants)))),
    )
    try:
        return resolve_item(ProgramItem(chosen.id, dose), LIBRARY)
    except DoseError:
        return resolve_item(ProgramItem(chosen.id), LIBRARY)


def reps_from(session: Session, index: int) -> set[RepKey]:
    """The reps that lie at or after a place in the timeline."""
    return {p.rep_key for p in session.timeline.phases[index:] if p.rep_key is not None}


class SessionMachine(RuleBasedStateMachine):
    """Drives one session by ticks and commands, and beside it a twin that gets no ticks.

    All that happened is also written down as the journal does; a kill puts the session that the
    journal gives back in place of the one that was.
    """

    session: Session
    twin: Session

    @initialize(
        items=st.lists(planned_items(), min_size=1, max_size=4),
        propped=st.booleans(),
        speech=st.sampled_from((None, 2.5, 40.0)),
        demos=st.booleans(),
        week=st.sampled_from((None, 19, 24)),
        now=st.floats(0, 1e6),
    )
    def begin(
        self,
        items: list[PlannedItem],
        propped: bool,
        speech: float | None,
        demos: bool,
        week: int | None,
        now: float,
    ) -> None:
        self.plan, self.now, self.week = Plan(tuple(items), propped, demos), now, week
        self.speech = Slow(speech) if speech else None
        timeline = compile_timeline(
            items, LIBRARY, propped=propped, speech=self.speech, demos=demos
        )
        self.session, events = start(timeline, LIBRARY, now=now, propped=propped, week=week)
        self.twin, self.events, self.twin_events = self.session, list(events), list(events)
        self.active = 0.0
        self.done: set[RepKey] = set()
        self.untouched = False
        """The journal has just given this session back, and nothing has begun in it since."""

    def happened(self, events: tuple[Event, ...]) -> None:
        """Keep the books by the events alone."""
        for event in events:
            match event:
                case PhaseCompleted():
                    self.active += event.seconds
                case RepCompleted():
                    assert event.rep not in self.done, "a rep counted twice"
                    self.done.add(event.rep)
                case PhaseStarted() | CountInStarted():
                    self.untouched = False
                case ExerciseRestarted():
                    voided = {rep for rep in self.done if rep.item == event.item}
                    assert event.voided == len(voided)
                    self.done -= voided
        self.events += events

    def alive(self) -> bool:
        return self.session.status is not Status.ENDED

    # What can happen

    @precondition(alive)
    @rule(seconds=st.one_of(st.floats(0, 8), st.integers(0, 20), st.floats(0, 400)))
    def tick(self, seconds: float) -> None:
        self.now += seconds
        self.session, events = advance(self.session, now=self.now)
        self.happened(events)

    @precondition(lambda self: deadline(self.session) is not None)
    @rule(steps=st.integers(1, 12))
    def tick_at_boundaries(self, steps: int) -> None:
        for _ in range(steps):
            due = deadline(self.session)
            if due is None:
                return
            self.now = max(self.now, due)
            self.session, events = advance(self.session, now=self.now)
            self.happened(events)

    @precondition(alive)
    @rule(data=st.data())
    def legal_command(self, data: st.DataObject) -> None:
        open_now = [one for one in GOING_ON if legal(self.session, one, now=self.now)]
        self.command(data.draw(st.sampled_from(open_now), label="command"))

    @precondition(alive)
    @rule(pair=st.sampled_from(PAIRS), between=st.floats(0, 6))
    def one_after_the_other(self, pair: tuple[Command, Command], between: float) -> None:
        self.command(pair[0])
        self.now += between
        self.command(pair[1])

    @rule(command=st.sampled_from(GOING_ON))
    def any_command(self, command: Command) -> None:
        self.command(command)

    @rule(command=st.sampled_from(sorted(ENDINGS)), meant=st.integers(0, 15))
    def end(self, command: Command, meant: int) -> None:
        if meant == 0 or not legal(self.session, command, now=self.now):
            self.command(command)

    def command(self, command: Command) -> None:
        before = self.session
        if not legal(advance(before, now=self.now)[0], command, now=self.now):
            with pytest.raises(IllegalCommand):
                apply(before, command, now=self.now)
            assert self.session is before
            return
        self.session, events = apply(before, command, now=self.now)
        self.happened(events)
        self.twin, events = apply(self.twin, command, now=self.now)
        self.twin_events += events

    @precondition(alive)
    @rule(gap=st.floats(1, 1e5))
    def computer_sleeps(self, gap: float) -> None:
        self.tick(0.0)
        index, running = self.session.index, deadline(self.session) is not None
        running = running or self.session.waiting_since is not None
        self.session, events = jumped(self.session, seen=self.now)
        self.happened(events)
        self.twin, events = jumped(self.twin, seen=self.now)
        self.twin_events += events
        self.now += gap
        assert advance(self.session, now=self.now) == (self.session, ())
        assert self.session.index == index, "a jump in time skipped a phase"
        if running:
            assert self.session.pause_reason is PauseReason.SLEPT

    @precondition(alive)
    @rule(gap=st.floats(0, 1e6), goes_on=st.booleans())
    def killed(self, gap: float, goes_on: bool) -> None:
        self.tick(0.0)
        self.twin, events = advance(self.twin, now=self.now)
        self.twin_events += events
        assert self.twin_events == self.events
        self.now += gap
        restored = self.replayed()
        self.session = self.twin = restored
        self.untouched = True
        if goes_on and self.alive():
            self.command(Command.RESUME)
            self.restored_reaches_the_end()

    def replayed(self) -> Session:
        restored, results = replay(
            self.plan,
            LIBRARY,
            entries(self.events),
            now=self.now,
            speech=self.speech,
            week=self.week,
        )
        lost = self.session
        assert restored.done == lost.done
        assert math.isclose(restored.active_seconds, lost.active_seconds, abs_tol=1e-6)
        assert restored.timeline == lost.timeline
        assert (restored.outcome, restored.stop_reason) == (lost.outcome, lost.stop_reason)
        assert [result.reps_done for result in results] == [
            sum(1 for rep in lost.done if rep.item == number)
            for number in range(len(self.plan.items))
        ]
        if lost.status is not Status.ENDED:
            assert restored.status is Status.PAUSED
            rep = lost.phase.rep_key
            assert rep is None or rep in lost.done or restored.phase.rep_key == rep
            on = place(lost.timeline, lost.phase.key, lost.done)
            # Replayed twice with nothing between, it does not move on twice.
            assert restored.index == (lost.index if self.untouched else on)
        return restored

    def restored_reaches_the_end(self) -> None:
        ahead = reps_from(self.session, self.session.index)
        ended, _ = run_out(self.session)
        assert ended.outcome is Outcome.COMPLETED
        assert ended.done == self.session.done | ahead

    @precondition(lambda self: deadline(self.session) is not None)
    @rule()
    def left_alone_it_ends(self) -> None:
        ahead = reps_from(self.session, self.session.index)
        in_rep = self.session.phase.rep_key
        ended, events = run_out(self.session)
        assert ended.status is Status.ENDED
        assert ended.outcome is Outcome.COMPLETED
        # All that lies ahead gets done; the rep she is in only if its last work is not past.
        assert ahead - {in_rep} <= ended.done <= self.session.done | ahead
        started = [event.index for event in events if isinstance(event, PhaseStarted)]
        assert all(after == before + 1 for before, after in pairwise(started))
        assert advance(self.session, now=self.now + 1e7) == (ended, events)

    # What must always hold

    @invariant()
    def ticks_change_nothing(self) -> None:
        twin, events = advance(self.twin, now=self.now)
        here, late = advance(self.session, now=self.now)
        assert twin == here
        assert self.twin_events + list(events) == self.events + list(late)

    @invariant()
    def books_are_kept(self) -> None:
        session = self.session
        assert session.done == self.done
        assert math.isclose(session.active_seconds, self.active, abs_tol=1e-6)
        planned = [item.reps_planned for item in session.timeline.items]
        for number, reps in enumerate(planned):
            assert sum(1 for rep in session.done if rep.item == number) <= reps
        assert session.reps_planned == sum(planned)
        possible = {
            RepKey(number, side, set_number, rep)
            for number, item in enumerate(session.timeline.items)
            for side in item.turns
            for set_number, reps in enumerate(item.reps_on(side), start=1)
            for rep in range(1, reps + 1)
        }
        assert session.done <= possible

    @invariant()
    def clocks_agree(self) -> None:
        session = self.session
        left = remaining(session, now=self.now)
        assert 0 <= left <= session.length
        assert elapsed(session, now=self.now) + left == pytest.approx(session.length)
        assert time_left(session, now=self.now) >= 0
        assert session.extra >= 0
        if session.phase.kind in (PhaseKind.REST_SET, PhaseKind.REST_EXERCISE):
            assert session.length <= 120

    @invariant()
    def instants_run_forward(self) -> None:
        assert all(a.at <= b.at for a, b in pairwise(self.events[-12:]))

    @invariant()
    def nothing_follows_the_end(self) -> None:
        if self.session.status is Status.ENDED:
            assert deadline(self.session) is None
            assert not any(legal(self.session, command, now=self.now) for command in Command)

    def teardown(self) -> None:
        if hasattr(self, "plan"):
            self.replayed()


TestSession = SessionMachine.TestCase
if not THOROUGH:
    # Each example is a whole session, so that fewer do here; the thorough profile takes its own.
    TestSession.settings = settings(max_examples=40, stateful_step_count=30)
