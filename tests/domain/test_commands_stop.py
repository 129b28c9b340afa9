"""What Stop offers, and what easing off does to the rest of an exercise."""

from __future__ import annotations

import pytest

from sirelief_gui.domain.commands import eased_plan, legal
from sirelief_gui.domain.exercise import Side
from sirelief_gui.domain.record import Outcome, StopReason
from sirelief_gui.domain.session import Command, Status, advance
from tests.domain.pressing import SAYING, begun, press
from tests.domain.samples import run_out, told


def test_stop_halts_everything_at_once_and_costs_nothing() -> None:
    stopped, said = press(begun("cat"), (13.0, Command.STOP))
    assert said == ["13 phase_left move 0/1.1#0", "13 stop_opened"]
    assert advance(stopped, now=600.0) == (stopped, ())
    _, said = press(stopped, (600.0, Command.CONTINUE))
    assert said == ["600 count_in_started 3 move 0/1.1#0"]


def test_stop_out_of_a_pause_or_a_count_in() -> None:
    paused, _ = press(begun("cat"), (13.0, Command.PAUSE))
    assert press(paused, (14.0, Command.STOP))[1] == ["14 stop_opened"]
    assert press(paused, (14.0, Command.RESUME), (15.0, Command.STOP))[1] == ["15 stop_opened"]


def test_only_the_choices_are_open_while_stopped() -> None:
    stopped, _ = press(begun("cat"), (13.0, Command.STOP))
    assert {one for one in Command if legal(stopped, one, now=13.0)} == {
        Command.CONTINUE,
        *SAYING,
        Command.EASE_OFF,
        Command.SKIP_EXERCISE,
        Command.UNWELL,
        Command.END,
        Command.END_FOR_PAIN,
    }


def test_feeling_unwell_stops_the_session() -> None:
    session, said = press(begun("cat"), (13.0, Command.STOP), (15.0, Command.UNWELL))
    assert said == ["15 session_ended stopped warning_sign"]
    assert (session.outcome, session.stop_reason) == (Outcome.STOPPED, StopReason.WARNING_SIGN)


def test_skip_this_exercise() -> None:
    session, said = press(
        begun("cat", "rocks"), (13.0, Command.STOP), (15.0, Command.SKIP_EXERCISE)
    )
    assert said == ["15 exercise_skipped 0 False", "15 count_in_started 3 rest_exercise 1"]
    assert session.status is Status.COUNT_IN


def test_easing_off_makes_the_rest_of_the_exercise_lighter_and_begins_the_rep_again() -> None:
    # rocks: 3 + 5 + 3 + 5 + 2 = 18 s a rep; the stop is in rep 2's second hold.
    session, said = press(
        begun("rocks", "cat"), (10.0 + 18 + 12, Command.STOP), (50.0, Command.EASE_OFF)
    )
    seconds = "{'forward': 3, 'hold_forward': 2, 'back': 3, 'hold_back': 2, 'rest': 2}"
    assert said == [f"50 eased_off 0 [3] {seconds}", "50 count_in_started 3 move 0/1.2#0"]
    assert [item.eased for item in session.timeline.items] == [True, False]
    assert session.reps_planned == 3 + 5
    ended, events = run_out(session)
    assert len(ended.done) == 8
    assert "53 phase_started move 0/1.2#0" in told(events)


def test_easing_shows_beforehand_what_it_will_do() -> None:
    session, _ = press(begun("rocks"), (40.0, Command.STOP))
    promised = eased_plan(session)
    session, _ = press(session, (41.0, Command.EASE_OFF))
    assert session.timeline.items[0] == promised


def test_an_exercise_is_eased_once() -> None:
    session, _ = press(
        begun("rocks"), (13.0, Command.STOP), (14.0, Command.EASE_OFF), (15.0, Command.STOP)
    )
    assert not legal(session, Command.EASE_OFF, now=15.0)


@pytest.mark.parametrize(
    ("now", "goes_on"),
    [
        # squeeze: 5 s and 3 s of rest a rep, five of them from 10 s on
        (10 + 8 + 6, "hold 0/1.3#0"),  # in rep 2's rest: rep 2 is done, and its rest is over
        (10 + 16 + 6, "finish"),  # in rep 3's rest: three are asked for, and they are done
        (10 + 24 + 1, "finish"),  # in rep 4, which is no longer asked for
    ],
)
def test_easing_goes_on_after_what_is_done(now: float, goes_on: str) -> None:
    session, said = press(begun("squeeze"), (now, Command.STOP), (99.0, Command.EASE_OFF))
    assert said[-1] == f"99 count_in_started 3 {goes_on}"
    assert session.timeline.items[0].reps_by_set == (3,)


def test_easing_in_the_lead_in_lightens_what_comes() -> None:
    session, said = press(begun("cat", "rocks"), (60.0, Command.STOP), (61.0, Command.EASE_OFF))
    assert said[-1] == "61 count_in_started 3 rest_exercise 1"
    assert [item.reps_planned for item in session.timeline.items] == [5, 3]


def test_easing_between_sets_leaves_the_set_that_is_done() -> None:
    session, said = press(
        begun("cat", reps=3, sets=2), (40.0, Command.STOP), (41.0, Command.EASE_OFF)
    )
    assert said[-1] == "41 count_in_started 3 rest_set 0/2"
    assert session.timeline.items[0].reps_by_set == (3, 1)


def test_easing_on_the_second_side_leaves_the_first_as_done() -> None:
    session = begun("lean", reps=3)
    # 10 s ready, 3 × 7 s left, 10 s to change: the right side begins at 41 s
    session, said = press(session, (42.0, Command.STOP), (43.0, Command.EASE_OFF))
    assert said[-1] == "43 count_in_started 3 move 0/right/1.1#0"
    ended, _ = run_out(session)
    assert sum(1 for rep in ended.done if rep.side is Side.LEFT) == 3
    assert sum(1 for rep in ended.done if rep.side is Side.RIGHT) == 1
    assert ended.reps_planned == 4
