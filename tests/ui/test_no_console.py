"""A windowed program of Windows has no console to write to: the window says everything there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_OPEN = """
import sys
sys.stderr = None  # as Python has it where there is none
from pathlib import Path
from PySide6.QtCore import QTimer
from sirelief_gui import app
application = app.make_application()
shown = []
def look():
    shown.extend(type(one).__name__ for one in application.topLevelWidgets() if one.isVisible())
    application.closeAllWindows()
QTimer.singleShot(0, look)
print(app.open_or_help(Path(sys.argv[1])), shown)
"""


def test_a_history_that_cannot_be_opened_is_told_by_the_window(tmp_path: Path) -> None:
    (tmp_path / "sirelief.sqlite3").write_text("no history")
    done = subprocess.run(
        [sys.executable, "-c", _OPEN, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "None ['Shell']"
