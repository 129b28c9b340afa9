"""What each key and button does to a session, told as transcripts."""

from __future__ import annotations

import pytest

from sirelief_gui.domain.commands import legal, place
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.record import Outcome
from sirelief_gui.domain.session import Command, Status, advance, remaining
from sirelief_gui.domain.timeline import PhaseKey, RepKey
from tests.domain.pressing import begun, press
from tests.domain.samples import Slow, run_out, timeline, told

# cat: get ready 0–10, rep 1 10–18, rep 2 18–26 … · then 20 s of rest, 5 s to get ready


def test_ready_ends_a_lead_in_and_counts_what_was_lived() -> None:
    session, said = press(begun("cat"), (4.5, Command.READY))
    assert said == ["4.5 phase_completed get_ready 0 4.5", "4.5 phase_started move 0/1.1#0"]
    assert session.active_seconds == 4.5


def test_next_in_a_lead_in_means_ready() -> None:
    assert press(begun("cat"), (4.5, Command.NEXT_REP)) == press(begun("cat"), (4.5, Command.READY))


def test_wait_holds_a_lead_in_as_long_as_she_likes() -> None:
    waiting, said = press(begun("cat"), (4.0, Command.WAIT))
    assert said == ["4 waiting"]
    assert advance(waiting, now=900.0) == (waiting, ())
    assert remaining(waiting, now=900.0) == 6
    going, said = press(waiting, (900.0, Command.WAIT))
    assert said == ["900 wait_ended"]
    _, events = advance(going, now=906.0)
    assert told(events)[0] == "906 phase_completed get_ready 0 10"


def test_ready_out_of_waiting_counts_no_waiting() -> None:
    session, said = press(begun("cat"), (4.0, Command.WAIT), (60.0, Command.READY))
    assert said[0] == "60 phase_completed get_ready 0 4"
    assert session.waiting_since is None


def test_a_pause_out_of_waiting_begins_the_lead_in_again() -> None:
    session, _ = press(
        begun("cat"), (4.0, Command.WAIT), (6.0, Command.PAUSE), (7.0, Command.RESUME)
    )
    _, events = advance(session, now=20.0)
    assert told(events) == [
        "10 resumed",
        "10 phase_started get_ready 0",
        "20 phase_completed get_ready 0 10",
        "20 phase_started move 0/1.1#0",
    ]


def test_next_rep_leaves_the_rep_undone() -> None:
    session, said = press(begun("cat"), (13.0, Command.NEXT_REP))
    assert said == ["13 phase_left move 0/1.1#0", "13 phase_started move 0/1.2#0"]
    assert not session.done


def test_next_rep_after_the_work_keeps_the_rep() -> None:
    # squeeze: 10–15 the squeeze, 15–18 its rest
    session, said = press(begun("squeeze"), (16.0, Command.NEXT_REP))
    assert said == ["16 phase_left rest_rep 0/1.1#1", "16 phase_started hold 0/1.2#0"]
    assert session.done == {RepKey(0, None, 1, 1)}


def test_next_rep_of_the_last_rep_is_what_comes_after() -> None:
    _, said = press(begun("cat", "rocks", reps=1), (12.0, Command.NEXT_REP))
    assert said[1] == "12 phase_started rest_exercise 1"
    _, said = press(begun("cat", reps=1), (12.0, Command.NEXT_REP))
    assert said[1] == "12 phase_started finish"


def test_next_rep_skips_a_rest() -> None:
    session = begun("cat", "rocks", reps=1)
    _, said = press(session, (20.0, Command.NEXT_REP))
    assert said == ["20 phase_left rest_exercise 1", "20 phase_started get_ready 1"]
    _, said = press(begun("cat", reps=1, sets=2), (20.0, Command.NEXT_REP))
    assert said == ["20 phase_left rest_set 0/2", "20 phase_started move 0/2.1#0"]


def test_out_of_a_pause_the_next_rep_is_counted_in() -> None:
    session, said = press(begun("cat"), (13.0, Command.PAUSE), (20.0, Command.NEXT_REP))
    assert said == ["20 count_in_started 3 move 0/1.2#0"]
    assert session.status is Status.COUNT_IN


# Back


@pytest.mark.parametrize(
    ("now", "to"),
    [
        (20.9, "move 0/1.1#0"),  # 2.9 s into rep 2: the rep before
        (21.0, "move 0/1.2#0"),  # 3 s into it: this rep again
        (25.0, "move 0/1.2#0"),  # in its second phase: this rep again
        (12.0, "get_ready 0"),  # early in rep 1: the lead-in
        (5.0, "get_ready 0"),  # nothing lies before the first lead-in
    ],
)
def test_back(now: float, to: str) -> None:
    _, said = press(begun("cat"), (now, Command.BACK))
    assert said[-1] == f"{now:g} phase_started {to}"


def test_a_rep_done_again_counts_once() -> None:
    session, _ = press(begun("cat", reps=2), (19.0, Command.BACK))
    ended, events = run_out(session)
    assert [line for line in told(events) if "rep_completed" in line] == ["35 rep_completed 0 1 2"]
    assert len(ended.done) == 2
    assert ended.active_seconds == 10 + 8 + 8 + 8 + 5


