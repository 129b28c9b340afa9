"""What tests of the window share: the app's own typeface, so that sizes are the real ones."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from sirelief_gui.ui.theme import load_fonts
from tests.ui.private_bus import Bus


@pytest.fixture(autouse=True)
def _typeface(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def _no_collection_in_mid_test() -> Iterator[None]:
    """Collect no garbage while windows are shown: what takes one down half-way crashes Qt."""
    was_enabled = gc.isenabled()
    gc.disable()
    yield
    if was_enabled:
        gc.enable()


@pytest.fixture(autouse=True)
def _gone_afterwards(qapp: QApplication) -> Iterator[None]:
    """Take down what a test has closed: what it left would look at a closed store a minute later.

    No event loop runs between tests, so nothing else carries `deleteLater` out.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _same_country_afterwards() -> Iterator[None]:
    """Write dates and numbers as before, whatever language a test has spoken."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a session bus of our own."""
    bus = Bus(tmp_path_factory.mktemp("bus"))
    yield bus.address
    bus.stop()
