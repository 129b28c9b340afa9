"""A few of the kills that `tools.kill_trials` does by the hundred."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tools.kill_trials import Trials, how_long, kill

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL")


def test_a_killed_restore_leaves_one_history_or_the_other_whole(tmp_path: Path) -> None:
    job = next(one for one in Trials(tmp_path, years=0.05).jobs() if one.name == "restore")
    took = how_long(job, tmp_path)
    assert kill(job, tmp_path, 0.8 * took)[1] == []
