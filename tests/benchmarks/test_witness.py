"""What the witness wrote down is read back, and is told in the log's own time."""

from __future__ import annotations

from pathlib import Path

from benchmarks.witness import Gap, Witness, gaps


def test_gaps_are_read_back_and_none_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "gaps.jsonl"
    assert gaps(file) == ()
    file.write_text('{"at": 20.5, "seconds": 0.4}\n{"at": 31.0, "seconds": 0.06}\n')
    assert gaps(file) == (Gap(20.5, 0.4), Gap(31.0, 0.06))


def test_a_witness_can_be_started_and_stopped(tmp_path: Path) -> None:
    witness = Witness(tmp_path / "gaps.jsonl")
    witness.stop()
    assert all(gap.seconds > 0 for gap in gaps(tmp_path / "gaps.jsonl"))
