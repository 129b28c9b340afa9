"""What chaos says of what it found; the parts themselves are run by `make chaos`."""

from __future__ import annotations

import importlib.util
from collections import Counter

import pytest

from tools.chaos import PARTS, said, try_part
from tools.chaos_found import Found, Size
from tools.chaos_gauge import Gauge, growth, slope
from tools.chaos_soak import overgrown
from tools.chaos_trials import commands


@pytest.mark.parametrize("name", PARTS)
def test_every_part_is_there(name: str) -> None:
    assert importlib.util.find_spec(PARTS[name]) is not None


def test_a_fault_is_told_with_what_repeats_it() -> None:
    found = Found(tried="2 windows", faults=("it fell over",), figures={"memory (MB)": 1.5})
    told = said("windows", found, 3.2, 41, Size.FULL)
    assert "1 faults: 2 windows in 3 s" in told
    assert "memory (MB) 1.5" in told
    assert "it fell over" in told
    assert "python -m tools.chaos --only windows --seed 41 --full" in told


def test_what_a_part_lacks_is_said() -> None:
    told = said("sound", Found(tried="nothing", left_out="no Xvfb"), 0.0, 1, Size.QUICK)
    assert told == "sound     left out: no Xvfb"


def test_a_part_that_breaks_down_is_a_fault() -> None:
    (fault,) = try_part("tools.there_is_no_such_part", 1, Size.QUICK).faults
    assert "there_is_no_such_part" in fault


def test_growth_is_told_by_what_is_added_each_round_after_the_first() -> None:
    gauges = [
        Gauge(
            rounds=number,
            rss=100.0 if number < 20 else 200.0 + 3 * number,
            wrappers=5,
            objects=7,
            files=4,
            threads=1,
        )
        for number in range(0, 101, 10)
    ]
    slopes = growth(gauges)
    assert slopes["rss"] == pytest.approx(3.0)
    assert slopes["objects"] == 0
    (fault,) = overgrown(slopes, Counter({"QLabel": 2}), sessions=1000)
    assert fault.startswith("rss grows by 3.000")
    assert "QLabel" in fault


def test_a_jump_is_no_growth() -> None:
    assert slope([(0, 1.0), (10, 1.0), (20, 1.0), (30, 9.0), (40, 9.0), (50, 9.0)]) < 0.3
    assert slope([(0, 1.0)]) == 0


def test_all_trials_take_the_seed_and_more_in_full() -> None:
    quick, full = commands(12, Size.QUICK), commands(12, Size.FULL)
    assert quick.keys() == full.keys()
    assert all("12" in arguments[-1] for arguments in quick.values())
    assert all(quick[name] != full[name] for name in quick)
