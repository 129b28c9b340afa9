"""The end of the app: nothing of its window is left for the end of the process."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sirelief_gui.app import AppOptions, run
from sirelief_gui.ui.shell import Shell


@pytest.fixture(autouse=True)
def _own_signals() -> Iterator[None]:
    """Leave the signals to pytest again, which the app takes for the time of its process."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]
    yield
    signal.set_wakeup_fd(-1)
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)


def shells() -> list[Shell]:
    return [window for window in QApplication.topLevelWidgets() if isinstance(window, Shell)]


def test_a_window_that_was_closed_is_gone_before_the_application_is(tmp_path: Path) -> None:
    """A screen reader's view of one that was left made the process crash as it ended."""
    before, shown = len(shells()), list[int]()

    def close() -> None:
        shown.append(len(shells()))
        QApplication.quit()

    QTimer.singleShot(0, close)
    status = run(AppOptions(data_dir=tmp_path))
    assert (status, shown, len(shells())) == (0, [before + 1], before)
