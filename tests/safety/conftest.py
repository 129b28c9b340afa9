"""The safety tests use the real services over a real store, and a clock moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from tests.services.kit import BERLIN, EVENING


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(EVENING, BERLIN)


@pytest.fixture
def services(tmp_path: Path, clock: VirtualClock) -> Iterator[Services]:
    opened = open_services(tmp_path / "data", clock)
    yield opened
    opened.close()
