"""What means nothing now is refused, and what was due comes before a command."""

from __future__ import annotations

import pytest

from sirelief_gui.domain.commands import apply, eased_plan, legal
from sirelief_gui.domain.events import ExerciseSkipped
from sirelief_gui.domain.session import Command, IllegalCommand, Session, advance
from tests.domain.pressing import SAYING, begun, press
from tests.domain.samples import told


def at(now: float, *presses: tuple[float, Command]) -> Session:
    session, _ = press(begun("cat", "bridge", reps=1), *presses)
    return advance(session, now=now)[0]


RUNNING = at(13.0)
READYING = at(3.0, (3.0, Command.WAIT))
PAUSED = at(13.0, (13.0, Command.PAUSE))
COUNTING = at(14.0, (13.0, Command.PAUSE), (14.0, Command.RESUME))
STOPPED = at(13.0, (13.0, Command.STOP))
FINISHING = at(13.0, (12.0, Command.NEXT_EXERCISE), (13.0, Command.NEXT_EXERCISE))
ENDED = at(13.0, (13.0, Command.END))


@pytest.mark.parametrize(
    ("session", "commands"),
    [
        (
            RUNNING,
            {Command.RESUME, Command.READY, Command.WAIT, Command.ADD_TIME, Command.CONTINUE},
        ),
        (
            READYING,
            {
                Command.RESUME,
                Command.RESTART_EXERCISE,
                Command.UNDO_JUMP,
                Command.UNWELL,
                Command.SWAP,
            },
        ),
        (PAUSED, {Command.PAUSE, Command.READY, Command.WAIT, Command.ADD_TIME, Command.EASE_OFF}),
        (COUNTING, {Command.RESUME, Command.READY, Command.ADD_TIME, Command.SKIP_EXERCISE}),
        (STOPPED, {Command.STOP, Command.PAUSE, Command.RESUME, Command.NEXT_REP, Command.BACK}),
        (FINISHING, {Command.NEXT_REP, Command.NEXT_EXERCISE, Command.RESTART_EXERCISE}),
        (ENDED, set(Command)),
    ],
)
def test_what_means_nothing_is_refused_and_changes_nothing(
    session: Session, commands: set[Command]
) -> None:
    for command in commands:
        assert not legal(session, command, now=14.0)
        with pytest.raises(IllegalCommand, match=command):
            apply(session, command, now=14.0)


def test_the_finish_can_be_stopped_but_not_eased_or_skipped() -> None:
    stopped, _ = press(FINISHING, (14.0, Command.STOP))
    open_now = {one for one in Command if legal(stopped, one, now=14.0)}
    ways = {Command.CONTINUE, Command.UNWELL, Command.END, Command.END_FOR_PAIN}
    assert open_now == ways | SAYING
    with pytest.raises(IllegalCommand):
        eased_plan(stopped)


def test_a_command_crosses_what_was_due_first() -> None:
    _, events = apply(begun("cat"), Command.PAUSE, now=15.0)
    assert told(events) == [
        "10 phase_completed get_ready 0 10",
        "10 phase_started move 0/1.1#0",
        "14 phase_completed move 0/1.1#0 4",
        "14 phase_started move 0/1.1#1",
        "15 phase_left move 0/1.1#1",
        "15 paused asked",
    ]


def test_a_skip_says_what_it_skipped() -> None:
    session, events = apply(begun("cat", "rocks"), Command.NEXT_EXERCISE, now=1.0)
    assert ExerciseSkipped(1.0, 0, omitted=True) in events
    assert session.undo is not None
    assert session.undo.skipped == 0