def test_back_out_of_the_finish() -> None:
    _, said = press(begun("cat", reps=1), (19.0, Command.BACK))
    assert said == ["19 phase_left finish", "19 phase_started move 0/1.1#0"]


# Next exercise


def test_leaving_an_exercise_in_its_middle_leads_on_from_its_posture() -> None:
    session, said = press(begun("cat", "bridge", "rocks"), (20.0, Command.NEXT_EXERCISE))
    assert said == [
        "20 exercise_skipped 0 False",
        "20 phase_left move 0/1.2#0",
        "20 phase_started change_position 1",
    ]
    assert not session.timeline.omitted


def test_skipping_an_exercise_not_begun_leads_on_from_where_she_is() -> None:
    # She is on all fours after cat, on the way to the bridge; rocks are on all fours too.
    session, said = press(begun("cat", "bridge", "rocks", reps=1), (30.0, Command.NEXT_EXERCISE))
    assert said == [
        "30 exercise_skipped 1 True",
        "30 phase_left change_position 1",
        "30 phase_started rest_exercise 2",
    ]
    assert session.timeline.omitted == {1}
    ended, _ = run_out(session)
    assert {rep.item for rep in ended.done} == {0, 2}


def test_skipping_two_on_the_way() -> None:
    session, said = press(
        begun("cat", "bridge", "squeeze", "rocks", reps=1),
        (30.0, Command.NEXT_EXERCISE),
        (31.0, Command.NEXT_EXERCISE),
    )
    assert said[-1] == "31 phase_started rest_exercise 3"
    assert session.timeline.omitted == {1, 2}


def test_skipping_before_the_first_and_the_last() -> None:
    session, said = press(begun("cat", "bridge"), (3.0, Command.NEXT_EXERCISE))
    assert said[-1] == "3 phase_started change_position 1"
    session, said = press(session, (5.0, Command.NEXT_EXERCISE))
    assert said[-1] == "5 phase_started finish"
    assert session.timeline.omitted == {0, 1}
    assert run_out(session)[0].outcome is Outcome.COMPLETED


def test_an_exercise_with_reps_done_is_never_left_out() -> None:
    # Back from rep 2 of the bridge to its change of position, and on from there.
    session, _ = press(begun("cat", "bridge", "rocks", reps=2), (13.0, Command.NEXT_EXERCISE))
    session, _ = press(session, (116.0, Command.BACK), (118.0, Command.BACK))
    assert session.phase.kind is PhaseKind.CHANGE_POSITION
    session, said = press(session, (121.0, Command.NEXT_EXERCISE))
    assert said[0] == "121 exercise_skipped 1 False"
    assert said[-1] == "121 phase_started change_position 2"


def test_a_change_of_sides_belongs_to_an_exercise_begun() -> None:
    session = begun("lean", "squeeze", reps=1)
    # 10 s ready, 2 + 4 + 1 the left side, then 10 s to change
    session, said = press(session, (18.0, Command.NEXT_EXERCISE))
    assert said[:2] == ["18 exercise_skipped 0 False", "18 phase_left change_side 0/right"]
    assert said[2] == "18 phase_started rest_exercise 1"


def test_spoken_lead_ins_keep_their_length_when_laid_out_again() -> None:
    session = begun("cat", "bridge", "squeeze", reps=1, speech=Slow(75.0))
    assert (session.phase.kind, session.phase.seconds) == (PhaseKind.GET_READY, 153)
    session, _ = press(session, (10.0, Command.NEXT_EXERCISE))
    assert (session.phase.kind, session.phase.seconds) == (PhaseKind.CHANGE_POSITION, 153)
    session, _ = press(session, (11.0, Command.STOP), (12.0, Command.EASE_OFF))
    assert session.phase.seconds == 153


# Undo


@pytest.mark.parametrize("command", [Command.NEXT_REP, Command.BACK])
def test_a_jump_is_taken_back(command: Command) -> None:
    session, said = press(begun("cat"), (23.0, command), (26.0, Command.UNDO_JUMP))
    assert said[-2:] == ["26 jump_undone", "26 phase_started move 0/1.2#1"]
    assert session.undo is None


def test_a_skip_is_taken_back_with_what_it_left_out() -> None:
    session, said = press(
        begun("cat", "bridge", "rocks", reps=1),
        (30.0, Command.NEXT_EXERCISE),
        (35.0, Command.UNDO_JUMP),
    )
    assert said == [
        "35 phase_left rest_exercise 2",
        "35 jump_undone 1",
        "35 phase_started change_position 1",
    ]
    assert not session.timeline.omitted


