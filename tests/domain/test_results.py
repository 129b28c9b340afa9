"""From the journal back to a session: where to go on, and how each exercise went."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.domain.commands import apply, legal
from sirelief_gui.domain.events import Event, PauseReason
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.record import ExerciseResult, JournalEntry, Outcome, ResultStatus
from sirelief_gui.domain.results import Plan, PlanError, plan_from_json, plan_json, replay
from sirelief_gui.domain.session import Command, Session, Status, advance, start
from sirelief_gui.domain.timeline import compile_timeline
from tests.domain.samples import LIBRARY, ORIGIN, THOROUGH, entries, plan, run_out, told

Press = tuple[float, Command]


def played(
    items: Sequence[PlannedItem], until: float, *presses: Press
) -> tuple[Session, tuple[Event, ...]]:
    """Run a session with keys pressed at their instants; returns it with all that happened."""
    session, happened = start(compile_timeline(items, LIBRARY), LIBRARY, now=0.0)
    for now, command in presses:
        session, events = apply(session, command, now=now)
        happened += events
    session, events = advance(session, now=until)
    return session, happened + events


def restored(
    items: Sequence[PlannedItem], events: Sequence[Event]
) -> tuple[Session, tuple[ExerciseResult, ...]]:
    return replay(Plan(tuple(items), True), LIBRARY, entries(events), now=5000.0)


def results(items: Sequence[PlannedItem], until: float, *presses: Press) -> list[ExerciseResult]:
    return list(restored(items, played(items, until, *presses)[1])[1])


# The plan


def test_a_plan_is_written_down_and_read_back() -> None:
    items = plan("rocks", variant="back_only", seconds={"hold_back": 7}) + plan("lean", sets=2)
    text = plan_json(items, propped=False)
    assert plan_from_json(text, LIBRARY) == Plan(items, propped=False)
    assert json.loads(text)["version"] == 1


def test_a_plan_remembers_that_one_rep_was_shown_first() -> None:
    items = plan("cat")
    shown = plan_json(items, propped=True, demos=True)
    assert plan_from_json(shown, LIBRARY) == Plan(items, propped=True, demos=True)
    older = {k: v for k, v in json.loads(shown).items() if k != "demos"}
    assert plan_from_json(json.dumps(older), LIBRARY) == Plan(items, propped=True)


def changed(**changes: object) -> str:
    data = json.loads(plan_json(plan("stay"), propped=True))
    data["items"][0] |= changes
    return json.dumps(data)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"items": [3], "propped": true}',
        changed(exercise="gone"),
        changed(variant="gone"),
        changed(reps_by_set="5"),
        changed(reps_by_set=[]),
        changed(reps_by_set=[0]),
        changed(reps_by_set=[1e999]),
        changed(seconds=[5]),
        changed(seconds={"stay": 5}),
        changed(seconds={"stay": 0, "rest": 2}),
        changed(rest_after="long"),
    ],
)
def test_a_plan_that_cannot_be_read_says_what_to_do(text: str) -> None:
    with pytest.raises(PlanError, match=r"cannot be resumed\. It can be saved as it is\."):
        plan_from_json(text, LIBRARY)


def test_a_plan_without_exercises_is_refused() -> None:
    with pytest.raises(PlanError, match="is empty"):
        plan_from_json('{"items": [], "propped": true}', LIBRARY)


# Going on after an interruption


def test_nothing_written_yet_begins_at_the_beginning() -> None:
    session, found = restored(plan("cat"), ())
    assert (session.status, session.index) == (Status.PAUSED, 0)
    assert found[0].status is ResultStatus.NOT_REACHED


def test_it_comes_back_paused_and_counts_in_for_10_s() -> None:
    items = plan("cat")
    session, _ = restored(items, played(items, 24.0)[1])
    assert (session.status, session.pause_reason) == (Status.PAUSED, PauseReason.INTERRUPTED)
    assert len(session.done) == 1
    session, events = apply(session, Command.RESUME, now=6000.0)
    assert told(events) == ["6000 count_in_started 10 move 0/1.2#0"]
    _, events = advance(session, now=6010.0)
    assert told(events) == ["6010 resumed", "6010 phase_started move 0/1.2#0"]


@pytest.mark.parametrize(
    ("until", "presses", "place"),
    [
        (5.0, (), "get_ready 0"),
        (19.0, (), "hold 0/1.2#0"),
        (16.0, (), "hold 0/1.2#0"),  # in the rest of rep 1, which is done
        (35.0, (), "rest_exercise 1"),
        (19.0, ((19.0, Command.PAUSE),), "hold 0/1.2#0"),
        (19.0, ((19.0, Command.STOP),), "hold 0/1.2#0"),
        (20.0, ((19.0, Command.PAUSE), (20.0, Command.NEXT_EXERCISE)), "rest_exercise 1"),
        (19.0, ((19.0, Command.RESTART_EXERCISE),), "hold 0/1.1#0"),
        (19.0, ((19.0, Command.NEXT_EXERCISE), (19.0, Command.NEXT_EXERCISE)), "finish"),
        (
            22.0,
            (
                (19.0, Command.NEXT_EXERCISE),
                (20.0, Command.NEXT_EXERCISE),
                (22.0, Command.UNDO_JUMP),
            ),
            "rest_exercise 1",
        ),
    ],
)
def test_it_goes_on_where_it_stopped(until: float, presses: tuple[Press, ...], place: str) -> None:
    items = plan("squeeze", "lean", reps=3)
    session, _ = restored(items, played(items, until, *presses)[1])
    _, events = apply(session, Command.RESUME, now=5000.0)
    assert told(events) == [f"5000 count_in_started 10 {place}"]


def test_a_skip_cut_off_before_its_next_phase_is_still_a_skip() -> None:
    # Left in its second rep, and the last line written is the skip.
    items = plan("cat", "bridge")
    _, events = played(items, 20.0, (20.0, Command.NEXT_EXERCISE))
    assert told(events)[-3] == "20 exercise_skipped 0 False"
    session, found = restored(items, events[:-2])
    assert (session.phase.kind, session.phase.item) == (PhaseKind.CHANGE_POSITION, 1)
    assert found[0].status is ResultStatus.PARTLY


def test_easing_is_kept() -> None:
    items = plan("lean", "rocks", reps=3, sets=2)
    lost, events = played(items, 60.0, (20.0, Command.STOP), (21.0, Command.EASE_OFF))
    session, found = restored(items, events)
    assert session.timeline == lost.timeline
    assert (found[0].eased, found[0].reps_planned) == (True, 4)
    assert (found[1].eased, found[1].reps_planned) == (False, 6)


def test_what_was_prescribed_stays_beside_what_was_eased_off() -> None:
    (result,) = results(plan("bridge"), 500.0, (105.0, Command.STOP), (106.0, Command.EASE_OFF))
    assert (result.reps_prescribed, result.reps_planned, result.reps_done) == (5, 3, 3)
    assert (result.hold_seconds, result.eased, result.status) == (5, True, ResultStatus.DONE)


def test_a_session_that_ended_stays_ended() -> None:
    items = plan("cat", reps=1)
    session, found = restored(items, played(items, 1000.0)[1])
    assert (session.status, session.outcome) == (Status.ENDED, Outcome.COMPLETED)
    assert found[0].status is ResultStatus.DONE


def entry(kind: str, **data: object) -> JournalEntry:
    return JournalEntry(session_id="s", seq=0, at=ORIGIN + timedelta(0), kind=kind, data=data)


def test_what_a_later_version_writes_is_passed_over() -> None:
    session, _ = replay(Plan(plan("cat"), True), LIBRARY, [entry("heart_rate", bpm=80)], now=0.0)
    assert session.index == 0


@pytest.mark.parametrize(
    "bad",
    [
        entry("phase_started"),
        entry("phase_started", phase="move"),
        entry("phase_completed", phase={"kind": "nap"}, seconds=1),
        entry("rep_completed", item="0", side=None, set=1, rep=1),
        entry("exercise_restarted", item=None, voided=0),
        entry("eased_off", item=7, reps_by_set=[1], seconds={}),
        entry("eased_off", item=0, reps_by_set=3, seconds={}),
        entry("session_ended", outcome="vanished", reason=""),
    ],
)
def test_a_journal_that_does_not_fit_is_refused_in_a_sentence(bad: JournalEntry) -> None:
    with pytest.raises(PlanError, match="does not fit its plan"):
        replay(Plan(plan("cat"), True), LIBRARY, [bad], now=0.0)


# How each exercise went


def test_results_of_a_whole_session() -> None:
    first, second = results(plan("rocks", "lean", reps=2, sets=2), 10_000.0)
    assert first == ExerciseResult(
        position=0,
        exercise="rocks",
        variant=None,
        sets_planned=2,
        reps_prescribed=4,
        reps_planned=4,
        reps_done=4,
        sets_done=2,
        hold_seconds=5,
        active_seconds=72,
        status=ResultStatus.DONE,
    )
    assert (second.reps_planned, second.reps_done, second.sets_done) == (8, 8, 2)


def test_results_of_a_session_ended_early() -> None:
    done, partly, never = results(plan("cat", "rocks", "bridge", reps=2), 70.0, (70.0, Command.END))
    assert (done.status, partly.status, never.status) == (
        ResultStatus.DONE,
        ResultStatus.PARTLY,
        ResultStatus.NOT_REACHED,
    )
    # Rocks began at 51 s: one rep of 18 s, and nothing of the second.
    assert (partly.reps_done, partly.sets_done, partly.active_seconds) == (1, 0, 18)


def test_begun_without_a_rep_done_is_partly() -> None:
    (result,) = results(plan("rocks"), 15.0, (15.0, Command.END))
    assert (result.status, result.reps_done, result.active_seconds) == (ResultStatus.PARTLY, 0, 3)


def test_stopped_for_pain_in_the_first_lift_is_partly() -> None:
    (result,) = results(plan("bridge"), 92.0, (91.0, Command.STOP), (92.0, Command.END_FOR_PAIN))
    assert (result.status, result.reps_done, result.active_seconds) == (ResultStatus.PARTLY, 0, 0)


def test_left_before_its_first_rep_is_not_reached() -> None:
    (result,) = results(plan("bridge"), 5.0, (5.0, Command.END))
    assert result.status is ResultStatus.NOT_REACHED


def test_one_that_she_goes_back_to_is_skipped_no_more() -> None:
    presses = ((11.0, Command.NEXT_EXERCISE), (12.0, Command.BACK), (13.0, Command.END_FOR_PAIN))
    result = results(plan("cat", "rocks"), 13.0, *presses)[0]
    assert (result.status, result.reps_done) == (ResultStatus.PARTLY, 0)


def test_skipped_with_reps_done_is_partly_and_without_is_skipped() -> None:
    left, skipped = results(
        plan("cat", "rocks"), 30.0, (20.0, Command.NEXT_EXERCISE), (21.0, Command.NEXT_EXERCISE)
    )
    assert (left.status, left.reps_done) == (ResultStatus.PARTLY, 1)
    assert (skipped.status, skipped.reps_done) == (ResultStatus.SKIPPED, 0)


def test_skipped_after_a_phase_but_no_rep_is_skipped() -> None:
    result = results(plan("rocks", "cat"), 20.0, (15.0, Command.NEXT_EXERCISE))[0]
    assert (result.status, result.active_seconds) == (ResultStatus.SKIPPED, 3)


def test_a_skip_taken_back_is_no_skip() -> None:
    result = results(plan("cat"), 5.0, (3.0, Command.NEXT_EXERCISE), (5.0, Command.UNDO_JUMP))[0]
    assert result.status is ResultStatus.NOT_REACHED


def test_restarted_reps_count_no_more_but_their_time_does() -> None:
    (result,) = results(plan("cat", reps=2), 28.0, (18.0, Command.RESTART_EXERCISE))
    assert (result.reps_done, result.active_seconds) == (0, 12)


# Cut off anywhere

MANY = settings() if THOROUGH else settings(max_examples=30)
WHEN = st.lists(st.tuples(st.floats(0, 30), st.sampled_from(list(Command))), max_size=12)


@MANY
@given(steps=WHEN, cut=st.floats(0, 1))
def test_a_journal_cut_off_anywhere_goes_on_to_the_end(
    steps: list[tuple[float, Command]], cut: float
) -> None:
    items = plan("squeeze", "lean", "bridge", reps=2, sets=2)
    session, events = start(compile_timeline(items, LIBRARY), LIBRARY, now=0.0)
    now = 0.0
    for wait, command in steps:
        now += wait
        session, crossed = advance(session, now=now)
        events += crossed
        if legal(session, command, now=now):
            session, more = apply(session, command, now=now)
            events += more
    events = events[: round(cut * len(events))]
    back, _ = restored(items, events)
    if back.status is Status.ENDED:
        return
    back, _ = apply(back, Command.RESUME, now=5000.0)
    ahead = {p.rep_key for p in back.timeline.phases[back.index :] if p.rep_key is not None}
    ended, _ = run_out(back)
    assert ended.done == back.done | ahead
    assert ended.outcome is Outcome.COMPLETED
