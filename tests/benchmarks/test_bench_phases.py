"""How late phases and a naive timer are told, and how long the sessions are that are timed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.bench_cues import QUICK
from benchmarks.bench_phases import WHOLE, drift_ms, naive_late, slope_ms
from benchmarks.naive_timer import ticks
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.program_text import read_text
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.app_services import open_services


@pytest.mark.parametrize(
    ("file", "least", "most"), [(WHOLE, 19.5, 20.5), (QUICK, 1.5, 2.5)], ids=["whole", "quick"]
)
def test_the_sessions_last_as_long_as_they_say(
    tmp_path: Path, file: Path, least: float, most: float
) -> None:
    services = open_services(tmp_path / "data")
    items = resolve(read_text(file.read_text("utf-8"), services.library).program, services.library)
    speech = services.guidance.for_next().speech
    services.close()
    timeline = compile_timeline(items, services.library, propped=True, speech=speech)
    assert least < timeline.seconds / 60 < most


def test_a_naive_timer_is_timed_at_the_seconds_that_are_due() -> None:
    instants = [100.0, 101.1, 102.3, 103.2]
    late = naive_late(instants, [0.0, 1.2, 3.0, 9.0])
    assert [second for second, _ in late] == [0, 1, 3]
    assert [of for _, of in late] == pytest.approx([0.0, 0.1, 0.2])


def test_drift_is_the_last_tenth_less_the_first() -> None:
    steady = [(float(due), 0.004) for due in range(100)]
    later = [(float(due), 0.004 + due / 1000) for due in range(100)]
    assert drift_ms(steady) == 0
    assert drift_ms(later) == pytest.approx(90)
    assert drift_ms([(due, -of) for due, of in later]) == pytest.approx(90)


def test_slope_is_told_a_minute_and_one_late_phase_does_not_change_it() -> None:
    late = [(float(due), due / 1000) for due in range(50)]
    late[20] = (20.0, 5.0)
    assert slope_ms(late) == pytest.approx(60, rel=0.05)
    assert slope_ms(late[:1]) == 0


def test_ticks_are_read_back_without_the_line_that_was_cut_short(tmp_path: Path) -> None:
    file = tmp_path / "naive.jsonl"
    told = [
        {"kind": kind, "ticks": n, "at": 5.0 + n} for n in range(2) for kind in ("tick", "again")
    ]
    file.write_text("\n".join([*map(json.dumps, told), '{"kind": "tick", "ti']))
    assert ticks(file) == {"tick": [5.0, 6.0], "again": [5.0, 6.0]}
