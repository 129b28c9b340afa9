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
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def services(folder: Path, clock: VirtualClock) -> Iterator[Services]:
    opened = open_services(folder, clock)
    yield opened
    opened.close()
