"""A slice of the broken files that `tools/malformed_trials.py` imports."""

from __future__ import annotations

from tools.malformed_trials import run


def test_broken_files_do_no_harm() -> None:
    harm: list[str] = []
    counts = run(80, 7, harm.append)
    assert harm == []
    assert counts["refused"] > counts["taken"] > 0
