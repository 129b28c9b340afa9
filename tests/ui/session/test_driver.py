from __future__ import annotations

import pytest

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.ui.theme import Theme
from tests.ui.session.run import Run


def test_the_digit_turns_with_the_clock(run: Run) -> None:
    run.screen.driver.poll()
    assert run.view.seconds == 10
    run.clock.advance(0.999)
    run.screen.driver.poll()
    assert run.view.seconds == 10
    run.clock.advance(0.001)
    run.screen.driver.poll()
    assert run.view.seconds == 9


def test_events_are_told_after_they_are_on_disk(run: Run) -> None:
    heard: list[int] = []
    record = run.services.player.record
    assert record is not None
    run.screen.driver.events_happened.connect(
        lambda _events: heard.append(len(run.services.store.journal(record.id)))
    )
    run.until(PhaseKind.MOVE)
    assert heard
    assert heard[-1] == len(run.services.store.journal(record.id))


def test_no_frames_come_while_nothing_moves_or_nobody_sees_it(run: Run) -> None:
    run.window(412, 892, theme=Theme())
    run.screen.driver.set_smooth(True)
    seen = [run.screen.driver.sends_frames]
    for change in (
        lambda: run.screen.driver.do(Command.WAIT),
        lambda: run.screen.driver.do(Command.WAIT),
        run.screen.hide,
        run.screen.show,
        lambda: run.screen.driver.do(Command.PAUSE),
    ):
        change()
        seen.append(run.screen.driver.sends_frames)
    assert seen == [True, False, True, False, True, False]


def test_motion_reduced_sends_seconds_only(run: Run) -> None:
    run.screen.driver.set_smooth(False)
    assert not run.screen.driver.sends_frames


def test_a_hidden_session_goes_on(run: Run) -> None:
    run.screen.hide()
    run.until(PhaseKind.HOLD, rep=1)
    assert run.status() is Status.RUNNING


@pytest.mark.parametrize("gap", [2.5, 3600.0])
def test_a_jump_in_time_pauses_and_says_so(run: Run, gap: float) -> None:
    run.until(PhaseKind.HOLD, rep=2)
    run.clock.advance(gap)
    run.screen.driver.poll()
    assert run.status() is Status.PAUSED
    assert run.view.paused_because == "Paused while the computer slept."
    assert run.session.phase.key.rep == 2


def test_the_end_is_told_once_and_the_driver_rests(run: Run) -> None:
    ends: list[bool] = []
    run.screen.driver.ended.connect(lambda: ends.append(True))
    run.screen.driver.do(Command.END)
    run.screen.driver.poll()
    assert ends == [True]
    assert not run.screen.driver.sends_frames
