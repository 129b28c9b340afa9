"""What tests of the window share: the app's own typeface, so that sizes are the real ones."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from sirelief_gui.ui.theme import load_fonts


@pytest.fixture(autouse=True)
def _typeface(qapp: QApplication) -> None:
    load_fonts()
