"""A few of the damages that `tools.damage_trials` does by the hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.damage_trials import KINDS, prepare, trial


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(tmp_path_factory.mktemp("damage"))


@pytest.mark.parametrize("seed", range(len(KINDS)))
def test_a_damaged_history_starts_and_is_left_as_it_is(
    sample: Path, tmp_path: Path, seed: int
) -> None:
    came = trial(sample, tmp_path / "data", seed)
    kind, _, outcome = came.partition(": ")
    assert kind in KINDS
    assert outcome.startswith(("help page", "window"))
