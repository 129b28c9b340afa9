"""What tests of the pages share: windows that stay open as long as the test runs."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.screens.acting import Stage


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)
