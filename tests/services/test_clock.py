from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sirelief_gui.services.clock import Glance, SystemClock, VirtualClock

BERLIN = "Europe/Berlin"
BEFORE_SUMMER = datetime(2026, 3, 29, 0, 59, 50, tzinfo=UTC)


def test_the_virtual_clock_moves_only_when_told_to() -> None:
    clock = VirtualClock(datetime(2026, 3, 1, 10, tzinfo=UTC), BERLIN)
    assert (clock.monotonic(), clock.now().isoformat()) == (0.0, "2026-03-01T11:00:00+01:00")
    clock.advance(1.5)
    assert (clock.monotonic(), clock.now().isoformat()) == (1.5, "2026-03-01T11:00:01.500000+01:00")
    clock.sleep(3600)
    assert (clock.monotonic(), clock.now().isoformat()) == (1.5, "2026-03-01T12:00:01.500000+01:00")
    assert clock.timezone() == BERLIN


def test_the_virtual_clock_refuses_what_cannot_be() -> None:
    start = datetime(2026, 3, 1, tzinfo=UTC)
    with pytest.raises(ValueError, match="Mars/Olympus"):
        VirtualClock(start, "Mars/Olympus")
    with pytest.raises(ValueError, match="offset"):
        VirtualClock(start.replace(tzinfo=None), BERLIN)
    with pytest.raises(ValueError, match="backwards"):
        VirtualClock(start, BERLIN).advance(-1)


def test_the_change_to_summer_time_is_no_jump() -> None:
    clock = VirtualClock(BEFORE_SUMMER, BERLIN)
    before = Glance.at(clock)
    clock.advance(1)
    middle = Glance.at(clock)
    clock.advance(1)
    assert not before.jumped_to(middle)
    clock.advance(18)
    assert clock.now().isoformat() == "2026-03-29T03:00:10+02:00"
    late = Glance.at(clock)
    assert late.wall_of(5.0).isoformat() == "2026-03-29T01:59:55+01:00"
    assert before.wall_of(15.0).isoformat() == "2026-03-29T03:00:05+02:00"


@pytest.mark.parametrize(("lived", "slept"), [(2.1, 0.0), (0.5, 2.1), (0.5, -2.1), (0.0, 3600.0)])
def test_silence_and_disagreement_are_jumps(lived: float, slept: float) -> None:
    clock = VirtualClock(BEFORE_SUMMER, BERLIN)
    before = Glance.at(clock)
    clock.advance(lived)
    clock.sleep(slept)
    assert before.jumped_to(Glance.at(clock))


@pytest.mark.parametrize(("lived", "slept"), [(0.0, 0.0), (2.0, 0.0), (1.0, 1.9), (1.0, -1.9)])
def test_a_second_or_two_is_not(lived: float, slept: float) -> None:
    clock = VirtualClock(BEFORE_SUMMER, BERLIN)
    before = Glance.at(clock)
    clock.advance(lived)
    clock.sleep(slept)
    assert not before.jumped_to(Glance.at(clock))


def test_the_system_clock_is_aware_and_grows() -> None:
    clock = SystemClock()
    assert clock.now().utcoffset() is not None
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
    assert clock.monotonic() <= clock.monotonic()
    assert clock.timezone()
