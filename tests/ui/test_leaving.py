"""The end of the app: nothing of its window is left for the end of the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_LEFT = """
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sirelief_gui.app import AppOptions, run
from sirelief_gui.ui.shell import Shell


def shells():
    return sum(isinstance(window, Shell) for window in QApplication.topLevelWidgets())


def close():
    print("shown", shells())
    QApplication.quit()


QTimer.singleShot(0, close)
print("status", run(AppOptions(data_dir=Path(sys.argv[1]))))
print("left", shells())
"""


def test_a_window_that_was_closed_is_gone_before_the_application_is(tmp_path: Path) -> None:
    """A screen reader's view of one that was left made the process crash as it ended.

    In a process of its own: Qt begins no event loop any more where an application was quit.
    """
    done = subprocess.run(
        [sys.executable, "-c", _LEFT, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.split("\n") == ["shown 1", "status 0", "left 0", ""], done.stderr
    assert done.returncode == 0
