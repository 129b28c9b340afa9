"""A session in time: boundaries, pauses, count-ins and jumps, told as transcripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.commands import apply
from sirelief_gui.domain.events import Event, PauseReason
from sirelief_gui.domain.record import Outcome, StopReason
from sirelief_gui.domain.session import (
    Command,
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
from tests.domain.samples import LIBRARY, run_out, timeline, told


def begun(*names: str, reps: int = 5) -> Session:
    """A session at its start: get ready 10 s, then `cat` in reps of 4 + 4 s, if nothing is said."""
    return start(timeline(*(names or ("cat",)), reps=reps), LIBRARY, now=0.0)[0]


def test_a_session_from_start_to_end() -> None:
    session, first = start(timeline("squeeze", reps=2), LIBRARY, now=100.0)
    ended, rest = advance(session, now=1000.0)
    assert told(first + rest) == [
        "100 session_started",
        "100 phase_started get_ready 0",
        "110 phase_completed get_ready 0 10",
        "110 phase_started hold 0/1.1#0",
        "115 phase_completed hold 0/1.1#0 5",
        "115 rep_completed 0 1 1",
        "115 phase_started rest_rep 0/1.1#1",
        "118 phase_completed rest_rep 0/1.1#1 3",
        "118 phase_started hold 0/1.2#0",
        "123 phase_completed hold 0/1.2#0 5",
        "123 rep_completed 0 1 2",
        "123 phase_started rest_rep 0/1.2#1",
        "126 phase_completed rest_rep 0/1.2#1 3",
        "126 phase_started finish",
        "131 phase_completed finish 5",
        "131 session_ended completed ",
    ]
    assert (ended.status, ended.outcome) == (Status.ENDED, Outcome.COMPLETED)
    assert (ended.active_seconds, len(ended.done), ended.reps_planned) == (31, 2, 2)
    assert deadline(ended) is None
    assert time_left(ended, now=2000.0) == 0


def test_a_boundary_is_crossed_at_its_instant_and_not_before() -> None:
    session = begun()
    assert deadline(session) == 10
    assert advance(session, now=9.999) == (session, ())
    crossed, events = advance(session, now=10.0)
    assert told(events) == ["10 phase_completed get_ready 0 10", "10 phase_started move 0/1.1#0"]
    assert deadline(crossed) == 14


@given(ticks=st.lists(st.floats(0, 40), max_size=30))
def test_the_pattern_of_ticks_never_changes_what_happens(ticks: list[float]) -> None:
    session = begun("cat", "bridge", reps=1)
    whole, all_events = run_out(session)
    now = 0.0
    seen: tuple[Event, ...] = ()
    for tick in ticks:
        now += tick
        session, events = advance(session, now=now)
        seen += events
    session, events = run_out(session)
    assert (session, seen + events) == (whole, all_events)


def test_seconds_lived_and_left() -> None:
    session = begun()
    assert (elapsed(session, now=3.5), remaining(session, now=3.5)) == (3.5, 6.5)
    assert time_left(session, now=3.5) == session.timeline.seconds - 3.5
    # A clock a little off never shows more or less than the phase has.
    assert (elapsed(session, now=-1.0), remaining(session, now=99.0)) == (0.0, 0.0)


def test_a_pause_halts_and_coming_back_counts_in_and_begins_the_phase_again() -> None:
    session, _ = advance(begun(), now=16.0)
    paused, events = apply(session, Command.PAUSE, now=16.0)
    assert told(events) == ["16 phase_left move 0/1.1#1", "16 paused asked"]
    assert deadline(paused) is None
    assert (elapsed(paused, now=60.0), remaining(paused, now=60.0)) == (0.0, 4.0)
    assert advance(paused, now=500.0) == (paused, ())
    counting, events = apply(paused, Command.RESUME, now=500.0)
    assert told(events) == ["500 count_in_started 3 move 0/1.1#1"]
    running, events = advance(counting, now=503.0)
    assert told(events) == ["503 resumed", "503 phase_started move 0/1.1#1"]
    assert (running.pause_reason, deadline(running)) == (None, 507.0)


def test_what_was_interrupted_does_not_count_as_active() -> None:
    session, _ = apply(begun(), Command.PAUSE, now=16.0)
    assert session.active_seconds == 14
    session, _ = apply(session, Command.RESUME, now=20.0)
    assert run_out(session)[0].active_seconds == session.timeline.seconds


def test_a_pause_in_the_count_in_stops_it() -> None:
    session, _ = apply(begun(), Command.PAUSE, now=12.0)
    session, _ = apply(session, Command.RESUME, now=20.0)
    session, events = apply(session, Command.PAUSE, now=21.0)
    assert told(events) == ["21 paused asked"]
    assert advance(session, now=100.0) == (session, ())


def test_a_jump_in_time_pauses_and_skips_nothing() -> None:
    session, events = jumped(begun(), seen=15.0)
    assert told(events)[-2:] == ["15 phase_left move 0/1.1#1", "15 paused slept"]
    assert session.pause_reason is PauseReason.SLEPT
    session, _ = advance(session, now=90_000.0)
    assert session.phase.key.step == 1
    session, events = apply(session, Command.RESUME, now=90_000.0)
    assert told(events) == ["90000 count_in_started 3 move 0/1.1#1"]


def test_a_jump_in_the_count_in_pauses_again() -> None:
    session, _ = apply(begun(), Command.PAUSE, now=12.0)
    session, _ = apply(session, Command.RESUME, now=20.0)
    session, events = jumped(session, seen=21.0)
    assert told(events) == ["21 paused slept"]


@pytest.mark.parametrize("command", [Command.PAUSE, Command.STOP, Command.END])
def test_a_jump_changes_nothing_where_nothing_runs(command: Command) -> None:
    session, _ = apply(begun(), command, now=12.0)
    assert jumped(session, seen=20.0) == (session, ())


@pytest.mark.parametrize(
    ("command", "outcome", "reason"),
    [
        (Command.END, Outcome.ENDED_EARLY, StopReason.USER),
        (Command.END_FOR_PAIN, Outcome.STOPPED, StopReason.PAIN),
    ],
)
def test_ending_early_says_why(command: Command, outcome: Outcome, reason: StopReason) -> None:
    session, events = apply(begun(), command, now=12.0)
    assert (session.status, session.outcome, session.stop_reason) == (Status.ENDED, outcome, reason)
    assert told(events)[-2:] == [
        "12 phase_left move 0/1.1#0",
        f"12 session_ended {outcome} {reason}",
    ]


def test_ended_in_the_finish_it_is_complete() -> None:
    session, _ = advance(begun(reps=1), now=20.0)
    session, events = apply(session, Command.END, now=20.0)
    assert told(events) == ["20 phase_left finish", "20 session_ended completed "]
    assert (session.outcome, session.stop_reason) == (Outcome.COMPLETED, StopReason.NONE)


def test_pain_in_the_finish_is_still_pain() -> None:
    session, _ = apply(begun(reps=1), Command.END_FOR_PAIN, now=20.0)
    assert (session.outcome, session.stop_reason) == (Outcome.STOPPED, StopReason.PAIN)
