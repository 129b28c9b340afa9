"""Which instant a sample belongs to, told from a device's asks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.ui.audio.stream_clock import StreamClock

RATE = 48_000
BLOCK = 960
SECONDS = BLOCK / RATE


def ask(clock: StreamClock, *, zero: float, lates: list[float], drift: float = 0.0) -> None:
    """Ask for blocks, each so late, on a line through ``zero``."""
    for late in lates:
        sample = clock.asked / RATE
        clock.ask(zero + sample * (1 + drift) + late, BLOCK)


def test_it_is_not_known_at_once() -> None:
    clock = StreamClock(RATE)
    ask(clock, zero=10.0, lates=[0.0] * 3)
    assert clock.zero is None


def test_a_device_that_takes_much_at_once_and_then_waits_is_not_believed() -> None:
    clock = StreamClock(RATE)
    for _ in range(4):
        clock.ask(10.0, BLOCK)
    ask(clock, zero=11.2, lates=[0.0] * 20)
    assert clock.zero == pytest.approx(11.2)
    assert clock.asked == 24 * BLOCK


@settings(max_examples=25)
@given(st.lists(st.floats(0.0, 0.028), min_size=5, max_size=20))
def test_late_asks_do_not_move_it(lates: list[float]) -> None:
    clock = StreamClock(RATE)
    ask(clock, zero=10.0, lates=[0.0] * 60)
    for late in lates:
        ask(clock, zero=10.0, lates=[late] * 9 + [0.0])
        assert clock.zero == pytest.approx(10.0, abs=1e-9)


@pytest.mark.parametrize("gap", [0.004, 0.02, 0.08, 0.5])
def test_after_a_device_ran_dry_it_lies_elsewhere(gap: float) -> None:
    clock = StreamClock(RATE)
    ask(clock, zero=10.0, lates=[0.0] * 60)
    ask(clock, zero=10.0 + gap, lates=[0.0] * 60)
    assert clock.zero == pytest.approx(10.0 + gap)


def test_a_long_gap_is_believed_within_a_third_of_a_second() -> None:
    clock = StreamClock(RATE)
    ask(clock, zero=10.0, lates=[0.0] * 60)
    ask(clock, zero=10.08, lates=[0.0] * round(0.34 / SECONDS))
    assert clock.zero == pytest.approx(10.08)


@settings(max_examples=25)
@given(st.floats(-200e-6, 200e-6))
def test_it_follows_a_device_whose_clock_is_not_ours(drift: float) -> None:
    clock = StreamClock(RATE)
    ask(clock, zero=10.0, lates=[0.0] * 3000, drift=drift)
    here = 10.0 + clock.asked / RATE * drift
    assert clock.zero == pytest.approx(here, abs=0.001)
