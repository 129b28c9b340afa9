"""A window of PySide6 with nothing in it: the least that a program like ours could be.

Usage: python benchmarks/bare_window.py [WIDTH HEIGHT]
"""

from __future__ import annotations

import signal
import sys

from PySide6.QtWidgets import QApplication, QWidget

SIZE = (412, 892)
"""As ours opens for the first time."""


def main() -> int:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    application = QApplication(sys.argv[:1])
    window = QWidget()
    window.setWindowTitle("Bare")
    window.resize(*(int(part) for part in sys.argv[1:3] or SIZE))
    window.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
