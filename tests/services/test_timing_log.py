"""The log of what happened when, as measurements read it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from sirelief_gui.domain.cues import Cue, Sound
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.sound_out import Heard
from sirelief_gui.services.timing_log import TimingLog
from tests.services.kit import begin, pass_time

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def file() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def log(services: Services, file: io.StringIO) -> TimingLog:
    return TimingLog(services.player, file)


@pytest.fixture
def lines(file: io.StringIO) -> Lines:
    return lambda: [json.loads(line) for line in file.getvalue().splitlines()]


@pytest.fixture
def start(services: Services, clock: VirtualClock, log: TimingLog) -> float:
    """The instant of a session's first event."""
    clock.advance(7.0)
    begin(services)
    return clock.monotonic()


def test_a_phase_is_told_with_how_late_it_was_heard_of(
    services: Services, clock: VirtualClock, start: float, lines: Lines
) -> None:
    pass_time(services, clock, 9.0)
    clock.advance(1.25)
    services.player.tick()
    assert lines() == [
        {"what": "phase", "name": "0 get_ready", "due_s": 0.0, "actual_s": 0.0},
        {"what": "phase", "name": "1 move", "due_s": 10.0, "actual_s": 10.25},
    ]


def test_what_became_of_a_cue(start: float, log: TimingLog, lines: Lines) -> None:
    clip = Cue(start + 1.5, "count.5", None, 0.49, "Five.")
    tone = Cue(start + 2.0, None, Sound.HOLD, 5.0)
    log.heard(Heard("begun", clip, start + 1.501))
    log.heard(Heard("begun", tone, start + 2.0))
    log.heard(Heard("cut", tone, start + 3.25))
    log.heard(Heard("missing", clip, start + 4.0))
    assert lines()[1:] == [
        {"what": "cue", "name": "count.5", "due_s": 1.5, "frame_s": 1.501, "seconds": 0.49},
        {"what": "cue", "name": "sound.hold", "due_s": 2.0, "frame_s": 2.0, "seconds": 5.0},
        {"what": "cut", "name": "sound.hold", "at_s": 3.25},
        {"what": "missing", "name": "count.5", "due_s": 1.5},
    ]


def test_the_screen_is_told_of_when_it_changes(start: float, log: TimingLog, lines: Lines) -> None:
    for late, digits in ((0.0, 5), (0.4, 5), (1.0, 4), (1.1, None), (1.2, 4)):
        log.screen(at=start + late, phase=3, rep=1, reps=5, seconds=digits)
    screens = [line for line in lines() if line["what"] == "screen"]
    assert [(line["at_s"], line["seconds"]) for line in screens] == [
        (0.0, 5),
        (1.0, 4),
        (1.1, None),
        (1.2, 4),
    ]
    assert screens[0] == {
        "what": "screen",
        "at_s": 0.0,
        "phase": 3,
        "rep": 1,
        "reps": 5,
        "seconds": 5,
    }


def test_what_is_before_the_session_is_left_out(log: TimingLog, lines: Lines) -> None:
    log.heard(Heard("begun", Cue(1.0, "check.hello", None, 1.0, ""), 1.0))
    log.screen(at=1.0, phase=None, rep=None, reps=None, seconds=None)
    assert lines() == []


def test_what_was_asked_before_the_session_and_told_in_it_is_left_out(
    start: float, log: TimingLog, lines: Lines
) -> None:
    log.heard(Heard("begun", Cue(start - 5.0, "check.hello", None, 1.0, ""), start - 5.0))
    assert [line["what"] for line in lines()] == ["phase"]


class FullDisk(io.StringIO):
    """Takes one line."""

    def write(self, text: str) -> int:
        if self.getvalue():
            raise OSError(28, "No space left on device")
        return super().write(text)


def test_a_full_disk_ends_the_log_and_not_the_session(
    services: Services, clock: VirtualClock
) -> None:
    file = FullDisk()
    TimingLog(services.player, file)
    begin(services)
    pass_time(services, clock, 60.0)
    assert services.player.active
    assert len(file.getvalue().splitlines()) == 1


def test_it_can_be_left(
    services: Services, clock: VirtualClock, start: float, log: TimingLog, lines: Lines
) -> None:
    before = lines()
    log.leave()
    pass_time(services, clock, 30.0)
    services.player.do(Command.END)
    assert lines() == before
