"""What chaos says of what it found; the parts themselves are run by `make chaos`."""

from __future__ import annotations

import ctypes
import importlib.util
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.machine import Machine
from tools.chaos import PARTS, said, try_part, try_parts
from tools.chaos_found import Found, Size
from tools.chaos_gauge import Gauge, gauge, growth, slope
from tools.chaos_results import Tried, Trouble
from tools.chaos_soak import overgrown
from tools.chaos_trials import commands

MACHINE = Machine(
    cores=2, processor="CPU", memory_gb=23.6, system="OS 1", python="3.11", qt="6.11", commit="abc"
)
TRIED = Tried(
    began=1_790_000_000,
    seconds=3.2,
    seed=41,
    size=Size.FULL,
    machine=MACHINE,
    found=Found(tried="2 windows", faults=("it fell over",), figures={"memory (MB)": 1.5}),
)


def run(seed: int, size: Size) -> Found:
    """Be a part, tried as all others are: this module is one by its name."""
    return Found(tried=f"a part, {size.value}", figures={"seed": seed})


@pytest.mark.parametrize("name", PARTS)
def test_every_part_is_there(name: str) -> None:
    assert importlib.util.find_spec(PARTS[name]) is not None


def test_a_fault_is_told_with_what_repeats_it() -> None:
    told = said("windows", TRIED)
    assert "1 faults: 2 windows in 3 s" in told
    assert "memory (MB) 1.5" in told
    assert "it fell over" in told
    assert "python -m tools.chaos --only windows --seed 41 --full" in told


def test_what_a_part_lacks_is_said() -> None:
    told = said("sound", replace(TRIED, found=Found(tried="nothing", left_out="no Xvfb")))
    assert told == "sound     left out: no Xvfb"


def test_a_part_that_breaks_down_is_a_fault() -> None:
    (fault,) = try_part("tools.there_is_no_such_part", 1, Size.QUICK).faults
    assert "there_is_no_such_part" in fault


def test_what_was_tried_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "chaos.json"
    kept = Trouble({"sound": TRIED, "soak": replace(TRIED, size=Size.QUICK)})
    kept.write(file)
    assert Trouble.read(file) == kept
    assert Trouble.read(tmp_path / "none.json") == Trouble({})
    assert [entry.name for entry in file.parent.iterdir()] == ["chaos.json"]


def test_a_part_takes_its_own_place_and_leaves_the_others_theirs(tmp_path: Path) -> None:
    file = tmp_path / "chaos.json"
    Trouble({"sound": TRIED, "soak": TRIED}).write(file)
    assert try_parts({"soak": __name__, "windows": __name__}, 7, Size.QUICK, file)
    kept = Trouble.read(file)
    assert list(kept.parts) == ["soak", "windows", "sound"]
    assert kept.parts["sound"] == TRIED
    soak = kept.parts["soak"]
    assert (soak.seed, soak.size, soak.found.figures) == (7, Size.QUICK, {"seed": 7})
    assert soak.machine.cores >= 1
    assert soak.began > TRIED.began
    assert soak.again("soak") == "make chaos ONLY=soak SEED=7"


def test_an_interrupted_run_keeps_the_parts_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "interrupted_part.py").write_text("def run(*_): raise KeyboardInterrupt\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    file = tmp_path / "chaos.json"
    with pytest.raises(KeyboardInterrupt):
        try_parts({"soak": __name__, "clocks": "interrupted_part"}, 7, Size.QUICK, file)
    assert list(Trouble.read(file).parts) == ["soak"]


def test_a_part_that_gives_up_does_not_end_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `benchmarks.screen.session_bus` does, and what reaches for a window that does not come."""
    (tmp_path / "part_that_gives_up.py").write_text("def run(*_): raise SystemExit('no bus')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    file = tmp_path / "chaos.json"
    parts = {"soak": "part_that_gives_up", "clocks": __name__}
    assert not try_parts(parts, 7, Size.QUICK, file)
    soak, clocks = (Trouble.read(file).parts[name].found for name in parts)
    assert "no bus" in soak.faults[0]
    assert not clocks.faults


def test_growth_is_told_by_what_is_added_each_round_after_the_first() -> None:
    gauges = [
        Gauge(
            rounds=number,
            rss=100.0 if number < 20 else 200.0 + 50 * number,
            blocks=9,
            wrappers=5,
            objects=7,
            files=4,
            threads=1,
        )
        for number in range(0, 101, 10)
    ]
    slopes = growth(gauges)
    assert slopes["rss"] == pytest.approx(50.0)
    assert slopes["objects"] == 0
    (fault,) = overgrown(slopes, Counter({"QLabel": 2}), sessions=1000)
    assert fault.startswith("rss grows by 50.000")
    assert "QLabel" in fault
    (_, fault) = overgrown({**slopes, "blocks": 140.0}, Counter(), sessions=1000)
    assert fault.startswith("blocks grows by 140.000")
    assert overgrown({**slopes, "blocks": 140.0}, Counter(), sessions=120) == []  # caches fill


@pytest.mark.skipif(
    not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="only glibc can be asked for it"
)
@pytest.mark.usefixtures("qapp")
def test_what_is_only_kept_free_is_not_counted() -> None:
    before = gauge(0).rss
    blocks = [b"x" * 4_000 + str(number).encode() for number in range(20_000)]
    held = gauge(1).rss
    kept = blocks[::100]  # what lies between stays with the C library
    del blocks
    assert held - before > 70_000
    assert gauge(2).rss - before < 20_000
    assert len(kept) == 200


def test_a_jump_is_no_growth() -> None:
    assert slope([(0, 1.0), (10, 1.0), (20, 1.0), (30, 9.0), (40, 9.0), (50, 9.0)]) < 0.3
    assert slope([(0, 1.0)]) == 0


def test_all_trials_take_the_seed_and_more_in_full() -> None:
    quick, full = commands(12, Size.QUICK), commands(12, Size.FULL)
    assert quick.keys() == full.keys()
    assert all("12" in arguments[-1] for arguments in quick.values())
    assert all(quick[name] != full[name] for name in quick)
