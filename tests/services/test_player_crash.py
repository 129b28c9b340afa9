"""A few kills in every run; ``tools/crash_test.py`` does two hundred at random."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.crash_test import Kill, finish, lost, run_and_kill


@pytest.mark.parametrize(
    "kills",
    [
        [Kill(1, 0.002), Kill(9, 0.0)],
        [Kill(25, 0.0)],
        [Kill(0, 1.0, real_time=True)],
    ],
    ids=["twice", "near the end", "in real time"],
)
def test_nothing_acknowledged_is_lost(tmp_path: Path, kills: list[Kill]) -> None:
    for kill in kills:
        assert lost(tmp_path, run_and_kill(tmp_path, kill)) == []
    assert finish(tmp_path) == []
