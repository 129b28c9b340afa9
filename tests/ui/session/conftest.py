"""A session on screen whose clock is moved by hand: real player, real store, no waiting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import VirtualClock
from tests.services.kit import BERLIN, EVENING
from tests.ui.session.run import Run


@pytest.fixture
def run(tmp_path: Path, qtbot: QtBot) -> Iterator[Run]:
    clock = VirtualClock(EVENING, BERLIN)
    services = open_services(tmp_path / "data", clock)
    made = Run(services, clock, qtbot)
    yield made
    made.screen.driver.stop()
    services.close()
