"""Commits are measured in turns, each on a file of its own."""

from __future__ import annotations

from pathlib import Path

from benchmarks.bench_commit import measure, rows
from benchmarks.rows import Options


def test_ours_and_the_bare_ones_are_measured_as_often(tmp_path: Path) -> None:
    found = measure(tmp_path, 4)
    assert {name: len(times.ms) for name, times in found.items()} == {
        "store": 4,
        "bare row": 4,
        "player": 4,
        "bare rows": 4,
    }
    assert all(ms > 0 for times in found.values() for ms in times.ms)


def test_every_row_stands_beside_a_bare_one_and_leaves_nothing_behind(tmp_path: Path) -> None:
    found = rows(Options(work=tmp_path / "work", rounds=3))
    assert len(found) == 4
    assert all(row.ratio is not None for row in found)
    assert list((tmp_path / "work").iterdir()) == []