def test_reps_done_since_the_jump_stay_done() -> None:
    session, _ = press(begun("squeeze", reps=3), (16.0, Command.BACK))
    # 16 squeeze again (it is done already), 21 rest, …; skip rep 1's squeeze to reach a new one.
    session, _ = press(session, (17.0, Command.NEXT_REP), (22.0, Command.UNDO_JUMP))
    assert session.done == {RepKey(0, None, 1, 1), RepKey(0, None, 1, 2)}
    assert session.phase.key == PhaseKey(PhaseKind.HOLD, 0, None, 1, 1, 0)


def test_undo_is_over_after_a_moment() -> None:
    session, _ = press(begun("cat"), (13.0, Command.NEXT_REP))
    assert legal(session, Command.UNDO_JUMP, now=18.0)
    assert not legal(session, Command.UNDO_JUMP, now=18.1)


def test_out_of_a_pause_undo_counts_in_too() -> None:
    _, said = press(
        begun("cat"), (13.0, Command.NEXT_REP), (14.0, Command.PAUSE), (15.0, Command.UNDO_JUMP)
    )
    assert said == ["15 jump_undone", "15 count_in_started 3 move 0/1.1#0"]
    _, said = press(
        begun("cat"), (13.0, Command.PAUSE), (14.0, Command.NEXT_REP), (15.0, Command.UNDO_JUMP)
    )
    assert said == ["15 jump_undone", "15 count_in_started 3 move 0/1.1#0"]


@pytest.mark.parametrize("command", [Command.STOP, Command.RESTART_EXERCISE])
def test_what_comes_between_ends_the_undo(command: Command) -> None:
    session, _ = press(begun("cat"), (13.0, Command.NEXT_REP), (14.0, command))
    assert not legal(session, Command.UNDO_JUMP, now=14.0)


# Restart


def test_restart_voids_the_reps_by_an_event_and_counts_in() -> None:
    session, said = press(begun("cat", reps=3), (27.0, Command.RESTART_EXERCISE))
    assert said == [
        "27 phase_left move 0/1.3#0",
        "27 exercise_restarted 0 2",
        "27 count_in_started 3 move 0/1.1#0",
    ]
    assert not session.done
    ended, _ = run_out(session)
    assert len(ended.done) == 3
    assert ended.active_seconds == 10 + 16 + 24 + 5, "what was lived before still counts"


def test_restart_leaves_the_other_exercises_alone_and_begins_with_the_first_side() -> None:
    session = begun("cat", "lean", reps=1)
    session, _ = advance(session, now=18.0 + 60 + 7 + 3)
    assert session.phase.kind is PhaseKind.CHANGE_SIDE
    session, said = press(session, (88.0, Command.RESTART_EXERCISE))
    assert said[1:] == ["88 exercise_restarted 1 1", "88 count_in_started 3 move 1/left/1.1#0"]
    assert session.done == {RepKey(0, None, 1, 1)}


# 15 s more


def test_15_s_more_as_often_as_wanted_to_two_minutes() -> None:
    session, _ = advance(begun("cat", "rocks", reps=1), now=20.0)
    added = []
    while legal(session, Command.ADD_TIME, now=20.0):
        session, said = press(session, (20.0, Command.ADD_TIME))
        added += said
    assert added == ["20 time_added rest_exercise 1 15"] * 6 + ["20 time_added rest_exercise 1 10"]
    assert (session.length, remaining(session, now=20.0)) == (120, 118)
    _, events = advance(session, now=138.0)
    assert told(events)[0] == "138 phase_completed rest_exercise 1 120"


def test_a_lead_in_too_grows_by_two_minutes_at_most() -> None:
    session = begun("cat")
    for _ in range(8):
        session, _ = press(session, (1.0, Command.ADD_TIME))
    assert session.length == 10 + 120
    assert not legal(session, Command.ADD_TIME, now=1.0)


def test_a_pause_drops_what_was_added() -> None:
    session, _ = press(
        begun("cat"), (5.0, Command.ADD_TIME), (6.0, Command.PAUSE), (7.0, Command.RESUME)
    )
    assert (session.length, remaining(session, now=7.0)) == (10, 10)


def test_15_s_more_belong_to_their_phase_only() -> None:
    session, _ = press(begun("cat"), (5.0, Command.ADD_TIME))
    assert session.length == 25
    session, _ = advance(session, now=25.0)
    assert (session.phase.kind, session.length) == (PhaseKind.MOVE, 4)
    assert not legal(session, Command.ADD_TIME, now=25.0)


# Places in a timeline that has changed


def test_a_lead_in_that_is_gone_gives_way_to_what_follows() -> None:
    line = timeline("cat", "rocks", reps=1)
    gone = PhaseKey(PhaseKind.CHANGE_POSITION, 0)
    assert place(line, gone, frozenset()) == line.after_item(0)
    assert place(line, PhaseKey(PhaseKind.FINISH, None), frozenset()) == len(line.phases) - 1


def test_a_rep_of_a_set_that_is_gone_gives_way_to_the_next_exercise() -> None:
    line = timeline("cat", "rocks", reps=1)
    gone = PhaseKey(PhaseKind.MOVE, 0, None, 2, 1, 0)
    assert place(line, gone, frozenset()) == line.after_item(0)
